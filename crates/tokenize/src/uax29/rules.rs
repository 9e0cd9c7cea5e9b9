//! The rules of UAX #29 on bit masks, 64 bytes of text at a time.
//!
//! A byte within a character is treated as rule WB4 treats what extends it: it belongs to what is
//! before it. So the rules need not know how long a character is.

use kalim_simd::{ClassBlock, RoughBlock};

/// What a block leaves to the next one: whether its first byte follows a character of some kind, with
/// none but transparent ones between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carry {
    /// A letter, a digit or a joiner; `letter` and `number` say which, unless they are not known.
    pub(super) word: bool,
    letter: bool,
    number: bool,
    pub(super) is_rough: bool,
    /// A line break, or the start of the text.
    line: bool,
    space: bool,
    return_: bool,
    mid: bool,
    plain: bool,
}

impl Carry {
    /// What stands before a text.
    pub(super) const START: Self = Self {
        word: false,
        letter: false,
        number: false,
        is_rough: false,
        line: true,
        space: false,
        return_: false,
        mid: false,
        plain: false,
    };
}

/// The classes of a block, as the rules have them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Classes {
    /// Bytes that belong to what is before them: within a character, or transparent (rule WB4).
    extending: u64,
    transparent: u64,
    word: u64,
    pub(super) letter: u64,
    pub(super) number: u64,
    mid_letter: u64,
    mid_number: u64,
    line: u64,
    space: u64,
    return_: u64,
    feed: u64,
    plain_first: u64,
    plain: u64,
    pub(super) unknown: u64,
}

impl Classes {
    #[inline]
    pub(super) const fn new(block: &ClassBlock) -> Self {
        let [
            letter,
            number,
            mid_letter,
            mid_number,
            transparent,
            known,
            space,
            plain,
        ] = block.properties;
        let within = !block.starts;
        let line = space & transparent;
        let extends = transparent & !(space | letter);
        let joiner = letter & number;
        Self {
            extending: within | extends,
            transparent: extends,
            word: letter | number,
            letter: letter ^ joiner,
            number: number ^ joiner,
            mid_letter: mid_letter & !line,
            mid_number: mid_number & !line,
            line,
            space: space ^ line,
            return_: mid_letter & line,
            feed: mid_number & line,
            plain_first: plain & (letter | number) & !transparent,
            plain: plain | within,
            unknown: block.starts & !known,
        }
    }
}

/// Middle characters of a block that stand behind what they may join.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mids {
    /// Behind a letter (rule WB6).
    pub(super) letter: u64,
    /// Behind a digit (rule WB12).
    pub(super) number: u64,
    /// Those of them that join it to what is behind them (rules WB7 and WB11), as far as this is
    /// known.
    pub(super) joining: u64,
    /// Those of which it is not known, because more than one byte or the end of the block stands
    /// between them and what is behind them.
    pub(super) open: u64,
}

/// The pieces of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The bytes before which a piece ends.
    pub(super) ends: u64,
    /// Those of them before which it is plain: a letter or a digit, then letters, digits and marks
    /// that no tailoring is about.
    pub(super) plain: u64,
}

impl Carry {
    /// Returns where the pieces of a block end, `end` being the end of the text, if that can be told
    /// without more than the rough classes: [`Rough::First`] is a letter or a digit,
    /// [`Rough::Second`] a mark, [`Rough::Both`] a middle character, and none of them a matter of
    /// tailoring.
    ///
    /// It cannot where a middle character may join, or a mark may stand behind a line break.
    ///
    /// [`Rough::First`]: kalim_simd::Rough::First
    /// [`Rough::Second`]: kalim_simd::Rough::Second
    /// [`Rough::Both`]: kalim_simd::Rough::Both
    #[inline]
    pub(super) fn rough_bounds(&mut self, block: &RoughBlock, end: u64) -> Option<Bounds> {
        let word = block.first & !block.second;
        let x = !block.starts | (block.second & !block.first);
        let (mut follows, mut open) = (self.word, false);
        let following = after(word, x, &mut follows);
        let mids = block.first & block.second & following;
        let joined = word & after(mids, x, &mut open);
        let line = x & u64::from(self.line);
        if block.has_rare | self.mid | self.return_ | open | (joined | line != 0) {
            return None;
        }
        let spaces = block.spaces & shift(block.spaces, &mut self.space);
        let ends = !(x // WB4
            | word & following // WB5, WB8 to WB10
            | spaces) // WB3d
            | end; // WB2
        let plain = after(word & ends, (word | x) & !ends, &mut self.plain) & ends;
        self.word = follows;
        self.line = false;
        self.is_rough = true;
        Some(Bounds { ends, plain })
    }

    /// Says what is before the block, where `word` is set and it is not known.
    pub(super) const fn refine(&mut self, letter: bool, number: bool) {
        self.letter = letter;
        self.number = number;
        self.is_rough = false;
    }

    /// Returns the middle characters of a block.
    #[inline]
    pub(super) fn mids(&mut self, classes: &Classes) -> Mids {
        let x = classes.extending;
        let letter = classes.mid_letter & after(classes.letter, x, &mut self.letter);
        let number = classes.mid_number & after(classes.number, x, &mut self.number);
        Mids {
            letter,
            number,
            joining: letter & classes.letter >> 1 | number & classes.number >> 1,
            open: (letter | number) & (x >> 1 | 1 << 63),
        }
    }

    /// Returns where the pieces of a block end, given the middle characters that join; `end` is the
    /// end of the text.
    #[inline]
    pub(super) fn bounds(&mut self, classes: &Classes, joining: u64, end: u64) -> Bounds {
        let x = classes.extending;
        let newline = shift(classes.line, &mut self.line);
        let ends = !(x & !(classes.transparent & newline) // WB3a, WB4
            | classes.word & after(classes.word, x, &mut self.word) // WB5, WB8 to WB10, WB13a, WB13b
            | joining // WB6, WB12
            | after(joining, x, &mut self.mid) & !x // WB7, WB11
            | classes.space & shift(classes.space, &mut self.space) // WB3d
            | classes.feed & shift(classes.return_, &mut self.return_)) // WB3
            | end; // WB2
        let word = classes.plain_first & ends;
        let plain = after(word, classes.plain & !ends, &mut self.plain) & ends;
        Bounds { ends, plain }
    }
}

/// Returns `bits` moved to the next byte.
#[inline]
fn shift(bits: u64, carry: &mut bool) -> u64 {
    let moved = bits << 1 | u64::from(*carry);
    *carry = bits >> 63 != 0;
    moved
}

/// Returns the bytes that follow one of `bits` with none but bytes of `extending` between them.
///
/// The sum carries each bit over the run of `extending` that begins behind it.
#[inline]
fn after(bits: u64, extending: u64, carry: &mut bool) -> u64 {
    let next = bits << 1 | u64::from(*carry);
    let (sum, overflow) = (next & extending).overflowing_add(extending);
    *carry = bits >> 63 != 0 || overflow;
    (sum ^ extending) | next
}
