# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Profiles: what is wrong is told by its place, and never by its text."""

import json
import unittest

from command import COOK, KITCHEN, PROFILES, SAMPLE, CommandTest

CANARY = "Kanarie47"
SKILL = "https://example.org/kitchen/skill/"

# One of everything that may be known
FACTS = {
    "age": 41,
    "birth_year": 1984,
    "licences": ["AM", "B", "BE", "T"],
    "level": "4+",
    "status": ["employed", "on benefit"],
    "hours": 36,
    "all_diplomas": True,
    "region": "GM0363",
    "sector": "horeca",
    "excludes": ["Avondwerk", {"label": "werken in hitte"}],
    "accepts": [{"iri": "https://example.org/kitchen/circumstance/rijden"}],
    "languages": [{"label": "Duits", "level": "B1"}],
}

# What is in the file, where it is wrong, and what is said of it in English
WRONG = [
    (f'{{"skills": ["{CANARY}"', r":1:\d+: is not valid JSON"),
    (f'{{"skills": [{CANARY}]}}', r":1:\d+: is not valid JSON"),
    (f'{{"skills": []}} "{CANARY}"', r":1:\d+: is not valid JSON"),
    ("", r"is not valid JSON"),
    (f'{{"{CANARY}": 1, "{CANARY}": 2}}', r":1:\d+: gives a key twice"),
    ('{"skills": [], "skills": []}', r":1:\d+: gives a key twice"),
    (b'{"skills": ["Kanarie47\xff"]}', "is not valid UTF-8"),
    (f'{{"skills": ["{CANARY}\\u0000"]}}', r"has a text with U\+0000"),
    (f'{{"facts": {{"a": 1{"0" * 400}}}}}', "has a number that is too large"),
    ("[" * 100000, "is nested too deeply"),
    (f'{{"skills": {"[" * 1000}"{CANARY}"{"]" * 1000}}}',
     ": /skills/0: must be a string or an object"),
    (f'["{CANARY}"]', ": /: must be an object"),
    (f'"{CANARY}"', ": /: must be an object"),
    (f'{{"facts": {{}}, "{CANARY}": []}}', ": /: key number 2 is unknown"),
    (f'{{"skills": "{CANARY}"}}', ": /skills: must be an array"),
    (f'{{"skills": {{"{CANARY}": 1}}}}', ": /skills: must be an array"),
    ('{"knowledge": null}', ": /knowledge: must be an array"),
    (f'{{"skills": ["Koken", ["{CANARY}"]]}}',
     ": /skills/1: must be a string or an object"),
    ('{"skills": ["Koken", 7]}', ": /skills/1: must be a string or an object"),
    ('{"skills": ["Koken", ""]}', ": /skills/1: is empty"),
    (f'{{"skills": [{{"label": "{CANARY}", "iri": "{SKILL}koken"}}]}}',
     ": /skills/0: must have exactly one of iri, label and code"),
    ('{"skills": [{}]}',
     ": /skills/0: must have exactly one of iri, label and code"),
    (f'{{"skills": [{{"label": "Koken", "{CANARY}": 1}}]}}',
     ": /skills/0: key number 2 is unknown"),
    ('{"skills": [{"label": 7}]}', ": /skills/0: must be a string"),
    (f'{{"skills": [{{"iri": "{CANARY}"}}]}}',
     ": /skills/0: is not known as skill"),
    (f'{{"skills": [{{"code": "{CANARY}"}}]}}',
     ": /skills/0: is not a code with its system in front"),
    ('{"qualifications": [{"code": "crebo:99999"}]}',
     ": /qualifications/0: is not known as qualification"),
    (f'{{"facts": ["{CANARY}"]}}', ": /facts: must be an object"),
    (f'{{"facts": {{"age": 3, "{CANARY}": ["{CANARY}"]}}}}',
     ": /facts: key number 2 is unknown"),
    ('{"facts": {"circumstances": []}}', ": /facts: key number 1 is unknown"),
    (f'{{"facts": {{"excludes": ["{CANARY}"]}}}}',
     ": /facts/excludes/0: is not known as circumstance"),
    ('{"facts": {"excludes": "Avondwerk"}}', ": /facts/excludes: must be an array"),
    ('{"facts": {"excludes": ["Koken"]}}',
     ": /facts/excludes/0: is not circumstance but: skill"),
    (f'{{"facts": {{"accepts": [{{"label": "Avondwerk", "{CANARY}": 1}}]}}}}',
     ": /facts/accepts/0: key number 2 is unknown"),
    ('{"facts": {"excludes": ["Avondwerk"], "accepts": ["avondwerk"]}}',
     ": /facts/accepts/0: is already among excludes or accepts"),
    (f'{{"facts": {{"languages": ["{CANARY}"]}}}}',
     ": /facts/languages/0: must be an object"),
    (f'{{"facts": {{"languages": [{{"label": "{CANARY}", "level": "B1"}}]}}}}',
     ": /facts/languages/0: is not known as language / proficiency"),
    (f'{{"facts": {{"languages": [{{"label": "Duits", "level": "{CANARY}"}}]}}}}',
     ": /facts/languages/0: must have a level"),
    ('{"facts": {"languages": [{"level": "B1"}]}}',
     ": /facts/languages/0: must have exactly one of iri, label and code"),
    (f'{{"skills": ["Koken", "Koken", "Koken", "{CANARY}"]}}',
     ": /skills/3: is not known as skill"),
    (f'{{"occupations": ["{CANARY}"]}}',
     ": /occupations/0: is not known as occupation"),
    ('{"skills": ["Voedselveiligheid"]}',
     ": /skills/0: is not skill but: knowledge area"),
    ('{"knowledge": ["Koken"]}',
     ": /knowledge/0: is not knowledge area but: skill"),
    ('{"tasks": ["https://example.org/kitchen/skill/koken"]}',
     ": /tasks/0: is not task but: skill"),
    ('{"occupations": ["crebo:25182"]}',
     ": /occupations/0: is not occupation but: qualification"),
] + [
    (f'{{"skills": [{{"label": "Koken", "credit": {credit}}}]}}',
     ": /skills/0/credit: must be a number from 0 to 1")
    for credit in ("7", "-0.1", "1.0000001", '"0.5"', "true", "null", "[]")
] + [
    (f'{{"facts": {{"{fact}": {value}}}}}', f": /facts/{fact}: must be {what}")
    for fact, value, what in (
        ("age", "131", "a whole number"),
        ("age", "-1", "a whole number"),
        ("age", f'"{CANARY}"', "a whole number"),
        ("age", "4294967337", "a whole number"),
        ("birth_year", "1879", "a year"),
        ("licences", '"B"', "an array of licences"),
        ("licences", f'["B", "{CANARY}"]', "an array of licences"),
        ("licences", '["b"]', "an array of licences"),
        ("level", "9", "a level"),
        ("level", "45", "a level"),
        ("level", '""', "a level"),
        ("level", '"5+"', "a level"),
        ("status", f'"{CANARY}"', "employed"),
        ("status", '["employed", 1]', "employed"),
        ("hours", "36.5", "a whole number"),
        ("hours", "169", "a whole number"),
        ("all_diplomas", "1", "true or false"),
        ("employees", "-1", "a whole number"),
        ("employees", "true", "a whole number"),
        ("labour_market", '"ja"', "true or false"),
        ("employer_asks", "0", "true or false"),
        ("region", '""', "a string"),
        ("sector", "3", "a string"),
        ("sector", f'"{CANARY * 40}"', "a string"),
    )
]


class ProfileTest(CommandTest):
    def test_refuses_what_is_wrong_without_repeating_it(self):
        for content, expected in WRONG:
            with self.subTest(content=content[:60]):
                path = self.write("person.json", content)
                for language in ("nl", "en"):
                    err = self.refusal(
                        1, "match", path, KITCHEN, "--lang", language
                    )
                    self.assertIn("person.json", err)
                    self.assertNotIn(CANARY, err)

                self.assertRegex(err, expected)

    def test_gap_refuses_the_same(self):
        for content, expected in WRONG:
            path = self.write("person.json", content)
            err = self.refusal(1, "gap", path, "Kok", KITCHEN, "--lang=en")
            self.assertRegex(err, expected)
            self.assertNotIn(CANARY, err)

    def test_lists_what_a_label_may_mean(self):
        path = self.write(
            "person.json", {"skills": ["Koken", {"label": "bedienen"}]}
        )
        err = self.refusal(1, "match", path, KITCHEN, "--lang", "en")

        self.assertIn(": /skills/1: may be several concepts", err)
        self.assertIn(SKILL + "serveren  Serveren (skill)\n", err)
        self.assertIn(SKILL + "gastvrij  Gastvrij zijn (skill)\n", err)
        self.assertEqual(len(err.splitlines()), 3)

    def test_tells_all_that_is_unknown_at_once(self):
        path = self.write(
            "person.json",
            {"skills": [CANARY, "Koken"], "tasks": [CANARY] * 30},
        )
        err = self.refusal(1, "match", path, KITCHEN, "--lang", "en")

        self.assertIn("/skills/0", err)
        self.assertNotIn("/skills/1", err)
        self.assertIn("/tasks/18", err)
        self.assertNotIn("/tasks/19", err)
        self.assertIn("and 11 more faults", err)

    def test_refuses_files_that_are_no_profile(self):
        self.assertIn("absent", self.refusal(1, "match", "absent.json", KITCHEN))
        self.refusal(1, "match", "-p", self.folder, KITCHEN)
        self.refusal(1, "match", "-p", "/dev/zero", KITCHEN)

        large = self.write("large.json", '{"skills": [' + " " * 5000000 + "]}")
        self.assertIn(
            "is larger than 4.0 MB",
            self.refusal(1, "match", large, KITCHEN, "--lang", "en"),
        )

    def test_accepts_each_way_to_name_something(self):
        expected = self.matches({"skills": ["Koken"]})
        for item in (
            "KOKEN ",
            SKILL + "koken",
            {"label": "koken"},
            {"iri": SKILL + "koken"},
            {"label": "Koken", "credit": 1},
            {"label": "Koken", "credit": 1.0},
        ):
            self.assertEqual(self.matches({"skills": [item]}), expected)

        self.assertEqual(
            self.matches({"qualifications": ["crebo:25182"]}),
            self.matches({"qualifications": [{"code": "crebo:25182"}]}),
        )
        self.assertEqual(
            self.matches({"qualifications": ["crebo:25182"]}),
            self.matches({"qualifications": ["gespecialiseerd KOK"]}),
        )

    def test_a_label_is_that_of_the_kind_of_its_list(self):
        self.assertNotEqual(
            self.matches({"occupations": ["Kok"]}),
            self.matches({"qualifications": ["Kok"]}),
        )

    def test_credit_of_nothing_is_like_nothing(self):
        self.assertEqual(
            self.matches({"skills": [{"label": "Koken", "credit": 0}]}),
            self.matches({}),
        )

    def test_reads_standard_input(self):
        self.assertEqual(
            self.answer(
                "match", "-", KITCHEN, "--json", stdin=COOK.read_bytes()
            ).bytes,
            self.answer("match", COOK, KITCHEN, "--json").bytes,
        )

    def test_standard_input_is_named_in_errors(self):
        err = self.refusal(1, "match", "-", KITCHEN, stdin=b"{")
        self.assertIn("<stdin>", err)

    def test_facts_make_no_difference(self):
        self.assertEqual(
            self.scores({"skills": ["Koken"], "facts": FACTS}),
            self.scores({"skills": ["Koken"]}),
        )
        nothing = {fact: None for fact in FACTS}
        self.assertEqual(self.matches({"facts": nothing}), self.matches({}))

    def test_the_five_people_are_understood(self):
        self.assertEqual(len(PROFILES), 5)
        for path in PROFILES:
            document = self.answer("match", path, SAMPLE, "--json").json
            self.assertEqual(len(document["matches"]), 10)
            self.assertGreater(document["matches"][0]["points"], 0)

    def scores(self, profile):
        """Return matches without their gates, which facts are for."""
        matches = self.matches(profile)
        for match in matches:
            del match["passage"]
        return matches

    def matches(self, profile):
        document = self.answer(
            "match",
            "-",
            KITCHEN,
            "--json",
            stdin=json.dumps(profile).encode("utf-8"),
        ).json
        return document["matches"]


if __name__ == "__main__":
    unittest.main()
