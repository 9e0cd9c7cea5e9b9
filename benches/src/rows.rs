//! How a row is checked and measured.

use core::fmt::Debug;
use core::hint::black_box;
use core::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput};
use kalim_simd::Kernel;

use crate::{Cliff, Corpus, Input, Size};

/// Returns the settings of all benchmarks: short runs, since a table needs hundreds of rows.
///
/// The command line overrides them, as in `cargo bench -p benches -- --measurement-time 5`.
#[must_use]
pub fn criterion() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
        .nresamples(5_000)
}

/// Gives `rows` every corpus at each of `sizes`, in groups named `operation/corpus`.
pub fn each_input(
    criterion: &mut Criterion,
    operation: &str,
    sizes: &[Size],
    rows: impl Fn(&mut Rows<'_, '_>),
) {
    for corpus in Corpus::ALL {
        let mut group = criterion.benchmark_group(format!("{operation}/{corpus}"));
        for &size in sizes {
            rows(&mut Rows::new(&mut group, &Input::new(corpus, size)));
        }
        group.finish();
    }
}

/// Gives `rows` the pages of every cliff, in groups named `operation/cliff`.
pub fn each_cliff(criterion: &mut Criterion, operation: &str, rows: impl Fn(&mut Rows<'_, '_>)) {
    for cliff in Cliff::ALL {
        let mut group = criterion.benchmark_group(format!("{operation}/{cliff}"));
        rows(&mut Rows::new(&mut group, &cliff.pages()));
        group.finish();
    }
}

/// The rows of one input in one group.
///
/// The rows named `kalim`, `kalim-…` or `kalim@…` are ours; all others are what they are compared with.
#[expect(missing_debug_implementations, reason = "a criterion group has none")]
pub struct Rows<'g, 'c> {
    group: &'g mut BenchmarkGroup<'c, WallTime>,
    input: &'g Input,
}

impl<'g, 'c> Rows<'g, 'c> {
    /// Returns the rows of `input` in `group`.
    pub const fn new(group: &'g mut BenchmarkGroup<'c, WallTime>, input: &'g Input) -> Self {
        Self { group, input }
    }

    /// Returns the texts.
    #[must_use]
    pub const fn input(&self) -> &'g Input {
        self.input
    }

    /// Returns rows in the same group for another input.
    pub const fn with_input<'i>(&'i mut self, input: &'i Input) -> Rows<'i, 'c> {
        Rows::new(self.group, input)
    }

    /// Measures `f` on each text, after asserting that it returns what `want` returns.
    ///
    /// # Panics
    ///
    /// If it does not.
    pub fn returns<R, W>(
        &mut self,
        name: &str,
        mut f: impl FnMut(&'g str) -> R,
        want: impl Fn(&'g str) -> W,
    ) where
        R: PartialEq<W> + Debug,
        W: Debug,
    {
        let input = self.input;
        for text in input.texts() {
            assert_eq!(f(text), want(text), "{name} of {text:?}");
        }
        self.measure(name, || {
            for text in input.texts() {
                black_box(f(black_box(text)));
            }
        });
    }

    /// Measures `f`, which appends to a buffer that is used again and again, after asserting that
    /// it appends what `want` returns.
    ///
    /// # Panics
    ///
    /// If it does not.
    pub fn appends(
        &mut self,
        name: &str,
        mut f: impl FnMut(&str, &mut String),
        want: impl Fn(&str) -> String,
    ) {
        let input = self.input;
        let mut out = String::new();
        let mut run = |text: &str, out: &mut String| {
            out.clear();
            f(text, out);
        };
        for text in input.texts() {
            run(text, &mut out);
            assert_eq!(out, want(text), "{name} of {text:?}");
        }
        self.measure(name, || {
            for text in input.texts() {
                run(black_box(text), &mut out);
                black_box(&out);
            }
        });
    }

    /// Whether the texts are documents of 4 KiB, which have rows that other sizes do without.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.input.name() == Size::Page.as_str()
    }

    /// Gives `row` every kernel that this CPU can run, made the active one, with a name for the row:
    /// `kalim@` and that of the kernel.
    pub fn each_kernel(&mut self, mut row: impl FnMut(&mut Self, &str)) {
        let active = Kernel::active();
        for kernel in Kernel::available() {
            kernel.activate();
            row(self, &format!("kalim@{kernel}"));
        }
        active.activate();
    }

    /// Measures what any work on the text is bounded by: validating it with simdutf8, and copying
    /// it into a buffer that is used again and again.
    pub fn bounds(&mut self) {
        let validate = |text: &'g str| simdutf8::basic::from_utf8(text.as_bytes()).is_ok();
        self.returns("simdutf8", validate, |_| true);
        self.appends("memcpy", |text, out| out.push_str(text), str::to_owned);
    }

    fn measure(&mut self, name: &str, mut f: impl FnMut()) {
        let id = BenchmarkId::new(name, self.input.name());
        self.group.throughput(Throughput::Bytes(self.input.bytes()));
        self.group
            .bench_function(id, |bencher| bencher.iter(&mut f));
    }
}
