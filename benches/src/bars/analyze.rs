//! Text in, terms with their ranges out.

use std::io;

use kalim::Analyzer;
use rust_stemmers::{Algorithm, Stemmer};

use super::session::on_each;
use super::{ARABIC, Lucene, Session};
use crate::{Input, Size, naive, peer, twin};

pub(super) fn measure(session: &mut Session) {
    let twin = twin::Search::new();
    let search = Analyzer::search();
    against_peers(session, "analyzer-peers", &search, |text| twin.terms(text));
    let lucene = Analyzer::lucene();
    against_peers(session, "analyzer-lucene-peers", &lucene, twin::lucene);
}

fn against_peers(
    session: &mut Session,
    goal: &str,
    analyzer: &Analyzer,
    twin: impl Fn(&str) -> Vec<twin::Found>,
) {
    let snowball = Stemmer::create(Algorithm::Arabic);
    let stem = |word: &str| snowball.stem(&naive::fold(word)).into_owned();
    for corpus in ARABIC {
        let input = &Input::new(corpus, Size::Page);
        for text in input.texts() {
            assert!(
                twin::found(analyzer, text) == twin(text),
                "terms of {text:?}"
            );
        }
        let ours = on_each(input, |text| analyzer.terms(text));
        let theirs = on_each(input, |text| peer::analyze(text, stem));
        session.compare(goal, corpus, input, ours, theirs);
    }
}

/// Compares with Lucene, if it is here.
pub(super) fn measure_lucene(
    session: &mut Session,
    mut lucene: Option<&mut Lucene>,
) -> io::Result<()> {
    let analyzer = Analyzer::lucene();
    for corpus in ARABIC {
        let input = &Input::new(corpus, Size::Page);
        let Some(lucene) = lucene.as_deref_mut() else {
            session.leave_out("analyzer-lucene", corpus, input);
            continue;
        };
        let terms: usize = input.texts().map(|text| analyzer.terms(text).len()).sum();
        let found = lucene.load(input)?;
        if found != terms {
            let difference = format!("Lucene finds {found} terms, and we find {terms}");
            return Err(io::Error::other(difference));
        }
        let ours = on_each(input, |text| analyzer.terms(text));
        let mut failure = None;
        let theirs = Box::new(|| match lucene.pass() {
            Ok(nanos) => nanos,
            Err(error) => {
                failure = Some(error);
                f64::NAN
            }
        });
        session.compare("analyzer-lucene", corpus, input, ours, theirs);
        if let Some(error) = failure {
            return Err(error);
        }
    }
    Ok(())
}
