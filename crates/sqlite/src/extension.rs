//! The entry point of the extension, and what all ways in share.
#![allow(unsafe_code, reason = "a function that C calls")]

use core::ffi::{c_char, c_int, c_void};
use core::ptr;

use crate::abi::{Database, ERROR, OK, Routines, TokenizerMethods};
use crate::border::{METHODS, guarded};
use crate::function::check;
use crate::sqlite::Sqlite;

/// The entry point that `SQLite` looks for in a library of this name: adds the tokenizer `kalim` and the function
/// `kalim_check` to a connection.
///
/// It is also what `sqlite3_auto_extension` takes, for all connections of a process.
///
/// # Errors
///
/// Returns `SQLITE_ERROR` and leaves a message if `SQLite` is older than 3.20 or has no FTS5.
///
/// # Safety
///
/// `SQLite` calls it: `database` is an open connection, `message` is null or a place for a message, and `routines` is the
/// table of functions of the same `SQLite`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sqlite3_kalimsqlite_init(
    database: *mut Database,
    message: *mut *mut c_char,
    routines: *const Routines,
) -> c_int {
    guarded(|| {
        // SAFETY: as SQLite promises.
        let Some(sqlite) = (unsafe { Sqlite::from_routines(routines) }) else {
            return ERROR;
        };
        // SAFETY: as SQLite promises.
        match unsafe { install(sqlite, database) } {
            Ok(()) => OK,
            Err((code, error)) => {
                if !message.is_null() {
                    // SAFETY: as SQLite promises; it frees the message.
                    unsafe { message.write(sqlite.allocate(error)) };
                }
                code
            }
        }
    })
}

/// Adds the tokenizer and the function to a connection; returns the code and the message of what fails.
///
/// # Safety
///
/// `database` must be an open connection of that `SQLite`.
pub(crate) unsafe fn install(
    sqlite: Sqlite,
    database: *mut Database,
) -> Result<(), (c_int, &'static str)> {
    let sqlite = sqlite
        .keep()
        .ok_or((ERROR, "kalim: two SQLite libraries in one process"))?;
    // SAFETY: the caller vouches for the connection.
    let fts5 = unsafe { sqlite.fts5(database) };
    let fts5 = fts5.ok_or((ERROR, "kalim: this SQLite has no FTS5"))?;
    let mut methods: TokenizerMethods = METHODS;
    // SAFETY: FTS5 copies the methods, and wants no user data of us. The function is sound, since the functions were kept.
    let codes = unsafe {
        let create = (*fts5).create_tokenizer;
        let name = c"kalim".as_ptr();
        let none = ptr::null_mut::<c_void>();
        [
            create(fts5, name, none, &raw mut methods, None),
            sqlite.create_function(database, c"kalim_check", check),
        ]
    };
    match codes.into_iter().find(|&code| code != OK) {
        None => Ok(()),
        Some(code) => Err((code, "kalim: the tokenizer cannot be added")),
    }
}
