# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Measure how often the first concept is right, by its share, for scores of search.

Labels that were left out of CompetentNL and ESCO are asked for, and for each tenth
of the share, and finer where most are sure, it is counted how often that is right.
Shares that are larger never get less.  Of two halves of the concepts each is judged
by what was measured on the other, so that the error is that of questions that
nobody has seen.
"""

import argparse
import bisect
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import leave_out  # noqa: E402
import taxonomies  # noqa: E402
from leave_out import Fold  # noqa: E402
from tables import say  # noqa: E402

KNOTS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
MAX_FACTOR = 2.0  # As in lib/search/certainty.c
N_SWEEPS = 2000


class First(NamedTuple):
    """A first concept: its share, and whether it was right."""

    share: float
    is_right: bool


def ask(program: Path, fold: Fold, folder: Path) -> List[First]:
    files = [folder / name for name in ("taxonomy.nt", "texts.txt", "iris.txt")]
    taxonomies.write_triples(files[0], fold.entries)
    for path, column in ((files[1], 0), (files[2], 1)):
        lines = (question[column] for question in fold.questions)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    done = subprocess.run([program, *files], stdout=subprocess.PIPE, text=True, check=True)
    rows = (line.split("\t") for line in done.stdout.splitlines())
    return [First(float(share), right == "1") for share, right in rows]


def hats(share: float) -> List[Tuple[int, float]]:
    """Return the knots on both sides of a share, and how much of each it is."""
    i = min(max(bisect.bisect_right(KNOTS, share), 1), len(KNOTS) - 1)
    part = (share - KNOTS[i - 1]) / (KNOTS[i] - KNOTS[i - 1])
    return [(i - 1, 1 - part), (i, part)]


def rising(values: Sequence[float], weights: Sequence[float]) -> List[float]:
    """Return what is nearest to the values by least squares, and never falls."""
    pools: List[List[float]] = []
    for value, weight in zip(values, weights):
        pools.append([value, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            last, before = pools.pop(), pools.pop()
            weight = last[1] + before[1]
            mean = (last[0] * last[1] + before[0] * before[1]) / weight
            pools.append([mean, weight, last[2] + before[2]])
    return [value for value, _, n in pools for _ in range(int(n))]


def fit(found: Iterable[First]) -> List[float]:
    """Return the table, by least squares: gradient steps, each made to rise."""
    n = len(KNOTS)
    square = [[0.0] * n for _ in KNOTS]
    right = [0.0] * n
    for first in found:
        sides = hats(first.share)
        for i, a in sides:
            right[i] += a * first.is_right
            for j, b in sides:
                square[i][j] += a * b
    weights = [max(sum(row), 1e-9) for row in square]
    values = [r / w for r, w in zip(right, weights)]
    for _ in range(N_SWEEPS):
        slopes = [
            right[i] - sum(square[i][j] * values[j] for j in range(n)) for i in range(n)
        ]
        values = rising([v + s / w / 2 for v, s, w in zip(values, slopes, weights)], weights)
    return [min(max(value, 0.0), 1.0) for value in values]


def score(table: Sequence[float], share: float) -> float:
    value = sum(table[i] * part for i, part in hats(share))
    return min(value, MAX_FACTOR * share, 1.0)


def calibration_error(pairs: Sequence[Tuple[float, bool]], n_bins: int = 10) -> float:
    bins: Dict[int, List[Tuple[float, bool]]] = {}
    for said, is_right in pairs:
        bins.setdefault(min(int(said * n_bins), n_bins - 1), []).append((said, is_right))
    gaps = (abs(sum(said - right for said, right in one)) for one in bins.values())
    return sum(gaps) / len(pairs)


def unseen(halves: Sequence[Sequence[First]]) -> List[Tuple[float, bool]]:
    """Score each half by what was measured on the other."""
    tables = [fit(half) for half in halves]
    return [
        (score(table, first.share), first.is_right)
        for table, half in zip(reversed(tables), halves)
        for first in half
    ]


def measure(program: Path) -> List[List[First]]:
    sets = [
        taxonomies.occupations() + taxonomies.skills(),
        taxonomies.esco_occupations(),
        taxonomies.esco_skills(),
    ]
    halves: List[List[First]] = [[], []]
    for entries in sets:
        for i, fold in enumerate(leave_out.folds_of(entries)):
            say(f"Asking {len(fold.questions)} questions ...")
            with tempfile.TemporaryDirectory() as folder:
                halves[i % 2] += ask(program, fold, Path(folder))
    return halves


def lines_of(table: Sequence[float]) -> str:
    rows = "".join(f"{{{knot:.2f}, {right:.3f}}},\n" for knot, right in zip(KNOTS, table))
    return (
        "// Copyright the libcompetent authors\n// SPDX-License-Identifier: Apache-2.0\n\n"
        "// Written by tests/benchmark/accuracy/certainty.py, see docs/search.md\n" + rows
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=taxonomies.ROOT / "build/bench")
    parser.add_argument("--write", action="store_true", help="replace the library's table")
    options = parser.parse_args()
    if not taxonomies.SHARED.is_dir():
        print("Skipped: there is no ../shared/data")
        return

    halves = measure(options.build / "tests/benchmark/competent_shares")
    pairs = unseen(halves)
    everything = halves[0] + halves[1]
    table = fit(everything)
    brier = math.fsum((said - right) ** 2 for said, right in pairs) / len(pairs)
    print(lines_of(table), end="")
    print(f"{len(pairs)} questions, each scored by the half that it is not of: "
          f"calibration error {calibration_error(pairs):.3f}, Brier score {brier:.3f}")
    if options.write:
        path = taxonomies.ROOT / "lib/search/measured.inc"
        path.write_text(lines_of(table), encoding="utf-8")


if __name__ == "__main__":
    main()
