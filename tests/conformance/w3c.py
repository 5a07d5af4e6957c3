# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Run the W3C RDF 1.1 suites.

Usage: w3c.py PROGRAM FOLDER [SUITE...]

The program is convert_files, and the folder has a folder for each suite.  The
last line says how many tests passed and failed.  The exit code is 0 if only
those failed that are named below, 77 if the suites are absent, and else 1.
"""

import collections
import os
import subprocess
import sys
import tempfile

import dataset

# Tests that are known to fail, each with the reason
EXCEPTIONS = {}

SUITES = {
    "rdf-xml": 166,
    "rdf-turtle": 313,
    "rdf-n-triples": 70,
    "rdf-n-quads": 87,
    "rdf-trig": 356,
}

# What a wrong file may get: bad syntax, bad encoding, forbidden
REFUSALS = (7, 8, 9)

MANIFEST = "http://manifest.example/"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
FORMATS = {
    ".rdf": "rdfxml",
    ".ttl": "ttl",
    ".trig": "trig",
    ".nt": "nt",
    ".nq": "nq",
}

Test = collections.namedtuple("Test", "suite name kind base action result")
Job = collections.namedtuple("Job", "format base path output")


def convert(program, jobs):
    """Convert files and return a status and a message for each."""
    lines = "".join("\t".join(job) + "\n" for job in jobs)
    done = subprocess.run(
        [program],
        input=lines.encode(),
        stdout=subprocess.PIPE,
        check=True,
        timeout=240,
    )
    answers = done.stdout.decode().splitlines()
    if len(answers) != len(jobs):
        raise RuntimeError(f"{len(answers)} answers to {len(jobs)} questions")
    return [(int(a.split(" ", 1)[0]), a.split(" ", 1)[1]) for a in answers]


def entries(values, start):
    """Yield the items of an RDF list."""
    while start != ("iri", RDF + "nil"):
        yield values[start, RDF + "first"][0]
        start = values[start, RDF + "rest"][0]


def read_manifest(program, folder, suite, work):
    """Return the tests that a suite's manifest lists."""
    path = os.path.join(folder, suite, "manifest.ttl")
    output = os.path.join(work, suite + ".nq")
    ((status, message),) = convert(
        program, [Job("ttl", MANIFEST, path, output)]
    )
    if status:
        raise RuntimeError(message)

    values = collections.defaultdict(list)
    for statement in dataset.read(output):
        values[statement[0], statement[1][1]].append(statement[2])

    def text(subject, predicate):
        found = values.get((subject, predicate))
        return found[0][1] if found else None

    def file_name(subject, predicate):
        iri = text(subject, predicate)
        return iri[len(MANIFEST) :] if iri else None

    manifest = ("iri", MANIFEST)
    base = text(manifest, MF + "assumedTestBase")
    tests = []
    for entry in entries(values, values[manifest, MF + "entries"][0]):
        action = file_name(entry, MF + "action")
        tests.append(
            Test(
                suite,
                text(entry, MF + "name"),
                text(entry, RDF + "type").split("#")[1],
                base + action if base else "",
                action,
                file_name(entry, MF + "result"),
            )
        )
    return tests


def job_of(test, path, folder, output):
    extension = os.path.splitext(path)[1]
    source = os.path.join(folder, test.suite, path)
    return Job(FORMATS[extension], test.base, source, output)


def fault(test, status, message, output, folder):
    """Return what is wrong with what came of a test, or None."""
    if test.kind.endswith("NegativeSyntax"):
        return None if status in REFUSALS else f"not refused: {status} {message}"
    if status:
        return message
    if test.kind.endswith("PositiveSyntax"):
        return None
    if not test.kind.endswith("Eval"):
        return f"unknown kind {test.kind}"
    expected = dataset.read(os.path.join(folder, test.suite, test.result))
    if dataset.are_isomorphic(dataset.read(output), expected):
        return None
    return "read something else"


def run(program, folder, suite, work):
    """Run a suite and return its tests with what is wrong with each."""
    tests = read_manifest(program, folder, suite, work)
    outputs = [
        os.path.join(work, f"{suite}-{i}.nq") for i in range(len(tests))
    ]
    answers = convert(
        program,
        [
            job_of(test, test.action, folder, output)
            for test, output in zip(tests, outputs)
        ],
    )
    return [
        (test, fault(test, *answer, output, folder))
        for test, answer, output in zip(tests, answers, outputs)
    ]


def main(program, folder, *suites):
    if not os.path.isdir(folder):
        print(f"Skipped: the suites are not in {folder}")
        return 77

    n_passed, n_failed, n_unexpected = 0, 0, 0
    for suite in suites or SUITES:
        with tempfile.TemporaryDirectory() as work:
            results = run(program, folder, suite, work)
        failed = [(test, why) for test, why in results if why]
        for test, why in failed:
            known = EXCEPTIONS.get((suite, test.name))
            n_unexpected += not known
            print(f"{suite} {test.name}: {why}", f"({known})" if known else "")
        if len(results) != SUITES[suite]:
            print(f"{suite} should have {SUITES[suite]} tests")
            n_unexpected += 1
        print(f"{suite} {len(results) - len(failed)}/{len(results)}")
        n_passed += len(results) - len(failed)
        n_failed += len(failed)

    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_unexpected else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
