//! The kernels, and the choice among them.

use alloc::string::String;
use alloc::vec;
use core::fmt;
use core::str::FromStr;

use crate::isa::Isa;
use crate::mask::{KeptMask, Recorder};
use crate::numbered::Numbered;
#[cfg(not(feature = "simd"))]
use crate::plain as rewrite;
#[cfg(feature = "simd")]
use crate::rewrite;
use crate::{
    Bits, ClassBlock, ClassMasks, ClassTable, RoughBlock, RoughTable, Spans, Table, Work, classify,
    output_spans, scan,
};

/// An implementation of the operations of this crate.
///
/// All kernels give the same answers; they differ in speed and in what the CPU must have. A value
/// of this type is the proof that the CPU at hand can run the kernel:
///
/// | name | instructions | bytes at a time |
/// |---|---|--:|
/// | `scalar` | none beyond the architecture's own | one character |
/// | `ssse3` | SSSE3 | 16 |
/// | `avx2` | AVX2 | 32 |
/// | `avx512` | AVX-512 F, BW, VL, VBMI, VBMI2, with GFNI, BMI2 and POPCNT | 64 |
/// | `neon` | NEON (`AArch64`) | 16 |
///
/// # Examples
///
/// ```
/// use kalim_simd::Kernel;
///
/// let best = Kernel::active();
/// assert!(Kernel::available().any(|kernel| kernel == best));
/// assert_eq!(best.as_str().parse(), Ok(best));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kernel(Isa);

impl Kernel {
    /// The kernel that every machine can run.
    pub const SCALAR: Self = Self(Isa::Scalar);

    /// The names of all kernels, whether this build and this CPU have them or not.
    pub const NAMES: &'static [&'static str] = &["scalar", "ssse3", "avx2", "avx512", "neon"];

    /// The bytes that rewriting reserves at least, whatever the length of the text.
    pub const LEAST_ROOM: usize = 32;

    /// Returns the kernels that this CPU can run, the slowest first.
    ///
    /// Without the feature `std` these are the ones whose instructions are enabled at compile time.
    pub fn available() -> impl DoubleEndedIterator<Item = Self> {
        Isa::ALL
            .iter()
            .copied()
            .filter(|isa| isa.is_available())
            .map(Self)
    }

    /// Returns the kernel that all operations of this process use: the fastest that this CPU can
    /// run, unless [`activate`](Self::activate) chose another one.
    ///
    /// The CPU is asked once per process.
    #[inline]
    #[must_use]
    pub fn active() -> Self {
        Self(Isa::active())
    }

    /// Makes this kernel the [active](Self::active) one of the process, for tests and benchmarks.
    ///
    /// Results do not depend on it, so it may be called at any time, from any thread.
    pub fn activate(self) {
        self.0.activate();
    }

    /// Returns the name of this kernel.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// Appends `text` to `out`, every character replaced as `table` says.
    ///
    /// Cost: one pass; `out` grows in one step unless the table makes text longer, and not at all if it
    /// has as many bytes to spare as `text` has, [`LEAST_ROOM`](Self::LEAST_ROOM) at least.
    #[inline(always)]
    pub fn rewrite(self, table: &Table, text: &str, out: &mut String) {
        rewrite::append(self.0, table, text, out, &mut ());
    }

    /// Does some work with the lanes of this kernel.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_simd::{Bits, Kernel, Lanes, Work};
    ///
    /// struct MoveUp(Bits);
    ///
    /// impl Work for MoveUp {
    ///     type Output = Bits;
    ///
    ///     fn run<L: Lanes>(self) -> Bits {
    ///         L::from_bits(self.0).up::<2>().to_bits()
    ///     }
    /// }
    ///
    /// let mut bits = Bits::NONE;
    /// bits.insert(63);
    /// assert!(Kernel::active().run(MoveUp(bits)).has(65));
    /// ```
    #[inline]
    pub fn run<W: Work>(self, work: W) -> W::Output {
        match self.0 {
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            // SAFETY: the CPU has the instructions.
            Isa::Avx512 => unsafe { crate::avx512::run(work) },
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            // SAFETY: the CPU has the instructions.
            Isa::Avx2 => unsafe { crate::avx2::run(work) },
            _ => work.run::<Bits>(),
        }
    }

    /// Does what [`rewrite`](Self::rewrite) does, and returns which bytes of `text` were kept.
    #[must_use]
    pub fn rewrite_recorded(self, table: &Table, text: &str, out: &mut String) -> KeptMask {
        let mut kept = KeptMask::default();
        self.rewrite_recorded_into(table, text, out, &mut kept);
        kept
    }

    /// Does what [`rewrite_recorded`](Self::rewrite_recorded) does, into a mask that is used again.
    pub fn rewrite_recorded_into(
        self,
        table: &Table,
        text: &str,
        out: &mut String,
        kept: &mut KeptMask,
    ) {
        let mut recorder = Recorder::new(kept, text.len());
        rewrite::append(self.0, table, text, out, &mut recorder);
    }

    /// Replaces every character of `text` from byte `start` on as `table` says.
    ///
    /// Nothing is allocated unless the table makes text longer ([`Table::grows`]).
    ///
    /// # Panics
    ///
    /// If `start` is not on a character boundary of `text`.
    pub fn rewrite_in_place(self, table: &Table, text: &mut String, start: usize) {
        if table.grows() {
            let tail = text.split_off(start);
            self.rewrite(table, &tail, text);
        } else {
            rewrite::in_place(self.0, table, text, start);
        }
    }

    /// Returns the byte offset of the first character of `text` that `table` changes.
    #[inline]
    #[must_use]
    pub fn first_change(self, table: &Table, text: &str) -> Option<usize> {
        scan::first_change(self.0, table, text)
    }

    /// Returns which bytes of `text` begin a character of which class.
    #[must_use]
    pub fn classify(self, table: &ClassTable, text: &str) -> ClassMasks {
        let mut blocks = vec![ClassBlock::EMPTY; text.len().div_ceil(64)];
        self.classify_blocks(table, text, 0, &mut blocks);
        ClassMasks::new(blocks)
    }

    /// Says which bytes of `text`, from byte `start` on, begin a character of which class: one
    /// block for each 64 bytes, until the blocks or the text ends. Blocks behind the end of the text
    /// are left as they are.
    ///
    /// Byte `start` may be inside a character, whose class then stands nowhere.
    ///
    /// # Panics
    ///
    /// If `start` is behind the end of `text`.
    #[inline]
    pub fn classify_blocks(
        self,
        table: &ClassTable,
        text: &str,
        start: usize,
        blocks: &mut [ClassBlock],
    ) {
        classify::blocks(self.0, table, text, start, blocks);
    }

    /// Classifies `text` roughly from byte `start` on, one block for each 64 bytes, `count` at most,
    /// and gives `each` the state, the number of each block and the block, until it returns `false`.
    /// Returns for how many it returned `true`, and the state.
    ///
    /// Byte `start` may be inside a character, whose class then stands nowhere. The state is passed
    /// along so that it stays in registers.
    ///
    /// # Panics
    ///
    /// If `start` is behind the end of `text`.
    #[inline]
    pub fn rough_blocks<S: Copy>(
        self,
        table: &RoughTable,
        text: &str,
        start: usize,
        count: usize,
        state: S,
        each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
    ) -> (usize, S) {
        classify::rough_blocks(self.0, table, text, start, count, state, each)
    }

    /// Lists the numbers of the bits of `words` that are set, in ascending order over all words, and
    /// returns how many words were listed and how many numbers they have: as long as there is room for 64
    /// numbers more, and 1024 words at the most. What is in `numbers` behind these is of no meaning.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_simd::Kernel;
    ///
    /// let (words, mut numbers) = ([0b1001, 1 << 63, u64::MAX], [0; 66]);
    /// let (listed, count) = Kernel::active().list(&words, &mut numbers);
    /// assert_eq!((listed, &numbers[..count]), (2, &[0, 3, 127][..]));
    /// ```
    #[inline]
    pub fn list(self, words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
        classify::list(self.0, words, numbers)
    }

    /// Gives each bit of `some` to `each`, and how many bits of `all` are below it, in ascending order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_simd::{Bits, Kernel};
    ///
    /// let (mut some, mut all, mut found) = (Bits::NONE, Bits::NONE, Vec::new());
    /// some.insert(101);
    /// [7, 100, 101].map(|byte| all.insert(byte));
    /// Kernel::active().number(&some, &all, |byte, number| found.push((byte, number)));
    /// assert_eq!(found, [(101, 2)]);
    /// ```
    #[inline]
    pub fn number(self, some: &Bits, all: &Bits, each: impl FnMut(usize, usize)) {
        self.run(Numbered { some, all, each });
    }

    /// Returns where pieces of the input begin and end in the output, in 512 bytes of it from where the
    /// first byte of `spans` is; `None` if `mask` has no byte for one of these places. Growths do not
    /// count.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_simd::{KeptMask, Kernel, Spans};
    ///
    /// let mut mask = KeptMask::new(10);
    /// mask.replace(2, 2, 0);
    /// let mut spans = Spans::NONE;
    /// spans.starts.insert(1);
    /// spans.ends.insert(5);
    /// let [starts, ends] = Kernel::active().output_spans(&mask, &spans).unwrap();
    /// assert!(starts.iter().eq([1]) && ends.iter().eq([3]));
    /// spans.ends.insert(2);
    /// assert!(Kernel::active().output_spans(&mask, &spans).is_none());
    /// ```
    #[inline]
    #[must_use]
    pub fn output_spans(self, mask: &KeptMask, spans: &Spans) -> Option<[Bits; 2]> {
        output_spans::output_spans(self.0, mask, spans)
    }

    /// Lists the bits of `masks` at which a character of `text` begins or the text ends, `base` being
    /// the byte of the lowest bit.
    #[inline]
    pub(crate) fn places(
        self,
        text: &str,
        base: usize,
        masks: &[u64; 4],
        places: &mut [u8; 256],
    ) -> usize {
        classify::places(self.0, text, base, masks, places)
    }
}

impl fmt::Debug for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kernel").field(&self.as_str()).finish()
    }
}

impl fmt::Display for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kernel {
    type Err = ParseKernelError;

    fn from_str(name: &str) -> Result<Self, ParseKernelError> {
        let known = Self::NAMES.contains(&name);
        Self::available()
            .find(|kernel| kernel.as_str() == name)
            .ok_or(ParseKernelError { known })
    }
}

/// The error of parsing a [`Kernel`]: no kernel has that name, or this CPU cannot run it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseKernelError {
    known: bool,
}

impl fmt::Display for ParseKernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.known {
            "this CPU cannot run that kernel: expected one of"
        } else {
            "unknown kernel: expected one of"
        })?;
        Kernel::available().try_for_each(|kernel| write!(f, " {kernel}"))
    }
}

impl core::error::Error for ParseKernelError {}
