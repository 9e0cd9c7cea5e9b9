//! Arabic stemmers: light10, equal to Lucene's.
