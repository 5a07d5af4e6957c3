# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Which schemes pay, for people and courses that were reviewed by hand."""

import sys
import unittest

from command import ROOT
from command import CommandTest

FUNDING = sorted((ROOT / "data" / "funding").glob("*.ttl"))
FIXTURES = ROOT / "tests" / "fixtures" / "funding"
COURSES = FIXTURES / "courses.ttl"
ANSWERS = FIXTURES / "answers.tsv"
IRI = "https://w3id.org/libcompetent/id/funding/"
COURSE = "https://example.org/funding/"
CANARY = "Kanarie"

# Facts of people, each of whom asks in some cases
PEOPLE = {
    "nobody": {},
    "employee": {"age": 34, "status": "employed"},
    "employee-known": {
        "age": 34,
        "status": "employed",
        "study_finance": False,
        "leerbedrijf": True,
        "fund": False,
        "weak_position": False,
        "employees": 45,
    },
    "ww": {
        "age": 52,
        "status": ["job seeker", "on benefit"],
        "ww": True,
        "weak_position": True,
        "study_finance": False,
    },
    "seeker": {"age": 40, "status": "job seeker"},
    "student": {"age": 22, "study_finance": True, "labour_market": True},
    "of-56": {"age": 56, "status": "self-employed", "study_finance": False},
    "minor": {"age": 17, "status": "employed"},
    "retired": {"age": 68, "labour_market": True, "study_finance": False},
    "born-2005": {"birth_year": 2005, "labour_market": True},
}

CASES = [
    ("nobody", None, "2023-06-01"),
    ("employee", None, "2023-06-01"),
    ("employee", None, "2024-01-01"),
    ("employee", "iets", "2023-10-01"),
    ("employee", "bbl", "2025-08-01"),
    ("employee-known", "bbl", "2025-08-01"),
    ("employee-known", "bbl", "2025-03-01"),
    ("employee-known", "hbo", "2025-08-01"),
    ("employee-known", "taal", "2023-02-01"),
    ("ww", "ovo", "2025-08-01"),
    ("seeker", "ovo", "2025-08-01"),
    ("student", "hbo", "2024-11-15"),
    ("of-56", "hbo", "2024-09-01"),
    ("minor", "iets", "2023-06-01"),
    ("retired", "hbo", "2023-06-01"),
    ("born-2005", None, "2023-06-01"),
    ("employee", "iets", "2021-02-01"),
    ("nobody", "iets", "2030-01-01"),
]


def ask(test, person, course, date, *arguments):
    """Return the document that answers for one person."""
    profile = test.write("person.json", {"facts": person})
    target = ["--target", COURSE + course] if course else []
    return test.answer(
        "fund", profile, *target, COURSES, *FUNDING, "--date", date, *arguments
    )


def amount(claim):
    """Return an amount as the table has it."""
    if claim["amount"] is None:
        return "-"
    high = claim["amount"]["high"]
    return f"{claim['amount']['low']:g}..{'' if high is None else f'{high:g}'}"


def rows(test):
    """Return all rows of the table."""
    for name, course, date in CASES:
        document = ask(test, PEOPLE[name], course, date, "--json").json
        for claim in sorted(document["schemes"], key=lambda one: one["iri"]):
            why = {
                reason["criterion"]
                for reason in claim["reasons"]
                if (reason["of"] == "scheme" and reason["answer"] == claim["answer"])
                or (reason["of"] == "variant" and reason["answer"] != "yes")
            }
            yield "\t".join(
                (
                    name,
                    course or "-",
                    date,
                    claim["iri"][len(IRI) :],
                    claim["answer"],
                    amount(claim),
                    ", ".join(sorted(why)) if claim["answer"] != "yes" else "all",
                )
            )
        own = document["own_cost"]
        high = "" if own["high"] is None else f"{own['high']:g}"
        yield f"{name}\t{course or '-'}\t{date}\tOWN COST\t-\t{own['low']:g}..{high}\t-"


class FundTest(CommandTest):
    def test_answers_as_was_reviewed(self):
        expected = ANSWERS.read_text(encoding="utf-8").splitlines()[1:]
        self.assertEqual(list(rows(self)), expected)

    def test_stap_ended_with_2023(self):
        person = {"age": 34, "status": "employed"}
        for date, answer in (
            ("2022-02-28", "no"),
            ("2022-03-01", "yes"),
            ("2023-12-31", "yes"),
            ("2024-01-01", "no"),
        ):
            schemes = ask(self, person, "bbl", date, "--json").json["schemes"]
            stap = next(one for one in schemes if one["iri"] == IRI + "stap")
            self.assertEqual(stap["answer"], answer, date)

    def test_organisations_are_never_for_a_person(self):
        for name in ("expeditieregeling", "llo-katalysator", "opschaling-pps", "rif"):
            for facts in PEOPLE.values():
                schemes = ask(self, facts, None, "2024-06-01", "--json").json["schemes"]
                one = next(one for one in schemes if one["iri"] == IRI + name)
                self.assertEqual(one["answer"], "no")
                reasons = {
                    reason["criterion"]: reason["answer"] for reason in one["reasons"]
                }
                self.assertEqual(reasons["applicant"], "no")

    def test_learning_a_fact_narrows_answers(self):
        # What was said stays said: yes and no do not change, and what remains to
        # pay stays within what was told before
        facts = {
            "age": 34,
            "status": "employed",
            "study_finance": False,
            "leerbedrijf": True,
            "fund": True,
            "weak_position": True,
            "ww": False,
            "employees": 45,
            "labour_market": True,
        }
        for order in (sorted(facts), sorted(facts, reverse=True)):
            before = None
            for n in range(len(order) + 1):
                known = {fact: facts[fact] for fact in order[:n]}
                after = ask(self, known, "ovo", "2025-08-01", "--json").json
                if before:
                    self.narrows(before, after)
                before = after

    def narrows(self, before, after):
        known = {one["iri"]: one["answer"] for one in before["schemes"]}
        for one in after["schemes"]:
            if known[one["iri"]] != "unknown":
                self.assertEqual(one["answer"], known[one["iri"]], one["iri"])
        self.assertGreaterEqual(after["own_cost"]["low"], before["own_cost"]["low"])
        self.assertLessEqual(after["own_cost"]["high"], before["own_cost"]["high"])

    def test_every_fact_has_a_source_and_a_date(self):
        document = ask(self, {}, "ovo", "2025-08-01", "--json").json
        self.assertGreaterEqual(len(document["schemes"]), 19)
        for scheme in document["schemes"]:
            for one in (scheme, *scheme["reasons"]):
                self.assertTrue(one["source"], scheme["iri"])
                self.assertRegex(one["source_date"], r"^20\d\d-\d\d-\d\d$")

    def test_conflicting_sources_give_a_range(self):
        schemes = ask(
            self, {"status": "employed"}, "bbl", "2025-08-01", "--json"
        ).json["schemes"]
        slim = next(
            one for one in schemes if one["iri"] == IRI + "slim-scholingssubsidie"
        )
        self.assertEqual(slim["answer"], "yes")
        self.assertEqual(slim["amount"], {"low": 357.5, "high": 643.5})
        self.assertEqual(slim["ask_until"], "2025-11-10")

    def test_an_own_account_is_a_scheme(self):
        account = self.write(
            "account.ttl",
            "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "<u:account> a lc:Scheme ; skos:prefLabel 'Mijn leerrekening'@nl ;\n"
            "  lc:validFrom '2025-01-01' ; lc:validUntil '2025-12-31' ;\n"
            f"  lc:condition [ lc:about lc:Course ; lc:oneOfText '{COURSE}ovo' ] ;\n"
            "  lc:amount [ lc:cap 1200 ] .\n",
        )
        for course, date, answer, own in (
            ("ovo", "2025-08-01", "yes", 600),
            ("ovo", "2026-01-01", "no", 1800),
            ("hbo", "2025-08-01", "no", 2530),
        ):
            profile = self.write("person.json", {})
            document = self.answer(
                "fund", profile, "-t", COURSE + course, COURSES, account,
                "-d", date, "--json",
            ).json
            self.assertEqual(document["schemes"][0]["answer"], answer)
            self.assertEqual(document["own_cost"], {"low": own, "high": own})

    def test_tells_people_in_their_language(self):
        out = ask(self, {"age": 34, "status": "employed"}, "bbl", "2025-08-01").out
        self.assertIn("Wie betaalt Verzorgende bbl", out)
        self.assertIn("SLIM-scholingssubsidie", out)
        self.assertIn("Prijs: € 715.  Zelf betalen: tot € 715.", out)
        self.assertIn("Te vragen:\n  - of ", out)
        self.assertIn("geen rechten", out)
        person = {"age": 34, "status": "employed", "employer_asks": True}
        out = ask(self, person, "bbl", "2025-08-01").out
        self.assertIn("Prijs: € 715.  Zelf betalen: € 0.", out)
        out = ask(self, {}, None, "2025-08-01", "--lang", "en").out
        self.assertIn("Who pays for a course", out)
        self.assertIn("perhaps", out)

    def test_takes_a_course_by_its_name(self):
        profile = self.write("person.json", {})
        document = self.answer(
            "fund", profile, "Verzorgende bbl", COURSES, *FUNDING, "--json"
        ).json
        self.assertEqual(document["course"]["iri"], COURSE + "bbl")

    def test_refuses_what_is_wrong(self):
        profile = self.write("person.json", {"facts": {"sector": CANARY}})
        for code, arguments in (
            (2, (profile, COURSES, "--date", "gisteren")),
            (2, (profile, COURSES, "--date", "2025-9-1")),
            (1, (profile, COURSES, "--date", "2025-02-29")),
            (1, (profile, "Niet te vinden", COURSES)),
            (1, (profile, COURSE + "vig", COURSES)),
            (2, (profile,)),
        ):
            with self.subTest(arguments=arguments):
                self.assertNotIn(CANARY, self.refusal(code, "fund", *arguments))

    def test_survives_hostile_schemes(self):
        hostile = self.write(
            "hostile.ttl",
            "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "<u:bare> a lc:Scheme ; skos:prefLabel 'Kaal'@nl .\n"
            "<u:odd> a lc:Scheme ; skos:prefLabel 'Vreemd'@nl ;\n"
            "  lc:validFrom '2025-12-31' ; lc:validUntil '2025-01-01' ;\n"
            "  lc:condition [ lc:about lc:Age ; lc:atLeast 60 ; lc:atMost 20 ] ,\n"
            "    [ lc:about lc:Nonsense ; lc:atLeast 3 ] , [ lc:atMost 3 ] ;\n"
            "  lc:amount [ lc:cap 10 ; lc:floor 20 ; lc:perWeeks 0 ] ;\n"
            "  lc:window [ lc:validFrom '2025-12-31' ; lc:validUntil '2025-01-01' ] ;\n"
            "  lc:excludes <u:odd> .\n",
        )
        profile = self.write("person.json", {"facts": {"age": 30}})
        document = self.answer(
            "fund", profile, hostile, "-d", "2025-06-01", "--json"
        ).json
        self.assertEqual(
            [one["answer"] for one in document["schemes"]], ["unknown", "unknown"]
        )


def write():
    """Write the table anew, to be reviewed."""
    test = FundTest("test_answers_as_was_reviewed")
    test.setUp()
    head = "person\tcourse\tdate\tscheme\tanswer\tamount\twhy\n"
    ANSWERS.write_text(head + "".join(f"{row}\n" for row in rows(test)), "utf-8")
    test.doCleanups()


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
