# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What to do about a gap."""

import pickle

import pytest

from competent import TARGET_POINTS, Kind, Level, Matcher, Profile


def advise(matcher, profile):
    return matcher.advise(profile, matcher.match(profile, limit=5)[4].target)


def test_gains_are_those_of_the_gap(matcher, profile):
    advice = advise(matcher, profile)
    gap = matcher.gap(profile, advice.target)
    missing = {row.concept: row.gain for row in gap if row.gain}
    assert {gain.concept: gain.coverage for gain in advice if gain.coverage} == missing
    assert advice[0].coverage == max(missing.values())
    assert advice[-1] == advice[len(advice) - 1]
    assert [gain.unlocked for gain in advice[:3]].count(None) == 0


def test_what_is_needed_is_enough(matcher, profile):
    advice = advise(matcher, profile)
    earned = sum(transfer.earned for transfer in advice.transfers)
    n = advice.needed(0.8)
    assert n and earned + sum(g.coverage for g in advice[:n]) >= 0.8 * TARGET_POINTS
    assert earned + sum(g.coverage for g in advice[: n - 1]) < 0.8 * TARGET_POINTS
    assert advice.needed(0.0) == 0


def test_following_it_brings_what_it_says(matcher, profile):
    advice = advise(matcher, profile)
    gain = max(advice, key=lambda gain: gain.unlocked)
    before = matcher.fit(profile, advice.target).points
    more = pickle.loads(pickle.dumps(profile))
    more.add(gain.concept)
    after = Matcher(more.taxonomy).fit(more, more.taxonomy.find(advice.target.iri))
    assert after.points - before == gain.fit


def test_what_is_of_no_use(taxonomy, matcher):
    profile = Profile(taxonomy)
    target = taxonomy.concepts(Kind.OCCUPATION)[0]
    asked = {link.concept for link in target.requires()}
    other = next(c for c in taxonomy.concepts(Kind.CAPABILITY) if c not in asked)
    profile.add(other)
    (transfer,) = matcher.advise(profile, target).transfers
    assert (transfer.concept, transfer.level, transfer.earned) == (other, Level.NONE, 0)
    assert not transfer.is_used


def test_it_is_shown(matcher, profile):
    pandas = pytest.importorskip("pandas")
    advice = advise(matcher, profile)
    assert isinstance(advice.to_pandas(), pandas.DataFrame)
    assert len(advice.to_pandas()) == len(advice)
    assert "Unlocks" in advice._repr_html_()
    assert repr(advice) == f"<competent.Advice: {len(advice)} gains>"
