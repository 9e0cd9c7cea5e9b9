//! Which affixes stand at an edge of a word.

use alloc::vec::Vec;

use super::row::{BITS, Row};

/// What is inflected, each with affixes of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inflected {
    Noun = 0,
    Perfect = 1,
    Imperfect = 2,
}

/// Affixes by their letters from the edge of the word inward.
#[derive(Debug)]
pub(crate) struct Trie {
    /// The first one has no letter.
    nodes: Vec<Node>,
    numbers: Vec<u16>,
}

/// The affixes that begin with some letters, or are these.
#[derive(Debug, Clone, Default)]
struct Node {
    /// For each letter the node of the affixes with one letter more; 0 if there are none.
    longer: [u16; 32],
    /// Where the numbers of all affixes are that a word with these letters has, for each that is inflected.
    numbers: [(u16, u16); 3],
}

impl Trie {
    /// Returns the trie of affixes: by their letters from the edge of the word inward, with their numbers.
    pub(crate) fn new(affixes: &[(Inflected, Row, u16)]) -> Self {
        let mut trie = Self {
            nodes: Vec::from([Node::default()]),
            numbers: Vec::new(),
        };
        let mut letters = Vec::from([Row::default()]);
        for (_, affix, _) in affixes {
            trie.insert(*affix, &mut letters);
        }
        for (node, letters) in trie.nodes.iter_mut().zip(letters) {
            for inflected in [Inflected::Noun, Inflected::Perfect, Inflected::Imperfect] {
                let start = trie.numbers.len() as u16;
                let fitting = affixes.iter().filter(|(other, affix, _)| {
                    *other == inflected
                        && letters.starts_with(*affix)
                        && affix.len() <= letters.len()
                });
                trie.numbers.extend(fitting.map(|(_, _, number)| number));
                node.numbers[inflected as usize] = (start, trie.numbers.len() as u16);
            }
        }
        trie
    }

    /// Adds the nodes of an affix, and the letters of each to `letters`.
    fn insert(&mut self, affix: Row, letters: &mut Vec<Row>) {
        let mut node = 0;
        for (letter, len) in affix.letters().zip(1..) {
            let fresh = self.nodes.len();
            let longer = &mut self.nodes[node].longer[usize::from(letter)];
            if *longer == 0 {
                *longer = fresh as u16;
                letters.push(affix.first(len));
            }
            node = usize::from(*longer);
            if node == fresh {
                self.nodes.push(Node::default());
            }
        }
    }

    /// Returns the affixes that a word has whose letters from the edge inward are `word`.
    #[inline]
    pub(crate) fn at_edge(&self, mut word: u64) -> AtEdge<'_> {
        let mut node = &self.nodes[0];
        loop {
            let longer = usize::from(node.longer[word as usize % 32]);
            if longer == 0 {
                return AtEdge { trie: self, node };
            }
            node = &self.nodes[longer];
            word >>= BITS;
        }
    }
}

/// The affixes at the edge of a word.
#[derive(Clone, Copy)]
pub(crate) struct AtEdge<'t> {
    trie: &'t Trie,
    node: &'t Node,
}

impl<'t> AtEdge<'t> {
    /// Returns the numbers of those of one kind.
    #[inline]
    pub(crate) fn of(self, inflected: Inflected) -> &'t [u16] {
        let (start, end) = self.node.numbers[inflected as usize];
        &self.trie.numbers[usize::from(start)..usize::from(end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affixes_at_the_edge_are_found() {
        use Inflected::{Imperfect, Noun, Perfect};
        let affixes = [
            (Noun, "", 10),
            (Perfect, "", 20),
            (Noun, "و", 11),
            (Perfect, "و", 21),
            (Noun, "وال", 12),
            (Noun, "ب", 13),
            (Noun, "ال", 14),
            (Noun, "وب", 15),
            (Imperfect, "وي", 30),
        ];
        let trie = Trie::new(&affixes.map(|(kind, text, number)| (kind, Row::new(text), number)));
        for (word, nouns, perfect, imperfect) in [
            ("والكتاب", &[10, 11, 12][..], &[20, 21][..], &[][..]),
            ("وبيت", &[10, 11, 15], &[20, 21], &[]),
            ("بيت", &[10, 13], &[20], &[]),
            ("كتب", &[10], &[20], &[]),
            ("ويكتب", &[10, 11], &[20, 21], &[30]),
            ("وا", &[10, 11], &[20, 21], &[]),
            ("", &[10], &[20], &[]),
        ] {
            let found = trie.at_edge(Row::new(word).bits());
            let lists = [Noun, Perfect, Imperfect].map(|kind| found.of(kind));
            assert_eq!(lists, [nouns, perfect, imperfect], "{word}");
        }
    }
}
