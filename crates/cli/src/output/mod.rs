//! Where the output goes, and how it is written.

mod destination;
mod encode;
mod format;
mod json;
mod unit;

pub(crate) use destination::{Destination, remove_on_signals};
pub(crate) use encode::{encode, parse_output_encoding};
pub(crate) use format::Format;
pub(crate) use json::JsonLine;
pub(crate) use unit::{Unit, Units};
