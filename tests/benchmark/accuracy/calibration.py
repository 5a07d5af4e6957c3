# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Whether a score is how often such a hit is right."""

from typing import Iterable, List, NamedTuple

from library import Judged

N_BINS = 10


class Bin(NamedTuple):
    """Hits whose score is in one tenth: the mean of their scores, and how many are right."""

    low: float
    weight: float
    said: float
    right: float


class Calibration(NamedTuple):
    """Bins, the expected calibration error, and the Brier score."""

    bins: List[Bin]
    error: float
    brier: float
    base: float  #: The Brier score of who always says how often it is on average


def calibration_of(hits: Iterable[Judged]) -> Calibration:
    found = list(hits)
    total = sum(hit.weight for hit in found)
    bins = []
    for i in range(N_BINS):
        inside = [hit for hit in found if min(int(hit.score * N_BINS), N_BINS - 1) == i]
        weight = sum(hit.weight for hit in inside)
        if weight:
            said = sum(hit.score * hit.weight for hit in inside) / weight
            right = sum(hit.is_right * hit.weight for hit in inside) / weight
            bins.append(Bin(i / N_BINS, weight, said, right))
    error = sum(one.weight * abs(one.said - one.right) for one in bins) / total
    brier = sum(hit.weight * (hit.score - hit.is_right) ** 2 for hit in found) / total
    rate = sum(hit.is_right * hit.weight for hit in found) / total
    return Calibration(bins, error, brier, rate * (1 - rate))
