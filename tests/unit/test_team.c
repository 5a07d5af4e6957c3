// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
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
#include <stdio.h>
#include <string.h>

TestSuite(team, .timeout = 60);
TestSuite(team_crew, .timeout = 120);
TestSuite(team_covers, .timeout = 60);

enum {
  MOST = 64, ///< Members of the teams here
};

/// A team and what it is made of
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentVacancy*  vacancy;
  CompetentTeam*     team;
  CompetentProfile*  profiles[MOST];
  size_t             n;
} World;

static CompetentTeam*
new_team(const CompetentVacancy* const  vacancy,
         CompetentProfile* const* const profiles,
         const size_t                   n)
{
  CompetentTeam* team = NULL;
  cr_assert(
    eq(int,
       (int)competent_team_new(
         vacancy, (const CompetentProfile* const*)profiles, n, &team, NULL),
       0));
  return team;
}

static World
world_at_random(const uint32_t seed, const size_t n, const unsigned n_items)
{
  World    world = {taxonomy_at_random(seed, 60U, 24U), NULL, NULL, {NULL}, n};
  uint32_t state = seed;
  const uint32_t n_concepts =
    (uint32_t)competent_taxonomy_n_concepts(world.taxonomy);

  CompetentLink asked[12];
  for (unsigned i = 0U; i < 12U; ++i) {
    asked[i].concept = (CompetentConcept)(next_random(&state) % n_concepts);
    asked[i].level   = (int32_t)(1U + next_random(&state) % 4U);
  }

  cr_assert(eq(int,
               (int)competent_vacancy_new(
                 world.taxonomy, asked, 12U, NULL, &world.vacancy, NULL),
               0));
  for (size_t m = 0U; m < n; ++m) {
    cr_assert(
      eq(int,
         (int)competent_profile_new(world.taxonomy, &world.profiles[m], NULL),
         0));
    for (unsigned i = 0U; i < n_items; ++i) {
      const CompetentConcept concept =
        (CompetentConcept)(next_random(&state) % n_concepts);
      cr_assert(eq(
        int,
        (int)competent_profile_add(
          world.profiles[m], concept, (next_random(&state) % 4U) / 3.0, NULL),
        0));
    }
  }

  world.team = new_team(world.vacancy, world.profiles, n);
  return world;
}

static void
free_world(const World* const world)
{
  for (size_t m = 0U; m < world->n; ++m) {
    competent_profile_free(world->profiles[m]);
  }

  competent_team_free(world->team);
  competent_vacancy_free(world->vacancy);
  competent_taxonomy_free(world->taxonomy);
}

static int32_t
most_credit(const CompetentTeam* const team,
            const size_t               cover,
            const uint32_t             members)
{
  size_t               n_members = 0U;
  size_t               n         = 0U;
  int32_t              most      = 0;
  const int32_t* const credits   = competent_team_credits(team, &n);
  (void)competent_team_members(team, &n_members);
  for (size_t m = 0U; m < n_members; ++m) {
    const int32_t credit = credits[cover * n_members + m];
    if (((members >> m) & 1U) && credit > most) {
      most = credit;
    }
  }

  return most;
}

static bool
is_crew(const CompetentTeam* const team, const uint32_t members)
{
  size_t n = 0U;
  (void)competent_team_covers(team, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (most_credit(team, i, members) != most_credit(team, i, UINT32_MAX)) {
      return false;
    }
  }

  return true;
}

static uint32_t
crew_of(const CompetentTeam* const team)
{
  size_t               n    = 0U;
  uint32_t             set  = 0U;
  const int32_t* const crew = competent_team_crew(team, &n);
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(eq(int, (i && crew[i] <= crew[i - 1U]), 0));
    set |= 1U << (unsigned)crew[i];
  }

  return set;
}

static unsigned
n_bits(const uint32_t set)
{
  return (unsigned)__builtin_popcount(set);
}

Test(team, may_be_nobody)
{
  const World world = world_at_random(3U, 0U, 0U);
  size_t      n     = 1U;
  cr_expect(eq(i32, competent_team_earned(world.team), 0));
  cr_expect(eq(ptr, (void*)competent_team_members(world.team, &n), NULL));
  cr_expect(eq(ptr, (void*)competent_team_credits(world.team, &n), NULL));
  cr_expect(eq(ptr, (void*)competent_team_crew(world.team, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(sz, competent_team_crew_at_least(world.team), 0U));
  const CompetentCover* const covers = competent_team_covers(world.team, &n);
  cr_assert(lt(sz, 0U, n));
  cr_expect(eq(i32, covers[0].best, -1));
  cr_expect(eq(i32, covers[0].nearest, -1));
  competent_team_free(NULL);
  free_world(&world);
}

Test(team, sums_up_and_is_verified)
{
  for (uint32_t seed = 1U; seed < 12U; ++seed) {
    const World   world = world_at_random(seed, seed % 7U, 5U);
    CompetentGap* gap   = NULL;
    cr_assert(eq(int, (int)competent_team_gap(world.team, &gap, NULL), 0));

    size_t                            n = 0U;
    const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
    cr_expect(
      eq(i32, competent_gap_earned(gap), competent_team_earned(world.team)));
    cr_expect(eq(int,
                 (int)competent_vacancy_verify(
                   world.vacancy, competent_gap_earned(gap), r, n, NULL),
                 0));

    int64_t                     sum    = 0;
    const CompetentCover* const covers = competent_team_covers(world.team, &n);
    for (size_t i = 0U; i < n; ++i) {
      sum += covers[i].earned;
    }
    cr_expect(eq(i64, sum, competent_team_earned(world.team)));

    competent_gap_free(gap);
    free_world(&world);
  }
}

Test(team, never_covers_less_with_somebody_more)
{
  for (uint32_t seed = 1U; seed < 12U; ++seed) {
    const World world = world_at_random(seed, 8U, 4U);
    int32_t     last  = 0;
    for (size_t n = 0U; n <= world.n; ++n) {
      CompetentTeam* const team = new_team(world.vacancy, world.profiles, n);
      cr_expect(ge(i32, competent_team_earned(team), last));
      last = competent_team_earned(team);
      competent_team_free(team);
    }

    free_world(&world);
  }
}

Test(team, is_the_same_in_any_order)
{
  for (uint32_t seed = 1U; seed < 12U; ++seed) {
    const World       world = world_at_random(seed, 8U, 4U);
    CompetentProfile* turned[MOST];
    for (size_t m = 0U; m < world.n; ++m) {
      turned[m] = world.profiles[world.n - 1U - m];
    }

    CompetentTeam* const team = new_team(world.vacancy, turned, world.n);
    cr_expect(
      eq(i32, competent_team_earned(team), competent_team_earned(world.team)));
    cr_expect(eq(sz,
                 competent_team_crew_at_least(team),
                 competent_team_crew_at_least(world.team)));

    size_t                       n    = 0U;
    const CompetentMember* const ours = competent_team_members(world.team, &n);
    const CompetentMember* const others = competent_team_members(team, &n);
    for (size_t m = 0U; m < n; ++m) {
      cr_expect(eq(i32, ours[m].earned, others[n - 1U - m].earned));
      cr_expect(eq(i32, ours[m].alone, others[n - 1U - m].alone));
    }

    const CompetentCover* const c = competent_team_covers(world.team, &n);
    const CompetentCover* const d = competent_team_covers(team, &n);
    for (size_t i = 0U; i < n; ++i) {
      cr_expect(eq(i32, c[i].earned, d[i].earned));
      cr_expect(eq(i32, c[i].n_met, d[i].n_met));
      cr_expect(eq(i32, c[i].n_partial, d[i].n_partial));
    }

    competent_team_free(team);
    free_world(&world);
  }
}

Test(team, says_what_is_lost_without_somebody)
{
  for (uint32_t seed = 1U; seed < 12U; ++seed) {
    const World                  world = world_at_random(seed, 6U, 4U);
    size_t                       n     = 0U;
    const CompetentMember* const members =
      competent_team_members(world.team, &n);
    for (size_t left = 0U; left < n; ++left) {
      CompetentProfile* others[MOST];
      for (size_t m = 0U, k = 0U; m < n; ++m) {
        if (m != left) {
          others[k++] = world.profiles[m];
        }
      }

      CompetentTeam* const team = new_team(world.vacancy, others, n - 1U);
      cr_expect(eq(i32,
                   competent_team_earned(world.team) - members[left].alone,
                   competent_team_earned(team)));
      competent_team_free(team);
    }

    free_world(&world);
  }
}

Test(team, refuses_profiles_of_another_taxonomy)
{
  const World             world   = world_at_random(1U, 1U, 1U);
  const World             other   = world_at_random(2U, 1U, 1U);
  CompetentTeam*          team    = NULL;
  CompetentCandidates*    found   = NULL;
  const CompetentProfile* wrong[] = {other.profiles[0]};
  cr_expect(eq(int,
               (int)competent_team_new(world.vacancy, wrong, 1U, &team, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, team, NULL));
  cr_expect(
    eq(int,
       (int)competent_team_rank(world.team, wrong, 1U, 1U, &found, NULL),
       (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, found, NULL));
  free_world(&other);
  free_world(&world);
}

Test(team_covers, tell_who_has_what)
{
  for (uint32_t seed = 1U; seed < 12U; ++seed) {
    const World          world   = world_at_random(seed, 6U, 4U);
    size_t               n       = 0U;
    size_t               n_all   = 0U;
    const int32_t* const credits = competent_team_credits(world.team, &n_all);
    const CompetentCover* const covers = competent_team_covers(world.team, &n);
    cr_assert(eq(sz, n_all, n * world.n));
    for (size_t i = 0U; i < n; ++i) {
      int32_t n_met  = 0;
      int32_t n_some = 0;
      for (size_t m = 0U; m < world.n; ++m) {
        const CompetentCredit credit =
          competent_profile_credit(world.profiles[m],
                                   covers[i].concept,
                                   (CompetentLevel)covers[i].level);
        cr_expect(eq(i32, credits[i * world.n + m], credit.credit));
        n_met += credit.credit == COMPETENT_FULL_CREDIT;
        n_some += credit.credit && credit.credit < COMPETENT_FULL_CREDIT;
      }

      const int32_t most = most_credit(world.team, i, UINT32_MAX);
      cr_expect(eq(i32, covers[i].n_met, n_met));
      cr_expect(eq(i32, covers[i].n_partial, n_some));
      cr_expect(eq(int, covers[i].best < 0, most == 0));
      cr_expect(eq(int, covers[i].nearest<0, n_met> 0));
      if (covers[i].best >= 0) {
        cr_expect(eq(i32, credits[i * world.n + (size_t)covers[i].best], most));
      }
      if (covers[i].nearest >= 0) {
        cr_expect(
          eq(i32, credits[i * world.n + (size_t)covers[i].nearest], most));
      }
    }

    free_world(&world);
  }
}

Test(team_covers, find_who_has_something_near)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":kook a cnlo:HumanCapability ; skos:broader :horeca .\n"
                ":serve a cnlo:HumanCapability ; skos:broader :horeca .\n"
                ":horeca a cnlo:HumanCapability .\n"
                ":weld a cnlo:HumanCapability .\n"
                ":a a cnlo:Occupation ; cnlo:requiresHATEssential :kook .\n"
                ":b a cnlo:Occupation ; cnlo:requiresHATEssential :weld .\n");
  const CompetentLink asked[] = {
    {concept_of(taxonomy, "u:kook"), COMPETENT_LEVEL_ESSENTIAL},
    {concept_of(taxonomy, "u:weld"), COMPETENT_LEVEL_ESSENTIAL}};
  CompetentVacancy* vacancy     = NULL;
  CompetentProfile* profiles[2] = {NULL, NULL};
  size_t            n           = 0U;
  cr_assert(
    eq(int,
       (int)competent_vacancy_new(taxonomy, asked, 2U, NULL, &vacancy, NULL),
       0));
  for (unsigned m = 0U; m < 2U; ++m) {
    cr_assert(
      eq(int, (int)competent_profile_new(taxonomy, &profiles[m], NULL), 0));
    cr_assert(eq(
      int,
      (int)competent_profile_add(
        profiles[m], concept_of(taxonomy, m ? "u:serve" : "u:weld"), 1.0, NULL),
      0));
  }

  // Who earns most has nothing of it, and who serves has something near
  CompetentTeam* const        team   = new_team(vacancy, profiles, 2U);
  const CompetentCover* const covers = competent_team_covers(team, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, covers[0].concept, asked[0].concept));
  cr_expect(eq(i32, covers[0].nearest, 1));
  cr_expect(eq(i32, covers[1].nearest, -1));
  cr_expect(eq(i32, covers[1].best, 0));

  competent_team_free(team);
  competent_profile_free(profiles[0]);
  competent_profile_free(profiles[1]);
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

// Every set of members is tried
Test(team_crew, is_the_smallest)
{
  for (uint32_t seed = 1U; seed < 40U; ++seed) {
    const size_t   n_members = 1U + seed % 9U;
    const World    world     = world_at_random(seed, n_members, 1U + seed % 4U);
    const uint32_t crew      = crew_of(world.team);
    unsigned       fewest    = MOST;
    for (uint32_t set = 0U; set < (1U << n_members); ++set) {
      if (n_bits(set) < fewest && is_crew(world.team, set)) {
        fewest = n_bits(set);
      }
    }

    cr_expect(eq(int, is_crew(world.team, crew), 1));
    cr_expect(eq(u32, n_bits(crew), fewest));
    cr_expect(eq(sz, competent_team_crew_at_least(world.team), fewest));
    free_world(&world);
  }
}

// Members 1 and 2 are enough, but member 0 is as good as anybody at most
Test(team_crew, is_not_greedy)
{
  static const char* const owners[] = {"0111100", "1110000", "0001111"};

  char statements[2048] = {0};
  for (unsigned i = 0U; i < 7U; ++i) {
    char line[256];
    (void)snprintf(
      line,
      sizeof(line),
      ":s%u a cnlo:HumanCapability .\n"
      ":o%u a cnlo:Occupation ; cnlo:requiresHATEssential :s%u .\n",
      i,
      i,
      i);
    strncat(statements, line, sizeof(statements) - strlen(statements) - 1U);
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of(statements);
  CompetentLink            asked[7];
  CompetentProfile*        profiles[3] = {NULL, NULL, NULL};
  CompetentVacancy*        vacancy     = NULL;
  const CompetentConcept   first       = concept_of(taxonomy, "u:s0");
  for (unsigned m = 0U; m < 3U; ++m) {
    cr_assert(
      eq(int, (int)competent_profile_new(taxonomy, &profiles[m], NULL), 0));
  }

  for (unsigned i = 0U; i < 7U; ++i) {
    asked[i].concept = first + (CompetentConcept)i;
    asked[i].level   = COMPETENT_LEVEL_ESSENTIAL;
    for (unsigned m = 0U; m < 3U; ++m) {
      if (owners[m][i] == '1') {
        cr_assert(eq(
          int,
          (int)competent_profile_add(profiles[m], asked[i].concept, 1.0, NULL),
          0));
      }
    }
  }

  cr_assert(
    eq(int,
       (int)competent_vacancy_new(taxonomy, asked, 7U, NULL, &vacancy, NULL),
       0));
  CompetentTeam* const team = new_team(vacancy, profiles, 3U);
  cr_expect(eq(i32, competent_team_earned(team), COMPETENT_TARGET_POINTS));
  cr_expect(eq(u32, crew_of(team), 6U));

  competent_team_free(team);
  competent_vacancy_free(vacancy);
  for (unsigned m = 0U; m < 3U; ++m) {
    competent_profile_free(profiles[m]);
  }
  competent_taxonomy_free(taxonomy);
}

Test(team_crew, is_within_its_bounds_for_large_teams)
{
  for (uint32_t seed = 1U; seed < 6U; ++seed) {
    const World          world  = world_at_random(seed, MOST, 3U);
    size_t               n      = 0U;
    size_t               n_all  = 0U;
    size_t               n_crew = 0U;
    const int32_t* const crew   = competent_team_crew(world.team, &n_crew);
    const int32_t* const all    = competent_team_credits(world.team, &n_all);
    (void)competent_team_covers(world.team, &n);
    for (size_t i = 0U; i < n; ++i) {
      int32_t most = 0;
      int32_t had  = 0;
      for (size_t m = 0U; m < MOST; ++m) {
        most = (all[i * MOST + m] > most) ? all[i * MOST + m] : most;
      }
      for (size_t c = 0U; c < n_crew; ++c) {
        const int32_t credit = all[i * MOST + (size_t)crew[c]];
        had                  = (credit > had) ? credit : had;
      }
      cr_expect(eq(i32, had, most));
    }

    cr_expect(le(sz, competent_team_crew_at_least(world.team), n_crew));
    cr_expect(lt(sz, 0U, competent_team_crew_at_least(world.team)));
    cr_expect(le(sz, n_crew, n));
    free_world(&world);
  }
}

Test(team, rank_finds_who_adds_most)
{
  for (uint32_t seed = 1U; seed < 8U; ++seed) {
    const World          world = world_at_random(seed, 10U, 4U);
    CompetentTeam* const team  = new_team(world.vacancy, world.profiles, 3U);
    CompetentCandidates* candidates = NULL;
    cr_assert(eq(int,
                 (int)competent_team_rank(
                   team,
                   (const CompetentProfile* const*)(world.profiles + 3),
                   7U,
                   7U,
                   &candidates,
                   NULL),
                 0));
    const int32_t* const who    = competent_candidates_profiles(candidates);
    const int32_t* const earned = competent_candidates_earned(candidates);
    for (size_t i = 0U; i < 7U; ++i) {
      CompetentProfile* joined[4] = {world.profiles[0],
                                     world.profiles[1],
                                     world.profiles[2],
                                     world.profiles[3 + who[i]]};

      CompetentTeam* const with = new_team(world.vacancy, joined, 4U);
      cr_expect(eq(i32, competent_team_earned(with), earned[i]));
      cr_expect(eq(int, (i && earned[i] > earned[i - 1U]), 0));
      competent_team_free(with);
    }

    competent_candidates_free(candidates);
    competent_team_free(team);
    free_world(&world);
  }
}
