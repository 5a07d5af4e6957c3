# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Pictures of what somebody lacks, just as the command's page has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ._html import text
from .match import TARGET_POINTS

if TYPE_CHECKING:
    from .gap import Gap, Part, Requirement

# What a bar tells is told in words beside it, and no state by its colour alone
_STYLE = """\
.sheet{--line:#c3c8cf;--edge:#5f6670;--track:#eceff2;--faint:#4f5660;\
--met:#1e7d4b;--partial:#9a5b00;--missing:#b3322c;--unknown:#5f6670;\
--plus:#1f6fb2;--gap:#f3c9c5}
.sheet .cards{display:grid;grid-template-columns:1fr 1fr;gap:1rem;\
margin:1.25rem 0}
.sheet .card{padding:.9rem 1.1rem 1rem;border:1px solid var(--line);\
border-radius:.6rem}
.sheet .card h2{margin:0;font-size:.95rem;font-weight:600;\
color:var(--faint)}
.sheet .big{margin:.1rem 0 .5rem;font-size:2rem;font-weight:650;\
line-height:1.15;font-variant-numeric:tabular-nums}
.sheet .big small{font-size:1rem;font-weight:600}
.sheet .note{margin:.4rem 0 0;color:var(--faint);font-size:.85rem}
.sheet td .note{margin:.1rem 0 0}
.sheet .meter{display:block;position:relative;box-sizing:border-box;\
margin:.25rem 0;height:1rem;min-width:2px;border:1px solid var(--edge);\
border-radius:.3rem;background:var(--track);overflow:hidden}
.sheet .meter b{float:left;height:100%}
.sheet .meter i{position:absolute;top:0;bottom:0;width:2px;\
margin-left:-1px;background:currentColor;box-shadow:0 0 0 1px var(--track)}
.sheet b.met{background:var(--met)}
.sheet b.plus{background:var(--plus)}
.sheet b.gap{background:repeating-linear-gradient(135deg,var(--gap) 0 4px,\
var(--missing) 4px 6px)}
.sheet b.unknown{background:repeating-linear-gradient(135deg,\
var(--track) 0 4px,var(--unknown) 4px 6px)}
.sheet em{font-style:normal;font-weight:600;white-space:nowrap}
.sheet em.met,.sheet em.passed,.sheet em.close{color:var(--met)}
.sheet em.partial,.sheet em.feasible{color:var(--partial)}
.sheet em.missing,.sheet em.open{color:var(--missing)}
.sheet em.unknown,.sheet em.far{color:var(--unknown)}
.sheet td.bar{width:34%;min-width:7rem}
.sheet .pairs td.bar{width:22%}
.sheet td{overflow-wrap:anywhere}
.sheet .number{overflow-wrap:normal}
.sheet .chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:0;\
list-style:none;font-size:.9rem}
.sheet .chips li{padding:.1rem .6rem;border:1px solid var(--edge);\
border-radius:1rem}
.sheet .chips li.met{border-color:var(--met)}
.sheet .chips small{color:var(--faint)}
@media screen and (prefers-color-scheme:dark){
.sheet{--line:#484f58;--edge:#a8b0ba;--track:#2a2e34;--faint:#aab1bb;\
--met:#5cc98d;--partial:#e8ac4a;--missing:#f28b82;--unknown:#a8b0ba;\
--plus:#6db3f2;--gap:#4d211e}
}
@media (max-width:34rem){
.sheet .cards{grid-template-columns:1fr}
.sheet table.bars,.sheet table.bars tbody{display:block}
.sheet table.bars thead{display:none}
.sheet table.bars tr{display:grid;grid-template-columns:1fr auto;\
gap:.1rem .8rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.sheet table.bars td{padding:0;border:0}
.sheet table.bars td.bar{grid-column:1/-1;grid-row:2;width:auto}
.sheet table.pairs td:first-child{grid-column:1/-1}
.sheet table.pairs td.bar{grid-column:1;grid-row:auto}
.sheet table.pairs td.bar::before{content:attr(data-label);\
font-size:.8rem}
.sheet table.pairs td.number{align-self:end}
}
@media print{
.sheet .meter,.sheet .meter b,.sheet .meter i{\
-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet .card,.sheet .chips li{break-inside:avoid}
}
"""

# What a page would give to its tables
_TABLES = """\
.sheet table{width:100%;max-width:52rem;border-collapse:collapse;font-size:.9rem}
.sheet th,.sheet td{padding:.35rem .9rem .35rem 0;\
border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.sheet .number{text-align:right;white-space:nowrap}
"""

_KINDS = {"capability": "skills", "knowledge": "knowledge areas", "task": "tasks"}
_STATES = ("met", "partial", "missing", "unknown")
_SHOWN = 15


def picture(gap: Gap) -> str:
    """Return a part of a page that shows a gap."""
    return "".join(_parts(gap))


def _parts(gap: Gap) -> Iterator[str]:
    target = gap.target
    name = (target.name or target.iri) if target else "Coverage"
    yield f'<style>\n{_STYLE}{_TABLES}</style>\n<div class="sheet">\n'
    yield f"<h3>{text(name)}</h3>\n"
    yield from _coverage(gap)
    yield from _by_kind(gap)
    yield from _gaps(gap)
    yield from _met(gap)
    made = gap.provenance
    preset = made.preset.name.lower() if made.preset is not None else "own"
    yield (
        f'<p class="note">Made by competent {text(made.version)} with taxonomy '
        f"{text(made.taxonomy)}, weights {preset}.</p>\n</div>\n"
    )


def _percent(part: int, whole: int) -> str:
    # Below the whole never 100
    tenths = (part * 1000 + whole // 2) // whole if whole else 0
    return f"{min(tenths, 999 if part < whole else 1000) / 10:.1f}%"


def _meter(track: int, longest: int, *parts: tuple[str, int]) -> str:
    filled = "".join(
        f'<b class="{style}" style="width:{_percent(part, track)}"></b>'
        for style, part in parts
        if part > 0
    )
    return (
        '<span class="meter" aria-hidden="true" '
        f'style="width:{_percent(track, longest)}">{filled}</span>'
    )


def _coverage(gap: Gap) -> Iterator[str]:
    yield '<p class="big">'
    yield f"{_percent(gap.points, TARGET_POINTS)}" if gap.is_known else "unknown"
    yield "</p>\n"
    yield _meter(TARGET_POINTS, TARGET_POINTS, ("met", gap.points))
    yield '\n<p class="note">'
    if gap.is_known:
        yield f"{gap.points:,} of {TARGET_POINTS:,} points"
    else:
        yield "Nothing is known of this person, which is not 0%."
    yield "</p>\n"


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    names = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return (
        f'<table class="bars">\n<thead><tr>{names}</tr></thead>\n'
        f'<tbody>\n{"".join(rows)}</tbody>\n</table>\n'
    )


def _by_kind(gap: Gap) -> Iterator[str]:
    parts = gap.parts
    most = max(part.points for part in parts.values())
    yield _table(
        ("Kind", "Earned", "Coverage"),
        (
            _kind(_KINDS[kind.name.lower()], part, most)
            for kind, part in parts.items()
        ),
    )


def _kind(name: str, part: Part, most: int) -> str:
    counts = ", ".join(
        f'{getattr(part, state):,} <em class="{state}">{state}</em>'
        for state in _STATES
        if getattr(part, state)
    )
    is_unknown = part.unknown == part.n
    meter = share = ""
    if part.points:
        rest = ("unknown" if is_unknown else "gap", part.points - part.earned)
        meter = _meter(part.points, most, ("met", part.earned), rest)
        share = "" if is_unknown else _percent(part.earned, part.points)
    said = counts or "not stated; the weight goes to the rest"
    return (
        f'<tr><td>{name}<div class="note">{said}</div></td>'
        f'<td class="bar">{meter}</td><td class="number">{share}</td></tr>\n'
    )


def _gaps(gap: Gap) -> Iterator[str]:
    rows = [row for row in gap if row.gain]
    most = max((row.points for row in rows), default=0)
    if rows:
        yield _table(
            ("What is still to be had", "Points", "Gain"),
            (_requirement(row, most) for row in rows[:_SHOWN]),
        )
    if len(rows) > _SHOWN:
        yield f'<p class="note">and {len(rows) - _SHOWN:,} more</p>\n'


def _requirement(row: Requirement, most: int) -> str:
    state = row.state.name.lower()
    rest = ("unknown" if state == "unknown" else "gap", row.gain)
    return (
        f"<tr><td>{text(row.concept.name or row.concept.iri)}"
        f'<div class="note"><em class="{state}">{state}</em> · '
        f"{row.level.name.lower()}</div></td>"
        f'<td class="bar">{_meter(row.points, most, ("met", row.earned), rest)}</td>'
        f'<td class="number">+{_percent(row.gain, TARGET_POINTS)}</td></tr>\n'
    )


def _met(gap: Gap) -> Iterator[str]:
    met = [row.concept for row in gap if row.state.name == "MET"]
    if met:
        chips = "".join(
            f'<li class="met">{text(one.name or one.iri)}</li>\n' for one in met
        )
        yield f'<h4>What is there</h4>\n<ul class="chips">\n{chips}</ul>\n'
