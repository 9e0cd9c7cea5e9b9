//! From files to pieces of text.

mod chunks;
mod cut;
mod decode;
mod open;
mod transcode;

pub(crate) use chunks::{Base, Chunk, Chunks};
pub(crate) use cut::Cutter;
pub(crate) use decode::{Invalid, decode};
pub(crate) use open::{Progress, open};
pub(crate) use transcode::parse_encoding;
