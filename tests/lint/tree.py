# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What all lint tests need: the files of the project, and how to report."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Callable, Iterator, List, NamedTuple


class Fault(NamedTuple):
    """Something that is wrong, and where."""

    path: Path
    line: int
    message: str


Faults = Iterator[Fault]


def tracked(root: Path) -> List[Path]:
    """Return what git tracks, or would track, relative to the root."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached",
               "--others", "--exclude-standard"]
    if (root / ".git").exists():
        names = subprocess.run(
            command, cwd=root, check=True, capture_output=True
        ).stdout.decode().split("\0")
        paths = [Path(name) for name in names if name]
    else:  # A released archive
        skipped = {"build", "__pycache__"}
        paths = [
            (Path(folder) / name).relative_to(root)
            for folder, folders, names in os.walk(root)
            for name in names
            if not skipped & set(Path(folder).relative_to(root).parts)
        ]
    return sorted(path for path in set(paths) if (root / path).is_file())


def select(root: Path, folder: str, *suffixes: str) -> List[Path]:
    """Return the files below a folder that end in one of the suffixes."""
    return [
        path
        for path in tracked(root)
        if path.parts[0] == folder and path.suffix in suffixes
    ]


def read(path: Path) -> str:
    """Return the text of a file, whatever its bytes are."""
    return path.read_bytes().decode("utf-8", "replace")


def line_of(text: str, offset: int) -> int:
    """Return the number of the line that an offset is in."""
    return text.count("\n", 0, offset) + 1


def without_comments(text: str, keep_strings: bool = False) -> str:
    """Return C code with blanks for comments and the insides of strings."""

    def blank(match: "re.Match[str]") -> str:
        found = match.group()
        if found[0] in "\"'" and keep_strings:
            return found
        return re.sub(r"[^\n]", " ", found)

    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def main(check: Callable[..., Faults]) -> None:
    """Run a check over the tree that is named first, and print all faults."""
    arguments = [Path(argument) for argument in sys.argv[1:]]
    n_faults = 0
    for fault in check(*arguments):
        n_faults += 1
        print(f"{fault.path}:{fault.line}: {fault.message}")

    if n_faults:
        sys.exit(f"Faults: {n_faults}")
