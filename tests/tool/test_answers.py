# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The documents of search, match, gap and verify, and whether they add up."""

import copy
import unittest

from command import COOK, KITCHEN, MORE, PROFILES, SAMPLE
from command import CommandTest

TOTAL = 65535
KINDS = ("capability", "knowledge", "task")
OCCUPATION = "https://example.org/kitchen/occupation/"
NORM = "https://example.org/kitchen/norm/"
SKILL = "https://example.org/kitchen/skill/"


class SearchTest(CommandTest):
    def search(self, *arguments, **keywords):
        return self.answer("search", "--json", *arguments, **keywords).json

    def test_finds_labels_first(self):
        document = self.search("kok", KITCHEN)

        self.assertEqual(document["query"], "kok")
        self.assertIs(document["ambiguous"], True)
        hits = document["hits"]
        self.assertEqual(
            [hit["iri"] for hit in hits[:2]],
            [OCCUPATION + "kok", NORM + "25180"],
        )
        self.assertEqual(hits[2]["label"], "Koken")
        for hit in hits[:2]:
            self.assertEqual(hit["label"], "Kok")
            self.assertEqual(hit["matched"], "Kok")
            self.assertEqual(hit["rule"], "label")
            self.assertEqual(hit["score"], 0.5)

    def test_finds_starts_of_labels(self):
        document = self.search("gesp", KITCHEN)

        self.assertIs(document["ambiguous"], False)
        self.assertEqual(len(document["hits"]), 1)
        self.assertEqual(document["hits"][0]["rule"], "prefix")
        self.assertLess(document["hits"][0]["score"], 1)

    def test_finds_nothing(self):
        self.assertEqual(
            self.search("xyzzy", KITCHEN),
            {"query": "xyzzy", "ambiguous": False, "hits": []},
        )
        self.assertEqual(
            self.answer("search", "xyzzy", KITCHEN).out, "Niets gevonden.\n"
        )

    def test_keeps_to_rules_and_status(self):
        for rule in ("label", "prefix", "words"):
            hits = self.search("kok", KITCHEN, f"--rule={rule}")["hits"]
            self.assertEqual({hit["rule"] for hit in hits}, {rule})
        hits = self.search("kokk", KITCHEN, "--rule", "typo", "--rule=label")["hits"]
        self.assertEqual({hit["rule"] for hit in hits}, {"typo"})
        self.assertEqual(self.search("kok", KITCHEN, "--status=archived")["hits"], [])
        self.assertEqual(
            self.search("kok", KITCHEN, "--status=unstated", "--status=current"),
            self.search("kok", KITCHEN),
        )

    def test_keeps_to_kinds_and_limit(self):
        for kinds, expected in (
            (["norm"], ["norm"]),
            (["occupation"], ["occupation"]),
            (["norm", "occupation"], ["occupation", "norm"]),
            (["task"], []),
        ):
            arguments = [f"--kind={kind}" for kind in kinds]
            hits = self.search("kok", KITCHEN, *arguments)["hits"]
            labelled = [hit["kind"] for hit in hits if hit["rule"] == "label"]
            self.assertEqual(labelled, expected)
            if kinds != ["task"]:
                self.assertLessEqual({hit["kind"] for hit in hits}, set(kinds))

        self.assertEqual(len(self.search("k", KITCHEN, "-n", "2")["hits"]), 2)

    def test_finds_by_label(self):
        path = self.write(
            "labels.ttl",
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "<a:a> a <https://linkeddata.competentnl.nl/def/competentnl#"
            "Occupation> ; skos:prefLabel 'Bakker'@nl ;"
            " skos:altLabel 'Bakkerin'@nl .",
        )

        hits = self.search("bakker", path)["hits"]
        self.assertEqual([hit["matched"] for hit in hits], ["Bakker"])

        hits = self.search("bakker", path, "--per-label")["hits"]
        self.assertEqual(
            [hit["matched"] for hit in hits], ["Bakker", "Bakkerin"]
        )

    def test_answers_a_line_for_each_line(self):
        queries = ["kok", "", "crème", 'x"\\', "Keukenbaas", "  ", "kelner"]
        lines = self.write("lines.txt", "\n".join(queries[:-1]) + "\r\nkelner")

        documents = self.answer(
            "search", "--json", "--file", lines, KITCHEN
        ).lines

        self.assertEqual([d["query"] for d in documents], queries)
        self.assertEqual(documents[0], self.search("kok", KITCHEN))
        self.assertEqual(documents[1]["hits"], [])
        self.assertIs(documents[4]["ambiguous"], True)
        self.assertEqual(
            self.answer(
                "search", "--json", "-f", "-", KITCHEN, stdin=lines.read_bytes()
            ).lines,
            documents,
        )

    def test_names_the_lines_that_cannot_be_read(self):
        self.assertIn(
            "absent", self.refusal(1, "search", "--file", "absent", KITCHEN)
        )


class MatchTest(CommandTest):
    def match(self, *arguments):
        return self.answer("match", "--json", *arguments).json

    def test_ranks_by_points(self):
        for profile in PROFILES:
            document = self.match(profile, SAMPLE)
            points = [match["points"] for match in document["matches"]]

            self.assertEqual(points, sorted(points, reverse=True))
            self.assertEqual(document["total"], TOTAL)
            self.assertEqual(document["targets"], "occupation")
            self.assertEqual(document["preset"], "balanced")
            for match in document["matches"]:
                self.assertEqual(match["coverage"], match["points"] / TOTAL)
                self.assertTrue(match["iri"])
                self.assertTrue(match["label"])

    def test_limit_cuts_the_same_list(self):
        full = self.match(PROFILES[0], SAMPLE, "-n", "1000")["matches"]

        self.assertEqual(len(full), 47)
        for limit in (1, 5, 46):
            self.assertEqual(
                self.match(PROFILES[0], SAMPLE, "--limit", limit)["matches"],
                full[:limit],
            )

    def test_matches_qualifications(self):
        document = self.match(COOK, KITCHEN, "--targets", "norm")

        self.assertEqual(document["targets"], "norm")
        self.assertEqual(
            sorted(match["iri"] for match in document["matches"]),
            [NORM + code for code in ("25168", "25180", "25182")],
        )
        self.assertEqual(document["matches"][0]["points"], TOTAL)
        self.assertEqual(document["matches"][0]["coverage"], 1)

    def test_presets_differ(self):
        balanced = self.match(COOK, KITCHEN)
        public = self.match(COOK, KITCHEN, "--preset", "public")

        self.assertEqual(public["preset"], "public")
        self.assertEqual(public["weights"]["capability"], 128)
        self.assertIs(public["weights"]["by_level"], False)
        self.assertNotEqual(balanced["weights"], public["weights"])
        self.assertNotEqual(balanced["matches"], public["matches"])

    def test_ranks_by_fit(self):
        profile = next(path for path in PROFILES if path.stem == "monteur")
        by_fit = self.match(profile, SAMPLE, "--by", "fit", "--limit", "50")
        by_coverage = self.match(profile, SAMPLE, "--limit", "50")

        self.assertEqual(by_fit["by"], "fit")
        self.assertEqual(by_coverage["by"], "coverage")
        fits = [match["fit"] for match in by_fit["matches"]]
        self.assertEqual(fits, sorted(fits, reverse=True))
        self.assertEqual(
            sorted(by_fit["matches"], key=lambda match: match["iri"]),
            sorted(by_coverage["matches"], key=lambda match: match["iri"]),
        )
        thresholds = by_fit["thresholds"]
        for match in by_fit["matches"]:
            self.assertEqual(match["fit"], match["fit_points"] / by_fit["own_fit"])
            self.assertEqual(
                match["nearness"],
                "close" if match["fit"] >= thresholds["close"]
                else "feasible" if match["fit"] >= thresholds["feasible"]
                else "far",
            )

    def test_knows_no_fit_of_nobody(self):
        profile = self.write("person.json", "{}")
        document = self.match(profile, SAMPLE)

        self.assertEqual(document["own_fit"], 0)
        for match in document["matches"]:
            self.assertIsNone(match["fit"])
            self.assertEqual(match["nearness"], "unknown")

    def test_says_that_there_is_nothing_to_match(self):
        path = self.write(
            "bare.ttl",
            "<a:a> a <https://linkeddata.competentnl.nl/def/competentnl#"
            "Occupation> .",
        )
        profile = self.write("person.json", "{}")

        self.assertEqual(self.match(profile, path)["matches"], [])
        self.assertIn(
            "niets waarmee", self.answer("match", profile, path).out
        )


class GapTest(CommandTest):
    def gap(self, *arguments):
        return self.answer("gap", "--json", *arguments).json

    def check_sums(self, document):
        requirements = document["requirements"]

        self.assertEqual(document["coverage"], document["earned"] / TOTAL)
        self.assertEqual(
            sum(requirement["points"] for requirement in requirements), TOTAL
        )
        self.assertEqual(
            sum(requirement["earned"] for requirement in requirements),
            document["earned"],
        )
        for kind in KINDS:
            of_kind = [r for r in requirements if r["kind"] == kind]
            for name in ("points", "earned"):
                self.assertEqual(
                    document["kinds"][kind][name],
                    sum(requirement[name] for requirement in of_kind),
                )

        for requirement in requirements:
            for name in ("points", "earned", "gain"):
                self.assertIs(type(requirement[name]), int)

            state = (
                "met"
                if requirement["credit"] == 1
                else "partial" if requirement["credit"] else "missing"
            )
            self.assertEqual(requirement["state"], state)
            self.assertEqual(
                requirement["gain"],
                requirement["points"] - requirement["earned"],
            )
            self.assertIn(
                requirement["level"],
                ("essential", "important", "somewhat", "optional"),
            )

        gains = [requirement["gain"] for requirement in requirements]
        self.assertEqual(gains, sorted(gains, reverse=True))
        gained = [teacher["points"] for teacher in document["teachers"]]
        self.assertEqual(gained, sorted(gained, reverse=True))

    def test_explanations_sum_to_the_matches(self):
        for profile in PROFILES:
            for preset in ("balanced", "public"):
                matches = self.answer(
                    "match", "--json", profile, SAMPLE, "--preset", preset
                ).json["matches"]
                for match in matches[:3]:
                    document = self.gap(
                        profile, match["iri"], SAMPLE, "--preset", preset
                    )
                    self.assertEqual(document["target"]["iri"], match["iri"])
                    self.assertEqual(document["earned"], match["points"])
                    self.assertEqual(document["preset"], preset)
                    self.check_sums(document)

    def test_tells_what_brought_a_credit(self):
        profile = self.write("person.json", {"qualifications": ["crebo:25182"]})
        document = self.gap(profile, OCCUPATION + "chef", KITCHEN)
        found = {r["label"]: r for r in document["requirements"]}

        self.assertEqual(found["Leidinggeven"]["state"], "met")
        self.assertEqual(
            found["Leidinggeven"]["via"],
            {"iri": NORM + "25182", "label": "Gespecialiseerd kok"},
        )
        self.assertIsNone(found["Gasten ontvangen"]["via"])

    def test_teachers_gain_what_they_say(self):
        before = {"skills": ["Koken"]}
        document = self.gap(
            self.write("a.json", before), "Chef-kok", KITCHEN
        )
        teacher = document["teachers"][0]

        self.assertEqual(teacher["iri"], NORM + "25182")
        self.assertGreater(teacher["points"], 0)
        after = self.gap(
            self.write("b.json", {**before, "qualifications": [teacher["iri"]]}),
            "Chef-kok",
            KITCHEN,
        )
        self.assertEqual(
            after["earned"], document["earned"] + teacher["points"]
        )

    def test_finds_a_target_by_each_of_its_names(self):
        for name, iri in (
            ("Kok", OCCUPATION + "kok"),
            (" kok", OCCUPATION + "kok"),
            (OCCUPATION + "kok", OCCUPATION + "kok"),
            (NORM + "25180", NORM + "25180"),
            ("crebo:25180", NORM + "25180"),
            ("Gespecialiseerd kok", NORM + "25182"),
        ):
            document = self.gap(COOK, name, KITCHEN)
            self.assertEqual(document["target"]["iri"], iri)

        document = self.gap(COOK, "Kok", KITCHEN, "--targets", "norm")
        self.assertEqual(document["target"]["iri"], NORM + "25180")

    def test_a_course_is_a_target(self):
        courses = self.write(
            "courses.ttl",
            """@prefix lc: <https://w3id.org/libcompetent/def#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
            <u:soep> a lc:Course ; skos:prefLabel "Soep"@nl ; lc:teaches <u:a>, <u:b> .
            <u:taart> a lc:Course ; skos:prefLabel "Taart"@nl ; lc:teaches <u:c> .
            <u:a> a cnlo:HumanCapability ; skos:prefLabel "Snijden"@nl .
            <u:b> a cnlo:HumanCapability ; skos:prefLabel "Roeren"@nl .
            <u:c> a cnlo:HumanCapability ; skos:prefLabel "Bakken"@nl .""".encode(),
        )
        person = self.write("person.json", {"skills": ["Snijden"]})
        match = ("match", person, courses, "--targets", "course")
        document = self.answer(*match, "--json").json
        self.assertEqual(document["targets"], "course")
        self.assertEqual(
            [(row["label"], row["coverage"]) for row in document["matches"]],
            [("Soep", 32768 / 65535), ("Taart", 0.0)],
        )
        self.assertIn("Cursus", self.answer(*match).out)
        gap = self.answer("gap", person, "Soep", courses, "--json")
        self.assertEqual(gap.json["target"]["label"], "Soep")
        proof = self.write("proof.json", gap.json)
        self.answer("verify", proof, courses)

    def test_never_guesses_a_target(self):
        err = self.refusal(1, "gap", COOK, "Keukenbaas", KITCHEN, "--lang=en")
        self.assertIn("the target: may be several concepts", err)
        self.assertIn(OCCUPATION + "chef  Chef-kok (occupation)\n", err)
        self.assertIn(OCCUPATION + "kelner  Kelner (occupation)\n", err)

        for name, expected in (
            ("Astronaut", "is not known as occupation / qualification / course"),
            ("Koken", "is not occupation / qualification / course but: skill"),
            ("crebo:12345", "is not known as"),
            ("", "is not known as"),
        ):
            err = self.refusal(1, "gap", COOK, name, KITCHEN, "--lang=en")
            self.assertIn(f"the target: {expected}", err)

        err = self.refusal(
            1, "gap", COOK, "Chef-kok", KITCHEN, "--targets=norm", "--lang=en"
        )
        self.assertIn("is not qualification but: occupation", err)

    def test_limit_is_for_people_only(self):
        full = self.gap(COOK, "Kok", KITCHEN)
        self.assertEqual(self.gap(COOK, "Kok", KITCHEN, "--limit=1"), full)
        self.assertEqual(len(full["requirements"]), 5)

        out = self.answer("gap", COOK, "Kok", KITCHEN, "--limit=1").out
        self.assertIn("… en nog 4 eisen (--limit 5 toont ze alle).", out)

    def gates(self, facts, target, **items):
        profile = self.write("person.json", {**items, "facts": facts})
        document = self.gap(profile, target, KITCHEN)
        passages = [gate["passage"] for gate in document["gates"]]
        order = ["passed", "unknown", "open"]
        worst = max(passages, key=order.index, default="passed")
        self.assertEqual(document["passage"], worst)
        return {gate["label"]: gate for gate in document["gates"]}

    def test_lenient_counts_what_is_near_and_tells_it(self):
        near = self.write("near.ttl", """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
            @prefix : <https://example.org/kitchen/skill/> .
            :keukenwerk a cnlo:HumanCapability ; skos:prefLabel "Keukenwerk"@nl .
            :koken skos:broader :keukenwerk ; cnlo:exactMatchESCO :esco .
            :serveren skos:broader :keukenwerk .
            """)
        person = self.write("person.json", {"skills": ["Koken"]})
        strict = self.gap(person, "Kelner", KITCHEN, near)
        self.assertEqual((strict["leniency"], strict["earned"]), ("strict", 0))
        for item in ("Koken", {"iri": SKILL + "esco"}):
            person = self.write("person.json", {"skills": [item]})
            document = self.gap(person, "Kok", KITCHEN, near, "--leniency=lenient")
            self.assertEqual(document["leniency"], "lenient")
            rows = {row["label"]: row for row in document["requirements"]}
            self.assertEqual(rows["Koken"]["credit"], 1)
        person = self.write("person.json", {"skills": ["Koken"]})
        document = self.gap(person, "Kelner", KITCHEN, near, "--leniency=lenient")
        rows = {row["label"]: row for row in document["requirements"]}
        self.assertEqual(rows["Serveren"]["how"], "sibling")
        self.assertEqual(rows["Serveren"]["has"]["label"], "Koken")
        self.assertEqual(rows["Serveren"]["credit"], 0.25)
        self.assertEqual(rows["Gastvrij zijn"]["how"], "not")
        self.assertIsNone(rows["Gastvrij zijn"]["has"])
        out = self.answer(
            "gap", person, "Kelner", KITCHEN, near, "--leniency=lenient"
        ).out
        self.assertIn("door Koken (verwant)", out)
        self.refusal(2, "gap", person, "Kok", KITCHEN, "--leniency=mild")

    def test_passable_leaves_out_what_is_behind_an_open_gate(self):
        facts = {"excludes": ["Avondwerk"]}
        person = self.write("person.json", {"skills": ["Koken"], "facts": facts})
        matches = self.answer("match", person, KITCHEN, "--json").json["matches"]
        passages = {one["label"]: one["passage"] for one in matches}
        self.assertEqual(passages["Kok"], "open")
        self.assertEqual(passages["Chef-kok"], "unknown")
        some = self.answer("match", person, KITCHEN, "--json", "--passable").json
        expected = [one for one in matches if one["passage"] != "open"]
        self.assertEqual(some["matches"], expected)
        one = self.answer(
            "match", person, KITCHEN, "--json", "--passable", "--limit=1"
        ).json
        self.assertEqual(one["matches"], expected[:1])

        out = self.answer("match", person, KITCHEN).out
        self.assertIn("in de weg", out)
        out = self.answer("match", person, KITCHEN, "--passable").out
        self.assertNotIn("in de weg", out)
        self.assertNotIn("Voorwaarde", out)

    def test_what_is_not_understood_is_told_and_not_missing(self):
        person = self.write(
            "person.json",
            {
                "skills": ["Koken", "Kanarie47", "Bedienen"],
                "facts": {"excludes": ["Kanarie47"]},
            },
        )
        self.refusal(1, "gap", person, "Kok", KITCHEN)
        document = self.gap(person, "Kok", KITCHEN, "--skip-unknown")
        places = ["/skills/1", "/skills/2", "/facts/excludes/0"]
        self.assertEqual(document["not_understood"], places)
        self.assertTrue(document["known"])
        only = self.write("only.json", {"skills": ["Koken"]})
        expected = self.gap(only, "Kok", KITCHEN)
        self.assertEqual(expected["not_understood"], [])
        self.assertEqual(document["requirements"], expected["requirements"])
        result = self.answer("gap", person, "Kok", KITCHEN, "--skip-unknown")
        self.assertIn("Niet begrepen, dus niet meegeteld: 3\n  /skills/1\n", result.out)
        self.assertNotIn("Kanarie47", result.out)
        match = self.answer("match", person, KITCHEN, "--json", "--skip-unknown").json
        self.assertEqual(match["not_understood"], places)

        bad = self.write("bad.json", {"skills": [7]})
        self.refusal(1, "gap", bad, "Kok", KITCHEN, "--skip-unknown")

    def test_nothing_known_is_not_nothing(self):
        person = self.write("person.json", {})
        document = self.gap(person, "Kok", KITCHEN)
        self.assertFalse(document["known"])
        self.assertFalse(self.answer("match", person, KITCHEN, "--json").json["known"])
        for command in (["gap", person, "Kok"], ["match", person]):
            out = self.answer(*command, KITCHEN, "--lang=en").out
            self.assertIn("Nothing is known of this person", out)

    def test_tells_what_a_target_says_nothing_about(self):
        document = self.gap(COOK, "Kelner", KITCHEN)
        self.assertEqual(document["unstated"], ["knowledge"])
        self.assertEqual(document["kinds"]["knowledge"]["points"], 0)
        out = self.answer("gap", COOK, "Kelner", KITCHEN, "--lang=en").out
        self.assertIn("Nothing is stated about knowledge areas", out)
        self.assertEqual(self.gap(COOK, "Kok", KITCHEN)["unstated"], [])

    def test_gates_are_apart_from_the_score(self):
        gates = self.gates({}, "Kelner")
        self.assertEqual({gate["passage"] for gate in gates.values()}, {"unknown"})
        self.assertEqual(
            gates["Duits"],
            {
                "iri": "https://example.org/kitchen/language/duits",
                "label": "Duits",
                "kind": "language",
                "level": "important",
                "asked": "B1",
                "passage": "unknown",
                "fact": "languages",
                "via": None,
            },
        )
        facts = {
            "licences": ["C"],
            "excludes": ["Avondwerk"],
            "languages": [{"label": "Duits", "level": "A2"}],
        }
        gates = self.gates(facts, "Kelner")
        self.assertEqual(gates["Autorijden"]["passage"], "passed")
        self.assertEqual(gates["Avondwerk"]["passage"], "open")
        self.assertEqual(gates["Duits"]["passage"], "open")
        self.assertEqual(gates["Duits op niveau B1"]["passage"], "open")

        facts["languages"][0]["level"] = "B1"
        self.assertEqual(self.gates(facts, "Kelner")["Duits"]["passage"], "passed")

    def test_a_regulated_occupation_asks_for_its_diploma(self):
        gate = self.gates({"all_diplomas": True}, "Chef-kok")["Chef-kok"]
        self.assertEqual((gate["kind"], gate["passage"]), ("regulated", "open"))
        self.assertEqual(gate["fact"], "all_diplomas")
        gate = self.gates({}, "Chef-kok", occupations=["Chef-kok"])["Chef-kok"]
        self.assertEqual((gate["passage"], gate["fact"]), ("passed", None))
        self.assertEqual(gate["via"]["label"], "Chef-kok")
        self.assertEqual(self.gates({}, "crebo:25180"), {})

    def test_the_table_says_what_to_ask(self):
        out = self.answer("gap", COOK, "Kelner", KITCHEN).out
        self.assertIn("Voorwaarden, los van de dekking\n", out)
        self.assertIn("Te vragen: languages, excludes, accepts", out)
        out = self.answer("gap", COOK, "Kelner", KITCHEN, "--lang=en").out
        self.assertIn("Gates, apart from the coverage\n", out)
        out = self.answer("gap", COOK, "crebo:25182", KITCHEN).out
        self.assertNotIn("Voorwaarden", out)

class VerifyTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.document = self.answer("gap", "--json", COOK, "Kok", KITCHEN).json

    def explain(self, document):
        return self.write("gap.json", document)

    def test_agrees_with_gap(self):
        for profile in PROFILES:
            for preset in ("balanced", "public"):
                target = self.answer(
                    "match", "--json", profile, SAMPLE, "-n1"
                ).json["matches"][0]["iri"]
                gap = self.answer(
                    "gap", "--json", profile, target, SAMPLE, "--preset", preset
                )
                verified = self.answer(
                    "verify", "--json", SAMPLE, "-", stdin=gap.bytes
                ).json

                self.assertIs(verified["verified"], True)
                self.assertEqual(verified["earned"], gap.json["earned"])
                self.assertEqual(verified["target"]["iri"], target)

    def test_speaks_to_people(self):
        path = self.explain(self.document)

        self.assertIn(" Kok klopt:\n", self.answer("verify", KITCHEN, path).out)
        self.assertIn(
            "The explanation for Kok holds:\n5 requirements",
            self.answer("verify", path, KITCHEN, "--lang=en").out,
        )

    def test_documents_without_a_fit_are_as_good(self):
        answer = self.answer("verify", "--json", KITCHEN, self.explain(self.document))
        self.assertEqual(answer.json["fit_points"], self.document["fit_points"])
        self.assertEqual(answer.json["terms"], len(self.document["terms"]))
        del self.document["terms"]
        answer = self.answer("verify", "--json", KITCHEN, self.explain(self.document))
        self.assertNotIn("terms", answer.json)

    def test_order_and_other_keys_do_not_matter(self):
        self.document["requirements"].reverse()
        self.document["terms"].reverse()
        self.document["more"] = {"keys": ["are", "welcome"]}
        del self.document["teachers"]
        self.answer("verify", KITCHEN, self.explain(self.document))

    def test_refuses_each_thing_that_is_changed(self):
        def change(document, path, value):
            for key in path[:-1]:
                document = document[key]
            if value is None:
                del document[path[-1]]
            else:
                document[path[-1]] = value

        first = self.document["requirements"][0]
        earned = self.document["earned"]
        for path, value in (
            (["earned"], earned + 1),
            (["earned"], -1),
            (["earned"], earned + 0.5),
            (["earned"], None),
            (["coverage"], 0.5),
            (["coverage"], None),
            (["target", "iri"], OCCUPATION + "chef"),
            (["target", "iri"], OCCUPATION + "none"),
            (["target", "iri"], first["iri"]),
            (["target"], None),
            (["preset"], "public"),
            (["preset"], "best"),
            (["preset"], None),
            (["weights", "essential"], 3),
            (["weights", "by_level"], not self.document["weights"]["by_level"]),
            (["weights", "task"], None),
            (["kinds", "capability", "points"], 1),
            (["kinds", "knowledge"], None),
            (["kinds"], None),
            (["requirements"], None),
            (["requirements"], []),
            (["requirements", 0], None),
            (["requirements", 0], 7),
            (["requirements", 0, "points"], first["points"] + 1),
            (["requirements", 0, "earned"], first["earned"] + 1),
            (["requirements", 0, "gain"], first["gain"] + 1),
            (["requirements", 0, "credit"], 0.75),
            (["requirements", 0, "credit"], 2),
            (["requirements", 0, "state"], "met"),
            (["requirements", 0, "level"], "optional"),
            (["requirements", 0, "kind"], "task"),
            (["requirements", 0, "iri"], self.document["requirements"][1]["iri"]),
            (["requirements", 0, "iri"], "https://example.org/none"),
            (["kinds", "capability", "met"], 7),
            (["fit"], 0.25),
            (["fit"], None),
            (["fit_points"], self.document["fit_points"] + 1),
            (["own_fit"], self.document["own_fit"] + 1),
            (["nearness"], "far"),
            (["terms"], []),
            (["terms"], 7),
            (["terms", 0], None),
            (["terms", 0, "points"], self.document["terms"][0]["points"] + 1),
            (["terms", 0, "earned"], self.document["terms"][0]["earned"] + 1),
            (["terms", 0, "credit"], 0.75),
            (["terms", 0, "level"], "optional"),
            (["terms", 0, "narrower"], 2),
            (["terms", 0, "iri"], "https://example.org/none"),
        ):
            with self.subTest(path=path, value=value):
                changed = copy.deepcopy(self.document)
                change(changed, path, value)
                self.assertNotEqual(changed, self.document)
                self.refusal(1, "verify", KITCHEN, self.explain(changed))

    def test_weights_that_no_preset_has_are_those_of_the_score(self):
        self.document["preset"] = None
        self.answer("verify", KITCHEN, self.explain(self.document))

        for name, value in (
            ("capability", 1), ("essential", 257), ("task", -1), ("by_level", 1),
            ("optional", None),
        ):
            changed = copy.deepcopy(self.document)
            changed["weights"][name] = value
            self.refusal(1, "verify", KITCHEN, self.explain(changed))

        del self.document["weights"]
        self.refusal(1, "verify", KITCHEN, self.explain(self.document))

    def test_refuses_points_that_moved(self):
        requirements = self.document["requirements"]
        requirements[0]["points"] += 1
        requirements[0]["gain"] += 1
        other = next(
            r for r in requirements[1:] if r["kind"] == requirements[0]["kind"]
        )
        other["points"] -= 1
        other["gain"] -= 1

        self.refusal(1, "verify", KITCHEN, self.explain(self.document))

    def test_refuses_another_taxonomy(self):
        path = self.explain(self.document)
        err = self.refusal(1, "verify", KITCHEN, MORE, path, "--lang=en")

        info = self.answer("info", "--json", KITCHEN, MORE).json
        self.assertIn("comes from another taxonomy", err)
        self.assertIn(info["taxonomy"], err)
        self.assertEqual(len(err.splitlines()), 1)

        for wrong in ("", "0" * 16, self.document["taxonomy"] + " ", 7, None):
            self.document["taxonomy"] = wrong
            self.refusal(1, "verify", KITCHEN, self.explain(self.document))

    def test_refuses_what_is_no_explanation(self):
        for content in ("", "[]", "{}", "null", '{"earned": 1, "earned": 1}'):
            path = self.write("gap.json", content)
            self.assertIn("gap.json", self.refusal(1, "verify", KITCHEN, path))


if __name__ == "__main__":
    unittest.main()
