//! Long texts of one thing: where a cost that is not linear would not end.

use kalim_tokenize::TokenKind::{self, *};
use kalim_tokenize::{
    EntityKind, LineEnds, SentenceOptions, Stop, clitics, entities, sentences, to_lines, to_utf16,
    tokens, words,
};

const LEN: usize = 1 << 20;

fn megabyte(unit: &str) -> String {
    unit.repeat(LEN / unit.len())
}

/// Returns how many tokens a text has, and the kind of the first.
fn count(text: &str) -> (usize, TokenKind) {
    let first = tokens(text).next().map_or(Space, |token| token.kind);
    let (count, bytes) = tokens(text).fold((0, 0), |(count, bytes), token| {
        (count + 1, bytes + token.text.len())
    });
    assert_eq!(bytes, text.len());
    (count, first)
}

#[test]
fn runs_of_one_token() {
    for (unit, kind) in [
        ("ب", Word),
        ("\u{64E}", Mark),
        ("\u{640}", Mark),
        (" ", Space),
        ("\n\t", Space),
        ("\u{200F}", Control),
        ("7", Number),
        ("١٬", Number),
        ("_", Punctuation),
        ("ا.", Word),
    ] {
        let text = megabyte(unit);
        let text = text.trim_end_matches(['٬', '.']);
        assert_eq!(count(text), (1, kind), "{unit:?}");
    }
}

#[test]
fn runs_of_triggers() {
    for (unit, tokens_each, kind) in [
        ("#", 1, Punctuation),
        ("@", 1, Punctuation),
        ("://", 3, Punctuation),
        ("#1", 2, Punctuation),
        ("@a ", 2, Mention),
        ("#ب", 1, Hashtag),
        ("كتاب.", 2, Word),
        ("…", 1, Punctuation),
        ("٫", 1, Punctuation),
        ("😀", 1, Emoji),
        ("1\u{FE0F}\u{20E3}", 1, Emoji),
    ] {
        let text = megabyte(unit);
        let expected = (text.len() / unit.len() * tokens_each, kind);
        assert_eq!(count(&text), expected, "{unit:?}");
    }
}

#[test]
fn entities_of_a_megabyte() {
    let brackets = format!("http://a{}", megabyte(")"));
    assert_eq!(count(&brackets), (LEN + 1, Url));
    assert_eq!(count(&format!("www.{}", megabyte("a."))), (2, Url));
    assert_eq!(count(&megabyte("http://a،")).1, Url);
    assert_eq!(count(&format!("a@{}b", megabyte("a-"))).1, Word);
    assert_eq!(count(&format!("a@{}com", megabyte("a."))), (1, Email));
    assert_eq!(words(&megabyte("a@")).count(), LEN / 2);
}

#[test]
fn sentences_of_a_megabyte() {
    for (unit, expected) in [
        ("ب", 1),
        (" ", 1),
        (".", 1),
        ("…", 1),
        ("د. ", 1),
        ("\n", LEN),
        ("ب؟ ", LEN / 5),
    ] {
        assert_eq!(sentences(&megabyte(unit)).count(), expected, "{unit:?}");
    }
    let gaps = [
        (" ", 2),
        ("(", 2),
        ("» ", 3),
        ("\u{64E} ", 2),
        ("\u{300} ", 2),
        ("- ", 2),
    ];
    for (gap, expected) in gaps {
        let text = format!("نعم.{}لا", megabyte(gap));
        assert_eq!(sentences(&text).count(), expected, "{gap:?}");
    }
}

#[test]
fn clitics_of_a_megabyte() {
    for unit in ["ب", "ال", "هم", "ب\u{64E}"] {
        let word = megabyte(unit);
        let joined: usize = clitics(&word).map(|piece| piece.text.len()).sum();
        assert_eq!(joined, word.len(), "{unit:?}");
    }
    let marks = format!("ال{}كتاب", megabyte("\u{64E}"));
    assert!(clitics(&marks).count() <= 2);
}

#[test]
fn positions_of_a_megabyte() {
    let text = megabyte("😀");
    let ascending: Vec<_> = (0..=text.len()).collect();
    assert_eq!(to_utf16(&text, &ascending).last(), Some(&(LEN / 2)));
    let descending: Vec<_> = (0..=text.len()).rev().collect();
    assert_eq!(to_utf16(&text, &descending).first(), Some(&(LEN / 2)));
}

#[test]
fn runs_of_entities() {
    for (unit, count, kind) in [
        ("7", 1, Some(EntityKind::Number)),
        ("1,", 1, Some(EntityKind::Number)),
        ("1-", LEN / 4, Some(EntityKind::Range)),
        ("1 ", LEN / 2, Some(EntityKind::Number)),
        ("$1 ", LEN / 3, Some(EntityKind::Currency)),
        (".", 1, Some(EntityKind::Ellipsis)),
        ("ب", 1, Some(EntityKind::Elongated)),
        ("\u{64E}", 0, None),
        ("+", 0, None),
        ("د. ", LEN / 4, Some(EntityKind::Abbreviation)),
    ] {
        let text = megabyte(unit);
        let mut found = entities(&text);
        assert_eq!(found.next().map(|entity| entity.kind), kind, "{unit:?}");
        let near = count.saturating_sub(3)..=count + 3;
        assert!(near.contains(&entities(&text).count()), "{unit:?}");
    }
}

#[test]
fn runs_of_signs_and_lines() {
    let options = SentenceOptions::new()
        .with(Stop::Colon)
        .with(Stop::Semicolon);
    for unit in [": ", "؛", ":", "»", "…", "\n", "د."] {
        let text = megabyte(unit);
        let bytes: usize = options
            .sentences(&text)
            .map(|sentence| sentence.text.len())
            .sum();
        assert_eq!(bytes, text.len(), "{unit:?}");
    }
    for unit in ["\n", "\r\n", " \u{2029}", "د.\n"] {
        let text = megabyte(unit);
        let lines = options.line_ends(LineEnds::Never).sentences(&text).count();
        assert_eq!(lines, 1, "{unit:?}");
    }
    let dots = megabyte(".") + "\u{64E}";
    assert_eq!(
        entities(&dots)
            .map(|entity| entity.text.len())
            .sum::<usize>(),
        dots.len()
    );
    let line = megabyte("ب");
    let offsets: Vec<usize> = (0..line.len()).step_by(2).collect();
    assert_eq!(
        to_lines(&line, &offsets).last().map(|place| place.column),
        Some(LEN / 2)
    );
}
