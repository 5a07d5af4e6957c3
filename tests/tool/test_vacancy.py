# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Vacancies, teams, and where an occupation leads to."""

import json
import unittest

from command import COOK, KITCHEN, PROFILES, ROOT, SAMPLE, CommandTest, run

TEXT = ROOT / "examples" / "vacancies" / "kinderopvang.txt"
LIST = ROOT / "examples" / "vacancies" / "laadplein.json"
TOTAL = 65535


class VacancyTest(CommandTest):
    def test_explains_each_candidate(self):
        document = self.answer("vacancy", TEXT, *PROFILES, SAMPLE, "--json").json
        candidates = document["candidates"]
        self.assertEqual(
            sorted(one["profile"] for one in candidates),
            sorted(path.name for path in PROFILES),
        )
        points = [one["points"] for one in candidates]
        self.assertEqual(points, sorted(points, reverse=True))
        self.assertEqual(
            sum(one["points"] for one in document["demands"]), TOTAL
        )
        for one in candidates:
            rows = one["requirements"]
            self.assertEqual(sum(row["earned"] for row in rows), one["points"])
            self.assertEqual(len(rows), len(document["demands"]))

    def test_takes_levels_and_places_from_a_text(self):
        text = TEXT.read_text(encoding="utf-8")
        demands = self.answer("vacancy", TEXT, SAMPLE, "--json").json["demands"]
        levels = {one["label"]: one["level"] for one in demands}
        self.assertEqual(levels["Vroeg- en voorschoolse educatie"], "essential")
        self.assertEqual(levels["Voeding en gezondheid"], "somewhat")
        self.assertEqual(levels["Conflicten oplossen"], "important")
        self.assertNotIn("Verplegen", levels)
        places = {one["label"]: text[one["start"] : one["end"]] for one in demands}
        self.assertEqual(places["Conflicten oplossen"], "conflicten oplossen")

    def test_a_title_brings_what_it_requires(self):
        plain = self.answer("vacancy", TEXT, SAMPLE, "--json").json["demands"]
        titled = self.answer(
            "vacancy", TEXT, SAMPLE, "--json", "--with-title"
        ).json["demands"]
        self.assertGreater(len(titled), len(plain) + 20)
        self.assertNotIn("Verplegen", [one["label"] for one in titled])

    def test_reads_standard_input(self):
        out = run("vacancy", "-", SAMPLE, "--json", stdin=TEXT.read_bytes()).json
        self.assertEqual(
            out, self.answer("vacancy", TEXT, SAMPLE, "--json").json
        )

    def test_tells_what_is_not_understood_and_of_whom(self):
        asked = {"skills": ["Koken", "Kanarie47"]}
        wanted = self.write("wanted.json", asked)
        good = self.write("good.json", {"skills": ["Koken"]})
        odd = self.write("odd.json", {"skills": ["Kanarie48"]})
        files = (wanted, good, odd, KITCHEN)
        for command in ("vacancy", "team"):
            self.refusal(1, command, *files)
            result = self.answer(command, *files, "--skip-unknown")
            self.assertIn("meegeteld: 1\n  /skills/1\n", result.out)
            self.assertIn("odd: Niet begrepen", result.out)
            self.assertNotIn("good: Niet", result.out)
            self.assertNotIn("Kanarie", result.out)

            document = self.answer(command, *files, "--skip-unknown", "--json").json
            self.assertEqual(document["not_understood"], ["/skills/1"])
            people = document["candidates" if command == "vacancy" else "members"]
            places = {one["profile"]: one["not_understood"] for one in people}
            self.assertEqual(
                places, {"good.json": [], "odd.json": ["/skills/0"]}
            )
            wrong = self.write("wrong.json", {"skills": [7]})
            self.refusal(1, command, wanted, wrong, KITCHEN, "--skip-unknown")

    def test_one_person_is_told_the_same(self):
        wanted = self.write("wanted.json", {"skills": ["Koken"]})
        odd = self.write("odd.json", {"skills": ["Koken", "Kanarie48"]})
        result = self.answer("vacancy", wanted, odd, KITCHEN, "--skip-unknown")
        self.assertIn("odd: Niet begrepen, dus niet meegeteld: 1", result.out)

    def test_says_when_nothing_tells_people_apart(self):
        path = self.write("empty.txt", b"Niets.")
        self.assertIn("onderscheidt", self.answer("vacancy", path, SAMPLE).out)

    def test_tells_faults_by_place_and_never_by_content(self):
        for content, place in (
            (b"[]", ": /: "),
            (b'{"geheim": 1}', "key number 1 is unknown"),
            (b'{"skills": {}}', "/skills: "),
            (b'{"skills": [3]}', "/skills/0: "),
            (b'{"skills": ["Geheim"]}', "/skills/0: "),
            (b'{"skills": [{"label": "Koken", "level": "geheim"}]}', "/skills/0: "),
            (b'{"skills": [{"label": "Koken", "level": 3}]}', "/skills/0: "),
            (b'{"skills": [{"label": "Koken", "geheim": 3}]}', "/skills/0: "),
            (b'{"skills": [{"level": "essential"}]}', "/skills/0: "),
            (b'{"skills": [""]}', "/skills/0: "),
        ):
            path = self.write("vacancy.json", content)
            result = run("vacancy", path, KITCHEN, "--lang", "en")
            self.assertEqual(result.code, 1, content)
            self.assertIn(place, result.err)
            self.assertNotIn("geheim", result.err.lower())

    def test_needs_a_vacancy_and_files(self):
        for command in ("vacancy", "team"):
            self.assertEqual(run(command).code, 2)
            self.assertEqual(run(command, TEXT).code, 2)
        self.assertEqual(run("team", TEXT, SAMPLE).code, 2)
        self.assertEqual(run("vacancy", TEXT, COOK).code, 2)


class TeamTest(CommandTest):
    def team(self, *people):
        return self.answer("team", LIST, *people, SAMPLE, "--json").json

    def test_sums_up(self):
        document = self.team(*PROFILES)
        covers = document["covers"]
        self.assertEqual(sum(one["points"] for one in covers), TOTAL)
        self.assertEqual(
            sum(one["earned"] for one in covers), document["points"]
        )
        for one in covers:
            self.assertEqual(len(one["credits"]), len(PROFILES))
            best = max(one["credits"])
            if one["best"] is not None:
                self.assertEqual(one["credits"][one["best"]], best)
            self.assertEqual(one["nearest"] is None, one["met"] > 0)

    def test_the_crew_has_all_that_the_team_has(self):
        document = self.team(*PROFILES)
        crew = [
            path
            for path in PROFILES
            for one in document["members"]
            if one["profile"] == path.name and one["crew"]
        ]
        self.assertEqual(len(crew), document["crew_at_least"])
        self.assertEqual(self.team(*crew)["points"], document["points"])

    def test_is_the_same_in_any_order(self):
        ways = [PROFILES, PROFILES[::-1], PROFILES[2:] + PROFILES[:2]]
        points = {json.dumps(self.team(*way)["points"]) for way in ways}
        self.assertEqual(len(points), 1)


class JoiningTest(CommandTest):
    def team(self, members, others, *options):
        joining = [word for path in others for word in ("--join", path)]
        return self.answer(
            "team", LIST, *members, SAMPLE, *joining, "--json", *options
        ).json

    def test_adds_what_the_team_with_each_of_them_has(self):
        members, others = PROFILES[:2], PROFILES[2:]
        document = self.team(members, others)
        candidates = document["candidates"]
        self.assertEqual(
            sorted(one["profile"] for one in candidates),
            sorted(path.name for path in others),
        )
        points = [one["points"] for one in candidates]
        self.assertEqual(points, sorted(points, reverse=True))
        self.assertGreater(candidates[0]["gained"], 0)
        paths = {path.name: path for path in others}
        for one in candidates:
            joined = self.team([*members, paths[one["profile"]]], [])
            self.assertEqual(one["points"], joined["points"])
            self.assertEqual(one["gained"], one["points"] - document["points"])
            self.assertEqual(one["coverage"], one["points"] / TOTAL)

    def test_members_stay_who_they_are(self):
        alone = self.team(PROFILES[:2], [])
        self.assertNotIn("candidates", alone)
        with_others = self.team(PROFILES[:2], PROFILES[2:])
        del with_others["candidates"]
        self.assertEqual(with_others, alone)

    def test_keeps_to_the_limit(self):
        few = self.team(PROFILES[:1], PROFILES[1:], "--limit", "2")["candidates"]
        all_of_them = self.team(PROFILES[:1], PROFILES[1:])["candidates"]
        self.assertEqual(few, all_of_them[:2])

    def test_refuses_what_is_no_profile(self):
        self.assertEqual(run("team", LIST, PROFILES[0], SAMPLE, "--join", TEXT).code, 2)
        self.assertEqual(run("team", LIST, SAMPLE, "--join", PROFILES[0]).code, 2)
        gone = self.folder / "gone.json"
        self.assertEqual(run("team", LIST, PROFILES[0], SAMPLE, "--join", gone).code, 1)
        odd = self.write("odd.json", {"skills": ["Kanarie51"]})
        result = run("team", LIST, PROFILES[0], SAMPLE, "--join", odd)
        self.assertEqual(result.code, 1)
        self.assertNotIn("Kanarie", result.err)
        many = ["--join", PROFILES[0]] * 1001
        self.assertEqual(run("team", LIST, PROFILES[0], SAMPLE, *many).code, 2)
        kept = self.team(PROFILES[:1], [odd], "--skip-unknown")["candidates"][0]
        self.assertEqual(kept["not_understood"], ["/skills/0"])


class TransitionsTest(CommandTest):
    def test_leaves_out_where_it_starts(self):
        document = self.answer(
            "match", "--from", "Gastouder", SAMPLE, "--json", "--limit", "50"
        ).json
        labels = [one["label"] for one in document["matches"]]
        self.assertEqual(document["from"]["label"], "Gastouder")
        self.assertEqual(document["by"], "fit")
        self.assertNotIn("Gastouder", labels)
        self.assertEqual(len(labels), 46)

    def test_goes_by_coverage_when_that_is_asked(self):
        document = self.answer(
            "match", "--from", "Gastouder", SAMPLE, "--json", "--by", "coverage"
        ).json
        points = [one["points"] for one in document["matches"]]
        self.assertEqual(points, sorted(points, reverse=True))

    def test_takes_no_profile_as_well(self):
        self.assertEqual(
            run("match", "--from", "Kok", "--profile", COOK, KITCHEN).code, 2
        )
        self.assertEqual(run("match", "--from", "Niemand", KITCHEN).code, 1)


if __name__ == "__main__":
    unittest.main()
