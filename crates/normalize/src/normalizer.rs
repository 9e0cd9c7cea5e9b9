//! The normalizer: compiled rules, applied to text.

use alloc::borrow::Cow;
use alloc::string::String;

use kalim_charmap::{CharMap, Mapped, Offsets};

use crate::compose::Composer;
use crate::context::Context;
use crate::everyday::everyday;
use crate::maps;
use crate::preset::Preset;
use crate::rules::{Form, Orthography, Rules};

/// how often the passes are run at most; two rounds are enough for any text, but a map of one's own
/// may undo what composition does.
const MAX_ROUNDS: usize = 4;

/// One pass over the text.
#[derive(Clone, Copy)]
enum Pass<'n> {
    /// N1.
    Compose(&'n Composer),
    /// N17.
    Everyday,
    /// All rules on single characters.
    Map(&'n CharMap),
    /// N6, N14 and N15 where they look at more than one character.
    Context(Context),
}

impl Pass<'_> {
    /// Returns what becomes of `text`, or `None` if nothing changes.
    fn apply(self, text: &str) -> Option<String> {
        match self {
            Self::Map(map) => match map.apply(text) {
                Cow::Borrowed(_) => None,
                Cow::Owned(out) => Some(out),
            },
            _ => self.apply_with_offsets(text).map(|(out, _)| out),
        }
    }

    /// Returns what becomes of `text`, and from where, or `None` if nothing changes.
    fn apply_with_offsets(self, text: &str) -> Option<(String, Offsets)> {
        match self {
            Self::Compose(composer) => composer.compose(text),
            Self::Everyday => everyday(text),
            Self::Context(context) => context.apply(text),
            Self::Map(map) => match map.apply_with_offsets(text).into_parts() {
                (Cow::Borrowed(_), _) => None,
                (Cow::Owned(out), offsets) => Some((out, offsets)),
            },
        }
    }
}

/// A set of [`Rules`], compiled.
///
/// All rules on single characters are one [`CharMap`] and cost one pass. The Unicode form, Uthmani
/// orthography and the rules on runs and word ends stand before and after it; they cost a scan
/// where there is nothing for them to do.
///
/// Building looks at some ten thousand characters and takes milliseconds for a preset like
/// `search`: build once, use often. A normalizer is immutable and `Send + Sync`. Nothing it does can
/// fail.
///
/// # Examples
///
/// ```
/// use kalim_normalize::{Normalizer, Preset};
///
/// let search = Normalizer::preset(Preset::Search);
/// assert_eq!(search.normalize("ٱلرَّحْمَٰنِ"), "الرحمن");
/// assert_eq!(search.normalize("ﻣﺤﻤﺪ"), "محمد");
/// ```
#[derive(Debug, Clone)]
pub struct Normalizer {
    rules: Rules,
    composer: Composer,
    /// Presentation forms as letters, if there is a pass that looks at letters before the map.
    letters: Option<CharMap>,
    map: CharMap,
    /// Whether the map can make text that is not composed from text that is.
    map_decomposes: bool,
    context: Option<Context>,
    /// Whether the map is the only pass, for text with nothing to compose.
    is_map: bool,
    /// Whether it is for all text.
    is_always_map: bool,
}

impl Normalizer {
    /// Returns the normalizer of the given rules.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self::with_map(rules, &CharMap::identity())
    }

    /// Returns the normalizer of a preset.
    #[must_use]
    pub fn preset(preset: Preset) -> Self {
        Self::new(preset.rules())
    }

    /// Returns the normalizer of the given rules followed by a map of one's own.
    ///
    /// The map sees what the rules on single characters have made; it costs no pass of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_charmap::CharMap;
    /// use kalim_normalize::{Normalizer, Rules};
    ///
    /// let gaf = CharMap::builder().replace('گ', "غ").build()?;
    /// let normalizer = Normalizer::with_map(Rules::search(), &gaf);
    /// assert_eq!(normalizer.normalize("إنگليزي"), "انغليزي");
    /// # Ok::<(), kalim_charmap::BuildError>(())
    /// ```
    #[must_use]
    pub fn with_map(rules: Rules, own: &CharMap) -> Self {
        let map = maps::compile(&rules).then(own);
        let letters = (rules.orthography == Orthography::Everyday)
            .then(|| maps::presentation_forms(rules.presentation_forms));
        let seen_by_map_alone = if letters.is_some() {
            &CharMap::identity()
        } else {
            &map
        };
        let composer = Composer::new(rules.form, seen_by_map_alone);
        let map_decomposes = map.entries().any(|(_, to)| composer.has_triggers(to));
        let context = Context::new(&rules);
        let is_map = letters.is_none() && context.is_none() && !map_decomposes;
        Self {
            is_always_map: is_map && composer.is_idle(),
            rules,
            composer,
            letters,
            map,
            map_decomposes,
            context,
            is_map,
        }
    }

    /// Returns the rules of this normalizer.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Returns the map of all rules on single characters.
    #[must_use]
    pub const fn char_map(&self) -> &CharMap {
        &self.map
    }

    /// Returns the map of all rules, if there are none but those on single characters.
    ///
    /// Then normalizing a text is applying this map, and the parts of a text can be normalized
    /// together or apart.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_normalize::{Normalizer, Preset};
    ///
    /// assert!(Normalizer::preset(Preset::Lucene).as_char_map().is_some());
    /// assert!(Normalizer::preset(Preset::Search).as_char_map().is_none()); // it composes
    /// ```
    #[must_use]
    pub fn as_char_map(&self) -> Option<&CharMap> {
        let is_map = self.rules.form == Form::Keep && self.letters.is_none();
        (is_map && self.context.is_none()).then_some(&self.map)
    }

    /// Returns `text` normalized.
    ///
    /// The result is `Cow::Borrowed` if and only if nothing changed. Cost: one pass by the map, and
    /// a scan for each other stage that finds nothing to do.
    #[must_use]
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_map_for(text) {
            return self.map.apply(text);
        }
        let mut out = Cow::Borrowed(text);
        self.run(text, |pass| {
            let next = pass.apply(&out);
            next.map(|next| out = Cow::Owned(next)).is_some()
        });
        if out == text {
            Cow::Borrowed(text)
        } else {
            out
        }
    }

    /// Appends to `out` what [`normalize`](Self::normalize) returns.
    ///
    /// Cost: that of the map alone, without allocation, if `out` has room and there is nothing for the
    /// other stages to do.
    #[inline(always)]
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        if self.is_always_map {
            self.map.apply_into(text, out);
        } else {
            self.normalize_by_passes_into(text, out);
        }
    }

    /// Does what [`normalize_into`](Self::normalize_into) does, where more than the map may be to be done.
    #[inline(never)]
    fn normalize_by_passes_into(&self, text: &str, out: &mut String) {
        if self.is_map_for(text) {
            self.map.apply_into(text, out);
        } else {
            out.push_str(&self.normalize(text));
        }
    }

    /// Whether [`normalize`](Self::normalize) would return `text` as it is.
    #[must_use]
    pub fn is_normalized(&self, text: &str) -> bool {
        if self.is_map_for(text) {
            self.map.is_unchanged(text)
        } else {
            matches!(self.normalize(text), Cow::Borrowed(_))
        }
    }

    /// Returns `text`, what it becomes, and where each part of the one is in the other.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_normalize::{Normalizer, Preset};
    ///
    /// let search = Normalizer::preset(Preset::Search);
    /// let mapped = search.normalize_with_offsets("قَرَأَ كِتَابَهُ");
    /// let at = mapped.text().find("كتاب").unwrap();
    /// let range = mapped.source_range(at..at + "كتاب".len());
    /// assert_eq!(&mapped.source()[range], "كِتَابَ");
    /// ```
    #[must_use]
    pub fn normalize_with_offsets<'t>(&self, text: &'t str) -> Mapped<'t> {
        let mut mapped = Mapped::unchanged(text);
        self.run(text, |pass| {
            let next = pass.apply_with_offsets(mapped.text());
            next.map(|(out, offsets)| mapped.advance(out, offsets))
                .is_some()
        });
        mapped
    }

    /// Appends to `out` what [`normalize`](Self::normalize) returns, and makes `offsets` those from
    /// `text` to what was appended.
    ///
    /// Cost: that of the map with its offsets, without allocation, if both have room and there is
    /// nothing for the other stages to do.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_charmap::{Offsets, Ranges};
    /// use kalim_normalize::{Normalizer, Preset};
    ///
    /// let search = Normalizer::preset(Preset::Search);
    /// let (mut out, mut offsets) = (String::new(), Offsets::default());
    /// let text = "قَرَأَ كِتَابَهُ";
    /// search.normalize_with_offsets_into(text, &mut out, &mut offsets);
    /// let at = out.find("كتاب").unwrap();
    /// let range = Ranges::new(text, &offsets).source_range(at..at + "كتاب".len());
    /// assert_eq!(&text[range], "كِتَابَ");
    /// ```
    pub fn normalize_with_offsets_into(&self, text: &str, out: &mut String, offsets: &mut Offsets) {
        if self.is_map_for(text) {
            self.map.apply_with_offsets_into(text, out, offsets);
        } else {
            let mapped = self.normalize_with_offsets(text);
            out.push_str(mapped.text());
            *offsets = mapped.into_parts().1;
        }
    }

    /// Runs `step`, which says whether it changed `text`, on each pass that has anything to do.
    ///
    /// Where there are characters that compose, all passes run again until composition changes
    /// nothing: a map that removes tatweel or a control brings together what it kept apart. For the
    /// same reason everyday spelling is run until nothing changes.
    fn run(&self, text: &str, mut step: impl FnMut(Pass<'_>) -> bool) {
        let compose = Pass::Compose(&self.composer);
        let composes = self.composes(text);
        if composes {
            step(compose);
        }
        for _ in 0..MAX_ROUNDS {
            let changed = self
                .passes()
                .fold(false, |changed, pass| step(pass) | changed);
            let respelled = changed && self.letters.is_some();
            let recomposed = composes && step(compose);
            if !(respelled || recomposed) {
                return;
            }
        }
    }

    /// Returns the passes that follow composition.
    fn passes(&self) -> impl Iterator<Item = Pass<'_>> {
        let everyday = self
            .letters
            .iter()
            .flat_map(|map| [Pass::Map(map), Pass::Everyday]);
        everyday
            .chain([Pass::Map(&self.map)])
            .chain(self.context.map(Pass::Context))
    }

    /// Whether `text` has characters that may compose, or the map makes such.
    fn composes(&self, text: &str) -> bool {
        self.map_decomposes || self.composer.has_triggers(text)
    }

    /// Whether the map alone does all there is to do with `text`.
    #[inline]
    fn is_map_for(&self, text: &str) -> bool {
        self.is_always_map || self.is_map && !self.composer.has_triggers(text)
    }
}

impl From<Rules> for Normalizer {
    fn from(rules: Rules) -> Self {
        Self::new(rules)
    }
}
