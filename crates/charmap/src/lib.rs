//! Maps from code points to strings, applied to UTF-8 text with exact offsets.
