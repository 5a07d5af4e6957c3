# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Why a profile fits a target as it does."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Optional

from . import _html
from ._rows import Rows
from .concept import Concept, Level
from .match import Nearness, share_of
from .profile import FULL_CREDIT

if TYPE_CHECKING:
    from . import native
    from .match import Matcher
    from .provenance import Provenance

_FIELDS = 6
_SHOWN = 20


class FitTerm(NamedTuple):
    """Something that a target asks, as one term of its fit."""

    #: What is required, or what is broader than tasks that are
    concept: Concept

    #: The level at which it is required, or none for what is broader
    level: Level

    #: Tasks below it that count, at most 3, or 0 for a requirement
    narrower: int

    #: What counts, from 0 to 1
    credit: float

    #: What full credit would earn
    points: int

    #: What the credit earns
    earned: int

    @property
    def gain(self) -> int:
        """What closing it earns."""
        return self.points - self.earned


class Fit(Rows[FitTerm]):
    """All that a target asks: what closing it earns most goes first.

    >>> matcher = Matcher(taxonomy)
    >>> profile = Profile(taxonomy)
    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> profile.add(cook)
    >>> fit = matcher.fit(profile, cook)
    >>> fit.share, fit.points == sum(term.earned for term in fit), fit.verify()
    (1.0, True, True)
    """

    __slots__ = ("_matcher", "_taxonomy", "_handle", "_column")

    def __init__(self, matcher: Matcher, handle: native.CompetentFit) -> None:
        self._matcher = matcher
        self._taxonomy = matcher.taxonomy
        self._handle = handle
        self._column = handle.terms()

    @property
    def target(self) -> Concept:
        """What the fit is about."""
        return Concept(self._taxonomy, self._handle.target())

    @property
    def provenance(self) -> Provenance:
        """What the fit was made with."""
        return self._matcher.provenance

    @property
    def points(self) -> int:
        """The fit: what all terms earn together."""
        return self._handle.earned()

    @property
    def own(self) -> int:
        """The fit of a target that would ask for what the profile has."""
        return self._handle.own()

    @property
    def share(self) -> Optional[float]:
        """The fit from 0 to 1, or None for an empty profile."""
        return share_of(self.points, self.own)

    @property
    def nearness(self) -> Nearness:
        """How near the target is."""
        return Nearness(self._handle.nearness())

    def verify(self) -> bool:
        """Return True if the explanation holds, or raise :class:`SumError`."""
        self._matcher._handle.verify_fit(self.target.id, self.points, self._column)
        return True

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> FitTerm:
        at = index * _FIELDS
        concept, level, narrower, credit, points, earned = self._column[
            at : at + _FIELDS
        ]
        return FitTerm(
            Concept(self._taxonomy, concept),
            Level(level),
            narrower,
            credit / FULL_CREDIT,
            points,
            earned,
        )

    def __repr__(self) -> str:
        return f"<competent.Fit: {self.points} of {self.own}>"

    def _repr_html_(self) -> str:
        most = max((term.points for term in self), default=0)
        share = "–" if self.share is None else f"{self.share:.1%}"
        return _html.table(
            f"{self.target.name or self.target.iri}: {share}",
            ("What is asked", "Level", "Earned", "Points"),
            [
                (
                    _html.text(term.concept.name or term.concept.iri),
                    _html.text(
                        f"broader than {term.narrower}"
                        if term.narrower
                        else term.level.name.lower()
                    ),
                    _html.bar(term.earned, most),
                    f"{term.earned:,} of {term.points:,}",
                )
                for term in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


def integers_of(terms: Iterable[FitTerm]) -> array[int]:
    """Return terms as the integers that C has for them."""
    integers = array("i")
    for term in terms:
        integers.extend(
            (
                term.concept.id,
                term.level,
                term.narrower,
                round(term.credit * FULL_CREDIT),
                term.points,
                term.earned,
            )
        )
    return integers
