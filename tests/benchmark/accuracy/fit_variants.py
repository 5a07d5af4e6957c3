# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What fit might have been: formulas that rank occupations, in floating point.

A formula is made for the occupations of a taxonomy, and then gives a score of each
for each of some profiles.  Levels are 0 to 3; a profile is a row of them.
"""

from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

import numpy as np

Matrix = Any
Formula = Callable[[Matrix], Matrix]

SKILLS, KNOWLEDGE, TASKS = range(3)
CREDIT = {(1, 2): 2 / 3, (1, 3): 1 / 2, (2, 3): 3 / 4}
PARTS = (1 / 6, 1 / 3, 1 / 2)


class Data(NamedTuple):
    """The occupations of a taxonomy, and what they require."""

    levels: Matrix  #: By occupation and what can be required
    kinds: Matrix  #: Of what can be required
    broader: Matrix  #: By what can be required and broader task: 0 or 1


def product(a: Matrix, b: Matrix) -> Matrix:
    return a.astype(np.float32) @ b.astype(np.float32)


def information(levels: Matrix, level: int) -> Matrix:
    return np.log(len(levels) / np.maximum((levels >= level).sum(0), 1))


def overlap(data: Data) -> Formula:
    has = data.levels > 0
    return lambda profiles: product(profiles > 0, has.T) / has.sum(1)


def coverage(
    data: Data,
    parts: Tuple[float, ...] = (0.4, 0.3, 0.3),
    of_level: Tuple[float, ...] = (0.2, 0.5, 1.0),
    by_level: bool = True,
    flat: bool = False,
) -> Formula:
    weights = np.zeros(data.levels.shape)
    for level in (1, 2, 3):
        told = information(data.levels, level if by_level else 1)
        weights += (data.levels == level) * of_level[level - 1] * told
    points = np.zeros(weights.shape)
    for kind, part in enumerate(parts):
        of_kind = data.kinds == kind
        total = weights[:, of_kind].sum(1, keepdims=True)
        points[:, of_kind] = part * weights[:, of_kind] / np.maximum(total, 1e-9)
    points /= np.maximum(points.sum(1, keepdims=True), 1e-9)

    def score(profiles: Matrix) -> Matrix:
        if flat:
            return product(profiles > 0, points.T)
        return sum(
            CREDIT.get((had, asked), 1.0)
            * product(profiles == had, (points * (data.levels == asked)).T)
            for had in (1, 2, 3)
            for asked in (1, 2, 3)
        )

    return score


def unit(rows: Matrix) -> Matrix:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def centred(
    data: Data, parts: Tuple[float, ...], broader: float, by_kind: bool
) -> Formula:
    """Cosine of levels less their means, and of rare tasks."""

    def features(profiles: Matrix) -> Matrix:
        blocks = []
        for kind, part in enumerate(parts):
            of_kind = data.kinds == kind
            mine, all_of = profiles[:, of_kind], data.levels[:, of_kind]
            if kind == TASKS:
                told = information(all_of, 1)
                mine, all_of = (mine > 0) * told, (all_of > 0) * told
            block = mine - all_of.mean(0)
            blocks.append((unit(block) if by_kind else block) * np.sqrt(part))
        if broader and data.broader.shape[1]:
            all_of = product(data.levels > 0, data.broader) > 0
            told = information(all_of, 1)
            mine = (product(profiles > 0, data.broader) > 0) * told
            blocks.append(unit(mine - (all_of * told).mean(0)) * np.sqrt(broader))
        return unit(np.hstack(blocks))

    targets = features(data.levels)
    return lambda profiles: product(features(profiles), targets.T)


def blocks_of(data: Data, levels: Matrix) -> Dict[str, Tuple[int, Matrix]]:
    """Return levels by kind, and how many tasks are below each broader one, to 3."""
    found = {str(k): (k, levels[:, data.kinds == k]) for k in range(3)}
    if data.broader.shape[1]:
        counts = np.minimum(product(levels > 0, data.broader), 3).astype(np.int8)
        found["broader"] = (TASKS, counts)
    return {name: one for name, one in found.items() if one[1].shape[1]}


def shared(
    data: Data,
    parts: Tuple[float, ...] = PARTS,
    exponent: float = 0.5,
    essential: float = 0.5,
    broader: float = 4.0,
    of_profile: float = 0.0,
    redistributes: bool = False,
) -> Formula:
    """What steps of level are shared, over a power of what the target asks."""
    told: Dict[str, List[Matrix]] = {}
    sizes = np.zeros((3, len(data.levels)))
    for name, (kind, levels) in blocks_of(data, data.levels).items():
        weight = broader if name == "broader" else 1.0
        told[name] = [
            weight * (essential if step == 3 else 1.0) * information(levels, step)
            for step in (1, 2, 3)
        ]
        for step in (1, 2, 3):
            sizes[kind] += (levels >= step) @ told[name][step - 1]
    means = [size[size > 0].mean() if (size > 0).any() else 1.0 for size in sizes]
    scales = [
        np.where(size > 0, part / np.maximum(size / mean, 1e-9) ** exponent / mean, 0)
        for part, size, mean in zip(parts, sizes, means)
    ]
    if redistributes:
        whole = sum(part * (size > 0) for part, size in zip(parts, sizes))
        scales = [scale / np.maximum(whole, 1e-9) for scale in scales]
    targets = blocks_of(data, data.levels)

    def score(profiles: Matrix) -> Matrix:
        sums = np.zeros((3, len(profiles), len(data.levels)), np.float32)
        had = np.zeros((3, len(profiles)))
        for name, (kind, levels) in blocks_of(data, profiles).items():
            for step in (1, 2, 3):
                has = levels >= step
                asks = (targets[name][1] >= step) * told[name][step - 1]
                sums[kind] += product(has, (asks * scales[kind][:, None]).T)
                had[kind] += has @ told[name][step - 1]
        roots = [
            np.maximum(size / mean, 1e-3) ** of_profile for size, mean in zip(had, means)
        ]
        return sum(one / root[:, None] for one, root in zip(sums, roots))

    return score


def less(data: Data, formula: Formula, share: float) -> Formula:
    """Take away a part of what an occupation has with a target on average."""
    mean = share * off_diagonal(formula(data.levels))[0]
    return lambda profiles: formula(profiles) - mean


def standard(data: Data, formula: Formula) -> Formula:
    mean, deviation = off_diagonal(formula(data.levels))
    return lambda profiles: (formula(profiles) - mean) / deviation


def less_nearest(data: Data, formula: Formula) -> Formula:
    """Take away half of what a target has with the ten that it has most with."""
    scores = formula(data.levels).copy()
    np.fill_diagonal(scores, -np.inf)
    nearest = np.sort(scores, axis=0)[-10:].mean(0) / 2
    return lambda profiles: formula(profiles) - nearest


def off_diagonal(scores: Matrix) -> Tuple[Matrix, Matrix]:
    others = scores.astype(float).copy()
    np.fill_diagonal(others, np.nan)
    return np.nanmean(others, axis=0), np.nanstd(others, axis=0)


def latent(data: Data, formula: Formula, rank: int) -> Formula:
    """Similarity of the main factors of what occupations require."""
    told = np.hstack([
        (levels >= step) * np.sqrt(information(levels, step))
        for _, levels in blocks_of(data, data.levels).values() for step in (1, 2, 3)
    ])
    mean = told.mean(0)
    left, values, right = np.linalg.svd(told - mean, full_matrices=False)
    targets = unit(left[:, :rank] * values[:rank])

    def features(profiles: Matrix) -> Matrix:
        mine = np.hstack([
            (levels >= step) * np.sqrt(information(blocks_of(data, data.levels)[name][1], step))
            for name, (_, levels) in blocks_of(data, profiles).items() for step in (1, 2, 3)
        ])
        return unit((mine - mean) @ right[:rank].T)

    return lambda profiles: product(features(profiles), targets.T)


Make = Callable[[Data], Formula]

#: Name, formula; the one that the library has is measured in the library as well
VARIANTS: List[Tuple[str, Optional[Make]]] = [
    ("Plain overlap", overlap),
    ("Coverage, `public`, any level the same",
     lambda d: coverage(d, (0.5, 0.3, 0.2), (0.2, 0.4, 1.0), False, True)),
    ("Coverage, `public`", lambda d: coverage(d, (0.5, 0.3, 0.2), (0.2, 0.4, 1.0), False)),
    ("Coverage, `balanced`", coverage),
    ("… less its mean", lambda d: less(d, coverage(d), 1.0)),
    ("… as a z-score", lambda d: standard(d, coverage(d))),
    ("Centred levels and tasks", lambda d: centred(d, (1, 1, 0.3), 0, False)),
    ("… by kind, with broader tasks", lambda d: centred(d, (0.5, 1, 1), 1, True)),
    ("Forty latent factors", lambda d: latent(d, overlap(d), 40)),
    ("**Fit**, in the library", None),
    ("Fit, in floating point", shared),
    ("… all of the size of the target", lambda d: shared(d, exponent=1.0)),
    ("… its 3/4th power", lambda d: shared(d, exponent=0.75)),
    ("… its 1/4th power", lambda d: shared(d, exponent=0.25)),
    ("… and the root of that of the profile", lambda d: shared(d, of_profile=0.5)),
    ("… essential counts fully", lambda d: shared(d, essential=1.0)),
    ("… essential counts as important", lambda d: shared(d, essential=0.0)),
    ("… no broader tasks", lambda d: shared(d, broader=0.0)),
    ("… broader tasks count once", lambda d: shared(d, broader=1.0)),
    ("… sixteen times", lambda d: shared(d, broader=16.0)),
    ("… all kinds the same", lambda d: shared(d, (1.0, 1.0, 1.0))),
    ("… kinds as in `balanced`", lambda d: shared(d, (0.4, 0.3, 0.3))),
    ("… less half its mean", lambda d: less(d, shared(d), 0.5)),
    ("… less its mean", lambda d: less(d, shared(d), 1.0)),
    ("… as a z-score", lambda d: standard(d, shared(d))),
    ("… less that of the nearest ten", lambda d: less_nearest(d, shared(d))),
]
