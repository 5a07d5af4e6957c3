#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Which occupations are meant by a column of job titles?"""

import sys
from collections import Counter

from competent import Kind, Taxonomy


def main(path, column):
    taxonomy = Taxonomy.open(path)
    normaliser = taxonomy.normaliser()
    with open(column, encoding="utf-8-sig") as lines:
        titles = [line.strip() or None for line in lines]

    # What people type is brought together first, and then looked up
    normals = normaliser.normalise_many(titles)
    forms = [normal.form if normal else None for normal in normals]
    answers = taxonomy.search_many(forms, kinds=Kind.OCCUPATION)
    print(f"{len(titles)} titles, {len(set(forms) - {None})} forms, ", end="")
    print(f"{forms.count(None)} missing")

    print("\n   n  form                                   occupation")
    counts = Counter(form for form in forms if form is not None)
    best = dict(zip(forms, answers))
    for form, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{n:4}  {form:37}  {told(best[form])}")


def told(search):
    """Return what to do with an answer: take it, or have somebody look."""
    if not search:
        return "nothing found"
    is_sure = search[0].score > 0.9 and not search.is_ambiguous
    return search[0].concept.name + ("" if is_sure else "?")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: column.py TAXONOMY LINES")
    main(*sys.argv[1:])
