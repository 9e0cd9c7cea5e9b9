//! Work on many pieces at a time, with their order kept.

use alloc::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Passes what `source` gives to `work` on `jobs` threads, and what that returns to `write`, in order.
///
/// Each thread takes a piece from `source`, works on it, and leaves what comes of it in a queue; the one that has what
/// is to be written next writes that, and all that is done behind it. So a piece stays in the cache of one core, and no
/// thread waits for another, unless that is `2 * jobs` pieces behind: some `3 * jobs` pieces exist at a time. Ends at
/// the first error of `write`.
pub(crate) fn in_order<T, R: Send, E: Send>(
    jobs: usize,
    mut source: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut write: impl FnMut(R) -> Result<(), E> + Send,
) -> Result<(), E> {
    if jobs <= 1 {
        return source.try_for_each(|piece| write(work(piece)));
    }
    let source = Mutex::new((0..).zip(source));
    let queue = Queue::new(2 * jobs);
    let write = Mutex::new(write);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                let _end = EndByPanic(&queue);
                while let Some((number, piece)) = next(&source) {
                    if !queue.put(number, work(piece), &write) {
                        break;
                    }
                }
            });
        }
    });
    let state = queue.state.into_inner();
    state
        .unwrap_or_else(PoisonError::into_inner)
        .error
        .map_or(Ok(()), Err)
}

/// Returns what `source` gives next, if it has not panicked.
fn next<T>(source: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    source.lock().ok()?.next()
}

/// What has been done and not been written.
struct Queue<R, E> {
    state: Mutex<State<R, E>>,
    /// Told of when something has been written, or nothing will be any more.
    moved: Condvar,
    limit: usize,
}

struct State<R, E> {
    /// The number of the piece that is to be written next.
    first: usize,
    /// What has come of it and of those behind it, as far as they are done.
    results: VecDeque<Option<R>>,
    is_writing: bool,
    is_at_end: bool,
    error: Option<E>,
}

impl<R, E> Queue<R, E> {
    fn new(limit: usize) -> Self {
        let state = State {
            first: 0,
            results: VecDeque::new(),
            is_writing: false,
            is_at_end: false,
            error: None,
        };
        Self {
            state: Mutex::new(state),
            moved: Condvar::new(),
            limit,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<R, E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a result in its place, and writes what can be written, unless another thread is about that.
    ///
    /// Returns whether there is any use in more.
    fn put(&self, number: usize, result: R, write: &Mutex<impl FnMut(R) -> Result<(), E>>) -> bool {
        let is_ahead =
            |state: &mut State<R, E>| !state.is_at_end && number >= state.first + self.limit;
        let state = self.moved.wait_while(self.lock(), is_ahead);
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        state.set(number, result);
        if !state.is_writing {
            state = self.write(state, write);
        }
        !state.is_at_end
    }

    /// Writes all that is done, with the queue open to others meanwhile.
    fn write<'q>(
        &'q self,
        mut state: MutexGuard<'q, State<R, E>>,
        write: &Mutex<impl FnMut(R) -> Result<(), E>>,
    ) -> MutexGuard<'q, State<R, E>> {
        state.is_writing = true;
        while let Some(result) = state.take() {
            drop(state);
            let written = write.lock().map_or(Ok(()), |mut write| write(result));
            state = self.lock();
            state.is_at_end |= written.is_err();
            state.error = written.err();
            self.moved.notify_all();
        }
        state.is_writing = false;
        state
    }

    fn end(&self) {
        self.lock().is_at_end = true;
        self.moved.notify_all();
    }
}

impl<R, E> State<R, E> {
    fn set(&mut self, number: usize, result: R) {
        let place = number - self.first;
        if self.results.len() <= place {
            self.results.resize_with(place + 1, || None);
        }
        self.results[place] = Some(result);
    }

    /// Takes what is to be written next, if it is done.
    fn take(&mut self) -> Option<R> {
        if self.is_at_end {
            return None;
        }
        let result = self.results.front_mut()?.take()?;
        self.results.pop_front();
        self.first += 1;
        Some(result)
    }
}

/// Ends the queue if its thread panics, so that no other one waits for it.
struct EndByPanic<'q, R, E>(&'q Queue<R, E>);

impl<R, E> Drop for EndByPanic<'_, R, E> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_kept_by_any_number_of_threads() {
        for jobs in [1, 2, 5] {
            let mut seen = Vec::new();
            let work = |number: u32| {
                if number.is_multiple_of(7) {
                    thread::yield_now();
                }
                number * 2
            };
            let written = in_order(jobs, 0..1000, work, |number| {
                seen.push(number);
                Ok::<_, ()>(())
            });
            assert_eq!(written, Ok(()));
            assert!(seen.into_iter().eq((0..1000).map(|number| number * 2)));
        }
    }

    #[test]
    fn an_error_of_the_writer_ends_the_work() {
        for jobs in [1, 3] {
            let fail = |number| if number == 10 { Err(number) } else { Ok(()) };
            assert_eq!(in_order(jobs, 0.., |number: u32| number, fail), Err(10));
        }
    }

    #[test]
    fn a_panic_ends_the_work() {
        let work = |number: u32| assert_ne!(number, 10, "a fault that is wanted here");
        let run = || in_order(3, 0.., work, |()| Ok::<_, ()>(()));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
