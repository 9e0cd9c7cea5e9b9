//! The tokens of common characters, found without the word rules.
//!
//! Letters, digits, connectors and marks stay together in any order, and so do letters or digits on
//! both sides of a full stop and its like. Everything else that has a [class](super::class) breaks
//! on both sides and is no token.

use super::class::{
    CONNECTOR, Class, DIGIT, LETTER, MARK, MID, MID_LETTER, MID_NUMBER, OTHER, WORD, class_at,
};
use super::{MAX_TOKEN, StandardType};

/// What comes first behind a word boundary of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A token, between two boundaries; `classes` are those of its characters.
    Token {
        start: usize,
        end: usize,
        classes: Class,
    },
    /// No token before the boundary `at`, and behind it what only the word rules can tell.
    Unknown { at: usize },
    /// No token.
    End,
}

/// Returns the type of a token of characters of these classes.
pub(super) const fn kind(classes: Class) -> StandardType {
    match classes & LETTER {
        0 => StandardType::Num,
        _ => StandardType::Alphanum,
    }
}

/// Returns what comes first in `text`, which is UTF-8, at or after its boundary `at`.
#[inline]
pub(super) fn next(text: &[u8], mut at: usize) -> Next {
    loop {
        let Some((start, class)) = skip(text, at) else {
            return Next::End;
        };
        let run = if class == OTHER {
            None
        } else {
            run(text, start)
        };
        match run {
            None => return Next::Unknown { at: start },
            // Connectors alone are no token.
            Some((end, classes)) if classes & (LETTER | DIGIT) == 0 => at = end,
            Some((end, classes)) => {
                return Next::Token {
                    start,
                    end,
                    classes,
                };
            }
        }
    }
}

/// Returns where the next word begins, or the next character that is [`OTHER`], and the class there.
///
/// Such a character may attach to what it stands behind, so with it that is given back.
#[inline]
fn skip(text: &[u8], mut at: usize) -> Option<(usize, Class)> {
    let mut base = at;
    loop {
        let (class, len) = class_at(text, at)?;
        if class == OTHER {
            return Some((base, class));
        }
        if class & (LETTER | DIGIT | CONNECTOR) != 0 {
            return Some((at, class));
        }
        if class & MARK == 0 {
            base = at;
        }
        at += len;
    }
}

/// Returns the end of the word that begins at `start` and the classes of its characters: `None` if
/// it is too long for a token, or not of common characters.
#[inline]
fn run(text: &[u8], start: usize) -> Option<(usize, Class)> {
    let (mut at, mut classes) = (start, 0);
    while let Some((class, len)) = class_at(text, at) {
        if class & WORD == 0 {
            if class == OTHER {
                return None;
            }
            if class & MID == 0 || !joins(text, start, at)? {
                break;
            }
        }
        classes |= class;
        at += len;
    }
    (at - start <= MAX_TOKEN).then_some((at, classes))
}

/// Returns whether the word that begins at `start` goes on behind the character at `at`, which is of
/// class [`MID`]; `None` as for [`run`].
#[cold]
fn joins(text: &[u8], start: usize, at: usize) -> Option<bool> {
    if at - start > MAX_TOKEN {
        return None;
    }
    let (mid, len) = class_at(text, at)?;
    let after = base(text, at + len, text.len()).next().unwrap_or(0);
    let before = base(text, start, at).last().unwrap_or(0);
    let both = before & after;
    let joins =
        mid & MID_LETTER != 0 && both & LETTER != 0 || mid & MID_NUMBER != 0 && both & DIGIT != 0;
    // The grammar is narrower than the word rules where there are quotation marks.
    let is_known = after != OTHER && !(joins && text[at] == b'\'');
    is_known.then_some(joins)
}

/// Returns the classes of the characters between `at` and `end`, but for marks.
fn base(text: &[u8], mut at: usize, end: usize) -> impl Iterator<Item = Class> {
    let classes = core::iter::from_fn(move || {
        let (class, len) = class_at(&text[..end], at)?;
        at += len;
        Some(class)
    });
    classes.filter(|class| class & MARK == 0)
}
