# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""The routes of the people of tests/golden, on the paths and schemes that ship."""

import json
import shlex
from datetime import date
from pathlib import Path

import pytest

from competent import (
    Builder,
    Cefr,
    Funding,
    Kind,
    Planner,
    Profile,
    StepKind,
    Verdict,
    Wishes,
)

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = sorted((ROOT / "tests" / "golden" / "people").glob("[0-9]*.json"))
FILES = [
    ROOT / "data" / "sample" / "competent-sample.ttl",
    *sorted((ROOT / "data" / "ontwikkelpaden").glob("*.ttl")),
    *sorted((ROOT / "data" / "funding").glob("*.ttl")),
]
WISHES = {
    "start": date.fromisoformat,
    "end": date.fromisoformat,
    "budget": int,
    "weeks": int,
    "dutch": lambda name: Cefr[name],
    "region": str,
}


def read(*paths):
    builder = Builder()
    for path in paths:
        builder.read(path)
    return builder.finish()


@pytest.fixture(name="taxonomy", scope="module")
def _taxonomy():
    return read(*FILES)


def wishes_of(options):
    """Return the wishes that options of the command state."""
    words = iter(options)
    stated = {}
    for word in words:
        if word == "--earning":
            stated["must_earn"] = True
        else:
            name = word.removeprefix("--")
            stated[name] = WISHES[name](next(words))
    return Wishes(**stated)


def tell_step(step):
    if step.kind is StepKind.OCCUPATION:
        return f"  work {step.concept.name}: {step.weeks} weeks"
    if step.kind is StepKind.FUNCTION:
        return f"  begin {step.concept.name}"
    text = (
        f"  follow {step.concept.name}: {step.weeks} weeks, "
        f"{step.price:.0f} euros, own {step.own_cost:.0f}"
    )
    text += f", to {step.leads_to.name}" if step.leads_to else ""
    return text + (f", paid by {step.payer.name}" if step.payer else "")


def tell_plan(plan):
    if not plan:
        return ["no route"] + [
            f"  without {one.bar.name.lower()} {one.weeks} weeks, own {one.own_cost:.0f}"
            for one in plan.obstacles
            if one.opens
        ]
    route = plan[0]
    by = "an" if route.is_recognised else "no"
    return [
        f"route {route.weeks} weeks, {route.price:.0f} euros, "
        f"own {route.own_cost:.0f}, by {by} ontwikkelpad",
        *map(tell_step, route.steps),
    ]


def tell_claims(claims):
    own = claims.cost.own
    return [
        f"{word} {claim.scheme.name}"
        for verdict, word in ((Verdict.YES, "yes"), (Verdict.UNKNOWN, "perhaps"))
        for claim in sorted(claims, key=lambda one: one.scheme.name)
        if claim.verdict is verdict
    ] + [f"own {own.low:.0f} to {own.high:.0f}"]


def answer(taxonomy, profile, line):
    """Return what a line of the command asks for."""
    name, *options = line.split(" --")
    command, name = name.split(" ", 1)
    options = [word for one in options for word in shlex.split("--" + one)]
    if command == "plan":
        target = taxonomy.find_label(name, Kind.OCCUPATION)[0]
        return tell_plan(Planner(taxonomy).plan(profile, target, wishes_of(options)))
    [tile] = taxonomy.find_label(name, Kind.TILE)
    days = dict(zip(options[::2], map(date.fromisoformat, options[1::2])))
    return tell_claims(
        Funding(taxonomy).claims(
            profile, tile, days["--date"], start=days.get("--start")
        )
    )


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_routes_are_those_that_were_derived_by_hand(taxonomy, path):
    expected = [
        line
        for line in path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    told = []
    for line in expected:
        if line.startswith("with "):
            taxonomy = read(*FILES, path.parent / line.removeprefix("with "))
            told.append(line)
        elif line.startswith(("plan ", "fund ")):
            person = json.loads(path.read_text(encoding="utf-8"))
            profile = Profile.from_json(taxonomy, person)
            told += [line, *answer(taxonomy, profile, line)]

    assert told == expected


def test_there_are_enough_people():
    assert len(PEOPLE) >= 12
