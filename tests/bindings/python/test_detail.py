# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What is stated of courses and schemes, as Python has it."""

import datetime
import json
from decimal import Decimal

import pytest

import competent
from competent import (
    Applicant,
    Criterion,
    Document,
    Kind,
    Mode,
    Nlqf,
    NodeKind,
    Payment,
    Property,
    ValueType,
    Work,
    native,
)

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix lc: <https://w3id.org/libcompetent/def#> .
@prefix schema: <https://schema.org/> .
@prefix e: <https://example.org/> .
e:c a schema:Course ; schema:name "Helpende"@nl ; lc:teaches e:s ;
  lc:price "1250.50" ; lc:weeks "P6M" ; lc:studyHours 1600 ; lc:level "4+" ;
  lc:mode "BBL", "OVO" ; lc:document "diploma" ; lc:paid true ; lc:note "Let op 🚀" ;
  lc:instance [ lc:start "2026-09-01" ; lc:place "Ede" ],
    [ lc:start "2026-02-01" ; lc:end "2026-07-01" ] .
e:s a cnlo:HumanCapability ; skos:prefLabel "Zorgen"@nl .
e:r a lc:Scheme ; skos:prefLabel "Regeling"@nl ;
  lc:condition [ lc:about "age" ; lc:atLeast 18 ],
    [ lc:about lc:CourseLevel ; lc:atMost "3" ],
    [ lc:about lc:Work ; lc:oneOf lc:Employed ],
    [ lc:about "course start" ; lc:atMost "2025-12-31" ],
    [ lc:about "in path" ; lc:oneOf true ],
    [ lc:about "price" ; lc:atMost "99.50" ] ;
  lc:amount [ lc:share 0.9 ; lc:cap 1000 ;
    lc:condition [ lc:about "applicant" ; lc:oneOf "employer" ] ] .
"""


@pytest.fixture(scope="module")
def catalogue():
    return competent.Builder().read_bytes(TURTLE.encode()).finish()


def test_details_are_typed(catalogue):
    node = catalogue["https://example.org/c"].details
    assert node.kind is NodeKind.WHOLE
    assert node.value(Property.PRICE) == Decimal("1250.50")
    assert node.value(Property.WEEKS) == 26
    assert node.value(Property.LEVEL) is Nlqf.LEVEL_4_PLUS
    assert node.values(Property.MODE) == (Mode.BBL, Mode.OVO)
    assert node.value(Property.DOCUMENT) is Document.DIPLOMA
    assert node.value(Property.IS_PAID) is True
    assert node.value(Property.NOTE) == "Let op 🚀"
    assert node.value(Property.CAP) is None
    assert [part.value(Property.START) for part in node.of_kind(NodeKind.INSTANCE)] == [
        datetime.date(2026, 2, 1),
        datetime.date(2026, 9, 1),
    ]
    assert node.parts[0].value(Property.END) == datetime.date(2026, 7, 1)
    assert node.parts[1].value(Property.PLACE) == "Ede"


def test_what_meets_a_condition_is_of_what_it_is_about(catalogue):
    node = catalogue["https://example.org/r"].details
    met = {
        part.value(Property.ABOUT): tuple(
            one.value for one in part.details if one.property is not Property.ABOUT
        )
        for part in node.walk()
        if part.kind is NodeKind.CONDITION
    }
    assert met == {
        Criterion.AGE: (18,),
        Criterion.COURSE_LEVEL: (Nlqf.LEVEL_3,),
        Criterion.WORK: (Work.EMPLOYED,),
        Criterion.COURSE_START: (datetime.date(2025, 12, 31),),
        Criterion.IS_IN_PATH: (True,),
        Criterion.PRICE: (Decimal("99.50"),),
        Criterion.APPLICANT: (Applicant.EMPLOYER,),
    }
    (amount,) = node.of_kind(NodeKind.AMOUNT)
    assert amount.value(Property.SHARE) == Decimal("0.9")
    assert amount.value(Property.CAP) == Decimal(1000)
    assert len(amount.parts) == 1


def test_concepts_have_what_people_ask_first(catalogue):
    course = catalogue["https://example.org/c"]
    assert (course.price, course.weeks, course.study_hours, course.level) == (
        Decimal("1250.50"), 26, 1600, Nlqf.LEVEL_4_PLUS,
    )
    skill = catalogue["https://example.org/s"]
    assert (skill.price, skill.weeks, skill.level, skill.details) == (None,) * 4


def test_nodes_can_be_shown_and_written(catalogue):
    node = catalogue["https://example.org/c"].details
    text = json.dumps(node.to_dict(), ensure_ascii=False)
    assert json.loads(text)["price"] == ["1250.5"]
    assert json.loads(text)["parts"][0]["start"] == ["2026-02-01"]
    assert "Let op" in node._repr_html_()


def test_courses_are_a_data_frame(catalogue):
    pandas = pytest.importorskip("pandas")
    frame = catalogue.concepts(Kind.COURSE).to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["weeks"]) == [26]


@pytest.mark.parametrize(
    ("constants", "name"),
    [
        (Property, native.competent_property_name),
        (Mode, native.competent_mode_name),
        (Document, native.competent_document_name),
        (Criterion, native.competent_criterion_name),
        (Applicant, native.competent_applicant_name),
        (Payment, native.competent_payment_name),
        (NodeKind, native.competent_node_kind_name),
    ],
)
def test_constants_are_those_of_the_library(constants, name):
    assert all(name(constant) for constant in constants)
    assert not name(len(constants))


def test_types_are_those_of_the_library(catalogue):
    course = catalogue["https://example.org/c"]
    types = {
        ValueType.MONEY: Decimal,
        ValueType.DATE: datetime.date,
        ValueType.TEXT: str,
    }
    for node in course.details.walk():
        for detail in node.details:
            kind = ValueType(native.competent_property_type(detail.property))
            assert isinstance(detail.value, types.get(kind, int))
    assert native.competent_property_value_name(Property.MODE, Mode.BBL) == "BBL"
