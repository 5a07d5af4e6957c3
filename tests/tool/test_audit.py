# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The audit: what it counts, when it fails, and what it may show."""

import unittest

from command import FIXTURES, KITCHEN, MORE, SAMPLE, CommandTest, run

# A title that is also a place, and one that is also a first name
CONFUSED = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
<https://example.org/a> a cnlo:Occupation ; skos:prefLabel "Utrecht"@nl ;
    cnlo:requiresHATEssential <https://example.org/c> .
<https://example.org/b> a cnlo:Occupation ; skos:prefLabel "Sanne"@nl ;
    cnlo:requiresHATEssential <https://example.org/c> .
<https://example.org/c> a cnlo:HumanCapability ; skos:prefLabel "Koken"@nl .
"""

# A title that women and men have in two occupations
PARTED = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
<https://example.org/a> a cnlo:Occupation ; skos:prefLabel "Leraar"@nl .
<https://example.org/b> a cnlo:Occupation ; skos:prefLabel "Lerares"@nl .
"""


def probes_of(document):
    """Return the probes of a document by name."""
    return {probe["probe"]: probe for probe in document["probes"]}


class AuditTest(CommandTest):
    def audit(self, *arguments):
        return self.answer("audit", "--json", *arguments).json

    def test_all_that_has_to_holds_for_the_sample(self):
        document = self.audit("--sample", "60", SAMPLE)
        probes = probes_of(document)

        self.assertIs(document["holds"], True)
        self.assertEqual(len(probes), 23)
        self.assertEqual(probes["title both"]["tried"], 60)
        for probe in probes.values():
            self.assertLessEqual(probe["held"], probe["tried"])
            self.assertLessEqual(len(probe["examples"]), probe["tried"] - probe["held"])
            if probe["must"]:
                self.assertEqual(probe["held"], probe["tried"], probe)
                if probe["probe"] != "file order":
                    self.assertEqual(probe["tried"], 60, probe)

    def test_tells_what_it_was_made_with(self):
        document = self.audit("--sample", "2", "--preset", "public", KITCHEN)

        info = self.answer("info", "--json", KITCHEN).json
        self.assertEqual(document["taxonomy"], info["taxonomy"])
        self.assertEqual(document["version"], info["version"])
        self.assertEqual(document["preset"], "public")
        self.assertEqual(document["seed"], 1)
        self.assertEqual(document["sample"], 2)

    def test_the_seed_decides(self):
        def told(seed):
            return run(
                "audit", "--json", "--sample", "40", "--limit", "40", "--seed", seed, SAMPLE
            ).out

        self.assertEqual(told("7"), told("7"))
        self.assertNotEqual(told("7"), told("8"))

    def test_the_order_of_files_is_tried_where_there_are_several(self):
        one = probes_of(self.audit("--sample", "1", KITCHEN))
        two = probes_of(self.audit("--sample", "1", KITCHEN, MORE))

        self.assertEqual(one["file order"]["tried"], 0)
        self.assertEqual(two["file order"]["tried"], 1)
        self.assertEqual(two["file order"]["held"], 1)

    def test_what_has_to_hold_and_does_not_is_told(self):
        path = self.write("confused.ttl", CONFUSED)
        result = run("audit", "--json", "--sample", "500", path)
        # There are two titles, so the seed decides what is tried with them
        for seed in range(2, 40):
            if not result.json["holds"]:
                break
            result = run("audit", "--json", "--seed", seed, path)

        broken = [
            probe for probe in result.json["probes"]
            if probe["must"] and probe["held"] < probe["tried"]
        ]
        self.assertEqual(result.code, 1)
        self.assertTrue(broken)
        self.assertTrue(
            {probe["probe"] for probe in broken} <= {"text place", "text name"}
        )
        for probe in broken:
            self.assertTrue(probe["examples"])

    def test_a_title_that_parts_women_and_men_is_counted(self):
        path = self.write("parted.ttl", PARTED)
        document = self.audit(path)
        probes = probes_of(document)

        self.assertEqual(
            (probes["label pairs"]["tried"], probes["label pairs"]["held"]), (2, 0)
        )
        self.assertEqual(
            sorted(probes["label pairs"]["examples"]), ["Leraar", "Lerares"]
        )
        self.assertIs(document["holds"], True)  # It is the taxonomy that says so

    def test_a_taxonomy_without_titles_is_survived(self):
        path = self.write("empty.ttl", "# Nothing\n")
        for probe in self.audit(path)["probes"]:
            self.assertEqual(probe["tried"], 0)

    def test_speaks_to_people(self):
        dutch = self.answer("audit", "--sample", "5", SAMPLE).out
        english = self.answer("audit", "--sample", "5", SAMPLE, "--lang", "en").out

        self.assertIn("titel in het andere geslacht", dutch)
        self.assertIn("niet geprobeerd", dutch)
        self.assertTrue(english.endswith("\nAll held that has to.\n"))

    def test_refuses_wrong_usage(self):
        for arguments in (
            ["audit"],
            ["audit", "--sample", "0", KITCHEN],
            ["audit", "--seed", "-1", KITCHEN],
            ["audit", "--seed", "x", KITCHEN],
        ):
            self.assertIn("--help", self.refusal(2, *arguments))

        self.refusal(1, "audit", FIXTURES / "none.ttl")


if __name__ == "__main__":
    unittest.main()
