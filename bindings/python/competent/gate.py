# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a target asks for apart from what makes its score."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Optional

from . import _html
from ._rows import Rows
from .concept import Concept, Level
from .fact import Cefr, Fact

if TYPE_CHECKING:
    from . import native
    from .taxonomy import Taxonomy

_FIELDS = 7
_SHOWN = 20


class GateKind(IntEnum):
    """What may stand before a target."""

    REGULATED = 0
    LICENCE = 1
    LANGUAGE = 2
    CIRCUMSTANCE = 3


class Passage(IntEnum):
    """Whether a gate lets somebody through; a higher value is worse."""

    PASSED = 0
    UNKNOWN = 1
    OPEN = 2


_COLOURS = {
    Passage.PASSED: _html.GOOD,
    Passage.UNKNOWN: _html.FAIR,
    Passage.OPEN: _html.POOR,
}


class Gate(NamedTuple):
    """Something that a target asks for apart from what makes its score."""

    #: What is asked: the target itself if it is regulated
    concept: Concept

    #: What stands there
    kind: GateKind

    #: The level of its link, or none
    level: Level

    #: How well a language has to be known, where a level is asked
    asked: Cefr

    #: Whether it lets the person through
    passage: Passage

    #: The fact that decided or is to be asked, or None
    fact: Optional[Fact]

    #: The item of the profile that decided, or None
    via: Optional[Concept]


class Gates(Rows[Gate]):
    """All gates of a target for one person, by kind: none of them is a score.

    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> gates = Profile(taxonomy).gates(cook)
    >>> gates.passage == max((gate.passage for gate in gates), default=0)
    True
    """

    __slots__ = ("_taxonomy", "_handle", "_column")

    def __init__(self, taxonomy: Taxonomy, handle: native.CompetentGates) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = handle.items()

    @property
    def target(self) -> Concept:
        """The target that they stand before."""
        return Concept(self._taxonomy, self._handle.target())

    @property
    def passage(self) -> Passage:
        """The worst passage of all of them, which is passed if there are none."""
        return Passage(self._handle.passage())

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> Gate:
        at = index * _FIELDS
        concept, kind, level, asked, passage, fact, via = self._column[
            at : at + _FIELDS
        ]
        return Gate(
            Concept(self._taxonomy, concept),
            GateKind(kind),
            Level(level),
            Cefr(asked),
            Passage(passage),
            Fact(fact) if fact >= 0 else None,
            Concept(self._taxonomy, via) if via >= 0 else None,
        )

    def __repr__(self) -> str:
        return f"<competent.Gates: {self.passage.name.lower()}, {len(self)} gates>"

    def _repr_html_(self) -> str:
        return _html.table(
            f"{self.target.name or self.target.iri}: {self.passage.name.lower()}",
            ("Gate", "Asked", "Level", "Passage"),
            [
                (
                    _html.text(gate.kind.name.lower()),
                    _html.text(gate.concept.name or gate.concept.iri),
                    _html.text(gate.level.name.lower().replace("_", " ")),
                    _html.badge(gate.passage.name.lower(), _COLOURS[gate.passage]),
                )
                for gate in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )
