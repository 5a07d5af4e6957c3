# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What is known of a person beside what he or she can do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Optional, TypeVar

from . import native
from .concept import Concept, Kind
from .errors import ArgumentError

if TYPE_CHECKING:
    from .taxonomy import Taxonomy

_UNKNOWN = -1


class Fact(IntEnum):
    """What may be known of a person."""

    AGE = 0
    BIRTH_YEAR = 1
    LICENCES = 2
    LEVEL = 3
    STATUS = 4
    HOURS = 5
    ALL_DIPLOMAS = 6
    REGION = 7
    SECTOR = 8
    CIRCUMSTANCES = 9
    LANGUAGES = 10
    LABOUR_MARKET = 11
    STUDY_FINANCE = 12
    WEAK_POSITION = 13
    WW = 14
    EMPLOYEES = 15
    LEERBEDRIJF = 16
    FUND = 17
    EMPLOYER_ASKS = 18


class Licence(IntEnum):
    """A category of driving licence."""

    AM = 0
    A1 = 1
    A2 = 2
    A = 3
    B = 4
    BE = 5
    C1 = 6
    C1E = 7
    C = 8
    CE = 9
    D1 = 10
    D1E = 11
    D = 12
    DE = 13
    T = 14


class Work(IntEnum):
    """What applies of work."""

    EMPLOYED = 0
    JOB_SEEKER = 1
    SELF_EMPLOYED = 2
    ON_BENEFIT = 3


class Nlqf(IntEnum):
    """A level of the NLQF, of which a higher one is higher."""

    LEVEL_1 = 10
    LEVEL_2 = 20
    LEVEL_3 = 30
    LEVEL_4 = 40
    LEVEL_4_PLUS = 45
    LEVEL_5 = 50
    LEVEL_6 = 60
    LEVEL_7 = 70
    LEVEL_8 = 80


class Cefr(IntEnum):
    """How well somebody knows a language."""

    NONE = 0
    A1 = 1
    A2 = 2
    B1 = 3
    B2 = 4
    C1 = 5
    C2 = 6


class Stance(IntEnum):
    """Whether somebody takes a circumstance."""

    EXCLUDES = 0
    ACCEPTS = 1


@dataclass(frozen=True)
class Facts:
    """Facts of a person, for gates and funding: None is what nobody said.

    None of them ever counts for a score.  An empty set says something: that
    there is no licence at all, for instance.

    >>> Facts(age=34, licences={Licence.B}).hours is None
    True
    """

    #: Age in whole years
    age: Optional[int] = None

    #: Year of birth
    birth_year: Optional[int] = None

    #: All driving licences
    licences: Optional[Set[Licence]] = None

    #: Highest qualification
    level: Optional[Nlqf] = None

    #: All that applies of work
    status: Optional[Set[Work]] = None

    #: Hours available a week
    hours: Optional[int] = None

    #: Whether the profile has all diplomas
    all_diplomas: Optional[bool] = None

    #: Code of a region
    region: Optional[str] = None

    #: Sector or its code
    sector: Optional[str] = None

    #: Whether a circumstance is taken
    circumstances: Mapping[Concept, Stance] = field(default_factory=dict)

    #: How well languages are known, or proficiencies
    languages: Mapping[Concept, Cefr] = field(default_factory=dict)

    #: Whether there is a tie to the Dutch labour market
    labour_market: Optional[bool] = None

    #: Whether there is a right to study finance
    study_finance: Optional[bool] = None

    #: Whether the position at work is weak, or at risk
    weak_position: Optional[bool] = None

    #: Whether there is unemployment benefit (WW)
    ww: Optional[bool] = None

    #: Number of employees of the employer
    employees: Optional[int] = None

    #: Whether the employer is a recognised leerbedrijf
    leerbedrijf: Optional[bool] = None

    #: Whether a cao or an O&O fund covers the person
    fund: Optional[bool] = None

    #: Whether the employer asks for funding
    employer_asks: Optional[bool] = None

    def __repr__(self) -> str:
        # Not what they are: they are somebody's own
        return "<competent.Facts>"


_E = TypeVar("_E", bound=IntEnum)


def _bits(values: Optional[Iterable[IntEnum]]) -> int:
    if values is None:
        return _UNKNOWN
    return sum(1 << value for value in {*values})


def _of_bits(bits: int, type: type[_E]) -> Optional[frozenset[_E]]:
    if bits == _UNKNOWN:
        return None
    return frozenset(value for value in type if bits >> value & 1)


def _whole(value: Optional[int]) -> int:
    if value is None:
        return _UNKNOWN
    if value < 0:
        raise ArgumentError("A fact is less than 0")
    return int(value)


def put(handle: native.CompetentProfile, taxonomy: Taxonomy, facts: Facts) -> None:
    """Have a profile say facts, and no others."""
    for fact, value in (
        (Fact.AGE, _whole(facts.age)),
        (Fact.BIRTH_YEAR, _whole(facts.birth_year)),
        (Fact.LICENCES, _bits(facts.licences)),
        (Fact.LEVEL, _whole(facts.level)),
        (Fact.STATUS, _bits(facts.status)),
        (Fact.HOURS, _whole(facts.hours)),
        (Fact.ALL_DIPLOMAS, _whole(facts.all_diplomas)),
        (Fact.LABOUR_MARKET, _whole(facts.labour_market)),
        (Fact.STUDY_FINANCE, _whole(facts.study_finance)),
        (Fact.WEAK_POSITION, _whole(facts.weak_position)),
        (Fact.WW, _whole(facts.ww)),
        (Fact.EMPLOYEES, _whole(facts.employees)),
        (Fact.LEERBEDRIJF, _whole(facts.leerbedrijf)),
        (Fact.FUND, _whole(facts.fund)),
        (Fact.EMPLOYER_ASKS, _whole(facts.employer_asks)),
    ):
        handle.set_fact(fact, value)
    handle.set_text_fact(Fact.REGION, facts.region or "")
    handle.set_text_fact(Fact.SECTOR, facts.sector or "")

    for concept in list(handle.answers()[0::2]):
        handle.say(concept, _UNKNOWN)
    for answers, is_circumstance in (
        (facts.circumstances, True),
        (facts.languages, False),
    ):
        for one, answer in answers.items():
            if one.taxonomy != taxonomy:
                raise ArgumentError("The concept is of another taxonomy")
            # One number is a stance to a circumstance and a level of a language
            if (one.kind == Kind.CIRCUMSTANCE) != is_circumstance:
                raise ArgumentError("The concept is of another kind")
            handle.say(one.id, _whole(answer))


def got(handle: native.CompetentProfile, taxonomy: Taxonomy) -> Facts:
    """Return the facts that a profile says."""

    def whole(fact: Fact) -> Optional[int]:
        value = handle.fact(fact)
        return None if value == _UNKNOWN else value

    def truth(fact: Fact) -> Optional[bool]:
        value = whole(fact)
        return None if value is None else bool(value)

    level = whole(Fact.LEVEL)
    flat = handle.answers().tolist()
    answers = [
        (Concept(taxonomy, concept), value)
        for concept, value in zip(flat[0::2], flat[1::2])
    ]
    return Facts(
        age=whole(Fact.AGE),
        birth_year=whole(Fact.BIRTH_YEAR),
        licences=_of_bits(handle.fact(Fact.LICENCES), Licence),
        level=None if level is None else Nlqf(level),
        status=_of_bits(handle.fact(Fact.STATUS), Work),
        hours=whole(Fact.HOURS),
        all_diplomas=truth(Fact.ALL_DIPLOMAS),
        region=handle.text_fact(Fact.REGION) or None,
        sector=handle.text_fact(Fact.SECTOR) or None,
        circumstances={
            concept: Stance(value)
            for concept, value in answers
            if concept.kind == Kind.CIRCUMSTANCE
        },
        languages={
            concept: Cefr(value)
            for concept, value in answers
            if concept.kind != Kind.CIRCUMSTANCE
        },
        labour_market=truth(Fact.LABOUR_MARKET),
        study_finance=truth(Fact.STUDY_FINANCE),
        weak_position=truth(Fact.WEAK_POSITION),
        ww=truth(Fact.WW),
        employees=whole(Fact.EMPLOYEES),
        leerbedrijf=truth(Fact.LEERBEDRIJF),
        fund=truth(Fact.FUND),
        employer_asks=truth(Fact.EMPLOYER_ASKS),
    )
