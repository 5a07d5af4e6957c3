# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Ask for each label of CompetentNL's occupations, written in other ways."""

import random
import re
import unicodedata
from typing import Any, Callable, Iterator, List, NamedTuple, Optional, Tuple

from taxonomies import Entry

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Way(NamedTuple):
    """A way to write a label, or not, and the goal for the first hit, in percent."""

    name: str
    change: Callable[[str], Optional[str]]
    goal: float


def misspell(label: str, chance: random.Random) -> Optional[str]:
    """Make one typing error in a word of five letters or more."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W\d_]{5,}", label)]
    if not words:
        return None
    start, end = chance.choice(words)
    kind = chance.randrange(4)
    while True:
        i = chance.randrange(start, end)
        if kind == 0:
            i = chance.randrange(start, end + 1)
            made = label[:i] + chance.choice(LETTERS) + label[i:]
        elif kind == 1:
            made = label[:i] + label[i + 1:]
        elif kind == 2:
            made = label[:i] + chance.choice(LETTERS) + label[i + 1:]
        elif i + 1 < end:
            made = label[:i] + label[i + 1] + label[i] + label[i + 2:]
        else:
            continue
        if made != label:
            return made


def bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if unicodedata.category(c) != "Mn")


def ways() -> List[Way]:
    chance = random.Random(7)
    return [
        Way("as it is", lambda label: label, 99.5),
        Way("upper case", str.upper, 99.5),
        Way("no accents", bare, 99.5),
        Way("m/v/x behind it", lambda label: label + " m/v/x", 99.0),
        Way("one typing error", lambda label: misspell(label, chance), 97.0),
    ]


def is_first(search: Any, right: str) -> bool:
    """Return whether a concept is first; those that are as sure as the first are too."""
    for hit in search:
        if hit.score < search[0].score:
            return False
        if hit.concept.iri == right:
            return True
    return False


def percent_first(
    taxonomy: Any, entries: List[Entry], way: Way, step: int = 1
) -> Tuple[float, int]:
    """Return how often the right concept is first, of how many labels."""
    n = n_right = 0
    for right, label in list(labels_of(entries))[::step]:
        text = way.change(label)
        if text is not None:
            n += 1
            n_right += is_first(taxonomy.search(text, 10), right)
    return 100 * n_right / n, n


def labels_of(entries: List[Entry]) -> Iterator[Tuple[str, str]]:
    for one in entries:
        for label in one.labels:
            yield one.iri, label
