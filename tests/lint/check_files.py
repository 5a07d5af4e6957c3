# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Each file is listed, named, headed and sized as the house style says."""

import re
from pathlib import Path
from typing import List

from tree import Fault, Faults, main, read, select, tracked

LONGEST = 600

SPOKEN = (".c", ".h", ".cpp", ".i", ".py", ".java", ".sh", ".cmake", ".in", ".map")
NAMED = ("CMakeLists.txt", "Makefile", "run", "install-deps")

HEADER = re.compile(
    r"Copyright the libcompetent authors\n\W*SPDX-License-Identifier: Apache-2\.0"
)


def check_lists(root: Path) -> Faults:
    listed = Path("lib/CMakeLists.txt")
    words = re.findall(r"[^\s()]+", re.sub(r"#.*", "", read(root / listed)))
    for path in select(root, "lib", ".c"):
        if str(path.relative_to("lib")) not in words:
            yield Fault(path, 1, f"This is not in {listed}")

    for path in select(root, "tests", ".c", ".cpp", ".py", ".sh"):
        if path.parts[1] == "fixtures" or path.name.startswith("consumer."):
            continue  # Data, and programs that have a build of their own
        if path.suffix in (".py", ".sh") and not re.match("test_|check_", path.name):
            continue  # What tests use
        if path.suffix == ".py" and path.parts[1] == "bindings":
            continue  # Pytest finds these itself

        listed = path.parent / "CMakeLists.txt"
        is_shared = path.parts[1] == "support"
        lists = [
            read(root / other)
            for other in tracked(root)
            if other == listed
            or (is_shared and other.parts[0] == "tests" and other.name == listed.name)
        ]
        text = re.sub(r"#.*", "", "\n".join(lists))
        words = re.findall(r"\w+", text)
        noun = re.sub(r"^(test|check)_", "", path.stem)
        if not {path.stem, noun} & set(words) and not (
            noun.startswith("fuzz_") and "fuzz_*.c" in text
        ):
            yield Fault(path, 1, f"This is not in {listed}")


def check_nouns(root: Path) -> Faults:
    umbrella = Path("include/competent/competent.h")
    all_of_it = read(root / umbrella)
    sources: List[Path] = select(root, "lib", ".c")

    for path in select(root, "include", ".h"):
        text = read(root / path)
        if path != umbrella and f"#include <competent/{path.name}>" not in all_of_it:
            yield Fault(path, 1, f"This is not in {umbrella}")

        homes = [source for source in sources if source.stem == path.stem]
        if re.search(r"^COMPETENT_API\b", text, re.MULTILINE) and len(homes) != 1:
            yield Fault(path, 1, f"There is not exactly one lib/*/{path.stem}.c")


def check_headers(root: Path) -> Faults:
    for path in tracked(root):
        is_ours = path.suffix in SPOKEN or path.name in NAMED
        if is_ours and path.parts[:2] != ("tests", "fixtures"):
            start = "".join(read(root / path).splitlines(keepends=True)[:5])
            if not HEADER.search(start):
                yield Fault(path, 1, "The copyright and licence are not stated")


def check_sizes(root: Path) -> Faults:
    for path in select(root, "lib", ".c", ".h"):
        n_lines = read(root / path).count("\n")
        if n_lines > LONGEST:
            yield Fault(path, LONGEST + 1, f"{n_lines} lines are more than one concept")


def check(root: Path) -> Faults:
    yield from check_lists(root)
    yield from check_nouns(root)
    yield from check_headers(root)
    yield from check_sizes(root)


if __name__ == "__main__":
    main(check)
