//! The tokenizer as FTS5 calls it.
#![allow(unsafe_code, reason = "functions that C calls")]

use core::ffi::{CStr, c_char, c_int, c_void};
use core::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use crate::abi::{
    ERROR, INTERNAL, OK, TOKEN_COLOCATED, TOKENIZE_PREFIX, TOKENIZE_QUERY, TOO_BIG, TakeToken,
    TokenizerMethods,
};
use crate::options::Options;
use crate::sqlite::{Sqlite, bytes};
use crate::tokenizer::{Purpose, Token, Tokenizer};

/// What FTS5 calls.
pub(crate) const METHODS: TokenizerMethods = TokenizerMethods {
    create,
    delete,
    tokenize,
};

/// Returns what `work` returns, or `SQLITE_INTERNAL` if it panics.
pub(crate) fn guarded(work: impl FnOnce() -> c_int) -> c_int {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(INTERNAL)
}

/// Makes the tokenizer of a table.
///
/// # Safety
///
/// `arguments` has `count` texts that end with 0, and `created` can be written to.
unsafe extern "C" fn create(
    _: *mut c_void,
    arguments: *const *const c_char,
    count: c_int,
    created: *mut *mut c_void,
) -> c_int {
    guarded(|| {
        // SAFETY: as FTS5 promises.
        let words = unsafe { words(arguments, count) };
        match Options::parse(words.iter().map(String::as_str)) {
            Ok(options) => {
                let tokenizer = Box::into_raw(Box::new(Tokenizer::new(&options)));
                // SAFETY: FTS5 has a place for it, and gives it to `delete` in the end.
                unsafe { created.write(tokenizer.cast()) };
                OK
            }
            Err(error) => {
                if let Some(sqlite) = Sqlite::kept() {
                    sqlite.log(ERROR, &format!("tokenizer kalim: {error}"));
                }
                ERROR
            }
        }
    })
}

/// Returns copies of the words that FTS5 hands over; U+FFFD is in the place of bytes that are not UTF-8.
///
/// # Safety
///
/// `arguments` must have `count` texts that end with 0, or `count` be 0.
unsafe fn words(arguments: *const *const c_char, count: c_int) -> Vec<String> {
    (0..usize::try_from(count).unwrap_or(0))
        .map(|index| {
            // SAFETY: the caller vouches for it.
            let word = unsafe { CStr::from_ptr(arguments.add(index).read()) };
            word.to_string_lossy().into_owned()
        })
        .collect()
}

/// Frees the tokenizer of a table.
///
/// # Safety
///
/// `tokenizer` is one that [`create`] made, and is not used again.
unsafe extern "C" fn delete(tokenizer: *mut c_void) {
    guarded(|| {
        // SAFETY: it came from a box, and comes back once.
        drop(unsafe { Box::from_raw(tokenizer.cast::<Tokenizer>()) });
        OK
    });
}

/// Gives the tokens of a text to `take`.
///
/// # Safety
///
/// `tokenizer` is one that [`create`] made, `text` has `length` bytes, and `take` may be called with `context`.
unsafe extern "C" fn tokenize(
    tokenizer: *mut c_void,
    context: *mut c_void,
    flags: c_int,
    text: *const c_char,
    length: c_int,
    take: TakeToken,
) -> c_int {
    guarded(|| {
        // SAFETY: as FTS5 promises; both stay until this call ends.
        let (tokenizer, text) = unsafe { (&*tokenizer.cast::<Tokenizer>(), bytes(text, length)) };
        let result = tokenizer.tokenize(purpose(flags), text, |token| {
            // SAFETY: as FTS5 promises.
            unsafe { pass_on(&token, context, take) }
        });
        result.err().unwrap_or(OK)
    })
}

/// Gives a token to `take`.
///
/// # Safety
///
/// `take` may be called with `context`.
unsafe fn pass_on(token: &Token<'_>, context: *mut c_void, take: TakeToken) -> Result<(), c_int> {
    let number = |length: usize| c_int::try_from(length).map_err(|_| TOO_BIG);
    let flags = if token.is_colocated {
        TOKEN_COLOCATED
    } else {
        0
    };
    let text = token.text.as_ptr().cast();
    let length = number(token.text.len())?;
    let (start, end) = (number(token.range.start)?, number(token.range.end)?);
    // SAFETY: the token has that many bytes, and FTS5 copies them.
    match unsafe { take(context, flags, text, length, start, end) } {
        OK => Ok(()),
        code => Err(code),
    }
}

/// Returns what the flags of FTS5 say.
const fn purpose(flags: c_int) -> Purpose {
    if flags & TOKENIZE_PREFIX != 0 {
        Purpose::Prefix
    } else if flags & TOKENIZE_QUERY != 0 {
        Purpose::Query
    } else {
        Purpose::Document
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_panic_crosses_the_border() {
        assert_eq!(guarded(|| panic!("on purpose")), INTERNAL);
        assert_eq!(guarded(|| TOO_BIG), TOO_BIG);
    }

    #[test]
    fn flags_say_the_purpose() {
        let (document, aux) = (0x4, 0x8);
        for flags in [document, aux, document | aux] {
            assert_eq!(purpose(flags), Purpose::Document);
        }
        assert_eq!(purpose(TOKENIZE_QUERY), Purpose::Query);
        assert_eq!(purpose(TOKENIZE_QUERY | TOKENIZE_PREFIX), Purpose::Prefix);
    }
}
