# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
pyahocorasick finds the longest labels in a text in normal form.

A label that stands inside a word is found too: to leave these out would take it
longer.  Of what it finds, that between the borders of words is counted besides.

Usage: ahocorasick_peer.py ROUNDS LABELS TEXT
"""

import sys

import ahocorasick
from figures import lines_of, print_figure, race


def main() -> None:
    rounds = int(sys.argv[1])
    labels = lines_of(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as file:
        text = file.read()

    automaton = ahocorasick.Automaton()
    for i, label in enumerate(labels):
        automaton.add_word(label, (i, len(label)))
    automaton.make_automaton()

    def find() -> int:
        n = 0
        for _ in automaton.iter_long(text):
            n += 1
        return n

    def is_apart(end: int, length: int) -> bool:
        before, after = end - length, end + 1
        return (before < 0 or not text[before].isalnum()) and (
            after == len(text) or not text[after].isalnum()
        )

    race([("pyahocorasick", find, 1)], rounds)
    apart = sum(is_apart(end, n) for end, (_, n) in automaton.iter_long(text))
    print_figure("pyahocorasick: words", "n", apart, 1)


if __name__ == "__main__":
    main()
