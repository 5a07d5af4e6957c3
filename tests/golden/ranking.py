# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Rank names by a second implementation, and compare each point.

What it has to go on is written by the program ranking: the names and definitions
in normal form, and queries.  With --each it asks for each Nth name of the
taxonomy, whole and with a letter less, and for others that are listed below.

Usage: ranking.py PROGRAM TAXONOMY [--each N]
"""

import collections
import math
import re
import subprocess
import sys
import tempfile

NOISE = re.compile(r"\b[mvfx](?:\s*/\s*[mvfxd]){1,2}\b")
STOP = set(
    "en of de het een van voor in op aan met bij te der tot door om ten naar uit".split()
)
MOST = 2**32 - 1
LINKS = ("", "s", "en", "e", "er", "n")
ENDINGS = [
    ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"),
    ("sters", "er"), ("ster", "er"), ("vrouwen", "man"), ("vrouw", "man"),
    ("mannen", "man"), ("lieden", "man"), ("lui", "man"), ("iste", "ist"),
    ("ente", "ent"), ("ante", "ant"), ("ices", "ex"),
]  # fmt: skip
QUERIES = [
    "", "!", "'", "m/v", "M / V / X", "de", "kok m/v/x", "kokkin (v/m)", "d'm/v/d x",
    "vrachtwagenchauffeurs", "verkoopsters", "medewerkster van de keuken",
    "c++ c# programmeur", "kpk", "a", "zzzzzz qqqq", "administratief medewerkers zorg",
    "a" * 200, "kok " * 80, "schrijfster", "talen", "taken", "brieven", "docente",
    "onderwijsgevende wiskunde", "медсестра", "медсестер", "看護師 – 医師", "ß æ ø", "1×2÷3 €",
    "ж" * 50, "a" * 63 + "ж", "łódź ingenieur", "projectleidster bouw", "softwareontwikkelaars",
]  # fmt: skip


SIGNS = (
    (0x00, 0xA9), (0xAB, 0xB4), (0xB6, 0xB9), (0xBB, 0xBF), (0xD7, 0xD7),
    (0xF7, 0xF7), (0x2000, 0x2BFF), (0x2E00, 0x2E7F), (0x3000, 0x3004),
    (0x3008, 0x3020), (0x3030, 0x3030), (0xE000, 0xF8FF), (0xFE10, 0xFE6F),
    (0xFFF0, 0xFFFF), (0x1F000, 0x1FAFF), (0xE0000, 0x10FFFF),
)  # fmt: skip


def is_part(c):
    if c < "\x80":
        return "a" <= c <= "z" or "0" <= c <= "9" or c in "+#"
    return not any(first <= ord(c) <= last for first, last in SIGNS)


def words_of(form):
    """Return the words, in which each character is a byte of UTF-8."""
    text = NOISE.sub(" ", form).replace("'", "")
    text = "".join(c if is_part(c) else " " for c in text)
    words = []
    for word in text.split(" "):
        while len(word.encode("utf-8")) > 64:
            word = word[:-1]
        words += [word.encode("utf-8").decode("latin-1")] * bool(word)
    return words


def text_of(words):
    return " ".join(words).encode("latin-1").decode("utf-8")


def trigrams(word):
    folded = "".join(c if c < "\x80" else chr(0x80 | ord(c) & 31) for c in word)
    padded = f" {folded} "
    return [padded[i : i + 3] for i in range(len(word))]


def weight(n, df):
    return round(16 * (math.log((n + 1) / (df + 1)) + 1))


def fourths(weight):
    return (weight + 2) // 4 * 4


def need(square):
    return min(-(-(square // 16) // 4), 2**16 - 1)


def scale(square):
    return round(2**20 / math.sqrt(max(square, 1)))


def short(value):
    return min(value, 2**16 - 1)


def magnitude(n):
    return (n + 1).bit_length() - 1


class Dictionary:
    """What the words of the names say about a word."""

    def __init__(self, names):
        self.n = collections.Counter(word for name in names for word in set(name))
        self.memo = {}

    def base(self, word):
        for ending, other in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                stem = word[: -len(ending)]
                found = [stem + other]
                if other == "er":
                    hard = {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
                    double = len(stem) > 3 and stem[-2] == stem[-3]
                    found = [stem + "er", stem + stem[-1] + "er", stem + "aar"]
                    found += [stem[:-2] + stem[-1] + "er"] * double
                    found += [stem[:-1] + hard + "er"]
                    found += [stem[:-3] + stem[-2] + hard + "er"] * double
                for one in found:
                    if self.n[one] and one != word:
                        return one
                break
        for ending in ("en", "s", "n", "e"):
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                stem = word[: -len(ending)]
                found = [stem]
                if ending in ("en", "e"):
                    if stem[-1] == stem[-2]:
                        found.append(stem[:-1])
                    if stem[-2] in "aeou" and stem[-1] not in "aeiou":
                        found.append(stem[:-1] + stem[-2] + stem[-1])
                    voiced = {"v": "f", "z": "s"}
                    found = [x[:-1] + voiced.get(x[-1], x[-1]) for x in found]
                for one in found:
                    if self.n[one] and len(one) >= 4:
                        return one
        return word

    def parts(self, word):
        best = None
        for i in range(3, len(word) - 3) if len(word) >= 7 else ():
            head = word[i:]
            if not self.n[head]:
                continue
            for link in LINKS:
                left = word[: i - len(link)]
                if not word[:i].endswith(link) or len(left) < 3:
                    continue
                n = self.n[left]
                if not n or (len(left) == 3 and n < 3):
                    continue
                value = 7 * min(magnitude(n), 6) + 7 * min(magnitude(self.n[head]), 9)
                value += 3 * len(head) - 5 * len(link)
                if best is None or value > best[0]:
                    best = value, left, head
        return [word] if best is None else self.parts(best[1]) + self.parts(best[2])

    def units(self, words):
        result = {}
        for word in [word for word in words if word not in STOP] or words:
            if word not in self.memo:
                self.memo[word] = [self.base(part) for part in self.parts(word)]
            result.update(dict.fromkeys(self.memo[word]))
        return list(result)

    def head(self, words):
        """Return the last new unit of the first word that says something."""
        says = [word for word in words if word not in STOP] or words
        return self.units(says[:1])[-1]


def distance(a, b, most=2):
    """Return the optimal string alignment distance, up to one more than most."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before, row = None, list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        second, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cell = min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cell = min(cell, second[j - 2] + 1)
            row.append(cell)
    return min(row[-1], most + 1)


class Index:
    def __init__(self, n_concepts, names, definitions):
        self.n_concepts = n_concepts
        self.concept = [concept for concept, _ in names]
        self.forms = [form for _, form in names]
        self.words = [words_of(form) for _, form in names]
        n = len(names)
        self.dictionary = Dictionary(self.words)
        self.units = [self.dictionary.units(words) for words in self.words]
        self.grams = [
            collections.Counter(g for word in words for g in trigrams(word))
            for words in self.words
        ]
        df = collections.Counter(g for grams in self.grams for g in grams)
        self.unknown = weight(n, 0)
        self.unknown_gram = fourths(self.unknown)
        self.a = {g: fourths(weight(n, k)) for g, k in df.items()}
        du = collections.Counter(u for units in self.units for u in units)
        self.b = {u: weight(n, k) for u, k in du.items()}
        self.having = collections.defaultdict(list)
        self.self = {}
        for word in self.dictionary.n:
            self.self[word] = need(sum(self.a[g] ** 2 for g in trigrams(word)))
            for g in trigrams(word):
                self.having[g].append(word)
        self.names_of_word = collections.defaultdict(list)
        self.names_of_unit = collections.defaultdict(list)
        squares = []
        self.scales = []
        for i, words in enumerate(self.words):
            for word in words:
                self.names_of_word[word].append(i)
            for unit in self.units[i]:
                self.names_of_unit[unit].append(i)
            grams = sum((k * self.a[g]) ** 2 for g, k in self.grams[i].items())
            units = sum(self.b[u] ** 2 for u in self.units[i])
            squares.append((grams, units))
            self.scales.append((short(scale(grams)), short(scale(units))))
        self.names = collections.defaultdict(list)
        for i, concept in enumerate(self.concept):
            self.names[concept].append(i)
        self.define(definitions)
        self.concept_scales = []
        for c in range(n_concepts):
            total = collections.Counter()
            for i in self.names[c]:
                for g, k in self.grams[i].items():
                    total[g, 0] += k * self.a[g] / math.sqrt(squares[i][0])
                for u in self.units[i]:
                    total[u, 1] += 0.5 * self.b[u] / math.sqrt(squares[i][1])
            length = math.sqrt(sum(v * v for v in total.values()))
            pool = round(0.4 * 2**15 / (length + 1e-9)) if length else 0
            self.concept_scales.append((pool, self.kd[c]))
        self.associate()

    def define(self, definitions):
        found = collections.defaultdict(dict)
        for concept, form in definitions:
            found[concept].update(
                dict.fromkeys(self.dictionary.units(words_of(form)))
            )
        lengths = [len(x) for x in found.values() if x]
        mean = sum(lengths) / max(len(lengths), 1)
        df = collections.Counter(u for units in found.values() for u in units)
        self.d = {u: weight(self.n_concepts, k) for u, k in df.items()}
        self.unknown_definition = weight(self.n_concepts, 0)
        self.kd = [
            round(4096 / (1 + len(found[c]) / mean)) if found.get(c) else 0
            for c in range(self.n_concepts)
        ]
        self.defined = collections.defaultdict(list)
        for concept, units in found.items():
            for unit in units:
                self.defined[unit].append(concept)

    def associate(self):
        total, having = collections.Counter(), collections.Counter()
        for names in self.names.values():
            sets = list(dict.fromkeys(frozenset(self.units[i]) for i in names))[:36]
            if len(sets) < 2:
                continue
            local = {}
            for i, a in enumerate(sets):
                for b in sets[i + 1 :]:
                    x, y = a - b, b - a
                    n = len(x) * len(y)
                    if 0 < n <= 9:
                        for u in x:
                            for v in y:
                                value = max(local.get((u, v), 0), 2520 // n)
                                local[u, v] = local[v, u] = value
            having.update(frozenset().union(*sets))
            total.update(local)
        found = collections.defaultdict(list)
        for (u, v), value in total.items():
            length = math.sqrt(having[u] * having[v]) + 1
            value = round(256 * (value / 2520) / length)
            if value >= 4:
                found[u].append((-value, v))
        self.associations = {
            u: [(v, -value) for value, v in sorted(others)[:8]]
            for u, others in found.items()
        }

    def score(self, words):
        matches = collections.Counter()
        grams = collections.Counter()
        for word in words:
            shared = collections.Counter()
            own = 0
            for g in trigrams(word):
                grams[g] += 1
                square = self.a.get(g, self.unknown_gram) ** 2
                own += square
                for other in self.having.get(g, ()):
                    shared[other] = short(shared[other] + square // 16)
            for other, value in shared.items():
                if value >= min(need(own), self.self[other]):
                    matches[other] += 16 * value
        by_grams = collections.Counter()
        for word, value in matches.items():
            for i in self.names_of_word[word]:
                by_grams[i] = min(by_grams[i] + value, MOST)
        q = scale(sum((k * self.a.get(g, self.unknown_gram)) ** 2 for g, k in grams.items()))
        units = self.dictionary.units(words)
        points = collections.Counter()
        head = self.dictionary.head(words)
        for u in units:
            factor = 320 if u == head else 256
            if u in self.b:
                points[u] += 64 * self.b[u] * factor >> 8
            for v, value in self.associations.get(u, ()):
                points[v] += 384 * self.b[u] * value * factor >> 16
        by_units = collections.Counter()
        for u, value in points.items():
            for i in self.names_of_unit[u]:
                by_units[i] = min(by_units[i] + self.b[u] * value, MOST)
        qu = scale(sum(self.b.get(u, self.unknown) ** 2 for u in units))
        grams, result = {}, {}
        for i in by_grams.keys() | by_units.keys():
            grams[i] = ((by_grams[i] * self.scales[i][0] >> 6) * q) >> 20
            result[i] = grams[i] + (((by_units[i] * self.scales[i][1] >> 14) * qu) >> 20)
        return grams, {i: v for i, v in result.items() if v}, units

    def query(self, form):
        """Return the points of names, of concepts without names, and the typos."""
        words = words_of(form)[:64]
        if not words:
            return {}
        grams, scores, units = self.score(words)
        sums, definitions = collections.Counter(), collections.Counter()
        for i, value in scores.items():
            sums[self.concept[i]] += value
        square = 0
        for u in units:
            d = self.d.get(u, self.unknown_definition)
            square += d * d
            for c in self.defined.get(u, ()):
                definitions[c] += d * d
        length = max(math.isqrt(square), 1)

        def support(c):
            pool, kd = self.concept_scales[c]
            return (sums[c] * pool >> 15) + (definitions[c] * kd // length >> 6)

        result = {(i, self.concept[i]): v + support(self.concept[i]) for i, v in scores.items()}
        typed = text_of(words)
        most = 0 if all(word in self.dictionary.n for word in words) else 2
        typos = {}
        for i, name in enumerate(self.forms):
            errors = min(distance(form, name), distance(typed, name))
            if errors <= most:
                key = i, self.concept[i]
                result[key] = scores.get(i, 0) + support(key[1])
                result[key] += 6553 * (3 - errors) // 3
                typos[key] = errors
        order = sorted(result, key=lambda k: (-result[k], k))
        tops = {}
        for key in order:
            tops.setdefault(key[1], key)
        alone = {c: support(c) for c in definitions if c not in tops}
        looks = sorted(
            [(-result[key], c, key) for c, key in tops.items()]
            + [(-value, c, None) for c, value in alone.items() if value],
            key=lambda look: look[:2],
        )
        for _, _, key in looks[:32]:
            if key is not None:
                errors = distance(typed, text_of(self.words[key[0]]))
                before = typos.get(key, 3)
                if errors <= most and errors < before:
                    result[key] += 6553 * (3 - errors) // 3 - 6553 * (3 - before) // 3
                    typos[key] = errors
        best = {}
        for key in sorted(result, key=lambda k: (-result[k], k)):
            if best.setdefault(key[1], key) != key:
                result[key] = result[key] * 3 // 4
        for c in definitions:
            if c not in tops and support(c):
                result[-1, c] = support(c)
        return {key: (value, int(typos.get(key, 0) > 0)) for key, value in result.items()}


def bytes_of(text):
    return text.encode("utf-8").decode("latin-1")


def run(program, taxonomy, queries):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("".join(f"{query}\n" for query in queries))
        file.flush()
        made = subprocess.run(
            [program, taxonomy, file.name], stdout=subprocess.PIPE, check=True
        )
    rows = collections.defaultdict(list)
    answers = []
    for line in made.stdout.decode("utf-8").split("\n"):
        kind, *fields = line.split("\t")
        if kind == "query":
            answers.append((fields[0], {}))
        elif kind == "hit":
            name, concept, points, typo = map(int, fields)
            answers[-1][1][name, concept] = points, typo
        else:
            rows[kind].append(fields)
    return rows, answers


def main():
    program, taxonomy = sys.argv[1:3]
    each = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    rows, _ = run(program, taxonomy, [])
    names = [(int(concept), form) for concept, form in rows["name"]]
    definitions = [(int(concept), form) for concept, form in rows["definition"]]
    index = Index(int(rows["concepts"][0][0]), names, definitions)

    wrong = 0

    def expect(what, got, wanted):
        nonlocal wrong
        if got != wanted:
            wrong += 1
            if wrong <= 20:
                print(f"{what}: {got}, and not {wanted}")

    for name, *scales in rows["name scales"]:
        expect(f"scales of name {name}", tuple(map(int, scales)), index.scales[int(name)])
    for concept, *scales in rows["concept scales"]:
        expect(
            f"scales of concept {concept}",
            tuple(map(int, scales)),
            index.concept_scales[int(concept)],
        )
    expect(
        "associations",
        sorted((bytes_of(u), bytes_of(v), int(value)) for u, v, value in rows["association"]),
        sorted(
            (u, v, value)
            for u, others in index.associations.items()
            for v, value in others
        ),
    ) if len(names) < 1000 else expect(
        "associations differ",
        len(
            {(bytes_of(u), bytes_of(v), int(value)) for u, v, value in rows["association"]}
            ^ {
                (u, v, value)
                for u, others in index.associations.items()
                for v, value in others
            }
        ),
        0,
    )

    queries = list(QUERIES)
    for _, form in names[::each]:
        queries += [form, form[: len(form) // 2] + form[len(form) // 2 + 1 :]]
    _, answers = run(program, taxonomy, queries)
    hits = 0
    for form, answer in answers:
        wanted = index.query(form)
        hits += len(answer)
        for key in answer.keys() | wanted.keys():
            expect(f"{form!r}: {key}", answer.get(key), wanted.get(key))
    print(f"{len(answers)} queries, {hits} hits, {len(rows['association'])} associations, {wrong} differences")
    return wrong != 0 or not hits


if __name__ == "__main__":
    sys.exit(main())
