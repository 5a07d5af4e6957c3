# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Finding what texts mention."""

import pytest

from competent import Extractor, Kind, LimitError, MentionRule

TEXT = "\U0001f600 Een café-gastouder? Nee: een GASTOUDER."


def test_tells_what_is_where(taxonomy):
    mentions = taxonomy.extract(TEXT)
    (one,) = mentions
    assert TEXT[one.start : one.end] == one.text == "GASTOUDER"
    assert one.concept.name == one.label == "Gastouder"
    assert one.rule is MentionRule.LABEL
    assert 0 < one.score <= 1
    assert one.candidates[0] == one.concept
    assert mentions.text == TEXT
    assert one.sentence == mentions.n_sentences - 1
    assert mentions[-1] == mentions[:][0]
    assert repr(mentions).startswith("<competent.Mentions: 1 in ")
    with pytest.raises(IndexError):
        mentions[1]


def test_keeps_to_kinds_and_limits(taxonomy):
    assert not taxonomy.extract(TEXT, Kind.KNOWLEDGE)
    extractor = Extractor(taxonomy, kinds=[Kind.OCCUPATION], max_length=9)
    assert len(extractor.run("gastouder")) == 1
    with pytest.raises(LimitError):
        extractor.run("gastouders")
    assert extractor.taxonomy == taxonomy


def test_takes_columns(taxonomy):
    extractor = Extractor(taxonomy)
    texts = ["Niets", None, float("nan"), TEXT, ""]
    found = extractor.extract(texts)
    assert [None if one is None else len(one) for one in found] == [0, None, None, 1, 0]
    columns = extractor.columns(texts)
    assert {len(column) for column in columns.values()} == {1}
    assert columns["row"] == [3]
    assert columns["kind"] == ["occupation"]
    assert columns["rule"] == ["label"]
    with pytest.raises(TypeError):
        extractor.extract("gastouder")


def test_shows_a_text_safely(taxonomy):
    page = taxonomy.extract("<script>gastouder</script> & Gastouder")._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "<span style=" in page
