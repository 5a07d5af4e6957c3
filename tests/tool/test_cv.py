# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""A CV takes the place of a profile."""

import unittest

from command import SAMPLE, CommandTest


class CvTest(CommandTest):
    def test_matches_a_cv(self):
        cv = self.folder / "cv.txt"
        cv.write_text("Ik ben gastouder geweest. Problemen oplossen lukt niet.")
        document = self.answer("match", "--cv", cv, SAMPLE, "--json").json
        self.assertEqual(document["matches"][0]["label"], "Gastouder")
        gap = self.answer("gap", "--cv", cv, "--target", "Gastouder", SAMPLE, "--json")
        self.assertGreater(gap.json["coverage"], 0.5)

    def test_refuses_what_is_not_there(self):
        self.refusal(1, "match", "--cv", self.folder / "none", SAMPLE)


if __name__ == "__main__":
    unittest.main()
