// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// What employers call things comes from a table, or from statements

#include "support/taxonomies.h"

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/report.h>
#include <competent/search.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(synonyms, .timeout = 60);

/// A file in memory
typedef struct {
  const char* name;
  const char* text;
} File;

static const char statements[] = PREFIXES
  ":cook a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ;\n"
  "  skos:altLabel 'Souschef'@nl .\n"
  ":baker a cnlo:Occupation ; skos:prefLabel 'Bakker'@nl ;\n"
  "  skosxl:altLabel :xl .\n"
  ":xl a skosxl:Label ; skosxl:literalForm 'Broodbakker'@nl .\n"
  ":cooking a cnlo:HumanCapability ; skos:prefLabel 'Koken', 'Bakker' .\n"
  ":care a cnlo:EducationalNorm ; skos:prefLabel 'Zorg' ;\n"
  "  ksmo:opleidingscode '25697' .\n";

static CompetentTaxonomy*
build(const File* const      files,
      const size_t* const    order,
      const size_t           n,
      CompetentStatus* const st,
      CompetentError* const  error)
{
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  *st                         = competent_builder_new(&builder, error);
  for (size_t i = 0U; i < n && !*st; ++i) {
    const File* const     file   = files + order[i];
    const CompetentSource source = {file->name, NULL, 0, NULL};
    *st                          = competent_builder_read_bytes(
      builder, &source, file->text, strlen(file->text), error);
  }

  if (!*st) {
    *st = competent_builder_finish(builder, &taxonomy, error);
  }

  competent_builder_free(builder);
  return taxonomy;
}

static CompetentTaxonomy*
build_with(const char* const table)
{
  static const size_t order[] = {0U, 1U};

  const File      files[] = {{"s.ttl", statements}, {"t.csv", table}};
  CompetentError  error   = {0};
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;

  CompetentTaxonomy* const taxonomy = build(files, order, 2U, &st, &error);
  cr_assert(ne(ptr, taxonomy, NULL), "%s", error.message);
  return taxonomy;
}

// Return the label of a concept with a text, or one of role -1
static CompetentLabel
find_label(const CompetentTaxonomy* const taxonomy,
           const char* const              iri,
           const char* const              text)
{
  const CompetentConcept concept = concept_of(taxonomy, iri);
  CompetentLabel         label   = {.role = -1};
  for (size_t i = 0U; i < competent_taxonomy_n_labels(taxonomy, concept); ++i) {
    const CompetentLabel other = competent_taxonomy_label(taxonomy, concept, i);
    label = !strcmp(other.text.bytes, text) ? other : label;
  }

  return label;
}

static void
expect_finding(const CompetentTaxonomy* const taxonomy,
               const CompetentFindingKind     kind,
               const char* const              subject,
               const int32_t                  line)
{
  const CompetentReport* const report  = competent_taxonomy_report(taxonomy);
  CompetentFinding             finding = {0};
  for (size_t i = 0U; i < competent_report_n_findings(report); ++i) {
    const CompetentFinding other = competent_report_finding(report, i);
    if (other.kind == (int32_t)kind && !strcmp(other.subject.bytes, subject)) {
      finding = other;
    }
  }

  cr_expect(eq(i32, finding.count, 1), "%s", subject);
  cr_expect(eq(i32, finding.line, line), "%s", subject);
  cr_expect(eq(
    str, (char*)(finding.count ? finding.source.bytes : ""), (char*)"t.csv"));
}

Test(synonyms, are_found_by_iri_code_and_label)
{
  CompetentTaxonomy* const taxonomy =
    build_with("Term;CONCEPT;kind;language;note\n"
               "Potloodboer;u:cook;;;\n"
               "Keukenprins;SOUSCHEF;;NL;zo noemt men hem\n"
               "Zorgtopper;crebo:25697;;;\n"
               "Deegkunstenaar;broodbakker;;;\n"
               "Bakwonder;Bakker;capability;;\n"
               "Kok;u:cook;;nl;staat er al\n");

  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cook", "Potloodboer").role,
               COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:care", "Zorgtopper").role,
               COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:baker", "Deegkunstenaar").role,
               COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cooking", "Bakwonder").role,
               COMPETENT_ROLE_EMPLOYER));

  const CompetentLabel prince = find_label(taxonomy, "u:cook", "Keukenprins");
  cr_expect(eq(int, (int)prince.role, COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(str, (char*)prince.language.bytes, (char*)"nl"));

  // What the taxonomy says itself goes before
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cook", "Kok").role,
               COMPETENT_ROLE_PREFERRED));
  cr_expect(eq(str,
               (char*)competent_role_name(COMPETENT_ROLE_EMPLOYER),
               (char*)"employer"));

  const CompetentReport* const report = competent_taxonomy_report(taxonomy);
  cr_expect(eq(sz, competent_report_n_findings(report), 1U));
  cr_expect(eq(int,
               (int)competent_report_source(report, 1U).format,
               COMPETENT_FORMAT_CSV));
  cr_expect(eq(i64, competent_report_source(report, 1U).statements, 6));
  competent_taxonomy_free(taxonomy);
}

Test(synonyms, are_what_a_hit_says_that_they_are)
{
  CompetentTaxonomy* const taxonomy =
    build_with("term,concept\nkeukenprins,Kok\n");

  const CompetentQuery query = {
    {"Keukenprins m/v", strlen("Keukenprins m/v")}, 0U, 3U, false, 0U, 0U};
  CompetentSearch* search = NULL;
  size_t           n      = 0U;
  cr_assert(
    eq(int, (int)competent_search_new(taxonomy, &query, &search, NULL), 0));

  const CompetentHit* const hits = competent_search_hits(search, &n);
  cr_assert(ge(sz, n, 1U));
  cr_expect(eq(i32, hits[0].concept, concept_of(taxonomy, "u:cook")));
  cr_expect(eq(i32, hits[0].role, COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(str, (char*)hits[0].matched.bytes, (char*)"keukenprins"));
  competent_search_free(search);

  const CompetentConcept* const found =
    competent_taxonomy_find_label(taxonomy, "KEUKENPRINS", 11U, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, found[0], concept_of(taxonomy, "u:cook")));
  competent_taxonomy_free(taxonomy);
}

Test(synonyms, that_are_not_clear_are_reported_and_the_rest_is_loaded)
{
  CompetentTaxonomy* const taxonomy =
    build_with("term;concept;kind;language;afdeling;\n"
               "a;kaatser\n"
               "b;Bakker\n"
               "c;u:cook;capability\n"
               "d;u:cook;baantje\n"
               "e;u:cook;;n l\n"
               ";u:care\n"
               "g\n"
               ";;;\n"
               "h;u:cook;;;;;i\n"
               "j;crebo:1\n"
               " k ;u:cook\n"
               "l;u:cook\n"
               "m;u:xl\n");

  expect_finding(taxonomy, COMPETENT_FINDING_UNKNOWN_PREDICATE, "afdeling", 1);
  expect_finding(taxonomy, COMPETENT_FINDING_UNRESOLVED, "kaatser", 2);
  expect_finding(taxonomy, COMPETENT_FINDING_AMBIGUOUS, "Bakker", 3);
  expect_finding(taxonomy, COMPETENT_FINDING_UNRESOLVED, "u:cook", 4);
  expect_finding(taxonomy, COMPETENT_FINDING_UNKNOWN_VALUE, "baantje", 5);
  expect_finding(taxonomy, COMPETENT_FINDING_UNKNOWN_VALUE, "n l", 6);
  expect_finding(taxonomy, COMPETENT_FINDING_EMPTY, "u:care", 7);
  expect_finding(taxonomy, COMPETENT_FINDING_EMPTY, "g", 8);
  expect_finding(taxonomy, COMPETENT_FINDING_MISPLACED, "h", 10);
  expect_finding(taxonomy, COMPETENT_FINDING_UNRESOLVED, "crebo:1", 11);
  expect_finding(taxonomy, COMPETENT_FINDING_BLANK, "k", 12);
  expect_finding(taxonomy, COMPETENT_FINDING_UNRESOLVED, "u:xl", 14);
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cook", "k").role,
               COMPETENT_ROLE_EMPLOYER));
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cook", "l").role,
               COMPETENT_ROLE_EMPLOYER));
  cr_expect(
    eq(sz,
       competent_taxonomy_n_labels(taxonomy, concept_of(taxonomy, "u:cook")),
       4U));
  competent_taxonomy_free(taxonomy);
}

Test(synonyms, that_are_no_table_are_refused)
{
  static const struct {
    const char*     table;
    CompetentStatus st;
    const char*     message;
  } cases[] = {
    {"naam;begrip\nx;y\n",
     COMPETENT_STATUS_BAD_FORMAT,
     "t.csv:1: The first row of a table of synonyms must name the columns term "
     "and concept"},
    {"term;concept;Term\nx;y\n",
     COMPETENT_STATUS_BAD_FORMAT,
     "t.csv:1: Two columns of the table are called term"},
    {"term;concept\ncaf\xE9;y\n",
     COMPETENT_STATUS_BAD_ENCODING,
     "t.csv:2:1: In field 1 of the row is text that is not UTF-8; a "
     "spreadsheet saves that as \"CSV UTF-8\""},
    {"term;concept\n\"x;y\n",
     COMPETENT_STATUS_BAD_SYNTAX,
     "t.csv:2:1: In field 1 of the row a quote begins text that has no end"},
  };
  static const size_t order[] = {0U};

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const File      file  = {"t.csv", cases[i].table};
    CompetentError  error = {0};
    CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
    cr_expect(eq(ptr, build(&file, order, 1U, &st, &error), NULL));
    cr_expect(eq(int, (int)st, (int)cases[i].st));
    cr_expect(eq(str, error.message, (char*)cases[i].message));
  }
}

Test(synonyms, count_as_statements)
{
  CompetentLimits   limits                  = competent_limits_default();
  CompetentBuilder* builder                 = NULL;
  CompetentError    error                   = {0};
  static const char table[]                 = "term;concept\na;b\nc;d\n";
  limits.values[COMPETENT_LIMIT_STATEMENTS] = 1;

  const CompetentSource source = {"t.csv", NULL, COMPETENT_FORMAT_CSV, &limits};
  cr_assert(eq(int, (int)competent_builder_new(&builder, NULL), 0));
  cr_expect(eq(int,
               (int)competent_builder_read_bytes(
                 builder, &source, table, sizeof(table) - 1U, &error),
               COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(u32, error.line, 3U));
  competent_builder_free(builder);
}

Test(synonyms, know_no_order_of_files)
{
  static const File files[] = {
    {"s.ttl", statements},
    {"1.csv", "term;concept\nx;Kok\ny;Bakker\nz;x\n"},
    {"2.csv", "concept,term,language\nKok,x,\nKok,x,nl\nu:baker,x,nl\nz,q,\n"},
  };
  static const size_t orders[][3] = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

  Snapshot first = {NULL, 0U};
  for (size_t i = 0U; i < sizeof(orders) / sizeof(orders[0]); ++i) {
    CompetentStatus          st       = COMPETENT_STATUS_SUCCESS;
    CompetentTaxonomy* const taxonomy = build(files, orders[i], 3U, &st, NULL);
    cr_assert(eq(int, (int)st, 0));

    const Snapshot snapshot = snapshot_of(taxonomy);
    if (!i) {
      first = snapshot;
    } else {
      cr_assert(eq(sz, snapshot.length, first.length));
      cr_expect(eq(int, memcmp(snapshot.bytes, first.bytes, first.length), 0));
      free(snapshot.bytes);
    }

    competent_taxonomy_free(taxonomy);
  }

  free(first.bytes);
}

Test(synonyms, may_be_statements_of_another_file)
{
  static const size_t order[] = {0U, 1U};
  const File          files[] = {
             {"s.ttl", statements},
             {"e.ttl", PREFIXES ":cook skos:altLabel 'Keukenprins'@nl .\n"}};

  CompetentStatus          st       = COMPETENT_STATUS_SUCCESS;
  CompetentTaxonomy* const taxonomy = build(files, order, 2U, &st, NULL);
  cr_assert(eq(int, (int)st, 0));
  cr_expect(eq(int,
               (int)find_label(taxonomy, "u:cook", "Keukenprins").role,
               COMPETENT_ROLE_ALTERNATIVE));
  competent_taxonomy_free(taxonomy);
}
