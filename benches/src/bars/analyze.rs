//! Text in, terms with their ranges out.

use core::ops::Range;
use std::io;

use kalim::{Analyzer, TermBuffer};
use rust_stemmers::{Algorithm, Stemmer};

use super::session::on_each;
use super::{Other, Session};
use crate::interleave::Run;
use crate::{Corpus, Input, Size, naive, peer, twin};

pub(super) fn measure(session: &mut Session) {
    let twin = twin::Search::new();
    let search = Analyzer::search();
    against_peers(session, "analyzer-peers", &search, |text| twin.terms(text));
    for corpus in Corpus::ARABIC {
        let input = &Input::new(corpus, Size::Page);
        let ours = on_each(input, |text| search.terms(text));
        let theirs = on_each(input, pipeline());
        session.compare("analyzer-new-peers", corpus, input, ours, theirs);
    }
    let lucene = Analyzer::lucene();
    against_peers(session, "analyzer-lucene-peers", &lucene, twin::lucene);
}

/// Returns what other crates do together.
fn pipeline() -> impl Fn(&str) -> Vec<(String, Range<usize>)> {
    let snowball = Stemmer::create(Algorithm::Arabic);
    let stem = move |word: &str| snowball.stem(&naive::fold(word)).into_owned();
    move |text| peer::analyze(text, &stem)
}

/// Returns the run that analyzes each text of `input` into a buffer that is used again.
fn into_terms<'i>(input: &'i Input, analyzer: &'i Analyzer) -> Run<'i> {
    let mut buffer = TermBuffer::new();
    on_each(input, move |text| {
        analyzer.terms_into(text, &mut buffer).len()
    })
}

fn against_peers(
    session: &mut Session,
    goal: &str,
    analyzer: &Analyzer,
    twin: impl Fn(&str) -> Vec<twin::Found>,
) {
    for corpus in Corpus::ARABIC {
        let input = &Input::new(corpus, Size::Page);
        for text in input.texts() {
            assert!(
                twin::found(analyzer, text) == twin(text),
                "terms of {text:?}"
            );
        }
        let ours = into_terms(input, analyzer);
        let theirs = on_each(input, pipeline());
        session.compare(goal, corpus, input, ours, theirs);
    }
}

/// Compares with Lucene, if it is here.
pub(super) fn measure_lucene(
    session: &mut Session,
    mut lucene: Option<&mut Other>,
) -> io::Result<()> {
    let analyzer = Analyzer::lucene();
    for corpus in Corpus::ARABIC {
        let input = &Input::new(corpus, Size::Page);
        let Some(lucene) = lucene.as_deref_mut() else {
            session.leave_out("analyzer-lucene", corpus, input);
            continue;
        };
        let terms: usize = input.texts().map(|text| analyzer.terms(text).len()).sum();
        lucene.expect(input, terms)?;
        let ours = into_terms(input, &analyzer);
        session.compare_with("analyzer-lucene", corpus, input, ours, lucene)?;
    }
    Ok(())
}
