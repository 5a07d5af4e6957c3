# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the command that was built, as its users would."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ["COMPETENT_COMMAND"]
FIXTURES = ROOT / "tests" / "fixtures" / "tool"
KITCHEN = FIXTURES / "kitchen.ttl"
MORE = FIXTURES / "kitchen-more.nt"
COOK = FIXTURES / "cook.json"
SAMPLE = ROOT / "data" / "sample" / "competent-sample.ttl"
PROFILES = sorted((ROOT / "examples" / "profiles").glob("*.json"))

ENVIRONMENT = {
    **{
        name: value
        for name, value in os.environ.items()
        if name not in ("COLUMNS", "NO_COLOR", "POSIXLY_CORRECT")
    },
    "LC_ALL": "C",
}


class Result:
    """What became of a run."""

    def __init__(self, process):
        self.code = process.returncode
        self.bytes = process.stdout
        self.out = process.stdout.decode("utf-8", errors="replace")
        self.err = process.stderr.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.bytes.decode("utf-8"))

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments, stdin=b"", environment=None, **keywords):
    """Run the command and return what became of it."""
    process = subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**ENVIRONMENT, **(environment or {})},
        timeout=60,
        check=False,
        **keywords,
    )
    return Result(process)


class CommandTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)

    def write(self, name, content):
        """Write a file and return its path."""
        path = self.folder / name
        if isinstance(content, (dict, list)):
            content = json.dumps(content)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content)
        return path

    def answer(self, *arguments, **keywords):
        """Run the command, which has to succeed in silence."""
        result = run(*arguments, **keywords)
        self.assertEqual(result.err, "")
        self.assertEqual(result.code, 0)
        return result

    def refusal(self, code, *arguments, **keywords):
        """Run the command, which has to refuse, and say so in words."""
        result = run(*arguments, **keywords)
        self.assertEqual(result.code, code, result.err)
        self.assertRegex(result.err, r"^competent: .+\n")
        self.assertEqual(result.out, "")
        return result.err
