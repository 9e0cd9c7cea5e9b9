//! How the cost of cutting changes with the length of texts that are made to be slow.

use core::fmt::Write;
use core::hint::black_box;

use kalim_tokenize::{entities, sentences, tokens, words};

use crate::clock::thread_time;
use crate::interleave::{Run, interleave, median};
use crate::{Corpus, Line, Shuffled};

/// What the texts have over and over: one letter, a clitic, marks alone, and what begins an entity or looks like one.
const UNITS: [&str; 9] = [
    "ب", "و", "\u{64E}", "#ب", "1/", "1٫", "...", "@a@", "http://",
];

/// The length of the shortest text.
const SHORTEST: usize = 1 << 10;

/// Bytes that are cut for one sample, unless the text is longer.
const BYTES: usize = 256 << 10;

/// A way to cut a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cut {
    /// `words`.
    Words,
    /// `tokens`.
    Tokens,
    /// `entities`.
    Entities,
    /// `sentences`.
    Sentences,
}

impl Cut {
    /// All ways, in the order of the columns.
    pub const ALL: [Self; 4] = [Self::Words, Self::Tokens, Self::Entities, Self::Sentences];

    /// Returns the name of the function.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Tokens => "tokens",
            Self::Entities => "entities",
            Self::Sentences => "sentences",
        }
    }

    /// Returns how many bytes the pieces have.
    fn bytes(self, text: &str) -> usize {
        match self {
            Self::Words => words(text).map(|word| word.text.len()).sum(),
            Self::Tokens => tokens(text).map(|token| token.text.len()).sum(),
            Self::Entities => entities(text).map(|entity| entity.text.len()).sum(),
            Self::Sentences => sentences(text).map(|sentence| sentence.text.len()).sum(),
        }
    }

    fn run(self, text: &str) -> Run<'_> {
        let times = (BYTES / text.len()).max(1);
        Box::new(move || {
            let before = thread_time();
            for _ in 0..times {
                let bytes = black_box(self.bytes(black_box(text)));
                assert!(bytes <= text.len(), "{} lose their place", self.as_str());
            }
            let nanos = (thread_time() - before).as_secs_f64() * 1e9;
            nanos / (times * text.len()) as f64
        })
    }
}

/// What it costs to cut a text of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Hostile {
    /// What the text has over and over; `None` for vocalized Arabic, to compare with.
    pub unit: Option<&'static str>,
    /// The way it is cut.
    pub cut: Cut,
    /// The length of the texts and the cost of a byte, ascending by length.
    pub points: Vec<(usize, f64)>,
}

impl Hostile {
    /// Returns the curve as it is drawn.
    #[must_use]
    pub fn line(&self) -> Line<'_> {
        Line {
            name: self.cut.as_str().into(),
            class: self.cut.as_str().into(),
            points: &self.points,
        }
    }

    /// Returns how many times the cost of a byte of the shortest text a byte of the longest one costs.
    fn growth(&self) -> f64 {
        let cost = |point: Option<&(usize, f64)>| point.map_or(1.0, |&(_, cost)| cost);
        cost(self.points.last()) / cost(self.points.first())
    }
}

/// Measures every way to cut texts of 1 KiB, 4 KiB, 16 KiB … up to `longest`, by turns.
///
/// The unit of the cost is that of a byte of vocalized Arabic where the same way is cheapest.
///
/// # Panics
///
/// If pieces have more bytes than the text.
#[must_use]
pub fn hostile(longest: usize) -> Vec<Hostile> {
    let ordinary = of_text(None, longest);
    let least = |curve: &Hostile| {
        let costs = curve.points.iter().map(|&(_, cost)| cost);
        costs.fold(f64::INFINITY, f64::min)
    };
    let costs: Vec<f64> = ordinary.iter().map(least).collect();
    let others = UNITS.iter().flat_map(|&unit| of_text(Some(unit), longest));
    let mut curves: Vec<Hostile> = ordinary.into_iter().chain(others).collect();
    for (curve, cost) in curves.iter_mut().zip(costs.iter().cycle()) {
        curve.points.iter_mut().for_each(|point| point.1 /= cost);
    }
    curves
}

/// Returns the curves of one kind of text, in nanoseconds.
fn of_text(unit: Option<&'static str>, longest: usize) -> [Hostile; 4] {
    let curve = |cut| Hostile {
        unit,
        cut,
        points: Vec::new(),
    };
    let mut curves = Cut::ALL.map(curve);
    let lens = core::iter::successors(Some(SHORTEST), |len| Some(len * 4));
    for len in lens.take_while(|&len| len <= longest) {
        let text = text_of(unit, len);
        let rounds = if len > 4 << 20 { 1 } else { 5 };
        let samples = interleave(&mut Cut::ALL.map(|cut| cut.run(&text)), rounds);
        for (curve, samples) in curves.iter_mut().zip(samples) {
            curve.points.push((len, median(samples)));
        }
    }
    curves
}

fn text_of(unit: Option<&str>, len: usize) -> String {
    match unit {
        Some(unit) => unit.repeat(len / unit.len()),
        None => Shuffled::new(Corpus::Vocalized, 0).take(len),
    }
}

/// Returns a Markdown table: for each text and way, the cost of a byte of the longest text in those of the shortest one.
#[must_use]
pub fn growths(curves: &[Hostile]) -> String {
    let mut out = String::from("| text |");
    Cut::ALL.iter().for_each(|cut| {
        let _ = write!(out, " {} |", cut.as_str());
    });
    let _ = write!(out, "\n|---|{}", "--:|".repeat(Cut::ALL.len()));
    for row in curves.chunks(Cut::ALL.len()) {
        let _ = write!(out, "\n| {} |", name(row[0].unit));
        for curve in row {
            let _ = write!(out, " {:.2} |", curve.growth());
        }
    }
    out
}

/// Returns how a text is called in a table.
fn name(unit: Option<&str>) -> String {
    match unit {
        Some("\u{64E}") => "FATHA, U+064E".into(),
        Some(unit) => format!("`{unit}`"),
        None => "vocalized Arabic".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_cut_in_every_way() {
        let curves = hostile(4 << 10);
        assert_eq!(curves.len(), (UNITS.len() + 1) * Cut::ALL.len());
        for curve in &curves {
            let lens = curve.points.iter().map(|&(len, _)| len);
            assert!(lens.eq([1 << 10, 4 << 10]), "{curve:?}");
        }
        for ordinary in &curves[..Cut::ALL.len()] {
            let costs = ordinary.points.iter().map(|&(_, cost)| cost);
            assert_eq!(costs.fold(f64::INFINITY, f64::min), 1.0);
        }
    }

    #[test]
    fn texts_are_as_long_as_they_should() {
        for unit in UNITS.map(Some).into_iter().chain([None]) {
            let len = text_of(unit, SHORTEST).len();
            assert!((SHORTEST - 8..=SHORTEST).contains(&len), "{unit:?}");
        }
    }

    #[test]
    fn tokens_and_sentences_are_the_text() {
        for unit in UNITS {
            let text = text_of(Some(unit), SHORTEST);
            for cut in [Cut::Tokens, Cut::Sentences] {
                assert_eq!(cut.bytes(&text), text.len(), "{unit}");
            }
        }
    }

    #[test]
    fn the_table_has_the_ends_of_the_curves() {
        let curve = |unit, cut| Hostile {
            unit,
            cut,
            points: vec![(1, 2.0), (2, 9.0), (4, 3.0)],
        };
        let curves = Cut::ALL.map(|cut| curve(Some("1/"), cut));
        let table = "| text | words | tokens | entities | sentences |
|---|--:|--:|--:|--:|
| `1/` | 1.50 | 1.50 | 1.50 | 1.50 |";
        assert_eq!(growths(&curves), table);
    }
}
