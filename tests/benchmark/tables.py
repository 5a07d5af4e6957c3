# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Tables of what was measured: rows, ratios, and the pages that show them."""

import json
import os
import re
import sys
from pathlib import Path
from typing import List, NamedTuple, Optional


class Row(NamedTuple):
    """A line of the table; a goal is of the ratio, or of the figure itself."""

    what: str
    here: str
    beside: str = ""
    ratio: str = ""
    goal: str = ""
    is_reached: Optional[bool] = None

    @property
    def verdict(self) -> str:
        return {None: "", True: "reached", False: "missed"}[self.is_reached]


def seconds(value: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e3), ("us", 1e6)):
        if value * scale >= 1.0:
            return f"{value * scale:.3g} {unit}"
    return f"{value * 1e9:.0f} ns"


def megabytes(value: float) -> str:
    return f"{value / 1e6:.3g} MB"


def rate(size: float, time: float) -> str:
    return f"{size / time / 1e9:.3g} GB/s"


def number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def at_most(what: str, here: float, beside: float, name: str, goal: float) -> Row:
    """Return the row of a time that is to be no more than so many of another."""
    ratio = here / beside
    return Row(what, seconds(here), f"{seconds(beside)} {name}", f"{ratio:.2f}",
               f"<= {goal:g}", ratio <= goal)


def faster(
    what: str, here: float, beside: float, name: str, goal: Optional[float] = None
) -> Row:
    """Return the row of what is to be so many times faster than another."""
    ratio = beside / here
    return Row(what, seconds(here), f"{seconds(beside)} {name}", f"{number(ratio)}x",
               f">= {goal:g}x" if goal else "", ratio >= goal if goal else None)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def table(rows: List[Row]) -> str:
    heads = ("what", "here", "beside", "ratio", "goal", "")
    cells = [heads] + [(r.what, r.here, r.beside, r.ratio, r.goal, r.verdict) for r in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    lines = [" | ".join(c.ljust(w) for c, w in zip(row, widths)) for row in cells]
    lines.insert(1, " | ".join("-" * width for width in widths))
    return "".join(f"| {line} |\n" for line in lines)


def machine() -> str:
    model = "an unknown processor"
    try:
        with open("/proc/cpuinfo") as lines:
            for line in lines:
                if line.startswith("model name"):
                    model = line.split(":", 1)[1].strip()
                    break
    except OSError:
        pass
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} processors, load {load:.1f}"


def write_results(folder: Path, name: str, rows: List[Row], text: str) -> None:
    """Keep a table as Markdown and JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    document = [{**row._asdict(), "verdict": row.verdict} for row in rows]
    (folder / f"{name}.json").write_text(json.dumps(document, indent=1) + "\n")


def rewrite(path: Path, name: str, text: str) -> None:
    """Put a table into a document, between the two marks with its name."""
    document = path.read_text(encoding="utf-8")
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(document):
        sys.exit(f"{path.name} has no place for the table {name}")
    path.write_text(pattern.sub(lambda _: start + text + end, document), encoding="utf-8")


def print_verdict(rows: List[Row]) -> None:
    missed = [row for row in rows if row.is_reached is False]
    reached = [row for row in rows if row.is_reached]
    print(f"\n{len(reached)} goals reached, {len(missed)} not")
