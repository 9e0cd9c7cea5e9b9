//! The SQL function `kalim_check`.
#![allow(unsafe_code, reason = "a function that C calls")]

use core::ffi::c_int;

use crate::abi::{Context, INTERNAL, OK, Value};
use crate::border::guarded;
use crate::options::Options;
use crate::sqlite::Sqlite;

/// `kalim_check(options)`: the options in full, or an error that says what is wrong with them.
///
/// # Safety
///
/// `context` is that of a function that runs, in the `SQLite` that was kept, and there is one value.
pub(crate) unsafe extern "C" fn check(context: *mut Context, _: c_int, values: *mut *mut Value) {
    guarded(|| {
        let Some(sqlite) = Sqlite::kept() else {
            return INTERNAL;
        };
        // SAFETY: as SQLite promises.
        let options = unsafe { sqlite.text(values.read()) };
        let answer = checked(&String::from_utf8_lossy(options));
        let answer = answer.as_deref().map_err(String::as_str);
        // SAFETY: as SQLite promises.
        unsafe { sqlite.answer(context, answer) };
        OK
    });
}

/// Returns options in full, or what is wrong with them. The name of the tokenizer may stand before them.
fn checked(options: &str) -> Result<String, String> {
    let words = options.split_whitespace();
    let mut words = words.map(|word| word.trim_matches(['"', '\''])).peekable();
    words.next_if_eq(&"kalim");
    match Options::parse(words) {
        Ok(options) => Ok(options.to_string()),
        Err(error) => Err(format!("tokenizer kalim: {error}")),
    }
}
