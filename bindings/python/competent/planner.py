# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Courses that close a gap, and what plans routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _html, native
from ._rows import Rows
from .concept import Concept, Level
from .detail import Mode
from .errors import ArgumentError
from .fact import Cefr
from .match import TARGET_POINTS, Preset, Weights
from .profile import FULL_CREDIT

if TYPE_CHECKING:
    from .overview import Overview
    from .plan import Plan
    from .profile import Profile
    from .taxonomy import Taxonomy

_COURSE = 14
_LESSON = 4
_SHOWN = 20
_UNKNOWN = -1
_CENTS = 100


class RouteGoal(IntEnum):
    """Which routes are wanted."""

    BEST = 0
    FRONT = 1


class Thrift(IntEnum):
    """What is to be spent as little of as possible."""

    COST = 0
    HOURS = 1
    WEEKS = 2
    NONE = 3


class Bar(IntEnum):
    """What may stand in the way of a course."""

    BUDGET = 0
    HOURS = 1
    MODE = 2
    EARNING = 3
    REGION = 4
    START = 5
    END = 6
    LEVEL = 7
    LANGUAGE = 8
    PREREQUISITE = 9
    DIPLOMA = 10
    STEPS = 11
    UNSTATED = 12
    COVERAGE = 13


def _bars(bits: int) -> frozenset[Bar]:
    return frozenset(bar for bar in Bar if bits >> bar & 1)


def _money(cents: int) -> Optional[Decimal]:
    return None if cents < 0 else Decimal(cents) / _CENTS


def _known(value: int) -> Optional[int]:
    return None if value < 0 else value


def _or_unknown(value: Optional[int]) -> int:
    return _UNKNOWN if value is None else value


def _number_of(day: Optional[date]) -> int:
    return 0 if day is None else day.year * 10000 + day.month * 100 + day.day


@dataclass(frozen=True)
class Wishes:
    """What somebody wishes of courses; what is None bars nothing.

    >>> Wishes(modes=[Mode.BBL], must_earn=True).budget is None
    True
    """

    #: Euros that one can pay in all
    budget: Optional[Decimal] = None

    #: Hours a week for learning
    hours: Optional[int] = None

    #: Most weeks in all
    weeks: Optional[int] = None

    #: Most steps in all
    steps: Optional[int] = None

    #: Day on which one can begin
    start: Optional[date] = None

    #: Day on which one has to be done
    end: Optional[date] = None

    #: Coverage of the target that is enough, from 0 to 1
    coverage: Optional[float] = None

    #: Weeks of work until its skills are had
    work_weeks: Optional[int] = None

    #: How well one knows Dutch
    dutch: Optional[Cefr] = None

    #: Ways to learn that one can, or none for any
    modes: Iterable[Mode] = ()

    #: One has to go on earning
    must_earn: bool = False

    #: Region in which one can be, or empty for any
    region: str = ""

    def _native(self) -> native.CompetentWishes:
        wishes = native.CompetentWishes()
        try:
            self._fill(wishes)
        except (OverflowError, TypeError) as error:
            raise ArgumentError("A wish is out of range") from error
        return wishes

    def _fill(self, wishes: native.CompetentWishes) -> None:
        if self.budget is not None:
            wishes.budget = int(Decimal(self.budget) * _CENTS)
        wishes.hours = _or_unknown(self.hours)
        wishes.weeks = _or_unknown(self.weeks)
        wishes.steps = _or_unknown(self.steps)
        wishes.start = _number_of(self.start)
        wishes.end = _number_of(self.end)
        if self.coverage is not None:
            wishes.coverage = round(min(max(self.coverage, 0.0), 1.0) * TARGET_POINTS)
        if self.work_weeks is not None:
            wishes.work_weeks = self.work_weeks
        wishes.dutch = _or_unknown(self.dutch)
        for mode in self.modes:
            wishes.modes |= 1 << Mode(mode)
        wishes.must_earn = self.must_earn


class Lesson(NamedTuple):
    """Something that a course teaches."""

    #: A skill, knowledge area or task
    concept: Concept

    #: The level at which it is taught
    level: Level

    #: What the person has of that already, from 0 to 1
    credit: float

    #: Points of coverage that it brings
    gain: int

    @property
    def is_exempt(self) -> bool:
        """Whether the person masters it already."""
        return self.credit >= 1.0


def _lesson(taxonomy: Taxonomy, row: Sequence[int]) -> Lesson:
    concept, level, credit, gain = row
    return Lesson(Concept(taxonomy, concept), Level(level), credit / FULL_CREDIT, gain)


class Course(NamedTuple):
    """A course, and what it does for a target; what is not stated is None."""

    #: The course, or tile of an ontwikkelpad
    concept: Concept

    #: Euros that it costs
    price: Optional[Decimal]

    #: Euros that remain to pay
    own_cost: Optional[Decimal]

    #: Points of coverage more for the target
    gain: int

    #: Weeks that it takes
    weeks: Optional[int]

    #: Hours of study in all
    hours: Optional[int]

    #: Other targets that become feasible
    unlocked: Optional[int]

    #: What stands in the way
    bars: frozenset[Bar]

    #: What it teaches, most gain first
    lessons: tuple[Lesson, ...]


class Courses(Rows[Course]):
    """Courses for a gap, best first, or a set of courses that together do."""

    __slots__ = ("_taxonomy", "_handle", "_column")

    def __init__(self, taxonomy: Taxonomy, handle: native.CompetentCourses) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = handle.items()

    @property
    def target(self) -> Concept:
        """What the courses are for."""
        return Concept(self._taxonomy, self._handle.target())

    @property
    def before(self) -> int:
        """Points that the profile covers of the target."""
        return self._handle.before()

    @property
    def after(self) -> int:
        """Points that it covers with all of the courses."""
        return self._handle.after()

    @property
    def are_enough(self) -> bool:
        """Whether the courses together reach the coverage that is enough."""
        return self._handle.are_enough()

    @property
    def n_useful(self) -> int:
        """How many courses gain anything that nothing stands in the way of."""
        return self._handle.n_useful()

    @property
    def spent(self) -> int:
        """What all courses together spend, of what was to be spent least of.

        Costs are in eurocents.
        """
        return self._handle.spent()

    @property
    def bound(self) -> Optional[int]:
        """What no set that is enough spends less than, or None."""
        return _known(self._handle.bound())

    @property
    def is_best(self) -> bool:
        """Whether it is proven that no other set spends less."""
        return self.are_enough and self.bound == self.spent

    @property
    def bars(self) -> frozenset[Bar]:
        """What kept useful courses out."""
        return _bars(self._handle.bars())

    def __len__(self) -> int:
        return len(self._column) // _COURSE

    def _at(self, index: int) -> Course:
        # The first four integers are the two amounts, which come whole
        row = self._column[index * _COURSE + 4 : (index + 1) * _COURSE]
        concept, gain, weeks, hours, _, _, _, unlocked, bars, _ = row
        return Course(
            Concept(self._taxonomy, concept),
            _money(self._handle.price(index)),
            _money(self._handle.own_cost(index)),
            gain,
            _known(weeks),
            _known(hours),
            _known(unlocked),
            _bars(bars),
            tuple(self._lessons(index)),
        )

    def _lessons(self, index: int) -> Iterator[Lesson]:
        column = self._handle.lessons(index)
        for i in range(0, len(column), _LESSON):
            yield _lesson(self._taxonomy, column[i : i + _LESSON])

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each course."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    course.concept.iri,
                    course.concept.name,
                    course.gain,
                    course.gain / TARGET_POINTS,
                    course.price,
                    course.own_cost,
                    course.weeks,
                    course.hours,
                    course.unlocked,
                )
                for course in self
            ],
            columns=[
                "iri",
                "name",
                "gain",
                "coverage",
                "price",
                "own_cost",
                "weeks",
                "hours",
                "unlocked",
            ],
        )

    def __repr__(self) -> str:
        return f"<competent.Courses: {len(self)} of {self.n_useful}>"

    def _repr_html_(self) -> str:
        most = max((course.gain for course in self), default=0)
        return _html.table(
            self.target.name or self.target.iri,
            ("Course", "Gain", "Points", "Own cost", "Weeks"),
            [
                (
                    _html.text(course.concept.name or course.concept.iri),
                    _html.bar(course.gain, most),
                    f"{course.gain:,}",
                    "–" if course.own_cost is None else f"€ {course.own_cost:,.2f}",
                    "–" if course.weeks is None else f"{course.weeks:,}",
                )
                for course in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


class Planner:
    """Something that finds courses on the way to an occupation, for any threads.

    >>> planner = Planner(taxonomy)
    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> courses = planner.courses(Profile(taxonomy), cook)
    >>> courses.before, len(courses) <= courses.n_useful
    (0, True)
    """

    __slots__ = ("_taxonomy", "_handle")

    def __init__(
        self,
        taxonomy: Taxonomy,
        preset: Preset = Preset.BALANCED,
        *,
        weights: Optional[Weights] = None,
    ) -> None:
        chosen = Weights.of(preset) if weights is None else weights
        self._taxonomy = taxonomy
        self._handle = native.CompetentPlanner(taxonomy._handle, chosen._native())

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy with the courses."""
        return self._taxonomy

    @property
    def weights(self) -> Weights:
        """What coverage is made of."""
        return Weights._from(self._handle.weights())

    def courses(
        self,
        profile: Profile,
        target: Union[Concept, str],
        wishes: Wishes = Wishes(),
        thrift: Thrift = Thrift.COST,
        limit: int = 10,
    ) -> Courses:
        """Find the courses that close most of a gap for what is spent, best first."""
        handle = self._handle.courses(
            profile._share(),
            self._own(target).id,
            wishes._native(),
            wishes.region,
            Thrift(thrift),
            limit,
        )
        return Courses(self._taxonomy, handle)

    def course_set(
        self,
        profile: Profile,
        target: Union[Concept, str],
        wishes: Wishes = Wishes(),
        thrift: Thrift = Thrift.COST,
    ) -> Courses:
        """Find the set of courses that is enough and spends least."""
        handle = self._handle.course_set(
            profile._share(),
            self._own(target).id,
            wishes._native(),
            wishes.region,
            Thrift(thrift),
        )
        return Courses(self._taxonomy, handle)

    def plan(
        self,
        profile: Profile,
        target: Union[Concept, str],
        wishes: Wishes = Wishes(),
        thrift: Thrift = Thrift.COST,
        *,
        now: Union[Concept, str, None] = None,
        goal: RouteGoal = RouteGoal.BEST,
        limit: int = 5,
    ) -> Plan:
        """Find routes to an occupation: the best ones, or the whole front.

        ``now`` is the occupation or function that the person works in.
        """
        from .plan import Plan

        wanted = wishes._native()
        handle = self._handle.plan(
            profile._share(),
            _UNKNOWN if now is None else self._own(now).id,
            self._own(target).id,
            wanted,
            wishes.region,
            Thrift(thrift),
            RouteGoal(goal),
            limit,
        )
        return Plan(self._taxonomy, handle, wanted.coverage)

    def overview(
        self,
        profile: Profile,
        target: Union[Concept, str, None] = None,
        wishes: Wishes = Wishes(),
        thrift: Thrift = Thrift.COST,
        *,
        now: Union[Concept, str, None] = None,
        day: Optional[date] = None,
        language: str = "nl",
    ) -> Overview:
        """Make one page for one person, in plain Dutch or, with ``en``, in English.

        Without a target one that fits is taken as an example. ``day`` is the day of
        the page, and when funding is asked for: today unless it is stated.

        >>> page = Planner(taxonomy).overview(Profile(taxonomy))
        >>> "Jouw overzicht" in page.html
        True
        """
        from .overview import Overview

        if language not in ("nl", "en"):
            raise ArgumentError("The language is neither nl nor en")
        handle = self._handle.overview(
            profile._share(),
            _UNKNOWN if now is None else self._own(now).id,
            _UNKNOWN if target is None else self._own(target).id,
            wishes._native(),
            wishes.region,
            Thrift(thrift),
            _number_of(date.today() if day is None else day),
            language == "en",
        )
        return Overview(handle.html())

    def _own(self, target: Union[Concept, str]) -> Concept:
        concept = self._taxonomy[target] if isinstance(target, str) else target
        if concept.taxonomy != self._taxonomy:
            raise ArgumentError("The target is of another taxonomy")
        return concept

    def __repr__(self) -> str:
        return f"<competent.Planner: of {self._taxonomy!r}>"
