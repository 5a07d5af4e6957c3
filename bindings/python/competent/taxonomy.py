# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Taxonomies of skills."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Optional, Union
from weakref import WeakValueDictionary

from . import _column, _html, native
from .builder import Buffer, Path, Progress, compile
from .concept import Code, Concept, Concepts, Content, Kind
from .errors import ArgumentError, VersionError
from .extract import Extractor, Mentions
from .normaliser import Normaliser
from .report import Report
from .search import Rule, Search, bits_of
from .searches import Searches

_log = logging.getLogger("competent")


class Taxonomy:
    """An immutable taxonomy of skills, which any number of threads may read.

    It is opened with :meth:`open`, :meth:`map` or :meth:`from_bytes`, or made by
    :func:`competent.compile`.  What was made from it, like a matcher or a column,
    stays good after it is closed; only its concepts do not.

    >>> with Taxonomy.open("data/sample/competent-sample.ttl") as opened:
    ...     len(opened) == len(taxonomy)
    True
    """

    __slots__ = ("_opened", "_hash", "_path", "_is_mapped", "__weakref__")

    def __init__(
        self,
        handle: native.CompetentTaxonomy,
        path: Optional[str] = None,
        is_mapped: bool = False,
    ) -> None:
        if not isinstance(handle, native.CompetentTaxonomy):
            raise TypeError("use Taxonomy.open(path) to open a taxonomy")
        self._opened: Optional[native.CompetentTaxonomy] = handle
        self._hash = handle.hash()
        self._path = path
        self._is_mapped = is_mapped
        _log.debug("opened taxonomy %s of %d concepts", self._hash, len(self))

    @classmethod
    def open(cls, path: Path) -> Taxonomy:
        """Open a file: a snapshot, RDF/XML, Turtle, TriG, N-Triples or N-Quads."""
        return cls(native.CompetentTaxonomy.open(path), _absolute(path))

    @classmethod
    def map(cls, path: Path) -> Taxonomy:
        """Open a snapshot in place, sharing its memory with other processes.

        The caller vouches for the file: see competent_taxonomy_map() in C.
        """
        return cls(native.CompetentTaxonomy.map(path), _absolute(path), True)

    @classmethod
    def from_bytes(cls, data: Buffer) -> Taxonomy:
        """Open a copy of a snapshot that is in memory."""
        return cls(native.CompetentTaxonomy.open_bytes(data))

    #: The same as :func:`competent.compile`
    compile = staticmethod(compile)

    def save(self, path: Path) -> None:
        """Save a snapshot, which appears under its name only when it is complete."""
        self._handle.save(path)

    @property
    def _handle(self) -> native.CompetentTaxonomy:
        handle = self._opened
        if handle is None:
            raise ArgumentError("The taxonomy is closed")
        return handle

    def close(self) -> None:
        """Let go of the taxonomy; calls that are running are not disturbed."""
        self._opened = None

    @property
    def is_closed(self) -> bool:
        """Whether the taxonomy was closed."""
        return self._opened is None

    def __enter__(self) -> Taxonomy:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def hash(self) -> str:
        """The hash of all content, as 16 hexadecimal digits."""
        return self._hash

    @property
    def size(self) -> int:
        """The size of the image in bytes, which is that of its snapshot."""
        return self._handle.size()

    @property
    def report(self) -> Report:
        """What was read to make the taxonomy, and what was odd in it."""
        return Report(self._handle)

    def __len__(self) -> int:
        return self._handle.n_concepts()

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts())

    def __contains__(self, item: object) -> bool:
        if isinstance(item, Concept):
            return item.taxonomy == self
        return isinstance(item, str) and self.find(item) is not None

    def __getitem__(self, iri: str) -> Concept:
        concept = self.find(iri)
        if concept is None:
            raise KeyError(iri)
        return concept

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Taxonomy):
            return NotImplemented
        return self._hash == other._hash

    def __hash__(self) -> int:
        return hash(self._hash)

    def concept(self, id: int) -> Concept:
        """Return the concept with a number, as it stands in columns."""
        if not 0 <= id < len(self):
            raise IndexError("there is no concept of that number")
        return Concept(self, id)

    def concepts(self, kind: Optional[Kind] = None) -> Concepts:
        """Return all concepts, or those of a kind."""
        if kind is None:
            return Concepts(self, range(len(self)))
        first = self._handle.first_of_kind(kind)
        return Concepts(self, range(first, first + self._handle.n_of_kind(kind)))

    def find(self, iri: str) -> Optional[Concept]:
        """Return the concept with an IRI, or None.

        >>> taxonomy.find("https://example.org/nothing")
        """
        return self._concept(self._handle.find(iri))

    def find_code(
        self, code: Union[Code, str], text: Optional[str] = None
    ) -> tuple[Concept, ...]:
        """Return the concepts that have a code.

        That is ``find_code("crebo:25697")`` or ``find_code(Code.CREBO, "25697")``.
        """
        if text is None:
            prefix, _, text = str(code).partition(":")
        else:
            prefix = code if isinstance(code, str) else code.name
        named = Code.__members__.get(prefix.upper())
        if named is None:
            raise ArgumentError("There is no such system of codes")
        return self._concepts(self._handle.find_code(named, text))

    def find_label(self, text: str, kind: Optional[Kind] = None) -> tuple[Concept, ...]:
        """Return the concepts that have a label, in normal form, of a kind or any.

        >>> kok = taxonomy.concepts(Kind.OCCUPATION)[0]
        >>> kok in taxonomy.find_label(" " + kok.name.upper() + " ")
        True
        """
        found = self._concepts(self._handle.find_label(text))
        return tuple(one for one in found if kind is None or one.kind == kind)

    def search(
        self,
        text: str,
        limit: int = 10,
        kinds: Union[Kind, Iterable[Kind], None] = None,
        *,
        per_label: bool = False,
        rules: Union[Rule, Iterable[Rule], None] = None,
        contents: Union[Content, Iterable[Content], None] = None,
    ) -> Search:
        """Return the concepts that somebody may mean, most likely first.

        Of some kinds, by some rules or with some content status only, where
        those are given.  To look up labels or to type ahead, give those rules:
        that takes far less time.

        >>> taxonomy.search("???")
        <competent.Search: 0 hits>
        """
        if limit < 1:
            raise ArgumentError("The limit is less than 1")
        return Search(
            self,
            native.CompetentSearch(
                self._handle,
                text,
                bits_of(kinds),
                limit,
                per_label,
                bits_of(rules),
                bits_of(contents),
            ),
        )

    def search_many(
        self,
        texts: _column.Column,
        limit: int = 1,
        kinds: Union[Kind, Iterable[Kind], None] = None,
        *,
        per_label: bool = False,
        rules: Union[Rule, Iterable[Rule], None] = None,
        contents: Union[Content, Iterable[Content], None] = None,
        progress: Optional[Progress] = None,
        errors: _column.Errors = "raise",
    ) -> Searches:
        """Answer a column of texts, each as :meth:`search` does; other threads go on.

        That is a list, a generator, or a column of NumPy, pandas, polars or Arrow.
        ``progress`` is told the texts done and their total, and stops the work by
        returning False.  What went wrong is raised with a note that tells the row,
        or with ``errors="missing"`` that row counts as missing.

        >>> answers = taxonomy.search_many(["gastouder", None, "GASTOUDER m/v"])
        >>> [hits[0].concept.name if hits else None for hits in answers]
        ['Gastouder', None, 'Gastouder']
        """
        if limit < 1:
            raise ArgumentError("The limit is less than 1")
        column = _column.read(texts)
        handle = native.CompetentSearches(
            self._handle,
            bits_of(kinds),
            limit,
            per_label,
            bits_of(rules),
            bits_of(contents),
        )
        _column.fill(handle, column.texts, progress, errors)
        return Searches(self, handle, column)

    def extract(
        self, text: str, kinds: Union[Kind, Iterable[Kind], None] = None
    ) -> Mentions:
        """Return what a text mentions.

        Of many texts, make one :class:`competent.Extractor` and keep it.

        >>> taxonomy.extract("Een gastouder lost problemen op.")[0].concept.name
        'Gastouder'
        """
        return Extractor(self, kinds=kinds).run(text)

    def normaliser(self) -> Normaliser:
        """Return a normaliser with all rules, whose dictionary is the labels' words.

        Making one takes a while, so keep it.

        >>> taxonomy.normaliser().run("Kok m/v").variants[0].text
        'kok'
        """
        return Normaliser(self)

    def _concept(self, id: int) -> Optional[Concept]:
        return Concept(self, id) if id >= 0 else None

    def _concepts(self, ids: memoryview) -> tuple[Concept, ...]:
        return tuple(Concept(self, id) for id in ids)

    def __reduce__(self) -> tuple[Callable[..., Taxonomy], tuple[str, bool, str]]:
        if self._path is None:
            raise TypeError("cannot pickle a taxonomy without a file: save and open it")
        return _reopened, (self._path, self._is_mapped, self._hash)

    def __repr__(self) -> str:
        if self.is_closed:
            return f"<competent.Taxonomy {self._hash}, closed>"
        return f"<competent.Taxonomy {self._hash}: {len(self)} concepts>"

    def _repr_html_(self) -> str:
        if self.is_closed:
            return _html.text(repr(self))
        counts = [(kind, len(self.concepts(kind))) for kind in Kind]
        most = max(count for _, count in counts)
        return _html.table(
            f"Taxonomy {self._hash}",
            ("Kind", "Concepts", ""),
            [
                (
                    _html.text(kind.name.lower()),
                    _html.text(f"{count:,}"),
                    _html.bar(count, most),
                )
                for kind, count in counts
                if count
            ],
        )


# What was unpickled: a worker that gets the same taxonomy again opens it once
_reopened_ones: WeakValueDictionary[tuple[str, bool, str], Taxonomy]
_reopened_ones = WeakValueDictionary()
_reopening = threading.Lock()


def _reopened(path: str, is_mapped: bool, hash: str) -> Taxonomy:
    with _reopening:
        taxonomy = _reopened_ones.get((path, is_mapped, hash))
        if taxonomy is None or taxonomy.is_closed:
            taxonomy = Taxonomy.map(path) if is_mapped else Taxonomy.open(path)
            if taxonomy.hash != hash:
                raise VersionError(f"{path}: Changed since the taxonomy was pickled")
            _reopened_ones[(path, is_mapped, hash)] = taxonomy
    return taxonomy


def _absolute(path: Path) -> Optional[str]:
    name = os.fsdecode(path)
    return None if name == "-" else os.path.abspath(name)
