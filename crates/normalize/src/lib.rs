//! Arabic text normalization by documented rules, with exact offsets.
