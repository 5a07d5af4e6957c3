# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The catalogues that speed is measured with: made up, and always the same."""

import subprocess
import sys
import unittest

from command import ROOT, CommandTest

MAKER = ROOT / "tests" / "support" / "make_catalogue.py"
BASE = "https://example.org/synthetic/"
N_COURSES = 40
N_PATHS = 3

HC = "https://linkeddata.competentnl.nl/id/humancapability/"
KA = "https://linkeddata.competentnl.nl/id/knowledgearea/"
OCCUPATION = "https://linkeddata.competentnl.nl/uwv/id/occupation/"

# A taxonomy of a few of each, which is made up as well
SKILLS = "".join(
    f"hc:A{i:09} a cnlo:HumanCapability ;\n  skos:prefLabel \"Vaardigheid {i}\"@nl .\n"
    for i in range(9)
)
AREAS = "".join(
    f"ka:B{i:09} a cnlo:KnowledgeArea ;\n  skos:prefLabel \"Kennis {i}\"@nl .\n"
    for i in range(9)
)
PREFIXES = (
    "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    f"@prefix hc: <{HC}> .\n@prefix ka: <{KA}> .\n"
)
NORMS = "".join(
    f"<https://data.s-bb.nl/ksm/id/mbokwalificatie/2500{i}> {said} .\n"
    for i in range(3)
    for said in (
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        " <https://linkeddata.competentnl.nl/def/competentnl#EducationalNorm>",
        f'<https://data.s-bb.nl/ksm/ont/ksmo#opleidingscode> "2500{i}"',
        "<https://linkeddata.competentnl.nl/def/competentnl#prescribes>"
        f" <{HC}A{i:09}>",
    )
)
OCCUPATIONS = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n'
    '  xmlns:skos="http://www.w3.org/2004/02/skos/core#"\n'
    '  xmlns:cnlo="https://linkeddata.competentnl.nl/def/competentnl#">\n'
    + "".join(
        f'<cnlo:Occupation rdf:about="{OCCUPATION}C{i:09}">'
        f'<skos:prefLabel xml:lang="nl">Beroep {i}</skos:prefLabel>'
        f'<cnlo:requiresHATEssential rdf:resource="{HC}A{i:09}"/>'
        "</cnlo:Occupation>\n"
        for i in range(5)
    )
    + "</rdf:RDF>\n"
)


class SyntheticTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "competentnl"
        self.data.mkdir()
        self.files = [
            self.write(f"competentnl/{name}", content)
            for name, content in (
                ("humancapabilities.ttl", PREFIXES + SKILLS),
                ("knowledgeareas.ttl", PREFIXES + AREAS),
                ("educationalnorms.nt", NORMS),
                ("occupations.rdf", OCCUPATIONS),
            )
        ]

    def run_maker(self, *options, data=None):
        command = [sys.executable, "-B", MAKER, "--data", data or self.data, *options]
        return subprocess.run(
            [str(word) for word in command], capture_output=True, check=False
        )

    def make(self, *options, n_courses=N_COURSES):
        """Return the bytes of a catalogue, of which nothing is complained."""
        made = self.run_maker("--courses", n_courses, "--paths", N_PATHS, *options)
        self.assertEqual((made.returncode, made.stderr), (0, b""))
        return made.stdout

    def test_a_seed_always_gives_the_same(self):
        for form in ("ttl", "csv"):
            once = self.make("--format", form, "--seed", "7")
            self.assertEqual(once, self.make("--format", form, "--seed", "7"))
            self.assertNotEqual(once, self.make("--format", form, "--seed", "8"))

    def test_a_large_catalogue_begins_like_a_small_one(self):
        small = self.make("--format", "csv")
        large = self.make("--format", "csv", n_courses=3 * N_COURSES)
        self.assertTrue(large.startswith(small))
        self.assertGreater(len(large), 2 * len(small))

    def test_says_that_it_is_made_up(self):
        text = self.make().decode("utf-8")
        self.assertTrue(text.startswith("# Synthetic: no such courses"))
        self.assertIn(f"@prefix : <{BASE}> .", text)
        for row in self.make("--format", "csv").decode("utf-8").splitlines()[1:]:
            self.assertTrue(row.startswith(BASE), row)

    def test_compiles_without_a_finding_of_its_own(self):
        bare = self.answer("info", "--json", *self.files).json
        iris = []
        for form in ("ttl", "csv"):
            path = self.write(f"catalogue.{form}", self.make("--format", form))
            info = self.answer("info", "--json", *self.files, path).json
            self.assertEqual(info["kinds"]["course"], N_COURSES)
            self.assertEqual(info["findings"], bare["findings"])
            found = self.answer(
                "search", "Cursus", "--kind", "course", "--limit", "100", "--json",
                *self.files, path,
            ).json
            iris.append(sorted(hit["iri"] for hit in found["hits"]))
            if form == "ttl":
                self.assertEqual(info["kinds"]["path"], N_PATHS)
                self.assertGreater(info["kinds"]["tile"], N_PATHS)
        self.assertEqual(iris[0], iris[1])
        self.assertEqual(len(iris[0]), N_COURSES)
        self.assertTrue(all(iri.startswith(BASE) for iri in iris[0]))

    def test_needs_a_taxonomy(self):
        gone = self.run_maker(data=self.folder / "gone")
        self.assertEqual((gone.returncode, gone.stdout), (1, b""))
        self.assertIn(b"There is no taxonomy in", gone.stderr)
        self.write("competentnl/occupations.rdf", "<rdf:RDF/>")
        odd = self.run_maker()
        self.assertEqual((odd.returncode, odd.stdout), (1, b""))
        self.assertIn(b"is not understood", odd.stderr)


if __name__ == "__main__":
    unittest.main()
