//! The time that a thread has worked.

use core::time::Duration;

/// What [`thread_time`] counts.
pub const CLOCK: &str = if cfg!(any(target_os = "linux", target_os = "macos")) {
    "thread CPU time"
} else {
    "wall time"
};

/// Returns how long this thread has worked: the time that a CPU ran it, and not the time it waited
/// for one. Where the system has no such clock it is the time that went by: see [`CLOCK`].
#[must_use]
pub fn thread_time() -> Duration {
    now()
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn now() -> Duration {
    use rustix::time::{ClockId, clock_gettime};

    let time = clock_gettime(ClockId::ThreadCPUTime);
    let nanos = u64::try_from(time.tv_nsec).unwrap_or(0);
    Duration::from_secs(time.tv_sec.unsigned_abs()) + Duration::from_nanos(nanos)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn now() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_takes_time() {
        let before = thread_time();
        let work: u64 = (0..1_000_000).map(core::hint::black_box).sum();
        assert_eq!(work, 499_999_500_000);
        assert!(thread_time() > before);
    }
}
