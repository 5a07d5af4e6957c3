# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""
Measure how often search and extraction find what is meant, and which fit is best.

All of it is asked of the library as anybody would, in Python.  Beside it, where
they can be installed: TF-IDF of characters, BM25 and edit distance.
"""

import argparse
import datetime
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import calibration  # noqa: E402
import leave_out  # noqa: E402
import library  # noqa: E402
import mentions  # noqa: E402
import robust  # noqa: E402
import taxonomies  # noqa: E402
import text_rules  # noqa: E402
from leave_out import Fold  # noqa: E402
from library import Answers  # noqa: E402
from tables import rewrite, say  # noqa: E402

GOLDEN = taxonomies.ROOT / "tests/golden"
PASSAGES = GOLDEN / "passages"

# A score of extraction may be so far from what is measured
FURTHEST_SCORE = 0.01
LEAST_PRECISION, LEAST_RECALL = 0.90, 0.85

# As published, with the mean reciprocal rank of the first right label
PUBLISHED = (
    ("OpenAI text-embedding-3-large", 0.626),
    ("E5-Mistral-7B", 0.613),
    ("BGE-M3", 0.571),
    ("multilingual-E5-large", 0.568),
    ("char TF-IDF", 0.553),
    ("edit distance", 0.494),
    ("word TF-IDF", 0.491),
    ("BM25", 0.455),
)

FEATURES = (
    ("nothing", "nothing"),
    ("associations", "associations"),
    ("units", "units and associations"),
    ("trigrams", "trigrams"),
    ("support", "support of other names"),
    ("definitions", "definitions"),
    ("splitting", "splitting"),
    ("bases", "base forms"),
    ("typos", "typing errors"),
)


class Set(NamedTuple):
    """Questions of one kind, and the taxonomies that they are asked in."""

    name: str
    folds: List[Fold]

    @property
    def n_questions(self) -> int:
        return sum(len(fold.questions) for fold in self.folds)


class Job(NamedTuple):
    """What to measure with."""

    build: Path
    quick: bool
    has_baselines: bool
    figures: Dict[str, float]  #: By name, for other pages

    def keep(self, name: str, value: float) -> float:
        self.figures[name] = value
        return value


def table_of(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def points(value: float) -> str:
    """Write a share of one without its zero, as .620."""
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"


def sets_of(quick: bool) -> List[Set]:
    competentnl = taxonomies.occupations() + taxonomies.skills()
    esco = taxonomies.esco_occupations()
    made = [
        Set("CompetentNL", list(leave_out.folds_of(competentnl))),
        Set("ESCO occupations", list(leave_out.folds_of(esco))),
        Set("ESCO skills", list(leave_out.folds_of(taxonomies.esco_skills()))),
        Set("one in the other", [leave_out.one_in_the_other(competentnl, esco)]),
    ]
    if quick:
        few = [fold._replace(questions=fold.questions[:20]) for fold in made[2].folds[:1]]
        return [made[2]._replace(folds=few)]
    return made


def joined(answers: List[Answers]) -> Answers:
    return Answers(*(sum(lists, []) for lists in zip(*answers)))


def baseline(name: str, one: Set) -> Answers:
    import baselines

    found: List[Answers] = []
    for fold in one.folds:
        place = {entry.iri: i for i, entry in enumerate(fold.entries)}
        labels = [(label, i) for i, entry in enumerate(fold.entries) for label in entry.labels]
        asked = [(question.text, place[question.right]) for question in fold.questions]
        ranks = baselines.ranks_of(name, labels, asked, len(fold.entries))
        found.append(Answers(ranks, [question.weight for question in fold.questions], []))
    return joined(found)


def ranking_cells(found: Answers) -> List[str]:
    return [points(library.reciprocal(found.ranks, found.weights))] + [
        points(library.recall(found.ranks, found.weights, most)) for most in (1, 5, 10)
    ]


def ahead(ours: Answers, theirs: Answers) -> str:
    """Write how far we are ahead on the same questions, and the error of that."""
    gains = [1 / one - 1 / other for one, other in zip(ours.ranks, theirs.ranks)]
    mean = library.mean(gains, ours.weights)
    return f"{mean:+.3f} ± {library.standard_error(gains, ours.weights):.3f}"


def leave_out_tables(job: Job, sets: List[Set]) -> Tuple[str, Dict[str, Answers]]:
    rows, answers = [], {}
    names = ("char TF-IDF", "BM25", "edit distance") if job.has_baselines else ()
    for one in sets:
        say(f"Asking {one.n_questions} questions: {one.name} ...")
        ours = joined([
            library.ask(library.taxonomy_of(fold.entries), fold.questions)
            for fold in one.folds
        ])
        answers[one.name] = ours
        job.keep(f"MRR {one.name}", library.reciprocal(ours.ranks, ours.weights))
        rows.append([one.name, str(one.n_questions), "search", *ranking_cells(ours), ""])
        for name in names:
            theirs = baseline(name, one)
            job.keep(f"MRR {one.name}, {name}",
                     library.reciprocal(theirs.ranks, theirs.weights))
            rows.append(["", "", name, *ranking_cells(theirs), ahead(ours, theirs)])
    heads = ("asked", "questions", "by", "MRR", "first", "of 5", "of 10", "search is ahead by")
    return table_of(heads, rows), answers


def melo_table(job: Job) -> Tuple[str, Answers]:
    say("Asking MELO's titles ...")
    melo = library.read_melo()
    taxonomy = library.taxonomy_of(melo.entries)
    by_label = [
        library.rank_of_label(melo, taxonomy.search(text, 100_000, per_label=True), right)
        for text, right, _ in melo.questions
    ]
    found = library.ask(taxonomy, [(text, iri, 1.0) for text, _, iri in melo.questions])
    label = job.keep("MRR MELO, label", library.reciprocal(by_label, found.weights))
    concept = job.keep("MRR MELO, concept", library.reciprocal(found.ranks, found.weights))
    error = library.standard_error([1 / rank for rank in by_label], found.weights)
    rows = [["libcompetent", f"{points(label)} ± {points(error)}", points(concept), "here"]]
    if job.has_baselines:
        import baselines

        place = {element: i for i, (element, _) in enumerate(melo.labels)}
        asked = [(text, [place[e] for e in right]) for text, right, _ in melo.questions]
        for name in baselines.WAYS:
            ranks = baselines.melo_ranks(name, [text for _, text in melo.labels], asked)
            mean = job.keep(f"MRR MELO, {name}", library.reciprocal(ranks, found.weights))
            rows.append([name, points(mean), "", "here"])
    rows += [[name, points(value), "", "published"] for name, value in PUBLISHED]
    return table_of(("by", "MRR, label", "MRR, concept", ""), rows), found


def calibration_rows(name: str, found: calibration.Calibration) -> List[List[str]]:
    return [
        [name if not i else "", f"{one.low:.1f} to {one.low + 0.1:.1f}",
         f"{one.weight:.0f}", points(one.said), points(one.right)]
        for i, one in enumerate(found.bins)
    ]


def calibration_table(job: Job, answers: Dict[str, Answers], melo: Answers) -> str:
    judged = [hit for one in answers.values() for hit in one.judged]
    groups = (
        ("first hits", [hit for hit in judged if hit.place == 1]),
        ("hits 2 to 5", [hit for hit in judged if hit.place > 1]),
        ("first hits, MELO", [hit for hit in melo.judged if hit.place == 1]),
        ("hits 2 to 5, MELO", [hit for hit in melo.judged if hit.place > 1]),
    )
    rows, means = [], []
    for name, hits in groups:
        found = calibration.calibration_of(hits)
        rows += calibration_rows(name, found)
        job.keep(f"calibration error, {name}", found.error)
        means.append([name, points(found.error), points(found.brier), points(found.base)])
    heads = ("hits", "calibration error", "Brier score", "Brier score of a constant")
    return table_of(heads, means) + "\n" + table_of(
        ("hits", "score", "how many", "mean score", "right"), rows)


def robust_table(job: Job) -> str:
    say("Asking for real labels, written in other ways ...")
    entries = taxonomies.occupations()
    taxonomy = library.taxonomy_of(entries)
    rows = []
    for way in robust.ways():
        share, n = robust.percent_first(taxonomy, entries, way, 200 if job.quick else 1)
        job.keep(f"first, {way.name}", share)
        verdict = "reached" if share >= way.goal else "missed"
        rows.append([way.name, str(n), f"{share:.2f} %", f"{way.goal:g} %", verdict])
    return table_of(("the label", "labels", "right one first", "goal", ""), rows)


def ask_without(job: Job, feature: str, fold: Fold, folder: Path) -> List[float]:
    """Return the reciprocal ranks when a feature is left out."""
    files = [folder / name for name in ("taxonomy.nt", "texts.txt", "iris.txt")]
    taxonomies.write_triples(files[0], fold.entries)
    for path, column in ((files[1], 0), (files[2], 1)):
        lines = (question[column] for question in fold.questions)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    program = job.build / "tests/benchmark/competent_ablation"
    done = subprocess.run([program, feature, *files], stdout=subprocess.PIPE, text=True,
                          check=True)
    places = [int(line) for line in done.stdout.splitlines()]
    return [1 / place if place else 0.0 for place in places]


def ablation_table(job: Job, sets: List[Set]) -> str:
    say("Asking without each feature ...")
    rows: List[List[str]] = [[name] for _, name in FEATURES]
    for one in sets:
        weights = [question.weight for fold in one.folds for question in fold.questions]
        found: Dict[str, List[float]] = {}
        for row, (feature, _) in zip(rows, FEATURES):
            with tempfile.TemporaryDirectory() as folder:
                found[feature] = sum(
                    (ask_without(job, feature, fold, Path(folder)) for fold in one.folds), []
                )
            mean = library.mean(found[feature], weights)
            lost = [full - less for full, less in zip(found["nothing"], found[feature])]
            adds = f" ({library.mean(lost, weights):+.3f} ± {library.standard_error(lost, weights):.3f})"
            row.append(points(mean) + (adds if feature != "nothing" else ""))
            job.keep(f"MRR {one.name} without {feature}", mean)
    return table_of(["without"] + [one.name for one in sets], rows)


def melo_set() -> Set:
    melo = library.read_melo()
    asked = [leave_out.Question(text, iri, 1.0) for text, _, iri in melo.questions]
    return Set("MELO, concept", [Fold(melo.entries, asked)])


def printed_by(*words: object) -> str:
    return subprocess.run([sys.executable, "-B", *map(str, words)], stdout=subprocess.PIPE,
                          text=True, check=True).stdout


def extraction_parts(job: Job) -> Tuple[List[Tuple[str, str]], List[Tuple[str, str]]]:
    """Return what is to stand in this document, and in that of extraction."""
    command = job.build / "tools/competent"
    if job.quick or not command.is_file():
        return [], []
    say("Extracting from the passages ...")
    passages = printed_by(PASSAGES / "evaluate.py", command)
    found = re.search(r"^all" + r"\s+(\d+)\s+([\d.]+)\s+([\d.]+)" * 2, passages, re.M)
    if not found:
        say("  There is nothing in it")
        return [], []
    say("Extracting from sentences around labels ...")
    wrapped = printed_by(HERE / "wrapped.py", command)
    everyday = printed_by(GOLDEN / "everyday.py", command)
    here = [("Extraction", extraction_text(job, found.groups(), passages, wrapped))]
    there = [("Scores of mentions", score_table(job, passages, wrapped, everyday))]
    program = job.build / "tests/golden/extraction"
    if program.is_file():
        printed = printed_by(PASSAGES / "evaluate.py", command, "--ablation", program)
        table = table_of(mentions.ablation_heads(), mentions.ablation_rows(printed))
        there.append(("Without a rule", table))
    return here, there


def rules_part(job: Job) -> List[Tuple[str, str]]:
    """Return what becomes of titles and labels without each rule of Dutch."""
    if job.quick:
        return []
    say("Reading titles and labels without each rule ...")
    entries = taxonomies.occupations() + taxonomies.skills()
    heads = ("without", "titles read right", "labels that say the same",
             "and are of different concepts")
    table = table_of(heads, text_rules.rows(library.taxonomy_of(entries), entries))
    return [("What each rule of Dutch adds", table)]


def extraction_text(job: Job, found: Sequence[str], passages: str, wrapped: str) -> str:
    halves = (("for development", found[:3]), ("only ever run", found[3:]))
    rows = []
    for half, (marks, recall, precision) in halves:
        is_reached = float(recall) >= LEAST_RECALL and float(precision) >= LEAST_PRECISION
        rows.append([half, marks, points(float(recall)), points(float(precision)),
                     "reached" if is_reached else "missed"])
    job.keep("extraction recall", float(found[4]))
    job.keep("extraction precision", float(found[5]))
    heads = ("passages", "marks", f"recall, goal {points(LEAST_RECALL)}",
             f"precision, goal {points(LEAST_PRECISION)}", "")
    return (f"{table_of(heads, rows)}\n```text\n{passages}```\n\n"
            "Real labels that were changed, in sentences that mention nothing else; what is\n"
            "found outside of them is per sentence. What each rule finds is counted without\n"
            "those that are misspelt, but for typing errors.\n\n"
            f"```text\n{wrapped}```\n")


def score_table(job: Job, passages: str, wrapped: str, everyday: str) -> str:
    """Return what the scores of mentions rest on, and say which are wrong."""
    import competent

    rules = [rule.name.lower() for rule in competent.MentionRule]
    found = mentions.worths(rules, passages, wrapped, everyday)
    scores = mentions.library_scores(taxonomies.ROOT)
    for fault in mentions.faults(found, scores, FURTHEST_SCORE):
        say(f"  The score of {fault}")
    heads = ("rule", "right, for development", "changed labels", "so", "score",
             "right, only run")
    return table_of(heads, mentions.score_rows(found, scores))


def fit_table(job: Job) -> Optional[str]:
    """Return the table of orders of occupations, which needs NumPy."""
    try:
        import fit
    except ImportError:
        say("Skipped, since there is no NumPy: fit")
        return None

    say("Ranking occupations by fit ...")
    return fit.table(3 if job.quick else None)


def has_baselines() -> bool:
    try:
        import rapidfuzz  # noqa: F401
        import sklearn  # noqa: F401
    except ImportError:
        say("Skipped, since they are not installed: char TF-IDF, BM25, edit distance")
        return False
    return True


def measure(job: Job) -> List[Tuple[str, str]]:
    """Return the name and the table of each part."""
    sets = sets_of(job.quick)
    tables, answers = leave_out_tables(job, sets)
    melo, titles = melo_table(job)
    parts = [
        ("Titles that people wrote", melo),
        ("Labels that were left out", tables),
        ("What a score means", calibration_table(job, answers, titles)),
        ("Labels written otherwise", robust_table(job)),
    ]
    if (job.build / "tests/benchmark/competent_ablation").is_file():
        asked = sets if job.quick else sets + [melo_set()]
        parts.append(("What each feature adds", ablation_table(job, asked)))
    fits = fit_table(job)
    if fits:
        parts.append(("Fit", fits))
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--build", type=Path, default=taxonomies.ROOT / "build/bench")
    parser.add_argument("--quick", action="store_true", help="see whether it runs")
    parser.add_argument("--docs", type=Path, help="document to put the tables into")
    parser.add_argument("--dutch", action="store_true",
                        help="measure extraction and the rules of Dutch only")
    options = parser.parse_args()
    if not taxonomies.SHARED.is_dir():
        print("Skipped: there is no ../shared/data")
        return

    build = options.build.resolve()
    sys.path.insert(0, str(build / "python"))
    job = Job(build, options.quick, has_baselines(), {})
    found, mentioned = extraction_parts(job)
    found = rules_part(job) + found
    parts = found if options.dutch else measure(job) + found
    date = datetime.date.today().isoformat()
    text = f"As measured on {date}:\n" + "".join(
        f"\n### {name}\n\n{part}" for name, part in parts + mentioned
    )
    if not options.dutch:
        folder = build / ("results-quick" if options.quick else "results")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "accuracy.md").write_text(text, encoding="utf-8")
        (folder / "accuracy.json").write_text(json.dumps(job.figures, indent=1) + "\n")
    if options.docs:
        for name, part in parts:
            rewrite(options.docs, f"measured: {name}", part)
        for name, part in mentioned:
            rewrite(options.docs.with_name("extract.md"), f"measured: {name}", part)
    print(text, end="")


if __name__ == "__main__":
    main()
