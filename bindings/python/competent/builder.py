# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Reading files of statements, and writing them in another format."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, Optional, Union

from . import native
from .errors import ArgumentError

if TYPE_CHECKING:
    from .taxonomy import Taxonomy

#: The name of a file
Path = Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]

#: Bytes that somebody else has
Buffer = Union[bytes, bytearray, memoryview]

#: Told the bytes done and their total, which is 0 where it is not known.  It
#: stops the work by returning False or by raising.
Progress = Callable[[int, int], Optional[bool]]


class Format(IntEnum):
    """How statements are written in a file."""

    UNKNOWN = 0
    RDF_XML = 1
    TURTLE = 2
    TRIG = 3
    N_TRIPLES = 4
    N_QUADS = 5
    CSV = 6


class Limit(IntEnum):
    """What a file may be asked to spend."""

    ELEMENTS = 0
    NESTING = 1
    LITERAL = 2
    IRI = 3
    ATTRIBUTES = 4
    MARKUP = 5
    PREFIXES = 6
    ENTITIES = 7
    EXPANSION = 8
    STATEMENTS = 9
    TEXT = 10


def default_limits() -> dict[Limit, int]:
    """Return the limits that hold unless the caller says otherwise."""
    limits = native.CompetentLimits()
    return {limit: limits.value(limit) for limit in Limit}


class Builder:
    """A taxonomy in the making, out of several files in any order.

    A builder is used by one thread at a time; another one gets an error.

    >>> builder = Builder().read_bytes(b'''
    ...     @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    ...     <https://example.org/a> a skos:Concept ; skos:prefLabel "A"@nl .
    ... ''', name="a.ttl")
    >>> builder.finish()["https://example.org/a"].name
    'A'
    """

    __slots__ = ("_handle", "_lock")

    def __init__(self) -> None:
        self._handle: Optional[native.CompetentBuilder] = native.CompetentBuilder()
        self._lock = threading.Lock()

    @contextmanager
    def _used(self, *, up: bool = False) -> Iterator[native.CompetentBuilder]:
        """Give the handle to one user at a time, who loses it by failing."""
        if not self._lock.acquire(blocking=False):
            raise ArgumentError("The builder is being used")
        try:
            if self._handle is None:
                raise ArgumentError("The builder is spent")
            handle, self._handle = self._handle, None
            yield handle
            self._handle = None if up else handle
        finally:
            self._lock.release()

    def read(
        self,
        path: Path,
        *,
        base: Optional[str] = None,
        format: Format = Format.UNKNOWN,
        limits: Optional[Mapping[Limit, int]] = None,
        progress: Optional[Progress] = None,
    ) -> Builder:
        """Read a file, after whose failure the builder is of no more use."""
        native_limits = _limits(limits)
        with self._used() as handle:
            handle.read(path, base, format, native_limits, progress)
        return self

    def read_bytes(
        self,
        data: Buffer,
        *,
        name: str = "bytes",
        base: Optional[str] = None,
        format: Format = Format.UNKNOWN,
        limits: Optional[Mapping[Limit, int]] = None,
        progress: Optional[Progress] = None,
    ) -> Builder:
        """Read what could be in a file; messages call it by the name."""
        native_limits = _limits(limits)
        with self._used() as handle:
            handle.read_bytes(name, base, format, native_limits, data, progress)
        return self

    def finish(self) -> Taxonomy:
        """Make a taxonomy of all that was read, which spends the builder."""
        from .taxonomy import Taxonomy

        with self._used(up=True) as handle:
            return Taxonomy(handle.finish())

    def __repr__(self) -> str:
        return f"<competent.Builder{'' if self._handle else ' that is spent or used'}>"


def compile(
    paths: Union[Path, Iterable[Path]],
    *,
    base: Optional[str] = None,
    limits: Optional[Mapping[Limit, int]] = None,
    progress: Optional[Progress] = None,
) -> Taxonomy:
    """Make a taxonomy of one or more files of statements.

    >>> compile("data/sample/competent-sample.ttl") == taxonomy
    True
    """
    builder = Builder()
    for path in [paths] if isinstance(paths, (str, bytes, os.PathLike)) else paths:
        builder.read(path, base=base, limits=limits, progress=progress)
    return builder.finish()


def convert(
    source: Path,
    target: Path,
    *,
    to: Union[Format, str],
    base: Optional[str] = None,
    format: Format = Format.UNKNOWN,
    limits: Optional[Mapping[Limit, int]] = None,
) -> None:
    """Write the statements of a file in another format.

    The format is a :class:`Format` or its short name: nt, nq, ttl or csv.
    """
    if isinstance(to, str):
        named = Format(native.competent_format_from_name(to))
        if named == Format.UNKNOWN:
            raise ArgumentError("There is no format of that name")
        to = named
    native.convert(source, base, format, _limits(limits), to, target)


def _limits(limits: Optional[Mapping[Limit, int]]) -> Optional[native.CompetentLimits]:
    if limits is None:
        return None
    changed = native.CompetentLimits()
    for limit, value in limits.items():
        changed.set_value(limit, value)
    return changed
