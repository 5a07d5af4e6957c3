// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scarcity.h"
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
#include <competent/vacancy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

TestSuite(scarce, .timeout = 60);

/// Skills and tasks in layers, and matches of each kind
static const char kitchen[] =
  ":work a cnlo:HumanCapability .\n"
  ":cook a cnlo:HumanCapability ; skos:broader :work .\n"
  ":fry a cnlo:HumanCapability ; skos:broader :cook ;"
  "  cnlo:exactMatchESCO :e-fry .\n"
  ":boil a cnlo:HumanCapability ; skos:broader :cook ;"
  "  cnlo:closeMatchESCO :e-fry .\n"
  ":serve a cnlo:HumanCapability ; skos:broader :work ;"
  "  cnlo:broadMatchESCO :e-host .\n"
  ":chef cnlo:requiresHATEssential :fry, :cook ; cnlo:requiresHATImportant "
  ":serve ;"
  "  cnluwvo:isCharacterizedByOccupationTask_Essential :t, :u ;"
  "  cnluwvo:broadMatchTaxonomyItemKernberoep :g ;"
  "  cnluwvo:exactMatchTaxonomyItemESCOBeroep :e-chef .\n"
  ":helper cnlo:requiresHATEssential :boil, :work ;"
  "  cnluwvo:isCharacterizedByOccupationTask_Essential :t, :v ;"
  "  cnluwvo:broadMatchTaxonomyItemKernberoep :g .\n"
  ":t skos:broader :above . :u skos:broader :above . :v skos:broader :above .\n"
  ":above a cnluwvo:OccupationTask .\n";

/// What is swept
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentLeniency  leniency;
  CompetentProfile*  profile;
  CompetentMatcher*  matcher;
  CompetentVacancy*  vacancy;
  CompetentConcept   target;
} World;

static World
make_world(void)
{
  World world = {taxonomy_of(kitchen),
                 competent_strictness_leniency(COMPETENT_STRICTNESS_LENIENT),
                 NULL,
                 NULL,
                 NULL,
                 COMPETENT_NONE};

  world.target =
    competent_taxonomy_first_of_kind(world.taxonomy, COMPETENT_KIND_OCCUPATION);

  const CompetentLink asked = {world.target, COMPETENT_LEVEL_ESSENTIAL};
  cr_assert(eq(int,
               (int)competent_vacancy_new(
                 world.taxonomy, &asked, 1U, NULL, &world.vacancy, NULL),
               0));
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));
  cr_assert(eq(int,
               (int)competent_profile_new_lenient(
                 world.taxonomy, &world.leniency, &world.profile, NULL),
               0));
  return world;
}

static void
free_world(const World* const world)
{
  competent_profile_free(world->profile);
  competent_vacancy_free(world->vacancy);
  competent_matcher_free(world->matcher);
  competent_taxonomy_free(world->taxonomy);
}

typedef CompetentStatus (*Try)(const World* world, void** made);
typedef void (*Release)(void* made);

// Let each allocation fail in turn, by itself and with all after it
static void
sweep(const World* const world, const Try attempt, const Release release)
{
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    bool has_failed = true;
    for (size_t n = 0U; has_failed; ++n) {
      void* made = NULL;
      scarcity_begin(n, lasting != 0U);
      const CompetentStatus st = attempt(world, &made);
      has_failed               = scarcity_end();

      cr_assert(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0),
                "%zu",
                n);
      cr_assert(eq(int, made == NULL, has_failed), "%zu", n);
      if (made) {
        release(made);
      }
    }
  }
}

static CompetentStatus
make_profile(const World* const world, void** const made)
{
  return competent_profile_new_lenient(
    world->taxonomy, &world->leniency, (CompetentProfile**)made, NULL);
}

static void
free_profile(void* const made)
{
  competent_profile_free((CompetentProfile*)made);
}

static CompetentStatus
make_gap(const World* const world, void** const made)
{
  return competent_gap_new(
    world->matcher, world->profile, world->target, (CompetentGap**)made, NULL);
}

static CompetentStatus
make_vacancy_gap(const World* const world, void** const made)
{
  return competent_vacancy_gap(
    world->vacancy, world->profile, (CompetentGap**)made, NULL);
}

static void
free_gap(void* const made)
{
  competent_gap_free((CompetentGap*)made);
}

static CompetentStatus
make_fit(const World* const world, void** const made)
{
  return competent_fit_new(
    world->matcher, world->profile, world->target, (CompetentFit**)made, NULL);
}

static void
free_fit(void* const made)
{
  competent_fit_free((CompetentFit*)made);
}

static CompetentStatus
make_advice(const World* const world, void** const made)
{
  return competent_advice_new(world->matcher,
                              world->profile,
                              world->target,
                              (CompetentAdvice**)made,
                              NULL);
}

static void
free_advice(void* const made)
{
  competent_advice_free((CompetentAdvice*)made);
}

static CompetentStatus
make_matches(const World* const world, void** const made)
{
  return competent_matcher_rank(world->matcher,
                                world->profile,
                                COMPETENT_ORDER_FIT,
                                5U,
                                (CompetentMatches**)made,
                                NULL);
}

static void
free_matches(void* const made)
{
  competent_matches_free((CompetentMatches*)made);
}

Test(scarce, memory_leaves_a_lenient_profile_as_it_is)
{
  const World   world = make_world();
  const int32_t n     = competent_taxonomy_n_concepts(world.taxonomy);
  size_t        added = 0U;
  for (CompetentConcept c = 0; c < n; ++c) {
    CompetentStatus st = COMPETENT_STATUS_NO_MEMORY;
    for (size_t i = 0U; st == COMPETENT_STATUS_NO_MEMORY; ++i) {
      const size_t n_items = competent_profile_n_items(world.profile);
      size_t       before  = 0U;
      size_t       after   = 0U;
      competent_profile_credits(
        world.profile, COMPETENT_LEVEL_ESSENTIAL, &before);
      scarcity_begin(i, false);
      st = competent_profile_add(world.profile, c, 0.5, NULL);
      const bool has_failed = scarcity_end();

      cr_assert(eq(int, has_failed, st == COMPETENT_STATUS_NO_MEMORY));
      competent_profile_credits(
        world.profile, COMPETENT_LEVEL_ESSENTIAL, &after);
      if (st) {
        cr_assert(eq(sz, competent_profile_n_items(world.profile), n_items));
        cr_assert(eq(sz, after, before));
      }

      added += st == COMPETENT_STATUS_SUCCESS;
    }
  }

  // Skills, tasks, occupations and what is mapped to them
  cr_expect(ge(sz, added, 14U));
  free_world(&world);
}

Test(scarce, memory_is_told_by_all_that_is_made_of_a_lenient_profile)
{
  static const char* const items[] = {"u:fry", "u:e-host", "u:helper"};

  const World world = make_world();
  for (size_t i = 0U; i < sizeof(items) / sizeof(items[0]); ++i) {
    const CompetentConcept item = concept_of(world.taxonomy, items[i]);
    cr_assert(
      eq(int, (int)competent_profile_add(world.profile, item, 1.0, NULL), 0));
    sweep(&world, make_gap, free_gap);
    sweep(&world, make_vacancy_gap, free_gap);
    sweep(&world, make_fit, free_fit);
    sweep(&world, make_advice, free_advice);
    sweep(&world, make_matches, free_matches);
  }

  sweep(&world, make_profile, free_profile);
  free_world(&world);
}
