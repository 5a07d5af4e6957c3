#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""How does somebody get from here to a job, and who pays for it?"""

import sys
from datetime import date

from competent import (
    Builder,
    Facts,
    Funding,
    Kind,
    Nlqf,
    Planner,
    Profile,
    StepKind,
    Verdict,
    Wishes,
    Work,
)

TARGET = "Pedagogisch medewerker kinderopvang"
SKILL = "Verzorgen"
START = date(2025, 9, 1)


def read_files(paths):
    """Read occupations, an ontwikkelpad and schemes as one taxonomy."""
    builder = Builder()
    for path in paths:
        builder.read(path)
    return builder.finish()


def person(taxonomy):
    """Return somebody with vmbo, whose employer asks for subsidies."""
    profile = Profile(taxonomy)
    profile.add(taxonomy.find_label(SKILL, Kind.CAPABILITY)[0])
    profile.facts = Facts(
        level=Nlqf.LEVEL_2, status={Work.EMPLOYED}, employer_asks=True
    )
    return profile


def print_step(step):
    print(f"{step.kind.name.lower():8}  {step.weeks:4} weeks  {step.concept.name}")
    if step.price:
        print(f"          {step.price:.2f} euros, of which {step.own_cost:.2f} to pay")
    if step.payer:
        print("          paid by", step.payer.name)
    if step.leads_to:
        print("          leads to", step.leads_to.name)


def main(paths):
    taxonomy = read_files(paths)
    profile = person(taxonomy)
    target = taxonomy.find_label(TARGET, Kind.OCCUPATION)[0]

    wishes = Wishes(start=START, must_earn=True)
    routes = Planner(taxonomy).plan(profile, target, wishes, limit=1)
    print("From here to", TARGET)
    course = None
    for step in routes[0].steps:
        print_step(step)
        course = step.concept if step.kind is StepKind.TILE else course

    claims = Funding(taxonomy).claims(profile, course, START, start=START)
    print("\nWho pays for", course.name)
    for claim in claims:
        if claim.verdict is not Verdict.NO:
            print(f"{claim.verdict.name.lower():7}  {claim.scheme.name}")

    own = claims.cost.own
    print(f"Remains to pay: {own.low:.2f} to {own.high:.2f} euros")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Usage: route.py FILE...")
    main(sys.argv[1:])
