//! Texts that are rich in what a fast path may not know.

use alloc::collections::BTreeMap;
use core::fmt;

use kalim_chars::{is_mark, presentation_form};

use crate::document::floor;
use crate::{Corpus, Input, Shuffled, Size, SplitMix64};

/// A kind of character that is common in some texts and rare in most.
///
/// Each is the documents of a corpus with some of their characters replaced, at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cliff {
    /// Every third mark is one of three bytes, U+08D3 to U+08FF.
    Marks,
    /// Every letter is one of its presentation forms, U+FE80 to U+FEFC, as in text from old PDF files.
    Forms,
    /// Every third word stands in « », every fifth space is a no-break space.
    Latin,
    /// Every second space comes with a dash, an ellipsis, quotes, a joiner or a direction mark.
    Punctuation,
    /// Keheh, Farsi yeh, heh goal and ae for the letters that look like them; پ چ ژ گ for others.
    Persian,
}

impl Cliff {
    /// All kinds, in the order of the tables.
    pub const ALL: [Self; 5] = [
        Self::Marks,
        Self::Forms,
        Self::Latin,
        Self::Punctuation,
        Self::Persian,
    ];

    /// Returns the name that stands in the names of groups.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Marks => "extended-marks",
            Self::Forms => "forms",
            Self::Latin => "latin-1",
            Self::Punctuation => "punctuation",
            Self::Persian => "persian",
        }
    }

    /// Returns documents of 4 KiB, the same in every run.
    #[must_use]
    pub fn pages(self) -> Input {
        let writer = Writer::new(self);
        let page = |number| {
            let mut text = writer.write(number);
            text.truncate(floor(&text, 4 << 10));
            text
        };
        Input::from_texts(Size::Page, (0..64).map(page))
    }

    const fn corpus(self) -> Corpus {
        match self {
            Self::Marks => Corpus::Vocalized,
            _ => Corpus::Plain,
        }
    }
}

impl fmt::Display for Cliff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What stands for a space in text rich in general punctuation: dashes, quotes, controls.
const PUNCTUATION: [&str; 6] = [
    " – ",
    " — ",
    "… ",
    "” “",
    "\u{200C}",  // ZERO WIDTH NON-JOINER
    "\u{200F} ", // RIGHT-TO-LEFT MARK
];

struct Writer {
    cliff: Cliff,
    forms: BTreeMap<char, Vec<char>>,
}

impl Writer {
    fn new(cliff: Cliff) -> Self {
        let mut forms = BTreeMap::<char, Vec<char>>::new();
        for form in '\u{FE80}'..='\u{FEFC}' {
            let mut letters = presentation_form(form).unwrap_or_default().chars();
            if let (Some(letter), None) = (letters.next(), letters.next()) {
                forms.entry(letter).or_default().push(form);
            }
        }
        Self { cliff, forms }
    }

    /// Returns a text of at least 4 KiB.
    fn write(&self, number: u64) -> String {
        let mut random = SplitMix64::new(number);
        let mut out = String::new();
        for c in Shuffled::new(self.cliff.corpus(), number)
            .take(4 << 10)
            .chars()
        {
            match self.cliff {
                Cliff::Marks => out.push(extended_mark(c, &mut random)),
                Cliff::Forms => {
                    let form = self.forms.get(&c).map(|forms| *random.pick(forms));
                    out.push(form.unwrap_or(c));
                }
                Cliff::Latin => push_latin(c, &mut random, &mut out),
                Cliff::Punctuation if c == ' ' && random.below(2) == 0 => {
                    out.push_str(random.pick::<&str>(&PUNCTUATION));
                }
                Cliff::Punctuation => out.push(c),
                Cliff::Persian => out.push(persian(c, &mut random)),
            }
        }
        out
    }
}

fn extended_mark(c: char, random: &mut SplitMix64) -> char {
    let marks = [
        '\u{8E4}', '\u{8E5}', '\u{8F0}', '\u{8F1}', '\u{8D4}', '\u{8FF}',
    ];
    if is_mark(c) && random.below(3) == 0 {
        *random.pick(&marks)
    } else {
        c
    }
}

fn push_latin(c: char, random: &mut SplitMix64, out: &mut String) {
    match (c, random.below(15)) {
        (' ', 0..5) => out.push_str("» «"),
        (' ', 5..8) => out.push('\u{A0}'), // NO-BREAK SPACE
        _ => out.push(c),
    }
}

fn persian(c: char, random: &mut SplitMix64) -> char {
    match c {
        'ك' => 'ک',
        'ي' | 'ى' => 'ی',
        'ه' | 'ة' => *random.pick(&['ہ', 'ە']),
        'ب' => *random.pick(&['ب', 'پ']),
        'ج' => *random.pick(&['ج', 'چ']),
        'ز' => *random.pick(&['ز', 'ژ']),
        'ق' => *random.pick(&['ق', 'گ']),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_rich_in_its_characters() {
        let share = |cliff: Cliff, is_one: fn(char) -> bool| {
            let input = cliff.pages();
            let chars = || input.texts().flat_map(str::chars);
            chars().filter(|&c| is_one(c)).count() * 100 / chars().count()
        };
        assert!(share(Cliff::Marks, |c| ('\u{8D3}'..='\u{8FF}').contains(&c)) >= 10);
        assert!(share(Cliff::Forms, |c| ('\u{FE80}'..='\u{FEFC}').contains(&c)) >= 70);
        assert!(share(Cliff::Latin, |c| ('\u{80}'..='\u{FF}').contains(&c)) >= 5);
        assert!(
            share(Cliff::Punctuation, |c| ('\u{2000}'..='\u{206F}')
                .contains(&c))
                >= 5
        );
        assert!(share(Cliff::Persian, |c| ('\u{679}'..='\u{6D5}').contains(&c)) >= 10);
    }

    #[test]
    fn documents_are_of_one_size_and_the_same_in_every_run() {
        for cliff in Cliff::ALL {
            let input = cliff.pages();
            assert!(
                input
                    .texts()
                    .all(|text| (4093..=4096).contains(&text.len()))
            );
            assert!(cliff.pages().texts().eq(input.texts()));
        }
    }
}
