// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/questions.h"
#include "support/taxonomies.h"

#include <competent/builder.h>
#include <competent/limit.h>
#include <competent/report.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

TestSuite(builder_read, .timeout = 60);
TestSuite(builder_read_bytes, .timeout = 60);
TestSuite(builder_finish, .timeout = 60);
TestSuite(builder_on_progress, .timeout = 60);

static CompetentBuilder*
new_builder(void)
{
  CompetentBuilder* builder = NULL;
  cr_assert(eq(int, (int)competent_builder_new(&builder, NULL), 0));
  return builder;
}

static CompetentStatus
read_text(CompetentBuilder* const      builder,
          const char* const            name,
          const char* const            text,
          const CompetentLimits* const limits,
          CompetentError* const        error)
{
  const CompetentSource source = {name, NULL, COMPETENT_FORMAT_TURTLE, limits};
  return competent_builder_read_bytes(
    builder, &source, text, strlen(text), error);
}

static CompetentTaxonomy*
finish(CompetentBuilder* const builder)
{
  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(
    eq(int, (int)competent_builder_finish(builder, &taxonomy, NULL), 0));
  competent_builder_free(builder);
  return taxonomy;
}

// Set the next permutation in order, and return whether there is one
static bool
permute(size_t* const order, const size_t n)
{
  size_t i = n - 1U;
  while (i && order[i - 1U] > order[i]) {
    --i;
  }

  if (!i) {
    return false;
  }

  size_t j = n - 1U;
  while (order[j] < order[i - 1U]) {
    --j;
  }

  const size_t swapped = order[j];
  order[j]             = order[i - 1U];
  order[i - 1U]        = swapped;
  for (size_t a = i, b = n - 1U; a < b; ++a, --b) {
    const size_t other = order[a];
    order[a]           = order[b];
    order[b]           = other;
  }

  return true;
}

Test(builder_read, gives_the_same_bytes_for_any_order_of_files)
{
  size_t                   order[N_STREET_FILES] = {0U, 1U, 2U, 3U};
  CompetentTaxonomy* const first                 = street();
  const Snapshot           expected              = snapshot_of(first);
  unsigned                 n                     = 1U;
  for (; permute(order, N_STREET_FILES); ++n) {
    CompetentTaxonomy* const taxonomy = street_in_order(order);
    const Snapshot           snapshot = snapshot_of(taxonomy);
    cr_assert(eq(sz, snapshot.length, expected.length));
    cr_assert(
      eq(int, memcmp(snapshot.bytes, expected.bytes, expected.length), 0));
    free(snapshot.bytes);
    competent_taxonomy_free(taxonomy);
  }

  cr_expect(eq(uint, n, 24U));
  free(expected.bytes);
  competent_taxonomy_free(first);
}

// Files that say the same or the opposite, some under the same name
static const struct {
  const char* name;
  const char* text;
} quarrel[] = {
  {"b.ttl",
   PREFIXES "\n\n:a a cnlo:Occupation, :class ; :p 1 ; skos:prefLabel 'A'@nl, "
            "' B'@nl ; cnlo:requiresHATEssential :s, :none ."
            ":a cnlo:hasRIASEC 'R' ; skos:altLabel 'B'@nl ; :p 2 ."
            "_:x skos:prefLabel '' ; cnlo:requiresHATEssential :s ."},
  {"a/x.ttl",
   PREFIXES ":a :p 1 ; skos:prefLabel 'B'@nl, 'C'@nl ;"
            "cnlo:requiresHATSomewhat :s, :none ; skos:broader :b ."
            ":a cnlo:hasRIASEC 'A' ; skos:definition 'd' ; a :class ."
            "_:x skos:altLabel 'x' ."},
  {"c/x.ttl",
   PREFIXES ":a skos:prefLabel 'C'@nl ; cnlo:requiresHATImportant :s ; :p 3 ."
            ":b skos:broader :a ; skos:altLabel '' ; skos:definition 'd' ."
            ":s skosxl:prefLabel :l . :l skosxl:literalForm 'L', 'M'@nl ."},
  {"a.ttl",
   PREFIXES ":s a cnlo:HumanCapability, cnlo:KnowledgeArea ; :p 4, 5 ."
            "\n:a cnlo:requiresHATSomewhat :s ; skos:prefLabel 'C'@nl ."
            ":s skosxl:altLabel :l . _:x skos:prefLabel ' ' ."},
};

Test(builder_read_bytes, settles_quarrels_the_same_in_any_order)
{
  size_t   order[]  = {0U, 1U, 2U, 3U};
  Snapshot expected = {NULL, 0U};
  do {
    CompetentBuilder* const builder = new_builder();
    for (size_t i = 0U; i < 4U; ++i) {
      cr_assert(eq(
        int,
        (int)read_text(
          builder, quarrel[order[i]].name, quarrel[order[i]].text, NULL, NULL),
        0));
    }

    CompetentTaxonomy* const taxonomy = finish(builder);
    const Snapshot           snapshot = snapshot_of(taxonomy);
    if (expected.bytes) {
      cr_expect(eq(sz, snapshot.length, expected.length));
      cr_expect(
        eq(int, memcmp(snapshot.bytes, expected.bytes, expected.length), 0));
      free(snapshot.bytes);
    } else {
      expected = snapshot;
      cr_expect(
        lt(sz,
           8U,
           competent_report_n_findings(competent_taxonomy_report(taxonomy))));
    }

    competent_taxonomy_free(taxonomy);
  } while (permute(order, 4U));

  free(expected.bytes);
}

Test(builder_read_bytes, keeps_the_blank_nodes_of_files_apart)
{
  static const char* const texts[] = {
    PREFIXES ":a a cnlo:Occupation ; skosxl:prefLabel _:l .\n"
             "_:l skosxl:literalForm 'A' .",
    PREFIXES ":b a cnlo:Occupation ; skosxl:prefLabel _:l .\n"
             "_:l skosxl:literalForm 'B' ; "
             "cnluwvo:hasContentStatus cnluwvo:ContentStatus_Historic ."};

  CompetentBuilder* const builder = new_builder();
  for (size_t i = 0U; i < 2U; ++i) {
    cr_assert(
      eq(int, (int)read_text(builder, "same.ttl", texts[i], NULL, NULL), 0));
  }

  CompetentTaxonomy* const taxonomy = finish(builder);
  const CompetentLabel     a =
    competent_taxonomy_label(taxonomy, concept_of(taxonomy, "u:a"), 0U);
  const CompetentLabel b =
    competent_taxonomy_label(taxonomy, concept_of(taxonomy, "u:b"), 0U);
  cr_expect(eq(str, (char*)a.text.bytes, "A"));
  cr_expect(eq(str, (char*)b.text.bytes, "B"));
  cr_expect(eq(i32, a.content, COMPETENT_CONTENT_UNSTATED));
  cr_expect(eq(i32, b.content, COMPETENT_CONTENT_HISTORIC));
  competent_taxonomy_free(taxonomy);
}

Test(builder_finish, makes_an_empty_taxonomy_of_no_files)
{
  CompetentTaxonomy* const     taxonomy = finish(new_builder());
  const CompetentReport* const report   = competent_taxonomy_report(taxonomy);
  size_t                       n        = 7U;

  cr_expect(eq(i32, competent_taxonomy_n_concepts(taxonomy), 0));
  cr_expect(
    eq(i32, competent_taxonomy_find(taxonomy, "u:a", 3U), COMPETENT_NONE));
  cr_expect(
    eq(ptr, (void*)competent_taxonomy_find_label(taxonomy, "a", 1U, &n), NULL));
  cr_expect(eq(sz, competent_report_n_sources(report), 0U));
  cr_expect(eq(sz, competent_report_n_findings(report), 0U));
  ask_everything(taxonomy);

  // Which can be saved and opened like any other
  const Snapshot     snapshot = snapshot_of(taxonomy);
  CompetentTaxonomy* opened   = NULL;
  cr_assert(eq(int,
               (int)competent_taxonomy_open_bytes(
                 snapshot.bytes, snapshot.length, &opened, NULL),
               0));
  cr_expect(eq(u64, ask_everything(opened), ask_everything(taxonomy)));
  free(snapshot.bytes);
  competent_taxonomy_free(opened);
  competent_taxonomy_free(taxonomy);
}

Test(builder_finish, makes_an_empty_taxonomy_of_a_file_that_says_nothing_of_use)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of("<u:a> <u:b> <u:c> .");
  cr_expect(eq(i32, competent_taxonomy_n_concepts(taxonomy), 0));
  cr_expect(
    eq(i64,
       competent_report_n_statements(competent_taxonomy_report(taxonomy)),
       1));
  competent_taxonomy_free(taxonomy);
}

Test(builder_finish, spends_the_builder)
{
  CompetentBuilder* const builder  = new_builder();
  CompetentTaxonomy*      taxonomy = NULL;
  CompetentTaxonomy*      second   = (CompetentTaxonomy*)builder;
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(
    eq(int, (int)competent_builder_finish(builder, &taxonomy, NULL), 0));
  cr_expect(eq(int,
               (int)competent_builder_finish(builder, &second, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, second, NULL));
  cr_expect(eq(int,
               (int)read_text(builder, "a.ttl", PREFIXES, NULL, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));

  const CompetentSource source = {
    SAMPLE "/competent-sample.ttl", NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  cr_expect(eq(int,
               (int)competent_builder_read(builder, &source, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));
  competent_builder_free(builder);
  competent_builder_free(NULL);
  competent_taxonomy_free(taxonomy);
}

Test(builder_read_bytes, can_only_be_freed_after_a_failure)
{
  CompetentBuilder* const builder  = new_builder();
  CompetentTaxonomy*      taxonomy = (CompetentTaxonomy*)builder;
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_expect(
    eq(int,
       (int)read_text(
         builder, "x.ttl", PREFIXES ":a a cnlo:Occupation", NULL, &error),
       COMPETENT_STATUS_BAD_SYNTAX));
  cr_expect(
    ne(ptr, strstr(error.message, "x.ttl:7:"), NULL), "%s", error.message);
  cr_expect(eq(int,
               (int)competent_builder_finish(builder, &taxonomy, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, taxonomy, NULL));
  competent_builder_free(builder);
}

Test(builder_read_bytes, holds_to_the_limit_on_statements_over_all_files)
{
  CompetentLimits         limits  = competent_limits_default();
  CompetentBuilder* const builder = new_builder();
  CompetentError          error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  limits.values[COMPETENT_LIMIT_STATEMENTS] = 3;

  cr_expect(
    eq(int,
       (int)read_text(builder, "a.ttl", "<u:a> <u:b> 1, 2 .", &limits, &error),
       0));
  cr_expect(
    eq(int,
       (int)read_text(
         builder, "b.ttl", "<u:a> <u:b> 3 .\n<u:a> <u:b> 4 .", &limits, &error),
       COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(ne(ptr, strstr(error.message, "statements"), NULL));
  cr_expect(
    ne(ptr, strstr(error.message, "b.ttl:2"), NULL), "%s", error.message);
  cr_expect(eq(u32, error.line, 2U));
  competent_builder_free(builder);
}

Test(builder_read_bytes, holds_to_the_limit_on_text_over_all_files)
{
  static const char       text[]      = "<u:a> <u:b> 1 .";
  CompetentLimits         limits      = competent_limits_default();
  CompetentBuilder* const builder     = new_builder();
  CompetentError          error       = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  limits.values[COMPETENT_LIMIT_TEXT] = 2 * (int64_t)strlen(text);

  cr_expect(
    eq(int, (int)read_text(builder, "a.ttl", text, &limits, &error), 0));
  cr_expect(
    eq(int, (int)read_text(builder, "b.ttl", text, &limits, &error), 0));
  cr_expect(eq(int,
               (int)read_text(builder, "c.ttl", " ", &limits, &error),
               COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(ne(ptr, strstr(error.message, "c.ttl: "), NULL));
  cr_expect(ne(ptr, strstr(error.message, "text"), NULL));
  competent_builder_free(builder);
}

// Return what is stated to have one norm that teaches so many skills, which so
// many courses award
static char*
awards(const unsigned n_skills, const unsigned n_courses)
{
  const size_t size = 1024U + 64U * ((size_t)n_skills + n_courses);
  char* const  text = (char*)malloc(size);
  cr_assert(ne(ptr, text, NULL));

  size_t length = (size_t)snprintf(
    text,
    size,
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n" PREFIXES
    ":n a cnlo:EducationalNorm .\n");
  for (unsigned i = 0U; i < n_skills; ++i) {
    length +=
      (size_t)snprintf(text + length,
                       size - length,
                       ":s%u a cnlo:HumanCapability . :n lc:teaches :s%u .\n",
                       i,
                       i);
  }

  for (unsigned i = 0U; i < n_courses; ++i) {
    length += (size_t)snprintf(
      text + length, size - length, ":c%u a lc:Course ; lc:awards :n .\n", i);
  }

  return text;
}

// Few statements must not make more than memory has room for
Test(builder_finish, refuses_too_much_that_courses_take_over)
{
  char* const             text     = awards(9000U, 9000U);
  CompetentBuilder* const builder  = new_builder();
  CompetentTaxonomy*      taxonomy = NULL;
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(eq(int, (int)read_text(builder, "a.ttl", text, NULL, &error), 0));
  cr_expect(eq(int,
               (int)competent_builder_finish(builder, &taxonomy, &error),
               COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(str,
               error.message,
               "Courses without skills of their own have more than 67108864 "
               "together from what they award, with broader tasks"));
  cr_expect(eq(ptr, taxonomy, NULL));
  competent_builder_free(builder);
  free(text);
}

// Each task brings its broader ones, so fewer courses take over as much
Test(builder_finish, counts_broader_tasks_that_courses_take_over)
{
  enum { N_TASKS = 60, N_BROADER = 8, N_COURSES = 124300 };

  const size_t size = 64U * (N_TASKS * (1U + N_BROADER) * 2U + N_COURSES);
  char* const  text = (char*)malloc(size);
  cr_assert(ne(ptr, text, NULL));

  char* end = text;
  end += sprintf(end,
                 "@prefix lc: <https://w3id.org/libcompetent/def#> .\n" PREFIXES
                 ":n a cnlo:EducationalNorm .\n");
  for (unsigned i = 0U; i < N_TASKS; ++i) {
    end += sprintf(
      end, ":t%u a cnluwvo:OccupationTask . :n lc:teaches :t%u .\n", i, i);
    for (unsigned b = 0U; b < N_BROADER; ++b) {
      end += sprintf(end,
                     ":b%ux%u a cnluwvo:OccupationTask .\n"
                     ":t%u skos:broader :b%ux%u .\n",
                     i,
                     b,
                     i,
                     i,
                     b);
    }
  }

  for (unsigned i = 0U; i < N_COURSES; ++i) {
    end += sprintf(end, ":c%u a lc:Course ; lc:awards :n .\n", i);
  }

  CompetentBuilder* const builder  = new_builder();
  CompetentTaxonomy*      taxonomy = NULL;
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(eq(int, (int)read_text(builder, "a.ttl", text, NULL, &error), 0));
  cr_expect(eq(int,
               (int)competent_builder_finish(builder, &taxonomy, &error),
               COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(ne(ptr, strstr(error.message, "with broader tasks"), NULL));
  cr_expect(eq(ptr, taxonomy, NULL));
  competent_builder_free(builder);
  free(text);
}

Test(builder_read, refuses_limits_that_are_none)
{
  for (unsigned i = 0U; i < COMPETENT_N_LIMITS; ++i) {
    CompetentLimits         limits  = competent_limits_default();
    CompetentBuilder* const builder = new_builder();
    limits.values[i]                = 0;
    cr_expect(
      eq(int,
         (int)read_text(builder, "a.ttl", "<u:a> <u:b> 1 .", &limits, NULL),
         COMPETENT_STATUS_BAD_ARGUMENT));
    competent_builder_free(builder);
  }
}

Test(builder_read, tells_that_there_is_no_file)
{
  CompetentBuilder* const builder = new_builder();
  CompetentError          error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentSource   source  = {
       "/nonexistent/file.ttl", NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  cr_expect(eq(int,
               (int)competent_builder_read(builder, &source, &error),
               COMPETENT_STATUS_NOT_FOUND));
  competent_builder_free(builder);
}

/// How often something was told, and when to stop
typedef struct {
  int64_t n_told;
  int64_t last;
  int64_t total;
  int64_t stop_at;
} Told;

static bool
tell(void* const handle, const int64_t done, const int64_t total)
{
  Told* const told = (Told*)handle;
  cr_expect(ge(i64, done, told->last));
  cr_expect(le(i64, done, total));
  told->last  = done;
  told->total = total;
  return ++told->n_told != told->stop_at;
}

// Slow enough to be told of: a label of each size makes for much text
static char*
long_text(const size_t n)
{
  char* const text = (char*)malloc(n * 96U);
  cr_assert(ne(ptr, text, NULL));
  size_t length = 0U;
  for (size_t i = 0U; i < n; ++i) {
    length += (size_t)sprintf(
      text + length,
      "<u:%zu> <http://www.w3.org/2004/02/skos/core#prefLabel> '%zu' .\n",
      i,
      i);
  }

  return text;
}

Test(builder_on_progress, tells_and_can_stop)
{
  char* const             text    = long_text(400000U);
  Told                    told    = {0, 0, 0, 1};
  CompetentBuilder* const builder = new_builder();
  CompetentError          error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  competent_builder_on_progress(builder, tell, &told);

  const CompetentStatus st = read_text(builder, "long.ttl", text, NULL, &error);
  cr_expect(eq(int, (int)st, COMPETENT_STATUS_CANCELLED), "%s", error.message);
  cr_expect(eq(i64, told.n_told, 1));
  cr_expect(eq(i64, told.total, (int64_t)strlen(text)));
  competent_builder_free(builder);
  free(text);
}

Test(builder_on_progress, is_told_a_few_times_a_second_or_not_at_all)
{
  char* const             text    = long_text(200000U);
  Told                    told    = {0, 0, 0, -1};
  CompetentBuilder* const builder = new_builder();
  struct timespec         start;
  struct timespec         end;

  competent_builder_on_progress(builder, tell, &told);
  clock_gettime(CLOCK_MONOTONIC, &start);
  cr_expect(eq(int, (int)read_text(builder, "long.ttl", text, NULL, NULL), 0));
  clock_gettime(CLOCK_MONOTONIC, &end);
  cr_expect(le(i64, told.n_told, 5 * (end.tv_sec - start.tv_sec + 1)));

  told.n_told = 0;
  competent_builder_on_progress(builder, NULL, NULL);
  cr_expect(eq(int, (int)read_text(builder, "long.ttl", text, NULL, NULL), 0));
  cr_expect(eq(i64, told.n_told, 0));
  competent_builder_free(builder);
  free(text);
}

Test(builder_finish, takes_no_notice_of_what_is_known_to_say_nothing)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation, skos:Concept ; skosxl:prefLabel :l ;\n"
    "  skos:inScheme :scheme ; <http://purl.org/dc/terms/created> '2025' .\n"
    ":l skosxl:literalForm 'A' ; skos:definition 'd' ; skos:notation '1' ;\n"
    "  skos:prefLabel 'of a label' .\n"
    ":scheme a skos:ConceptScheme .\n");

  size_t n = 0U;
  cr_expect(eq(i32, competent_taxonomy_n_concepts(taxonomy), 1));
  cr_expect(eq(
    sz, competent_report_n_findings(competent_taxonomy_report(taxonomy)), 0U));
  competent_taxonomy_find_code(taxonomy, COMPETENT_CODE_NOTATION, "1", 1U, &n);
  cr_expect(eq(sz, n, 0U));
  competent_taxonomy_find_label(taxonomy, "of a label", 10U, &n);
  cr_expect(eq(sz, n, 0U));
  competent_taxonomy_free(taxonomy);
}
