# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Measure how often search finds what is meant, and how long that takes.

Usage: accuracy.py LIBRARY melo TAXONOMY MELO
       accuracy.py LIBRARY robust TAXONOMY OCCUPATIONS

"melo" is the mean reciprocal rank of the first right label, and of the right
concept, where TAXONOMY is what melo_to_ttl.py wrote.  "robust" asks for each
label of OCCUPATIONS, in RDF/XML: as it is, and written in other ways.
"""

import collections
import ctypes
import random
import re
import sys
import time
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path


class Text(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.bytes, self.length).decode("utf-8")


class Query(ctypes.Structure):
    _fields_ = [
        ("text", Text),
        ("kinds", ctypes.c_uint32),
        ("limit", ctypes.c_size_t),
        ("per_label", ctypes.c_bool),
    ]


class Hit(ctypes.Structure):
    _fields_ = [
        ("concept", ctypes.c_int32),
        ("rule", ctypes.c_int32),
        ("score", ctypes.c_double),
        ("matched", Text),
    ]


class Taxonomy:
    def __init__(self, library, path):
        self.library = ctypes.CDLL(library)
        self.library.competent_search_hits.restype = ctypes.POINTER(Hit)
        self.library.competent_taxonomy_iri.restype = Text
        self.handle = ctypes.c_void_p()
        self.spent = 0.0
        if self.library.competent_taxonomy_open(
            path.encode(), ctypes.byref(self.handle), None
        ):
            sys.exit(f"{path} cannot be opened")

    def iri(self, concept):
        return str(self.library.competent_taxonomy_iri(self.handle, concept))

    def search(self, text, limit, per_label=False):
        """Return (concept, score, rule, matched) of each hit."""
        typed = text.encode("utf-8")
        place = ctypes.cast(ctypes.c_char_p(typed), ctypes.c_void_p)
        query = Query(Text(place, len(typed)), 0, limit, per_label)
        search = ctypes.c_void_p()
        start = time.perf_counter()
        if self.library.competent_search_new(
            self.handle, ctypes.byref(query), ctypes.byref(search), None
        ):
            sys.exit("A query failed")
        self.spent += time.perf_counter() - start
        n = ctypes.c_size_t()
        hits = self.library.competent_search_hits(search, ctypes.byref(n))
        result = [
            (hit.concept, hit.score, hit.rule, str(hit.matched) if per_label else "")
            for hit in (hits[i] for i in range(n.value))
        ]
        ambiguous = self.library.competent_search_is_ambiguous(search) & 1
        self.library.competent_search_free(search)
        return result, ambiguous


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def melo(taxonomy, folder):
    concept_of = dict(rows(folder / "concept_mapping.tsv"))
    elements = collections.defaultdict(list)
    for element, label in rows(folder / "corpus_elements.tsv"):
        elements[concept_of[element], label.casefold().strip()].append(element)
    right = collections.defaultdict(set)
    for query, _, element, value in rows(folder / "annotations.tsv"):
        if int(value) > 0:
            right[query].add(element)
    queries = rows(folder / "queries.tsv")
    figures = collections.defaultdict(float)
    for number, text in queries:
        relevant = right[number]
        concepts = {concept_of[element] for element in relevant}
        hits, ambiguous = taxonomy.search(text, 100000, True)
        figures["ambiguous"] += ambiguous
        above = 0
        rank = 0
        for concept, _, _, label in hits:
            iri = taxonomy.iri(concept)
            found = elements.get((iri, label.casefold().strip()), [])
            if relevant & set(found):
                rank = above + 1
                break
            above += max(len(found), 1)
        figures["label"] += 1 / rank if rank else 0
        hits, _ = taxonomy.search(text, 100000)
        for i, (concept, _, _, _) in enumerate(hits):
            if taxonomy.iri(concept) in concepts:
                figures["concept"] += 1 / (i + 1)
                figures["first"] += i == 0
                break
    taxonomy.spent = 0.0
    for _ in range(5):
        for _, text in queries:
            taxonomy.search(text, 10)
    spent = taxonomy.spent / 5 / len(queries)
    for name, value in figures.items():
        print(f"{name:10s} {value / len(queries):.4f}")
    print(f"{1e6 * spent:.1f} microseconds a query for ten concepts")


def typo(label, chance):
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W\d_]{5,}", label)]
    if not words:
        return None
    start, end = chance.choice(words)
    kind = chance.randrange(4)
    letters = "abcdefghijklmnopqrstuvwxyz"
    while True:
        i = chance.randrange(start, end)
        if kind == 0:
            i = chance.randrange(start, end + 1)
            made = label[:i] + chance.choice(letters) + label[i:]
        elif kind == 1:
            made = label[:i] + label[i + 1 :]
        elif kind == 2:
            made = label[:i] + chance.choice(letters) + label[i + 1 :]
        elif i + 1 >= end:
            continue
        else:
            made = label[:i] + label[i + 1] + label[i] + label[i + 2 :]
        if made != label:
            return made


def bare(text):
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if unicodedata.category(c) != "Mn")


def labels_of(path):
    """Return the labels of the occupations of a file in RDF/XML, by IRI."""
    rdf = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
    skos = "{http://www.w3.org/2004/02/skos/core#}"
    xl = "{http://www.w3.org/2008/05/skos-xl#}literalForm"
    for entry in ElementTree.parse(path).getroot():
        labels = [node.text for node in entry.iter(xl)]
        labels += [node.text for node in entry.findall(skos + "prefLabel")]
        for label in dict.fromkeys(label.strip() for label in labels):
            yield entry.get(rdf + "about"), label


def robust(taxonomy, labels):
    chance = random.Random(7)
    ways = [
        ("as is", lambda label: label),
        ("upper case", str.upper),
        ("no accents", bare),
        ("m/v/x behind", lambda label: label + " m/v/x"),
        ("a typing error", lambda label: typo(label, chance)),
    ]
    for name, change in ways:
        n = right = 0
        taxonomy.spent = 0.0
        for iri, label in labels:
            text = change(label)
            if text is not None:
                hits, _ = taxonomy.search(text, 10)
                n += 1
                # Concepts that are as sure as the first are first too
                right += any(
                    hit[1] == hits[0][1] and taxonomy.iri(hit[0]) == iri
                    for hit in hits
                )
        print(
            f"{name:15s} {100 * right / n:.2f} of {n}, "
            f"{1e6 * taxonomy.spent / n:.1f} microseconds a query"
        )


def main():
    library, what, path = sys.argv[1:4]
    taxonomy = Taxonomy(library, path)
    if what == "melo":
        melo(taxonomy, Path(sys.argv[4]))
    else:
        robust(taxonomy, list(labels_of(sys.argv[4])))


if __name__ == "__main__":
    main()
