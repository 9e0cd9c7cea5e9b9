//! Arabic stop word lists that survive folding and vocalization.
