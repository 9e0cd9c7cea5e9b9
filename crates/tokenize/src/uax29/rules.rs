//! The rules of UAX #29 on bit masks, 64 bytes of text at a time.
//!
//! A byte within a character is treated as rule WB4 treats what extends it: it belongs to what is
//! before it. So the rules need not know how long a character is.

use kalim_simd::{ClassBlock, RoughBlock};

/// What a block leaves to the next one: bit 0 says whether the first byte of that follows a character
/// of some kind, with none but transparent ones between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carry {
    pub(super) flow: Flow,
    /// Which of `flow.word` it is, unless `is_rough`.
    letter: u64,
    number: u64,
    is_rough: bool,
    return_: u64,
    /// A middle character that joins.
    mid: u64,
}

/// The part of a [`Carry`] for which rough classes are enough.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow {
    /// A letter, a digit or a joiner.
    word: u64,
    /// A line break, or the start of the text.
    line: u64,
    space: u64,
    /// The beginning of a piece that has been plain so far.
    plain: u64,
    /// A control that belongs to what is before it, or a part of it.
    control: u64,
}

impl Carry {
    /// What stands before a text.
    pub(super) const START: Self = Self {
        flow: Flow {
            word: 0,
            line: 1,
            space: 0,
            plain: 0,
            control: 0,
        },
        letter: 0,
        number: 0,
        is_rough: false,
        return_: 0,
        mid: 0,
    };

    /// Returns whether rough classes may be enough for the next block.
    pub(super) const fn is_simple(&self) -> bool {
        self.return_ | self.mid == 0
    }

    /// Returns what rough classes tell of what is before a block.
    pub(super) const fn rough(flow: Flow) -> Self {
        Self {
            flow,
            is_rough: true,
            ..Self::START
        }
    }

    /// Returns whether a letter, a digit or a joiner is before the block, if it is still to be found
    /// out which of them: see [`refine`](Self::refine).
    pub(super) fn rough_word(&self) -> Option<bool> {
        self.is_rough.then_some(self.flow.word != 0)
    }

    /// Says what is before the block.
    pub(super) const fn refine(&mut self, letter: bool, number: bool) {
        self.letter = letter as u64;
        self.number = number as u64;
        self.is_rough = false;
    }
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
            plain: plain & (letter | number | extends) | within,
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
    /// Those of them at which a letter or a digit begins a piece.
    pub(super) starts: u64,
    /// The bytes before which such a piece ends, or controls behind it begin, if it is plain so far:
    /// a letter or a digit, then letters, digits and marks that no tailoring is about.
    pub(super) plain: u64,
    /// The bytes that tell of pieces that are neither plain nor without letters and digits, as far as rough
    /// classes are asked.
    pub(super) hard: u64,
}

impl Bounds {
    /// No ends.
    pub(super) const NONE: Self = Self {
        ends: 0,
        starts: 0,
        plain: 0,
        hard: 0,
    };

    /// Returns these ends, of which nothing more is known.
    #[inline(always)]
    pub(super) const fn of_ends(ends: u64) -> Self {
        Self { ends, ..Self::NONE }
    }
}

impl Flow {
    /// Returns where the pieces of a block end, if that can be told from [rough classes](Tables).
    ///
    /// It cannot where a middle character joins; `may_join` is asked about one with which the block
    /// ends. Bytes behind the end of the text are taken for characters that stand alone.
    ///
    /// [Tables]: super::classes::Tables
    #[inline(always)]
    pub(super) fn rough_ends(
        &mut self,
        block: &RoughBlock,
        may_join: impl FnOnce() -> bool,
    ) -> Option<u64> {
        let (word, x) = (block.first, block.extending);
        let (after_word, word_carry) = next_solid(word, self.word, x);
        let mids = block.second & after_word & !word;
        let (after_mid, mid_carry) = next_solid(mids, 0, x);
        if block.has_rare | (after_mid & word != 0) || (mid_carry != 0 && may_join()) {
            return None;
        }
        let newline = block.lines << 1 | self.line;
        let spaces = block.spaces & (block.spaces << 1 | self.space);
        self.word = word_carry;
        self.line = block.lines >> 63;
        self.space = block.spaces >> 63;
        Some(
            !(x & !newline // WB3a, WB4
            | word & after_word // WB5, WB8 to WB10
            | spaces), // WB3d
        )
    }

    /// Does what [`rough_ends`](Self::rough_ends) does, and tells which pieces are plain, with controls as
    /// parts of them if `CONTROLS`.
    #[inline(always)]
    pub(super) fn rough_bounds<const CONTROLS: bool>(
        &mut self,
        block: &RoughBlock,
        may_join: impl FnOnce() -> bool,
    ) -> Option<Bounds> {
        let ends = self.rough_ends(block, may_join)?;
        let (word, x) = (block.first, block.extending);
        let odd = block.third | block.second & ends;
        let starts = word & ends & !odd;
        let body = (word & !block.third | x) & !ends;
        let bounds = Bounds {
            ends,
            starts,
            plain: 0,
            hard: word & odd,
        };
        Some(if CONTROLS || x & block.third | self.control == 0 {
            let (after_plain, plain_carry) = next_solid(starts, self.plain, body);
            self.plain = plain_carry;
            Bounds {
                plain: after_plain & ends,
                ..bounds
            }
        } else {
            self.put_aside_controls(block, body, bounds)
        })
    }

    /// Says which pieces of a block are plain, of which some have controls.
    #[inline(always)]
    const fn put_aside_controls(
        &mut self,
        block: &RoughBlock,
        body: u64,
        bounds: Bounds,
    ) -> Bounds {
        let (control, within) = (block.extending & block.third, !block.starts);
        let (after_control, control_carry) = next_solid(control, self.control, within);
        let body = body & !(control | within & !after_control);
        let (after_plain, plain_carry) = next_solid(bounds.starts, self.plain, body);
        self.plain = plain_carry;
        self.control = control_carry;
        let behind = bounds.ends | control;
        Bounds {
            plain: after_plain & behind,
            hard: bounds.hard | after_control & block.starts & !behind,
            ..bounds
        }
    }
}

impl Carry {
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
        let newline = shift(classes.line, &mut self.flow.line);
        let ends = !(x & !(classes.transparent & newline) // WB3a, WB4
            | classes.word & after(classes.word, x, &mut self.flow.word) // WB5, WB8 to WB10, WB13a, WB13b
            | joining // WB6, WB12
            | after(joining, x, &mut self.mid) & !x // WB7, WB11
            | classes.space & shift(classes.space, &mut self.flow.space) // WB3d
            | classes.feed & shift(classes.return_, &mut self.return_)) // WB3
            | end; // WB2
        let starts = classes.word & ends & classes.plain_first;
        let plain = after(starts, classes.plain & !ends, &mut self.flow.plain) & ends;
        // Controls are put aside by rough classes only.
        self.flow.control = 0;
        Bounds {
            ends,
            starts,
            plain,
            hard: 0,
        }
    }
}

/// Returns a mask that has, of all bytes but those of `extending`, the ones that follow one of `bits`
/// with none but bytes of `extending` between them; and what is carried to the next block.
///
/// The sum carries each bit over the run of `extending` that begins behind it.
#[inline(always)]
const fn next_solid(bits: u64, carry: u64, extending: u64) -> (u64, u64) {
    let (sum, overflow) = extending.overflowing_add(bits << 1 | carry);
    // Not both: a run that goes on into the next block ends behind a bit that stands alone.
    (sum, (bits >> 63) + overflow as u64)
}

/// Returns `bits` moved to the next byte.
#[inline]
fn shift(bits: u64, carry: &mut u64) -> u64 {
    let moved = bits << 1 | *carry;
    *carry = bits >> 63;
    moved
}

/// Returns the bytes that follow one of `bits` with none but bytes of `extending` between them.
///
/// The sum carries each bit over the run of `extending` that begins behind it.
#[inline]
fn after(bits: u64, extending: u64, carry: &mut u64) -> u64 {
    let next = bits << 1 | *carry;
    let (sum, overflow) = (next & extending).overflowing_add(extending);
    *carry = bits >> 63 | u64::from(overflow);
    (sum ^ extending) | next
}
