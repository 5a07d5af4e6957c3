# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that fit ranks the occupations that O*NET calls related among the first.

docs/accuracy.md has the figure beside others.  It has to be more than coverage has,
too, so that nobody takes one for the other.

Usage: related.py FOLDER, the one of O*NET, with the package competent in PYTHONPATH
"""

import pathlib
import sys

FIRST = 10
LEAST = 0.46
SKIPPED = 77


def recall(taxonomy, related, order):
    from competent import Matcher, Profile

    matcher = Matcher(taxonomy)
    total = 0.0
    for iri, near in related.items():
        profile = Profile(taxonomy)
        profile.add(taxonomy[iri])
        matches = matcher.match(profile, FIRST + 1, by=order)
        first = [match.target.iri for match in matches if match.target.iri != iri]
        total += len(near & set(first[:FIRST])) / min(FIRST, len(near))
    return total / len(related)


def main():
    folder = pathlib.Path(sys.argv[1])
    if not folder.is_dir():
        print(f"SKIPPED: there is no {folder}")
        return SKIPPED

    import competent

    related = {}
    with open(folder / "related-dev.tsv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            iri, other, tier, _ = line.rstrip("\n").split("\t")
            if tier.startswith("Primary"):
                related.setdefault(iri, set()).add(other)

    taxonomy = competent.compile(folder / "onet.ttl")
    coverage = recall(taxonomy, related, competent.Order.COVERAGE)
    fit = recall(taxonomy, related, competent.Order.FIT)
    print(f"Recall among the first {FIRST}: fit {fit:.4f}, coverage {coverage:.4f}")
    return 0 if fit >= LEAST and fit > coverage else 1


if __name__ == "__main__":
    sys.exit(main())
