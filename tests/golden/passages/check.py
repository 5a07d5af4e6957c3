#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Check the golden passages, and print what there is.

    check.py [directory of the taxonomy's files]

Without a directory, or where it is absent, the look-up of the IRIs is skipped.
"""

import collections
import os
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]

SECTORS = """zorg kinderopvang techniek bouw ict logistiek horeca onderwijs groen administratie financieel handel
schoonmaak beveiliging industrie overheid cultuur vervoer uiterlijk""".split()
TYPES = ["vacancy", "cv", "course", "report", "boilerplate"]
HALVES = ["dev", "held"]
FLAGS = ["negated", "wished", "required"]

KINDS = {
    "/uwv/id/occupation/": "occupation",
    "/id/humancapability/": "skill",
    "/id/knowledgearea/": "knowledge",
    "/ksm/id/": "qualification",
}

FILES = ["occupations.rdf", "humancapabilities.ttl", "knowledgeareas.ttl", "educationalnorms.nt"]
PREFIXES = {
    "hc": "https://linkeddata.competentnl.nl/id/humancapability/",
    "ka": "https://linkeddata.competentnl.nl/id/knowledgearea/",
}

LONGEST_LINE = 700  # code points, marks replaced by their surface
FEWEST_WORDS, MOST_WORDS = 40, 160
FEWEST_PASSAGES, FEWEST_MARKS = 132, 500

MARK = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
SUSPENDED = re.compile(r"\w-(?:,| en | of |/)|/-\w| -\w")

Mark = collections.namedtuple("Mark", "surface iris flag")


def kind_of(iri):
    return next((kind for part, kind in KINDS.items() if part in iri), None)


def key_of(text):
    """What is left of a text when case, accents, blanks and hyphens do not count."""
    text = unicodedata.normalize("NFKD", re.sub(r"\([^)]*\)", " ", text).casefold())
    return "".join(c for c in text if c.isalnum())


def read_labels(directory):
    """The labels of every concept by IRI, or None where there are no files."""
    if not all((directory / name).is_file() for name in FILES):
        return None

    labels = collections.defaultdict(set)
    text = (directory / FILES[0]).read_text(encoding="utf-8")
    for piece in text.split('<cnluwvo:Occupation rdf:about="')[1:]:
        iri = piece[: piece.index('"')]
        for label in re.findall(r"<(?:skos:prefLabel|skosxl:literalForm)[^>]*>([^<]*)<", piece):
            labels[iri].add(label.replace("&amp;", "&"))

    for name in FILES[1:3]:
        iri = None
        for line in (directory / name).read_text(encoding="utf-8").splitlines():
            subject = re.match(r"(hc|ka):(\w+) a ", line)
            if subject:
                iri = PREFIXES[subject.group(1)] + subject.group(2)
            for label in re.findall(r'Label "((?:[^"\\]|\\.)*)"', line):
                labels[iri].add(label)

    for line in (directory / FILES[3]).read_text(encoding="utf-8").splitlines():
        statement = re.match(r'<([^>]+)> <[^>]+(?:pref|alt)Label> "((?:[^"\\]|\\.)*)"', line)
        if statement:
            labels[statement.group(1)].add(statement.group(2))

    return labels


def parse_mark(body):
    """The mark, and what is wrong with it or None."""
    parts = body.split("|")
    flag = parts[2] if len(parts) > 2 else None
    iris = parts[1].split(" ") if len(parts) > 1 else []
    mark = Mark(parts[0], iris, flag)
    if len(parts) not in (2, 3):
        return mark, "a mark needs two or three parts"
    if not mark.surface or mark.surface != mark.surface.strip() or "\n" in body:
        return mark, "a mark needs a surface on one line without blanks around it"
    if len(set(iris)) != len(iris) or not all(kind_of(iri) for iri in iris):
        return mark, "a mark needs different IRIs of concepts"
    if flag is not None and flag not in FLAGS:
        return mark, "a mark has an unknown flag"
    return mark, None


class Passages:
    """All passages, and the faults that were found in them."""

    def __init__(self, labels):
        self.labels = labels
        self.faults = []
        self.passages = []

    def read(self, path):
        named = re.fullmatch(r"(\d{3})-([a-z]+)-([a-z]+)\.txt", path.name)
        if not named:
            self.faults.append(f"{path.name}: the name is not NNN-sector-type.txt")
            return

        raw = path.read_bytes()
        text = raw.decode("utf-8")
        if raw.startswith(b"\xef\xbb\xbf") or "\r" in text or not text.endswith("\n"):
            self.faults.append(f"{path.name}: byte order mark, carriage return or no last line end")
        if unicodedata.normalize("NFC", text) != text:
            self.faults.append(f"{path.name}: not in NFC")

        lines = text.split("\n")
        head = dict(line.split(": ", 1) for line in lines[:3] if ": " in line)
        number = int(named.group(1))
        half = HALVES[1 - number % 2]
        expected = {"type": named.group(3), "sector": named.group(2), "half": half}
        if list(head.items()) != list(expected.items()) or lines[3]:
            self.faults.append(f"{path.name}: the head does not fit the name")
        if named.group(2) not in SECTORS or named.group(3) not in TYPES:
            self.faults.append(f"{path.name}: unknown sector or type")

        marks = self.check_text(path, lines[4:])
        self.passages.append((number, expected, marks))

    def check_text(self, path, lines):
        marks = []
        body = "\n".join(lines)
        for found in MARK.finditer(body):
            mark, fault = parse_mark(found.group(1))
            line = body.count("\n", 0, found.start()) + 5
            marks.append(mark)
            if not fault and self.labels is not None:
                unknown = [iri for iri in mark.iris if iri not in self.labels]
                fault = f"no such concept: {unknown[0]}" if unknown else None
            if fault:
                self.faults.append(f"{path.name}:{line}: {fault}")

        plain = MARK.sub(lambda found: found.group(1).split("|")[0], body)
        if re.search(r"\{\{|\}\}|\|https?:|\|$", plain) or "}}{{" in body:
            self.faults.append(f"{path.name}: marks that are open, nested or touch")
        for i, line in enumerate(plain.split("\n")):
            if len(line) > LONGEST_LINE or line != line.rstrip():
                self.faults.append(f"{path.name}:{i + 5}: the line is too long or ends in blanks")
        if not FEWEST_WORDS <= len(plain.split()) <= MOST_WORDS:
            self.faults.append(f"{path.name}: {len(plain.split())} words")
        return marks

    def check_whole(self):
        numbers = [number for number, _, _ in self.passages]
        if numbers != list(range(1, len(numbers) + 1)):
            self.faults.append("the numbers are not 1, 2, 3 and so on")
        if len(numbers) < FEWEST_PASSAGES or sum(len(m) for _, _, m in self.passages) < FEWEST_MARKS:
            self.faults.append("too few passages or marks")

        for key in ("sector", "type"):
            count = collections.Counter((head[key], head["half"]) for _, head, _ in self.passages)
            for value in {value for value, _ in count}:
                if count[(value, "dev")] != count[(value, "held")]:
                    self.faults.append(f"{value} is not balanced between the halves")

    def is_literal(self, mark):
        keys = {key_of(label) for iri in mark.iris for label in self.labels.get(iri, ())}
        return key_of(mark.surface) in keys

    def counts(self):
        """Rows of a table: what is counted, in dev, held and both."""
        table = collections.defaultdict(collections.Counter)
        concepts = collections.defaultdict(lambda: collections.defaultdict(set))
        for _, head, marks in self.passages:
            half = head["half"]
            table["passages"][half] += 1
            table[f"passages, {head['type']}"][half] += 1
            table["passages with a negation or wish"][half] += any(m.flag in FLAGS[:2] for m in marks)
            table["passages with a suspended hyphen"][half] += any(SUSPENDED.search(m.surface) for m in marks)
            if self.labels is not None:
                varied = any(not self.is_literal(m) for m in marks)
                table["passages with a form that is no label"][half] += varied
            for mark in marks:
                table["marks"][half] += 1
                table[f"marks, {kind_of(mark.iris[0])}"][half] += 1
                table[f"marks, {mark.flag or 'no flag'}"][half] += 1
                table["marks, more IRIs than one"][half] += len(mark.iris) > 1
                if self.labels is not None:
                    table["marks, no label's letters"][half] += not self.is_literal(mark)
                concepts["different concepts"][half].update(mark.iris)

        for name, halves in concepts.items():
            for half in HALVES:
                table[name][half] = len(halves[half])
            table[name]["both"] = len(set().union(*halves.values()))
        return table

    def print_table(self):
        print(f"{'':42}{'dev':>7}{'held':>7}{'both':>7}")
        table = self.counts()
        for name in sorted(table):
            row = table[name]
            both = row["both"] if "both" in row else row["dev"] + row["held"]
            print(f"{name:42}{row['dev']:>7}{row['held']:>7}{both:>7}")
        sectors = collections.Counter(head["sector"] for _, head, _ in self.passages)
        print("sectors: " + ", ".join(f"{name} {n}" for name, n in sorted(sectors.items())))


def main(arguments):
    default = os.environ.get("COMPETENT_SHARED_DATA", str(ROOT.parent / "shared" / "data"))
    directory = pathlib.Path(arguments[1] if len(arguments) > 1 else default + "/competentnl")
    labels = read_labels(directory)
    if labels is None:
        print("skipped: the taxonomy is not there, so that no IRI was looked up")

    passages = Passages(labels)
    for path in sorted(HERE.glob("*.txt")):
        passages.read(path)

    passages.check_whole()
    passages.print_table()
    for fault in passages.faults:
        print(fault, file=sys.stderr)
    return 1 if passages.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
