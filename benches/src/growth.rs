//! How the cost of a byte changes with the length of the text.

use core::hint::black_box;

use kalim_normalize::{Normalizer, Preset};
use kalim_simd::Kernel;

use crate::document::{Shuffled, pieces};
use crate::interleave::{Run, interleave, median, timed};
use crate::{Corpus, Input, Line, naive};

/// The longest text.
pub const LONGEST: usize = 64 << 20;

/// Texts of a length at most.
const TEXTS: usize = 4096;

/// Bytes of all texts of a length, unless one alone is longer.
const BYTES: usize = 256 << 10;

/// What one operation costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The operation.
    pub operation: Operation,
    /// The length of the texts and the cost of a byte, ascending by length.
    pub points: Vec<(usize, f64)>,
}

/// An operation whose cost is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Copying into a buffer that is used again.
    Copy,
    /// Validating with simdutf8.
    Validate,
    /// Normalizing vocalized text by `lucene` into a buffer that is used again.
    Normalize(Kernel),
    /// Telling that text is normalized by `lucene`.
    Scan(Kernel),
}

impl Operation {
    /// Returns all operations that this CPU can run, the slowest kernel first.
    pub fn available() -> impl Iterator<Item = Self> {
        let kernels = || Kernel::available();
        let of_kernels = kernels()
            .map(Self::Normalize)
            .chain(kernels().map(Self::Scan));
        [Self::Copy, Self::Validate].into_iter().chain(of_kernels)
    }

    /// Returns the name of the curve.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Copy => "memcpy".into(),
            Self::Validate => "simdutf8".into(),
            Self::Normalize(kernel) => format!("normalize {kernel}"),
            Self::Scan(kernel) => format!("is_normalized {kernel}"),
        }
    }

    /// Returns the classes that the curve has in a plot.
    fn class(self) -> String {
        match self {
            Self::Copy => "copy".into(),
            Self::Validate => "validate".into(),
            Self::Normalize(kernel) => kernel.to_string(),
            Self::Scan(kernel) => format!("scan {kernel}"),
        }
    }

    fn run<'r>(self, texts: &'r Texts, normalizer: &'r Normalizer) -> Run<'r> {
        let texts = match self {
            Self::Scan(_) => &texts.folded,
            _ => &texts.vocalized,
        };
        let mut work = self.work(normalizer);
        let mut run = timed(move || texts.texts().for_each(|text| work(black_box(text))));
        Box::new(move || run() / texts.bytes() as f64)
    }

    /// Returns what is done to each text.
    fn work(self, normalizer: &Normalizer) -> Box<dyn FnMut(&str) + '_> {
        let mut out = String::new();
        match self {
            Self::Copy => Box::new(move |text| {
                out.clear();
                out.push_str(text);
                black_box(&out);
            }),
            Self::Validate => Box::new(|text| {
                black_box(simdutf8::basic::from_utf8(text.as_bytes()).is_ok());
            }),
            Self::Normalize(kernel) => Box::new(move |text| {
                kernel.activate();
                out.clear();
                normalizer.normalize_into(text, &mut out);
                black_box(&out);
            }),
            Self::Scan(kernel) => Box::new(move |text| {
                kernel.activate();
                black_box(normalizer.is_normalized(text));
            }),
        }
    }
}

/// Texts of one length.
struct Texts {
    vocalized: Input,
    folded: Input,
}

impl Texts {
    fn new(len: usize) -> Self {
        let text = Shuffled::new(Corpus::Vocalized, 0).take(4 * BYTES.max(len));
        let folded = naive::fold(&text);
        let cut = |text: &str| {
            let texts = pieces(text, len).filter(|text| text.len() <= len);
            Input::named("", texts.take((BYTES / len).clamp(1, TEXTS)))
        };
        Self {
            vocalized: cut(&text),
            folded: cut(&folded),
        }
    }
}

/// Measures every available operation on texts of 1, 2, 4 … bytes up to `longest`, by turns.
///
/// The unit of the cost is that of copying a byte where this costs least.
///
/// # Panics
///
/// If a kernel does not do what the naive twin does.
#[must_use]
pub fn growth(longest: usize) -> Vec<Curve> {
    let normalizer = Normalizer::preset(Preset::Lucene);
    let active = Kernel::active();
    let mut curves: Vec<Curve> = Operation::available().map(Curve::new).collect();
    let lens = (0..usize::BITS).map(|bit| 1 << bit);
    for len in lens.take_while(|&len| len <= longest) {
        measure(&mut curves, len, &normalizer);
    }
    active.activate();
    let unit = curves[0].least();
    curves.iter_mut().for_each(|curve| curve.divide(unit));
    curves
}

/// Adds a point to each curve.
fn measure(curves: &mut [Curve], len: usize, normalizer: &Normalizer) {
    let texts = Texts::new(len);
    assert_same(&texts, normalizer);
    let runs = curves
        .iter()
        .map(|curve| curve.operation.run(&texts, normalizer));
    let rounds = if len > 4 << 20 { 5 } else { 15 };
    let samples = interleave(&mut runs.collect::<Vec<_>>(), rounds);
    for (curve, samples) in curves.iter_mut().zip(samples) {
        curve.points.push((len, median(samples)));
    }
}

fn assert_same(texts: &Texts, normalizer: &Normalizer) {
    for kernel in Kernel::available() {
        kernel.activate();
        for text in texts.vocalized.texts() {
            assert!(normalizer.normalize(text) == naive::fold(text), "{kernel}");
        }
        for text in texts.folded.texts() {
            assert!(normalizer.is_normalized(text), "{kernel}");
        }
    }
}

impl Curve {
    const fn new(operation: Operation) -> Self {
        Self {
            operation,
            points: Vec::new(),
        }
    }

    /// Returns the curve as it is drawn.
    #[must_use]
    pub fn line(&self) -> Line<'_> {
        Line {
            name: self.operation.name(),
            class: self.operation.class(),
            points: &self.points,
        }
    }

    fn least(&self) -> f64 {
        let costs = self.points.iter().map(|&(_, cost)| cost);
        costs.fold(f64::INFINITY, f64::min)
    }

    fn divide(&mut self, unit: f64) {
        for (_, cost) in &mut self.points {
            *cost /= unit;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_long_as_they_should() {
        for len in [1, 2, 64, 1 << 10, 1 << 20] {
            let texts = Texts::new(len);
            for input in [texts.vocalized, texts.folded] {
                assert_eq!(input.texts().len(), (BYTES / len).clamp(1, 4096));
                assert!(
                    input
                        .texts()
                        .all(|text| (len.div_ceil(2)..=len).contains(&text.len()))
                );
            }
        }
    }

    #[test]
    fn every_operation_has_a_curve() {
        let curves = growth(4);
        assert!(
            curves
                .iter()
                .map(|curve| curve.operation)
                .eq(Operation::available())
        );
        for curve in &curves {
            let lens = curve.points.iter().map(|&(len, _)| len);
            assert!(lens.eq([1, 2, 4]), "{curve:?}");
            assert!(curve.least() > 0.0);
        }
        assert_eq!(curves[0].least(), 1.0);
    }
}
