# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Targets that fit a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, overload

from . import _html, native
from .concept import Concept, Kind
from .errors import ArgumentError

if TYPE_CHECKING:
    from .gap import Gap, Requirement
    from .profile import Profile
    from .taxonomy import Taxonomy

#: The points of every target, which are apportioned over its requirements
TARGET_POINTS = 65535

_SHOWN = 20


class Preset(IntEnum):
    """A named set of weights."""

    BALANCED = 0
    PUBLIC = 1


@dataclass(frozen=True)
class Weights:
    """What a score is made of, in 256ths from 0 to 256.

    >>> Weights.of(Preset.PUBLIC).capability
    128
    """

    #: Part of the skills
    capability: int

    #: Part of the knowledge areas
    knowledge: int

    #: Part of the tasks
    task: int

    #: Weight of what is essential
    essential: int

    #: Weight of what is important
    important: int

    #: Weight of what is somewhat so
    somewhat: int

    #: Weight of optional tasks
    optional: int

    #: Count who requires something at that level or higher, not at any
    by_level: bool

    @classmethod
    def of(cls, preset: Preset) -> Weights:
        """Return the weights of a preset."""
        return cls._from(native.CompetentWeights(Preset(preset)))

    @classmethod
    def _from(cls, weights: native.CompetentWeights) -> Weights:
        return cls(*(getattr(weights, field.name) for field in fields(cls)))

    def _native(self) -> native.CompetentWeights:
        weights = native.CompetentWeights(Preset.BALANCED)
        for field, value in zip(fields(self), astuple(self)):
            setattr(weights, field.name, value)
        return weights


class Match(NamedTuple):
    """A target that fits."""

    #: What fits
    target: Concept

    #: How far the person is, from 0 to 1
    coverage: float

    #: Points earned, of :data:`TARGET_POINTS`
    points: int


class Matches(Sequence[Match]):
    """The best targets for a profile, best first: rows, or whole columns.

    The columns are views without a copy, and stay good when all else is gone.
    """

    __slots__ = ("_taxonomy", "_handle")

    def __init__(self, taxonomy: Taxonomy, handle: native.CompetentMatches) -> None:
        self._taxonomy = taxonomy
        self._handle = handle

    @property
    def targets(self) -> memoryview:
        """The numbers of the targets, as 32-bit integers."""
        return self._handle.targets()

    @property
    def points(self) -> memoryview:
        """The points earned, as 32-bit integers."""
        return self._handle.earned()

    def __len__(self) -> int:
        return self._handle.n()

    @overload
    def __getitem__(self, index: int) -> Match: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Match]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Match, Sequence[Match]]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(len(self))[index])
        target = Concept(self._taxonomy, self.targets[index])
        points = self.points[index]
        return Match(target, points / TARGET_POINTS, points)

    def __iter__(self) -> Iterator[Match]:
        for target, points in zip(self.targets, self.points):
            concept = Concept(self._taxonomy, target)
            yield Match(concept, points / TARGET_POINTS, points)

    def to_numpy(self) -> dict[str, Any]:
        """Return the columns as NumPy arrays, without copying."""
        import numpy

        return {
            "target": numpy.asarray(self.targets),
            "points": numpy.asarray(self.points),
        }

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each match."""
        import pandas

        return pandas.DataFrame(
            [
                (match.target.iri, match.target.name, match.coverage, match.points)
                for match in self
            ],
            columns=["iri", "name", "coverage", "points"],
        )

    def __repr__(self) -> str:
        return f"<competent.Matches: {len(self)}>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Best matches",
            ("", "Target", "Coverage", ""),
            [
                (
                    str(rank),
                    _html.text(match.target.name or match.target.iri),
                    _html.bar(match.points, TARGET_POINTS),
                    f"{match.coverage:.1%}",
                )
                for rank, match in enumerate(self[:_SHOWN], 1)
            ],
            len(self) - _SHOWN,
        )


class Matcher:
    """All targets of one kind with their points, for any number of threads.

    >>> matcher = Matcher(taxonomy)
    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> profile = Profile(taxonomy)
    >>> profile.add(cook)
    >>> best = matcher.match(profile, limit=3)
    >>> [match.points for match in best] == list(best.points)
    True
    """

    __slots__ = ("_taxonomy", "_handle")

    def __init__(
        self,
        taxonomy: Taxonomy,
        targets: Kind = Kind.OCCUPATION,
        preset: Preset = Preset.BALANCED,
        *,
        weights: Optional[Weights] = None,
    ) -> None:
        chosen = Weights.of(preset) if weights is None else weights
        self._taxonomy = taxonomy
        self._handle = native.CompetentMatcher(
            taxonomy._handle, targets, chosen._native()
        )

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy with the targets."""
        return self._taxonomy

    @property
    def targets(self) -> Kind:
        """The kind of the targets."""
        return Kind(self._handle.targets())

    @property
    def weights(self) -> Weights:
        """What scores are made of."""
        return Weights._from(self._handle.weights())

    def match(self, profile: Profile, limit: int = 10) -> Matches:
        """Return the targets that fit a profile best; other threads go on."""
        if limit < 1:
            raise ArgumentError("The limit is less than 1")
        return Matches(self._taxonomy, self._handle.match(profile._share(), limit))

    def gap(self, profile: Profile, target: Union[Concept, str]) -> Gap:
        """Explain what a profile lacks for a target."""
        from .gap import Gap

        concept = self._taxonomy[target] if isinstance(target, str) else target
        if concept.taxonomy != self._taxonomy:
            raise ArgumentError("The target is of another taxonomy")
        handle = native.CompetentGap(self._handle, profile._share(), concept.id)
        return Gap(self, handle)

    def verify(
        self, target: Concept, points: int, requirements: Iterable[Requirement]
    ) -> bool:
        """Return True for the explanation of a score, or raise why it is not.

        Everything is computed anew, so the rows may come from anywhere.
        """
        from .gap import integers_of

        self._handle.verify(target.id, points, integers_of(requirements))
        return True

    def __reduce__(
        self,
    ) -> tuple[Callable[..., Matcher], tuple[Taxonomy, Kind, Weights]]:
        return _matcher_of, (self._taxonomy, self.targets, self.weights)

    def __repr__(self) -> str:
        return f"<competent.Matcher of {self.targets.name.lower()}s>"


def _matcher_of(taxonomy: Taxonomy, targets: Kind, weights: Weights) -> Matcher:
    return Matcher(taxonomy, targets, weights=weights)
