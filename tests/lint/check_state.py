# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The library keeps no state: its objects hold constants only."""

import re
import subprocess
from pathlib import Path

from tree import Fault, Faults, line_of, main, read

# Address, seven flags, section, size, name
SYMBOL = re.compile(r"^[0-9a-f]+ (.{7}) (\S+)\t([0-9a-f]+)\s+(?:\.hidden )?(\S+)$")

# Pointers that are only relocated when the library is loaded, not data
CONSTANT = ".data.rel.ro"


def source_of(path: Path) -> Path:
    """Return the source of .../competent_objects.dir/base/x.c.o."""
    parts = path.parts
    start = max(i for i, part in enumerate(parts) if part.endswith(".dir"))
    return Path("lib", *parts[start + 1 :]).with_suffix("")


def check(root: Path, objects: Path) -> Faults:
    paths = sorted(objects.glob("**/*.o"))
    if not paths:
        yield Fault(objects, 0, "There are no objects")

    for path in paths:
        source = source_of(path)
        if not (root / source).exists():
            continue  # Left behind by a source that was renamed

        listing = subprocess.run(
            ["objdump", "-t", path], check=True, capture_output=True, text=True
        ).stdout
        for line in listing.splitlines():
            match = SYMBOL.match(line)
            if not match or "d" in match.group(1) or not int(match.group(3), 16):
                continue

            _, section, _, name = match.groups()
            is_data = re.match(r"\.t?(data|bss)|\*COM\*", section)
            if is_data and not section.startswith(CONSTANT):
                text = read(root / source)
                found = re.search(rf"\b{re.escape(name.split('.')[0])}\b", text)
                place = line_of(text, found.start()) if found else 0
                yield Fault(source, place, f"{name} is state that can change")


if __name__ == "__main__":
    main(check)
