//! The tokenizer for a connection of rusqlite.
#![allow(unsafe_code, reason = "the handle of a connection")]

use rusqlite::{Connection, Error, ffi};

use crate::extension::install;
use crate::sqlite::Sqlite;

/// Adds the tokenizer `kalim` and the function `kalim_check` to a connection.
///
/// Every connection that uses a table with this tokenizer needs it, also one that only reads.
///
/// # Errors
///
/// Returns an error if this `SQLite` has no FTS5.
///
/// # Examples
///
/// ```
/// let database = rusqlite::Connection::open_in_memory()?;
/// kalim_sqlite::register(&database)?;
/// database.execute_batch(
///     "CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = 'kalim');
///      INSERT INTO pages VALUES ('قَرَأَ الطَّالِبُ كِتَابَهُ.');",
/// )?;
/// let sql = "SELECT highlight(pages, 0, '<b>', '</b>') FROM pages(?1)";
/// let found: String = database.query_row(sql, ["الكتاب"], |row| row.get(0))?;
/// assert_eq!(found, "قَرَأَ الطَّالِبُ <b>كِتَابَهُ</b>.");
/// # Ok::<(), rusqlite::Error>(())
/// ```
pub fn register(connection: &Connection) -> Result<(), Error> {
    // SAFETY: the handle is that of an open connection of the SQLite that is linked in, and stays open during the call.
    let installed = unsafe { install(Sqlite::linked(), connection.handle().cast()) };
    installed.map_err(|(code, message)| {
        Error::SqliteFailure(ffi::Error::new(code), Some(message.to_owned()))
    })
}
