//! What a map does within U+0600 to U+06FF, for kernels whose one fast look-up is in 16 entries.
//!
//! Such a character has three coordinates: its first byte, the upper half and the lower half of its
//! second byte. A table of 16 entries by each of them gives eight bits, and a bit that all three have
//! says something of a *box* of characters: of some first bytes with some upper and some lower
//! halves. The tables begin where a vector of 16 bytes does.

use crate::Table;

/// Properties of characters by their three coordinates.
#[derive(Debug, Clone)]
#[repr(C, align(16))]
pub(crate) struct Boxes {
    /// By the first byte without the bits of D8.
    pub(crate) first: [u8; 16],
    /// By the upper half of the second byte.
    pub(crate) upper: [u8; 16],
    /// By the lower half of the second byte.
    pub(crate) lower: [u8; 16],
}

/// Four sets of characters that are deleted (bits 4 to 7) and four sets that become one other
/// character of two bytes each (bits 0 to 3). All bits are exact.
#[derive(Debug, Clone)]
#[repr(C, align(16))]
pub(crate) struct Group {
    pub(crate) boxes: Boxes,
    /// The first byte of what a set becomes, at its bit; 0 elsewhere.
    pub(crate) lead: [u8; 16],
    /// The second byte of it.
    pub(crate) trail: [u8; 16],
}

/// The characters of U+0600 to U+06FF that change.
#[derive(Debug, Clone)]
pub(crate) struct Letters {
    pub(crate) groups: [Group; 2],
    /// Whether the first group is all there is.
    pub(crate) is_one_group: bool,
    /// Characters that are in no group, and others with them.
    pub(crate) rest: Boxes,
    /// Whether there are any.
    pub(crate) has_rest: bool,
}

/// What becomes of the characters of a set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Delete,
    Fold([u8; 2]),
}

/// Characters with one first byte, one upper half and one change.
struct Set {
    lead: u8,
    upper: u8,
    change: Change,
}

impl Boxes {
    const EMPTY: Self = Self {
        first: [0; 16],
        upper: [0; 16],
        lower: [0; 16],
    };

    /// Gives the character of these bytes the property `bit`, and others with it.
    fn insert(&mut self, [lead, trail]: [u8; 2], bit: u8) {
        self.first[usize::from(lead & 3)] |= bit;
        self.upper[usize::from(trail >> 4)] |= bit;
        self.lower[usize::from(trail & 0x0F)] |= bit;
    }
}

impl Group {
    const EMPTY: Self = Self {
        boxes: Boxes::EMPTY,
        lead: [0; 16],
        trail: [0; 16],
    };
}

impl Letters {
    /// Returns the changes to the bytes `lead` and `trail` of each character, which are 0 where there
    /// is none and [`RARE`](crate::plan::RARE) where it takes a look-up.
    pub(crate) fn new(lead: &[u8; 256], trail: &[u8; 256]) -> Self {
        let mut letters = Self {
            groups: [Group::EMPTY; 2],
            is_one_group: true,
            rest: Boxes::EMPTY,
            has_rest: false,
        };
        let (mut deleted, mut folded) = (Sets::default(), Sets::default());
        for at in 0..256 {
            let from = Table::kept_arabic(at).bytes;
            let to = [lead[at], trail[at]];
            let found = match to {
                _ if to == from => continue,
                [0, 0] => deleted.find(from, Change::Delete).map(|set| (set, 4)),
                [0xC0..0xE0, 0x80..0xC0] => folded.find(from, Change::Fold(to)).map(|set| (set, 0)),
                _ => None,
            };
            match found {
                Some((set, shift)) => letters.insert(from, to, set / 4, 1 << (set % 4 + shift)),
                None => letters.insert_rest(from),
            }
        }
        letters
    }

    fn insert(&mut self, from: [u8; 2], [lead, trail]: [u8; 2], group: usize, bit: u8) {
        self.is_one_group &= group == 0;
        let group = &mut self.groups[group];
        group.boxes.insert(from, bit);
        if bit < 16 {
            group.lead[usize::from(bit)] = lead;
            group.trail[usize::from(bit)] = trail;
        }
    }

    /// The upper halves 8 and A share a bit, and 9 and B.
    fn insert_rest(&mut self, [lead, trail]: [u8; 2]) {
        let bit = 1 << ((lead & 3) << 1 | trail >> 4 & 1);
        self.rest.insert([lead, trail], bit);
        self.has_rest = true;
    }
}

/// The sets of one kind, eight at the most.
#[derive(Default)]
struct Sets {
    sets: [Option<Set>; 8],
}

impl Sets {
    /// Returns the number of the set for this change to the character of the bytes `lead` and
    /// `trail`, or `None` if it has none and there is no room for one more.
    fn find(&mut self, [lead, trail]: [u8; 2], change: Change) -> Option<usize> {
        let upper = trail >> 4;
        let is_it = |set: &Option<Set>| match set {
            Some(set) => (set.lead, set.upper, set.change) == (lead, upper, change),
            None => true,
        };
        let at = self.sets.iter().position(is_it)?;
        self.sets[at] = Some(Set {
            lead,
            upper,
            change,
        });
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::RARE;

    /// Returns the bits of the character of these bytes.
    fn bits(boxes: &Boxes, [lead, trail]: [u8; 2]) -> u8 {
        boxes.first[usize::from(lead & 3)]
            & boxes.upper[usize::from(trail >> 4)]
            & boxes.lower[usize::from(trail & 0x0F)]
    }

    /// Returns what a group makes of the character of these bytes.
    fn apply(group: &Group, from: [u8; 2]) -> [u8; 2] {
        match bits(&group.boxes, from) {
            0 => from,
            set @ 1..16 => [group.lead[usize::from(set)], group.trail[usize::from(set)]],
            _ => [0, 0],
        }
    }

    /// Asserts that every character becomes what was asked for, or is one of the rest.
    fn check(change: impl Fn(usize, [u8; 2]) -> [u8; 2]) -> Letters {
        let to = |at: usize| change(at, Table::kept_arabic(at).bytes);
        let letters = Letters::new(
            &core::array::from_fn(|at| to(at)[0]),
            &core::array::from_fn(|at| to(at)[1]),
        );
        for at in 0..256 {
            let from = Table::kept_arabic(at).bytes;
            let mut made = letters.groups.iter().map(|group| apply(group, from));
            let made = made.rfind(|&to| to != from).unwrap_or(from);
            let is_rest = bits(&letters.rest, from) != 0;
            assert!(made == to(at) || made == from && is_rest, "{from:X?}");
        }
        letters
    }

    #[test]
    fn marks_and_a_few_letters_fit_one_group() {
        let letters = check(|at, from| match at {
            0x40 | 0x4B..0x53 => [0, 0],
            0x22 | 0x23 | 0x25 => [0xD8, 0xA7],
            0x29 => [0xD9, 0x87],
            0x49 => [0xD9, 0x8A],
            _ => from,
        });
        assert!(letters.is_one_group && !letters.has_rest);
    }

    #[test]
    fn what_does_not_fit_is_left() {
        assert!(check(|_, _| [0, 0]).has_rest);
        assert!(check(|_, [lead, trail]| [lead, trail ^ 1]).has_rest);
        assert!(check(|_, _| [RARE, RARE]).has_rest);
        assert!(check(|at, from| if at == 0x60 { [b'0', 0] } else { from }).has_rest);
        let letters = check(|at, from| if at < 0x40 { [0, 0] } else { from });
        assert!(!letters.has_rest);
    }
}
