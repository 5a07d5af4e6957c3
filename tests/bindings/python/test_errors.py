# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Every failure has its exception, which says where and never what."""

import pickle

import pytest

import competent
from competent import Status, Taxonomy

CANARY = "zeldzaamwoord"


def failing(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(competent.CompetentError) as caught:
        Taxonomy.open(path)
    assert CANARY not in str(caught.value)
    assert name in str(caught.value)
    return caught.value


def test_missing_file(tmp_path):
    with pytest.raises(FileNotFoundError, match="none.ttl") as caught:
        Taxonomy.open(tmp_path / "none.ttl")
    assert isinstance(caught.value, competent.NotFoundError)


def test_folder(tmp_path):
    with pytest.raises(OSError) as caught:
        Taxonomy.open(tmp_path)
    assert isinstance(caught.value, competent.ReadError)


def test_unwritable(taxonomy, tmp_path):
    with pytest.raises(OSError) as caught:
        taxonomy.save(tmp_path / "none" / "a.competent")
    assert isinstance(caught.value, (competent.WriteError, competent.NotFoundError))


def test_syntax_has_line_and_column(tmp_path):
    error = failing(tmp_path, "a.ttl", f"\n\n  <{CANARY}".encode())
    assert isinstance(error, competent.ParseError)
    assert isinstance(error, ValueError)
    assert error.line == 3
    assert error.column >= 3
    assert f"a.ttl:3:{error.column}" in str(error)


def test_encoding(tmp_path):
    data = b"<https://example.org/a> <https://example.org/b> '\xff' ."
    error = failing(tmp_path, "a.ttl", data)
    assert isinstance(error, competent.EncodingError)
    assert error.line == 1


def test_unknown_format(tmp_path):
    error = failing(tmp_path, "a.bin", bytes(range(256)) * 4)
    assert isinstance(error, ValueError)


def test_external_entity(tmp_path):
    error = failing(
        tmp_path,
        "a.rdf",
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b"&x;</rdf:RDF>",
    )
    assert isinstance(error, competent.ForbiddenError)


def test_deep_nesting(tmp_path):
    error = failing(tmp_path, "a.ttl", b"<a:a> <a:b> " + b"(" * 100_000)
    assert isinstance(error, competent.LimitError)


def test_snapshots(snapshot, tmp_path):
    data = snapshot.read_bytes()
    for at in (200, len(data) // 2, len(data) - 1):
        broken = bytearray(data)
        broken[at] ^= 1
        with pytest.raises((competent.SnapshotError, competent.VersionError)):
            Taxonomy.from_bytes(broken)
    assert isinstance(
        failing(tmp_path, "cut.competent", data[: len(data) // 2]),
        competent.SnapshotError,
    )
    for nothing in (b"", b"x", memoryview(b"abc")[::2].tobytes()):
        with pytest.raises(competent.CompetentError):
            Taxonomy.from_bytes(nothing)


def test_bytes_have_to_be_one_piece(snapshot):
    data = memoryview(snapshot.read_bytes())
    with pytest.raises(BufferError):
        Taxonomy.from_bytes(data[::2])
    with pytest.raises(TypeError):
        Taxonomy.from_bytes("text")


def classes():
    return [
        thing
        for thing in vars(competent).values()
        if isinstance(thing, type) and issubclass(thing, competent.CompetentError)
    ]


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
def test_exceptions_pickle(kind):
    error = pickle.loads(pickle.dumps(kind("a.ttl:1:2: Broken", 1, 2)))
    assert type(error) is kind
    assert str(error) == "a.ttl:1:2: Broken"
    assert (error.line, error.column) == (1, 2)
    assert kind.__module__ == "competent"


def test_every_status_has_its_exception():
    from competent.errors import error_of

    made = {type(error_of(status, "a", 0, 0)) for status in Status}
    assert len(made) == len(Status) - 1  # Success and no memory have none
    assert type(error_of(99, "a", 0, 0)) is competent.CompetentError
