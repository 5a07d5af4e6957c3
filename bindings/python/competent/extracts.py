# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a column of texts mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from . import _column, _html
from ._rows import Rows
from .extract import Mention, Mentions

if TYPE_CHECKING:
    from . import native
    from .taxonomy import Taxonomy

_FIELDS = 16
_SHOWN = 20


class Extracts(Rows[Optional[Mentions]]):
    """What a column of texts mentions, in order; None where one is missing.

    Equal texts are read once.  So there are columns by row and by answer, which
    are views without a copy.
    """

    __slots__ = ("_taxonomy", "_handle", "_column", "_answers")

    def __init__(
        self,
        taxonomy: Taxonomy,
        handle: native.CompetentExtracts,
        column: _column.Texts,
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = column
        self._answers = handle.answers()

    @property
    def texts(self) -> Sequence[Optional[str]]:
        """The texts, None where one is missing."""
        return self._column.texts

    @property
    def answers(self) -> memoryview:
        """By row the number of its answer, or -1 where the text is missing."""
        return self._answers

    @property
    def starts(self) -> memoryview:
        """By answer the number of its first mention, and then that of mentions."""
        return self._handle.starts()

    def __len__(self) -> int:
        return len(self._answers)

    def _at(self, index: int) -> Optional[Mentions]:
        text = self.texts[index]
        answer = self._answers[index]
        # With errors="missing" a text may have none
        if text is None or answer < 0:
            return None
        return Mentions(self._taxonomy, _Answer(self._handle, answer), text)

    def to_dict(self) -> dict[str, list[Any]]:
        """Return columns with a row for each mention, in order.

        The column ``row`` tells in which text it is.
        """
        columns: dict[str, list[Any]] = {name: [] for name in _COLUMNS}
        for row, mentions in enumerate(self):
            for one in mentions or ():
                for name, value in zip(_COLUMNS, _row(row, one)):
                    columns[name].append(value)
        return columns

    def to_pandas(self) -> Any:
        """Return a data frame of what :meth:`to_dict` returns.

        Its index is that of the pandas column that was read, if it was one.
        """
        import pandas

        columns = self.to_dict()
        index = self._column.index
        kept = None if index is None else index.take(columns["row"])
        return pandas.DataFrame(columns, index=kept)

    def to_polars(self) -> Any:
        """Return a polars data frame of what :meth:`to_dict` returns."""
        import polars

        integers = ("row", "start", "end", "sentence")
        types = {
            **dict.fromkeys(_COLUMNS, polars.String),
            **dict.fromkeys(integers, polars.Int64),
            **dict.fromkeys(("negated", "required", "wished"), polars.Boolean),
            "score": polars.Float64,
            "candidates": polars.List(polars.String),
        }
        return polars.DataFrame(self.to_dict(), schema=types)

    def __repr__(self) -> str:
        n = self._handle.n_answers()
        return f"<competent.Extracts: {len(self)} rows, {n} answers>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Mentions",
            ("Text",),
            [
                ("" if mentions is None else mentions._repr_html_(),)
                for mentions in self[:_SHOWN]
            ],
            len(self) - _SHOWN,
        )


class _Answer:
    """One of many answers, as mentions read it."""

    __slots__ = ("_handle", "_answer")

    def __init__(self, handle: native.CompetentExtracts, answer: int) -> None:
        self._handle = handle
        self._answer = answer

    def items(self) -> memoryview:
        first, end = self._handle.starts()[self._answer : self._answer + 2]
        return self._handle.mentions()[first * _FIELDS : end * _FIELDS]

    def candidates(self) -> memoryview:
        return self._handle.candidates()

    def n_sentences(self) -> int:
        n: int = self._handle.sentences()[self._answer]
        return n


_COLUMNS = (
    "row", "start", "end", "text", "iri", "name", "kind", "label", "score", "rule",
    "sentence", "negated", "required", "wished", "candidates",
)  # fmt: skip


def _row(row: int, one: Mention) -> tuple[Any, ...]:
    return (
        row,
        one.start,
        one.end,
        one.text,
        one.concept.iri,
        one.concept.name,
        one.concept.kind.name.lower(),
        one.label,
        one.score,
        one.rule.name.lower(),
        one.sentence,
        one.negated,
        one.required,
        one.wished,
        [candidate.iri for candidate in one.candidates],
    )
