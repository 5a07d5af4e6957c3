# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Scores as docs/scoring.md states them, without the library.

What a predicate or class means is read from docs/predicates.md, and statements
are read by rdflib, so that nothing here comes from the library but its numbers
to compare with.  Fractions are exact, and logarithms have 50 digits.
"""

import re
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Set, Tuple

import rdflib

getcontext().prec = 50

POINTS = 65535
FULL = 65536
LEVELS = ("optional", "somewhat", "important", "essential")
REQUIRED = ("capability", "knowledge", "task")


class Weights(NamedTuple):
    """Weights in 256ths."""

    capability: int
    knowledge: int
    task: int
    essential: int
    important: int
    somewhat: int
    optional: int
    by_level: bool


class Leniency(NamedTuple):
    """What is near counts for, in 256ths."""

    narrower: int = 0
    broader: int = 0
    sibling: int = 0
    exact: int = 0
    close: int = 0
    broad: int = 0
    narrow: int = 0


class Term(NamedTuple):
    """A requirement and all numbers on the way to its points."""

    iri: str
    kind: str
    level: str
    df: int
    information: int
    weight: int
    share: Fraction
    exact: Fraction
    points: int


class Vocabulary:
    """The tables of docs/predicates.md."""

    def __init__(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        self.prefixes: List[Tuple[str, str]] = [
            (prefix.strip("`"), iri.strip("`"))
            for prefix, iri in rows(text, "namespaces")
        ]
        self.kinds = [kind.strip("`") for _, kind, _ in rows(text, "kinds")]
        self.classes = dict(rows(text, "classes"))
        self.links = {
            term.strip("`"): (relation, level, subject, target)
            for term, relation, level, subject, target in rows(text, "links")
        }

    def short(self, iri: str) -> str:
        for prefix, namespace in self.prefixes:
            if iri.startswith(namespace):
                return f"{prefix}:{iri[len(namespace):]}"
        return iri

    def kind_of_class(self, iri: str) -> Optional[str]:
        term = self.short(iri)
        found = self.classes.get(f"`{term}`")
        if found in self.kinds:
            return found
        is_group = not found and term.startswith("cnluwvo:TaxonomyItem")
        return "group" if is_group else None


def rows(text: str, name: str) -> List[List[str]]:
    """Return the cells of a marked table, without its head."""
    block = re.search(rf"^<!-- table: {name} -->\n((?:\|.*\n)+)", text, re.MULTILINE)
    if not block:
        raise SystemExit(f"There is no table {name}")
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in block[1].splitlines()[2:]
    ]


def information_of(n: int, df: int) -> int:
    """Return ln(n / df) in 65,536ths, rounded to the nearest."""
    if not df:
        return 0
    exact = (Decimal(n) / Decimal(df)).ln() * FULL
    return int(exact.to_integral_value(ROUND_HALF_UP))


def rounded(part: Fraction) -> int:
    """Round to the nearest, and up when in the middle."""
    return (part + Fraction(1, 2)).__floor__()


def kept(credit: float) -> int:
    """Return a credit in 65,536ths."""
    return int((Decimal(credit) * FULL + Decimal("0.5")).to_integral_value(ROUND_FLOOR))


def share_of(part: int, of: int) -> int:
    """Return a part in 65,536ths of a number."""
    return rounded(Fraction(part * of, FULL))


def grade(level: str) -> str:
    return "somewhat" if level == "optional" else level


# What was had at one level (first) and is asked at another: in 65,536ths
PARTS = {
    ("somewhat", "important"): 43691,
    ("somewhat", "essential"): 32768,
    ("important", "essential"): 49152,
}


def part_of(had: str, asked: str) -> int:
    return PARTS.get((grade(had), grade(asked)), FULL)


class Model:
    """A taxonomy with what its occupations require and its norms prescribe."""

    def __init__(self, graph: rdflib.Graph, vocabulary: Vocabulary) -> None:
        stated: Dict[str, set] = {}
        implied: Dict[str, set] = {}
        self.links: Dict[Tuple[str, str], Dict[str, str]] = {}
        self.near: Dict[Tuple[str, str], set] = {}
        for subject, predicate, target in graph:
            if not isinstance(subject, rdflib.URIRef):
                continue
            if predicate == rdflib.RDF.type:
                kind = vocabulary.kind_of_class(str(target))
                stated.setdefault(str(subject), set()).update({kind} - {None})
            link = vocabulary.links.get(vocabulary.short(str(predicate)))
            if link and isinstance(target, rdflib.URIRef) and subject != target:
                relation, level, makes_subject, makes_target = link
                implied.setdefault(str(subject), set()).add(makes_subject)
                implied.setdefault(str(target), set()).add(makes_target)
                self._take(relation, str(subject), str(target), level)

        order = vocabulary.kinds.index
        self.kind = {}
        for iri in set(stated) | set(implied):
            kinds = stated.get(iri) or (implied.get(iri, set()) - {""})
            self.kind[iri] = min(kinds, key=order) if kinds else "unknown"
        self.key = lambda iri: (order(self.kind[iri]), iri.encode())

    def _take(self, relation: str, subject: str, target: str, level: str) -> None:
        if relation in ("requires", "teaches"):
            links = self.links.setdefault((relation, subject), {})
            links[target] = max(level, links.get(target, level), key=LEVELS.index)
        if relation.endswith(", of the object"):
            relation, subject, target = relation.split(",")[0], target, subject
        self.near.setdefault((relation, subject), set()).add(target)
        self.near.setdefault((f"{relation} of", target), set()).add(subject)

    def of_kind(self, kind: str) -> List[str]:
        return sorted((iri for iri in self.kind if self.kind[iri] == kind), key=self.key)

    def asked(self, target: str) -> Dict[str, str]:
        """Return what a target asks for, and at which level."""
        relation = "teaches" if self.kind[target] == "norm" else "requires"
        return self.links.get((relation, target), {})

    def df(self, targets: str, iri: str, level: str) -> int:
        least = LEVELS.index(level)
        return sum(
            LEVELS.index(self.asked(target).get(iri, "optional")) >= least
            for target in self.of_kind(targets)
            if iri in self.asked(target)
        )

    def information(self, targets: str) -> Dict[Tuple[str, str], Tuple[int, int]]:
        """Return df and information by requirement and level."""
        counts: Dict[Tuple[str, str], int] = {}
        all_targets = self.of_kind(targets)
        for target in all_targets:
            for iri, level in self.asked(target).items():
                for lower in LEVELS[: LEVELS.index(level) + 1]:
                    counts[iri, lower] = counts.get((iri, lower), 0) + 1
        return {
            key: (df, information_of(len(all_targets), df)) for key, df in counts.items()
        }

    def terms(
        self, target: str, weights: Weights, known: Optional[Dict] = None
    ) -> Optional[List[Term]]:
        """Return the requirements of a target with their points, or none."""
        known = known or self.information(self.kind[target])
        asked = sorted(self.asked(target).items(), key=lambda item: self.key(item[0]))
        rough = []
        for iri, level in asked:
            kind = self.kind[iri]
            counted = level if weights.by_level else "optional"
            df, information = known[iri, counted] if kind in REQUIRED else (0, 0)
            d = getattr(weights, kind) if kind in REQUIRED else 0
            weight = getattr(weights, level) * information if d else 0
            rough.append((iri, kind, level, df, information, weight))

        sums = {kind: sum(r[5] for r in rough if r[1] == kind) for kind in REQUIRED}
        parts = sum(getattr(weights, kind) for kind in REQUIRED if sums[kind])
        if not parts:
            return None

        shares = [
            Fraction(getattr(weights, r[1]) * r[5], parts * sums[r[1]])
            if r[5] else Fraction(0)
            for r in rough
        ]
        exact = [POINTS * share for share in shares]
        given = [one.__floor__() for one in exact]
        by_remainder = sorted(range(len(rough)), key=lambda i: (given[i] - exact[i], i))
        for i in by_remainder[: POINTS - sum(given)]:
            given[i] += 1
        return [
            Term(*rough[i], shares[i], exact[i], given[i]) for i in range(len(rough))
        ]

    def mapped(
        self, iri: str, leniency: Leniency, part: int
    ) -> Iterator[Tuple[str, int, bool]]:
        """Return what a concept is mapped to, its part, and if that is the same."""
        for relation, worth, is_same in (
            ("exact match", leniency.exact, True),
            ("exact match of", leniency.exact, True),
            ("close match", leniency.close, True),
            ("close match of", leniency.close, True),
            ("broad match of", leniency.broad, False),
            ("narrow match", leniency.broad, False),
            ("broad match", leniency.narrow, False),
            ("narrow match of", leniency.narrow, False),
        ):
            for other in self.near.get((relation, iri), ()):
                yield other, share_of(part, 256 * worth), is_same

    def neighbours(self, had: str, leniency: Leniency) -> Iterator[Tuple[str, int]]:
        """Return what is near to what is had, and its part in 65,536ths."""
        seen, now, part = {had}, {had}, FULL
        while now and part:
            part = share_of(part, 256 * leniency.narrower)
            now = {up for one in now for up in self.near.get(("broader", one), ())}
            now -= seen
            seen |= now
            yield from ((one, part) for one in now)
        for one in self.near.get(("broader of", had), ()):
            yield one, 256 * leniency.broader
        for parent in self.near.get(("broader", had), ()):
            for one in self.near.get(("broader of", parent), ()):
                yield one, 256 * leniency.sibling
        for one, worth, is_same in self.mapped(had, leniency, FULL):
            yield one, worth
            if is_same and self.kind[one] == "external":
                for other, less, _ in self.mapped(one, leniency, worth):
                    yield other, less

    def credits(
        self, items: Iterable[Tuple[str, float]], leniency: Leniency = Leniency()
    ) -> Dict[Tuple[str, str], int]:
        """Return the credit for each requirement at each level."""
        credits: Dict[Tuple[str, str], int] = {}

        def take(iri: str, level: str, credit: int) -> None:
            for asked in LEVELS:
                best = credits.get((iri, asked), 0)
                part = share_of(part_of(level, asked), credit)
                credits[iri, asked] = max(best, part)

        for iri, said in items:
            credit = kept(said)
            is_direct = self.kind[iri] in REQUIRED
            had = {iri: "essential"} if is_direct else self.asked(iri)
            for one, level in had.items():
                if self.kind[one] in REQUIRED:
                    take(one, level, credit)
                    for other, part in self.neighbours(one, leniency):
                        if other != one and self.kind[other] in REQUIRED:
                            take(other, level, share_of(credit, part))
            if self.kind[iri] == "external":
                for other, part in self.neighbours(iri, leniency):
                    less = share_of(credit, part)
                    if self.kind[other] in REQUIRED:
                        take(other, "essential", less)
                    elif self.kind[other] in ("occupation", "norm"):
                        for one, level in self.asked(other).items():
                            if self.kind[one] in REQUIRED:
                                take(one, level, less)
        return credits


    def said(
        self, items: Iterable[Tuple[str, float]], leniency: Leniency = Leniency()
    ) -> Set[str]:
        """Return the kinds of which a profile says anything."""
        # That somebody does not have a thing tells of it, and of nothing near it
        own = {
            self.kind[one]
            for iri, _ in items
            for one in ((iri,) if self.kind[iri] in REQUIRED else self.asked(iri))
        }
        credits = self.credits(items, leniency)
        return own | {self.kind[iri] for (iri, _), had in credits.items() if had}


def earned(term: Term, credits: Dict[Tuple[str, str], int]) -> int:
    """Return the points that a profile earns of a requirement."""
    return rounded(Fraction(term.points * credits.get((term.iri, term.level), 0), FULL))


def gained(
    model: Model, norm: str, terms: List[Term], credits: Dict[Tuple[str, str], int]
) -> int:
    """Return the points that a norm would add."""
    taught = model.asked(norm)
    total = 0
    for term in terms:
        if term.iri in taught:
            credit = part_of(taught[term.iri], term.level)
            if credit > credits.get((term.iri, term.level), 0):
                more = rounded(Fraction(term.points * credit, FULL))
                total += more - earned(term, credits)
    return total
