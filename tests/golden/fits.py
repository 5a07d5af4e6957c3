# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Computes fits anew, for recompute.py to compare.

As there, nothing is from the library: steps, sizes, roots, points and credits
follow docs/scoring.md.
"""

import collections
import math
import sys

OCCUPATION, CAPABILITY, KNOWLEDGE, TASK = range(4)
SOMEWHAT, IMPORTANT, ESSENTIAL = 2, 3, 4
PARTS = {CAPABILITY: 43, KNOWLEDGE: 85, TASK: 128}
FULL = 65536
POINTS = 65535
MAX_BROADER = 8
MAX_MEMBERS = 64


def grade(level):
    return max(level - SOMEWHAT, 0)


def logarithms(n):
    import decimal

    known = {0: 0}

    def information(df):
        if df not in known:
            with decimal.localcontext() as context:
                context.prec = 60
                value = (decimal.Decimal(n) / decimal.Decimal(df)).ln() * FULL
                known[df] = int(value.to_integral_value(decimal.ROUND_HALF_UP))
        return known[df]

    return information


class Fits:
    """What all targets of a kind ask, with the points for it."""

    def __init__(self, matcher):
        self.data, self.targets = matcher.data, matcher.targets
        self.relation = "requires" if self.targets == OCCUPATION else "teaches"
        self.terms = {t: self.terms_of(t) for t in self.data.of_kind(self.targets)}
        self.steps = self.steps_of(matcher.information)
        self.sizes = {t: self.sizes_of(terms) for t, terms in self.terms.items()}
        self.means = {}
        for part in PARTS:
            above = [sizes[part] for sizes in self.sizes.values() if sizes[part]]
            self.means[part] = sum(above) // len(above) if above else 0
        self.points = {t: self.points_of(t) for t in self.terms}
        self.thresholds = self.thresholds_of()

    def part(self, term):
        return self.data.kind(term[0])

    def broader(self, task):
        tasks = [b for b in self.data.broader[task] if self.data.kind(b) == TASK]
        return sorted(tasks, key=self.data.order)[:MAX_BROADER]

    def terms_of(self, target):
        """Return the number of the last step by term, in the order of the terms."""
        links = self.data.links[self.relation].get(target, {})
        scored = sorted((i for i in links if self.data.kind(i) in PARTS), key=self.data.order)
        counts = collections.Counter()
        for iri in scored:
            if self.data.kind(iri) == TASK:
                counts.update(self.broader(iri))
        terms = {(iri, False): grade(links[iri]) for iri in scored}
        for iri in sorted(counts, key=self.data.order):
            terms[iri, True] = min(counts[iri], 3) - 1
        return terms

    def steps_of(self, information):
        steps = {}
        for iri, (low, _, important, essential) in information.items():
            steps[iri, False] = (2 * low, 2 * important, essential)
        counts = collections.defaultdict(lambda: [0, 0, 0])
        for terms in self.terms.values():
            for term, last in terms.items():
                for step in range(last + 1):
                    counts[term][step] += 1
        of = logarithms(len(self.terms))
        for term, (one, two, three) in counts.items():
            if term[1]:
                steps[term] = (8 * of(one), 8 * of(two), 4 * of(three))
        return steps

    def worth(self, term, last):
        return sum(self.steps[term][: last + 1])

    def sizes_of(self, terms):
        sizes = dict.fromkeys(PARTS, 0)
        for term, last in terms.items():
            sizes[self.part(term)] += self.worth(term, last)
        return sizes

    def points_of_size(self, part, size):
        mean = self.means[part]
        if not mean:
            return 0
        root = min(math.isqrt(size * 2**28 // mean), 4 * 16384)
        total = sum(weight for p, weight in PARTS.items() if self.means[p])
        return POINTS * PARTS[part] * root // (FULL * total)

    def points_of(self, target):
        points = {}
        up_to, before = dict.fromkeys(PARTS, 0), dict.fromkeys(PARTS, 0)
        whole = {p: self.points_of_size(p, s) for p, s in self.sizes[target].items()}
        for term, last in self.terms[target].items():
            part = self.part(term)
            up_to[part] += self.worth(term, last)
            size = self.sizes[target][part]
            so_far = whole[part] * up_to[part] // size if size else 0
            points[term] = so_far - before[part]
            before[part] = so_far
        return points

    def had(self, person):
        """Return the credit for each step by term."""
        had = collections.defaultdict(lambda: [0, 0, 0])
        for concept, level, kept in person.holdings(self.data):
            for step in range(grade(level) + 1):
                credits = had[concept, False]
                credits[step] = max(credits[step], kept)
        below = collections.defaultdict(list)
        for (iri, _), credits in had.items():
            if self.data.kind(iri) == TASK:
                for broader in self.broader(iri):
                    below[broader].append(credits[0])
        for iri, credits in below.items():
            had[iri, True] = (sorted(credits, reverse=True) + [0, 0, 0])[:3]
        return had

    def credit(self, term, last, had):
        credits = had.get(term, (0, 0, 0))
        worth = self.worth(term, last)
        told = sum(s * c for s, c in zip(self.steps[term][: last + 1], credits))
        return told // worth if worth else credits[0]

    def rows(self, target, had):
        """Return all terms with what they earn."""
        links = self.data.links[self.relation].get(target, {})
        rows = []
        for term, points in self.points[target].items():
            last = self.terms[target][term]
            credit = self.credit(term, last, had)
            earned = (points * credit + FULL // 2) // FULL
            iri, is_broader = term
            level, narrower = (0, last + 1) if is_broader else (links[iri], 0)
            rows.append([iri, level, narrower, credit, points, earned])
        return rows

    def own(self, had):
        sizes = dict.fromkeys(PARTS, 0)
        for term, credits in had.items():
            steps = self.steps.get(term, (0, 0, 0))
            sizes[self.part(term)] += sum(s * c for s, c in zip(steps, credits))
        return sum(self.points_of_size(p, size // FULL) for p, size in sizes.items())

    def thresholds_of(self):
        groups = collections.defaultdict(list)
        for target in self.terms:
            if self.data.groups[target]:
                groups[min(self.data.groups[target], key=self.data.order)].append(target)
        shares = []
        for members in groups.values():
            for i, one in enumerate(members[:MAX_MEMBERS]):
                for other in members[:i]:
                    shares += [self.share(one, other), self.share(other, one)]
        shares = [share for share in shares if share is not None]
        if not shares:
            return [-1, -1]
        mean = sum(shares) // len(shares)
        variance = sum(share * share for share in shares) // len(shares) - mean * mean
        return [max(mean - math.isqrt(variance), 0), mean]

    def share(self, profile, target):
        """Return how well somebody who had an occupation fits another, of the own fit."""
        shared = dict.fromkeys(PARTS, 0)
        for term, last in self.terms[target].items():
            if term in self.terms[profile]:
                shared[self.part(term)] += self.worth(term, min(last, self.terms[profile][term]))
        own = sum(self.points_of_size(p, s) for p, s in self.sizes[profile].items())
        fit = sum(
            self.points_of_size(p, size) * shared[p] // size
            for p, size in self.sizes[target].items() if size
        )
        return FULL * fit // own if own else None


def compare(what, ours, theirs):
    if ours != theirs:
        sys.exit(f"{what} differs:\n  recomputed {ours!r:.2000}\n  library    {theirs!r:.2000}")


def nearness(fits, fit, own):
    feasible, close = fits.thresholds
    if not own or close < 0:
        return 0
    return 3 if FULL * fit >= close * own else 2 if FULL * fit >= feasible * own else 1


def compare_fits(fits, person, answer, n_terms):
    had = fits.had(person)
    own = fits.own(had)
    compare("the own fit", own, answer["own"])
    earned = {
        target: sum(row[-1] for row in fits.rows(target, had))
        for target, points in fits.points.items() if any(points.values())
    }
    ranked = sorted(earned, key=lambda t: (-earned[t], fits.data.order(t)))
    compare(
        "the order of fit",
        [[t, earned[t], nearness(fits, earned[t], own)] for t in ranked],
        answer["fits"],
    )
    for target in list(answer["terms"])[:n_terms]:
        rows = fits.rows(target, had)
        rows.sort(key=lambda r: (r[5] - r[4], -r[4], fits.data.order(r[0]), r[2]))
        compare(f"the fit of {target}", rows, answer["terms"][target])
