# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Real Dutch labels, from the files of CompetentNL, ESCO and MELO as published."""

import csv
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared/data"

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CORE = "http://www.w3.org/2004/02/skos/core#"
CLASSES = "https://linkeddata.competentnl.nl/def/competentnl#"
COLLECTIONS = ("digital", "green", "transversal", "language")


class Entry(NamedTuple):
    """A concept: its labels, the preferred one first, and its definition."""

    iri: str
    kind: str
    labels: List[str]
    definition: str


def entry(iri: str, kind: str, labels: Iterable[str], definition: str) -> Entry:
    stripped = (label.strip() for label in labels if label)
    return Entry(iri, kind, list(dict.fromkeys(filter(None, stripped))), definition)


def occupations(shared: Path = SHARED) -> List[Entry]:
    rdf = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
    form = "{http://www.w3.org/2008/05/skos-xl#}literalForm"
    found = []
    for node in ElementTree.parse(shared / "competentnl/occupations.rdf").getroot():
        labels = [part.text for part in node.iter(form)]
        labels += [part.text for part in node.findall(f"{{{CORE}}}prefLabel")]
        found.append(entry(node.get(rdf + "about"), "Occupation", labels, ""))
    return found


def skills(shared: Path = SHARED) -> List[Entry]:
    found = []
    for name, kind in (
        ("humancapabilities", "HumanCapability"), ("knowledgeareas", "KnowledgeArea")
    ):
        text = (shared / f"competentnl/{name}.ttl").read_text(encoding="utf-8")
        for block in re.split(r"\n(?=(?:hc|ka):\w+ a)", text)[1:]:
            labels = re.findall(r'skos:(?:pref|alt)Label "(.*)"@nl', block)
            found.append(entry(f"urn:{block.split()[0]}", kind, labels, ""))
    return found


def read_tabs(path: Path) -> List[List[str]]:
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def read_csv(path: Path) -> List[Dict[str, str]]:
    csv.field_size_limit(2**30)
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def esco_entry(row: Dict[str, str], kind: str) -> Entry:
    labels = [row["preferredLabel"]]
    for column in ("altLabels", "hiddenLabels"):
        labels += re.split(r"\n| \| ", row.get(column) or "")
    definition = row.get("description") or row.get("definition") or ""
    return entry(row["conceptUri"], kind, labels, definition)


def esco_occupations(shared: Path = SHARED) -> List[Entry]:
    rows = read_csv(shared / "esco/occupations_nl.csv")
    return [esco_entry(row, "Occupation") for row in rows if row["status"] == "released"]


def esco_skills(shared: Path = SHARED) -> List[Entry]:
    """Return the skills that the published collections have."""
    found = {}
    for name in COLLECTIONS:
        for row in read_csv(shared / f"esco/{name}SkillsCollection_nl.csv"):
            found[row["conceptUri"]] = esco_entry(row, "HumanCapability")
    return list(found.values())


def literal(text: str) -> str:
    for char, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(char, escape)
    return f'"{text}"@nl'


def write_triples(path: Path, entries: Iterable[Entry]) -> None:
    """Write concepts as N-Triples that "competent compile" reads."""
    with open(path, "w", encoding="utf-8") as file:
        for one in entries:
            file.write(f"<{one.iri}> <{TYPE}> <{CLASSES}{one.kind}> .\n")
            if one.definition:
                text = literal(one.definition)
                file.write(f"<{one.iri}> <{CORE}definition> {text} .\n")
            for i, label in enumerate(one.labels):
                role = "altLabel" if i else "prefLabel"
                file.write(f"<{one.iri}> <{CORE}{role}> {literal(label)} .\n")


def melo_entries(shared: Path = SHARED) -> List[Entry]:
    """Return the concepts of MELO, with the definitions that ESCO has by IRI."""
    defined = {}
    for name in ("older/occupations_nl-1.1", "occupations_nl", "ISCOGroups_nl"):
        for row in read_csv(shared / f"esco/{name}.csv"):
            defined[row["conceptUri"]] = row.get("description") or ""
    concept_of = dict(read_tabs(shared / "melo-flanders/concept_mapping.tsv"))
    labels: Dict[str, List[str]] = {}
    for element, label in read_tabs(shared / "melo-flanders/corpus_elements.tsv"):
        labels.setdefault(concept_of[element], []).append(label)
    return [
        entry(iri, "Occupation", found, defined.get(iri, ""))
        for iri, found in labels.items()
    ]
