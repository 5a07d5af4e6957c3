# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""One page for one person."""

import json
import os
import stat
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from competent import (
    ArgumentError,
    Builder,
    Kind,
    Leniency,
    Matcher,
    Order,
    Planner,
    Preset,
    Profile,
    Strictness,
    Thrift,
    Weights,
    Wishes,
)

from conftest import ROOT

DATA = ROOT / "data"
FILES = [
    DATA / "sample" / "competent-sample.ttl",
    DATA / "ontwikkelpaden" / "kinderopvang.ttl",
    *sorted((DATA / "funding").glob("*.ttl")),
]
TARGET = "https://linkeddata.competentnl.nl/uwv/id/occupation/D52005FEEC"
DAY = date(2025, 9, 1)


@pytest.fixture(name="planner", scope="module")
def _planner():
    builder = Builder()
    for path in FILES:
        builder.read(path)
    return Planner(builder.finish())


@pytest.fixture(name="person")
def _person(planner):
    profile = Profile(planner.taxonomy)
    for label in ("Verzorgen", "Organiseren"):
        profile.add(planner.taxonomy.find_label(label)[0])
    return profile


def test_overview_tells_what_planner_answers(planner, person):
    page = planner.overview(person, TARGET, day=DAY)
    wishes = Wishes(start=DAY)
    route = planner.plan(person, TARGET, wishes)[0]
    text = unescape(page.html)
    assert page.html.startswith("<!DOCTYPE html>")
    assert page.html.endswith("</html>\n")
    for i, step in enumerate(route.steps):
        assert f"Stap {i + 1}: <b>{step.concept.name}</b>" in text
    assert "1 september 2025" in text
    assert "<script" not in page.html


def test_overview_is_what_the_command_writes(planner, person, tmp_path):
    command = os.environ.get("COMPETENT_COMMAND")
    if not command:
        pytest.skip("there is no command")
    profile = tmp_path / "p.json"
    profile.write_text(json.dumps({"skills": ["Verzorgen", "Organiseren"]}))
    written = subprocess.run(
        [command, "overview", profile, TARGET, *FILES, "--date", "2025-09-01"],
        check=True,
        stdout=subprocess.PIPE,
    ).stdout.decode("utf-8")
    assert planner.overview(person, TARGET, day=DAY).html == written


def test_overview_speaks_english_on_request(planner, person):
    assert '<html lang="en">' in planner.overview(person, language="en").html
    assert '<html lang="nl">' in planner.overview(person).html


def test_overview_of_nobody_is_useful(planner):
    nobody = Profile(planner.taxonomy)
    assert "Iedereen kan veel." in planner.overview(nobody).html
    assert "Stap 1" in planner.overview(nobody, TARGET).html


def test_overview_minds_wishes(planner, person):
    wishes = Wishes(weeks=2, budget=Decimal(0))
    page = planner.overview(person, TARGET, wishes)
    assert "Het duurt te lang voor jou." in page.html


def test_overview_shows_itself_in_a_frame(planner, person):
    page = planner.overview(person, TARGET, day=DAY)
    shown = page._repr_html_()
    assert shown.startswith("<iframe sandbox ")
    assert unescape(shown.split('srcdoc="')[1].split('"')[0]) == page.html
    assert str(page) == page.html
    assert "Verzorgen" not in repr(page)


def test_overview_saves_for_its_owner(planner, person, tmp_path):
    path = tmp_path / "mijn.html"
    page = planner.overview(person, TARGET, day=DAY)
    page.save(path)
    assert path.read_bytes().decode("utf-8") == page.html
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(OSError):
        page.save(tmp_path / "no" / "x.html")


def test_overview_replaces_what_anybody_could_read(planner, person, tmp_path):
    path = tmp_path / "mijn.html"
    path.write_text("Van iemand anders. " * 100_000)
    path.chmod(0o644)
    page = planner.overview(person, TARGET, day=DAY)
    page.save(path)
    assert path.read_bytes().decode("utf-8") == page.html
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("preset", list(Preset))
def test_matcher_makes_the_pages_of_the_command(tmp_path, planner, language, preset):
    command = os.environ.get("COMPETENT_COMMAND")
    if not command:
        pytest.skip("COMPETENT_COMMAND does not name the command")
    labels = ["Verzorgen", "Organiseren", "Plannen"]
    path = tmp_path / "person.json"
    path.write_text(json.dumps({"skills": labels}))
    person = Profile(planner.taxonomy, Leniency.of(Strictness.LENIENT))
    for label in labels:
        person.add(planner.taxonomy.find_label(label)[0])

    def answer(*arguments):
        options = ["--html", "--lang", language, "--preset", preset.name.lower()]
        return subprocess.run(
            [command, *arguments, *FILES, *options, "--leniency", "lenient"],
            check=True, capture_output=True,
        ).stdout.decode("utf-8")

    matcher = Matcher(planner.taxonomy, weights=Weights.of(preset))
    assert matcher.gap_page(person, TARGET, language=language).html == answer(
        "gap", path, TARGET
    )
    assert matcher.gap_page(person, TARGET, 2, language=language).html == answer(
        "gap", path, TARGET, "--limit", "2"
    )
    assert matcher.match_page(person, language=language).html == answer("match", path)
    page = matcher.match_page(
        person, 3, by=Order.FIT, passable=True, language=language
    )
    assert page.html == answer(
        "match", path, "--by", "fit", "--limit", "3", "--passable"
    )


def test_matcher_makes_no_page_of_what_is_wrong(planner, person):
    matcher = Matcher(planner.taxonomy)
    norm = planner.taxonomy.concepts(Kind.NORM)[0]
    for wrong in (
        lambda: matcher.gap_page(person, norm),
        lambda: matcher.gap_page(person, TARGET, 0),
        lambda: matcher.gap_page(person, TARGET, language="fr"),
        lambda: matcher.match_page(person, 0),
        lambda: matcher.match_page(person, language="fr"),
    ):
        with pytest.raises(ArgumentError):
            wrong()
    own = replace(Weights.of(Preset.BALANCED), task=1)
    page = Matcher(planner.taxonomy, weights=own).gap_page(person, TARGET)
    assert "gewichten –, strict" in page.html


def test_overview_refuses_what_is_wrong(planner, person):
    with pytest.raises(ArgumentError):
        planner.overview(person, language="fr")
    with pytest.raises(ArgumentError):
        planner.overview(person, thrift=Thrift.HOURS)
    with pytest.raises(KeyError):
        planner.overview(person, "urn:nothing")
    with pytest.raises(ArgumentError):
        skill = planner.taxonomy.concepts(Kind.CAPABILITY)[0]
        planner.overview(person, skill)


def test_overview_refuses_a_thrift_that_nothing_else_looks_at(planner):
    nobody = Profile(planner.taxonomy)
    with pytest.raises(ArgumentError):
        planner._handle.overview(
            nobody._share(), -1, -1, Wishes()._native(), "", 99, 20250901, False
        )
