# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that are broken or meant to do harm, given to each command that reads texts."""

import os
import re
import unittest

from command import SAMPLE, CommandTest, run

COMMANDS = ("normalise", "search", "extract")

# The most bytes of a query
MOST = 65536


class BadTextsTest(CommandTest):
    """Each test is of a kind of text, without line ends but for those of lines."""

    def setUp(self):
        super().setUp()
        self.image = self.folder / "sample.competent"
        self.answer("compile", SAMPLE, "-o", self.image, "--quiet")

    def read(self, text, is_long=False):
        """Give a text to all commands, as one of three lines and as a document."""
        lines = self.write("lines", b"gastouder\n" + text + b"\ngastouder\n")
        for command in COMMANDS:
            result = run(command, "--file", lines, "--json", "-q", self.image)
            if is_long and command == "search":
                self.assertEqual(result.code, 1)
                self.assertIn("lines:2: ", result.err)
                self.assertEqual(len(result.lines), 1)
            else:
                self.assertEqual((result.code, result.err), (0, ""))
                first, _, last = result.lines
                self.assertEqual(first, last)
            self.assertNotIn("geheim", result.err)
        self.read_document(text)

    def read_document(self, text):
        """What is last is found where it is, whatever comes before."""
        whole = text + b"\n\ngastouder"
        document = self.answer("extract", "-", self.image, "--json", stdin=whole).json
        (mention,) = document["mentions"]
        # Python takes a surrogate in UTF-8 for three faults, and Java for one, as here
        pieces = re.sub(rb"\xed[\xa0-\xbf][\x80-\xbf]", b"?", whole)
        length = len(pieces.decode("utf-8", errors="replace"))
        self.assertEqual((mention["start"], mention["end"]), (length - 9, length))
        cv = self.write("cv.txt", whole)
        matched = run("match", "--cv", cv, self.image, "--json")
        self.assertEqual((matched.code, matched.err), (0, ""))
        self.assertTrue(matched.json["matches"])

    def refuse(self, text):
        """What is typed has to be UTF-8, and files are mended."""
        for command in ("normalise", "search"):
            told = self.refusal(1, command, os.fsdecode(text), self.image)
            self.assertNotIn("geheim", told)

    def test_invalid_utf8(self):
        for text in (b"geheim \xff", b"\xff" * 10_000, b"\x80 " * 1000, b"geheim \xf0\x9f\x98 "):
            self.read(text)
            self.refuse(text[:1000])

    def test_lone_surrogates(self):
        for text in (b"geheim \xed\xa0\x80", b"\xed\xbf\xbf" * 1000):
            self.read(text)
            self.refuse(text)

    def test_null_bytes(self):
        self.read(b"geheim\0" * 1000)
        self.read(b"\0" * MOST)
        self.read(b"\0" * (1 << 20), is_long=True)

    def test_word_of_ten_megabytes(self):
        self.read(b"x" * MOST)
        self.read(b"geheim" * 2_000_000, is_long=True)

    def test_million_combining_marks(self):
        self.read(b"\xcc\x81" * (MOST // 2))
        self.read(b"e" + b"\xcc\x81" * 1_000_000, is_long=True)

    def test_one_word_repeated(self):
        self.read(b"geheim " * 9000)
        self.read(b"geheim- en " * 5000)
        self.read(b"geheim " * 100_000, is_long=True)

    def test_only_noise(self):
        for text in ("m/v/x 32 uur ", "? ! - ", "\u202e\u200b\ufeff", "\U0001f600 "):
            self.read(text.encode() * 3000)
        shown = self.answer("search", "m/v/x 32 uur", self.image, "--json").json
        self.assertEqual(shown["hits"], [])

    def test_empty(self):
        for text in (b"", b" \t", b"\xc2\xa0" * 100):
            self.read(text)
        self.assertEqual(self.answer("search", "", self.image, "--json").json["hits"], [])
        for command in COMMANDS:
            lines = self.write("lines", b"")
            self.assertEqual(self.answer(command, "--file", lines, "-q", self.image).out, "")


if __name__ == "__main__":
    unittest.main()
