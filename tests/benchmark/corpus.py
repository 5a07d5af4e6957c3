# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Write what the Dutch part of the bench is measured with.

Labels are the real ones of CompetentNL and ESCO.  Beyond these they are
recombined from them: the first words of one and the last words of another, of
which some are joined to new compounds.  The text is synthetic: labels between
the words of the tests' passages that are no part of a mention.
"""

import random
import re
from pathlib import Path
from typing import Dict, List, NamedTuple

import taxonomies
from taxonomies import Entry

N_QUERIES = 2000
N_FUZZY = 300
LABELS_OF_MADE = 3
WORD = r"[^\W_]+"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Corpus(NamedTuple):
    """Files of one size; queries and labels are in normal form, once each."""

    folder: Path
    n_real: int
    n_labels: int

    def path(self, name: str) -> Path:
        return self.folder / name


def real_entries() -> List[Entry]:
    return (
        taxonomies.occupations() + taxonomies.skills()
        + taxonomies.esco_occupations() + taxonomies.esco_skills()
    )


def recombine(labels: List[List[str]], chance: random.Random) -> str:
    first, last = chance.choice(labels), chance.choice(labels)
    words = first[: chance.randint(1, len(first))] + last[-chance.randint(1, len(last)):]
    if len(words) > 1 and chance.random() < 0.3:
        at = chance.randrange(len(words) - 1)
        words[at:at + 2] = [words[at].rstrip("-/,") + words[at + 1].lower()]
    return " ".join(words[:8])


def entries_of(n_labels: int) -> List[Entry]:
    """Return concepts that have so many different labels, the real ones first."""
    chance = random.Random(n_labels)
    seen: Dict[str, None] = {}
    found = []
    for one in real_entries():
        # The same label of another concept is allowed, and is no other label
        if len(seen) >= n_labels:
            return found
        found.append(one._replace(labels=one.labels[: n_labels - len(seen)]))
        seen.update(dict.fromkeys(found[-1].labels))

    words = [label.split() for label in seen]
    while len(seen) < n_labels:
        made: Dict[str, None] = {}
        while len(made) < min(LABELS_OF_MADE, n_labels - len(seen)):
            label = recombine(words, chance)
            if label not in seen:
                made[label] = None
        seen.update(made)
        found.append(Entry(f"urn:made:{len(found)}", "Occupation", list(made), ""))
    return found


def misspell(text: str, n_edits: int, chance: random.Random) -> str:
    for _ in range(n_edits):
        at = chance.randrange(len(text))
        letter = chance.choice(LETTERS)
        text = chance.choice((
            text[:at] + letter + text[at:],
            text[:at] + text[at + 1:],
            text[:at] + letter + text[at + 1:],
            text[:at] + text[at + 1:at + 2] + text[at] + text[at + 2:],
        )) or text
    return text


def write_lines(path: Path, lines: List[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_queries(corpus: Corpus, forms: List[str]) -> None:
    """Write what is asked, given the labels in normal form."""
    chance = random.Random(7)
    n = min(N_QUERIES, len(forms))
    long = [form for form in forms if len(form) >= 8]
    fuzzy = chance.sample(long, min(N_FUZZY, len(long)))
    write_lines(corpus.path("exact.txt"), chance.sample(forms, n))
    write_lines(corpus.path("prefix.txt"), [
        form[:4] for form in chance.sample(long, min(n, len(long)))
    ])
    write_lines(corpus.path("fuzzy.txt"), [
        misspell(form, i % 3, chance) for i, form in enumerate(fuzzy)
    ])


def words_apart(text: str) -> str:
    """Write the words of a text with a blank on each side of each."""
    return f" {'  '.join(re.findall(WORD, text))} "


def write_words(path: Path, forms: List[str]) -> None:
    """Write labels or texts in normal form so that borders of words are seen."""
    apart = dict.fromkeys(words_apart(form) for form in forms if re.search(WORD, form))
    write_lines(path, list(apart))


def fillers() -> List[str]:
    """Return the words of the passages that are no part of a mention."""
    words = []
    for path in sorted((taxonomies.ROOT / "tests/golden/passages").glob("*.txt")):
        text = path.read_text(encoding="utf-8").split("\n\n", 1)[-1]
        words += re.sub(r"\{\{[^}]*\}\}", " ", text).split()
    return words


def write_text(path: Path, labels: List[str], size: int) -> None:
    """Write sentences of about twelve words, one in two of them with a label."""
    chance = random.Random(11)
    words = fillers()
    length = 0
    with open(path, "w", encoding="utf-8") as file:
        while length < size:
            said = chance.choices(words, k=chance.randint(7, 17))
            if chance.random() < 0.5:
                said.insert(chance.randrange(len(said)), chance.choice(labels))
            sentence = " ".join(said).rstrip(".,:;!?") + ".\n"
            file.write(sentence)
            length += len(sentence.encode("utf-8"))
