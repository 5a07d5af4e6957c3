#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What does a vacancy mention, where, and what does it say of that?"""

import sys
from pathlib import Path

from competent import Taxonomy


def annotated(mentions):
    """Return the text with a number behind all that it mentions."""
    pieces, at = [], 0
    for number, one in enumerate(mentions, 1):
        pieces += [mentions.text[at : one.start], f"[{one.text}][{number}]"]
        at = one.end
    return "".join(pieces) + mentions.text[at:]


def main(taxonomy, path):
    text = Path(path).read_bytes().decode("utf-8")
    mentions = Taxonomy.open(taxonomy).extract(text)

    print(annotated(mentions))
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
    if len(sys.argv) != 3:
        sys.exit("Usage: annotate.py TAXONOMY TEXT")
    main(*sys.argv[1:])
