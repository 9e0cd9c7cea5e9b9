//! The tokens of letters and marks, found by bit masks.
//!
//! What [`run`](super::run) finds character by character is here the lowest set bit of a mask over the next 64
//! bytes. No branch depends on how long a word is or how far the next one, which no predictor
//! knows. Almost all text is words of letters between breaks; whatever is not is left to that.

use core::ops::Range;

use kalim_simd::{ClassBlock, ClassTable, Kernel};

use super::class::{CONNECTOR, Class, DIGIT, FOLDED, LETTER, MID, OTHER, WORD, common_classes};

/// The number of blocks of 64 bytes that are classified at a time.
const BLOCKS: usize = 16;

/// A number that no block has, nor any of the next ones.
const FAR: usize = usize::MAX / 2;

/// What is asked of a character: each is the number of a property in the class table.
#[derive(Clone, Copy)]
enum Is {
    /// In words, at their start or later.
    InWord,
    /// Known and not the start of a word.
    Skipped,
    /// In words, and no letter or mark, or not as it is folded.
    Special,
    /// No part of words on either side.
    Break,
    /// Such that a word may go on behind it, in one byte or in two.
    Mid,
    WideMid,
}

/// Returns the table that says so of common characters. Of others nothing holds.
pub(super) fn class_table() -> ClassTable {
    ClassTable::new(common_classes().map(|(c, class)| (c, properties(class, c.len_utf8()))))
}

fn properties(class: Class, len: usize) -> u8 {
    let has = |classes: Class| class & classes != 0;
    let all = [
        (Is::InWord, has(WORD)),
        (Is::Skipped, !has(LETTER | DIGIT | CONNECTOR | OTHER)),
        (Is::Special, has(DIGIT | CONNECTOR | FOLDED)),
        (Is::Break, !has(WORD | MID | OTHER)),
        (Is::Mid, has(MID) && len == 1),
        (Is::WideMid, has(MID) && len == 2),
    ];
    all.iter()
        .fold(0, |set, &(is, holds)| set | u8::from(holds) << is as u8)
}

/// Where words may begin and end in 64 bytes, the first byte lowest.
#[derive(Clone, Copy, Debug, Default)]
struct Masks {
    /// The characters that begin a word, or are not known.
    begin: u64,
    /// The characters that are not in words, or are not known.
    end: u64,
    /// [`Is::Special`].
    special: u64,
    /// The characters before which a word ends for sure.
    clean: u64,
}

impl Masks {
    /// Returns the masks of a block before another one.
    fn new(block: &ClassBlock, next: &ClassBlock) -> Self {
        let of = |is: Is| block.properties[is as usize];
        let breaks = of(Is::Break);
        let behind = next.properties[Is::Break as usize];
        let before_break = of(Is::Mid) & (breaks >> 1 | behind << 63)
            | of(Is::WideMid) & (breaks >> 2 | behind << 62);
        Self {
            begin: block.starts & !of(Is::Skipped),
            end: block.starts & !of(Is::InWord),
            special: of(Is::Special),
            clean: breaks | before_break,
        }
    }
}

/// The words of a text, classified as they are asked for.
#[derive(Clone, Debug)]
pub(super) struct Words<'t> {
    table: &'t ClassTable,
    text: &'t str,
    /// The number of the first block.
    first: usize,
    masks: [Masks; BLOCKS + 1],
}

impl<'t> Words<'t> {
    pub(super) fn new(table: &'t ClassTable, text: &'t str) -> Self {
        Self {
            table,
            text,
            first: FAR,
            masks: [Masks::default(); BLOCKS + 1],
        }
    }

    /// Returns where the next word is, at or behind the boundary `at`, if that is the next token and
    /// of letters and marks only. `None` says nothing.
    #[inline(always)]
    pub(super) fn next(&mut self, at: usize) -> Option<Range<usize>> {
        let [block, behind] = self.blocks(at / 64);
        let window = |mask: fn(&Masks) -> u64| {
            mask(block) >> (at % 64) | mask(behind) << 1 << (63 - at % 64)
        };
        let begin = window(|masks| masks.begin);
        let end = window(|masks| masks.end) & (begin | begin.wrapping_neg());
        let first_end = end & end.wrapping_neg();
        let is_clean = window(|masks| masks.clean) & first_end != 0;
        let is_special = window(|masks| masks.special) & first_end.wrapping_sub(1) != 0;
        (is_clean && !is_special)
            .then(|| at + begin.trailing_zeros() as usize..at + end.trailing_zeros() as usize)
    }

    /// Returns a block and the next one.
    #[inline]
    fn blocks(&mut self, number: usize) -> [&Masks; 2] {
        let mut place = number.wrapping_sub(self.first);
        if place >= BLOCKS {
            self.fill(number);
            place = 0;
        }
        [&self.masks[place], &self.masks[place + 1]]
    }

    #[cold]
    fn fill(&mut self, first: usize) {
        self.first = first;
        let mut blocks = [ClassBlock::EMPTY; BLOCKS + 2];
        let start = first * 64;
        Kernel::active().classify_blocks(self.table, self.text, start, &mut blocks);
        for (masks, pair) in self.masks.iter_mut().zip(blocks.windows(2)) {
            *masks = Masks::new(&pair[0], &pair[1]);
        }
    }
}
