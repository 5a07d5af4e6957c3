# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What some people cover of a vacancy together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from . import _html, native
from ._rows import Rows
from .concept import Concept, Level
from .errors import ArgumentError
from .gap import Gap
from .match import TARGET_POINTS
from .profile import FULL_CREDIT
from .vacancy import Candidates, Vacancy, _listed

if TYPE_CHECKING:
    from .profile import Profile

_FIELDS = 8
_SHOWN = 40


class Member(NamedTuple):
    """What a member earns."""

    #: Where the profile was among those that were given
    profile: int

    #: Points, of :data:`competent.TARGET_POINTS`
    points: int

    #: Those that the team would lose without this member
    alone: int


class Cover(NamedTuple):
    """How a team covers one thing that is asked for."""

    #: What is required
    concept: Concept

    #: The level at which it is
    level: Level

    #: Its part of :data:`competent.TARGET_POINTS`
    points: int

    #: The points that the team earns
    earned: int

    #: How many members have it
    n_met: int

    #: How many members have a part of it
    n_partial: int

    #: Index of the member with most credit, or None
    best: Optional[int]

    #: Index of the member who could best close it, or None
    nearest: Optional[int]

    #: The credit of each member, from 0 to 1
    credits: tuple[float, ...]

    @property
    def gain(self) -> int:
        """The points that closing it earns."""
        return self.points - self.earned


class Team(Rows[Cover]):
    """What some people cover of a vacancy together: a row for each demand.

    It never changes, and any number of threads may use one at once.

    >>> skill = taxonomy.concepts(Kind.CAPABILITY)[0]
    >>> profile = Profile(taxonomy)
    >>> profile.add(skill)
    >>> team = Team(Vacancy(taxonomy, [skill]), [Profile(taxonomy), profile])
    >>> team[0].best, team.crew, team.is_smallest
    (1, (1,), True)
    """

    __slots__ = ("_vacancy", "_handle", "_column", "_credits", "_n")

    def __init__(self, vacancy: Vacancy, profiles: Iterable[Profile]) -> None:
        kept, handles = _listed(profiles)
        self._vacancy = vacancy
        self._handle = native.CompetentTeam(vacancy._handle, handles)
        self._column = self._handle.covers()
        self._credits = self._handle.credits()
        self._n = len(kept)

    @property
    def vacancy(self) -> Vacancy:
        """What is asked for."""
        return self._vacancy

    @property
    def points(self) -> int:
        """The points that the team earns, of :data:`competent.TARGET_POINTS`."""
        return self._handle.earned()

    @property
    def coverage(self) -> float:
        """How far the team covers what is asked for, from 0 to 1."""
        return self.points / TARGET_POINTS

    @property
    def members(self) -> tuple[Member, ...]:
        """What each member earns."""
        column = self._handle.members()
        return tuple(map(Member, range(self._n), column[0::2], column[1::2]))

    @property
    def crew(self) -> tuple[int, ...]:
        """Indices of few members who have all that the team has."""
        return tuple(self._handle.crew())

    @property
    def crew_at_least(self) -> int:
        """How many members any such crew has at least."""
        return self._handle.crew_at_least()

    @property
    def is_smallest(self) -> bool:
        """Whether it is certain that no crew is smaller."""
        return len(self.crew) == self.crew_at_least

    @property
    def gap(self) -> Gap:
        """What the team lacks, and what teaches it."""
        return Gap(self._vacancy, self._handle.gap())

    def rank(self, profiles: Iterable[Profile], limit: int = 10) -> Candidates:
        """Return the profiles with which the team would cover most."""
        if limit < 1:
            raise ArgumentError("The limit is less than 1")
        kept, handles = _listed(profiles)
        candidates = Candidates(self._handle.rank(handles, limit))
        del kept
        return candidates

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> Cover:
        concept, level, points, earned, n_met, n_partial, best, nearest = (
            self._column[index * _FIELDS : (index + 1) * _FIELDS]
        )
        return Cover(
            Concept(self._vacancy.taxonomy, concept),
            Level(level),
            points,
            earned,
            n_met,
            n_partial,
            best if best >= 0 else None,
            nearest if nearest >= 0 else None,
            tuple(
                credit / FULL_CREDIT
                for credit in self._credits[index * self._n : (index + 1) * self._n]
            ),
        )

    def to_numpy(self) -> Any:
        """Return the matrix of credits, in 65,536ths, without copying.

        It has a row for each thing that is asked for and a column for each member.
        """
        import numpy

        return numpy.asarray(self._credits).reshape(len(self), self._n)

    def to_pandas(self) -> Any:
        """Return a data frame: things by members, each with the credit."""
        import pandas

        return pandas.DataFrame(
            [list(cover.credits) for cover in self],
            index=[cover.concept.name or cover.concept.iri for cover in self],
            columns=list(range(self._n)),
        )

    def __repr__(self) -> str:
        return f"<competent.Team of {self._n}: {self.points} of {TARGET_POINTS} points>"

    def _repr_html_(self) -> str:
        shown = sorted(self, key=lambda one: (-one.points, one.concept.id))
        return _html.table(
            f"Team of {self._n}: {self.coverage:.1%}",
            ("Requirement", "Points", *map(str, range(self._n))),
            [
                (
                    _html.text(cover.concept.name or cover.concept.iri),
                    f"{cover.points:,}",
                    *(_dot(credit) for credit in cover.credits),
                )
                for cover in shown[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


def _dot(credit: float) -> str:
    if credit >= 1.0:
        return _html.badge("", _html.GOOD)
    return _html.badge(f"{credit:.0%}", _html.FAIR) if credit else ""
