"""Writes the golden file of each reference stemmer: the words of words.txt and what the reference answers.

    python3 -m pip install PyStemmer==3.1.0 nltk==3.10.0
    python3 oracle.py

light10.tsv is written by Light10Oracle.java.
"""

from pathlib import Path

import Stemmer
from nltk.stem.arlstem import ARLSTem
from nltk.stem.arlstem2 import ARLSTem2
from nltk.stem.isri import ISRIStemmer

REFERENCES = {
    "snowball": Stemmer.Stemmer("arabic").stemWord,
    "isri": ISRIStemmer().stem,
    "arlstem": ARLSTem().stem,
    "arlstem2": ARLSTem2().stem,
}

here = Path(__file__).parent
words = (here / "words.txt").read_text(encoding="utf-8").split("\n")[:-1]
for name, stem in REFERENCES.items():
    rows = "".join(f"{word}\t{stem(word)}\n" for word in words)
    (here / f"{name}.tsv").write_text(rows, encoding="utf-8")
