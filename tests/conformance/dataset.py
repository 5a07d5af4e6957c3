# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Datasets of RDF: a reader of N-Quads of its own, and exact isomorphism."""

import hashlib
import re

_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_NODE = re.compile(
    r"""[ \t]*(?:
      <(?P<iri>[^>]*)>
    | _:(?P<blank>[^\s<"]*[^\s<".])
    | "(?P<text>(?:[^"\\]|\\.)*)"
      (?:@(?P<language>[A-Za-z0-9-]+)|[ ]*\^\^[ ]*<(?P<datatype>[^>]*)>)?
    )""",
    re.VERBOSE,
)
_END = re.compile(r"[ \t]*\.[ \t]*(#.*)?$")
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def _unescape(text):
    def character(match):
        escape = match.group(1)
        if escape[0] in "uU" and len(escape) > 1:
            return chr(int(escape[1:], 16))
        return _LETTERS.get(escape, escape)

    return _ESCAPE.sub(character, text)


def _node(match):
    if match["iri"] is not None:
        return ("iri", _unescape(match["iri"]))
    if match["blank"] is not None:
        return ("blank", match["blank"])
    language = (match["language"] or "").lower()
    datatype = _unescape(match["datatype"] or _XSD_STRING)
    return ("literal", _unescape(match["text"]), language, datatype)


def read(path):
    """Return the set of statements in a file of N-Triples or N-Quads."""
    statements = set()
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    for line in re.split(r"[\r\n]+", text):
        if not line.strip(" \t") or line.lstrip(" \t").startswith("#"):
            continue
        nodes, at = [], 0
        while not _END.match(line, at):
            match = _NODE.match(line, at)
            if not match:
                raise ValueError(f"{path}: no N-Quads: {line!r}")
            nodes.append(_node(match))
            at = match.end()
        if len(nodes) not in (3, 4):
            raise ValueError(f"{path}: {len(nodes)} nodes: {line!r}")
        statements.add(tuple(nodes))
    return statements


def _blanks(statements):
    return {n[1] for s in statements for n in s if n[0] == "blank"}


def _refine(statements, colours):
    """Split the colours until nothing tells the nodes of one apart."""
    while True:
        seen = {label: [] for label in colours}
        for statement in statements:
            shown = tuple(
                ("colour", colours[n[1]]) if n[0] == "blank" else n
                for n in statement
            )
            for i, node in enumerate(statement):
                if node[0] == "blank":
                    own = tuple(n == node for n in statement)
                    seen[node[1]].append((i, own, shown))
        keys = {
            label: (colours[label], tuple(sorted(seen[label], key=repr)))
            for label in colours
        }
        finer = {label: repr(key) for label, key in keys.items()}
        if len(set(finer.values())) == len(set(colours.values())):
            return finer
        # Colours stay short, and equal in both datasets, by their hash
        colours = {label: _short(colour) for label, colour in finer.items()}


def _short(colour):
    return hashlib.sha256(colour.encode("utf-8", "surrogatepass")).hexdigest()


def _classes(colours):
    classes = {}
    for label, colour in colours.items():
        classes.setdefault(colour, []).append(label)
    return classes


def _renamed(statements, names):
    return {
        tuple(("blank", names[n[1]]) if n[0] == "blank" else n for n in s)
        for s in statements
    }


def _matches(first, second, first_colours, second_colours):
    first_colours = _refine(first, first_colours)
    second_colours = _refine(second, second_colours)
    ours, theirs = _classes(first_colours), _classes(second_colours)
    if {c: len(v) for c, v in ours.items()} != {
        c: len(v) for c, v in theirs.items()
    }:
        return False
    open_colours = [c for c in ours if len(ours[c]) > 1]
    if not open_colours:
        names = {ours[c][0]: theirs[c][0] for c in ours}
        return _renamed(first, names) == second
    # Suppose that one node is each of those that look like it, in turn
    colour = min(open_colours, key=lambda c: (len(ours[c]), c))
    label = ours[colour][0]
    return any(
        _matches(
            first,
            second,
            {**first_colours, label: "chosen"},
            {**second_colours, other: "chosen"},
        )
        for other in theirs[colour]
    )


def are_isomorphic(first, second):
    """Return whether two datasets differ only in the labels of blank nodes."""
    if len(first) != len(second):
        return False
    return _matches(
        first,
        second,
        {label: "" for label in _blanks(first)},
        {label: "" for label in _blanks(second)},
    )
