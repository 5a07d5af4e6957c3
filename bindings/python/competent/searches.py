# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Answers to a column of texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Union

from . import _column, _html
from ._rows import Rows
from .concept import Concept, Role
from .search import Rule, Search

if TYPE_CHECKING:
    from . import native
    from .taxonomy import Taxonomy

_SHOWN = 20


class Searches(Rows[Search]):
    """The answers to a column of texts, in order: rows, or whole columns.

    Equal texts are answered once.  So there are columns by row, by answer and by
    hit.  They are views without a copy, and stay good when all else is gone.
    """

    __slots__ = ("_taxonomy", "_handle", "_column", "_answers", "_starts")

    def __init__(
        self,
        taxonomy: Taxonomy,
        handle: native.CompetentSearches,
        column: _column.Texts,
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._column = column
        self._answers = handle.answers()
        self._starts = handle.starts()

    @property
    def texts(self) -> Sequence[Union[str, None]]:
        """The texts, None where one is missing."""
        return self._column.texts

    @property
    def answers(self) -> memoryview:
        """By row the number of its answer, or -1 where the text is missing."""
        return self._answers

    @property
    def starts(self) -> memoryview:
        """By answer the number of its first hit, and then the number of hits."""
        return self._starts

    @property
    def ambiguous(self) -> memoryview:
        """By answer 1 if it does not say which of several is meant, or else 0."""
        return self._handle.ambiguous()

    @property
    def concepts(self) -> memoryview:
        """By hit the number of the concept that may be meant."""
        return self._handle.concepts()

    @property
    def rules(self) -> memoryview:
        """By hit the number of the rule that brought it."""
        return self._handle.rules()

    @property
    def labels(self) -> memoryview:
        """By hit the index of the label that matched, among its concept's."""
        return self._handle.labels()

    @property
    def scores(self) -> memoryview:
        """By hit how sure it is, from 0 to 1."""
        return self._handle.scores()

    def __len__(self) -> int:
        return len(self._answers)

    def _at(self, index: int) -> Search:
        answer = self._answers[index]
        return Search(self._taxonomy, _Answer(self._taxonomy, self._handle, answer))

    def to_dict(self) -> dict[str, list[Any]]:
        """Return columns with a row for each hit, most likely first.

        A text without hits has a row too, of rank 0 and with None for what there
        is not.  So with a limit of 1 there is exactly one row for each text.

        >>> titles = taxonomy.search_many(["Gastouder", None]).to_dict()
        >>> titles["name"], titles["score"]
        (['Gastouder', None], [1.0, None])
        """
        rows, ranks, hits = self._rows()
        ambiguous = [*map(bool, self.ambiguous), False]
        return {
            "row": rows,
            "text": [self.texts[row] for row in rows],
            "rank": ranks,
            **_column.at(self._hits(), hits),
            "ambiguous": [ambiguous[self._answers[row]] for row in rows],
        }

    def to_pandas(self) -> Any:
        """Return a data frame of what :meth:`to_dict` returns.

        Its index is that of the pandas column that was asked for, if it was one.
        """
        import pandas

        columns = self.to_dict()
        index = self._column.index
        kept = None if index is None else index.take(columns["row"])
        return pandas.DataFrame(columns, index=kept)

    def to_polars(self) -> Any:
        """Return a polars data frame of what :meth:`to_dict` returns."""
        import polars

        types = {
            **dict.fromkeys(("row", "rank"), polars.Int64),
            **dict.fromkeys(("text", "iri", "name", "kind"), polars.String),
            **dict.fromkeys(("matched", "role", "rule"), polars.String),
            "score": polars.Float64,
            "ambiguous": polars.Boolean,
        }
        columns = self.to_dict()
        return polars.DataFrame(columns, schema={name: types[name] for name in columns})

    def to_numpy(self) -> dict[str, Any]:
        """Return the columns by row, answer and hit, without copying."""
        import numpy

        names = "answers starts ambiguous concepts rules labels scores".split()
        return {name: numpy.asarray(getattr(self, name)) for name in names}

    def _rows(self) -> tuple[list[int], list[int], list[int]]:
        rows, ranks, hits = [], [], []
        starts = self._starts.tolist()
        for row, answer in enumerate(self._answers.tolist()):
            first, end = starts[answer : answer + 2] if answer >= 0 else (0, 0)
            if first == end:
                rows.append(row)
                ranks.append(0)
                hits.append(-1)
            for hit in range(first, end):
                rows.append(row)
                ranks.append(hit - first + 1)
                hits.append(hit)
        return rows, ranks, hits

    def _hits(self) -> dict[str, list[Any]]:
        concepts = {id: Concept(self._taxonomy, id) for id in set(self.concepts)}
        mine = [concepts[id] for id in self.concepts]
        iris = {id: one.iri for id, one in concepts.items()}
        names = {id: one.name for id, one in concepts.items()}
        kinds = {id: one.kind.name.lower() for id, one in concepts.items()}
        rules = [rule.name.lower() for rule in Rule]
        roles = {role.value: role.name.lower() for role in Role}
        text = self._taxonomy._handle.label_text
        role = self._taxonomy._handle.label_role
        return {
            "iri": [iris[one.id] for one in mine],
            "name": [names[one.id] for one in mine],
            "kind": [kinds[one.id] for one in mine],
            "matched": list(map(text, self.concepts, self.labels)),
            "role": [
                roles[role(concept, label)]
                for concept, label in zip(self.concepts, self.labels)
            ],
            "rule": [rules[rule] for rule in self.rules],
            "score": list(self.scores),
        }

    def __repr__(self) -> str:
        n = self._handle.n_answers()
        return f"<competent.Searches: {len(self)} rows, {n} answers>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Found",
            ("Text", "Concept", "Label", "Score", ""),
            [_row(text, self[row]) for row, text in enumerate(self.texts[:_SHOWN])],
            len(self) - _SHOWN,
        )


class _Answer:
    """One of many answers, as a search reads it."""

    __slots__ = ("_taxonomy", "_handle", "_answer", "_first", "_n")

    def __init__(
        self, taxonomy: Taxonomy, handle: native.CompetentSearches, answer: int
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = handle
        self._answer = answer
        starts = handle.starts()
        self._first = starts[answer] if answer >= 0 else 0
        self._n = starts[answer + 1] - self._first if answer >= 0 else 0

    def n_hits(self) -> int:
        return self._n

    def hit_concept(self, index: int) -> int:
        concept: int = self._handle.concepts()[self._first + index]
        return concept

    def hit_rule(self, index: int) -> int:
        rule: int = self._handle.rules()[self._first + index]
        return rule

    def hit_score(self, index: int) -> float:
        score: float = self._handle.scores()[self._first + index]
        return score

    def hit_matched(self, index: int) -> str:
        label = self._handle.labels()[self._first + index]
        return self._taxonomy._handle.label_text(self.hit_concept(index), label)

    def hit_role(self, index: int) -> int:
        label = self._handle.labels()[self._first + index]
        return self._taxonomy._handle.label_role(self.hit_concept(index), label)

    def is_ambiguous(self) -> bool:
        return self._answer >= 0 and bool(self._handle.ambiguous()[self._answer])


def _row(text: Union[str, None], search: Search) -> tuple[str, ...]:
    shown = "" if text is None else _html.text(text)
    if not search:
        return (shown, "", "", "", "")
    best = search[0]
    return (
        shown,
        _html.text(best.concept.name or best.concept.iri),
        _html.text(best.matched),
        _html.bar(best.score, 1.0),
        "ambiguous" if search.is_ambiguous else "",
    )
