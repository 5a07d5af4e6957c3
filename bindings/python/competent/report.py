# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What was read to make a taxonomy, and what was odd in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from . import _html
from .builder import Format

if TYPE_CHECKING:
    from . import native


class FindingKind(IntEnum):
    """What can be odd in the data."""

    UNKNOWN_PREDICATE = 0
    UNKNOWN_CLASS = 1
    UNKNOWN_VALUE = 2
    DANGLING = 3
    UNLABELLED = 4
    TWO_KINDS = 5
    TWO_PREFERRED = 6
    TWO_LEVELS = 7
    CYCLE = 8
    BLANK = 9
    EMPTY = 10
    MISPLACED = 11
    SELF = 12
    UNRESOLVED = 13
    AMBIGUOUS = 14
    BAD_VALUE = 15
    TWO_VALUES = 16
    BAD_PERIOD = 17
    DEAD_END = 18
    TEACHES_NOTHING = 19
    STEP_CYCLE = 20
    BAD_ROW = 21
    BAD_ENCODING = 22
    TWO_VERSIONS = 23


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was odd in the data."""

    #: What was odd
    kind: FindingKind

    #: How often it was seen
    count: int

    #: Name of the file where it was first seen, or empty
    source: str

    #: Line of that file, or 0 where no line has it
    line: int

    #: IRI of what it is about, or what a table says
    subject: str

    #: Column of a table that is odd, or empty
    field: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read."""

    #: Name of the file, without its folder
    name: str

    #: How long it is once unpacked
    bytes: int

    #: How many statements it holds
    statements: int

    #: How it is written
    format: Format

    #: Its owl:versionInfo, or empty
    version: str


class Report:
    """What was read, and what was odd: counted, never fatal, never silent.

    >>> report = taxonomy.report
    >>> report.statements == sum(source.statements for source in report.sources)
    True
    """

    __slots__ = ("_owner", "_handle")

    def __init__(self, owner: native.CompetentTaxonomy) -> None:
        self._owner = owner  # The report is a part of it
        self._handle = owner.report()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that were read, by name."""
        handle = self._handle
        return tuple(
            Source(
                handle.source_name(i),
                handle.source_bytes(i),
                handle.source_statements(i),
                Format(handle.source_format(i)),
                handle.source_version(i),
            )
            for i in range(handle.n_sources())
        )

    @property
    def statements(self) -> int:
        """The number of statements, over all files."""
        return self._handle.n_statements()

    def count(self, kind: FindingKind) -> int:
        """Return how often a kind of finding was made."""
        return self._handle.n_of_kind(kind)

    @property
    def findings(self) -> Sequence[Finding]:
        """What was odd, by kind; at most 100 subjects of each are listed."""
        handle = self._handle
        return tuple(
            Finding(
                FindingKind(handle.finding_kind(i)),
                handle.finding_count(i),
                handle.finding_source(i),
                handle.finding_line(i),
                handle.finding_subject(i),
                handle.finding_field(i),
            )
            for i in range(handle.n_findings())
        )

    def __repr__(self) -> str:
        found = sum(self.count(kind) for kind in FindingKind)
        return f"<competent.Report: {self.statements} statements, {found} findings>"

    def _repr_html_(self) -> str:
        counts = [(kind, self.count(kind)) for kind in FindingKind]
        return _html.table(
            f"{self.statements} statements",
            ("Finding", "Times"),
            [
                (_html.text(kind.name.lower().replace("_", " ")), _html.text(count))
                for kind, count in counts
                if count
            ],
        )
