//! What ends a sentence.

use super::{Sentences, is_line_end};

/// When the end of a line ends a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineEnds {
    /// Always (rule S2): headlines and captions are sentences of their own.
    #[default]
    Always,
    /// Where an empty line follows: for text whose lines are broken anywhere.
    BlankLines,
    /// Never.
    Never,
}

kalim_chars::named!(LineEnds, "choice of line ends", {
    Always => "always",
    BlankLines => "blank-lines",
    Never => "never",
});

/// A sign that may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stop {
    /// `.` and its other forms.
    FullStop,
    /// `!` and its other forms.
    Exclamation,
    /// `?`, `؟` and their other forms.
    Question,
    /// `…` (rule S1).
    Ellipsis,
    /// `؛` and `;`, with white space behind.
    Semicolon,
    /// `:`, with white space behind.
    Colon,
}

kalim_chars::named!(Stop, "sign", {
    FullStop => "full-stop",
    Exclamation => "exclamation",
    Question => "question",
    Ellipsis => "ellipsis",
    Semicolon => "semicolon",
    Colon => "colon",
});

impl Stop {
    /// Returns which sign a character is.
    pub(super) const fn of(c: char) -> Option<Self> {
        match c {
            '.' | '\u{2024}' | '\u{FE52}' | '\u{FF0E}' | '۔' => Some(Self::FullStop),
            '!' | '\u{FE57}' | '\u{FF01}' | '‼' => Some(Self::Exclamation),
            '?' | '؟' | '\u{FE56}' | '\u{FF1F}' | '⁇' | '⁈' | '⁉' | '‽' => {
                Some(Self::Question)
            }
            '…' => Some(Self::Ellipsis),
            '؛' | ';' => Some(Self::Semicolon),
            ':' => Some(Self::Colon),
            _ => None,
        }
    }
}

/// What ends a sentence: which signs, and when the end of a line does.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{LineEnds, SentenceOptions, Stop};
///
/// let text = "وصل الوفد؛ ثم غادر\nفي المساء. عاد.";
/// let options = SentenceOptions::new().line_ends(LineEnds::Never).with(Stop::Semicolon);
/// let found: Vec<_> = options.sentences(text).map(|sentence| sentence.text).collect();
/// assert_eq!(found, ["وصل الوفد؛ ", "ثم غادر\nفي المساء. ", "عاد."]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SentenceOptions {
    line_ends: LineEnds,
    stops: u8,
}

impl SentenceOptions {
    /// Returns the choices of [`sentences`](crate::sentences()): full stops, exclamation and question marks, ellipses, and the end of every line.
    #[must_use]
    pub const fn new() -> Self {
        let none = Self {
            line_ends: LineEnds::Always,
            stops: 0,
        };
        none.with(Stop::FullStop)
            .with(Stop::Exclamation)
            .with(Stop::Question)
            .with(Stop::Ellipsis)
    }

    /// Chooses when the end of a line ends a sentence.
    #[must_use]
    pub const fn line_ends(mut self, line_ends: LineEnds) -> Self {
        self.line_ends = line_ends;
        self
    }

    /// Chooses a sign.
    #[must_use]
    pub const fn with(mut self, stop: Stop) -> Self {
        self.stops |= 1 << stop as u8;
        self
    }

    /// Leaves a sign out.
    #[must_use]
    pub const fn without(mut self, stop: Stop) -> Self {
        self.stops &= !(1 << stop as u8);
        self
    }

    /// Returns whether a sign is chosen.
    #[must_use]
    pub const fn has(self, stop: Stop) -> bool {
        self.stops >> stop as u8 & 1 != 0
    }

    /// Returns the sentences of `text`, as [`sentences`](crate::sentences()) does, by these choices.
    #[must_use]
    pub fn sentences(self, text: &str) -> Sentences<'_> {
        Sentences::new(text, self)
    }

    /// Returns whether the line that ends with `head` ends a sentence, whatever it says.
    pub(super) fn ends_with_line(self, head: &str) -> bool {
        match self.line_ends {
            LineEnds::Always => head.ends_with(is_line_end),
            LineEnds::BlankLines => is_blank_line(head),
            LineEnds::Never => false,
        }
    }

    /// Returns whether the sign that `body` ends with, closing marks aside, is chosen; also for signs of other scripts, of which there is
    /// no choice.
    pub(super) fn has_stop_of(self, body: &str) -> bool {
        let stop = body.chars().next_back().and_then(Stop::of);
        stop.is_none_or(|stop| self.has(stop))
    }
}

impl Default for SentenceOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns whether `head` ends with an empty line.
fn is_blank_line(head: &str) -> bool {
    let Some(line) = head
        .strip_suffix("\r\n")
        .or_else(|| head.strip_suffix(is_line_end))
    else {
        return false;
    };
    line.trim_end_matches(|c: char| c.is_whitespace() && !is_line_end(c))
        .ends_with(is_line_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use kalim_chars::is_mark;
    use kalim_testkit::{any_text, cases::TRICKY, mixed_text};
    use proptest::prelude::*;

    fn found(options: SentenceOptions, text: &str) -> Vec<&str> {
        options
            .sentences(text)
            .map(|sentence| sentence.text)
            .collect()
    }

    const NEW: SentenceOptions = SentenceOptions::new();

    #[test]
    fn line_ends_by_choice() {
        let text = "خبر اليوم\nوصل الوفد\n\nثم غادر. عاد";
        let lines = NEW.line_ends(LineEnds::Always);
        assert_eq!(
            found(lines, text),
            ["خبر اليوم\n", "وصل الوفد\n", "\n", "ثم غادر. ", "عاد"]
        );
        let blank = NEW.line_ends(LineEnds::BlankLines);
        assert_eq!(
            found(blank, text),
            ["خبر اليوم\nوصل الوفد\n\n", "ثم غادر. ", "عاد"]
        );
        let never = NEW.line_ends(LineEnds::Never);
        assert_eq!(
            found(never, text),
            ["خبر اليوم\nوصل الوفد\n\nثم غادر. ", "عاد"]
        );
        // A line that ends with a full stop ends a sentence anyway.
        assert_eq!(found(never, "نعم.\r\nلا"), ["نعم.\r\n", "لا"]);
        assert_eq!(found(never, "قال د.\nمحمد"), ["قال د.\nمحمد"]);
    }

    #[test]
    fn signs_by_choice() {
        let text = "قال: نعم؛ ثم سأل؟ لا! وصمت… ثم عاد. ذهب";
        let all = NEW.with(Stop::Semicolon).with(Stop::Colon);
        let pieces = [
            "قال: ",
            "نعم؛ ",
            "ثم سأل؟ ",
            "لا! ",
            "وصمت… ",
            "ثم عاد. ",
            "ذهب",
        ];
        assert_eq!(found(all, text), pieces);
        assert_eq!(
            found(NEW, text),
            ["قال: نعم؛ ثم سأل؟ ", "لا! ", "وصمت… ", "ثم عاد. ", "ذهب"]
        );
        for (stop, piece) in [
            (Stop::Question, "قال: نعم؛ ثم سأل؟ لا! "),
            (Stop::Exclamation, "لا! وصمت… "),
            (Stop::Ellipsis, "وصمت… ثم عاد. "),
            (Stop::FullStop, "ثم عاد. ذهب"),
        ] {
            assert!(found(NEW.without(stop), text).contains(&piece), "{stop}");
        }
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        let colon = NEW.with(Stop::Colon);
        assert_eq!(
            found(colon, "قال: «نعم.» ثم (خرج!) وعاد"),
            ["قال: ", "«نعم.» ", "ثم (خرج!) ", "وعاد"]
        );
        assert_eq!(
            found(NEW.without(Stop::FullStop), "«نعم.» ثم"),
            ["«نعم.» ثم"]
        );
    }

    #[test]
    fn enumerations_are_whole() {
        let text = "اشترى خبزا ولحما وتمرا وعاد إلى بيته";
        assert_eq!(found(NEW, text), [text]);
    }

    fn assert_laws(text: &str) {
        let all = [
            NEW,
            NEW.with(Stop::Semicolon).with(Stop::Colon),
            NEW.without(Stop::FullStop),
        ];
        for options in all {
            for &line_ends in LineEnds::ALL {
                let mut end = 0;
                for sentence in options.line_ends(line_ends).sentences(text) {
                    assert_eq!(
                        (sentence.start, sentence.text.is_empty()),
                        (end, false),
                        "{text:?}"
                    );
                    end = sentence.end();
                    let splits = text[end..].starts_with(is_mark)
                        && text[..end].ends_with(|c: char| c.is_alphabetic() && !is_mark(c));
                    assert!(!splits, "{text:?}");
                }
                assert_eq!(end, text.len(), "{text:?}");
            }
        }
        assert!(NEW.sentences(text).eq(crate::sentences(text)));
    }

    #[test]
    fn tricky_texts_obey() {
        TRICKY.iter().for_each(|text| assert_laws(text));
    }

    proptest! {
        #[test]
        fn any_text_obeys(text in any_text(), mixed in mixed_text(), stops in "([بج. \n؛:…»!؟]|د[.]){0,30}") {
            assert_laws(&text);
            assert_laws(&mixed);
            assert_laws(&stops);
        }
    }
}
