# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a person lacks for a target, and what teaches it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _sheet, native
from ._rows import Rows
from .concept import Concept, Kind, Level
from .leniency import How
from .match import TARGET_POINTS
from .profile import FULL_CREDIT

if TYPE_CHECKING:
    from .fit import Fit
    from .match import Matcher
    from .provenance import Provenance
    from .taxonomy import Taxonomy
    from .vacancy import Vacancy

_FIELDS = 9


class State(IntEnum):
    """How far a requirement is met.

    Missing is what a profile does not have that says something of that kind: of
    skills, of knowledge areas or of tasks.  Of a kind of which it says nothing,
    nobody knows what the person has.
    """

    MISSING = 0
    PARTIAL = 1
    MET = 2
    UNKNOWN = 3


#: The states in the order in which a part has them
_STATES = (State.MET, State.PARTIAL, State.MISSING, State.UNKNOWN)


class Requirement(NamedTuple):
    """A requirement of a target, as one term of its score."""

    #: What is required
    concept: Concept

    #: The level at which it is
    level: Level

    #: How far it is met
    state: State

    #: What counts, from 0 to 1
    credit: float

    #: Its part of :data:`competent.TARGET_POINTS`
    points: int

    #: The points that the credit earns
    earned: int

    #: The item of the profile that brought it, or None
    via: Optional[Concept]

    #: In which way it did
    how: How = How.NOT

    #: What the person has that counts for it, or None
    has: Optional[Concept] = None

    @property
    def gain(self) -> int:
        """The points that closing it earns."""
        return self.points - self.earned


class Part(NamedTuple):
    """The part of a score that one kind of requirement has."""

    #: Points of all requirements of the kind
    points: int

    #: Points that were earned
    earned: int

    #: Requirements that are met
    met: int = 0

    #: Requirements that are met in part
    partial: int = 0

    #: Requirements that are missing
    missing: int = 0

    #: Requirements of which nobody knows
    unknown: int = 0

    @property
    def n(self) -> int:
        """The number of requirements."""
        return self.met + self.partial + self.missing + self.unknown


class Teacher(NamedTuple):
    """A norm that teaches something that is missing."""

    #: What to learn
    norm: Concept

    #: Points that the target gains by it
    gained: int


class Gap(Rows[Requirement]):
    """All requirements of a target: what closing them earns most goes first.

    >>> matcher = Matcher(taxonomy)
    >>> gap = matcher.gap(Profile(taxonomy), taxonomy.concepts(Kind.OCCUPATION)[0])
    >>> gap.coverage, gap.points == sum(row.earned for row in gap), gap.verify()
    (0.0, True, True)
    """

    __slots__ = ("_matcher", "_taxonomy", "_handle", "_column", "_fit")

    def __init__(
        self,
        matcher: Union[Matcher, Vacancy],
        handle: native.CompetentGap,
        fit: Optional[Callable[[], Fit]] = None,
    ) -> None:
        self._matcher = matcher
        self._fit = fit
        self._taxonomy: Taxonomy = matcher.taxonomy
        self._handle = handle
        self._column = handle.requirements()

    @property
    def target(self) -> Optional[Concept]:
        """What the gap is about, or None for a vacancy or a team."""
        target = self._handle.target()
        return Concept(self._taxonomy, target) if target >= 0 else None

    @property
    def provenance(self) -> Provenance:
        """What the gap was made with."""
        return self._matcher.provenance

    @property
    def points(self) -> int:
        """The points earned, of :data:`competent.TARGET_POINTS`."""
        return self._handle.earned()

    @property
    def coverage(self) -> float:
        """How far the person is, from 0 to 1."""
        return self.points / TARGET_POINTS

    @property
    def parts(self) -> dict[Kind, Part]:
        """The parts of the score, by the kind of requirement."""
        return {
            kind: Part(
                self._handle.part_points(kind),
                self._handle.part_earned(kind),
                *(self._handle.part_n(kind, state) for state in _STATES),
            )
            for kind in (Kind.CAPABILITY, Kind.KNOWLEDGE, Kind.TASK)
        }

    @property
    def is_known(self) -> bool:
        """False if nothing is known of the person, which is not a coverage of 0."""
        return self._handle.is_known()

    @property
    def unstated(self) -> tuple[Kind, ...]:
        """The kinds of which the target asks nothing; the others have their points."""
        return tuple(kind for kind, part in self.parts.items() if not part.n)

    @property
    def fit(self) -> Optional[Fit]:
        """How the person fits the target, or None for a vacancy or a team."""
        return None if self._fit is None else self._fit()

    @property
    def teachers(self) -> tuple[Teacher, ...]:
        """The norms that teach most of what is missing, most first."""
        column = self._handle.teachers()
        return tuple(
            Teacher(Concept(self._taxonomy, norm), gained)
            for norm, gained in zip(column[0::2], column[1::2])
        )

    def verify(self) -> bool:
        """Return True if the explanation holds, or raise :class:`SumError`."""
        handle = self._matcher._handle
        if isinstance(handle, native.CompetentMatcher):
            handle.verify(self._handle.target(), self.points, self._column)
        else:
            handle.verify(self.points, self._column)
        return True

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> Requirement:
        at = index * _FIELDS
        concept, level, state, credit, points, earned, via, how, has = self._column[
            at : at + _FIELDS
        ]
        return Requirement(
            Concept(self._taxonomy, concept),
            Level(level),
            State(state),
            credit / FULL_CREDIT,
            points,
            earned,
            Concept(self._taxonomy, via) if via >= 0 else None,
            How(how),
            Concept(self._taxonomy, has) if has >= 0 else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the record of the score, as ``competent gap --json`` writes it.

        As JSON it is all that ``competent verify`` needs beside the taxonomy, unless
        it is about a vacancy or a team, which has no target.
        """
        from .record import record_of

        return record_of(self)

    def to_numpy(self) -> dict[str, Any]:
        """Return the columns as NumPy arrays, without copying.

        All are integers: a credit is in 65,536ths, and -1 is no concept.
        """
        import numpy

        flat = numpy.asarray(self._column)
        return {name: flat[i::_FIELDS] for i, name in enumerate(Requirement._fields)}

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each requirement."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    row.concept.iri,
                    row.concept.name,
                    row.concept.kind.name.lower(),
                    row.level.name.lower(),
                    row.state.name.lower(),
                    row.credit,
                    row.points,
                    row.earned,
                    row.gain,
                )
                for row in self
            ],
            columns=[
                "iri",
                "name",
                "kind",
                "level",
                "state",
                "credit",
                "points",
                "earned",
                "gain",
            ],
        )

    def __repr__(self) -> str:
        return f"<competent.Gap: {self.points} of {TARGET_POINTS} points>"

    def _repr_html_(self) -> str:
        return _sheet.picture(self)


def integers_of(requirements: Iterable[Requirement]) -> array[int]:
    """Return requirements as the integers that C has for them."""
    integers = array("i")
    for row in requirements:
        integers.extend(
            (
                row.concept.id,
                row.level,
                row.state,
                round(row.credit * FULL_CREDIT),
                row.points,
                row.earned,
                row.via.id if row.via else -1,
                row.how,
                row.has.id if row.has else -1,
            )
        )
    return integers
