# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Which scheme pays for a course, for whom and when."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from . import _html, native
from ._rows import Rows
from .concept import Concept
from .detail import Payment
from .errors import ArgumentError
from .fact import Fact

if TYPE_CHECKING:
    from .profile import Profile
    from .taxonomy import Taxonomy

_UNKNOWN = -1
_CLAIM = 11
_REASON = 7
_COST = 8
_SHOWN = 40

# Properties of detail.h
_NOTE = 20
_SOURCE = 21
_SOURCE_DATE = 22


class Verdict(IntEnum):
    """What a scheme or one of its conditions says; a higher one is better."""

    NO = 0
    UNKNOWN = 1
    YES = 2


class ReasonRole(IntEnum):
    """What a reason is of."""

    SCHEME = 0
    VARIANT = 1
    AMOUNT = 2


_COLOURS = {
    Verdict.NO: _html.POOR,
    Verdict.UNKNOWN: _html.FAIR,
    Verdict.YES: _html.GOOD,
}


def _date(number: float) -> Optional[Date]:
    whole = int(number)
    return Date(whole // 10000, whole // 100 % 100, whole % 100) if whole > 0 else None


def _number(date: Date) -> int:
    return date.year * 10000 + date.month * 100 + date.day


def _euros(cents: float) -> Optional[float]:
    return None if cents == _UNKNOWN else cents / 100


class Range(NamedTuple):
    """An amount of euros that is not known exactly: the truth is in between."""

    #: Least
    low: float

    #: Most, or None without a limit
    high: Optional[float]

    def __str__(self) -> str:
        if self.high is None:
            return f"€ {self.low:,.2f} or more"
        if self.low == self.high:
            return f"€ {self.low:,.2f}"
        return f"€ {self.low:,.2f} to € {self.high:,.2f}"


class Reason(NamedTuple):
    """A condition of a scheme, and whether it is met."""

    #: What it is about, like "age", or None where nothing is stated
    criterion: Optional[str]

    #: Whether it is met
    verdict: Verdict

    #: What it is of
    role: ReasonRole

    #: Least that was looked at, as the library has it, or None
    low: Optional[float]

    #: Most that was looked at, or None
    high: Optional[float]

    #: The fact that decided or is to be asked, or None
    fact: Optional[Fact]

    #: What people read
    note: str

    #: Where that is from
    source: str

    #: The date of the source, or None
    source_date: Optional[Date]


class Claim(NamedTuple):
    """What one scheme answers."""

    #: Which scheme
    scheme: Concept

    #: Whether it pays
    verdict: Verdict

    #: What it pays if it does, or None if it does not
    amount: Optional[Range]

    #: What becomes of that
    payment: Payment

    #: First date to ask, now or later, or None
    ask_from: Optional[Date]

    #: Last date to ask, or None if there is none
    ask_until: Optional[Date]

    #: Whether it is of the best that is certain
    is_chosen: bool

    #: Whether it is of the best that is possible
    is_hoped: bool

    #: What decided, first of all
    reasons: tuple[Reason, ...]

    #: What people read
    note: str

    #: Where that is from
    source: str


@dataclass(frozen=True)
class Cost:
    """What remains to pay: the truth is in the range, whatever turns out.

    What is lent remains to pay.
    """

    #: What it costs
    price: Range

    #: What remains to pay
    own: Range

    #: The scheme that pays most for certain, or None
    chosen: Optional[Concept]

    #: The scheme that may pay most, or None
    hoped: Optional[Concept]

    #: How many schemes pay
    n_yes: int

    #: How many schemes may pay
    n_unknown: int


def _cost(taxonomy: Taxonomy, row: Sequence[float]) -> Cost:
    def scheme(number: float) -> Optional[Concept]:
        return Concept(taxonomy, int(number)) if number >= 0 else None

    return Cost(
        Range(row[0] / 100, _euros(row[1])),
        Range(row[2] / 100, _euros(row[3])),
        scheme(row[4]),
        scheme(row[5]),
        int(row[6]),
        int(row[7]),
    )


class Claims(Rows[Claim]):
    """What every scheme answers in one case: what pays most first.

    >>> claims = Funding(taxonomy).claims(Profile(taxonomy))
    >>> len(claims) == len(Funding(taxonomy).schemes), claims.is_best
    (True, True)
    """

    __slots__ = ("_taxonomy", "_handle", "_items", "_reasons", "_course")

    def __init__(
        self, taxonomy: Taxonomy, handle: native.ClaimRows, course: Optional[Concept]
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._items = handle.items()
        self._reasons = handle.reasons()
        self._course = course

    @property
    def course(self) -> Optional[Concept]:
        """What is to be paid, or None for any course."""
        return self._course

    @property
    def cost(self) -> Cost:
        """What remains to pay."""
        return _cost(self._taxonomy, self._handle.cost())

    @property
    def is_best(self) -> bool:
        """Whether the schemes that are chosen are the best for sure."""
        return self._handle.are_best()

    def __len__(self) -> int:
        return len(self._items) // _CLAIM

    def _at(self, index: int) -> Claim:
        at = index * _CLAIM
        low, high, *rest = self._items[at : at + _CLAIM]
        scheme, verdict, payment, ask_from, ask_until, chosen, hoped, first, n = map(
            int, rest
        )
        return Claim(
            Concept(self._taxonomy, scheme),
            Verdict(verdict),
            Range(low / 100, _euros(high)) if verdict else None,
            Payment(payment),
            _date(ask_from),
            _date(ask_until),
            bool(chosen),
            bool(hoped),
            tuple(self._reason(scheme, i) for i in range(first, first + n)),
            self._handle.stated_text(scheme, 0, _NOTE),
            self._handle.stated_text(scheme, 0, _SOURCE),
        )

    def _reason(self, scheme: int, index: int) -> Reason:
        low, high, *rest = self._reasons[index * _REASON : (index + 1) * _REASON]
        node, criterion, verdict, fact, role = map(int, rest)
        return Reason(
            native.competent_criterion_name(criterion) if criterion >= 0 else None,
            Verdict(verdict),
            ReasonRole(role),
            None if low == _UNKNOWN else low,
            None if high == _UNKNOWN else high,
            Fact(fact) if fact >= 0 else None,
            self._handle.stated_text(scheme, node, _NOTE),
            self._handle.stated_text(scheme, node, _SOURCE),
            _date(self._handle.stated_number(scheme, node, _SOURCE_DATE)),
        )

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each scheme."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    claim.scheme.iri,
                    claim.scheme.name,
                    claim.verdict.name.lower(),
                    claim.amount.low if claim.amount else None,
                    claim.amount.high if claim.amount else None,
                    claim.payment.name.lower(),
                    claim.ask_from,
                    claim.ask_until,
                    "; ".join(_deciding(claim)),
                )
                for claim in self
            ],
            columns=[
                "iri",
                "name",
                "verdict",
                "low",
                "high",
                "payment",
                "ask_from",
                "ask_until",
                "because",
            ],
        )

    def __repr__(self) -> str:
        n = [sum(c.verdict == verdict for c in self) for verdict in Verdict]
        return f"<competent.Claims: {n[2]} yes, {n[1]} unknown, {n[0]} no>"

    def _repr_html_(self) -> str:
        name = (self._course.name or self._course.iri) if self._course else "A course"
        return _html.table(
            f"{name}: own cost {self.cost.own}",
            ("Scheme", "Answer", "Amount", "Because"),
            [
                (
                    _html.text(claim.scheme.name or claim.scheme.iri),
                    _html.badge(claim.verdict.name.lower(), _COLOURS[claim.verdict]),
                    _html.text(str(claim.amount) if claim.amount else "–"),
                    _html.text("; ".join(_deciding(claim))),
                )
                for claim in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


def _deciding(claim: Claim) -> list[str]:
    found = [
        reason.criterion or "nothing is stated"
        for reason in claim.reasons
        if claim.verdict != Verdict.YES
        and (
            (reason.role == ReasonRole.SCHEME and reason.verdict == claim.verdict)
            or (reason.role == ReasonRole.VARIANT and reason.verdict != Verdict.YES)
        )
    ]
    return list(dict.fromkeys(found))


class Funding:
    """All schemes of a taxonomy, ready to answer; any number of threads may ask.

    >>> funding = Funding(taxonomy)
    >>> len(funding.costs(Profile(taxonomy), []))
    0
    """

    __slots__ = ("_taxonomy", "_handle")

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._handle = native.CompetentFunding(taxonomy._handle)

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that the schemes are of."""
        return self._taxonomy

    @property
    def schemes(self) -> tuple[Concept, ...]:
        """All schemes."""
        return tuple(Concept(self._taxonomy, i) for i in self._handle.schemes())

    def claims(
        self,
        profile: Profile,
        course: Optional[Concept] = None,
        date: Optional[Date] = None,
        *,
        start: Optional[Date] = None,
        price: Optional[float] = None,
    ) -> Claims:
        """Return what every scheme answers, and why.

        Without a course it is any course; without a date somebody asks today. The
        start and the price, in euros, are those of the course where not given.
        """
        if price is not None and not price >= 0:
            raise ArgumentError("The price is less than 0")
        handle = self._handle.claims(
            profile._share(),
            self._taxonomy._handle,
            _UNKNOWN if course is None else self._own(course),
            _number(date or Date.today()),
            _number(start) if start else 0,
            _UNKNOWN if price is None else round(price * 100),
        )
        return Claims(self._taxonomy, handle, course)

    def costs(
        self,
        profile: Profile,
        courses: Iterable[Concept],
        date: Optional[Date] = None,
    ) -> list[Cost]:
        """Return what remains to pay for each of many courses."""
        values = self._rows(profile, courses, date)
        return [
            _cost(self._taxonomy, values[i : i + _COST])
            for i in range(0, len(values), _COST)
        ]

    def costs_to_pandas(
        self,
        profile: Profile,
        courses: Sequence[Concept],
        date: Optional[Date] = None,
    ) -> Any:
        """Return a data frame with what remains to pay for each course."""
        import pandas

        rows = [
            (
                course.iri,
                course.name,
                cost.price.low,
                cost.price.high,
                cost.own.low,
                cost.own.high,
                cost.chosen.name if cost.chosen else None,
                cost.hoped.name if cost.hoped else None,
            )
            for course, cost in zip(courses, self.costs(profile, courses, date))
        ]
        return pandas.DataFrame(
            rows,
            columns=[
                "iri",
                "name",
                "price_low",
                "price_high",
                "own_low",
                "own_high",
                "chosen",
                "hoped",
            ],
        )

    def _rows(
        self, profile: Profile, courses: Iterable[Concept], date: Optional[Date]
    ) -> memoryview:
        return self._handle.costs(
            profile._share(),
            array("i", [self._own(course) for course in courses]),
            _number(date or Date.today()),
        ).values()

    def _own(self, course: Concept) -> int:
        if course.taxonomy != self._taxonomy:
            raise ArgumentError("The course is of another taxonomy")
        return course.id

    def __repr__(self) -> str:
        return f"<competent.Funding: {len(self._handle.schemes())} schemes>"
