"""Stems words with NLTK when told to, and says how long it took. It says "ready" when it can be told.

    python3 nltk_bench.py isri|arlstem|arlstem2

Standard input is a sequence of numbers of four bytes, the most significant first. A number n above 0
announces n words, each a number of bytes and that many bytes of UTF-8; they take the place of those
before, and the answer is a line with the fingerprint of their stems. A 0 asks for one pass over the
words; the answer is a line with the nanoseconds of CPU time that it took this thread.
"""

import sys
import time

from nltk.stem.arlstem import ARLSTem
from nltk.stem.arlstem2 import ARLSTem2
from nltk.stem.isri import ISRIStemmer

STEMMERS = {"isri": ISRIStemmer, "arlstem": ARLSTem, "arlstem2": ARLSTem2}


def number():
    four = sys.stdin.buffer.read(4)
    return int.from_bytes(four, "big") if four else None


def fingerprint(stems):
    """Returns a number that depends on every character of every stem."""
    all_of_it = 0
    for stem in stems:
        for c in stem + "\n":
            all_of_it = (all_of_it * 31 + ord(c)) % 2**32
    return all_of_it


def main():
    stem = STEMMERS[sys.argv[1]]().stem
    words = []
    print("ready", flush=True)
    while (n := number()) is not None:
        if n > 0:
            words = [sys.stdin.buffer.read(number()).decode() for _ in range(n)]
            print(fingerprint(map(stem, words)), flush=True)
        else:
            before = time.thread_time_ns()
            for word in words:
                stem(word)
            print(time.thread_time_ns() - before, flush=True)


main()
