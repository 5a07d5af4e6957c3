# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The tables of the documentation are those of the sources and the library.

A table stands below a line <!-- table: NAME -->.  With --write they are written
anew.  What documents call competent_... is in a public header.

Usage: check_tables.py ROOT LIBRARY [--write]
"""

import ctypes
import re
import sys
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Tuple

Row = Tuple[str, ...]

MARK = re.compile(r"(?<=^<!-- table: )(\w+)(?= -->$)", re.MULTILINE)
BLOCK = r"^<!-- table: {} -->\n((?:^\|.*\n)*)"

# What a kind of statement is called where people read it
SAYINGS = {
    "TYPE": "its class",
    "LITERAL_FORM": "text of a SKOS-XL label",
    "CONTENT": "whether it is current, historic or archived",
    "DEFINITION": "definition",
    "REGULATED": "regulated occupation, if true",
    "UNMEDIABLE": "no occupation to mediate to, if true",
    "RIASEC": "RIASEC letter",
    "VERSION": "version of the file",
}


class Sources(NamedTuple):
    """What tables are made of."""

    root: Path
    library: ctypes.CDLL

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def vocabulary(self, array: str) -> str:
        """Return the rows of an array, with each blank and line end as one."""
        text = self.text("lib/taxonomy/vocabulary.c")
        body = text.split(f" {array}[] = {{", 1)[1].split("\n};", 1)[0]
        return " ".join(body.split())

    def name(self, function: str, value: int) -> str:
        call = getattr(self.library, f"competent_{function}_name")
        call.restype = ctypes.c_char_p
        name = call(value)
        return name.decode() if name else ""

    def constants(self, header: str, prefix: str) -> List[Tuple[str, int, str]]:
        """Return the name, value and comment of each constant of a header."""
        text = self.text(f"include/competent/{header}.h")
        pattern = rf"^  (COMPETENT_{prefix}_\w+)\s*= (\d+),\s*///< (.*)$"
        return [
            (match[1], int(match[2]), match[3].replace("#Competent", "Competent"))
            for match in re.finditer(pattern, text, re.MULTILINE)
        ]


class Limits(ctypes.Structure):
    """CompetentLimits."""

    _fields_ = [("values", ctypes.c_int64 * 11)]


class Leniency(ctypes.Structure):
    """CompetentLeniency."""

    _fields_ = [
        (name, ctypes.c_int32)
        for name in (
            "narrower", "broader", "sibling", "exact", "close", "broad", "narrow",
        )
    ]


class Weights(ctypes.Structure):
    """CompetentWeights."""

    _fields_ = [
        (name, ctypes.c_int32)
        for name in (
            "capability", "knowledge", "task",
            "essential", "important", "somewhat", "optional",
        )
    ] + [("by_level", ctypes.c_bool)]


def code(text: str) -> str:
    return f"`{text}`"


def words(constant: str) -> str:
    """Return a constant as people write it, of which zero says nothing."""
    return "" if constant == "0U" else constant.lower().replace("_", " ")


def entries(sources: Sources, array: str) -> Iterator[Tuple[str, str, List[str]]]:
    """Return the term, the macro and its arguments for each row of an array."""
    body = re.sub(r"BIT\((\w+)\)", r"\1", sources.vocabulary(array))
    body = body.replace("{CLASS_LABEL, COMPETENT_KIND_UNKNOWN}", "MAKES(LABEL)")
    body = body.replace("{CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}", "MAKES(NOTHING)")
    pattern = r'\{(\w+), (?:"(\w+)"|NULL), (\w+)\(([^()]*)\)\}'
    rest = re.sub(pattern + ",?", "", body).strip()
    if rest:
        sys.exit(f"vocabulary.c: Rows of {array} that are not understood: {rest}")
    for prefix, name, macro, arguments in re.findall(pattern, body):
        yield f"{prefix.lower()}:{name or '*'}", macro, arguments.split(", ")


def namespaces(sources: Sources) -> Iterator[Row]:
    yield "prefix", "namespace"
    body = sources.vocabulary("namespaces")
    for prefix, iri in re.findall(r'\{(\w+), "([^"]+)"\}', body):
        yield code(prefix.lower()), code(iri)


def classes(sources: Sources) -> Iterator[Row]:
    yield "class", "what it makes of its members"
    for term, _, (kind,) in entries(sources, "classes"):
        what = {"LABEL": "a SKOS-XL label", "NOTHING": "nothing: it is passed over"}
        yield code(term), what.get(kind, words(kind))
    if '"TaxonomyItem"' not in sources.text("lib/taxonomy/vocabulary.c"):
        sys.exit("vocabulary.c: There is no rule for the other classes")
    yield "any other `cnluwvo:TaxonomyItem…`", "group"


def links(sources: Sources) -> Iterator[Row]:
    yield "predicate", "link", "level", "makes its subject", "makes its object"
    fixed = {
        "REQUIRES": ("REQUIRES", "OCCUPATION"),
        "TEACHES": ("TEACHES", "NORM"),
        "CIRCUMSTANCE": ("CIRCUMSTANCE", "OCCUPATION"),
    }
    for term, macro, rest in entries(sources, "predicates"):
        if macro == "LINK":
            relation, is_inverse = rest
            back = ", of the object" if is_inverse == "true" else ""
            yield code(term), words(relation) + back, "", "", ""
        elif macro == "MATCHES":
            yield code(term), words(rest[0]), "", "", "external"
        elif macro == "LEVEL_LINK":
            relation, level, subject, target = rest
            yield (
                code(term), words(relation), words(level).replace("none", ""),
                words(subject), words(target),
            )
        elif macro == "REFERENCE":
            yield code(term), words(rest[0]) + ", by code", "", "", words(rest[1])
        elif macro == "STEP":
            relation, subject, target = rest
            yield code(term), words(relation), "", words(subject), words(target)
        elif macro in fixed:
            relation, subject = fixed[macro]
            target = "circumstance" if macro == "CIRCUMSTANCE" else "".join(
                words(kind) for kind in rest[1:]
            )
            yield code(term), words(relation), words(rest[0]), words(subject), target


def facts(sources: Sources) -> Iterator[Row]:
    yield "predicate", "what it says of its subject"
    for term, macro, (what, *_) in entries(sources, "predicates"):
        if macro == "LABEL":
            yield code(term), f"{words(what)} label"
        elif macro == "XL":
            yield code(term), f"{words(what)} label, SKOS-XL"
        elif macro == "CODE":
            yield code(term), f"code: {words(what)}"
        elif macro == "SAYS" and what != "NOTHING":
            yield code(term), SAYINGS[what]


NOTATIONS = {
    "TEXT": "text",
    "COUNT": "whole number",
    "WEEKS": "weeks",
    "HOURS": "hours",
    "MONEY": "euros",
    "SHARE": "part of one",
    "DATE": "date",
    "BOOLEAN": "yes or no",
    "LEVEL": "NLQF level",
    "CEFR": "language level",
    "MODE": "mode",
    "DOCUMENT": "document",
    "CRITERION": "criterion",
    "CRITERIAL": "as the criterion has it",
    "APPLICANT": "applicant",
    "WORK": "work status",
    "PAYMENT": "payment",
}


def notations(sources: Sources, function: str) -> List[str]:
    """Return how the values of each constant are written, as value.c has it."""
    body = sources.text("lib/taxonomy/value.c").split(f"\n{function}(", 1)[1]
    return re.findall(r"NOTATION_(\w+)", body.split("};", 1)[0])


def properties(sources: Sources) -> Iterator[Row]:
    yield "property", "what it is", "stated by", "written as"
    written = notations(sources, "value_notation")
    terms: Dict[str, List[str]] = {}
    for term, macro, (what, *_) in entries(sources, "predicates"):
        if macro == "DETAIL":
            terms.setdefault(what, []).append(code(term))
    for constant, value, comment in sources.constants("detail", "PROPERTY"):
        stated = terms[constant.replace("COMPETENT_PROPERTY_", "")]
        yield (
            code(sources.name("property", value)), comment, ", ".join(stated),
            NOTATIONS[written[value]],
        )


def nodes(sources: Sources) -> Iterator[Row]:
    yield "node", "what it is", "stated by"
    terms: Dict[str, List[str]] = {}
    for term, macro, (what, *_) in entries(sources, "predicates"):
        if macro == "PART":
            terms.setdefault(what, []).append(code(term))
    for constant, value, comment in sources.constants("detail", "NODE"):
        stated = terms[constant.replace("COMPETENT_NODE_", "")]
        yield code(sources.name("node_kind", value)), comment, ", ".join(stated)


def criteria(sources: Sources) -> Iterator[Row]:
    yield "criterion", "what it is", "values are written as"
    written = notations(sources, "value_criterion_notation")
    for _, value, comment in sources.constants("detail", "CRITERION"):
        yield code(sources.name("criterion", value)), comment, NOTATIONS[written[value]]


def modes(sources: Sources) -> Iterator[Row]:
    yield "mode", "what it is"
    for _, value, comment in sources.constants("detail", "MODE"):
        yield code(sources.name("mode", value)), comment


def documents(sources: Sources) -> Iterator[Row]:
    yield "document", "what it is"
    for _, value, comment in sources.constants("detail", "DOCUMENT"):
        yield code(sources.name("document", value)), comment


def applicants(sources: Sources) -> Iterator[Row]:
    yield "applicant", "who"
    for _, value, comment in sources.constants("detail", "APPLICANT"):
        yield code(sources.name("applicant", value)), comment


def payments(sources: Sources) -> Iterator[Row]:
    yield "payment", "what it is"
    for _, value, comment in sources.constants("detail", "PAYMENT"):
        yield code(sources.name("payment", value)), comment


def ignored(sources: Sources) -> Iterator[Row]:
    yield ("known, and not used",)
    for term, macro, (what, *_) in entries(sources, "predicates"):
        if macro == "SAYS" and what == "NOTHING":
            yield (code(term),)


def limits(sources: Sources) -> Iterator[Row]:
    yield "limit", "default", "of what", "constant"
    default = sources.library.competent_limits_default
    default.restype = Limits
    values = default().values
    rows = sources.constants("limit", "LIMIT")
    if len(rows) != len(values):
        sys.exit("limit.h: The limits are not all understood")
    for constant, value, comment in rows:
        yield (
            code(sources.name("limit", value)), f"{values[value]:,}", comment,
            code(constant),
        )


def statuses(sources: Sources) -> Iterator[Row]:
    yield "value", "status", "when", "Python", "Java"
    python = dict(
        re.findall(
            r"Status\.(\w+): (\w+),", sources.text("bindings/python/competent/errors.py")
        )
    )
    java: Dict[str, str] = {}
    text = sources.text(
        "bindings/java/src/main/java/nl/competent/CompetentException.java"
    )
    for names, exception in re.findall(r"case ([\w, ]+) ->\s*new (\w+)", text):
        java.update({name: exception for name in names.split(", ")})

    for constant, value, comment in sources.constants("status", "STATUS"):
        name = constant.replace("COMPETENT_STATUS_", "")
        # These two have no class of their own
        other = {"SUCCESS": ("", ""), "NO_MEMORY": ("MemoryError", "OutOfMemoryError")}
        ours = other.get(name, (python.get(name, ""), java.get(name, "")))
        yield (
            str(value), code(sources.name("status", value)), comment,
            *(code(one) if one else "" for one in ours),
        )


def findings(sources: Sources) -> Iterator[Row]:
    yield "finding", "when"
    for _, value, comment in sources.constants("report", "FINDING"):
        yield code(sources.name("finding", value)), comment


def kinds(sources: Sources) -> Iterator[Row]:
    yield "value", "kind", "what"
    for _, value, comment in sources.constants("concept", "KIND"):
        yield str(value), code(sources.name("kind", value)), comment


def text_rules(sources: Sources) -> Iterator[Row]:
    yield "rule", "what it does", "example"
    example = sources.library.competent_text_rule_example
    example.restype = ctypes.c_char_p
    for _, value, comment in sources.constants("normaliser", "TEXT_RULE"):
        name = sources.name("text_rule", value)
        yield code(name), comment.lower(), f"*{example(value).decode()}*"


def mention_rules(sources: Sources) -> Iterator[Row]:
    yield "rule", "how the label is there"
    for _, value, comment in sources.constants("extract", "MENTION"):
        yield code(sources.name("mention_rule", value)), comment[0].lower() + comment[1:]


def weights(sources: Sources) -> Iterator[Row]:
    call = sources.library.competent_preset_weights
    call.restype = Weights
    presets = sources.constants("match", "PRESET")
    made = [call(value) for _, value, _ in presets]
    yield ("weight", *(code(sources.name("preset", value)) for _, value, _ in presets))
    for name, _ in Weights._fields_[:-1]:
        letter = "D" if name in ("capability", "knowledge", "task") else "L"
        yield (f"{letter}({name})", *(str(getattr(one, name)) for one in made))
    yield (
        "which requirements *df* counts",
        *("that level or higher" if one.by_level else "any level" for one in made),
    )


def person_facts(sources: Sources) -> Iterator[Row]:
    yield "fact", "what it is", "constant"
    for constant, value, comment in sources.constants("fact", "FACT"):
        yield code(sources.name("fact", value)), comment, code(constant)


def licences(sources: Sources) -> Iterator[Row]:
    yield "licence", "for", "bit"
    for _, value, comment in sources.constants("fact", "LICENCE"):
        yield code(sources.name("licence", value)), comment.lower(), str(value)


def nlqf(sources: Sources) -> Iterator[Row]:
    yield "level", "like", "value"
    for _, value, comment in sources.constants("fact", "NLQF"):
        yield code(sources.name("nlqf", value)), comment, str(value)


def works(sources: Sources) -> Iterator[Row]:
    yield "status", "who", "bit"
    for _, value, comment in sources.constants("fact", "WORK"):
        yield code(sources.name("work", value)), comment.lower(), str(value)


def cefr(sources: Sources) -> Iterator[Row]:
    yield "level", "what", "value"
    for _, value, comment in sources.constants("fact", "CEFR"):
        yield code(sources.name("cefr", value)), comment, str(value)


def gates(sources: Sources) -> Iterator[Row]:
    yield "gate", "when there is one"
    for _, value, comment in sources.constants("gate", "GATE"):
        yield code(sources.name("gate_kind", value)), comment


def passages(sources: Sources) -> Iterator[Row]:
    yield "passage", "what it means"
    for _, value, comment in sources.constants("gate", "PASSAGE"):
        yield code(sources.name("passage", value)), comment


def leniencies(sources: Sources) -> Iterator[Row]:
    call = sources.library.competent_strictness_leniency
    call.restype = Leniency
    named = sources.constants("leniency", "STRICTNESS")
    made = [call(value) for _, value, _ in named]
    text = sources.text("include/competent/leniency.h")
    yield (
        "part", "who",
        *(code(sources.name("strictness", value)) for _, value, _ in named),
    )
    for name, _ in Leniency._fields_:
        comment = re.search(rf"int32_t {name};\s*///< (.*)", text)
        yield (
            code(name), comment[1] if comment else "",
            *(str(getattr(one, name)) for one in made),
        )


def hows(sources: Sources) -> Iterator[Row]:
    yield "how", "what it means"
    for _, value, comment in sources.constants("profile", "HOW"):
        yield code(sources.name("how", value)), comment


def sections(sources: Sources) -> Iterator[Row]:
    yield "section", "what is in it"
    text = sources.text("lib/taxonomy/image.h")
    for name, comment in re.findall(r"^  SECTION_(\w+),\s*///< (.*)$", text, re.MULTILINE):
        yield words(name), comment.replace(
            "CompetentConcept", "concept number"
        ).replace("CompetentLink", "link (concept number, level)")


TABLES: Dict[str, Callable[[Sources], Iterator[Row]]] = {
    make.__name__: make
    for make in (
        namespaces, classes, links, facts, ignored, limits, statuses, findings,
        kinds, mention_rules, text_rules, weights, sections, person_facts,
        licences, nlqf, works, cefr, gates, passages, leniencies, hows,
        properties, nodes, criteria, modes, documents, applicants,
        payments,
    )
}


def table(sources: Sources, name: str) -> str:
    head, *rows = TABLES[name](sources)
    if not rows:
        sys.exit(f"The table {name} is empty")
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def unknown_names(text: str, headers: str) -> List[str]:
    """Return the C names in a document that no public header has."""
    names = set(re.findall(r"`((?:competent|COMPETENT)_\w+)(?:\(\))?`", text))
    return sorted(
        name for name in names if not re.search(rf"\b{name}\b", headers)
    )


def main() -> None:
    root, library = Path(sys.argv[1]), sys.argv[2]
    sources = Sources(root, ctypes.CDLL(library))
    headers = "".join(
        path.read_text(encoding="utf-8") for path in root.glob("include/competent/*.h")
    )
    seen = set()
    n_wrong = 0
    for path in sorted([root / "README.md", *(root / "docs").glob("*.md")]):
        text = path.read_text(encoding="utf-8")
        for name in unknown_names(text, headers):
            if name != "COMPETENT_0":  # The version of the symbols
                n_wrong += 1
                print(f"{path.relative_to(root)}: There is no {name}")
        for name in MARK.findall(text):
            if name not in TABLES:
                continue  # Another test looks at it
            seen.add(name)
            wanted = table(sources, name)
            found = re.search(BLOCK.format(name), text, re.MULTILINE)
            if found and found[1] != wanted:
                n_wrong += 1
                print(f"{path.relative_to(root)}: The table {name} should be\n{wanted}")
                text = text[: found.start(1)] + wanted + text[found.end(1) :]
        if "--write" in sys.argv[3:]:
            path.write_text(text, encoding="utf-8")

    if set(TABLES) - seen:
        sys.exit(f"No document has the tables {sorted(set(TABLES) - seen)}")
    if n_wrong:
        sys.exit(f"Tables and names that are wrong: {n_wrong}")


if __name__ == "__main__":
    main()
