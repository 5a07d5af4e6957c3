# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Funding: which scheme pays for a course, for whom and when."""

from datetime import date

import pytest

import competent
from competent import ArgumentError, Fact, Facts, Funding, Kind, Payment, Profile
from competent import Range, ReasonRole, Verdict, Work, native

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix e: <https://example.org/> .
e:stap a lc:Scheme ; skos:prefLabel "STAP <x>"@nl ; lc:note "Één keer"@nl ;
  lc:source "bron" ; lc:validFrom "2022-03-01" ; lc:validUntil "2023-12-31" ;
  lc:condition [ lc:about lc:Age ; lc:atLeast 18 ; lc:atMost 66 ;
    lc:source "andere bron" ; lc:sourceDate "2022-03-01" ] ;
  lc:amount [ lc:cap 1000 ] .
e:lening a lc:Scheme ; skos:prefLabel "Lening"@nl ; lc:payment lc:Loan ;
  lc:condition [ lc:about lc:StudyFinance ; lc:oneOf false ] ;
  lc:amount [ lc:variant "a" ; lc:share 0.9 ] , [ lc:variant "b" ; lc:share 0.5 ] .
e:lassen a lc:Course ; skos:prefLabel "Lassen"@nl ; lc:price 1500 .
e:iets a lc:Course ; skos:prefLabel "Iets"@nl .
e:doen a cnlo:HumanCapability ; skos:prefLabel "Doen"@nl .
"""
E = "https://example.org/"
BEFORE = date(2023, 12, 31)
AFTER = date(2024, 1, 1)


@pytest.fixture(scope="module")
def school():
    return competent.Builder().read_bytes(TURTLE.encode()).finish()


@pytest.fixture(scope="module")
def funding(school):
    return Funding(school)


@pytest.fixture
def adult(school):
    profile = Profile(school)
    profile.facts = Facts(age=30, status={Work.EMPLOYED}, study_finance=False)
    return profile


def claim_of(claims, name):
    return next(claim for claim in claims if claim.scheme.iri == E + name)


def test_everything_is_unknown_until_it_is_said(school, funding):
    claims = funding.claims(Profile(school), school[E + "lassen"], BEFORE)
    assert {claim.verdict for claim in claims} == {Verdict.UNKNOWN}
    reason = claim_of(claims, "stap").reasons[0]
    assert (reason.criterion, reason.fact) == ("age", Fact.AGE)
    assert (reason.low, reason.high) == (None, None)
    assert (reason.source, reason.source_date) == ("andere bron", date(2022, 3, 1))
    assert reason.role == ReasonRole.SCHEME
    assert claims.cost.own == Range(500, 1500)
    assert claims.cost.chosen is None
    assert claims.cost.hoped == school[E + "stap"]
    assert claims.is_best


def test_stap_ends(school, funding, adult):
    claim = claim_of(funding.claims(adult, school[E + "lassen"], BEFORE), "stap")
    assert claim.verdict == Verdict.YES
    assert claim.amount == Range(1000, 1000)
    assert (claim.ask_from, claim.ask_until) == (date(2022, 3, 1), BEFORE)
    assert (claim.is_chosen, claim.payment) == (True, Payment.FEE)
    assert (claim.note, claim.source) == ("Één keer", "bron")
    claim = claim_of(funding.claims(adult, school[E + "lassen"], AFTER), "stap")
    assert (claim.verdict, claim.amount) == (Verdict.NO, None)
    assert claim.reasons[0].criterion == "asked"


def test_what_is_lent_remains_to_pay(school, funding, adult):
    claims = funding.claims(adult, school[E + "lassen"], AFTER)
    loan = claim_of(claims, "lening")
    assert (loan.verdict, loan.payment) == (Verdict.YES, Payment.LOAN)
    assert loan.amount == Range(750, 1350)
    assert claims.cost.own == Range(1500, 1500)


def test_costs_are_those_of_the_claims(school, funding, adult):
    courses = list(school.concepts(Kind.COURSE))
    costs = funding.costs(adult, courses, BEFORE)
    assert costs == [funding.claims(adult, one, BEFORE).cost for one in courses]
    assert costs[courses.index(school[E + "iets"])].own == Range(0, None)
    assert funding.costs(adult, [], BEFORE) == []


def test_a_case_may_say_more_than_the_course(school, funding, adult):
    claims = funding.claims(adult, None, BEFORE, start=AFTER, price=400)
    assert claims.course is None
    assert claims.cost.price == Range(400, 400)
    assert claims.cost.own == Range(0, 0)


def test_today_is_the_date_unless_given(funding, adult):
    assert claim_of(funding.claims(adult), "stap").verdict == Verdict.NO


def test_refuses_what_is_no_case(school, funding, adult):
    more = TURTLE + "e:meer a lc:Course ."
    other = competent.Builder().read_bytes(more.encode()).finish()
    for wrong in (
        lambda: funding.claims(adult, school[E + "doen"], AFTER),
        lambda: funding.claims(adult, other[E + "lassen"], AFTER),
        lambda: funding.claims(Profile(other), None, AFTER),
        lambda: funding.claims(adult, None, AFTER, price=-1),
        lambda: funding.claims(adult, None, AFTER, price=float("nan")),
        lambda: funding.claims(adult, None, AFTER, price=1e300),
        lambda: funding.claims(adult, None, date(1, 1, 1)),
        lambda: funding.costs(adult, [school[E + "doen"]], AFTER),
    ):
        with pytest.raises(ArgumentError):
            wrong()


def test_is_shown_without_harm(school, funding, adult):
    claims = funding.claims(adult, school[E + "lassen"], BEFORE)
    assert repr(funding) == "<competent.Funding: 2 schemes>"
    assert repr(claims) == "<competent.Claims: 2 yes, 0 unknown, 0 no>"
    html = claims._repr_html_()
    assert "STAP &lt;x&gt;" in html and "€ 500.00" in html
    assert str(Range(1, None)) == "€ 1.00 or more"
    assert str(Range(1, 2)) == "€ 1.00 to € 2.00"


def test_becomes_data_frames(school, funding, adult):
    pytest.importorskip("pandas")
    course = school[E + "lassen"]
    frame = funding.claims(adult, course, BEFORE).to_pandas()
    assert list(frame["verdict"]) == ["yes", "yes"]
    costs = funding.costs_to_pandas(adult, [course], BEFORE)
    assert list(costs["own_high"]) == [500.0]


def test_constants_are_those_of_the_library():
    assert [native.competent_verdict_name(one) for one in Verdict] == [
        one.name.lower() for one in Verdict
    ]
    assert [native.competent_payment_name(one) for one in Payment] == [
        one.name.lower() for one in Payment
    ]
    assert [native.competent_reason_role_name(one) for one in ReasonRole] == [
        one.name.lower() for one in ReasonRole
    ]
    assert native.competent_verdict_name(len(Verdict)) is None
    assert native.competent_payment_name(len(Payment)) is None
