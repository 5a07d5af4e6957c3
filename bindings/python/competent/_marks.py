# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Texts with what they mention in colours, just as the command's page has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from . import _html
from .concept import Kind

if TYPE_CHECKING:
    from .extract import Mention

# All text has a contrast of 4.5 with what is behind it, and all edges one of 3
_STYLE = """\
.competent mark{color:#17191c;background:#e6e9ed;border:0 solid #5f6670;\
border-bottom-width:2px;border-radius:.2em;padding:.05em .15em;\
-webkit-box-decoration-break:clone;box-decoration-break:clone}
.competent mark.occupation{background:#dcebf9;border-color:#1f6fb2}
.competent mark.capability{background:#d9f2e3;border-color:#1e7d4b}
.competent mark.knowledge{background:#fcecc9;border-color:#9a5b00}
.competent mark.task{background:#ecdff8;border-color:#7a3fb0}
.competent mark.norm{background:#fbdedb;border-color:#b3322c}
.competent mark.required{border-width:2px;font-weight:600}
.competent mark.wished{border-width:2px;border-style:dashed}
.competent mark.negated{text-decoration:line-through;text-decoration-thickness:2px}
.competent mark[data-kind]::after{content:attr(data-kind);\
margin-left:.3em;font:600 .65em/1 sans-serif;vertical-align:super}
.competent mark.negated[data-kind]::after{display:inline-block}
.competent mark mark{border-width:1px 1px 2px}
.competent .text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.8}
.competent .legend{display:flex;flex-wrap:wrap;gap:.4em 1.2em;padding:0;\
margin:0 0 1em;list-style:none}
@media screen and (prefers-color-scheme:dark){
.competent mark{color:#f1f3f4;background:#33383f;border-color:#a8b0ba}
.competent mark.occupation{background:#17344e;border-color:#6db3f2}
.competent mark.capability{background:#143a28;border-color:#5cc98d}
.competent mark.knowledge{background:#45310d;border-color:#e8ac4a}
.competent mark.task{background:#3a2452;border-color:#c497f0}
.competent mark.norm{background:#4d211e;border-color:#f28b82}
}
"""

#: What each kind is called, and the letter that stands for it
_KINDS = {
    Kind.OCCUPATION: ("occupation", "O"),
    Kind.CAPABILITY: ("skill", "S"),
    Kind.KNOWLEDGE: ("knowledge area", "K"),
    Kind.TASK: ("task", "T"),
    Kind.CIRCUMSTANCE: ("circumstance", "C"),
    Kind.NORM: ("qualification", "Q"),
    Kind.COURSE: ("course", "E"),
    Kind.PATH: ("path", "P"),
    Kind.FUNCTION: ("function", "F"),
    Kind.SCHEME: ("scheme", "M"),
    Kind.GROUP: ("group of occupations", "G"),
    Kind.LANGUAGE: ("language", "L"),
    Kind.PROFICIENCY: ("proficiency", "V"),
    Kind.EXTERNAL: ("of another taxonomy", "X"),
    Kind.UNKNOWN: ("unknown", "?"),
    Kind.TILE: ("tile", "D"),
    Kind.PROVIDER: ("provider", "I"),
}

#: The class of each flag, and how it is said
_FLAGS = {"negated": "not", "required": "required", "wished": "wished"}

_MAX_DEPTH = 8


def page(text: str, mentions: Sequence[Mention]) -> str:
    """Return a part of a page: a legend, and the text with its mentions marked."""
    return (
        f"<style>\n{_STYLE}</style>\n"
        f'<div class="competent">\n<ul class="legend">\n'
        f'{"".join(_legend(mentions))}</ul>\n'
        f'<div class="text" lang="nl">{"".join(_marked(text, mentions))}</div>\n'
        "</div>\n"
    )


def _legend(mentions: Sequence[Mention]) -> Iterator[str]:
    kinds = Counter(one.concept.kind for one in mentions)
    for kind, (name, letter) in _KINDS.items():
        if kinds[kind]:
            yield (
                f'<li><mark class="{kind.name.lower()}" data-kind="{letter}">{name}'
                f"</mark> {kinds[kind]:,}</li>\n"
            )
    for flag, said in _FLAGS.items():
        n = sum(getattr(one, flag) for one in mentions)
        if n:
            yield f'<li><mark class="{flag}">{said}</mark> {n:,}</li>\n'


def _marked(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield pieces of a page, which are nested also where mentions cross."""
    at = 0
    opened: list[Mention] = []
    for one in [*mentions, None]:
        start = one.start if one else len(text)
        while opened:
            first = min(reversed(opened), key=lambda mention: mention.end)
            if first.end > start:
                break
            yield _html.text(text[at : first.end])
            at = max(at, first.end)
            index = max(i for i, mention in enumerate(opened) if mention is first)
            yield "</mark>" * (len(opened) - index)
            del opened[index]
            yield from (_mark(again, False) for again in opened[index:])
        yield _html.text(text[at:start])
        at = max(at, start)
        if one and len(opened) < _MAX_DEPTH:
            opened.append(one)
            yield _mark(one, True)


def _mark(one: Mention, is_start: bool) -> str:
    kind = one.concept.kind
    name, letter = _KINDS[kind]
    flags = [flag for flag in _FLAGS if getattr(one, flag)][:1]
    told = [f"{one.concept.name or ''} ({name})"]
    if one.label != one.concept.name:
        told.append(f"= {one.label}")
    hundredths = int(one.score * 100 + 0.5)
    score = f"{hundredths // 100}.{hundredths % 100:02}"
    said = [_FLAGS[flag] for flag in flags]
    told.append(", ".join([one.rule.name.lower(), score, *said]))
    told.append(one.concept.iri)
    title = "&#10;".join(map(_html.text, told))
    letters = f' data-kind="{letter}"' if is_start else ""
    classes = " ".join([kind.name.lower(), *flags])
    return f'<mark class="{classes}"{letters} title="{title}">'
