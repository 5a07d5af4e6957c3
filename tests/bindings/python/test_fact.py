# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Facts: unknown until they are said, and never part of a score."""

import dataclasses
import pickle

import pytest

import competent
from competent import ArgumentError, Cefr, Fact, Facts, Kind, Licence, Nlqf, Profile
from competent import Stance, Work, native

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix uwv: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .
@prefix e: <https://example.org/> .
e:kelner a cnlo:Occupation ; skos:prefLabel "Kelner"@nl ;
  cnlo:requiresHATEssential e:serveren .
e:serveren a cnlo:HumanCapability ; skos:prefLabel "Serveren"@nl .
e:avond a uwv:OccupationCircumstance ; skos:prefLabel "Avondwerk" .
e:hitte a uwv:OccupationCircumstance ; skos:prefLabel "Hitte" .
e:duits a cnlo:Language ; skos:prefLabel "Duits"@nl .
e:b1 a cnlo:ProficiencyLevel ; skos:prefLabel "Duits B1"@nl .
"""


@pytest.fixture(scope="module")
def canteen():
    return competent.Builder().read_bytes(TURTLE.encode()).finish()


@pytest.fixture
def facts(canteen):
    return Facts(
        age=41,
        birth_year=1984,
        licences=frozenset({Licence.B, Licence.T}),
        level=Nlqf.LEVEL_4_PLUS,
        status=frozenset({Work.EMPLOYED, Work.ON_BENEFIT}),
        hours=36,
        all_diplomas=False,
        region="GM0363",
        sector="horeca é",
        labour_market=True,
        study_finance=False,
        weak_position=True,
        ww=False,
        employees=45,
        leerbedrijf=True,
        fund=False,
        employer_asks=True,
        circumstances={
            canteen["https://example.org/avond"]: Stance.EXCLUDES,
            canteen["https://example.org/hitte"]: Stance.ACCEPTS,
        },
        languages={
            canteen["https://example.org/duits"]: Cefr.B2,
            canteen["https://example.org/b1"]: Cefr.NONE,
        },
    )


def test_nothing_is_known_until_it_is_said(canteen):
    assert Profile(canteen).facts == Facts()


def test_says_what_was_said(canteen, facts):
    profile = Profile(canteen)
    profile.facts = facts
    assert profile.facts == facts
    profile.facts = dataclasses.replace(facts, age=None, circumstances={})
    assert profile.facts.age is None
    assert profile.facts.circumstances == {}
    assert profile.facts.languages == facts.languages
    profile.facts = Facts()
    assert profile.facts == Facts()


def test_an_empty_set_is_not_unknown(canteen):
    profile = Profile(canteen)
    profile.facts = Facts(licences=frozenset(), status=set())
    assert profile.facts.licences == frozenset()
    assert profile.facts.status == frozenset()


def test_keeps_them_when_it_grows_while_it_is_read(canteen, facts):
    profile = Profile(canteen)
    profile.facts = facts
    competent.Matcher(canteen).match(profile)
    profile.add("https://example.org/serveren")
    assert profile.facts == facts
    assert len(profile) == 1


def test_they_never_count(canteen, facts):
    matcher = competent.Matcher(canteen)
    profile = Profile(canteen)
    profile.add("https://example.org/serveren")
    before = list(matcher.match(profile))
    profile.facts = facts
    assert list(matcher.match(profile)) == before


def test_pickles_with_its_profile(taxonomy, tmp_path):
    profile = Profile(taxonomy)
    driving = taxonomy.find_label("Autorijden")[0]
    profile.facts = Facts(age=30, circumstances={driving: Stance.EXCLUDES})
    copy = pickle.loads(pickle.dumps(profile))
    assert copy.facts.age == 30
    assert [one.iri for one in copy.facts.circumstances] == [driving.iri]


@pytest.mark.parametrize(
    "wrong",
    [
        Facts(age=-1),
        Facts(age=131),
        Facts(birth_year=1879),
        Facts(hours=169),
        Facts(level=41),
        Facts(status={Work.EMPLOYED, 4}),
        Facts(region="x" * 257),
    ],
)
def test_refuses_what_is_no_value_and_stays_as_it_was(canteen, facts, wrong):
    profile = Profile(canteen)
    profile.facts = facts
    with pytest.raises(ArgumentError):
        profile.facts = wrong
    assert profile.facts == facts


def test_refuses_answers_about_other_things(canteen, taxonomy):
    profile = Profile(canteen)
    driving = taxonomy.find_label("Autorijden")[0]
    skill = canteen["https://example.org/serveren"]
    for concept in (driving, skill):
        with pytest.raises(ArgumentError):
            profile.facts = Facts(circumstances={concept: Stance.ACCEPTS})
    evening = canteen["https://example.org/avond"]
    german = canteen["https://example.org/duits"]
    for wrong in (
        Facts(circumstances={german: Stance.ACCEPTS}),
        Facts(languages={evening: Cefr.A1}),
    ):
        with pytest.raises(ArgumentError):
            profile.facts = wrong
    with pytest.raises(UnicodeEncodeError):
        profile.facts = Facts(sector="\ud800")
    assert profile.facts == Facts()


def test_does_not_show_what_is_known(facts):
    assert "41" not in repr(facts)


def test_reads_json(canteen, facts):
    profile = Profile.from_json(
        canteen,
        {
            "facts": {
                "age": 41,
                "birth_year": 1984,
                "licences": ["T", "B"],
                "level": "4+",
                "status": ["on benefit", "employed"],
                "hours": 36,
                "all_diplomas": False,
                "region": "GM0363",
                "sector": "horeca é",
                "labour_market": True,
                "study_finance": False,
                "weak_position": True,
                "ww": False,
                "employees": 45,
                "leerbedrijf": True,
                "fund": False,
                "employer_asks": True,
                "excludes": ["Avondwerk"],
                "accepts": [{"iri": "https://example.org/hitte"}],
                "languages": [
                    {"label": "Duits", "level": "B2"},
                    {"iri": "https://example.org/b1", "level": "none"},
                ],
            }
        },
    )
    assert profile.facts == facts
    one = Profile.from_json(canteen, {"facts": {"level": 3, "status": "job seeker"}})
    assert one.facts == Facts(level=Nlqf.LEVEL_3, status={Work.JOB_SEEKER})


def test_constants_are_those_of_the_library():
    for type, name in (
        (Fact, native.competent_fact_name),
        (Licence, native.competent_licence_name),
        (Work, native.competent_work_name),
        (Cefr, native.competent_cefr_name),
        (Stance, native.competent_stance_name),
    ):
        for one in type:
            expected = name(one).upper().replace(" ", "_").replace("-", "_")
            assert expected == one.name
        assert not name(len(type))
    levels = [level for level in range(100) if native.competent_nlqf_name(level)]
    assert levels == list(Nlqf)


def test_said_is_what_native_says(canteen):
    profile = Profile(canteen)
    hitte = canteen["https://example.org/hitte"]
    profile.facts = Facts(circumstances={hitte: Stance.ACCEPTS})
    assert profile._handle.said(hitte.id) == Stance.ACCEPTS
    assert profile._handle.said(canteen.concepts(Kind.LANGUAGE)[0].id) == -1
