# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What somebody gets for having something else than is asked."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from enum import IntEnum

from . import native


class Strictness(IntEnum):
    """A named leniency."""

    STRICT = 0
    LENIENT = 1


class How(IntEnum):
    """How a person has something; a lower one is nearer."""

    NOT = 0
    ITSELF = 1
    BROUGHT = 2
    NARROWER = 3
    BROADER = 4
    SIBLING = 5
    MAPPED = 6


@dataclass(frozen=True)
class Leniency:
    """What is near counts for, in 256ths from 0 to 256.

    >>> Leniency.of(Strictness.STRICT) == Leniency()
    True
    """

    #: Has something narrower, by each step
    narrower: int = 0

    #: Has something one step broader
    broader: int = 0

    #: Has another one of the same broader one
    sibling: int = 0

    #: Has what an exact match maps to it
    exact: int = 0

    #: Has what a close match maps to it
    close: int = 0

    #: Has what is mapped to it as broader
    broad: int = 0

    #: Has what is mapped to it as narrower
    narrow: int = 0

    @classmethod
    def of(cls, strictness: Strictness) -> Leniency:
        """Return a named leniency."""
        return cls._from(native.CompetentLeniency(Strictness(strictness)))

    @property
    def has_matches(self) -> bool:
        """Whether any match counts, so that concepts of ESCO may be items."""
        return any((self.exact, self.close, self.broad, self.narrow))

    @classmethod
    def _from(cls, leniency: native.CompetentLeniency) -> Leniency:
        return cls(*(getattr(leniency, field.name) for field in fields(cls)))

    def _native(self) -> native.CompetentLeniency:
        leniency = native.CompetentLeniency(Strictness.STRICT)
        for field, value in zip(fields(self), astuple(self)):
            setattr(leniency, field.name, value)
        return leniency
