# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Lenient profiles: what is near counts in part, and is told."""

import pickle

import pytest

import competent
from competent import ArgumentError, How, Leniency, Matcher, Profile, Strictness

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix e: <https://example.org/> .
e:koken a cnlo:HumanCapability .
e:bakken a cnlo:HumanCapability ; skos:broader e:koken ; cnlo:exactMatchESCO e:fry .
e:braden a cnlo:HumanCapability ; skos:broader e:koken .
e:kok a cnlo:Occupation ; cnlo:requiresHATEssential e:bakken , e:koken .
"""
E = "https://example.org/"


@pytest.fixture(scope="module")
def kitchen():
    return competent.Builder().read_bytes(TURTLE.encode()).finish()


@pytest.fixture(scope="module")
def lenient():
    return Leniency.of(Strictness.LENIENT)


def test_is_strict_by_default(kitchen):
    profile = Profile(kitchen)
    profile.add(E + "braden")
    assert profile.leniency == Leniency() == Leniency.of(Strictness.STRICT)
    assert [credit.how for credit in profile] == [How.ITSELF]
    with pytest.raises(ArgumentError):
        profile.add(E + "fry")


def test_what_is_near_counts_and_is_told(kitchen, lenient):
    profile = Profile(kitchen, lenient)
    profile.add(E + "braden")
    gap = Matcher(kitchen).gap(profile, E + "kok")
    rows = {row.concept.iri: row for row in gap}
    had = kitchen[E + "braden"]
    assert rows[E + "koken"].how == How.NARROWER
    assert rows[E + "bakken"].how == How.SIBLING
    assert rows[E + "bakken"].credit == 0.25
    assert {row.has for row in gap} == {row.via for row in gap} == {had}
    assert gap.verify()
    assert Matcher(kitchen).verify(gap.target, gap.points, list(gap))


def test_takes_concepts_of_other_taxonomies(kitchen, lenient):
    profile = Profile(kitchen, lenient)
    profile.add(E + "fry", 0.5)
    (credit,) = [one for one in profile if one.concept.iri == E + "bakken"]
    assert (credit.credit, credit.how) == (0.5, How.MAPPED)
    assert credit.has == credit.via == kitchen[E + "fry"]
    read = Profile.from_json(
        kitchen, {"skills": [{"iri": E + "fry", "credit": 0.5}]}, lenient
    )
    assert list(read) == list(profile)
    with pytest.raises(competent.ProfileError):
        Profile.from_json(kitchen, {"skills": [{"iri": E + "fry"}]})


def test_stays_lenient_when_it_is_copied(kitchen, lenient):
    profile = Profile(kitchen, lenient)
    profile.add(E + "braden")
    before = list(profile)
    Matcher(kitchen).match(profile)
    profile.add(E + "kok", 0)
    assert profile.leniency == lenient
    assert {row.concept for row in before} <= {row.concept for row in profile}


def test_pickles(taxonomy, lenient):
    profile = Profile(taxonomy, lenient)
    profile.add(taxonomy.concepts(competent.Kind.CAPABILITY)[0])
    copy = pickle.loads(pickle.dumps(profile))
    assert copy.leniency == lenient
    assert [one.credit for one in copy] == [one.credit for one in profile]


@pytest.mark.parametrize("part", [-1, 257])
def test_refuses_other_parts(kitchen, part):
    with pytest.raises(ArgumentError):
        Profile(kitchen, Leniency(sibling=part))
