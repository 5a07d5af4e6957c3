# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Small tables for notebooks, readable on light and on dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_TABLE = "border-collapse:collapse;font-size:90%"
_CELL = "text-align:left;padding:.2em .7em;border-bottom:1px solid rgba(128,128,128,.3)"
_TRACK = (
    "display:inline-block;vertical-align:middle;width:9em;height:.7em;"
    "border-radius:.35em;background:rgba(128,128,128,.25);overflow:hidden"
)

#: Mid-tones, which stand out from white as well as from black
GOOD = "#2f9e63"
FAIR = "#d08a1d"
POOR = "#c9504b"
PLAIN = "#3f88c5"


#: What browsers may not get, and what reverses the direction of writing
_HARMFUL = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)],
    "\N{REPLACEMENT CHARACTER}",
) | {ord(kept): kept for kept in "\t\n"} | {ord("\r"): "\n"}


def text(value: object) -> str:
    """Return a value as text that is safe in HTML."""
    return escape(str(value).replace("\r\n", "\n").translate(_HARMFUL))


def bar(part: float, whole: float, colour: str = PLAIN) -> str:
    """Return a bar that is filled for a part."""
    share = 100.0 * part / whole if whole else 0.0
    return (
        f'<span style="{_TRACK}"><span style="display:block;height:100%;'
        f'width:{share:.1f}%;background:{colour}"></span></span>'
    )


def badge(label: str, colour: str) -> str:
    """Return a word with a dot of a colour before it."""
    return f'<span style="color:{colour}">&#9679;</span> {escape(label)}'


def frame(page: str, title: str) -> str:
    """Return a page in a frame of its own, so that its looks stay within it."""
    return (
        f'<iframe sandbox title="{escape(title)}" '
        f'style="width:100%;height:40em;border:0" srcdoc="{escape(page)}"></iframe>'
    )


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], more: int = 0
) -> str:
    """Return a table, whose cells are HTML already."""
    head = "".join(f'<th style="{_CELL}">{escape(name)}</th>' for name in heads)
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{cell}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    rest = f'<p style="opacity:.7">and {more} more</p>' if more > 0 else ""
    return (
        f'<table style="{_TABLE}"><caption style="text-align:left;font-weight:bold;'
        f'padding:.2em .7em">{escape(caption)}</caption>'
        + (f"<thead><tr>{head}</tr></thead>" if any(heads) else "")
        + f"<tbody>{body}</tbody></table>{rest}"
    )
