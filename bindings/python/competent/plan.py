# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Routes to an occupation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from . import _html
from ._rows import Rows
from .concept import Concept
from .errors import ArgumentError
from .match import TARGET_POINTS
from .planner import _LESSON, Bar, Lesson, _known, _lesson, _money

if TYPE_CHECKING:
    from . import native
    from .taxonomy import Taxonomy

_ROUTE = 10
_STEP = 22
_OBSTACLE = 6
_AMOUNTS = 4


class StepKind(IntEnum):
    """What a step of a route is."""

    FUNCTION = 0
    TILE = 1
    COURSE = 2
    OCCUPATION = 3


class RouteStep(NamedTuple):
    """A step of a route; what is not stated or not known is None."""

    #: What it is
    kind: StepKind

    #: What one follows or begins in
    concept: Concept

    #: The function behind a tile
    leads_to: Optional[Concept]

    #: The ontwikkelpad that it is of
    path: Optional[Concept]

    #: A scheme that pays for certain
    payer: Optional[Concept]

    #: Euros that it costs
    price: Optional[Decimal]

    #: Euros that remain to pay
    own_cost: Optional[Decimal]

    #: Weeks that it takes
    weeks: Optional[int]

    #: Weeks after the start of the route
    begin: int

    #: Day on which it begins
    start: Optional[date]

    #: Day on which it ends
    end: Optional[date]

    #: Points of coverage before it
    before: int

    #: Points of coverage after it
    after: int

    #: What it gains
    gains: tuple[Lesson, ...]

    #: Occupations that become feasible there
    unlocked: tuple[Concept, ...]

    #: Whether it is there for what it awards
    is_needed: bool

    #: A scheme that may pay, or pay more
    hoped: Optional[Concept]


class Route(NamedTuple):
    """A way from a profile to the target."""

    #: Its steps, in their order
    steps: tuple[RouteStep, ...]

    #: Euros of all steps that state a price
    price: Decimal

    #: Euros of those that remain to pay
    own_cost: Decimal

    #: Weeks of all steps
    weeks: int

    #: Points of coverage at the end
    coverage: int

    #: Whether an ontwikkelpad leads to the target
    is_recognised: bool

    #: Steps whose price or duration is not stated
    n_unstated: int


class Obstacle(NamedTuple):
    """Something that stands in the way of a route."""

    #: What stands there
    bar: Bar

    #: Whether there is a route without it alone
    opens: bool

    #: Euros of that route
    own_cost: Optional[Decimal]

    #: Weeks of that route
    weeks: Optional[int]

    #: Steps of that route
    n_steps: Optional[int]


def _day(number: int) -> Optional[date]:
    return date(number // 10000, number // 100 % 100, number % 100) if number else None


class Plan(Rows[Route]):
    """Routes from a profile to a target, best first."""

    __slots__ = (
        "_taxonomy",
        "_handle",
        "_enough",
        "_column",
        "_steps",
        "_gains",
        "_unlocked",
    )

    def __init__(
        self, taxonomy: Taxonomy, handle: native.CompetentPlan, enough: int
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._enough = enough
        self._column = handle.routes()
        self._steps = handle.steps()
        self._gains = handle.gains()
        self._unlocked = handle.unlocked()

    @property
    def target(self) -> Concept:
        """Where the routes lead."""
        return Concept(self._taxonomy, self._handle.target())

    @property
    def before(self) -> int:
        """Points that the profile covers of the target."""
        return self._handle.before()

    @property
    def reachable(self) -> int:
        """Most points that are within reach, whether or not enough."""
        return self._handle.reachable()

    @property
    def is_proven(self) -> bool:
        """Whether it is proven that no routes are better than these."""
        return self._handle.is_proven()

    @property
    def bound(self) -> int:
        """What no route spends less than, of what is to be spent least of."""
        return self._handle.bound()

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """What stands in the way, if there is no route: what opens one goes first."""
        column = self._handle.obstacles()
        return tuple(
            Obstacle(
                Bar(column[at + 2]),
                bool(column[at + 3]),
                _money(self._handle.obstacle_own_cost(at // _OBSTACLE)),
                _known(column[at + 4]),
                _known(column[at + 5]),
            )
            for at in range(0, len(column), _OBSTACLE)
        )

    def __len__(self) -> int:
        return len(self._column) // _ROUTE

    def _at(self, index: int) -> Route:
        # The first four integers are the two amounts, which come whole
        row = self._column[index * _ROUTE + _AMOUNTS : (index + 1) * _ROUTE]
        weeks, n_steps, first, coverage, is_recognised, n_unstated = row
        return Route(
            tuple(self._step(first + k) for k in range(n_steps)),
            Decimal(self._handle.route_price(index)) / 100,
            Decimal(self._handle.route_own_cost(index)) / 100,
            weeks,
            coverage,
            bool(is_recognised),
            n_unstated,
        )

    def _step(self, i: int) -> RouteStep:
        row = self._steps[i * _STEP + _AMOUNTS : (i + 1) * _STEP]
        kind, concept, leads_to, path, payer, weeks, begin, start, end = row[:9]
        before, after, first_gain, n_gains, first_unlocked, n_unlocked = row[9:15]
        needed, hoped = row[15:17]
        return RouteStep(
            StepKind(kind),
            Concept(self._taxonomy, concept),
            self._maybe(leads_to),
            self._maybe(path),
            self._maybe(payer),
            _money(self._handle.step_price(i)),
            _money(self._handle.step_own_cost(i)),
            _known(weeks),
            begin,
            _day(start),
            _day(end),
            before,
            after,
            tuple(
                _lesson(self._taxonomy, self._gains[at : at + _LESSON])
                for at in range(
                    first_gain * _LESSON, (first_gain + n_gains) * _LESSON, _LESSON
                )
            ),
            tuple(
                Concept(self._taxonomy, self._unlocked[first_unlocked + k])
                for k in range(n_unlocked)
            ),
            bool(needed),
            self._maybe(hoped),
        )

    def _maybe(self, concept: int) -> Optional[Concept]:
        return Concept(self._taxonomy, concept) if concept >= 0 else None

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each step of each route."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    number,
                    step.kind.name.lower(),
                    step.concept.iri,
                    step.concept.name,
                    step.begin,
                    step.weeks,
                    step.price,
                    step.own_cost,
                    step.after / TARGET_POINTS,
                )
                for number, route in enumerate(self)
                for step in route.steps
            ],
            columns=[
                "route",
                "kind",
                "iri",
                "name",
                "begin",
                "weeks",
                "price",
                "own_cost",
                "coverage",
            ],
        )

    def __repr__(self) -> str:
        return f"<competent.Plan: {len(self)} routes>"

    def to_html(self, language: str = "nl") -> str:
        """Return a page with a picture of each route, in Dutch or, with ``en``, English.

        Steps stand on a time line, above which coverage rises.
        """
        if language not in ("nl", "en"):
            raise ArgumentError("The language is neither nl nor en")
        page = self._handle.page(self._taxonomy._handle, self._enough, language == "en")
        return page.html()

    def _repr_html_(self) -> str:
        return _html.frame(self.to_html("en"), "Routes")
