# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""All C code is formatted as .clang-format says."""

import re
import subprocess
from pathlib import Path

from tree import Fault, Faults, main, tracked


def check(root: Path) -> Faults:
    names = [str(path) for path in tracked(root) if path.suffix in (".c", ".h")]
    if not names:
        yield Fault(Path("."), 0, "There is no C code")
        return

    command = ["clang-format-14", "--dry-run", "--Werror", *names]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    found = re.findall(r"^(.+?):(\d+):\d+: error: (.+)$", done.stderr, re.MULTILINE)
    for name, line, message in dict.fromkeys(found):
        yield Fault(Path(name), int(line), message)

    if done.returncode and not found:
        yield Fault(Path("."), 0, done.stderr)


if __name__ == "__main__":
    main(check)
