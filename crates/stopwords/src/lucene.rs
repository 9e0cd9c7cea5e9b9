//! The default list of Lucene.

/// The 119 stop words of Lucene's `ArabicAnalyzer`, in their order.
///
/// They were made by Jacques Savoy and stand under the BSD licence: see `LICENSE-SAVOY`. Frequent
/// spellings without hamza and with ى for ي are there beside the correct ones, so that the list
/// works on raw text without marks. The single letters و, ف, ب, ا and أ are words of it too.
///
/// Lucene compares the words with the text as it is, before it normalizes:
/// [`StopWords::from_words`](crate::StopWords::from_words) does the same. On text that is folded
/// before, the list must be folded too: see [`StopWords::folded`](crate::StopWords::folded).
///
/// # Examples
///
/// ```
/// use kalim_stopwords::LUCENE;
///
/// assert_eq!(LUCENE.len(), 119);
/// assert!(LUCENE.contains(&"إلى") && LUCENE.contains(&"الى"));
/// ```
#[rustfmt::skip]
pub const LUCENE: &[&str] = &[
    "من", "ومن", "منها", "منه", "في", "وفي", "فيها", "فيه", "و", "ف", "ثم", "او", "أو", "ب",
    "بها", "به", "ا", "أ", "اى", "اي", "أي", "أى", "لا", "ولا", "الا", "ألا", "إلا", "لكن", "ما",
    "وما", "كما", "فما", "عن", "مع", "اذا", "إذا", "ان", "أن", "إن", "انها", "أنها", "إنها",
    "انه", "أنه", "إنه", "بان", "بأن", "فان", "فأن", "وان", "وأن", "وإن", "التى", "التي", "الذى",
    "الذي", "الذين", "الى", "الي", "إلى", "إلي", "على", "عليها", "عليه", "اما", "أما", "إما",
    "ايضا", "أيضا", "كل", "وكل", "لم", "ولم", "لن", "ولن", "هى", "هي", "هو", "وهى", "وهي", "وهو",
    "فهى", "فهي", "فهو", "انت", "أنت", "لك", "لها", "له", "هذه", "هذا", "تلك", "ذلك", "هناك",
    "كانت", "كان", "يكون", "تكون", "وكانت", "وكان", "غير", "بعض", "قد", "نحو", "بين", "بينما",
    "منذ", "ضمن", "حيث", "الان", "الآن", "خلال", "بعد", "قبل", "حتى", "عند", "عندما", "لدى",
    "جميع",
];
