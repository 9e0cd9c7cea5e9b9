//! Words of any length and any characters.

use alloc::string::String;

use super::{Gaps, Letters, letter_at, place_of};

/// A word of any characters at the end of a string, which is changed in place.
///
/// It takes time in proportion to the length of the word for each step, and is for the few that are no
/// [`Packed`](super::Packed).
#[derive(Debug)]
pub(crate) struct Text<'o> {
    out: &'o mut String,
    /// Where it begins.
    base: usize,
    /// The number of letters that are left.
    len: usize,
    /// The number of letters that were taken off the front.
    start: usize,
}

impl<'o> Text<'o> {
    pub(crate) fn new(out: &'o mut String, base: usize) -> Self {
        let len = out[base..].chars().count();
        Self {
            out,
            base,
            len,
            start: 0,
        }
    }

    /// Returns the number of letters that were taken off the front.
    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    /// Returns where letter number `at` begins, or where the text ends.
    fn place(&self, at: usize) -> usize {
        let mut letters = self.out[self.base..].char_indices();
        letters
            .nth(at)
            .map_or(self.out.len(), |(place, _)| self.base + place)
    }
}

impl Letters for Text<'_> {
    fn len(&self) -> usize {
        self.len
    }

    fn get(&self, at: usize) -> u8 {
        self.out[self.base..].chars().nth(at).map_or(0, place_of)
    }

    fn get_from_end(&self, at: usize) -> u8 {
        self.out[self.base..]
            .chars()
            .nth_back(at)
            .map_or(0, place_of)
    }

    fn first_eight(&self) -> u64 {
        u64::from_le_bytes(core::array::from_fn(|at| self.get(at)))
    }

    fn set(&mut self, at: usize, letter: u8) {
        let places = self.place(at)..self.place(at + 1);
        self.out
            .replace_range(places, letter_at(letter).encode_utf8(&mut [0; 4]));
    }

    fn fold(&mut self, pairs: &[(u8, u8)]) {
        let becomes = |c: char| {
            let pair = pairs.iter().find(|(from, _)| letter_at(*from) == c);
            pair.map_or(c, |&(_, to)| letter_at(to))
        };
        let folded: String = self.out[self.base..].chars().map(becomes).collect();
        self.out.truncate(self.base);
        self.out.push_str(&folded);
    }

    fn are_same(&self, one: usize, other: usize) -> bool {
        let letter = |at| self.out[self.base..].chars().nth(at);
        letter(one) == letter(other)
    }

    fn cut(&mut self, front: usize, back: usize) {
        self.out.truncate(self.place(self.len - back));
        self.out.drain(self.base..self.place(front));
        self.start += front;
        self.len -= front + back;
    }

    fn take_out(&mut self, at: usize) {
        self.out.remove(self.place(at));
        self.len -= 1;
    }

    fn close(&mut self, gaps: &Gaps) {
        let gone = (0..8).rev().filter(|&at| gaps.has(at));
        gone.for_each(|at| self.take_out(at));
    }
}
