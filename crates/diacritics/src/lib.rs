//! Strip, detect, separate and compare Arabic diacritics.
