//! Counts which spellings of a word each engine finds: 200 words of a vocalized text of our own, five spellings each.
//!
//! Every spelling is a document of its own, and every spelling is a query: a thousand documents, and for each of them five
//! queries that should find it. Writes a table of the share that does, for each spelling of documents.

use core::error::Error;
use std::collections::HashSet;

use charabia::{Language as Tongue, TokenizerBuilder};
use kalim::Analyzer;
use kalim::normalize::{Orthography, Rules};
use kalim_examples::VOCALIZED;
use kalim_tantivy::AnalyzerTokenizer;
use rusqlite::Connection;
use tantivy::collector::DocSetCollector;
use tantivy::query::QueryParser;
use tantivy::schema::{
    FAST, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{
    Language, LowerCaser, PreTokenizedStream, PreTokenizedString, SimpleTokenizer, Stemmer,
    TextAnalyzer, Token, Tokenizer,
};
use tantivy::{Index, TantivyDocument, doc};

/// More words, since the fable has some hundred and fifty.
const MORE: &str = "سَافَرَ التَّاجِرُ بِالْقَافِلَةِ شَهْرَيْنِ كَامِلَيْنِ فَوَصَلَ الْمَدِينَةَ ظُهْرًا \
    وَبَاعَ بِضَاعَتَهُ فِي السُّوقِ الْقَدِيمَةِ لِلزَّبَائِنِ بِأَسْعَارٍ مُنَاسِبَةٍ ثُمَّ اشْتَرَى لِأَوْلَادِهِ كُتُبًا \
    مُفِيدَةً وَأَقْلَامًا مُلَوَّنَةً وَدَفَاتِرَ لِلْمَدْرَسَةِ وَزَارَ مَكْتَبَةَ الْجَامِعَةِ حَيْثُ عَرَضُوا مَخْطُوطَاتٍ \
    نَادِرَةً عَنْ تَارِيخِ الْعُلُومِ وَالْفَلَكِ وَالْحِسَابِ وَسَأَلَ الْأُسْتَاذَ أَسْئِلَةً عَدِيدَةً فَأَجَابَهُ بِصَبْرٍ \
    وَرَافَقَهُ إِلَى الْبَابِ الْخَارِجِيِّ مُبْتَسِمًا يُوَدِّعُهُ وَدَاعًا جَمِيلًا قَبْلَ رُجُوعِهِ إِلَى قَرْيَتِهِمُ الصَّغِيرَةِ \
    الْهَادِئَةِ قُرْبَ الْجَبَلِ الْأَخْضَرِ";

type Answer<T> = Result<T, Box<dyn Error>>;

/// The documents that are found, for each query in order.
type Found = Vec<HashSet<u64>>;

const NAMES: [&str; 5] = ["plain", "vocalized", "Uthmani", "presentation", "Persian"];

fn main() -> Answer<()> {
    let words = words();
    let texts: Vec<String> = words.iter().flat_map(|word| spellings(word)).collect();
    println!("{} words\n", words.len());
    println!("| engine | {} | all |", NAMES.join(" | "));
    println!("|---|{}", "--:|".repeat(NAMES.len() + 1));
    let rules = Rules::search().orthography(Orthography::Everyday);
    let everyday = Analyzer::builder().rules(rules).build();
    let kalim = |analyzer| TextAnalyzer::from(AnalyzerTokenizer::new(analyzer));
    let arabic = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Arabic))
        .build();
    row(
        "kalim-tantivy, `search`",
        &tantivy(kalim(Analyzer::search()), &texts)?,
    );
    row(
        "the same, everyday orthography",
        &tantivy(kalim(everyday), &texts)?,
    );
    let plain = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    row("Tantivy, `default`", &tantivy(plain.build(), &texts)?);
    row("Tantivy, Snowball", &tantivy(arabic, &texts)?);
    for (name, languages) in [
        ("charabia", &[][..]),
        ("the same, told that it is Arabic", &[Tongue::Ara]),
    ] {
        row(
            name,
            &tantivy(TextAnalyzer::from(Charabia { languages }), &texts)?,
        );
    }
    row("kalim-sqlite, `search`", &sqlite("kalim", &texts)?);
    row(
        "the same, everyday orthography",
        &sqlite("kalim orthography everyday", &texts)?,
    );
    row("SQLite, `unicode61`", &sqlite("unicode61", &texts)?);
    Ok(())
}

/// Returns 200 words, each once.
fn words() -> Vec<String> {
    let fable = VOCALIZED.split("بِسۡمِ").next().unwrap_or("");
    let is_edge = |c: char| c.is_ascii_punctuation() || "،؛؟".contains(c);
    let words = fable
        .split_whitespace()
        .chain(MORE.split_whitespace())
        .map(|word| word.trim_matches(is_edge));
    let mut seen = HashSet::new();
    let new = words.filter(|&word| !word.is_empty() && seen.insert(word));
    new.take(200).map(str::to_owned).collect()
}

/// Returns the spellings of a vocalized word, in the order of [`NAMES`].
fn spellings(word: &str) -> [String; 5] {
    let is_mark = |c: char| matches!(c, '\u{64B}'..='\u{652}' | '\u{670}');
    let plain: String = word.chars().filter(|&c| !is_mark(c)).collect();
    let persian = plain.replace('ك', "ک").replace(['ي', 'ى'], "ی");
    [
        plain.clone(),
        word.to_owned(),
        uthmani(word),
        presentation(&plain),
        persian,
    ]
}

/// Returns a word as a mushaf has it: ٱ of the article, U+06E1 as sukun, and a dagger alef for an alef inside the word.
fn uthmani(word: &str) -> String {
    let word = match word.strip_prefix("ال") {
        Some(rest) => format!("ٱل{rest}"),
        None => word.to_owned(),
    };
    let word = word.replace('\u{652}', "\u{6E1}");
    let mut out = String::new();
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let is_inside = out.ends_with('\u{64E}') && rest.peek().is_some();
        out.push(if c == 'ا' && is_inside { '\u{670}' } else { c });
    }
    out
}

/// The letters, with their first presentation form and how many there are: isolated, final, initial, medial.
#[rustfmt::skip]
const FORMS: [(char, u32, u32); 36] = [
    ('ء', 0xFE80, 1), ('آ', 0xFE81, 2), ('أ', 0xFE83, 2), ('ؤ', 0xFE85, 2), ('إ', 0xFE87, 2), ('ئ', 0xFE89, 4),
    ('ا', 0xFE8D, 2), ('ب', 0xFE8F, 4), ('ة', 0xFE93, 2), ('ت', 0xFE95, 4), ('ث', 0xFE99, 4), ('ج', 0xFE9D, 4),
    ('ح', 0xFEA1, 4), ('خ', 0xFEA5, 4), ('د', 0xFEA9, 2), ('ذ', 0xFEAB, 2), ('ر', 0xFEAD, 2), ('ز', 0xFEAF, 2),
    ('س', 0xFEB1, 4), ('ش', 0xFEB5, 4), ('ص', 0xFEB9, 4), ('ض', 0xFEBD, 4), ('ط', 0xFEC1, 4), ('ظ', 0xFEC5, 4),
    ('ع', 0xFEC9, 4), ('غ', 0xFECD, 4), ('ف', 0xFED1, 4), ('ق', 0xFED5, 4), ('ك', 0xFED9, 4), ('ل', 0xFEDD, 4),
    ('م', 0xFEE1, 4), ('ن', 0xFEE5, 4), ('ه', 0xFEE9, 4), ('و', 0xFEED, 2), ('ى', 0xFEEF, 2), ('ي', 0xFEF1, 4),
];

/// Returns a word in presentation forms, as text from a PDF has them.
fn presentation(word: &str) -> String {
    let forms = word.chars().map(|c| FORMS.iter().find(|form| form.0 == c));
    let forms: Vec<_> = forms.map(|form| form.expect("a letter")).collect();
    let shape = |at: usize| {
        let &(_, first, count) = forms[at];
        let joins_before = count > 1 && at > 0 && forms[at - 1].2 == 4;
        let joins_after = count == 4 && forms.get(at + 1).is_some_and(|next| next.2 > 1);
        let number = u32::from(joins_before) + 2 * u32::from(joins_after);
        char::from_u32(first + number).expect("a form")
    };
    (0..forms.len()).map(shape).collect()
}

/// The words that charabia, the tokenizer of Meilisearch, finds.
#[derive(Clone)]
struct Charabia {
    /// The languages to choose from; none is all.
    languages: &'static [Tongue],
}

impl Tokenizer for Charabia {
    type TokenStream<'a> = PreTokenizedStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PreTokenizedStream {
        let mut builder = TokenizerBuilder::<Vec<u8>>::new();
        if !self.languages.is_empty() {
            builder.allow_list(self.languages);
        }
        let tokenizer = builder.build();
        let words = tokenizer.tokenize(text).filter(charabia::Token::is_word);
        let tokens = words.enumerate().map(|(position, word)| Token {
            offset_from: word.byte_start,
            offset_to: word.byte_end,
            position,
            text: word.lemma.into_owned(),
            position_length: 1,
        });
        PreTokenizedString {
            text: text.to_owned(),
            tokens: tokens.collect(),
        }
        .into()
    }
}

fn tantivy(analyzer: TextAnalyzer, texts: &[String]) -> Answer<Found> {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("own")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let number = schema.add_u64_field("number", STORED | FAST);
    let body = schema.add_text_field(
        "body",
        TextOptions::default().set_indexing_options(indexing),
    );
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("own", analyzer);
    let mut writer = index.writer(50_000_000)?;
    for (at, text) in (0_u64..).zip(texts) {
        writer.add_document(doc!(number => at, body => text.as_str()))?;
    }
    writer.commit()?;
    let searcher = index.reader()?.searcher();
    let parser = QueryParser::for_index(&index, vec![body]);
    let find = |text: &String| -> Answer<HashSet<u64>> {
        let query = parser.parse_query(&format!("\"{text}\""))?;
        let mut found = HashSet::new();
        for address in searcher.search(&query, &DocSetCollector)? {
            let document: TantivyDocument = searcher.doc(address)?;
            found.extend(document.get_first(number).and_then(|value| value.as_u64()));
        }
        Ok(found)
    };
    texts.iter().map(find).collect()
}

fn sqlite(tokenizer: &str, texts: &[String]) -> Answer<Found> {
    let database = Connection::open_in_memory()?;
    kalim_sqlite::register(&database)?;
    database.execute_batch(&format!(
        "CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = '{tokenizer}')"
    ))?;
    for (at, text) in (0_i64..).zip(texts) {
        database.execute("INSERT INTO pages(rowid, body) VALUES (?1, ?2)", (at, text))?;
    }
    let mut search = database.prepare("SELECT rowid FROM pages(?1)")?;
    let mut find = |text: &String| -> Answer<HashSet<u64>> {
        let rows = search.query_map([format!("\"{text}\"")], |row| row.get::<_, i64>(0))?;
        rows.map(|row| Ok(u64::try_from(row?)?)).collect()
    };
    texts.iter().map(&mut find).collect()
}

/// Writes how many of the queries for each spelling of documents find it.
fn row(name: &str, found: &Found) {
    let words = found.len() / NAMES.len();
    let mut counts = [0; NAMES.len()];
    for (query, documents) in found.iter().enumerate() {
        let first = query / NAMES.len() * NAMES.len();
        for (spelling, count) in counts.iter_mut().enumerate() {
            *count += usize::from(documents.contains(&((first + spelling) as u64)));
        }
    }
    let percent = |count: usize, of: usize| format!("{:.1} %", 100.0 * count as f64 / of as f64);
    let shown = counts.map(|count| percent(count, words * NAMES.len()));
    let all = percent(counts.iter().sum(), words * NAMES.len() * NAMES.len());
    println!("| {name} | {} | {all} |", shown.join(" | "));
}
