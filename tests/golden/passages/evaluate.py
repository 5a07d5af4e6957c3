#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Count what extraction finds in the golden passages, as README.md says.

    evaluate.py COMMAND [directory of the taxonomy's files] [--half dev|held]
                [--misses] [--least-precision P] [--least-recall R]
                [--ablation PROGRAM]

COMMAND is the program `competent`.  With --misses the marks of the development
half that were not found, and the mentions that are wrong, are listed; the other
half is never listed.  The least that is asked for goes for the held half.  With
--ablation each rule is left out in turn, by the program `extraction` of the tests.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import check

SKIPPED = 77

Text = collections.namedtuple("Text", "number head body marks")
Mark = collections.namedtuple("Mark", "start end iris flag")


def read_passage(path):
    """The text of a passage without its marks, and these with their places."""
    lines = path.read_text(encoding="utf-8").split("\n")
    head = dict(line.split(": ", 1) for line in lines[:3])
    body, marks, at = "", [], 0
    whole = "\n".join(lines[4:])
    for found in check.MARK.finditer(whole):
        mark, fault = check.parse_mark(found.group(1))
        if fault:
            raise ValueError(f"{path.name}: {fault}")
        body += whole[at : found.start()]
        marks.append(Mark(len(body), len(body) + len(mark.surface), set(mark.iris), mark.flag or "no flag"))
        body += mark.surface
        at = found.end()
    return Text(int(path.name[:3]), head, body + whole[at:], marks)


def run(command, image, body):
    """What the command finds in a text."""
    whole = [command, "extract", "-", image, "--json"]
    answer = subprocess.run(whole, input=body.encode(), capture_output=True, check=True)
    return json.loads(answer.stdout)["mentions"]


def flag_of(mention):
    return next((flag for flag in ("wished", "negated", "required") if mention.get(flag)), "no flag")


def iris_of(mention):
    candidates = mention.get("candidates", [])
    return {mention["iri"]} | {c if isinstance(c, str) else c["iri"] for c in candidates}


def overlaps(mark, mention):
    return mark.start < mention["end"] and mention["start"] < mark.end


def kind_of(iris):
    return check.kind_of(sorted(iris)[0])


class Counts:
    """What was marked, found, said and right, for every group of a table."""

    def __init__(self):
        self.rows = collections.defaultdict(collections.Counter)

    def add(self, what, half, groups):
        for group in groups:
            self.rows[group, half][what] += 1

    def add_text(self, text, mentions):
        half = text.head["half"]
        missed, wrong = [], []
        for mark in text.marks:
            hits = [m for m in mentions if overlaps(mark, m) and iris_of(m) & mark.iris]
            groups = ["all", f"type: {text.head['type']}", f"kind: {kind_of(mark.iris)}"]
            self.add("marked", half, groups + [f"flag: {mark.flag}"])
            if not hits:
                missed.append(mark)
                continue
            self.add("found", half, groups + [f"flag: {mark.flag}"])
            said = flag_of(hits[0])
            self.add("said", half, [f"flag: {said}"])
            if said == mark.flag:
                self.add("right", half, [f"flag: {said}"])
            else:
                wrong.append(("flag", mark, hits[0]))
        for mention in mentions:
            is_right = any(overlaps(mark, mention) and iris_of(mention) & mark.iris for mark in text.marks)
            kind = check.kind_of(mention["iri"])
            groups = ["all", f"type: {text.head['type']}", f"kind: {kind}", f"rule: {mention['rule']}"]
            self.add("said", half, groups)
            if is_right:
                self.add("right", half, groups)
            else:
                wrong.append(("wrong", None, mention))
        return missed, wrong

    def share(self, group, half, part, whole):
        row = self.rows[group, half]
        return row[part] / row[whole] if row[whole] else None

    def print_table(self):
        print(f"{'':28}{'dev':>27}{'held':>30}")
        print((f"{'':28}" + "  marked  recall precision " * 2).rstrip())
        for group in sorted({group for group, _ in self.rows}):
            line = f"{group:28}"
            for half in check.HALVES:
                marked = self.rows[group, half]["marked"]
                recall = self.share(group, half, "found", "marked")
                precision = self.share(group, half, "right", "said")
                line += f"{marked or '':>8}"
                line += "".join(f"{'' if x is None else format(x, '.3f'):>9}" for x in (recall, precision))
                line += f" ({self.rows[group, half]['said']:>4})" if group.startswith("rule") else "       "
            print(line.rstrip())


# As in lib/extract/context.h
CONTEXT = {
    "employer": 1,
    "stem": 2,
    "noun": 4,
    "field": 8,
    "particle": 16,
    "boilerplate": 32,
    "subject": 64,
    "name": 128,
    "cues": 256,
    "typos": 512,
}
MENTION_RULES = ["label", "short", "inflected", "compound", "suspended", "words", "typo", "everyday"]


def run_without(program, image, texts, without):
    """What the program of the tests finds in each text, without some rules."""
    whole = "".join(text.body + "\0" for text in texts).encode()
    answer = subprocess.run([program, image, str(without)], input=whole, capture_output=True, check=True)
    lists = [[]]
    for line in answer.stdout.decode().split("\n")[:-1]:
        fields = line.split("\t")
        if len(fields) < 7:
            lists.append([])
            continue
        flags = dict(zip(("negated", "required", "wished"), map(int, fields[3:6])))
        place = {"start": int(fields[0]), "end": int(fields[1]), "rule": fields[2]}
        lists[-1].append({**place, **flags, "iri": fields[6], "candidates": fields[6:]})
    return lists[:-1]


def print_ablation(program, image, texts):
    """What becomes of each half when a rule is left out."""
    print(f"{'without':14}" + "".join(f"{half + ' recall':>14}{'precision':>11}{'flags':>7}" for half in check.HALVES))
    usual = run_without(program, image, texts, 0)
    rows = [("nothing", usual)]
    rows += [(name, run_without(program, image, texts, bit)) for name, bit in CONTEXT.items()]
    rows += [(rule, [[m for m in found if m["rule"] != rule] for found in usual]) for rule in MENTION_RULES]
    for name, found in rows:
        counts = Counts()
        for text, mentions in zip(texts, found):
            counts.add_text(text, mentions)
        line = f"{name:14}"
        for half in check.HALVES:
            flagged = [counts.rows["flag: " + flag, half] for flag in check.FLAGS]
            right, marked = (sum(row[key] for row in flagged) for key in ("right", "marked"))
            recall = counts.share("all", half, "found", "marked")
            precision = counts.share("all", half, "right", "said")
            line += f"{recall:>14.3f}{precision:>11.3f}{right / marked:>7.2f}"
        print(line)


def around(body, start, end):
    before = body[max(0, start - 40) : start].replace("\n", " / ")
    after = body[end : end + 30].replace("\n", " / ")
    return f"{before}[{body[start:end]}]{after}"


def print_misses(text, missed, wrong):
    for mark in missed:
        print(f"{text.number:03} missed {kind_of(mark.iris):13} {around(text.body, mark.start, mark.end)}")
    for what, mark, mention in wrong:
        said = f"{mention['label']}, {mention['rule']}, {mention['score']:.2f}"
        if what == "flag":
            said = f"{mark.flag}, not {flag_of(mention)}"
        print(f"{text.number:03} {what:6} {around(text.body, mention['start'], mention['end'])} <- {said}")


def read_arguments():
    default = os.environ.get("COMPETENT_SHARED_DATA", str(check.ROOT.parent / "shared" / "data"))
    parser = argparse.ArgumentParser(description="Count what extraction finds in the golden passages.")
    parser.add_argument("command")
    parser.add_argument("directory", nargs="?", default=default + "/competentnl")
    parser.add_argument("--half", choices=check.HALVES)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--ablation", metavar="PROGRAM")
    parser.add_argument("--least-precision", type=float, default=0)
    parser.add_argument("--least-recall", type=float, default=0)
    arguments = parser.parse_args()
    if arguments.misses and arguments.half != "dev":
        parser.error("--misses goes with --half dev: what fails in the other half is not to be looked at")
    return arguments


def main():
    arguments = read_arguments()
    directory = pathlib.Path(arguments.directory)
    files = [str(directory / name) for name in check.FILES]
    if not all(os.path.isfile(name) for name in files):
        print("skipped: the taxonomy is not there")
        return SKIPPED

    counts = Counts()
    with tempfile.TemporaryDirectory() as folder:
        image = folder + "/image.cnl"
        subprocess.run([arguments.command, "compile", *files, "-o", image], check=True, stdout=subprocess.DEVNULL)
        texts = [read_passage(path) for path in sorted(check.HERE.glob("*.txt"))]
        if arguments.ablation:
            print_ablation(arguments.ablation, image, texts)
            return 0

        for text in texts:
            if arguments.half in (None, text.head["half"]):
                missed, wrong = counts.add_text(text, run(arguments.command, image, text.body))
                if arguments.misses:
                    print_misses(text, missed, wrong)

    counts.print_table()
    precision = counts.share("all", "held", "right", "said") or 0
    recall = counts.share("all", "held", "found", "marked") or 0
    if precision < arguments.least_precision or recall < arguments.least_recall:
        print(f"too low: precision {precision:.3f}, recall {recall:.3f}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
