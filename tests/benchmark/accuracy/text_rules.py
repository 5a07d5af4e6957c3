# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
What each rule of Dutch adds: what becomes of titles and labels without it.

Labels say the same if a variant of each has the same keys, or parts of keys, in any order.
"""

from collections import defaultdict
from typing import Any, Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Set, Tuple

import taxonomies
from taxonomies import Entry

TITLES = taxonomies.ROOT / "tests/golden/terms/vacancies.tsv"

Key = FrozenSet[str]


class Found(NamedTuple):
    """What becomes of titles and labels."""

    titles: int  #: That hurried people type, and that are read right
    same: int  #: Pairs of labels of one concept that say the same
    others: int  #: Pairs of labels of different concepts that do


def read_titles() -> List[Tuple[str, str]]:
    lines = TITLES.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and line[0] != "#")
    return [(title, wanted) for title, wanted, *_ in rows]


def keys_of(forms: Any) -> Set[Key]:
    """Return the keys of each variant, with parts in the place of compounds."""
    return {
        frozenset(part for word in variant.words for part in word.parts or (word.key,))
        for variant in forms.variants
    }


def pairs_of(normaliser: Any, entries: Iterable[Entry]) -> Tuple[int, int]:
    """Count the pairs of labels, other than equal ones, that say the same."""
    holders: Dict[Key, Set[Tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        for label in entry.labels:
            forms = normaliser.run(label)
            for key in keys_of(forms):
                holders[key].add((forms.normal, entry.iri))
    same, others = set(), set()
    for members in holders.values():
        listed = sorted(members)
        for i, (form, iri) in enumerate(listed):
            for other, place in listed[i + 1 :]:
                if form != other:
                    (same if iri == place else others).add((form, other, iri, place))
    return len(same), len(others)


def find(taxonomy: Any, entries: List[Entry], without: Optional[Any]) -> Found:
    import competent

    normaliser = competent.Normaliser(taxonomy, without=[] if without is None else [without])
    titles = sum(
        bool(forms.variants) and forms.variants[0].text == wanted
        for forms, wanted in ((normaliser.run(title), wanted) for title, wanted in read_titles())
    )
    return Found(titles, *pairs_of(normaliser, entries))


def rows(taxonomy: Any, entries: List[Entry]) -> List[List[str]]:
    import competent

    usual = find(taxonomy, entries, None)
    made = [["nothing", *map(str, usual)]]
    for rule in competent.TextRule:
        found = find(taxonomy, entries, rule)
        cells = [f"{value} ({value - full:+d})" if value != full else str(value)
                 for value, full in zip(found, usual)]
        made.append([f"`{rule.name.lower().replace('_', ' ')}`", *cells])
    return made
