// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/leniency.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>

TestSuite(leniency_name, .timeout = 60);
TestSuite(profile_new_lenient, .timeout = 60);

#define FULL COMPETENT_FULL_CREDIT
#define ESSENTIAL COMPETENT_LEVEL_ESSENTIAL

/// Skills in three layers, and matches of each kind
static const char kitchen[] =
  ":work a cnlo:HumanCapability .\n"
  ":cook a cnlo:HumanCapability ; skos:broader :work .\n"
  ":fry a cnlo:HumanCapability ; skos:broader :cook ;"
  "  cnlo:exactMatchESCO :e-fry .\n"
  ":boil a cnlo:HumanCapability ; skos:broader :cook ;"
  "  cnlo:closeMatchESCO :e-fry .\n"
  ":serve a cnlo:HumanCapability ; skos:broader :work ;"
  "  cnlo:broadMatchESCO :e-host .\n"
  ":greet a cnlo:HumanCapability ; cnlo:narrowMatchESCO :e-smile .\n"
  ":chef a cnlo:Occupation ; cnlo:requiresHATEssential :fry ;"
  "  cnlo:requiresHATImportant :serve ;"
  "  cnluwvo:exactMatchTaxonomyItemESCOBeroep :e-chef .\n"
  ":helper a cnlo:Occupation ; cnlo:requiresHATEssential :boil, :work ;"
  "  cnlo:requiresHATSomewhat :greet .\n"
  ":round a cnlo:HumanCapability ; skos:broader :trip .\n"
  ":trip a cnlo:HumanCapability ; skos:broader :round .\n";

static CompetentProfile*
lenient(const CompetentTaxonomy* const taxonomy)
{
  const CompetentLeniency leniency =
    competent_strictness_leniency(COMPETENT_STRICTNESS_LENIENT);

  CompetentProfile* profile = NULL;
  cr_assert(
    eq(int,
       (int)competent_profile_new_lenient(taxonomy, &leniency, &profile, NULL),
       0));
  return profile;
}

static void
add(CompetentProfile* const        profile,
    const CompetentTaxonomy* const taxonomy,
    const char* const              iri,
    const double                   credit)
{
  cr_assert(eq(int,
               (int)competent_profile_add(
                 profile, concept_of(taxonomy, iri), credit, NULL),
               0));
}

static void
expect(const CompetentProfile* const  profile,
       const CompetentTaxonomy* const taxonomy,
       const char* const              iri,
       const int32_t                  credit,
       const CompetentHow             how,
       const char* const              has)
{
  const CompetentCredit found =
    competent_profile_credit(profile, concept_of(taxonomy, iri), ESSENTIAL);
  cr_expect(eq(i32, found.credit, credit), "%s", iri);
  cr_expect(eq(i32, found.how, (int32_t)how), "%s", iri);
  cr_expect(
    eq(i32, found.has, has ? concept_of(taxonomy, has) : -1), "%s", iri);
}

Test(leniency_name, is_there_for_each_value_and_no_other)
{
  cr_expect(eq(str,
               (char*)competent_strictness_name(COMPETENT_STRICTNESS_LENIENT),
               "lenient"));
  cr_expect(
    eq(ptr, (void*)competent_strictness_name((CompetentStrictness)2), NULL));
  cr_expect(eq(str, (char*)competent_how_name(COMPETENT_HOW_MAPPED), "mapped"));
  cr_expect(
    eq(ptr, (void*)competent_how_name((CompetentHow)COMPETENT_N_HOWS), NULL));
}

Test(profile_new_lenient, refuses_parts_that_are_none)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  for (unsigned i = 0U; i < 14U; ++i) {
    CompetentLeniency leniency    = {0, 0, 0, 0, 0, 0, 0};
    ((int32_t*)&leniency)[i / 2U] = (i % 2U) ? -1 : 257;
    CompetentProfile* profile     = (CompetentProfile*)&leniency;
    cr_expect(eq(
      int,
      (int)competent_profile_new_lenient(taxonomy, &leniency, &profile, NULL),
      (int)COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, profile, NULL));
  }

  competent_taxonomy_free(taxonomy);
}

Test(profile_new_lenient, is_strict_without_a_leniency)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentProfile*        profile  = NULL;
  cr_assert(
    eq(int,
       (int)competent_profile_new_lenient(taxonomy, NULL, &profile, NULL),
       0));
  cr_expect(eq(i32, competent_profile_leniency(profile).narrower, 0));
  add(profile, taxonomy, "u:fry", 1.0);
  expect(profile, taxonomy, "u:fry", FULL, COMPETENT_HOW_ITSELF, "u:fry");
  expect(profile, taxonomy, "u:cook", 0, COMPETENT_HOW_NOT, NULL);
  expect(profile, taxonomy, "u:boil", 0, COMPETENT_HOW_NOT, NULL);
  cr_expect(eq(int,
               (int)competent_profile_add(
                 profile, concept_of(taxonomy, "u:e-fry"), 1.0, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_new_lenient, counts_narrower_broader_and_sibling_ones)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentProfile* const  profile  = lenient(taxonomy);
  add(profile, taxonomy, "u:fry", 1.0);
  expect(profile, taxonomy, "u:fry", FULL, COMPETENT_HOW_ITSELF, "u:fry");
  expect(profile, taxonomy, "u:cook", FULL, COMPETENT_HOW_NARROWER, "u:fry");
  expect(profile, taxonomy, "u:work", FULL, COMPETENT_HOW_NARROWER, "u:fry");

  // A sibling, but a close match of the same thing elsewhere is worth more
  expect(
    profile, taxonomy, "u:boil", FULL / 4 * 3, COMPETENT_HOW_MAPPED, "u:fry");
  expect(profile, taxonomy, "u:serve", 0, COMPETENT_HOW_NOT, NULL);
  competent_profile_free(profile);

  CompetentProfile* const other = lenient(taxonomy);
  add(other, taxonomy, "u:cook", 0.5);
  expect(other, taxonomy, "u:fry", FULL / 4, COMPETENT_HOW_BROADER, "u:cook");
  expect(other, taxonomy, "u:work", FULL / 2, COMPETENT_HOW_NARROWER, "u:cook");
  expect(other, taxonomy, "u:serve", FULL / 8, COMPETENT_HOW_SIBLING, "u:cook");
  cr_expect(eq(sz, competent_profile_n_items(other), 1U));
  competent_profile_free(other);
  competent_taxonomy_free(taxonomy);
}

Test(profile_new_lenient, takes_what_another_taxonomy_has)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  static const struct {
    const char* item;
    const char* mapped;
    int32_t     credit;
  } expected[] = {{"u:e-fry", "u:fry", FULL},
                  {"u:e-fry", "u:boil", FULL / 4 * 3},
                  {"u:e-host", "u:serve", FULL / 2},
                  {"u:e-smile", "u:greet", FULL}};
  for (size_t i = 0U; i < 4U; ++i) {
    CompetentProfile* const profile = lenient(taxonomy);
    add(profile, taxonomy, expected[i].item, 1.0);
    expect(profile,
           taxonomy,
           expected[i].mapped,
           expected[i].credit,
           COMPETENT_HOW_MAPPED,
           expected[i].item);
    competent_profile_free(profile);
  }

  // An occupation elsewhere brings what the one here requires
  CompetentProfile* const profile = lenient(taxonomy);
  add(profile, taxonomy, "u:e-chef", 1.0);
  expect(profile, taxonomy, "u:fry", FULL, COMPETENT_HOW_MAPPED, "u:chef");
  expect(
    profile, taxonomy, "u:serve", FULL / 4 * 3, COMPETENT_HOW_MAPPED, "u:chef");
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_new_lenient, ends_where_broader_ones_go_round)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentProfile* const  profile  = lenient(taxonomy);
  add(profile, taxonomy, "u:round", 1.0);
  expect(profile, taxonomy, "u:round", FULL, COMPETENT_HOW_ITSELF, "u:round");
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

// Whatever the order, each gives the same, and none less than strictly
Test(profile_new_lenient, does_not_depend_on_the_order_and_only_adds)
{
  static const char* const items[] = {
    "u:chef", "u:boil", "u:cook", "u:helper", "u:e-host", "u:greet"};

  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentProfile* const  first    = lenient(taxonomy);
  CompetentProfile* const  second   = lenient(taxonomy);
  CompetentProfile*        strict   = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &strict, NULL), 0));
  for (size_t i = 0U; i < 6U; ++i) {
    const double credit = 1.0 - 0.125 * (double)i;
    add(first, taxonomy, items[i], credit);
    add(second, taxonomy, items[5U - i], 1.0 - 0.125 * (double)(5U - i));
    if (i != 4U) {
      add(strict, taxonomy, items[i], credit);
    }
  }

  for (CompetentConcept c = 0; c < competent_taxonomy_n_concepts(taxonomy);
       ++c) {
    for (int l = COMPETENT_LEVEL_OPTIONAL; l <= COMPETENT_LEVEL_ESSENTIAL;
         ++l) {
      const CompetentLevel  level = (CompetentLevel)l;
      const CompetentCredit a     = competent_profile_credit(first, c, level);
      const CompetentCredit b     = competent_profile_credit(second, c, level);
      const CompetentCredit least = competent_profile_credit(strict, c, level);
      cr_expect(eq(i32, a.credit, b.credit));
      cr_expect(eq(i32, a.how, b.how), "%d", c);
      cr_expect(eq(i32, a.via, b.via));
      cr_expect(eq(i32, a.has, b.has));
      cr_expect(ge(i32, a.credit, least.credit));
      cr_expect(le(i32, a.credit, FULL));
    }
  }

  competent_profile_free(strict);
  competent_profile_free(second);
  competent_profile_free(first);
  competent_taxonomy_free(taxonomy);
}

Test(profile_new_lenient, is_seen_in_the_explanation_of_a_score)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentProfile* const  profile  = lenient(taxonomy);
  CompetentMatcher*        matcher  = NULL;
  CompetentGap*            gap      = NULL;
  add(profile, taxonomy, "u:chef", 1.0);
  cr_assert(eq(int,
               (int)competent_matcher_new(
                 taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL),
               0));
  cr_assert(
    eq(int,
       (int)competent_gap_new(
         matcher, profile, concept_of(taxonomy, "u:helper"), &gap, NULL),
       0));

  size_t                            n = 0U;
  const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
  cr_assert(eq(sz, n, 3U));
  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept fry  = concept_of(taxonomy, "u:fry");
    const CompetentConcept chef = concept_of(taxonomy, "u:chef");
    if (r[i].concept == concept_of(taxonomy, "u:boil")) {
      cr_expect(eq(i32, r[i].how, (int32_t)COMPETENT_HOW_MAPPED));
      cr_expect(eq(i32, r[i].has, fry));
      cr_expect(eq(i32, r[i].via, chef));
    } else if (r[i].concept == concept_of(taxonomy, "u:work")) {
      cr_expect(eq(i32, r[i].how, (int32_t)COMPETENT_HOW_NARROWER));
      cr_expect(eq(i32, r[i].has, fry));
    } else {
      cr_expect(eq(i32, r[i].how, (int32_t)COMPETENT_HOW_NOT));
      cr_expect(eq(i32, r[i].has, COMPETENT_NONE));
      cr_expect(eq(i32, r[i].via, COMPETENT_NONE));
    }

    cr_expect(le(i32, r[i].earned, r[i].points));
  }

  cr_expect(eq(int,
               (int)competent_matcher_verify(matcher,
                                             concept_of(taxonomy, "u:helper"),
                                             competent_gap_earned(gap),
                                             r,
                                             n,
                                             NULL),
               0));
  competent_gap_free(gap);
  competent_matcher_free(matcher);
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}
