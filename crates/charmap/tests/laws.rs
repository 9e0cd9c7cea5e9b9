//! The laws of maps: against a naive twin, on every character, on random mixed text, and on the
//! tricky cases at every padding.

extern crate alloc;

use alloc::borrow::Cow;

use kalim_charmap::{CharMap, Mapped};
use kalim_simd::{Bits, SpanList, Spans};
use kalim_testkit::{all_chars, any_text, cases, mixed_text, padded, padded_arabic};
use proptest::prelude::*;

fn fold() -> CharMap {
    let map = CharMap::builder()
        .delete('\u{64B}'..='\u{652}')
        .delete(['\u{640}', '\u{670}', '\u{200F}', '\u{8F0}', '\u{AD}'])
        .replace_each([
            ('أ', "ا"),
            ('إ', "ا"),
            ('آ', "ا"),
            ('ٱ', "ا"),
            ('ى', "ي"),
            ('ة', "ه"),
        ])
        .replace_each([('٣', "3"), ('؟', "?"), ('A', "a"), ('é', "e"), ('中', "z")]);
    map.replace_each([('ﷲ', "الله"), ('ﻻ', "لا"), ('ﺏ', "ب"), ('ث', "th")])
        .build()
        .unwrap()
}

fn naive(map: &CharMap, text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match map.map_char(c) {
            Some(to) => out.push_str(to),
            None => out.push(c),
        }
    }
    out
}

/// Every form of application gives the same answer, and `Borrowed` means unchanged.
fn check_forms(map: &CharMap, text: &str) {
    let want = naive(map, text);
    let applied = map.apply(text);
    assert_eq!(applied, want);
    assert_eq!(matches!(applied, Cow::Borrowed(_)), want == text);
    assert_eq!(map.is_unchanged(text), want == text);
    let mut appended = String::from("س");
    map.apply_into(text, &mut appended);
    assert_eq!(appended, format!("س{want}"));
    let mut in_place = text.to_owned();
    map.apply_in_place(&mut in_place);
    assert_eq!(in_place, want);
    let mapped = map.apply_with_offsets(text);
    let (mut appended, mut offsets) = (
        String::from("س"),
        map.apply_with_offsets("ثَثَ").into_parts().1,
    );
    map.apply_with_offsets_into(text, &mut appended, &mut offsets);
    assert_eq!(
        (&appended["س".len()..], &offsets),
        (&*want, mapped.offsets())
    );
    check_ranges(map, &mapped, &want);
}

/// Every output character comes from the source character that makes it, and back.
fn check_ranges(map: &CharMap, mapped: &Mapped<'_>, want: &str) {
    assert_eq!(mapped.text(), want);
    let mut output = 0;
    for (at, c) in mapped.source().char_indices() {
        let len = map.map_char(c).map_or(c.len_utf8(), str::len);
        let range = mapped.source_range(output..output + len);
        if len > 0 {
            assert!(
                range.start <= at && at + c.len_utf8() <= range.end,
                "{c:?} at {at}"
            );
        }
        assert!(mapped.source().get(range).is_some());
        let back = mapped.text_range(at..at + c.len_utf8());
        assert_eq!(back, output..output + len, "{c:?} at {at}");
        output += len;
    }
    assert_eq!(output, want.len());
    check_cursor(mapped);
}

/// A cursor answers as `source_range` does, on ranges in order, side by side and out of order.
fn check_cursor(mapped: &Mapped<'_>) {
    let ends = 0..=mapped.text().len() + 2;
    for step in [1, 2, 7, 64, 200] {
        let mut ranges = mapped.ranges();
        for start in ends.clone().step_by(step) {
            let range = start..start + step - 1;
            assert_eq!(
                ranges.source_range(range.clone()),
                mapped.source_range(range)
            );
        }
        for start in ends.clone().rev().step_by(step + 30) {
            let range = start..start + step;
            assert_eq!(
                ranges.source_range(range.clone()),
                mapped.source_range(range)
            );
        }
    }
}

/// Returns pieces of `len` bytes with a byte between them, from byte `base` on of `end` bytes.
fn spans(base: usize, len: usize, end: usize) -> Spans {
    let mut spans = Spans {
        base,
        ..Spans::NONE
    };
    let most = (end - base).min(Bits::COUNT - 1);
    for start in (0..most)
        .step_by(len + 1)
        .filter(|start| start + len <= most)
    {
        spans.starts.insert(start);
        spans.ends.insert(start + len);
    }
    spans
}

/// A list of pieces is carried back as each of them, and pieces of the source are carried over as their
/// ends.
fn check_spans(mapped: &Mapped<'_>) {
    let (text, offsets) = (mapped.text(), mapped.offsets());
    let mut list = SpanList::new();
    for len in [1, 2, 5, 64, 300] {
        let mut ranges = mapped.ranges();
        for base in (0..=text.len()).step_by(400) {
            list.fill(&spans(base, len, text.len()));
            let mut found = Vec::new();
            ranges.source_ranges(&list, &mut found);
            let want = list.ranges().map(|range| mapped.source_range(range));
            assert!(want.eq(found));
        }
        let source = mapped.source();
        for base in (0..=source.len()).step_by(400) {
            let spans = spans(base, len, source.len());
            if let Some(output) = offsets.output_spans(&spans) {
                for (inputs, outputs) in [(spans.starts, output.starts), (spans.ends, output.ends)]
                {
                    let want = inputs.iter().map(|at| offsets.output_of(base + at));
                    assert!(want.eq(outputs.iter().map(|at| output.base + at)));
                }
            }
        }
    }
}

#[test]
fn pieces_of_a_long_text_are_carried() {
    let words = "كَتَبَ قَلَمُهُ المدرسـة ".repeat(200);
    let deleted = "\u{64E}".repeat(70_000);
    for text in [
        words.clone(),
        [&words, &*deleted, &*words].concat(),
        deleted,
    ] {
        for map in [fold(), CharMap::identity()] {
            check_spans(&map.apply_with_offsets(&text));
        }
    }
    let mapped = fold();
    let mapped = mapped.apply_with_offsets(&words);
    let mut word = Spans::NONE;
    word.starts.insert(0);
    word.ends.insert(12);
    let output = mapped.offsets().output_spans(&word).unwrap();
    assert!(output.starts.iter().eq([0]) && output.ends.iter().eq([6]));
}

#[test]
fn every_char() {
    let map = fold();
    for c in all_chars() {
        check_forms(&map, c.encode_utf8(&mut [0; 4]));
    }
}

#[test]
fn tricky_cases_at_every_padding() {
    let map = fold();
    for case in cases::TRICKY {
        padded(case)
            .chain(padded_arabic(case))
            .for_each(|text| check_forms(&map, &text));
    }
}

#[test]
fn a_highlight_covers_whole_letters() {
    let mapped = fold();
    let mapped = mapped.apply_with_offsets("\u{200F}وَكِتَابُهُ\u{200F} هُنا");
    let at = mapped.text().find("كتاب").unwrap();
    let range = mapped.source_range(at..at + "كتاب".len());
    assert_eq!(&mapped.source()[range], "كِتَابُ");
    let word = mapped.source_range(0..mapped.text().find(' ').unwrap());
    assert_eq!(&mapped.source()[word], "وَكِتَابُهُ");
}

#[test]
fn kept_marks_stay_with_their_letter() {
    let mapped = CharMap::identity();
    let mapped = mapped.apply_with_offsets("كِتَ");
    assert_eq!(mapped.source_range(0..2), 0..4);
    assert_eq!(mapped.source_range(6..8), 4..8);
}

#[test]
fn any_range_is_answered() {
    let map = fold();
    let mapped = map.apply_with_offsets("ثَ ﷲ");
    for start in 0..30 {
        for end in 0..30 {
            assert!(
                mapped
                    .source()
                    .get(mapped.source_range(start..end))
                    .is_some()
            );
            assert!(mapped.text().get(mapped.text_range(start..end)).is_some());
        }
    }
}

#[test]
fn public_types_are_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<CharMap>();
    check::<Mapped<'_>>();
    check::<kalim_charmap::Offsets>();
    check::<kalim_charmap::Builder>();
    check::<kalim_charmap::BuildError>();
}

fn any_map() -> impl Strategy<Value = CharMap> {
    let from = prop_oneof![proptest::char::range('\u{620}', '\u{660}'), any::<char>()];
    let entries = proptest::collection::btree_map(from, "[ا-ي\u{64E}a-c]{0,3}", 0..30);
    entries.prop_map(|entries| CharMap::builder().replace_each(entries).build().unwrap())
}

proptest! {
    #[test]
    fn a_cursor_goes_anywhere(
        texts in proptest::collection::vec(mixed_text(), 1..20),
        starts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40), 1..40),
    ) {
        let text = texts.concat();
        for map in [fold(), CharMap::identity()] {
            let mapped = map.apply_with_offsets(&text);
            check_spans(&mapped);
            let mut ranges = mapped.ranges();
            for (start, len) in &starts {
                let start = start.index(mapped.text().len() + 1);
                let range = start..start + len;
                prop_assert_eq!(ranges.source_range(range.clone()), mapped.source_range(range));
            }
        }
    }

    #[test]
    fn mixed_text_agrees(text in mixed_text()) {
        check_forms(&fold(), &text);
    }

    #[test]
    fn any_map_on_any_text(map in any_map(), text in any_text()) {
        check_forms(&map, &text);
    }

    #[test]
    fn maps_compose(a in any_map(), b in any_map(), c in any_map(), text in any_text()) {
        let first = a.apply(&text);
        prop_assert_eq!(a.then(&b).apply(&text), b.apply(&first));
        prop_assert_eq!(a.then(&b).then(&c), a.then(&b.then(&c)));
        prop_assert_eq!(&a.then(&CharMap::identity()), &a);
        prop_assert_eq!(CharMap::identity().then(&a), a);
    }

    #[test]
    fn entries_rebuild_the_map(map in any_map()) {
        let again = CharMap::builder().replace_each(map.entries()).build();
        prop_assert_eq!(again, Ok(map));
    }
}
