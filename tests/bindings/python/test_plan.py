# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Routes to an occupation."""

from datetime import date
from decimal import Decimal

import pytest

from competent import (
    TARGET_POINTS,
    ArgumentError,
    Bar,
    Builder,
    Matcher,
    Network,
    Planner,
    Profile,
    RouteGoal,
    StepKind,
    Thrift,
    Wishes,
)

CATALOGUE = """
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix : <u:> .
:o a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; cnlo:requiresHATEssential :a, :b .
:h a cnlo:Occupation ; skos:prefLabel 'Hulp'@nl ; cnlo:requiresHATEssential :a .
:q a cnlo:Occupation ; skos:prefLabel 'Wachter'@nl .
:a a cnlo:HumanCapability ; skos:prefLabel 'Snijden'@nl .
:b a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .
:n a cnlo:EducationalNorm ; skos:prefLabel 'Kok'@nl ; cnlo:prescribes :a, :b .
:p a lc:Path ; skos:prefLabel 'Keuken'@nl ; lc:recognised '2025-03-03' ;
  lc:hasStep :f, :g, :t, :u .
:f a lc:Function ; skos:prefLabel 'Keukenhulp'@nl ; lc:paid true .
:g a lc:Function ; skos:prefLabel 'Kok'@nl ; lc:performs :o ; lc:needs :n .
:t a lc:Tile ; skos:prefLabel 'Diploma'@nl ; lc:startsFrom :f ; lc:leadsTo :g ;
  lc:awards :n ; lc:weeks 52 ; lc:price 295 ; lc:paid true .
:u a lc:Tile ; skos:prefLabel 'Duur'@nl ; lc:startsFrom :f ; lc:leadsTo :g ;
  lc:awards :n ; lc:weeks 10 ; lc:price 5000 .
:s a lc:Scheme ; skos:prefLabel 'Beurs'@nl ; lc:amount [ lc:cap 100 ] ;
  lc:condition [ lc:about lc:Age ; lc:atLeast 18 ] .
"""


@pytest.fixture(name="taxonomy", scope="module")
def _taxonomy():
    builder = Builder()
    builder.read_bytes(CATALOGUE.encode(), name="catalogue.ttl")
    return builder.finish()


@pytest.fixture(name="planner", scope="module")
def _planner(taxonomy):
    return Planner(taxonomy)


def test_a_route_leads_through_functions_and_tiles(planner, taxonomy):
    start = Wishes(start=date(2026, 9, 1), coverage=1.0)
    plan = planner.plan(Profile(taxonomy), "u:o", start, limit=3)
    assert plan.target == taxonomy["u:o"] and plan.before == 0
    route = plan[0]
    assert route.own_cost == Decimal(295) and route.is_recognised
    assert [step.concept.iri for step in route.steps][-1] in ("u:t", "u:g", "u:o")
    assert any(step.kind == StepKind.TILE for step in route.steps)
    assert route.coverage == route.steps[-1].after == TARGET_POINTS
    assert route.steps[0].start == date(2026, 9, 1)
    tile = next(step for step in route.steps if step.kind == StepKind.TILE)
    assert (tile.price, tile.weeks) == (Decimal(295), 52)
    assert tile.payer is None and tile.hoped == taxonomy["u:s"]
    assert tile.path == taxonomy["u:p"] and tile.leads_to == taxonomy["u:g"]
    assert {gain.concept.iri for step in route.steps for gain in step.gains} == {
        "u:a",
        "u:b",
    }


def test_the_front_has_what_is_best_in_something(planner, taxonomy):
    plan = planner.plan(
        Profile(taxonomy),
        "u:o",
        Wishes(coverage=1.0),
        goal=RouteGoal.FRONT,
        limit=10,
    )
    assert plan.is_proven
    by_cost = min(plan, key=lambda route: route.own_cost)
    by_weeks = min(plan, key=lambda route: route.weeks)
    assert by_cost.own_cost == 295 and by_weeks.weeks < by_cost.weeks


def test_what_stands_in_the_way_is_told(planner, taxonomy):
    wishes = Wishes(coverage=1.0, weeks=4)
    plan = planner.plan(Profile(taxonomy), "u:o", wishes, Thrift.COST)
    assert not plan and not len(plan)
    assert Bar.END in [obstacle.bar for obstacle in plan.obstacles]
    opening = next(one for one in plan.obstacles if one.opens)
    # The least that the end has to give way is the fewest weeks
    assert opening.own_cost == Decimal(5000) and opening.weeks == 10
    assert opening.n_steps


def test_other_arguments_are_refused(planner, taxonomy):
    profile = Profile(taxonomy)
    with pytest.raises(ArgumentError):
        planner.plan(profile, "u:a")
    with pytest.raises(ArgumentError):
        planner.plan(profile, "u:o", now="u:a")
    with pytest.raises(ArgumentError):
        planner.plan(profile, "u:o", limit=0)
    with pytest.raises(ArgumentError):
        planner.plan(profile, "u:o", limit=5000)


def test_routes_are_a_table(planner, taxonomy):
    pandas = pytest.importorskip("pandas")
    plan = planner.plan(Profile(taxonomy), "u:o", Wishes(coverage=1.0), now="u:h")
    frame = plan.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert len(frame) == sum(len(route.steps) for route in plan)
    assert "Diploma" in plan._repr_html_()
    assert repr(plan) == f"<competent.Plan: {len(plan)} routes>"


def test_the_way_of_least_effort_is_a_sequence_of_occupations(taxonomy):
    matcher = Matcher(taxonomy)
    network = Network(matcher, nearest=2)
    assert network.n_transitions > 0
    near = network.transitions("u:h")
    assert all(stop.effort >= 1 for stop in near)
    journey = network.find("u:h", "u:o")
    assert journey[0].occupation == taxonomy["u:h"] and journey[0].effort == 0
    assert journey[-1].occupation == taxonomy["u:o"]
    assert network.find("u:o", "u:q") == ()
    with pytest.raises(ArgumentError):
        network.find("u:a", "u:o")
    with pytest.raises(ArgumentError):
        Network(matcher, nearest=0)


def test_a_plan_draws_its_routes(planner, taxonomy):
    plan = planner.plan(Profile(taxonomy), "u:o", Wishes(coverage=1.0))
    assert '<svg class="route"' in plan.to_html()
    assert '<html lang="en">' in plan.to_html("en")
    assert plan._repr_html_().startswith("<iframe sandbox ")
    with pytest.raises(ArgumentError):
        plan.to_html("fr")
    none = planner.plan(Profile(taxonomy), "u:o", Wishes(steps=0))
    assert "Geen route" in none.to_html()
    assert "<svg" not in none.to_html()
