# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What results were made with, and the record of a score."""

import json

import competent
from competent import Kind, Matcher, Order, Preset, Profile, Vacancy, Weights

OWN = Weights(256, 0, 1, 256, 9, 3, 0, False)


def test_every_result_tells_what_it_was_made_with(taxonomy, profile):
    for preset in Preset:
        for targets in (Kind.OCCUPATION, Kind.NORM):
            matcher = Matcher(taxonomy, targets, preset)
            made = matcher.provenance
            assert made.version == competent.__version__
            assert made.taxonomy == taxonomy.hash
            assert made.targets == targets
            assert made.weights == matcher.weights == Weights.of(preset)
            assert made.preset == preset
            assert made.order is None

            best = matcher.match(profile, limit=1)
            assert best.provenance == made._replace(order=Order.COVERAGE)
            assert matcher.match(
                profile, by=Order.FIT
            ).provenance == made._replace(order=Order.FIT)
            assert matcher.gap(profile, best[0].target).provenance == made
            assert matcher.fit(profile, best[0].target).provenance == made


def test_weights_of_ones_own_are_no_preset(taxonomy):
    made = Matcher(taxonomy, weights=OWN).provenance
    assert made.weights == OWN
    assert made.preset is None


def test_a_vacancy_tells_it_too(taxonomy, profile):
    concept = taxonomy.concepts(Kind.CAPABILITY)[0]
    vacancy = Vacancy(taxonomy, [(concept, competent.Level.ESSENTIAL)])
    made = vacancy.provenance
    assert made.targets is None
    assert made.preset == Preset.BALANCED
    assert vacancy.gap(profile).provenance == made
    assert vacancy.gap(profile).to_dict()["target"] is None


def test_a_record_holds_all_of_a_score(taxonomy, profile):
    for weights in (None, OWN):
        matcher = Matcher(taxonomy, weights=weights)
        gap = matcher.gap(profile, matcher.match(profile)[1].target)
        record = json.loads(json.dumps(gap.to_dict()))
        assert record["version"] == competent.__version__
        assert record["taxonomy"] == taxonomy.hash
        assert record["target"]["iri"] == gap.target.iri
        assert record["preset"] == ("balanced" if weights is None else None)
        assert record["weights"]["essential"] == matcher.weights.essential
        assert record["earned"] == gap.points == sum(
            row["earned"] for row in record["requirements"]
        )
        assert record["coverage"] == gap.coverage
        assert sum(part["points"] for part in record["kinds"].values()) == 65535
        assert len(record["requirements"]) == len(gap)
        for row, requirement in zip(record["requirements"], gap):
            assert row["iri"] == requirement.concept.iri
            assert row["level"] == requirement.level.name.lower()
            assert row["gain"] == row["points"] - row["earned"]
        assert [one["points"] for one in record["teachers"]] == [
            teacher.gained for teacher in gap.teachers
        ]


def test_a_record_holds_the_fit(taxonomy, profile):
    matcher = Matcher(taxonomy)
    target = matcher.match(profile)[1].target
    gap = matcher.gap(profile, target)
    fit = matcher.fit(profile, target)
    record = json.loads(json.dumps(gap.to_dict()))
    assert (record["fit"], record["fit_points"]) == (fit.share, fit.points)
    assert (record["own_fit"], record["nearness"]) == (
        fit.own,
        fit.nearness.name.lower(),
    )
    assert record["thresholds"]["close"] == matcher.threshold(competent.Nearness.CLOSE)
    assert sum(term["earned"] for term in record["terms"]) == fit.points
    assert [term["iri"] for term in record["terms"]] == [
        term.concept.iri for term in fit
    ]

    # As it was, whatever becomes of the profile
    profile.add(target)
    assert gap.fit.points == fit.points

    vacancy = Vacancy(taxonomy, [taxonomy.concepts(Kind.CAPABILITY)[0]])
    assert vacancy.gap(profile).fit is None
    assert "terms" not in vacancy.gap(profile).to_dict()


def test_a_record_tells_what_brought_a_credit(taxonomy):
    profile = Profile(taxonomy)
    had = taxonomy.find_label("Kinderoppas particulieren")[0]
    profile.add(had)
    record = Matcher(taxonomy).gap(profile, had).to_dict()
    assert {row["via"]["iri"] for row in record["requirements"] if row["via"]} == {had.iri}
