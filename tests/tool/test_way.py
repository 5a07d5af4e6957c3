# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Ways between occupations, by the command."""

import unittest

from command import ROOT, CommandTest, run

SAMPLE = ROOT / "data" / "sample" / "competent-sample.ttl"
CARER = "Pedagogisch medewerker kinderopvang"
FITTER = "Laadpaalmonteur"


class WayTest(CommandTest):
    def way(self, *options):
        return self.answer("way", CARER, FITTER, SAMPLE, "--json", *options).json

    def test_effort_rises_from_the_first_to_the_last(self):
        found = self.way("--limit", "10")
        self.assertEqual(found["from"]["label"], CARER)
        self.assertEqual(found["to"]["label"], FITTER)
        stops = found["stops"]
        self.assertGreater(len(stops), 2)
        self.assertEqual([stops[0]["label"], stops[-1]["label"]], [CARER, FITTER])
        efforts = [stop["effort"] for stop in stops]
        self.assertEqual(efforts[0], 0)
        self.assertEqual(efforts, sorted(set(efforts)))

    def test_more_transitions_never_take_more(self):
        efforts = [
            self.way("--limit", str(n))["stops"][-1]["effort"] for n in (8, 10, 40)
        ]
        self.assertEqual(efforts, sorted(efforts, reverse=True))

    def test_table_has_each_stop(self):
        table = self.answer("way", CARER, FITTER, SAMPLE, "--limit", "10").out
        for stop in self.way("--limit", "10")["stops"]:
            self.assertIn(stop["label"][:16], table)

    def test_no_way_is_told(self):
        # Few transitions lead to other groups
        answer = self.answer("way", CARER, FITTER, SAMPLE, "--limit", "5")
        self.assertIn("geen weg", answer.out)
        self.assertEqual(self.way("--limit", "5")["stops"], [])

    def test_both_ends_are_needed(self):
        self.assertEqual(run("way", CARER).code, 2)
        self.assertEqual(run("way", CARER, "Niets zo", SAMPLE).code, 1)


if __name__ == "__main__":
    unittest.main()
