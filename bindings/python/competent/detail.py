# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What is stated of courses, tiles, paths, functions and schemes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _html
from .fact import Cefr, Nlqf, Work

if TYPE_CHECKING:
    from .concept import Concept

Value = Union[int, bool, str, Decimal, datetime.date, IntEnum]


class Property(IntEnum):
    """What may be stated of a concept or of a part of it."""

    PRICE = 0
    WEEKS = 1
    STUDY_HOURS = 2
    WEEK_HOURS = 3
    LEVEL = 4
    ENTRY_LEVEL = 5
    ENTRY_LANGUAGE = 6
    MODE = 7
    DOCUMENT = 8
    START = 9
    END = 10
    VALID_FROM = 11
    VALID_UNTIL = 12
    RECOGNISED = 13
    IS_ACCREDITED = 14
    IS_PAID = 15
    REGION = 16
    PLACE = 17
    SECTOR = 18
    PROCESS = 19
    NOTE = 20
    SOURCE = 21
    SOURCE_DATE = 22
    VERSION = 23
    ABOUT = 24
    AT_LEAST = 25
    AT_MOST = 26
    ONE_OF = 27
    ONE_OF_TEXT = 28
    SHARE = 29
    CAP = 30
    FLOOR = 31
    PER_WEEKS = 32
    WEEKS_BEFORE = 33
    VARIANT = 34
    PAYMENT = 35
    IS_BASIC = 36
    IN_DEMAND = 37


class ValueType(IntEnum):
    """What the value of a property is."""

    NUMBER = 0
    MONEY = 1
    DATE = 2
    NAME = 3
    TEXT = 4


class Mode(IntEnum):
    """A leerweg, or how a course is followed."""

    BOL = 0
    BOL_PART_TIME = 1
    BBL = 2
    OVO = 3
    EXTERNAL = 4
    FULL_TIME = 5
    PART_TIME = 6
    DUAL = 7
    ONLINE = 8
    AT_WORK = 9


class Document(IntEnum):
    """What somebody who completes a course or tile gets."""

    NONE = 0
    PROOF = 1
    PRACTICE_STATEMENT = 2
    MICROCREDENTIAL = 3
    BRANCH_CERTIFICATE = 4
    CERTIFICATE = 5
    ELECTIVE = 6
    DIPLOMA = 7
    DEGREE = 8


class Criterion(IntEnum):
    """What a condition of a scheme is about."""

    APPLICANT = 0
    AGE = 1
    WORK = 2
    PERSON_LEVEL = 3
    PERSON_SECTOR = 4
    PERSON_REGION = 5
    IS_TIED = 6
    STUDY_FINANCE = 7
    IS_WEAK = 8
    EMPLOYEES = 9
    IS_LEERBEDRIJF = 10
    HAS_FUND = 11
    COURSE_LEVEL = 12
    COURSE_MODE = 13
    DOCUMENT = 14
    IS_ACCREDITED = 15
    IS_IN_PATH = 16
    HAS_CREBO = 17
    IS_FOR_WORK = 18
    IS_BASIC = 19
    COURSE_START = 20
    ASKED = 21
    PRICE = 22
    IN_DEMAND = 23
    DISCRETION = 24
    ON_WW = 25
    WEEKS_AHEAD = 26
    WEEKS = 27
    COURSE = 28
    AT_RISK = 29


class Applicant(IntEnum):
    """Who asks for what a scheme pays."""

    PERSON = 0
    EMPLOYER = 1
    ORGANISATION = 2


class Payment(IntEnum):
    """What becomes of what a scheme pays."""

    FEE = 0
    WHOLE = 1
    LOAN = 2
    TAX = 3
    WORK = 4


class NodeKind(IntEnum):
    """What the nodes of a concept are."""

    WHOLE = 0
    INSTANCE = 1
    CONDITION = 2
    AMOUNT = 3
    WINDOW = 4


_NAMES: Mapping[Property, type[IntEnum]] = {
    Property.LEVEL: Nlqf,
    Property.ENTRY_LEVEL: Nlqf,
    Property.ENTRY_LANGUAGE: Cefr,
    Property.MODE: Mode,
    Property.DOCUMENT: Document,
    Property.ABOUT: Criterion,
    Property.PAYMENT: Payment,
}

_TRUTHS = frozenset(
    {
        Property.IS_ACCREDITED,
        Property.IS_PAID,
        Property.IS_BASIC,
        Property.IN_DEMAND,
    }
)

_TEXTS = frozenset(
    {
        Property.REGION,
        Property.PLACE,
        Property.SECTOR,
        Property.PROCESS,
        Property.NOTE,
        Property.SOURCE,
        Property.VERSION,
        Property.ONE_OF_TEXT,
        Property.VARIANT,
    }
)

_DATES = frozenset(
    {
        Property.START,
        Property.END,
        Property.VALID_FROM,
        Property.VALID_UNTIL,
        Property.RECOGNISED,
        Property.SOURCE_DATE,
    }
)

_MONEY = frozenset({Property.PRICE, Property.CAP, Property.FLOOR})

# What meets a condition is of what the condition is about
_CRITERIAL = frozenset({Property.AT_LEAST, Property.AT_MOST, Property.ONE_OF})

_CRITERION_NAMES: Mapping[Criterion, type[IntEnum]] = {
    Criterion.APPLICANT: Applicant,
    Criterion.WORK: Work,
    Criterion.PERSON_LEVEL: Nlqf,
    Criterion.COURSE_LEVEL: Nlqf,
    Criterion.COURSE_MODE: Mode,
    Criterion.DOCUMENT: Document,
}

_CRITERION_NUMBERS = frozenset(
    {
        Criterion.AGE,
        Criterion.EMPLOYEES,
        Criterion.WEEKS,
        Criterion.WEEKS_AHEAD,
    }
)

_CRITERION_DATES = frozenset({Criterion.COURSE_START, Criterion.ASKED})


def _date(number: int) -> datetime.date:
    return datetime.date(number // 10000, number // 100 % 100, number % 100)


def _named(names: type[IntEnum], number: int) -> Value:
    """Return a constant, or the number of one that a newer library has."""
    try:
        return names(number)
    except ValueError:
        return number


def _criterial(about: Optional[int], number: int) -> Value:
    if about is None or about not in Criterion._value2member_map_:
        return number
    criterion = Criterion(about)
    if criterion in _CRITERION_NAMES:
        return _named(_CRITERION_NAMES[criterion], number)
    if criterion in _CRITERION_DATES:
        return _date(number)
    if criterion is Criterion.PRICE:
        return Decimal(number) / 100
    return number if criterion in _CRITERION_NUMBERS else bool(number)


def _value(handle: Any, property: Property, number: int, about: Optional[int]) -> Value:
    if property in _TEXTS:
        return str(handle.value_text(number))
    if property in _DATES:
        return _date(number)
    if property in _MONEY:
        return Decimal(number) / 100
    if property in _NAMES:
        return _named(_NAMES[property], number)
    if property in _TRUTHS:
        return bool(number)
    if property is Property.SHARE:
        return Decimal(number) / 1000
    return _criterial(about, number) if property in _CRITERIAL else number


@dataclass(frozen=True, slots=True)
class Detail:
    """A value of a property."""

    #: Which property
    property: Property

    #: Its value: a date, an amount in euros, a constant, text, a truth or number
    value: Value


@dataclass(frozen=True, slots=True)
class Node:
    """A concept, or a part of it, with what is stated of it.

    >>> import competent
    >>> taxonomy.concepts(competent.Kind.NORM)[0].details is None
    True
    """

    #: What it is
    kind: NodeKind

    #: What is stated of it, by property
    details: tuple[Detail, ...]

    #: Its parts, such as the times at which a course is given
    parts: tuple[Node, ...]

    def values(self, property: Property) -> tuple[Value, ...]:
        """Return all values of a property."""
        return tuple(one.value for one in self.details if one.property == property)

    def value(self, property: Property) -> Optional[Value]:
        """Return the first value of a property, or None where there is none."""
        return next(iter(self.values(property)), None)

    def of_kind(self, kind: NodeKind) -> tuple[Node, ...]:
        """Return the parts of a kind."""
        return tuple(part for part in self.parts if part.kind == kind)

    def walk(self) -> Iterator[Node]:
        """Return this node and all below it, each before its parts."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def to_dict(self) -> dict[str, Any]:
        """Return the node as what JSON can hold."""
        result: dict[str, Any] = {"kind": self.kind.name.lower()}
        for detail in self.details:
            result.setdefault(detail.property.name.lower(), []).append(
                _plain(detail.value)
            )
        if self.parts:
            result["parts"] = [part.to_dict() for part in self.parts]
        return result

    def _repr_html_(self) -> str:
        return _html.table(
            self.kind.name.lower(),
            ("Property", "Value"),
            [
                (
                    _html.text(f"{node.kind.name} {one.property.name}".lower()),
                    _html.text(str(_plain(one.value))),
                )
                for node in self.walk()
                for one in node.details
            ],
        )


def _plain(value: Value) -> Union[int, bool, str]:
    """Return a value as JSON has it; amounts are text, so that none is rounded."""
    if isinstance(value, IntEnum):
        return value.name
    if isinstance(value, (bool, int, str)):
        return value
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def details_of(concept: Concept) -> Optional[Node]:
    """Return all that is stated of a concept, or None where nothing is."""
    handle, id = concept._taxonomy._handle, concept._id
    column = list(handle.nodes(id))
    if not column:
        return None

    # A part stands behind what it is of, so going back each is complete in turn
    parts: dict[int, list[Node]] = {}
    node: Optional[Node] = None
    for index in range(len(column) // 4 - 1, -1, -1):
        kind, whole, first, count = column[index * 4 : index * 4 + 4]
        raw = [
            (handle.detail_property(id, i), handle.detail_value(id, i))
            for i in range(first, first + count)
        ]
        about = next((number for key, number in raw if key == Property.ABOUT), None)
        node = Node(
            NodeKind(kind),
            tuple(
                Detail(Property(key), _value(handle, Property(key), number, about))
                for key, number in raw
                if key in Property._value2member_map_
            ),
            tuple(reversed(parts.pop(index, []))),
        )
        parts.setdefault(whole, []).append(node)

    return node
