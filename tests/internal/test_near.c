// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/near.h"

#include "base/utf8.h"
#include "support/labels.h"
#include "support/near_texts.h"
#include "support/scarcity.h"
#include "support/taxonomies.h"
#include "taxonomy/draft_near.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"
#include "text/normal.h"
#include "text/phrase.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(near_find, .timeout = 300);
TestSuite(edits_between, .timeout = 300);

enum { MOST = 256 };

/// A text as characters
typedef struct {
  uint32_t items[MOST];
  unsigned n;
} Characters;

/// A text as bytes
typedef struct {
  char   bytes[MOST * 4];
  size_t length;
} Bytes;

static Characters
characters_of(const CompetentText text)
{
  Characters characters = {{0U}, 0U};
  for (size_t at = 0U; at < text.length && characters.n < MOST;) {
    at += utf8_decode(
      text.bytes + at, text.length - at, &characters.items[characters.n++]);
  }

  return characters;
}

static Bytes
bytes_of(const Characters* const characters)
{
  Bytes bytes = {{0}, 0U};
  for (unsigned i = 0U; i < characters->n; ++i) {
    bytes.length +=
      utf8_encode(characters->items[i], bytes.bytes + bytes.length);
  }

  return bytes;
}

static CompetentText
text_of(const Bytes* const bytes)
{
  const CompetentText text = {bytes->bytes, bytes->length};
  return text;
}

static unsigned
least(const unsigned a, const unsigned b)
{
  return (a < b) ? a : b;
}

// The definition: the whole table, cell by cell
static unsigned
naive_edits(const Characters* const a, const Characters* const b)
{
  static unsigned table[MOST + 1][MOST + 1];
  for (unsigned i = 0U; i <= a->n; ++i) {
    for (unsigned j = 0U; j <= b->n; ++j) {
      if (!i || !j) {
        table[i][j] = i + j;
        continue;
      }

      const bool is_wrong = a->items[i - 1U] != b->items[j - 1U];
      table[i][j]         = least(table[i - 1U][j - 1U] + is_wrong,
                          least(table[i - 1U][j], table[i][j - 1U]) + 1U);
      if (i > 1U && j > 1U && a->items[i - 1U] == b->items[j - 2U] &&
          a->items[i - 2U] == b->items[j - 1U]) {
        table[i][j] = least(table[i][j], table[i - 2U][j - 2U] + 1U);
      }
    }
  }

  return table[a->n][b->n];
}

// All texts of up to some length over a few letters, one with two bytes
static unsigned
spell(Characters texts[], const unsigned most, const uint32_t letters[3])
{
  unsigned n = 1U;
  memset(&texts[0], 0, sizeof(texts[0]));
  for (unsigned i = 0U; texts[i].n < most; ++i) {
    for (unsigned l = 0U; l < 3U; ++l) {
      texts[n]                     = texts[i];
      texts[n].items[texts[n].n++] = letters[l];
      ++n;
    }
  }

  return n;
}

Test(edits_between, is_what_the_table_says_for_all_short_texts)
{
  // The last two share a first byte
  static const uint32_t letters[] = {'a', 0xE9U, 0xEAU};
  static Characters     texts[364];
  const unsigned        n = spell(texts, 5U, letters);
  cr_assert(eq(uint, n, 364U));
  for (unsigned i = 0U; i < n; ++i) {
    const Bytes a = bytes_of(&texts[i]);
    for (unsigned j = 0U; j < n; ++j) {
      const Bytes    b    = bytes_of(&texts[j]);
      const unsigned told = naive_edits(&texts[i], &texts[j]);
      for (unsigned limit = 0U; limit <= EDITS_MAX; ++limit) {
        const unsigned edits = edits_between(text_of(&a), text_of(&b), limit);
        cr_assert(eq(uint, edits, least(told, limit + 1U)),
                  "%s and %s within %u",
                  a.bytes,
                  b.bytes,
                  limit);
      }
    }
  }
}

/// The next edit of a text at random, of letters that it may have already
static void
mutate(Characters* const text, uint32_t* const state)
{
  static const uint32_t letters[] = {
    'a', 'e', 'n', 'r', 't', ' ', 'k', 0xE9U, 0x8A9EU, 0x1F600U};

  const uint32_t letter = letters[next_random(state) % 10U];
  const unsigned at     = next_random(state) % (text->n + 1U);
  const size_t   rest   = (text->n - at) * sizeof(uint32_t);
  uint32_t*      item   = &text->items[at];
  switch (next_random(state) % 4U) {
    case 0U:
      if (text->n + 1U < MOST) {
        memmove(item + 1, item, rest);
        *item = letter;
        ++text->n;
      }
      break;
    case 1U:
      if (at < text->n) {
        memmove(item, item + 1, rest - sizeof(uint32_t));
        --text->n;
      }
      break;
    case 2U:
      if (at < text->n) {
        *item = letter;
      }
      break;
    default:
      if (at + 1U < text->n) {
        const uint32_t kept = item[0];
        item[0]             = item[1];
        item[1]             = kept;
      }
  }
}

static Characters
random_text(const unsigned n, const unsigned n_letters, uint32_t* const state)
{
  static const uint32_t letters[] = {'a', 'b', 0xE9U, 0x8A9EU, 'e', 'n', 'r'};

  Characters text = {{0U}, n};
  for (unsigned i = 0U; i < n; ++i) {
    text.items[i] = letters[next_random(state) % n_letters];
  }

  return text;
}

Test(edits_between, is_what_the_table_says_for_long_texts)
{
  uint32_t state                  = 7U;
  unsigned n_near[EDITS_MAX + 2U] = {0U, 0U, 0U, 0U};
  for (unsigned i = 0U; i < 4000U; ++i) {
    const Characters text  = random_text(i % 120U, 2U + i % 6U, &state);
    Characters       typed = text;
    for (unsigned e = next_random(&state) % 4U; e; --e) {
      mutate(&typed, &state);
    }

    const Bytes    a     = bytes_of(&text);
    const Bytes    b     = bytes_of(&typed);
    const unsigned told  = least(naive_edits(&text, &typed), EDITS_MAX + 1U);
    const unsigned edits = edits_between(text_of(&a), text_of(&b), EDITS_MAX);
    cr_assert(eq(uint, edits, told), "%s and %s", a.bytes, b.bytes);
    ++n_near[told];
  }

  // All of them happen, or else this tests little
  for (unsigned e = 0U; e <= EDITS_MAX + 1U; ++e) {
    cr_expect(lt(uint, 200U, n_near[e]));
  }
}

static void
add(NearTexts* const texts, const Characters* const text)
{
  const Bytes bytes = bytes_of(text);
  near_texts_add(texts, text_of(&bytes));
}

/// Texts, also as characters
typedef struct {
  NearTexts   texts;
  Characters* characters;
  NearIndex   index;
  Array       hits;
} Known;

static void
know(Known* const known)
{
  near_texts_sort(&known->texts);
  known->index = near_texts_index(&known->texts);
  known->characters =
    (Characters*)calloc(known->index.list.n + 1U, sizeof(Characters));
  cr_assert(ne(ptr, known->characters, NULL));
  for (uint32_t i = 0U; i < known->index.list.n; ++i) {
    known->characters[i] = characters_of(near_texts_at(&known->texts, i));
  }
}

static void
forget(Known* const known)
{
  near_texts_free(&known->texts);
  free(known->characters);
  array_free(&known->hits);
}

// Expect that what is found is what comparing with each text finds
static size_t
expect_all(Known* const known, const Characters* const typed)
{
  const Bytes form = bytes_of(typed);
  size_t      n    = 0U;
  for (unsigned limit = 0U; limit <= EDITS_MAX; ++limit) {
    cr_assert(eq(
      int,
      (int)near_find(&known->index, text_of(&form), limit, &known->hits, NULL),
      0));

    const Near* const hits = (const Near*)known->hits.items;
    n                      = 0U;
    for (uint32_t i = 0U; i < known->index.list.n; ++i) {
      const Characters* const text = &known->characters[i];
      if (text->n > typed->n + limit || typed->n > text->n + limit) {
        continue;
      }

      const unsigned edits = naive_edits(typed, text);
      if (edits <= limit) {
        cr_assert(lt(sz, n, known->hits.n), "%s", form.bytes);
        cr_assert(eq(u32, hits[n].item, i), "%s", form.bytes);
        cr_assert(eq(u32, hits[n].edits, edits), "%s", form.bytes);
        ++n;
      }
    }

    cr_assert(eq(sz, known->hits.n, n), "%s", form.bytes);
  }

  return n;
}

Test(near_find, finds_all_among_all_short_texts)
{
  static const uint32_t letters[] = {'a', 'b', 0xE9U};
  static Characters     texts[1093];
  static Characters     queries[3280];
  const unsigned        n_texts   = spell(texts, 6U, letters);
  const unsigned        n_queries = spell(queries, 7U, letters);
  Known                 known;
  memset(&known, 0, sizeof(known));
  for (unsigned i = 1U; i < n_texts; ++i) {
    add(&known.texts, &texts[i]);
  }

  know(&known);
  size_t n = 0U;
  for (unsigned i = 0U; i < n_queries; i += (i < 400U) ? 1U : 7U) {
    n += expect_all(&known, &queries[i]);
  }

  cr_expect(lt(sz, 10000U, n));
  forget(&known);
}

Test(near_find, finds_texts_with_two_edits_at_all_places)
{
  // A swap over each border with another edit anywhere is what is hard
  static const unsigned lengths[] = {3U, 4U, 5U, 6U, 7U, 8U, 9U, 13U, 20U};

  for (size_t l = 0U; l < sizeof(lengths) / sizeof(lengths[0]); ++l) {
    Characters text = {{0U}, lengths[l]};
    Known      known;
    memset(&known, 0, sizeof(known));
    for (unsigned i = 0U; i < text.n; ++i) {
      text.items[i] = (i % 5U == 4U) ? 0xE0U + i : 'a' + i;
    }

    add(&known.texts, &text);
    know(&known);
    for (unsigned i = 0U; i + 1U < text.n; ++i) {
      Characters swapped   = text;
      swapped.items[i]     = text.items[i + 1U];
      swapped.items[i + 1] = text.items[i];
      cr_assert(eq(sz, expect_all(&known, &swapped), 1U));
      for (unsigned j = 0U; j <= text.n; ++j) {
        Characters longer = swapped;
        memmove(&longer.items[j + 1U],
                &longer.items[j],
                (longer.n - j) * sizeof(uint32_t));
        longer.items[j] = 0x8A9EU;
        ++longer.n;

        // Between two that are swapped nothing may be added
        cr_assert(eq(sz, expect_all(&known, &longer), (j == i + 1U) ? 0U : 1U));
        if (j < text.n) {
          Characters wrong = swapped;
          Characters less  = swapped;
          wrong.items[j]   = 0x8A9EU;
          memmove(&less.items[j],
                  &less.items[j + 1U],
                  (less.n - j - 1U) * sizeof(uint32_t));
          --less.n;
          cr_assert(eq(sz, expect_all(&known, &wrong), 1U));
          cr_assert(eq(sz, expect_all(&known, &less), 1U));
        }

        if (j + 1U < text.n && j != i) {
          Characters twice   = swapped;
          twice.items[j]     = swapped.items[j + 1U];
          twice.items[j + 1] = swapped.items[j];
          (void)expect_all(&known, &twice);
        }
      }
    }

    forget(&known);
  }
}

Test(near_find, finds_all_among_random_texts)
{
  uint32_t state = 11U;
  Known    known;
  memset(&known, 0, sizeof(known));
  for (unsigned i = 0U; i < 2000U; ++i) {
    const Characters text =
      random_text(1U + next_random(&state) % 30U, 2U + i % 6U, &state);
    add(&known.texts, &text);
  }

  know(&known);
  size_t n = 0U;
  for (unsigned i = 0U; i < 1000U; ++i) {
    Characters typed = known.characters[next_random(&state) % 2000U];
    for (unsigned e = next_random(&state) % 4U; e; --e) {
      mutate(&typed, &state);
    }

    n += expect_all(&known, &typed);
  }

  cr_expect(lt(sz, 1500U, n));
  forget(&known);
}

Test(near_find, finds_all_among_real_labels)
{
  static Labels labels;
  if (!labels_open(&labels)) {
    labels_close(&labels);
    cr_skip_test("There is no ../shared/data/competentnl");
  }

  uint32_t state = 3U;
  Known    known;
  memset(&known, 0, sizeof(known));
  for (uint32_t i = 0U; i < labels.labels.n_texts; ++i) {
    Buffer form = {NULL, 0U, 0U};
    cr_assert(eq(
      int, (int)normal_form(interner_text(&labels.labels, i), &form, NULL), 0));

    const CompetentText text = {form.bytes, form.length};
    if (form.length && form.length < MOST - 4) {
      near_texts_add(&known.texts, text);
    }

    buffer_free(&form);
  }

  know(&known);
  const uint32_t n = known.index.list.n;
  cr_expect(lt(u32, 5000U, n));
  for (unsigned i = 0U; i < 600U; ++i) {
    Characters typed = known.characters[next_random(&state) % n];
    for (unsigned e = next_random(&state) % 3U; e; --e) {
      mutate(&typed, &state);
    }

    cr_expect(lt(sz, 0U, expect_all(&known, &typed)));
  }

  forget(&known);
  labels_close(&labels);
}

static CompetentTaxonomy*
few(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Verpleegkundige'@nl .\n"
    ":c a cnlo:HumanCapability ; skos:prefLabel 'Verpleegkundige'@nl .\n"
    ":d a cnlo:HumanCapability ; skos:prefLabel 'Verpleegkundigen'@nl .\n"
    ":e a cnlo:HumanCapability ; skos:prefLabel 'Wijkverpleegkundige zorg' .");
}

Test(near_find, finds_the_names_and_words_of_a_taxonomy)
{
  CompetentTaxonomy* const taxonomy = few();
  const Image* const       image    = &taxonomy->image;
  const NearIndex          names    = near_names(image);
  const NearIndex          words    = near_words(image);
  const CompetentText      typed    = text_of_string("verpleegknudige");
  Array                    hits     = {NULL, 0U, 0U};

  // Two concepts have the same name, and both are found
  cr_assert(eq(int, (int)near_find(&names, typed, 1U, &hits, NULL), 0));
  cr_assert(eq(sz, hits.n, 2U));
  cr_assert(eq(int, (int)near_find(&names, typed, 2U, &hits, NULL), 0));
  cr_assert(eq(sz, hits.n, 3U));

  const Near* const found = (const Near*)hits.items;
  cr_expect(eq(u32, found[1].item, found[0].item + 1U));
  cr_expect(eq(u32, found[0].edits, 1U));
  cr_expect(eq(u32, found[2].edits, 2U));
  cr_expect(ne(int,
               image->name_concepts[found[0].item],
               image->name_concepts[found[1].item]));

  const CompetentText word = text_of_string("wijkverplegkundige");
  cr_assert(eq(int, (int)near_find(&names, word, 2U, &hits, NULL), 0));
  cr_expect(eq(sz, hits.n, 0U));
  cr_assert(eq(int, (int)near_find(&words, word, 2U, &hits, NULL), 0));
  cr_assert(eq(sz, hits.n, 1U));

  array_free(&hits);
  competent_taxonomy_free(taxonomy);
}

Test(near_find, finds_nothing_where_there_is_nothing)
{
  Array     hits  = {NULL, 0U, 0U};
  NearTexts texts = {{NULL, 0U, 0U},
                     {NULL, 0U, 0U},
                     {NULL, 0U, 0U},
                     {NULL, 0U, 0U},
                     {NULL, NULL, 0U, 0U}};
  near_texts_sort(&texts);

  const NearIndex     index = near_texts_index(&texts);
  const CompetentText none  = {NULL, 0U};
  cr_assert(eq(int, (int)near_find(&index, none, 2U, &hits, NULL), 0));
  cr_expect(eq(sz, hits.n, 0U));
  cr_assert(
    eq(int, (int)near_find(&index, text_of_string("kok"), 2U, &hits, NULL), 0));
  cr_expect(eq(sz, hits.n, 0U));
  near_texts_free(&texts);
  array_free(&hits);
}

Test(near_find, bears_what_is_long_and_what_is_no_text)
{
  enum { LONG = 10 * 1024 * 1024 };

  CompetentTaxonomy* const taxonomy = few();
  const NearIndex          names    = near_names(&taxonomy->image);
  const CompetentText      none     = {NULL, 0U};
  const CompetentText      broken   = {"\x80\xC3\xED\xA0\x80\xFF\0k", 8U};
  char* const              bytes    = (char*)malloc(LONG);
  Array                    hits     = {NULL, 0U, 0U};
  cr_assert(ne(ptr, bytes, NULL));
  cr_expect(eq(int, (int)near_find(&names, none, 2U, &hits, NULL), 0));
  cr_expect(eq(sz, hits.n, 0U));
  cr_expect(eq(int, (int)near_find(&names, broken, 2U, &hits, NULL), 0));
  cr_expect(eq(sz, hits.n, 0U));
  static const char fillings[] = {'a', '\xC3', '\x80', '\0'};
  for (size_t i = 0U; i < sizeof(fillings); ++i) {
    const CompetentText text = {bytes, LONG};
    memset(bytes, fillings[i], LONG);
    cr_expect(eq(int, (int)near_find(&names, text, 2U, &hits, NULL), 0));
    cr_expect(eq(sz, hits.n, 0U));
  }

  free(bytes);
  array_free(&hits);
  competent_taxonomy_free(taxonomy);
}

Test(near_find, looks_no_further_than_the_longest_text)
{
  NearTexts texts;
  memset(&texts, 0, sizeof(texts));
  near_texts_add(&texts, text_of_string("kok"));
  near_texts_add(&texts, text_of_string("banketbakker"));
  near_texts_sort(&texts);

  const NearIndex index = near_texts_index(&texts);
  Array           hits  = {NULL, 0U, 0U};
  cr_assert(eq(sz, index.longest, 12U));

  // An error adds a character, which may be four bytes
  static const struct {
    const char* text;
    size_t      n_hits;
  } queries[] = {{"banketbakkers", 1U},
                 {"\xF0\x9F\x8D\xB0"
                  "banketbakker"
                  "\xF0\x9F\x8D\xB0",
                  1U},
                 {"\xF0\x9F\x8D\xB0"
                  "banketbakkers"
                  "\xF0\x9F\x8D\xB0",
                  0U}};
  for (size_t i = 0U; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    const CompetentText text = text_of_string(queries[i].text);
    cr_assert(eq(int, (int)near_find(&index, text, 2U, &hits, NULL), 0));
    cr_expect(eq(sz, hits.n, queries[i].n_hits), "%s", queries[i].text);
  }

  near_texts_free(&texts);
  array_free(&hits);
}

Test(near_find, finds_many_that_are_all_alike)
{
  // Texts of one letter twice and others that are one swap from each other
  uint32_t state = 5U;
  Known    known;
  memset(&known, 0, sizeof(known));
  for (unsigned i = 0U; i < 20U; ++i) {
    for (unsigned j = 0U; j < 20U; ++j) {
      Characters text = {{0U}, 24U};
      for (unsigned c = 0U; c < text.n; ++c) {
        text.items[c] = (c == i || c == j) ? 'b' : 'a';
      }

      add(&known.texts, &text);
    }
  }

  know(&known);
  size_t n = 0U;
  for (unsigned i = 0U; i < 20U; ++i) {
    Characters typed = known.characters[next_random(&state) % 400U];
    mutate(&typed, &state);
    n += expect_all(&known, &typed);
  }

  cr_expect(lt(sz, 20U * 10U, n));

  forget(&known);
}

static CompetentStatus
make_and_find(const NearTexts* const texts, CompetentError* const error)
{
  Array           buckets = {NULL, 0U, 0U};
  Array           entries = {NULL, 0U, 0U};
  Array           hits    = {NULL, 0U, 0U};
  CompetentStatus st = draft_near_list(&texts->list, &buckets, &entries, error);
  if (!st) {
    const NearIndex index = {texts->list,
                             (const uint32_t*)buckets.items,
                             (const ImageNear*)entries.items,
                             (uint32_t)buckets.n - 1U,
                             SIZE_MAX / 2U};

    st = near_find(&index, text_of_string("koken"), 2U, &hits, error);
    if (!st) {
      cr_expect(eq(sz, hits.n, 40U));
    }
  }

  array_free(&buckets);
  array_free(&entries);
  array_free(&hits);
  return st;
}

Test(near_find, survives_scarcity)
{
  NearTexts texts;
  memset(&texts, 0, sizeof(texts));
  for (unsigned i = 0U; i < 20U; ++i) {
    const char          bytes[] = {'k', 'o', (char)('a' + i), 'e', 'n'};
    const CompetentText text    = {bytes, sizeof(bytes)};
    near_texts_add(&texts, text);
    near_texts_add(&texts, text);
  }

  near_texts_sort(&texts);
  for (int lasting = 0; lasting < 2; ++lasting) {
    for (size_t n = 0U;; ++n) {
      CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
      scarcity_begin(n, lasting);
      const CompetentStatus st = make_and_find(&texts, &error);
      if (!scarcity_end()) {
        cr_expect(eq(int, (int)st, 0));
        cr_expect(lt(sz, 3U, n));
        break;
      }

      cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
      cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_NO_MEMORY));
    }
  }

  near_texts_free(&texts);
}
