# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Targets that fit a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _html, native
from ._rows import Rows
from .concept import Concept, Kind
from .errors import ArgumentError

if TYPE_CHECKING:
    from .advice import Advice
    from .fit import Fit, FitTerm
    from .gap import Gap, Requirement
    from .overview import Overview
    from .profile import Profile
    from .provenance import Provenance
    from .taxonomy import Taxonomy

#: The points of every target, which are apportioned over its requirements
TARGET_POINTS = 65535

_SHOWN = 20
_FULL = 65536


class Preset(IntEnum):
    """A named set of weights."""

    BALANCED = 0
    PUBLIC = 1


class Order(IntEnum):
    """What matches are in order of."""

    COVERAGE = 0
    FIT = 1


class Nearness(IntEnum):
    """How near a target is, measured by how occupations of a group fit each other."""

    UNKNOWN = 0
    FAR = 1
    FEASIBLE = 2
    CLOSE = 3


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


class _Row(NamedTuple):
    #: What fits
    target: Concept

    #: How far the person is, from 0 to 1
    coverage: float

    #: Points earned, of :data:`TARGET_POINTS`
    points: int


class Match(_Row):
    """A target that fits: a tuple of target, coverage and points, and more."""

    #: How well it suits the profile, from 0 to 1, or None for an empty profile
    fit: Optional[float]

    #: How near it is
    nearness: Nearness

    def __new__(
        cls,
        target: Concept,
        coverage: float,
        points: int,
        fit: Optional[float] = None,
        nearness: Nearness = Nearness.UNKNOWN,
    ) -> Match:
        row = super().__new__(cls, target, coverage, points)
        row.fit = fit
        row.nearness = nearness
        return row


class Matches(Rows[Match]):
    """The best targets for a profile, best first: rows, or whole columns.

    The columns are views without a copy, and stay good when all else is gone.
    """

    __slots__ = ("_taxonomy", "_handle", "_provenance")

    def __init__(
        self,
        taxonomy: Taxonomy,
        handle: native.CompetentMatches,
        provenance: Provenance,
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._provenance = provenance

    @property
    def provenance(self) -> Provenance:
        """What the matches were made with."""
        return self._provenance

    @property
    def targets(self) -> memoryview:
        """The numbers of the targets, as 32-bit integers."""
        return self._handle.targets()

    @property
    def points(self) -> memoryview:
        """The points earned, as 32-bit integers."""
        return self._handle.earned()

    @property
    def fits(self) -> memoryview:
        """The fits, as 32-bit integers, of :attr:`own_fit`."""
        return self._handle.fits()

    @property
    def nearnesses(self) -> memoryview:
        """How near the targets are, as 32-bit integers of :class:`Nearness`."""
        return self._handle.nearnesses()

    @property
    def own_fit(self) -> int:
        """The fit of a target that would ask for what the profile has."""
        return self._handle.own_fit()

    def __len__(self) -> int:
        return self._handle.n()

    def _at(self, index: int) -> Match:
        return self._row(
            self.targets[index],
            self.points[index],
            self.fits[index],
            self.nearnesses[index],
        )

    def __iter__(self) -> Iterator[Match]:
        for row in zip(self.targets, self.points, self.fits, self.nearnesses):
            yield self._row(*row)

    def _row(self, target: int, points: int, fit: int, nearness: int) -> Match:
        return Match(
            Concept(self._taxonomy, target),
            points / TARGET_POINTS,
            points,
            share_of(fit, self.own_fit),
            Nearness(nearness),
        )

    def to_numpy(self) -> dict[str, Any]:
        """Return the columns as NumPy arrays, without copying."""
        import numpy

        return {
            "target": numpy.asarray(self.targets),
            "points": numpy.asarray(self.points),
            "fit": numpy.asarray(self.fits),
            "nearness": numpy.asarray(self.nearnesses),
        }

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each match."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    match.target.iri,
                    match.target.name,
                    match.coverage,
                    match.points,
                    match.fit,
                    match.nearness.name.lower(),
                )
                for match in self
            ],
            columns=["iri", "name", "coverage", "points", "fit", "nearness"],
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


def _positive(limit: int) -> int:
    if limit < 1:
        raise ArgumentError("The limit is less than 1")
    return limit


def _english(language: str) -> bool:
    if language not in ("nl", "en"):
        raise ArgumentError("The language is neither nl nor en")
    return language == "en"


def _page(handle: native.OverviewPage) -> Overview:
    from .overview import Overview

    return Overview(handle.html())


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

    __slots__ = ("_taxonomy", "_handle", "_provenance")

    def __init__(
        self,
        taxonomy: Taxonomy,
        targets: Kind = Kind.OCCUPATION,
        preset: Preset = Preset.BALANCED,
        *,
        weights: Optional[Weights] = None,
    ) -> None:
        from .provenance import provenance_of

        chosen = Weights.of(preset) if weights is None else weights
        self._taxonomy = taxonomy
        self._handle = native.CompetentMatcher(
            taxonomy._handle, targets, chosen._native()
        )
        self._provenance = provenance_of(taxonomy.hash, Kind(targets), chosen)

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

    @property
    def provenance(self) -> Provenance:
        """What everything that it makes is made with."""
        return self._provenance

    def match(
        self,
        profile: Profile,
        limit: int = 10,
        *,
        by: Order = Order.COVERAGE,
        passable: bool = False,
    ) -> Matches:
        """Return the best targets for a profile; other threads go on.

        Those that are passable have no gate that stands in the way of the person.
        """
        rank = self._handle.rank_passable if passable else self._handle.rank
        handle = rank(profile._share(), by, _positive(limit))
        provenance = self._provenance._replace(order=Order(by))
        return Matches(self._taxonomy, handle, provenance)

    def transitions(
        self,
        occupation: Union[Concept, str],
        limit: int = 10,
        *,
        by: Order = Order.FIT,
    ) -> Matches:
        """Return the best targets for whoever has an occupation, but for itself."""
        concept = self._own(occupation)
        handle = self._handle.transitions(concept.id, by, _positive(limit))
        provenance = self._provenance._replace(order=Order(by))
        return Matches(self._taxonomy, handle, provenance)

    def threshold(self, nearness: Nearness) -> Optional[float]:
        """Return the fit from which on a target is feasible or close.

        It is None if the taxonomy has no groups to measure it by.
        """
        threshold = self._handle.threshold(nearness)
        return threshold / _FULL if threshold >= 0 else None

    def fit(self, profile: Profile, target: Union[Concept, str]) -> Fit:
        """Explain how a profile fits a target."""
        return self._fit(profile._share(), self._own(target))

    def _fit(self, shared: native.CompetentProfile, target: Concept) -> Fit:
        from .fit import Fit

        return Fit(self, native.CompetentFit(self._handle, shared, target.id))

    def advise(self, profile: Profile, target: Union[Concept, str]) -> Advice:
        """Say what would help a profile most on its way to a target."""
        from .advice import Advice

        concept = self._own(target)
        handle = native.CompetentAdvice(self._handle, profile._share(), concept.id)
        return Advice(self, handle)

    def verify_fit(self, target: Concept, points: int, terms: Iterable[FitTerm]) -> bool:
        """Return True for the explanation of a fit, or raise why it is not.

        Everything is compared with the taxonomy, so the terms may come from anywhere.
        """
        from .fit import integers_of

        self._handle.verify_fit(target.id, points, integers_of(terms))
        return True

    def gap(self, profile: Profile, target: Union[Concept, str]) -> Gap:
        """Explain what a profile lacks for a target."""
        from .gap import Gap

        concept = self._own(target)
        shared = profile._share()
        handle = native.CompetentGap(self._handle, shared, concept.id)
        return Gap(self, handle, lambda: self._fit(shared, concept))

    def gap_page(
        self,
        profile: Profile,
        target: Union[Concept, str],
        limit: int = 15,
        *,
        language: str = "nl",
    ) -> Overview:
        """Make the page of a gap that ``competent gap --html`` writes.

        It has a picture of coverage and fit, the gates, the largest ``limit`` gaps and
        what closes them, in Dutch or, with ``en``, in English.
        """
        handle = self._handle.gap_page(
            profile._share(), self._own(target).id, _positive(limit), _english(language)
        )
        return _page(handle)

    def match_page(
        self,
        profile: Profile,
        limit: int = 10,
        *,
        by: Order = Order.COVERAGE,
        passable: bool = False,
        language: str = "nl",
    ) -> Overview:
        """Make the page of the best targets that ``competent match --html`` writes."""
        handle = self._handle.match_page(
            profile._share(), Order(by), passable, _positive(limit), _english(language)
        )
        return _page(handle)

    def _own(self, target: Union[Concept, str]) -> Concept:
        concept = self._taxonomy[target] if isinstance(target, str) else target
        if concept.taxonomy != self._taxonomy:
            raise ArgumentError("The target is of another taxonomy")
        return concept

    def verify(
        self, target: Concept, points: int, requirements: Iterable[Requirement]
    ) -> bool:
        """Return True for the explanation of a score, or raise why it is not.

        Everything is compared with the taxonomy, so the rows may come from anywhere.
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


def share_of(fit: int, own: int) -> Optional[float]:
    """Return a fit as a part of the own fit of a profile, which may have none."""
    return min(fit / own, 1.0) if own else None


def _matcher_of(taxonomy: Taxonomy, targets: Kind, weights: Weights) -> Matcher:
    return Matcher(taxonomy, targets, weights=weights)
