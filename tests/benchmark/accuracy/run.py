# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Measure accuracy with what it is compared with, installed where it can be."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import peer_tools  # noqa: E402
import taxonomies  # noqa: E402


def main() -> int:
    folder = taxonomies.ROOT / "build/bench/peers"
    folder.mkdir(parents=True, exist_ok=True)
    python = peer_tools.python_peers(folder) or sys.executable
    words = [python, "-B", HERE / "accuracy.py", *sys.argv[1:]]
    # Many small products: more threads than one only get into each other's way
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.run([str(word) for word in words], env=environment,
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
