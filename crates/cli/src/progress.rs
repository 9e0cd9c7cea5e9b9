//! The progress bar.

use core::time::Duration;
use std::fs;
use std::io::{self, IsTerminal};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

/// How long a run takes before there is something to show.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on standard error, if that is a terminal and standard output is none.
pub(crate) struct Bar {
    /// The size of all files, if they have one.
    size: Option<u64>,
    start: Instant,
    is_shown: bool,
    bar: Option<ProgressBar>,
}

impl Bar {
    pub(crate) fn new(names: &[String], is_wanted: bool) -> Self {
        let is_shown = is_wanted && io::stderr().is_terminal();
        let sizes = names
            .iter()
            .map(|name| Some(fs::metadata(name).ok()?.len()));
        Self {
            size: is_shown.then(|| sizes.sum()).flatten(),
            start: Instant::now(),
            is_shown,
            bar: None,
        }
    }

    /// Says how many bytes have been read.
    pub(crate) fn set(&mut self, bytes: u64) {
        if !self.is_shown || self.start.elapsed() < PATIENCE {
            return;
        }
        let size = self.size;
        self.bar
            .get_or_insert_with(|| new_bar(size))
            .set_position(bytes);
    }

    pub(crate) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn new_bar(size: Option<u64>) -> ProgressBar {
    let template = match size {
        Some(_) => "{bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
        None => "{bytes} {bytes_per_sec}",
    };
    let style = ProgressStyle::with_template(template).expect("a template without faults");
    let bar = size.map_or_else(ProgressBar::no_length, ProgressBar::new);
    bar.with_style(style)
}
