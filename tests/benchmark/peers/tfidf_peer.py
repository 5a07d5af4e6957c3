# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
scikit-learn's TF-IDF of character n-grams, with a sparse product for each query,
and for all of them at once; and how good it is.

Usage: tfidf_peer.py ROUNDS MELO
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy
from figures import print_figure, race
from sklearn.feature_extraction.text import TfidfVectorizer

N_BEST = 10


def rows(path: Path) -> Any:
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def main() -> None:
    rounds, folder = int(sys.argv[1]), Path(sys.argv[2])
    elements = rows(folder / "corpus_elements.tsv")
    queries = rows(folder / "queries.tsv")
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4),
                                 strip_accents="unicode", dtype=numpy.float32)
    index = vectorizer.fit_transform(label for _, label in elements)
    columns = index.T.tocsr()
    texts = [text for _, text in queries]

    def best_of(scores: Any) -> Any:
        best = numpy.argpartition(scores, -N_BEST)[-N_BEST:]
        return best[numpy.argsort(-scores[best], kind="stable")]

    def ask_each() -> int:
        n = 0
        for text in texts:
            scores = (vectorizer.transform([text]) @ columns).toarray()[0]
            n += len(best_of(scores))
        return n

    def ask_at_once() -> int:
        scores = (vectorizer.transform(texts) @ columns).toarray()
        best = numpy.argpartition(scores, -N_BEST, axis=1)[:, -N_BEST:]
        found = numpy.take_along_axis(scores, best, axis=1)
        order = numpy.argsort(-found, axis=1, kind="stable")
        return numpy.take_along_axis(best, order, axis=1).size

    race([("TF-IDF each", ask_each, len(texts)),
          ("TF-IDF at once", ask_at_once, len(texts))], rounds)

    right = defaultdict(set)
    place = {element: i for i, (element, _) in enumerate(elements)}
    for query, _, element, value in rows(folder / "annotations.tsv"):
        if int(value) > 0:
            right[query].add(place[element])
    scores = (vectorizer.transform(texts) @ columns).toarray()
    reciprocal = 0.0
    for i, (number, _) in enumerate(queries):
        found = list(right[number])
        best = scores[i][found].max()
        same, right_too = (scores[i] == best).sum(), (scores[i][found] == best).sum()
        # Of equals the right one stands where it does on average
        reciprocal += 1.0 / (1.0 + (scores[i] > best).sum()
                             + (same - right_too) / (right_too + 1.0))
    print_figure("TF-IDF: MRR", "", reciprocal / len(queries), 1)


if __name__ == "__main__":
    main()
