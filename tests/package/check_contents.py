# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What is installed is complete, hardened, and does not know where it was built.

Usage: check_contents.py PREFIX LIBDIR SOURCES VERSION
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Iterator

# What the library may link; all of it is in every Debian
NEEDED = {"libc.so.6", "libm.so.6", "libz.so.1"}
NEEDED_PATTERN = r"libxml2\.so\.\d+"


def readelf(library: Path, option: str) -> str:
    return subprocess.run(
        ["readelf", "-W", option, library], check=True, capture_output=True, text=True
    ).stdout


def check_files(prefix: Path, libdir: Path, sources: Path, version: str) -> Iterator[str]:
    headers = (sources / "include").glob("**/*.h")
    wanted = [path.relative_to(sources) for path in headers]
    wanted += [
        libdir / "libcompetent.so",
        libdir / f"libcompetent.so.{version}",
        libdir / "cmake/competent/competentConfig.cmake",
        libdir / "cmake/competent/competentConfigVersion.cmake",
        libdir / "cmake/competent/competentTargets.cmake",
        libdir / "pkgconfig/competent.pc",
    ]
    for folder in ("ontwikkelpaden", "funding", "vocabulary"):
        wanted += [
            Path("share/competent") / path.relative_to(sources / "data")
            for path in (sources / "data" / folder).glob("*.ttl")
        ]
    for path in wanted:
        if not (prefix / path).exists():
            yield f"{path} is not installed"


def check_places(prefix: Path, sources: Path) -> Iterator[str]:
    for path in prefix.glob("**/*"):
        if path.is_file() and not path.is_symlink():
            if str(sources).encode() in path.read_bytes():
                yield f"{path.relative_to(prefix)} knows where it was built"


def check_library(library: Path, version: str) -> Iterator[str]:
    dynamic = readelf(library, "-d")
    for pattern in (
        rf"SONAME.*\[libcompetent\.so\.{version.split('.')[0]}\]",
        r"FLAGS.*BIND_NOW",
    ):
        if not re.search(pattern, dynamic):
            yield f"The dynamic section has no {pattern}"

    if re.search(r"RPATH|RUNPATH|TEXTREL", dynamic):
        yield "The dynamic section has a path or relocates code"

    for name in re.findall(r"NEEDED.*\[(.+)\]", dynamic):
        if name not in NEEDED and not re.fullmatch(NEEDED_PATTERN, name):
            yield f"The library links {name}"

    segments = readelf(library, "-l")
    if "GNU_RELRO" not in segments:
        yield "There is no segment that becomes read-only"
    if not re.search(r"GNU_STACK.* RW +0x", segments):
        yield "The stack can be executed"

    symbols = readelf(library, "--dyn-syms")
    for name in ("__stack_chk_fail", r"__\w+_chk"):
        if not re.search(name, symbols):
            yield f"The library calls no {name}"


def main(prefix: Path, libdir: Path, sources: Path, version: str) -> None:
    faults = [
        *check_files(prefix, libdir, sources, version),
        *check_places(prefix, sources),
        *check_library(prefix / libdir / "libcompetent.so", version),
    ]
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
