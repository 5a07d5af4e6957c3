// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(profile_add, .timeout = 60);
TestSuite(profile_credit, .timeout = 60);
TestSuite(profile_credits, .timeout = 60);
TestSuite(profile_knows, .timeout = 60);
TestSuite(profile_omit, .timeout = 60);

#define FULL COMPETENT_FULL_CREDIT

static CompetentProfile*
new_profile(const CompetentTaxonomy* const taxonomy)
{
  CompetentProfile* profile = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
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
expect_credit(const CompetentProfile* const  profile,
              const CompetentTaxonomy* const taxonomy,
              const char* const              iri,
              const CompetentLevel           level,
              const int32_t                  credit,
              const char* const              via)
{
  const CompetentConcept concept = concept_of(taxonomy, iri);
  const CompetentCredit  found =
    competent_profile_credit(profile, concept, level);
  cr_expect(eq(i32, found.concept, concept));
  cr_expect(eq(i32, found.credit, credit), "%s %d", iri, (int)level);
  cr_expect(
    eq(i32, found.via, via ? concept_of(taxonomy, via) : COMPETENT_NONE),
    "%s",
    iri);
}

static CompetentTaxonomy*
bakery(void)
{
  return taxonomy_of(
    ":o a cnlo:Occupation ; cnlo:requiresHATEssential :e ;"
    "  cnlo:requiresHATImportant :i ; cnlo:requiresHATSomewhat :s ;"
    "  cnluwvo:isCharacterizedByOccupationTask_Optional :t ;"
    "  cnluwvo:isCharacterizedByOccupationTask_Essential :u ;"
    "  cnluwvo:isCharacterizedByOccupationCircumstance_Yes :c ;"
    "  cnlo:requiresHATEssential :l .\n"
    ":n a cnlo:EducationalNorm ; cnlo:prescribesHATImportant :e, :l ;"
    "  cnlo:prescribes :s .\n"
    ":p a cnlo:Occupation ; cnlo:requiresHATImportant :e .\n"
    ":e a cnlo:HumanCapability . :i a cnlo:HumanCapability .\n"
    ":s a cnlo:KnowledgeArea . :t a cnluwvo:OccupationTask .\n"
    ":u a cnluwvo:OccupationTask . :c a cnluwvo:OccupationCircumstance .\n"
    ":l a cnlo:Language .\n");
}

Test(profile_add, counts_a_skill_for_itself_at_any_level)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:e", 0.25);
  add(profile, taxonomy, "u:s", 1.0);
  add(profile, taxonomy, "u:t", 0.0);

  for (int level = COMPETENT_LEVEL_OPTIONAL; level <= COMPETENT_LEVEL_ESSENTIAL;
       ++level) {
    const CompetentLevel l = (CompetentLevel)level;
    expect_credit(profile, taxonomy, "u:e", l, FULL / 4, "u:e");
    expect_credit(profile, taxonomy, "u:s", l, FULL, "u:s");
    expect_credit(profile, taxonomy, "u:t", l, 0, "u:t");
    expect_credit(profile, taxonomy, "u:i", l, 0, NULL);
  }

  cr_expect(eq(sz, competent_profile_n_items(profile), 3U));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_add, brings_what_an_occupation_requires_each_at_its_level)
{
  static const struct {
    const char* iri;
    int32_t     credits[4]; ///< For what requires it, optional to essential
  } expected[] = {
    {"u:e", {FULL, FULL, FULL, FULL}},
    {"u:i", {FULL, FULL, FULL, FULL / 4 * 3}},
    {"u:s", {FULL, FULL, 43691, FULL / 2}}, // Two thirds, rounded
    {"u:t", {FULL, FULL, 43691, FULL / 2}},
    {"u:u", {FULL, FULL, FULL, FULL}},
  };

  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:o", 1.0);
  for (size_t i = 0U; i < 5U; ++i) {
    for (unsigned l = 0U; l < 4U; ++l) {
      expect_credit(profile,
                    taxonomy,
                    expected[i].iri,
                    (CompetentLevel)(COMPETENT_LEVEL_OPTIONAL + l),
                    expected[i].credits[l],
                    "u:o");
    }
  }

  // Neither circumstances nor languages are what a person has
  expect_credit(profile, taxonomy, "u:c", COMPETENT_LEVEL_ESSENTIAL, 0, NULL);
  expect_credit(profile, taxonomy, "u:l", COMPETENT_LEVEL_ESSENTIAL, 0, NULL);
  cr_expect(eq(sz, competent_profile_n_items(profile), 1U));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_add, brings_what_a_norm_teaches_times_the_credit)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:n", 0.5);
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_ESSENTIAL, FULL / 8 * 3, "u:n");
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_IMPORTANT, FULL / 2, "u:n");
  expect_credit(
    profile, taxonomy, "u:s", COMPETENT_LEVEL_ESSENTIAL, FULL / 2, "u:n");
  expect_credit(profile, taxonomy, "u:i", COMPETENT_LEVEL_ESSENTIAL, 0, NULL);
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_add, counts_once_where_it_is_highest)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:e", 0.8);
  add(profile, taxonomy, "u:p", 1.0);
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_ESSENTIAL, 52429, "u:e");
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_IMPORTANT, FULL, "u:p");

  // Of the same, what the person has as such explains most, then what is first
  add(profile, taxonomy, "u:n", 1.0);
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_IMPORTANT, FULL, "u:p");
  add(profile, taxonomy, "u:o", 1.0);
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_IMPORTANT, FULL, "u:o");
  add(profile, taxonomy, "u:e", 1.0);
  add(profile, taxonomy, "u:e", 0.1);
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_ESSENTIAL, FULL, "u:e");
  expect_credit(
    profile, taxonomy, "u:e", COMPETENT_LEVEL_IMPORTANT, FULL, "u:e");
  cr_expect(eq(sz, competent_profile_n_items(profile), 4U));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

// Whether two profiles give the same credits, and bring them by the same
static void
expect_same(const CompetentProfile* const a, const CompetentProfile* const b)
{
  for (int level = COMPETENT_LEVEL_OPTIONAL; level <= COMPETENT_LEVEL_ESSENTIAL;
       ++level) {
    size_t                       n = 0U;
    size_t                       m = 0U;
    const CompetentCredit* const x =
      competent_profile_credits(a, (CompetentLevel)level, &n);
    const CompetentCredit* const y =
      competent_profile_credits(b, (CompetentLevel)level, &m);
    cr_assert(eq(sz, n, m));
    cr_expect(eq(int, memcmp(x, y, n * sizeof(CompetentCredit)), 0));
  }

  cr_expect(eq(sz, competent_profile_n_items(a), competent_profile_n_items(b)));
}

Test(profile_add, does_not_care_for_the_order)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(7U, 30U, 20U);
  const int32_t            n        = competent_taxonomy_n_concepts(taxonomy);
  uint32_t                 state    = 11U;
  for (unsigned round = 0U; round < 100U; ++round) {
    CompetentConcept concepts[12];
    double           credits[12];
    for (unsigned i = 0U; i < 12U; ++i) {
      concepts[i] = (CompetentConcept)(next_random(&state) % (uint32_t)n);
      credits[i]  = (next_random(&state) % 5U) / 4.0;
    }

    CompetentProfile* const a = new_profile(taxonomy);
    CompetentProfile* const b = new_profile(taxonomy);
    for (unsigned i = 0U; i < 12U; ++i) {
      cr_assert(eq(
        int, (int)competent_profile_add(a, concepts[i], credits[i], NULL), 0));
      cr_assert(eq(int,
                   (int)competent_profile_add(
                     b, concepts[11U - i], credits[11U - i], NULL),
                   0));
    }

    expect_same(a, b);
    competent_profile_free(a);
    competent_profile_free(b);
  }

  competent_taxonomy_free(taxonomy);
}

Test(profile_add, refuses_other_credits_and_concepts)
{
  static const double      bad[]   = {-0.1,
                                      -1e-300,
                                      1.0000001,
                                      7.0,
                                      (double)NAN,
                                      (double)INFINITY,
                                      -(double)INFINITY};
  static const char* const wrong[] = {"u:c", "u:l"};

  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  CompetentProfile* const  empty    = new_profile(taxonomy);
  const CompetentConcept   skill    = concept_of(taxonomy, "u:e");
  CompetentError           error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  for (size_t i = 0U; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    cr_expect(eq(int,
                 (int)competent_profile_add(profile, skill, bad[i], &error),
                 COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_BAD_ARGUMENT));
  }

  for (size_t i = 0U; i < 2U; ++i) {
    cr_expect(eq(int,
                 (int)competent_profile_add(
                   profile, concept_of(taxonomy, wrong[i]), 1.0, &error),
                 COMPETENT_STATUS_BAD_ARGUMENT));
  }

  cr_expect(eq(int,
               (int)competent_profile_add(profile, COMPETENT_NONE, 1.0, NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int,
               (int)competent_profile_add(profile, INT32_MAX, 1.0, NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));

  // It has stayed as it was
  cr_expect(eq(sz, competent_profile_n_items(profile), 0U));
  size_t n = 7U;
  cr_expect(
    eq(ptr,
       (void*)competent_profile_credits(profile, COMPETENT_LEVEL_ESSENTIAL, &n),
       NULL));
  cr_expect(eq(sz, n, 0U));
  competent_profile_free(profile);
  competent_profile_free(empty);
  competent_profile_free(NULL);
  competent_taxonomy_free(taxonomy);
}

Test(profile_omit, keeps_where_something_was_and_counts_it_for_nothing)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);

  size_t n = 7U;
  cr_expect(eq(ptr, (void*)competent_profile_omissions(profile, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  for (int32_t i = 0; i < 100; ++i) {
    cr_assert(eq(
      int,
      (int)competent_profile_omit(profile, COMPETENT_KIND_TASK, 100 - i, NULL),
      0));
  }

  const CompetentOmission* const omissions =
    competent_profile_omissions(profile, &n);
  cr_assert(eq(sz, n, 100U));
  cr_expect(eq(i32, omissions[0].kind, COMPETENT_KIND_TASK));
  cr_expect(eq(i32, omissions[0].index, 100));
  cr_expect(eq(i32, omissions[99].index, 1));
  cr_expect(eq(sz, competent_profile_n_items(profile), 0U));
  cr_expect(not(competent_profile_knows(profile, COMPETENT_KIND_TASK)));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_omit, refuses_no_kind_and_no_place)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  const int                kinds[]  = {-1, COMPETENT_N_KINDS, INT32_MAX};

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  for (size_t i = 0U; i < 3U; ++i) {
    cr_expect(eq(
      int,
      (int)competent_profile_omit(profile, (CompetentKind)kinds[i], 0, &error),
      COMPETENT_STATUS_BAD_ARGUMENT));
  }

  cr_expect(
    eq(int,
       (int)competent_profile_omit(profile, COMPETENT_KIND_TASK, -1, NULL),
       COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_BAD_ARGUMENT));
  size_t n = 7U;
  cr_expect(eq(ptr, (void*)competent_profile_omissions(profile, &n), NULL));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_knows, what_it_has_a_credit_for_or_holds)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  for (int kind = -1; kind <= COMPETENT_N_KINDS; ++kind) {
    cr_expect(not(competent_profile_knows(profile, (CompetentKind)kind)));
  }

  const CompetentConcept occupation =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  cr_assert(
    eq(int, (int)competent_profile_add(profile, occupation, 1.0, NULL), 0));
  cr_expect(competent_profile_knows(profile, COMPETENT_KIND_OCCUPATION));
  cr_expect(not(competent_profile_knows(profile, COMPETENT_KIND_NORM)));

  size_t                       n = 0U;
  const CompetentCredit* const credits =
    competent_profile_credits(profile, COMPETENT_LEVEL_ESSENTIAL, &n);
  cr_assert(n > 0U);
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(competent_profile_knows(
      profile, competent_taxonomy_kind(taxonomy, credits[i].concept)));
  }

  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_add, rounds_credits_to_the_nearest)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:e", 0.5 / FULL);
  add(profile, taxonomy, "u:i", 0.49 / FULL);
  add(profile, taxonomy, "u:s", 1.0 - 0.49 / FULL);
  expect_credit(profile, taxonomy, "u:e", COMPETENT_LEVEL_ESSENTIAL, 1, "u:e");
  expect_credit(profile, taxonomy, "u:i", COMPETENT_LEVEL_ESSENTIAL, 0, "u:i");
  expect_credit(
    profile, taxonomy, "u:s", COMPETENT_LEVEL_ESSENTIAL, FULL, "u:s");
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_credit, is_nothing_at_what_is_no_level)
{
  static const int levels[] = {-1, 0, 5, 10, 99};

  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  add(profile, taxonomy, "u:e", 1.0);
  for (size_t i = 0U; i < 5U; ++i) {
    size_t n = 7U;
    expect_credit(profile, taxonomy, "u:e", (CompetentLevel)levels[i], 0, NULL);
    cr_expect(eq(
      ptr,
      (void*)competent_profile_credits(profile, (CompetentLevel)levels[i], &n),
      NULL));
    cr_expect(eq(sz, n, 0U));
  }

  const CompetentCredit none = competent_profile_credit(
    profile, COMPETENT_NONE, COMPETENT_LEVEL_ESSENTIAL);
  cr_expect(eq(i32, none.credit, 0));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_credits, are_in_order_and_as_many_at_each_level)
{
  CompetentTaxonomy* const taxonomy = bakery();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  competent_taxonomy_free(competent_taxonomy_share(taxonomy));
  add(profile, taxonomy, "u:u", 1.0);
  add(profile, taxonomy, "u:o", 0.5);
  add(profile, taxonomy, "u:e", 0.25);
  for (int level = COMPETENT_LEVEL_OPTIONAL; level <= COMPETENT_LEVEL_ESSENTIAL;
       ++level) {
    size_t                       n = 0U;
    const CompetentCredit* const credits =
      competent_profile_credits(profile, (CompetentLevel)level, &n);
    cr_assert(eq(sz, n, 5U));
    for (size_t i = 1U; i < n; ++i) {
      cr_expect(lt(i32, credits[i - 1U].concept, credits[i].concept));
    }
  }

  // A profile holds a share
  competent_taxonomy_free(taxonomy);
  cr_expect(eq(sz, competent_profile_n_items(profile), 3U));
  competent_profile_free(profile);
}
