# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Courses for a gap, by the command."""

import unittest

from command import ROOT, CommandTest, run

PERSON = ROOT / "examples" / "profiles" / "herintreder-kinderopvang.json"
TARGET = "Pedagogisch medewerker kinderopvang"
FILES = [
    ROOT / "data" / "sample" / "competent-sample.ttl",
    *sorted((ROOT / "data" / "ontwikkelpaden").glob("*.ttl")),
]


class CoursesTest(CommandTest):
    def courses(self, *options):
        return self.answer(
            "courses", PERSON, TARGET, *FILES, "--json", *options
        ).json

    def test_gains_are_in_order_of_what_is_spent(self):
        for least, key in (("weeks", "weeks"), ("cost", "own_cost")):
            rows = self.courses("--least", least)["courses"]
            self.assertGreater(len(rows), 3)
            rates = [row[key] / row["gain"] for row in rows]
            self.assertEqual(rates, sorted(rates))

    def test_gain_is_what_lessons_gain(self):
        for row in self.courses("--least", "none", "-n", "100")["courses"]:
            self.assertEqual(
                row["gain"], sum(lesson["gain"] for lesson in row["teaches"])
            )

    def test_what_stands_in_the_way_is_told(self):
        document = self.courses("--weeks", "30")
        self.assertIn("end", document["blocked_by"])
        for row in document["courses"]:
            self.assertLessEqual(row["weeks"], 30)

    def test_set_is_no_cheaper_than_its_bound(self):
        document = self.courses("--set", "--coverage", "45")
        self.assertTrue(document["enough"])
        self.assertGreaterEqual(document["coverage_after"], 0.45 - 1e-4)
        self.assertGreaterEqual(document["spent"], document["bound"])

    def test_refuses_wishes_that_are_none(self):
        for option in (
            ["--budget", "veel"], ["--budget", "1,5"], ["--hours", "200"],
            ["--start", "morgen"], ["--start", "2026-13-01"], ["--mode", "BBLL"],
            ["--dutch", "D1"], ["--coverage", "101"], ["--least", "money"],
        ):
            result = run("courses", PERSON, TARGET, *FILES, *option)
            self.assertEqual(result.code, 2, option)

    def test_tables_are_in_both_languages(self):
        for language, word in (("nl", "Winst"), ("en", "Gain")):
            out = self.answer(
                "courses", PERSON, TARGET, *FILES, "--lang", language
            ).out
            self.assertIn(word, out)


if __name__ == "__main__":
    unittest.main()
