# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
RapidFuzz compares each query with each label, all of them in one call.

Usage: rapidfuzz_peer.py ROUNDS LABELS FUZZY [QUERIES]
"""

import sys

from figures import lines_of, race
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

MOST_EDITS = 2


def main() -> None:
    import numpy

    rounds = int(sys.argv[1])
    labels, queries = map(lines_of, sys.argv[2:4])
    queries = queries[: int(sys.argv[4]) if len(sys.argv) > 4 else None]

    def scan() -> int:
        found = cdist(queries, labels, scorer=OSA.distance, score_cutoff=MOST_EDITS,
                      dtype=numpy.uint8, workers=1)
        return int((found <= MOST_EDITS).sum())

    race([("RapidFuzz fuzzy", scan, len(queries))], rounds)


if __name__ == "__main__":
    main()
