# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Figures of Python: of the binding, and of what it is compared with.

    peers.py rdflib FILE...
    peers.py match SNAPSHOT ROUNDS CALLS
    peers.py store SNAPSHOT ROUNDS FOLDER

Each prints its figures as lines of JSON, like competent_bench does.
"""

import json
import os
import pickle
import sqlite3
import sys
import time
from typing import Any, Callable, Dict, List, Tuple

N_HAD = 31
N_REQUIRED = 121
N_BEST = 10

Entrant = Tuple[str, Callable[[], object], int]


def print_figure(name: str, unit: str, value: float, rounds: int) -> None:
    figure = {"name": name, "unit": unit, "value": value, "rounds": rounds}
    print(json.dumps(figure), flush=True)


def race(entrants: List[Entrant], rounds: int, clock: Callable[[], int]) -> None:
    """Run all by turns, and print the seconds of each in its fastest round."""
    best: Dict[str, float] = {}
    for _ in range(rounds):
        for name, run, calls in entrants:
            start = clock()
            for _ in range(calls):
                run()
            taken = (clock() - start) / calls / 1e9
            best[name] = min(taken, best.get(name, taken))

    for name, seconds in best.items():
        print_figure(name, "s", seconds, rounds)


def bench_rdflib(paths: List[str]) -> None:
    import rdflib

    formats = {".rdf": "xml", ".ttl": "turtle", ".nt": "nt"}
    graph = rdflib.Graph()
    start = time.process_time()
    for path in paths:
        graph.parse(path, format=formats[os.path.splitext(path)[1]])
    print_figure("rdflib load", "s", time.process_time() - start, 1)
    print_figure("rdflib statements", "n", len(graph), 1)


def use_fastest_kernels() -> None:
    """Have OpenBLAS use what the processor has: on new ones it has no idea."""
    try:
        with open("/proc/cpuinfo") as lines:
            flags = next(line for line in lines if line.startswith("flags")).split()
    except (OSError, StopIteration):
        flags = []
    if "avx512bw" in flags:
        os.environ.setdefault("OPENBLAS_CORETYPE", "SkylakeX")
    elif "avx2" in flags:
        os.environ.setdefault("OPENBLAS_CORETYPE", "Haswell")
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"


def name_of_blas() -> str:
    """Return which BLAS was loaded, since the slow one is a poor peer."""
    with open("/proc/self/maps") as lines:
        paths = {line.split()[-1] for line in lines if "/" in line}
    names = ("openblas", "mkl", "blis", "atlas")
    found = [name for name in names if any(name in path for path in paths)]
    return found[0] if found else "reference"


def make_profiles(competent: Any, taxonomy: Any) -> Tuple[Any, Any]:
    """Return the same two profiles as bench_answer.c makes."""
    kinds = (competent.Kind.CAPABILITY, competent.Kind.KNOWLEDGE)
    items = [concept for kind in kinds for concept in taxonomy.concepts(kind)]
    had = competent.Profile(taxonomy)
    n = min(N_HAD, len(items))
    for i in range(n):
        had.add(items[i * len(items) // n])

    occupations = taxonomy.concepts(competent.Kind.OCCUPATION)
    relation = competent.Relation.REQUIRES
    held = competent.Profile(taxonomy)
    held.add(min(occupations, key=lambda o: abs(len(o.links(relation)) - N_REQUIRED)))
    return had, held


def bench_match(path: str, rounds: int, calls: int) -> None:
    use_fastest_kernels()
    import competent
    import numpy

    print_figure(f"BLAS: {name_of_blas()}", "n", 1, 1)
    taxonomy = competent.Taxonomy.open(path)
    matcher = competent.Matcher(taxonomy)
    had, held = make_profiles(competent, taxonomy)
    targets = list(taxonomy.concepts(competent.Kind.OCCUPATION))

    # The points of all targets, by requirement and the level that it is at
    levels = (
        competent.Level.SOMEWHAT, competent.Level.IMPORTANT, competent.Level.ESSENTIAL
    )
    nobody = competent.Profile(taxonomy)
    needs: List[Dict[int, int]] = []
    graded: Dict[Tuple[int, int], Dict[int, int]] = {}
    for row, target in enumerate(targets):
        need = {}
        for requirement in matcher.gap(nobody, target):
            concept = requirement.concept.id
            grade = max(0, int(requirement.level) - int(levels[0]))
            need[concept] = requirement.points
            graded.setdefault((concept, grade), {})[row] = requirement.points
        needs.append(need)

    # By level, so that what is at one level only is a column less
    columns = sorted(graded)
    by_level = numpy.zeros((len(targets), len(columns)), numpy.float32)
    for column, key in enumerate(columns):
        for row, points in graded[key].items():
            by_level[row, column] = points

    concepts = sorted({concept for concept, _ in columns})
    at = {concept: i for i, concept in enumerate(concepts)}
    plain = numpy.zeros((len(targets), len(concepts)), numpy.float32)
    for row, need in enumerate(needs):
        for concept, points in need.items():
            plain[row, at[concept]] += points

    credits = [{c.concept.id: c.credit for c in held.credits_at(x)} for x in levels]
    held_vector = numpy.array([credits[g].get(c, 0.0) for c, g in columns], numpy.float32)
    has = {c.concept.id for c in had.credits}
    had_vector = numpy.array([float(c in has) for c in concepts], numpy.float32)
    had_rows = numpy.array([at[c] for c in concepts if c in has and c in at])
    transposed = numpy.ascontiguousarray(plain.T)
    by_level_transposed = numpy.ascontiguousarray(by_level.T)
    n_best = min(N_BEST, len(targets))

    def best_of(scores: Any) -> Tuple[Any, Any]:
        best = numpy.argpartition(scores, -n_best)[-n_best:]
        best = best[numpy.argsort(-scores[best], kind="stable")]
        return best, scores[best]

    def by_numpy() -> Any:
        return best_of(plain @ had_vector)

    def by_numpy_transposed() -> Any:
        return best_of(had_vector @ transposed)

    def by_numpy_rows() -> Any:
        return best_of(transposed[had_rows].sum(axis=0))

    def by_numpy_levels() -> Any:
        return best_of(by_level @ held_vector)

    def by_numpy_levels_transposed() -> Any:
        return best_of(held_vector @ by_level_transposed)

    # Points are rounded for each requirement, so credits in part differ a little
    for scores, profile, slack in (
        (by_numpy()[1], had, 0.5),
        (by_numpy_transposed()[1], had, 0.5),
        (by_numpy_rows()[1], had, 0.5),
        (by_numpy_levels()[1], held, 200.0),
        (by_numpy_levels_transposed()[1], held, 200.0),
    ):
        ours = matcher.match(profile, n_best).points
        for one, other in zip(ours, scores):
            if abs(one - other) > slack:
                sys.exit(f"NumPy finds {other} points where we find {one}")

    turn = [0]

    def next_row() -> int:
        turn[0] = (turn[0] + 7919) % len(targets)
        return turn[0]

    def by_sets() -> Any:
        need = needs[next_row()]
        missing = [(-points, c) for c, points in need.items() if c not in has]
        missing.sort()
        return sum(need.values()) + sum(points for points, _ in missing), missing

    def by_dicts() -> Any:
        scores = [sum(need.get(c, 0) for c in has) for need in needs]
        rows = range(len(scores))
        return sorted(rows, key=lambda row: (-scores[row], row))[:n_best]

    seldom = 1 + calls // 20
    race(
        [
            ("Python: match 31 skills", lambda: matcher.match(had, n_best), calls),
            ("Python: match occupation", lambda: matcher.match(held, n_best), calls),
            ("NumPy: match 31 skills, rows", by_numpy, seldom),
            ("NumPy: match 31 skills, columns", by_numpy_transposed, seldom),
            ("NumPy: match 31 skills, chosen columns", by_numpy_rows, seldom),
            ("NumPy: match occupation, rows", by_numpy_levels, seldom),
            ("NumPy: match occupation, columns", by_numpy_levels_transposed, seldom),
            ("Python dicts: match 31 skills", by_dicts, 1),
            ("Python: gap 31 skills", lambda: matcher.gap(had, targets[next_row()]), calls),
            ("Python sets: gap 31 skills", by_sets, calls),
            ("Python: find by IRI", lambda: taxonomy.find(targets[0].iri), calls),
        ],
        rounds,
        time.thread_time_ns,
    )


def bench_store(path: str, rounds: int, folder: str) -> None:
    """Keep what a snapshot holds as Python would, and open that."""
    import competent

    taxonomy = competent.Taxonomy.open(path)
    concepts = [(c.id, c.iri, int(c.kind), c.name) for c in taxonomy]
    labels = [(c.id, x.text, x.language, int(x.role)) for c in taxonomy for x in c.labels]
    links = [
        (c.id, int(relation), link.concept.id, int(link.level))
        for c in taxonomy
        for relation in competent.Relation
        for link in c.links(relation)
    ]

    pickled = os.path.join(folder, "tables.pickle")
    with open(pickled, "wb") as file:
        pickle.dump((concepts, labels, links), file, pickle.HIGHEST_PROTOCOL)

    stored = os.path.join(folder, "tables.sqlite")
    if os.path.exists(stored):
        os.remove(stored)
    with sqlite3.connect(stored) as store:
        store.execute("CREATE TABLE concept (id INTEGER PRIMARY KEY, iri, kind, name)")
        store.execute("CREATE TABLE label (concept, text, language, role)")
        store.execute("CREATE TABLE link (concept, relation, other, level)")
        store.executemany("INSERT INTO concept VALUES (?, ?, ?, ?)", concepts)
        store.executemany("INSERT INTO label VALUES (?, ?, ?, ?)", labels)
        store.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", links)
        store.execute("CREATE UNIQUE INDEX by_iri ON concept (iri)")
    store.close()
    iri = concepts[len(concepts) // 2][1]

    def load_pickle() -> object:
        with open(pickled, "rb") as file:
            return pickle.load(file)

    def open_sqlite() -> object:
        connection = sqlite3.connect(stored)
        found = connection.execute("SELECT id FROM concept WHERE iri = ?", (iri,))
        row = found.fetchone()
        connection.close()
        return row

    def open_mapped() -> object:
        mapped = competent.Taxonomy.map(path)
        found = mapped.find(iri)
        mapped.close()
        return found

    race(
        [
            ("pickle load", load_pickle, 1),
            ("sqlite open and find", open_sqlite, 10),
            ("Python: map and find", open_mapped, 10),
        ],
        rounds,
        time.perf_counter_ns,
    )


def main(arguments: List[str]) -> None:
    what, *rest = arguments
    if what == "rdflib":
        bench_rdflib(rest)
    elif what == "match":
        bench_match(rest[0], int(rest[1]), int(rest[2]))
    elif what == "store":
        bench_store(rest[0], int(rest[1]), rest[2])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
