# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Measure the Dutch part beside others: look-up, search and extraction.

Whatever it is compared with is installed first, by pip, cargo and Maven; what
cannot be installed is left out, and it says so.
"""

import argparse
import datetime
import json
import shutil
import subprocess
from pathlib import Path
from typing import List, NamedTuple, Optional

import corpus
import growth
import peer_tools
import taxonomies
from bench import Bench, Figures, least
from corpus import Corpus
from peer_tools import Peers
from tables import (
    Row, faster, machine, megabytes, number, print_verdict, rewrite, say,
    seconds, table, write_results,
)

MELO = taxonomies.SHARED / "melo-flanders"
SIZES = (10_000, 100_000, 1_000_000)
COMPARED = 100_000
TEXT_SIZE = 20_000_000
N_AUTOMATA = 30

# What is asked: the figure of ours, its peers, and the goal beside each
EXACT = ("find by label", {"fst exact": 3.0, "bisect exact": None, "dict exact": None,
                           "Lucene exact": None})
PREFIX = ("first completions", {"Lucene prefix": 100.0, "bisect prefix": None,
                                "fst prefix": None})
FUZZY = ("within 2 edits", {"SymSpell fuzzy": 10.0, "RapidFuzz fuzzy": 300.0,
                            "Lucene fuzzy": None, "fst fuzzy": None})


EXTRACTORS = (("daachorse", 3.0), ("pyahocorasick", 4.0), ("FlashText", 10.0))
EXTRACTED = (("extract exact", "labels as they are"),
             ("extract", "labels in all their forms"))


class Dutch(NamedTuple):
    """What to measure with."""

    bench: Bench
    peers: Peers
    quick: bool

    def ask(self, command: Optional[List[object]], *arguments: object) -> List[dict]:
        """Have a peer measure itself; a peer that is not there has no figures."""
        return self.bench.run([*command, *arguments]) if command else []


def distinct(lines: List[str]) -> List[str]:
    return list(dict.fromkeys(filter(None, lines)))


def forms_of(dutch: Dutch, source: Path, target: Path, *again: Path) -> None:
    dutch.bench.measure("forms", "-o", target, source, *again)


def compile_entries(dutch: Dutch, folder: Path, entries: List[taxonomies.Entry]) -> float:
    """Compile concepts into a snapshot; return how long that took."""
    source = folder / "taxonomy.nt"
    taxonomies.write_triples(source, entries)
    command = dutch.bench.build / "tools/competent"
    start = datetime.datetime.now()
    subprocess.run([command, "compile", source, "-o", folder / "taxonomy.snapshot"],
                   stdout=subprocess.DEVNULL, check=True)
    taken = (datetime.datetime.now() - start).total_seconds()
    source.unlink()
    return taken


def make_corpus(dutch: Dutch, n_labels: int) -> Corpus:
    """Write labels, queries and a snapshot of one size."""
    folder = dutch.bench.folder / str(n_labels)
    folder.mkdir(parents=True, exist_ok=True)
    say(f"Making a taxonomy of {n_labels} labels ...")
    entries = corpus.entries_of(n_labels)
    real = {label for one in corpus.real_entries() for label in one.labels}
    labels = distinct([label for one in entries for label in one.labels])
    made = Corpus(folder, sum(label in real for label in labels), len(labels))
    corpus.write_lines(made.path("raw.txt"), labels)
    forms_of(dutch, made.path("raw.txt"), made.path("forms.txt"))
    text = made.path("forms.txt").read_text(encoding="utf-8")
    forms = distinct(text.split("\n"))
    corpus.write_lines(made.path("labels.txt"), forms)
    corpus.write_words(made.path("labels.words.txt"), forms)
    corpus.write_queries(made, forms)
    shutil.copyfile(MELO / "queries.tsv", made.path("ranked.txt"))
    compile_entries(dutch, folder, entries)
    return made


def make_text(dutch: Dutch) -> Path:
    """Write the text, and beside it the same in normal form."""
    path = dutch.bench.folder / "text.txt"
    labels = [label for one in corpus.real_entries() for label in one.labels]
    corpus.write_text(path, labels, TEXT_SIZE // (100 if dutch.quick else 1))
    normal = path.with_suffix(".normal.txt")
    forms_of(dutch, path, normal, path)
    words = path.with_suffix(".words.txt")
    corpus.write_words(words, [normal.read_text(encoding="utf-8")])
    return path


def look_up(dutch: Dutch, made: Corpus, rounds: int) -> List[dict]:
    names = ("taxonomy.snapshot", "exact.txt", "prefix.txt", "fuzzy.txt", "ranked.txt")
    return dutch.bench.measure("lookup", "-r", rounds, *map(made.path, names))


def ask_peers(dutch: Dutch, made: Corpus, rounds: int, few: bool) -> List[dict]:
    """Have the peers look up the same; few are those that are fast enough to grow."""
    labels, exact, prefix, fuzzy = (
        made.path(name) for name in ("labels.txt", "exact.txt", "prefix.txt", "fuzzy.txt")
    )
    peers = dutch.peers
    symspell = [dutch.bench.build / "tests/benchmark/symspell_peer"]
    found = dutch.ask(symspell, rounds, labels, fuzzy)
    found += dutch.ask(peers.program("fst"), rounds, labels, exact, prefix, fuzzy,
                       3 if few else N_AUTOMATA)
    if not few:
        found += dutch.ask(peers.script("bisect"), rounds, labels, exact, prefix)
        found += dutch.ask(peers.script("rapidfuzz"), 1, labels, fuzzy)
        found += dutch.ask(peers.java(), rounds, labels, exact, prefix, fuzzy, N_AUTOMATA)
    return found


def check(found: Figures, ours: str, peer: str) -> None:
    """Have the answers agree where both were asked the same."""
    one, other = found[f"{ours}: answers"], found[f"{peer}: answers"]
    if one != other:
        say(f"  {peer} has {other:.0f} answers where we have {one:.0f}")


def rows_of(what: str, found: Figures, way: tuple) -> List[Row]:
    ours, peers = way
    rows = []
    for peer, goal in peers.items():
        if peer in found and ours in found:
            name = peer.split()[0]
            rows.append(faster(what, found[ours], found[peer], name, goal))
    return rows


def lookup_rows(dutch: Dutch, made: Corpus) -> List[Row]:
    say("Looking up, by turns with others ...")
    rounds, turns = (2, 1) if dutch.quick else (5, 3)
    runs = []
    for _ in range(turns):
        runs.append(look_up(dutch, made, rounds))
        runs.append(ask_peers(dutch, made, rounds, False))
    found = least(*runs)
    for ours, peers in ((EXACT[0], ("fst exact", "bisect exact", "Lucene exact")),
                        (PREFIX[0], ("fst prefix", "bisect prefix", "Lucene prefix")),
                        (FUZZY[0], ("SymSpell fuzzy", "RapidFuzz fuzzy"))):
        for peer in peers:
            if f"{peer}: answers" in found and f"{ours}: answers" in found:
                check(found, ours, peer)

    text = f"of {made.n_labels} labels"
    return (
        rows_of(f"exact look-up {text}", found, EXACT)
        + rows_of(f"first ten completions of four letters, {text}", found, PREFIX)
        + rows_of(f"all within two edits, {text}", found, FUZZY)
    )


def extract_with(dutch: Dutch, made: Corpus, text: Path) -> Figures:
    """Have all of them find the labels of a taxonomy in the same text."""
    rounds, turns = (1, 1) if dutch.quick else (3, 2)
    normal, words = text.with_suffix(".normal.txt"), text.with_suffix(".words.txt")
    labels, apart = made.path("labels.txt"), made.path("labels.words.txt")
    runs = []
    for _ in range(turns):
        runs.append(extract(dutch, made, text, rounds))
        runs.append(dutch.ask(dutch.peers.program("daachorse"), rounds, apart, words))
        runs.append(dutch.ask(dutch.peers.script("ahocorasick"), rounds, apart, words))
        runs.append(dutch.ask(dutch.peers.script("flashtext"), 1, labels, normal))
    found = least(*runs)
    for figure in ("", ": answers"):
        ways = [f"daachorse {way}{figure}" for way in ("charwise", "bytewise")]
        if all(way in found for way in ways):
            found[f"daachorse{figure}"] = min(found[way] for way in ways)
    return found


def extract(dutch: Dutch, made: Corpus, text: Path, rounds: int) -> List[dict]:
    return dutch.bench.measure("extract", "-r", rounds, made.path("taxonomy.snapshot"), text)


def extraction_rows(dutch: Dutch, made: Corpus, text: Path) -> List[Row]:
    say("Extracting from a text, by turns with others ...")
    found = extract_with(dutch, made, text)
    size = found["text"]
    peers = [(peer, goal) for peer, goal in EXTRACTORS if peer in found]
    for peer, _ in peers:
        check(found, "extract exact", peer)
    rows = []
    for ours, what in EXTRACTED:
        name = f"extraction of {what}, {made.n_labels} labels"
        here = speed(size, found[ours])
        rows += [Row(name, here)] if not peers else [
            at_speed(name, here, found[peer] / found[ours],
                     f"{speed(size, found[peer])} {peer}", goal)
            for peer, goal in peers
        ]
    return rows


def at_speed(what: str, here: str, ratio: float, beside: str, goal: float) -> Row:
    return Row(what, here, beside, f"{number(ratio)}x", f">= {goal:g}x", ratio >= goal)


def speed(size: float, time: float) -> str:
    return f"{size / time / 1e6:.3g} MB/s"


def ranked_rows(dutch: Dutch) -> List[Row]:
    say("Ranking the labels of MELO, by turns with TF-IDF ...")
    folder = dutch.bench.folder / "melo"
    folder.mkdir(exist_ok=True)
    compile_entries(dutch, folder, taxonomies.melo_entries())
    asked = Corpus(folder, 0, 0)
    for name in ("exact.txt", "prefix.txt", "fuzzy.txt", "ranked.txt"):
        shutil.copyfile(MELO / "queries.tsv", asked.path(name))
    runs = []
    for _ in range(1 if dutch.quick else 3):
        runs.append(look_up(dutch, asked, 2 if dutch.quick else 5))
        runs.append(dutch.ask(dutch.peers.script("tfidf"), 3, MELO))
    found = least(*runs)
    what = "ranked search over 24069 labels"
    if "TF-IDF each" not in found:
        return [Row(what, seconds(found["ranked"]))]
    return [
        faster(what, found["ranked"], found["TF-IDF each"], "TF-IDF, one at a time", 20.0),
        faster(what, found["ranked"], found["TF-IDF at once"], "TF-IDF, 328 at once"),
    ]


def grow(dutch: Dutch, made: Corpus, text: Path) -> Figures:
    """Return the figures of one size, which peers of the same kind are part of."""
    say(f"Looking up in {made.n_labels} labels ...")
    rounds = 2 if dutch.quick else 5
    snapshot = made.path("taxonomy.snapshot")
    found = least(
        look_up(dutch, made, rounds),
        ask_peers(dutch, made, rounds, True),
        extract(dutch, made, text, 1 if dutch.quick else 2),
        dutch.bench.measure("open", "-r", 5 if dutch.quick else 40, snapshot),
    )
    found["labels"] = made.n_labels
    found["real"] = made.n_real
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=taxonomies.ROOT / "build/bench")
    parser.add_argument("--quick", action="store_true", help="see whether it runs")
    parser.add_argument("--docs", type=Path, help="document to put the tables into")
    options = parser.parse_args()
    if not taxonomies.SHARED.is_dir():
        say("Skipped: there is no ../shared/data")
        return

    build = options.build.resolve()
    folder = build / ("results-quick" if options.quick else "results") / "dutch"
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(build, folder, [], options.quick)
    peers = peer_tools.none() if options.quick else peer_tools.install(build / "peers")
    dutch = Dutch(bench, peers, options.quick)

    text = make_text(dutch)
    sizes = (2_000,) if options.quick else SIZES
    rows: List[Row] = []
    grown: List[Figures] = []
    for size in sizes:
        made = make_corpus(dutch, size)
        if size == COMPARED or options.quick:
            compared = made
            rows += lookup_rows(dutch, made)
        grown.append(grow(dutch, made, text))
    rows += ranked_rows(dutch)
    rows += extraction_rows(dutch, compared, text)

    if options.quick:
        rows = [row._replace(goal="", is_reached=None) for row in rows]
    date = datetime.date.today().isoformat()
    report = f"As measured on {date}, on {machine()}:\n\n{table(rows)}"
    report += "\n" + growth.table_of(grown)
    write_results(folder.parent, "dutch", rows, report)
    (folder.parent / "growth.json").write_text(json.dumps(grown, indent=1) + "\n")
    if options.docs:
        drawn = "\n![How times grow with the number of labels](growth.svg)\n"
        rewrite(options.docs, "measured: Dutch", report + drawn)
        (options.docs.parent / "growth.svg").write_text(growth.drawing_of(grown))
    print(report, end="")
    print_verdict(rows)


if __name__ == "__main__":
    main()
