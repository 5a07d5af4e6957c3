// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Texts that are broken or meant to do harm, each given to all that reads texts
// of people: one at a time, in columns, and into a profile.

#include <competent/competent.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

TestSuite(texts, .timeout = 240);

#define BROKEN COMPETENT_STATUS_BAD_ENCODING
#define LONG COMPETENT_STATUS_OVER_LIMIT
#define FINE COMPETENT_STATUS_SUCCESS

// Sanitizers take ten times as long, and see as much in a tenth
#if defined(__SANITIZE_ADDRESS__)
#define MANY(n) ((n) / 10U)
#else
#define MANY(n) (n)
#endif

// Behind each text, so that it is seen whether the rest of it counts
#define LAST "\n\nGastouder"

/// A part that comes many times, and what is said to it
typedef struct {
  const char*     part;
  size_t          length;
  size_t          n;
  CompetentStatus normalised;
  CompetentStatus searched;
} Case;

/// All that reads texts
typedef struct {
  CompetentTaxonomy*   taxonomy;
  CompetentNormaliser* normaliser;
} Readers;

/// A text that is to be freed
typedef struct {
  char*  bytes;
  size_t length; ///< Without what is last
} Made;

static Readers
readers_open(void)
{
  Readers readers = {NULL, NULL};
  cr_assert(eq(int,
               (int)competent_taxonomy_open(
                 SAMPLE "/competent-sample.ttl", &readers.taxonomy, NULL),
               0));
  cr_assert(eq(int,
               (int)competent_normaliser_new(
                 readers.taxonomy, 0U, &readers.normaliser, NULL),
               0));
  return readers;
}

static void
readers_close(const Readers* const readers)
{
  competent_normaliser_free(readers->normaliser);
  competent_taxonomy_free(readers->taxonomy);
}

static Made
repeat(const char* const part, const size_t length, const size_t n)
{
  const Made made = {(char*)malloc(length * n + sizeof(LAST)), length * n};
  cr_assert(ne(ptr, made.bytes, NULL));
  for (size_t i = 0U; i < n; ++i) {
    memcpy(made.bytes + i * length, part, length);
  }

  memcpy(made.bytes + made.length, LAST, sizeof(LAST));
  return made;
}

// A refusal has a reason, in which nothing of the text can be read
static void
expect_status(const CompetentStatus       st,
              const CompetentStatus       wanted,
              const CompetentError* const error,
              const void* const           made)
{
  cr_expect(eq(int, (int)st, (int)wanted));
  cr_expect(eq(int, made == NULL, st != FINE));
  cr_expect(eq(int, error->message[0] != '\0', st != FINE));
  cr_expect(eq(ptr, strstr(error->message, "geheim"), NULL));
  for (const char* c = error->message; *c; ++c) {
    const bool is_plain = *c >= ' ' && *c <= '~';
    cr_expect(is_plain);
  }
}

static void
normalise(const Readers* const  readers,
          const CompetentText   text,
          const CompetentStatus wanted)
{
  CompetentForms*       forms = NULL;
  CompetentError        error = {FINE, 0U, 0U, ""};
  const CompetentStatus st    = competent_normaliser_run(
    readers->normaliser, text.bytes, text.length, &forms, &error);
  expect_status(st, wanted, &error, forms);
  if (forms) {
    cr_expect(le(sz, competent_forms_normal(forms).length, 1000U));
    cr_expect(le(sz, competent_forms_n_variants(forms), 8U));
    cr_expect(le(sz, competent_forms_n_steps(forms), 64U));
  }

  competent_forms_free(forms);

  CompetentNormals* normals = NULL;
  cr_assert(eq(
    int, (int)competent_normals_new(readers->normaliser, &normals, NULL), 0));
  cr_expect(
    eq(int, (int)competent_normals_add(normals, &text, 1U, NULL), (int)wanted));
  cr_expect(eq(sz, competent_normals_n(normals), !wanted ? 1U : 0U));
  competent_normals_free(normals);
}

static void
expect_scores(const CompetentSearch* const search)
{
  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  cr_expect(le(sz, n, 10U));
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(hits[i].score >= 0.0 && hits[i].score <= 1.0);
  }
}

static void
search_for(const Readers* const  readers,
           const CompetentText   text,
           const CompetentStatus wanted)
{
  for (uint32_t rules = 0U; rules < 16U; ++rules) {
    const CompetentQuery query = {.text      = text,
                                  .limit     = 10U,
                                  .rules     = rules,
                                  .per_label = (rules & 1U) != 0U};

    CompetentSearch*      search = NULL;
    CompetentError        error  = {FINE, 0U, 0U, ""};
    const CompetentStatus st =
      competent_search_new(readers->taxonomy, &query, &search, &error);
    expect_status(st, wanted, &error, search);
    if (search) {
      expect_scores(search);
    }

    competent_search_free(search);
  }

  const CompetentQuery query    = {.limit = 10U};
  CompetentSearches*   searches = NULL;
  cr_assert(
    eq(int,
       (int)competent_searches_new(readers->taxonomy, &query, &searches, NULL),
       0));
  cr_expect(eq(
    int, (int)competent_searches_add(searches, &text, 1U, NULL), (int)wanted));
  cr_expect(eq(sz, competent_searches_n(searches), !wanted ? 1U : 0U));
  competent_searches_free(searches);
}

// Whatever comes before, what is last is found where it is
static void
expect_last(const CompetentMentions* const mentions, const CompetentText text)
{
  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, items->start, (int32_t)text.length - 9));
  cr_expect(eq(i32, items->end, (int32_t)text.length));
  cr_expect(eq(i32, items->code_point_end - items->code_point_start, 9));
  cr_expect(eq(i32, items->unit_end - items->unit_start, 9));
}

static void
extract_from(const Readers* const readers, const CompetentText text)
{
  const unsigned step = (text.length > (1U << 20U)) ? 3U : 1U;
  for (unsigned mode = 0U; mode < 8U; mode += step) {
    const CompetentExtractOptions options = {
      .overlapping = mode & 1U, .exact = mode & 2U, .as_spelt = mode & 4U};

    CompetentExtractor* extractor = NULL;
    CompetentMentions*  mentions  = NULL;
    CompetentError      error     = {FINE, 0U, 0U, ""};
    cr_assert(eq(int,
                 (int)competent_extractor_new(
                   readers->taxonomy, &options, &extractor, NULL),
                 0));
    const CompetentStatus st =
      competent_extractor_run(extractor, text, &mentions, &error);
    expect_status(st, FINE, &error, mentions);
    expect_last(mentions, text);
    competent_mentions_free(mentions);
    competent_extractor_free(extractor);
  }

  CompetentExtracts* extracts = NULL;
  cr_assert(
    eq(int,
       (int)competent_extracts_new(readers->taxonomy, NULL, &extracts, NULL),
       0));
  cr_expect(
    eq(int, (int)competent_extracts_add(extracts, &text, 1U, NULL), (int)FINE));
  cr_expect(eq(sz, competent_extracts_n(extracts), 1U));
  competent_extracts_free(extracts);
}

static void
add_to_profile(const Readers* const readers, const CompetentText text)
{
  CompetentExtractor* extractor = NULL;
  CompetentProfile*   profile   = NULL;
  CompetentMentions*  mentions  = NULL;
  CompetentError      error     = {FINE, 0U, 0U, ""};
  cr_assert(
    eq(int,
       (int)competent_extractor_new(readers->taxonomy, NULL, &extractor, NULL),
       0));
  cr_assert(
    eq(int, (int)competent_profile_new(readers->taxonomy, &profile, NULL), 0));
  const CompetentStatus st =
    competent_profile_add_text(profile, extractor, text, &mentions, &error);
  expect_status(st, FINE, &error, mentions);
  competent_mentions_free(mentions);
  competent_profile_free(profile);
  competent_extractor_free(extractor);
}

static void
read_all(const Case* const cases, const size_t n_cases)
{
  const Readers readers = readers_open();
  for (size_t i = 0U; i < n_cases; ++i) {
    const Case* const   one   = &cases[i];
    const Made          made  = repeat(one->part, one->length, one->n);
    const CompetentText text  = {made.bytes, made.length};
    const CompetentText whole = {made.bytes, made.length + strlen(LAST)};

    normalise(&readers, text, one->normalised);
    search_for(&readers, text, one->searched);
    extract_from(&readers, whole);
    add_to_profile(&readers, whole);
    free(made.bytes);
  }

  readers_close(&readers);
}

#define BYTES(literal) literal, sizeof(literal) - 1U
#define READ(cases) read_all(cases, sizeof(cases) / sizeof((cases)[0]))

Test(texts, invalid_utf8)
{
  static const Case cases[] = {
    {BYTES("geheim \xFF "), 1U, BROKEN, BROKEN},
    {BYTES("\xFF"), 10000U, BROKEN, BROKEN},
    {BYTES("\x80 "), 1000U, BROKEN, BROKEN},             // Nothing to continue
    {BYTES("geheim \xF0\x9F\x98 "), 1U, BROKEN, BROKEN}, // Cut off
    {BYTES("\xC0\xAF "), 1000U, BROKEN, BROKEN},         // Longer than need be
    {BYTES("\xF4\x90\x80\x80 "), 10U, BROKEN, BROKEN},   // Beyond Unicode
  };
  READ(cases);
}

Test(texts, lone_surrogates)
{
  static const Case cases[] = {
    {BYTES("geheim \xED\xA0\x80 "), 1U, BROKEN, BROKEN},
    {BYTES("\xED\xBF\xBF"), 1000U, BROKEN, BROKEN},
    {BYTES("\xED\xA0\xBD\xED\xB8\x80 "), 10U, BROKEN, BROKEN}, // A pair, as if
  };
  READ(cases);
}

Test(texts, null_bytes)
{
  static const Case cases[] = {
    {BYTES("\0"), 1U, FINE, FINE},
    {BYTES("\0"), 65536U, FINE, FINE},
    {BYTES("geheim\0"), 1000U, FINE, FINE},
    {BYTES("\0"), MANY(10U << 20U), FINE, LONG},
  };
  READ(cases);
}

Test(texts, word_of_ten_megabytes)
{
  static const Case cases[] = {
    {BYTES("geheim"), MANY(2000000U), FINE, LONG},
    {BYTES("x"), MANY(10U << 20U), FINE, LONG},
    {BYTES("\xD0\xB6"), MANY(1U << 20U), FINE, LONG},
    {BYTES("x"), 65536U, FINE, FINE},
  };
  READ(cases);
}

Test(texts, million_combining_marks)
{
  static const Case cases[] = {
    {BYTES("\xCC\x81"), MANY(1000000U), FINE, LONG},
    {BYTES("e\xCC\x81\xCC\xA7"), MANY(1000000U), FINE, LONG},
    {BYTES("\xCC\x81"), 32768U, FINE, FINE},
    {BYTES("\xE0\xA4\xBC\xCC\x81\xCC\xA7"), 9000U, FINE, FINE}, // Out of order
  };
  READ(cases);
}

Test(texts, one_word_repeated)
{
  static const Case cases[] = {
    {BYTES("geheim "), MANY(1000000U), FINE, LONG},
    {BYTES("geheim "), 9000U, FINE, FINE},
    {BYTES("geheim- en "), 5000U, FINE, FINE},
    {BYTES("geheim/"), 9000U, FINE, FINE},
    {BYTES("de "), 20000U, FINE, FINE},
    {BYTES("("), 65536U, FINE, FINE},
  };
  READ(cases);
}

Test(texts, only_noise)
{
  static const Case cases[] = {
    {BYTES("m/v/x 32 uur "), 1U, FINE, FINE},
    {BYTES("m/v/x 32 uur "), 5000U, FINE, FINE},
    {BYTES("(m/v) gezocht in Utrecht "), 2000U, FINE, FINE},
    {BYTES("? ! - "), 10000U, FINE, FINE},
    {BYTES("\xE2\x80\xAE\xE2\x80\x8B\xEF\xBB\xBF"), 7000U, FINE, FINE},
    {BYTES("\xF0\x9F\x98\x80 "), 13000U, FINE, FINE},
  };
  READ(cases);
}

Test(texts, empty)
{
  static const Case cases[] = {
    {BYTES(""), 0U, FINE, FINE},
    {BYTES(" \t\r\n"), 1U, FINE, FINE},
    {BYTES("\xC2\xA0"), 1000U, FINE, FINE},
  };
  READ(cases);
}

// What takes the most of each, so far as anybody found
static const struct {
  const char* part;
  size_t      length;
} heaviest[] = {
  {BYTES("x")},
  {BYTES("\xCC\x81")},
  {BYTES("e\xCC\x81")},
  {BYTES("gastouders ")},
  {BYTES("m/v/x 32 uur ")},
  {BYTES("\0")},
  {BYTES("\xFF")},
  {BYTES("gast- en ")},
  {BYTES("\xE2\x80\x8B")},
};

/// Something that reads texts
typedef void (*Reader)(const Readers* readers, CompetentText text);

static void
just_normalise(const Readers* const readers, const CompetentText text)
{
  CompetentForms*       forms = NULL;
  const CompetentStatus st    = competent_normaliser_run(
    readers->normaliser, text.bytes, text.length, &forms, NULL);
  cr_expect(st == FINE || st == BROKEN);
  competent_forms_free(forms);
}

static void
just_search(const Readers* const readers, const CompetentText text)
{
  const CompetentQuery  query  = {.text = text, .limit = 10U};
  CompetentSearch*      search = NULL;
  const CompetentStatus st =
    competent_search_new(readers->taxonomy, &query, &search, NULL);
  cr_expect(st == FINE || st == BROKEN);
  competent_search_free(search);
}

static void
just_extract(const Readers* const readers, const CompetentText text)
{
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  cr_assert(
    eq(int,
       (int)competent_extractor_new(readers->taxonomy, NULL, &extractor, NULL),
       0));
  cr_expect(
    eq(int, (int)competent_extractor_run(extractor, text, &mentions, NULL), 0));
  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
}

// The processor's time, in which other processes have no part
static double
time_of(const Reader         reader,
        const Readers* const readers,
        const CompetentText  text)
{
  double least = 1e9;
  for (unsigned i = 0U; i < 3U; ++i) {
    const clock_t start = clock();
    reader(readers, text);
    const double time = (double)(clock() - start) / CLOCKS_PER_SEC;
    least             = (time < least) ? time : least;
  }

  return least;
}

// Eight times the text may take a bit more than eight times as long, and not
// the 64 times of what is quadratic
static void
expect_linear(const Reader reader, const size_t size)
{
#if defined(__SANITIZE_ADDRESS__)
  cr_skip_test("What time is taken by a sanitizer is not known");
#endif

  const Readers readers = readers_open();
  for (size_t i = 0U; i < sizeof(heaviest) / sizeof(heaviest[0]); ++i) {
    const size_t        length = heaviest[i].length;
    const Made          made = repeat(heaviest[i].part, length, size / length);
    const CompetentText all  = {made.bytes, made.length};
    const CompetentText part = {made.bytes, made.length / 8U / length * length};

    const double little = time_of(reader, &readers, part);
    const double much   = time_of(reader, &readers, all);
    cr_expect(much <= 30.0 * little + 0.001,
              "%zu: %.6f s, then %.6f s",
              i,
              little,
              much);
    free(made.bytes);
  }

  readers_close(&readers);
}

Test(texts, are_normalised_in_linear_time)
{
  expect_linear(just_normalise, 4U << 20U);
}

Test(texts, are_searched_for_in_linear_time)
{
  expect_linear(just_search, 65536U);
}

Test(texts, are_extracted_from_in_linear_time)
{
  expect_linear(just_extract, 2U << 20U);
}

static long
resident_kilobytes(void)
{
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// Mentions take memory, of which that of gastouders is the text's own fault
static bool
has_mentions(const size_t i)
{
  return strstr(heaviest[i].part, "gast") != NULL;
}

Test(texts, take_memory_that_is_bounded)
{
  const Readers readers = readers_open();
  for (size_t i = 0U; i < sizeof(heaviest) / sizeof(heaviest[0]); ++i) {
    const size_t        length = heaviest[i].length;
    const size_t        n      = MANY(8U << 20U) / length;
    const Made          made   = repeat(heaviest[i].part, length, n);
    const CompetentText text   = {made.bytes, made.length};
    const CompetentText query  = {made.bytes, 65536U / length * length};

    const long before = resident_kilobytes();
    just_normalise(&readers, text);
    just_search(&readers, query);
    if (!has_mentions(i)) {
      just_extract(&readers, text);
    }

    const long after = resident_kilobytes();
#if !defined(__SANITIZE_ADDRESS__)
    cr_expect(lt(long, after - before, 4096L), "%zu", i);
#else
    (void)before;
    (void)after;
#endif
    free(made.bytes);
  }

  readers_close(&readers);
}
