# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Text files are finished, portable and tidy, and their links lead somewhere."""

import re
from pathlib import Path

from tree import Fault, Faults, line_of, main, read, tracked

# What is data, or is shown as it is printed, may hold anything
DATA = ("data", "tests/fixtures", "tests/golden", "tests/fuzz/corpus", "examples/expected")
DATA_SUFFIXES = (".ttl", ".nt", ".nq", ".trig", ".rdf", ".tsv", ".expected")

# Written so that they do not find themselves
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
MACHINE = re.compile(r"(?<![\w.\-$}])/(wor" r"k|tm" r"p|hom" r"e)\b(?=/|[^\w]|$)")
UNMEASURED = re.compile(r"(GCOV|LCOV|GCOVR)_EX" r"CL")
TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)

LINK = re.compile(r"\]\(<?([^)\s>]+)>?[^)]*\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def is_data(path: Path) -> bool:
    name = str(path)
    return path.suffix in DATA_SUFFIXES or any(
        name.startswith(folder + "/") for folder in DATA
    )


def check_words(path: Path, text: str) -> Faults:
    for pattern, message in (
        (UNFINISHED, "This is not finished"),
        (MACHINE, "This is a path of one machine"),
        (UNMEASURED, "All lines are measured"),
    ):
        for match in pattern.finditer(text):
            yield Fault(path, line_of(text, match.start()), message)


def check_blanks(path: Path, text: str) -> Faults:
    for match in TRAILING.finditer(text):
        yield Fault(path, line_of(text, match.start()), "Blanks end the line")

    allowed = r"^\t" if path.name == "Makefile" else r"(?!)"
    for match in re.finditer(r"\t", re.sub(allowed, " ", text, flags=re.MULTILINE)):
        yield Fault(path, line_of(text, match.start()), "There is a tab")

    if "\r" in text:
        yield Fault(path, line_of(text, text.index("\r")), "Lines end in CR LF")
    if text and not text.endswith("\n"):
        yield Fault(path, line_of(text, len(text)), "The last line has no end")


def check_links(root: Path, path: Path, text: str) -> Faults:
    prose = FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    for match in LINK.finditer(prose):
        target = match.group(1).split("#")[0]
        if not target or re.match(r"[a-z]+:", target):
            continue
        if not (root / path.parent / target).exists():
            line = line_of(prose, match.start())
            yield Fault(path, line, f"{target} does not exist")


def check(root: Path) -> Faults:
    for path in tracked(root):
        if b"\0" in (root / path).read_bytes():
            continue

        text = read(root / path)
        yield from check_words(path, text)
        if not is_data(path) and path.name != "LICENSE":
            yield from check_blanks(path, text)
        if path.suffix == ".md":
            yield from check_links(root, path, text)


if __name__ == "__main__":
    main(check)
