# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Measure planning, and compare it with what solves the same in Python.

Sets of courses are compared with HiGHS (scipy.optimize.milp), ways between
occupations with scipy.sparse.csgraph and networkx: every answer has to be the
same.  A peer that is not installed is left out, and that is told.

Usage: bench_plan.py [--build DIR] [--courses N]... [--instances N] [--quick]
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "competentnl"
SAMPLE = ROOT / "data" / "sample" / "competent-sample.ttl"
PATHS = sorted((ROOT / "data" / "ontwikkelpaden").glob("*.ttl"))


def lines_of(program, *arguments):
    """Run a command of the benchmark, and return its lines."""
    process = subprocess.run(
        [program, *map(str, arguments)], stdout=subprocess.PIPE, check=True
    )
    return [json.loads(line) for line in process.stdout.splitlines()]


def make_problems(n, n_courses, seed):
    """Make problems at random: costs, and the steps that each course covers."""
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
        problems.append((weights, courses, int(whole * chance.uniform(0.5, 1.0))))
    return problems


def write_problems(problems, path):
    with path.open("w") as out:
        for weights, courses, demand in problems:
            print(len(courses), len(weights), demand, file=out)
            print(*weights, file=out)
            for cost, steps in courses:
                print(cost, len(steps), *steps, file=out)


def solve_with_highs(problems):
    """Return the least costs and the seconds that each problem took."""
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
        least = numpy.zeros(m + 1)
        least[m] = demand
        costs = numpy.concatenate([[c for c, _ in courses], numpy.zeros(m)])
        whole = numpy.concatenate([numpy.ones(n), numpy.zeros(m)])
        constraint = LinearConstraint(matrix.tocsc(), least, numpy.inf)
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


def compare_covers(program, folder, n):
    for n_courses in (10, 20, 30):
        problems = make_problems(n, n_courses, n_courses)
        path = folder / "problems.txt"
        write_problems(problems, path)
        rows = lines_of(program, "cover", path)
        own = statistics.median(row["s"] for row in rows)
        print(f"sets of {n_courses} courses: {own * 1e6:.0f} µs, "
              f"{sum(row['proven'] for row in rows)}/{len(rows)} proven")
        try:
            answers = solve_with_highs(problems)
        except ImportError:
            print("  scipy is not installed")
            continue
        wrong = sum(row["cost"] != cost for row, (cost, _) in zip(rows, answers))
        peer = statistics.median(spent for _, spent in answers)
        ratios = statistics.median(
            spent / row["s"] for row, (_, spent) in zip(rows, answers)
        )
        print(f"  HiGHS: {peer * 1e3:.1f} ms, {peer / own:.0f} times "
              f"(median of ratios {ratios:.0f}), {wrong} other optima")
        if wrong:
            sys.exit("Not the same optimum")


def compare_travel(program, folder, snapshot):
    edges = folder / "edges.txt"
    rows = lines_of(program, "travel", "-o", edges, snapshot)
    ways = [row for row in rows if "effort" in row]
    figures = {row["name"]: row["value"] for row in rows if "name" in row}
    own = figures["travel"]
    print(f"ways between occupations: {own * 1e6:.0f} µs, network in "
          f"{figures['travel: making a network']:.2f} s")
    triples = [tuple(map(int, line.split())) for line in edges.open()]
    for name, peer in (("scipy.sparse.csgraph", with_scipy), ("networkx", with_networkx)):
        try:
            spent, wrong = peer(triples, ways)
        except ImportError:
            print(f"  {name} is not installed")
            continue
        print(f"  {name}: {spent * 1e6:.0f} µs, {spent / own:.0f} times, {wrong} other efforts")
        if wrong:
            sys.exit("Not the same effort")


def with_scipy(triples, ways):
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    froms, tos, efforts = map(numpy.array, zip(*triples))
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


def with_networkx(triples, ways):
    import networkx

    graph = networkx.DiGraph()
    graph.add_weighted_edges_from(triples)
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


def snapshot_of(build, folder, n_courses):
    """Compile the taxonomy with a synthetic catalogue."""
    snapshot = folder / f"{n_courses}.competent"
    files = [SAMPLE, *PATHS]
    if n_courses:
        catalogue = folder / f"{n_courses}.ttl"
        with catalogue.open("wb") as out:
            subprocess.run(
                [sys.executable, ROOT / "tests" / "support" / "make_catalogue.py",
                 "--courses", str(n_courses), "--paths", "100"],
                stdout=out, check=True,
            )
        files = [*sorted(SHARED.iterdir()), catalogue]
    subprocess.run(
        [build / "tools" / "competent", "compile", *files, "-o", snapshot, "--quiet"],
        stdout=subprocess.DEVNULL, check=True,
    )
    return snapshot


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "bench")
    parser.add_argument("--courses", type=int, action="append")
    parser.add_argument("--instances", type=int, default=40)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    program = options.build / "tests" / "benchmark" / "competent_bench"
    has_shared = SHARED.exists() and not options.quick
    sizes = (options.courses or [20000]) if has_shared else [0]
    if not has_shared:
        print("The taxonomy in full is not there: the sample is measured")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            snapshot = snapshot_of(options.build, folder, size)
            print(f"{size:,} synthetic courses")
            for row in lines_of(program, "plan", "-r", "1" if options.quick else "3", snapshot):
                unit = f"{row['value'] * 1e3:.2f} ms" if row["unit"] == "s" else f"{row['value']:.0%}"
                print(f"  {row['name']}: {unit}")
        compare_travel(program, folder, snapshot)
        compare_covers(program, folder, 3 if options.quick else options.instances)


if __name__ == "__main__":
    main()
