# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Pages and marks that show what texts mention.

With --write the pages that are expected are written anew, to be looked at before
they are kept.
"""

import re
import sys
import unittest

from command import FIXTURES, KITCHEN, ROOT, SAMPLE, CommandTest, run
from page import Page
from test_tables import EXPECTED, run_on_terminal, version

TEXT = FIXTURES / "kitchen.txt"
VACANCY = ROOT / "examples" / "vacancies" / "installatiemonteur.txt"
PERSON = ROOT / "examples" / "profiles" / "herintreder-kinderopvang.json"
PASSAGES = sorted((ROOT / "tests" / "golden" / "passages").glob("*.txt"))

HOSTILE = (
    b'<script>document.title = "caught"</script>"><img src=x onerror=alert(1)>'
    b"' onmouseover='alert(1)' </div></mark><!-- gastouder --> & &amp; &#60;b>\n"
    b"\0 gastouder \xff\xc3 \xed\xa0\x80 \xe2\x80\xaegastouder\xe2\x81\xa6\r\n"
    b"\x1b]0;caught\x07 Gastouder\rgastouder\tgastouder \xf0\x9f\x9a\x80</style>"
)

# What a text is for whoever reads the page
SHOWN = (
    '<script>document.title = "caught"</script>"><img src=x onerror=alert(1)>'
    "' onmouseover='alert(1)' </div></mark><!-- gastouder --> & &amp; &#60;b>\n"
    "\ufffd gastouder \ufffd\ufffd \ufffd\ufffd\ufffd \ufffdgastouder\ufffd\n"
    "\ufffd]0;caught\ufffd Gastouder\ngastouder\tgastouder \U0001f680</style>"
)


def page_of(language):
    """Return the page that is expected."""
    out = run(
        "extract", "--html", "--overlapping", TEXT, KITCHEN, "--lang", language
    ).out
    # What gave the answer is not what is being tested
    return re.sub("(tax[a-z]+) [0-9a-f]{16}", r"\1 HASH", out).replace(
        f"competent {version()}", "competent VERSION"
    )


def luminance(colour):
    """Return how light a colour is, as WCAG defines it."""
    if len(colour) == 4:
        colour = "#" + "".join(2 * c for c in colour[1:])
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours, as WCAG defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours(style):
    """Return the colours of each rule of a style, by its selector."""
    found = {}
    for selector, body in re.findall(r"^([^{}@\n]+)\{([^{}]*)\}$", style, re.M):
        for name, value in re.findall(r"([a-z-]+):[^;]*?(#[0-9a-f]+)", body):
            key = "border" if name.startswith("border") else name
            for one in selector.split(","):
                found.setdefault(one, {})[key] = value
    return found


class SoundTest(CommandTest):
    def sound(self, *arguments, **keywords):
        """Return a page, which has to be sound and to need nothing."""
        out = self.answer(*arguments, "--html", **keywords).bytes
        page = Page(out.decode("utf-8"))
        self.assertEqual(page.faults, [])
        self.assertFalse({"script", "link", "img", "iframe"} & set(page.tags))
        for name, value in page.attributes:
            self.assertFalse(name.startswith("on") or name == "src", name)
            if name == "href":
                self.assertRegex(value, "^https?://")
        self.assertNotIn("url(", page.style)
        self.assertNotIn("@import", page.style)
        self.assertIn("default-src 'none'", dict(page.attributes)["content"] + out.decode())
        return page


class PageTest(SoundTest):
    def page(self, *arguments, **keywords):
        """Return the page of a text."""
        return self.sound("extract", *arguments, **keywords)

    def test_pages_are_as_expected(self):
        for language in ("nl", "en"):
            expected = EXPECTED / f"page.{language}.html"
            self.assertEqual(
                page_of(language), expected.read_text(encoding="utf-8")
            )

    def test_shows_all_of_the_text_and_each_mention(self):
        for path in [VACANCY, TEXT, *PASSAGES[::10]]:
            for arguments in ([], ["--overlapping"]):
                with self.subTest(path=path.name, arguments=arguments):
                    text = path.read_bytes().decode("utf-8")
                    mentions = self.answer(
                        "extract", "--json", path, SAMPLE, *arguments
                    ).json["mentions"]
                    page = self.page(path, SAMPLE, *arguments)
                    starts = [m for m in page.marks if "data-kind" in m]

                    self.assertEqual(page.text, text)
                    self.assertEqual(len(starts), len(mentions))
                    for mark, mention in zip(starts, mentions):
                        self.assertIn(mention["iri"], mark["title"])
                        self.assertIn(mention["label"], mark["title"])
                        self.assertEqual(
                            mark["class"].split(),
                            [mention["kind"]]
                            + [
                                flag
                                for flag in ("negated", "required", "wished")
                                if mention[flag]
                            ],
                        )

    def test_counts_concepts(self):
        page = self.page(VACANCY, SAMPLE)
        mentions = self.answer("extract", "--json", VACANCY, SAMPLE).json[
            "mentions"
        ]
        rows = {row[0]: row for row in page.rows[1:]}

        self.assertEqual(len(rows), len({m["iri"] for m in mentions}))
        self.assertEqual(
            sum(int(row[-1]) for row in rows.values()), len(mentions)
        )
        self.assertEqual(rows["Samenwerken"][-1], "2")
        self.assertEqual(rows["Programmeren"][3], "niet")

    def test_marks_that_overlap_are_nested(self):
        page = self.page(TEXT, KITCHEN, "--overlapping")
        pieces = [m for m in page.marks if "data-kind" not in m]

        self.assertEqual(len(pieces), 1)  # Of one that another one crosses
        self.assertIn(pieces[0]["title"], [m["title"] for m in page.marks if "data-kind" in m])

    def test_hostile_texts_are_shown_as_they_are(self):
        page = self.page("-", SAMPLE, stdin=HOSTILE)

        self.assertEqual(page.text, SHOWN)
        self.assertEqual(len(page.marks), 6)

    def test_hostile_taxonomies_are_shown_as_they_are(self):
        label = "Gast'\\\"><script>alert(1)</script>ouder & co"
        path = self.write(
            "hostile.ttl",
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "<javascript:alert(1)> a <https://linkeddata.competentnl.nl/def/"
            "competentnl#Occupation> ; skos:prefLabel 'Gastouder'@nl ,"
            f" \"{label}\"@nl .\n"
            "<https://example.org/?a&amp;b='\"> a <https://linkeddata.competentnl.nl"
            "/def/competentnl#Occupation> ; skos:prefLabel 'Kok'@nl .\n".replace(
                "'\">", "'>"
            ),
        )
        page = self.page("-", path, stdin=b"Een gastouder en een kok.")

        self.assertEqual(len(page.marks), 2)
        links = [value for name, value in page.attributes if name == "href"]
        self.assertEqual(links, ["https://example.org/?a&amp;b='"])

    def test_says_that_there_is_nothing(self):
        for content in (b"", b"\n", b"\xff"):
            page = self.page("-", KITCHEN, stdin=content)
            self.assertEqual(page.marks, [])
            self.assertEqual(page.rows, [])

    def test_colours_are_readable(self):
        style = self.page(TEXT, KITCHEN).style
        light, dark = [], []
        for part in re.split(r"^(?=@media)|^\}$", style, flags=re.M):
            (dark if "color-scheme:dark" in part else light).append(part)

        for parts, least_kinds in ((light, 5), (dark, 5)):
            rules = colours("\n".join(parts))
            body = rules["body"]
            mark = rules[".competent mark"]
            kinds = {k: v for k, v in rules.items() if k.startswith(".competent mark")}
            self.assertGreater(len(kinds), least_kinds)
            for name, rule in kinds.items():
                self.assertGreaterEqual(contrast(mark["color"], rule["background"]), 4.5, name)
                self.assertGreaterEqual(contrast(rule["border"], body["background"]), 3, name)
            for name in ("body", ".summary", "footer", "a"):
                self.assertGreaterEqual(
                    contrast(rules[name]["color"], body["background"]), 4.5, name
                )

    def test_a_page_stays_in_proportion(self):
        text = b"gastouder " * 20000 + b"x" * 1000000
        out = self.answer("extract", "--html", "-", SAMPLE, stdin=text).bytes
        self.assertLess(len(out), 300 * len(text))

    def test_forms_do_not_go_together(self):
        for arguments in (
            ["--html", "--json", TEXT],
            ["--html", "--marked", TEXT],
            ["--html", "--file", TEXT],
            ["--marked", "--json", TEXT],
        ):
            self.assertIn(
                "gaan niet samen", self.refusal(2, "extract", *arguments, KITCHEN)
            )


class SheetTest(SoundTest):
    """Pictures of how somebody stands to a target, or to many."""

    TARGET = "Pedagogisch medewerker kinderopvang"

    def test_shows_what_the_document_tells(self):
        gap = [PERSON, self.TARGET, SAMPLE, "--limit", "99"]
        document = self.answer("gap", *gap, "--json").json
        page = self.sound("gap", *gap, "--lang=en")
        cells = [cell for row in page.rows for cell in row]
        rows = [row for row in document["requirements"] if row["gain"]]

        # What closing earns is in the order of that, with its bar and its state
        shown = [row for row in page.rows if row and row[-1].startswith("+")]
        self.assertEqual(len(shown), len(rows))
        for row, cell in zip(rows, shown):
            self.assertTrue(cell[0].startswith(row["label"] + row["state"]))
        for name in ("skills", "knowledge areas", "tasks"):
            self.assertTrue(any(cell.startswith(name) for cell in cells))
        for teacher in document["teachers"][:5]:
            self.assertIn(teacher["label"], cells)
        for gate in document["gates"]:
            self.assertIn(gate["label"], cells)
        for word in ("feasible from", "balanced, strict", document["version"]):
            self.assertIn(word, page.all)
        met = [row for row in document["requirements"] if row["state"] == "met"]
        self.assertEqual(page.items[: len(met)], [row["label"] for row in met])

    def test_bars_are_as_long_as_what_they_tell(self):
        document = self.answer("gap", PERSON, self.TARGET, SAMPLE, "--json").json
        page = self.sound("gap", PERSON, self.TARGET, SAMPLE)
        widths = [
            float(value[len("width:") : -1])
            for name, value in page.attributes
            if name == "style" and value.startswith("width:")
        ]
        coverage = 100 * document["coverage"]
        self.assertAlmostEqual(widths[1], coverage, delta=0.06)
        self.assertAlmostEqual(widths[3], 100 * document["fit"], delta=0.06)
        self.assertTrue(all(0 <= width <= 100 for width in widths))
        marks = [
            float(value[len("left:") : -1])
            for name, value in page.attributes
            if name == "style" and value.startswith("left:")
        ]
        near = document["thresholds"]
        for mark, share in zip(marks, (near["feasible"], near["close"])):
            self.assertAlmostEqual(mark, 100 * share, delta=0.06)
        self.assertEqual(len(marks), 2)

    def test_ranking_shows_what_the_document_tells(self):
        document = self.answer("match", PERSON, SAMPLE, "--json").json
        page = self.sound("match", PERSON, SAMPLE, "--lang=en")
        shown = page.rows[1:]
        self.assertEqual(len(shown), len(document["matches"]))
        for row, match in zip(shown, document["matches"]):
            self.assertTrue(row[0].startswith(match["label"] + match["nearness"]))
            self.assertEqual(row[2], f"{100 * match['coverage']:.1f}%")
            self.assertEqual(row[4], f"{100 * match['fit']:.1f}%")

    def test_nobody_is_not_shown_as_nothing(self):
        person = self.write("person.json", {"skills": ["Kanarie47"]})
        for arguments in (["gap", person, self.TARGET], ["match", person]):
            page = self.sound(*arguments, SAMPLE, "--skip-unknown", "--lang=en")
            self.assertIn("Nothing is known of this person", page.all)
            self.assertIn("/skills/0", page.all)
            self.assertNotIn("Kanarie47", page.all)
            self.assertFalse(any(" 0.0%" in cell for row in page.rows for cell in row))

    def test_hostile_taxonomies_are_shown_as_they_are(self):
        label = "Kok'\\\"><script>alert(1)</script> & co</style>"
        path = self.write(
            "hostile.ttl",
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
            f"<javascript:alert(1)> a cnlo:Occupation ; skos:prefLabel \"{label}\"@nl ;\n"
            " cnlo:requiresHATEssential <javascript:alert(2)> .\n"
            "<urn:other> a cnlo:Occupation .\n"
            f"<javascript:alert(2)> a cnlo:HumanCapability ; skos:prefLabel \"{label}\"@nl .\n",
        )
        person = self.write("person.json", {"occupations": ["urn:other"]})
        for arguments in (["gap", person, "javascript:alert(1)"], ["match", person]):
            page = self.sound(*arguments, path)
            self.assertIn(label.replace("\\", ""), page.all)
            self.assertEqual([v for name, v in page.attributes if name == "href"], [])

    def test_colours_are_readable(self):
        style = self.sound("gap", PERSON, self.TARGET, SAMPLE).style
        palettes = re.findall(r"\.sheet\{(--[^}]*)\}", style)
        self.assertEqual(len(palettes), 2)
        for palette, paper in zip(palettes, ("#ffffff", "#16181c")):
            colour = dict(re.findall(r"--([a-z]+):(#[0-9a-f]+)", palette))
            for name in ("faint", "met", "partial", "missing", "unknown"):
                self.assertGreaterEqual(contrast(colour[name], paper), 4.5, name)
            for name in ("met", "plus", "missing", "unknown", "edge"):
                self.assertGreaterEqual(contrast(colour[name], colour["track"]), 3, name)

    def test_forms_do_not_go_together(self):
        for arguments in (["gap", PERSON, self.TARGET], ["match", PERSON]):
            self.assertIn(
                "gaan niet samen",
                self.refusal(2, *arguments, SAMPLE, "--html", "--json"),
            )


class MarkedTest(CommandTest):
    def marked(self, *arguments, **keywords):
        return self.answer("extract", "--marked", *arguments, **keywords).out

    def test_brackets_name_kinds_and_flags(self):
        out = self.marked(TEXT, KITCHEN)
        self.assertIn("[Koken](vaardigheid, vereist) is vereist", out)
        self.assertIn(
            "[Koken](skill, required)", self.marked(TEXT, KITCHEN, "--lang=en")
        )

    def test_each_line_is_a_text(self):
        lines = self.write("lines.txt", "Een gastouder\nNiets\n")
        out = self.marked("--file", lines, SAMPLE)
        self.assertIn("Een [gastouder](beroep)\n\n", out)
        self.assertIn("Niets\n\nEr wordt niets genoemd.\n", out)

    def test_colours_on_a_terminal(self):
        arguments = ["extract", "--marked", VACANCY, SAMPLE]
        code, out = run_on_terminal(arguments, 100)
        self.assertEqual(code, 0)
        self.assertIn("\x1b[0;34;9mloodgieter\x1b[0m\x1b[2m (niet)\x1b[0m", out)
        self.assertIn("\x1b[0;33;1melektrotechniek\x1b[0m", out)
        self.assertIn("\x1b[0;33;4mklimaattechniek\x1b[0m", out)

        plain = re.sub("\x1b\\[[0-9;]*m", "", out)
        plain = re.sub(" \\((niet|vereist|gewenst)\\)", "", plain)
        self.assertTrue(plain.startswith(VACANCY.read_text(encoding="utf-8")))

    def test_colours_can_be_refused(self):
        arguments = ["extract", "--marked", VACANCY, SAMPLE]
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            _, out = run_on_terminal(arguments, 100, environment)
            self.assertNotIn("\x1b", out)
            self.assertEqual(out, self.marked(VACANCY, SAMPLE))

    def test_hostile_texts_steer_no_terminal(self):
        path = self.write("hostile.txt", HOSTILE)
        _, out = run_on_terminal(["extract", "--marked", path, SAMPLE], 100)
        plain = re.sub("\x1b\\[[0-9;]*m", "", out)
        for character in "\x1b\x07\0\r\u202e\u2066":
            self.assertNotIn(character, plain)


def write():
    """Write the pages that are expected anew."""
    for language in ("nl", "en"):
        path = EXPECTED / f"page.{language}.html"
        path.write_text(page_of(language), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
