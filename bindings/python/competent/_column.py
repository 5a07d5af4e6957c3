# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Columns of texts, from wherever they are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from numbers import Real
from typing import Any, Literal, NamedTuple, Optional, Protocol, Union

from .builder import Buffer, Progress
from .errors import ArgumentError, CancelledError, CompetentError

#: A list, a generator, or a column of NumPy, pandas, polars or Arrow
Column = Union[Iterable[Optional[str]], Any]

#: What to do with a text that has no answer
Errors = Literal["raise", "missing"]

# Between two parts of a column others run, progress is shown and Ctrl-C works
_PART_TEXTS = 500
_PART_BYTES = 1 << 20


class Adds(Protocol):
    """What texts are added to."""

    def add(self, integers: array[int], bytes: Buffer) -> None:
        """Add texts by their lengths, or -1, and all their bytes."""

    def n(self) -> int:
        """Return how many were added."""


class Texts(NamedTuple):
    """The texts of a column."""

    #: The texts in order, None where one is missing
    texts: list[Optional[str]]

    #: The index of a pandas column, or None
    index: Any


def read(column: Column) -> Texts:
    """Return the texts of a column, and the index that pandas has."""
    is_table = isinstance(column, Mapping) or hasattr(column, "columns")
    if is_table or isinstance(column, (str, bytes)):
        raise TypeError("expected a list or a column of texts")
    index = getattr(column, "index", None)
    return Texts(
        [_text(row, item) for row, item in enumerate(_items(column))],
        # That of a list or tuple is a method
        None if callable(index) else index,
    )


def fill(
    adds: Adds,
    texts: list[Optional[str]],
    progress: Optional[Progress],
    errors: Errors,
) -> None:
    """Add texts part by part, telling progress in between."""
    if errors not in ("raise", "missing"):
        raise ArgumentError("errors has to be 'raise' or 'missing'")
    for part in _parts(texts, errors):
        _add(adds, part, errors)
        if progress and progress(adds.n(), len(texts)) is False:
            raise CancelledError("The callback asked to stop")


def _items(column: Column) -> Iterable[object]:
    if hasattr(column, "to_pylist"):
        items: Iterable[object] = column.to_pylist()
        return items
    if hasattr(column, "__arrow_c_array__") and not hasattr(column, "__iter__"):
        import pyarrow

        return _items(pyarrow.array(column))
    found: Iterable[object] = column
    return found


def _text(row: int, item: object) -> Optional[str]:
    if isinstance(item, str):
        return item
    if item is None or _is_missing(item):
        return None
    raise TypeError(f"expected str, not {type(item).__name__}, in row {row}")


def _is_missing(item: object) -> bool:
    # Pandas has a number that is not itself, and missing ones of its own
    is_nan = isinstance(item, Real) and item != item
    return is_nan or type(item).__name__ in ("NAType", "NaTType")


def _parts(
    texts: list[Optional[str]], errors: Errors
) -> Iterator[list[Optional[bytes]]]:
    part: list[Optional[bytes]] = []
    n_bytes = 0
    for row, text in enumerate(texts):
        encoded = None if text is None else _encode(row, text, errors)
        part.append(encoded)
        n_bytes += len(encoded or b"")
        if len(part) == _PART_TEXTS or n_bytes > _PART_BYTES:
            yield part
            part, n_bytes = [], 0
    if part:
        yield part


def _encode(row: int, text: str, errors: Errors) -> Optional[bytes]:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        _excuse(error, row, errors)
        return None


def _excuse(error: Exception, row: int, errors: Errors) -> None:
    if errors == "raise":
        error.add_note(f"in row {row}")
        raise error


def _add(adds: Adds, part: list[Optional[bytes]], errors: Errors) -> None:
    done = adds.n()
    while part:
        lengths = array("i", (-1 if one is None else len(one) for one in part))
        try:
            adds.add(lengths, b"".join(one for one in part if one))
            return
        except CompetentError as error:
            # What is before the text that failed has been added
            _excuse(error, adds.n(), errors)
        part = [None, *part[adds.n() - done + 1 :]]
        done = adds.n()


def at(lists: dict[str, list[Any]], places: list[int]) -> dict[str, list[Any]]:
    """Return what lists have at some places, and None at place -1."""
    return {
        name: list(map([*values, None].__getitem__, places))
        for name, values in lists.items()
    }
