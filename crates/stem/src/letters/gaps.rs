//! Letters to take out, so that those behind them move on.

/// At most three letters of the first eight, which are taken out.
///
/// For each distance by which letters move, a mask says where those are that have moved so far. So gaps are closed without a
/// branch that depends on how many there are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gaps {
    /// For each distance the first eight letters of the outcome that have moved by it, one byte each.
    masks: [u64; 4],
    /// The number of letters that are taken out.
    count: usize,
}

impl Gaps {
    /// No letter is taken out.
    pub(crate) const NONE: Self = Self::new(0);

    /// Returns the gaps where letters are that have a bit in `gone`.
    pub(crate) const fn new(gone: u8) -> Self {
        let (mut masks, mut count, mut at) = ([0; 4], 0, 0);
        while at < 8 + count {
            if at < 8 && gone >> at & 1 != 0 {
                count += 1;
            } else {
                masks[count] |= 0xFF << (8 * (at - count));
            }
            at += 1;
        }
        Self { masks, count }
    }

    /// Returns whether no letter is taken out.
    pub(crate) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns the number of letters that are taken out.
    pub(crate) const fn count(&self) -> usize {
        self.count
    }

    /// Returns the first eight letters of the outcome.
    #[inline(always)]
    pub(super) fn close(&self, letters: u128) -> u64 {
        let moved = |by: usize| (letters >> (8 * by)) as u64 & self.masks[by];
        moved(0) | moved(1) | moved(2) | moved(3)
    }

    /// The same for eight letters in all.
    #[inline(always)]
    pub(super) const fn close_eight(&self, letters: u64) -> u64 {
        letters & self.masks[0]
            | letters >> 8 & self.masks[1]
            | letters >> 16 & self.masks[2]
            | letters >> 24 & self.masks[3]
    }

    /// Returns whether letter number `at` of the first eight is taken out.
    pub(super) fn has(&self, at: usize) -> bool {
        let is_moved = |by: usize| at >= by && self.masks[by] >> (8 * (at - by)) & 1 != 0;
        !(0..=at.min(3)).any(is_moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_behind_a_gap_move_on() {
        let letters = u64::from_le_bytes([1, 2, 3, 4, 5, 6, 7, 8]);
        for gone in (0..=u8::MAX).filter(|gone| gone.count_ones() <= 3) {
            let gaps = Gaps::new(gone);
            let mut left: [u8; 8] = [0; 8];
            let stay = (0..8).filter(|&at| !gaps.has(at));
            for (to, from) in left.iter_mut().zip(stay.clone()) {
                *to = from as u8 + 1;
            }
            assert_eq!(
                gaps.close_eight(letters),
                u64::from_le_bytes(left),
                "{gone:b}"
            );
            assert_eq!(
                gaps.close(letters.into()),
                u64::from_le_bytes(left),
                "{gone:b}"
            );
            assert_eq!(gaps.count(), 8 - stay.count());
            assert_eq!(gaps.is_empty(), gone == 0);
        }
    }
}
