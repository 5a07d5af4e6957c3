# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Includes point down only, and what is kept to one place stays there."""

import re
from pathlib import Path
from typing import Dict, List, Set

from tree import Fault, Faults, line_of, main, read, select, without_comments

BELOW: Dict[str, Set[str]] = {
    "base": set(),
    "text": {"base"},
    "rdf": {"base"},
    "taxonomy": {"base", "text", "rdf"},
    "search": {"base", "text", "rdf", "taxonomy"},
    "extract": {"base", "text", "rdf", "taxonomy"},
    "match": {"base", "text", "rdf", "taxonomy"},
    "plan": {"base", "text", "rdf", "taxonomy", "search", "extract", "match"},
}

# Headers of others, and the files that may include them
KEPT = {
    r"libxml/": r"lib/rdf/rdfxml\.c",
    r"unicode/": r"lib/text/[^/]+\.c",
    r"zlib\.h": r"lib/base/[^/]+\.c",
    r"sys/mman\.h": r"lib/base/file_map\.c",
    r"(jansson|locale|signal|sys/socket|netdb)\.h|curl/": r"(?!)",
}

# Of these, only one file may include it
ONCE = ("zlib.h",)

FORBIDDEN = {
    "v?f?printf|f?put[cs]|putchar|perror|psignal": "the library prints nothing",
    "exit|_exit|abort|quick_exit": "the library never ends its caller",
    "setlocale|strtok|strerror|rand|srand|setenv": "this is not safe for threads",
    "strtod|strtof|atof": "this depends on the locale",
    "gets|strcpy|strcat|sprintf|vsprintf": "this knows no bounds",
    "system|popen|fork|socket|getenv": "the library keeps to itself",
    "xmlCleanupParser|xmlSetGenericErrorFunc|xmlSetExternalEntityLoader":
        "this changes libxml2 for everybody",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)


def public_layers(paths: List[Path]) -> Dict[str, str]:
    """Return for each public header the layer that implements it."""
    return {
        f"competent/{path.stem}.h": path.parts[1]
        for path in paths
        if path.suffix == ".c" and len(path.parts) == 3
    }


def check_includes(root: Path, paths: List[Path]) -> Faults:
    public = public_layers(paths)
    included: Dict[str, List[Path]] = {name: [] for name in ONCE}

    for path in paths:
        layer = path.parts[1]
        if layer not in BELOW:
            yield Fault(path, 1, f"{layer} is not a layer")
            continue

        text = without_comments(read(root / path), keep_strings=True)
        for match in INCLUDE.finditer(text):
            name, line = match.group(1), line_of(text, match.start())
            target = public.get(name, name.split("/")[0])
            if target in BELOW and target not in BELOW[layer] | {layer}:
                yield Fault(path, line, f"{layer} may not include {name} of {target}")

            for pattern, place in KEPT.items():
                if re.match(pattern, name) and not re.fullmatch(place, str(path)):
                    yield Fault(path, line, f"{name} may not be included here")

            if name in included:
                included[name].append(path)
                if len(included[name]) > 1:
                    first = included[name][0]
                    yield Fault(path, line, f"{name} is included by {first} already")


def check_words(root: Path, paths: List[Path]) -> Faults:
    for path in paths:
        code = without_comments(read(root / path))
        for words, reason in FORBIDDEN.items():
            for match in re.finditer(rf"(?<![\w.>])({words})\s*\(", code):
                line = line_of(code, match.start())
                yield Fault(path, line, f"{match.group(1)}: {reason}")

        for match in re.finditer(r"\bgoto\b", code):
            yield Fault(path, line_of(code, match.start()), "goto is not used here")


def check(root: Path) -> Faults:
    paths = select(root, "lib", ".c", ".h")
    yield from check_includes(root, paths)
    yield from check_words(root, paths)


if __name__ == "__main__":
    main(check)
