# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Concepts, their labels and links, on a graph whose content is known."""

import pytest
from conftest import PREFIXES

from competent import Builder, Code, Content, FindingKind, Kind, Level, Relation, Role

GRAPH = (
    PREFIXES
    + """
e:kok a cnlo:Occupation ;
    skos:prefLabel "Kok"@nl ; skos:altLabel "Cuisinier\\u0000"@fr ;
    skos:definition "Kookt \U0001f680"@nl ; skos:notation "5120" ;
    cnlo:requiresHATEssential e:koken ; cnlo:requiresHATImportant e:proeven ;
    cnlo:requiresHATSomewhat e:voeding .
e:koken a cnlo:HumanCapability ; skos:prefLabel "Koken"@nl ; cnlo:hasRIASEC "R" ;
    skos:broader e:maken .
e:proeven a cnlo:HumanCapability ; skos:prefLabel "Proeven"@nl ; skos:broader e:maken .
e:maken a cnlo:HumanCapability ; skos:prefLabel "<Maken>"@nl .
e:voeding a cnlo:KnowledgeArea ; skos:prefLabel "Voeding"@nl .
e:diploma a cnlo:EducationalNorm ; skos:prefLabel "Kok (diploma)"@nl ;
    ksmo:opleidingscode "25180" ; cnlo:prescribesHATEssential e:koken .
e:kok e:unheard-of e:koken .
"""
)


@pytest.fixture(scope="module")
def graph():
    return Builder().read_bytes(GRAPH.encode(), name="graph.ttl").finish()


@pytest.fixture
def of(graph):
    return lambda name: graph["https://example.org/" + name]


def test_texts(of):
    cook = of("kok")
    assert cook.name == "Kok"
    assert cook.definition == "Kookt \N{ROCKET}"
    assert cook.kind == Kind.OCCUPATION
    assert cook.content == Content.UNSTATED
    assert cook.codes == {Code.NOTATION: "5120"}
    assert [(label.text, label.language, label.role) for label in cook.labels] == [
        ("Kok", "nl", Role.PREFERRED),
        ("Cuisinier\0", "fr", Role.ALTERNATIVE),
    ]


def test_requirements_by_kind_and_level(of):
    cook = of("kok")
    assert {(link.concept.name, link.level) for link in cook.requires()} == {
        ("Koken", Level.ESSENTIAL),
        ("Proeven", Level.IMPORTANT),
        ("Voeding", Level.SOMEWHAT),
    }
    (essential,) = cook.requires(level=Level.ESSENTIAL)
    assert essential.concept == of("koken")
    (knowledge,) = cook.requires(Kind.KNOWLEDGE)
    assert knowledge.concept == of("voeding")
    assert cook.requires(Kind.KNOWLEDGE, Level.IMPORTANT) == ()


def test_links_go_both_ways(of):
    assert [link.concept for link in of("koken").required_by()] == [of("kok")]
    assert of("voeding").required_by(Level.IMPORTANT) == ()
    assert of("koken").broader == (of("maken"),)
    assert set(of("maken").narrower) == {of("koken"), of("proeven")}
    assert [link.concept for link in of("diploma").teaches] == [of("koken")]
    assert [link.concept for link in of("koken").taught_by] == [of("diploma")]
    assert of("koken").links(Relation.TAUGHT_BY) == of("koken").taught_by


def test_riasec(of):
    assert of("koken").riasec == "R"
    assert of("proeven").riasec == ""


def test_markup_in_a_label_is_text_in_html(of):
    assert "<Maken>" not in of("maken")._repr_html_()
    assert "&lt;Maken&gt;" in of("maken")._repr_html_()


def test_report(graph):
    report = graph.report
    (source,) = report.sources
    assert source.name == "graph.ttl"
    assert source.bytes == len(GRAPH.encode())
    assert source.statements == report.statements == 24
    assert source.format.name == "TURTLE"
    assert report.count(FindingKind.UNKNOWN_PREDICATE) == 1
    (finding,) = (
        one for one in report.findings if one.kind == FindingKind.UNKNOWN_PREDICATE
    )
    assert finding.subject == "https://example.org/unheard-of"
    assert finding.count == 1
    assert finding.source == "graph.ttl"
    assert finding.line > 10
    assert "24 statements" in repr(report)
    assert "unknown predicate" in report._repr_html_()


def test_report_outlives_its_taxonomy():
    report = Builder().read_bytes(GRAPH.encode(), name="graph.ttl").finish().report
    assert report.sources[0].name == "graph.ttl"
