# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The record of a score: all that it was made of, for whoever recomputes it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Optional

from .concept import Level
from .match import TARGET_POINTS, Nearness

if TYPE_CHECKING:
    from .concept import Concept
    from .fit import Fit, FitTerm
    from .gap import Gap, Requirement


def record_of(gap: Gap) -> dict[str, Any]:
    """Return the record of the score that a gap explains."""
    made = gap.provenance
    fit = gap.fit
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
        **({} if fit is None else _fit(fit)),
    }


def _fit(fit: Fit) -> dict[str, Any]:
    return {
        "fit": fit.share,
        "fit_points": fit.points,
        "own_fit": fit.own,
        "nearness": fit.nearness.name.lower(),
        "thresholds": {
            nearness.name.lower(): fit._matcher.threshold(nearness)
            for nearness in (Nearness.FEASIBLE, Nearness.CLOSE)
        },
        "terms": [_term(term) for term in fit],
    }


def _term(term: FitTerm) -> dict[str, Any]:
    level = term.level
    return {
        **_named(term.concept),
        "level": None if level is Level.NONE else level.name.lower(),
        "narrower": term.narrower,
        "points": term.points,
        "credit": term.credit,
        "earned": term.earned,
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
