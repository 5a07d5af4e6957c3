# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The same 100,000 coverages and fits in C, Python and Java, for any number of threads.

With --build the library is built anew, by each compiler with and without
optimisation, and asked for the same scores.

Usage: compare.py --program FILE [--python FOLDER] [--jar FILE --java COMMAND]
       [--build CMAKE SOURCES FOLDER] [--launcher LAUNCHER] FILE...
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
COMPILERS = (("gcc",), ("clang", "clang-14"))
LEVELS = ("-O0", "-O3")


def run(name, command, **environment):
    """Run a program and return the one line that it prints."""
    process = subprocess.run(
        [str(word) for word in command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if process.returncode:
        sys.exit(f"{name} ends with {process.returncode}\n{process.stderr}")
    print(f"{process.stdout.strip()}  {name}", flush=True)
    return process.stdout.strip()


def call(*command):
    """Run a command that says nothing unless it fails."""
    process = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if process.returncode:
        sys.exit(process.stdout)


def build(options, compiler, level):
    """Build the library and the program, and return the program."""
    cmake, sources, folder = options.build
    made = pathlib.Path(folder) / f"{pathlib.Path(compiler).name}{level}"
    call(
        cmake, "-S", sources, "-B", made, "-G", "Ninja",
        f"-DCMAKE_C_COMPILER={compiler}", f"-DCMAKE_C_COMPILER_LAUNCHER={options.launcher}",
        "-DCMAKE_BUILD_TYPE=None", f"-DCMAKE_C_FLAGS={level}",
        *(f"-DCOMPETENT_{part}=OFF"
          for part in ("TESTS", "TOOLS", "PYTHON", "JAVA", "INSTALL", "WERROR")),
    )
    call(cmake, "--build", made, "--target", "competent", "--parallel", "2")
    program = made / "digest"
    library = made / "lib"
    call(
        compiler, level, "-std=c17", "-D_POSIX_C_SOURCE=200809L", "-pthread",
        f"-I{sources}/include", HERE / "digest.c", f"-L{library}", "-lcompetent",
        f"-Wl,-rpath,{library}", "-o", program,
    )
    return program


def compilers():
    """Return those that are here, and say which are not."""
    for names in COMPILERS:
        found = next(filter(None, map(shutil.which, names)), None)
        if found:
            yield found
        else:
            print(f"{names[0]} is not here: skipped")


def lines(options):
    """Return the line of each program."""
    files = options.files
    for n in (1, 2, 7):
        yield run(f"C, {n} threads", [options.program, n, *files])
    if options.build:
        for compiler in compilers():
            for level in LEVELS:
                program = build(options, compiler, level)
                yield run(f"{compiler} {level}", [program, 2, *files])
    for n in (1, 4):
        if options.python:
            yield run(
                f"Python, {n} threads",
                [sys.executable, "-B", HERE / "digest.py", n, *files],
                PYTHONPATH=options.python,
            )
        if options.jar:
            yield run(
                f"Java, {n} threads",
                [options.java, "-cp", options.jar, HERE / "Digest.java", n, *files],
                LC_ALL="C.UTF-8",
            )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--python")
    parser.add_argument("--jar")
    parser.add_argument("--java", default="java")
    parser.add_argument("--build", nargs=3)
    parser.add_argument("--launcher", default="")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()

    absent = [path for path in options.files if not os.path.exists(path)]
    if absent:
        print(f"{absent[0]} is not here: skipped")
        sys.exit(SKIPPED)

    told = set(lines(options))
    if len(told) != 1:
        sys.exit("These are not the same")
    if int(told.pop().split()[1]) < 100_000:
        sys.exit("These are too few")


if __name__ == "__main__":
    main()
