//! Learning the lexicon of the stemmer from the counts of words.
//!
//! Expectation maximization over word types: each word is shared out among the lemmas that it may come from, in proportion to how well they are
//! known from *other* words; what a word gives to a lemma is left out when that word is judged, or every word would vouch
//! for itself. Affixes are counted in the same way.

mod roots;

use core::fmt::Display;
use core::hash::Hash;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

use kalim_stem::training::{
    Affixes, Candidate, Part, Row, UNKNOWN, Word, candidates, level_of, shown,
};
use kalim_stem::{Class, Lexicon};

use crate::Outcome;

/// The rounds of expectation and maximization.
const ROUNDS: u32 = 12;
/// What counts beyond that a word is there: this times the logarithm of its count.
const COUNT_WEIGHT: f64 = 0.6;
/// What a lemma loses that is no word itself, in nats.
const NOT_SEEN: f64 = 1.0;
/// A word must be there so often.
const LEAST_COUNT: u32 = 3;
/// The number of lemmas that are kept: as many as fit into the files that are embedded.
const LEMMAS: usize = 17_000;

/// Reads counts of words (a word, a tab, a count on each line) and writes the files of a lexicon into `directory`.
pub(crate) fn write(counts: &str, directory: &str) -> Outcome {
    let text = fs::read_to_string(counts).map_err(|error| problem(counts, error))?;
    let lexicon = train(&text).map_err(|error| problem(counts, error))?;
    let mut sizes = Vec::new();
    for (bytes, name) in lexicon
        .write()
        .into_iter()
        .zip(["affixes.bin", "lemmas.bin"])
    {
        let path = Path::new(directory).join(name);
        sizes.push(format!("{}: {} bytes", path.display(), bytes.len()));
        fs::write(&path, bytes).map_err(|error| problem(directory, error))?;
    }
    Ok(format!("{}\n{} lemmas", sizes.join("\n"), lexicon.len()))
}

fn problem(path: &str, error: impl Display) -> Vec<String> {
    vec![format!("{path}: {error}")]
}

/// A word and the ways to read it.
struct Type {
    word: Word,
    weight: f64,
    ways: Vec<Way>,
}

/// A way to read a word, and how much of the word it has.
struct Way {
    candidate: Candidate,
    penalty: f64,
    share: f64,
}

type Support = HashMap<(Class, Row), f64>;

/// Learns a lexicon from counts.
fn train(counts: &str) -> Result<Lexicon, String> {
    let mut types = types(counts)?;
    let (mut support, mut affixes) = count(&types);
    for round in 1..=ROUNDS {
        // Flat at first, so that nothing is decided too early.
        let sharpness = f64::midpoint(1.0, f64::from(round) / f64::from(ROUNDS));
        for one in &mut types {
            share_out(one, &support, &affixes, sharpness);
        }
        (support, affixes) = count(&types);
    }
    let mut lemmas: Vec<_> = support.into_iter().collect();
    // The best known first; the order of letters decides among equals, so that every run is the same.
    lemmas.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    lemmas.truncate(LEMMAS);
    let (roots, derivations) = roots::learn(&lemmas, &shown_roots(&types));
    let lemmas = lemmas
        .into_iter()
        .map(|((class, lemma), support)| (class, lemma, level_of(support as f32)));
    Ok(Lexicon::new(affixes, derivations, lemmas, roots))
}

/// Returns the roots that words show, and how many words show each.
fn shown_roots(types: &[Type]) -> HashMap<Row, f64> {
    let mut roots = HashMap::new();
    for one in types {
        for way in &one.ways {
            if let Some(root) = shown(&one.word, &way.candidate) {
                *roots.entry(root).or_default() += way.share * one.weight;
            }
        }
    }
    roots
}

/// Returns the words in one spelling, in the order of their letters, with the ways to read them.
fn types(counts: &str) -> Result<Vec<Type>, String> {
    let mut words: HashMap<Row, (u32, Word)> = HashMap::new();
    for line in counts.lines() {
        let wrong = || format!("expected a word, a tab and a count, found {line:?}");
        let (word, count) = line.split_once('\t').ok_or_else(wrong)?;
        let count: u32 = count.parse().map_err(|_| wrong())?;
        let Some(word) = Word::new(word).filter(|_| count >= LEAST_COUNT) else {
            continue;
        };
        if let Some(letters) = word.letters() {
            words.entry(letters).or_insert((0, word)).0 += count;
        }
    }
    let mut all: Vec<_> = words.iter().collect();
    all.sort_by_key(|(letters, _)| **letters);
    let types = all.into_iter().map(|(_, (count, word))| {
        let mut ways = Vec::new();
        candidates(word, &mut |candidate: Candidate| {
            let is_seen = words.contains_key(&candidate.lemma);
            let penalty = if is_seen { 0.0 } else { NOT_SEEN };
            ways.push(Way {
                candidate,
                penalty,
                share: 0.0,
            });
        });
        let share = 1.0 / ways.len().max(1) as f64;
        ways.iter_mut().for_each(|way| way.share = share);
        Type {
            word: *word,
            weight: 1.0 + COUNT_WEIGHT * f64::from(*count).ln(),
            ways,
        }
    });
    Ok(types.collect())
}

/// Counts what words give to lemmas and to affixes.
fn count(types: &[Type]) -> (Support, Affixes) {
    let mut support = Support::new();
    let mut seen = Affixes::counts().map(|class| class.map(|len| vec![0.0; len]));
    for one in types {
        for Way {
            candidate, share, ..
        } in &one.ways
        {
            let class = candidate.class;
            *support.entry((class, candidate.lemma)).or_default() += share * one.weight;
            let [prefixes, suffixes] = &mut seen[class as usize];
            prefixes[usize::from(candidate.prefix)] += share;
            suffixes[usize::from(candidate.suffix)] += share;
        }
    }
    (support, Affixes::new(likely(&seen)))
}

/// Returns the logarithms of how likely affixes are, given for each class how often its prefixes and suffixes were seen.
///
/// An affix is as likely as its parts are together: most affixes are rare, but none of their parts is. A conjunction is as
/// likely before any word, and anything else before any noun: what a word is must not change with what is before it.
fn likely(seen: &[[Vec<f64>; 2]; 3]) -> [[Vec<f32>; 2]; 3] {
    let classes = [Class::Noun, Class::Feminine, Class::Verb];
    let parts = classes.map(Affixes::parts);
    let of = |classes: &[usize], side: usize| {
        let mut counts = Counts::default();
        for &class in classes {
            counts.add(&parts[class][side], &seen[class][side]);
        }
        counts
    };
    let (any, noun, verb) = (of(&[0, 1, 2], 0), of(&[0, 1], 0), of(&[2], 0));
    let prefixes = [&noun, &noun, &verb];
    [0, 1, 2].map(|class| {
        let prefix = |part: &Part| match part.is_conjunction() {
            true => any.likely(part),
            false => prefixes[class].likely(part),
        };
        let suffixes = of(&[class], 1);
        [
            together(&parts[class][0], prefix),
            together(&parts[class][1], |part| suffixes.likely(part)),
        ]
    })
}

/// Returns the logarithms of how likely affixes are, given those of their parts.
fn together(affixes: &[Vec<Part>], likely: impl Fn(&Part) -> f64) -> Vec<f32> {
    let affixes = affixes.iter();
    affixes
        .map(|parts| parts.iter().map(&likely).sum::<f64>() as f32)
        .collect()
}

/// How often parts of affixes were seen.
#[derive(Default)]
struct Counts {
    parts: HashMap<Part, f64>,
    all: f64,
}

impl Counts {
    fn add(&mut self, affixes: &[Vec<Part>], seen: &[f64]) {
        for (parts, count) in affixes.iter().zip(seen) {
            for part in parts {
                *self.parts.entry(*part).or_default() += count;
            }
            self.all += count;
        }
    }

    /// Returns the logarithm of how likely a part is.
    fn likely(&self, part: &Part) -> f64 {
        (self.parts[part] / self.all).ln()
    }
}

/// Shares a word out among the ways to read it.
fn share_out(one: &mut Type, support: &Support, affixes: &Affixes, sharpness: f64) {
    let given = one.ways.iter().map(|way| {
        let lemma = (way.candidate.class, way.candidate.lemma);
        (lemma, way.share * one.weight)
    });
    let known = known_from_others(support, given, UNKNOWN.into());
    let score = |(way, known): (&Way, f64)| {
        let score = f64::from(affixes.score(&way.candidate, known as f32)) - way.penalty;
        score * sharpness
    };
    let scores: Vec<f64> = one.ways.iter().zip(known).map(score).collect();
    for (way, share) in one.ways.iter_mut().zip(shares(&scores)) {
        way.share = share;
    }
}

/// Returns for each way how well what it leads to is known, in nats: by its support, less what these ways together give it. `given` has what
/// each way leads to and what it gives; `unknown` is the support of what no other vouches for.
fn known_from_others<K: Copy + Eq + Hash>(
    support: &HashMap<K, f64>,
    given: impl Iterator<Item = (K, f64)> + Clone,
    unknown: f64,
) -> Vec<f64> {
    let mut own: HashMap<K, f64> = HashMap::new();
    for (one, weight) in given.clone() {
        *own.entry(one).or_default() += weight;
    }
    let by_others = given.map(|(one, _)| (support[&one] - own[&one]).max(0.0));
    by_others.map(|support| (support + unknown).ln()).collect()
}

/// Returns the shares of ways with these scores.
fn shares(scores: &[f64]) -> Vec<f64> {
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    let weights: Vec<f64> = scores.iter().map(|score| (score - best).exp()).collect();
    let all: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_stem::{Kalim, Stemmer};

    /// Words and counts of our own.
    const SAMPLE: &str = include_str!("train/sample.tsv");

    #[test]
    fn a_sample_teaches_what_is_in_it() {
        let lexicon = train(SAMPLE).unwrap();
        let stemmer = Kalim::with_lexicon(lexicon);
        for (stem, words) in [
            ("كتاب", ["الكتاب", "وكتابه", "كتابين"]),
            ("مدرسه", ["مدرستها", "المدرسة", "مدرسات"]),
            ("كَتب", ["يكتب", "كتبوا", "وتكتب"]),
        ] {
            for word in words {
                assert_eq!(stemmer.stem(word), stem, "{word}");
            }
        }
    }

    #[test]
    fn every_run_gives_the_committed_files() {
        let committed = [
            include_bytes!("train/affixes.bin").to_vec(),
            include_bytes!("train/lemmas.bin").to_vec(),
        ];
        assert_eq!(train(SAMPLE).unwrap().write(), committed);
    }

    #[test]
    fn wrong_lines_are_named() {
        for line in ["كتاب", "كتاب\tx", "كتاب 3"] {
            let error = train(line).unwrap_err();
            assert!(error.contains(&format!("{line:?}")), "{error}");
        }
    }
}
