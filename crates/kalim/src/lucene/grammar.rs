//! The grammar of Lucene, as what it makes of a piece that the word rules have cut.

use kalim_chars::consts::ZWJ;
use unicode_segmentation::UnicodeSegmentation;

use super::lead::Lead;
use super::{MAX_TOKEN, StandardType, emoji, hebrew, takes};

/// Returns the length of what is skipped at the start of a piece, where no token begins: up to the
/// next that may.
pub(super) fn skipped(piece: &str) -> usize {
    let mut chars = piece.chars();
    let lead = chars.next().map_or(Lead::None, Lead::of);
    let begins = |c| match Lead::of(c) {
        Lead::None => emoji::is_emoji(c),
        // Connectors are no token for want of a letter that the window holds.
        Lead::Connector => lead != Lead::Connector,
        _ => true,
    };
    let rest = chars.as_str();
    let Some(at) = rest.find(begins) else {
        return piece.len();
    };
    // An emoji may begin with joiners, and a word with connectors.
    let mut room = MAX_TOKEN - rest[at..].chars().next().map_or(0, char::len_utf16);
    let joins = |c| (c == ZWJ || lead == Lead::Connector) && takes(&mut room, c);
    piece.len() - rest.len() + rest[..at].trim_end_matches(joins).len()
}

/// Returns what the word rules cut from the start of a text.
pub(super) fn first_piece(text: &str) -> Option<&str> {
    let mut bounds = text.split_word_bounds();
    let mut len = bounds.next()?.len();
    // WB3c, for the pictographs that the property has lost.
    while text[..len].ends_with(ZWJ) && text[len..].starts_with(emoji::is_pictograph) {
        len += bounds.next()?.len();
    }
    Some(&text[..len])
}

/// What may join a token that fills its piece to the piece that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joins {
    Nothing,
    /// Letters and marks of South-East Asia join their like.
    Complex,
    /// A quotation mark after a Hebrew letter joins digits and underscores.
    Quote,
}

impl Joins {
    pub(super) fn accepts(self, next: &str) -> bool {
        let lead = next.chars().next().map_or(Lead::None, Lead::of);
        match self {
            Self::Nothing => false,
            Self::Complex => lead == Lead::Complex,
            Self::Quote => matches!(lead, Lead::Numeric | Lead::Connector),
        }
    }
}

/// The token at the start of a piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// In bytes.
    pub(super) len: usize,
    pub(super) kind: StandardType,
    pub(super) joins: Joins,
}

impl Match {
    pub(super) fn at_start(piece: &str) -> Option<Self> {
        let word = Self::word(piece);
        match emoji::emoji(piece) {
            0 => word,
            len if word.is_some_and(|word| word.len > len) => word,
            len => Some(Self::whole(len, StandardType::Emoji)),
        }
    }

    fn word(piece: &str) -> Option<Self> {
        let lead = piece.chars().next().map_or(Lead::None, Lead::of);
        let body = before_pictograph(piece);
        let mut word = Self::whole(body.len(), lead.token_type(body)?);
        if word.kind == StandardType::Alphanum && body.contains(['\'', '"']) {
            (word.len, word.joins) = hebrew::quoted(body);
        }
        Some(word)
    }

    const fn whole(len: usize, kind: StandardType) -> Self {
        let joins = match kind {
            StandardType::SoutheastAsian => Joins::Complex,
            _ => Joins::Nothing,
        };
        Self { len, kind, joins }
    }
}

/// Returns what the word rules would cut from a piece without the pictograph that a joiner ties to
/// what is not one.
pub(super) fn before_pictograph(piece: &str) -> &str {
    let is_pictograph = |c| emoji::is_pictograph(c) && Lead::of(c) == Lead::None;
    let mut joiners = piece
        .match_indices(ZWJ)
        .map(|(at, joiner)| at + joiner.len());
    let joined = joiners.find(|&end| piece[end..].starts_with(is_pictograph));
    joined
        .and_then(|end| first_piece(&piece[..end]))
        .unwrap_or(piece)
}
