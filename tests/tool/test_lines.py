# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Files with a query or a term on each line."""

import os
import pty
import random
import select
import subprocess
import unittest

from command import COMMAND, ENVIRONMENT, KITCHEN, CommandTest, run

COMMANDS = ("search", "normalise")


class LinesTest(CommandTest):
    def documents(self, command, content, *arguments):
        """Return what a command makes of lines."""
        lines = self.write("lines", content)
        return self.answer(
            command, "--file", lines, "--json", *arguments, KITCHEN
        ).lines

    def test_an_answer_is_that_of_a_single_query(self):
        queries = ["kok", "KOK ", "kelner", "", "zzz", "kok", "k", "chef-kok / bakker"]
        for command in COMMANDS:
            for arguments in ((), ("--limit", "1"))[: 2 if command == "search" else 1]:
                documents = self.documents(command, "\n".join(queries), *arguments)
                self.assertEqual(len(documents), len(queries))
                for query, document in zip(queries, documents):
                    single = self.answer(
                        command, "--json", *arguments, "--", query, KITCHEN
                    )
                    self.assertEqual(document, single.json)

    def test_many_lines_that_repeat_themselves_are_in_order(self):
        chance = random.Random(1)
        queries = [chance.choice(["kok", "kelner", "zzz"]) for _ in range(20_000)]
        wanted = {
            query: self.answer("search", "--json", "-n", "2", query, KITCHEN).json
            for query in set(queries)
        }
        documents = self.documents("search", "\n".join(queries), "-n", "2")
        self.assertEqual(documents, [wanted[query] for query in queries])

    def test_takes_what_spreadsheets_write(self):
        for command in COMMANDS:
            self.assertEqual(
                self.documents(command, b"\xef\xbb\xbfkok\r\n\r\nkelner\r\n"),
                self.documents(command, b"kok\n\nkelner"),
            )
        document = self.documents("search", b"\xef\xbb\xbfkok\n\xef\xbb\xbfkok\n")
        self.assertEqual([one["query"] for one in document], ["kok", "\ufeffkok"])

    def test_a_file_may_be_empty(self):
        for command in COMMANDS:
            lines = self.write("lines", b"")
            self.assertEqual(self.answer(command, "--file", lines, KITCHEN).out, "")
            self.assertEqual(len(self.documents(command, b"\xef\xbb\xbf")), 1)

    def test_replaces_what_is_no_utf8(self):
        content = b"kok\nk\xffok \xc3\nkelner\xf0\x9f\x92\n\xef\xbf\xbdkok\n"
        mended = ["kok", "k\ufffdok \ufffd", "kelner" + 3 * "\ufffd", "\ufffdkok"]
        for command in (*COMMANDS, "extract"):
            for name in ("-", self.write("lines", content)):
                result = run(command, "--file", name, "--json", KITCHEN, stdin=content)
                self.assertEqual(result.code, 0)
                self.assertEqual(len(result.lines), 4)
        documents = self.documents("search", content)
        self.assertEqual([one["query"] for one in documents], mended)
        normals = self.documents("normalise", content)
        self.assertEqual(normals, self.documents("normalise", "\n".join(mended)))

    def test_shows_a_line_for_each_query(self):
        lines = self.write("lines", "kok\n\nKELNERS\nzzzzzz\nchef\tkok\n")
        shown = self.answer("search", "--file", lines, "--lang", "en", KITCHEN).out
        self.assertEqual([one.split(":")[0] for one in shown.splitlines()],
                         ["kok", "KELNERS", "zzzzzz", "chef kok"])
        self.assertIn("kok: Kok (occupation, 0.50) or something else\n", shown)
        self.assertIn("zzzzzz: nothing found\n", shown)
        tables = self.answer("search", "--file", lines, "--lang", "en", "-n", "3", KITCHEN).out
        self.assertEqual(tables.count("Query: "), 4)

    def test_gives_all_candidates(self):
        source = self.write(
            "ambiguous.ttl",
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
            "<u:a> a cnlo:Occupation ; skos:prefLabel 'Schoonmaker' .\n"
            "<u:b> a cnlo:KnowledgeArea ; skos:prefLabel 'Schoonmaker' .\n"
            "<u:c> a cnlo:Occupation ; skos:prefLabel 'Huishoudelijke hulp' .\n",
        )
        lines = self.write("lines", "Schoonmaker\nEen poetsvrouw\n")
        found = self.answer("extract", "--file", lines, "--json", source).lines
        (label,), (everyday,) = (document["mentions"] for document in found)
        self.assertEqual(label["candidates"], ["u:a", "u:b"])
        self.assertEqual((label["iri"], label["rule"]), ("u:a", "label"))
        self.assertEqual(everyday["candidates"], ["u:a", "u:b", "u:c"])
        self.assertEqual((everyday["iri"], everyday["rule"]), ("u:a", "everyday"))

    def test_a_line_may_hold_a_null_byte(self):
        for document in self.documents("search", b"kok\0\nko\0k\n"):
            self.assertIn("\0", document["query"])

    def test_refuses_a_line_without_end(self):
        process = subprocess.Popen(
            [COMMAND, "normalise", "--file", "-", "--json"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
        )
        out, err = process.communicate(b"kok\n" + b"a" * 64_000_001, timeout=60)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"<stdin>:2: ", err)
        self.assertEqual(out.count(b"\n"), 1)

    def test_stops_when_nobody_reads(self):
        lines = self.write("lines", b"kok\n" * 200_000)
        with subprocess.Popen(
            [COMMAND, "search", "--file", lines, "--json", KITCHEN],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
        ) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b"")

    def test_shows_progress_to_who_cannot_see_the_answers(self):
        for arguments, is_shown in (([], True), (["--quiet"], False), (["-q"], False)):
            for command in (*COMMANDS, "extract"):
                told = self.told_on_a_terminal(command, *arguments)
                if is_shown:
                    self.assertRegex(told, r"<stdin>  [\d,]+ B  [\d,]+ B/s")
                    self.assertTrue(told.endswith("\r\x1b[K"))
                else:
                    self.assertEqual(told, "")

    def told_on_a_terminal(self, command, *arguments):
        """Return what is told of lines that come slowly, until something is."""
        try:
            master, slave = pty.openpty()
        except OSError as error:  # As where /dev/pts is not mounted
            raise unittest.SkipTest(f"there are no terminals here: {error}")

        process = subprocess.Popen(
            [COMMAND, command, "--file", "-", KITCHEN, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=slave,
            env=ENVIRONMENT,
        )
        os.close(slave)
        # However slow the machine is, who is to be told waits for it
        told = b""
        for _ in range(20 if arguments else 600):
            process.stdin.write(b"kok\n")
            process.stdin.flush()
            if select.select([master], [], [], 0.1)[0]:
                told += os.read(master, 65536)
                break

        process.stdin.close()
        told += self.rest_of(master)
        os.close(master)
        self.assertEqual(process.wait(timeout=60), 0)
        return told.decode()

    @staticmethod
    def rest_of(master):
        """Return what comes until nobody writes any longer."""
        chunks = []
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:  # What Linux says at the end
                chunk = b""
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)


if __name__ == "__main__":
    unittest.main()
