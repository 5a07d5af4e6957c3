# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What to do about a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from . import _html
from ._rows import Rows
from .concept import Concept, Level
from .match import TARGET_POINTS
from .profile import FULL_CREDIT

if TYPE_CHECKING:
    from . import native
    from .match import Matcher

_GAIN = 6
_TRANSFER = 4
_SHOWN = 20


class Gain(NamedTuple):
    """What having one thing more would bring."""

    #: What is missing, or had only in part
    concept: Concept

    #: The level at which it is required
    level: Level

    #: Points of coverage more for the target
    coverage: int

    #: Points of fit more for the target
    fit: int

    #: Other targets that become feasible, or None where that is not known
    unlocked: Optional[int]

    #: What the profile has nearest to it, or None
    nearest: Optional[Concept]


class Transfer(NamedTuple):
    """Something that a profile has, and what the target does with it."""

    #: What the profile has
    concept: Concept

    #: How far, from 0 to 1
    credit: float

    #: The level at which it is required, or none
    level: Level

    #: Points of coverage that it earns
    earned: int

    @property
    def is_used(self) -> bool:
        """Whether the target asks for it."""
        return self.level != Level.NONE


class Advice(Rows[Gain]):
    """What is missing and what each would bring, most first.

    >>> matcher = Matcher(taxonomy)
    >>> profile = Profile(taxonomy)
    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> advice = matcher.advise(profile, cook)
    >>> sum(gain.coverage for gain in advice) == TARGET_POINTS
    True
    >>> advice.needed(0.0), advice.needed(1.0) == sum(g.coverage > 0 for g in advice)
    (0, True)
    """

    __slots__ = ("_taxonomy", "_handle", "_column")

    def __init__(self, matcher: Matcher, handle: native.CompetentAdvice) -> None:
        self._taxonomy = matcher.taxonomy
        self._handle = handle
        self._column = handle.gains()

    @property
    def target(self) -> Concept:
        """What the advice is about."""
        return Concept(self._taxonomy, self._handle.target())

    def needed(self, coverage: float) -> Optional[int]:
        """Return how many gains reach a coverage from 0 to 1: the first so many.

        No smaller set does.  It is None if all of them together do not.
        """
        n = self._handle.n_needed(round(min(max(coverage, 0.0), 1.0) * TARGET_POINTS))
        return n if n >= 0 else None

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """All that the profile has: what earns most first, what is unused last."""
        column = self._handle.transfers()
        return tuple(
            Transfer(
                Concept(self._taxonomy, column[i]),
                column[i + 1] / FULL_CREDIT,
                Level(column[i + 2]),
                column[i + 3],
            )
            for i in range(0, len(column), _TRANSFER)
        )

    @property
    def uninformative(self) -> tuple[Concept, ...]:
        """What the target requires though that tells nothing, as all do."""
        return tuple(Concept(self._taxonomy, i) for i in self._handle.uninformative())

    def __len__(self) -> int:
        return len(self._column) // _GAIN

    def _at(self, index: int) -> Gain:
        at = index * _GAIN
        concept, level, coverage, fit, unlocked, nearest = self._column[at : at + _GAIN]
        return Gain(
            Concept(self._taxonomy, concept),
            Level(level),
            coverage,
            fit,
            unlocked if unlocked >= 0 else None,
            Concept(self._taxonomy, nearest) if nearest >= 0 else None,
        )

    def to_pandas(self) -> Any:
        """Return a data frame with a row for each gain."""
        import pandas

        return pandas.DataFrame(
            [
                (
                    gain.concept.iri,
                    gain.concept.name,
                    gain.concept.kind.name.lower(),
                    gain.level.name.lower(),
                    gain.coverage,
                    gain.fit,
                    gain.unlocked,
                    gain.nearest.name if gain.nearest else None,
                )
                for gain in self
            ],
            columns=[
                "iri",
                "name",
                "kind",
                "level",
                "coverage",
                "fit",
                "unlocked",
                "nearest",
            ],
        )

    def __repr__(self) -> str:
        return f"<competent.Advice: {len(self)} gains>"

    def _repr_html_(self) -> str:
        most = max((gain.coverage for gain in self), default=0)
        return _html.table(
            self.target.name or self.target.iri,
            ("What is missing", "Level", "Gain", "Points", "Unlocks", "Nearest"),
            [
                (
                    _html.text(gain.concept.name or gain.concept.iri),
                    _html.text(gain.level.name.lower()),
                    _html.bar(gain.coverage, most),
                    f"{gain.coverage:,}",
                    "–" if gain.unlocked is None else f"{gain.unlocked:,}",
                    _html.text((gain.nearest.name or "") if gain.nearest else ""),
                )
                for gain in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )
