// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/leniency.h>
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

TestSuite(advice, .timeout = 120);
TestSuite(advice_gains, .timeout = 120);
TestSuite(advice_n_needed, .timeout = 120);
TestSuite(advice_transfers, .timeout = 120);

enum { N_SEEDS = 12 };

/// A matcher, and what a profile of its taxonomy was made of
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentProfile*  profile;
  CompetentConcept   items[6];
  double             credits[6];
} World;

// Occupations that are in a group, so that it is known what is feasible
#define GROUP "cnluwvo:broadMatchTaxonomyItemKernberoep"
#define KITCHEN                                                           \
  ":cook a cnlo:Occupation ; cnlo:requiresHATEssential :bake, :fry ;\n"   \
  "  cnlo:requiresHATSomewhat :talk ; " GROUP " :g .\n"                   \
  ":baker a cnlo:Occupation ; cnlo:requiresHATEssential :bake ;\n"        \
  "  cnlo:requiresHATSomewhat :talk ; " GROUP " :g .\n"                   \
  ":fryer a cnlo:Occupation ; cnlo:requiresHATEssential :fry, :clean ;\n" \
  "  cnlo:requiresHATSomewhat :talk ; " GROUP " :g .\n"                   \
  ":mopper a cnlo:Occupation ; cnlo:requiresHATImportant :clean ;\n"      \
  "  cnlo:requiresHATSomewhat :talk .\n"                                  \
  ":bake a cnlo:HumanCapability ; skos:broader :heat .\n"                 \
  ":fry a cnlo:HumanCapability ; skos:broader :heat .\n"                  \
  ":heat a cnlo:HumanCapability . :clean a cnlo:HumanCapability .\n"      \
  ":talk a cnlo:HumanCapability . :swim a cnlo:HumanCapability .\n"

static CompetentProfile*
new_profile(const World* const world)
{
  CompetentProfile* profile = NULL;
  cr_assert(
    eq(int, (int)competent_profile_new(world->taxonomy, &profile, NULL), 0));
  return profile;
}

static void
add(CompetentProfile* const profile,
    const CompetentConcept  concept,
    const double            credit)
{
  cr_assert(
    eq(int, (int)competent_profile_add(profile, concept, credit, NULL), 0));
}

static World
make_world(CompetentTaxonomy* const taxonomy, const CompetentKind targets)
{
  World world = {taxonomy, NULL, NULL, {0}, {0.0}};
  cr_assert(eq(
    int,
    (int)competent_matcher_new(taxonomy, targets, NULL, &world.matcher, NULL),
    0));
  world.profile = new_profile(&world);
  return world;
}

static World
world_at_random(const uint32_t seed)
{
  World world =
    make_world(taxonomy_at_random(seed, 60U, 24U),
               (seed % 2U) ? COMPETENT_KIND_OCCUPATION : COMPETENT_KIND_NORM);
  const uint32_t n = (uint32_t)competent_taxonomy_n_concepts(world.taxonomy);
  uint32_t       state = seed;
  for (unsigned i = 0U; i < 6U; ++i) {
    world.items[i]   = (CompetentConcept)(next_random(&state) % n);
    world.credits[i] = (next_random(&state) % 5U) / 4.0;
    add(world.profile, world.items[i], world.credits[i]);
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

static CompetentAdvice*
new_advice(const World* const world, const CompetentConcept target)
{
  CompetentAdvice* advice = NULL;
  cr_assert(eq(int,
               (int)competent_advice_new(
                 world->matcher, world->profile, target, &advice, NULL),
               0));
  cr_assert(eq(i32, competent_advice_target(advice), target));
  return advice;
}

static CompetentMatches*
rank(const World* const world, const CompetentProfile* const profile)
{
  CompetentMatches* matches = NULL;
  cr_assert(eq(
    int,
    (int)competent_matcher_rank(
      world->matcher, profile, COMPETENT_ORDER_FIT, SIZE_MAX, &matches, NULL),
    0));
  return matches;
}

static size_t
place_of(const CompetentMatches* const matches, const CompetentConcept target)
{
  const CompetentConcept* const targets = competent_matches_targets(matches);
  size_t                        i       = 0U;
  while (i < competent_matches_n(matches) && targets[i] != target) {
    ++i;
  }

  return i;
}

static bool
is_feasible(const CompetentMatches* const matches, const size_t place)
{
  return competent_matches_nearnesses(matches)[place] >=
         (int32_t)COMPETENT_NEARNESS_FEASIBLE;
}

// Do what an advice says, and see what becomes of all targets
static void
check_gain(const World* const            world,
           const CompetentMatches* const before,
           const CompetentConcept        target,
           const CompetentGain           gain)
{
  CompetentProfile* const profile = new_profile(world);
  for (unsigned i = 0U; i < 6U; ++i) {
    add(profile, world->items[i], world->credits[i]);
  }

  add(profile, gain.concept, 1.0);
  CompetentMatches* const after    = rank(world, profile);
  int32_t                 unlocked = 0;
  for (size_t i = 0U; i < competent_matches_n(after); ++i) {
    const CompetentConcept other = competent_matches_targets(after)[i];
    const size_t           was   = place_of(before, other);
    if (other != target) {
      unlocked += is_feasible(after, i) && !is_feasible(before, was);
    } else {
      cr_expect(eq(i32,
                   competent_matches_fits(after)[i] -
                     competent_matches_fits(before)[was],
                   gain.fit));
      cr_expect(eq(i32,
                   competent_matches_earned(after)[i] -
                     competent_matches_earned(before)[was],
                   gain.coverage));
    }
  }

  const bool is_known =
    competent_matcher_threshold(world->matcher, COMPETENT_NEARNESS_CLOSE) >= 0;
  cr_expect(eq(i32, gain.unlocked, is_known ? unlocked : -1));
  competent_matches_free(after);
  competent_profile_free(profile);
}

Test(advice_gains, are_what_comes_of_following_them)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World                world  = world_at_random(seed);
    CompetentMatches* const    before = rank(&world, world.profile);
    const CompetentConcept     target = competent_matches_targets(before)[0];
    CompetentAdvice* const     advice = new_advice(&world, target);
    size_t                     n      = 0U;
    const CompetentGain* const gains  = competent_advice_gains(advice, &n);
    for (size_t i = 0U; i < n; ++i) {
      check_gain(&world, before, target, gains[i]);
      cr_expect(le(i32, gains[i].coverage, gains[i ? i - 1U : 0U].coverage));
    }

    competent_advice_free(advice);
    competent_matches_free(before);
    free_world(&world);
  }
}

static CompetentProfile*
lenient_profile(const World* const world)
{
  const CompetentLeniency leniency =
    competent_strictness_leniency(COMPETENT_STRICTNESS_LENIENT);

  CompetentProfile* profile = NULL;
  cr_assert(eq(int,
               (int)competent_profile_new_lenient(
                 world->taxonomy, &leniency, &profile, NULL),
               0));
  for (unsigned i = 0U; i < 6U; ++i) {
    add(profile, world->items[i], world->credits[i]);
  }

  return profile;
}

static int32_t
fit_of(const World* const            world,
       const CompetentProfile* const profile,
       const CompetentConcept        target)
{
  CompetentFit* fit = NULL;
  cr_assert(
    eq(int,
       (int)competent_fit_new(world->matcher, profile, target, &fit, NULL),
       0));

  const int32_t earned = competent_fit_earned(fit);
  competent_fit_free(fit);
  return earned;
}

// What is near to it is left out, so that it brings at least what it says
Test(advice_gains, are_at_least_so_much_for_who_is_lenient)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    World world = world_at_random(seed);
    competent_profile_free(world.profile);
    world.profile = lenient_profile(&world);

    CompetentMatches* const    before = rank(&world, world.profile);
    const CompetentConcept     target = competent_matches_targets(before)[0];
    CompetentAdvice* const     advice = new_advice(&world, target);
    size_t                     n      = 0U;
    const CompetentGain* const gains  = competent_advice_gains(advice, &n);
    for (size_t i = 0U; i < n; ++i) {
      CompetentProfile* const after = lenient_profile(&world);
      add(after, gains[i].concept, 1.0);
      cr_expect(ge(i32,
                   fit_of(&world, after, target),
                   competent_matches_fits(before)[0] + gains[i].fit));
      competent_profile_free(after);
    }

    competent_advice_free(advice);
    competent_matches_free(before);
    free_world(&world);
  }
}

Test(advice_gains, unlock_what_becomes_feasible)
{
  World world = make_world(taxonomy_of_file(SAMPLE "/competent-sample.ttl"),
                           COMPETENT_KIND_OCCUPATION);
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(world.taxonomy, COMPETENT_KIND_CAPABILITY);

  // Skills one by one, since an occupation has most of what others ask for
  uint32_t state = 7U;
  for (unsigned i = 0U; i < 6U; ++i) {
    world.items[i] =
      first + (CompetentConcept)(next_random(&state) %
                                 (uint32_t)competent_taxonomy_n_of_kind(
                                   world.taxonomy, COMPETENT_KIND_CAPABILITY));
    world.credits[i] = 1.0;
    add(world.profile, world.items[i], 1.0);
  }

  cr_assert(
    ge(i32,
       competent_matcher_threshold(world.matcher, COMPETENT_NEARNESS_FEASIBLE),
       0));

  int32_t                 most   = 0;
  CompetentMatches* const before = rank(&world, world.profile);
  for (size_t t = 0U; t < 5U; ++t) {
    const CompetentConcept     target = competent_matches_targets(before)[t];
    CompetentAdvice* const     advice = new_advice(&world, target);
    size_t                     n      = 0U;
    const CompetentGain* const gains  = competent_advice_gains(advice, &n);
    for (size_t i = 0U; i < n; ++i) {
      check_gain(&world, before, target, gains[i]);
      most = (gains[i].unlocked > most) ? gains[i].unlocked : most;
    }

    competent_advice_free(advice);
  }

  cr_expect(lt(i32, 0, most));
  competent_matches_free(before);
  free_world(&world);
}

Test(advice_gains, tell_what_they_unlock_and_what_is_nearest)
{
  const World world =
    make_world(taxonomy_of(PREFIXES KITCHEN), COMPETENT_KIND_OCCUPATION);
  const CompetentConcept bake = concept_of(world.taxonomy, "u:bake");
  add(world.profile, bake, 1.0);

  CompetentAdvice* const advice =
    new_advice(&world, concept_of(world.taxonomy, "u:cook"));
  size_t                     n     = 0U;
  const CompetentGain* const gains = competent_advice_gains(advice, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, gains[0].concept, concept_of(world.taxonomy, "u:fry")));
  cr_expect(eq(i32, gains[0].level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, gains[0].nearest, bake));
  cr_expect(
    ge(i32, gains[0].unlocked, 1)); // To fry is half of what a fryer does
  competent_advice_free(advice);
  free_world(&world);
}

Test(advice, tells_what_all_ask_for)
{
  const World world =
    make_world(taxonomy_of(PREFIXES KITCHEN), COMPETENT_KIND_OCCUPATION);
  CompetentAdvice* const advice =
    new_advice(&world, concept_of(world.taxonomy, "u:mopper"));

  size_t                        n = 0U;
  const CompetentConcept* const concepts =
    competent_advice_uninformative(advice, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, concepts[0], concept_of(world.taxonomy, "u:talk")));
  cr_expect(eq(ptr, (void*)competent_advice_transfers(advice, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  competent_advice_free(advice);
  free_world(&world);
}

Test(advice, is_for_targets_and_the_same_taxonomy_only)
{
  const World world = world_at_random(1U);
  const World other = world_at_random(1U);

  CompetentError   error  = {0};
  CompetentAdvice* advice = (CompetentAdvice*)&error;
  cr_expect(eq(int,
               (int)competent_advice_new(
                 world.matcher, world.profile, COMPETENT_NONE, &advice, &error),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, advice, NULL));
  cr_expect(eq(
    int,
    (int)competent_advice_new(world.matcher, other.profile, 0, &advice, &error),
    (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, advice, NULL));

  competent_advice_free(NULL);
  free_world(&other);
  free_world(&world);
}

// Return whether some set of so many gains reaches a coverage
static bool
reaches(const CompetentGain* const gains,
        const size_t               n,
        const int32_t              missing,
        const int32_t              n_left)
{
  if (missing <= 0) {
    return true;
  }

  for (size_t i = 0U; n_left && i < n; ++i) {
    if (reaches(gains + i + 1U,
                n - i - 1U,
                missing - gains[i].coverage,
                n_left - 1)) {
      return true;
    }
  }

  return false;
}

Test(advice_n_needed, is_the_smallest_set)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World             world  = world_at_random(seed);
    CompetentMatches* const before = rank(&world, world.profile);
    CompetentAdvice* const  advice =
      new_advice(&world, competent_matches_targets(before)[0]);
    const int32_t earned = competent_matches_earned(before)[0];

    size_t                     n     = 0U;
    const CompetentGain* const gains = competent_advice_gains(advice, &n);
    for (int32_t step = 0; step <= 4; ++step) {
      const int32_t aim =
        earned + (COMPETENT_TARGET_POINTS - earned) * step / 8;
      const int32_t needed = competent_advice_n_needed(advice, aim);
      if (needed < 0 || needed > 6) {
        continue;
      }

      cr_expect(reaches(gains, n, aim - earned, needed));
      const bool is_less_enough =
        needed > 0 && reaches(gains, n, aim - earned, needed - 1);
      cr_expect(eq(int, is_less_enough, 0));
    }

    cr_expect(eq(
      i32, competent_advice_n_needed(advice, COMPETENT_TARGET_POINTS + 1), -1));
    competent_advice_free(advice);
    competent_matches_free(before);
    free_world(&world);
  }
}

Test(advice_transfers, are_all_that_the_profile_has)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World             world  = world_at_random(seed);
    CompetentMatches* const before = rank(&world, world.profile);
    CompetentAdvice* const  advice =
      new_advice(&world, competent_matches_targets(before)[0]);

    size_t                       n_held = 0U;
    size_t                       n_had  = 0U;
    const CompetentCredit* const held   = competent_profile_credits(
      world.profile, COMPETENT_LEVEL_OPTIONAL, &n_held);
    for (size_t i = 0U; i < n_held; ++i) {
      n_had += held[i].credit > 0;
    }

    size_t                         n   = 0U;
    int32_t                        sum = 0;
    const CompetentTransfer* const transfers =
      competent_advice_transfers(advice, &n);
    for (size_t i = 0U; i < n; ++i) {
      sum += transfers[i].earned;
      cr_expect(lt(i32, 0, transfers[i].credit));
      cr_expect(transfers[i].level != COMPETENT_LEVEL_NONE ||
                !transfers[i].earned);
    }

    cr_expect(eq(sz, n, n_had));
    cr_expect(eq(i32, sum, competent_matches_earned(before)[0]));
    competent_advice_free(advice);
    competent_matches_free(before);
    free_world(&world);
  }
}
