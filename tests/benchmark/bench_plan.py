# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Measure planning and funding, and compare them with what solves the same in Python.

Sets of courses are compared with HiGHS (scipy.optimize.milp), ways between
occupations with scipy.sparse.csgraph and networkx, and assignments with
scipy.optimize.linear_sum_assignment: every answer has to be the same.  A peer that
is not installed is left out, and that is told.  The courses are synthetic.
"""

import argparse
import datetime
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, Dict, List, NamedTuple, Tuple

from bench import Bench, Figures, least
from growth import exponent
from tables import (
    Row, faster, machine, megabytes, number, print_verdict, rewrite, say, seconds,
    table, write_results,
)

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "competentnl"
SAMPLE = ROOT / "data" / "sample" / "competent-sample.ttl"
PATHS = sorted((ROOT / "data" / "ontwikkelpaden").glob("*.ttl"))
SCHEMES = sorted((ROOT / "data" / "funding").glob("*.ttl"))
SIZES = (20_000, 200_000, 1_000_000)
COMPARED = 20_000

Weights = List[int]
Course = Tuple[int, List[int]]  # what it costs, and the steps that it covers
Edge = Tuple[int, int, int]
Ways = List[Dict[str, int]]


class Question(NamedTuple):
    """What is asked: the figure, what it is called, and its goal in seconds."""

    figure: str
    name: str
    goal: float


QUESTIONS = (
    Question("plan: courses", "ten courses for a gap", 5e-3),
    Question("plan: set", "the cheapest set of courses", 0.0),
    Question("plan: best", "the best route", 50e-3),
    Question("plan: ten", "the ten best routes", 500e-3),
    Question("plan: front", "the Pareto front", 500e-3),
    Question("funding: all courses", "funding of one person for all courses", 20e-3),
)


class Problem(NamedTuple):
    """Courses of which the cheapest set is wanted that covers enough."""

    weights: Weights
    courses: List[Course]
    demand: int


def make_problems(n: int, n_courses: int, seed: int) -> List[Problem]:
    chance = random.Random(seed)
    problems = []
    for i in range(n):
        n_steps = chance.choice((40, 60, 110))
        weights = [chance.randint(50, 1500) for _ in range(n_steps)]
        courses = [
            (
                chance.randint(0 if i % 2 else 1, 60) * 5000,
                sorted(chance.sample(range(n_steps), chance.randint(3, 20))),
            )
            for _ in range(n_courses)
        ]
        covered = {step for _, steps in courses for step in steps}
        whole = sum(weights[step] for step in covered)
        problems.append(Problem(weights, courses, int(whole * chance.uniform(0.5, 1.0))))
    return problems


def write_problems(problems: List[Problem], path: Path) -> None:
    with path.open("w", encoding="ascii") as out:
        for weights, courses, demand in problems:
            print(len(courses), len(weights), demand, file=out)
            print(*weights, file=out)
            for cost, steps in courses:
                print(cost, len(steps), *steps, file=out)


def solve_with_highs(problems: List[Problem]) -> List[Tuple[int, float]]:
    """Return the least cost of each problem, and the seconds that it took."""
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import lil_matrix

    answers = []
    for weights, courses, demand in problems:
        n, m = len(courses), len(weights)
        # A step counts only if a course that covers it is taken
        matrix = lil_matrix((m + 1, n + m))
        for j, (_, steps) in enumerate(courses):
            for step in steps:
                matrix[step, j] = 1
        for step, weight in enumerate(weights):
            matrix[step, n + step] = -1
            matrix[m, n + step] = weight
        lowest = numpy.zeros(m + 1)
        lowest[m] = demand
        costs = numpy.concatenate([[c for c, _ in courses], numpy.zeros(m)])
        whole = numpy.concatenate([numpy.ones(n), numpy.zeros(m)])
        constraint = LinearConstraint(matrix.tocsc(), lowest, numpy.inf)
        began = time.thread_time()
        result = milp(
            costs,
            constraints=constraint,
            integrality=whole,
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        answers.append((round(result.fun), time.thread_time() - began))
    return answers


def set_row(bench: Bench, n_problems: int, n_courses: int) -> Row:
    """Return the row of sets of so many courses: medians, and of their ratios."""
    problems = make_problems(n_problems, n_courses, n_courses)
    path = bench.folder / "problems.txt"
    write_problems(problems, path)
    found = bench.measure("cover", path)
    proven = sum(line["proven"] for line in found)
    what = f"cheapest set of {n_courses} courses, {proven} of {len(found)} proven"
    own = statistics.median(line["s"] for line in found)
    try:
        answers = solve_with_highs(problems)
    except ImportError:
        say("  Skipped, since it is not installed: scipy")
        return Row(what, seconds(own))
    if any(line["cost"] != cost for line, (cost, _) in zip(found, answers)):
        sys.exit("HiGHS finds another optimum")
    peer = statistics.median(spent for _, spent in answers)
    ratio = statistics.median(
        spent / line["s"] for line, (_, spent) in zip(found, answers)
    )
    return Row(what, seconds(own), f"{seconds(peer)} HiGHS", f"{number(ratio)}x",
               ">= 20x", ratio >= 20.0)


def with_scipy(edges: List[Edge], ways: Ways) -> Tuple[float, int]:
    """Return the seconds of a way, and how many are found to be of other effort."""
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    froms, tos, efforts = map(numpy.array, zip(*edges))
    n = max(max(way["from"], way["to"]) for way in ways) + 1
    n = max(n, froms.max() + 1, tos.max() + 1)
    graph = csr_matrix((efforts, (froms, tos)), shape=(n, n))
    wrong, chosen = 0, ways[:100]
    began = time.thread_time()
    distances = [dijkstra(graph, indices=way["from"])[way["to"]] for way in chosen]
    spent = (time.thread_time() - began) / len(chosen)
    for way, distance in zip(chosen, distances):
        found = -1 if numpy.isinf(distance) else int(distance)
        wrong += found != way["effort"]
    return spent, wrong


def with_networkx(edges: List[Edge], ways: Ways) -> Tuple[float, int]:
    """Return the same of networkx."""
    import networkx

    graph = networkx.DiGraph()
    graph.add_weighted_edges_from(edges)
    graph.add_nodes_from(way[end] for way in ways for end in ("from", "to"))
    wrong, chosen = 0, ways[:20]
    began = time.thread_time()
    for way in chosen:
        try:
            found = networkx.dijkstra_path_length(graph, way["from"], way["to"])
        except networkx.NetworkXNoPath:
            found = -1
        wrong += found != way["effort"]
    return (time.thread_time() - began) / len(chosen), wrong


Traveller = Callable[[List[Edge], Ways], Tuple[float, int]]
TRAVELLERS: Tuple[Tuple[str, Traveller, float], ...] = (
    ("scipy.sparse.csgraph", with_scipy, 10.0),
    ("networkx", with_networkx, 200.0),
)


def travel_rows(bench: Bench, snapshot: Path) -> List[Row]:
    say("Going from occupation to occupation ...")
    path = bench.folder / "edges.txt"
    lines = bench.measure("travel", "-o", path, snapshot)
    ways = [line for line in lines if "effort" in line]
    found = least([line for line in lines if "name" in line])
    with path.open(encoding="ascii") as text:
        edges = [tuple(map(int, line.split())) for line in text]
    what = f"shortest of {len(edges)} transitions"
    rows = [Row("making a network of them", seconds(found["travel: making a network"]))]
    for name, ask, goal in TRAVELLERS:
        try:
            spent, wrong = ask(edges, ways)
        except ImportError:
            say(f"  Skipped, since it is not installed: {name}")
            rows.append(Row(what, seconds(found["travel"])))
            continue
        if wrong:
            sys.exit(f"{name} finds other ways")
        rows.append(faster(what, found["travel"], spent, name, goal))
    return rows


def make_catalogue(path: Path, n_courses: int) -> None:
    maker = ROOT / "tests" / "support" / "make_catalogue.py"
    with path.open("wb") as out:
        subprocess.run(
            [sys.executable, "-B", maker, "--courses", str(n_courses), "--paths", "100"],
            stdout=out, check=True,
        )


def assign_row(bench: Bench, n_rows: int, n_columns: int, n_problems: int) -> Row:
    """Return the row of people assigned to as many or fewer places at least cost."""
    chance = random.Random(n_rows * n_columns)
    problems = [
        [[chance.randrange(100_000) for _ in range(n_columns)] for _ in range(n_rows)]
        for _ in range(n_problems)
    ]
    path = bench.folder / "assign.txt"
    with path.open("w", encoding="ascii") as out:
        for problem in problems:
            print(n_rows, n_columns, file=out)
            for row in problem:
                print(*row, file=out)
    found = bench.measure("assign", path)
    if not all(line["optimal"] for line in found):
        sys.exit("Prices do not prove an assignment")
    what = f"assigning {n_rows:,} people to {n_columns:,} places at least cost"
    own = statistics.median(line["s"] for line in found)
    try:
        import numpy
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        say("  Skipped, since it is not installed: scipy")
        return Row(what, seconds(own))
    spent = []
    for problem, line in zip(problems, found):
        matrix = numpy.array(problem)
        began = time.thread_time()
        rows, columns = linear_sum_assignment(matrix)
        spent.append(time.thread_time() - began)
        if int(matrix[rows, columns].sum()) != line["cost"]:
            sys.exit("scipy finds another assignment")
    ratio = statistics.median(peer / line["s"] for peer, line in zip(spent, found))
    return Row(what, seconds(own), f"{seconds(statistics.median(spent))} scipy",
               f"{number(ratio)}x")


def radar_rows(bench: Bench, snapshot: Path, n_courses: int) -> List[Row]:
    """Return the rows of a region at random, with as little as can be of two things."""
    tens = 1 if bench.quick else 100
    rows = []
    for line in bench.measure("radar", "-r", tens, snapshot):
        what = (f"radar of {10 * tens:,} people and {2 * tens:,} vacancies, "
                f"{n_courses:,} courses, least {line['least']}: ")
        what += "proven" if line["proven"] else f"at most {gap_of(line):.0%} over the bound"
        rows.append(Row(what, seconds(line["s"])))
    return rows


def gap_of(line: Figures) -> float:
    return (line["spent"] - line["bound"]) / max(line["bound"], 1)


def snapshot_of(bench: Bench, n_courses: int) -> Path:
    """Compile the taxonomy with so many synthetic courses, or the sample without."""
    snapshot = bench.folder / f"{n_courses}.competent"
    catalogue = bench.folder / "catalogue.ttl"
    files = [SAMPLE, *PATHS]
    if n_courses:
        make_catalogue(catalogue, n_courses)
        files = [*sorted(SHARED.iterdir()), catalogue]
    subprocess.run(
        [bench.build / "tools/competent", "compile", *files, *SCHEMES, "-o", snapshot,
         "--quiet"],
        stdout=subprocess.DEVNULL, check=True,
    )
    catalogue.unlink(missing_ok=True)
    return snapshot


def figures_of(bench: Bench, snapshot: Path, n_courses: int) -> Figures:
    say(f"Planning with {n_courses:,} courses ...")
    rounds = 1 if bench.quick or n_courses > COMPARED else 3
    found = least(bench.measure("plan", "-r", rounds, snapshot),
                  bench.measure("funding", "-r", rounds, snapshot))
    found["snapshot"] = snapshot.stat().st_size
    found["size"] = n_courses
    return found


def goal_rows(found: Figures) -> List[Row]:
    """Return the rows of one catalogue, each with its goal as a time."""
    rows = []
    for figure, name, goal in QUESTIONS:
        what = f"{name}, {found['size']:,.0f} courses"
        if f"{figure}, proven" in found:
            what += f", {found[figure + ', proven']:.0%} proven"
        if goal:
            rows.append(Row(what, seconds(found[figure]), "", "", f"<= {seconds(goal)}",
                            found[figure] <= goal))
        else:
            rows.append(Row(what, seconds(found[figure])))
    return rows


def growth_table(grown: List[Figures]) -> str:
    sizes = [found["size"] for found in grown]
    heads = "".join(f" {size:,.0f} courses |" for size in sizes)
    lines = [f"| time of one |{heads} grows with the power |\n",
             "| --- |" + " --- |" * (len(grown) + 1) + "\n"]
    for figure, name, _ in (*QUESTIONS, Question("plan: making a planner", "making a planner", 0)):
        times = [found[figure] for found in grown]
        cells = " | ".join(seconds(time) for time in times)
        lines.append(f"| {name} | {cells} | {exponent(sizes, times):.2f} |\n")
    images = [found["snapshot"] for found in grown]
    cells = " | ".join(megabytes(size) for size in images)
    lines.append(f"| image | {cells} | {exponent(sizes, images):.2f} |\n")
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=ROOT / "build/bench")
    parser.add_argument("--courses", type=int, action="append", help="instead of all sizes")
    parser.add_argument("--quick", action="store_true", help="see whether it runs")
    parser.add_argument("--docs", type=Path, help="document to put the tables into")
    options = parser.parse_args()

    has_shared = SHARED.is_dir() and not options.quick
    if not has_shared:
        say("The taxonomy in full is not used: the sample is measured")
    build = options.build.resolve()
    results = build / ("results-quick" if options.quick else "results")
    results.mkdir(parents=True, exist_ok=True)
    rows: List[Row] = []
    grown: List[Figures] = []
    with tempfile.TemporaryDirectory(dir=results) as name:
        bench = Bench(build, Path(name), [], options.quick)
        for size in (options.courses or SIZES) if has_shared else (0,):
            snapshot = snapshot_of(bench, size)
            grown.append(figures_of(bench, snapshot, size))
            if size == COMPARED or len(grown) == 1:
                rows = goal_rows(grown[-1]) + travel_rows(bench, snapshot)
                rows += radar_rows(bench, snapshot, size)
            snapshot.unlink()
        say("Finding sets of courses ...")
        rows += [set_row(bench, 3 if options.quick else 40, n) for n in (10, 20, 30)]
        say("Assigning people to places ...")
        sizes = ((30, 10), (30, 30)) if options.quick else ((1000, 200), (1000, 1000))
        rows += [assign_row(bench, n, m, 3 if options.quick else 9) for n, m in sizes]

    if not has_shared:
        rows = [row._replace(goal="", is_reached=None) for row in rows]
    date = datetime.date.today().isoformat()
    report = (f"As measured on {date}, on {machine()}; the courses are synthetic:\n\n"
              f"{table(rows)}\n{growth_table(grown)}")
    write_results(results, "plan", rows, report)
    if options.docs:
        rewrite(options.docs, "measured: planning", report)
    print(report, end="")
    print_verdict(rows)


if __name__ == "__main__":
    main()
