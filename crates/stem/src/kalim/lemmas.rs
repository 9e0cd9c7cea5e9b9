//! The lemmas that are known, and how well.

use alloc::vec::Vec;

use super::filter::Filter;
use super::grammar::Class;
use super::row::{MOST, Row};
use super::rows::Rows;

/// The number of levels of support.
const LEVELS: usize = 32;

/// The support that each level stands for: from the first one on each is a quarter more than the one before.
const SUPPORT: [f32; LEVELS] = {
    let (mut support, mut level) = ([0.0; LEVELS], 1);
    support[1] = 0.5;
    while level + 1 < LEVELS {
        support[level + 1] = support[level] * 1.25;
        level += 1;
    }
    support
};

/// The logarithm of the support of each level and [`UNKNOWN`](super::UNKNOWN) together; for [`OWN`] more than any penalties.
const KNOWN: [f32; LEVELS] = [
    -2.9957, -0.5978, -0.3930, -0.1848, 0.0262, 0.2396, 0.4548, 0.6716, 0.8896, 1.1086, 1.3285,
    1.5490, 1.7700, 1.9914, 2.2132, 2.4353, 2.6575, 2.8800, 3.1025, 3.3252, 3.5480, 3.7709, 3.9938,
    4.2167, 4.4397, 4.6628, 4.8858, 5.1089, 5.3320, 5.5551, 5.7782, 24.0,
];

/// Returns the highest level that has no more support than that, but for that of a user's own words; the first one for less.
#[must_use]
pub fn level_of(support: f32) -> u8 {
    let levels = &SUPPORT[..LEVELS - 1];
    let level = levels.iter().rposition(|least| *least <= support);
    level.unwrap_or_default().max(1) as u8
}

/// The level of a user's own words, which win over everything.
pub(crate) const OWN: u8 = LEVELS as u8 - 1;

/// What is known of a lemma in one class, or of a root: its level, 0 for none, and whether it is a noun that is its own singular.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entry(u8);

impl Entry {
    pub(crate) const NONE: Self = Self(0);
    const SINGULAR: u8 = 1 << 7;

    /// Returns the logarithm of the support of the lemma and [`UNKNOWN`](super::UNKNOWN) together.
    #[inline]
    pub(crate) const fn known(self) -> f32 {
        KNOWN[self.level()]
    }

    #[inline]
    pub(crate) const fn level(self) -> usize {
        self.0 as usize % LEVELS
    }

    /// Returns how many words the lemma accounts for.
    pub(crate) fn support(self) -> f32 {
        SUPPORT[self.level()]
    }

    /// Returns whether it is the entry of a user's own word.
    pub(crate) const fn is_own(self) -> bool {
        self.level() == OWN as usize
    }

    /// Returns whether it is the entry of a noun that is its own singular.
    #[inline]
    pub(crate) const fn is_singular(self) -> bool {
        self.0 & Self::SINGULAR != 0
    }
}

/// Lemmas and roots, each with its [`Entry`] as a noun, a noun in ة, a verb, and a root.
#[derive(Debug, Clone)]
pub(crate) struct Lemmas {
    entries: Rows<[Entry; 4]>,
    /// Which of them there are.
    filter: Filter,
    /// What is known of the best known one of each class.
    best: [f32; 3],
}

const CLASSES: [Class; 3] = [Class::Noun, Class::Feminine, Class::Verb];
/// Where the entry of a root is.
const ROOT: usize = 3;

impl Lemmas {
    pub(crate) fn new() -> Self {
        Self {
            entries: Rows::default(),
            filter: Filter::new(),
            best: [Entry::NONE.known(); 3],
        }
    }

    /// Returns the number of lemmas, those of several classes counted once.
    pub(crate) fn len(&self) -> usize {
        let is_lemma = |entries: &&[Entry; 4]| entries[..ROOT] != [Entry::NONE; 3];
        self.entries.values().filter(is_lemma).count()
    }

    /// Adds a lemma with its level.
    pub(crate) fn insert(&mut self, class: Class, lemma: Row, level: u8) {
        let entry = Entry(level);
        self.entries.entry(lemma).or_default()[class as usize] = entry;
        self.filter.insert(member(class, lemma));
        let best = &mut self.best[class as usize];
        *best = best.max(entry.known());
    }

    /// Adds a root with its level.
    pub(crate) fn insert_root(&mut self, root: Row, level: u8) {
        self.entries.entry(root).or_default()[ROOT] = Entry(level);
    }

    /// Returns what is known of a root.
    pub(crate) fn root(&self, root: Row) -> Entry {
        let entries = self.entries.get(&root);
        entries.map_or(Entry::NONE, |entries| entries[ROOT])
    }

    /// Notes that a noun, which is there, is its own singular.
    pub(crate) fn note_singular(&mut self, class: Class, noun: Row) {
        if let Some(entries) = self.entries.get_mut(&noun) {
            entries[class as usize].0 |= Entry::SINGULAR;
        }
    }

    /// Returns what is known of a lemma.
    #[inline]
    pub(crate) fn get(&self, class: Class, lemma: Row) -> Entry {
        if !self.filter.may_have(member(class, lemma)) {
            return Entry::NONE;
        }
        let entries = self.entries.get(&lemma);
        entries.map_or(Entry::NONE, |entries| entries[class as usize])
    }

    /// Returns what is known of the best known lemma.
    #[inline]
    pub(crate) const fn best_known(&self, class: Class) -> f32 {
        self.best[class as usize]
    }

    /// Returns all lemmas.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Class, Row, Entry)> {
        let each = |(&lemma, entries): (&Row, &[Entry; 4])| {
            let classes = CLASSES.into_iter().zip(*entries);
            classes.map(move |(class, entry)| (class, lemma, entry))
        };
        let all = self.entries.iter().flat_map(each);
        all.filter(|(.., entry)| entry.level() > 0)
    }

    /// Returns the lemmas as bytes.
    ///
    /// They are sorted, and each says how many letters it shares with the one before: four bits for that, four for
    /// how many follow, these letters, and for each class a byte with its level, of which the last one has the
    /// highest bit.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let lemmas = self.entries.iter();
        let mut lemmas: Vec<(Vec<u8>, &[Entry; 4])> = lemmas
            .map(|(row, entries)| (row.letters().collect(), entries))
            .collect();
        lemmas.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let (mut bytes, mut last) = (Vec::new(), &[][..]);
        for (letters, entries) in &lemmas {
            let shared = last.iter().zip(letters).take_while(|(a, b)| a == b).count();
            bytes.push((shared << 4 | (letters.len() - shared)) as u8);
            bytes.extend(&letters[shared..]);
            let levels = entries.map(|entry| entry.level() as u8);
            let classes = levels.into_iter().zip(0..).filter(|(level, _)| *level != 0);
            bytes.extend(classes.map(|(level, class)| class << 5 | level));
            if let Some(level) = bytes.last_mut() {
                *level |= LAST;
            }
            last = letters;
        }
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mut lemmas, mut last) = (Self::new(), Row::default());
        let mut bytes = bytes.iter().copied();
        while let Some(head) = bytes.next() {
            let (shared, added) = (usize::from(head >> 4), usize::from(head & 15));
            if shared > last.len() || added == 0 || shared + added > MOST {
                return None;
            }
            last = last.first(shared);
            for _ in 0..added {
                last = last.with(bytes.next().filter(|letter| (1..32).contains(letter))?);
            }
            loop {
                let level = bytes.next()?;
                let (class, known) = (usize::from(level >> 5 & 3), level % LEVELS as u8);
                match CLASSES.get(class) {
                    Some(class) => lemmas.insert(*class, last, known),
                    None => lemmas.insert_root(last, known),
                }
                if level & LAST != 0 {
                    break;
                }
            }
        }
        Some(lemmas)
    }
}

/// Returns what the filter knows a lemma of a class by.
#[inline]
const fn member(class: Class, lemma: Row) -> u64 {
    lemma.bits() << 2 | class as u64
}

impl PartialEq for Lemmas {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

/// The bit of the last level of a lemma.
const LAST: u8 = 1 << 7;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kalim::affixes::UNKNOWN;

    #[test]
    fn levels_have_logarithms() {
        for (support, known) in SUPPORT.iter().zip(KNOWN).take(LEVELS - 1) {
            assert!(((support + UNKNOWN).ln() - known).abs() < 1e-3, "{support}");
        }
        for (support, level) in [(0.0, 1), (0.5, 1), (0.63, 2), (1e9, 30)] {
            assert_eq!(level_of(support), level);
        }
    }
}
