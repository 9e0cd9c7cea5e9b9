//! Measuring by turns.

use core::time::Duration;

use crate::clock::thread_time;

/// How long one sample takes at least: far more than reading the clock.
const SAMPLE: Duration = Duration::from_micros(200);

/// A piece of work that says how many nanoseconds it took.
pub type Run<'r> = Box<dyn FnMut() -> f64 + 'r>;

/// Returns `work` as a [`Run`], repeated often enough for the clock.
///
/// It is called for a while before this returns, to find out how often, and to warm up.
pub fn timed<'r>(mut work: impl FnMut() + 'r) -> Run<'r> {
    let mut time = move |times: u32| {
        let before = thread_time();
        (0..times).for_each(|_| work());
        thread_time() - before
    };
    let mut times = 1;
    while time(times) < SAMPLE {
        times *= 2;
    }
    Box::new(move || time(times).as_secs_f64() * 1e9 / f64::from(times))
}

/// Runs all of `runs`, one after the other, `rounds` times, and returns the nanoseconds of each:
/// one list for each run, in the order of the rounds.
///
/// What slows the machine down for longer than a round slows all runs down alike. Every second
/// round goes backwards, so that none always comes behind the same other one.
pub fn interleave(runs: &mut [Run<'_>], rounds: usize) -> Vec<Vec<f64>> {
    let mut samples = vec![Vec::with_capacity(rounds); runs.len()];
    for round in 0..rounds {
        let turns = 0..runs.len();
        let mut turn = |at: usize| samples[at].push(runs[at]());
        if round % 2 == 0 {
            turns.for_each(&mut turn);
        } else {
            turns.rev().for_each(&mut turn);
        }
    }
    samples
}

/// Returns the median of `samples`: the middle one, or the mean of the two in the middle.
///
/// # Panics
///
/// If there are none.
///
/// # Examples
///
/// ```
/// assert_eq!(benches::median([3.0, 9.0, 1.0]), 3.0);
/// assert_eq!(benches::median([4.0, 1.0, 2.0, 9.0]), 3.0);
/// ```
#[must_use]
pub fn median(samples: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = samples.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    }
}

/// Returns the median of `a / b`, round by round.
#[must_use]
pub fn median_ratio(a: &[f64], b: &[f64]) -> f64 {
    median(a.iter().zip(b).map(|(a, b)| a / b))
}

#[cfg(test)]
mod tests {
    use core::cell::RefCell;
    use core::hint::black_box;

    use super::*;

    #[test]
    fn runs_take_turns() {
        let log = RefCell::new(String::new());
        let run = |name: char, nanos: f64| -> Run<'_> {
            let log = &log;
            Box::new(move || {
                log.borrow_mut().push(name);
                nanos
            })
        };
        let samples = interleave(&mut [run('a', 1.0), run('b', 2.0)], 3);
        assert_eq!(*log.borrow(), "abbaab");
        assert_eq!(samples, [[1.0; 3], [2.0; 3]]);
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        assert_eq!(median_ratio(&[2.0, 20.0, 9.0], &[1.0, 10.0, 3.0]), 2.0);
    }

    #[test]
    fn the_median_of_one_is_itself() {
        assert_eq!(median([7.0]), 7.0);
    }

    #[test]
    fn longer_work_takes_longer() {
        let work = |len: u64| move || (0..len).for_each(|n| drop(black_box(n.to_string())));
        let samples = interleave(&mut [timed(work(1000)), timed(work(100_000))], 5);
        assert!(median_ratio(&samples[1], &samples[0]) > 10.0);
    }
}
