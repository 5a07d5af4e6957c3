# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What the documents on Dutch count is so: on real labels, and in data/dutch.

Each rule has an example, and what the document says becomes of it does.  With
--write numbers that are not right are written anew.

Usage: check_dutch.py ROOT COMMAND BUILD [--write]
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple

SKIPPED = 77
LIST = Path("/usr/share/dict/dutch")


class Figure(NamedTuple):
    """A number in a document, which stands where the pattern has its group."""

    document: str
    pattern: str
    wanted: str


def number(value: int) -> str:
    return f"{value:,}"


def output(program: Path) -> str:
    return subprocess.run(
        [program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
    ).stdout


def rows_of(text: str, columns: int) -> List[List[str]]:
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line[:2] == "| "]
    return [row for row in rows if len(row) == columns]


def row_below(head: str, name: str) -> str:
    """Return the pattern of a count in the table with a head."""
    table = rf"^\| \w+ \| {head} \| labels \|\n(?:\|.*\n)*?"
    return table + rf"\| `{name}` \| [^|]* \| ([\d,]+) \|$"


def rule_figures(printed: str) -> Iterator[Figure]:
    """Counts of rules and of ways, as the programs print them."""
    for rule, _, count in rows_of(printed, 3)[1:]:
        yield Figure("dutch", row_below("becomes", rule), number(int(count)))
    total = re.search(r"\| labels of (\d+) \|", printed)
    yield Figure("dutch", r"fires on the ([\d,]+) labels", number(int(total[1])))


def way_figures(printed: str) -> Iterator[Figure]:
    (_, total), *rows = rows_of(printed, 2)
    for way, count in rows:
        yield Figure("dutch", row_below("example", way), number(int(count)))
    yield Figure("dutch", r"there are ([\d,]+), with those", number(int(total.split()[-1])))
    found, labels = re.search(r"^found: (\d+) of (\d+)$", printed, re.MULTILINE).groups()
    yield Figure("dutch", r"they stand, ([\d,]+) of the", number(int(found)))
    yield Figure("dutch", r"they stand, [\d,]+ of the ([\d,]+) labels", number(int(labels)))


def compound_figures(printed: str) -> Iterator[Figure]:
    """Right and told, wanted and told: with the words of the labels, and with a list."""
    line = r"(\d+) words, precision (\d+)/(\d+) = [\d.]+, recall (\d+)/(\d+)"
    found = [[int(one) for one in row] for row in re.findall(line, printed)]
    half = len(found) // 2 if LIST.exists() else len(found)
    kinds = (("words of the labels", found[:half]), ("and the list", found[half:]))
    for name, rows in kinds:
        if rows:
            words, right, told, hit, wanted = map(sum, zip(*rows))
            row = rf"^\| {name} \| ([\d.]+) \| [\d.]+ \|$"
            yield Figure("dutch", row, f"{right / told:.2f}")
            row = rf"^\| {name} \| [\d.]+ \| ([\d.]+) \|$"
            yield Figure("dutch", row, f"{hit / wanted:.2f}")
            yield Figure("dutch", r"Of (\d+)\s+words of labels that were split", str(words))


def lines_of(root: Path, name: str) -> List[List[str]]:
    text = (root / "data/dutch" / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


SAID = {"flemish": "in Belgium", "speech": "in everyday Dutch", "english": "in English",
        "old": "formerly", "short": "cut short"}


def data_figures(root: Path) -> Iterator[Figure]:
    everyday = lines_of(root, "everyday")
    yield Figure("dutch", r"tells what (\d+) words may be", str(len(everyday)))
    for kind, said in SAID.items():
        count = sum(row[2] == kind for row in everyday)
        yield Figure("dutch", rf"^\| {said} \| (\d+) \|", str(count))
    for name, pattern in (
        ("cues", r"`cues.tsv`: (\d+) cues"),
        ("first_names", r"`first_names.tsv` \((\d+) of them\)"),
        ("verbs", r"`verbs.tsv`\s+has (\d+) that do not"),
    ):
        yield Figure("extract", pattern, str(len(lines_of(root, name))))


def score_figures(root: Path) -> Iterator[Figure]:
    """Scores of mentions, as the library has them."""
    header = (root / "include/competent/extract.h").read_text(encoding="utf-8")
    source = (root / "lib/extract/find.c").read_text(encoding="utf-8")
    rules = re.findall(r"^  COMPETENT_MENTION_(\w+) += \d,", header, re.MULTILINE)
    scores = re.search(r"percents\[\w+\] = \{([^}]+)\}", source)[1].split(",")
    for rule, score in zip(rules, scores):
        row = rf"^\| `{rule.lower()}`(?: \| [^|]+){{3}} \| \.(\d+) \|"
        yield Figure("extract", row, score.strip())


def check_figures(root: Path, figures: List[Figure], is_written: bool) -> List[str]:
    faults = []
    for figure in figures:
        path = root / "docs" / f"{figure.document}.md"
        text = path.read_text(encoding="utf-8")
        found = re.search(figure.pattern, text, re.MULTILINE)
        if not found:
            faults.append(f"{path.name} does not have {figure.pattern}")
        elif found[1] != figure.wanted:
            faults.append(f"{path.name}: {found[0]} should have {figure.wanted}")
            if is_written:
                text = text[: found.start(1)] + figure.wanted + text[found.end(1) :]
                path.write_text(text, encoding="utf-8")
    return faults


def said_of(document: Dict) -> str:
    """All that became of a term, with blanks around each piece."""
    pieces = [variant["text"] for variant in document["variants"]]
    for variant in document["variants"]:
        for word in variant["words"]:
            pieces += [word["key"], *word["parts"]]
    return "".join(f" {piece} " for piece in pieces)


def check_examples(root: Path, command: Path, image: Path) -> List[str]:
    """Return what does not become of examples what the document says."""
    text = (root / "docs/dutch.md").read_text(encoding="utf-8")
    examples = re.findall(r"^\| `([^`]+)` \| [^|]+ \| \*([^|*]+)\* \|$", text, re.MULTILINE)
    table = text.split("| becomes | labels |", 1)[1].split("\n\n", 1)[0]
    becomes = dict(re.findall(r"^\| `([^`]+)` \| ([^|]*) \| [\d,]+ \|$", table, re.MULTILINE))
    faults = [] if len(examples) == len(becomes) > 15 else ["Rules have no example"]
    for rule, example in examples:
        words = [command, "normalise", "--json", "--no-words", "--", example, image]
        done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
        document = json.loads(done.stdout)
        if rule not in {step["rule"] for step in document["steps"]}:
            faults.append(f"{rule} does nothing with {example}")
        for piece in re.findall(r"\*([^*]+)\*", becomes.get(rule, "*nothing*")):
            if f" {piece} " not in said_of(document):
                faults.append(f"{example} does not become {piece}")
    return faults


def main() -> int:
    root, command, build = (Path(one) for one in sys.argv[1:4])
    labels = root.parent / "shared/data/competentnl/occupations.rdf"
    programs = build / "tests/internal"
    printed = output(programs / "test_internal_rules")
    if not labels.exists() or "Skipped" in printed:
        print("Skipped: the shared data is absent")
        return SKIPPED

    figures = [
        *rule_figures(printed),
        *way_figures(output(programs / "test_internal_readings")),
        *compound_figures(output(programs / "test_internal_compound")),
        *data_figures(root),
        *score_figures(root),
    ]
    faults = check_figures(root, figures, "--write" in sys.argv[4:])
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "labels.competent"
        words = [command, "compile", "-q", labels, "-o", image]
        subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
        faults += check_examples(root, command, image)
    print("\n".join(faults) or f"{len(figures)} figures are right")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
