# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a digest of 100,000 coverages and fits, as digest.c does.

Usage: digest.py N_THREADS FILE...
"""

import sys
from concurrent.futures import ThreadPoolExecutor

from competent import Kind, Matcher, Order, Preset, Profile, compile

N_SCORES = 100_000
START = 14695981039346656037
PRIME = 1099511628211
MASK = 2**64 - 1
ALL = 1_000_000


def add(digest, values):
    """Return a digest with more 32-bit integers, by FNV-1a."""
    for value in values:
        digest = ((digest ^ (value & 0xFFFFFFFF)) * PRIME) & MASK
    return digest


def make_profile(taxonomy, concepts, i):
    """Return a profile with an occupation and a few skills and knowledge areas."""
    profile = Profile(taxonomy)

    def add_item(kind, number):
        if concepts[kind]:
            concept = concepts[kind][number % len(concepts[kind])]
            profile.add(concept, (1 + number % 7) / 7)

    add_item(Kind.OCCUPATION, i)
    for j in range(1, 4):
        add_item(Kind.CAPABILITY, 31 * i + 7 * j)
        add_item(Kind.KNOWLEDGE, 17 * i + 11 * j)
    return profile


def digest_of(matchers, profile, i):
    """Return the digest of all that a profile earns."""
    digest = START
    for j, matcher in enumerate(matchers):
        best = matcher.match(profile, 10, by=Order.FIT)
        digest = add(digest, (best.own_fit, *best.targets))
        matches = matcher.match(profile, ALL)
        rows = zip(matches.targets, matches.points, matches.fits)
        digest = add(digest, (value for row in rows for value in row))
        if matches:
            target = matches[(i + j) % len(matches)].target
            for row in matcher.gap(profile, target):
                credit = round(row.credit * 65536)
                digest = add(digest, (row.concept.id, credit, row.points, row.earned))
            for term in matcher.fit(profile, target):
                digest = add(digest, (term.concept.id, term.points, term.earned))
    return digest


def main():
    n_threads = int(sys.argv[1])
    taxonomy = compile(sys.argv[2:])
    concepts = {
        kind: taxonomy.concepts(kind)
        for kind in (Kind.OCCUPATION, Kind.CAPABILITY, Kind.KNOWLEDGE)
    }
    matchers = [
        Matcher(taxonomy, kind, preset)
        for kind in (Kind.OCCUPATION, Kind.NORM)
        for preset in (Preset.BALANCED, Preset.PUBLIC)
    ]
    first = make_profile(taxonomy, concepts, 0)
    n_of_each = sum(len(matcher.match(first, ALL)) for matcher in matchers)
    n_profiles = -(-N_SCORES // n_of_each)

    with ThreadPoolExecutor(n_threads) as threads:
        digests = threads.map(
            lambda i: digest_of(matchers, make_profile(taxonomy, concepts, i), i),
            range(n_profiles),
        )
        digest = START
        for one in digests:
            digest = add(digest, (one >> 32, one))

    print(f"{taxonomy.hash} {n_profiles * n_of_each} {digest:016x}")


if __name__ == "__main__":
    main()
