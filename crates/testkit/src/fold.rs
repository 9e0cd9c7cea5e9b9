//! The folding of a search index, for tests of crates that know no normalizer.

/// Returns `word` without the marks of U+064B to U+0652, with one alef, and without ى, ة and the
/// seats of hamza.
///
/// # Examples
///
/// ```
/// assert_eq!(kalim_testkit::fold("إِلَى"), "الي");
/// ```
#[must_use]
pub fn fold(word: &str) -> String {
    let letters = word
        .chars()
        .filter(|c| !('\u{64B}'..='\u{652}').contains(c));
    let fold = |c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        c => c,
    };
    letters.map(fold).collect()
}
