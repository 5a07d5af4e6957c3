# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Courses in JSON, of RIO, EDU-DEX and OEAPI."""

import unittest

from command import FIXTURES, SAMPLE, CommandTest, run

CATALOGUE = FIXTURES / "catalogue"
LC = "https://w3id.org/libcompetent/def#"
SCHEMA = "https://schema.org/"


class CatalogueTest(CommandTest):
    def take(self, *arguments):
        """Return what becomes of a run that is answered, whatever it tells."""
        result = run(*arguments)
        self.assertEqual(result.code, 0, result.err)
        return result

    def statements(self, name):
        """Return what a file says, as pairs of a predicate and an object."""
        result = self.take("convert", CATALOGUE / name, "--to", "nt")
        pairs = []
        for line in result.out.splitlines():
            _, predicate, value = line.split(" ", 2)
            value = value.removesuffix(" .").split("^^")[0].strip('"')
            pairs.append(
                (predicate.strip("<>").replace(LC, "lc:").replace(SCHEMA, "s:"), value)
            )
        return pairs, result.err

    def test_reads_rio(self):
        said, odd = self.statements("rio.json")
        for pair in [
            ("lc:mode", "BBL"),
            ("lc:level", "3"),
            ("s:timeRequired", "P18M"),
            ("lc:studyHours", "2400"),
            ("lc:document", "diploma"),
            ("lc:awardsCode", "crebo:25697"),
            ("lc:accredited", "true"),
            ("lc:start", "2026-09-01"),
            ("lc:start", "2027-02-01"),
        ]:
            self.assertIn(pair, said)
        places = [line.split(": ")[2].split(" ")[0] for line in odd.splitlines()]
        self.assertEqual(
            places,
            [
                "/_embedded/AangebodenOpleidingen/1/leertraject",
                "/_embedded/AangebodenOpleidingen/1/mboniveau",
                "/_embedded/AangebodenOpleidingen/1/afwijkendeOpleidingsduuromvang",
            ],
        )

    def test_reads_edudex(self):
        said, odd = self.statements("edudex.json")
        for pair in [
            ("lc:mode", "part-time"),
            ("lc:mode", "online"),
            ("lc:level", "2"),
            ("lc:entryLevel", "1"),
            ("s:timeRequired", "P12W"),
            ("lc:studyHours", "60"),
            ("lc:weekHours", "5"),
            ("lc:price", "495.50"),
            ("lc:end", "2026-12-21"),
        ]:
            self.assertIn(pair, said)
        self.assertNotIn(("lc:price", "40"), said)
        self.assertIn("/programs/1/programLevel", odd)
        self.assertIn("/programs/1/degree", odd)

    def test_reads_both_versions_of_oeapi(self):
        said, odd = self.statements("oeapi5.json")
        for pair in [
            ("lc:studyHours", "56"),
            ("lc:level", "4+"),
            ("lc:document", "diploma"),
            ("lc:price", "1250.50"),
            ("lc:place", "Ede"),
        ]:
            self.assertIn(pair, said)
        self.assertEqual(odd, "")

        said, odd = self.statements("oeapi6.json")
        self.assertIn(("lc:studyHours", "16"), said)
        self.assertIn(("lc:mode", "online"), said)
        self.assertIn("/1/priceInformation", odd)

    def test_is_read_beside_a_taxonomy(self):
        found = self.take(
            "search", "Gastouderopvang thuis", "--kind", "course", "--json",
            SAMPLE, CATALOGUE / "rio.json", CATALOGUE / "oeapi5.json",
        )
        self.assertIn("Gastouderopvang", found.json["hits"][0]["label"])

        # The crebo is one of the sample, so the courses teach what it prescribes
        info = self.answer(
            "info", "--json", SAMPLE, CATALOGUE / "oeapi5.json"
        ).json
        self.assertEqual(info["findings"].get("teaches nothing", 0), 0)
        self.assertEqual(info["findings"].get("unknown value", 0), 0)

    def test_shows_what_is_stated(self):
        files = (SAMPLE, CATALOGUE / "oeapi5.json")
        table = self.answer("show", "Gastouder", "--lang", "en", *files[1:])
        for words in ("1,250.50", "2026-09-01", "part-time", "4+", "Voorbeeldschool"):
            self.assertIn(words, table.out)
        document = self.answer("show", "Gastouder", "--json", *files[1:]).json
        self.assertEqual(document["kind"], "course")
        self.assertEqual(
            [node["node"] for node in document["nodes"]], ["whole", "instance"]
        )
        norm = self.answer("show", "crebo:25697", "--json", *files).json
        self.assertEqual(norm["kind"], "norm")
        self.assertIn("awarded by", {link["relation"] for link in norm["links"]})

        for name in ("Bestaatniet", ""):
            result = run("show", name, *files)
            self.assertEqual((result.code, result.out), (1, ""))

    def test_finds_what_courses_seem_to_teach(self):
        table = self.write(
            "cursus.csv",
            b"iri;naam;omschrijving;leert\nu:c;C;Gastouder leren zijn, en koken.;\n"
            b"u:d;D;Koken, en nog eens koken.;\nu:e;E;Koken.;u:s\n",
        )
        skills = self.write(
            "kunnen.ttl",
            b"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            b"@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
            b"<u:s> a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .\n",
        )
        found = self.answer("lessons", skills, table)
        self.assertEqual(
            found.out,
            f"<u:c> <{LC}seemsToTeach> <u:s> .\n<u:d> <{LC}seemsToTeach> <u:s> .\n",
        )
        beside = self.write("gevonden.nt", found.bytes)
        said = self.answer("show", "C", "--json", skills, table, beside).json
        self.assertIn(
            ("teaches", "u:s", "somewhat"),
            {(one["relation"], one["iri"], one["level"]) for one in said["links"]},
        )

    def test_refuses_json_without_courses(self):
        for content in (b"{}", b"[]", b'{"items": []}', b'[1, null, "x"]'):
            path = self.write("other.json", content)
            for command in (("info", path), ("convert", path, "--to", "nt")):
                result = run(*command)
                self.assertEqual((result.code, result.out), (1, ""))
                self.assertIn("other.json", result.err)

    def test_survives_odd_shapes(self):
        for content in (
            b'{"items": [{"courseId": "a b<>\\"", "name": [1, {"value": "N"}],'
            b' "studyLoad": [[]], "otherCodes": 3, "duration": {}}]}',
            b'{"programs": [{"programClassification": {}},'
            b' {"programClassification": {"orgUnitId": "x", "programId": "y",'
            b' "programForm": [null, 4], "programDuration": 6}}]}',
            b'[{"aangebodenOpleidingcode": "x", "_embedded": {"a": [1, {}]},'
            b' "leertraject": 7, "afwijkendeOpleidingsduuromvang": "lang"}]',
        ):
            path = self.write("odd.json", content)
            result = self.take("convert", path, "--to", "ttl")
            self.assertIn("odd.json: /", result.err)


if __name__ == "__main__":
    unittest.main()
