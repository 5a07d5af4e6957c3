# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Courses that close a gap."""

from datetime import date
from decimal import Decimal

import pytest

from competent import (
    TARGET_POINTS,
    ArgumentError,
    Bar,
    Builder,
    Mode,
    Planner,
    Profile,
    Thrift,
    Wishes,
)

CATALOGUE = """
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix : <u:> .
:o a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ;
  cnlo:requiresHATEssential :a, :b ; cnlo:requiresHATImportant :c .
:p a cnlo:Occupation ; skos:prefLabel 'Kelner'@nl ; cnlo:requiresHATEssential :c .
:q a cnlo:Occupation ; skos:prefLabel 'Wachter'@nl .
:a a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .
:b a cnlo:HumanCapability ; skos:prefLabel 'Bakken'@nl .
:c a cnlo:HumanCapability ; skos:prefLabel 'Serveren'@nl .
:x a lc:Course ; skos:prefLabel 'Koken in een dag'@nl ; lc:teaches :a ;
  lc:price '12.50' ; lc:weeks 1 ; lc:studyHours 8 ; lc:mode lc:Online ;
  lc:paid false .
:y a lc:Course ; skos:prefLabel 'Alles'@nl ; lc:teaches :a, :b, :c ;
  lc:price 1000 ; lc:weeks 26 ; lc:studyHours 400 ; lc:mode lc:BBL ; lc:paid true .
:z a lc:Course ; skos:prefLabel 'Bakken'@nl ; lc:teaches :b .
"""


@pytest.fixture(name="taxonomy", scope="module")
def _taxonomy():
    builder = Builder()
    builder.read_bytes(CATALOGUE.encode(), name="catalogue.ttl")
    return builder.finish()


@pytest.fixture(name="planner", scope="module")
def _planner(taxonomy):
    return Planner(taxonomy)


def names(courses):
    return [course.concept.name for course in courses]


def test_courses_are_there_by_what_they_bring_for_their_price(planner, taxonomy):
    assert planner.weights.essential == 256
    courses = planner.courses(Profile(taxonomy), "u:o")
    assert names(courses) == ["Koken in een dag", "Alles", "Bakken"]
    first, second, third = courses
    assert (first.price, first.own_cost) == (Decimal("12.50"), Decimal("12.50"))
    assert (first.weeks, first.hours) == (1, 8)
    assert second.gain == TARGET_POINTS
    assert third.price is None and third.weeks is None
    assert sum(lesson.gain for lesson in second.lessons) == second.gain
    assert courses.target == taxonomy["u:o"]
    assert (courses.before, courses.n_useful) == (0, 3)
    assert courses[-1] == third and courses[:2] == (first, second)


def test_what_somebody_masters_is_exempt(planner, taxonomy):
    profile = Profile(taxonomy)
    profile.add(taxonomy["u:a"])
    course = planner.courses(profile, "u:o")[0]
    assert course.concept.name == "Alles"
    assert [one.concept.name for one in course.lessons if one.is_exempt] == ["Koken"]


def test_wishes_bar_courses(planner, taxonomy):
    profile = Profile(taxonomy)
    for wishes, bar, left in (
        (Wishes(budget=Decimal(100)), Bar.BUDGET, ["Koken in een dag"]),
        (Wishes(weeks=4), Bar.END, ["Koken in een dag"]),
        (Wishes(modes=[Mode.BBL]), Bar.MODE, ["Alles"]),
        (Wishes(must_earn=True), Bar.EARNING, ["Alles"]),
    ):
        courses = planner.courses(profile, "u:o", wishes)
        assert set(left) <= set(names(courses)), wishes
        assert bar in courses.bars, wishes


def test_a_set_is_enough_and_proven(planner, taxonomy):
    wishes = Wishes(coverage=1.0)
    courses = planner.course_set(Profile(taxonomy), "u:o", wishes)
    assert courses.are_enough and courses.after == TARGET_POINTS
    assert courses.is_best and courses.bound == courses.spent == 100_000
    assert names(courses) == ["Alles"]
    hours = planner.course_set(Profile(taxonomy), "u:o", wishes, Thrift.HOURS)
    assert hours.spent == 400


def test_other_arguments_are_refused(planner, taxonomy):
    profile = Profile(taxonomy)
    with pytest.raises(ArgumentError):
        planner.courses(profile, "u:a")
    with pytest.raises(ArgumentError):
        planner.courses(profile, "u:o", limit=0)
    with pytest.raises(ArgumentError):
        planner.courses(profile, "u:o", Wishes(hours=2**40))
    with pytest.raises(ArgumentError):
        planner.course_set(profile, "u:o", thrift=Thrift.NONE)


def test_courses_are_a_table(planner, taxonomy):
    pandas = pytest.importorskip("pandas")
    wishes = Wishes(start=date(2026, 9, 1), region="Utrecht")
    courses = planner.courses(Profile(taxonomy), "u:o", wishes)
    frame = courses.to_pandas()
    assert isinstance(frame, pandas.DataFrame) and len(frame) == len(courses)
    assert list(frame["name"]) == names(courses)
    html = courses._repr_html_()
    assert "Koken in een dag" in html and "€ 12.50" in html
    assert repr(courses) == f"<competent.Courses: {len(courses)} of {courses.n_useful}>"
