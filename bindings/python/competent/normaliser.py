# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Normal forms of titles, skills and queries."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Optional

from . import _column, native

if TYPE_CHECKING:
    from .builder import Path, Progress
    from .normals import Normals
    from .taxonomy import Taxonomy


class TextRule(IntEnum):
    """What may be done to a term, in the order in which it is done."""

    GENDER_MARK = 0
    HOURS = 1
    SALARY = 2
    NOTICE = 3
    REFERENCE = 4
    PLACE = 5
    ORDINAL = 6
    AFFIX = 7
    PREFIX = 8
    INITIALS = 9
    QUALIFIER = 10
    SLASH = 11
    SUSPENDED = 12
    HYPHEN = 13
    JOIN = 14
    ABBREVIATION = 15
    GENDER = 16
    NUMBER = 17
    COMPOUND = 18

    @property
    def example(self) -> str:
        """A term that the rule changes."""
        return native.competent_text_rule_example(self)


class Word(NamedTuple):
    """A word of a variant."""

    #: The word as it stands in the variant
    text: str

    #: The same for both genders, singular and plural
    key: str

    #: The parts of a compound, none of a word that is not split
    parts: tuple[str, ...]

    #: Whether it says what kind of thing is meant
    is_head: bool


class Variant(NamedTuple):
    """One of the things that a term may mean."""

    #: The words with single blanks between them
    text: str

    #: The words
    words: tuple[Word, ...]


class Step(NamedTuple):
    """What a rule did."""

    #: The rule
    rule: TextRule

    #: What was there
    source: str

    #: What came of it, or an empty text if it was taken away
    result: str


class Forms(NamedTuple):
    """The normal forms of a text."""

    #: The normal form, of which no rule has taken anything away
    normal: str

    #: What may be meant, the likeliest first
    variants: tuple[Variant, ...]

    #: What the rules did, in order; no more than 64 are told
    steps: tuple[Step, ...]

    #: Whether there was too much text, of which the rest does not count
    is_cut: bool

    #: Whether there was nothing but noise of vacancies, which is left as it is
    is_noise: bool


class Normaliser:
    """What brings titles, skills and queries into normal form.

    The words of a taxonomy are a dictionary, without which compounds are not
    split; so are those of a file with a word a line, such as that of OpenTaal in
    ``/usr/share/dict/dutch``, with which more of them are.  A normaliser never changes, keeps nothing of the taxonomy, and any
    number of threads may use one at once.

    >>> Normaliser().run("Verkoopsters m/v").variants[0].words[0].key
    'verkoper'
    """

    __slots__ = ("_handle",)

    def __init__(
        self,
        taxonomy: Optional[Taxonomy] = None,
        *,
        words: Optional[Path] = None,
        without: Iterable[TextRule] = (),
    ) -> None:
        bits = sum({1 << TextRule(rule) for rule in without})
        known = None if taxonomy is None else taxonomy._handle
        self._handle = (
            native.CompetentNormaliser(known, bits)
            if words is None
            else native.CompetentNormaliser.with_words(known, words, bits)
        )

    def run(self, text: str) -> Forms:
        """Return the normal forms of a text."""
        forms = self._handle.run(text)
        return Forms(
            forms.normal(),
            tuple(_variant(forms, i) for i in range(forms.n_variants())),
            tuple(
                Step(TextRule(forms.step_rule(i)), forms.step_from(i), forms.step_to(i))
                for i in range(forms.n_steps())
            ),
            forms.is_cut(),
            forms.is_noise(),
        )

    def normalise(self, texts: _column.Column) -> list[Optional[str]]:
        """Return the likeliest variant of each text of a list or a column.

        Of a text without words that is an empty text, and what is missing, as
        columns of pandas and polars have it, stays so, as None.

        >>> Normaliser().normalise(["Kok m/v", None])
        ['kok', None]
        """
        return [one and one.form for one in self.normalise_many(texts)]

    def normalise_many(
        self,
        texts: _column.Column,
        *,
        progress: Optional[Progress] = None,
        errors: _column.Errors = "raise",
    ) -> Normals:
        """Bring a column of texts into normal form; other threads go on.

        That is a list, a generator, or a column of NumPy, pandas, polars or Arrow.
        ``progress`` is told the texts done and their total, and stops the work by
        returning False.  What went wrong is raised with a note that tells the row,
        or with ``errors="missing"`` that row counts as missing.

        >>> many = Normaliser().normalise_many(["Verkoopsters m/v", "Kok", None])
        >>> many[0].form, many[0].head, many[2]
        ('verkoopsters', 'verkoper', None)
        """
        from .normals import Normals

        column = _column.read(texts)
        handle = native.CompetentNormals(self._handle)
        _column.fill(handle, column.texts, progress, errors)
        return Normals(handle, column)

    def __repr__(self) -> str:
        return "<competent.Normaliser>"


def _variant(forms: native.CompetentForms, i: int) -> Variant:
    words = range(forms.n_words(i))
    return Variant(forms.variant(i), tuple(_word(forms, i, j) for j in words))


def _word(forms: native.CompetentForms, i: int, j: int) -> Word:
    return Word(
        forms.word_text(i, j),
        forms.word_key(i, j),
        tuple(forms.part(i, j, k) for k in range(forms.n_parts(i, j))),
        forms.word_is_head(i, j),
    )
