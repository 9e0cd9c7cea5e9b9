//! Arabic text processing: normalization, tokenization, stop words, stemming, with exact offsets.
