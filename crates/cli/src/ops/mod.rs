//! What is done with texts.

mod extract;
mod pieces;
mod rewrite;
mod stems;
mod terms;

pub(crate) use extract::{Extract, Record};
pub(crate) use pieces::{Segments, Sentences, Tokens};
pub(crate) use rewrite::Rewrite;
pub(crate) use stems::Stems;
pub(crate) use terms::Terms;
