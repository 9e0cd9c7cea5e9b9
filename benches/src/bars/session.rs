//! Measuring the two sides of a goal.

use core::hint::black_box;
use std::io;

use kalim_simd::Kernel;

use super::{Better, Goal, Other};
use crate::interleave::{Run, interleave, median_ratio, timed};
use crate::{Corpus, Input};

/// What was measured for one goal on one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The goal.
    pub goal: &'static Goal,
    /// The kind of text.
    pub corpus: Corpus,
    /// How much of it in one call.
    pub size: &'static str,
    /// The kernel that was active.
    pub kernel: Kernel,
    /// The median ratio, or none if the other side is not here.
    pub ratio: Option<f64>,
}

impl Row {
    /// Returns the bar, if the goal has one for the kernel.
    #[must_use]
    pub fn bar(&self) -> Option<f64> {
        self.goal.bar(self.kernel)
    }

    /// Whether the bar is reached; none if there is no bar or nothing was measured.
    #[must_use]
    pub fn is_met(&self) -> Option<bool> {
        Some(self.goal.is_met(self.bar()?, self.ratio?))
    }
}

/// The rows that were measured under one kernel.
#[derive(Debug, Clone)]
pub struct Session {
    kernel: Kernel,
    rounds: usize,
    rows: Vec<Row>,
}

impl Session {
    /// Returns a session without rows, and makes `kernel` the active one of the process.
    #[must_use]
    pub fn new(kernel: Kernel, rounds: usize) -> Self {
        kernel.activate();
        Self {
            kernel,
            rounds,
            rows: Vec::new(),
        }
    }

    /// Returns the kernel.
    #[must_use]
    pub const fn kernel(&self) -> Kernel {
        self.kernel
    }

    /// Returns the rows.
    #[must_use]
    pub fn into_rows(self) -> Vec<Row> {
        self.rows
    }

    /// Measures a goal on `input`, which is of `corpus`.
    pub(super) fn compare(
        &mut self,
        goal: &str,
        corpus: Corpus,
        input: &Input,
        ours: Run<'_>,
        theirs: Run<'_>,
    ) {
        let goal = Goal::of(goal);
        let samples = interleave(&mut [ours, theirs], self.rounds);
        let ratio = match goal.better {
            Better::Higher => median_ratio(&samples[1], &samples[0]),
            Better::Lower => median_ratio(&samples[0], &samples[1]),
        };
        self.push(goal, corpus, input, Some(ratio));
    }

    /// Measures a goal against a process that has `input`.
    pub(super) fn compare_with(
        &mut self,
        goal: &str,
        corpus: Corpus,
        input: &Input,
        ours: Run<'_>,
        other: &mut Other,
    ) -> io::Result<()> {
        let mut failure = None;
        let theirs = Box::new(|| match other.pass() {
            Ok(nanos) => nanos,
            Err(error) => {
                failure = Some(error);
                f64::NAN
            }
        });
        self.compare(goal, corpus, input, ours, theirs);
        failure.map_or(Ok(()), Err)
    }

    /// Notes that a goal cannot be measured here.
    pub(super) fn leave_out(&mut self, goal: &str, corpus: Corpus, input: &Input) {
        self.push(Goal::of(goal), corpus, input, None);
    }

    fn push(&mut self, goal: &'static Goal, corpus: Corpus, input: &Input, ratio: Option<f64>) {
        self.rows.push(Row {
            goal,
            corpus,
            size: input.name(),
            kernel: self.kernel,
            ratio,
        });
    }
}

/// Returns the run that gives each text of `input` to `f`.
pub(super) fn on_each<'i, R>(input: &'i Input, mut f: impl FnMut(&'i str) -> R + 'i) -> Run<'i> {
    timed(move || {
        for text in input.texts() {
            black_box(f(black_box(text)));
        }
    })
}

/// Returns the run that gives each text of `input` to `f`, with a buffer that is used again.
pub(super) fn into_buffer<'i>(
    input: &'i Input,
    mut f: impl FnMut(&str, &mut String) + 'i,
) -> Run<'i> {
    let mut out = String::new();
    timed(move || {
        for text in input.texts() {
            out.clear();
            f(black_box(text), &mut out);
            black_box(&out);
        }
    })
}

/// Returns the run that copies each text of `input` into a buffer that is used again.
pub(super) fn copy(input: &Input) -> Run<'_> {
    into_buffer(input, |text, out| out.push_str(text))
}

/// Returns the run that validates each text of `input`.
pub(super) fn validate(input: &Input) -> Run<'_> {
    on_each(input, |text| {
        simdutf8::basic::from_utf8(text.as_bytes()).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use core::cell::RefCell;

    use super::*;

    fn input() -> Input {
        Input::named("4 KiB", ["كتاب", "قلم"])
    }

    #[test]
    fn a_ratio_is_how_many_times_as_fast_or_as_long() {
        let mut session = Session::new(Kernel::SCALAR, 3);
        for goal in ["normalize-naive", "word-memcpy"] {
            let (ours, theirs) = (Box::new(|| 2.0), Box::new(|| 10.0));
            session.compare(goal, Corpus::Plain, &input(), ours, theirs);
        }
        session.leave_out("normalize-naive", Corpus::Plain, &input());
        let rows = session.into_rows();
        let ratios = rows.iter().map(|row| row.ratio);
        assert!(ratios.eq([Some(5.0), Some(0.2), None]));
        let met = rows.iter().map(Row::is_met);
        assert!(met.eq([Some(true), None, None]));
    }

    #[test]
    fn runs_see_every_text_and_start_from_an_empty_buffer() {
        let (seen, input) = (RefCell::new(BTreeSet::new()), input());
        drop(on_each(&input, |text| seen.borrow_mut().insert(text.len())));
        assert_eq!(*seen.borrow(), BTreeSet::from([6, 8]));
        drop(into_buffer(&input, |text, out| {
            assert!(out.is_empty());
            out.push_str(text);
        }));
    }
}
