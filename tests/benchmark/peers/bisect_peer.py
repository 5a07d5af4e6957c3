# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Python's sorted list with bisect, and its dictionary.

Usage: bisect_peer.py ROUNDS LABELS EXACT PREFIX
"""

import sys
from bisect import bisect_left

from figures import lines_of, race

N_COMPLETIONS = 10


def main() -> None:
    rounds = int(sys.argv[1])
    labels, exact, prefixes = map(lines_of, sys.argv[2:5])
    ordered = sorted(labels)
    table = {label: i for i, label in enumerate(ordered)}

    def look_up() -> int:
        n = 0
        for text in exact:
            at = bisect_left(ordered, text)
            n += at < len(ordered) and ordered[at] == text
        return n

    def look_up_by_hash() -> int:
        return sum(1 for text in exact if table.get(text) is not None)

    def complete() -> int:
        n = 0
        for text in prefixes:
            at = bisect_left(ordered, text)
            found = []
            for label in ordered[at:at + N_COMPLETIONS]:
                if not label.startswith(text):
                    break
                found.append(label)
            n += len(found)
        return n

    race(
        [
            ("bisect exact", look_up, len(exact)),
            ("dict exact", look_up_by_hash, len(exact)),
            ("bisect prefix", complete, len(prefixes)),
        ],
        rounds,
    )


if __name__ == "__main__":
    main()
