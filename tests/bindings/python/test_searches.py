# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Columns of texts, and their answers."""

import concurrent.futures
import gc

import pytest

import competent
from competent import ArgumentError, Kind, Normal, Normaliser, Taxonomy, TextRule

TITLES = [
    "gastouder",
    "Pedagogisch medewerker kinderopvang m/v",
    None,
    "",
    "monteur",
    "gastouder",
    "kok\0",
    "zzzzqqqq",
]


def hits_of(search):
    return [tuple(hit) for hit in search], search.is_ambiguous


@pytest.mark.parametrize("limit", [1, 3, 20])
@pytest.mark.parametrize("per_label", [False, True])
@pytest.mark.parametrize("kinds", [None, Kind.OCCUPATION, [Kind.TASK, Kind.NORM]])
def test_answers_are_those_of_single_searches(taxonomy, limit, per_label, kinds):
    many = taxonomy.search_many(TITLES, limit, kinds, per_label=per_label)
    assert len(many) == len(TITLES)
    for text, answer in zip(TITLES, many):
        if text is None:
            assert len(answer) == 0
            assert not answer.is_ambiguous
        else:
            single = taxonomy.search(text, limit, kinds, per_label=per_label)
            assert hits_of(answer) == hits_of(single)
    assert [hits_of(one) for one in many] == [
        hits_of(many[row]) for row in range(len(many))
    ]


def test_equal_texts_are_answered_once(taxonomy):
    many = taxonomy.search_many(["gastouder", "monteur", None] * 1000)
    assert list(many.answers[:4]) == [0, 1, -1, 0]
    assert len(many.starts) == 3
    assert len(many.concepts) == len(many.scores) == many.starts[-1] == 2
    assert repr(many) == "<competent.Searches: 3000 rows, 2 answers>"
    assert many.texts[1] == "monteur"


def test_is_a_sequence(taxonomy):
    many = taxonomy.search_many(TITLES)
    assert hits_of(many[-4]) == hits_of(many[4])
    assert [hits_of(one) for one in many[1:3]] == [hits_of(many[1]), hits_of(many[2])]
    for row in (8, -9):
        with pytest.raises(IndexError):
            many[row]
    empty = taxonomy.search_many([])
    assert list(empty) == []
    assert empty.to_dict()["text"] == []


def test_columns_outlive_everything(snapshot):
    with Taxonomy.open(snapshot) as opened:
        many = opened.search_many(["gastouder"])
    columns = [many.concepts, many.scores, many.rules, many.labels, many.ambiguous]
    wanted = [column.tolist() for column in columns]
    del many, opened
    gc.collect()
    assert [column.tolist() for column in columns] == wanted
    assert columns[1].format == "d"
    assert all(column.readonly and column.contiguous for column in columns)


def test_has_a_row_for_each_hit_and_each_text(taxonomy):
    columns = taxonomy.search_many(["gastouder", None, "monteur"], 3).to_dict()
    assert columns["row"] == [0, 0, 0, 1, 2, 2, 2]
    assert columns["rank"] == [1, 2, 3, 0, 1, 2, 3]
    assert columns["text"] == ["gastouder"] * 3 + [None] + ["monteur"] * 3
    rows = list(zip(*columns.values()))
    best = taxonomy.search("gastouder")[0]
    assert dict(zip(columns, rows[0])) == {
        "row": 0,
        "text": "gastouder",
        "rank": 1,
        "iri": best.concept.iri,
        "name": "Gastouder",
        "kind": "occupation",
        "matched": best.matched,
        "role": best.role.name.lower(),
        "rule": "label",
        "score": 1.0,
        "ambiguous": False,
    }
    assert rows[3] == (1, None, 0, *[None] * 7, False)


def test_takes_anything_that_holds_texts(taxonomy):
    wanted = [hits_of(one) for one in taxonomy.search_many(["kok", "bakker"])]
    for column in (
        ("kok", "bakker"),
        (one for one in ("kok", "bakker")),
        {"kok": 1, "bakker": 2}.keys(),
        iter(["kok", "bakker"]),
    ):
        assert [hits_of(one) for one in taxonomy.search_many(column)] == wanted


@pytest.mark.parametrize("wrong", ["kok", b"kok", 3, None, {"kok": 1}, [3], [b"kok"]])
def test_refuses_what_are_no_texts(taxonomy, wrong):
    with pytest.raises(TypeError):
        taxonomy.search_many(wrong)
    with pytest.raises(TypeError):
        Normaliser().normalise_many(wrong)


def test_tells_the_row_that_is_wrong(taxonomy):
    with pytest.raises(TypeError, match="row 2"):
        taxonomy.search_many(["kok", "kok", 3])
    for wrong, kind in (
        ("geheim \ud800", UnicodeEncodeError),
        ("geheim " * 20_000, competent.LimitError),
    ):
        with pytest.raises(kind):
            taxonomy.search(wrong)
        with pytest.raises(kind) as caught:
            taxonomy.search_many(["kok"] * 700 + [wrong, "kok"])
        assert caught.value.__notes__ == ["in row 700"]
        assert "geheim" not in str(caught.value)


def test_counts_what_is_wrong_as_missing_if_asked(taxonomy):
    texts = ["kok", "x\ud800", "y " * 50_000, "y " * 50_000, "bakker", "\udfff"]
    many = taxonomy.search_many(texts, errors="missing")
    assert list(many.answers) == [0, -1, -1, -1, 1, -1]
    assert hits_of(many[4]) == hits_of(taxonomy.search("bakker", 1))
    normals = Normaliser().normalise_many(["x\ud800", "KOK"], errors="missing")
    assert list(normals) == [None, Normal("kok", "kok", ())]
    for wrong in ("ignore", None):
        with pytest.raises(ArgumentError):
            taxonomy.search_many(["kok"], errors=wrong)


def test_refuses_what_a_search_refuses(taxonomy):
    with pytest.raises(ArgumentError):
        taxonomy.search_many(["kok"], 0)
    with pytest.raises(OverflowError):
        taxonomy.search_many(["kok"], 2**70)


def test_tells_progress(taxonomy):
    told = []
    texts = ["kok"] * 1200
    taxonomy.search_many(texts, progress=lambda *done: told.append(done))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
    with pytest.raises(competent.CancelledError):
        taxonomy.search_many(texts, progress=lambda done, _: done < 1000)
    with pytest.raises(ZeroDivisionError):
        Normaliser().normalise_many(texts, progress=lambda done, total: 1 / 0)


def test_long_texts_come_in_parts_of_their_own(taxonomy):
    told = []
    Normaliser().normalise_many(
        ["kok " * 300_000] * 3, progress=lambda *done: told.append(done)
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_many_threads_answer_at_once(taxonomy):
    wanted = [hits_of(one) for one in taxonomy.search_many(TITLES, 5)]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for many in pool.map(lambda _: taxonomy.search_many(TITLES, 5), range(20)):
            assert [hits_of(one) for one in many] == wanted


def test_is_shown_in_notebooks(taxonomy):
    html = taxonomy.search_many(["<b>", None, "gastouder"] * 10)._repr_html_()
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert "Gastouder" in html
    assert "and 10 more" in html
    normals = Normaliser().normalise_many(["<b> verkoopster", None] * 11)
    assert "&lt;b&gt;" in normals._repr_html_()
    assert "and 2 more" in normals._repr_html_()


def test_normal_forms_are_those_of_single_runs(taxonomy):
    normaliser = taxonomy.normaliser()
    many = normaliser.normalise_many(TITLES)
    for text, normal in zip(TITLES, many):
        if text is None:
            assert normal is None
            continue
        forms = normaliser.run(text)
        words = forms.variants[0].words if forms.variants else ()
        assert normal == Normal(
            forms.variants[0].text if forms.variants else "",
            next((word.key for word in words if word.is_head), ""),
            tuple(sorted({step.rule for step in forms.steps})),
        )
    assert many[5] is many[0]
    assert many[1:3] == (many[1], None)
    assert list(many.answers[:3]) == [0, 1, -1]
    assert many.rules[1] >> TextRule.GENDER_MARK & 1
    assert many.texts == TITLES
    assert repr(many) == "<competent.Normals: 8 rows, 6 answers>"


def test_normal_forms_have_columns():
    many = Normaliser().normalise_many(["Verkoopsters m/v", None])
    assert many.to_dict() == {
        "text": ["Verkoopsters m/v", None],
        "form": ["verkoopsters", None],
        "head": ["verkoper", None],
        "rules": ["gender mark, gender, number", None],
    }


def test_numpy(taxonomy):
    numpy = pytest.importorskip("numpy")
    for column in (
        numpy.array(["kok", "gastouder"]),
        numpy.array(["kok", "gastouder"], dtype=object),
    ):
        many = taxonomy.search_many(column)
        assert many[1][0].concept.name == "Gastouder"
    odd = numpy.array(["kok", None, numpy.nan, numpy.float32("nan")], dtype=object)
    assert list(taxonomy.search_many(odd).answers) == [0, -1, -1, -1]
    columns = many.to_numpy()
    assert columns["scores"].dtype == numpy.float64
    assert columns["answers"].tolist() == [0, 1]
    assert not columns["concepts"].flags.owndata


@pytest.mark.parametrize("dtype", [object, "string", "category"])
def test_pandas(taxonomy, dtype):
    pandas = pytest.importorskip("pandas")
    column = pandas.Series(
        ["gastouder", None, "monteur"], index=["a", "b", "a"], dtype=dtype
    )
    frame = taxonomy.search_many(column).to_pandas()
    assert list(frame.index) == ["a", "b", "a"]
    assert frame["name"].iloc[0] == "Gastouder"
    assert frame["name"].isna().tolist() == [False, True, False]
    assert frame["score"].dtype == "float64"
    assert frame["ambiguous"].dtype == "bool"
    wide = taxonomy.search_many(column, 2).to_pandas()
    assert list(wide.index) == ["a", "a", "b", "a", "a"]
    normals = Normaliser().normalise_many(column).to_pandas()
    assert list(normals.index) == ["a", "b", "a"]
    assert list(taxonomy.search_many(["kok"]).to_pandas().index) == [0]
    with pytest.raises(TypeError):
        taxonomy.search_many(column.to_frame())


def test_polars(taxonomy):
    polars = pytest.importorskip("polars")
    column = polars.Series(["gastouder", None, "monteur"])
    frame = taxonomy.search_many(column).to_polars()
    assert frame["name"][0] == "Gastouder"
    assert frame["score"].null_count() == 1
    nothing = taxonomy.search_many(polars.Series([None, None], dtype=polars.String))
    assert nothing.to_polars().schema == frame.schema
    normals = Normaliser().normalise_many(column).to_polars()
    assert normals["form"].to_list() == ["gastouder", None, "monteur"]
    with pytest.raises(TypeError):
        taxonomy.search_many(column.to_frame())


def test_arrow(taxonomy):
    pyarrow = pytest.importorskip("pyarrow")
    array = pyarrow.array(["gastouder", None, "monteur"])
    wanted = taxonomy.search_many(["gastouder", None, "monteur"]).to_dict()

    class Exported:
        def __arrow_c_array__(self, requested_schema=None):
            return array.__arrow_c_array__(requested_schema)

    chunked = pyarrow.chunked_array([array[:1], array[1:]])
    for column in (array, chunked, Exported(), array.dictionary_encode()):
        assert taxonomy.search_many(column).to_dict() == wanted
