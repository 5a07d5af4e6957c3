# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The package as a whole: its types, its documentation, and C's constants."""

import ast
import doctest
import enum
import importlib
import inspect
import logging
import pathlib
import pkgutil
import re
import subprocess
import sys

import pytest
from conftest import ROOT, SAMPLE

import competent

HEADERS = ROOT / "include" / "competent"
PREFIXES = {
    "APPLICANT": competent.Applicant,
    "CRITERION": competent.Criterion,
    "DOCUMENT": competent.Document,
    "MODE": competent.Mode,
    "NODE": competent.NodeKind,
    "PAYMENT": competent.Payment,
    "PROPERTY": competent.Property,
    "VALUE": competent.ValueType,
    "CODE": competent.Code,
    "CONTENT": competent.Content,
    "EVIDENCE": competent.Evidence,
    "FINDING": competent.FindingKind,
    "FORMAT": competent.Format,
    "BAR": competent.Bar,
    "CEFR": competent.Cefr,
    "FACT": competent.Fact,
    "GATE": competent.GateKind,
    "HOW": competent.How,
    "KIND": competent.Kind,
    "LEVEL": competent.Level,
    "LICENCE": competent.Licence,
    "LIMIT": competent.Limit,
    "MENTION": competent.MentionRule,
    "NLQF": competent.Nlqf,
    "PASSAGE": competent.Passage,
    "NEARNESS": competent.Nearness,
    "ORDER": competent.Order,
    "PRESET": competent.Preset,
    "REASON_ROLE": competent.ReasonRole,
    "RELATION": competent.Relation,
    "ROLE": competent.Role,
    "RULE": competent.Rule,
    "ROUTES": competent.RouteGoal,
    "STANCE": competent.Stance,
    "STATE": competent.State,
    "STATUS": competent.Status,
    "STEP": competent.StepKind,
    "STRICTNESS": competent.Strictness,
    "TEXT_RULE": competent.TextRule,
    "THRIFT": competent.Thrift,
    "VERDICT": competent.Verdict,
    "WORK": competent.Work,
}
NAMES = {"NODE": "node_kind", "GATE": "gate_kind", "MENTION": "mention_rule",
    "STEP": "step_kind",
}
MODULES = [
    importlib.import_module(f"competent.{module.name}")
    for module in pkgutil.iter_modules(competent.__path__)
    if module.name not in ("native", "_native")
]


def constants():
    """Return the constants of the enumerations in the headers."""
    found = {}
    for header in HEADERS.glob("*.h"):
        text = header.read_text(encoding="utf-8")
        for name, value in re.findall(r"^\s*COMPETENT_(\w+)\s*=\s*(\d+),", text, re.M):
            found[name] = int(value)
    return found


def test_enumerations_are_those_of_c():
    mine = {
        f"{prefix}_{member.name}": member.value
        for prefix, kind in PREFIXES.items()
        for member in kind
    }
    assert mine == constants()
    assert all(issubclass(kind, enum.IntEnum) for kind in PREFIXES.values())


def test_names_are_those_of_c():
    from competent import native

    for prefix, kind in PREFIXES.items():
        if prefix in ("ROUTES", "VALUE"):
            continue  # What routes are wanted nobody reads; types are of properties
        function = NAMES.get(prefix, prefix.lower())
        name = getattr(native, f"competent_{function}_name")
        for member in kind:
            assert name(member) or member.name == "UNKNOWN"
        assert name(99) is None or prefix == "STATUS"
    assert native.competent_kind_name(competent.Kind.NORM) == "norm"
    assert all(
        native.competent_relation_inverse(native.competent_relation_inverse(one)) == one
        for one in competent.Relation
    )


def test_numbers_are_those_of_c():
    text = (HEADERS / "match.h").read_text() + (HEADERS / "profile.h").read_text()
    for name in ("TARGET_POINTS", "FULL_CREDIT"):
        assert f"#define COMPETENT_{name} {getattr(competent, name)}" in text


def test_version():
    assert competent.__version__ == (ROOT / "VERSION").read_text().strip()
    project = (ROOT / "bindings" / "python" / "pyproject.toml").read_text()
    assert f'version = "{competent.__version__}"' in project


def test_everything_is_documented():
    for name in competent.__all__:
        thing = getattr(competent, name)
        if not callable(thing):
            continue
        assert thing.__doc__, name
        for member, value in vars(thing).items() if isinstance(thing, type) else ():
            if callable(value) and not member.startswith("_"):
                assert value.__doc__, f"{name}.{member}"


def test_classes_have_slots():
    names = "Concept Extracts Gap Matcher Matches Normaliser Normals Profile Search Searches"
    for name in [*names.split(), "Taxonomy"]:
        assert "__slots__" in vars(getattr(competent, name))


def test_stub_has_what_the_module_has():
    from competent import native

    stub = pathlib.Path(native.__file__).with_suffix(".pyi")
    tree = ast.parse(stub.read_text())
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            assert parameters(node) == named(getattr(native, node.name))
        if isinstance(node, ast.ClassDef):
            theirs = getattr(native, node.name)
            mine = {
                getattr(one, "name", None) or one.target.id
                for one in node.body
                if not isinstance(one, ast.Expr)
            }
            assert all(hasattr(theirs, one) for one in mine)
            for one in node.body:
                if isinstance(one, ast.FunctionDef):
                    assert parameters(one) == named(getattr(theirs, one.name)), one.name
            others = {one for one in vars(theirs) if not one.startswith("_")}
            assert others - mine <= {"thisown"}
    wrapped = {one for one in vars(native) if one.lower().startswith("competent")}
    stubbed = {getattr(one, "name", "") for one in tree.body}
    assert {one for one in wrapped if "_swigregister" not in one} <= stubbed


def parameters(function):
    """Return the names of a function's parameters in a stub."""
    return [one.arg for one in function.args.args]


def named(function):
    """Return the names of a function's parameters as they are."""
    return list(inspect.signature(function).parameters)


def examples(module, names):
    """Return the examples in the documentation of what a module has."""
    # Not only of what says that it is of the module: the classes name the package
    finder = doctest.DocTestFinder(exclude_empty=True)
    tests = finder.find(module, module.__name__, module=False, extraglobs=names)
    return [
        test
        for test in tests
        if test.name == module.__name__ or is_ours(module, test.name)
    ]


def is_ours(module, name):
    """Return whether a name in a module is not of what it imports."""
    thing = getattr(module, name.removeprefix(module.__name__ + ".").split(".")[0])
    return thing.__module__.partition(".")[0] == "competent"


@pytest.mark.parametrize("module", MODULES + [competent], ids=lambda m: m.__name__)
def test_documentation_is_true(module, taxonomy, monkeypatch):
    monkeypatch.chdir(ROOT)
    names = {name: getattr(competent, name) for name in competent.__all__}
    names["taxonomy"] = taxonomy
    runner = doctest.DocTestRunner()
    for test in examples(module, names):
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


def test_documentation_has_examples():
    tests = [test for module in MODULES + [competent] for test in examples(module, {})]
    assert len({test.docstring for test in tests}) >= 10


def test_types_are_right(tmp_path):
    pytest.importorskip("mypy")
    package = pathlib.Path(competent.__file__).parent
    assert (package / "py.typed").exists()
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--config-file",
            ROOT / "bindings" / "python" / "pyproject.toml",
            "--cache-dir",
            tmp_path,
            "-p",
            "competent",
        ],
        cwd=ROOT / "bindings" / "python",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert checked.returncode == 0, checked.stdout


def test_is_silent_unless_asked(caplog):
    logger = logging.getLogger("competent")
    assert any(isinstance(one, logging.NullHandler) for one in logger.handlers)
    with caplog.at_level(logging.DEBUG, "competent"):
        taxonomy = competent.Taxonomy.open(SAMPLE)
    assert taxonomy.hash in caplog.text


def test_needs_neither_numpy_nor_pandas():
    code = "import sys, competent; print({'numpy', 'pandas'} & {*sys.modules})"
    printed = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE
    ).stdout
    assert printed == b"set()\n"
