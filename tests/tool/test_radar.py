# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""What is short in a region, and whom to train for what."""

import json
import unittest

from command import ROOT, SAMPLE, CommandTest, run
from page import Page

REGION = ROOT / "examples" / "region"
VACANCIES = REGION / "vacatures.json"
COURSES = REGION / "cursussen.csv"
PEOPLE = sorted((REGION / "people").glob("*.json"))
ARGUMENTS = ["radar", "--vacancies", VACANCIES, *PEOPLE, SAMPLE, COURSES]

TARGETED = b'"target": "Pedagogisch medewerker kinderopvang"'

LINE = {
    "iri", "label", "kind", "level", "vacancies", "places", "asked", "lacking", "left",
    "have", "partly", "short", "places_lacking", "places_left", "withheld",
}
PLACEMENT = {
    "vacancy", "profile", "coverage", "coverage_after", "spent", "bound", "gates",
    "courses",
}
TOTALS = {
    "people", "places", "ready", "trained", "empty", "unscored", "asked", "held",
    "held_after", "least", "spent", "bound", "proven", "group", "withheld",
    "shortages", "courses", "vacancies", "placements", "enrolments", "not_understood",
}


class RadarTest(CommandTest):
    def radar(self, *options):
        return self.answer(*ARGUMENTS, "--json", *options).json

    def test_sums_are_right(self):
        radar = self.radar()
        self.assertLessEqual(TOTALS, set(radar))
        lines = radar["shortages"]
        self.assertEqual(sum(one["asked"] for one in lines), radar["asked"])
        self.assertEqual(
            sum(one["lacking"] for one in lines), radar["asked"] - radar["held"]
        )
        self.assertEqual(
            sum(one["left"] for one in lines), radar["asked"] - radar["held_after"]
        )
        self.assertEqual(
            radar["places"], radar["ready"] + radar["trained"] + radar["empty"]
        )
        self.assertEqual(
            radar["spent"], sum(one["spent"] for one in radar["placements"])
        )
        self.assertTrue(radar["proven"])
        self.assertEqual(radar["bound"], radar["spent"])

    def test_lines_say_what_they_say(self):
        radar = self.radar()
        for line in radar["shortages"]:
            self.assertEqual(set(line), LINE)
            # Nobody can be placed twice, so no fewer places lack it than that
            self.assertLessEqual(line["short"], line["places_lacking"])
            self.assertGreaterEqual(line["short"], line["places"] - radar["people"])
            self.assertFalse(line["withheld"])
        lacking = [line["lacking"] for line in radar["shortages"]]
        self.assertEqual(lacking, sorted(lacking, reverse=True))

    def test_each_person_has_one_place(self):
        radar = self.radar()
        people = [one["profile"] for one in radar["placements"]]
        self.assertEqual(len(people), len(set(people)))
        for one in radar["placements"]:
            self.assertEqual(set(one), PLACEMENT)
            self.assertGreaterEqual(one["coverage_after"], 0.8)
            self.assertEqual(not one["courses"], one["coverage"] >= 0.8)
            self.assertNotEqual(one["gates"], "open")
        for index, vacancy in enumerate(radar["vacancies"]):
            filled = sum(one["vacancy"] == index for one in radar["placements"])
            self.assertEqual(filled, vacancy["places"] - vacancy["empty"])

    def test_enrolments_are_those_of_placements(self):
        radar = self.radar()
        followed = [
            course["iri"] for one in radar["placements"] for course in one["courses"]
        ]
        for one in radar["enrolments"]:
            self.assertEqual(one["people"], followed.count(one["iri"]))
        self.assertEqual(len(followed), sum(one["people"] for one in radar["enrolments"]))

    def test_spends_least_of_what_is_asked(self):
        spent = {}
        for least in ("cost", "hours", "weeks"):
            radar = self.radar("--least", least)
            self.assertEqual(radar["least"], least)
            self.assertTrue(radar["proven"])
            spent[least] = radar["spent"]
        self.assertGreater(spent["cost"], spent["hours"])
        self.assertGreater(spent["hours"], spent["weeks"])

    def test_withholds_small_groups(self):
        radar = self.radar("--group", "4")
        self.assertEqual(radar["placements"], [])
        self.assertGreater(radar["withheld"], 0)
        for line in radar["shortages"]:
            for key in ("have", "partly"):
                self.assertTrue(line[key] is None or line[key] == 0 or line[key] >= 4)
            self.assertEqual(line["withheld"], line["have"] is None)
        self.assertTrue(all(one["people"] >= 4 for one in radar["courses"]))
        every = self.radar("--group", "100")
        self.assertIsNone(every["held"])
        self.assertIsNone(every["spent"])
        for path in PEOPLE:
            self.assertNotIn(path.name, json.dumps(radar))

    def test_reads_texts_and_single_vacancies(self):
        text = self.write("zorg.txt", "Gevraagd: samenwerken en plannen.".encode())
        one = self.write("een.json", b'{"places": 0, "skills": ["Plannen"]}')
        radar = self.answer(
            "radar", "--vacancies", text, "--vacancies", one, "--json", PEOPLE[0], SAMPLE
        ).json
        self.assertEqual([v["title"] for v in radar["vacancies"]], ["zorg", "een"])
        self.assertEqual([v["places"] for v in radar["vacancies"]], [1, 0])

    def test_works_without_people(self):
        radar = self.answer("radar", "--vacancies", VACANCIES, SAMPLE, "--json").json
        self.assertEqual(radar["empty"], radar["places"])
        self.assertEqual(radar["held"], 0)

    def test_tells_what_is_wrong_by_place(self):
        for content, place in (
            (b'[{"places": -1}]', "/0"),
            (b'[{"places": 2, "target": 3}]', "/0"),
            (b'[{}, {"target": "Geheim beroep"}]', "/1"),
            (b'[{"skills": ["Geheime vaardigheid"]}]', "/0/skills/0"),
            (b'[{"secret": 1}]', "/0"),
            (b'[3]', "/0"),
            (b'3', "/"),
            (b'[{"title": ""}]', "/0"),
        ):
            path = self.write("v.json", content)
            result = run("radar", "--vacancies", path, PEOPLE[0], SAMPLE)
            self.assertEqual(result.code, 1)
            self.assertIn(f"{place}: ", result.err)
            self.assertNotIn("Geheim", result.err)

    def test_tells_which_key_is_wrong(self):
        for content, number in (
            (b'[{"title": "X", "places": 1, "target": "Kok", "skilz": []}]', 4),
            (b'[{"secret": 1, "title": "X"}]', 1),
            (b'[{"title": "X", "skills": [], "secret": 1, "places": 1}]', 3),
        ):
            path = self.write("v.json", content.replace(b'"target": "Kok"', TARGETED))
            result = run("radar", "--vacancies", path, PEOPLE[0], SAMPLE)
            self.assertEqual(result.code, 1)
            self.assertIn(f"sleutel nummer {number} is onbekend", result.err)
            self.assertIn("title, places, target, skills", result.err)
            self.assertNotIn("secret", result.err)

    def test_what_is_said_of_an_opening_asks_for_nothing(self):
        path = self.write("v.json", b'{"title": "X", ' + TARGETED + b', "places": 2}')
        one = self.answer("radar", "--vacancies", path, *PEOPLE, SAMPLE, "--json").json
        self.assertEqual(one["vacancies"][0]["title"], "X")
        self.assertEqual(one["vacancies"][0]["places"], 2)
        self.assertGreater(len(one["shortages"]), 0)

    def test_searches_as_often_as_is_asked(self):
        many = self.radar()
        none = self.radar("--searches", "0")
        self.assertGreater(many["trained"], 0)
        self.assertEqual(none["trained"], 0)
        self.assertGreater(none["empty"], many["empty"])
        self.assertEqual(self.radar("--searches", "20000"), many)
        for wrong in ("-1", "x", "", "99999999999"):
            self.assertEqual(run(*ARGUMENTS, "--searches", wrong).code, 2)
        self.assertEqual(run("team", "--searches", "1", SAMPLE).code, 2)

    def test_needs_vacancies_and_files(self):
        self.assertEqual(run("radar", SAMPLE).code, 2)
        self.assertEqual(run("radar", "--vacancies", VACANCIES).code, 2)
        self.assertEqual(run(*ARGUMENTS, "--least", "none").code, 2)
        self.assertEqual(run(*ARGUMENTS, "--group", "0").code, 2)
        many = ["--vacancies", VACANCIES] * 65
        self.assertEqual(run("radar", *many, SAMPLE).code, 2)

    def test_page_is_whole_and_needs_nothing_else(self):
        page = Page(self.answer(*ARGUMENTS, "--html").out)
        self.assertEqual(page.faults, [])
        self.assertNotIn("script", page.tags)
        self.assertIn("Wie waarvoor te scholen", page.all)
        self.assertIn("carla", page.all)
        closed = Page(self.answer(*ARGUMENTS, "--html", "--group", "4").out)
        self.assertEqual(closed.faults, [])
        self.assertNotIn("carla", closed.all)

    def test_tells_what_is_not_understood_and_of_whom(self):
        asked = b'[{"title": "Werk", "skills": ["Plannen", "Kanarie47"]}]'
        wanted = self.write("wanted.json", asked)
        odd = self.write("odd.json", b'{"skills": ["Plannen", "Kanarie48"]}')
        files = ("radar", "--vacancies", wanted, odd, *PEOPLE, SAMPLE)
        self.assertEqual(run(*files).code, 1)
        radar = self.answer(*files, "--json", "--skip-unknown").json
        self.assertEqual(radar["vacancies"][0]["not_understood"], ["/0/skills/1"])
        self.assertEqual(
            radar["not_understood"],
            [{"profile": "odd.json", "not_understood": ["/skills/1"]}],
        )
        page = self.answer(*files, "--html", "--skip-unknown").out
        self.assertIn("<h3>odd</h3>", page)
        self.assertIn("<h3>Werk</h3>", page)
        self.assertIn("/0/skills/1", page)
        self.assertEqual(Page(page).faults, [])
        for option in ("--json", "--html"):
            closed = self.answer(
                *files, option, "--skip-unknown", "--group", "4"
            ).out
            self.assertNotIn("odd", closed)
            self.assertIn("/0/skills/1", closed)
            self.assertNotIn("Kanarie", closed)
        self.assertIn("--skip-unknown", self.answer("radar", "--help").out)

    def test_page_tells_of_vacancies_without_points(self):
        path = self.write("v.json", b'[{"skills": []}, {"skills": ["Plannen"]}]')
        page = self.answer("radar", "--vacancies", path, SAMPLE, "--html").out
        self.assertIn("Vacatures die niets vragen", page)

    def test_shows_titles_as_text(self):
        path = self.write("v.json", b'[{"title": "<b>&\\u001b[2J", "skills": ["Plannen"]}]')
        page = self.answer("radar", "--vacancies", path, SAMPLE, "--html").out
        self.assertIn("&lt;b&gt;&amp;", page)
        self.assertNotIn("\x1b", page)
        table = self.answer("radar", "--vacancies", path, SAMPLE).out
        self.assertNotIn("\x1b", table)


if __name__ == "__main__":
    unittest.main()
