# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Vacancies, candidates and teams."""

import threading

import pytest
from conftest import SAMPLE

from competent import (
    TARGET_POINTS,
    ArgumentError,
    Kind,
    Level,
    Matcher,
    Preset,
    Profile,
    SumError,
    Taxonomy,
    Team,
    Vacancy,
)


def skills(taxonomy, n):
    return list(taxonomy.concepts(Kind.CAPABILITY))[:n]


def profile_of(taxonomy, *concepts, credit=1.0):
    profile = Profile(taxonomy)
    for concept in concepts:
        profile.add(concept, credit)
    return profile


def test_asks_for_concepts_at_levels(taxonomy):
    first, second, third = skills(taxonomy, 3)
    vacancy = Vacancy(
        taxonomy, [first, (second.iri, Level.ESSENTIAL), (third, Level.SOMEWHAT)]
    )
    assert [one.concept for one in vacancy] == [first, second, third]
    assert [one.level for one in vacancy] == [
        Level.IMPORTANT,
        Level.ESSENTIAL,
        Level.SOMEWHAT,
    ]
    assert sum(one.points for one in vacancy) == TARGET_POINTS
    assert all(one.via == one.concept and one.start is None for one in vacancy)
    assert vacancy[-1] == vacancy[2]
    assert len(vacancy[:2]) == 2
    assert vacancy.is_scored
    assert vacancy.taxonomy == taxonomy
    assert Vacancy(taxonomy, [first], Preset.PUBLIC).weights.capability == 128
    assert not Vacancy(taxonomy, []).is_scored


def test_an_occupation_is_what_it_requires(taxonomy):
    occupation = taxonomy.concepts(Kind.OCCUPATION)[0]
    vacancy = Vacancy(taxonomy, [(occupation, Level.ESSENTIAL)])
    profile = profile_of(taxonomy, *skills(taxonomy, 9), credit=0.5)
    gap = vacancy.gap(profile)
    assert list(gap) == list(Matcher(taxonomy).gap(profile, occupation))
    assert gap.target is None
    assert gap.verify()
    assert vacancy.verify(gap.points, gap)
    assert "Coverage" in gap._repr_html_()
    with pytest.raises(SumError):
        vacancy.verify(gap.points + 1, gap)


def test_reads_a_text(taxonomy):
    name = taxonomy.concepts(Kind.CAPABILITY)[3].name
    text = f"Wij zoeken een gastouder \U0001f600. {name} is vereist."
    vacancy = Vacancy.of_text(taxonomy, text)
    demand = next(one for one in vacancy if one.concept.name == name)
    assert demand.level == Level.ESSENTIAL
    assert demand.text.lower() == name.lower()
    assert text[demand.start : demand.end] == demand.text

    titled = Vacancy.of_text(taxonomy, text, with_title=True)
    assert len(titled) > len(vacancy)
    assert {one.via.name for one in titled} == {name, "Gastouder"}
    assert any(one.text == "gastouder" for one in titled)
    assert "gastouder" in titled._repr_html_() or len(titled) > 20


@pytest.mark.parametrize("text", ["", "\0", "\0" * 1000, "e\u0301" * 1000, "x" * 99999])
def test_takes_any_text(taxonomy, text):
    assert len(Vacancy.of_text(taxonomy, text)) == 0


def test_refuses_what_is_no_text(taxonomy):
    with pytest.raises(UnicodeEncodeError):
        Vacancy.of_text(taxonomy, "\ud800")
    with pytest.raises(TypeError):
        Vacancy.of_text(taxonomy, None)


def test_refuses_what_nobody_can_have(taxonomy):
    skill = skills(taxonomy, 1)[0]
    other = Taxonomy.open(SAMPLE)
    for asked in [
        (skill, Level.NONE),
        (skill, Level.YES),
        "https://example.org/nothing",
        taxonomy.concepts(Kind.CIRCUMSTANCE)[0],
    ]:
        with pytest.raises((ArgumentError, ValueError)):
            Vacancy(taxonomy, [asked])
    with pytest.raises(ArgumentError):
        Vacancy(taxonomy, [skill]).gap(Profile(other))


def test_ranks_profiles(taxonomy):
    all_skills = skills(taxonomy, 12)
    vacancy = Vacancy(taxonomy, all_skills)
    profiles = [profile_of(taxonomy, *all_skills[:n]) for n in (3, 12, 0, 7)]
    candidates = vacancy.rank(profiles)
    assert list(candidates.indices) == [1, 3, 0, 2]
    assert [one.points for one in candidates] == list(candidates.points)
    assert candidates[0].coverage == 1.0
    assert list(candidates[:2]) == list(vacancy.rank(profiles, limit=2))
    for one in candidates:
        assert vacancy.gap(profiles[one.profile]).points == one.points
    assert len(vacancy.rank([])) == 0
    assert "100.0%" in candidates._repr_html_()
    with pytest.raises(ArgumentError):
        vacancy.rank(profiles, limit=0)
    with pytest.raises(AttributeError):
        vacancy.rank([None])


def test_a_team_covers_together(taxonomy):
    all_skills = skills(taxonomy, 8)
    vacancy = Vacancy(taxonomy, all_skills)
    profiles = [
        profile_of(taxonomy, *all_skills[:3]),
        profile_of(taxonomy, *all_skills[2:6]),
        profile_of(taxonomy, all_skills[0], credit=0.5),
    ]
    team = Team(vacancy, profiles)
    assert len(team) == 8
    assert team.points == sum(cover.earned for cover in team)
    assert team.points == team.gap.points
    assert team.gap.verify()
    assert team.crew == (0, 1)
    assert team.crew_at_least == 2
    assert team.is_smallest
    assert [member.points for member in team.members] == [
        vacancy.gap(profile).points for profile in profiles
    ]
    assert team.members[2].alone == 0
    by_concept = {cover.concept: cover for cover in team}
    first, last = by_concept[all_skills[0]], by_concept[all_skills[7]]
    assert (first.best, first.n_met, first.n_partial, first.nearest) == (0, 1, 1, None)
    assert first.credits == (1.0, 0.0, 0.5)
    assert last.best is None
    assert last.nearest in (0, 1, 2)
    assert last.gain == last.points
    assert team.vacancy is vacancy
    assert "Team of 3" in team._repr_html_()
    assert len(team[2:4]) == 2

    joined = team.rank([profile_of(taxonomy, *all_skills[:6]), profile_of(taxonomy, *all_skills)])
    assert list(joined.indices) == [1, 0]
    assert joined[0].points >= joined[1].points == team.points


def test_nobody_is_a_team(taxonomy):
    team = Team(Vacancy(taxonomy, skills(taxonomy, 2)), [])
    assert (team.points, team.crew, team.members) == (0, (), ())
    assert team[0].credits == ()
    assert team[0].nearest is None


def test_gives_columns(taxonomy):
    numpy = pytest.importorskip("numpy")
    all_skills = skills(taxonomy, 4)
    vacancy = Vacancy(taxonomy, all_skills)
    profiles = [profile_of(taxonomy, *all_skills[:n]) for n in range(5)]
    matrix = Team(vacancy, profiles).to_numpy()
    assert matrix.shape == (4, 5)
    assert matrix.sum() == 65536 * (0 + 1 + 2 + 3 + 4)
    columns = vacancy.rank(profiles).to_numpy()
    assert columns["index"].dtype == numpy.int32


def test_gives_data_frames(taxonomy):
    pytest.importorskip("pandas")
    all_skills = skills(taxonomy, 4)
    vacancy = Vacancy(taxonomy, all_skills)
    profiles = [profile_of(taxonomy, *all_skills[:n]) for n in range(3)]
    assert vacancy.to_pandas()["points"].sum() == TARGET_POINTS
    assert list(vacancy.rank(profiles).to_pandas()["index"]) == [2, 1, 0]
    assert Team(vacancy, profiles).to_pandas().shape == (4, 3)


def test_outlives_what_it_was_made_of():
    taxonomy = Taxonomy.open(SAMPLE)
    all_skills = skills(taxonomy, 5)
    team = Team(Vacancy(taxonomy, all_skills), [profile_of(taxonomy, *all_skills)])
    matrix = team._credits
    del taxonomy, all_skills
    assert team.coverage == 1.0
    del team
    assert set(matrix) == {65536}


def test_is_used_by_threads(taxonomy):
    all_skills = skills(taxonomy, 20)
    vacancy = Vacancy(taxonomy, all_skills)
    profiles = [profile_of(taxonomy, *all_skills[:n]) for n in range(20)]
    expected = list(vacancy.rank(profiles, limit=20))
    found = []

    def work():
        for _ in range(20):
            found.append(list(vacancy.rank(profiles, limit=20)) == expected)
            Team(vacancy, profiles)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 80
