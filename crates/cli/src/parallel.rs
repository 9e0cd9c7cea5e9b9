//! Work on many pieces at a time, with their order kept.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Passes what `source` gives to `work` on `jobs` threads, and what that returns to `write`, in order.
///
/// `source` runs on this thread, `write` on one of its own; at most some `4 * jobs` pieces exist at a
/// time. Ends at the first error of `write`.
pub(crate) fn in_order<T: Send, R: Send, E: Send>(
    jobs: usize,
    mut source: impl Iterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut write: impl FnMut(R) -> Result<(), E> + Send,
) -> Result<(), E> {
    if jobs <= 1 {
        return source.try_for_each(|piece| write(work(piece)));
    }
    let (give, take) = sync_channel::<(T, SyncSender<R>)>(jobs);
    let (promise, results) = sync_channel::<Receiver<R>>(2 * jobs);
    let take = Mutex::new(take);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((piece, answer)) = next(&take) {
                    // Nobody waits for the answer if writing has failed.
                    let _ = answer.send(work(piece));
                }
            });
        }
        let writer = scope.spawn(move || {
            results
                .into_iter()
                .try_for_each(|result| match result.recv() {
                    Ok(result) => write(result),
                    Err(_) => Ok(()),
                })
        });
        for piece in source {
            let (answer, result) = sync_channel(1);
            if promise.send(result).is_err() || give.send((piece, answer)).is_err() {
                break;
            }
        }
        drop((promise, give));
        writer
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn next<T>(take: &Mutex<Receiver<T>>) -> Option<T> {
    take.lock().ok()?.recv().ok()
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
}
