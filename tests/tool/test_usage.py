# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""How the command is used, and what it says when it is used wrongly."""

import unittest

from command import COOK, KITCHEN, ROOT, CommandTest, run

COMMANDS = [
    "compile", "info", "search", "extract", "normalise", "match", "gap", "convert",
    "verify", "audit", "vacancy", "team", "courses", "plan",
    "overview",
]


class UsageTest(CommandTest):
    def test_tells_its_version(self):
        version = (ROOT / "VERSION").read_text().split()[0]

        self.assertEqual(
            self.answer("--version").out, f"competent {version}\n"
        )

    def test_help_names_every_command(self):
        for arguments in (["--help"], ["-h"], ["help"], ["--lang", "en", "-h"]):
            out = self.answer(*arguments).out
            for command in COMMANDS:
                self.assertRegex(out, rf"(?m)^  {command} ")

    def test_every_command_has_help_in_both_languages(self):
        for command in COMMANDS:
            dutch = self.answer(command, "--help").out
            english = self.answer(command, "--help", "--lang", "en").out

            self.assertIn(f"Gebruik: competent {command} ", dutch)
            self.assertIn("\nVoorbeelden\n", dutch)
            self.assertIn(f"Usage: competent {command} ", english)
            self.assertIn("\nExamples\n", english)
            self.assertEqual(dutch, self.answer("help", command).out)
            self.assertEqual(
                english, self.answer("--lang=en", command, "-h").out
            )

    def test_help_fits_a_terminal(self):
        for command in COMMANDS:
            for language in ("nl", "en"):
                out = self.answer(command, "--help", "--lang", language).out
                for line in out.splitlines():
                    self.assertLessEqual(len(line), 80, line)

    def test_help_tells_all_options(self):
        options = {
            "compile": ["--output", "--base", "--json"],
            "info": ["--findings", "--base", "--json"],
            "search": ["--file", "--limit", "--kind", "--per-label", "--json"],
            "extract": [
                "--file", "--kind", "--overlapping", "--exact", "--as-spelt", "--json",
                "--marked", "--html",
            ],
            "normalise": ["--file", "--base", "--json"],
            "match": ["--profile", "--limit", "--targets", "--preset", "--by"],
            "vacancy": ["--with-title", "--limit", "--preset", "--json"],
            "team": ["--with-title", "--limit", "--preset", "--json"],
            "plan": ["--least", "--front", "--from", "--html", "--budget"],
            "overview": ["--output", "--target", "--date", "--from", "--budget"],
            "courses": ["--least", "--set", "--budget", "--mode", "--json"],
            "gap": ["--profile", "--target", "--targets", "--preset", "--limit"],
            "convert": ["--to", "--output", "--base"],
            "verify": ["--base", "--json"],
            "audit": ["--sample", "--seed", "--limit", "--preset", "--json"],
        }
        for command, names in options.items():
            out = self.answer(command, "--help").out
            for name in names + ["--lang", "--help"]:
                self.assertIn(name, out, command)

    def test_refuses_wrong_usage(self):
        for arguments in (
            [],
            ["--frob"],
            ["match", "--frob", "x"],
            ["match", "-x"],
            ["match", "-n"],
            ["match", "--limit"],
            ["match", "--json=1", COOK, KITCHEN],
            ["match", "--limit", "0", COOK, KITCHEN],
            ["match", "--limit", "-1", COOK, KITCHEN],
            ["match", "--limit", "1e3", COOK, KITCHEN],
            ["match", "--limit", "99999999999999999999", COOK, KITCHEN],
            ["match", "--targets", "skill", COOK, KITCHEN],
            ["match", "--preset", "best", COOK, KITCHEN],
            ["match", "--by", "luck", COOK, KITCHEN],
            ["match", "--lang", "fr", COOK, KITCHEN],
            ["match"],
            ["match", COOK],
            ["match", "-", "-"],
            ["gap", COOK],
            ["gap", COOK, "Kok"],
            ["search"],
            ["search", "kok"],
            ["search", "--kind", "colour", "kok", KITCHEN],
            ["search", "--file", "-", "-"],
            ["compile", KITCHEN],
            ["compile", "-o", "x"],
            ["convert", KITCHEN],
            ["convert", KITCHEN, KITCHEN, "--to", "nt"],
            ["convert", KITCHEN, "--to", "rdf"],
            ["info"],
            ["info", "-", "-"],
            ["verify"],
            ["verify", KITCHEN],
        ):
            with self.subTest(arguments=arguments):
                self.assertIn("--help", self.refusal(2, *arguments))

    def test_suggests_a_command(self):
        for wrong, right in (
            ("matc", "match"),
            ("mtach", "match"),
            ("gpa", "gap"),
            ("comp", "compile"),
            ("serach", "search"),
            ("vrify", "verify"),
        ):
            err = self.refusal(2, wrong)
            self.assertIn(f"bedoelt u “{right}”?", err)

            err = self.refusal(2, "--lang", "en", wrong)
            self.assertIn(f"do you mean “{right}”?", err)

        self.assertNotIn("bedoelt", self.refusal(2, "frobnicate"))
        self.assertNotIn("bedoelt", self.refusal(2, "x" * 5000))

    def test_names_the_option_that_is_wrong(self):
        self.assertIn(" --frob ", self.refusal(2, "match", "--frob=3"))
        self.assertIn(" -x ", self.refusal(2, "match", "--json", "-x"))
        self.assertIn(" -x ", self.refusal(2, "match", "-xn"))
        self.assertIn(" --output ", self.refusal(2, "compile", "--output"))

    def test_speaks_the_language_that_comes_later(self):
        err = self.refusal(2, "match", "--limit=x", "--lang=en")
        self.assertIn("takes a number", err)

    def test_operands_may_stand_anywhere(self):
        first = self.answer("match", COOK, KITCHEN, "--json").bytes

        self.assertEqual(
            first, self.answer("match", "--json", KITCHEN, COOK).bytes
        )
        self.assertEqual(
            first, self.answer("match", "-p", COOK, KITCHEN, "--json").bytes
        )
        self.assertEqual(
            self.answer("gap", COOK, "Kok", KITCHEN, "--json").bytes,
            self.answer("gap", KITCHEN, "-t", "Kok", "--json", COOK).bytes,
        )

    def test_output_does_not_depend_on_the_locale(self):
        expected = self.answer("match", COOK, KITCHEN).bytes
        for locale in ("C.UTF-8", "nl_NL.UTF-8", "tr_TR.UTF-8", "fa_IR.UTF-8"):
            result = run(
                "match", COOK, KITCHEN, environment={"LC_ALL": locale}
            )
            self.assertEqual(result.bytes, expected)


if __name__ == "__main__":
    unittest.main()
