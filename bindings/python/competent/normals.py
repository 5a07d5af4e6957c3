# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Normal forms of a column of texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from . import _column, _html
from ._rows import Rows
from .normaliser import TextRule

if TYPE_CHECKING:
    from . import native

_SHOWN = 20


class Normal(NamedTuple):
    """What comes of a text."""

    #: The likeliest variant, empty where there are no words
    form: str

    #: The key of its head, empty where there is none
    head: str

    #: The rules that did something, in their own order
    rules: tuple[TextRule, ...]


class Normals(Rows[Optional[Normal]]):
    """What comes of a column of texts, in order; None where one is missing.

    Equal texts are done once.  So there are columns by row and by answer, which
    are views without a copy.
    """

    __slots__ = ("_handle", "_column", "_answers", "_normals")

    def __init__(self, handle: native.CompetentNormals, column: _column.Texts) -> None:
        self._handle = handle
        self._column = column
        self._answers = handle.answers()
        self._normals = [
            Normal(handle.form(i), handle.head(i), _rules(bits))
            for i, bits in enumerate(handle.rules())
        ]

    @property
    def texts(self) -> Sequence[Optional[str]]:
        """The texts, None where one is missing."""
        return self._column.texts

    @property
    def answers(self) -> memoryview:
        """By row the number of its answer, or -1 where the text is missing."""
        return self._answers

    @property
    def rules(self) -> memoryview:
        """By answer bits of the rules that did something."""
        return self._handle.rules()

    def __len__(self) -> int:
        return len(self._answers)

    def _at(self, index: int) -> Optional[Normal]:
        answer = self._answers[index]
        return self._normals[answer] if answer >= 0 else None

    def __iter__(self) -> Iterator[Optional[Normal]]:
        return map([*self._normals, None].__getitem__, self._answers)

    def to_dict(self) -> dict[str, list[Any]]:
        """Return columns with a row for each text, None for what is missing.

        >>> Normaliser().normalise_many(["Verkoopster m/v", None]).to_dict()["head"]
        ['verkoper', None]
        """
        lists = {
            "form": [one.form for one in self._normals],
            "head": [one.head for one in self._normals],
            "rules": [_names(one) for one in self._normals],
        }
        return {
            "text": list(self.texts),
            **_column.at(lists, self._answers.tolist()),
        }

    def to_pandas(self) -> Any:
        """Return a data frame of what :meth:`to_dict` returns.

        Its index is that of the pandas column that was asked for, if it was one.
        """
        import pandas

        return pandas.DataFrame(self.to_dict(), index=self._column.index)

    def to_polars(self) -> Any:
        """Return a polars data frame of what :meth:`to_dict` returns."""
        import polars

        columns = self.to_dict()
        return polars.DataFrame(columns, schema=dict.fromkeys(columns, polars.String))

    def __repr__(self) -> str:
        return f"<competent.Normals: {len(self)} rows, {len(self._normals)} answers>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Normal forms",
            ("Text", "Form", "Head", "Rules"),
            [
                tuple(
                    _html.text(cell)
                    for cell in (
                        (text, one.form, one.head, _names(one))
                        if one is not None
                        else ("", "", "", "")
                    )
                )
                for text, one in zip(self.texts[:_SHOWN], self)
            ],
            len(self) - _SHOWN,
        )


def _rules(bits: int) -> tuple[TextRule, ...]:
    return tuple(rule for rule in TextRule if bits >> rule & 1)


def _names(one: Normal) -> str:
    return ", ".join(rule.name.lower().replace("_", " ") for rule in one.rules)
