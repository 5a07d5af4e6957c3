# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Each header below a folder compiles alone, and twice in a row.

Usage: check_headers.py FOLDER COMPILER OPTION...
"""

import subprocess
import sys
from pathlib import Path
from typing import List


def fault(name: str, compiler: List[str]) -> str:
    """Return what the compiler has against a header, or nothing."""
    done = subprocess.run(
        [*compiler, "-fsyntax-only", "-"],
        # Something has to be there, also after a header of macros only
        input=f"#include <{name}>\n#include <{name}>\nextern int something;\n",
        capture_output=True,
        text=True,
    )
    return done.stderr if done.returncode else ""


def main(folder: Path, compiler: List[str]) -> None:
    names = sorted(str(path.relative_to(folder)) for path in folder.glob("**/*.h"))
    faults = {name: fault(name, compiler) for name in names}
    for name, text in faults.items():
        if text:
            print(f"{folder / name}:1: {name} does not compile alone\n{text}")

    if not names or any(faults.values()):
        sys.exit(f"Headers: {len(names)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
