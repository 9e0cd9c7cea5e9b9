//! The tokenizer inside `SQLite`, through rusqlite.

use rusqlite::{Connection, Error, params};

/// One sentence, as three documents spell it.
const SPELLINGS: [&str; 3] = [
    "قرا الطالب الكتاب في المدرسة",
    "قَرَأَ الطَّالِبُ الْكِتَابَ فِي الْمَدْرَسَةِ",
    "قَرَأَ ٱلطَّالِبُ ٱلْكِتَٰبَ فِى ٱلْمَدْرَسَةِ",
];

fn connection() -> Connection {
    let database = Connection::open_in_memory().expect("memory");
    kalim_sqlite::register(&database).expect("FTS5");
    database
}

fn create(database: &Connection, options: &str) -> Result<(), Error> {
    let sql =
        format!("CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = \"kalim {options}\")");
    database.execute_batch(&sql)
}

fn table(options: &str, documents: &[&str]) -> Connection {
    let database = connection();
    create(&database, options).expect("a table");
    for document in documents {
        let inserted = database.execute("INSERT INTO pages VALUES (?1)", [document]);
        assert_eq!(inserted, Ok(1));
    }
    database
}

/// Returns how many rows a query finds.
fn found(database: &Connection, query: &str) -> u32 {
    let sql = "SELECT count(*) FROM pages(?1)";
    database
        .query_row(sql, [query], |row| row.get(0))
        .expect("a count")
}

/// Returns the column of the first row.
fn first(database: &Connection, sql: &str, query: &str) -> String {
    database
        .query_row(sql, [query], |row| row.get(0))
        .expect("a row")
}

#[test]
fn each_spelling_finds_each_spelling() {
    let database = table("orthography everyday", &SPELLINGS);
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
    for query in queries
        .into_iter()
        .chain(SPELLINGS.iter().flat_map(|text| text.split(' ')))
    {
        assert_eq!(found(&database, query), 3, "{query}");
    }
    assert_eq!(found(&database, "سفينة"), 0);
}

#[test]
fn phrases_are_found_in_each_spelling() {
    let database = table("orthography everyday", &SPELLINGS);
    for text in SPELLINGS {
        assert_eq!(found(&database, &format!("\"{text}\"")), 3, "{text}");
    }
    assert_eq!(found(&database, "\"الكتاب الطالب\""), 0);
    assert_eq!(found(&database, "NEAR(الطالب مدرسة, 2)"), 3);
}

#[test]
fn highlight_and_snippet_mark_whole_vocalized_words() {
    let database = table("stem kalim", &["قَالَ: ذَهَبُوا إِلَى مَدَارِسِهِمْ، وَعَادُوا"]);
    let highlight = "SELECT highlight(pages, 0, '<', '>') FROM pages(?1)";
    let want = "قَالَ: ذَهَبُوا إِلَى <مَدَارِسِهِمْ>، وَعَادُوا";
    assert_eq!(first(&database, highlight, "المدرسة"), want);
    let snippet = "SELECT snippet(pages, 0, '<', '>', '…', 3) FROM pages(?1)";
    assert_eq!(
        first(&database, snippet, "المدرسة"),
        "…ذَهَبُوا إِلَى <مَدَارِسِهِمْ>…"
    );
}

#[test]
fn several_views_of_a_word_are_synonyms() {
    let options = "stem kalim view surface view stem view root";
    let database = table(options, &["زَارُوا مَدَارِسَهُمْ", "زرت المدرسة", "دِرَاسَة"]);
    assert_eq!(found(&database, "مدرسة"), 3);
    assert_eq!(found(&database, "\"زار مدرسة\""), 2);
    // The starts of words, as they are written.
    assert_eq!(found(&database, "مدار*"), 1);
    assert_eq!(found(&database, "المَدْر*"), 1);
}

#[test]
fn queries_may_have_other_views_than_documents() {
    let documents = ["زَارُوا مَدَارِسَهُمْ", "زرت المدرسة", "دِرَاسَة"];
    for (query, counts) in [
        ("query surface", [1, 0]),
        ("query stem", [2, 2]),
        ("query root", [3, 3]),
        ("query surface query stem", [2, 2]),
    ] {
        let options = format!("stem kalim view surface view stem view root {query}");
        let database = table(&options, &documents);
        let found = ["مدارسهم", "بمدارسنا"].map(|word| found(&database, word));
        assert_eq!(found, counts, "{query}");
    }
}

#[test]
fn stop_words_are_those_of_the_options() {
    for (options, count) in [
        ("", 1),
        ("stopwords msa", 0),
        ("preset lucene", 0),
        ("preset lucene stopwords none", 1),
    ] {
        let database = table(options, &["كتاب في المدرسة"]);
        assert_eq!(found(&database, "في"), count, "{options}");
        assert_eq!(found(&database, "\"كتاب في مدرسة\""), 1, "{options}");
    }
}

#[test]
fn a_long_vocalized_word_is_found() {
    let word = "وَسَيَسْتَعْمِلُونَهُمَا";
    let database = table("", &[word, &"ك".repeat(100_000)]);
    assert_eq!(found(&database, "وسيستعملونهما"), 1);
    assert_eq!(found(&database, &"ك".repeat(100_000)), 1);
}

#[test]
fn bytes_that_are_not_utf8_part_words() {
    let database = table("", &[]);
    // Bytes as text, which SQLite does not check.
    let bytes = ["كِتَابٌ".as_bytes(), b"\xFF\xFE", "قَلَمٌ".as_bytes(), b"\xD9"].concat();
    let sql = "INSERT INTO pages VALUES (CAST(?1 AS TEXT))";
    assert_eq!(database.execute(sql, [&bytes]), Ok(1));
    assert_eq!(found(&database, "كتاب"), 1);
    assert_eq!(found(&database, "قلم"), 1);
    let sql = "SELECT CAST(highlight(pages, 0, '<', '>') AS BLOB) FROM pages('قلم')";
    let marked: Vec<u8> = database
        .query_row(sql, [], |row| row.get(0))
        .expect("a row");
    let want = ["كِتَابٌ".as_bytes(), b"\xFF\xFE<", "قَلَمٌ".as_bytes(), b">\xD9"].concat();
    assert_eq!(marked, want);
}

#[test]
fn nothing_to_find_is_no_error() {
    let database = table("", &["", " ؟!", "\u{64E}", "a\0b"]);
    database
        .execute("INSERT INTO pages VALUES (NULL)", [])
        .expect("a row");
    database
        .execute("INSERT INTO pages VALUES (12)", [])
        .expect("a row");
    assert_eq!(found(&database, "12"), 1);
    assert_eq!(found(&database, "\"؟!\""), 0);
    assert_eq!(found(&database, "b"), 1);
}

#[test]
fn rows_are_updated_and_deleted() {
    let database = table("view surface view stem", &SPELLINGS);
    let sql = "UPDATE pages SET body = ?2 WHERE rowid = ?1";
    assert_eq!(database.execute(sql, params![1, "سَفِينَةٌ"]), Ok(1));
    assert_eq!(
        database.execute("DELETE FROM pages WHERE rowid = 2", []),
        Ok(1)
    );
    assert_eq!(found(&database, "طالب"), 1);
    assert_eq!(found(&database, "السفينة"), 1);
    let check = "INSERT INTO pages(pages) VALUES ('integrity-check')";
    database.execute_batch(check).expect("index and rows agree");
}

#[test]
fn options_that_are_wrong_are_errors() {
    for (options, want) in [
        (
            "preset serch",
            "tokenizer kalim: unknown preset: expected one of search, lucene, views",
        ),
        ("lang ar", "tokenizer kalim: unknown option `lang`"),
        ("stem", "tokenizer kalim: option `stem` has no value"),
    ] {
        let database = connection();
        let error = create(&database, options).expect_err(options).to_string();
        assert!(
            error.starts_with("error in tokenizer constructor"),
            "{error}"
        );
        let check = database.query_row("SELECT kalim_check(?1)", [options], |_| Ok(()));
        let error = check.expect_err(options).to_string();
        assert!(error.starts_with(want), "{error}");
    }
}

#[test]
fn kalim_check_returns_options_that_the_tokenizer_takes() {
    let database = connection();
    let sql = "SELECT kalim_check(?1)";
    let options = first(&database, sql, "kalim preset views stem 'light10-two-step'");
    let want = "preset views stem 'light10-two-step' view stem view '4-grams' \
                query stem query '4-grams' prefix stem prefix '4-grams'";
    assert_eq!(options, want);
    create(&database, &options).expect("a table");
    let null: String = first(&database, "SELECT kalim_check(NULL) || ?1", "");
    assert_eq!(null, "preset search view stem query stem prefix stem");
}

#[test]
fn a_database_is_opened_again_and_needs_the_tokenizer() {
    let path = std::env::temp_dir().join(format!("kalim-sqlite-{}.db", std::process::id()));
    let open = || Connection::open(&path).expect("a file");
    {
        let database = open();
        kalim_sqlite::register(&database).expect("FTS5");
        kalim_sqlite::register(&database).expect("twice is once");
        create(&database, "").expect("a table");
        let sql = "INSERT INTO pages VALUES ('كِتَابٌ')";
        assert_eq!(database.execute(sql, []), Ok(1));
    }
    let database = open();
    let sql = "SELECT count(*) FROM pages('كتاب')";
    let without = database.query_row(sql, [], |row| row.get::<_, u32>(0));
    let without = without.expect_err("no tokenizer").to_string();
    kalim_sqlite::register(&database).expect("FTS5");
    let count = found(&database, "الكتاب");
    drop(database);
    std::fs::remove_file(&path).expect("the file");
    assert!(without.contains("no such tokenizer: kalim"), "{without}");
    assert_eq!(count, 1);
}
