//! The functions of a kernel, for which its instructions are enabled.

/// Defines the functions that the rest of the crate calls, over the vectors `$Vector`, for words over
/// `$Half`, with the features `$features` enabled.
macro_rules! kernel {
    ($Vector:ty, $Half:ty, $features:literal) => {
        /// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
        ///
        /// # Safety
        ///
        /// - The CPU has the instructions of this kernel.
        /// - `text` is not empty.
        /// - `target` is valid for writes of as many bytes as `text` has, of
        ///   [`LEAST_ROOM`](crate::rewrite::LEAST_ROOM) at least, and does not overlap it.
        #[target_feature(enable = $features)]
        pub(crate) unsafe fn shrink(
            table: &$crate::Table,
            text: &str,
            target: *mut u8,
            record: &mut impl $crate::mask::Record,
        ) -> (usize, usize) {
            // SAFETY: as for this function.
            unsafe { $crate::shuffle::shrink::<$Vector>(table, text, target, record) }
        }

        /// Does what [`shrink`] does to a text the length of which is in [`WORD`], where [`is_one_group`]
        /// holds, and returns how many bytes were written.
        ///
        /// # Safety
        ///
        /// As for [`shrink`].
        ///
        /// [`is_one_group`]: crate::plan::Plan::is_one_group
        /// [`WORD`]: crate::rewrite::WORD
        #[target_feature(enable = $features)]
        pub(crate) unsafe fn rewrite_word(
            table: &$crate::Table,
            text: &str,
            target: *mut u8,
            record: &mut impl $crate::mask::Record,
        ) -> usize {
            // SAFETY: as for this function.
            unsafe { $crate::shuffle::rewrite_word::<$Half>(table, text, target, record) }
        }

        /// Returns the byte offset of the first character of `text` that `table` changes.
        #[target_feature(enable = $features)]
        pub(crate) fn first_change(table: &$crate::Table, text: &str) -> Option<usize> {
            // SAFETY: the instructions are enabled.
            unsafe { $crate::shuffle::first_change::<$Vector>(table, text) }
        }

        /// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`] says.
        ///
        /// [`Kernel::rough_blocks`]: crate::Kernel::rough_blocks
        #[target_feature(enable = $features)]
        pub(crate) fn rough_blocks<S: Copy>(
            table: &$crate::RoughTable,
            text: &str,
            start: usize,
            count: usize,
            state: S,
            each: impl FnMut(&mut S, usize, $crate::RoughBlock) -> bool,
        ) -> (usize, S) {
            // SAFETY: the instructions are enabled.
            unsafe {
                $crate::shuffle::rough_blocks::<$Vector, S>(table, text, start, count, state, each)
            }
        }
    };
}
pub(crate) use kernel;
