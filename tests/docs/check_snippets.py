# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a document shows as code compiles, runs, and prints what it shows.

Above each fenced block of code stands a comment that says what it is:

    <!-- runs -->             a program, or a piece of one
    <!-- prints -->           what the last program before it prints
    <!-- not run: reason -->  neither

The comment of a piece may have the lines that it needs around it, with ... where
the piece belongs.  In what is printed a line of ... stands for any lines, and in
JSON the string "..." for any value.  JSON may leave out members and the ends of
arrays.  Programs run in a folder of their own that has data/ and examples/.

Usage: check_snippets.py DOCUMENT.md --include DIR --library FILE --compiler CC
       --sources DIR [--command FILE] [--python DIR] [--jar FILE]
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Optional

CODE = ("c", "java", "json", "python", "sh")
DOTS = ("...", "…")

BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>runs|prints|not run)\b:?(?P<rest>.*?)-->\n)?"
    r"^```(?P<language>\S*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Snippet(NamedTuple):
    """A block of a document, with the lines around it."""

    mark: str
    rest: str
    language: str
    text: str
    line: int

    @property
    def program(self) -> str:
        around = self.rest.strip("\n")
        for dots in DOTS:
            lines = around.split("\n")
            if dots in lines:
                at = lines.index(dots)
                return "\n".join([*lines[:at], self.text, *lines[at + 1 :]])
        return f"{around}\n{self.text}" if around.strip() else self.text


class Wrong(Exception):
    """Something in a document that does not hold."""


def snippets(text: str) -> Iterator[Snippet]:
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("language")) + 1
        yield Snippet(
            match["mark"] or "", match["rest"] or "", match["language"], match["text"],
            line,
        )


class Runner:
    """Runs programs in a folder of their own."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.options = options
        self.folder = folder
        self.n_runs = 0
        self.environment = {
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "LD_LIBRARY_PATH": str(options.library.parent),
        }
        self.environment.pop("COLUMNS", None)
        for name in ("data", "examples"):
            (folder / name).symlink_to(options.sources / name)
        if options.command:
            path = f"{options.command.parent}:{os.environ['PATH']}"
            self.environment["PATH"] = path
        if options.python:
            self.environment["PYTHONPATH"] = str(options.python)
            self.environment["PYTHONDONTWRITEBYTECODE"] = "1"

    def can_run(self, language: str) -> bool:
        needed: Dict[str, Optional[Path]] = {
            "python": self.options.python,
            "java": self.options.jar,
            "sh": self.options.command,
        }
        return needed.get(language, self.folder) is not None

    def run(self, snippet: Snippet) -> str:
        """Run a program and return what it prints."""
        runners: Dict[str, Callable[[str], str]] = {
            "c": self._c, "java": self._java, "python": self._python, "sh": self._sh,
        }
        if snippet.language not in runners:
            raise Wrong(f"There is no way to run {snippet.language or 'this'}")
        self.n_runs += 1
        return runners[snippet.language](snippet.program)

    def _call(self, *command: object) -> str:
        process = subprocess.run(
            [str(word) for word in command], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False,
        )
        if process.returncode:
            raise Wrong(
                f"{Path(str(command[0])).name} ends with {process.returncode}\n"
                + process.stdout.decode() + process.stderr.decode()
            )
        return process.stdout.decode()

    def _write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def _c(self, text: str) -> str:
        if not re.search(r"^main\(|\bint main\(", text, re.MULTILINE):
            heads = "".join(re.findall(r"^#include .*\n", text, re.MULTILINE))
            body = re.sub(r"^#include .*\n", "", text, flags=re.MULTILINE)
            text = f"{heads}\nint main(void)\n{{\n{body}\nreturn 0;\n}}\n"
        source = self._write("snippet.c", text)
        program = self.folder / "snippet"
        self._call(
            self.options.compiler, "-std=c17", "-Wall", "-Wextra", "-Werror", "-pthread",
            f"-I{self.options.include}", source, self.options.library, "-o", program,
        )
        return self._call(program)

    def _java(self, text: str) -> str:
        if "class " not in text:
            text = (
                "import java.nio.file.*;\nimport java.util.*;\nimport nl.competent.*;\n"
                "class Snippet {\n  public static void main(String[] arguments) {\n"
                f"{text}\n  }}\n}}\n"
            )
        source = self._write("Snippet.java", text)
        return self._call("java", "-Xcheck:jni", "-cp", self.options.jar, source)

    def _python(self, text: str) -> str:
        return self._call(sys.executable, "-X", "dev", self._write("snippet.py", text))

    def _sh(self, text: str) -> str:
        return self._call("sh", "-eu", self._write("snippet.sh", text))


def compare_lines(shown: str, printed: str) -> None:
    """Raise what differs, where dots stand for any lines."""
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() in DOTS else re.escape(line) + r"\n"
        for line in shown.splitlines()
    )
    if not re.fullmatch(pattern, printed):
        raise Wrong(f"This is not what is printed:\n{printed}")


def compare_json(shown: object, printed: object, place: str = "") -> None:
    """Raise where something that is shown is not printed."""
    if shown in DOTS:
        return
    if isinstance(shown, dict) and isinstance(printed, dict):
        for key, value in shown.items():
            if key not in printed:
                raise Wrong(f"{place}/{key} is not printed")
            compare_json(value, printed[key], f"{place}/{key}")
    elif isinstance(shown, list) and isinstance(printed, list):
        if len(shown) > len(printed) or (printed and not shown):
            raise Wrong(f"{place} has {len(printed)} items")
        for i, (value, other) in enumerate(zip(shown, printed)):
            compare_json(value, other, f"{place}/{i}")
    elif shown != printed:
        raise Wrong(f"{place} is {json.dumps(printed, ensure_ascii=False)}")


def check_printed(snippet: Snippet, printed: str) -> None:
    if snippet.language == "json":
        compare_json(json.loads(snippet.text), json.loads(printed))
    else:
        compare_lines(snippet.text, printed)


def check(text: str, runner: Runner) -> Iterator[str]:
    printed: Optional[str] = None
    was_skipped = False
    for snippet in snippets(text):
        try:
            if snippet.mark == "runs":
                was_skipped = not runner.can_run(snippet.language)
                printed = None if was_skipped else runner.run(snippet)
            elif snippet.mark == "prints" and not was_skipped:
                if printed is None:
                    raise Wrong("Nothing ran before this")
                check_printed(snippet, printed)
            elif not snippet.mark and snippet.language in CODE:
                raise Wrong("It is not said whether this runs")
            elif snippet.mark == "not run" and not snippet.rest.strip():
                raise Wrong("It is not said why this does not run")
        except (Wrong, ValueError) as wrong:
            yield f"{snippet.line}: {wrong}"


def options_of(arguments: List[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("document", type=Path)
    for name in ("sources", "include", "library"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--compiler", required=True)
    for name in ("command", "python", "jar"):
        parser.add_argument(f"--{name}", type=Path)
    return parser.parse_args(arguments)


def main() -> None:
    options = options_of(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(options, Path(folder))
        text = options.document.read_text(encoding="utf-8")
        faults = list(check(text, runner))
    for fault in faults:
        print(f"{options.document.name}:{fault}")
    if faults:
        sys.exit(f"Snippets that are wrong: {len(faults)}")
    print(f"{options.document.name}: {runner.n_runs} programs ran")


if __name__ == "__main__":
    main()
