# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Who owns what: nothing leaks, and nothing goes before its time."""

import ctypes
import gc
import resource
import sys
import threading
import time

import pytest
from conftest import SAMPLE

import competent
from competent import Kind, Matcher, Profile, Taxonomy, native


def resident():
    """Return the resident memory of this process in bytes."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


class Allocated(ctypes.Structure):
    """What glibc's mallinfo2() returns."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks "
            "keepcost"
        ).split()
    ]


def allocated():
    """Return the bytes that C has allocated and not freed."""
    gc.collect()
    mallinfo2 = ctypes.CDLL(None).mallinfo2
    mallinfo2.restype = Allocated
    now = mallinfo2()
    return now.uordblks + now.hblkhd


def test_proxies_own_what_they_should(taxonomy, matcher, profile):
    assert taxonomy._handle.thisown
    assert taxonomy._handle.share().thisown
    assert matcher._handle.thisown
    assert matcher._handle.taxonomy().thisown
    assert matcher._handle.weights().thisown
    assert profile._handle.thisown
    assert matcher.match(profile)._handle.thisown
    assert matcher.gap(profile, matcher.match(profile)[0].target)._handle.thisown
    assert taxonomy.search("a")._handle.thisown
    assert native.CompetentBuilder().thisown
    assert native.CompetentBuilder().finish().thisown
    assert native.CompetentTaxonomy.open(SAMPLE).thisown
    assert native.CompetentLimits().thisown
    assert native.CompetentWeights(0).thisown
    assert not taxonomy._handle.report().thisown


def test_shares_outlive_the_taxonomy(profile, taxonomy):
    opened = Taxonomy.open(SAMPLE)
    matcher = Matcher(opened)
    own = Profile(opened)
    own.add(opened.concepts(Kind.OCCUPATION)[0])
    share = matcher._handle.taxonomy()
    opened.close()
    gc.collect()
    matches = matcher.match(own)
    assert list(matches.points) == list(
        Matcher(taxonomy).match(same(taxonomy), limit=10).points
    )
    assert share.n_concepts() == len(taxonomy)


def same(taxonomy):
    profile = Profile(taxonomy)
    profile.add(taxonomy.concepts(Kind.OCCUPATION)[0])
    return profile


def test_columns_outlive_everything(snapshot):
    opened = Taxonomy.open(snapshot)
    matches = Matcher(opened).match(same(opened))
    targets, points = matches.targets, matches.points
    links = opened._handle.links(opened.concepts(Kind.OCCUPATION)[0].id, 2)
    expected = targets.tolist(), points.tolist(), links.tolist()
    opened.close()
    del opened, matches
    gc.collect()
    junk = [bytearray(20_000) for _ in range(500)]
    assert (targets.tolist(), points.tolist(), links.tolist()) == expected
    assert junk


def test_array_outlives_everything(snapshot):
    numpy = pytest.importorskip("numpy")
    opened = Taxonomy.open(snapshot)
    points = Matcher(opened).match(same(opened)).to_numpy()["points"]
    expected = points.copy()
    opened.close()
    del opened
    gc.collect()
    junk = [bytearray(20_000) for _ in range(500)]
    assert numpy.array_equal(points, expected)
    assert junk


def test_column_has_no_constructor_and_cannot_be_written(matcher, profile):
    with pytest.raises(TypeError):
        native.Column()
    column = matcher.match(profile).points.obj
    assert isinstance(column, native.Column)
    assert len(column) == 10
    with pytest.raises((BufferError, TypeError), match="read-only|not writable"):
        (ctypes.c_int32 * 10).from_buffer(column)


def test_none_is_no_object(taxonomy, profile):
    for use in (
        lambda: native.CompetentTaxonomy.n_concepts(None),
        lambda: native.CompetentMatcher(None, 0, None),
        lambda: native.CompetentProfile(None),
        lambda: native.CompetentSearch(None, "a", 0, 1, False),
        lambda: native.CompetentGap(None, profile._handle, 0),
        lambda: native.CompetentGap(Matcher(taxonomy)._handle, None, 0),
        lambda: Matcher(taxonomy)._handle.match(None, 1),
        lambda: native.competent_format_from_name(None),
    ):
        with pytest.raises(TypeError):
            use()


def test_verify_takes_32_bit_integers_only(matcher, profile):
    from array import array

    gap = matcher.gap(profile, matcher.match(profile)[0].target)
    for wrong in (array("q", [0] * 7), b"\0" * 28, array("f", [0.0] * 7)):
        with pytest.raises(TypeError):
            matcher._handle.verify(gap.target.id, gap.points, wrong)
    with pytest.raises(competent.ArgumentError):
        matcher._handle.verify(gap.target.id, gap.points, array("i", [0] * 6))


def cycles(taxonomy, matcher, snapshot):
    """Return what to do over and over, by its name."""
    profile = same(taxonomy)
    target = matcher.match(profile)[1].target
    data = snapshot.read_bytes()
    plain = competent.Normaliser()

    def refused(use, *arguments):
        try:
            use(*arguments)
        except (competent.CompetentError, UnicodeEncodeError, TypeError):
            return
        raise AssertionError("was not refused")

    return {
        "open": lambda: Taxonomy.open(snapshot),
        "map": lambda: Taxonomy.map(snapshot),
        "from_bytes": lambda: Taxonomy.from_bytes(data),
        "compile": lambda: competent.compile(SAMPLE, progress=lambda *_: None),
        "matcher": lambda: Matcher(taxonomy),
        "match": lambda: [matcher.match(profile, 1000) for _ in range(20)],
        "columns": lambda: [matcher.match(profile, 1000).points for _ in range(20)],
        "gap": lambda: [matcher.gap(profile, target).teachers for _ in range(20)],
        "verify": lambda: matcher.gap(profile, target).verify(),
        "search": lambda: list(taxonomy.search("a", 1000, per_label=True)),
        "search_many": lambda: list(taxonomy.search_many(["gastouder", None, "a"])),
        "normalise_many": lambda: list(plain.normalise_many(["gastouder", None])),
        "many": lambda: refused(taxonomy.search_many, ["kok", "x " * 50_000]),
        "texts": lambda: [(one.name, one.labels, one.iri) for one in taxonomy],
        "links": lambda: [one.requires() for one in taxonomy.concepts(Kind.OCCUPATION)],
        "profile": lambda: [same(taxonomy) for _ in range(20)],
        "error": lambda: refused(Taxonomy.open, "/nonexistent" * 20),
        "syntax": lambda: refused(competent.Builder().read_bytes, b"<a" * 10_000),
        "snapshot": lambda: refused(Taxonomy.from_bytes, data[:-1]),
        "surrogate": lambda: refused(taxonomy.search, "x" * 10_000 + "\ud800"),
        "type": lambda: refused(Taxonomy.open, 3),
    }


def is_growing(cycle, n):
    """Return whether C or this process grows while it runs n times."""
    before = allocated(), resident()
    for _ in range(n):
        cycle()
    return allocated() - before[0] > 60 * n or resident() - before[1] > 4_000_000


def test_nothing_leaks(taxonomy, matcher, snapshot):
    leaking = []
    for name, cycle in cycles(taxonomy, matcher, snapshot).items():
        n = 10 if name == "compile" else 40
        # What a leak makes grow, grows every time; other things come to rest
        if all(is_growing(cycle, n) for _ in range(12)):
            leaking.append(name)
    assert not leaking


def test_references_are_counted(taxonomy, matcher, profile):
    """None and the owner are referred to as often as before."""
    matches = matcher.match(profile)
    owner = matches._handle

    def use():
        memoryview(matches.points).tolist()
        with pytest.raises(competent.WriteError):
            taxonomy.save("/nonexistent/a")
        with pytest.raises(competent.NotFoundError):
            native.CompetentTaxonomy.open("/nonexistent")

    use()
    before = sys.getrefcount(owner), sys.getrefcount(None)
    for _ in range(1000):
        use()
    gc.collect()
    assert sys.getrefcount(owner) == before[0]
    assert sys.getrefcount(None) - before[1] < 200


def test_four_threads_match_at_once(taxonomy, matcher):
    expected = list(matcher.match(same(taxonomy), 100).points)
    shared = same(taxonomy)
    failures = []

    def work():
        for _ in range(200):
            own = same(taxonomy)
            for profile in (own, shared):
                matches = matcher.match(profile, 100)
                gap = matcher.gap(profile, matches[1].target)
                if list(matches.points) != expected or not gap.verify():
                    failures.append(profile)

    run([work] * 4)
    assert not failures


def test_profile_may_grow_while_it_is_matched(taxonomy, matcher):
    profile = same(taxonomy)
    skills = taxonomy.concepts(Kind.CAPABILITY)

    def grow():
        for _ in range(20):
            for skill in skills:
                profile.add(skill, 0.5)

    def match():
        for _ in range(300):
            matches = matcher.match(profile, 5)
            assert list(matches.points) == sorted(matches.points, reverse=True)

    run([grow, grow, match, match])
    assert len(profile) == 1 + len(skills)


def test_closing_while_others_use_it(snapshot):
    for _ in range(20):
        opened = Taxonomy.open(snapshot)

        def work(opened=opened):
            try:
                matcher = Matcher(opened)
                while True:
                    matcher.match(same(opened))
                    opened.search("a")
                    list(opened)[3].labels
            except ValueError as error:
                assert "closed" in str(error)

        run([work] * 4 + [lambda opened=opened: (time.sleep(0.01), opened.close())])


def test_other_threads_run_meanwhile(tmp_path):
    """Reading lets go of the GIL: somebody else counts on."""
    path = tmp_path / "big.nt"
    one = b"<https://example.org/a> <https://example.org/b> 'c' .\n"
    path.write_bytes(one * 400_000)
    ticks = 0
    done = threading.Event()

    def tick():
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    before = ticks
    competent.compile(path)
    ticked = ticks - before
    done.set()
    thread.join()
    assert ticked > 10  # Hardly any if the other thread had to wait for it


def run(works):
    """Run functions at the same time, and raise what one of them raises."""
    raised = []

    def guarded(work):
        try:
            work()
        except BaseException as error:  # noqa: B902 - it is raised below
            raised.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive()
    if raised:
        raise raised[0]
