# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
FlashText finds the longest labels between borders of words, in normal form.

Usage: flashtext_peer.py ROUNDS LABELS TEXT
"""

import sys

from figures import lines_of, race
from flashtext import KeywordProcessor


def main() -> None:
    rounds = int(sys.argv[1])
    labels = lines_of(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as file:
        text = file.read()

    # Case is folded already
    processor = KeywordProcessor(case_sensitive=True)
    for i, label in enumerate(labels):
        processor.add_keyword(label, i)

    race([("FlashText", lambda: len(processor.extract_keywords(text)), 1)], rounds)


if __name__ == "__main__":
    main()
