//! Buffers that are used again.

use std::sync::{Mutex, PoisonError};

/// The bytes from which on a buffer is not kept.
const LARGEST: usize = 1 << 22;

/// Buffers between the threads that are done with them and those that want one.
///
/// What is freed goes back to the system piece by piece, and each page of it is a fault when it is wanted again.
/// There are never more buffers here than were in use at a time.
#[derive(Debug, Default)]
pub(crate) struct Pool(Mutex<Vec<Vec<u8>>>);

impl Pool {
    /// Returns an empty buffer, one that was used before if there is any.
    pub(crate) fn take(&self) -> Vec<u8> {
        self.buffers().pop().unwrap_or_default()
    }

    /// Returns an empty buffer as text.
    pub(crate) fn take_text(&self) -> String {
        String::from_utf8(self.take()).expect("no bytes are text")
    }

    /// Keeps a buffer for the next who wants one.
    pub(crate) fn give(&self, mut buffer: Vec<u8>) {
        if buffer.capacity() <= LARGEST {
            buffer.clear();
            self.buffers().push(buffer);
        }
    }

    fn buffers(&self) -> std::sync::MutexGuard<'_, Vec<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_come_back_empty() {
        let pool = Pool::default();
        pool.give(b"text".to_vec());
        let buffer = pool.take();
        assert!(buffer.is_empty() && buffer.capacity() >= 4);
        assert_eq!(pool.take_text().capacity(), 0);
    }

    #[test]
    fn large_buffers_are_freed() {
        let pool = Pool::default();
        pool.give(Vec::with_capacity(LARGEST + 1));
        assert_eq!(pool.take().capacity(), 0);
    }
}
