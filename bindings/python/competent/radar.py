# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What is short of people, which courses close it, and whom to train for what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _html, native
from .concept import Concept, Level
from .errors import ArgumentError
from .gate import Passage
from .match import TARGET_POINTS
from .planner import Thrift, Wishes, _known
from .vacancy import Vacancy, _listed

if TYPE_CHECKING:
    from .planner import Planner
    from .profile import Profile

_SHORTAGE = 16
_REMEDY = 6
_PROSPECT = 10
_PLACEMENT = 12
_SHOWN = 20
_NONE = -1


class Opening(NamedTuple):
    """Somewhere that people are wanted."""

    #: A vacancy, or an occupation or norm that says what is asked for
    asked: Union[Vacancy, Concept]

    #: How many people are wanted
    places: int = 1

    #: The occupation or norm whose gates a vacancy has
    target: Optional[Concept] = None


class Shortage(NamedTuple):
    """What is short of one thing; what is withheld is None."""

    #: Skill, knowledge area or task
    concept: Concept

    #: Highest level at which it is asked for
    level: Level

    #: Points of all places that ask for it
    asked: int

    #: Those that are not held by people placed as they are
    lacking: Optional[int]

    #: Those that are not held by people trained and placed
    left: Optional[int]

    #: Openings that ask for it
    n_openings: int

    #: Places of them
    n_places: int

    #: People who have it fully at that level
    n_have: Optional[int]

    #: People who have a part of it
    n_partly: Optional[int]

    #: Places for which nobody else has it
    n_short: Optional[int]

    #: Places where it lacks, placed as they are
    n_lacking: Optional[int]

    #: Places where it lacks after training
    n_left: Optional[int]

    #: Whether figures of people are withheld
    is_withheld: bool


class Remedy(NamedTuple):
    """A course that closes some of what is short."""

    #: The course or tile
    course: Concept

    #: Points that people gain where they are placed
    gain: int

    #: What it spends for all of them, or None where that is not stated
    spends: Optional[int]

    #: People who gain and whom nothing bars
    n_people: int


class Prospect(NamedTuple):
    """What becomes of an opening; what is withheld is None."""

    #: Places
    places: int

    #: People who have enough, and whom no gate stops
    n_suited: Optional[int]

    #: Places for people who have enough
    n_ready: Optional[int]

    #: Places for people who have it after training
    n_trained: Optional[int]

    #: Places for nobody
    n_empty: Optional[int]

    #: What training for it spends
    spent: Optional[int]

    #: Whether it asks for anything that has points
    is_scored: bool

    #: Whether figures of people are withheld
    is_withheld: bool


class Placement(NamedTuple):
    """Whom to place where, after which courses."""

    #: Index of the opening
    opening: int

    #: Index of the profile
    person: int

    #: What to follow first, which is nothing if there is enough
    courses: tuple[Concept, ...]

    #: What the courses spend
    spent: int

    #: What no courses that are enough spend less than
    bound: int

    #: Points that the person has
    before: int

    #: Points after the courses
    after: int

    #: The worst passage of the gates: passed, or to be asked
    passage: Passage


class Enrolment(NamedTuple):
    """A course that people are to follow."""

    #: The course or tile
    course: Concept

    #: How many follow it
    n_people: int


class Radar:
    """What is asked for and what people have, in a firm or a region.

    What is spent is in eurocents, hours or weeks, as the thrift says.  People and
    openings are numbered in the order in which they were given.  Figures about
    fewer people than ``group`` are withheld, and then nobody is told of.

    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> radar = Radar(Planner(taxonomy), [Opening(cook, 2)], [Profile(taxonomy)])
    >>> radar.n_places, radar.held, radar.is_proven
    (2, 0, True)
    """

    __slots__ = ("_taxonomy", "_handle", "_openings")

    def __init__(
        self,
        planner: Planner,
        openings: Iterable[Opening],
        profiles: Iterable[Profile],
        wishes: Wishes = Wishes(),
        thrift: Thrift = Thrift.COST,
        *,
        group: int = 0,
        searches: Optional[int] = None,
        courses: Optional[int] = None,
    ) -> None:
        usual = native.CompetentRadar
        self._taxonomy = planner.taxonomy
        self._openings = tuple(openings)
        kept, people = _listed(profiles)
        try:
            self._handle = native.CompetentRadar(
                planner._handle,
                self._listed_openings(),
                people,
                wishes._native(),
                wishes.region,
                Thrift(thrift),
                group,
                usual.usual_searches() if searches is None else searches,
                usual.usual_courses() if courses is None else courses,
            )
        except OverflowError as error:
            raise ArgumentError("A number of a radar is out of range") from error
        del kept

    def _listed_openings(self) -> native.OpeningList:
        handles = native.OpeningList()
        for one in self._openings:
            if isinstance(one.asked, Vacancy):
                target = _NONE if one.target is None else self._own(one.target)
                handles.add_vacancy(one.asked._handle, target, one.places)
            elif one.target is not None:
                raise ArgumentError("Only a vacancy has a target besides")
            else:
                handles.add(self._own(one.asked), one.places)
        return handles

    def _own(self, concept: Concept) -> int:
        if concept.taxonomy != self._taxonomy:
            raise ArgumentError("The target is of another taxonomy")
        return concept.id

    @property
    def openings(self) -> tuple[Opening, ...]:
        """Where people are wanted."""
        return self._openings

    @property
    def asked(self) -> int:
        """Points of all places."""
        return self._handle.asked()

    @property
    def held(self) -> Optional[int]:
        """Points that people have, placed as they are; None if withheld."""
        return _known(self._handle.held())

    @property
    def trained(self) -> Optional[int]:
        """Points that people have, trained and placed; None if withheld."""
        return _known(self._handle.trained())

    @property
    def spent(self) -> Optional[int]:
        """What the training spends; None if withheld."""
        return _known(self._handle.spent())

    @property
    def bound(self) -> Optional[int]:
        """What no training of as many people spends less than; None if withheld."""
        return _known(self._handle.bound())

    @property
    def n_places(self) -> int:
        """Places of openings that ask for anything."""
        return self._handle.n_places()

    @property
    def n_unscored(self) -> int:
        """Openings that ask for nothing that has points."""
        return self._handle.n_unscored()

    @property
    def n_ready(self) -> Optional[int]:
        """Places for people who have enough; None if withheld."""
        return _known(self._handle.n_ready())

    @property
    def n_trained(self) -> Optional[int]:
        """Places for people who have it after training; None if withheld."""
        return _known(self._handle.n_trained())

    @property
    def n_empty(self) -> Optional[int]:
        """Places for nobody; None if withheld."""
        return _known(self._handle.n_empty())

    @property
    def n_withheld(self) -> int:
        """Lines of which figures are withheld or left out."""
        return self._handle.n_withheld()

    @property
    def n_searches(self) -> int:
        """Sets of courses that were searched for."""
        return self._handle.n_searches()

    @property
    def is_proven(self) -> bool:
        """Whether it is proven that no plan fills more, or spends less."""
        return self._handle.is_proven()

    @property
    def shortages(self) -> tuple[Shortage, ...]:
        """All that openings ask for: what lacks most points goes first."""
        column = self._handle.shortages()
        points = self._handle.shortage_points
        return tuple(
            Shortage(
                Concept(self._taxonomy, column[at + 6]),
                Level(column[at + 7]),
                points(row, 0),
                _known(points(row, 1)),
                _known(points(row, 2)),
                column[at + 8],
                column[at + 9],
                _known(column[at + 10]),
                _known(column[at + 11]),
                _known(column[at + 12]),
                _known(column[at + 13]),
                _known(column[at + 14]),
                bool(column[at + 15]),
            )
            for row, at in enumerate(range(0, len(column), _SHORTAGE))
        )

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """Courses that close what is short: most points for what is spent first."""
        column = self._handle.remedies()
        return tuple(
            Remedy(
                Concept(self._taxonomy, column[at + 4]),
                self._handle.remedy_gain(row),
                _known(self._handle.remedy_spends(row)),
                column[at + 5],
            )
            for row, at in enumerate(range(0, len(column), _REMEDY))
        )

    @property
    def prospects(self) -> tuple[Prospect, ...]:
        """What becomes of each opening, in their order."""
        column = self._handle.prospects()
        return tuple(
            Prospect(
                column[at + 2],
                _known(column[at + 3]),
                _known(column[at + 4]),
                _known(column[at + 5]),
                _known(column[at + 6]),
                _known(self._handle.prospect_spent(row)),
                bool(column[at + 7]),
                bool(column[at + 8]),
            )
            for row, at in enumerate(range(0, len(column), _PROSPECT))
        )

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Whom to place where, by opening and then by person."""
        column = self._handle.placements()
        courses = self._handle.courses()
        return tuple(
            Placement(
                column[at + 4],
                column[at + 5],
                tuple(
                    Concept(self._taxonomy, courses[column[at + 8] + i])
                    for i in range(column[at + 9])
                ),
                self._handle.placement_spent(row),
                self._handle.placement_bound(row),
                column[at + 6],
                column[at + 7],
                Passage(column[at + 10]),
            )
            for row, at in enumerate(range(0, len(column), _PLACEMENT))
        )

    @property
    def enrolments(self) -> tuple[Enrolment, ...]:
        """What people are to follow: what most do goes first."""
        column = self._handle.enrolments()
        return tuple(
            Enrolment(Concept(self._taxonomy, course), n)
            for course, n in zip(column[0::2], column[1::2])
        )

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each thing that is asked for."""
        import pandas

        return pandas.DataFrame(
            [
                (one.concept.iri, one.concept.name, one.level.name.lower(), *one[2:])
                for one in self.shortages
            ],
            columns=["iri", "name", *Shortage._fields[1:]],
        )

    def __repr__(self) -> str:
        return f"<competent.Radar of {len(self._openings)}: {self.n_places} places>"

    def _repr_html_(self) -> str:
        lines = self.shortages
        most = max((one.lacking or 0 for one in lines), default=0)
        return _html.table(
            f"Short of {self.n_places} places",
            ("Requirement", "Lacking", "Places", "Have it", "Short"),
            [
                (
                    _html.text(one.concept.name or one.concept.iri),
                    _html.bar(one.lacking or 0, most or TARGET_POINTS),
                    f"{one.n_places:,}",
                    _count(one.n_have),
                    _count(one.n_short),
                )
                for one in lines[:_SHOWN]
            ],
            len(lines) - _SHOWN,
        )


def _count(value: Optional[int]) -> str:
    return "–" if value is None else f"{value:,}"
