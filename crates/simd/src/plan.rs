//! A table in the form in which kernels look things up 16 or 64 bytes at a time.
//!
//! A character of two bytes is looked up by both of its bytes at once: a table by the first one and
//! a table by the second one each give eight bits, and a bit that both have is a property of the
//! character. One bit says something of a *rectangle*: of some first bytes with some second bytes.
//! The four first bytes of U+0600 to U+06FF have bits of their own, so that what is said of these
//! characters is exact.

use crate::Table;
use crate::letters::Letters;
use crate::utf8::arabic_index;

/// Bytes that begin where a vector of 64 does.
#[derive(Debug, Clone)]
#[repr(C, align(64))]
pub(crate) struct Bytes<const N: usize>(pub(crate) [u8; N]);

/// Marks a character that a look-up of one or two bytes does not answer.
pub(crate) const RARE: u8 = 0xFF;

/// What becomes of every character, for kernels that work on vectors.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// For each ASCII byte what it becomes, or [`RARE`].
    pub(crate) ascii: Bytes<128>,
    /// For each of U+0600 to U+06FF the byte in place of its first one: 0 if it is deleted, [`RARE`]
    /// if it takes a look-up.
    pub(crate) lead: Bytes<256>,
    /// The byte in place of its second one: 0 if there is none.
    pub(crate) trail: Bytes<256>,
    /// For each lower half of an ASCII byte the upper halves, as bits, with which it changes.
    pub(crate) ascii_changes: [u8; 16],
    /// Which of U+0600 to U+06FF change, and which characters beyond may.
    pub(crate) changes: Rectangles,
    /// Which characters beyond change how: the bits are named in [`others`].
    pub(crate) others: Rectangles,
    pub(crate) fold: Option<Fold>,
    pub(crate) letters: Letters,
    /// Whether the groups of `letters` are all there is.
    pub(crate) is_letters: bool,
    /// Whether the first of them is.
    pub(crate) is_one_group: bool,
    /// Whether an ASCII byte changes.
    pub(crate) changes_ascii: bool,
    /// Whether a character changes that is neither ASCII nor of U+0600 to U+06FF.
    pub(crate) changes_others: bool,
}

/// Properties of characters by their first, second and third bytes, without the two upper bits.
#[derive(Debug, Clone)]
pub(crate) struct Rectangles {
    pub(crate) first: Bytes<64>,
    pub(crate) second: Bytes<64>,
    /// All bits are set for characters of two bytes.
    pub(crate) third: Bytes<64>,
}

/// The bits of [`Plan::changes`] for U+0600 to U+06FF, which are exact.
pub(crate) const ARABIC_CHANGES: u8 = 0b1111;

/// The bits of [`Plan::others`].
///
/// Text in Arabic has signs of U+0080 to U+00BF and U+2000 to U+203F everywhere, and marks of U+08C0
/// to U+08FF in places, so each of these has bits of its own.
pub(crate) mod others {
    /// A character of three bytes that is deleted. These bits are exact.
    pub(crate) const DELETED: u8 = 0b11;
    /// A character that may change in another way. These bits say too much.
    pub(crate) const RARE: u8 = !DELETED;
}

/// A map that deletes and folds only, and only within U+0600 to U+06FF.
///
/// It deletes characters under D8, D9 and DB, and folds characters of D8 and D9 to others of them.
/// What is to be changed in the second byte of a folded character is told by that byte alone.
#[derive(Debug, Clone)]
pub(crate) struct Fold {
    pub(crate) first: Bytes<64>,
    pub(crate) second: Bytes<64>,
    /// What becomes of the second byte of a folded character.
    pub(crate) folded: Bytes<64>,
    /// Whether a first byte changes from D9 to D8.
    pub(crate) goes_back: bool,
}

/// The bits of [`Fold`].
pub(crate) mod fold {
    /// The first byte changes from D8 to D9: the lowest bit of both, in which these differ.
    pub(crate) const FORTH: u8 = 0b000_0001;
    /// The first byte changes from D9 to D8.
    pub(crate) const BACK: u8 = 0b000_0010;
    /// The second byte changes: under D8, D9.
    pub(crate) const SECOND: u8 = 0b000_1100;
    /// The character is deleted: under D8, D9, DB.
    pub(crate) const DELETED: u8 = 0b111_0000;
}

/// Returns the index in a table of 64 of a byte that begins or continues a character.
#[inline]
const fn low(byte: u8) -> usize {
    (byte & 0x3F) as usize
}

impl Rectangles {
    const EMPTY: Self = Self {
        first: Bytes([0; 64]),
        second: Bytes([0; 64]),
        third: Bytes([0; 64]),
    };

    /// Gives the character of these bytes the property `bit`, and others with it.
    fn insert(&mut self, bytes: &[u8], bit: u8) {
        self.first.0[low(bytes[0])] |= bit;
        self.second.0[low(bytes[1])] |= bit;
        match bytes.get(2) {
            Some(&third) => self.third.0[low(third)] |= bit,
            None => self.third.0.iter_mut().for_each(|bits| *bits |= bit),
        }
    }
}

impl Plan {
    /// Returns the plan that keeps everything.
    pub(crate) fn new() -> Self {
        let pair = |at: usize| Table::kept_arabic(at).bytes;
        let lead = core::array::from_fn(|at| pair(at)[0]);
        let trail = core::array::from_fn(|at| pair(at)[1]);
        Self {
            ascii: Bytes(core::array::from_fn(Table::ascii_byte)),
            letters: Letters::new(&lead, &trail),
            lead: Bytes(lead),
            trail: Bytes(trail),
            ascii_changes: [0; 16],
            changes: Rectangles::EMPTY,
            others: Rectangles::EMPTY,
            fold: None,
            is_letters: true,
            is_one_group: true,
            changes_ascii: false,
            changes_others: false,
        }
    }

    /// Notes that the character of the bytes `from` becomes `to`, which is something else.
    pub(crate) fn insert(&mut self, from: &[u8], to: &[u8]) {
        match *from {
            [byte] => {
                self.ascii.0[usize::from(byte)] = match *to {
                    [to] if to != RARE => to,
                    _ => RARE,
                };
                self.ascii_changes[usize::from(byte & 0xF)] |= 1 << (byte >> 4);
                self.changes_ascii = true;
            }
            [lead @ 0xD8..0xDC, trail] => {
                let at = arabic_index(lead, trail);
                (self.lead.0[at], self.trail.0[at]) = match *to {
                    [] => (0, 0),
                    [byte] if byte != 0 => (byte, 0),
                    [first, second] if first != 0 && second != 0 => (first, second),
                    _ => (RARE, RARE),
                };
                self.changes.insert(from, 1 << (lead & 3));
            }
            _ => {
                self.others.insert(from, other_bit(from, to));
                self.changes.insert(from, change_bit(from));
                self.changes_others = true;
            }
        }
    }

    /// Returns the fold, if it is the kind that words have a kernel for.
    #[cfg(target_arch = "x86_64")]
    #[inline(always)]
    pub(crate) fn word_fold(&self) -> Option<&Fold> {
        self.fold.as_ref().filter(|fold| !fold.goes_back)
    }

    /// Looks for what can be known only when all changes are in.
    pub(crate) fn finish(&mut self) {
        self.fold = Fold::of(self);
        self.letters = Letters::new(&self.lead.0, &self.trail.0);
        let has_others = self.changes_ascii || self.changes_others;
        self.is_letters = !has_others && !self.letters.has_rest;
        self.is_one_group = self.is_letters && self.letters.is_one_group;
    }
}

/// Returns the bit of [`Plan::others`] for a character of the bytes `from`.
fn other_bit(from: &[u8], to: &[u8]) -> u8 {
    let bit = match *from {
        [0xE0, 0xA3, _] if to.is_empty() => 0,
        [0xE2, 0x80, _] if to.is_empty() => 1,
        [0xC2, _] => 2,
        [_, _] => 3,
        [0xE0, ..] => 4,
        [0xE2, 0x80, _] => 5,
        [0xE2 | 0xE4..0xEF, ..] => 6,
        _ => 7,
    };
    1 << bit
}

/// Returns the bit of [`Plan::changes`] for a character beyond U+0600 to U+06FF.
fn change_bit(from: &[u8]) -> u8 {
    let bit = match *from {
        [0xC2, _] => 4,
        [_, _] => 5,
        [0xE2, 0x80, _] => 6,
        _ => 7,
    };
    1 << bit
}

impl Fold {
    /// Returns the plan as a fold, if it is one.
    fn of(plan: &Plan) -> Option<Self> {
        if plan.changes_ascii || plan.changes_others {
            return None;
        }
        let mut fold = Self {
            first: Bytes([0; 64]),
            second: Bytes([0; 64]),
            folded: Bytes([0; 64]),
            goes_back: false,
        };
        for (at, (&lead, &trail)) in plan.lead.0.iter().zip(&plan.trail.0).enumerate() {
            let from = Table::kept_arabic(at).bytes;
            if from != [lead, trail] {
                fold.insert(from, [lead, trail])?;
            }
        }
        // What becomes of a second byte must be the same for all characters that end in it and fold.
        let is_right = |at: usize| {
            let from = Table::kept_arabic(at).bytes;
            fold.apply(from) == [plan.lead.0[at], plan.trail.0[at]]
        };
        (0..256).all(is_right).then_some(fold)
    }

    fn insert(&mut self, [lead, trail]: [u8; 2], to: [u8; 2]) -> Option<()> {
        let bits = match (lead, to) {
            (0xD8, [0, 0]) => 1 << 4,
            (0xD9, [0, 0]) => 1 << 5,
            (0xDB, [0, 0]) => 1 << 6,
            (0xD8, [0xD8, _]) => 1 << 2,
            (0xD9, [0xD9, _]) => 1 << 3,
            (0xD8, [0xD9, _]) => fold::FORTH | 1 << 2,
            (0xD9, [0xD8, _]) => fold::BACK | 1 << 3,
            _ => return None,
        };
        self.first.0[low(lead)] |= bits;
        self.second.0[low(trail)] |= bits;
        if bits & fold::DELETED == 0 {
            self.folded.0[low(trail)] = to[1];
        }
        self.goes_back |= bits & fold::BACK != 0;
        Some(())
    }

    /// Returns what the kernels make of a character, 0 for a byte that is deleted.
    fn apply(&self, [lead, trail]: [u8; 2]) -> [u8; 2] {
        let bits = self.first.0[low(lead)] & self.second.0[low(trail)];
        if bits & fold::DELETED != 0 {
            return [0, 0];
        }
        let first = lead ^ u8::from(bits & (fold::FORTH | fold::BACK) != 0);
        match bits & fold::SECOND {
            0 => [first, trail],
            _ => [first, self.folded.0[low(trail)]],
        }
    }
}
