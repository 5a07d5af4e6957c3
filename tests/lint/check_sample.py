#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""
Check the sample data and the example profiles.

    check_sample.py           says what is wrong, or a summary
    check_sample.py --top     prints what ranks highest for each profile as well
    check_sample.py --write   writes the RDF/XML anew from the Turtle, then checks

The Turtle file is the one to edit.  The ranking here is a plain overlap that
knows nothing of the library: it shows whether the data makes sense, not
whether the library is right.
"""

import json
import math
import os
import sys
import unicodedata
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

try:
    import rdflib
    from rdflib.compare import isomorphic
except ImportError:
    # Debian's python3-rdflib is seen by Debian's own Python only
    DEBIAN = "/usr/bin/python3"
    if os.path.realpath(sys.executable) != os.path.realpath(DEBIAN):
        os.execv(DEBIAN, [DEBIAN, *sys.argv])
    sys.exit("check_sample.py needs rdflib (apt-get install python3-rdflib)")

from rdflib import BNode, Literal, Namespace, URIRef
from rdflib.namespace import RDF, SKOS

ROOT = Path(__file__).resolve().parents[2]
TURTLE = ROOT / "data/sample/competent-sample.ttl"
RDFXML = ROOT / "data/sample/competent-sample.rdf"
PROFILES = ROOT / "examples/profiles"

CNLO = Namespace("https://linkeddata.competentnl.nl/def/competentnl#")
CNLUWVO = Namespace("https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#")
KSMO = Namespace("https://data.s-bb.nl/ksm/ont/ksmo#")
SKOSXL = Namespace("http://www.w3.org/2008/05/skos-xl#")

MAX_BYTES = 400 * 1024
MIN_OCCUPATIONS = 40
MIN_PROFILES = 5

# What a profile may have, and the class that each of them is of
CLASSES = {
    "skills": CNLO.HumanCapability,
    "knowledge": CNLO.KnowledgeArea,
    "tasks": CNLUWVO.OccupationTask,
    "occupations": CNLO.Occupation,
    "qualifications": CNLO.EducationalNorm,
}

# Required or prescribed: how much it weighs, and how much having it gives
LEVELS = {
    CNLO.requiresHATEssential: (1.0, 1.0),
    CNLO.requiresHATImportant: (0.4, 0.75),
    CNLO.requiresHATSomewhat: (0.2, 0.5),
    CNLO.prescribesHATEssential: (1.0, 1.0),
    CNLO.prescribesHATImportant: (0.4, 0.75),
    CNLO.prescribesHATSomewhat: (0.2, 0.5),
    CNLUWVO.isCharacterizedByOccupationTask_Essential: (1.0, 1.0),
    CNLUWVO.isCharacterizedByOccupationTask_Optional: (0.2, 0.5),
}

# The classes in the order in which the RDF/XML has them; the first that a
# node is of becomes its element
ORDER = [
    CNLUWVO.TaxonomyItemKernberoep,
    CNLUWVO.TaxonomyItemESCOBeroep,
    CNLUWVO.OccupationCircumstance,
    CNLUWVO.OccupationTask,
    CNLO.HumanCapability,
    CNLO.KnowledgeArea,
    CNLUWVO.Occupation,
    CNLO.EducationalNorm,
    CNLUWVO.DetailedLabel,
]

# The predicates that come first in a node; others follow by name
FIRST = [
    CNLUWVO.hasContentStatus,
    SKOS.prefLabel,
    SKOSXL.prefLabel,
    SKOSXL.altLabel,
    CNLUWVO.specialization,
    SKOS.definition,
]

# Most IRIs begin with it: the RDF/XML would be a third larger without a base
BASE = "https://linkeddata.competentnl.nl/"

PREFIXES = {
    "cnlo": CNLO,
    "cnluwvo": CNLUWVO,
    "ksmo": KSMO,
    "rdf": RDF,
    "skos": SKOS,
    "skosxl": SKOSXL,
}


# Writing the RDF/XML


def name(iri):
    """Return the qualified name of a predicate or a class."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(str(namespace)):
            return f"{prefix}:{iri[len(str(namespace)):]}"
    sys.exit(f"no prefix for {iri}")


def reference(iri):
    """Return an IRI as the value of an attribute, relative to the base."""
    return quoteattr(iri[len(BASE) :] if iri.startswith(BASE) else iri)


def node_class(graph, node):
    """Return the class that becomes the element of a node."""
    found = [c for c in ORDER if (node, RDF.type, c) in graph]
    return found[0] if found else sys.exit(f"no known class for {node}")


def sort_key(graph, statement):
    """Order the statements of a node, labels by their text."""
    predicate, value = statement
    rank = FIRST.index(predicate) if predicate in FIRST else len(FIRST)
    form = graph.value(value, SKOSXL.literalForm)
    return rank, str(predicate), str(form or value)


def write_value(graph, predicate, value, indent):
    """Yield the lines of one statement."""
    tag = name(predicate)
    if isinstance(value, URIRef):
        yield f"{indent}<{tag} rdf:resource={reference(value)}/>"
    elif isinstance(value, Literal):
        kind = ""
        if value.language:
            kind = f" xml:lang={quoteattr(value.language)}"
        elif value.datatype:
            kind = f" rdf:datatype={quoteattr(value.datatype)}"
        yield f"{indent}<{tag}{kind}>{escape(value)}</{tag}>"
    else:
        yield f"{indent}<{tag}>"
        yield from write_node(graph, value, indent + " ")
        yield f"{indent}</{tag}>"


def write_node(graph, node, indent):
    """Yield the lines of one node."""
    first = node_class(graph, node)
    about = "" if isinstance(node, BNode) else f" rdf:about={reference(node)}"
    yield f"{indent}<{name(first)}{about}>"
    statements = set(graph.predicate_objects(node)) - {(RDF.type, first)}
    for statement in sorted(statements, key=lambda s: sort_key(graph, s)):
        yield from write_value(graph, *statement, indent + " ")
    yield f"{indent}</{name(first)}>"


def write_rdfxml(graph, turtle, path):
    """Write what was read from a Turtle file, under the same head comment."""
    head = turtle.read_text(encoding="utf-8").split("\n\n", 1)[0]
    head = "\n".join(line[2:] for line in head.splitlines())
    head = head.replace(
        "This Turtle file and competent-sample.rdf",
        "This RDF/XML file, written from competent-sample.ttl, and that one",
    )
    spaces = "\n".join(
        f"  xmlns:{prefix}={quoteattr(str(namespace))}"
        for prefix, namespace in PREFIXES.items()
    )
    nodes = {s for s in graph.subjects() if isinstance(s, URIRef)}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines += [f"<!--\n{head}\n-->", f"<rdf:RDF xml:base={quoteattr(BASE)}\n{spaces}>"]
    for node in sorted(
        nodes, key=lambda n: (ORDER.index(node_class(graph, n)), n)
    ):
        lines.extend(write_node(graph, node, " "))
    lines.append("</rdf:RDF>\n")
    path.write_text("\n".join(lines), encoding="utf-8")


# Checking the data


def folded(text):
    """Return a text without case, accents or surplus white space."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(plain.split())


def labels_of(graph, node):
    """Return all names of a node, each once."""
    names = set(graph.objects(node, SKOS.prefLabel))
    names |= set(graph.objects(node, SKOS.altLabel))
    for role in (SKOSXL.prefLabel, SKOSXL.altLabel, CNLUWVO.specialization):
        for label in graph.objects(node, role):
            names |= set(graph.objects(label, SKOSXL.literalForm))
    return {folded(n) for n in names}


def links_of(graph, node):
    """Return what a node requires or prescribes, with the predicate."""
    return {o: p for p, o in graph.predicate_objects(node) if p in LEVELS}


def check_described(graph):
    """Yield every IRI that is pointed at but not described."""
    known = set(graph.subjects())
    statuses = str(CNLUWVO.ContentStatus_)
    for predicate, node in sorted(set(graph.predicate_objects())):
        if predicate == RDF.type or not isinstance(node, URIRef):
            continue
        if node not in known and not node.startswith(statuses):
            yield f"{node} is pointed at by {name(predicate)} but not described"


def check_labels(graph):
    """Yield every node whose preferred label is missing or not the only one."""
    for node in sorted(s for s in set(graph.subjects()) if isinstance(s, URIRef)):
        n_labels = len(set(graph.objects(node, SKOS.prefLabel)))
        if n_labels != 1:
            yield f"{node} has {n_labels} preferred labels"
    for cls in CLASSES.values():
        seen = {}
        for node in sorted(graph.subjects(RDF.type, cls)):
            own = folded(graph.value(node, SKOS.prefLabel))
            if own in seen:
                yield f"{node} has the preferred label of {seen[own]}"
            seen[own] = node


def check_occupations(graph):
    """Yield every occupation that lacks something."""
    occupations = set(graph.subjects(RDF.type, CNLO.Occupation))
    if len(occupations) < MIN_OCCUPATIONS:
        yield f"there are only {len(occupations)} occupations"
    for occupation in sorted(occupations):
        targets = links_of(graph, occupation)
        for kind in ("skills", "knowledge", "tasks"):
            if not any((t, RDF.type, CLASSES[kind]) in graph for t in targets):
                yield f"{occupation} requires no {kind}"
        uses = [p for p in graph.predicates(occupation) if p in LEVELS]
        if len(uses) != len(targets):
            yield f"{occupation} requires something at two levels"
        groups = graph.objects(
            occupation, CNLUWVO.broadMatchTaxonomyItemKernberoep
        )
        if len(list(groups)) != 1:
            yield f"{occupation} is not in exactly one group"
        if not graph.value(occupation, SKOS.definition):
            yield f"{occupation} has no definition"


def check_norms(graph):
    """Yield every norm without a code of its own or without content."""
    seen = {}
    for norm in sorted(graph.subjects(RDF.type, CNLO.EducationalNorm)):
        code = graph.value(norm, KSMO.opleidingscode)
        if code is None or code in seen:
            yield f"{norm} has no code of its own"
        seen[code] = norm
        if not links_of(graph, norm):
            yield f"{norm} prescribes nothing"


# Profiles


def resolve(graph, kind, item):
    """Return the node that an item of a profile means, and its credit."""
    if isinstance(item, str):
        item = {"text": item}
    credit = item.get("credit", 1.0)
    if not 0 <= credit <= 1:
        raise ValueError(f"credit {credit} is not between 0 and 1")
    text = next(item[k] for k in ("text", "iri", "label", "code") if k in item)
    nodes = set(graph.subjects(RDF.type, CLASSES[kind]))
    if text.startswith("crebo:"):
        code = Literal(text[len("crebo:") :])
        found = {n for n in nodes if (n, KSMO.opleidingscode, code) in graph}
    elif "://" in text:
        found = {URIRef(text)} & nodes
    else:
        found = {n for n in nodes if folded(text) in labels_of(graph, n)}
    if len(found) != 1:
        raise ValueError(f"{kind}: {text!r} means {len(found)} things, not 1")
    return found.pop(), credit


def credits_of(graph, profile):
    """Return what a person has, and how far."""
    credits = {}

    def add(node, credit):
        credits[node] = max(credits.get(node, 0), credit)

    for kind in CLASSES:
        for item in profile.get(kind, []):
            node, credit = resolve(graph, kind, item)
            if kind in ("occupations", "qualifications"):
                for target, predicate in links_of(graph, node).items():
                    add(target, credit * LEVELS[predicate][1])
            else:
                add(node, credit)
    return credits


def overlap(graph, credits):
    """Return all occupations with the weighted part that is had, best first."""
    wants = {
        o: links_of(graph, o) for o in graph.subjects(RDF.type, CNLO.Occupation)
    }
    frequency = {}
    for targets in wants.values():
        for target in targets:
            frequency[target] = frequency.get(target, 0) + 1

    def score(targets):
        weights = {
            t: LEVELS[p][0] * math.log((1 + len(wants)) / frequency[t])
            for t, p in targets.items()
        }
        had = sum(w * credits.get(t, 0) for t, w in weights.items())
        return had / sum(weights.values())

    scores = ((score(t), str(graph.value(o, SKOS.prefLabel))) for o, t in wants.items())
    return sorted(scores, reverse=True)


def check_profiles(graph, show):
    """Yield what is wrong with the profiles, and print rankings if wanted."""
    paths = sorted(PROFILES.glob("*.json"))
    if len(paths) < MIN_PROFILES:
        yield f"there are only {len(paths)} profiles"
    for path in paths:
        profile = json.loads(path.read_text(encoding="utf-8"))
        unknown = set(profile) - set(CLASSES) - {"facts"}
        if unknown:
            yield f"{path.name} has unknown keys: {', '.join(sorted(unknown))}"
        try:
            ranking = overlap(graph, credits_of(graph, profile))
        except ValueError as error:
            yield f"{path.name}: {error}"
            continue
        if ranking[0][0] == 0:
            yield f"{path.name} fits nothing"
        if show:
            print(path.name)
            for score, label in ranking[:show]:
                print(f"  {score:.2f} {label}")


def main(arguments):
    if set(arguments) - {"--write", "--top"}:
        sys.exit(__doc__.strip())
    graph = rdflib.Graph().parse(str(TURTLE), format="turtle")
    if "--write" in arguments:
        write_rdfxml(graph, TURTLE, RDFXML)
    faults = [
        f"{path.name} has {path.stat().st_size} bytes, over {MAX_BYTES}"
        for path in (TURTLE, RDFXML)
        if path.stat().st_size > MAX_BYTES
    ]
    other = rdflib.Graph().parse(str(RDFXML), format="xml")
    if not isomorphic(graph, other):
        faults.append("the Turtle and the RDF/XML do not say the same")
    faults += check_described(graph)
    faults += check_labels(graph)
    faults += check_occupations(graph)
    faults += check_norms(graph)
    faults += check_profiles(graph, 8 if "--top" in arguments else 0)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    counts = ", ".join(
        f"{len(set(graph.subjects(RDF.type, cls)))} {kind}"
        for kind, cls in CLASSES.items()
    )
    print(f"{len(graph)} statements in both files: {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
