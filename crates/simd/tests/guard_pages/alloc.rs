//! An allocator that puts allocations against pages that nothing may touch.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ops::Range;
use core::ptr;
use core::sync::atomic::{AtomicBool, Ordering};
use std::alloc::System;
use std::sync::OnceLock;

/// The bytes of a guard, and of the memory between two: a multiple of every size of pages.
const ROOM: usize = 1 << 16;

/// How many allocations can be guarded at the same time.
const SLOTS: usize = 256;

/// What fresh memory is filled with, so that a result that depends on it is wrong.
const FRESH: u8 = 0xA5;

/// Which side of an allocation is against a guard.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Side {
    /// The first byte follows a guard.
    Start,
    /// A guard follows the last byte.
    End,
}

thread_local! {
    static SIDE: Cell<Option<Side>> = const { Cell::new(None) };
}

/// Returns what `run` returns, whose allocations on this thread are guarded at `side`.
pub(crate) fn at_side<T>(side: Side, run: impl FnOnce() -> T) -> T {
    SIDE.set(Some(side));
    let result = run();
    SIDE.set(None);
    result
}

/// Whether `bytes` are guarded at `side`, as the allocator sees it.
pub(crate) fn is_guarded(bytes: &[u8], side: Side) -> bool {
    let Range { start, end } = bytes.as_ptr_range();
    ARENA.get().is_some_and(|arena| {
        let guard = match side {
            Side::Start => start.addr().wrapping_sub(arena.start.addr() + ROOM),
            Side::End => end.addr().wrapping_sub(arena.start.addr()),
        };
        arena.slot(start).is_some() && guard % (2 * ROOM) == 0
    })
}

/// The allocator. What is allocated within [`at_side`] and fits gets a slot, the rest is the
/// system's.
pub(crate) struct Guarded;

// SAFETY: what `alloc` returns is the system's, or in a slot that has room for the layout and is
// nobody else's until `dealloc`; nothing here panics.
unsafe impl GlobalAlloc for Guarded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let side = SIDE
            .get()
            .filter(|_| layout.size() <= ROOM && layout.align() <= 16);
        let slot = side.and_then(|side| Some((side, Arena::get().take()?)));
        let Some((side, slot)) = slot else {
            // SAFETY: as for this function.
            return unsafe { System.alloc(layout) };
        };
        let offset = match side {
            Side::Start => 0,
            // A multiple of the alignment: nothing is lost for bytes, nor for words.
            Side::End => (ROOM - layout.size()) & !(layout.align() - 1),
        };
        // SAFETY: `offset` and as many bytes as the layout has fit into the slot.
        unsafe {
            let start = slot.add(offset);
            start.write_bytes(FRESH, layout.size());
            start
        }
    }

    unsafe fn dealloc(&self, start: *mut u8, layout: Layout) {
        match ARENA
            .get()
            .and_then(|arena| Some((arena, arena.slot(start)?)))
        {
            Some((arena, slot)) => arena.used[slot].store(false, Ordering::Release),
            // SAFETY: what is in no slot came from the system, with the same layout.
            None => unsafe { System.dealloc(start, layout) },
        }
    }
}

static ARENA: OnceLock<Arena> = OnceLock::new();

/// Memory that begins with a guard; each slot of it is [`ROOM`] bytes followed by another guard.
struct Arena {
    start: *mut u8,
    used: [AtomicBool; SLOTS],
}

// SAFETY: the pointer is only an address; who may use a slot is decided by `used`.
unsafe impl Send for Arena {}
// SAFETY: as above.
unsafe impl Sync for Arena {}

impl Arena {
    fn get() -> &'static Self {
        ARENA.get_or_init(|| Self {
            start: map(),
            used: [const { AtomicBool::new(false) }; SLOTS],
        })
    }

    /// Takes a free slot and returns where it begins.
    fn take(&self) -> Option<*mut u8> {
        let slot = self
            .used
            .iter()
            .position(|used| !used.swap(true, Ordering::Acquire))?;
        // SAFETY: within the mapping, which has all slots.
        Some(unsafe { self.start.add(offset(slot)) })
    }

    /// Returns the slot that `start` is in.
    fn slot(&self, start: *const u8) -> Option<usize> {
        let slot = start.addr().checked_sub(self.start.addr())? / (2 * ROOM);
        (slot < SLOTS).then_some(slot)
    }
}

/// Returns where a slot begins in the arena.
const fn offset(slot: usize) -> usize {
    ROOM + slot * 2 * ROOM
}

/// Maps the memory of an arena, and ends the program if there is none.
fn map() -> *mut u8 {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
    // SAFETY: a new private mapping takes nothing from anyone.
    let all = unsafe {
        libc::mmap(
            ptr::null_mut(),
            offset(SLOTS),
            libc::PROT_NONE,
            flags,
            -1,
            0,
        )
    };
    let mut is_mapped = all != libc::MAP_FAILED;
    for slot in 0..SLOTS {
        let access = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: within the mapping just made, if it was made.
        is_mapped =
            is_mapped && unsafe { libc::mprotect(all.add(offset(slot)), ROOM, access) == 0 };
    }
    if !is_mapped {
        std::process::abort();
    }
    all.cast()
}
