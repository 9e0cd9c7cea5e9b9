//! The tokenizer inside the engine.

use kalim::normalize::{Normalizer, Orthography, Preset, Rules};
use kalim::stem::Algorithm;
use kalim::stopwords::{StopWordList, StopWords};
use kalim::{Analyzer, View};
use kalim_tantivy::{
    AnalyzerTokenizer, NormalizeFilter, StemFilter, StopWordFilter, WordTokenizer,
};
use tantivy::collector::{Count, DocSetCollector};
use tantivy::query::{FuzzyTermQuery, PhraseQuery, Query, QueryParser, RegexQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{Index, Searcher, TantivyDocument, Term, doc};

/// One sentence, as three documents spell it.
const SPELLINGS: [&str; 3] = [
    "قرا الطالب الكتاب في المدرسة",
    "قَرَأَ الطَّالِبُ الْكِتَابَ فِي الْمَدْرَسَةِ",
    "قَرَأَ ٱلطَّالِبُ ٱلْكِتَٰبَ فِى ٱلْمَدْرَسَةِ",
];

/// The rules of `search` for an index that has text of the Quran in it too.
const fn uthmani() -> Rules {
    Rules::search().orthography(Orthography::Everyday)
}

struct Engine {
    index: Index,
    searcher: Searcher,
    body: Field,
}

impl Engine {
    fn new(tokenizer: AnalyzerTokenizer, documents: &[&str]) -> Self {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("kalim")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::from(STORED).set_indexing_options(indexing);
        let mut schema = Schema::builder();
        let body = schema.add_text_field("body", options);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("kalim", tokenizer);
        let mut writer = index
            .writer_with_num_threads(1, 15_000_000)
            .expect("a writer");
        for &document in documents {
            let added = writer.add_document(doc!(body => document));
            added.expect("room for a document");
        }
        writer.commit().expect("a commit");
        let searcher = index.reader().expect("a reader").searcher();
        Self {
            index,
            searcher,
            body,
        }
    }

    fn search(documents: &[&str]) -> Self {
        let analyzer = Analyzer::builder().rules(uthmani()).build();
        Self::new(AnalyzerTokenizer::new(analyzer), documents)
    }

    fn parse(&self, query: &str) -> Box<dyn Query> {
        let parser = QueryParser::for_index(&self.index, vec![self.body]);
        parser.parse_query(query).expect("a query")
    }

    fn count(&self, query: &dyn Query) -> usize {
        self.searcher.search(query, &Count).expect("an answer")
    }

    fn found(&self, query: &str) -> usize {
        self.count(&*self.parse(query))
    }

    fn term(&self, text: &str) -> Term {
        Term::from_field_text(self.body, text)
    }
}

#[test]
fn each_spelling_finds_each_spelling() {
    let engine = Engine::search(&SPELLINGS);
    let queries = [
        "كتاب",
        "الكتاب",
        "كِتَابٌ",
        "ٱلْكِتَٰبِ",
        "کتاب",
        "ﻛﺘﺎﺏ",
        "كتـــاب",
        "للكتاب",
    ];
    for query in queries {
        assert_eq!(engine.found(query), 3, "{query}");
    }
    for query in SPELLINGS.iter().flat_map(|text| text.split(' ')) {
        assert_eq!(engine.found(query), 3, "{query}");
    }
    assert_eq!(engine.found("سفينة"), 0);
}

#[test]
fn phrases_are_found_in_each_spelling() {
    let engine = Engine::search(&SPELLINGS);
    for text in SPELLINGS {
        assert_eq!(engine.found(&format!("\"{text}\"")), 3, "{text}");
    }
    assert_eq!(engine.found("\"الكتاب الطالب\""), 0);
}

#[test]
fn removed_stop_words_keep_the_distance_of_phrases() {
    let analyzer = Analyzer::builder()
        .stop_words(StopWordList::Msa.words())
        .build();
    let engine = Engine::new(
        AnalyzerTokenizer::new(analyzer),
        &["كتاب في مدرسة", "كتاب مدرسة"],
    );
    assert_eq!(engine.found("\"كِتَاب في مدرسة\""), 1);
    assert_eq!(engine.found("\"كِتَاب مدرسة\""), 1);
    assert_eq!(engine.found("في"), 0);
    let terms = ["كتاب", "مدرس"].map(|term| engine.term(term));
    let mut phrase = PhraseQuery::new(terms.to_vec());
    assert_eq!(engine.count(&phrase), 1);
    phrase.set_slop(1);
    assert_eq!(engine.count(&phrase), 2);
}

#[test]
fn snippets_mark_whole_vocalized_words() {
    let engine = Engine::search(&SPELLINGS);
    let query = engine.parse("كتاب");
    let snippets = SnippetGenerator::create(&engine.searcher, &*query, engine.body);
    let snippets = snippets.expect("a generator");
    let found = engine.searcher.search(&*query, &DocSetCollector);
    let mut marked: Vec<String> = Vec::new();
    for address in found.expect("an answer") {
        let document: TantivyDocument = engine.searcher.doc(address).expect("a document");
        let text = document.get_first(engine.body).and_then(|v| v.as_str());
        let snippet = snippets.snippet(text.expect("a body"));
        let ranges = snippet.highlighted();
        marked.extend(
            ranges
                .iter()
                .map(|r| snippet.fragment()[r.clone()].to_owned()),
        );
    }
    marked.sort();
    let mut want = ["الكتاب", "الْكِتَابَ", "ٱلْكِتَٰبَ"];
    want.sort_unstable();
    assert_eq!(marked, want);
}

#[test]
fn fuzzy_and_prefix_queries_take_normalized_words() {
    let analyzer = Analyzer::builder().stemmer(Algorithm::None).build();
    let engine = Engine::new(AnalyzerTokenizer::new(analyzer.clone()), &SPELLINGS);
    let misspelled = engine.term(&analyzer.normalize("المَدرصة"));
    assert_eq!(engine.count(&FuzzyTermQuery::new(misspelled, 1, true)), 3);
    let start = engine.term(&analyzer.normalize("المَدْر"));
    assert_eq!(engine.count(&FuzzyTermQuery::new_prefix(start, 0, true)), 3);
    let pattern = format!("{}.*", analyzer.normalize("المَدْر"));
    let query = RegexQuery::from_pattern(&pattern, engine.body).expect("a pattern");
    assert_eq!(engine.count(&query), 3);
}

#[test]
fn long_vocalized_words_are_not_dropped() {
    let word = "وَسَيَسْتَعْمِلُونَهُمَا";
    assert!(word.len() > 40);
    let engine = Engine::search(&[word]);
    assert_eq!(engine.found(word), 1);
    assert_eq!(engine.found("وسيستعملونهما"), 1);
}

#[test]
fn several_views_are_found_by_each() {
    let views = [View::Surface, View::Stem, View::Root];
    let builder = Analyzer::builder().stemmer(Algorithm::Kalim);
    let all = AnalyzerTokenizer::new(builder.clone().views(views).build());
    let engine = Engine::new(all, &["قَرَأَ مَدَارِسَهُمْ", "قرأ المدرسة", "دِرَاسَة"]);
    for (view, query, count) in [
        (View::Surface, "مدارسهم", 1),
        (View::Surface, "بمدارسهم", 0),
        (View::Stem, "مدرسة", 2),
        (View::Stem, "\"قرا مدرسة\"", 2),
        (View::Root, "مدرسة", 3),
    ] {
        let one = builder.clone().views([view]).build();
        let tokenizers = TokenizerManager::new();
        tokenizers.register("kalim", AnalyzerTokenizer::new(one));
        let parser = QueryParser::new(engine.index.schema(), vec![engine.body], tokenizers);
        let query_of_view = parser.parse_query(query).expect("a query");
        assert_eq!(engine.count(&*query_of_view), count, "{view} {query}");
    }
}

#[test]
fn chains_of_filters_meet_the_analyzer() {
    let normalizer = Normalizer::preset(Preset::Search);
    let fold = |word: &str| normalizer.normalize(word).into_owned();
    let stop_words = StopWords::folded(StopWordList::Msa.words(), fold);
    let text = "قَالَ المُعَلِّمُ: هَذَا مِنْ كُتُبِهِمْ، ﻭﺍﻟﻤﺪﺍﺭﺱ ١٢٫٥ \u{64E} https://example.org";
    for stemmer in Algorithm::ALL.iter().copied() {
        let mut chain = TextAnalyzer::builder(WordTokenizer::default())
            .filter(NormalizeFilter::new(normalizer.clone()))
            .filter(StopWordFilter::new(stop_words.clone()))
            .filter(StemFilter::new(stemmer))
            .build();
        let analyzer = Analyzer::builder().stop_words(StopWordList::Msa.words());
        // Words that are protected are a matter of the analyzer.
        let analyzer = analyzer.stemmer(stemmer).build();
        let mut found = Vec::new();
        chain.token_stream(text).process(&mut |token| {
            found.push((token.position, token.offset_from..token.offset_to));
        });
        let terms = analyzer.terms(text);
        let want: Vec<_> = terms
            .iter()
            .map(|t| (t.position as usize, t.range))
            .collect();
        assert_eq!(found, want, "{stemmer}");
    }
}
