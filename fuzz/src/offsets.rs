//! Maps and presets, and where each part of their result comes from.

use std::sync::LazyLock;

use kalim::charmap::{CharMap, Mapped};
use kalim::normalize::{Normalizer, Preset};

use crate::{Input, on_every_kernel};

static PRESETS: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    Preset::ALL
        .iter()
        .map(|&preset| Normalizer::preset(preset))
        .collect()
});

/// Checks the map of the input, and the preset that it chooses.
///
/// # Panics
///
/// If a text or its offsets are wrong, or kernels disagree.
pub fn offsets(data: &[u8]) {
    let input = Input::new(data);
    let text = input.text();
    if let Ok(map) = CharMap::builder().replace_each(input.entries()).build() {
        check_map(&map, &text);
    }
    let at = usize::from(input.choice) % PRESETS.len();
    check_preset(&PRESETS[at], &text);
    if Preset::ALL[at] == Preset::Lucene {
        // Nothing but a map.
        assert_eq!(
            PRESETS[at].normalize(&text),
            naive(PRESETS[at].char_map(), &text)
        );
    }
}

fn check_map(map: &CharMap, text: &str) {
    let want = naive(map, text);
    let forms = on_every_kernel(|| {
        let (mut appended, mut in_place) = (String::from("<"), text.to_owned());
        map.apply_into(text, &mut appended);
        map.apply_in_place(&mut in_place);
        let applied = map.apply(text).into_owned();
        (applied, appended, in_place, map.is_unchanged(text))
    });
    assert_eq!(
        forms,
        (want.clone(), format!("<{want}"), want.clone(), want == text)
    );

    on_every_kernel(|| inputs(&map.apply_with_offsets(text)));
    let mapped = map.apply_with_offsets(text);
    assert_eq!(mapped.text(), want);
    check_offsets(&mapped);
    let mut output = 0;
    for (at, c) in text.char_indices() {
        let len = map.map_char(c).map_or(c.len_utf8(), str::len);
        assert_eq!(
            mapped.text_range(at..at + c.len_utf8()),
            output..output + len
        );
        let source = mapped.source_range(output..output + len);
        assert!(len == 0 || source.start <= at && at + c.len_utf8() <= source.end);
        output += len;
    }
}

fn check_preset(normalizer: &Normalizer, text: &str) {
    let once = on_every_kernel(|| normalizer.normalize(text).into_owned());
    assert_eq!(normalizer.normalize(&once), once, "twice");
    assert_eq!(normalizer.is_normalized(text), once == text);
    on_every_kernel(|| inputs(&normalizer.normalize_with_offsets(text)));
    let mapped = normalizer.normalize_with_offsets(text);
    assert_eq!(mapped.text(), once);
    check_offsets(&mapped);
}

/// Returns where each byte of the result comes from.
fn inputs(mapped: &Mapped<'_>) -> (String, Vec<usize>) {
    (
        mapped.text().to_owned(),
        mapped.offsets().inputs().collect(),
    )
}

/// Offsets are monotone, all ways of asking for them agree, and each output character has a source.
fn check_offsets(mapped: &Mapped<'_>) {
    let offsets = mapped.offsets();
    let inputs: Vec<usize> = offsets.inputs().collect();
    assert_eq!(offsets.input_len(), mapped.source().len());
    assert_eq!(
        (offsets.output_len(), inputs.len()),
        (mapped.text().len(), mapped.text().len())
    );
    assert!(inputs.is_sorted() && inputs.last().is_none_or(|&last| last < offsets.input_len()));
    let looked_up = (0..inputs.len()).map(|output| offsets.input_of(output));
    assert!(looked_up.eq(inputs.iter().copied()));
    for input in 0..=offsets.input_len() {
        assert_eq!(
            offsets.output_of(input),
            inputs.partition_point(|&from| from < input)
        );
    }
    for (at, c) in mapped.text().char_indices() {
        let source = mapped.source_range(at..at + c.len_utf8());
        assert!(!mapped.source()[source].is_empty(), "{c:?} at {at}");
    }
}

fn naive(map: &CharMap, text: &str) -> String {
    let mut buffer = [0; 4];
    let mut out = String::new();
    for c in text.chars() {
        out.push_str(
            map.map_char(c)
                .unwrap_or_else(|| c.encode_utf8(&mut buffer)),
        );
    }
    out
}
