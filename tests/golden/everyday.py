#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Measure how often search and extraction find what everyday titles and terms mean.

    everyday.py COMMAND [directory of the taxonomy's files] [--misses]
                [--least FIRST] [--least-held FIRST] [--least-right SHARE]

The rows of terms/everyday.tsv are asked of CompetentNL, and looked for within a
sentence.  Every second one is only ever counted: --misses shows the others that
search does not find.  At least the last share of what extraction finds by everyday
words, and there have to be some, must be right.
"""

import argparse
import fnmatch
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77

specification = importlib.util.spec_from_file_location("check", HERE / "passages/check.py")
check = importlib.util.module_from_spec(specification)
specification.loader.exec_module(check)


def read_rows():
    lines = (HERE / "terms/everyday.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(term, [one.strip().lower() for one in wanted.split(" ; ")]) for term, wanted in rows]


def is_right(labels, hit, wanted):
    """A label as it stands is what is meant, whoever has it."""
    return hit["rule"] == "label" or any(fnmatch.fnmatchcase(label.strip().lower(), one) for label in labels[hit["iri"]] for one in wanted)


def ask(command, image, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(f"{term}\n" for term, _ in rows))
        file.flush()
        whole = [command, "search", "--json", "--limit", "5", "--file", file.name, image]
        answer = subprocess.run(whole, capture_output=True, check=True)
    return [json.loads(line)["hits"] for line in answer.stdout.splitlines()]


def extract(command, image, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(f"Zij werkt sinds 2019 als {term} in Goes.\n" for term, _ in rows))
        file.flush()
        whole = [command, "extract", "--json", "--file", file.name, image]
        answer = subprocess.run(whole, capture_output=True, check=True)
    return [json.loads(line)["mentions"] for line in answer.stdout.splitlines()]


def count(labels, rows, answers):
    """Return how many rows mention anything, and of those by everyday words how many are right."""
    found = said = right = 0
    for (_, wanted), mentions in zip(rows, answers):
        found += bool(mentions)
        everyday = [mention for mention in mentions if mention["rule"] == "everyday"]
        said += len(everyday)
        right += sum(is_right(labels, mention, wanted) for mention in everyday)
    return found, said, right


def measure(labels, rows, answers):
    """Return how many rows have what is meant first, among five, and the sum of the scores."""
    first = among = 0
    said = 0.0
    for (_, wanted), hits in zip(rows, answers):
        right = [is_right(labels, hit, wanted) for hit in hits]
        first += right[:1] == [True]
        among += any(right)
        said += hits[0]["score"] if hits else 0
    return first, among, said


def main():
    default = os.environ.get("COMPETENT_SHARED_DATA", str(HERE.parents[2] / "shared" / "data"))
    parser = argparse.ArgumentParser(description="Measure what search makes of everyday words.")
    parser.add_argument("command")
    parser.add_argument("directory", nargs="?", default=default + "/competentnl")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--least-held", type=float, default=0)
    parser.add_argument("--least-right", type=float, default=0)
    arguments = parser.parse_args()
    directory = pathlib.Path(arguments.directory)
    labels = check.read_labels(directory)
    if labels is None:
        print("skipped: the taxonomy is not there")
        return SKIPPED

    rows = read_rows()
    with tempfile.TemporaryDirectory() as folder:
        image = folder + "/image.cnl"
        files = [str(directory / name) for name in check.FILES]
        subprocess.run([arguments.command, "compile", *files, "-o", image], check=True, stdout=subprocess.DEVNULL)
        answers = ask(arguments.command, image, rows)
        mentions = extract(arguments.command, image, rows)

    is_reached = True
    halves = (("for development", 0, arguments.least), ("only ever run", 1, arguments.least_held))
    for name, start, least in halves:
        asked, found = rows[start::2], answers[start::2]
        first, among, said = measure(labels, asked, found)
        n = len(asked)
        print(f"{name}: {n} asked, first {first / n:.3f}, of 5 {among / n:.3f}, said {said / n:.3f}")
        is_reached = is_reached and first >= least * n
        some, said, right = count(labels, asked, mentions[start::2])
        print(f"{name}: in {some} sentences something is found, {right} of {said} by everyday words are right")
        is_reached = is_reached and said > 0 and right >= arguments.least_right * said

    for (term, wanted), hits in zip(rows[::2], answers[::2]):
        if arguments.misses and (not hits or not is_right(labels, hits[0], wanted)):
            shown = [f"{hit['label']} [{hit['matched']}] {hit['rule']} {hit['score']:.2f}" for hit in hits[:3]]
            print(f"{term}: {'; '.join(wanted)} <- {' | '.join(shown)}")

    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
