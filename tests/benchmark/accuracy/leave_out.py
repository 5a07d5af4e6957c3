# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Questions whose answer is known: labels that were taken out of a taxonomy.

With a label go its mere variants, in gender, number, spaces or the order of its
words, since these would give it away.
"""

import random
import re
import unicodedata
from collections import defaultdict
from typing import Dict, Iterator, List, NamedTuple, Set, Tuple

from taxonomies import Entry

N_FOLDS = 10
ENDINGS = (
    ("trices", "teur"), ("trice", "teur"), ("euse", "eur"), ("sters", "er"), ("ster", "er"),
    ("vrouw", "man"), ("e", ""), ("en", ""), ("s", ""),
)


class Question(NamedTuple):
    """What is asked, the concept that is right, and how much that counts."""

    text: str
    right: str
    weight: float


class Fold(NamedTuple):
    """A taxonomy without some labels, and these as questions."""

    entries: List[Entry]
    questions: List[Question]


def plain(text: str) -> str:
    """Return a text without case, accents and what is not seen."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = unicodedata.normalize("NFD", folded)
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))


def root_of(word: str) -> str:
    for ending, other in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + other
    return word


def key_of(label: str) -> str:
    """Return what labels that are mere variants of each other have in common."""
    return "".join(sorted(map(root_of, re.findall(r"[a-z0-9]+", plain(label)))))


def without_one(
    one: Entry, known: Dict[str, Set[str]], chance: random.Random
) -> Tuple[Entry, List[Question]]:
    """
    Take a label out of a concept, if others remain that are no variants of it.

    One that another concept has too is not asked for: that would be right as well.
    """
    label = chance.choice(one.labels)
    kept = [other for other in one.labels if key_of(other) != key_of(label)]
    if not kept or len(known[plain(label)]) > 1:
        return one, []
    return one._replace(labels=kept), [Question(label, one.iri, 1.0)]


def folds_of(entries: List[Entry]) -> Iterator[Fold]:
    """Take out one label of each concept, of a tenth of the concepts at a time."""
    chance = random.Random(1)
    known = concepts_by_label(entries)
    turn = [i % N_FOLDS for i in range(len(entries))]
    chance.shuffle(turn)
    for number in range(N_FOLDS):
        kept, questions = [], []
        for one, place in zip(entries, turn):
            left, asked = without_one(one, known, chance) if place == number else (one, [])
            kept.append(left)
            questions += asked
        yield Fold(kept, questions)


def concepts_by_label(entries: List[Entry]) -> Dict[str, Set[str]]:
    found = defaultdict(set)
    for one in entries:
        for label in one.labels:
            found[plain(label)].add(one.iri)
    return found


def one_in_the_other(asked: List[Entry], entries: List[Entry]) -> Fold:
    """
    Ask for the other labels of concepts that two taxonomies share a label of.

    That the concepts are the same is taken from the label, so that a few are not.
    All questions of a concept together count as one.
    """
    known = concepts_by_label(entries)
    questions = []
    for one in asked:
        alike = [known[plain(label)] for label in one.labels if plain(label) in known]
        same = {iri for iris in alike if len(iris) == 1 for iri in iris}
        if len(same) == 1:
            right = same.pop()
            others = [text for text in one.labels if plain(text) not in known]
            questions += [Question(text, right, 1.0 / len(others)) for text in others]
    return Fold(entries, questions)
