# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The raw module takes anything and never brings Python down."""

import inspect
import random

import pytest
from conftest import SAMPLE

from competent import CompetentError, native

CLASSES = [
    thing
    for name, thing in vars(native).items()
    if isinstance(thing, type) and name.startswith("Competent")
]
FUNCTIONS = [
    thing
    for name, thing in vars(native).items()
    if inspect.isfunction(thing) and name.startswith(("competent_", "convert"))
]
FINE = (
    AttributeError,
    BufferError,
    CompetentError,
    OverflowError,
    TypeError,
    ValueError,
)


def objects():
    """Return an object of each class, and other things that may be passed."""
    builder = native.CompetentBuilder()
    normaliser = native.CompetentNormaliser(None, 0)
    taxonomy = native.CompetentTaxonomy.open(SAMPLE)
    extractor = native.CompetentExtractor(taxonomy, 0, 0, False, False, False)
    matcher = native.CompetentMatcher(taxonomy, 0, None)
    profile = native.CompetentProfile(taxonomy, None)
    profile.add(taxonomy.first_of_kind(0), 0.5)
    vacancy = native.CompetentVacancy.of_text(taxonomy, "Kok", True, None)
    planner = native.CompetentPlanner(taxonomy, None)
    wishes = native.CompetentWishes()
    mine = [
        builder,
        taxonomy,
        matcher,
        profile,
        matcher.match(profile, 3),
        native.CompetentGap(matcher, profile, taxonomy.first_of_kind(0)),
        vacancy,
        planner,
        wishes,
        planner.courses(profile, taxonomy.first_of_kind(0), wishes, "", 0, 3),
        native.CompetentNetwork(matcher, 3),
        native.CompetentNetwork(matcher, 3).find(0, 0),
        planner.plan(profile, -1, taxonomy.first_of_kind(0), wishes, "", 0, 0, 3),
        vacancy.rank(native.ProfileList(), 3),
        native.CompetentTeam(vacancy, native.ProfileList()),
        native.CompetentFit(matcher, profile, taxonomy.first_of_kind(0)),
        native.CompetentFunding(taxonomy),
        native.CompetentRadar(
            planner, native.OpeningList(), native.ProfileList(), wishes, "", 0, 0, 10, 5
        ),
        native.CompetentAdvice(matcher, profile, taxonomy.first_of_kind(0)),
        profile.gates(taxonomy.first_of_kind(0)),
        profile.leniency(),
        native.CompetentSearch(taxonomy, "a", 0, 100, False, 0, 0),
        native.CompetentSearches(taxonomy, 0, 100, False, 0, 0),
        native.CompetentExtracts(taxonomy, 0, 0, False, False, False),
        extractor,
        extractor.run("Een kok en een gastouder"),
        normaliser,
        native.CompetentNormals(normaliser),
        normaliser.run("Verkoopsters / kok m/v"),
        native.CompetentLimits(),
        native.CompetentWeights(0),
        taxonomy.report(),
    ]
    assert {type(one) for one in mine} == set(CLASSES)
    return mine


OTHERS = [
    None,
    True,
    0,
    1,
    3,
    -1,
    255,
    2**31 - 1,
    -(2**31),
    2**31,
    2**32 - 1,
    2**63 - 1,
    2**64,
    0.5,
    -0.0,
    float("nan"),
    float("inf"),
    "",
    "a",
    "\0",
    "\ud800",
    "crebo",
    "<a> <b> <c> .",
    b"",
    b"\0" * 28,
    bytearray(7),
    memoryview(b"abcdef")[::2],
    (),
    {},
    object(),
    print,
]


@pytest.mark.parametrize("seed", range(4))
def test_takes_anything(seed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chance = random.Random(seed)
    mine = objects()
    answered = 0
    for _ in range(5_000):
        kind = chance.choice([*CLASSES, None])
        if kind is None:
            call = chance.choice(FUNCTIONS)
        elif chance.random() < 0.1:
            call = kind
        else:
            names = [name for name in vars(kind) if not name.startswith("_")]
            one = next(thing for thing in mine if type(thing) is kind)
            call = getattr(one, chance.choice(names))
        if not callable(call):
            continue
        n = len(inspect.signature(call).parameters)
        given = [
            chance.choice(mine) if chance.random() < 0.3 else chance.choice(OTHERS)
            for _ in range(n if chance.random() < 0.9 else chance.randrange(4))
        ]
        try:
            call(*given)
            answered += 1
        except FINE:
            pass
    assert answered > 300
