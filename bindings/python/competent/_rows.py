# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Sequences whose rows are made when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, Union, overload

_T = TypeVar("_T")


class Rows(Sequence[_T]):
    """A sequence that makes each row of the columns that it has."""

    __slots__ = ()

    @abstractmethod
    def _at(self, index: int) -> _T:
        """Return a row that is there."""

    @overload
    def __getitem__(self, index: int) -> _T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[_T, Sequence[_T]]:
        rows = range(len(self))[index]
        if isinstance(rows, range):
            return tuple(map(self._at, rows))
        return self._at(rows)

    def __iter__(self) -> Iterator[_T]:
        return map(self._at, range(len(self)))
