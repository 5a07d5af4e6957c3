# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
pyahocorasick finds the longest labels in the words of a text in normal form.

Around each word of a text is a blank of its own, so that it is the borders of
words that are met.

Usage: ahocorasick_peer.py ROUNDS LABELS TEXT
"""

import sys

import ahocorasick
from figures import lines_of, race


def main() -> None:
    rounds = int(sys.argv[1])
    labels = lines_of(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as file:
        text = file.read()

    automaton = ahocorasick.Automaton()
    for i, label in enumerate(labels):
        automaton.add_word(label, i)
    automaton.make_automaton()

    def find() -> int:
        n = 0
        for _ in automaton.iter_long(text):
            n += 1
        return n

    race([("pyahocorasick", find, 1)], rounds)


if __name__ == "__main__":
    main()
