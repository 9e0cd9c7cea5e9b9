//! Many documents on all cores.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::{Analyzer, TermBuffer, Terms};

impl Analyzer {
    /// Returns what `each` makes of the terms of every text, in the order of `texts`, worked on by
    /// all threads of the current rayon pool.
    ///
    /// It needs the feature `rayon`. `each` runs on the thread that has analyzed the text, while its
    /// terms are still in the cache; it takes from them what is to be kept.
    ///
    /// Cost: that of [`terms_into`](Self::terms_into) for each text, divided by the number of cores.
    /// A thread uses one buffer for all texts of a share of the work, so texts should come in
    /// hundreds rather than one by one.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::Analyzer;
    /// use rayon::iter::ParallelIterator;
    ///
    /// let texts = ["قَرَأَ الطَّالِبُ كِتَابَهُ", "", "الكتاب على الطاولة"];
    /// let search = Analyzer::search();
    /// let counts: Vec<usize> = search.par_terms(texts, |terms| terms.len()).collect();
    /// assert_eq!(counts, [3, 0, 3]);
    /// ```
    pub fn par_terms<T: AsRef<str>, R: Send>(
        &self,
        texts: impl IntoParallelIterator<Item = T, Iter: IndexedParallelIterator>,
        each: impl Fn(&Terms<'_>) -> R + Sync + Send,
    ) -> impl IndexedParallelIterator<Item = R> {
        let texts = texts.into_par_iter();
        texts.map_init(TermBuffer::new, move |buffer, text| {
            each(&self.terms_into(text.as_ref(), buffer))
        })
    }
}
