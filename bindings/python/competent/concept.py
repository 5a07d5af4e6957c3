# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Concepts: occupations, skills, knowledge areas, tasks, norms and others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, overload

from . import _html

if TYPE_CHECKING:
    from .detail import Node
    from .fact import Nlqf
    from .taxonomy import Taxonomy


class Kind(IntEnum):
    """What a concept is."""

    OCCUPATION = 0
    CAPABILITY = 1
    KNOWLEDGE = 2
    TASK = 3
    CIRCUMSTANCE = 4
    NORM = 5
    COURSE = 6
    PATH = 7
    FUNCTION = 8
    SCHEME = 9
    GROUP = 10
    LANGUAGE = 11
    PROFICIENCY = 12
    EXTERNAL = 13
    UNKNOWN = 14
    TILE = 15
    PROVIDER = 16


class Relation(IntEnum):
    """How one concept is linked to another; every relation has an inverse."""

    BROADER = 0
    NARROWER = 1
    REQUIRES = 2
    REQUIRED_BY = 3
    TEACHES = 4
    TAUGHT_BY = 5
    CIRCUMSTANCE = 6
    CIRCUMSTANCE_OF = 7
    IN_GROUP = 8
    HAS_MEMBER = 9
    EXACT_MATCH = 10
    EXACT_MATCH_OF = 11
    CLOSE_MATCH = 12
    CLOSE_MATCH_OF = 13
    BROAD_MATCH = 14
    BROAD_MATCH_OF = 15
    NARROW_MATCH = 16
    NARROW_MATCH_OF = 17
    RELATED = 18
    EXCLUDES = 19
    HAS_STEP = 20
    STEP_OF = 21
    STARTS_FROM = 22
    START_OF = 23
    LEADS_TO = 24
    REACHED_BY = 25
    PERFORMS = 26
    PERFORMED_IN = 27
    AWARDS = 28
    AWARDED_BY = 29
    NEEDS = 30
    NEEDED_BY = 31
    PROVIDED_BY = 32
    PROVIDES = 33


class Level(IntEnum):
    """How strong a link is."""

    NONE = 0
    OPTIONAL = 1
    SOMEWHAT = 2
    IMPORTANT = 3
    ESSENTIAL = 4
    NOT_RELEVANT = 5
    BARELY_RELEVANT = 6
    REASONABLY = 7
    STRONGLY = 8
    NO = 9
    YES = 10


class Role(IntEnum):
    """What a label is to its concept."""

    PREFERRED = 0
    ALTERNATIVE = 1
    SPECIALIZATION = 2
    HIDDEN = 3
    EMPLOYER = 4


class Content(IntEnum):
    """Whether something is still in use."""

    UNSTATED = 0
    CURRENT = 1
    HISTORIC = 2
    ARCHIVED = 3


class Code(IntEnum):
    """A system of codes."""

    NOTATION = 0
    CREBO = 1
    CERTIFICATE = 2
    ELECTIVE = 3


class Label(NamedTuple):
    """A name of a concept."""

    #: The name itself
    text: str

    #: Its language tag, or empty
    language: str

    #: What it is to its concept
    role: Role

    #: Whether it is still in use
    content: Content


class Link(NamedTuple):
    """A link to a concept."""

    #: The other end
    concept: Concept

    #: How strong it is
    level: Level


class Concept:
    """A concept of one taxonomy: a small value that never changes.

    >>> cook = taxonomy.concepts(Kind.OCCUPATION)[0]
    >>> cook == taxonomy[cook.iri]
    True
    """

    __slots__ = ("_taxonomy", "_id")

    _taxonomy: Taxonomy
    _id: int

    def __init__(self, taxonomy: Taxonomy, id: int) -> None:
        object.__setattr__(self, "_taxonomy", taxonomy)
        object.__setattr__(self, "_id", id)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a concept never changes")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a concept never changes")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Concept):
            return NotImplemented
        return self._id == other._id and self._taxonomy == other._taxonomy

    def __hash__(self) -> int:
        return hash((self._id, self._taxonomy))

    def __repr__(self) -> str:
        if self._taxonomy.is_closed:
            return f"<competent.Concept {self._id} of a closed taxonomy>"
        return f"<competent.Concept {self.kind.name.lower()} {self.name!r} {self.iri}>"

    def __reduce__(self) -> tuple[type[Concept], tuple[Taxonomy, int]]:
        return Concept, (self._taxonomy, self._id)

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that the concept is of."""
        return self._taxonomy

    @property
    def id(self) -> int:
        """The number of the concept, as it stands in columns."""
        return self._id

    @property
    def iri(self) -> str:
        """The IRI."""
        return self._taxonomy._handle.iri(self._id)

    @property
    def kind(self) -> Kind:
        """What the concept is."""
        return Kind(self._taxonomy._handle.kind(self._id))

    @property
    def name(self) -> str:
        """The name to show, or empty text if there is none."""
        return self._taxonomy._handle.name(self._id)

    @property
    def definition(self) -> str:
        """The definition, or empty text if there is none."""
        return self._taxonomy._handle.definition(self._id)

    @property
    def labels(self) -> tuple[Label, ...]:
        """All labels, by role."""
        handle = self._taxonomy._handle
        return tuple(
            Label(
                handle.label_text(self._id, i),
                handle.label_language(self._id, i),
                Role(handle.label_role(self._id, i)),
                Content(handle.label_content(self._id, i)),
            )
            for i in range(handle.n_labels(self._id))
        )

    @property
    def codes(self) -> dict[Code, str]:
        """The codes, by their system."""
        handle = self._taxonomy._handle
        codes = {code: handle.code(self._id, code) for code in Code}
        return {code: text for code, text in codes.items() if text}

    @property
    def content(self) -> Content:
        """Whether the concept is still in use."""
        return Content(self._taxonomy._handle.content(self._id))

    @property
    def is_regulated(self) -> bool:
        """Whether the law says who may have the occupation."""
        return self._taxonomy._handle.is_regulated(self._id)

    @property
    def is_mediable(self) -> bool:
        """Whether the occupation is one that people can be mediated to."""
        return self._taxonomy._handle.is_mediable(self._id)

    @property
    def riasec(self) -> str:
        """The RIASEC letter of a skill, or empty text if there is none."""
        letter = self._taxonomy._handle.riasec(self._id)
        return chr(letter) if letter else ""

    def links(self, relation: Relation) -> tuple[Link, ...]:
        """Return the links in a relation, by kind of their other ends."""
        column = self._taxonomy._handle.links(self._id, relation)
        return tuple(
            Link(Concept(self._taxonomy, concept), Level(level))
            for concept, level in zip(column[0::2], column[1::2])
        )

    def information(self, targets: Kind, level: Level) -> int:
        """Return how much it says about a target that it requires this concept.

        It is ln(N / df) in 65,536ths, for targets that require it at that level or
        higher.
        """
        return self._taxonomy._handle.information(self._id, targets, level)

    @property
    def details(self) -> Optional[Node]:
        """What is stated of it and its parts, or None where nothing is."""
        from .detail import details_of  # It knows of concepts itself

        return details_of(self)

    @property
    def price(self) -> Optional[Decimal]:
        """What a course or tile costs, in euros, where it is stated."""
        cents = self._number("PRICE")
        return None if cents is None else Decimal(cents) / 100

    @property
    def weeks(self) -> Optional[int]:
        """How many weeks a course or tile takes, where it is stated."""
        return self._number("WEEKS")

    @property
    def study_hours(self) -> Optional[int]:
        """The study load of all of it in hours, where it is stated."""
        return self._number("STUDY_HOURS")

    @property
    def level(self) -> Optional[Nlqf]:
        """The level of a course or tile, where it is stated."""
        level = self._number("LEVEL")
        from .fact import Nlqf

        return None if level is None else Nlqf(level)

    def _number(self, name: str) -> Optional[int]:
        from .detail import Property

        number = self._taxonomy._handle.value(self._id, Property[name], -1)
        return None if number < 0 else number

    @property
    def broader(self) -> tuple[Concept, ...]:
        """The concepts that are one step broader."""
        return tuple(link.concept for link in self.links(Relation.BROADER))

    @property
    def narrower(self) -> tuple[Concept, ...]:
        """The concepts that are one step narrower."""
        return tuple(link.concept for link in self.links(Relation.NARROWER))

    def requires(
        self, kind: Optional[Kind] = None, level: Optional[Level] = None
    ) -> tuple[Link, ...]:
        """Return what an occupation requires, of a kind, at a level or higher."""
        return _chosen(self.links(Relation.REQUIRES), kind, level)

    def required_by(self, level: Optional[Level] = None) -> tuple[Link, ...]:
        """Return the occupations that require this, at a level or higher."""
        return _chosen(self.links(Relation.REQUIRED_BY), None, level)

    @property
    def teaches(self) -> tuple[Link, ...]:
        """What a norm prescribes."""
        return self.links(Relation.TEACHES)

    @property
    def taught_by(self) -> tuple[Link, ...]:
        """The norms that prescribe this."""
        return self.links(Relation.TAUGHT_BY)

    def _repr_html_(self) -> str:
        return _html.table(
            self.name or self.iri,
            ("", ""),
            [
                (_html.text("Kind"), _html.text(self.kind.name.lower())),
                (_html.text("IRI"), _html.text(self.iri)),
                *(
                    (_html.text(code.name.capitalize()), _html.text(text))
                    for code, text in self.codes.items()
                ),
                (_html.text("Definition"), _html.text(self.definition)),
            ],
        )


class Concepts(Sequence[Concept]):
    """A range of concepts, made as they are looked at.

    >>> len(taxonomy.concepts()) == len(taxonomy)
    True
    """

    __slots__ = ("_taxonomy", "_ids")

    def __init__(self, taxonomy: Taxonomy, ids: Sequence[int]) -> None:
        self._taxonomy = taxonomy
        self._ids = ids

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Concept: ...

    @overload
    def __getitem__(self, index: slice) -> Concepts: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Concept, Concepts]:
        if isinstance(index, slice):
            return Concepts(self._taxonomy, self._ids[index])
        return Concept(self._taxonomy, self._ids[index])

    def __iter__(self) -> Iterator[Concept]:
        return (Concept(self._taxonomy, id) for id in self._ids)

    def __contains__(self, concept: object) -> bool:
        return (
            isinstance(concept, Concept)
            and concept._id in self._ids
            and concept._taxonomy == self._taxonomy
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Concepts):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<competent.Concepts: {len(self)}>"

    def to_pandas(self) -> Any:
        """Return a DataFrame with a row for each, of what is stated of all of it."""
        import pandas

        columns = ("price", "weeks", "study_hours", "level")
        return pandas.DataFrame(
            {
                "iri": [concept.iri for concept in self],
                "kind": [concept.kind.name for concept in self],
                "name": [concept.name for concept in self],
                **{
                    name: [getattr(concept, name) for concept in self]
                    for name in columns
                },
            }
        )


def _chosen(
    links: tuple[Link, ...], kind: Optional[Kind], level: Optional[Level]
) -> tuple[Link, ...]:
    return tuple(
        link
        for link in links
        if (kind is None or link.concept.kind == kind)
        and (level is None or link.level >= level)
    )
