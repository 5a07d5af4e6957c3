# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Reading, converting, limits and progress."""

import gzip
import os
import signal
import threading
import time

import pytest
from conftest import SAMPLE

import competent
from competent import Builder, Format, Limit

ONE = b"<https://example.org/a> <https://example.org/b> 'c' .\n"


def test_several_files_make_one_taxonomy_in_any_order(tmp_path):
    first, second = tmp_path / "1.ttl", tmp_path / "2.ttl.gz"
    text = SAMPLE.read_bytes()
    prefixes = b"\n".join(line for line in text.splitlines() if line[:7] == b"@prefix")
    first.write_bytes(text)
    second.write_bytes(gzip.compress(prefixes + b"\nocc:new a cnlo:Occupation .\n"))
    one = competent.compile([first, str(second)])
    other = competent.compile(path for path in (second, first))
    assert one == other
    assert len(one.report.sources) == 2


def test_a_table_has_synonyms(tmp_path):
    table = tmp_path / "ons.csv"
    table.write_bytes(b"\xef\xbb\xbfterm;concept\r\nopvangtopper;Gastouder\r\nx;y\r\n")
    taxonomy = competent.compile([SAMPLE, table])
    assert taxonomy == competent.compile([table, SAMPLE])
    hit = taxonomy.search("Opvangtopper")[0]
    assert (hit.concept.name, hit.matched) == ("Gastouder", "opvangtopper")
    assert hit.role is competent.Role.EMPLOYER
    finding = next(f for f in taxonomy.report.findings if f.source == "ons.csv")
    assert finding.kind is competent.FindingKind.UNRESOLVED
    assert (finding.subject, finding.line) == ("y", 3)

    table.write_bytes("term;concept\ncafé;Kok\n".encode("cp1252"))
    with pytest.raises(competent.EncodingError, match="UTF-8"):
        competent.compile([SAMPLE, table])


def test_relative_iris_need_a_base():
    data = b"<a> <b> <c> ."
    with pytest.raises(competent.ParseError):
        Builder().read_bytes(data, format=Format.TURTLE)
    built = (
        Builder()
        .read_bytes(data, format=Format.TURTLE, base="https://example.org/")
        .finish()
    )
    assert built.report.statements == 1
    with pytest.raises(ValueError, match="null"):
        Builder().read_bytes(data, base="https://example.org/\0")


def test_spent_builder_says_so():
    builder = Builder()
    builder.finish()
    for use in (builder.finish, lambda: builder.read(SAMPLE)):
        with pytest.raises(competent.ArgumentError, match="spent"):
            use()
    assert "spent" in repr(builder)


def test_builder_that_failed_is_spent():
    builder = Builder()
    with pytest.raises(competent.ParseError):
        builder.read_bytes(b"<a")
    with pytest.raises(competent.ArgumentError, match="spent"):
        builder.finish()


def test_limits():
    assert set(competent.default_limits()) == set(Limit)
    assert all(value >= 1 for value in competent.default_limits().values())
    limits = {Limit.STATEMENTS: 1}
    Builder().read_bytes(ONE, limits=limits)
    with pytest.raises(competent.LimitError):
        Builder().read_bytes(ONE + ONE, limits=limits)
    for wrong in ({Limit.TEXT: 0}, {Limit.TEXT: -1}, {99: 1}):
        with pytest.raises(competent.ArgumentError):
            Builder().read_bytes(ONE, limits=wrong)


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    """A file that takes so long to read that progress is told."""
    path = tmp_path_factory.mktemp("big") / "big.nt"
    path.write_bytes(ONE * (200_000_000 // len(ONE)))
    return path


def test_progress_is_told_and_may_stop(big):
    seen = []
    builder = Builder()
    builder.read(big, progress=lambda done, total: seen.append((done, total)))
    assert seen
    assert all(0 <= done <= total == big.stat().st_size for done, total in seen)
    assert seen == sorted(seen)
    with pytest.raises(competent.CancelledError):
        Builder().read(big, progress=lambda done, total: False)


def test_what_progress_raises_is_raised(big):
    with pytest.raises(ZeroDivisionError):
        Builder().read(big, progress=lambda done, total: 1 // 0)
    with pytest.raises(TypeError):
        Builder().read(big, progress=lambda: True)


def test_progress_cannot_use_the_builder(big):
    builder = Builder()
    with pytest.raises(competent.ArgumentError, match="being used"):
        builder.read(big, progress=lambda done, total: builder.finish())


def test_interrupt_stops_reading(big):
    """Ctrl-C is seen while C reads, with no callback of ours."""
    start = time.perf_counter()
    Builder().read(big)
    took = time.perf_counter() - start

    is_read = False
    timer = threading.Timer(took / 4, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            Builder().read(big)
            is_read = True
            time.sleep(60)
    finally:
        timer.cancel()
    assert not is_read


def test_converts(tmp_path):
    target = tmp_path / "a.nt"
    competent.convert(SAMPLE, target, to="nt")
    assert competent.compile(target) == competent.compile(SAMPLE)
    competent.convert(SAMPLE, str(target), to=Format.N_QUADS)
    assert competent.Builder().read(target, format=Format.N_QUADS).finish()
    with pytest.raises(competent.ArgumentError):
        competent.convert(SAMPLE, target, to="docx")
    with pytest.raises(competent.ArgumentError):
        competent.convert(SAMPLE, target, to=Format.RDF_XML)
    with pytest.raises(competent.NotFoundError):
        competent.convert(tmp_path / "none.ttl", tmp_path / "b.nt", to="nt")
    assert not (tmp_path / "b.nt").exists()
