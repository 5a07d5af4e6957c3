# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Gates: what the law and the work ask, apart from the score."""

import pytest

import competent
from competent import ArgumentError, Cefr, Fact, Facts, GateKind, Level, Licence
from competent import Passage, Profile, Stance

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix uwv: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .
@prefix e: <https://example.org/> .
e:zuster a cnlo:Occupation ; skos:prefLabel "Zuster"@nl ;
  uwv:isRegulatedProfession true ;
  uwv:isCharacterizedByOccupationCircumstance_Yes e:rijden ;
  uwv:isCharacterizedByOccupationCircumstance_StronglyRelevant e:nacht ;
  cnlo:requiresHATEssential e:duits , e:zorgen .
e:diploma a cnlo:EducationalNorm ; skos:prefLabel "Zuster"@nl .
e:rijden a uwv:OccupationCircumstance ; skos:prefLabel "Rijden" .
e:nacht a uwv:OccupationCircumstance ; skos:prefLabel "Nachtwerk <x>" .
e:duits a cnlo:Language ; skos:prefLabel "Duits"@nl .
e:zorgen a cnlo:HumanCapability ; skos:prefLabel "Zorgen"@nl .
"""
E = "https://example.org/"


@pytest.fixture(scope="module")
def ward():
    return competent.Builder().read_bytes(TURTLE.encode()).finish()


def passages(profile):
    return [gate.passage for gate in profile.gates(E + "zuster")]


def test_everything_is_unknown_until_it_is_said(ward):
    gates = Profile(ward).gates(ward[E + "zuster"])
    assert [gate.kind for gate in gates] == list(GateKind)
    assert {gate.passage for gate in gates} == {Passage.UNKNOWN}
    assert [gate.fact for gate in gates] == [
        Fact.ALL_DIPLOMAS, Fact.LICENCES, Fact.LANGUAGES, Fact.CIRCUMSTANCES
    ]
    assert [gate.level for gate in gates] == [
        Level.NONE, Level.YES, Level.ESSENTIAL, Level.STRONGLY
    ]
    assert gates[0].concept == gates.target == ward[E + "zuster"]
    assert gates[-1].concept == ward[E + "nacht"]
    assert gates[2].asked == Cefr.NONE
    assert all(gate.via is None for gate in gates)
    assert gates.passage == Passage.UNKNOWN


def test_facts_and_items_decide(ward):
    profile = Profile(ward)
    profile.facts = Facts(
        all_diplomas=True,
        licences={Licence.AM},
        circumstances={ward[E + "nacht"]: Stance.EXCLUDES},
        languages={ward[E + "duits"]: Cefr.NONE},
    )
    assert passages(profile) == [Passage.OPEN] * 4
    assert profile.passage(E + "zuster") == Passage.OPEN
    profile.add(E + "diploma")
    profile.facts = Facts(
        licences={Licence.C},
        circumstances={ward[E + "nacht"]: Stance.ACCEPTS},
        languages={ward[E + "duits"]: Cefr.A1},
    )
    gates = profile.gates(E + "zuster")
    assert passages(profile) == [Passage.PASSED] * 4
    assert gates[0].via == ward[E + "diploma"]
    assert gates[0].fact is None
    assert gates.passage == profile.passage(E + "zuster") == Passage.PASSED


def test_gates_are_a_sequence(ward):
    gates = Profile(ward).gates(E + "zuster")
    assert len(gates) == 4
    assert gates[1:3] == (gates[1], gates[2])
    assert list(gates)[-1] == gates[-1]
    with pytest.raises(IndexError):
        gates[4]


def test_a_target_without_any_is_passed(ward):
    gates = Profile(ward).gates(E + "diploma")
    assert len(gates) == 0
    assert gates.passage == Passage.PASSED


def test_refuses_what_is_no_target(ward, taxonomy):
    profile = Profile(ward)
    with pytest.raises(ArgumentError):
        profile.gates(E + "zorgen")
    for ask in (profile.gates, profile.passage):
        with pytest.raises(ArgumentError):
            ask(taxonomy.concepts()[0])
        with pytest.raises(KeyError):
            ask("https://example.org/nothing")
    assert profile.passage(E + "zorgen") == Passage.PASSED


def test_is_shown_in_notebooks(ward):
    gates = Profile(ward).gates(E + "zuster")
    assert repr(gates) == "<competent.Gates: unknown, 4 gates>"
    assert "Nachtwerk &lt;x&gt;" in gates._repr_html_()
