# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What the library finds, and at which place."""

import math
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence, Tuple

import taxonomies
from taxonomies import Entry

MOST_HITS = 1000
N_JUDGED = 5
N_SAMPLES = 2000


class Judged(NamedTuple):
    """A hit: at which place, how sure it was, whether it was right."""

    place: int
    score: float
    is_right: bool
    weight: float


class Answers(NamedTuple):
    """The places of what is right, and hits to look at the scores of."""

    ranks: List[float]
    weights: List[float]
    judged: List[Judged]


def taxonomy_of(entries: List[Entry]) -> Any:
    """Compile concepts, as anybody would, and open that."""
    import competent

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "taxonomy.nt"
        taxonomies.write_triples(path, entries)
        return competent.Taxonomy.open(path)


def rank_of(search: Any, right: str) -> float:
    for place, hit in enumerate(search, 1):
        if hit.concept.iri == right:
            return place
    return math.inf


def ask(taxonomy: Any, questions: Sequence[Any]) -> Answers:
    """Ask for concepts; each question has a text, what is right, and a weight."""
    ranks, weights, judged = [], [], []
    for text, right, weight in questions:
        search = taxonomy.search(text, MOST_HITS)
        ranks.append(rank_of(search, right))
        weights.append(weight)
        for place, hit in enumerate(search[:N_JUDGED], 1):
            judged.append(Judged(place, hit.score, hit.concept.iri == right, weight))
    return Answers(ranks, weights, judged)


def mean(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    return sum(v * w for v, w in zip(values, weights)) / total if total else 0.0


def reciprocal(ranks: Sequence[float], weights: Sequence[float]) -> float:
    """Return the mean reciprocal rank."""
    return mean([1.0 / rank for rank in ranks], weights)


def recall(ranks: Sequence[float], weights: Sequence[float], most: int) -> float:
    return mean([float(rank <= most) for rank in ranks], weights)


def standard_error(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return that of a mean, by drawing questions with replacement."""
    try:
        import numpy
    except ImportError:
        return float("nan")
    chance = numpy.random.default_rng(1)
    array, counts = numpy.array(values), numpy.array(weights)
    means = []
    for _ in range(N_SAMPLES):
        drawn = chance.integers(0, len(array), len(array))
        means.append((array[drawn] * counts[drawn]).sum() / counts[drawn].sum())
    return float(numpy.std(means))


class Melo(NamedTuple):
    """MELO's labels, and of each title the labels and the concept that are right."""

    entries: List[Entry]
    elements: Dict[Tuple[str, str], List[str]]
    labels: List[Tuple[str, str]]
    questions: List[Tuple[str, List[str], str]]


def read_melo(shared: Path = taxonomies.SHARED) -> Melo:
    folder = shared / "melo-flanders"
    concept_of = dict(taxonomies.read_tabs(folder / "concept_mapping.tsv"))
    labels = taxonomies.read_tabs(folder / "corpus_elements.tsv")
    elements = defaultdict(list)
    for element, label in labels:
        elements[concept_of[element], label.casefold().strip()].append(element)
    right = defaultdict(list)
    for number, _, element, value in taxonomies.read_tabs(folder / "annotations.tsv"):
        if int(value) > 0:
            right[number].append(element)
    questions = [
        (text, right[number], concept_of[right[number][0]])
        for number, text in taxonomies.read_tabs(folder / "queries.tsv")
    ]
    return Melo(taxonomies.melo_entries(shared), elements, labels, questions)


def rank_of_label(melo: Melo, search: Any, right: List[str]) -> float:
    """Return the place of the first right label, where each label has one."""
    above = 0
    for hit in search:
        key = hit.concept.iri, hit.matched.casefold().strip()
        found = melo.elements.get(key, [])
        if set(right) & set(found):
            return above + 1
        above += max(len(found), 1)
    return math.inf
