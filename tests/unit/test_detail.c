// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/detail.h>

#include "support/taxonomies.h"

#include <competent/fact.h>
#include <competent/report.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdio.h>
#include <string.h>

#define TERMS                                            \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n" \
  "@prefix schema: <https://schema.org/> .\n"

static const char course[] =
  TERMS ":c a schema:Course ; schema:name 'Helpende'@nl ; lc:teaches :s ;"
        "  schema:provider :p ; lc:awards :n ; lc:level '4+' ; lc:mode "
        "lc:BBL, 'OVO' ;"
        "  schema:timeRequired 'P6M' ; lc:studyHours 1600 ; lc:paid true ;"
        "  schema:offers [ schema:price '1250.50' ] ;"
        "  schema:hasCourseInstance [ schema:startDate '2026-09-01' ; "
        "lc:place 'Ede' ],"
        "    [ schema:startDate '2026-02-01' ; schema:endDate '2026-07-01' ;"
        "      schema:offers [ schema:price 99 ] ] .\n"
        ":p a lc:Provider ; skos:prefLabel 'School' .\n"
        ":n a cnlo:EducationalNorm ; skos:prefLabel 'Helpende' .\n"
        ":s a cnlo:HumanCapability ; skos:prefLabel 'Zorgen' .\n";

static const char scheme[] = TERMS
  ":stap a lc:Scheme ; skos:prefLabel 'STAP'@nl ; lc:validFrom '2022-03-01' ;"
  "  lc:validUntil '2023-12-31' ; lc:excludes :slim ;"
  "  lc:condition [ lc:about lc:Age ; lc:atLeast 18 ; lc:atMost 67 ],"
  "    [ lc:about lc:CourseLevel ; lc:atLeast '4+' ],"
  "    [ lc:about lc:Work ; lc:oneOf lc:Employed, lc:JobSeeker ] ;"
  "  lc:amount [ lc:cap 1000 ; lc:share 0.9 ;"
  "    lc:condition [ lc:about 'course start' ; lc:atMost '2023-08-31' ] ] .\n"
  ":slim a lc:Scheme ; skos:prefLabel 'SLIM' .\n";

static int64_t
value(const CompetentTaxonomy* const taxonomy,
      const char* const              iri,
      const CompetentProperty        property)
{
  return competent_taxonomy_value(
    taxonomy, concept_of(taxonomy, iri), property, -1);
}

static int64_t
n_found(const CompetentTaxonomy* const taxonomy,
        const CompetentFindingKind     kind)
{
  return competent_report_n_of_kind(competent_taxonomy_report(taxonomy), kind);
}

// Write all that is stated of a concept, one node a line
static void
describe(const CompetentTaxonomy* const taxonomy,
         const char* const              iri,
         char* const                    text,
         const size_t                   size)
{
  const CompetentConcept concept   = concept_of(taxonomy, iri);
  size_t                 n_nodes   = 0U;
  size_t                 n_details = 0U;

  const CompetentNode* const nodes =
    competent_taxonomy_nodes(taxonomy, concept, &n_nodes);
  const CompetentDetail* const details =
    competent_taxonomy_details(taxonomy, concept, &n_details);

  text[0] = '\0';
  for (size_t i = 0U; i < n_nodes; ++i) {
    char line[256];
    snprintf(line,
             sizeof(line),
             "%s of %d",
             competent_node_kind_name((CompetentNodeKind)nodes[i].kind),
             (int)nodes[i].whole);
    strncat(text, line, size - strlen(text) - 1U);
    for (int32_t d = 0; d < nodes[i].n_details; ++d) {
      const CompetentDetail detail = details[nodes[i].first_detail + d];
      const CompetentText   words =
        competent_taxonomy_value_text(taxonomy, detail.value);
      const CompetentProperty property = (CompetentProperty)detail.property;
      const char* const       name =
        competent_property_value_name(property, detail.value);

      if (competent_property_type(property) == COMPETENT_VALUE_TEXT) {
        snprintf(line,
                 sizeof(line),
                 ", %s %.*s",
                 competent_property_name(property),
                 (int)words.length,
                 words.bytes);
      } else if (name) {
        snprintf(line,
                 sizeof(line),
                 ", %s %s",
                 competent_property_name(property),
                 name);
      } else {
        snprintf(line,
                 sizeof(line),
                 ", %s %lld",
                 competent_property_name(property),
                 (long long)detail.value);
      }

      strncat(text, line, size - strlen(text) - 1U);
    }

    strncat(text, "\n", size - strlen(text) - 1U);
  }
}

Test(taxonomy_value, is_a_number_whatever_is_written)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(course);
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_WEEKS), 26));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PRICE), 125050));
  cr_expect(eq(i64,
               value(taxonomy, "u:c", COMPETENT_PROPERTY_LEVEL),
               (int64_t)COMPETENT_NLQF_LEVEL_4_PLUS));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_IS_PAID), 1));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_CAP), -1));
  cr_expect(eq(i64, value(taxonomy, "u:s", COMPETENT_PROPERTY_PRICE), -1));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_nodes, of_a_course_are_its_instances)
{
  char                     text[1024];
  CompetentTaxonomy* const taxonomy = taxonomy_of(course);
  describe(taxonomy, "u:c", text, sizeof(text));
  cr_expect(eq(str,
               text,
               "whole of -1, price 125050, weeks 26, study hours 1600, "
               "level 4+, mode BBL, mode OVO, paid 1\n"
               "instance of 0, price 9900, start 20260201, end 20260701\n"
               "instance of 0, start 20260901, place Ede\n"));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_nodes, of_a_scheme_are_its_conditions_and_amounts)
{
  char                     text[1024];
  CompetentTaxonomy* const taxonomy = taxonomy_of(scheme);
  describe(taxonomy, "u:stap", text, sizeof(text));
  cr_expect(eq(str,
               text,
               "whole of -1, valid from 20220301, valid until 20231231\n"
               "condition of 0, about age, at least 18, at most 67\n"
               "condition of 0, about work, one of 0, one of 1\n"
               "condition of 0, about course level, at least 45\n"
               "amount of 0, share 900, cap 100000\n"
               "condition of 4, about course start, at most 20230831\n"));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_nodes, do_not_depend_on_the_order_of_reading)
{
  static const char other[] =
    TERMS ":c schema:hasCourseInstance [ schema:offers [ schema:price 99.00 ] ;"
          "    schema:endDate '2026-07-01' ; schema:startDate '2026-02-01' ],"
          "    [ lc:place 'Ede' ; schema:startDate '2026-09-01' ],"
          "    [ lc:place 'Ede' ; schema:startDate '2026-09-01' ] ;"
          "  schema:offers [ schema:price '1250.5' ] ; lc:paid '1' ;"
          "  lc:studyHours 'PT1600H' ; lc:weeks 26 ; lc:mode 'ovo', lc:bbl ;"
          "  lc:level '4p' ; a lc:Course ; schema:name 'Helpende'@nl ;"
          "  lc:teaches :s ; schema:provider :p ; lc:awards :n .\n"
          ":p a lc:Provider ; skos:prefLabel 'School' .\n"
          ":n a cnlo:EducationalNorm ; skos:prefLabel 'Helpende' .\n"
          ":s a cnlo:HumanCapability ; skos:prefLabel 'Zorgen' .\n";

  CompetentTaxonomy* const a = taxonomy_of(course);
  CompetentTaxonomy* const b = taxonomy_of(other);
  cr_expect(eq(str,
               (char*)competent_taxonomy_hash(a).bytes,
               (char*)competent_taxonomy_hash(b).bytes));
  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
}

Test(taxonomy_nodes, are_of_concepts_linked_both_ways)
{
  CompetentTaxonomy* const   taxonomy = taxonomy_of(scheme);
  size_t                     n        = 0U;
  const CompetentLink* const links    = competent_taxonomy_links(
    taxonomy, concept_of(taxonomy, "u:slim"), COMPETENT_RELATION_EXCLUDES, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(int, links[0].concept, concept_of(taxonomy, "u:stap")));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, names_what_of_a_catalogue_is_wrong)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    TERMS
    ":c a lc:Course ; skos:prefLabel 'C' ; lc:price -1, 5, 6 ;"
    "  lc:weeks 'lang' ; lc:level 9 ; lc:mode 'thuis' ; lc:start '2026-02-30' ;"
    "  lc:instance [ lc:start '2026-03-01' ; lc:end '2026-02-01' ],"
    "    'literal' .\n"
    ":t a lc:Tile ; skos:prefLabel 'T' ; lc:startsFrom :f .\n"
    ":u a lc:Tile ; skos:prefLabel 'U' ; lc:startsFrom :f ; lc:leadsTo :g .\n"
    ":v a lc:Tile ; skos:prefLabel 'V' ; lc:startsFrom :g ; lc:leadsTo :f .\n"
    ":f a lc:Function ; skos:prefLabel 'F' ; lc:performs :o .\n"
    ":g a lc:Function ; skos:prefLabel 'G' ; lc:performs :o .\n"
    ":o a cnlo:Occupation ; skos:prefLabel 'O' .\n");
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_BAD_VALUE), 5));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_TWO_VALUES), 1));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_BAD_PERIOD), 1));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_MISPLACED), 1));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_TEACHES_NOTHING), 1));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_DEAD_END), 1));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_STEP_CYCLE), 4));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_LEVEL), -1));
  competent_taxonomy_free(taxonomy);
}

Test(payment_name, is_there_for_each_value_and_no_other)
{
  for (int i = 0; i < COMPETENT_N_PAYMENTS; ++i) {
    cr_expect(
      ne(ptr, (void*)competent_payment_name((CompetentPayment)i), NULL));
  }

  cr_expect(
    eq(str, (char*)competent_payment_name(COMPETENT_PAYMENT_LOAN), "loan"));
  cr_expect(eq(ptr, (void*)competent_payment_name((CompetentPayment)-1), NULL));
  cr_expect(
    eq(ptr,
       (void*)competent_payment_name((CompetentPayment)COMPETENT_N_PAYMENTS),
       NULL));
}

// Names that constants have are found by them, and other numbers have none
Test(detail_name, is_there_for_each_value_and_no_other)
{
  for (int i = 0; i < COMPETENT_N_MODES; ++i) {
    cr_expect(ne(ptr, (void*)competent_mode_name((CompetentMode)i), NULL));
  }

  for (int i = 0; i < COMPETENT_N_DOCUMENTS; ++i) {
    cr_expect(
      ne(ptr, (void*)competent_document_name((CompetentDocument)i), NULL));
  }

  for (int i = 0; i < COMPETENT_N_CRITERIA; ++i) {
    cr_expect(
      ne(ptr, (void*)competent_criterion_name((CompetentCriterion)i), NULL));
  }

  cr_expect(eq(str, (char*)competent_mode_name(COMPETENT_MODE_BBL), "BBL"));
  cr_expect(eq(str,
               (char*)competent_document_name(COMPETENT_DOCUMENT_DIPLOMA),
               "diploma"));
  cr_expect(
    eq(str, (char*)competent_criterion_name(COMPETENT_CRITERION_AGE), "age"));
  cr_expect(eq(str,
               (char*)competent_applicant_name(COMPETENT_APPLICANT_EMPLOYER),
               "employer"));
  cr_expect(eq(
    ptr, (void*)competent_mode_name((CompetentMode)COMPETENT_N_MODES), NULL));
  cr_expect(
    eq(ptr, (void*)competent_document_name((CompetentDocument)-1), NULL));
  cr_expect(eq(
    ptr,
    (void*)competent_criterion_name((CompetentCriterion)COMPETENT_N_CRITERIA),
    NULL));
  cr_expect(eq(
    ptr,
    (void*)competent_applicant_name((CompetentApplicant)COMPETENT_N_APPLICANTS),
    NULL));
}

// A floor is behind a cap among the details, and a start is before an end
Test(report_finding, drops_both_ends_of_a_bad_period)
{
  char                     text[1024];
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    TERMS ":s a lc:Scheme ; skos:prefLabel 'S' ; lc:note 'n' ;"
          "  lc:amount [ lc:floor 500 ; lc:cap 100 ; lc:weeksBefore 3 ],"
          "    [ lc:floor 300 ; lc:cap 200 ] ;"
          "  lc:window [ lc:start '2026-02-01' ; lc:end '2026-01-01' ;"
          "    lc:note 'x' ] .\n");
  describe(taxonomy, "u:s", text, sizeof(text));
  cr_expect(eq(str,
               text,
               "whole of -1, note n\n"
               "amount of 0\n"
               "amount of 0, weeks before 3\n"
               "window of 0, note x\n"));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_BAD_PERIOD), 3));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, tells_what_published_data_has_in_another_shape)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    TERMS ":c a schema:Course ; schema:name 'C' ; lc:teaches :k ;"
          "  schema:location [ a schema:Place ; schema:name 'Ede' ] ;"
          "  schema:provider [ a schema:Organization ; schema:name 'School' ] ;"
          "  schema:educationalCredentialAwarded 'Diploma' ;"
          "  schema:coursePrerequisites 'Vmbo' .\n"
          ":k a cnlo:HumanCapability ; skos:prefLabel 'K' .\n");
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_MISPLACED), 4));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PLACE), -1));
  cr_expect(eq(sz, competent_taxonomy_n_concepts(taxonomy), 2U));
  competent_taxonomy_free(taxonomy);
}

// Parts of parts are kept up to some depth, whichever of them is read first
Test(taxonomy_nodes, are_not_deeper_than_anyone_needs)
{
  enum { N = 100 };

  char   down[8192] = TERMS ":s a lc:Scheme ; skos:prefLabel 'S' ;"
                            " lc:amount :p0 .\n";
  char   up[8192]   = TERMS;
  size_t at_down    = strlen(down);
  size_t at_up      = strlen(up);
  for (int i = 0; i < N; ++i) {
    at_down += (size_t)snprintf(down + at_down,
                                sizeof(down) - at_down,
                                ":p%d lc:condition :p%d .\n",
                                i,
                                i + 1);
    at_up += (size_t)snprintf(up + at_up,
                              sizeof(up) - at_up,
                              ":p%d lc:condition :p%d .\n",
                              N - 1 - i,
                              N - i);
  }

  snprintf(up + at_up,
           sizeof(up) - at_up,
           ":s a lc:Scheme ; skos:prefLabel 'S' ; lc:amount :p0 .\n");

  CompetentTaxonomy* const a       = taxonomy_of(down);
  CompetentTaxonomy* const b       = taxonomy_of(up);
  size_t                   n_nodes = 0U;
  competent_taxonomy_nodes(a, concept_of(a, "u:s"), &n_nodes);
  cr_expect(eq(sz, n_nodes, 8U));
  cr_expect(eq(i64, n_found(a, COMPETENT_FINDING_MISPLACED), N + 1 - 7));
  cr_expect(eq(str,
               (char*)competent_taxonomy_hash(a).bytes,
               (char*)competent_taxonomy_hash(b).bytes));
  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
}

Test(taxonomy_nodes, of_a_circle_are_of_nothing)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(TERMS ":s a lc:Scheme ; skos:prefLabel 'S' .\n"
                      ":p lc:condition :q . :q lc:condition :p .\n");
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_MISPLACED), 2));
  competent_taxonomy_free(taxonomy);
}

Test(report_finding, tells_of_a_part_of_two_wholes)
{
  char                     text[1024];
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(TERMS ":d a schema:Course ; schema:name 'D' ; lc:teaches :k ;"
                      "  schema:offers :o .\n"
                      ":c a schema:Course ; schema:name 'C' ; lc:teaches :k ;"
                      "  schema:offers :o .\n"
                      ":o schema:price 5 .\n"
                      ":k a cnlo:HumanCapability ; skos:prefLabel 'K' .\n");
  describe(taxonomy, "u:c", text, sizeof(text));
  cr_expect(eq(str, text, "whole of -1, price 500\n"));
  describe(taxonomy, "u:d", text, sizeof(text));
  cr_expect(eq(str, text, ""));
  cr_expect(eq(i64, n_found(taxonomy, COMPETENT_FINDING_TWO_VALUES), 1));
  competent_taxonomy_free(taxonomy);
}
