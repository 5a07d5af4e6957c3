# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The manual page: without warnings, and complete."""

import re
import subprocess
import unittest

from command import ENVIRONMENT, ROOT, CommandTest

PAGE = ROOT / "tools" / "competent.1"


class ManualTest(CommandTest):
    def page(self):
        return subprocess.run(
            ["man", "--warnings", "-l", str(PAGE)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**ENVIRONMENT, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
            timeout=60,
            check=False,
        )

    def test_has_no_warnings(self):
        process = self.page()
        self.assertEqual(process.stderr.decode(), "")
        self.assertEqual(process.returncode, 0)

    def test_tells_every_option(self):
        text = re.sub(".\b", "", self.page().stdout.decode("utf-8"))
        for command in (
            "compile", "info", "search", "extract", "normalise", "match", "gap",
            "convert", "verify", "audit", "vacancy", "team", "courses", "plan",
            "overview",
        ):
            self.assertIn(f"competent {command} ", text)
            for option in re.findall(
                r"--[a-z-]+", self.answer(command, "--help", "--lang=en").out
            ):
                self.assertIn(option, text)


if __name__ == "__main__":
    unittest.main()
