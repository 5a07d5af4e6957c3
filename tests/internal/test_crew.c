// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/crew.h"

#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/team.h>
#include <competent/vacancy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

TestSuite(crew, .timeout = 120);

/// What is tried, and what it needs
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentVacancy*  vacancy;
  CompetentTeam*     team;
  CompetentMatcher*  matcher;
} World;

/// Something that takes memory; what it makes has to be null if it fails
typedef CompetentStatus (*Try)(World* world, void** made);

static size_t
size_of_crew(const CrewCredits* const credits, size_t* const at_least)
{
  Array crew = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)crew_find(credits, &crew, at_least, NULL), 0));

  const size_t n = crew.n;
  array_free(&crew);
  return n;
}

// Pairs of members who cover the same, and each covers what few others do
Test(crew, is_found_at_once_for_the_most_members_that_are_promised)
{
  enum { THINGS = 190 };

  int32_t  credits[THINGS * COMPETENT_TEAM_EXACT];
  size_t   at_least = 0U;
  uint32_t state    = 7U;
  for (size_t i = 0U; i < THINGS * COMPETENT_TEAM_EXACT; ++i) {
    credits[i] = (next_random(&state) % 8U) ? 0 : COMPETENT_FULL_CREDIT;
  }

  const CrewCredits all = {credits, THINGS, COMPETENT_TEAM_EXACT};
  const size_t      n   = size_of_crew(&all, &at_least);
  cr_expect(eq(sz, at_least, n));
  cr_expect(le(sz, n, COMPETENT_TEAM_EXACT));
}

// Nobody is better than anybody else
Test(crew, is_one_of_thousands)
{
  enum { MEMBERS = 20000, THINGS = 100 };

  int32_t* const credits = (int32_t*)malloc(sizeof(int32_t) * MEMBERS * THINGS);
  cr_assert(ne(ptr, credits, NULL));
  for (size_t i = 0U; i < (size_t)MEMBERS * THINGS; ++i) {
    credits[i] = 40000;
  }

  size_t            at_least = 0U;
  const CrewCredits all      = {credits, THINGS, MEMBERS};
  cr_expect(eq(sz, size_of_crew(&all, &at_least), 1U));
  cr_expect(eq(sz, at_least, 1U));
  free(credits);
}

// Each has one thing, so all are needed, which is known for sure
Test(crew, is_everybody_where_each_has_something_else)
{
  enum { N = 300 };

  int32_t* const credits = (int32_t*)calloc((size_t)N * N, sizeof(int32_t));
  cr_assert(ne(ptr, credits, NULL));
  for (size_t i = 0U; i < N; ++i) {
    credits[i * N + i] = 1;
  }

  size_t            at_least = 0U;
  const CrewCredits all      = {credits, N, N};
  cr_expect(eq(sz, size_of_crew(&all, &at_least), N));
  cr_expect(eq(sz, at_least, N));
  free(credits);
}

static void
sweep(World* const world,
      const Try    attempt,
      void (*const release)(void* made),
      const size_t least)
{
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    size_t n = 0U;
    for (bool has_failed = true; has_failed; ++n) {
      void* made = world;
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

    cr_expect(ge(sz, n, least + 1U));
  }
}

static CompetentStatus
make_vacancy(World* const world, void** const made)
{
  const CompetentLink asked[] = {{0, COMPETENT_LEVEL_ESSENTIAL},
                                 {1, COMPETENT_LEVEL_SOMEWHAT}};

  return competent_vacancy_new(
    world->taxonomy, asked, 2U, NULL, (CompetentVacancy**)made, NULL);
}

static CompetentStatus
make_vacancy_of_mentions(World* const world, void** const made)
{
  const CompetentConcept skill = competent_taxonomy_first_of_kind(
    world->taxonomy, COMPETENT_KIND_CAPABILITY);
  const CompetentMention mentions[] = {{.concept = 0},
                                       {.concept = skill, .wished = 1}};

  return competent_vacancy_of_mentions(
    world->taxonomy, mentions, 2U, true, NULL, (CompetentVacancy**)made, NULL);
}

static void
free_vacancy(void* const made)
{
  competent_vacancy_free((CompetentVacancy*)made);
}

static CompetentStatus
make_gap(World* const world, void** const made)
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
make_candidates(World* const world, void** const made)
{
  const CompetentProfile* const profiles[] = {world->profile, world->profile};

  return competent_vacancy_rank(
    world->vacancy, profiles, 2U, 2U, (CompetentCandidates**)made, NULL);
}

static void
free_candidates(void* const made)
{
  competent_candidates_free((CompetentCandidates*)made);
}

static CompetentStatus
make_team(World* const world, void** const made)
{
  const CompetentProfile* const profiles[] = {world->profile, world->profile};

  return competent_team_new(
    world->vacancy, profiles, 2U, (CompetentTeam**)made, NULL);
}

static void
free_team(void* const made)
{
  competent_team_free((CompetentTeam*)made);
}

static CompetentStatus
make_team_gap(World* const world, void** const made)
{
  return competent_team_gap(world->team, (CompetentGap**)made, NULL);
}

static CompetentStatus
make_team_candidates(World* const world, void** const made)
{
  const CompetentProfile* const profiles[] = {world->profile, world->profile};

  return competent_team_rank(
    world->team, profiles, 2U, 2U, (CompetentCandidates**)made, NULL);
}

static CompetentStatus
make_transitions(World* const world, void** const made)
{
  return competent_matcher_transitions(
    world->matcher, 0, COMPETENT_ORDER_FIT, 5U, (CompetentMatches**)made, NULL);
}

static void
free_matches(void* const made)
{
  competent_matches_free((CompetentMatches*)made);
}

Test(crew, may_run_out_of_memory_as_vacancies_and_teams_may)
{
  World world = {taxonomy_at_random(5U, 60U, 30U), NULL, NULL, NULL, NULL};
  void* made  = NULL;
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_profile_add(world.profile, 3, 0.5, NULL), 0));
  cr_assert(eq(int, (int)make_vacancy(&world, &made), 0));
  world.vacancy = (CompetentVacancy*)made;
  cr_assert(eq(int, (int)make_team(&world, &made), 0));
  world.team = (CompetentTeam*)made;

  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));

  sweep(&world, make_transitions, free_matches, 5U);
  sweep(&world, make_vacancy, free_vacancy, 5U);
  sweep(&world, make_vacancy_of_mentions, free_vacancy, 5U);
  sweep(&world, make_gap, free_gap, 2U);
  sweep(&world, make_candidates, free_candidates, 3U);
  sweep(&world, make_team, free_team, 8U);
  sweep(&world, make_team_gap, free_gap, 1U);
  sweep(&world, make_team_candidates, free_candidates, 5U);

  competent_matcher_free(world.matcher);
  competent_team_free(world.team);
  competent_vacancy_free(world.vacancy);
  competent_profile_free(world.profile);
  competent_taxonomy_free(world.taxonomy);
}
