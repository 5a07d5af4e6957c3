# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
What each rule of extraction is worth, for the tables of docs/extract.md.

The passages and the changed labels are counted by evaluate.py and wrapped.py;
this makes scores of their counts, and sees whether the library has these.
"""

import re
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Tuple

#: Who wrote the terms wrote the table of words, too, so the score is lower than counted
LOWERED = ("everyday",)

#: As many mentions as the share of changed labels counts for
WEIGHT = 8


class Count(NamedTuple):
    """How many mentions there are, and how many of them are right."""

    right: int = 0
    said: int = 0

    def __str__(self) -> str:
        return f"{self.right} of {self.said}" if self.said else "none"


class Worth(NamedTuple):
    """What is known of a rule."""

    developed: Count
    changed: Optional[float]
    held: Count

    @property
    def score(self) -> float:
        """How often it is right, kept away from what is certain."""
        share = 1.0 if self.changed is None else self.changed
        developed = self.developed
        return (developed.right + WEIGHT * share + 1) / (developed.said + WEIGHT + 2)


RULE = re.compile(r"^rule: (\w+)((?:\s+(?:[\d.]+)?\s*\(\s*\d+\)){2})$", re.MULTILINE)
HALF = re.compile(r"([\d.]+)?\s*\(\s*(\d+)\)")
CHANGED = re.compile(r"^(\w+) +(\d+) +([\d.]+)$", re.MULTILINE)
EVERYDAY = re.compile(r"^(\D+): in .* (\d+) of (\d+) by everyday words", re.MULTILINE)


def count_of(share: str, said: str) -> Count:
    return Count(round(float(share or 0) * int(said)), int(said))


def worths(rules: List[str], passages: str, wrapped: str, everyday: str) -> Dict[str, Worth]:
    """Return what the programs printed about each rule."""
    halves = {
        rule: [count_of(*half) for half in HALF.findall(both)]
        for rule, both in RULE.findall(passages)
    }
    changed = {
        rule: float(share)
        for rule, _, share in CHANGED.findall(wrapped.split("\nrule ", 1)[1])
    }
    terms = {
        half: Count(int(right), int(said)) for half, right, said in EVERYDAY.findall(everyday)
    }
    halves["everyday"] = [terms["for development"], terms["only ever run"]]
    nothing = [Count(), Count()]
    return {
        rule: Worth(halves.get(rule, nothing)[0], changed.get(rule), halves.get(rule, nothing)[1])
        for rule in rules
    }


def library_scores(root: Path) -> List[int]:
    """Return the score of each rule that the library has, in hundredths."""
    source = (root / "lib/extract/find.c").read_text(encoding="utf-8")
    body = source.split("percents[COMPETENT_N_MENTION_RULES] = {", 1)[1].split("}", 1)[0]
    return [int(value) for value in body.split(",")]


def score_rows(found: Dict[str, Worth], scores: List[int]) -> List[List[str]]:
    rows = []
    for (rule, worth), score in zip(found.items(), scores):
        changed = "none" if worth.changed is None else f"{worth.changed:.3f}".lstrip("0")
        rows.append([f"`{rule}`", str(worth.developed), changed,
                     f"{worth.score:.3f}".lstrip("0"), f".{score}", str(worth.held)])
    return rows


def faults(found: Dict[str, Worth], scores: List[int], most: float) -> List[str]:
    """Return the rules whose score in the library is not what was counted."""
    return [
        f"{rule}: {score / 100:.2f} should be {worth.score:.2f}"
        for (rule, worth), score in zip(found.items(), scores)
        if rule not in LOWERED and abs(score / 100 - worth.score) > most
    ]


def ablation_rows(printed: str) -> List[List[str]]:
    """Return the rows of what evaluate.py --ablation prints."""
    rows = [line.split() for line in printed.splitlines()[1:]]
    return [[f"`{row[0]}`" if row[0] != "nothing" else row[0],
             *(value.lstrip("0") if value.startswith("0.") else value for value in row[1:])]
            for row in rows if len(row) == 7]


def ablation_heads() -> Tuple[str, ...]:
    half = ("recall", "precision", "flags")
    return ("without", *half, *(f"{name}, only run" for name in half))
