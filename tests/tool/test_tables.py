# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Tables for people, letter by letter, and how they fit a terminal.

With --write the tables that are expected are written anew, to be read before
they are kept.
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import time
import unicodedata
import unittest

from command import COMMAND, COOK, ENVIRONMENT, FIXTURES, KITCHEN, MORE, PROFILES, ROOT
from command import SAMPLE, CommandTest, run
from test_radar import ARGUMENTS as RADAR

EXPECTED = pathlib.Path(__file__).resolve().parent / "expected"
VACANCY = ROOT / "examples" / "vacancies" / "kinderopvang.txt"
PERSON = ROOT / "examples" / "profiles" / "herintreder-kinderopvang.json"

TABLES = {
    "info": ["info", KITCHEN],
    "findings": ["info", "--findings", KITCHEN],
    "search": ["search", "k", KITCHEN],
    "search-ambiguous": ["search", "kok", KITCHEN],
    "extract": ["extract", FIXTURES / "kitchen.txt", KITCHEN],
    "marked": [
        "extract", FIXTURES / "kitchen.txt", KITCHEN, "--marked", "--overlapping"
    ],
    "match": ["match", COOK, KITCHEN],
    "match-norm": ["match", COOK, KITCHEN, "--targets", "norm"],
    "match-sample": ["match", PERSON, SAMPLE],
    "match-from": ["match", "--from", "Gastouder", SAMPLE],
    "vacancy": ["vacancy", VACANCY, *PROFILES, SAMPLE],
    "vacancy-demands": ["vacancy", VACANCY, SAMPLE],
    "vacancy-gap": ["vacancy", VACANCY, PERSON, SAMPLE],
    "team": ["team", VACANCY, *PROFILES, SAMPLE, "--with-title"],
    "team-join": [
        "team", VACANCY, PROFILES[0], SAMPLE, "--join", PROFILES[1], "--join",
        PROFILES[2],
    ],
    "radar": RADAR,
    "radar-group": [*RADAR, "--group", "3", "--least", "weeks"],
    "gap": ["gap", COOK, "Kok", KITCHEN],
    "gap-norm": ["gap", COOK, "crebo:25182", KITCHEN],
    "gap-met": ["gap", COOK, "crebo:25180", KITCHEN],
    "gap-sample": [
        "gap", PERSON, "Pedagogisch medewerker kinderopvang", SAMPLE
    ],
}


def table_of(name, language):
    """Return a table at 80 columns."""
    result = run(
        *TABLES[name], "--lang", language, environment={"COLUMNS": "80"}
    )
    # The version of what gave the answer is not what is being tested
    return result.out.replace(version(), "VERSION")


def version():
    """Return the version of the project."""
    return (ROOT / "VERSION").read_text().split()[0]


def width(line):
    """Return how many columns a line takes."""
    return sum(
        0
        if unicodedata.combining(c)
        else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in line
    )


def read_terminal(master):
    """Return all that is written to a terminal until nobody has it open."""
    chunks = []
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)

    os.close(master)
    return b"".join(chunks).decode("utf-8")


def open_terminal():
    """Return both ends of a new terminal."""
    try:
        return pty.openpty()
    except OSError as error:  # As where /dev/pts is not mounted
        raise unittest.SkipTest(f"there are no terminals here: {error}")


def run_on_terminal(arguments, columns, environment=None):
    """Run the command on a terminal of so many columns."""
    master, slave = open_terminal()
    subprocess.run(
        ["stty", "cols", str(columns), "-opost"], stdin=slave, check=True
    )
    process = subprocess.Popen(
        [COMMAND, *map(str, arguments)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**ENVIRONMENT, "TERM": "xterm", **(environment or {})},
    )
    os.close(slave)
    told = read_terminal(master)
    return process.wait(timeout=60), told


class TableTest(CommandTest):
    def test_tables_are_as_expected(self):
        for name in TABLES:
            for language in ("nl", "en"):
                with self.subTest(name=name, language=language):
                    expected = EXPECTED / f"{name}.{language}.txt"
                    self.assertEqual(
                        table_of(name, language),
                        expected.read_text(encoding="utf-8"),
                    )

    def test_nothing_trails(self):
        for name in TABLES:
            for line in table_of(name, "nl").splitlines():
                self.assertEqual(line, line.rstrip())

    def test_rows_fit_whatever_the_width(self):
        for columns in (77, 80, 100, 200):
            for name in ("match", "gap", "search", "match-sample", "gap-sample"):
                result = run(
                    *TABLES[name], environment={"COLUMNS": str(columns)}
                )
                for line in result.out.splitlines():
                    if not line.startswith("    "):
                        self.assertLessEqual(width(line), columns, line)

    def test_wide_tables_are_not_shortened(self):
        wide = run(*TABLES["gap"], environment={"COLUMNS": "200"}).out
        self.assertIn("warenkennis en conserveringsmethoden uit binnen-", wide)
        self.assertIn("…", table_of("gap", "nl"))

    def test_odd_widths_are_survived(self):
        for columns in ("0", "1", "-5", "abc", "99999999999", ""):
            result = run(*TABLES["gap"], environment={"COLUMNS": columns})
            self.assertEqual(result.code, 0)
            self.assertIn("65.535", result.out)

    def test_characters_are_never_broken(self):
        path = self.write(
            "wide.ttl",
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            + "".join(
                f"<a:{i}> a <https://linkeddata.competentnl.nl/def/"
                f"competentnl#Occupation> ; skos:prefLabel 'Z{label}'@nl .\n"
                for i, label in enumerate(
                    ["é" * 99, "e\u0301" * 99, "職" * 99, "🚀" * 99, "ab職" * 30]
                )
            ),
        )
        for columns in range(60, 70):
            result = run("search", "z", path, environment={"COLUMNS": str(columns)})
            rows = [
                line
                for line in result.bytes.decode("utf-8").splitlines()
                if line.startswith("Z")
            ]
            self.assertEqual(len(rows), 5)
            self.assertEqual(len({width(row) for row in rows}), 1, rows)
            self.assertLessEqual(width(rows[0]), columns)

    def test_a_terminal_tells_its_width_and_gets_colours(self):
        for columns in (72, 120):
            code, out = run_on_terminal(TABLES["gap"], columns)
            self.assertEqual(code, 0)
            self.assertIn("\x1b[31m", out)

            plain = re.sub("\x1b\\[[0-9]*m", "", out)
            self.assertEqual(
                plain,
                run(
                    *TABLES["gap"], environment={"COLUMNS": str(columns)}
                ).out,
            )

    def test_colours_can_be_refused(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            _, out = run_on_terminal(TABLES["gap"], 80, environment)
            self.assertNotIn("\x1b", out)

    def test_shows_progress_of_what_takes_longer(self):
        told, _ = self.told_of_reading(True)
        self.assertRegex(told, r"<stdin>  [\d,]+ kB  [\d,]+ kB/s")
        self.assertTrue(told.endswith("\r\x1b[K"))

    def test_shows_no_progress_of_what_is_there_at_once(self):
        told, seconds = self.told_of_reading(False)
        if seconds < 1.0:
            self.assertEqual(told, "")

    def told_of_reading(self, is_slow):
        """Return what is told of a file that comes in parts, and its seconds.

        Where it is slow, a part waits half a second until something is told.
        """
        content = SAMPLE.read_bytes()
        parts = [content[i : i + 30000] for i in range(0, len(content), 30000)]
        master, slave = open_terminal()
        begun = time.monotonic()
        process = subprocess.Popen(
            [COMMAND, "info", "-", str(MORE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=slave,
            env=ENVIRONMENT,
        )
        os.close(slave)
        is_told = not is_slow
        for part in parts:
            process.stdin.write(part)
            process.stdin.flush()
            is_told = is_told or bool(select.select([master], [], [], 0.5)[0])

        process.stdin.close()
        told = read_terminal(master)
        self.assertEqual(process.wait(timeout=60), 0)
        return told, time.monotonic() - begun

    def test_an_image_is_never_written_to_a_terminal(self):
        code, out = run_on_terminal(["compile", KITCHEN, "-o", "-"], 80)
        self.assertEqual(code, 2)
        self.assertIn("scherm", out)

    def test_the_sum_is_the_last_line(self):
        for profile in PROFILES:
            target = self.answer("match", "--json", profile, SAMPLE).json[
                "matches"
            ][0]["iri"]
            out = self.answer("gap", profile, target, SAMPLE).out
            found = re.fullmatch(
                r"([\d.+ ]+) = ([\d.]+) punten verdiend van 65\.535 = [\d,]+ %",
                out.splitlines()[-1],
            )
            terms = [
                int(term.replace(".", "")) for term in found[1].split(" + ")
            ]
            self.assertEqual(sum(terms), int(found[2].replace(".", "")))


def write():
    """Write the tables that are expected anew."""
    for name in TABLES:
        for language in ("nl", "en"):
            path = EXPECTED / f"{name}.{language}.txt"
            path.write_text(table_of(name, language), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
