#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Which occupations fit somebody, and what is lacking for the best new one?"""

import sys

from competent import Kind, Matcher, Profile, Taxonomy

SKILLS = ("Verzorgen", "Aandacht en begrip tonen", "Organiseren")
OCCUPATION = "Kinderoppas particulieren"


def named(taxonomy, label, kind):
    concepts = taxonomy.find_label(label, kind)
    if len(concepts) != 1:
        sys.exit(f"first_steps: {len(concepts)} concepts are called {label}")
    return concepts[0]


def main(path):
    taxonomy = Taxonomy.open(path)
    print("Taxonomy", taxonomy.hash)
    print(len(taxonomy.concepts(Kind.OCCUPATION)), "occupations")

    held = named(taxonomy, OCCUPATION, Kind.OCCUPATION)
    profile = Profile(taxonomy)
    profile.add(held)
    for label in SKILLS:
        profile.add(named(taxonomy, label, Kind.CAPABILITY))

    print("\nBest matches")
    matcher = Matcher(taxonomy)
    matches = matcher.match(profile, limit=5)
    for rank, match in enumerate(matches, 1):
        print(f"{rank:4}  {match.points:5}  {match.target.name}")

    target = next(match.target for match in matches if match.target != held)
    gap = matcher.gap(profile, target)
    print("\nGap for", target.name)
    for row in gap[:5]:
        state = row.state.name.lower()
        print(f"{row.points:6}  {row.earned:5}  {state:7}  {row.concept.name}")

    for teacher in gap.teachers[:1]:
        print("\nBest taught by", teacher.norm.name)
        print(f"{teacher.gained:6}  points more")

    if gap.verify():
        print("\nverified")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: first_steps.py TAXONOMY")
    main(sys.argv[1])
