# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Computes information, points, scores and gaps anew, and compares them.

Nothing here is from the library but the statements of the files, as N-Triples:
what they mean, and the arithmetic, follow the documentation, with fractions and
decimals of any precision instead of integers of 64 bits.

Usage: recompute.py SCORES N_PROFILES FILE...
"""

import collections
import decimal
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

from fits import compare_fits, Fits

POINTS = 65535
FULL = 65536
SKIPPED = 77

OCCUPATION, CAPABILITY, KNOWLEDGE, TASK, CIRCUMSTANCE, NORM = range(6)
GROUP, LANGUAGE, PROFICIENCY, EXTERNAL, UNKNOWN = 10, 11, 12, 13, 14
OPTIONAL, SOMEWHAT, IMPORTANT, ESSENTIAL = 1, 2, 3, 4

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CNLO = "https://linkeddata.competentnl.nl/def/competentnl#"
CNLUWVO = "https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#"
KSMO = ("https://data.s-bb.nl/ksm/ont/ksmo#", "https://data-s.s-bb.nl/ksm/ont/ksmo#")

KINDS = {
    CNLO + "Occupation": OCCUPATION,
    CNLUWVO + "Occupation": OCCUPATION,
    CNLO + "HumanCapability": CAPABILITY,
    CNLO + "KnowledgeArea": KNOWLEDGE,
    CNLUWVO + "OccupationTask": TASK,
    CNLO + "EducationalNorm": NORM,
    CNLO + "Language": LANGUAGE,
    CNLO + "ProficiencyLevel": PROFICIENCY,
}
for _host in KSMO:
    for _name in ("MboKwalificatie", "MboKeuzedeel", "MboCertificaat"):
        KINDS[_host + _name] = NORM

# What a predicate makes of its subject and of its object, and the level
REQUIRES, TEACHES = "requires", "teaches"
LINKS = {CNLO + "prescribes": (TEACHES, ESSENTIAL, NORM, None)}
for _name, _level in (("Essential", ESSENTIAL), ("Important", IMPORTANT), ("Somewhat", SOMEWHAT)):
    LINKS[CNLO + "requiresHAT" + _name] = (REQUIRES, _level, OCCUPATION, None)
    LINKS[CNLO + "prescribesHAT" + _name] = (TEACHES, _level, NORM, None)
    _long = "SomewhatRelevant" if _level == SOMEWHAT else _name
    for _class, _kind in (("HumanCapability", CAPABILITY), ("KnowledgeArea", KNOWLEDGE)):
        LINKS[f"{CNLUWVO}requiresCNL{_class}_{_long}"] = (REQUIRES, _level, OCCUPATION, _kind)
for _name, _level in (("Essential", ESSENTIAL), ("Optional", OPTIONAL)):
    LINKS[f"{CNLUWVO}isCharacterizedByOccupationTask_{_name}"] = (
        REQUIRES, _level, OCCUPATION, TASK)

SKOS = "http://www.w3.org/2004/02/skos/core#"
BROADER, NARROWER = SKOS + "broader", SKOS + "narrower"
IN_GROUP = CNLUWVO + "broadMatchTaxonomyItemKernberoep"

RELATION = {OCCUPATION: REQUIRES, NORM: TEACHES}
SCORED = (CAPABILITY, KNOWLEDGE, TASK)

# Credit for what was had at a level and is required at another
PARTS = {
    (IMPORTANT, ESSENTIAL): Fraction(3, 4),
    (SOMEWHAT, IMPORTANT): Fraction(2, 3),
    (SOMEWHAT, ESSENTIAL): Fraction(1, 2),
}


def round_half_up(number):
    """Return the nearest integer, the higher one of two."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def part_of(had, required):
    had = max(had, SOMEWHAT)
    required = max(required, SOMEWHAT)
    return PARTS.get((had, required), Fraction(1)) if had < required else Fraction(1)


class Data:
    """What statements say of requirements."""

    def __init__(self, path):
        typed = collections.defaultdict(set)
        implied = collections.defaultdict(set)
        self.links = {REQUIRES: {}, TEACHES: {}}
        self.broader = collections.defaultdict(set)
        self.groups = collections.defaultdict(set)
        iris = re.compile(r"<([^<>]*)> <([^<>]*)> <([^<>]*)> \.$")
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                match = iris.match(line)
                if not match:
                    continue
                subject, predicate, target = match.groups()
                if predicate == TYPE and target in KINDS:
                    typed[subject].add(KINDS[target])
                elif subject == target:
                    continue
                elif predicate == BROADER:
                    self.broader[subject].add(target)
                elif predicate == NARROWER:
                    self.broader[target].add(subject)
                elif predicate == IN_GROUP:
                    self.groups[subject].add(target)
                    implied[subject].add(OCCUPATION)
                    implied[target].add(GROUP)
                elif predicate in LINKS:
                    relation, level, of_subject, of_object = LINKS[predicate]
                    targets = self.links[relation].setdefault(subject, {})
                    targets[target] = max(level, targets.get(target, 0))
                    implied[subject].add(of_subject)
                    if of_object is not None:
                        implied[target].add(of_object)
        self.narrower = collections.defaultdict(set)
        for iri, above in self.broader.items():
            for one in above:
                self.narrower[one].add(iri)
        self.kinds = {
            iri: min(typed.get(iri) or implied.get(iri)) for iri in typed.keys() | implied.keys()
        }

    def kind(self, iri):
        return self.kinds.get(iri, UNKNOWN)

    def order(self, iri):
        """Return what concepts are in order of: their kind, and the bytes of their IRI."""
        return (self.kind(iri), iri.encode("utf-8"))

    def of_kind(self, *kinds):
        return sorted((i for i, k in self.kinds.items() if k in kinds), key=self.order)


def information_of(data, targets):
    """Return ln(N / df) in 65,536ths by concept, for each level and higher."""
    total = len(data.of_kind(targets))
    counts = collections.defaultdict(lambda: [0] * 5)
    for source, links in data.links[RELATION[targets]].items():
        if data.kind(source) == targets:
            for target, level in links.items():
                counts[target][level] += 1

    known = {0: 0}
    with decimal.localcontext() as context:
        context.prec = 60

        def information(df):
            if df not in known:
                value = (decimal.Decimal(total) / decimal.Decimal(df)).ln() * 65536
                known[df] = int(value.to_integral_value(decimal.ROUND_HALF_UP))
            return known[df]

        return {
            iri: [information(sum(counts[iri][level:])) for level in range(1, 5)]
            for iri in data.of_kind(*SCORED)
        }


class Matcher:
    """The points of all targets of a kind."""

    def __init__(self, data, targets, weights):
        self.data, self.targets = data, targets
        d, levels, self.by_level = weights[:3], weights[3:7], weights[7]
        self.parts = dict(zip(SCORED, d))
        self.levels = dict(zip((ESSENTIAL, IMPORTANT, SOMEWHAT, OPTIONAL), levels))
        self.information = information_of(data, targets)
        self.points = {}
        for target in data.of_kind(targets):
            self.points[target] = self.apportion(target)

    def weight(self, iri, level):
        counted = level if self.by_level else OPTIONAL
        return self.levels[level] * self.information[iri][counted - 1]

    def apportion(self, target):
        """Return the points by requirement, or none if no requirement counts."""
        data = self.data
        links = data.links[RELATION[self.targets]].get(target, {})
        weights = {
            iri: self.weight(iri, level)
            for iri, level in links.items()
            if data.kind(iri) in SCORED and self.parts[data.kind(iri)]
        }
        totals = collections.Counter()
        for iri, weight in weights.items():
            totals[data.kind(iri)] += weight
        whole = sum(self.parts[kind] for kind, total in totals.items() if total)
        if not whole:
            return {}

        exact = {
            iri: Fraction(POINTS * self.parts[data.kind(iri)] * weight, whole * totals[data.kind(iri)])
            for iri, weight in weights.items()
            if totals[data.kind(iri)]
        }
        points = {iri: share.numerator // share.denominator for iri, share in exact.items()}
        left = POINTS - sum(points.values())
        for iri in sorted(exact, key=lambda i: (points[i] - exact[i], data.order(i)))[:left]:
            points[iri] += 1
        return points


class Person:
    """Items with their credits, and what is near counts for in 256ths."""

    def __init__(self, items, leniency=(0, 0, 0)):
        self.items, self.leniency, self.known = items, leniency, {}

    def near(self, data, had):
        """Return what is near to something, each with its highest part in 65,536ths."""
        if had not in self.known:
            parts = collections.defaultdict(int)
            for one, part in self.each_near(data, had):
                if one != had and data.kind(one) in SCORED:
                    parts[one] = max(parts[one], part)
            self.known[had] = parts.items()
        return self.known[had]

    def each_near(self, data, had):
        narrower, broader, sibling = (Fraction(part, 256) for part in self.leniency)
        seen, now, part = {had}, {had}, FULL
        while now and part:
            part = round_half_up(narrower * part)
            now = {up for one in now for up in data.broader.get(one, ())} - seen
            seen |= now
            yield from ((one, part) for one in now)
        for one in data.narrower.get(had, ()):
            yield one, round_half_up(broader * FULL)
        for parent in data.broader.get(had, ()):
            for one in data.narrower.get(parent, ()):
                yield one, round_half_up(sibling * FULL)

    def holdings(self, data):
        """Return what is had, at which level and how far, more than once too."""
        for iri, credit in self.items:
            kept = round_half_up(Fraction(credit) * FULL)
            kind = data.kind(iri)
            had = {iri: ESSENTIAL} if kind in SCORED else data.links[RELATION[kind]].get(iri, {})
            for concept, level in had.items():
                if data.kind(concept) in SCORED:
                    yield concept, level, kept
                    for other, part in self.near(data, concept):
                        yield other, level, (2 * kept * part + FULL) // (2 * FULL)


def credits_of(data, person):
    """Return the highest credit by concept and level at which it is required."""
    highest = collections.defaultdict(int)
    for concept, level, kept in person.holdings(data):
        highest[concept, level] = max(highest[concept, level], kept)
    credits = collections.defaultdict(int)
    for (concept, level), kept in highest.items():
        for required in range(OPTIONAL, ESSENTIAL + 1):
            # The part itself is kept in 65,536ths as well
            share = round_half_up(part_of(level, required) * FULL)
            value = round_half_up(Fraction(share * kept, FULL))
            key = (concept, required)
            credits[key] = max(credits[key], value)
    return credits


def score(matcher, target, credits):
    """Return the earned points by requirement."""
    links = matcher.data.links[RELATION[matcher.targets]].get(target, {})
    return {
        iri: round_half_up(Fraction(points * credits.get((iri, links[iri]), 0), FULL))
        for iri, points in matcher.points[target].items()
    }


def compare(what, ours, theirs):
    if ours != theirs:
        sys.exit(f"{what} differs:\n  recomputed {ours!r:.2000}\n  library    {theirs!r:.2000}")


def compare_gap(matcher, credits, target, gap):
    data = matcher.data
    links = data.links[RELATION[matcher.targets]].get(target, {})
    earned = score(matcher, target, credits)
    rows = []
    for iri, level in links.items():
        points = matcher.points[target].get(iri, 0)
        got = earned.get(iri, 0)
        rows.append((got - points, -points, data.order(iri),
                     [iri, level, credits.get((iri, level), 0), points, got]))
    compare(f"the gap of {target}", [row[-1] for row in sorted(rows)], gap["requirements"])

    # What a norm gains is what the target earns with it, less what it does without;
    # what is near to what it teaches does not count
    gains = []
    for norm in data.of_kind(NORM):
        if norm != target and data.links[TEACHES].get(norm, {}).keys() & links.keys():
            with_it = credits_of(data, Person([(norm, 1.0)]))
            highest = {key: max(credits.get(key, 0), value) for key, value in with_it.items()}
            after = sum(score(matcher, target, {**credits, **highest}).values())
            if after > sum(earned.values()):
                gains.append([norm, after - sum(earned.values())])
    gains.sort(key=lambda row: (-row[1], data.order(row[0])))
    compare(f"what teaches the gap of {target}", gains, gap["teachers"])


def compare_answer(matcher, person, answer, n_gaps):
    credits = credits_of(matcher.data, person)
    earned = {t: sum(score(matcher, t, credits).values()) for t, p in matcher.points.items() if p}
    ranked = sorted(earned, key=lambda t: (-earned[t], matcher.data.order(t)))
    compare("the ranking", [[t, earned[t]] for t in ranked], answer["matches"])
    for target in list(answer["gaps"])[:n_gaps]:
        compare_gap(matcher, credits, target, answer["gaps"][target])


def random_weights(chance):
    weights = [chance.choice((0, 1, 51, 102, 255, 256)) for _ in range(7)]
    weights[chance.randrange(3)] = chance.randint(1, 256)
    weights[chance.randrange(3, 7)] = chance.randint(1, 256)
    return weights + [chance.choice((False, True))]


def random_person(data, chance):
    things = {}
    for kinds, most in (((OCCUPATION,), 3), ((NORM,), 2), (SCORED, 12)):
        among = data.of_kind(*kinds)
        for iri in chance.sample(among, min(len(among), chance.randint(0, most))):
            things[iri] = chance.choice((0.0, 1.0, 1.0, 0.5, chance.random()))
    items = list(things.items())
    chance.shuffle(items)
    leniency = [chance.choice((0, 64, 128, 255, 256)) for _ in range(3)]
    return Person(items, leniency if chance.random() < 0.5 else (0, 0, 0))


PRESETS = (
    [102, 77, 77, 256, 128, 51, 102, True],
    [128, 77, 51, 256, 102, 51, 51, False],
)


def main():
    program, n_profiles, *files = sys.argv[1:]
    if not all(pathlib.Path(file).exists() for file in files):
        print(f"SKIPPED: there is no {files[0]}")
        return SKIPPED

    chance = random.Random(20251)
    with tempfile.TemporaryDirectory() as folder:
        triples = pathlib.Path(folder, "all.nt")
        with open(triples, "wb") as everything:
            for file in files:
                part = pathlib.Path(folder, "part.nt")
                subprocess.run([program, "convert", file, part], check=True)
                everything.write(part.read_bytes())
        data = Data(triples)

    jobs = []
    lines = []
    for targets in (OCCUPATION, NORM):
        if not data.of_kind(targets):
            continue
        for weights in (*PRESETS, random_weights(chance)):
            lines.append(f"matcher {targets} " + " ".join(str(int(w)) for w in weights))
            people = [random_person(data, chance) for _ in range(int(n_profiles))]
            for person in people:
                lines.append(" ".join((
                    "profile",
                    *map(str, person.leniency),
                    *(f"{iri} {credit!r}" for iri, credit in person.items),
                )))
            jobs.append((targets, weights, people))

    process = subprocess.run(
        [program, "answer", *files],
        input="\n".join(lines) + "\n", stdout=subprocess.PIPE, encoding="utf-8", check=True)
    answers = (json.loads(line) for line in process.stdout.splitlines())
    n_scores = 0
    fits_of = {}
    for targets, weights, people in jobs:
        matcher = Matcher(data, targets, weights)
        # Fit does not depend on the weights
        if targets not in fits_of:
            fits_of[targets] = Fits(matcher)
        fits = fits_of[targets]
        first = next(answers)
        compare("information", matcher.information, first["information"])
        compare("the thresholds", fits.thresholds, first["thresholds"])
        for person in people:
            answer = next(answers)
            compare_answer(matcher, person, answer, 3)
            compare_fits(fits, person, answer, 3)
            n_scores += len(answer["matches"]) + len(answer["fits"])

    print(f"{n_scores} scores of {len(jobs)} matchers are the same to the last unit")
    return 0 if n_scores else 1


if __name__ == "__main__":
    sys.exit(main())
