# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What the tests share: the sample, opened once."""

import pathlib

import pytest

from competent import Matcher, Profile, Taxonomy

ROOT = pathlib.Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "data" / "sample" / "competent-sample.ttl"

PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .
@prefix e: <https://example.org/> .
"""


@pytest.fixture(scope="session")
def taxonomy():
    return Taxonomy.open(SAMPLE)


@pytest.fixture(scope="session")
def matcher(taxonomy):
    return Matcher(taxonomy)


@pytest.fixture
def profile(taxonomy):
    profile = Profile(taxonomy)
    profile.add(taxonomy.find_label("Kinderoppas particulieren")[0])
    return profile


@pytest.fixture
def snapshot(taxonomy, tmp_path):
    path = tmp_path / "sample.competent"
    taxonomy.save(path)
    return path
