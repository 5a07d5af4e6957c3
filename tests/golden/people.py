# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Routes and funding of invented people, as they were derived by hand.

Beside each person in the folder people is a text that says why a route is the right
one, and what the command has to say. Where the whole of CompetentNL, of which the
requirements here were derived, gives another answer than the sample, one more text
says so:

    with FILE                          files beside the shipped ones
    plan TARGET --OPTION VALUE         what is asked
    route 52 weeks, ...                the best route, and its steps
    no route                           or what opens one, the cheapest first
    fund COURSE --date DATE            what is asked of the schemes
    yes SCHEME, perhaps SCHEME         all that do not say no
    own LEAST to MOST                  what remains to pay, in euros
"""

import pathlib
import shlex
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "tool"))

from command import CommandTest  # noqa: E402

PEOPLE = sorted((HERE / "people").glob("[0-9]*.json"))
CATALOGUE = [
    *sorted((ROOT / "data" / "ontwikkelpaden").glob("*.ttl")),
    *sorted((ROOT / "data" / "funding").glob("*.ttl")),
]
SAMPLE = [ROOT / "data" / "sample" / "competent-sample.ttl"]
SHARED = ROOT.parent / "shared" / "data" / "competentnl"
COMPETENTNL = [
    SHARED / name
    for name in (
        "occupations.rdf",
        "humancapabilities.ttl",
        "knowledgeareas.ttl",
        "educationalnorms.nt",
        "requirements-derived.ttl",
    )
]


def euros(amount):
    return "?" if amount is None else f"{amount:.10g}"


def cents(amount):
    return euros(None if amount is None else amount / 100)


def tell_step(step):
    """Return a step as people write it."""
    if step["kind"] == "occupation":
        return f"  work {step['label']}: {step['weeks']} weeks"
    if step["kind"] == "function":
        return f"  begin {step['label']}"

    text = (
        f"  follow {step['label']}: {step['weeks']} weeks, "
        f"{cents(step['cost'])} euros, own {cents(step['own_cost'])}"
    )
    if step["leads_to"]:
        text += f", to {step['leads_to']['label']}"
    if step["payer"]:
        text += f", paid by {step['payer']['label']}"
    return text


def tell_plan(document):
    """Return the best route, or what stands in the way, line by line."""
    if not document["routes"]:
        return ["no route"] + [
            f"  without {one['constraint']} {one['weeks']} weeks, "
            f"own {cents(one['own_cost'])}"
            for one in document["blocked_by"]
            if one["opens"]
        ]

    route = document["routes"][0]
    kind = "by an ontwikkelpad" if route["recognised"] else "by no ontwikkelpad"
    return [
        f"route {route['weeks']} weeks, {cents(route['cost'])} euros, "
        f"own {cents(route['own_cost'])}, {kind}",
        *map(tell_step, route["steps"]),
    ]


def tell_funding(document):
    """Return which schemes pay or may, line by line."""
    schemes = document["schemes"]
    own = document["own_cost"]
    return [
        f"{word} {scheme['label']}"
        for answer, word in (("yes", "yes"), ("unknown", "perhaps"))
        for scheme in sorted(schemes, key=lambda one: one["label"])
        if scheme["answer"] == answer
    ] + [f"own {euros(own['low'])} to {euros(own['high'])}"]


def split(line):
    """Return the words of a question; a name may have blanks."""
    name, *options = line.split(" --")
    command, name = name.split(" ", 1)
    return command, name, [w for o in options for w in shlex.split("--" + o)]


class PeopleTest(CommandTest):
    maxDiff = None

    def check(self, taxonomy):
        self.assertGreaterEqual(len(PEOPLE), 12)
        image = self.folder / "people.competent"
        self.answer("compile", *taxonomy, *CATALOGUE, "-o", image)
        for path in PEOPLE:
            with self.subTest(person=path.stem):
                self.check_person(path, image, taxonomy)

    def check_person(self, path, image, taxonomy):
        expected = path.with_suffix(".txt")
        other = path.with_suffix(".competentnl.txt")
        if taxonomy is COMPETENTNL and other.exists():
            expected = other

        lines = [
            line
            for line in expected.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")
        ]
        files = [image]
        told = []
        for line in lines:
            if line.startswith("with "):
                more = path.parent / line[len("with ") :]
                files = [*taxonomy, *CATALOGUE, more]
                told.append(line)
            elif line.startswith(("plan ", "fund ")):
                command, name, options = split(line)
                document = self.answer(
                    command, path, "-t", name, *options,
                    *files, "--json",
                ).json
                tell = tell_plan if command == "plan" else tell_funding
                told += [line, *tell(document)]

        self.assertEqual("\n".join(told), "\n".join(lines))

    def test_on_the_sample(self):
        self.check(SAMPLE)

    def test_on_competentnl(self):
        if not all(path.exists() for path in COMPETENTNL):
            self.skipTest("CompetentNL is not there")
        self.check(COMPETENTNL)


if __name__ == "__main__":
    unittest.main()
