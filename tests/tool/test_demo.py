# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""What make demo runs."""

import pathlib
import subprocess
import unittest

from command import COMMAND, ENVIRONMENT, ROOT, CommandTest

DEMO = ROOT / "examples" / "demo.sh"


class DemoTest(CommandTest):
    def demo(self, *arguments):
        return subprocess.run(
            [DEMO, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**ENVIRONMENT, "TMPDIR": str(self.folder)},
            timeout=60,
            check=False,
        )

    def test_shows_and_explains_everything(self):
        process = self.demo(COMMAND)
        out = process.stdout.decode("utf-8")

        self.assertEqual(process.stderr, b"")
        self.assertEqual(process.returncode, 0)
        for expected in (
            "Stap 1.",
            "Stap 4.",
            "Stap 5.",
            "Stap 6.",
            "mijn-overzicht.html",
            "Betere routes zijn er niet;",
            "SLIM-scholing",
            "punten verdiend van 65.535",
            "Opleidingen die het meeste van wat ontbreekt leren",
            "De uitleg voor ",
            "--lang en",
        ):
            self.assertIn(expected, out)
        for line in out.splitlines():
            if not line.startswith("$ ") and COMMAND not in line:
                self.assertLessEqual(len(line), 80, line)

    def test_leaves_nothing_behind(self):
        self.demo(COMMAND)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_keeps_the_page_where_it_is_told_to(self):
        page = self.folder / "mijn.html"
        process = subprocess.run(
            [DEMO, COMMAND],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            env={**ENVIRONMENT, "OVERVIEW": str(page)},
            timeout=60,
            check=True,
        )
        self.assertIn(f"De pagina staat in {page}", process.stdout.decode("utf-8"))
        self.assertIn("Jouw overzicht", page.read_text(encoding="utf-8"))

    def test_takes_a_folder_too(self):
        folder = pathlib.Path(COMMAND).parents[1]
        self.assertEqual(
            self.demo(folder).stdout.replace(str(folder).encode(), b""),
            self.demo(COMMAND).stdout.replace(str(folder).encode(), b""),
        )

    def test_fails_with_the_command(self):
        self.assertNotEqual(self.demo("/bin/false").returncode, 0)
        self.assertEqual(self.demo().returncode, 2)


if __name__ == "__main__":
    unittest.main()
