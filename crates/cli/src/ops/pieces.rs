//! Pieces of text as they are: tokens, sentences, clitics.

use kalim::tokenize::{TokenKind, clitics, sentences, tokens};

use super::{Extract, Record, Rewrite};

/// Words and what is like them, or all tokens.
pub(crate) struct Tokens {
    pub(crate) kinds: Vec<TokenKind>,
}

impl Extract for Tokens {
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>)) {
        for token in tokens(text).filter(|token| self.kinds.contains(&token.kind)) {
            each(&Record {
                range: token.range(),
                kind: token.kind.as_str(),
                shown: token.text,
                more: &[],
                position: None,
            });
        }
    }
}

/// Sentences, without the white space around them.
pub(crate) struct Sentences;

impl Extract for Sentences {
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>)) {
        for sentence in sentences(text) {
            let trimmed = sentence.text.trim();
            let start = sentence.start + sentence.text.len() - sentence.text.trim_start().len();
            if !trimmed.is_empty() {
                each(&Record {
                    range: start..start + trimmed.len(),
                    kind: "sentence",
                    shown: trimmed,
                    more: &[],
                    position: None,
                });
            }
        }
    }

    fn separator(&self) -> &'static str {
        "\n"
    }
}

/// Words cut into clitics and stems.
pub(crate) struct Segments {
    /// What is put between the pieces of a word in plain output.
    pub(crate) separator: String,
}

impl Extract for Segments {
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>)) {
        for word in tokens(text).filter(|token| token.kind == TokenKind::Word) {
            for piece in clitics(word.text) {
                let start = word.start + piece.start;
                each(&Record {
                    range: start..start + piece.text.len(),
                    kind: piece.kind.as_str(),
                    shown: piece.text,
                    more: &[("word", word.text)],
                    position: None,
                });
            }
        }
    }
}

impl Rewrite for Segments {
    fn rewrite_into(&self, text: &str, out: &mut String) {
        for token in tokens(text) {
            if token.kind != TokenKind::Word {
                out.push_str(token.text);
                continue;
            }
            for piece in clitics(token.text) {
                if piece.start > 0 {
                    out.push_str(&self.separator);
                }
                out.push_str(piece.text);
            }
        }
    }
}
