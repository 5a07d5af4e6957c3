# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Write the corpus of MELO as N-Triples that "competent compile" reads.

The labels of a concept are those of MELO, the first one as its preferred label.
Definitions are from ESCO, by IRI; where versions differ the newest one is taken.

Usage: melo_to_ttl.py MELO ESCO > melo.nt
"""

import csv
import sys
from pathlib import Path

CORE = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OCCUPATION = "https://linkeddata.competentnl.nl/def/competentnl#Occupation"
DEFINITIONS = ("older/occupations_nl-1.1.csv", "occupations_nl.csv", "ISCOGroups_nl.csv")


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def definitions(esco):
    csv.field_size_limit(2**30)
    result = {}
    for name in DEFINITIONS:
        with open(esco / name, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                result[row["conceptUri"]] = row.get("description") or ""
    return result


def literal(text):
    for char, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(char, escape)
    return f'"{text}"@nl'


def main():
    melo, esco = map(Path, sys.argv[1:3])
    concept_of = dict(rows(melo / "concept_mapping.tsv"))
    defined = definitions(esco)
    seen = set()
    for element, label in rows(melo / "corpus_elements.tsv"):
        iri = concept_of[element]
        role = "altLabel" if iri in seen else "prefLabel"
        if iri not in seen:
            seen.add(iri)
            print(f"<{iri}> <{TYPE}> <{OCCUPATION}> .")
            if defined.get(iri):
                print(f"<{iri}> <{CORE}definition> {literal(defined[iri])} .")
        print(f"<{iri}> <{CORE}{role}> {literal(label)} .")


if __name__ == "__main__":
    main()
