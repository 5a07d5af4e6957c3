# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Measure which order of occupations is best, and print a table.

Variants are computed here, from what the library has read; fit itself is asked of
the library.  It needs NumPy, and the files of O*NET and CompetentNL.
"""

import argparse
import re
import sys
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import fit_variants  # noqa: E402
import taxonomies  # noqa: E402
from fit_variants import Data, Formula, Matrix  # noqa: E402
from tables import rewrite, say  # noqa: E402

FIRST = 10
N_DRAWN = 1000


class Task(NamedTuple):
    """A taxonomy, with what tells which occupations are near each other."""

    taxonomy: Any
    data: Data
    concepts: List[Any]  #: What can be required
    groups: Matrix  #: Of each occupation, or empty
    related: Dict[int, List[int]]


def read(*names: str) -> Any:
    import competent

    return competent.compile([taxonomies.SHARED / name for name in names])


def levels_of(taxonomy: Any) -> Tuple[Data, List[Any]]:
    import competent

    occupations = taxonomy.concepts(competent.Kind.OCCUPATION)
    concepts = [
        concept
        for kind in (competent.Kind.CAPABILITY, competent.Kind.KNOWLEDGE, competent.Kind.TASK)
        for concept in taxonomy.concepts(kind)
        if concept.required_by()
    ]
    at = {concept.id: i for i, concept in enumerate(concepts)}
    levels = np.zeros((len(occupations), len(concepts)), np.int8)
    for i, occupation in enumerate(occupations):
        for concept, level in occupation.requires():
            if concept.id in at:
                levels[i, at[concept.id]] = max(int(level) - 1, 1)
    kinds = np.array([int(concept.kind) - int(competent.Kind.CAPABILITY) for concept in concepts])
    broader = sorted({b.id for c in concepts if c.kind == competent.Kind.TASK for b in c.broader})
    below = np.zeros((len(concepts), len(broader)), np.int8)
    for i, concept in enumerate(concepts):
        for one in concept.broader if kinds[i] == fit_variants.TASKS else ():
            below[i, broader.index(one.id)] = 1
    return Data(levels, kinds, below), concepts


def onet() -> Task:
    import competent

    taxonomy = read("onet/onet.ttl")
    data, concepts = levels_of(taxonomy)
    iris = [one.iri for one in taxonomy.concepts(competent.Kind.OCCUPATION)]
    at = {iri: i for i, iri in enumerate(iris)}
    related: Dict[int, List[int]] = {}
    for row in taxonomies.read_tabs(taxonomies.SHARED / "onet/related-dev.tsv")[1:]:
        if row[2].startswith("Primary"):
            related.setdefault(at[row[0]], []).append(at[row[1]])
    groups = np.array([iri.split("/")[-1][:6] for iri in iris])
    return Task(taxonomy, data, concepts, groups, related)


def words(label: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", label.lower()))


def competentnl() -> Task:
    import competent

    taxonomy = read(
        "competentnl/occupations.rdf", "competentnl/humancapabilities.ttl",
        "competentnl/knowledgeareas.ttl", "competentnl/requirements-derived.ttl")
    data, concepts = levels_of(taxonomy)
    units: Dict[str, set] = {}
    for row in taxonomies.read_csv(taxonomies.SHARED / "esco/occupations_nl.csv"):
        for label in [row["preferredLabel"], *row["altLabels"].split("\n")]:
            units.setdefault(words(label), set()).add(row["iscoGroup"])
    groups = []
    for one in taxonomy.concepts(competent.Kind.OCCUPATION):
        found = set().union(*(units.get(words(label.text), ()) for label in one.labels))
        groups.append(found.pop() if len(found) == 1 else "")
    return Task(taxonomy, data, concepts, np.array(groups), {})


def library(task: Task) -> Formula:
    """Return the fit of the library, asked with what profiles have at each level."""
    import competent

    matcher = competent.Matcher(task.taxonomy)
    occupations = task.taxonomy.concepts(competent.Kind.OCCUPATION)
    first = occupations[0].id
    held = {row.tobytes(): one for row, one in zip(task.data.levels, occupations)}

    def score(profiles: Matrix) -> Matrix:
        scores = np.zeros((len(profiles), len(occupations)))
        for i, row in enumerate(profiles):
            profile = competent.Profile(task.taxonomy)
            for one in ([held[row.tobytes()]] if row.tobytes() in held
                        else [task.concepts[j] for j in np.flatnonzero(row)]):
                profile.add(one)
            matches = matcher.match(profile, len(occupations), by=competent.Order.FIT)
            scores[i, np.asarray(matches.targets) - first] = np.asarray(matches.fits)
        return scores

    return score


def first_others(scores: Matrix) -> Matrix:
    others = scores.astype(float).copy()
    np.fill_diagonal(others, -np.inf)
    return np.argsort(-others, axis=1, kind="stable")[:, :FIRST]


def recalls(task: Task, scores: Matrix) -> Matrix:
    first = first_others(scores)
    return np.array([
        len(set(first[one]) & set(near)) / min(FIRST, len(near))
        for one, near in task.related.items()
    ])


def group_auc(task: Task, scores: Matrix) -> float:
    """Return how often one of the same group is before one of another."""
    grouped = np.flatnonzero(task.groups != "")
    areas = []
    for one in grouped:
        is_same = (task.groups[grouped] == task.groups[one]) & (grouped != one)
        if is_same.any():
            mine = scores[one, grouped]
            others = np.sort(mine[task.groups[grouped] != task.groups[one]])
            below = np.searchsorted(others, mine[is_same], "left")
            not_above = np.searchsorted(others, mine[is_same], "right")
            areas.append(((below + not_above) / 2 / len(others)).mean())
    return float(np.mean(areas))


def stability(scores: Matrix, with_less: Matrix) -> float:
    """Return how many of the first ten are the same."""
    pairs = zip(first_others(scores), first_others(with_less))
    return float(np.mean([len(set(a) & set(b)) / FIRST for a, b in pairs]))


def with_a_tenth_dropped(task: Task) -> Matrix:
    chance = np.random.RandomState(1)
    return task.data.levels * (chance.rand(*task.data.levels.shape) >= 0.1)


def bare_lists(task: Task) -> Matrix:
    """Return eight skills and knowledge areas and three tasks of each occupation.

    What is more essential is drawn more often, and all of it counts as essential, as
    somebody's list of skills does.
    """
    chance = np.random.RandomState(2)
    lists = np.zeros_like(task.data.levels)
    weights = np.array([0, 1, 4, 12.0])
    for i, row in enumerate(task.data.levels):
        for of_kind, n in ((task.data.kinds < 2, 8), (task.data.kinds == 2, 3)):
            among = np.flatnonzero((row > 0) & of_kind)
            keys = chance.rand(len(among)) ** (1 / weights[row[among]])
            lists[i, among[np.argsort(-keys)[:n]]] = 3
    return lists


def found_back(scores: Matrix) -> float:
    """Return the mean reciprocal rank of the occupation that a list is from."""
    own = np.diag(scores)[:, None]
    n_before = (scores > own).sum(1)
    n_same = (scores == own).sum(1) - 1
    return float((1 / (1 + n_before + n_same / 2)).mean())


def error_of(values: Matrix) -> float:
    chance = np.random.RandomState(3)
    draws = chance.randint(0, len(values), (N_DRAWN, len(values)))
    return float(values[draws].mean(1).std())


def figures(task: Task, formula: Formula, can_drop: bool) -> List[str]:
    scores = formula(task.data.levels)
    cells = []
    if task.related:
        values = recalls(task, scores)
        cells.append(f"{values.mean():.3f} ± {error_of(values):.3f}")
    cells.append(f"{group_auc(task, scores):.3f}")
    dropped = formula(with_a_tenth_dropped(task)) if can_drop else None
    cells.append("" if dropped is None else f"{stability(scores, dropped):.2f}")
    cells.append(f"{found_back(formula(bare_lists(task))):.2f}")
    return [re.sub(r"^0\.", ".", cell).replace("± 0.", "± .") for cell in cells]


def table(limit: Optional[int] = None) -> str:
    """Return the table of all variants."""
    tasks = (onet(), competentnl())
    heads = ["order", "related", "group", "dropped", "list", "group", "dropped", "list"]
    lines = [" | ".join(heads), " | ".join("---" for _ in heads)]
    for name, make in fit_variants.VARIANTS[:limit]:
        say(f"  {name}")
        cells = []
        for task in tasks:
            formula = make(task.data) if make else library(task)
            cells += figures(task, formula, make is not None)
        lines.append(" | ".join([name, *cells]))
    return "".join(f"| {line} |\n" for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=taxonomies.ROOT / "build/bench")
    parser.add_argument("--docs", type=Path, help="document to put the table into")
    options = parser.parse_args()
    if not taxonomies.SHARED.is_dir():
        print("Skipped: there is no ../shared/data")
        return
    sys.path.insert(0, str(options.build.resolve() / "python"))
    text = table()
    if options.docs:
        rewrite(options.docs, "measured: Fit", text)
    print(text, end="")


if __name__ == "__main__":
    main()
