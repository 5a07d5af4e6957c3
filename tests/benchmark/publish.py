# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Put what was measured last into the tables of README.md.

What was not measured keeps its place out of them.
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

from tables import rewrite, say

ROOT = Path(__file__).resolve().parents[2]


class Pick(NamedTuple):
    """A row of what was measured, and what it is called in README.md."""

    what: str  #: A regular expression
    beside: str  #: Another one
    text: str
    name: str


PICKS = (
    Pick("compile all files", "serd", "compile all files into a snapshot",
         "serd and libxml2 read them, and no more"),
    Pick("first answer from sources", "rdflib", "from the files to the first answer",
         "rdflib loads them"),
    Pick("match 31 skills, C", r"NumPy$", "one person against all occupations, best ten",
         "NumPy, the same weights"),
    Pick("normal form of a label, .* labels", "ICU", "normal form of a label", "ICU"),
    Pick("exact look-up", "fst", "a label, exactly, of 100,000", "fst"),
    Pick("first ten completions", "Lucene", "ten completions of four letters", "Lucene"),
    Pick("all within two edits", "SymSpell", "all labels within two typing errors",
         "a table like SymSpell's"),
    Pick("all within two edits", "RapidFuzz", "", "RapidFuzz"),
    Pick("ranked search", "one at a time", "best ten of 24,069 labels, all features",
         "TF-IDF of scikit-learn"),
    Pick("extraction of labels as they are", "daachorse",
         "labels in a text, with normal form", "daachorse, without"),
    Pick("extraction of labels in all", "pyahocorasick",
         "labels in all their forms, with normal form", "pyahocorasick, exactly, without"),
    Pick("cheapest set of 30 courses", "HiGHS",
         "the cheapest set of 30 courses that is enough, proven", "HiGHS, by SciPy"),
    Pick("shortest of", "scipy", "the way of least effort from occupation to occupation",
         "scipy.sparse.csgraph"),
    Pick("shortest of", "networkx", "", "networkx"),
)


def rows_of(folder: Path) -> List[Dict[str, Any]]:
    rows: List[Dict[str, Any]] = []
    for name in ("results", "dutch", "plan"):
        path = folder / f"{name}.json"
        if path.is_file():
            rows += json.loads(path.read_text(encoding="utf-8"))
        else:
            say(f"  {path.name} was not measured")
    return rows


def is_picked(pick: Pick, row: Dict[str, Any]) -> bool:
    return bool(re.match(pick.what, row["what"]) and re.search(pick.beside, row["beside"]))


def how_fast(rows: List[Dict[str, Any]]) -> str:
    lines = ["| what | here | beside | ratio |\n", "| --- | --- | --- | --- |\n"]
    for pick in PICKS:
        for row in [row for row in rows if is_picked(pick, row)][:1]:
            figure = re.match(r"\S+ \S+", row["beside"])
            beside = f"{figure[0]}: {pick.name}" if figure else pick.name
            ratio = re.sub(r"x$", " times", row["ratio"])
            cells = pick.text, row["here"], beside, ratio
            lines.append(f"| {' | '.join(cells)} |\n".replace(" us ", " µs ").replace(
                " us:", " µs:"))
    return "".join(lines)


GOOD = (
    ("MRR MELO, label", "MRR MELO, char TF-IDF",
     "Flemish titles in 24,069 ESCO labels, MRR of the first right label"),
    ("MRR MELO, concept", "", "the same, MRR of the right concept"),
    ("MRR CompetentNL", "MRR CompetentNL, char TF-IDF",
     "labels of CompetentNL that were left out, MRR"),
    ("MRR ESCO occupations", "MRR ESCO occupations, char TF-IDF",
     "labels of ESCO's occupations that were left out, MRR"),
    ("MRR ESCO skills", "MRR ESCO skills, char TF-IDF",
     "labels of ESCO's skills that were left out, MRR"),
    ("MRR one in the other", "MRR one in the other, char TF-IDF",
     "labels of CompetentNL, asked for in ESCO, MRR"),
)
FIRST = ("as it is", "upper case", "no accents", "m/v/x behind it", "one typing error")


def share(value: float) -> str:
    return f"{value:.3f}".lstrip("0")


def how_good(found: Dict[str, float]) -> str:
    lines = ["| what | here | char TF-IDF |\n", "| --- | --- | --- |\n"]
    for name, peer, text in GOOD:
        if name in found:
            beside = share(found[peer]) if peer in found else ""
            lines.append(f"| {text} | {share(found[name])} | {beside} |\n")
    for name in FIRST:
        if f"first, {name}" in found:
            value = found[f"first, {name}"]
            text = f"a label of CompetentNL, {name}: the right concept is first"
            lines.append(f"| {text} | {value:.2f} % | |\n")
    for name, text in (("extraction precision", "extraction from unseen passages, precision"),
                       ("extraction recall", "extraction from unseen passages, recall")):
        if name in found:
            lines.append(f"| {text} | {share(found[name])} | |\n")
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--results", type=Path, default=ROOT / "build/bench/results")
    parser.add_argument("--readme", type=Path, default=ROOT / "README.md")
    options = parser.parse_args()
    rows = rows_of(options.results)
    if rows:
        rewrite(options.readme, "measured: how fast", how_fast(rows))
    path = options.results / "accuracy.json"
    if path.is_file():
        found = json.loads(path.read_text(encoding="utf-8"))
        rewrite(options.readme, "measured: how good", how_good(found))
    else:
        say(f"  {path.name} was not measured")


if __name__ == "__main__":
    main()
