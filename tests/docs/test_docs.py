# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The checks of the documentation find what is wrong."""

import unittest

import check_snippets
from check_snippets import Wrong, compare_json, compare_lines


class Recorder:
    """Stands for what runs programs, and keeps them."""

    def __init__(self, printed=""):
        self.printed = printed
        self.programs = []

    def can_run(self, language):
        return language != "java"

    def run(self, snippet):
        self.programs.append(snippet.program)
        return self.printed


def faults(text, printed=""):
    recorder = Recorder(printed)
    return list(check_snippets.check(text, recorder)), recorder.programs


class CheckTest(unittest.TestCase):
    def test_wants_to_know_what_each_block_is(self):
        for language in check_snippets.CODE:
            found, programs = faults(f"Text\n\n```{language}\nx\n```\n")
            self.assertEqual(found, ["3: It is not said whether this runs"])
            self.assertEqual(programs, [])
        self.assertEqual(faults("```text\nx\n```\n"), ([], []))

    def test_wants_a_reason(self):
        self.assertEqual(faults("<!-- not run: it is long -->\n```c\nx\n```\n")[0], [])
        self.assertEqual(
            faults("<!-- not run: -->\n```c\nx\n```\n")[0],
            ["2: It is not said why this does not run"],
        )

    def test_runs_with_the_lines_around(self):
        text = "<!-- runs\nbefore\n...\nafter\n-->\n```c\nit\n```\n"
        self.assertEqual(faults(text), ([], ["before\nit\n\nafter"]))
        self.assertEqual(
            faults("<!-- runs -->\n```c\nit\n```\n"), ([], ["it\n"])
        )

    def test_compares_with_the_last_program(self):
        text = "<!-- runs -->\n```c\nx\n```\n<!-- prints -->\n```text\na\n```\n"
        self.assertEqual(faults(text, "a\n")[0], [])
        self.assertIn("not what is printed", faults(text, "b\n")[0][0])
        self.assertEqual(
            faults("<!-- prints -->\n```text\na\n```\n")[0],
            ["2: Nothing ran before this"],
        )

    def test_leaves_out_what_cannot_run(self):
        text = "<!-- runs -->\n```java\nx\n```\n<!-- prints -->\n```text\na\n```\n"
        self.assertEqual(faults(text), ([], []))


class CompareTest(unittest.TestCase):
    def test_lines(self):
        compare_lines("a\n...\nd\n", "a\nb\nc\nd\n")
        compare_lines("a\n", "a\n")
        for shown in ("a\n", "a\nb\n", "b\n...\n", "a.c\n...\n"):
            with self.assertRaises(Wrong):
                compare_lines(shown, "a\nb\nc\n")

    def test_json(self):
        printed = {"a": [1, {"b": None}], "c": "x", "d": []}
        for shown in (printed, {}, {"a": [1]}, {"c": "..."}, {"a": ["..."]}, {"d": []}):
            compare_json(shown, printed)
        for shown in (
            {"e": 1}, {"a": [2]}, {"a": [1, {"b": 0}]}, {"a": [1, 2, 3]}, {"c": "y"},
            {"a": []}, [],
        ):
            with self.assertRaises(Wrong):
                compare_json(shown, printed)


if __name__ == "__main__":
    unittest.main()
