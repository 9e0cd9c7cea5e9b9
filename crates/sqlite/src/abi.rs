//! What C calls these things: `sqlite3.h`, `sqlite3ext.h` and `fts5.h`.
#![allow(unsafe_code, reason = "types of functions of C")]

use core::ffi::{c_char, c_int, c_void};

/// `sqlite3`: a connection.
#[repr(C)]
#[derive(Debug)]
pub struct Database([u8; 0]);

/// `sqlite3_api_routines`: what `SQLite` hands to an extension, a table of functions.
#[repr(C)]
#[derive(Debug)]
pub struct Routines([u8; 0]);

/// `sqlite3_stmt`.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct Statement([u8; 0]);

/// `sqlite3_context`.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct Context([u8; 0]);

/// `sqlite3_value`.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct Value([u8; 0]);

pub(crate) const OK: c_int = 0;
pub(crate) const ERROR: c_int = 1;
pub(crate) const INTERNAL: c_int = 2;
pub(crate) const TOO_BIG: c_int = 18;

/// `SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS`.
pub(crate) const PURE_FUNCTION: c_int = 0x1 | 0x800 | 0x20_0000;

/// `FTS5_TOKENIZE_QUERY`.
pub(crate) const TOKENIZE_QUERY: c_int = 0x1;
/// `FTS5_TOKENIZE_PREFIX`.
pub(crate) const TOKENIZE_PREFIX: c_int = 0x2;
/// `FTS5_TOKEN_COLOCATED`.
pub(crate) const TOKEN_COLOCATED: c_int = 0x1;

/// A destructor.
pub(crate) type Destroy = unsafe extern "C" fn(*mut c_void);

/// An SQL function.
pub(crate) type Function = unsafe extern "C" fn(*mut Context, c_int, *mut *mut Value);

/// What takes the tokens: context, flags, token, its length, start and end in the text.
pub(crate) type TakeToken =
    unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int;

/// `fts5_tokenizer`.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct TokenizerMethods {
    pub(crate) create: unsafe extern "C" fn(
        user: *mut c_void,
        arguments: *const *const c_char,
        count: c_int,
        created: *mut *mut c_void,
    ) -> c_int,
    pub(crate) delete: unsafe extern "C" fn(*mut c_void),
    pub(crate) tokenize: unsafe extern "C" fn(
        tokenizer: *mut c_void,
        context: *mut c_void,
        flags: c_int,
        text: *const c_char,
        length: c_int,
        take: TakeToken,
    ) -> c_int,
}

/// The beginning of `fts5_api`.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct Fts5 {
    pub(crate) version: c_int,
    pub(crate) create_tokenizer: unsafe extern "C" fn(
        fts5: *mut Self,
        name: *const c_char,
        user: *mut c_void,
        methods: *mut TokenizerMethods,
        destroy: Option<Destroy>,
    ) -> c_int,
}
