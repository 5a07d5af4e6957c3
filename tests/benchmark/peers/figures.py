# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Rounds, clocks and figures of the peers in Python."""

import json
import time
from typing import Callable, Dict, List, Tuple

Entrant = Tuple[str, Callable[[], int], float]


def lines_of(path: str) -> List[str]:
    with open(path, encoding="utf-8") as file:
        return file.read().split("\n")[:-1]


def print_figure(name: str, unit: str, value: float, rounds: int) -> None:
    figure = {"name": name, "unit": unit, "value": value, "rounds": rounds}
    print(json.dumps(figure), flush=True)


def race(entrants: List[Entrant], rounds: int) -> None:
    """
    Run all by turns, and print the seconds of one item in the fastest round.

    An entrant is a name, what is run, and of how many items that consists; it
    returns how many answers it found, which are printed too.
    """
    best: Dict[str, float] = {}
    answers: Dict[str, int] = {}
    for _ in range(rounds):
        for name, run, items in entrants:
            start = time.thread_time_ns()
            answers[name] = run()
            taken = (time.thread_time_ns() - start) / items / 1e9
            best[name] = min(taken, best.get(name, taken))

    for name, seconds in best.items():
        print_figure(name, "s", seconds, rounds)
        print_figure(f"{name}: answers", "n", answers[name], rounds)
