# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Answers to what somebody typed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, Union

from . import _html
from ._rows import Rows
from .concept import Concept, Role

if TYPE_CHECKING:
    from .taxonomy import Taxonomy


class Rule(IntEnum):
    """What brought a hit."""

    LABEL = 0
    PREFIX = 1
    TYPO = 2
    WORDS = 3


def bits_of(values: Union[IntEnum, Iterable[IntEnum], None]) -> int:
    """Return a bit for each value, or 0 for none."""
    chosen = [values] if isinstance(values, IntEnum) else list(values or ())
    return sum({1 << value for value in chosen})


class Hit(NamedTuple):
    """A concept that may be meant."""

    #: What may be meant
    concept: Concept

    #: How sure that is, from 0 to 1
    score: float

    #: What brought it
    rule: Rule

    #: The label that matched
    matched: str

    #: What that label is to the concept
    role: Role = Role.PREFERRED


class Hits(Protocol):
    """What a search reads: an answer of its own, or one of many."""

    def n_hits(self) -> int: ...
    def hit_concept(self, index: int) -> int: ...
    def hit_rule(self, index: int) -> int: ...
    def hit_score(self, index: int) -> float: ...
    def hit_matched(self, index: int) -> str: ...
    def hit_role(self, index: int) -> int: ...
    def is_ambiguous(self) -> bool: ...


class Search(Rows[Hit]):
    """The answer to a query: hits, most likely first."""

    __slots__ = ("_taxonomy", "_handle", "_n")

    def __init__(self, taxonomy: Taxonomy, handle: Hits) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._n = handle.n_hits()

    @property
    def is_ambiguous(self) -> bool:
        """Whether the query does not say which of several concepts is meant."""
        return self._handle.is_ambiguous()

    def __len__(self) -> int:
        return self._n

    def _at(self, index: int) -> Hit:
        return Hit(
            Concept(self._taxonomy, self._handle.hit_concept(index)),
            self._handle.hit_score(index),
            Rule(self._handle.hit_rule(index)),
            self._handle.hit_matched(index),
            Role(self._handle.hit_role(index)),
        )

    def __repr__(self) -> str:
        ambiguous = ", ambiguous" if self.is_ambiguous else ""
        return f"<competent.Search: {self._n} hits{ambiguous}>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Which is meant?" if self.is_ambiguous else "Found",
            ("Concept", "Kind", "Label", "Score"),
            [
                (
                    _html.text(hit.concept.name or hit.concept.iri),
                    _html.text(hit.concept.kind.name.lower()),
                    _html.text(hit.matched),
                    _html.bar(hit.score, 1.0),
                )
                for hit in self
            ],
        )
