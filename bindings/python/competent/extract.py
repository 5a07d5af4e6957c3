# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What texts mention."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Protocol, Union

from . import _column, _marks, native
from ._rows import Rows
from .concept import Concept, Kind

if TYPE_CHECKING:
    from .builder import Progress
    from .extracts import Extracts
    from .taxonomy import Taxonomy

_FIELDS = 16
_FULL_SCORE = 65536


class MentionRule(IntEnum):
    """How a text expresses a label."""

    LABEL = 0
    SHORT = 1
    INFLECTED = 2
    COMPOUND = 3
    SUSPENDED = 4
    WORDS = 5
    TYPO = 6
    EVERYDAY = 7


class Evidence(IntEnum):
    """What a mention in a text about a person does for the profile."""

    COUNTS = 0
    NEGATED = 1
    WISHED = 2


class Mention(NamedTuple):
    """A stretch of a text that expresses a label."""

    #: The likeliest concept
    concept: Concept

    #: Index of the first character in the text
    start: int

    #: Index after the last
    end: int

    #: The stretch itself
    text: str

    #: The label that is expressed
    label: str

    #: How sure that is, from 0 to 1
    score: float

    #: How it is expressed
    rule: MentionRule

    #: Number of its sentence, from 0
    sentence: int

    #: Whether it is said not to be there or needed
    negated: bool

    #: Whether it is demanded in so many words
    required: bool

    #: Whether it is said to be welcome, or a plan
    wished: bool

    #: All concepts that have the label, the likeliest first
    candidates: tuple[Concept, ...]

    @property
    def evidence(self) -> Evidence:
        """What it does for the profile of the person that the text is about."""
        if self.negated:
            return Evidence.NEGATED
        return Evidence.WISHED if self.wished else Evidence.COUNTS


class Found(Protocol):
    """What mentions read: those of one text, or of one of many."""

    def items(self) -> memoryview: ...
    def candidates(self) -> memoryview: ...
    def n_sentences(self) -> int: ...


class Mentions(Rows[Mention]):
    """What a text mentions, in its order.

    In a notebook it is the text with its mentions in colours.

    >>> [one.text for one in taxonomy.extract("Ik ben een gastouder.")]
    ['gastouder']
    """

    __slots__ = ("_taxonomy", "_handle", "_column", "_candidates", "_text")

    def __init__(
        self, taxonomy: Taxonomy, handle: Found, text: str
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = handle.items()
        self._candidates = handle.candidates()
        self._text = text

    @property
    def text(self) -> str:
        """The text."""
        return self._text

    @property
    def n_sentences(self) -> int:
        """The number of sentences that the text has."""
        return self._handle.n_sentences()

    def __len__(self) -> int:
        return len(self._column) // _FIELDS

    def _at(self, index: int) -> Mention:
        at = index * _FIELDS
        row = self._column[at : at + _FIELDS]
        concept = Concept(self._taxonomy, row[6])
        return Mention(
            concept,
            row[2],
            row[3],
            self._text[row[2] : row[3]],
            concept.labels[row[7]].text,
            row[8] / _FULL_SCORE,
            MentionRule(row[9]),
            row[10],
            bool(row[13]),
            bool(row[14]),
            bool(row[15]),
            tuple(
                Concept(self._taxonomy, one)
                for one in self._candidates[row[11] : row[11] + row[12]]
            ),
        )

    def __repr__(self) -> str:
        return f"<competent.Mentions: {len(self)} in {self.n_sentences} sentences>"

    def _repr_html_(self) -> str:
        return _marks.page(self._text, self)


class Extractor:
    """What finds concepts in texts.

    It never changes, and any number of threads may use one at once.  A word with a
    typing error is taken for that of a label, unless it is to be taken as spelt.

    >>> extractor = Extractor(taxonomy, kinds=Kind.OCCUPATION)
    >>> len(extractor.run("Een gastouder heeft geduld."))
    1
    """

    __slots__ = ("_taxonomy", "_handle", "_options")

    def __init__(
        self,
        taxonomy: Taxonomy,
        *,
        kinds: Union[Kind, Iterable[Kind], None] = None,
        overlapping: bool = False,
        exact: bool = False,
        as_spelt: bool = False,
        max_length: int = 0,
    ) -> None:
        chosen = [kinds] if isinstance(kinds, Kind) else list(kinds or ())
        bits = sum({1 << kind for kind in chosen})
        self._taxonomy = taxonomy
        self._options = bits, max_length, overlapping, exact, as_spelt
        self._handle = native.CompetentExtractor(taxonomy._handle, *self._options)

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy whose concepts are looked for."""
        return self._taxonomy

    def run(self, text: str) -> Mentions:
        """Return what a text mentions."""
        return Mentions(self._taxonomy, self._handle.run(text), text)

    def extract(self, texts: _column.Column) -> list[Optional[Mentions]]:
        """Return what each text of a list or a column mentions.

        What is missing, as columns of pandas and polars have it, stays so, as None.
        """
        return list(self.extract_many(texts))

    def extract_many(
        self,
        texts: _column.Column,
        *,
        progress: Optional[Progress] = None,
        errors: _column.Errors = "raise",
    ) -> Extracts:
        """Return what each text of a column mentions; other threads go on.

        That is a list, a generator, or a column of NumPy, pandas, polars or Arrow.
        ``progress`` is told the texts done and their total, and stops the work by
        returning False.  What went wrong is raised with a note that tells the row,
        or with ``errors="missing"`` that row counts as missing.

        >>> many = Extractor(taxonomy).extract_many(["Een gastouder.", None])
        >>> [mentions and len(mentions) for mentions in many]
        [1, None]
        """
        from .extracts import Extracts

        column = _column.read(texts)
        handle = native.CompetentExtracts(self._taxonomy._handle, *self._options)
        _column.fill(handle, column.texts, progress, errors)
        return Extracts(self._taxonomy, handle, column)

    def columns(self, texts: _column.Column) -> dict[str, list[Any]]:
        """Return the mentions of a list or a column of texts as columns.

        They are what a data frame of pandas or polars can be made of: there is a row
        for each mention, and the column ``row`` says in which text it is.

        >>> columns = Extractor(taxonomy).columns(["Niets", None, "Een gastouder"])
        >>> columns["row"], columns["text"], columns["iri"] == [taxonomy.find_label(
        ...     "gastouder", Kind.OCCUPATION)[0].iri]
        ([2], ['gastouder'], True)
        """
        return self.extract_many(texts).to_dict()

    def __repr__(self) -> str:
        return f"<competent.Extractor of {self._taxonomy!r}>"
