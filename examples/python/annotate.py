#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What does a vacancy mention, where, and what does it say of that?

With "colours" behind the names of the files it is coloured for a terminal: by kind,
struck through if negated, bold if required and underlined if wished.
"""

import sys
from pathlib import Path

from competent import Kind, Taxonomy

COLOURS = {Kind.OCCUPATION: 4, Kind.CAPABILITY: 2, Kind.KNOWLEDGE: 3, Kind.TASK: 5}


def colour(one):
    """Return what makes a terminal write in the colour of a mention."""
    style = ";9" if one.negated else ";1" if one.required else ";4" if one.wished else ""
    return f"\x1b[3{COLOURS.get(one.concept.kind, 1)}{style}m"


def annotated(mentions, has_colours):
    """Return the text with a number behind all that it mentions."""
    pieces, at = [], 0
    for number, one in enumerate(mentions, 1):
        start, end = (colour(one), "\x1b[0m") if has_colours else ("[", "]")
        pieces += [mentions.text[at : one.start], start, one.text, end, f"[{number}]"]
        at = one.end
    return "".join(pieces) + mentions.text[at:]


def main(taxonomy, path, style=""):
    text = Path(path).read_bytes().decode("utf-8")
    mentions = Taxonomy.open(taxonomy).extract(text)

    print(annotated(mentions, style == "colours"))
    print(len(mentions), "mentions")
    for number, one in enumerate(mentions, 1):
        kind, rule = one.concept.kind.name.lower(), one.rule.name.lower()
        flag = (
            "negated" if one.negated
            else "required" if one.required
            else "wished" if one.wished
            else ""
        )
        print(
            f"{number:3}  {kind:10}  {rule:9}  {int(100 * one.score + 0.5):3}%"
            f"  {flag:8}  {one.concept.name}"
        )


if __name__ == "__main__":
    if len(sys.argv) != 3 and sys.argv[3:] != ["colours"]:
        sys.exit("Usage: annotate.py TAXONOMY TEXT [colours]")
    main(*sys.argv[1:])
