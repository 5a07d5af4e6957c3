# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Finding what texts mention."""

import pickle

import pytest
from conftest import PREFIXES
from conftest import ROOT

from competent import (
    Extractor,
    Kind,
    LimitError,
    MentionRule,
    Normaliser,
    Profile,
    Taxonomy,
)

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


MARKED = ["\U0001f469\u200d\U0001f373 ", "ge\u0301e\u0301n? ", "\u0130\ufb03 ", "\u1100\u1161\u11a8 "]


@pytest.mark.parametrize("before", MARKED)
def test_counts_emoji_and_combining_marks_as_python_does(taxonomy, before):
    text = before * 3 + "Gastouder " + before + "problemen oplossen"
    found = [text[one.start : one.end] for one in taxonomy.extract(text)]
    assert found == ["Gastouder", "problemen oplossen"]
    (column,) = Extractor(taxonomy).extract_many([text])
    assert [text[one.start : one.end] for one in column] == found


def test_gives_all_candidates(tmp_path):
    path = tmp_path / "ambiguous.ttl"
    path.write_text(
        PREFIXES
        + "e:a a cnlo:Occupation ; skos:prefLabel 'Schoonmaker' .\n"
        + "e:b a cnlo:KnowledgeArea ; skos:prefLabel 'Schoonmaker' .\n"
        + "e:c a cnlo:Occupation ; skos:prefLabel 'Huishoudelijke hulp' .\n"
    )
    taxonomy = Taxonomy.open(path)
    a, b, c = (taxonomy.find(f"https://example.org/{one}") for one in "abc")
    first, second = taxonomy.extract("Schoonmaker, voorheen poetsvrouw.")
    assert first.rule is MentionRule.LABEL
    assert first.candidates == (a, b)
    assert second.rule is MentionRule.EVERYDAY
    assert second.concept == a
    assert second.candidates == (a, b, c)
    (columns,) = Extractor(taxonomy).columns(["poetsvrouw"])["candidates"]
    assert list(columns) == [one.iri for one in (a, b, c)]


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


def test_makes_a_profile_of_a_text(taxonomy):
    profile = Profile(taxonomy)
    mentions = profile.add_text("Ik ben gastouder. Problemen oplossen lukt niet.")
    assert [one.evidence.name for one in mentions] == ["COUNTS", "NEGATED"]
    assert len(profile) == 1
    assert pickle.loads(pickle.dumps(profile)).credits == profile.credits


def test_shows_a_text_safely(taxonomy):
    page = taxonomy.extract("<script>gastouder</script> & Gastouder")._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert '<mark class="occupation" data-kind="O" title="Gastouder (occupation)' in page


def test_shows_a_text_as_the_page_of_the_command_does():
    tool = ROOT / "tests" / "fixtures" / "tool"
    text = (tool / "kitchen.txt").read_text(encoding="utf-8")
    kitchen = Taxonomy.open(tool / "kitchen.ttl")
    style, part = (
        Extractor(kitchen, overlapping=True)
        .run(text)
        ._repr_html_()
        .removeprefix("<style>\n")
        .split("</style>\n")
    )
    page = ROOT / "tests" / "tool" / "expected" / "page.en.html"
    expected = page.read_text(encoding="utf-8")
    assert style in expected
    assert part in expected


def test_shows_what_browsers_may_not_get_as_such(taxonomy):
    page = taxonomy.extract("\0 gastouder\r\n\u202e gastouder\x1b\r'")._repr_html_()
    assert "\ufffd <mark" in page
    assert "</mark>\n\ufffd <mark" in page
    assert page.count("</mark>\ufffd\n&#x27;</div>") == 1


def test_columns_are_those_of_single_runs(taxonomy):
    extractor = Extractor(taxonomy, overlapping=True)
    texts = [TEXT, None, "", "Gastouder of kok?", TEXT, "Geen gastouder."]
    many = extractor.extract_many(texts)
    assert len(many) == len(texts)
    assert list(many.answers) == [0, -1, 1, 2, 0, 3]
    for text, mentions in zip(texts, many):
        if text is None:
            assert mentions is None
        else:
            single = extractor.run(text)
            assert list(mentions) == list(single)
            assert mentions.text == text
            assert mentions.n_sentences == single.n_sentences
    assert many.starts[-1] == sum(len(extractor.run(text)) for text in set(texts) - {None})
    assert list(many[-1]) == list(many[5:][0])
    assert repr(many) == "<competent.Extracts: 6 rows, 4 answers>"
    assert "<b>" not in extractor.extract_many(["<b> gastouder"])._repr_html_()
    with pytest.raises(IndexError):
        many[6]


def test_columns_tell_progress_and_faults(taxonomy):
    told = []
    extractor = Extractor(taxonomy, max_length=20)
    texts = ["gastouder"] * 600
    extractor.extract_many(texts, progress=lambda *done: told.append(done))
    assert told == [(500, 600), (600, 600)]
    with pytest.raises(LimitError) as caught:
        extractor.extract_many([*texts, "x" * 21])
    assert caught.value.__notes__ == ["in row 600"]
    many = extractor.extract_many(["x" * 21, "kok \ud800", "kok"], errors="missing")
    assert list(many.answers) == [-1, -1, 0]
    assert many[0] is None


def test_columns_are_data_frames(taxonomy):
    extractor = Extractor(taxonomy)
    texts = ["Niets", None, "Een gastouder en een gastouder."]
    pandas = pytest.importorskip("pandas")
    column = pandas.Series(texts, index=["a", "b", "c"])
    frame = extractor.extract_many(column).to_pandas()
    assert list(frame.index) == ["c", "c"]
    assert frame["name"].tolist() == ["Gastouder"] * 2
    polars = pytest.importorskip("polars")
    frame = extractor.extract_many(polars.Series(texts)).to_polars()
    assert frame["row"].to_list() == [2, 2]
    assert extractor.extract_many(texts[:2]).to_polars().schema == frame.schema


HARMFUL = {
    "null": "\0" * 1000,
    "ten megabytes": "x" * (10 << 20),
    "a million marks": "e" + "\u0301" * 1_000_000,
    "one word": "kelder " * 100_000,
    "noise": "m/v/x 32 uur " * 1000,
    "nothing": "",
    "invisible": "\u202e\u200b\ufeff" * 1000,
}


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL)
def test_takes_texts_that_mean_harm(taxonomy, text):
    (one,) = taxonomy.extract(text + " - gastouder")
    assert (one.start, one.end) == (len(text) + 3, len(text) + 12)
    assert len(text) == 0 or not taxonomy.extract(text)
    try:
        hits = taxonomy.search(text, 5)
    except LimitError as error:
        assert len(text.encode()) > 65536
        assert "kelder" not in str(error)
    else:
        assert all(0 <= hit.score < 1 for hit in hits)
        assert text or not hits
    assert len(Normaliser().run(text).variants) <= 8


@pytest.mark.parametrize("wrong", ["\ud83d", "kok \udc00", "\udc00\ud83d kok"])
def test_refuses_lone_surrogates(taxonomy, wrong):
    for ask in (taxonomy.extract, taxonomy.search, Normaliser().run, Profile(taxonomy).add_text):
        with pytest.raises(UnicodeEncodeError):
            ask(wrong)
