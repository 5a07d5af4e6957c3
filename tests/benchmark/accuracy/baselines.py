# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
What search is compared with: TF-IDF of characters, BM25 of words, edit distance.

Each gives every label points, and a concept has those of its best label.
"""

from typing import Any, List, Tuple

import numpy
from leave_out import plain
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

K1, B = 1.2, 0.75


def by_characters(labels: List[str], texts: List[str]) -> Any:
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4),
                                 preprocessor=plain, dtype=numpy.float32)
    index = vectorizer.fit_transform(labels)
    return (vectorizer.transform(texts) @ index.T).toarray()


def by_words(labels: List[str], texts: List[str]) -> Any:
    """Return the points of BM25, with the usual constants."""
    vectorizer = CountVectorizer(preprocessor=plain, token_pattern=r"[a-z0-9+#]+")
    counts = vectorizer.fit_transform(labels).astype(numpy.float32).tocsc()
    df = numpy.diff(counts.indptr)
    idf = numpy.log(1 + (len(labels) - df + 0.5) / (df + 0.5))
    length = numpy.asarray(counts.sum(axis=1)).ravel()
    norm = K1 * (1 - B + B * length / max(length.mean(), 1e-9))
    counts.data = counts.data * (K1 + 1) / (counts.data + norm[counts.indices])
    counts.data *= numpy.repeat(idf, df)
    return (csr_matrix(vectorizer.transform(texts), dtype=numpy.float32)
            @ counts.T.tocsr()).toarray()


def by_edits(labels: List[str], texts: List[str]) -> Any:
    return cdist([plain(text) for text in texts], [plain(label) for label in labels],
                 scorer=Levenshtein.normalized_similarity, dtype=numpy.float32)


WAYS = {
    "char TF-IDF": by_characters,
    "BM25": by_words,
    "edit distance": by_edits,
}


def rank_among(points: Any, right: List[int]) -> float:
    """Return the rank of the first right one; of equals, where it is on average."""
    best = points[right].max()
    higher = int((points > best).sum())
    same, right_too = int((points == best).sum()), int((points[right] == best).sum())
    return 1 + higher + (same - right_too) / (right_too + 1)


def ranks_of(name: str, labels: List[Tuple[str, int]], asked: List[Tuple[str, int]],
             n_concepts: int) -> List[float]:
    """Return the rank of the right concept for each text."""
    texts = [text for text, _ in asked]
    points = WAYS[name]([label for label, _ in labels], texts)
    starts = numpy.flatnonzero(
        numpy.diff([-1] + [concept for _, concept in labels])
    )
    best = numpy.maximum.reduceat(points, starts, axis=1)
    assert best.shape[1] == n_concepts
    return [rank_among(best[i], [right]) for i, (_, right) in enumerate(asked)]


def melo_ranks(name: str, labels: List[str], asked: List[Tuple[str, List[int]]]) -> List[float]:
    """Return the rank of the first right label for each text."""
    points = WAYS[name](labels, [text for text, _ in asked])
    return [rank_among(points[i], right) for i, (_, right) in enumerate(asked)]
