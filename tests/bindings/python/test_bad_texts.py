# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Texts that are broken or meant to do harm, given to all that reads texts."""

import pytest

from competent import (
    CompetentError,
    Extractor,
    LimitError,
    Normaliser,
    Profile,
)

# Each with whether it is longer than what search takes
TEXTS = {
    "invalid UTF-8, replaced": ("geheim \ufffd" * 100, False),
    "null bytes": ("geheim\0" * 1000, False),
    "only null bytes": ("\0" * 65536, False),
    "ten megabytes of null bytes": ("\0" * (10 << 20), True),
    "a word of ten megabytes": ("geheim" * 2_000_000, True),
    "a word as long as search takes": ("x" * 65536, False),
    "a million combining marks": ("e" + "\u0301" * 1_000_000, True),
    "a million letters with marks": ("e\u0301\u0327" * 1_000_000, True),
    "one word repeated": ("geheim " * 9000, False),
    "one word a million times": ("geheim " * 1_000_000, True),
    "suspended without end": ("geheim- en " * 5000, False),
    "only noise": ("m/v/x 32 uur " * 5000, False),
    "only signs": ("? ! - " * 10_000, False),
    "invisible and turned around": ("\u202e\u200b\ufeff" * 7000, False),
    "emoji": ("\U0001f600 " * 13_000, False),
    "empty": ("", False),
    "blank": (" \t\r\n\u00a0", False),
}

SURROGATES = ["\ud83d", "geheim \udc00", "\udc00\ud83d geheim", "\ud83d" * 1_000_000]


def cases(texts):
    return pytest.mark.parametrize("text, is_long", texts.values(), ids=texts)


@cases(TEXTS)
def test_is_normalised(taxonomy, text, is_long):
    normaliser = Normaliser(taxonomy)
    forms = normaliser.run(text)
    assert len(forms.normal.encode()) <= 1000
    assert len(forms.variants) <= 8
    assert len(forms.steps) <= 64
    likeliest = forms.variants[0].text if forms.variants else ""
    assert normaliser.normalise([text, None]) == [likeliest, None]


@cases(TEXTS)
def test_is_searched_for(taxonomy, text, is_long):
    if is_long:
        for ask in (taxonomy.search, lambda one: taxonomy.search_many([one])):
            with pytest.raises(LimitError) as caught:
                ask(text)
            assert "geheim" not in str(caught.value)
        assert list(taxonomy.search_many([text], errors="missing").answers) == [-1]
    else:
        hits = taxonomy.search(text, 5)
        assert len(hits) <= 5
        assert all(0 <= hit.score <= 1 for hit in hits)
        (many,) = taxonomy.search_many([text], limit=5)
        assert [hit.concept for hit in many] == [hit.concept for hit in hits]


@cases(TEXTS)
@pytest.mark.parametrize("options", [{}, {"exact": True}, {"overlapping": True}])
def test_is_extracted_from(taxonomy, text, is_long, options):
    extractor = Extractor(taxonomy, **options)
    whole = text + "\n\ngastouder"
    (one,) = extractor.run(whole)
    assert (one.start, one.end) == (len(text) + 2, len(whole))
    assert whole[one.start : one.end] == "gastouder"
    many = extractor.extract_many([whole, None])
    assert [len(many[0]), many[1]] == [1, None]


@cases(TEXTS)
def test_is_read_into_a_profile(taxonomy, text, is_long):
    profile = Profile(taxonomy)
    assert len(profile.add_text(text + "\n\ngastouder")) == 1
    assert len(Profile(taxonomy).add_text(text)) == 0


@pytest.mark.parametrize("wrong", SURROGATES, ids=range(len(SURROGATES)))
def test_lone_surrogates_are_refused_by_all(taxonomy, wrong):
    normaliser = Normaliser(taxonomy)
    extractor = Extractor(taxonomy)
    asked = [
        normaliser.run,
        taxonomy.search,
        extractor.run,
        Profile(taxonomy).add_text,
        lambda text: normaliser.normalise([text]),
        lambda text: taxonomy.search_many([text]),
        lambda text: extractor.extract_many([text]),
    ]
    for ask in asked:
        # Python's own error of what has no UTF-8, before the library sees it
        with pytest.raises((UnicodeEncodeError, CompetentError)) as caught:
            ask(wrong)
        assert "geheim" not in str(caught.value)
    for many in (
        normaliser.normalise_many([wrong], errors="missing"),
        taxonomy.search_many([wrong], errors="missing"),
        extractor.extract_many([wrong], errors="missing"),
    ):
        assert list(many.answers) == [-1]


@pytest.mark.parametrize("wrong", [b"geheim \xff", None, 3, ["geheim"]])
def test_what_is_no_text_is_refused_by_all(taxonomy, wrong):
    for ask in (
        Normaliser().run,
        taxonomy.search,
        Extractor(taxonomy).run,
        Profile(taxonomy).add_text,
    ):
        with pytest.raises(TypeError) as caught:
            ask(wrong)
        assert "geheim" not in str(caught.value)
