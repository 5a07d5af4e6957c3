# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The vocabulary of catalogues is that of the sources, and shipped data conforms.

data/vocabulary/catalogue.ttl has each term of lc: that the sources know, and no
other; --write writes it anew.  All of data/ conforms to the shapes of
data/vocabulary/catalogue.shacl.ttl, as far as this test knows SHACL: targets by
class, subjects and objects, and of properties minCount, maxCount, nodeKind, class
and pattern.  Other constraints make it fail, so that none is passed over.

Usage: check_vocabulary.py ROOT LIBRARY [--write]
"""

import ctypes
import re
import sys
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

from check_tables import Sources, entries, words

LC = "https://w3id.org/libcompetent/def#"
SH = "http://www.w3.org/ns/shacl#"

HEAD = f"""\
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# The vocabulary of catalogues, for what published vocabularies have no term.
# A test writes it: tests/docs/check_vocabulary.py.

@prefix lc: <{LC}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .

<{LC.rstrip("#")}> a owl:Ontology ;
    rdfs:label "Vocabulary of courses, paths and schemes"@en .

"""


def comments(sources: Sources, header: str, prefix: str) -> Dict[str, str]:
    return {
        constant.replace(f"COMPETENT_{prefix}_", ""): comment
        for constant, _, comment in sources.constants(header, prefix)
    }


def terms(sources: Sources) -> Iterator[Tuple[str, str, str]]:
    """Return the name, class and comment of each term."""
    kinds = comments(sources, "concept", "KIND")
    relations = comments(sources, "concept", "RELATION")
    properties = comments(sources, "detail", "PROPERTY")
    parts = comments(sources, "detail", "NODE")
    for term, _, (kind,) in entries(sources, "classes"):
        if term.startswith("lc:"):
            yield term, "rdfs:Class", kinds[kind]
    for term, macro, (what, *rest) in entries(sources, "predicates"):
        if not term.startswith("lc:"):
            continue
        if macro == "DETAIL":
            yield term, "rdf:Property", properties[what]
        elif macro == "PART":
            yield term, "rdf:Property", parts[what]
        elif macro == "REFERENCE":
            yield term, "rdf:Property", f"{relations[what]}, by its code"
        elif macro == "LEVEL_LINK":
            yield term, "rdf:Property", f"{relations[what]}, at the level {words(rest[0])}"
        else:
            yield term, "rdf:Property", relations[what]


def vocabulary(sources: Sources) -> str:
    return HEAD + "\n".join(
        f'{term} a {what} ;\n    rdfs:comment "{comment}"@en .\n'
        for term, what, comment in terms(sources)
    )


class Shapes:
    """Shapes of which each constraint is one that is known here."""

    def __init__(self, path: Path) -> None:
        import rdflib

        self.iri = rdflib.URIRef
        self.literal = rdflib.Literal
        self.graph = rdflib.Graph().parse(path, format="turtle")
        self.type = rdflib.RDF.type
        self.checks = {
            self.sh("minCount"): lambda values, bound, _: len(values) >= int(bound),
            self.sh("maxCount"): lambda values, bound, _: len(values) <= int(bound),
            self.sh("nodeKind"): lambda values, kind, _: all(
                isinstance(value, self.iri if kind == self.sh("IRI") else self.literal)
                for value in values
            ),
            self.sh("pattern"): lambda values, pattern, _: all(
                re.search(str(pattern), str(value)) for value in values
            ),
            self.sh("class"): lambda values, kind, data: all(
                (value, self.type, kind) in data for value in values
            ),
        }

    def sh(self, name: str):
        return self.iri(SH + name)

    def targets(self, shape, data):
        for kind in self.graph.objects(shape, self.sh("targetClass")):
            yield from data.subjects(self.type, kind)
        for path in self.graph.objects(shape, self.sh("targetSubjectsOf")):
            yield from data.subjects(path)
        for path in self.graph.objects(shape, self.sh("targetObjectsOf")):
            yield from data.objects(None, path)

    def constraints(self, node) -> List[Tuple]:
        known = [
            (what, value)
            for what, value in self.graph.predicate_objects(node)
            if what in self.checks
        ]
        rest = {
            what
            for what in self.graph.predicates(node)
            if what not in self.checks
            and what
            not in {
                self.type,
                *map(
                    self.sh,
                    ("path", "property", "targetClass", "targetSubjectsOf",
                     "targetObjectsOf"),
                ),
            }
        }
        if rest:
            sys.exit(f"Constraints that are not known here: {sorted(rest)}")
        return known

    def faults(self, data) -> Iterator[str]:
        for shape in self.graph.subjects(self.type, self.sh("NodeShape")):
            own = self.constraints(shape)
            rules = [
                (self.graph.value(rule, self.sh("path")), self.constraints(rule))
                for rule in self.graph.objects(shape, self.sh("property"))
            ]
            for node in set(self.targets(shape, data)):
                for what, bound in own:
                    if not self.checks[what]([node], bound, data):
                        yield f"{node} breaks {what} of {shape}"
                for path, constraints in rules:
                    values = list(data.objects(node, path))
                    for what, bound in constraints:
                        if not self.checks[what](values, bound, data):
                            yield f"{node}: {path} breaks {what} of {shape}"


# Each of these has to be found, or else the test tests nothing
PLANTED = f"""
@prefix lc: <{LC}> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<u:course> a lc:Course ; schema:provider [] ; lc:price "1.250,00" , 7 .
<u:tile> a lc:Tile ; skos:prefLabel "Tegel" ; lc:leadsTo <u:course> .
<u:path> a lc:Path ; lc:level "9" ; lc:start "31-3-2025" .
<u:scheme> a lc:Scheme ; skos:prefLabel "Regeling" ; lc:amount [ lc:share 2 ] ;
  lc:condition [ lc:atLeast 3 ] .
"""
N_PLANTED = 10


def check_data(root: Path) -> int:
    try:
        import rdflib
    except ImportError:
        print("rdflib is not installed: only the vocabulary is looked at")
        return 0

    shapes = Shapes(root / "data" / "vocabulary" / "catalogue.shacl.ttl")
    planted = list(shapes.faults(rdflib.Graph().parse(data=PLANTED, format="turtle")))
    if len(planted) != N_PLANTED:
        sys.exit("Planted faults that are found: " + "\n".join(planted))

    n_wrong = 0
    for folder in ("ontwikkelpaden", "funding"):
        data = rdflib.Graph()
        for path in sorted((root / "data" / folder).glob("*.ttl")):
            data.parse(path, format="turtle")
        for fault in sorted(shapes.faults(data)):
            n_wrong += 1
            print(f"data/{folder}: {fault}")
    return n_wrong


def main() -> None:
    root, library = Path(sys.argv[1]), sys.argv[2]
    wanted = vocabulary(Sources(root, ctypes.CDLL(library)))
    path = root / "data" / "vocabulary" / "catalogue.ttl"
    if "--write" in sys.argv[3:]:
        path.write_text(wanted, encoding="utf-8")
    if path.read_text(encoding="utf-8") != wanted:
        sys.exit(f"{path.relative_to(root)} is not that of the sources: use --write")
    n_wrong = check_data(root)
    if n_wrong:
        sys.exit(f"Faults in the data: {n_wrong}")


if __name__ == "__main__":
    main()
