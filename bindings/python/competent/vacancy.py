# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a vacancy asks for, and who has it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _html, native
from ._rows import Rows
from .concept import Concept, Level
from .errors import ArgumentError
from .gap import Gap, Requirement, integers_of
from .match import TARGET_POINTS, Preset, Weights
from .provenance import Provenance, provenance_of

if TYPE_CHECKING:
    from .profile import Profile
    from .taxonomy import Taxonomy

_FIELDS = 10
_SHOWN = 20

#: What may be asked for: a concept or its IRI, which is important, or one with
#: its level
Asked = Union[Concept, str, tuple[Union[Concept, str], Level]]


class Demand(NamedTuple):
    """Something that a vacancy asks for."""

    #: What is required
    concept: Concept

    #: The level at which it is
    level: Level

    #: Its part of :data:`competent.TARGET_POINTS`
    points: int

    #: Itself, or the occupation or norm that was asked for and brought it
    via: Concept

    #: Index of the first character of the text that asks for it, or None
    start: Optional[int]

    #: Index after the last, or None
    end: Optional[int]

    #: That stretch of the text, or None
    text: Optional[str]


class Candidate(NamedTuple):
    """A profile that was ranked."""

    #: Where it was among those that were given
    profile: int

    #: How far it covers what is asked for, from 0 to 1
    coverage: float

    #: Points earned, of :data:`competent.TARGET_POINTS`
    points: int


class Candidates(Rows[Candidate]):
    """Profiles, best first: rows, or whole columns without a copy."""

    __slots__ = ("_handle",)

    def __init__(self, handle: native.CompetentCandidates) -> None:
        self._handle = handle

    @property
    def indices(self) -> memoryview:
        """Where the profiles were among those given, as 32-bit integers."""
        return self._handle.profiles()

    @property
    def points(self) -> memoryview:
        """The points earned, as 32-bit integers."""
        return self._handle.earned()

    def __len__(self) -> int:
        return self._handle.n()

    def _at(self, index: int) -> Candidate:
        points = self.points[index]
        return Candidate(self.indices[index], points / TARGET_POINTS, points)

    def __iter__(self) -> Iterator[Candidate]:
        for index, points in zip(self.indices, self.points):
            yield Candidate(index, points / TARGET_POINTS, points)

    def to_numpy(self) -> dict[str, Any]:
        """Return the columns as NumPy arrays, without copying."""
        import numpy

        return {
            "index": numpy.asarray(self.indices),
            "points": numpy.asarray(self.points),
        }

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each candidate."""
        import pandas

        return pandas.DataFrame(list(self), columns=["index", "coverage", "points"])

    def __repr__(self) -> str:
        return f"<competent.Candidates: {len(self)}>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Candidates",
            ("", "Profile", "Coverage", ""),
            [
                (
                    str(rank),
                    str(one.profile),
                    _html.bar(one.points, TARGET_POINTS),
                    f"{one.coverage:.1%}",
                )
                for rank, one in enumerate(self[:_SHOWN], 1)
            ],
            len(self) - _SHOWN,
        )


class Vacancy(Rows[Demand]):
    """A set of requirements that somebody wrote, with the points of each.

    It never changes, and any number of threads may use one at once.

    >>> cook = taxonomy.concepts(Kind.CAPABILITY)[0]
    >>> vacancy = Vacancy(taxonomy, [(cook, Level.ESSENTIAL)])
    >>> [demand.concept == cook for demand in vacancy]
    [True]
    >>> vacancy.gap(Profile(taxonomy)).points
    0
    """

    __slots__ = ("_taxonomy", "_handle", "_column", "_text")

    def __init__(
        self,
        taxonomy: Taxonomy,
        asked: Iterable[Asked],
        preset: Preset = Preset.BALANCED,
        *,
        weights: Optional[Weights] = None,
    ) -> None:
        chosen = Weights.of(preset) if weights is None else weights
        integers = array("i")
        for one in asked:
            integers.extend(_pair_of(taxonomy, one))
        handle = native.CompetentVacancy(
            taxonomy._handle, integers, chosen._native()
        )
        self._begin(taxonomy, handle, None)

    def _begin(
        self, taxonomy: Taxonomy, handle: native.CompetentVacancy, text: Optional[str]
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = handle.demands()
        self._text = text

    @classmethod
    def of_text(
        cls,
        taxonomy: Taxonomy,
        text: str,
        preset: Preset = Preset.BALANCED,
        *,
        with_title: bool = False,
        weights: Optional[Weights] = None,
    ) -> Vacancy:
        """Return what a text asks for.

        What it demands in so many words is essential, what it wishes is somewhat
        relevant, all else that it mentions is important, and what it says is not
        needed is left out.  With title, the first occupation that it mentions
        brings what it requires.
        """
        chosen = Weights.of(preset) if weights is None else weights
        handle = native.CompetentVacancy.of_text(
            taxonomy._handle, text, with_title, chosen._native()
        )
        vacancy = cls.__new__(cls)
        vacancy._begin(taxonomy, handle, text)
        return vacancy

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that the vacancy speaks of."""
        return self._taxonomy

    @property
    def weights(self) -> Weights:
        """What scores are made of."""
        return Weights._from(self._handle.weights())

    @property
    def provenance(self) -> Provenance:
        """What everything that it makes is made with."""
        return provenance_of(self._taxonomy.hash, None, self.weights)

    @property
    def is_scored(self) -> bool:
        """Whether it asks for anything that tells people apart."""
        return self._handle.is_scored()

    def gap(self, profile: Profile) -> Gap:
        """Explain what a profile lacks for the vacancy."""
        return Gap(self, self._handle.gap(profile._share()))

    def rank(self, profiles: Iterable[Profile], limit: int = 10) -> Candidates:
        """Return the profiles that cover most; other threads go on."""
        if limit < 1:
            raise ArgumentError("The limit is less than 1")
        kept, handles = _listed(profiles)
        candidates = Candidates(self._handle.rank(handles, limit))
        del kept
        return candidates

    def verify(self, points: int, requirements: Iterable[Requirement]) -> bool:
        """Return True for the explanation of a score, or raise why it is not."""
        self._handle.verify(points, integers_of(requirements))
        return True

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> Demand:
        at = index * _FIELDS
        row = self._column[at : at + _FIELDS]
        has_place = row[6] >= 0
        text = self._text[row[6] : row[7]] if has_place and self._text else None
        return Demand(
            Concept(self._taxonomy, row[0]),
            Level(row[1]),
            row[2],
            Concept(self._taxonomy, row[3]),
            row[6] if has_place else None,
            row[7] if has_place else None,
            text,
        )

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each thing that is asked for."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    one.concept.iri,
                    one.concept.name,
                    one.concept.kind.name.lower(),
                    one.level.name.lower(),
                    one.points,
                    one.via.iri,
                    one.text,
                )
                for one in self
            ],
            columns=["iri", "name", "kind", "level", "points", "via", "text"],
        )

    def __repr__(self) -> str:
        return f"<competent.Vacancy: {len(self)} demands>"

    def _repr_html_(self) -> str:
        most = max((one.points for one in self), default=0)
        shown = sorted(self, key=lambda one: (-one.points, one.concept.id))
        return _html.table(
            "Vacancy",
            ("Requirement", "Level", "Because of", "Points"),
            [
                (
                    _html.text(one.concept.name or one.concept.iri),
                    _html.text(one.level.name.lower()),
                    _html.text(one.text or one.via.name or one.via.iri),
                    _html.bar(one.points, most) + f" {one.points:,}",
                )
                for one in shown[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


def _pair_of(taxonomy: Taxonomy, asked: Asked) -> tuple[int, int]:
    what, level = asked if isinstance(asked, tuple) else (asked, Level.IMPORTANT)
    concept = taxonomy.find(what) if isinstance(what, str) else what
    if concept is None:
        raise ArgumentError("There is no concept with that IRI")
    if concept.taxonomy != taxonomy:
        raise ArgumentError("The concept is of another taxonomy")
    return concept.id, Level(level)


def _listed(
    profiles: Iterable[Profile],
) -> tuple[list[native.CompetentProfile], native.ProfileList]:
    """Return handles, which have to be kept, and a list that refers to them."""
    kept = [profile._share() for profile in profiles]
    handles = native.ProfileList()
    for one in kept:
        handles.add(one)
    return kept, handles
