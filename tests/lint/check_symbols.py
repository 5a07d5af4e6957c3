# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Each public function is documented, exported, wrapped and tested."""

import re
import subprocess
from pathlib import Path
from typing import Dict, List, NamedTuple, Set

from tree import Fault, Faults, line_of, main, read, select, without_comments

MAP = Path("lib/competent.map")

# What the bindings leave out, each with its reason
UNWRAPPED: Dict[str, str] = {}

DECLARATION = re.compile(r"^COMPETENT_API\b[^;{]*?\b(competent_\w+)\s*\(", re.MULTILINE)
DOCUMENTED = re.compile(r"(/\*\*(?:(?!\*/).)*\*/|///[^\n]*)\n\Z", re.DOTALL)


class Function(NamedTuple):
    """A public function and where it is declared."""

    name: str
    path: Path
    line: int


def functions(root: Path) -> List[Function]:
    """Return all public functions."""
    found = []
    for path in select(root, "include", ".h"):
        code = without_comments(read(root / path))
        for match in DECLARATION.finditer(code):
            found.append(Function(match.group(1), path, line_of(code, match.start())))
    return found


def words_in(root: Path, folder: str, *suffixes: str) -> Set[str]:
    """Return all words in the code, not the comments, below a folder."""
    return {
        word
        for path in select(root, folder, *suffixes)
        if path.parts[:2] != ("tests", "package")
        for word in re.findall(r"\w+", without_comments(read(root / path)))
    }


def check_documented(root: Path) -> Faults:
    for function in functions(root):
        lines = read(root / function.path).splitlines(keepends=True)
        if not DOCUMENTED.search("".join(lines[: function.line - 1])):
            yield Fault(function.path, function.line, f"{function.name} is undocumented")


def check_map(root: Path) -> Faults:
    text = re.sub(r"#.*", "", read(root / MAP))
    public = {function.name for function in functions(root)}
    listed = set()
    for match in re.finditer(r"^\s*(\w+);", text, re.MULTILINE):
        name, line = match.group(1), line_of(text, match.start(1))
        if name in listed:
            yield Fault(MAP, line, f"{name} is listed twice")
        if name not in public:
            yield Fault(MAP, line, f"{name} is in no public header")
        listed.add(name)

    for function in functions(root):
        if function.name not in listed:
            yield Fault(function.path, function.line, f"{function.name} is not in {MAP}")


def check_exported(root: Path, library: Path) -> Faults:
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", library],
        check=True, capture_output=True, text=True,
    ).stdout
    exported = {
        fields[2].split("@")[0]: fields[1]
        for fields in (line.split() for line in listing.splitlines())
        if fields[1] != "A"  # The name of a version
    }
    for function in functions(root):
        if exported.pop(function.name, None) != "T":
            yield Fault(function.path, function.line, f"{function.name} is not exported")

    for name in exported:
        yield Fault(library, 0, f"{name} is exported but not public")


def check_wrapped(root: Path) -> Faults:
    words = words_in(root, "bindings", ".i", ".h")
    for function in functions(root):
        is_wrapped = function.name in words
        if not is_wrapped and function.name not in UNWRAPPED:
            yield Fault(function.path, function.line, f"{function.name} is not wrapped")
        if is_wrapped and function.name in UNWRAPPED:
            yield Fault(function.path, function.line, f"{function.name} is wrapped after all")

    for name in set(UNWRAPPED) - {function.name for function in functions(root)}:
        yield Fault(Path("bindings"), 0, f"{name} is left out but is not public")


def check_tested(root: Path) -> Faults:
    words = words_in(root, "tests", ".c")
    for function in functions(root):
        if function.name not in words:
            yield Fault(function.path, function.line, f"No test calls {function.name}")


def check(root: Path, library: Path) -> Faults:
    if not functions(root):
        yield Fault(Path("include"), 0, "There are no public functions")

    yield from check_documented(root)
    yield from check_map(root)
    yield from check_exported(root, library)
    yield from check_wrapped(root)
    yield from check_tested(root)


if __name__ == "__main__":
    main(check)
