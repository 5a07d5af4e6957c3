// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/report.h>
#include <competent/source.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(report, .timeout = 60);
TestSuite(report_finding, .timeout = 60);

// Return what was found of a subject, or all zero
static CompetentFinding
find(const CompetentTaxonomy* const taxonomy,
     const CompetentFindingKind     kind,
     const char* const              subject)
{
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);
  const CompetentFinding none = {0, 0, {NULL, 0U}, 0, {NULL, 0U}, {NULL, 0U}};
  for (size_t i = 0U; i < competent_report_n_findings(report); ++i) {
    const CompetentFinding finding = competent_report_finding(report, i);
    if (finding.kind == (int32_t)kind &&
        !strcmp(finding.subject.bytes, subject)) {
      return finding;
    }
  }

  return none;
}

Test(report_finding, tells_of_everything_odd_with_its_file_and_line)
{
  static const struct {
    CompetentFindingKind kind;
    const char*          subject;
    int32_t              count;
    int32_t              line;
  } expected[] = {
    {COMPETENT_FINDING_UNKNOWN_PREDICATE, "u:predicate", 2, 12},
    {COMPETENT_FINDING_UNKNOWN_CLASS, "u:class", 1, 14},
    {COMPETENT_FINDING_UNKNOWN_VALUE, "u:skill", 1, 15},
    {COMPETENT_FINDING_UNKNOWN_VALUE, "u:good", 2, 16},
    {COMPETENT_FINDING_DANGLING, "u:dangling", 1, 18},
    {COMPETENT_FINDING_UNLABELLED, "u:unlabelled", 1, 0},
    {COMPETENT_FINDING_TWO_KINDS, "u:both", 1, 0},
    {COMPETENT_FINDING_TWO_PREFERRED, "u:good", 1, 10},
    {COMPETENT_FINDING_TWO_LEVELS, "u:good", 1, 23},
    {COMPETENT_FINDING_CYCLE, "u:about", 1, 0},
    {COMPETENT_FINDING_CYCLE, "u:round", 1, 0},
    {COMPETENT_FINDING_BLANK, "u:good", 1, 27},
    {COMPETENT_FINDING_EMPTY, "u:good", 3, 28},
    {COMPETENT_FINDING_MISPLACED, "u:good", 6, 31},
    {COMPETENT_FINDING_MISPLACED, "u:label", 1, 36},
    {COMPETENT_FINDING_SELF, "u:skill", 1, 38},
  };

  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(FIXTURES "/taxonomy/odd.ttl");
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);
  const size_t                 n      = sizeof(expected) / sizeof(expected[0]);
  int64_t                      counts[COMPETENT_N_FINDINGS] = {0};
  for (size_t i = 0U; i < n; ++i) {
    const CompetentFinding finding =
      find(taxonomy, expected[i].kind, expected[i].subject);
    const char* const name = competent_finding_name(expected[i].kind);
    cr_expect(eq(i32, finding.count, expected[i].count), "%s", name);
    cr_expect(eq(i32, finding.line, expected[i].line), "%s", name);
    if (expected[i].line) {
      cr_expect(eq(str, (char*)finding.source.bytes, "odd.ttl"), "%s", name);
    } else {
      cr_expect(eq(sz, finding.source.length, 0U), "%s", name);
    }

    counts[expected[i].kind] += expected[i].count;
  }

  cr_expect(eq(sz, competent_report_n_findings(report), n));
  for (unsigned k = 0U; k < COMPETENT_N_FINDINGS; ++k) {
    const CompetentFindingKind kind = (CompetentFindingKind)k;
    // What tables and catalogues are odd in is tested with them
    if (kind <= COMPETENT_FINDING_SELF) {
      cr_expect(lt(i64, 0, counts[k]), "%s", competent_finding_name(kind));
    }

    cr_expect(eq(i64, competent_report_n_of_kind(report, kind), counts[k]));
  }

  competent_taxonomy_free(taxonomy);
}

Test(report_finding, is_in_order_of_kinds_and_subjects)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(FIXTURES "/taxonomy/odd.ttl");
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);
  const size_t                 n      = competent_report_n_findings(report);
  for (size_t i = 1U; i < n; ++i) {
    const CompetentFinding a = competent_report_finding(report, i - 1U);
    const CompetentFinding b = competent_report_finding(report, i);
    cr_expect(
      a.kind < b.kind ||
      (a.kind == b.kind && strcmp(a.subject.bytes, b.subject.bytes) < 0));
  }

  const CompetentFinding past = competent_report_finding(report, n);
  cr_expect(eq(i32, past.count, 0));
  cr_expect(eq(ptr, (void*)past.subject.bytes, NULL));
  cr_expect(
    eq(i64, competent_report_n_of_kind(report, (CompetentFindingKind)99), 0));
  cr_expect(
    eq(i64, competent_report_n_of_kind(report, (CompetentFindingKind)-1), 0));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, does_not_keep_odd_data_from_being_used)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(FIXTURES "/taxonomy/odd.ttl");
  const CompetentConcept good = concept_of(taxonomy, "u:good");

  // The first in order is the name, what is said highest is the level
  cr_expect(
    eq(str, (char*)competent_taxonomy_name(taxonomy, good).bytes, "Beter"));
  cr_expect(eq(sz, competent_taxonomy_n_labels(taxonomy, good), 3U));
  cr_expect(eq(
    int,
    (int)competent_taxonomy_kind(taxonomy, concept_of(taxonomy, "u:dangling")),
    COMPETENT_KIND_UNKNOWN));
  cr_expect(
    eq(int,
       (int)competent_taxonomy_kind(taxonomy, concept_of(taxonomy, "u:both")),
       COMPETENT_KIND_OCCUPATION));

  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy, good, COMPETENT_RELATION_REQUIRES, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, links[0].concept, concept_of(taxonomy, "u:skill")));
  cr_expect(eq(i32, links[0].level, COMPETENT_LEVEL_ESSENTIAL));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, lists_a_hundred_subjects_and_counts_all)
{
  char* const statements = (char*)malloc(100000U);
  cr_assert(ne(ptr, statements, NULL));
  size_t length = 0U;
  for (unsigned i = 0U; i < 250U; ++i) {
    length += (size_t)sprintf(
      statements + length, ":c%03u a cnlo:Occupation ; :p%03u 1 .\n", i, i);
  }

  CompetentTaxonomy* const     taxonomy = taxonomy_of(statements);
  const CompetentReport* const report   = competent_taxonomy_report(taxonomy);
  cr_expect(eq(sz, competent_report_n_findings(report), 200U));
  cr_expect(eq(i64,
               competent_report_n_of_kind(report, COMPETENT_FINDING_UNLABELLED),
               250));
  cr_expect(
    eq(i64,
       competent_report_n_of_kind(report, COMPETENT_FINDING_UNKNOWN_PREDICATE),
       250));
  cr_expect(eq(
    str, (char*)competent_report_finding(report, 99U).subject.bytes, "u:p099"));
  cr_expect(eq(str,
               (char*)competent_report_finding(report, 199U).subject.bytes,
               "u:c099"));
  competent_taxonomy_free(taxonomy);
  free(statements);
}

Test(report_finding, never_tells_the_number_of_a_blank_node)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of("_:a cnlo:requiresHATEssential :s .\n"
                "[] skos:prefLabel '' .\n"
                ":s a cnlo:HumanCapability ; skos:prefLabel 'S' .\n");

  cr_expect(
    eq(i32, find(taxonomy, COMPETENT_FINDING_MISPLACED, "_:").count, 1));
  cr_expect(eq(i32, find(taxonomy, COMPETENT_FINDING_EMPTY, "_:").count, 1));
  cr_expect(eq(i32, competent_taxonomy_n_concepts(taxonomy), 1));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, finds_each_cycle_whole)
{
  // Two that share a concept, a way to them and away, and one of two
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":in skos:broader :a . :a skos:broader :b, :c . :b skos:broader :a .\n"
    ":c skos:broader :d . :d skos:broader :a, :out . :out skos:broader :top .\n"
    ":x skos:narrower :y . :y skos:narrower :x .\n");
  static const char* const in[]  = {"u:a", "u:b", "u:c", "u:d", "u:x", "u:y"};
  static const char* const out[] = {"u:in", "u:out", "u:top"};

  for (size_t i = 0U; i < 6U; ++i) {
    cr_expect(eq(i32, find(taxonomy, COMPETENT_FINDING_CYCLE, in[i]).count, 1));
  }

  for (size_t i = 0U; i < 3U; ++i) {
    cr_expect(
      eq(i32, find(taxonomy, COMPETENT_FINDING_CYCLE, out[i]).count, 0));
  }

  competent_taxonomy_free(taxonomy);
}

// Make a chain of concepts, each broader than the one before, maybe closed
static CompetentTaxonomy*
chain(const unsigned n, const unsigned last)
{
  char* const statements = (char*)malloc((size_t)n * 40U);
  cr_assert(ne(ptr, statements, NULL));
  size_t length = 0U;
  for (unsigned i = 0U; i < n; ++i) {
    length += (size_t)sprintf(statements + length,
                              ":%u skos:broader :%u .\n",
                              i,
                              (i + 1U < n) ? i + 1U : last);
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of(statements);
  free(statements);
  return taxonomy;
}

Test(report_finding, finds_a_cycle_of_a_hundred_thousand_concepts)
{
  CompetentTaxonomy* const taxonomy = chain(100000U, 0U);
  cr_expect(eq(i64,
               competent_report_n_of_kind(competent_taxonomy_report(taxonomy),
                                          COMPETENT_FINDING_CYCLE),
               100000));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, finds_no_cycle_in_a_long_chain)
{
  CompetentTaxonomy* const taxonomy = chain(100000U, 100000U);
  cr_expect(eq(i64,
               competent_report_n_of_kind(competent_taxonomy_report(taxonomy),
                                          COMPETENT_FINDING_CYCLE),
               0));
  competent_taxonomy_free(taxonomy);
}

Test(report, has_a_name_for_each_kind_of_finding)
{
  for (int k = 0; k < COMPETENT_N_FINDINGS; ++k) {
    cr_expect(
      ne(ptr, (void*)competent_finding_name((CompetentFindingKind)k), NULL));
  }

  cr_expect(eq(
    ptr,
    (void*)competent_finding_name((CompetentFindingKind)COMPETENT_N_FINDINGS),
    NULL));
  cr_expect(
    eq(ptr, (void*)competent_finding_name((CompetentFindingKind)-1), NULL));
}

Test(report, tells_which_files_were_read)
{
  static const struct {
    const char*     name;
    const char*     version;
    CompetentFormat format;
  } sources[] = {
    {"norms.ttl", "", COMPETENT_FORMAT_TURTLE},
    {"occupations.ttl", "1.2.3", COMPETENT_FORMAT_TURTLE},
    {"skills.rdf", "", COMPETENT_FORMAT_RDF_XML},
    {"uwv.nt", "", COMPETENT_FORMAT_N_TRIPLES},
  };

  static const size_t          order[]  = {2U, 0U, 3U, 1U};
  CompetentTaxonomy* const     taxonomy = street_in_order(order);
  const CompetentReport* const report   = competent_taxonomy_report(taxonomy);
  int64_t                      sum      = 0;
  cr_assert(eq(sz, competent_report_n_sources(report), 4U));
  for (size_t i = 0U; i < 4U; ++i) {
    const CompetentReportSource source = competent_report_source(report, i);
    cr_expect(eq(str, (char*)source.name.bytes, (char*)sources[i].name));
    cr_expect(eq(str, (char*)source.version.bytes, (char*)sources[i].version));
    cr_expect(eq(i32, source.format, (int32_t)sources[i].format));
    cr_expect(lt(i64, 1000, source.bytes));
    cr_expect(lt(i64, 10, source.statements));
    sum += source.statements;
  }

  cr_expect(eq(i64, competent_report_n_statements(report), sum));
  cr_expect(eq(i64, competent_report_source(report, 3U).statements, 29));
  cr_expect(
    eq(ptr, (void*)competent_report_source(report, 4U).name.bytes, NULL));
  cr_expect(eq(sz, competent_report_n_findings(report), 2U)); // No labels
  competent_taxonomy_free(taxonomy);
}
