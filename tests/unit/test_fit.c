// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(fit, .timeout = 60);
TestSuite(fit_terms, .timeout = 60);
TestSuite(matcher_rank, .timeout = 60);
TestSuite(matcher_threshold, .timeout = 60);
TestSuite(matcher_verify_fit, .timeout = 60);

/// A matcher and a profile of one taxonomy
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentProfile*  profile;
} World;

// Four occupations that ask for skills only
#define SKILLS                                                    \
  ":cook a cnlo:Occupation ; cnlo:requiresHATEssential :s .\n"    \
  ":waiter a cnlo:Occupation ; cnlo:requiresHATImportant :s .\n"  \
  ":baker a cnlo:Occupation ; cnlo:requiresHATSomewhat :s .\n"    \
  ":cleaner a cnlo:Occupation ; cnlo:requiresHATEssential :t .\n" \
  ":s a cnlo:HumanCapability . :t a cnlo:HumanCapability .\n"

// Tasks, of which three are under a broader one
#define TASK "cnluwvo:isCharacterizedByOccupationTask_Essential"
#define TASKS                                                            \
  ":cook " TASK " :bake, :fry, :boil . :waiter " TASK " :bake, :fry .\n" \
  ":baker " TASK " :bake, :sell . :cleaner " TASK " :mop .\n"            \
  ":bake skos:broader :heat . :fry skos:broader :heat .\n"               \
  ":boil skos:broader :heat . :heat a cnluwvo:OccupationTask .\n"

static World
make_world(CompetentTaxonomy* const taxonomy, const CompetentKind targets)
{
  World world = {taxonomy, NULL, NULL};
  cr_assert(eq(
    int,
    (int)competent_matcher_new(taxonomy, targets, NULL, &world.matcher, NULL),
    0));
  cr_assert(
    eq(int, (int)competent_profile_new(taxonomy, &world.profile, NULL), 0));
  return world;
}

static World
world_at_random(const uint32_t seed)
{
  const World world =
    make_world(taxonomy_at_random(seed, 60U, 24U),
               (seed % 2U) ? COMPETENT_KIND_OCCUPATION : COMPETENT_KIND_NORM);
  const uint32_t n = (uint32_t)competent_taxonomy_n_concepts(world.taxonomy);
  uint32_t       state = seed;
  for (unsigned i = 0U; i < 6U; ++i) {
    const CompetentConcept c = (CompetentConcept)(next_random(&state) % n);
    cr_assert(eq(int,
                 (int)competent_profile_add(
                   world.profile, c, (next_random(&state) % 5U) / 4.0, NULL),
                 0));
  }

  return world;
}

static void
free_world(const World* const world)
{
  competent_profile_free(world->profile);
  competent_matcher_free(world->matcher);
  competent_taxonomy_free(world->taxonomy);
}

static void
add(const World* const world, const CompetentConcept concept)
{
  cr_assert(
    eq(int, (int)competent_profile_add(world->profile, concept, 1.0, NULL), 0));
}

static CompetentMatches*
rank(const World* const world, const CompetentOrder order)
{
  CompetentMatches* matches = NULL;
  cr_assert(
    eq(int,
       (int)competent_matcher_rank(
         world->matcher, world->profile, order, SIZE_MAX, &matches, NULL),
       0));
  return matches;
}

static CompetentFit*
new_fit(const World* const world, const CompetentConcept target)
{
  CompetentFit* fit = NULL;
  cr_assert(eq(
    int,
    (int)competent_fit_new(world->matcher, world->profile, target, &fit, NULL),
    0));
  return fit;
}

Test(fit, is_the_share_of_steps_of_level)
{
  const World world =
    make_world(taxonomy_of(SKILLS), COMPETENT_KIND_OCCUPATION);
  const CompetentConcept cook    = concept_of(world.taxonomy, "u:cook");
  const CompetentConcept waiter  = concept_of(world.taxonomy, "u:waiter");
  const CompetentConcept cleaner = concept_of(world.taxonomy, "u:cleaner");
  add(&world, waiter);

  // Steps: 2 ln 4/3, 2 ln 2 and ln 4.  The waiter has the first two.
  CompetentFit* const           fit   = new_fit(&world, cook);
  size_t                        n     = 0U;
  const CompetentFitTerm* const terms = competent_fit_terms(fit, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, terms[0].concept, concept_of(world.taxonomy, "u:s")));
  cr_expect(eq(i32, terms[0].level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, terms[0].narrower, 0));
  cr_expect(eq(i32, terms[0].points, 16746));
  cr_expect(eq(i32, terms[0].credit, 38399));
  cr_expect(eq(i32, terms[0].earned, 9812));
  cr_expect(eq(i32, competent_fit_earned(fit), 9812));
  cr_expect(eq(i32, competent_fit_own(fit), 12818));
  cr_expect(eq(i32, competent_fit_target(fit), cook));
  competent_fit_free(fit);

  CompetentFit* const own = new_fit(&world, waiter);
  cr_expect(eq(i32, competent_fit_earned(own), 12818));
  competent_fit_free(own);

  CompetentFit* const none = new_fit(&world, cleaner);
  cr_expect(eq(i32, competent_fit_earned(none), 0));
  competent_fit_free(none);

  free_world(&world);
}

Test(fit, of_an_empty_profile_is_not_known)
{
  const World world =
    make_world(taxonomy_of(SKILLS ":cook cnluwvo:"
                                  "broadMatchTaxonomyItemKernberoep "
                                  ":g . :waiter cnluwvo:"
                                  "broadMatchTaxonomyItemKernberoep "
                                  ":g .\n"),
               COMPETENT_KIND_OCCUPATION);

  CompetentFit* const fit =
    new_fit(&world, concept_of(world.taxonomy, "u:cook"));
  cr_expect(eq(i32, competent_fit_own(fit), 0));
  cr_expect(
    eq(int, (int)competent_fit_nearness(fit), (int)COMPETENT_NEARNESS_UNKNOWN));
  competent_fit_free(fit);
  free_world(&world);
}

Test(fit, is_for_targets_and_the_same_taxonomy_only)
{
  const World world = world_at_random(1U);
  const World other = world_at_random(1U);

  CompetentError error = {0};
  CompetentFit*  fit   = (CompetentFit*)&error;
  cr_expect(eq(int,
               (int)competent_fit_new(
                 world.matcher, world.profile, COMPETENT_NONE, &fit, &error),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, fit, NULL));

  cr_expect(
    eq(int,
       (int)competent_fit_new(world.matcher, other.profile, 0, &fit, &error),
       (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, fit, NULL));

  competent_fit_free(NULL);
  free_world(&other);
  free_world(&world);
}

Test(fit_terms, count_tasks_below_a_broader_one)
{
  const World world =
    make_world(taxonomy_of(SKILLS TASKS), COMPETENT_KIND_OCCUPATION);
  const CompetentConcept cook = concept_of(world.taxonomy, "u:cook");
  const CompetentConcept heat = concept_of(world.taxonomy, "u:heat");
  add(&world, concept_of(world.taxonomy, "u:fry"));
  add(&world, concept_of(world.taxonomy, "u:boil"));

  // All of the cook's three tasks are below it, and this profile has two
  CompetentFit* const           fit   = new_fit(&world, cook);
  size_t                        n     = 0U;
  const CompetentFitTerm* const terms = competent_fit_terms(fit, &n);
  const CompetentFitTerm*       found = NULL;
  for (size_t i = 0U; i < n; ++i) {
    found = (terms[i].concept == heat) ? terms + i : found;
  }

  cr_assert(eq(sz, n, 5U));
  cr_assert(ne(ptr, (void*)found, NULL));
  cr_expect(eq(i32, found->level, COMPETENT_LEVEL_NONE));
  cr_expect(eq(i32, found->narrower, 3));

  // The steps are 8 ln 4/3, 8 ln 2 and 4 ln 4
  cr_expect(eq(i32, found->credit, 38399));
  cr_expect(lt(i32, 0, found->points));
  competent_fit_free(fit);
  free_world(&world);
}

static void
expect_terms_that_sum_up(const World* const        world,
                         const CompetentFit* const fit)
{
  size_t                        n      = 0U;
  int64_t                       points = 0;
  int64_t                       earned = 0;
  const CompetentFitTerm* const terms  = competent_fit_terms(fit, &n);
  for (size_t i = 0U; i < n; ++i) {
    points += terms[i].points;
    earned += terms[i].earned;
    cr_expect(ge(i32, terms[i].credit, 0));
    cr_expect(le(i32, terms[i].credit, COMPETENT_FULL_CREDIT));
    cr_expect(eq(i64,
                 terms[i].earned,
                 ((int64_t)terms[i].points * terms[i].credit + 32768) / 65536));
    if (i) {
      cr_expect(ge(i32,
                   terms[i - 1U].points - terms[i - 1U].earned,
                   terms[i].points - terms[i].earned));
    }
  }

  cr_expect(le(i64, points, 65535));
  cr_expect(eq(i64, earned, competent_fit_earned(fit)));
  cr_expect(eq(int,
               (int)competent_matcher_verify_fit(world->matcher,
                                                 competent_fit_target(fit),
                                                 competent_fit_earned(fit),
                                                 terms,
                                                 n,
                                                 NULL),
               0));
}

Test(fit_terms, sum_up_to_what_ranks)
{
  for (uint32_t seed = 1U; seed <= 12U; ++seed) {
    const World             world   = world_at_random(seed);
    CompetentMatches* const matches = rank(&world, COMPETENT_ORDER_FIT);
    for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
      CompetentFit* const fit =
        new_fit(&world, competent_matches_targets(matches)[i]);

      expect_terms_that_sum_up(&world, fit);
      cr_expect(
        eq(i32, competent_fit_earned(fit), competent_matches_fits(matches)[i]));
      cr_expect(
        eq(i32, competent_fit_own(fit), competent_matches_own_fit(matches)));
      cr_expect(eq(i32,
                   (int32_t)competent_fit_nearness(fit),
                   competent_matches_nearnesses(matches)[i]));
      competent_fit_free(fit);
    }

    competent_matches_free(matches);
    free_world(&world);
  }
}

Test(fit, of_an_occupation_with_itself_is_its_own)
{
  for (uint32_t seed = 1U; seed <= 12U; seed += 2U) {
    World world =
      make_world(taxonomy_at_random(seed, 60U, 24U), COMPETENT_KIND_OCCUPATION);

    const int32_t n =
      competent_taxonomy_n_of_kind(world.taxonomy, COMPETENT_KIND_OCCUPATION);
    const CompetentConcept first = competent_taxonomy_first_of_kind(
      world.taxonomy, COMPETENT_KIND_OCCUPATION);
    for (CompetentConcept c = first; c < first + n; ++c) {
      competent_profile_free(world.profile);
      cr_assert(
        eq(int,
           (int)competent_profile_new(world.taxonomy, &world.profile, NULL),
           0));
      add(&world, c);

      CompetentFit* const fit = new_fit(&world, c);
      cr_expect(eq(i32, competent_fit_earned(fit), competent_fit_own(fit)));
      competent_fit_free(fit);

      // And no other one fits better than that, but for rounding
      CompetentMatches* const matches = rank(&world, COMPETENT_ORDER_FIT);
      cr_expect(le(
        i32,
        competent_matches_n(matches) ? competent_matches_fits(matches)[0] : 0,
        competent_matches_own_fit(matches) + 24));
      competent_matches_free(matches);
    }

    free_world(&world);
  }
}

Test(matcher_rank, shows_the_same_targets_in_both_orders)
{
  for (uint32_t seed = 1U; seed <= 12U; ++seed) {
    const World             world = world_at_random(seed);
    CompetentMatches* const by_coverage =
      rank(&world, COMPETENT_ORDER_COVERAGE);
    CompetentMatches* const by_fit = rank(&world, COMPETENT_ORDER_FIT);
    cr_assert(lt(sz, 0U, competent_matches_n(by_fit)));
    for (size_t i = 0U; i < competent_matches_n(by_fit); ++i) {
      const int32_t* const fits = competent_matches_fits(by_fit);
      if (i) {
        cr_expect(ge(i32, fits[i - 1U], fits[i]));
      }

      for (size_t j = 0U; j < competent_matches_n(by_coverage); ++j) {
        if (competent_matches_targets(by_coverage)[j] ==
            competent_matches_targets(by_fit)[i]) {
          cr_expect(eq(i32, competent_matches_fits(by_coverage)[j], fits[i]));
          cr_expect(eq(i32,
                       competent_matches_earned(by_coverage)[j],
                       competent_matches_earned(by_fit)[i]));
        }
      }
    }

    competent_matches_free(by_coverage);
    competent_matches_free(by_fit);
    free_world(&world);
  }
}

// Few targets are scored one by one, and many all at once
Test(matcher_rank, does_not_depend_on_the_limit)
{
  const World world =
    make_world(taxonomy_at_random(9U, 400U, 40U), COMPETENT_KIND_OCCUPATION);
  for (CompetentConcept c = 0; c < 400; c += 97) {
    add(&world, c);
  }

  for (int order = 0; order < COMPETENT_N_ORDERS; ++order) {
    CompetentMatches* const all  = rank(&world, (CompetentOrder)order);
    CompetentMatches*       some = NULL;
    cr_assert(eq(
      int,
      (int)competent_matcher_rank(
        world.matcher, world.profile, (CompetentOrder)order, 3U, &some, NULL),
      0));
    cr_assert(eq(sz, competent_matches_n(some), 3U));
    for (size_t i = 0U; i < 3U; ++i) {
      cr_expect(eq(i32,
                   competent_matches_targets(some)[i],
                   competent_matches_targets(all)[i]));
      cr_expect(eq(
        i32, competent_matches_fits(some)[i], competent_matches_fits(all)[i]));
      cr_expect(eq(i32,
                   competent_matches_earned(some)[i],
                   competent_matches_earned(all)[i]));
    }

    competent_matches_free(some);
    competent_matches_free(all);
  }

  free_world(&world);
}

Test(matcher_rank, knows_no_other_order)
{
  const World       world   = world_at_random(1U);
  CompetentMatches* matches = (CompetentMatches*)&world;
  cr_expect(eq(int,
               (int)competent_matcher_rank(world.matcher,
                                           world.profile,
                                           (CompetentOrder)COMPETENT_N_ORDERS,
                                           1U,
                                           &matches,
                                           NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, matches, NULL));
  cr_expect(
    eq(str, (char*)competent_order_name(COMPETENT_ORDER_COVERAGE), "coverage"));
  cr_expect(eq(str, (char*)competent_order_name(COMPETENT_ORDER_FIT), "fit"));
  cr_expect(eq(ptr,
               (void*)competent_order_name((CompetentOrder)COMPETENT_N_ORDERS),
               NULL));
  free_world(&world);
}

#define GROUP "cnluwvo:broadMatchTaxonomyItemKernberoep"

Test(matcher_threshold, is_the_fit_inside_of_groups)
{
  // Cook and waiter are the only pair: 9812 of 12818, and the other way round
  const World world =
    make_world(taxonomy_of(SKILLS ":cook " GROUP " :g . :waiter " GROUP
                                  " :g . :baker " GROUP " :h .\n"),
               COMPETENT_KIND_OCCUPATION);
  const CompetentConcept cook   = concept_of(world.taxonomy, "u:cook");
  const CompetentConcept waiter = concept_of(world.taxonomy, "u:waiter");
  add(&world, waiter);

  const int32_t close =
    competent_matcher_threshold(world.matcher, COMPETENT_NEARNESS_CLOSE);
  const int32_t feasible =
    competent_matcher_threshold(world.matcher, COMPETENT_NEARNESS_FEASIBLE);

  CompetentFit* const fit = new_fit(&world, cook);
  const int32_t       there =
    (int32_t)((int64_t)65536 * competent_fit_earned(fit) / 12818);
  competent_fit_free(fit);

  // The cook has all of the waiter's 12,818, of its own 16,746
  const int32_t back = (int32_t)((int64_t)65536 * 12818 / 16746);
  cr_expect(ge(i32, close, (there + back) / 2 - 4));
  cr_expect(le(i32, close, (there + back) / 2 + 4));
  cr_expect(le(i32, feasible, close));
  cr_expect(lt(i32, 0, feasible));
  cr_expect(
    eq(i32,
       competent_matcher_threshold(world.matcher, COMPETENT_NEARNESS_FAR),
       -1));

  CompetentMatches* const matches = rank(&world, COMPETENT_ORDER_FIT);
  const int32_t* const    near    = competent_matches_nearnesses(matches);
  for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
    const int64_t share = (int64_t)65536 * competent_matches_fits(matches)[i];
    const int64_t own   = competent_matches_own_fit(matches);
    cr_expect(eq(i32,
                 near[i],
                 (share >= close * own)      ? COMPETENT_NEARNESS_CLOSE
                 : (share >= feasible * own) ? COMPETENT_NEARNESS_FEASIBLE
                                             : COMPETENT_NEARNESS_FAR));
  }

  cr_expect(eq(i32, near[0], COMPETENT_NEARNESS_CLOSE));
  competent_matches_free(matches);
  free_world(&world);
}

Test(matcher_threshold, is_not_known_without_groups)
{
  const World world =
    make_world(taxonomy_of(SKILLS), COMPETENT_KIND_OCCUPATION);
  add(&world, concept_of(world.taxonomy, "u:cook"));
  cr_expect(
    eq(i32,
       competent_matcher_threshold(world.matcher, COMPETENT_NEARNESS_CLOSE),
       -1));

  CompetentMatches* const matches = rank(&world, COMPETENT_ORDER_FIT);
  cr_expect(eq(
    i32, competent_matches_nearnesses(matches)[0], COMPETENT_NEARNESS_UNKNOWN));
  cr_expect(eq(str,
               (char*)competent_nearness_name(COMPETENT_NEARNESS_FEASIBLE),
               "feasible"));
  cr_expect(eq(
    ptr,
    (void*)competent_nearness_name((CompetentNearness)COMPETENT_N_NEARNESSES),
    NULL));
  competent_matches_free(matches);
  free_world(&world);
}

/// A change to an explanation
typedef void (*Change)(CompetentFitTerm* terms, size_t* n, int32_t* earned);

static void
change_concept(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)n;
  (void)earned;
  ++terms[0].concept;
}

static void
change_level(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)n;
  (void)earned;
  terms[0].level ^= 1;
}

static void
change_points(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)n;
  (void)earned;
  ++terms[0].points;
}

static void
change_credit(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)n;
  (void)earned;
  terms[0].credit = COMPETENT_FULL_CREDIT + 1;
}

static void
change_earned(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)n;
  ++terms[0].earned;
  ++*earned;
}

static void
change_sum(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)terms;
  (void)n;
  ++*earned;
}

static void
change_number(CompetentFitTerm* const terms, size_t* const n, int32_t* earned)
{
  (void)terms;
  (void)earned;
  --*n;
}

Test(matcher_verify_fit, finds_whatever_was_changed)
{
  static const Change changes[] = {change_concept,
                                   change_level,
                                   change_points,
                                   change_credit,
                                   change_earned,
                                   change_sum,
                                   change_number};

  const World world =
    make_world(taxonomy_of(SKILLS TASKS), COMPETENT_KIND_OCCUPATION);
  const CompetentConcept cook = concept_of(world.taxonomy, "u:cook");
  add(&world, concept_of(world.taxonomy, "u:baker"));

  for (size_t c = 0U; c < sizeof(changes) / sizeof(changes[0]); ++c) {
    CompetentFit* const           fit    = new_fit(&world, cook);
    size_t                        n      = 0U;
    const CompetentFitTerm* const terms  = competent_fit_terms(fit, &n);
    int32_t                       earned = competent_fit_earned(fit);
    CompetentError                error  = {0};

    CompetentFitTerm* const copy =
      (CompetentFitTerm*)malloc(n * sizeof(CompetentFitTerm));
    cr_assert(ne(ptr, copy, NULL));
    memcpy(copy, terms, n * sizeof(CompetentFitTerm));
    changes[c](copy, &n, &earned);
    cr_expect(eq(int,
                 (int)competent_matcher_verify_fit(
                   world.matcher, cook, earned, copy, n, &error),
                 (int)COMPETENT_STATUS_BAD_SUM));
    cr_expect(ne(chr, error.message[0], '\0'));
    free(copy);
    competent_fit_free(fit);
  }

  cr_expect(eq(int,
               (int)competent_matcher_verify_fit(
                 world.matcher, COMPETENT_NONE, 0, NULL, 0U, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  free_world(&world);
}
