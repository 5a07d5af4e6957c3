# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""What the command makes of terms."""

import unittest

from command import KITCHEN, SAMPLE, CommandTest, run


class NormaliseTest(CommandTest):
    def normalise(self, *arguments, **keywords):
        return self.answer(
            "normalise", "--no-words", "--json", *arguments, **keywords
        ).json

    def test_writes_a_document(self):
        self.assertEqual(
            self.normalise("Verkoopsters M/V"),
            {
                "normal": "verkoopsters m/v",
                "variants": [
                    {
                        "text": "verkoopsters",
                        "words": [
                            {
                                "text": "verkoopsters",
                                "key": "verkoper",
                                "parts": [],
                                "head": True,
                            }
                        ],
                    }
                ],
                "steps": [
                    {"rule": "gender mark", "from": "m/v", "to": ""},
                    {"rule": "number", "from": "verkoopsters", "to": "verkoopster"},
                    {"rule": "gender", "from": "verkoopster", "to": "verkoper"},
                ],
                "cut": False,
                "noise": False,
                "words": "",
            },
        )

    def test_splits_by_a_list_of_words_and_tells_so(self):
        words = str(self.write("words", "taart\nprins\n".encode()))
        arguments = ["normalise", "--words", words, "taartprins"]
        document = self.answer(*arguments, "--json").json
        self.assertEqual(
            document["variants"][0]["words"][0]["parts"], ["taart", "prins"]
        )
        self.assertEqual(document["words"], words)
        self.assertIn(f"Woordenlijst: {words}", self.answer(*arguments).out)
        result = run("normalise", "--words", str(self.folder / "absent"), "kok")
        self.assertEqual(result.code, 1)

    def test_splits_by_the_words_of_a_taxonomy(self):
        for files, parts in (([SAMPLE], ["zorg", "administratie"]), ([], [])):
            document = self.normalise("zorgadministratie", *files)
            self.assertEqual(document["variants"][0]["words"][0]["parts"], parts)

    def test_tells_what_there_is_not(self):
        document = self.normalise(" / ")
        self.assertEqual(document["variants"], [])
        self.assertIs(self.normalise("32 uur")["noise"], True)
        self.assertIs(self.normalise("kok " * 300)["cut"], True)
        self.assertIn("Er zijn geen woorden.", self.answer("normalise", "").out)

    def test_writes_a_document_for_each_line(self):
        lines = self.write("lines", "Kok\r\n\nKok / bakker\nCafé".encode())
        for source, stdin in ((lines, b""), ("-", lines.read_bytes())):
            documents = self.answer(
                "normalise", "--file", source, "--json", stdin=stdin
            ).lines
            self.assertEqual(
                [[one["text"] for one in document["variants"]] for document in documents],
                [["kok"], [], ["kok", "bakker"], ["cafe"]],
            )

    def test_tells_tables_in_both_languages(self):
        dutch = self.answer("normalise", "Verkoopsters m/v").out
        self.assertIn("Normaalvorm: verkoopsters m/v\n", dutch)
        self.assertRegex(dutch, r"(?m)^verkoopsters +verkoopsters +verkoper")
        self.assertRegex(dutch, r"(?m)^geslacht +verkoopster +verkoper")
        english = self.answer("normalise", "Verkoopsters m/v", "--lang", "en").out
        self.assertIn("Normal form: verkoopsters m/v\n", english)
        self.assertRegex(english, r"(?m)^gender mark +m/v")
        lines = self.write("lines", "kok\nbakker\n")
        out = self.answer("normalise", "-f", lines).out
        self.assertEqual(out.count("Normaalvorm: "), 2)

    def test_leaves_rules_out(self):
        arguments = ("--without", "gender", "--without", "gender mark")
        document = self.normalise("Verkoopster m/v", *arguments)
        self.assertEqual(document["steps"], [])
        self.assertEqual(document["variants"][0]["text"], "verkoopster m v")
        told = self.refusal(2, "normalise", "kok", "--without", "geheim")
        self.assertIn("gender mark, hours", told)
        self.assertNotIn("geheim", told)

    def test_shows_parts(self):
        out = self.answer("normalise", "zorgadministratie", SAMPLE).out
        self.assertIn("zorg + administratie", out)

    def test_refuses_what_is_not_utf8_and_mends_it_in_files(self):
        for arguments in (["kok \udcff"], ["--json", "kok \udcff"]):
            err = self.refusal(1, "normalise", *arguments)
            self.assertNotIn("kok", err)
        lines = self.write("lines", b"kok\nbakker \xff\n")
        replaced = self.write("replaced", "kok\nbakker \ufffd\n".encode())
        documents = [
            self.answer("normalise", "--file", one, "--json").lines
            for one in (lines, replaced)
        ]
        self.assertEqual(documents[0], documents[1])
        self.assertEqual(len(documents[0]), 2)

    def test_refuses_wrong_usage(self):
        for arguments in (
            [],
            ["--kind", "task", "kok"],
            ["--file", "-", "-"],
            ["kok", "-", "-"],
        ):
            self.assertIn("--help", self.refusal(2, "normalise", *arguments))
        self.refusal(1, "normalise", "kok", self.folder / "none")
        self.refusal(1, "normalise", "--file", self.folder / "none", KITCHEN)


if __name__ == "__main__":
    unittest.main()
