//! Learning roots from lemmas.
//!
//! Expectation maximization again: each lemma is shared out among the roots that templates give for it, in proportion to how many
//! *other* lemmas vouch for each.

use std::collections::HashMap;

use kalim_stem::Class;
use kalim_stem::training::{Derivation, Derivations, Row, derivations, level_of};

use super::{known_from_others, shares};

/// The rounds of expectation and maximization.
const ROUNDS: u32 = 12;
/// The number of roots that are kept.
const ROOTS: usize = 2_000;

/// What a root has for support that no other lemma vouches for.
const UNKNOWN: f64 = 1.0;

/// A lemma and the roots that it may have.
struct Lemma {
    weight: f64,
    ways: Vec<Derivation>,
    shares: Vec<f64>,
}

pub(super) type Support = HashMap<Row, f64>;

/// Learns roots, with their levels, and how likely templates are from lemmas and how many words each accounts for, and from roots
/// that words show and how many do.
pub(super) fn learn(
    lemmas: &[((Class, Row), f64)],
    shown: &Support,
) -> (Vec<(Row, u8)>, Derivations) {
    let mut lemmas: Vec<Lemma> = lemmas.iter().map(lemma).collect();
    let (mut support, mut likely) = count(&lemmas, shown);
    for _ in 0..ROUNDS {
        for lemma in &mut lemmas {
            share_out(lemma, &support, &likely);
        }
        (support, likely) = count(&lemmas, shown);
    }
    let mut roots: Vec<_> = support.into_iter().collect();
    roots.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    roots.truncate(ROOTS);
    let roots = roots
        .into_iter()
        .map(|(root, support)| (root, level_of(support as f32)));
    (roots.collect(), likely)
}

fn lemma(&((class, lemma), support): &((Class, Row), f64)) -> Lemma {
    let mut ways = Vec::new();
    derivations(class, lemma, &mut |derivation| ways.push(derivation));
    Lemma {
        weight: (1.0 + support).ln(),
        shares: vec![1.0 / ways.len().max(1) as f64; ways.len()],
        ways,
    }
}

fn count(lemmas: &[Lemma], shown: &Support) -> (Support, Derivations) {
    let shown = shown
        .iter()
        .map(|(root, words)| (*root, (1.0 + words).ln()));
    let mut support: Support = shown.collect();
    let mut seen = Derivations::counts().map(|count| vec![1.0_f64; count]);
    for lemma in lemmas {
        for (way, share) in lemma.ways.iter().zip(&lemma.shares) {
            *support.entry(way.root).or_default() += share * lemma.weight;
            seen[0][usize::from(way.template)] += share;
            seen[1][usize::from(way.ending)] += share;
        }
    }
    let likely = seen.map(|counts| {
        let all: f64 = counts.iter().sum();
        counts
            .iter()
            .map(|count| (count / all).ln() as f32)
            .collect()
    });
    (support, Derivations::new(likely))
}

fn share_out(lemma: &mut Lemma, support: &Support, likely: &Derivations) {
    let ways = lemma.ways.iter();
    let given = ways.clone().zip(&lemma.shares);
    let given = given.map(|(way, share)| (way.root, share * lemma.weight));
    let known = known_from_others(support, given, UNKNOWN);
    let score = |(way, known): (&Derivation, f64)| {
        let score = likely.score(way, known as f32, false);
        f64::from(score)
    };
    let scores: Vec<f64> = ways.zip(known).map(score).collect();
    lemma.shares = shares(&scores);
}
