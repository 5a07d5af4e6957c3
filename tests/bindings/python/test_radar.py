# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""What is short of people, and whom to train for what."""

import random

import pytest

from competent import (
    TARGET_POINTS,
    ArgumentError,
    Builder,
    Opening,
    Passage,
    Planner,
    Profile,
    Radar,
    Thrift,
    Vacancy,
    Wishes,
)

TOWN = """
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix : <u:> .
:cook a cnlo:Occupation ; cnlo:requiresHATEssential :bake, :fry, :cut .
:other a cnlo:Occupation ; cnlo:requiresHATEssential :clean .
:bake a cnlo:HumanCapability ; skos:prefLabel 'Bakken'@nl .
:fry a cnlo:HumanCapability . :cut a cnlo:HumanCapability .
:clean a cnlo:HumanCapability .
:cheap a lc:Course ; lc:teaches :bake ; lc:price 100 ; lc:weeks 10 ;
  lc:studyHours 40 .
:fast a lc:Course ; lc:teaches :bake ; lc:price 300 ; lc:weeks 2 ;
  lc:studyHours 60 .
:both a lc:Course ; lc:teaches :fry, :cut ; lc:price 250 ; lc:weeks 4 ;
  lc:studyHours 80 .
"""
ENOUGH = Wishes(coverage=1.0)


@pytest.fixture(scope="module")
def town():
    builder = Builder()
    builder.read_bytes(TOWN.encode())
    return builder.finish()


def person(town, *items):
    profile = Profile(town)
    for item in items:
        profile.add(town[f"u:{item}"])
    return profile


def radar_of(town, openings, people, wishes=ENOUGH, thrift=Thrift.COST, **more):
    return Radar(Planner(town), openings, people, wishes, thrift, **more)


def test_refuses_a_target_besides_a_concept(town):
    openings = [Opening(town["u:cook"], target=town["u:other"])]
    with pytest.raises(ArgumentError, match="target"):
        radar_of(town, openings, [])


def test_fills_most_places_at_least_cost(town):
    people = [person(town, "bake"), person(town, "fry", "cut"), person(town, "cook")]
    radar = radar_of(town, [Opening(town["u:cook"], 3)], people)
    assert [one.spent for one in radar.placements] == [25000, 10000, 0]
    assert radar.placements[0].courses == (town["u:both"],)
    assert radar.placements[2].courses == ()
    assert radar.placements[1].after == TARGET_POINTS
    assert radar.placements[1].passage == Passage.PASSED
    assert (radar.spent, radar.bound, radar.is_proven) == (35000, 35000, True)
    assert (radar.n_ready, radar.n_trained, radar.n_empty) == (1, 2, 0)
    assert radar.prospects[0].n_suited == 1
    assert radar.prospects[0].spent == 35000
    assert {one.course.iri for one in radar.enrolments} == {"u:both", "u:cheap"}


def test_lacks_what_is_not_held(town):
    people = [person(town, "bake", "fry"), person(town, "bake")]
    radar = radar_of(town, [Opening(town["u:cook"], 2)], people)
    lines = {one.concept.iri: one for one in radar.shortages}
    assert radar.shortages[0].concept == town["u:cut"]
    assert (lines["u:fry"].n_have, lines["u:fry"].n_short) == (1, 1)
    assert lines["u:bake"].lacking == 0
    assert sum(one.lacking for one in radar.shortages) == radar.asked - radar.held
    assert sum(one.left for one in radar.shortages) == radar.asked - radar.trained
    assert radar.remedies[0].course == town["u:both"]
    assert radar.remedies[0].n_people == 2


def test_goes_by_vacancies_too(town):
    vacancy = Vacancy(town, [town["u:clean"]])
    openings = [Opening(vacancy, 2, town["u:other"]), Opening(vacancy)]
    radar = radar_of(town, openings, [person(town, "clean")])
    assert radar.openings == tuple(openings)
    assert radar.n_places == 3
    assert len(radar.placements) == 1
    assert radar.n_unscored == 0


def test_withholds_small_groups(town):
    people = [person(town, "bake") for _ in range(5)] + [person(town, "fry")]
    radar = radar_of(town, [Opening(town["u:cook"], 6)], people, group=3)
    fry = next(one for one in radar.shortages if one.concept.iri == "u:fry")
    assert fry.is_withheld
    assert (fry.n_have, fry.n_short, fry.lacking) == (None, None, None)
    assert radar.placements == ()
    assert radar.n_withheld > 0
    assert radar_of(town, [Opening(town["u:cook"])], people, group=9).held is None


def test_refuses_what_makes_no_sense(town):
    cook = town["u:cook"]
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(cook, -1)], [])
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(town["u:bake"])], [])
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(cook)], [], thrift=Thrift.NONE)
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(cook)], [], group=-1)
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(cook)], [], group=1 << 40)
    with pytest.raises(ArgumentError):
        radar_of(town, [Opening(cook, 1 << 40)], [])


def test_finds_nothing_of_nothing(town):
    radar = radar_of(town, [], [])
    assert (radar.asked, radar.n_places, radar.shortages) == (0, 0, ())
    assert radar.is_proven


def test_shows_what_is_short(town):
    radar = radar_of(town, [Opening(town["u:cook"], 2)], [person(town, "fry")])
    assert repr(radar) == "<competent.Radar of 1: 2 places>"
    assert "Bakken" in radar._repr_html_()
    pandas = pytest.importorskip("pandas")
    assert isinstance(radar.to_pandas(), pandas.DataFrame)
    assert len(radar.to_pandas()) == 3


def test_assigns_like_scipy(town):
    """As many places, at the same cost, for people and openings at random."""
    numpy = pytest.importorskip("numpy")
    optimize = pytest.importorskip("scipy.optimize")
    chance = random.Random(5)
    skills = ["bake", "fry", "cut", "clean"]
    never = 10**9
    for _ in range(20):
        people = [
            person(town, *chance.sample(skills, chance.randrange(4))) for _ in range(6)
        ]
        openings = []
        for _ in range(4):
            asked = [town[f"u:{one}"] for one in chance.sample(skills, 2)]
            openings.append(Opening(Vacancy(town, asked), chance.randrange(1, 3)))
        matrix = []
        for one in people:
            row = []
            for opening in openings:
                single = radar_of(town, [opening._replace(places=1)], [one])
                cost = single.spent if single.placements else never
                row += [cost] * opening.places
            matrix.append(row)
        rows, columns = optimize.linear_sum_assignment(numpy.array(matrix))
        taken = [matrix[r][c] for r, c in zip(rows, columns) if matrix[r][c] != never]
        radar = radar_of(town, openings, people)
        assert len(radar.placements) == len(taken)
        assert radar.spent == sum(taken)
        assert radar.is_proven
