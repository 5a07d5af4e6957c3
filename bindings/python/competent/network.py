# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Ways from one occupation to another, of least effort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Union

from . import native
from .concept import Concept
from .errors import ArgumentError
from .match import Matcher

_STOP = 2


class Stop(NamedTuple):
    """An occupation on a way to another one."""

    #: The occupation
    occupation: Concept

    #: Effort of all transitions up to there, in 65,536ths of what is asked
    effort: int


class Network:
    """All occupations, each with those that are nearest to it, for any threads.

    >>> network = Network(Matcher(taxonomy), nearest=3)
    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> network.find(cook, cook)[0].effort
    0
    """

    __slots__ = ("_taxonomy", "_handle")

    def __init__(self, matcher: Matcher, nearest: int = 50) -> None:
        self._taxonomy = matcher.taxonomy
        self._handle = native.CompetentNetwork(matcher._handle, nearest)

    @property
    def n_transitions(self) -> int:
        """How many transitions there are."""
        return self._handle.n_transitions()

    def transitions(self, occupation: Union[Concept, str]) -> tuple[Stop, ...]:
        """Return the transitions from an occupation, each with its own effort."""
        return self._stops(self._handle.transitions(self._own(occupation).id))

    def find(
        self, start: Union[Concept, str], end: Union[Concept, str]
    ) -> tuple[Stop, ...]:
        """Find the way of least effort, which is empty if there is none."""
        journey = self._handle.find(self._own(start).id, self._own(end).id)
        return self._stops(journey.stops())

    def _stops(self, column: Sequence[int]) -> tuple[Stop, ...]:
        return tuple(
            Stop(Concept(self._taxonomy, column[i]), column[i + 1])
            for i in range(0, len(column), _STOP)
        )

    def _own(self, concept: Union[Concept, str]) -> Concept:
        own = self._taxonomy[concept] if isinstance(concept, str) else concept
        if own.taxonomy != self._taxonomy:
            raise ArgumentError("The occupation is of another taxonomy")
        return own

    def __repr__(self) -> str:
        return f"<competent.Network: {self.n_transitions:,} transitions>"
