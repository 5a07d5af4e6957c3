# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Measure how fast and how small, beside others, and print a table.

A time is never a test: this fails only if something does not run.
"""

import argparse
import datetime
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence

from tables import (
    Row, at_most, faster, machine, megabytes, print_verdict, rate, rewrite, say, seconds,
    table, write_results,
)

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
REAL = ROOT.parent / "shared/data/competentnl"
SAMPLE = ROOT / "data/sample"
ESCO_LABELS = ROOT.parent / "shared/data/melo-flanders/corpus_elements.tsv"
NAMES = (
    "occupations.rdf",
    "humancapabilities.ttl",
    "knowledgeareas.ttl",
    "educationalnorms.nt",
    "requirements-derived.ttl",
)

LARGEST = 100_000_000

Figures = Dict[str, float]


class Bench(NamedTuple):
    """What to measure, where, and how thoroughly."""

    build: Path
    folder: Path
    sources: List[Path]
    quick: bool

    @property
    def environment(self) -> Dict[str, str]:
        path = str(self.build / "python")
        others = os.environ.get("PYTHONPATH")
        return {**os.environ, "PYTHONPATH": f"{path}:{others}" if others else path}

    def run(self, command: Sequence[object]) -> List[dict]:
        words = [str(word) for word in command]
        done = subprocess.run(
            words, stdout=subprocess.PIPE, text=True, env=self.environment, check=False
        )
        if done.returncode:
            sys.exit(f"This failed: {' '.join(words)}")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def measure(self, command: str, *arguments: object) -> List[dict]:
        program = self.build / "tests/benchmark/competent_bench"
        return self.run([program, command, *arguments])

    @property
    def jar(self) -> Optional[Path]:
        found = sorted((self.build / "java").glob("competent-*.jar"))
        return found[-1] if found and shutil.which("java") else None

    def ask_java(self, *arguments: object) -> List[dict]:
        return self.run(["java", "-cp", self.jar, HERE / "BenchMatch.java", *arguments])

    def ask_peer(self, command: str, *arguments: object) -> List[dict]:
        return self.run([sys.executable, "-B", HERE / "peers.py", command, *arguments])


def least(*runs: List[dict]) -> Figures:
    """Return each figure, where it is smallest."""
    figures: Figures = {}
    for figure in (figure for run in runs for figure in run):
        name, value = figure["name"], figure["value"]
        figures[name] = min(value, figures.get(name, value))
    return figures


def by_snapshot(lines: List[dict]) -> List[Figures]:
    """Return the figures of each snapshot by themselves."""
    found: List[Figures] = []
    for line in lines:
        if line["name"] == "snapshot":
            found.append({})
        found[-1][line["name"]] = line["value"]
    return found


def has_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def sample_sources() -> List[Path]:
    return sorted(SAMPLE.glob("competent-sample.*"))


def reading_rows(bench: Bench, snapshot: Path) -> List[Row]:
    say("Compiling, beside others that read the same files ...")
    rounds = 2 if bench.quick else 9
    arguments = ("-r", rounds, "-o", snapshot, *bench.sources)
    found = least(bench.measure("read", *arguments))

    rows = []
    if "merely read" in found:
        rows.append(at_most("compile all files", found["compile"], found["merely read"],
                            "serd + libxml2", 2.5))
    else:
        say("  serd is not installed")
        rows.append(Row("compile all files", seconds(found["compile"])))
    for part in ("read", "finish", "save"):
        rows.append(Row(f"  of which {part}", seconds(found[f"compile: {part}"])))

    for source in bench.sources:
        ours = found[f"read competent {source.name}"]
        for peer in ("serd", "libxml2", "raptor"):
            theirs = found.get(f"read {peer} {source.name}")
            if theirs:
                rows.append(faster(f"  {source.name}", ours, theirs, peer))
    return rows


def first_rows(bench: Bench, snapshot: Path) -> List[Row]:
    say("Coming to the first answer ...")
    rounds = 2 if bench.quick else 9
    arguments = ("-r", rounds, "-o", snapshot, *bench.sources)
    found = least(bench.measure("first", *arguments))
    names = {
        "first answer from sources": "first answer from sources",
        "first answer from a snapshot": "first answer from a snapshot",
        "first answer from a map": "first answer from a map",
    }
    if not has_module("rdflib"):
        say("  rdflib is not installed")
        return [Row(text, seconds(found[name])) for name, text in names.items()]

    say("Having rdflib load the same files, once ...")
    theirs = least(bench.ask_peer("rdflib", *bench.sources))["rdflib load"]
    # What the files cost less often than the other does is measured around it
    found = least(bench.measure("first", *arguments), [
        {"name": name, "value": value} for name, value in found.items()
    ])
    goals = {"first answer from sources": 60.0}
    return [
        faster(text, found[name], theirs, "rdflib load", goals.get(name))
        for name, text in names.items()
    ]


def grown(bench: Bench, snapshot: Path) -> List[Path]:
    """Return snapshots of the sample, of the sources, and of copies of these."""
    size = snapshot.stat().st_size
    smallest = bench.folder / "sample.snapshot"
    largest = bench.folder / "copies.snapshot"
    copies = 3 if bench.quick else max(2, LARGEST // size)
    bench.measure("grow", "-o", smallest, *sample_sources())
    say(f"Compiling {copies} renamed copies into one snapshot ...")
    bench.measure("grow", "-n", copies, "-o", largest, *bench.sources)
    return [smallest, snapshot, largest]


def opening_rows(bench: Bench, paths: List[Path]) -> List[Row]:
    say("Opening snapshots ...")
    rounds = 5 if bench.quick else 60
    rows = []
    figures = by_snapshot(bench.measure("open", "-r", rounds, *paths))
    for found in figures:
        text, time = megabytes(found["snapshot"]), found["map"]
        rows.append(Row(f"map {text}", seconds(time), "", "", "< 50 us", time < 50e-6))

    # The smallest shows only that mapping takes the same time for any
    for found in figures[1:]:
        size = found["snapshot"]
        text = megabytes(size)
        ours = found["open"]
        sums = {"CRC32C in memory": "CRC32C", "XXH3 in memory": "XXH3"}
        floors = [name for name in found if name.endswith(" and XXH3")]
        if not floors:
            say("  xxHash is not installed")
            continue
        beside = {sums[name]: found[name] for name in sums if name in found}
        beside["read() + XXH3"] = min(found[name] for name in floors)
        for name, theirs in beside.items():
            rows.append(Row(f"open a copy of {text}", rate(size, ours),
                            f"{rate(size, theirs)} {name}", f"{theirs / ours:.0%}",
                            ">= 80%", theirs / ours >= 0.8))
    return rows


def memory_rows(bench: Bench, paths: List[Path]) -> List[Row]:
    rows = []
    for found in by_snapshot(bench.measure("memory", *paths)):
        size = found["snapshot"]
        for name, text in (
            ("memory open walked", "memory of an open copy"),
            ("memory map walked", "memory of a map, all touched"),
            ("memory map", "memory of a map, just opened"),
        ):
            ratio = found[name] / size
            rows.append(Row(text, megabytes(found[name]), f"{megabytes(size)} file",
                            f"{ratio:.2f}", "<= 1.2", ratio <= 1.2))
    return rows


def matching_rows(bench: Bench, snapshot: Path) -> List[Row]:
    say("Answering ...")
    rounds, calls, turns = (2, 20, 1) if bench.quick else (7, 1000, 3)
    has_python = has_module("numpy") and (bench.build / "python/competent").is_dir()
    if not has_python:
        say("  NumPy is not installed, or the Python package not built")

    if not bench.jar:
        say("  There is no Java, or the Java package was not built")

    # By turns, so that what else the machine does is shared
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(bench.measure("answer", "-r", rounds, "-c", calls, snapshot))
        if has_python:
            theirs.append(bench.ask_peer("match", snapshot, rounds, calls))
        if bench.jar:
            ours.append(bench.ask_java(snapshot, rounds, calls))
    found = least(*ours, *theirs)

    rows = []
    for name in ("31 skills", "occupation"):
        time = found[f"match {name}"]
        peers = [found.get(f"NumPy: match {name}, {how}") for how in ("rows", "columns")]
        peers = [peer for peer in peers if peer]
        if peers:
            rows.append(faster(f"match {name}, C", time, min(peers), "NumPy", 10.0))
            for language in ("Python", "Java"):
                bound = found.get(f"{language}: match {name}")
                if bound:
                    rows.append(faster(f"match {name}, {language}", bound, min(peers),
                                       "NumPy", 10.0))
        rows.append(faster(f"match {name}, C", time, found[f"match {name}, naive C"],
                           "plain loops in C"))
    for peer, text in (
        ("NumPy: match 31 skills, chosen columns", "NumPy, 31 columns"),
        ("Python dicts: match 31 skills", "dicts in Python"),
    ):
        if peer in found:
            rows.append(faster("match 31 skills, C", found["match 31 skills"],
                               found[peer], text))
    sets = found.get("Python sets: gap 31 skills")
    if sets:
        rows.append(faster("gap 31 skills, C", found["gap 31 skills"], sets,
                           "sets in Python"))
    for name in ("31 skills", "occupation"):
        rows.append(faster(f"answer {name}, C", found[f"answer {name}"],
                           found[f"answer {name}, naive C"], "plain loops in C"))
    for name in ("matcher_new", "profile of an occupation", "gap 31 skills",
                 "advice 31 skills", "advice occupation", "rank 5,000 people",
                 "gap occupation", "Python: gap 31 skills",
                 "Java: gap 31 skills", "search name",
                 "search 4 letters", "find by IRI", "find by label",
                 "Python: find by IRI"):
        if name in found:
            rows.append(Row(name, seconds(found[name])))
    if has_python and not any(name == "BLAS: openblas" for name in found):
        say("  NumPy does not use OpenBLAS here, which is faster: a poor peer")
    return rows


def find_labels(bench: Bench) -> Path:
    """Write the labels of the sources, one a line."""
    pattern = re.compile(r"literalForm[^>]*>([^<]+)<|literalForm \"([^\"]+)\"")
    found = [
        first or second
        for source in bench.sources
        if source.suffix in (".rdf", ".ttl")
        for first, second in pattern.findall(source.read_text(encoding="utf-8"))
    ]
    path = bench.folder / "labels.txt"
    text = "".join(f"{label}\n" for label in dict.fromkeys(found))
    path.write_text(text, encoding="utf-8")
    return path


def make_document(bench: Bench) -> Path:
    """Write the passages of the tests, as they are read, many times over."""
    passages = sorted((ROOT / "tests/golden/passages").glob("*.txt"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in passages)
    plain = re.sub(r"\{\{([^|}]*)[^}]*\}\}", r"\1", text)
    path = bench.folder / "document.txt"
    path.write_text(plain * (1 if bench.quick else 20), encoding="utf-8")
    return path


def normal_rows(bench: Bench) -> List[Row]:
    say("Making normal forms, beside ICU ...")
    document = make_document(bench)
    rounds = 2 if bench.quick else 25
    rows = []
    for name, labels in (("labels", find_labels(bench)), ("ESCO labels", ESCO_LABELS)):
        if not labels.is_file():
            say(f"  There is no {labels.name}")
            continue
        found = least(bench.measure("normal", "-r", rounds, labels, document))
        n_labels = found["labels"]
        rows.append(faster(
            f"normal form of a label, of {n_labels:.0f} {name}",
            found["normal forms of labels"] / n_labels,
            found["ICU pipeline of labels"] / n_labels,
            "ICU pipeline",
            7.0,
        ))
    theirs = found["ICU pipeline of a document"]
    what = f"of a document of {megabytes(found['document'])}"
    ours = found["normal form of a document"]
    rows.append(faster(f"normal form {what}", ours, theirs, "ICU pipeline", 10.0))
    for name in ("walk over a document", "walk over a document, portable"):
        rows.append(faster(f"{name}: words, sentences and offsets", found[name],
                           theirs, "ICU pipeline"))
    return rows


def storing_rows(bench: Bench, snapshot: Path) -> List[Row]:
    if not (bench.build / "python/competent").is_dir():
        return []
    say("Opening what Python would have kept ...")
    rounds = 2 if bench.quick else 5
    found = least(bench.ask_peer("store", snapshot, rounds, bench.folder))
    time = found["Python: map and find"]
    return [
        faster("map and find an IRI, Python", time, found[name], text)
        for name, text in (
            ("pickle load", "pickle.load"),
            ("sqlite open and find", "sqlite"),
        )
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=ROOT / "build/bench",
                        help="where competent_bench was built")
    parser.add_argument("--quick", action="store_true",
                        help="see whether it runs, with the small sample")
    parser.add_argument("--docs", type=Path, help="document to put the table into")
    options = parser.parse_args()

    sources = [REAL / name for name in NAMES]
    if options.quick or not all(source.is_file() for source in sources):
        if not options.quick:
            say("There is no ../shared/data/competentnl: using the small sample instead")
        sources = sample_sources()

    folder = options.build / ("results-quick" if options.quick else "results")
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.build.resolve(), folder.resolve(), sources, options.quick)

    snapshot = bench.folder / "taxonomy.snapshot"
    rows = reading_rows(bench, snapshot) + first_rows(bench, snapshot)
    paths = grown(bench, snapshot)
    rows += opening_rows(bench, paths) + memory_rows(bench, paths[1:])
    rows += storing_rows(bench, snapshot) + matching_rows(bench, snapshot)
    rows += normal_rows(bench)

    # The goals are for real data: next to the sample all else counts too much
    is_sample = sources[0].parent == SAMPLE
    if is_sample:
        rows = [row._replace(goal="", is_reached=None) for row in rows]

    size = megabytes(sum(source.stat().st_size for source in sources))
    date = datetime.date.today().isoformat()
    folder_of = "data/sample" if is_sample else "shared/data/competentnl"
    text = (
        f"As measured on {date}, with {size} of {folder_of},\n"
        f"on {machine()}:\n\n{table(rows)}"
    )
    write_results(bench.folder, "results", rows, text)
    if options.docs:
        rewrite(options.docs, "measured", text)
    print(text, end="")
    print_verdict(rows)


if __name__ == "__main__":
    main()
