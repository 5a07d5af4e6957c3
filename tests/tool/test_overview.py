# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own overview: sound, whole, and in words that the person reads."""

import html
import os
import re
import stat
import statistics
import unittest

from command import COOK, KITCHEN, PROFILES, ROOT, CommandTest, run
from page import Page
from test_courses import FILES, PERSON, TARGET
from test_page import colours, contrast

FUNDING = sorted((ROOT / "data" / "funding").glob("*.ttl"))
ALL = [*FILES, *FUNDING]
SAMPLE = FILES[0]
DAY = ["--date", "2025-09-01"]

SECTIONS = [
    "kort", "kun", "past", "leren", "vragen", "route", "stoppen", "cursussen", "geld",
    "doen",
]

# What programs call things, which nobody who reads a page has to know
INTERNAL = re.compile(
    r"\b(capability|knowledge|task|norm|tile|scheme|feasible|close|far|unknown|missing"
    r"|partial|essential|important|somewhat|optional|regulated|licence|circumstance"
    r"|job_seeker|employer_asks|leniency|strict|balanced|coverage|null|none|true|false"
    r"|the|you|your|and|with|this|https?:|_)\b"
)

MEAN_WORDS = 8  # Of a sentence
MOST_WORDS = 15
LONGEST_WORD = 18  # Letters
EASE = 90.0  # Of Flesch-Douma: 60 is plain, 90 very easy


def running_text(page):
    """Return the sentences of a page, each name in it as one word.

    Names are those of data, in <b>; data that speaks for itself is left out, and so
    is what is there for auditors only.
    """
    body = page.split("<body>")[1]
    for part in (
        r"<svg.*?</svg>", r"<p class=\"data\".*?</p>", r"<p class=\"audit\".*?</p>",
        r"<nav.*?</nav>", r"<small>.*?</small>", r"<h[123]>.*?</h[123]>", r"<em.*?</em>",
        r"<ul class=\"chips\".*?</ul>", r"<ul class=\"small\".*?</ul>",
    ):
        body = re.sub(part, "\n\n", body, flags=re.S)
    # A list of names is one name
    body = re.sub(r"<b>.*?</b>", "Naam", body, flags=re.S)
    body = re.sub(r"(Naam, )+(Naam|Naam en Naam)|Naam en Naam", "Naam", body)
    body = re.sub(r"<a [^>]*>.*?</a>", "", body, flags=re.S)
    body = re.sub(r"</?(p|li|ul|ol|section|figcaption|br|strong)[^>]*>", "\n\n", body)
    text = html.unescape(re.sub(r"<[^>]+>", " ", body))
    found = []
    for block in re.split(r"\n\s*\n", text):
        block = " ".join(block.split())
        # A dot in a number ends nothing
        for sentence in re.split(r"(?<=[.?!:])\s+(?=[A-Z“0-9])", block):
            if len(re.findall(r"[^\W\d_]+", sentence)) > 1:
                found.append(sentence)
    return found


def words_of(sentence):
    """Return the words of a sentence; numbers are read as words too."""
    return re.findall(r"[\w’'€.,%-]*\w[\w’'.,%-]*", sentence)


def syllables(word):
    """Return how many syllables a Dutch word has, nearly."""
    groups = re.findall(
        r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyéëï]",
        word.lower(),
    )
    return max(1, len(groups))


def ease(sentences):
    """Return how easy a text is to read, as Douma adapted Flesch for Dutch."""
    words = [word for sentence in sentences for word in words_of(sentence)]
    per_word = sum(map(syllables, words)) / len(words)
    return 206.84 - 77.0 * per_word - 0.93 * len(words) / len(sentences)


class OverviewTest(CommandTest):
    def overview(self, *arguments):
        """Return the page of somebody, which has to be sound and whole."""
        out = self.answer("overview", *arguments).bytes.decode("utf-8")
        page = Page(out)
        self.assertEqual(page.faults, [])
        self.assertFalse({"script", "link", "img", "iframe", "form"} & set(page.tags))
        for name, value in page.attributes:
            self.assertFalse(name.startswith("on") or name == "src", name)
            if name == "href":
                self.assertRegex(value, "^(https?://|#[a-z]+$)")
        self.assertIn("default-src 'none'", out)
        self.assertNotIn("url(", page.style)
        self.assertNotIn("@import", page.style)
        ids = [value for name, value in page.attributes if name == "id"]
        self.assertEqual(ids, SECTIONS)
        for name, value in page.attributes:
            if name == "href" and value.startswith("#"):
                self.assertIn(value[1:], ids)
        return out

    def section(self, page, name):
        """Return the text of a section."""
        part = page.split(f'<section id="{name}">')[1].split("</section>")[0]
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", part)).split())

    def check_words(self, page):
        sentences = running_text(page)
        self.assertGreater(len(sentences), 15)
        lengths = [len(words_of(sentence)) for sentence in sentences]
        longest = max(sentences, key=lambda sentence: len(words_of(sentence)))
        self.assertLessEqual(statistics.mean(lengths), MEAN_WORDS)
        self.assertLessEqual(max(lengths), MOST_WORDS, longest)
        for sentence in sentences:
            self.assertNotRegex(sentence, INTERNAL)
            # Nobody is spoken to as u, and nothing is done by nobody
            self.assertNotRegex(sentence, r"\b(u|uw|U|Uw|men|Men|dient|middels)\b")
            for word in words_of(sentence):
                word = word.strip(".,:;?()")
                self.assertLessEqual(len(word), LONGEST_WORD, word)
        self.assertGreaterEqual(ease(sentences), EASE)

    def everybody(self):
        """Return the arguments of many pages."""
        empty = self.write("leeg.json", {})
        unlike = self.write("anders.json", {"skills": ["Verzorgen"]})
        facts = self.write("feiten.json", {"facts": {"age": 40, "level": 1}})
        yield [PERSON, TARGET, *ALL]
        yield [PERSON, TARGET, *ALL, *DAY]
        yield [PERSON, TARGET, *ALL, *DAY, "--weeks", "2", "--budget", "0"]
        yield [PERSON, "Lasser mig / mag (niveau 1&2)", *ALL, *DAY]
        yield [PERSON, SAMPLE]
        for profile in PROFILES:
            yield [profile, *ALL, *DAY]
        for profile in (empty, unlike, facts):
            yield [profile, *ALL, *DAY]
            yield [profile, TARGET, *ALL, *DAY]
        yield [empty, KITCHEN]
        yield [COOK, KITCHEN]

    def test_is_sound_and_in_plain_dutch_for_everybody(self):
        for arguments in self.everybody():
            with self.subTest(arguments=[str(a) for a in arguments[:2]]):
                self.check_words(self.overview(*arguments))

    def test_is_in_english_on_request(self):
        for arguments in self.everybody():
            page = self.overview(*arguments, "--lang", "en")
            self.assertIn('<html lang="en">', page)
            for sentence in running_text(page):
                self.assertNotRegex(sentence, r"\b(je|jij|het|niet|wij|deze|jouw)\b")
                self.assertNotRegex(sentence, r"https?:|\w_\w")

    def test_tells_what_the_other_commands_answer(self):
        page = self.overview(PERSON, TARGET, *ALL, *DAY)
        plan = self.answer(
            "plan", PERSON, TARGET, *ALL, "--json", "--start", "2025-09-01"
        ).json
        route = self.section(page, "route")
        for i, step in enumerate(plan["routes"][0]["steps"]):
            self.assertIn(f"Stap {i + 1}: {step['label']}", route)
            if step["weeks"]:
                self.assertIn(f"{step['weeks']} weken", route)
            if step["leads_to"]:
                self.assertIn(step["leads_to"]["label"], route)
        self.assertIn("Jij betaalt zelf hoogstens € 2.145.", self.section(page, "kort"))
        gap = self.answer("gap", PERSON, TARGET, *ALL, "--json").json
        gaps = self.section(page, "leren")
        for requirement in gap["requirements"][:8]:
            self.assertIn(requirement["label"], gaps)
        for gate in gap["gates"]:
            self.assertIn(gate["label"], self.section(page, "vragen"))
        matches = self.answer("match", PERSON, *ALL, "--json", "--by", "fit").json
        for match in matches["matches"][:5]:
            self.assertIn(match["label"], self.section(page, "past"))

    def test_tells_what_schemes_answer(self):
        page = self.overview(PERSON, TARGET, *ALL, *DAY)
        money = self.section(page, "geld")
        self.assertIn("Misschien: Subsidie praktijkleren (bbl)", money)
        self.assertIn("of je werkgever een erkend leerbedrijf is", money)
        self.assertIn("Aanvragen kan tot en met 10 november 2025.", money)
        self.assertIn("Misschien: SLIM-scholingssubsidie", money)
        self.assertIn("STAP-budget : nu gesloten", money)
        self.assertIn("aan te vragen: SLIM-scholingssubsidie . Dat kan "
                      "tot en met 10 november 2025.", self.section(page, "doen"))

    def test_chooses_work_that_fits(self):
        for profile in PROFILES:
            page = self.overview(profile, *ALL, *DAY)
            shown = self.section(page, "kort")
            chosen = re.search(
                r"kiezen wij een voorbeeld: (.*?) ?\. Dat werk", shown
            ).group(1)
            match = self.answer(
                "match", profile, *ALL, "--json", "--by", "fit", "--limit", "12"
            ).json
            self.assertIn(chosen, [m["label"] for m in match["matches"]])
            # Nobody is sent to where one comes from
            self.assertNotIn(f"{chosen} Je hebt", re.sub(
                r".*?Dit heb je gedaan.*?:(.*?)\..*", r"\1", self.section(page, "kun")
            ))

    def test_empty_profile_gets_a_useful_page(self):
        empty = self.write("leeg.json", {})
        page = self.overview(empty, *ALL)
        self.assertIn("Iedereen kan veel", self.section(page, "kun"))
        self.assertIn("Zet dat in je profiel", self.section(page, "doen"))
        self.assertNotIn("van de 10 punten", self.section(page, "kort"))
        page = self.overview(empty, TARGET, *ALL)
        self.assertIn("Vroeg- en voorschoolse educatie", self.section(page, "leren"))
        self.assertIn("Stap 1", self.section(page, "route"))

    def test_each_step_is_worth_something(self):
        page = self.overview(PERSON, TARGET, *ALL, *DAY)
        self.assertIn("Je verdient hier geld mee.", self.section(page, "route"))
        self.assertIn(
            "Je kunt dan al werken als Groepshulp kinderopvang",
            self.section(page, "stoppen"),
        )

    def test_no_route_is_no_end(self):
        page = self.overview(PERSON, TARGET, *ALL, "--weeks", "2", "--budget", "0")
        route = self.section(page, "route")
        self.assertIn("Geen route betekent niet dat het niet kan", route)
        self.assertIn("Het duurt te lang voor jou.", route)
        self.assertIn("Vraag een adviseur naar een route", self.section(page, "doen"))
        self.assertIn("Misschien", self.section(page, "geld"))

    def test_nothing_near_is_no_judgement(self):
        person = self.write("ver.json", {"skills": [{"label": "Verzorgen", "credit": 0.1}]})
        far = self.overview(person, *ALL)
        near = self.answer("match", person, *ALL, "--json", "--by", "fit").json
        self.assertEqual({m["nearness"] for m in near["matches"]}, {"far"})
        self.assertIn("Dat zegt niet wie je bent", self.section(far, "past"))
        self.assertIn("Er is ook ander werk", self.section(far, "kort"))

    def test_who_can_begin_is_told_to(self):
        person = self.write("p.json", {"occupations": ["Gastouder"]})
        page = self.overview(person, "Gastouder", *ALL, *DAY)
        self.assertIn("Je kunt alles wat dit werk vraagt.", self.section(page, "leren"))
        self.assertIn("Dit werk is nu al haalbaar", self.section(page, "route"))
        self.assertIn("Dat is genoeg om te gaan zoeken", self.section(page, "kort"))
        self.assertIn("welke werkgevers mensen zoeken", self.section(page, "doen"))
        self.assertNotIn("<svg", page)

    def test_without_groups_nothing_is_called_near(self):
        page = self.overview(COOK, KITCHEN)
        for word in ("past goed", "haalbaar", "ver weg", "niet bekend"):
            self.assertNotIn(word, self.section(page, "past").lower())
        self.assertIn("van de 10 punten", self.section(page, "past"))

    def test_no_funding_says_whom_to_ask(self):
        page = self.overview(PERSON, TARGET, *FILES)
        self.assertIn("Vraag het aan je werkgever", self.section(page, "geld"))

    def test_hostile_names_stay_text(self):
        hostile = '</b><script>alert(1)</script>"><img src=x onerror=alert(1)>&amp; \u202e'
        escaped = hostile.replace("\\", "\\\\").replace('"', '\\"')
        names = re.sub(
            r'(skos:prefLabel|skosxl:literalForm) "[^"]*"',
            lambda found: f'{found.group(1)} "{escaped}"',
            SAMPLE.read_text(encoding="utf-8"),
        )
        taxonomy = self.write("kwaad.ttl", names)
        found = self.answer("info", taxonomy, "--json").json
        self.assertTrue(found)
        profile = self.write(
            "p.json",
            {"skills": ["https://linkeddata.competentnl.nl/id/humancapability/E66E6D3B86"]},
        )
        page = self.overview(profile, taxonomy, *FILES[1:], *FUNDING)
        self.assertIn("&lt;script&gt;", page)
        self.assertNotIn("<script", page)
        self.assertNotIn("\u202e", page)

    def test_holds_nothing_that_was_not_understood(self):
        person = self.write(
            "p.json", {"skills": ["Verzorgen", "Geheim van Truus"], "tasks": ["Truus"]}
        )
        result = run("overview", person, *ALL, "--skip-unknown")
        self.assertEqual(result.code, 0)
        self.assertEqual(result.err, "")
        self.assertNotIn("Truus", result.out)
        self.assertIn("Zo vaak kwam dat voor: 2.", result.out)

    def test_nameless_concepts_are_no_addresses(self):
        person = self.write("p.json", {"skills": ["urn:x-naamloos"]})
        more = self.write(
            "more.ttl",
            "<urn:x-naamloos> a <https://linkeddata.competentnl.nl/def/competentnl#"
            "HumanCapability> .",
        )
        page = self.overview(person, TARGET, *ALL, more)
        self.assertNotIn("urn:x-naamloos", page)

    def test_file_is_for_its_owner(self):
        path = self.folder / "mijn.html"
        self.assertEqual(self.answer("overview", PERSON, *ALL, *DAY, "-o", path).out, "")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertEqual(
            path.read_bytes(), self.answer("overview", PERSON, *ALL, *DAY).bytes
        )
        self.refusal(1, "overview", PERSON, *ALL, "-o", self.folder / "no" / "x.html")

    def test_file_that_was_there_becomes_the_page_alone(self):
        path = self.write("mijn.html", "Van iemand anders. " * 100_000)
        path.chmod(0o644)
        self.answer("overview", PERSON, *ALL, *DAY, "-o", path)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertEqual(
            path.read_bytes(), self.answer("overview", PERSON, *ALL, *DAY).bytes
        )

    def test_file_stays_as_it_is_where_no_page_is_made(self):
        path = self.write("mijn.html", "Van vroeger.")
        path.chmod(0o644)
        self.refusal(1, "overview", PERSON, "Niets", *ALL, "-o", path)
        self.assertEqual(path.read_text(), "Van vroeger.")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o644)

    def test_same_input_gives_the_same_page(self):
        once = self.overview(PERSON, *ALL, *DAY)
        self.assertEqual(once, self.overview(PERSON, *reversed(ALL), *DAY))

    def test_refuses_what_is_wrong(self):
        self.refusal(2, "overview")
        self.refusal(2, "overview", PERSON)
        self.refusal(1, "overview", PERSON, "Niets", *ALL)
        self.refusal(1, "overview", PERSON, *ALL, "--from", "Niets")
        self.refusal(2, "overview", PERSON, *ALL, "--least", "hours")
        told = run("overview", PERSON, *ALL, "--least", "hours").err
        self.assertIn("de optie --least kent alleen cost, weeks, none", told)
        self.refusal(2, "overview", PERSON, *ALL, "--date", "morgen")
        self.refusal(1, "overview", PERSON, *ALL, "--date", "2025-02-31")

    def test_prints_well(self):
        style = Page(self.overview(PERSON, TARGET, *ALL)).style
        self.assertGreaterEqual(style.count("@media print{"), 2)
        self.assertIn("@page{", style)
        self.assertIn("break-inside:avoid", style)

    def test_colours_can_be_told_apart(self):
        style = Page(self.overview(PERSON, TARGET, *ALL)).style
        light = style.split("@media")[0]
        lines = colours(light)
        self.assertGreaterEqual(contrast(lines["body"]["color"], "#ffffff"), 4.5)
        for name in ("faint", "met", "partial", "missing", "unknown"):
            value = re.search(rf"--{name}:(#[0-9a-f]+)", style).group(1)
            self.assertGreaterEqual(contrast(value, "#ffffff"), 4.5, name)


if __name__ == "__main__":
    unittest.main()
