# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Each public function is documented, exported, wrapped and tested."""

import re
import subprocess
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Set, Tuple

from tree import Fault, Faults, line_of, main, read, select, without_comments

MAP = Path("lib/competent.map")

# What the bindings leave out, each with its reason
UNWRAPPED: Dict[str, str] = {}

RAW = Path("bindings/python/competent/native.pyi")
FACADES = {
    "Python": Path("bindings/python/competent"),
    "Java": Path("bindings/java/src/main/java/nl/competent"),
}

# What a facade offers without the raw method, by another one that tells as much
OTHERWISE: Dict[str, str] = {
    "evidence": "the fields of a mention tell it",
    "match": "ranking by coverage is the same",
    "n_answers": "the column of answers has so many rows",
    "n_concepts": "the numbers of each kind add up to it",
    "n_items": "the items that were added are counted",
    "n_needed": "gains are added up until they are enough",
    "n_sentences": "the column of sentences has so many rows",
    "n_transitions": "the column of transitions has so many rows",
    "said": "answers has all that was said",
}

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


def raw_methods(root: Path) -> Iterator[Tuple[int, str]]:
    """Return the line and name of each method that both languages have raw."""
    text = read(root / RAW) if (root / RAW).exists() else ""
    for match in re.finditer(r"^    def ([a-z]\w*)\(", text, re.MULTILINE):
        yield line_of(text, match.start(1)), match.group(1)


def check_offered(root: Path) -> Faults:
    """Check that what is wrapped has a counterpart in what people use."""
    for language, folder in FACADES.items():
        paths = [
            path
            for path in select(root, "bindings", ".py", ".java")
            if path.parent == folder
        ]
        code = "\n".join(without_comments(read(root / path)) for path in paths)
        called = set(re.findall(r"[.:](\w+)", code))
        for line, name in raw_methods(root):
            is_java = language == "Java"
            local = re.sub(r"_(\w)", lambda m: m[1].upper(), name) if is_java else name
            if local not in called and name not in OTHERWISE:
                yield Fault(RAW, line, f"{language} does not offer {name}")


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
    yield from check_offered(root)
    yield from check_tested(root)


if __name__ == "__main__":
    main(check)
