# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a result was made with, so that anybody can make it again."""

from __future__ import annotations

from typing import NamedTuple, Optional

from . import native
from .concept import Kind
from .match import Order, Preset, Weights


class Provenance(NamedTuple):
    """What a result was made with.

    >>> made = Matcher(taxonomy).provenance
    >>> made.taxonomy == taxonomy.hash, made.preset.name
    (True, 'BALANCED')
    """

    #: The version of the library
    version: str

    #: The hash of all content of the taxonomy
    taxonomy: str

    #: The kind of the targets, or None for a vacancy
    targets: Optional[Kind]

    #: What scores are made of
    weights: Weights

    #: The preset that has these weights, or None
    preset: Optional[Preset]

    #: What matches are in order of, or None for what has no order
    order: Optional[Order] = None


def provenance_of(
    taxonomy: str, targets: Optional[Kind], weights: Weights
) -> Provenance:
    """Return what everything that has these weights was made with."""
    named = (preset for preset in Preset if Weights.of(preset) == weights)
    version = native.competent_version()
    return Provenance(version, taxonomy, targets, weights, next(named, None))
