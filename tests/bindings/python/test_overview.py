# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""One page for one person."""

import json
import os
import stat
import subprocess
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from competent import (
    ArgumentError,
    Builder,
    Kind,
    Planner,
    Profile,
    Thrift,
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
