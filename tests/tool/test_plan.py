# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Routes to an occupation, by the command."""

import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from command import ROOT, CommandTest, run
from test_courses import FILES, PERSON, TARGET

SCHEMES = sorted((ROOT / "data" / "funding").glob("*.ttl"))


class PlanTest(CommandTest):
    def plan(self, *options):
        return self.answer("plan", PERSON, TARGET, *FILES, "--json", *options).json

    def test_finds_the_ontwikkelpad(self):
        route = self.plan()["routes"][0]
        self.assertTrue(route["recognised"])
        self.assertEqual(
            [step["label"] for step in route["steps"]],
            [
                "Groepshulp kinderopvang",
                "Diploma Pedagogisch medewerker kinderopvang (bbl)",
            ],
        )
        self.assertEqual(
            route["weeks"], sum(step["weeks"] for step in route["steps"])
        )
        self.assertEqual(
            route["own_cost"], sum(step["own_cost"] for step in route["steps"])
        )

    def test_coverage_rises_by_what_is_gained(self):
        for route in self.plan("--front")["routes"]:
            for step in route["steps"]:
                gained = sum(gain["gain"] for gain in step["gains"])
                self.assertAlmostEqual(
                    step["coverage_after"] - step["coverage_before"],
                    gained / 65535,
                )

    def test_tells_what_stands_in_the_way(self):
        document = self.plan("--weeks", "100")
        self.assertEqual(document["routes"], [])
        self.assertEqual(document["blocked_by"][0]["constraint"], "end")
        self.assertTrue(document["blocked_by"][0]["opens"])
        out = self.answer("plan", PERSON, TARGET, *FILES, "--weeks", "100").out
        self.assertIn("zonder de tijd wel", out)

    def test_dates_follow_the_start(self):
        steps = self.plan("--start", "2026-09-01")["routes"][0]["steps"]
        self.assertEqual(steps[0]["end"], "2026-09-01")
        self.assertEqual(steps[1]["start"], "2026-09-01")
        self.assertEqual(steps[1]["end"], "2029-08-28")

    def test_tells_who_may_pay(self):
        person = json.loads(PERSON.read_text(encoding="utf-8"))
        person["facts"]["status"] = ["employed"]
        files = [*FILES, *SCHEMES]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "person.json"
            path.write_text(json.dumps(person), encoding="utf-8")
            asked = ("plan", path, TARGET, *files, "--start", "2025-03-01")
            steps = self.answer(*asked, "--json").json["routes"][0]["steps"]
            free, dear = steps
            self.assertEqual((free["own_cost"], free["hoped"]), (0, None))
            self.assertGreater(dear["own_cost"], 0)
            self.assertIsNone(dear["payer"])
            name = dear["hoped"]["label"]
            self.assertIn(f"misschien betaalt {name}", self.answer(*asked).out)
            page = self.answer(*asked, "--html").out
            self.assertIn(f"misschien betaalt {name}", page)

    def test_picture_is_well_formed_and_needs_nothing_else(self):
        page = self.answer("plan", PERSON, TARGET, *FILES, "--html").out
        for svg in re.findall(r"<svg.*?</svg>", page, re.S):
            root = ElementTree.fromstring(svg)
            self.assertGreater(len(list(root.iter())), 10)
        self.assertNotIn("<script", page)
        self.assertNotIn("<img", page)

    def test_needs_an_occupation(self):
        self.assertEqual(run("plan", PERSON).code, 2)
        self.assertEqual(run("plan", PERSON, "Niets", *FILES).code, 1)
        self.assertEqual(
            run("plan", PERSON, TARGET, *FILES, "--least", "hours").code, 2
        )


if __name__ == "__main__":
    unittest.main()
