//! The functions of `SQLite` that are called, wherever they come from.
#![allow(unsafe_code, reason = "calls of functions of C")]

use alloc::ffi::CString;
use core::ffi::{CStr, c_char, c_int, c_void};
use core::ptr;
use std::sync::OnceLock;

use crate::abi::{
    Context, Database, Destroy, Fts5, Function, OK, PURE_FUNCTION, Routines, Statement, Value,
};

/// The functions of `SQLite` that are called here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sqlite {
    prepare: unsafe extern "C" fn(
        *mut Database,
        *const c_char,
        c_int,
        *mut *mut Statement,
        *mut *const c_char,
    ) -> c_int,
    bind_pointer: unsafe extern "C" fn(
        *mut Statement,
        c_int,
        *mut c_void,
        *const c_char,
        Option<Destroy>,
    ) -> c_int,
    step: unsafe extern "C" fn(*mut Statement) -> c_int,
    finalize: unsafe extern "C" fn(*mut Statement) -> c_int,
    create_function: unsafe extern "C" fn(
        *mut Database,
        *const c_char,
        c_int,
        c_int,
        *mut c_void,
        Option<Function>,
        Option<Function>,
        Option<unsafe extern "C" fn(*mut Context)>,
        Option<Destroy>,
    ) -> c_int,
    value_text: unsafe extern "C" fn(*mut Value) -> *const c_char,
    value_bytes: unsafe extern "C" fn(*mut Value) -> c_int,
    result_text: unsafe extern "C" fn(*mut Context, *const c_char, c_int, isize),
    result_error: unsafe extern "C" fn(*mut Context, *const c_char, c_int),
    malloc: unsafe extern "C" fn(c_int) -> *mut c_void,
    log: unsafe extern "C" fn(c_int, *const c_char, ...),
}

static KEPT: OnceLock<Sqlite> = OnceLock::new();

/// `SQLITE_TRANSIENT`: `SQLite` copies the text.
const TRANSIENT: isize = -1;

/// The version from which on there is `sqlite3_bind_pointer`.
const MIN_VERSION: c_int = 3_020_000;

impl Sqlite {
    /// Returns the functions in the table that an extension is given; nothing if `SQLite` is older than 3.20.
    ///
    /// # Safety
    ///
    /// `routines` must be what `SQLite` hands to the entry point of an extension.
    pub(crate) unsafe fn from_routines(routines: *const Routines) -> Option<Self> {
        /// Returns the function of that number.
        macro_rules! routine {
            ($index:literal) => {
                // SAFETY: the caller vouches for the table, which has that many functions from the version that is
                // checked on. They never move, and the types are those of `sqlite3ext.h`.
                unsafe { routine(routines, $index) }
            };
        }
        let version: unsafe extern "C" fn() -> c_int = routine!(67);
        // SAFETY: `sqlite3_libversion_number` may be called at any time.
        if unsafe { version() } < MIN_VERSION {
            return None;
        }
        Some(Self {
            prepare: routine!(116),
            bind_pointer: routine!(219),
            step: routine!(94),
            finalize: routine!(57),
            create_function: routine!(162),
            value_text: routine!(109),
            value_bytes: routine!(103),
            result_text: routine!(85),
            result_error: routine!(80),
            malloc: routine!(68),
            log: routine!(167),
        })
    }

    /// Returns the functions of the `SQLite` that rusqlite links in.
    #[cfg(feature = "rusqlite")]
    pub(crate) fn linked() -> Self {
        Self {
            prepare: linked::sqlite3_prepare_v2,
            bind_pointer: linked::sqlite3_bind_pointer,
            step: linked::sqlite3_step,
            finalize: linked::sqlite3_finalize,
            create_function: linked::sqlite3_create_function_v2,
            value_text: linked::sqlite3_value_text,
            value_bytes: linked::sqlite3_value_bytes,
            result_text: linked::sqlite3_result_text,
            result_error: linked::sqlite3_result_error,
            malloc: linked::sqlite3_malloc,
            log: linked::sqlite3_log,
        }
    }

    /// Keeps the functions for as long as the process runs, as every extension does; nothing if it has those of another
    /// `SQLite` already.
    pub(crate) fn keep(self) -> Option<&'static Self> {
        let kept = KEPT.get_or_init(|| self);
        (kept.step as usize == self.step as usize).then_some(kept)
    }

    /// Returns the functions that were [kept](Self::keep).
    pub(crate) fn kept() -> Option<&'static Self> {
        KEPT.get()
    }

    /// Returns the interface of FTS5; nothing if this `SQLite` has none.
    ///
    /// # Safety
    ///
    /// `database` must be an open connection of the `SQLite` that the functions are of.
    pub(crate) unsafe fn fts5(&self, database: *mut Database) -> Option<*mut Fts5> {
        let mut statement = ptr::null_mut();
        let mut fts5: *mut Fts5 = ptr::null_mut();
        let sql = c"SELECT fts5(?1)".as_ptr();
        // SAFETY: the connection is open, and SQLite leaves null where it fails, which all that follows may be given.
        // The statement ends before `fts5` does, into which it writes.
        unsafe {
            (self.prepare)(database, sql, -1, &raw mut statement, ptr::null_mut());
            let place = (&raw mut fts5).cast();
            let name = c"fts5_api_ptr".as_ptr();
            if !statement.is_null() && (self.bind_pointer)(statement, 1, place, name, None) == OK {
                (self.step)(statement);
            }
            (self.finalize)(statement);
        }
        (!fts5.is_null()).then_some(fts5)
    }

    /// Adds an SQL function of one argument, whose answer depends on it alone.
    ///
    /// # Safety
    ///
    /// As for [`fts5`](Self::fts5); `function` must be sound whenever `SQLite` calls it.
    pub(crate) unsafe fn create_function(
        &self,
        database: *mut Database,
        name: &CStr,
        function: Function,
    ) -> c_int {
        let (name, user, function) = (name.as_ptr(), ptr::null_mut(), Some(function));
        // SAFETY: the caller vouches for the connection and the function.
        unsafe {
            (self.create_function)(
                database,
                name,
                1,
                PURE_FUNCTION,
                user,
                function,
                None,
                None,
                None,
            )
        }
    }

    /// Returns a value as bytes of text, empty if it is NULL.
    ///
    /// # Safety
    ///
    /// `value` must be an argument of a function that runs, and not used otherwise while the bytes are.
    pub(crate) unsafe fn text<'a>(&self, value: *mut Value) -> &'a [u8] {
        // SAFETY: in this order, as SQLite wants it; the text has that many bytes and stays until the value is asked again.
        unsafe {
            let text = (self.value_text)(value);
            let length = (self.value_bytes)(value);
            bytes(text, length)
        }
    }

    /// Ends a function with a text, or with an error and its message.
    ///
    /// # Safety
    ///
    /// `context` must be that of a function of this `SQLite` that runs.
    pub(crate) unsafe fn answer(&self, context: *mut Context, answer: Result<&str, &str>) {
        let length = |text: &str| c_int::try_from(text.len()).unwrap_or(c_int::MAX);
        // SAFETY: SQLite copies that many bytes of the text.
        unsafe {
            match answer {
                Ok(text) => {
                    (self.result_text)(context, text.as_ptr().cast(), length(text), TRANSIENT);
                }
                Err(text) => (self.result_error)(context, text.as_ptr().cast(), length(text)),
            }
        }
    }

    /// Writes a message to the error log.
    pub(crate) fn log(&self, code: c_int, message: &str) {
        let message = printable(message);
        // SAFETY: both are texts that end with 0, and the format takes one of them.
        unsafe { (self.log)(code, c"%s".as_ptr(), message.as_ptr()) };
    }

    /// Returns a copy of a message that `SQLite` can free; null if there is no room.
    pub(crate) fn allocate(&self, message: &str) -> *mut c_char {
        let message = printable(message);
        let bytes = message.as_bytes_with_nul();
        let Ok(length) = c_int::try_from(bytes.len()) else {
            return ptr::null_mut();
        };
        // SAFETY: the place has the length that is written to it, unless it is null.
        unsafe {
            let place = (self.malloc)(length).cast::<u8>();
            if !place.is_null() {
                ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len());
            }
            place.cast()
        }
    }
}

/// Returns the function of that number in `sqlite3_api_routines`.
///
/// # Safety
///
/// The table must have it, and `F` must be its type.
const unsafe fn routine<F: Copy>(routines: *const Routines, number: usize) -> F {
    const { assert!(size_of::<F>() == size_of::<fn()>()) };
    // SAFETY: the table is nothing but pointers to functions.
    unsafe { routines.cast::<F>().add(number).read() }
}

/// Returns a message as C has it; up to the first 0 in it, which none of ours has.
fn printable(message: &str) -> CString {
    let end = message.find('\0').unwrap_or(message.len());
    CString::new(&message[..end]).unwrap_or_default()
}

/// Returns the bytes of a text of C; none if it is null or the length is negative.
///
/// # Safety
///
/// `text` must be null or have `length` bytes that stay as they are.
pub(crate) unsafe fn bytes<'a>(text: *const c_char, length: c_int) -> &'a [u8] {
    match usize::try_from(length) {
        Ok(length) if !text.is_null() => {
            // SAFETY: the caller vouches for it.
            unsafe { core::slice::from_raw_parts(text.cast(), length) }
        }
        _ => &[],
    }
}

#[cfg(feature = "rusqlite")]
mod linked {
    use super::{Context, Database, Destroy, Function, Statement, Value, c_char, c_int, c_void};
    // Named, so that it is linked.
    use rusqlite as _;

    unsafe extern "C" {
        pub(super) fn sqlite3_prepare_v2(
            database: *mut Database,
            sql: *const c_char,
            length: c_int,
            statement: *mut *mut Statement,
            tail: *mut *const c_char,
        ) -> c_int;
        pub(super) fn sqlite3_bind_pointer(
            statement: *mut Statement,
            index: c_int,
            pointer: *mut c_void,
            name: *const c_char,
            destroy: Option<Destroy>,
        ) -> c_int;
        pub(super) fn sqlite3_step(statement: *mut Statement) -> c_int;
        pub(super) fn sqlite3_finalize(statement: *mut Statement) -> c_int;
        pub(super) fn sqlite3_create_function_v2(
            database: *mut Database,
            name: *const c_char,
            arguments: c_int,
            flags: c_int,
            user: *mut c_void,
            function: Option<Function>,
            step: Option<Function>,
            end: Option<unsafe extern "C" fn(*mut Context)>,
            destroy: Option<Destroy>,
        ) -> c_int;
        pub(super) fn sqlite3_value_text(value: *mut Value) -> *const c_char;
        pub(super) fn sqlite3_value_bytes(value: *mut Value) -> c_int;
        pub(super) fn sqlite3_result_text(
            context: *mut Context,
            text: *const c_char,
            length: c_int,
            destroy: isize,
        );
        pub(super) fn sqlite3_result_error(
            context: *mut Context,
            message: *const c_char,
            length: c_int,
        );
        pub(super) fn sqlite3_malloc(length: c_int) -> *mut c_void;
        pub(super) fn sqlite3_log(code: c_int, format: *const c_char, ...);
    }
}
