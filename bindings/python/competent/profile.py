# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What a person can do, knows and has done."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    NamedTuple,
    NoReturn,
    Optional,
    TypeVar,
    Union,
)

from . import _html, native
from .concept import Code, Concept, Kind, Level
from .errors import ArgumentError, ProfileError
from .extract import Evidence, Extractor, Mentions
from .fact import Cefr, Facts, Licence, Nlqf, Stance, Work, got, put
from .gate import Gates, Passage
from .leniency import How, Leniency

if TYPE_CHECKING:
    from .taxonomy import Taxonomy

_T = TypeVar("_T")

#: Full credit, in the integers that scores are made of
FULL_CREDIT = 65536

_SHOWN = 20
_MOST_BYTES = 4_000_000
_SECTIONS = {
    "skills": Kind.CAPABILITY,
    "knowledge": Kind.KNOWLEDGE,
    "tasks": Kind.TASK,
    "occupations": Kind.OCCUPATION,
    "qualifications": Kind.NORM,
}
_NAMES = ("iri", "label", "code")
_STANCES = {"excludes": Stance.EXCLUDES, "accepts": Stance.ACCEPTS}
_WHOLES = {
    "age": (0, 130),
    "birth_year": (1880, 2200),
    "hours": (0, 168),
    "employees": (0, 10_000_000),
}
_TRUTHS = (
    "all_diplomas",
    "labour_market",
    "study_finance",
    "weak_position",
    "ww",
    "leerbedrijf",
    "fund",
    "employer_asks",
)
_MOST_FACT_BYTES = 256
_LICENCES = {licence.name: licence for licence in Licence}
_WORKS = {native.competent_work_name(work): work for work in Work}
_NLQFS = {native.competent_nlqf_name(level): level for level in Nlqf}
_CEFRS = {native.competent_cefr_name(level): level for level in Cefr}
_FACTS = (
    *_WHOLES,
    *_STANCES,
    "licences",
    "level",
    "status",
    *_TRUTHS,
    "region",
    "sector",
    "languages",
)
_PREFIXES = tuple(code.name.lower() + ":" for code in Code)


class Credit(NamedTuple):
    """A skill, knowledge area or task that a person has."""

    #: What the person has
    concept: Concept

    #: How far, from 0 to 1
    credit: float

    #: The item of the profile that brought it
    via: Concept

    #: In which way it did
    how: How

    #: What the person has that counts for it
    has: Concept


class Omission(NamedTuple):
    """Something of a profile that was not understood, and so does not count."""

    #: What it was to be
    kind: Kind

    #: Where it stood among those of its list
    place: int


class Profile:
    """What a person can do, knows and has done, and not who it is.

    >>> profile = Profile(taxonomy)
    >>> skill = taxonomy.concepts(Kind.CAPABILITY)[0]
    >>> profile.add(skill, 0.5)
    >>> [credit.credit for credit in profile]
    [0.5]
    """

    __slots__ = ("_taxonomy", "_handle", "_items", "_is_shared", "_lock")

    def __init__(
        self, taxonomy: Taxonomy, leniency: Optional[Leniency] = None
    ) -> None:
        self._taxonomy = taxonomy
        self._handle = native.CompetentProfile(
            taxonomy._handle, leniency._native() if leniency else None
        )
        self._items: list[tuple[int, float]] = []
        self._is_shared = False
        self._lock = threading.Lock()

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that the profile speaks of."""
        return self._taxonomy

    @property
    def leniency(self) -> Leniency:
        """What is near to what the person has counts for; by default nothing."""
        return Leniency._from(self._handle.leniency())

    def add(self, concept: Union[Concept, str], credit: float = 1.0) -> None:
        """Add a skill, knowledge area, task, occupation or norm, or its IRI.

        An occupation brings what it requires and a norm what it prescribes.  A
        lenient profile takes concepts of other taxonomies too.
        """
        if isinstance(concept, str):
            found = self._taxonomy.find(concept)
            if found is None:
                raise ArgumentError("There is no concept with that IRI")
            concept = found
        elif concept.taxonomy != self._taxonomy:
            raise ArgumentError("The concept is of another taxonomy")

        with self._lock:
            self._unshare()
            self._handle.add(concept.id, credit)
            self._items.append((concept.id, credit))

    def add_text(self, text: str, extractor: Optional[Extractor] = None) -> Mentions:
        """Add what a text about the person, such as a CV, says that the person has.

        What is negated or wished for is not added; :attr:`Mention.evidence` tells.

        >>> profile = Profile(taxonomy)
        >>> [one.text for one in profile.add_text("Ik ben gastouder.")]
        ['gastouder']
        """
        used = extractor or Extractor(self._taxonomy)
        with self._lock:
            self._unshare()
            handle = self._handle.add_text(used._handle, text)
            mentions = Mentions(self._taxonomy, handle, text)
            self._items += [
                (one.concept.id, one.score)
                for one in mentions
                if one.evidence is Evidence.COUNTS
            ]
        return mentions

    def omit(self, kind: Kind, place: int) -> None:
        """Keep that something was not understood, and where it stood, not what it is.

        >>> profile = Profile(taxonomy)
        >>> profile.omit(Kind.CAPABILITY, 3)
        >>> len(profile), profile.omissions[0].place
        (0, 3)
        """
        with self._lock:
            self._unshare()
            self._handle.omit(kind, place)

    @property
    def omissions(self) -> tuple[Omission, ...]:
        """What was not understood, in the order in which it came."""
        flat = self._handle.omissions().tolist()
        return tuple(
            Omission(Kind(kind), place) for kind, place in zip(flat[0::2], flat[1::2])
        )

    def knows(self, kind: Kind) -> bool:
        """Return whether the profile says anything of a kind.

        One that does not, does not say that the person has nothing of it.
        """
        return self._handle.knows(kind)

    def _unshare(self) -> None:
        # A thread may be reading what it was given, which must not change
        if self._is_shared:
            self._handle = self._copy(got(self._handle, self._taxonomy))
            self._is_shared = False

    def _copy(self, facts: Facts) -> native.CompetentProfile:
        copy = native.CompetentProfile(
            self._taxonomy._handle, self._handle.leniency()
        )
        for concept, credit in self._items:
            copy.add(concept, credit)
        for kind, place in self.omissions:
            copy.omit(kind, place)
        put(copy, self._taxonomy, facts)
        return copy

    @property
    def facts(self) -> Facts:
        """What is known beside: for gates and funding, and never for a score.

        >>> profile = Profile(taxonomy)
        >>> profile.facts = Facts(age=34, licences={Licence.B})
        >>> profile.facts.age
        34
        """
        with self._lock:
            return got(self._handle, self._taxonomy)

    @facts.setter
    def facts(self, facts: Facts) -> None:
        with self._lock:
            self._handle = self._copy(facts)
            self._is_shared = False

    def _share(self) -> native.CompetentProfile:
        """Return the handle for a call that lets other threads run."""
        with self._lock:
            self._is_shared = True
            return self._handle

    def credit(self, concept: Concept, level: Level = Level.ESSENTIAL) -> float:
        """Return the credit for what is required at a level; 0 if not had."""
        return self._handle.credit(concept.id, level) / FULL_CREDIT

    @property
    def credits(self) -> tuple[Credit, ...]:
        """All credits for what is essential, by concept."""
        return self.credits_at(Level.ESSENTIAL)

    def credits_at(self, level: Level) -> tuple[Credit, ...]:
        """Return all credits for what is required at a level, by concept."""
        with self._lock:
            flat = self._handle.credits(level).tolist()
        return tuple(
            Credit(
                Concept(self._taxonomy, concept),
                credit / FULL_CREDIT,
                Concept(self._taxonomy, via),
                How(how),
                Concept(self._taxonomy, has),
            )
            for concept, credit, via, how, has in zip(*(flat[i::5] for i in range(5)))
        )

    def gates(self, target: Union[Concept, str]) -> Gates:
        """Return the gates of an occupation or norm, or of its IRI."""
        with self._lock:
            handle = self._handle.gates(self._target(target).id)
        return Gates(self._taxonomy, handle)

    def passage(self, target: Union[Concept, str]) -> Passage:
        """Return the worst passage of all gates of a target, without making them."""
        with self._lock:
            return Passage(self._handle.passage(self._target(target).id))

    def _target(self, target: Union[Concept, str]) -> Concept:
        concept = self._taxonomy[target] if isinstance(target, str) else target
        if concept.taxonomy != self._taxonomy:
            raise ArgumentError("The target is of another taxonomy")
        return concept

    def __len__(self) -> int:
        """Return the number of items that were added, without doubles."""
        return self._handle.n_items()

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Credit]:
        return iter(self.credits)

    @classmethod
    def from_json(
        cls,
        taxonomy: Taxonomy,
        source: Union[str, "os.PathLike[str]", Mapping[str, object]],
        leniency: Optional[Leniency] = None,
        not_understood: Optional[list[str]] = None,
    ) -> Profile:
        """Make a profile of a JSON file, or of what was read from one.

        Nothing is guessed: an unknown key, label or code, or a label that several
        concepts have, raises :class:`ProfileError` naming the place, never the text.
        With a list for what is not understood, a name that means nothing, several
        things or something of another kind adds its place to that instead, and is
        one of the :attr:`omissions`.

        >>> len(Profile.from_json(taxonomy, {"skills": [], "facts": {}}))
        0
        """
        if isinstance(source, Mapping):
            return _Reader(taxonomy, "profile", leniency, not_understood).read(source)
        name = os.path.basename(os.fspath(source))
        reader = _Reader(taxonomy, name, leniency, not_understood)
        return reader.read(_loaded(source, name))

    def __reduce__(
        self,
    ) -> tuple[
        Callable[..., Profile],
        tuple[
            Taxonomy, list[tuple[int, float]], Facts, Leniency, tuple[Omission, ...]
        ],
    ]:
        with self._lock:
            facts = got(self._handle, self._taxonomy)
            items = list(self._items)
        return _profile_of, (
            self._taxonomy,
            items,
            facts,
            self.leniency,
            self.omissions,
        )

    def __repr__(self) -> str:
        # Not what is in it: a profile is somebody's own
        return f"<competent.Profile: {len(self)} items>"

    def _repr_html_(self) -> str:
        return _html.table(
            "Profile",
            ("Has", "Credit", "By"),
            [
                (
                    _html.text(credit.concept.name or credit.concept.iri),
                    _html.bar(credit.credit, 1.0),
                    _html.text(credit.via.name or credit.via.iri),
                )
                for credit in self.credits[:_SHOWN]
            ],
            len(self.credits) - _SHOWN,
        )


def _profile_of(
    taxonomy: Taxonomy,
    items: list[tuple[int, float]],
    facts: Facts,
    leniency: Leniency,
    omissions: tuple[Omission, ...] = (),
) -> Profile:
    profile = Profile(taxonomy, leniency)
    for concept, credit in items:
        profile.add(Concept(taxonomy, concept), credit)
    for kind, place in omissions:
        profile.omit(kind, place)
    profile.facts = facts
    return profile


class _Reader:
    """Makes a profile of JSON, and says where it is wrong."""

    def __init__(
        self,
        taxonomy: Taxonomy,
        name: str,
        leniency: Optional[Leniency],
        not_understood: Optional[list[str]],
    ) -> None:
        self._taxonomy = taxonomy
        self._name = name
        self._leniency = leniency
        self._not_understood = not_understood
        self._omitted: list[Omission] = []

    def read(self, document: object) -> Profile:
        if not isinstance(document, Mapping):
            self._fail("", "Expected an object")
        profile = Profile(self._taxonomy, self._leniency)
        for key, value in document.items():
            if key == "facts":
                profile.facts = self._facts(value)
            elif key in _SECTIONS:
                self._read_section(profile, key, value)
            else:
                self._fail("", "Has an unknown key")
        for kind, place in self._omitted:
            profile.omit(kind, place)
        return profile

    def _read_section(self, profile: Profile, section: str, items: object) -> None:
        if not isinstance(items, (list, tuple)):
            self._fail(section, "Expected an array")
        kinds: tuple[Kind, ...] = (_SECTIONS[section],)
        if profile.leniency.has_matches:
            kinds = (*kinds, Kind.EXTERNAL)
        for i, item in enumerate(items):
            place = f"{section}/{i}"
            credit = 1.0
            if isinstance(item, Mapping):
                credit = self._credit(place, item.get("credit", 1.0))
                concept = self._named(place, kinds, item, "credit")
            else:
                concept = self._meant(place, kinds, item)
            if concept is not None:
                profile.add(concept, credit)

    def _credit(self, place: str, credit: object) -> float:
        if isinstance(credit, bool) or not isinstance(credit, (int, float)):
            self._fail(f"{place}/credit", "Expected a number")
        if not 0.0 <= credit <= 1.0:
            self._fail(f"{place}/credit", "Expected a number from 0 to 1")
        return float(credit)

    def _named(
        self,
        place: str,
        kinds: tuple[Kind, ...],
        item: Mapping[str, object],
        other: Optional[str],
    ) -> Optional[Concept]:
        if any(key not in (*_NAMES, other) for key in item):
            self._fail(place, "Has an unknown key")
        names = [key for key in _NAMES if key in item]
        if len(names) != 1:
            self._fail(place, "Expected one of iri, label and code")
        return self._found(f"{place}/{names[0]}", kinds, names[0], item[names[0]])

    def _meant(
        self, place: str, kinds: tuple[Kind, ...], item: object
    ) -> Optional[Concept]:
        """Return what a string means, which may be an IRI, a code or a label."""
        by = "label"
        text = self._text(place, item)
        if self._taxonomy.find(text):
            by = "iri"
        elif text.startswith(_PREFIXES) and self._taxonomy.find_code(text):
            by = "code"
        return self._found(place, kinds, by, text)

    def _found(
        self, place: str, kinds: tuple[Kind, ...], by: str, item: object
    ) -> Optional[Concept]:
        text = self._text(place, item)
        found: tuple[Concept, ...]
        if by == "iri":
            one = self._taxonomy.find(text)
            found = (one,) if one else ()
        elif by == "label":
            found = self._taxonomy.find_label(text)
        else:
            if not text.startswith(_PREFIXES):
                self._fail(place, "Expected a code like crebo:25697")
            found = self._taxonomy.find_code(text)
        chosen = [concept for concept in found if concept.kind in kinds]
        if len(chosen) != 1 and self._not_understood is not None:
            steps = place.split("/")
            at = max(i for i, step in enumerate(steps) if step.isdigit())
            self._not_understood.append("/".join(steps[: at + 1]))
            self._omitted.append(Omission(kinds[0], int(steps[at])))
            return None
        if not chosen:
            what = "another kind of concept" if found else "nothing"
            self._fail(place, f"The {by} is that of {what}")
        if len(chosen) > 1:
            self._fail(place, f"The {by} is that of {len(chosen)} concepts")
        return chosen[0]

    def _text(self, place: str, item: object) -> str:
        if not isinstance(item, str):
            self._fail(place, "Expected a string")
        if not item:
            self._fail(place, "Expected text")
        if any("\ud800" <= letter <= "\udfff" for letter in item):
            self._fail(place, "Expected text without lone surrogates")
        return item

    def _facts(self, facts: object) -> Facts:
        if not isinstance(facts, Mapping):
            self._fail("facts", "Expected an object")
        read: dict[str, Any] = {"circumstances": {}, "languages": {}}
        for key, value in facts.items():
            place = f"facts/{key}" if key in _FACTS else "facts"
            if key not in _FACTS:
                self._fail(place, "Has an unknown key")
            elif value is None:
                continue
            elif key in _STANCES:
                self._stances(place, value, _STANCES[key], read["circumstances"])
            elif key == "languages":
                read[key] = self._languages(place, value)
            else:
                read[key] = self._fact(key, place, value)
        return Facts(**read)

    def _fact(self, key: str, place: str, value: object) -> object:
        if key in _WHOLES:
            least, most = _WHOLES[key]
            if isinstance(value, bool) or not isinstance(value, int):
                self._fail(place, "Expected a whole number")
            if not least <= value <= most:
                self._fail(place, f"Expected a number from {least} to {most}")
            return value
        if key in _TRUTHS:
            if not isinstance(value, bool):
                self._fail(place, "Expected true or false")
            return value
        if key == "level":
            name = value if isinstance(value, str) else str(self._level(place, value))
            if name not in _NLQFS:
                self._fail(place, 'Expected a level of the NLQF: 1 to 8 or "4+"')
            return _NLQFS[name]
        if key == "licences":
            return self._set(place, value, _LICENCES)
        if key == "status":
            one = [value] if isinstance(value, str) else value
            return self._set(place, one, _WORKS)
        text = self._text(place, value)
        if len(text.encode()) > _MOST_FACT_BYTES:
            self._fail(place, f"Is longer than {_MOST_FACT_BYTES} bytes")
        return text

    def _level(self, place: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            self._fail(place, 'Expected a level of the NLQF: 1 to 8 or "4+"')
        return value if 0 < value < 9 else 0

    def _set(
        self, place: str, values: object, names: Mapping[str, _T]
    ) -> frozenset[_T]:
        if not isinstance(values, (list, tuple)):
            self._fail(place, "Expected an array")
        if any(not isinstance(value, str) or value not in names for value in values):
            self._fail(place, f"Expected any of {', '.join(names)}")
        return frozenset(names[value] for value in values)

    def _stances(
        self, place: str, items: object, stance: Stance, read: dict[Concept, Stance]
    ) -> None:
        if not isinstance(items, (list, tuple)):
            self._fail(place, "Expected an array")
        for i, item in enumerate(items):
            at = f"{place}/{i}"
            if isinstance(item, Mapping):
                concept = self._named(at, (Kind.CIRCUMSTANCE,), item, None)
            else:
                concept = self._meant(at, (Kind.CIRCUMSTANCE,), item)
            if concept and read.setdefault(concept, stance) != stance:
                self._fail(at, "Is both accepted and excluded")

    def _languages(self, place: str, items: object) -> dict[Concept, Cefr]:
        if not isinstance(items, (list, tuple)):
            self._fail(place, "Expected an array")
        read = {}
        for i, item in enumerate(items):
            at = f"{place}/{i}"
            if not isinstance(item, Mapping):
                self._fail(at, "Expected an object")
            level = item.get("level")
            if not isinstance(level, str) or level not in _CEFRS:
                self._fail(at, f"Expected a level: {', '.join(_CEFRS)}")
            kinds = (Kind.LANGUAGE, Kind.PROFICIENCY)
            concept = self._named(at, kinds, item, "level")
            if concept:
                read[concept] = _CEFRS[level]
        return read

    def _fail(self, place: str, reason: str) -> NoReturn:
        raise ProfileError(": ".join(filter(None, (self._name, place, reason))))


class _Refused(Exception):
    """Something in a file that JSON would let pass."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise _Refused("Has a key twice")
    return dict(pairs)


def _constant(name: str) -> NoReturn:
    raise _Refused("Has a number that JSON does not have")


def _loaded(path: Union[str, "os.PathLike[str]"], name: str) -> object:
    """Return what a file holds, or raise an error that holds nothing of it."""
    with open(path, "rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ProfileError(f"{name}: Is longer than {_MOST_BYTES:,} bytes")
    failure: Optional[ProfileError] = None
    document: object = None
    try:
        document = json.loads(
            data.decode(), object_pairs_hook=_pairs, parse_constant=_constant
        )
    except UnicodeDecodeError as error:
        failure = ProfileError(f"{name}: Is not UTF-8 at byte {error.start}")
    except json.JSONDecodeError as error:
        failure = ProfileError(
            f"{name}:{error.lineno}:{error.colno}: Is not JSON",
            error.lineno,
            error.colno,
        )
    except RecursionError:
        failure = ProfileError(f"{name}: Is nested too deeply")
    except ValueError:
        failure = ProfileError(f"{name}: Has a number that is too long")
    except _Refused as error:
        failure = ProfileError(f"{name}: {error}")
    if failure:
        # Out here, since an exception keeps the one that was being handled
        raise failure
    return document
