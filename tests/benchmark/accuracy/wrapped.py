#!/usr/bin/env python3
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Measure how often extraction finds real labels that are written as people do.

    wrapped.py COMMAND [directory of the taxonomy's files] [--each N]
               [--least-recall R] [--least-precision P] [--misses N]

Labels of CompetentNL are changed (inflected, joined, misspelt), put into
sentences that mention nothing else, and looked for.  All that is changed here is
changed by rules of its own, which know nothing of how the library does it.  With
--each N only every Nth label is taken.
"""

import argparse
import collections
import importlib.util
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[3]
SKIPPED = 77

specification = importlib.util.spec_from_file_location("check", ROOT / "tests/golden/passages/check.py")
check = importlib.util.module_from_spec(specification)
specification.loader.exec_module(check)

# A tilde stands for the label.  None mentions anything else that is in the taxonomy.
TEMPLATES = {
    "occupation": """Wij zijn op zoek naar een ~ voor onze vestiging in Goes.
Al twaalf jaar ben ik ~ en dat doe ik nog steeds graag.
Van 2012 tot 2019 werkte hij als ~ bij een groot bedrijf.
2015-2021: ~
Ervaring als ~ stellen wij op prijs.
Na haar diploma begon zij als ~, eerst twee dagen per week.
Gezocht: ~ (m/v/x) voor 32 uur.
Je overlegt elke week met de ~ en met je collega's.
In dit vak kun je doorgroeien tot ~.
- een paar jaar gewerkt als ~
Mijn vader was ook ~.
Hij wil graag weten wat een ~ verdient.""",
    "skill": """Je gaat ~ in een klein team.
In deze cursus leer je ~ onder leiding van een ervaren collega.
Jij kunt goed ~, ook als het druk is.
- ~
Sterke punten van mw. zijn ~ en haar goede humeur.
Wat ik kan: ~.
Zij wil beter leren ~, zodat zij verder kan.
Na afloop kun je ~.
Mijn chef zegt dat ik uitstekend kan ~.""",
    "knowledge": """Je hebt kennis van ~ en een rijbewijs.
Ik heb een opleiding ~ gedaan.
- ervaring met ~
Zij volgde een cursus ~ op zaterdag.
Opleiding: ~, 2014
Je werkt al een paar jaar in de ~.
Kennis van ~ komt in dit werk elke dag terug.
Vakken: ~.""",
    "qualification": """Je hebt een diploma ~ op zak.
- opleiding ~ (mbo)
In 2018 behaalde ik het diploma ~ in Deventer.
Wij leiden je op tot ~ en betalen je boeken.
2010-2013: ~, Zwolle
De opleiding ~ duurt twee jaar.
Heb je ~ gedaan, dan willen we je spreken.""",
}

# How verbs that end labels go on: infinitive, third person, participle
VERBS = """tonen toont getoond; werken werkt gewerkt; gebruiken gebruikt gebruikt; onderhouden onderhoudt onderhouden
uitvoeren voert~uit uitgevoerd; begrijpen begrijpt begrepen; ontwikkelen ontwikkelt ontwikkeld; bedenken bedenkt bedacht
herkennen herkent herkend; toepassen past~toe toegepast; oplossen lost~op opgelost; beheren beheert beheerd
bedienen bedient bediend; aansturen stuurt~aan aangestuurd; maken maakt gemaakt; geven geeft gegeven; nemen neemt genomen
volgen volgt gevolgd; naleven leeft~na nageleefd; stellen stelt gesteld; verbeteren verbetert verbeterd
verwerken verwerkt verwerkt; ordenen ordent geordend; registreren registreert geregistreerd; opbouwen bouwt~op opgebouwd
verhelpen verhelpt verholpen; vaststellen stelt~vast vastgesteld; houden houdt gehouden; leggen legt gelegd
begeleiden begeleidt begeleid; adviseren adviseert geadviseerd; kiezen kiest gekozen; selecteren selecteert geselecteerd
beoordelen beoordeelt beoordeeld; verzorgen verzorgt verzorgd; sluiten sluit gesloten; ondersteunen ondersteunt ondersteund
accepteren accepteert geaccepteerd; beheersen beheerst beheerst; opmerken merkt~op opgemerkt; bereiken bereikt bereikt
verdelen verdeelt verdeeld; schrijven schrijft geschreven; leveren levert geleverd; stimuleren stimuleert gestimuleerd
organiseren organiseert georganiseerd; controleren controleert gecontroleerd; presenteren presenteert gepresenteerd
analyseren analyseert geanalyseerd; besturen bestuurt bestuurd; verlenen verleent verleend; opstellen stelt~op opgesteld"""

FINITE = ["Ze zegt dat je ~.", "Jij bent iemand die ~.", "Iemand die ~, past goed bij ons."]
APART = ["Jij V ~ P en dat bevalt je.", "Je V ~ P.", "Hij V de laatste jaren ~ P."]

Case = collections.namedtuple("Case", "kind what text start end iris")


def plain(text):
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def read_verbs():
    rows = re.split(r"[;\n]", VERBS)
    return {row.split()[0]: row.split()[1:] for row in rows if row.strip()}


def many(label):
    """The plural of a label that ends in what somebody is called, or None."""
    word = label.split()[-1]
    if not word.isalpha() or label.count(" ") > 1:
        return None
    if re.search(r"(er|aar|eur|ier|or)$", word):
        return label + "s"
    if re.search(r"(ent|ant|ist)$", word):
        return label + "en"
    return None


def woman(label):
    """The feminine form of such a label, or None."""
    for ending, other in (("medewerker", "medewerkster"), ("begeleider", "begeleidster"), ("leider", "leidster"),
                          ("verkoper", "verkoopster"), ("verzorger", "verzorgster"), ("assistent", "assistente"),
                          ("docent", "docente"), ("specialist", "specialiste"), ("teur", "trice")):
        if label.endswith(ending) and not label.endswith("monteur"):
            return label[: -len(ending)] + other
    return None


def misspelt(label, chance):
    """A label with one typing error in a word of five letters or more, or None."""
    words = [m for m in re.finditer(r"[^\W\d_]{5,}", label)]
    if not words:
        return None
    word = chance.choice(words)
    letters = list(word.group())
    at = chance.randrange(1, len(letters) - 1)
    how = chance.randrange(4)
    if how == 0:
        del letters[at]
    elif how == 1:
        letters.insert(at, chance.choice("aeinrst"))
    elif how == 2:
        letters[at] = chance.choice([c for c in "aeinrst" if c != letters[at]])
    else:
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    changed = "".join(letters)
    return None if changed == word.group() else label[: word.start()] + changed + label[word.end() :]


def joined(label):
    """A label of two words as one word, or with a hyphen, or None."""
    words = label.split()
    if len(words) != 2 or not all(w.isalpha() and w.islower() for w in [words[0].lower(), words[1]]):
        return None
    return words[0] + words[1]


def sentence_of(label, place):
    """A label as it stands within a sentence: without a capital that only begins it."""
    if len(label) > 1 and label[1].islower() and place:
        return label[0].lower() + label[1:]
    return label


class Cases:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.verbs = read_verbs()
        self.cases = []

    def put(self, kind, what, surface, iris, template=None):
        if surface is None:
            return
        template = template or self.chance.choice(TEMPLATES[kind].split("\n"))
        before, after = template.split("~", 1)
        surface = sentence_of(surface, len(before.strip("- ")))
        self.cases.append(Case(kind, what, before + surface + after, len(before), len(before) + len(surface), iris))

    def put_finite(self, label, iris):
        first, _, last = label.rpartition(" ")
        if last not in self.verbs or not first:
            return
        finite, participle = self.verbs[last]
        first = sentence_of(first, 1)
        verb, _, particle = finite.partition("~")
        joined_verb = particle + verb
        self.put("skill", "verb behind", f"{first} {joined_verb}", iris, self.chance.choice(FINITE))
        template = self.chance.choice(APART).replace("V", verb).replace(" P", (" " + particle) if particle else "")
        self.put("skill", "verb apart", first, iris, template)
        self.put("skill", "participle", f"{first} {participle}", iris, "Bij mijn vorige baan heb ik ~.")

    def put_label(self, kind, label, iris):
        self.put(kind, "as it is", label, iris)
        self.put(kind, "upper case", label.upper(), iris, None)
        if plain(label) != label:
            self.put(kind, "no accents", plain(label), iris)
        self.put(kind, "misspelt", misspelt(label, self.chance), iris)
        if re.search(r"\w-\w", label):
            self.put(kind, "blank for hyphen", re.sub(r"(?<=\w)-(?=\w)", " ", label), iris)
        if kind == "occupation":
            self.put(kind, "plural", many(label), iris, "Wij zoeken twee ~ voor de zomer.")
            self.put(kind, "feminine", woman(label), iris)
            self.put(kind, "as one word", joined(label), iris)
        if kind == "skill":
            self.put_finite(label, iris)


def make_cases(labels, each):
    by_text = collections.defaultdict(set)
    for iri, names in labels.items():
        for name in names:
            by_text[name.strip()].add(iri)
    result = Cases(1)
    for i, (label, iris) in enumerate(sorted(by_text.items())):
        kind = check.kind_of(min(iris))
        # What is a list or has brackets is written otherwise, which the golden passages have
        if i % each == 0 and not re.search(r"[(,/]|\W- |-$", label) and kind:
            result.put_label(kind, label, iris)
    return result.cases


def run(command, image, cases):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(case.text + "\n" for case in cases))
        file.flush()
        whole = [command, "extract", "--json", "--file", file.name, image]
        answer = subprocess.run(whole, capture_output=True, check=True)
    return [json.loads(line)["mentions"] for line in answer.stdout.splitlines()]


def iris_of(mention):
    return {mention["iri"]} | set(mention["candidates"])


def count(cases, answers, n_misses):
    rows = collections.defaultdict(collections.Counter)
    for case, mentions in zip(cases, answers):
        inside = [m for m in mentions if m["start"] < case.end and case.start < m["end"]]
        for m in mentions:
            # What is found around a typing error tells nothing of other rules
            if case.what != "misspelt" or m["rule"] == "typo":
                rows["rule", m["rule"]]["said"] += 1
                rows["rule", m["rule"]]["right"] += m in inside and bool(iris_of(m) & case.iris)
        is_found = any(iris_of(m) & case.iris for m in inside)
        for row in (rows[case.what, case.kind], rows["all", ""], rows["all", case.kind]):
            row["cases"] += 1
            row["found"] += is_found
            row["outside"] += len(mentions) - len(inside)
        if not is_found and n_misses > 0 and case.what != "misspelt":
            print(f"{case.what:16} {case.text}  <- {[m['label'] for m in inside]}")
            n_misses -= 1
        if len(mentions) > len(inside) and n_misses > 0:
            print(f"outside          {case.text}  <- {[m['label'] for m in mentions if m not in inside]}")
            n_misses -= 1
    return rows


def main():
    default = os.environ.get("COMPETENT_SHARED_DATA", str(ROOT.parent / "shared" / "data"))
    parser = argparse.ArgumentParser(description="Measure extraction on labels within sentences.")
    parser.add_argument("command")
    parser.add_argument("directory", nargs="?", default=default + "/competentnl")
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--least-recall", type=float, default=0)
    parser.add_argument("--least-precision", type=float, default=0)
    parser.add_argument("--misses", type=int, default=0)
    arguments = parser.parse_args()
    directory = pathlib.Path(arguments.directory)
    labels = check.read_labels(directory)
    if labels is None:
        print("skipped: the taxonomy is not there")
        return SKIPPED

    cases = make_cases(labels, arguments.each)
    with tempfile.TemporaryDirectory() as folder:
        image = folder + "/image.cnl"
        files = [str(directory / name) for name in check.FILES]
        subprocess.run([arguments.command, "compile", *files, "-o", image], check=True, stdout=subprocess.DEVNULL)
        rows = count(cases, run(arguments.command, image, cases), arguments.misses)

    print(f"{'changed':18}{'kind':16}{'cases':>8}{'recall':>9}{'outside':>9}")
    for (what, kind), row in sorted(rows.items()):
        if what == "rule":
            continue
        recall, outside = row["found"] / row["cases"], row["outside"] / row["cases"]
        print(f"{what:18}{kind:16}{row['cases']:>8}{recall:>9.4f}{outside:>9.4f}")

    print(f"{'rule':18}{'mentions':>8}{'right':>9}")
    for (what, rule), row in sorted(rows.items()):
        if what == "rule":
            print(f"{rule:18}{row['said']:>8}{row['right'] / row['said']:>9.4f}")

    whole = rows["all", ""]
    recall = whole["found"] / whole["cases"]
    precision = 1 - whole["outside"] / (whole["outside"] + whole["cases"])
    print(f"recall {recall:.4f}, precision on the words around {precision:.4f}")
    return int(recall < arguments.least_recall or precision < arguments.least_precision)


if __name__ == "__main__":
    sys.exit(main())
