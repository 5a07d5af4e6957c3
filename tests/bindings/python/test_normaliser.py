# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Normal forms."""

import concurrent.futures

import pytest

from competent import (
    ArgumentError,
    Normaliser,
    Step,
    Taxonomy,
    TextRule,
    Variant,
    Word,
    native,
)


@pytest.fixture(scope="module")
def normaliser(taxonomy):
    return taxonomy.normaliser()


def test_splits_by_the_words_of_a_list(taxonomy, tmp_path):
    words = tmp_path / "words"
    words.write_text("taart\nprins\nNaam\n")
    for known in (taxonomy, None):
        made = Normaliser(known, words=words)
        assert made.run("taartprins").variants[0].words[0].parts == ("taart", "prins")
    assert Normaliser(words=str(words)).run("naamprins").variants[0].words[0].parts == ()
    with pytest.raises(FileNotFoundError):
        Normaliser(words=tmp_path / "absent")


def test_tells_variants_words_and_steps():
    forms = Normaliser().run("Verkoopsters M/V")

    assert forms.normal == "verkoopsters m/v"
    word = Word("verkoopsters", "verkoper", (), True)
    assert forms.variants == (Variant("verkoopsters", (word,)),)
    assert forms.steps == (
        Step(TextRule.GENDER_MARK, "m/v", ""),
        Step(TextRule.NUMBER, "verkoopsters", "verkoopster"),
        Step(TextRule.GENDER, "verkoopster", "verkoper"),
    )
    assert not forms.is_cut
    assert not forms.is_noise


def test_splits_by_the_words_of_a_taxonomy(normaliser, snapshot):
    def parts(one):
        return one.run("Zorgadministratie").variants[0].words[0].parts

    assert parts(normaliser) == ("zorg", "administratie")
    assert parts(Normaliser()) == ()
    with Taxonomy.open(snapshot) as opened:
        kept = Normaliser(opened)
    assert parts(kept) == ("zorg", "administratie")
    with pytest.raises(ArgumentError):
        opened.normaliser()


def test_leaves_rules_out(taxonomy):
    without = Normaliser(taxonomy, without=[TextRule.COMPOUND, TextRule.COMPOUND])
    assert without.run("zorgadministratie").variants[0].words[0].parts == ()
    with pytest.raises(ValueError):
        Normaliser(without=[99])
    with pytest.raises(ArgumentError):
        native.CompetentNormaliser(None, 1 << 19)


def test_rules_are_those_of_the_library():
    for rule in TextRule:
        name = rule.name.lower().replace("_", " ")
        assert native.competent_text_rule_name(rule) == name
        assert rule.example
    assert not native.competent_text_rule_name(len(TextRule))


def test_takes_any_text(normaliser):
    assert normaliser.run("").variants == ()
    assert normaliser.run("kok\0bakker").normal == "kok bakker"
    assert normaliser.run("32 uur").is_noise
    forms = normaliser.run("kok " * 2_500_000)
    assert forms.is_cut
    assert len(forms.variants[0].words) == 250
    assert len(normaliser.run("́" * 1_000_000).normal) <= 1000


def test_refuses_what_is_no_text(normaliser):
    with pytest.raises(UnicodeEncodeError):
        normaliser.run("kok \ud800")
    for wrong in (None, 3, b"kok"):
        with pytest.raises(TypeError):
            normaliser.run(wrong)


def test_normalises_lists():
    normaliser = Normaliser()
    texts = ["Kok m/v", None, "", "Kok / bakker", float("nan")]
    assert normaliser.normalise(texts) == ["kok", None, "", "kok", None]
    assert normaliser.normalise([]) == []
    assert normaliser.normalise(one for one in ("KOK",)) == ["kok"]
    for wrong in ("kok", b"kok", [3], 3):
        with pytest.raises(TypeError):
            normaliser.normalise(wrong)


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_normalises_columns(name):
    library = pytest.importorskip(name)
    column = library.Series(["Kok m/v", None, "Bakker"])
    assert Normaliser().normalise(column) == ["kok", None, "bakker"]


def test_normalises_columns_with_a_type_of_their_own():
    pandas = pytest.importorskip("pandas")
    column = pandas.Series(["Kok m/v", None], dtype="string")
    assert Normaliser().normalise(column) == ["kok", None]


def test_answers_many_threads(normaliser):
    texts = ["Verkoopsters / zorgadministrateurs m/v", "Kok 32 uur"] * 100
    wanted = [normaliser.run(text) for text in texts]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert list(pool.map(normaliser.run, texts)) == wanted


def test_has_a_repr(normaliser):
    assert repr(normaliser) == "<competent.Normaliser>"
