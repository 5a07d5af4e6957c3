# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Write a catalogue of courses and paths that nobody offers, to measure with.

The skills, knowledge areas, norms and occupations are those of the taxonomy; all
else is made up.  The same seed gives the same bytes everywhere, and the first
courses of a large catalogue are those of a small one.

Usage: make_catalogue.py [--courses N] [--paths N] [--seed N] [--format ttl|csv]
       [--data DIR] >FILE
"""

import argparse
import re
import sys
from pathlib import Path
from typing import Callable, Iterator, List, NamedTuple, Sequence, TextIO

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "competentnl"
BASE = "https://example.org/synthetic/"
CAPABILITY = "https://linkeddata.competentnl.nl/id/humancapability/"
KNOWLEDGE = "https://linkeddata.competentnl.nl/id/knowledgearea/"

MODES = ("BBL", "BOL", "OVO", "online", "part-time", "full-time")
LEVELS = ("1", "2", "3", "4", "4+", "5", "6")
DOCUMENTS = ("proof", "branch certificate", "certificate", "diploma", "none")
REGIONS = ("Groningen", "Twente", "FoodValley", "Rijnmond", "Zeeland", "Parkstad")
SECTORS = ("zorg", "techniek", "groen", "onderwijs", "ICT", "kinderopvang")

PREFIXES = f"""\
# Synthetic: no such courses, paths and providers exist.
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <{BASE}> .
"""

COLUMNS = (
    "iri", "naam", "aanbieder", "prijs", "weken", "uren", "niveau", "leerweg",
    "document", "crebo", "leert", "start", "plaats", "regio", "sector", "erkend",
)


class Chance:
    """Numbers that are the same in every release of every interpreter."""

    def __init__(self, seed: int, stream: int) -> None:
        self._state = (seed * 0x9E3779B97F4A7C15 + stream * 0xD1B54A32D192ED03) % 2**64

    def below(self, limit: int) -> int:
        # SplitMix64
        self._state = (self._state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self._state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return ((mixed ^ (mixed >> 31)) >> 11) % limit

    def one_of(self, items: Sequence[str]) -> str:
        return items[self.below(len(items))]

    def popular(self, items: Sequence[str]) -> str:
        """Return an item, of which the first are taken most often."""
        return items[min(self.below(len(items)), self.below(len(items)))]


class Taxonomy(NamedTuple):
    """What courses teach and award, and what functions perform."""

    taught: List[str]
    crebos: List[str]
    occupations: List[str]


class Course(NamedTuple):
    """A course that nobody offers."""

    number: int
    price: int
    weeks: int
    hours: int
    level: str
    mode: str
    document: str
    crebo: str
    taught: List[str]
    starts: List[str]
    provider: int
    region: str
    sector: str
    accredited: bool


def found(path: Path, pattern: str, prefix: str = "") -> List[str]:
    text = path.read_text(encoding="utf-8")
    return sorted({prefix + one for one in re.findall(pattern, text, re.MULTILINE)})


def read_taxonomy(data: Path) -> Taxonomy:
    return Taxonomy(
        found(data / "humancapabilities.ttl", r"^hc:(\w+)\s", CAPABILITY)
        + found(data / "knowledgeareas.ttl", r"^ka:(\w+)\s", KNOWLEDGE),
        found(data / "educationalnorms.nt", r'opleidingscode> "(\d+)"'),
        found(data / "occupations.rdf", r'Occupation rdf:about="([^"]+)"'),
    )


def courses(taxonomy: Taxonomy, n: int, seed: int) -> Iterator[Course]:
    for number in range(n):
        chance = Chance(seed, number)
        weeks = 1 + chance.below(1 + chance.below(104))
        is_whole = chance.below(5) == 0
        n_taught = 0 if is_whole else 1 + chance.below(6)
        yield Course(
            number,
            25 * chance.below(1 + 2 * weeks),
            weeks,
            weeks * (2 + chance.below(30)),
            chance.popular(LEVELS),
            chance.one_of(MODES),
            "diploma" if is_whole else chance.one_of(DOCUMENTS),
            chance.one_of(taxonomy.crebos) if is_whole else "",
            sorted({chance.popular(taxonomy.taught) for _ in range(n_taught)}),
            [
                f"2026-{1 + chance.below(12):02}-{1 + chance.below(28):02}"
                for _ in range(chance.below(3))
            ],
            chance.below(300),
            chance.one_of(REGIONS),
            chance.one_of(SECTORS),
            chance.below(2) == 0,
        )


def turtle(course: Course) -> str:
    said = [
        f':c{course.number} a schema:Course ; schema:name "Cursus {course.number}"@nl',
        f"schema:provider :p{course.provider}",
        f"lc:price {course.price} ; lc:weeks {course.weeks}",
        f"lc:studyHours {course.hours}",
        f'lc:level "{course.level}" ; lc:mode "{course.mode}"',
        f'lc:document "{course.document}" ; lc:region "{course.region}"',
        f'lc:sector "{course.sector}"',
        f"lc:accredited {'true' if course.accredited else 'false'}",
    ]
    if course.crebo:
        said.append(f'lc:awardsCode "crebo:{course.crebo}"')
    if course.taught:
        said.append("lc:teaches " + ", ".join(f"<{one}>" for one in course.taught))
    said.extend(f'lc:instance [ lc:start "{one}" ]' for one in course.starts)
    return " ;\n  ".join(said) + " .\n"


def rows(course: Course) -> Iterator[str]:
    for start in course.starts or [""]:
        yield ";".join(
            (
                f"{BASE}c{course.number}", f"Cursus {course.number}",
                f"Aanbieder {course.provider}", f"{course.price},00", str(course.weeks),
                str(course.hours), course.level, course.mode, course.document,
                course.crebo, "|".join(course.taught), start, "", course.region,
                course.sector, "ja" if course.accredited else "nee",
            )
        ) + "\n"


def path_lines(taxonomy: Taxonomy, number: int, n_courses: int, seed: int) -> str:
    """Return a path: functions in a row, with tiles between them, and courses."""
    chance = Chance(seed, 2**40 + number)
    n_functions = 3 + chance.below(4)
    lines = []
    steps = []
    for i in range(n_functions):
        lines.append(
            f':f{number}x{i} a lc:Function ; skos:prefLabel "Functie {number}.{i}"@nl ;'
            f" lc:performs <{chance.one_of(taxonomy.occupations)}> .\n"
        )
        steps.append(f":f{number}x{i}")
    for i in range(n_functions - 1):
        lines.append(
            f':t{number}x{i} a lc:Tile ; skos:prefLabel "Tegel {number}.{i}"@nl ;'
            f" lc:startsFrom :f{number}x{i} ; lc:leadsTo :f{number}x{i + 1} ;"
            f' lc:awardsCode "crebo:{chance.one_of(taxonomy.crebos)}" ;'
            f' lc:level "{chance.popular(LEVELS)}" ; lc:mode "BBL" ; lc:paid true ;'
            f" lc:weeks {10 + chance.below(90)} ; lc:price {100 * chance.below(30)} .\n"
        )
        steps.append(f":t{number}x{i}")
    if n_courses:
        steps.extend(f":c{chance.below(n_courses)}" for _ in range(3))
    lines.append(
        f':w{number} a lc:Path ; skos:prefLabel "Pad {number}"@nl ;'
        f' lc:sector "{chance.one_of(SECTORS)}" ; lc:recognised "2025-01-01" ;'
        f" lc:hasStep {', '.join(sorted(set(steps)))} .\n"
    )
    return "".join(lines)


def write_turtle(out: TextIO, taxonomy: Taxonomy, options: argparse.Namespace) -> None:
    out.write(PREFIXES)
    for number in range(300):
        out.write(f':p{number} a lc:Provider ; schema:name "Aanbieder {number}"@nl .\n')
    for course in courses(taxonomy, options.courses, options.seed):
        out.write(turtle(course))
    for number in range(options.paths):
        out.write(path_lines(taxonomy, number, options.courses, options.seed))


def write_csv(out: TextIO, taxonomy: Taxonomy, options: argparse.Namespace) -> None:
    """Write the courses; a table of courses has no paths."""
    out.write(";".join(COLUMNS) + "\n")
    for course in courses(taxonomy, options.courses, options.seed):
        out.writelines(rows(course))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--courses", type=int, default=20000)
    parser.add_argument("--paths", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("ttl", "csv"), default="ttl")
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.exit(f"There is no taxonomy in {options.data}")

    taxonomy = read_taxonomy(options.data)
    if not all(taxonomy):
        sys.exit(f"The taxonomy in {options.data} is not understood")
    write: Callable[[TextIO, Taxonomy, argparse.Namespace], None] = (
        write_csv if options.format == "csv" else write_turtle
    )
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    write(sys.stdout, taxonomy, options)


if __name__ == "__main__":
    main()
