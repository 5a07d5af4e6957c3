# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Files that come in and go out: compile, info and convert."""

import gzip
import itertools
import os
import subprocess
import unittest

from command import (
    COMMAND,
    COOK,
    ENVIRONMENT,
    KITCHEN,
    MORE,
    SAMPLE,
    CommandTest,
    run,
)


class CompileTest(CommandTest):
    def compile(self, *files, stdin=b""):
        image = self.folder / "image"
        result = self.answer("compile", *files, "-o", image, stdin=stdin)
        self.assertIn(str(image), result.out)
        return image.read_bytes()

    def test_order_makes_no_difference(self):
        images = {
            self.compile(*files)
            for files in itertools.permutations([KITCHEN, MORE])
        }
        self.assertEqual(len(images), 1)

    def test_reads_a_table_of_synonyms(self):
        table = self.write(
            "ons.csv",
            b"term;concept;kind\r\nkeukenprins;KOK;occupation\r\nx;y;\r\n",
        )
        images = {
            self.compile(*files)
            for files in itertools.permutations([KITCHEN, table])
        }
        self.assertEqual(len(images), 1)

        found = self.answer("search", "keukenprins", "--json", KITCHEN, table)
        hit = found.json["hits"][0]
        self.assertEqual((hit["label"], hit["role"]), ("Kok", "employer"))

        info = self.answer("info", "--findings", KITCHEN, table).out
        self.assertIn("ons.csv:3", info)

    def test_reads_gzip_and_standard_input(self):
        content = KITCHEN.read_bytes()
        packed = gzip.compress(content)
        path = self.write("kitchen.ttl.gz", packed)

        def concepts(*files, stdin=b""):
            document = self.answer("info", "--json", *files, stdin=stdin).json
            return document["taxonomy"], document["kinds"]

        expected = concepts(KITCHEN)
        self.assertEqual(concepts(path), expected)
        self.assertEqual(concepts("-", stdin=content), expected)
        self.assertEqual(concepts("-", stdin=packed), expected)

    def test_an_image_answers_like_its_files(self):
        self.compile(KITCHEN, MORE)
        image = self.folder / "image"
        for arguments in (
            ["search", "kok"],
            ["search", "keuken", "--json"],
            ["match", COOK],
            ["match", COOK, "--json"],
            ["gap", COOK, "Kok"],
            ["gap", COOK, "Kok", "--json"],
            ["info", "--findings"],
            ["info", "--json", "--findings"],
        ):
            self.assertEqual(
                self.answer(*arguments, image).bytes,
                self.answer(*arguments, KITCHEN, MORE).bytes,
            )

    def test_reads_an_image_from_standard_input(self):
        image = self.compile(KITCHEN)

        self.assertEqual(
            self.answer("search", "kok", "-", stdin=image).bytes,
            self.answer("search", "kok", KITCHEN).bytes,
        )

    def test_writes_an_image_to_standard_output(self):
        result = run("compile", KITCHEN, "-o", "-")

        self.assertEqual(result.code, 0)
        self.assertEqual(result.bytes, self.compile(KITCHEN))
        self.assertIn("kitchen.ttl", result.err)

    def test_leaves_nothing_behind_on_failure(self):
        image = self.write("image", "the old one")
        bad = self.write("bad.ttl", "<a> <b> .")

        err = self.refusal(1, "compile", KITCHEN, bad, "-o", image)

        self.assertIn("bad.ttl:1:", err)
        self.assertEqual(image.read_text(), "the old one")
        self.assertEqual(
            sorted(path.name for path in self.folder.iterdir()),
            ["bad.ttl", "image"],
        )

    def test_says_that_an_image_cannot_be_written(self):
        err = self.refusal(
            1, "compile", KITCHEN, "-o", self.folder / "none" / "image"
        )
        self.assertIn("none/image", err)

    def test_refuses_a_damaged_image(self):
        image = self.compile(KITCHEN)
        for damaged in (image[:-1], image[:100], image[:-9] + b"x" + image[-8:]):
            path = self.write("damaged", damaged)
            self.assertIn("damaged", self.refusal(1, "info", path))

    def test_refuses_files_that_are_no_taxonomy(self):
        for name, content in (
            ("empty", b""),
            ("noise", bytes(range(256)) * 4),
            ("open.rdf", b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/"),
            ("prefix.ttl", b"nowhere:a nowhere:b nowhere:c .\n"),
            ("utf16.ttl", "<a:b> <a:c> <a:d> .".encode("utf-16")),
            ("deep.ttl", b"<a:b> <a:c> " + b"(" * 100000),
        ):
            with self.subTest(name=name):
                path = self.write(name, content)
                self.assertIn(name, self.refusal(1, "info", path))

        self.assertIn("absent", self.refusal(1, "info", self.folder / "absent"))
        self.assertTrue(self.refusal(1, "info", self.folder))


class InfoTest(CommandTest):
    def test_counts_kinds(self):
        document = self.answer("info", "--json", KITCHEN).json

        self.assertEqual(document["kinds"]["occupation"], 4)
        self.assertEqual(document["kinds"]["capability"], 4)
        self.assertEqual(document["kinds"]["knowledge"], 2)
        self.assertEqual(document["kinds"]["task"], 2)
        self.assertEqual(document["kinds"]["norm"], 3)
        self.assertEqual(sum(document["kinds"].values()), document["concepts"])
        self.assertRegex(document["taxonomy"], "^[0-9a-f]{16}$")

    def test_tells_sources(self):
        document = self.answer("info", "--json", MORE, KITCHEN).json
        sources = {source["name"]: source for source in document["sources"]}

        self.assertEqual(sorted(sources), ["kitchen-more.nt", "kitchen.ttl"])
        self.assertEqual(sources["kitchen-more.nt"]["statements"], 3)
        self.assertEqual(sources["kitchen-more.nt"]["format"], "nt")
        self.assertEqual(sources["kitchen.ttl"]["format"], "ttl")
        self.assertEqual(
            sources["kitchen.ttl"]["bytes"], KITCHEN.stat().st_size
        )
        self.assertEqual(
            sum(source["statements"] for source in sources.values()),
            document["statements"],
        )

    def test_lists_findings(self):
        document = self.answer("info", "--json", "--findings", KITCHEN).json
        dangling = [
            finding
            for finding in document["listed"]
            if finding["subject"].endswith("/onbeschreven")
        ]

        self.assertEqual(len(dangling), 1)
        self.assertEqual(dangling[0]["source"], "kitchen.ttl")
        self.assertGreater(dangling[0]["line"], 0)
        self.assertGreater(document["findings"][dangling[0]["finding"]], 0)

        table = self.answer("info", "--findings", KITCHEN).out
        self.assertIn("/onbeschreven", table)
        self.assertIn(f"kitchen.ttl:{dangling[0]['line']}", table)

    def test_compile_tells_the_same(self):
        image = self.folder / "image"
        told = self.answer("compile", "--json", KITCHEN, "-o", image).json

        self.assertEqual(told.pop("image"), str(image))
        self.assertEqual(told, self.answer("info", "--json", KITCHEN).json)
        self.assertEqual(told["bytes"], image.stat().st_size)


class ConvertTest(CommandTest):
    def test_formats_hold_the_same(self):
        expected = self.answer("info", "--json", KITCHEN).json["taxonomy"]
        for name in ("nt", "nq", "ttl"):
            path = self.folder / f"kitchen.{name}"
            result = self.answer("convert", KITCHEN, "--to", name, "-o", path)
            self.assertEqual(result.out, "")

            document = self.answer("info", "--json", path).json
            self.assertEqual(document["taxonomy"], expected)
            self.assertEqual(
                self.answer("convert", "--to", name, KITCHEN).bytes,
                path.read_bytes(),
            )

    def test_writes_csv(self):
        lines = self.answer("convert", MORE, "--to", "csv").out.splitlines()

        self.assertEqual(len(lines), 4)
        self.assertTrue(lines[0].startswith("subject,predicate,object,kind"))

    def test_resolves_against_a_base(self):
        path = self.write("relative.ttl", "<a> <b> <c> .")
        out = self.answer(
            "convert", path, "--to", "nt", "--base", "https://example.org/x/"
        ).out

        self.assertEqual(
            out,
            "<https://example.org/x/a> <https://example.org/x/b> "
            "<https://example.org/x/c> .\n",
        )

    def test_leaves_nothing_behind_on_failure(self):
        bad = self.write("bad.nt", "<a:a> <a:b> <a:c> .\n<a:a> <a:b>\n")
        out = self.folder / "out.nt"

        self.assertIn(
            "bad.nt:", self.refusal(1, "convert", bad, "--to=nt", "-o", out)
        )
        self.assertEqual([path.name for path in self.folder.iterdir()], ["bad.nt"])


class OutputTest(CommandTest):
    def commands(self):
        return (
            ["info", KITCHEN],
            ["info", "--json", KITCHEN],
            ["match", COOK, KITCHEN],
            ["gap", COOK, "Kok", KITCHEN, "--json"],
            ["convert", KITCHEN, "--to", "nt"],
            ["convert", SAMPLE, "--to", "nt"],
            ["compile", SAMPLE, "-o", "-"],
            ["--help"],
            ["--version"],
        )

    def test_says_that_the_disk_is_full(self):
        for arguments in self.commands():
            with open("/dev/full", "wb") as full:
                process = subprocess.run(
                    [COMMAND, *map(str, arguments)],
                    stdout=full,
                    stderr=subprocess.PIPE,
                    env=ENVIRONMENT,
                    timeout=60,
                    check=False,
                )

            self.assertEqual(process.returncode, 1, arguments)
            self.assertRegex(process.stderr, b"^competent: .+\n")

    def test_ends_quietly_when_nobody_reads(self):
        for arguments in self.commands():
            reader, writer = os.pipe()
            os.close(reader)
            process = subprocess.run(
                [COMMAND, *map(str, arguments)],
                stdout=writer,
                stderr=subprocess.PIPE,
                env=ENVIRONMENT,
                timeout=60,
                check=False,
            )
            os.close(writer)

            self.assertEqual(process.returncode, 1, arguments)
            self.assertEqual(process.stderr, b"", arguments)

    def test_ends_quietly_when_output_is_closed(self):
        for arguments in self.commands():
            process = subprocess.run(
                ["sh", "-c", 'exec "$@" >&-', "sh", COMMAND]
                + [str(argument) for argument in arguments],
                stderr=subprocess.PIPE,
                env=ENVIRONMENT,
                timeout=60,
                check=False,
            )

            self.assertEqual(process.returncode, 1, arguments)
            self.assertEqual(process.stderr, b"", arguments)

    def test_a_closed_output_is_never_written_into_a_file(self):
        image = self.folder / "image"
        expected = self.folder / "expected"
        self.answer("compile", KITCHEN, "-o", expected)
        subprocess.run(
            ["sh", "-c", 'exec "$@" >&- 2>&- <&-', "sh", COMMAND, "compile"]
            + [str(KITCHEN), "-o", str(image)],
            env=ENVIRONMENT,
            timeout=60,
            check=False,
        )

        self.assertEqual(image.read_bytes(), expected.read_bytes())

    def test_shows_no_control_characters(self):
        path = self.write(
            "evil.ttl",
            '<a:o> a <https://linkeddata.competentnl.nl/def/competentnl#'
            'Occupation> ; <http://www.w3.org/2004/02/skos/core#prefLabel> '
            '"Kok\\u001B[2J\\u202Eeigen\\u009B31m"@nl .',
        )

        table = self.answer("search", "kok", path).out
        self.assertIn("Kok�[2J", table)
        for c in "\x1b\u202e\x9b":
            self.assertNotIn(c, table)

        hit = self.answer("search", "kok", path, "--json").json["hits"][0]
        self.assertEqual(hit["label"], "Kok\x1b[2J\u202eeigen\x9b31m")


if __name__ == "__main__":
    unittest.main()
