# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Opening, saving and looking up."""

import copy
import os
import pickle
import subprocess
import sys

import pytest
from conftest import SAMPLE

import competent
from competent import Code, Concept, Kind, Taxonomy

OPPAS = "Kinderoppas particulieren"


def test_every_way_of_opening_gives_the_same(taxonomy, snapshot):
    for other in (
        Taxonomy.open(str(SAMPLE)),
        Taxonomy.open(os.fsencode(SAMPLE)),
        Taxonomy.open(snapshot),
        Taxonomy.map(snapshot),
        Taxonomy.from_bytes(snapshot.read_bytes()),
        Taxonomy.from_bytes(bytearray(snapshot.read_bytes())),
        Taxonomy.from_bytes(memoryview(snapshot.read_bytes())),
        Taxonomy.compile(SAMPLE),
        competent.compile([SAMPLE]),
    ):
        assert other == taxonomy
        assert other.hash == taxonomy.hash
        assert hash(other) == hash(taxonomy)
        assert len(other) == len(taxonomy)
        assert [one.iri for one in other] == [one.iri for one in taxonomy]


def test_hash_is_16_digits_and_size_is_that_of_the_file(taxonomy, snapshot):
    assert len(taxonomy.hash) == 16
    assert int(taxonomy.hash, 16) >= 0
    assert taxonomy.size == snapshot.stat().st_size


def test_kinds_are_ranges_that_make_up_the_whole(taxonomy):
    concepts = [one for kind in Kind for one in taxonomy.concepts(kind)]
    assert concepts == list(taxonomy)
    assert len(concepts) == len(taxonomy.concepts()) == len(taxonomy)
    assert all(one.kind == Kind.NORM for one in taxonomy.concepts(Kind.NORM))


def test_concepts_are_a_sequence(taxonomy):
    concepts = taxonomy.concepts(Kind.CAPABILITY)
    assert concepts[-1] == concepts[len(concepts) - 1]
    assert list(concepts[1:3]) == [concepts[1], concepts[2]]
    assert concepts[0] in concepts
    assert taxonomy.concepts(Kind.NORM)[0] not in concepts
    assert concepts.index(concepts[3]) == 3
    with pytest.raises(IndexError):
        concepts[len(concepts)]


def test_finds_by_iri(taxonomy):
    for concept in taxonomy:
        assert taxonomy[concept.iri] == concept
        assert concept.iri in taxonomy
        assert concept in taxonomy
    assert taxonomy.find("https://example.org/none") is None
    assert taxonomy.find("") is None
    assert "https://example.org/none" not in taxonomy
    assert 3 not in taxonomy
    with pytest.raises(KeyError):
        taxonomy["https://example.org/none"]


def test_finds_by_number(taxonomy):
    assert taxonomy.concept(0) == taxonomy.concepts()[0]
    for id in (-1, len(taxonomy), 2**40):
        with pytest.raises(IndexError):
            taxonomy.concept(id)


def test_finds_by_code(taxonomy):
    (norm,) = taxonomy.find_code("crebo:25697")
    assert norm.kind == Kind.NORM
    assert norm.codes[Code.CREBO] == "25697"
    assert taxonomy.find_code(Code.CREBO, "25697") == (norm,)
    assert taxonomy.find_code("crebo", "25697") == (norm,)
    assert taxonomy.find_code("crebo:99999") == ()
    for wrong in ("nothing:1", "25697", ""):
        with pytest.raises(competent.ArgumentError):
            taxonomy.find_code(wrong)


@pytest.mark.parametrize(
    "text",
    [OPPAS, OPPAS.upper(), f"  {OPPAS.lower()}\t", "Kinderoppas\u00a0particulieren"],
)
def test_finds_by_label_in_normal_form(taxonomy, text):
    (found,) = taxonomy.find_label(text)
    assert found.name == OPPAS
    assert taxonomy.find_label(text, Kind.OCCUPATION) == (found,)
    assert taxonomy.find_label(text, Kind.TASK) == ()


def test_finds_nothing_for_text_that_is_no_label(taxonomy):
    for text in ("", "\0", OPPAS + "\0x", "\N{ROCKET}", "x" * 100_000):
        assert taxonomy.find_label(text) == ()
        assert taxonomy.find(text) is None
    assert len(taxonomy.search("\0")) == 0
    assert taxonomy.search(OPPAS + "\0x")[0].score < 1
    with pytest.raises(competent.LimitError):
        taxonomy.search("x" * 100_000)


@pytest.mark.parametrize("wrong", ["\ud800", "a\udc80", "\udfff"])
def test_refuses_lone_surrogates(taxonomy, wrong):
    for look in (
        taxonomy.find,
        taxonomy.find_label,
        taxonomy.search,
        lambda text: taxonomy.find_code("crebo", text),
        lambda text: text in taxonomy,
    ):
        with pytest.raises(UnicodeEncodeError):
            look(wrong)


@pytest.mark.parametrize("wrong", [None, 3, b"bytes", ["a"]])
def test_refuses_what_is_no_text(taxonomy, wrong):
    for look in (taxonomy.find, taxonomy.find_label, taxonomy.search):
        with pytest.raises(TypeError):
            look(wrong)


@pytest.mark.parametrize("wrong", [None, 3, 1.5, ["a"]])
def test_refuses_what_is_no_path(wrong):
    with pytest.raises(TypeError):
        Taxonomy.open(wrong)


def test_refuses_a_null_character_in_a_path(taxonomy, tmp_path):
    with pytest.raises(ValueError):
        Taxonomy.open("a\0b")
    with pytest.raises(ValueError):
        taxonomy.save(f"{tmp_path}/a\0b")
    assert not list(tmp_path.iterdir())


def test_opens_and_names_files_that_are_not_utf8(taxonomy, tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.competent"
    taxonomy.save(path)
    assert Taxonomy.open(path) == taxonomy
    assert Taxonomy.open(os.fsdecode(path)) == taxonomy
    with pytest.raises(competent.NotFoundError) as caught:
        Taxonomy.open(os.fsencode(tmp_path) + b"/\xff")
    str(caught.value).encode()


def test_cannot_be_made_without_opening():
    with pytest.raises(TypeError, match="open"):
        Taxonomy("a.ttl")


def test_closed_taxonomy_says_so(taxonomy):
    with Taxonomy.open(SAMPLE) as opened:
        concept = opened.concept(0)
        assert not opened.is_closed
    assert opened.is_closed
    opened.close()
    for use in (
        lambda: len(opened),
        lambda: list(opened),
        lambda: opened.find("a"),
        lambda: opened.report,
        lambda: opened.save("never"),
        lambda: concept.name,
        lambda: competent.Profile(opened),
        lambda: competent.Matcher(opened),
    ):
        with pytest.raises(ValueError, match="closed"):
            use()
    assert opened == taxonomy
    assert concept == taxonomy.concept(0)
    assert "closed" in repr(opened)
    assert "closed" in repr(concept)
    assert "closed" in opened._repr_html_()


def test_pickles_by_path(taxonomy, snapshot):
    for original in (taxonomy, Taxonomy.open(snapshot), Taxonomy.map(snapshot)):
        data = pickle.dumps(original)
        assert len(data) < 1000
        loaded = pickle.loads(data)
        assert loaded == original
        assert pickle.loads(data) is loaded
        assert copy.deepcopy(original) == original


def test_unpickles_in_another_process(taxonomy, tmp_path):
    concept = taxonomy.concept(7)
    (tmp_path / "pickle").write_bytes(pickle.dumps(concept))
    code = "import pickle, sys; print(pickle.load(open(sys.argv[1], 'rb')).iri)"
    printed = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "pickle"],
        cwd="/",
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout
    assert printed.strip() == concept.iri


def test_refuses_to_unpickle_what_has_changed(taxonomy, tmp_path):
    path = tmp_path / "a.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> 'c' .")
    data = pickle.dumps(Taxonomy.open(path))
    path.write_bytes(SAMPLE.read_bytes())
    with pytest.raises(competent.VersionError):
        pickle.loads(data)


def test_cannot_pickle_what_has_no_file(snapshot):
    with pytest.raises(TypeError, match="save"):
        pickle.dumps(Taxonomy.from_bytes(snapshot.read_bytes()))


def test_shows_itself(taxonomy):
    assert taxonomy.hash in repr(taxonomy)
    assert "occupation" in taxonomy._repr_html_()
    assert bool(taxonomy)


def test_concept_is_a_value(taxonomy, snapshot):
    concept = taxonomy.find_label(OPPAS)[0]
    same = Taxonomy.open(snapshot)[concept.iri]
    assert concept == same
    assert hash(concept) == hash(same)
    assert len({concept, same}) == 1
    assert concept != taxonomy.concept(concept.id + 1)
    assert concept != concept.iri
    assert pickle.loads(pickle.dumps(concept)) == concept
    assert OPPAS in repr(concept)
    assert OPPAS in concept._repr_html_()
    with pytest.raises(AttributeError):
        concept.id = 3
    with pytest.raises(AttributeError):
        concept._id = 3
    with pytest.raises(AttributeError):
        concept.anything = 3
    with pytest.raises(AttributeError):
        del concept._id
    assert not hasattr(concept, "__dict__")


def test_concept_of_no_such_number_is_nothing(taxonomy):
    none = Concept(taxonomy, 2**31 - 1)
    assert none.iri == none.name == none.definition == none.riasec == ""
    assert none.labels == none.broader == none.requires() == ()
    assert none.kind == Kind.UNKNOWN
    assert none.codes == {}
    assert not none.is_regulated
    with pytest.raises(OverflowError):
        Concept(taxonomy, 2**31).iri
