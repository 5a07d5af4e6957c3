# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The record of a score: all that it was made of, for whoever recomputes it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Optional

from .match import TARGET_POINTS

if TYPE_CHECKING:
    from .concept import Concept
    from .gap import Gap, Requirement


def record_of(gap: Gap) -> dict[str, Any]:
    """Return the record of the score that a gap explains."""
    made = gap.provenance
    return {
        "version": made.version,
        "taxonomy": made.taxonomy,
        "target": _target(gap.target),
        "preset": None if made.preset is None else made.preset.name.lower(),
        "weights": asdict(made.weights),
        "coverage": gap.coverage,
        "earned": gap.points,
        "total": TARGET_POINTS,
        "known": gap.is_known,
        "unstated": [kind.name.lower() for kind in gap.unstated],
        "kinds": {
            kind.name.lower(): part._asdict() for kind, part in gap.parts.items()
        },
        "requirements": [_requirement(row) for row in gap],
        "teachers": [
            {**_named(teacher.norm), "points": teacher.gained}
            for teacher in gap.teachers
        ],
    }


def _target(target: Optional[Concept]) -> Optional[dict[str, Any]]:
    if target is None:
        return None
    return {**_named(target), "kind": target.kind.name.lower()}


def _named(concept: Concept) -> dict[str, Any]:
    return {"iri": concept.iri, "label": concept.name}


def _requirement(row: Requirement) -> dict[str, Any]:
    return {
        **_named(row.concept),
        "kind": row.concept.kind.name.lower(),
        "level": row.level.name.lower(),
        "state": row.state.name.lower(),
        "points": row.points,
        "credit": row.credit,
        "earned": row.earned,
        "gain": row.gain,
        "how": row.how.name.lower(),
        "has": None if row.has is None else _named(row.has),
        "via": None if row.via is None else _named(row.via),
    }
