# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""How times grow with the number of labels: a table, and a drawing of it."""

import math
from typing import Dict, List, NamedTuple, Tuple

from tables import megabytes, seconds

Figures = Dict[str, float]

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 24, 48


class Line(NamedTuple):
    """What is drawn: the figure, its name, and its colour; peers are dashed."""

    figure: str
    name: str
    colour: str
    is_peer: bool = False


LINES = (
    Line("find by label", "exact", "#0b6e4f"),
    Line("first completions", "ten completions", "#1f77b4"),
    Line("within 2 edits", "two edits", "#d1495b"),
    Line("ranked", "ranked search", "#6a4c93"),
    Line("extract exact", "text of 20 MB", "#b8860b"),
    Line("map", "open, mapped", "#555555"),
    Line("fst exact", "exact, fst", "#0b6e4f", True),
    Line("fst prefix", "ten completions, fst", "#1f77b4", True),
    Line("SymSpell fuzzy", "two edits, SymSpell", "#d1495b", True),
)


def exponent(sizes: List[float], times: List[float]) -> float:
    """Return the power of the size that the time grows with, by the two ends."""
    if len(sizes) < 2:
        return 0.0
    return math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])


def rows_of(grown: List[Figures]) -> List[Tuple[str, List[str], str]]:
    sizes = [found["labels"] for found in grown]
    rows = [("of these real", [f"{found['real']:.0f}" for found in grown], "")]
    for line in LINES:
        if all(line.figure in found for found in grown):
            times = [found[line.figure] for found in grown]
            rows.append((line.name, [seconds(time) for time in times],
                         f"{exponent(sizes, times):.2f}"))
    images = [found["snapshot"] for found in grown]
    rows.append(("image", [megabytes(size) for size in images],
                 f"{exponent(sizes, images):.2f}"))
    per_label = [found["snapshot"] / found["labels"] for found in grown]
    rows.append(("image, per label", [f"{size:.0f} B" for size in per_label], ""))
    return rows


def table_of(grown: List[Figures]) -> str:
    sizes = "".join(f" {found['labels']:.0f} labels |" for found in grown)
    lines = [f"| time of one |{sizes} grows with the power |\n",
             "| --- |" + " --- |" * (len(grown) + 1) + "\n"]
    for name, cells, power in rows_of(grown):
        lines.append(f"| {name} | {' | '.join(cells)} | {power} |\n")
    return "".join(lines)


def at(value: float, low: float, high: float, start: float, end: float) -> float:
    share = (math.log10(value) - low) / (high - low)
    return start + share * (end - start)


def text_at(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" {more}>{text}</text>\n'


def grid_of(x_range: Tuple[float, float], y_range: Tuple[float, float]) -> str:
    parts = []
    for power in range(round(y_range[0]), round(y_range[1]) + 1):
        y = at(10.0**power, *y_range, HEIGHT - BOTTOM, TOP)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>\n')
        parts.append(text_at(LEFT - 8, y + 4, seconds(10.0**power * 1.0000001),
                             'text-anchor="end"'))
    for power in range(math.ceil(x_range[0] - 0.01), math.floor(x_range[1] + 0.01) + 1):
        x = at(10.0**power, *x_range, LEFT, WIDTH - RIGHT)
        parts.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>\n')
        parts.append(text_at(x, HEIGHT - BOTTOM + 20, f"{10**power:,}",
                             'text-anchor="middle"'))
    middle = (LEFT + WIDTH - RIGHT) / 2
    return "".join(parts) + text_at(middle, HEIGHT - 8, "labels", 'text-anchor="middle"')


def names_apart(ends: List[Tuple[float, Line]]) -> Dict[str, float]:
    """Return where to write each name, so that none is over another."""
    placed: Dict[str, float] = {}
    low = -math.inf
    for y, line in sorted(ends):
        low = max(y, low + 14)
        placed[line.name] = low
    return placed


def drawing_of(grown: List[Figures]) -> str:
    """Draw all lines with logarithmic axes."""
    lines = [line for line in LINES if all(line.figure in found for found in grown)]
    sizes = [found["labels"] for found in grown]
    times = [found[line.figure] for line in lines for found in grown]
    x_range = math.log10(min(sizes)), math.log10(max(sizes) * 1.0001)
    y_range = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">\n',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n',
        grid_of(x_range, y_range),
    ]
    ends = []
    for line in lines:
        points = [
            (at(found["labels"], *x_range, LEFT, WIDTH - RIGHT),
             at(found[line.figure], *y_range, HEIGHT - BOTTOM, TOP))
            for found in grown
        ]
        dashes = ' stroke-dasharray="5 4"' if line.is_peer else ""
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        parts.append(f'<path d="M{path}" fill="none" stroke="{line.colour}" '
                     f'stroke-width="2"{dashes}/>\n')
        ends.append((points[-1][1], line))
    placed = names_apart(ends)
    for _, line in ends:
        parts.append(text_at(WIDTH - RIGHT + 8, placed[line.name] + 4, line.name,
                             f'fill="{line.colour}"'))
    return "".join(parts) + "</svg>\n"
