//! Words, sentences and clitics of Arabic text, with exact byte ranges.
