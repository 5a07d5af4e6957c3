# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""docs/scoring.md is right: its example, and its formula for random people.

The example is recomputed by model.py, which knows only what the document says,
and both have to agree with the library to the last unit.

Usage: check_scoring.py ROOT example|sample [--write]
"""

import random
import re
import sys
from pathlib import Path
from typing import Dict, Iterator, List, Set, Tuple

import rdflib

import competent
from model import FULL, LEVELS, POINTS, REQUIRED, Leniency, Model, Term, Vocabulary
from model import Weights, earned, gained

N_PROFILES = 24
EXAMPLE = "https://example.org/"

Items = List[Tuple[str, float]]


def fail(message: str) -> None:
    sys.exit(f"check_scoring: {message}")


def agree(what: str, ours: object, theirs: object) -> None:
    if ours != theirs:
        fail(f"{what}: the document says {ours}, the library {theirs}")


def preset(which: competent.Preset) -> Weights:
    chosen = competent.Weights.of(which)
    return Weights(*(getattr(chosen, name) for name in Weights._fields))


def lenient() -> Leniency:
    chosen = competent.Leniency.of(competent.Strictness.LENIENT)
    return Leniency(*(getattr(chosen, name) for name in Leniency._fields))


class Pair:
    """A taxonomy, as the document and as the library have it."""

    def __init__(self, root: Path, turtle: bytes) -> None:
        graph = rdflib.Graph().parse(data=turtle, format="turtle")
        self.model = Model(graph, Vocabulary(root / "docs" / "predicates.md"))
        builder = competent.Builder().read_bytes(
            turtle, name="example.ttl", format=competent.Format.TURTLE
        )
        self.taxonomy = builder.finish()

    def compare(
        self,
        items: Items,
        weights: Weights,
        targets: str,
        leniency: Leniency = Leniency(),
    ) -> int:
        """Compare all scores for a profile, and return their number."""
        kind = competent.Kind[targets.upper()]
        profile = competent.Profile(self.taxonomy, competent.Leniency(*leniency))
        for iri, credit in items:
            profile.add(iri, credit)

        matcher = competent.Matcher(
            self.taxonomy, kind, weights=competent.Weights(*weights)
        )
        credits = self.model.credits(items, leniency)
        said = self.model.said(items, leniency)
        known = self.model.information(targets)
        scores = {}
        for target in self.model.of_kind(targets):
            terms = self.model.terms(target, weights, known)
            gap = matcher.gap(profile, self.taxonomy[target])
            if terms is None:
                agree(f"{target}: points", 0, sum(row.points for row in gap))
                continue
            agree(f"{target}: sum of points", POINTS, sum(t.points for t in terms))
            self.compare_gap(gap, terms, credits, said)
            scores[target] = sum(earned(term, credits) for term in terms)

        # The best first, and those that are as good by their IRIs
        best = sorted(scores, key=lambda iri: (-scores[iri], self.model.key(iri)))
        matches = matcher.match(profile, limit=max(len(scores), 1))
        agree(
            "ranking",
            [(iri, scores[iri]) for iri in best],
            [(match.target.iri, match.points) for match in matches],
        )
        return len(scores)

    def compare_gap(
        self, gap: competent.Gap, terms: List[Term], credits: Dict, said: Set[str]
    ) -> None:
        def row(term: Term) -> Tuple:
            credit = credits.get((term.iri, term.level), 0)
            none = "missing" if self.model.kind[term.iri] in said else "unknown"
            state = "met" if credit == FULL else "partial" if credit else none
            points = earned(term, credits)
            return (term.iri, term.level, state, credit, term.points, points)

        def order(cells: Tuple) -> Tuple:
            return (cells[5] - cells[4], -cells[4], self.model.key(cells[0]))

        agree(
            f"{gap.target.iri}: requirements",
            sorted((row(term) for term in terms), key=order),
            [
                (
                    one.concept.iri, one.level.name.lower(), one.state.name.lower(),
                    round(one.credit * FULL), one.points, one.earned,
                )
                for one in gap
            ],
        )
        gains = {
            norm: gained(self.model, norm, terms, credits)
            for norm in self.model.of_kind("norm")
            if norm != gap.target.iri
        }
        best = sorted(
            (norm for norm in gains if gains[norm]),
            key=lambda iri: (-gains[iri], self.model.key(iri)),
        )
        agree(
            f"{gap.target.iri}: teachers",
            [(norm, gains[norm]) for norm in best],
            [(one.norm.iri, one.gained) for one in gap.teachers],
        )
        agree(f"{gap.target.iri}: verified", True, gap.verify())


class Example:
    """The worked example of the document."""

    def __init__(self, root: Path, text: str) -> None:
        turtle = re.search(r"<!-- example -->\n```turtle\n(.*?)```", text, re.DOTALL)
        if not turtle:
            fail("The document has no example")
        self.pair = Pair(root, turtle[1].encode())
        self.model = self.pair.model
        self.weights = preset(competent.Preset.BALANCED)
        self.items = [
            (EXAMPLE + name, float(credit))
            for name, credit in re.findall(r"`:(\w+)` with credit ([0-9]\.[0-9]+)", text)
        ]
        terms = self.model.terms(EXAMPLE + "kok", self.weights)
        if not terms or len(self.items) != 2:
            fail("The example is not understood")
        self.terms = terms
        self.credits = self.model.credits(self.items)

    def points(self) -> Iterator[List[str]]:
        yield ["requirement", "kind", "level", "df", "information", "weight",
               "share", "of 65,535", "whole", "points"]
        for term in self.terms:
            whole = term.exact.__floor__()
            yield [
                name(term.iri), term.kind, term.level, str(term.df),
                f"{term.information:,}", f"{term.weight:,}",
                f"{term.share.numerator:,}/{term.share.denominator:,}",
                f"{float(term.exact):,.4f}", f"{whole:,}", f"{term.points:,}",
            ]

    def gap(self) -> Iterator[List[str]]:
        yield ["requirement", "level", "points", "credit", "earned", "gain"]
        for term in self.terms:
            points = earned(term, self.credits)
            credit = self.credits.get((term.iri, term.level), 0)
            yield [
                name(term.iri), term.level, f"{term.points:,}", f"{credit:,}",
                f"{points:,}", f"{term.points - points:,}",
            ]

    def sums(self) -> Iterator[List[str]]:
        score = sum(earned(term, self.credits) for term in self.terms)
        more = gained(self.model, EXAMPLE + "diploma", self.terms, self.credits)
        yield ["what", "points", "coverage"]
        yield ["score of `:kok`", f"{score:,}", f"{score / POINTS:.4f}"]
        yield ["gain of `:diploma`", f"{more:,}", ""]
        total = score + more
        yield ["score of `:kok` with it", f"{total:,}", f"{total / POINTS:.4f}"]


def name(iri: str) -> str:
    return f"`:{iri[len(EXAMPLE):]}`"


def table(lines: Iterator[List[str]]) -> str:
    head, *rows = lines
    return "".join(
        "| " + " | ".join(cells) + " |\n" for cells in (head, ["---"] * len(head), *rows)
    )


def check_example(root: Path) -> None:
    path = root / "docs" / "scoring.md"
    text = path.read_text(encoding="utf-8")
    example = Example(root, text)

    n_scores = 0
    for which in competent.Preset:
        n_scores += example.pair.compare(example.items, preset(which), "occupation")
        n_scores += example.pair.compare(example.items, preset(which), "norm")

    wrong = []
    for mark, lines in (
        ("example_points", example.points()),
        ("example_gap", example.gap()),
        ("example_sums", example.sums()),
    ):
        found = re.search(rf"^<!-- table: {mark} -->\n((?:\|.*\n)*)", text, re.MULTILINE)
        if not found:
            fail(f"The document has no table {mark}")
        wanted = table(lines)
        if found[1] != wanted:
            wrong.append(mark)
            print(f"The table {mark} should be\n{wanted}")
            text = text[: found.start(1)] + wanted + text[found.end(1) :]

    if "--write" in sys.argv:
        path.write_text(text, encoding="utf-8")
    if wrong:
        fail(f"Tables that are wrong: {wrong}")
    print(f"The example agrees, and {n_scores} scores do")


def check_sample(root: Path) -> None:
    turtle = (root / "data" / "sample" / "competent-sample.ttl").read_bytes()
    pair = Pair(root, turtle)
    draw = random.Random(20251122)
    things = [
        iri for kind in (*REQUIRED, "occupation", "norm")
        for iri in pair.model.of_kind(kind)
    ]

    n_scores = 0
    for i in range(N_PROFILES):
        leniency = (
            Leniency(),
            Leniency(*(draw.randint(1, 256) for _ in Leniency._fields)),
            lenient(),
        )[i % 3]
        others = pair.model.of_kind("external") if i % 3 else []
        chosen = draw.choices(things + others, k=draw.randint(0, 40))  # Some come twice
        items = [(iri, draw.choice((0.0, 0.25, 1.0, draw.random()))) for iri in chosen]
        weights = [draw.randint(0, 256) for _ in Weights._fields[:-1]]
        weights[draw.randrange(3)] = weights[3 + draw.randrange(4)] = 256
        kinds = (
            preset(competent.Preset.BALANCED),
            preset(competent.Preset.PUBLIC),
            Weights(*weights, by_level=draw.random() < 0.5),
        )
        targets = "norm" if i % 4 == 3 else "occupation"
        n_scores += pair.compare(items, kinds[i // 3 % 3], targets, leniency)

    if n_scores < 20 * N_PROFILES:
        fail(f"There are only {n_scores} scores")
    print(f"All {n_scores} scores agree, with all of their terms")


if __name__ == "__main__":
    {"example": check_example, "sample": check_sample}[sys.argv[2]](Path(sys.argv[1]))
