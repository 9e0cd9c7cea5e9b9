//! Rewriting and classifying UTF-8 text by table, 64 bytes at a time.
