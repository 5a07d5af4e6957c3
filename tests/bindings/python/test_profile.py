# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Profiles, and the JSON that people write them in."""

import json
import pickle
import traceback

import pytest
from conftest import ROOT

import competent
from competent import Facts, Kind, Level, Profile, ProfileError

CANARY = "zeldzaamwoord"
OPPAS = "Kinderoppas particulieren"
EXAMPLES = sorted((ROOT / "examples" / "profiles").glob("*.json"))


def test_adds_concepts_and_iris(taxonomy):
    profile = Profile(taxonomy)
    skill, other = taxonomy.concepts(Kind.CAPABILITY)[:2]
    profile.add(skill, 0.25)
    profile.add(other.iri)
    assert len(profile) == 2
    assert [(one.concept, one.credit, one.via) for one in profile] == [
        (skill, 0.25, skill),
        (other, 1.0, other),
    ]
    assert profile.credit(skill) == 0.25
    assert profile.credit(taxonomy.concepts(Kind.CAPABILITY)[5]) == 0.0
    assert "2 items" in repr(profile)
    assert skill.name in profile._repr_html_()


def test_occupation_brings_what_it_requires(taxonomy):
    profile = Profile(taxonomy)
    occupation = taxonomy.find_label(OPPAS)[0]
    profile.add(occupation)
    required = {
        link.concept
        for link in occupation.requires()
        if link.concept.kind in (Kind.CAPABILITY, Kind.KNOWLEDGE, Kind.TASK)
    }
    assert {one.concept for one in profile} == required
    assert all(one.via == occupation for one in profile)
    assert len(profile) == 1

    parts = {Level.ESSENTIAL: 1, Level.IMPORTANT: 0.75}
    for concept, level in occupation.requires(Kind.CAPABILITY):
        assert profile.credit(concept, level) == 1
        if level in parts:
            assert profile.credit(concept) == parts[level]
    essential, important = (
        {one.concept: one.credit for one in profile.credits_at(level)}
        for level in (Level.ESSENTIAL, Level.IMPORTANT)
    )
    assert essential.keys() == important.keys()
    assert all(essential[one] <= important[one] for one in essential)
    assert essential != important
    assert profile.credits_at(Level.YES) == ()


def test_refuses_wrong_items(taxonomy):
    profile = Profile(taxonomy)
    skill = taxonomy.concepts(Kind.CAPABILITY)[0]
    other = competent.Builder().finish()
    for concept, credit in (
        (skill, 7),
        (skill, -0.1),
        (skill, float("nan")),
        (skill, float("inf")),
        (taxonomy.concepts(Kind.GROUP)[0], 1),
        (competent.Concept(taxonomy, -1), 1),
        (competent.Concept(other, 0), 1),
        ("https://example.org/none", 1),
    ):
        with pytest.raises(ValueError):
            profile.add(concept, credit)
    assert len(profile) == 0
    assert not list(profile)
    with pytest.raises(TypeError):
        profile.add(skill, "1")


def test_may_grow_after_it_was_matched(taxonomy, matcher, profile):
    before = matcher.match(profile)
    points = list(before.points)
    skills = [link.concept for link in before[1].target.requires(Kind.CAPABILITY)]
    for skill in skills:
        profile.add(skill)
    after = matcher.match(profile)
    assert list(before.points) == points
    assert len(profile) == 1 + len(skills)
    assert sum(after.points) > sum(points)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_reads_the_example_profiles(taxonomy, path):
    profile = Profile.from_json(taxonomy, path)
    document = json.loads(path.read_text(encoding="utf-8"))
    n = sum(len(items) for key, items in document.items() if key != "facts")
    assert len(profile) == n
    assert list(Profile.from_json(taxonomy, document)) == list(profile)


def test_there_are_example_profiles():
    assert len(EXAMPLES) >= 5


def test_reads_every_form(taxonomy):
    skill = taxonomy.concepts(Kind.CAPABILITY)[0]
    profile = Profile.from_json(
        taxonomy,
        {
            "skills": [skill.iri, {"iri": skill.iri, "credit": 0.5}],
            "occupations": [{"label": OPPAS}],
            "qualifications": ["crebo:25697", {"code": "crebo:25696", "credit": 0}],
            "facts": {"age": 30, "all_diplomas": True, "sector": None},
        },
    )
    assert len(profile) == 4
    assert profile.credit(skill) == 1.0


WRONG = [
    ({CANARY: []}, "unknown key"),
    ({"skills": {}}, "skills: Expected an array"),
    ({"skills": "a"}, "skills: Expected an array"),
    ({"facts": []}, "facts"),
    ({"facts": {CANARY: [1]}}, "facts: Has an unknown key"),
    ({"facts": {"age": CANARY}}, "facts/age: Expected a whole number"),
    ({"facts": {"age": True}}, "facts/age: Expected a whole number"),
    ({"facts": {"age": 131}}, "facts/age: Expected a number from 0 to 130"),
    ({"facts": {"birth_year": 84}}, "facts/birth_year: Expected a number"),
    ({"facts": {"hours": 32.5}}, "facts/hours: Expected a whole number"),
    ({"facts": {"level": 9}}, "facts/level: Expected a level"),
    ({"facts": {"level": CANARY}}, "facts/level: Expected a level"),
    ({"facts": {"level": [4]}}, "facts/level: Expected a level"),
    ({"facts": {"licences": "B"}}, "facts/licences: Expected an array"),
    ({"facts": {"licences": ["B", CANARY]}}, "facts/licences: Expected any of"),
    ({"facts": {"status": CANARY}}, "facts/status: Expected any of"),
    ({"facts": {"status": [["employed"]]}}, "facts/status: Expected any of"),
    ({"facts": {"all_diplomas": 1}}, "facts/all_diplomas: Expected true"),
    ({"facts": {"region": CANARY * 40}}, "facts/region: Is longer than 256"),
    ({"facts": {"sector": ""}}, "facts/sector: Expected text"),
    ({"facts": {"excludes": CANARY}}, "facts/excludes: Expected an array"),
    ({"facts": {"excludes": ["Plannen"]}}, "facts/excludes/0: The label is that"),
    ({"facts": {"accepts": [{"label": CANARY}]}}, "facts/accepts/0/label"),
    ({"facts": {"accepts": [{"label": "Autorijden", "level": 1}]}}, "unknown key"),
    (
        {"facts": {"excludes": ["Autorijden"], "accepts": ["autorijden"]}},
        "facts/accepts/0: Is both",
    ),
    ({"facts": {"languages": {}}}, "facts/languages: Expected an array"),
    ({"facts": {"languages": [CANARY]}}, "facts/languages/0: Expected an object"),
    ({"facts": {"languages": [{"label": CANARY}]}}, "facts/languages/0: Expected a"),
    (
        {"facts": {"languages": [{"label": CANARY, "level": "B1"}]}},
        "facts/languages/0/label: The label is that of nothing",
    ),
    ({"skills": [3]}, "skills/0"),
    ({"skills": [None]}, "skills/0"),
    ({"skills": [""]}, "skills/0"),
    ({"skills": ["Plannen", CANARY]}, "skills/1: The label is that of nothing"),
    ({"skills": [OPPAS]}, "skills/0: The label is that of another kind"),
    ({"occupations": ["crebo:25697"]}, "occupations/0: The code is that of another"),
    ({"skills": [{"iri": CANARY}]}, "skills/0/iri: The iri is that of nothing"),
    ({"qualifications": [{"code": CANARY}]}, "qualifications/0/code"),
    ({"qualifications": [{"code": "crebo:" + CANARY}]}, "qualifications/0/code"),
    ({"skills": [{"label": "Plannen", CANARY: 1}]}, "skills/0: Has an unknown key"),
    ({"skills": [{"label": "Plannen", "iri": "a"}]}, "skills/0: Expected one of"),
    ({"skills": [{"credit": 1}]}, "skills/0: Expected one of"),
    ({"skills": [{"label": "Plannen", "credit": 7}]}, "skills/0/credit"),
    ({"skills": [{"label": "Plannen", "credit": -1}]}, "skills/0/credit"),
    ({"skills": [{"label": "Plannen", "credit": float("nan")}]}, "skills/0/credit"),
    ({"skills": [{"label": "Plannen", "credit": "1"}]}, "skills/0/credit"),
    ({"skills": [{"label": "Plannen", "credit": True}]}, "skills/0/credit"),
    ({"skills": [{"label": "Plannen", "credit": None}]}, "skills/0/credit"),
    ({"skills": [{"label": ["Plannen"]}]}, "skills/0/label"),
    ({"skills": ["\ud800" + CANARY]}, "skills/0: Expected text"),
]


@pytest.mark.parametrize("document, reason", WRONG, ids=range(len(WRONG)))
def test_names_the_place_and_never_the_text(taxonomy, document, reason):
    with pytest.raises(ProfileError) as caught:
        Profile.from_json(taxonomy, document)
    assert reason in str(caught.value)
    assert CANARY not in everything(caught.value)


def test_what_is_not_understood_is_told_by_its_place(taxonomy):
    document = {
        "skills": ["Plannen", CANARY, {"label": OPPAS}],
        "facts": {
            "excludes": [CANARY],
            "languages": [{"label": CANARY, "level": "B1"}],
        },
    }
    places = []
    profile = Profile.from_json(taxonomy, document, not_understood=places)
    assert len(profile) == 1
    assert places == [
        "skills/1", "skills/2", "facts/excludes/0", "facts/languages/0"
    ]
    expected = (
        (Kind.CAPABILITY, 1),
        (Kind.CAPABILITY, 2),
        (Kind.CIRCUMSTANCE, 0),
        (Kind.LANGUAGE, 0),
    )
    assert profile.omissions == expected
    assert pickle.loads(pickle.dumps(profile)).omissions == expected
    profile.facts = Facts(age=34)
    assert profile.omissions == expected
    with pytest.raises(competent.ArgumentError):
        profile.omit(Kind.TASK, -1)
    with pytest.raises(ProfileError):
        Profile.from_json(taxonomy, {"skills": [7]}, not_understood=places)


def test_ambiguous_label_is_never_guessed():
    graph = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
    <https://example.org/a> a cnlo:HumanCapability ; skos:prefLabel "Lassen"@nl .
    <https://example.org/b> a cnlo:HumanCapability ; skos:prefLabel "lassen"@nl .
    <https://example.org/c> a cnlo:KnowledgeArea ; skos:prefLabel "Lassen"@nl .
    """
    taxonomy = competent.Builder().read_bytes(graph.encode()).finish()
    with pytest.raises(ProfileError, match="skills/0: The label is that of 2 concepts"):
        Profile.from_json(taxonomy, {"skills": ["Lassen"]})
    assert len(Profile.from_json(taxonomy, {"knowledge": ["Lassen"]})) == 1


FILES = [
    b"",
    b"[]",
    b'"%s"' % CANARY.encode(),
    b'{"%s": ' % CANARY.encode(),
    b'{"skills": [], "skills": []}',
    b'{"facts": {"%s": 1, "%s": 2}}' % ((CANARY.encode(),) * 2),
    b'{"skills": [{"label": "Plannen", "credit": NaN}]}',
    b'{"facts": {"a": Infinity}}',
    b'{"facts": {"a": %s}}' % (b"9" * 10_000),
    b'{"facts": "\xff %s"}' % CANARY.encode(),
    b"\xef\xbb\xbf{}",
    b'{"skills": %s' % (b"[" * 200_000),
]


@pytest.mark.parametrize("data", FILES, ids=range(len(FILES)))
def test_refuses_wrong_files(taxonomy, tmp_path, data):
    path = tmp_path / "anna.json"
    path.write_bytes(data)
    with pytest.raises(ProfileError, match="anna.json") as caught:
        Profile.from_json(taxonomy, path)
    assert CANARY not in everything(caught.value)


def test_refuses_files_without_end(taxonomy):
    with pytest.raises(ProfileError, match="longer than 4,000,000 bytes"):
        Profile.from_json(taxonomy, "/dev/zero")


def test_missing_profile(taxonomy, tmp_path):
    with pytest.raises(FileNotFoundError):
        Profile.from_json(taxonomy, tmp_path / "none.json")


def everything(error):
    """Return all that a log would have of an exception and those behind it."""
    parts = traceback.format_exception(error)
    while error:
        parts += [str(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return "\n".join(parts)
