//! Counting what is in a text.

use kalim::chars::MarkKind;
use kalim::diacritics::VocalizationStats;
use kalim::tokenize::{TokenKind, sentences, tokens};

use super::{Done, Piece, Task, each_record};
use crate::failure::{Failure, count_lines};

/// How many of what there are, by name.
#[derive(Debug, Default, Clone)]
pub(crate) struct Counts(Vec<(&'static str, u64)>);

impl Counts {
    /// Adds to the number of a name, which keeps its place in the list.
    fn count(&mut self, name: &'static str, more: usize) {
        let more = more as u64;
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += more,
            None => self.0.push((name, more)),
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for &(name, more) in &other.0 {
            self.count(name, more as usize);
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn get(&self, name: &str) -> u64 {
        self.iter()
            .find(|&(known, _)| known == name)
            .map_or(0, |(_, sum)| sum)
    }
}

/// The count of everything in the texts.
pub(crate) struct Count;

impl Count {
    fn text(text: &str, counts: &mut Counts) {
        counts.count("bytes", text.len());
        counts.count("characters", text.chars().count());
        counts.count(
            "sentences",
            sentences(text)
                .filter(|one| !one.text.trim().is_empty())
                .count(),
        );
        let mut kinds = vec![0; TokenKind::ALL.len()];
        for token in tokens(text) {
            let place = TokenKind::ALL.iter().position(|kind| *kind == token.kind);
            kinds[place.unwrap_or(0)] += 1;
        }
        for (kind, count) in TokenKind::ALL.iter().zip(kinds) {
            counts.count(kind.as_str(), count);
        }
        marks(text, counts);
    }
}

fn marks(text: &str, counts: &mut Counts) {
    let stats = VocalizationStats::of(text);
    counts.count("arabic-letters", stats.letters());
    for kind in MarkKind::ALL {
        counts.count(kind.as_str(), stats.marks(*kind));
    }
    counts.count("vocalized", stats.vocalized());
    counts.count("missing-vowels", stats.missing());
}

impl Task for Count {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure> {
        let (header, rest) = piece.split_header();
        let skipped = count_lines(header.as_bytes());
        done.counts
            .count("lines", count_lines(rest.as_bytes()) as usize);
        if matches!(piece.layout, crate::layout::Layout::Text) {
            Self::text(rest, &mut done.counts);
            return Ok(());
        }
        each_record(piece.layout, rest, |record, _| {
            let values = piece.layout.values(record)?;
            values
                .iter()
                .for_each(|value| Self::text(&value.text, &mut done.counts));
            Ok(())
        })
        .map_err(|fault| fault.behind(0, skipped))
    }
}
