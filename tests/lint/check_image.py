# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Whoever changes what is in an image raises its version.

Otherwise a library takes an older snapshot for a damaged one, or reads it wrongly.
Pinned is a digest of all declarations that say what the bytes of an image mean.
Pin that of a new version with: check_image.py ROOT --write
"""

import hashlib
import re
import sys
from pathlib import Path
from typing import Dict, Optional

from tree import Fault, Faults, line_of, main, read, without_comments

IMAGE = Path("lib/taxonomy/image.h")
PINNED = Path("tests/lint/image_layout.txt")
DOCUMENT = Path("docs/snapshot.md")

# Whose constants and records are in images, beside those of the image itself
HEADERS = [
    *(Path("include/competent", name) for name in ("concept.h", "detail.h", "report.h")),
    Path("lib/taxonomy/share.h"),
    Path("lib/text/trigram.h"),
]

VERSION = re.compile(r"^#define IMAGE_VERSION (\d+)U$", re.MULTILINE)
DECLARATION = re.compile(
    r"^(?:typedef )?(?:enum|struct) \{.*?^\}[^;]*;|^#define \w+ +\S.*?$",
    re.MULTILINE | re.DOTALL,
)

# What is made of an image when it is opened
IN_MEMORY = re.compile(r"\}\s*Image;$")


def declarations(text: str) -> str:
    """Return the constants and records of a header, as if on one line."""
    code = without_comments(VERSION.sub("", text), keep_strings=True)
    found = [match for match in DECLARATION.findall(code) if not IN_MEMORY.search(match)]
    return " ".join(" ".join(found).split())


def digest(root: Path) -> str:
    """Return what stands for the layout of an image."""
    said = "\n".join(declarations(read(root / path)) for path in [IMAGE, *HEADERS])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def constants(text: str) -> Dict[str, int]:
    """Return the numbers that an image has a place for."""
    found = re.findall(r"\b(IMAGE_(?:MAX|N)_\w+)(?:\s*=)? (\d+)", text)
    return {name: int(value) for name, value in found}


def header_rows(version: int, numbers: Dict[str, int]) -> "list[str]":
    """Return what the document has to say of the header."""
    kinds, findings = numbers["IMAGE_MAX_KINDS"], numbers["IMAGE_MAX_FINDINGS"]
    n_sections, room = numbers["IMAGE_N_SECTIONS"], numbers["IMAGE_MAX_SECTIONS"]
    first_of_kind = 48 + 8 * findings
    sections = first_of_kind + 4 * (kinds + 2)
    size = sections + 16 * room
    return [
        f"A header of {size:,} bytes is followed by {n_sections} sections.",
        f"| 8 | 4 | format version, {version} |",
        f"| 48 | {8 * findings} | findings, by kind, with room for {findings} |",
        f"| {first_of_kind} | {4 * (kinds + 2)} | first concept of each kind, with room"
        f" for {kinds},",
        f"| {sections} | {16 * room:,} | offset and size of each section, with room"
        f" for {room} |",
    ]


def check(root: Path, mode: Optional[Path] = None) -> Faults:
    text = read(root / IMAGE)
    match = VERSION.search(text)
    if not match:
        yield Fault(IMAGE, 0, "IMAGE_VERSION is not defined")
        return

    version, found = int(match.group(1)), digest(root)
    pinned, of_pinned = read(root / PINNED).split()
    if found != of_pinned and version <= int(pinned):
        yield Fault(
            IMAGE,
            line_of(text, match.start()),
            f"What is in an image changed since version {pinned}: raise IMAGE_VERSION",
        )
    elif mode and mode.name == "--write":
        (root / PINNED).write_text(f"{version} {found}\n")
    elif (version, found) != (int(pinned), of_pinned):
        yield Fault(PINNED, 1, f"Version {version} is not pinned: see check_image.py")

    document = read(root / DOCUMENT)
    for row in header_rows(version, constants(text)):
        if row not in document:
            yield Fault(DOCUMENT, 0, f"It does not say: {row}")


if __name__ == "__main__":
    main(check)
