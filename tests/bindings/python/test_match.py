# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Matching, gaps and searching."""

import dataclasses
import pickle
import re

import pytest

from conftest import ROOT

import competent
from competent import (
    TARGET_POINTS,
    Content,
    Facts,
    Format,
    Kind,
    Matcher,
    Passage,
    Preset,
    Profile,
    Rule,
    Stance,
    State,
    Weights,
)


def test_rows_and_columns_agree(taxonomy, matcher, profile):
    matches = matcher.match(profile, limit=5)
    assert len(matches) == len(matches.targets) == len(matches.points) == 5
    for match, target, points in zip(matches, matches.targets, matches.points):
        assert match.target == taxonomy.concept(target)
        assert match.points == points
        assert match.coverage == points / TARGET_POINTS
        assert match.target.kind == Kind.OCCUPATION
    assert list(matches.points) == sorted(matches.points, reverse=True)
    assert matches[-1] == matches[4]
    assert list(matches[1:3]) == [matches[1], matches[2]]
    assert matches[0].target.name == "Kinderoppas particulieren"
    with pytest.raises(IndexError):
        matches[5]
    assert pickle.loads(pickle.dumps(matches[0])) == matches[0]


def test_limit(matcher, profile, taxonomy):
    all_of_them = matcher.match(profile, limit=10**9)
    assert len(all_of_them) <= len(taxonomy.concepts(Kind.OCCUPATION))
    for limit in (1, 2, len(all_of_them)):
        matches = matcher.match(profile, limit=limit)
        assert list(matches.targets) == list(all_of_them.targets[:limit])
    for wrong in (0, -1):
        with pytest.raises(competent.ArgumentError):
            matcher.match(profile, limit=wrong)


def test_columns_are_read_only(matcher, profile):
    column = matcher.match(profile).points
    assert column.format == "i"
    assert column.readonly
    assert column.contiguous
    with pytest.raises(TypeError):
        column[0] = 3


def test_ranks_by_fit(taxonomy, profile, matcher):
    rows = matcher.match(profile, 50, by=competent.Order.FIT)
    assert list(rows.fits) == sorted(rows.fits, reverse=True)
    by_coverage = {row.target: row for row in matcher.match(profile, 50)}
    for row, points in zip(rows, rows.fits):
        assert row.fit == min(points / rows.own_fit, 1.0)
        assert by_coverage[row.target] == row
        assert by_coverage[row.target].fit == row.fit
        close = matcher.threshold(competent.Nearness.CLOSE)
        assert close is not None and close > matcher.threshold(
            competent.Nearness.FEASIBLE
        )
        assert (row.nearness == competent.Nearness.CLOSE) == (row.fit >= close)
    assert matcher.match(Profile(taxonomy))[0].fit is None


def test_fit_is_a_sum_of_terms(taxonomy, profile, matcher):
    for match in matcher.match(profile, limit=20, by=competent.Order.FIT):
        fit = matcher.fit(profile, match.target)
        assert fit.target == match.target
        assert fit.points == sum(term.earned for term in fit)
        assert fit.share == match.fit
        assert fit.nearness == match.nearness
        assert [term.gain for term in fit] == sorted(
            (term.gain for term in fit), reverse=True
        )
        assert fit.verify() is True
        assert matcher.verify_fit(match.target, fit.points, reversed(fit)) is True
        with pytest.raises(competent.SumError):
            matcher.verify_fit(match.target, fit.points + 1, fit)
        assert list(fit[:2]) == [fit[0], fit[1]]
        assert fit[-1] == fit[len(fit) - 1]
        assert fit._repr_html_().startswith("<table")


def test_norms_are_targets_too(taxonomy, profile):
    matcher = Matcher(taxonomy, Kind.NORM)
    assert matcher.targets == Kind.NORM
    assert all(one.target.kind == Kind.NORM for one in matcher.match(profile))
    with pytest.raises(competent.ArgumentError):
        Matcher(taxonomy, Kind.TASK)


def test_weights(taxonomy, profile, matcher):
    assert matcher.weights == Weights.of(Preset.BALANCED)
    public = Matcher(taxonomy, preset=Preset.PUBLIC)
    assert public.weights == Weights.of(Preset.PUBLIC)
    same = Matcher(taxonomy, weights=Weights.of(Preset.PUBLIC))
    assert list(same.match(profile).points) == list(public.match(profile).points)
    balanced = Weights.of(Preset.BALANCED)
    for change in (
        {"capability": -1},
        {"essential": 257},
        {"capability": 0, "knowledge": 0, "task": 0},
    ):
        with pytest.raises(competent.ArgumentError):
            Matcher(taxonomy, weights=dataclasses.replace(balanced, **change))
    with pytest.raises(OverflowError):
        Matcher(taxonomy, weights=dataclasses.replace(balanced, task=2**31))
    with pytest.raises(TypeError):
        Matcher(taxonomy, weights=dataclasses.replace(balanced, task="much"))
    with pytest.raises(ValueError):
        Weights.of(99)
    with pytest.raises(dataclasses.FrozenInstanceError):
        balanced.task = 3


def test_workers_get_matchers_and_profiles(taxonomy, profile):
    profile.add(taxonomy.concepts(Kind.CAPABILITY)[0], 0.25)
    public = Matcher(taxonomy, Kind.NORM, Preset.PUBLIC)
    matcher, copied = pickle.loads(pickle.dumps((public, profile)))
    assert matcher.targets == Kind.NORM
    assert matcher.weights == public.weights
    assert list(copied) == list(profile)
    assert list(matcher.match(copied).points) == list(public.match(profile).points)
    for result in (public.match(profile), taxonomy.search("a"), taxonomy.report):
        with pytest.raises(TypeError):
            pickle.dumps(result)


def test_profile_of_another_taxonomy(matcher):
    other = competent.Builder().finish()
    for use in (
        lambda: matcher.match(Profile(other)),
        lambda: matcher.gap(Profile(other), matcher.taxonomy.concepts()[0]),
    ):
        with pytest.raises(competent.ArgumentError):
            use()


def test_gap_is_the_score_term_by_term(taxonomy, matcher, profile):
    for match in matcher.match(profile, limit=20):
        gap = matcher.gap(profile, match.target)
        assert gap.target == match.target
        assert gap.points == match.points == sum(row.earned for row in gap)
        assert gap.coverage == match.coverage
        assert sum(row.points for row in gap) == TARGET_POINTS
        assert [row.gain for row in gap] == sorted((r.gain for r in gap), reverse=True)
        assert gap.verify() is True
        for kind, part in gap.parts.items():
            rows = [row for row in gap if row.concept.kind == kind]
            assert part.points == sum(row.points for row in rows)
            assert part.earned == sum(row.earned for row in rows)


def test_gap_rows(taxonomy, matcher, profile):
    gap = matcher.gap(profile, matcher.match(profile)[1].target)
    assert list(gap[:2]) == [gap[0], gap[1]]
    assert gap[-1] == gap[len(gap) - 1]
    with pytest.raises(IndexError):
        gap[len(gap)]
    for row in gap:
        assert row.gain == row.points - row.earned >= 0
        assert (row.state == State.MISSING) == (row.credit == 0.0)
        assert (row.state == State.MET) == (row.credit == 1.0)
        assert (row.via is None) == (row.credit == 0.0)
    assert {row.state for row in gap} > {State.MISSING}


def test_teachers_gain_what_they_say(taxonomy, matcher, profile):
    target = matcher.match(profile)[1].target
    gap = matcher.gap(profile, target)
    assert gap.teachers
    gained = [teacher.gained for teacher in gap.teachers]
    assert gained == sorted(gained, reverse=True)
    best = gap.teachers[0]
    assert best.norm.kind == Kind.NORM
    profile.add(best.norm)
    assert matcher.gap(profile, target).points == gap.points + best.gained


def test_verify_refuses_another_explanation(matcher, profile):
    gap = matcher.gap(profile, matcher.match(profile)[1].target)
    assert matcher.verify(gap.target, gap.points, gap)
    assert matcher.verify(gap.target, gap.points, reversed(gap))
    rows = list(gap)
    wrong = [
        (gap.points + 1, rows),
        (gap.points, rows[1:]),
        (gap.points, rows + rows[:1]),
        (gap.points, []),
        (gap.points, [rows[0]._replace(points=rows[0].points + 1), *rows[1:]]),
        (gap.points, [rows[0]._replace(state=State.MET), *rows[1:]]),
    ]
    for points, requirements in wrong:
        with pytest.raises(competent.SumError):
            matcher.verify(gap.target, points, requirements)


def test_gap_refuses_what_is_no_target(taxonomy, matcher, profile):
    with pytest.raises(competent.ArgumentError):
        matcher.gap(profile, taxonomy.concepts(Kind.NORM)[0])
    with pytest.raises(competent.ArgumentError):
        matcher.gap(profile, competent.Concept(taxonomy, -1))
    with pytest.raises(KeyError):
        matcher.gap(profile, "https://example.org/none")
    target = matcher.match(profile)[0].target
    assert matcher.gap(profile, target.iri).target == target


def test_gap_of_an_empty_profile(taxonomy, matcher):
    target = taxonomy.find_label("Kinderoppas particulieren")[0]
    gap = matcher.gap(Profile(taxonomy), target)
    assert gap.points == 0
    assert not gap.is_known
    assert all(row.state == State.UNKNOWN for row in gap)
    assert gap.verify()
    assert list(matcher.match(Profile(taxonomy)).points) == [0] * 10


def test_what_nobody_said_is_unknown_and_not_missing(taxonomy, matcher):
    target = taxonomy.find_label("Kinderoppas particulieren")[0]
    whole = matcher.gap(Profile(taxonomy), target)
    skill = next(row.concept for row in whole if row.concept.kind is Kind.CAPABILITY)
    profile = Profile(taxonomy)
    profile.add(skill, 0.0)
    gap = matcher.gap(profile, target)
    assert gap.is_known and gap.points == 0
    for row in gap:
        is_said = row.concept.kind is Kind.CAPABILITY
        assert row.state == (State.MISSING if is_said else State.UNKNOWN)
    for kind, part in gap.parts.items():
        rows = [row for row in gap if row.concept.kind is kind]
        assert part.n == len(rows)
        assert part.missing == sum(row.state == State.MISSING for row in rows)
        assert part.unknown == sum(row.state == State.UNKNOWN for row in rows)
        assert (kind in gap.unstated) == (not rows)
    assert profile.knows(Kind.CAPABILITY) and not profile.knows(Kind.TASK)


def test_passable_matches_have_no_gate_in_the_way(taxonomy, matcher):
    profile = Profile(taxonomy)
    profile.add(taxonomy.find_label("Verzorgende thuiszorg", Kind.OCCUPATION)[0])
    hours = taxonomy.find_label("Werken op onregelmatige tijden")[0]
    profile.facts = Facts(circumstances={hours: Stance.EXCLUDES})
    every = matcher.match(profile, 1000)
    passable = matcher.match(profile, 1000, passable=True)
    is_open = [profile.passage(m.target) is Passage.OPEN for m in every]
    assert any(is_open)
    assert list(passable) == [m for m, o in zip(every, is_open) if not o]
    assert list(matcher.match(profile, 2, passable=True)) == list(passable[:2])


def test_a_gap_is_shown_as_a_picture(taxonomy, matcher, profile):
    target = taxonomy.find_label("Pedagogisch medewerker kinderopvang")[0]
    gap = matcher.gap(profile, target)
    page = gap._repr_html_()
    assert f"{gap.coverage:.1%}" in page
    for row in gap[:5]:
        assert f">{row.concept.name}<" in page
    assert page.count('class="meter"') == 1 + 3 + min(15, sum(r.gain > 0 for r in gap))
    assert taxonomy.hash in page and "script" not in page

    # It looks as the page of the command does
    source = (ROOT / "tools" / "sheet_style.c").read_text(encoding="utf-8")
    lines = source.split("sheet[] = {")[1].split("};")[0]
    for line in re.findall(r'((?:"[^"]*"\s*)+),', lines):
        style = "".join(re.findall(r'"([^"]*)"', line))
        assert style + "\n" in page


def test_an_empty_profile_is_not_shown_as_nothing(taxonomy, matcher):
    target = taxonomy.find_label("Kinderoppas particulieren")[0]
    page = matcher.gap(Profile(taxonomy), target)._repr_html_()
    assert "Nothing is known" in page and '<p class="big">unknown</p>' in page


def test_a_picture_is_safe():
    graph = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
    <o:1> a cnlo:Occupation ; skos:prefLabel "<b>&"@nl ;
      cnlo:requiresHATEssential <u:1> .
    <o:2> a cnlo:Occupation .
    <u:1> a cnlo:HumanCapability ; skos:prefLabel "</style><i>"@nl .
    """
    taxonomy = (
        competent.Builder()
        .read_bytes(graph.encode(), format=Format.TURTLE)
        .finish()
    )
    gap = competent.Matcher(taxonomy).gap(Profile(taxonomy), "o:1")
    page = gap._repr_html_()
    assert "&lt;b&gt;&amp;" in page and "&lt;/style&gt;&lt;i&gt;" in page
    assert page.count("</style>") == 1


def test_search(taxonomy):
    search = taxonomy.search("kinderoppas part")
    assert search[0].concept.name == "Kinderoppas particulieren"
    assert search[0].rule == Rule.PREFIX
    assert 0 < search[0].score < 1
    assert search[0].matched == "Kinderoppas particulieren"
    (exact, *_) = taxonomy.search("KINDEROPPAS PARTICULIEREN")
    assert exact.rule == Rule.LABEL
    assert exact.score == 1.0
    assert list(search[:1]) == [search[0]]
    (other, *_) = taxonomy.search("particuliere kinderopas")
    assert other.concept == exact.concept
    assert other.rule == Rule.WORDS
    (other, *_) = taxonomy.search("kinderopas particulieren")
    assert other.concept == exact.concept
    assert other.rule == Rule.TYPO
    with pytest.raises(IndexError):
        search[len(search)]
    assert "hits" in repr(search)
    assert "Kinderoppas" in search._repr_html_()


def test_search_by_kind_and_limit(taxonomy):
    everything = taxonomy.search("a", limit=1000)
    assert len(everything) > 3
    assert len(taxonomy.search("a", limit=3)) == 3
    assert taxonomy.search("ver").is_ambiguous
    assert not taxonomy.search("Kinderoppas particulieren").is_ambiguous
    tasks = taxonomy.search("a", 1000, Kind.TASK)
    assert {hit.concept for hit in tasks} == {
        hit.concept for hit in everything if hit.concept.kind == Kind.TASK
    }
    some = taxonomy.search("a", 1000, [Kind.CAPABILITY, Kind.TASK])
    assert {hit.concept.kind for hit in some} == {Kind.CAPABILITY, Kind.TASK}
    assert len(taxonomy.search("a", 1000, per_label=True)) >= len(everything)


def test_search_by_rules_and_status(taxonomy):
    kok = taxonomy.concepts(Kind.OCCUPATION)[0]
    (hit,) = taxonomy.search(kok.name.upper(), rules=Rule.LABEL)
    assert (hit.concept, hit.rule) == (kok, Rule.LABEL)
    begun = taxonomy.search(kok.name[:3], rules=[Rule.PREFIX], per_label=True)
    assert {hit.rule for hit in begun} == {Rule.PREFIX}
    statuses = {status: taxonomy.search(kok.name, contents=status) for status in Content}
    assert sum(kok in [hit.concept for hit in one] for one in statuses.values()) == 1
    with pytest.raises(competent.ArgumentError):
        taxonomy.search("a", limit=0)


def test_numpy_shares_the_memory(matcher, profile):
    numpy = pytest.importorskip("numpy")
    matches = matcher.match(profile)
    arrays = matches.to_numpy()
    again = matches.to_numpy()
    assert arrays["points"].tolist() == list(matches.points)
    assert arrays["target"].dtype == numpy.int32
    assert numpy.shares_memory(arrays["points"], again["points"])
    assert not arrays["points"].flags.writeable
    columns = matcher.gap(profile, matches[0].target).to_numpy()
    assert columns["points"].sum() == TARGET_POINTS
    assert numpy.shares_memory(columns["points"].base, columns["earned"].base)


def test_pandas(matcher, profile):
    pytest.importorskip("pandas")
    matches = matcher.match(profile)
    frame = matches.to_pandas()
    assert list(frame["points"]) == list(matches.points)
    assert list(frame["name"]) == [match.target.name for match in matches]
    frame = matcher.gap(profile, matches[1].target).to_pandas()
    assert frame["points"].sum() == TARGET_POINTS
    assert (frame["points"] - frame["earned"] == frame["gain"]).all()


def test_html(matcher, profile):
    matches = matcher.match(profile, limit=25)
    gap = matcher.gap(profile, matches[1].target)
    for shown in (matches._repr_html_(), gap._repr_html_()):
        assert "<table" in shown
        assert matches[1].target.name in shown
        assert shown.count("<tr>") == shown.count("</tr>") > 15
        assert "more</p>" in shown or "to be had" in shown
    assert "65535" in repr(gap)
    assert "25" in repr(matches)
    assert "occupations" in repr(matcher)


def test_a_requirement_tells_how_much_it_says(taxonomy):
    import math

    occupations = taxonomy.concepts(Kind.OCCUPATION)
    concept = occupations[0].links(competent.Relation.REQUIRES)[0].concept
    df = sum(
        any(link.concept == concept for link in one.links(competent.Relation.REQUIRES))
        for one in occupations
    )
    exact = math.log(len(occupations) / df) * 65536
    assert concept.information(Kind.OCCUPATION, competent.Level.OPTIONAL) == round(exact)
    assert concept.information(Kind.COURSE, competent.Level.OPTIONAL) == 0


def test_courses_are_targets_too(tmp_path):
    file = tmp_path / "courses.ttl"
    file.write_text(
        "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
        "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
        "<u:soup> a lc:Course ; lc:teaches <u:cut>, <u:stir> .\n"
        "<u:cake> a lc:Course ; lc:teaches <u:bake> .\n"
        "<u:cut> a cnlo:HumanCapability . <u:stir> a cnlo:HumanCapability .\n"
        "<u:bake> a cnlo:HumanCapability .\n"
    )
    taxonomy = competent.Taxonomy.open(file)
    profile = Profile(taxonomy)
    profile.add("u:cut")
    matcher = Matcher(taxonomy, Kind.COURSE)
    best = matcher.match(profile)
    assert [one.target.iri for one in best] == ["u:soup", "u:cake"]
    assert best[0].points == 32768
    assert matcher.gap(profile, "u:soup").verify()
    assert [one.target.iri for one in best[-1:]] == ["u:cake"]
