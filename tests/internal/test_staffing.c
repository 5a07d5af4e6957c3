// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/match.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/radar.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/vacancy.h>
#include <competent/wishes.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

TestSuite(staffing, .timeout = 240);

enum {
  N_SKILLS   = 7,
  N_COURSES  = 9,
  N_PEOPLE   = 4,
  N_OPENINGS = 3,
  N_SEEDS    = 60,
  MAX_TEXT   = 4096,
};

/// People, openings and courses that are made up
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentPlanner*  planner;
  CompetentProfile*  people[N_PEOPLE];
  CompetentVacancy*  vacancies[N_OPENINGS];
  CompetentOpening   openings[N_OPENINGS];
  CompetentWishes    wishes;
  uint32_t           has[N_PEOPLE];      ///< Bits of skills
  uint32_t           asks[N_OPENINGS];   ///< Bits of skills
  uint32_t           teaches[N_COURSES]; ///< Bits of skills
  int64_t            prices[N_COURSES];
} World;

// Some things are asked for by one occupation and others by several, so that
// they have different points
static void
write_taxonomy(World* const world, uint32_t* const seed, char* const text)
{
  char* end = text;
  end +=
    sprintf(end,
            "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
            ":o0 a cnlo:Occupation ; cnlo:requiresHATEssential :s0 .\n"
            ":o1 a cnlo:Occupation ; cnlo:requiresHATEssential :s0, :s1 .\n"
            ":o2 a cnlo:Occupation ; cnlo:requiresHATEssential :s2 .\n"
            ":fund a lc:Scheme ; lc:amount [ lc:cap 30 ] .\n");
  for (unsigned s = 0U; s < N_SKILLS; ++s) {
    end += sprintf(end, ":s%u a cnlo:HumanCapability .\n", s);
  }

  for (unsigned c = 0U; c < N_COURSES; ++c) {
    world->prices[c]  = 10 * (int64_t)(next_random(seed) % 20U);
    world->teaches[c] = 1U + next_random(seed) % ((1U << N_SKILLS) - 1U);
    world->teaches[c] &= 1U + next_random(seed) % ((1U << N_SKILLS) - 1U);
    end += sprintf(end,
                   ":c%u a lc:Course ; lc:price %d ; lc:weeks %u .\n",
                   c,
                   (int)world->prices[c],
                   1U + next_random(seed) % 9U);
    for (unsigned s = 0U; s < N_SKILLS; ++s) {
      if (world->teaches[c] >> s & 1U) {
        end += sprintf(end, ":c%u lc:teaches :s%u .\n", c, s);
      }
    }
  }
}

static CompetentConcept
skill_of(const World* const world, const unsigned skill)
{
  char iri[8] = {0};
  snprintf(iri, sizeof(iri), "u:s%u", skill);
  return concept_of(world->taxonomy, iri);
}

static void
make_person(World* const world, const unsigned p, uint32_t* const seed)
{
  world->has[p] = next_random(seed) % (1U << N_SKILLS);
  cr_assert(
    eq(int,
       (int)competent_profile_new(world->taxonomy, &world->people[p], NULL),
       0));
  for (unsigned s = 0U; s < N_SKILLS; ++s) {
    if (world->has[p] >> s & 1U) {
      cr_assert(eq(int,
                   (int)competent_profile_add(
                     world->people[p], skill_of(world, s), 1.0, NULL),
                   0));
    }
  }
}

static void
make_opening(World* const world, const unsigned o, uint32_t* const seed)
{
  CompetentLink asked[N_SKILLS];
  size_t        n = 0U;
  world->asks[o]  = 1U + next_random(seed) % ((1U << N_SKILLS) - 1U);
  for (unsigned s = 0U; s < N_SKILLS; ++s) {
    if (world->asks[o] >> s & 1U) {
      asked[n].concept = skill_of(world, s);
      asked[n++].level = COMPETENT_LEVEL_ESSENTIAL;
    }
  }

  cr_assert(eq(int,
               (int)competent_vacancy_new(
                 world->taxonomy, asked, n, NULL, &world->vacancies[o], NULL),
               0));
  const CompetentOpening opening = {
    world->vacancies[o], COMPETENT_NONE, (int32_t)(next_random(seed) % 3U)};
  world->openings[o] = opening;
}

static World
make_world(uint32_t seed)
{
  char  text[MAX_TEXT] = {0};
  World world          = {.wishes = competent_wishes_none()};
  write_taxonomy(&world, &seed, text);
  world.taxonomy        = taxonomy_of(text);
  world.wishes.coverage = (int32_t)(20000U + next_random(&seed) % 45000U);
  cr_assert(
    eq(int,
       (int)competent_planner_new(world.taxonomy, NULL, &world.planner, NULL),
       0));
  for (unsigned p = 0U; p < N_PEOPLE; ++p) {
    make_person(&world, p, &seed);
  }

  for (unsigned o = 0U; o < N_OPENINGS; ++o) {
    make_opening(&world, o, &seed);
  }

  return world;
}

static void
free_world(const World* const world)
{
  for (unsigned p = 0U; p < N_PEOPLE; ++p) {
    competent_profile_free(world->people[p]);
  }

  for (unsigned o = 0U; o < N_OPENINGS; ++o) {
    competent_vacancy_free(world->vacancies[o]);
  }

  competent_planner_free(world->planner);
  competent_taxonomy_free(world->taxonomy);
}

static CompetentStatus
make_radar(const World* const world, CompetentRadar** const radar)
{
  return competent_radar_new(world->planner,
                             world->openings,
                             N_OPENINGS,
                             (const CompetentProfile* const*)world->people,
                             N_PEOPLE,
                             &world->wishes,
                             NULL,
                             radar,
                             NULL);
}

// Return the points that skills earn of an opening
static int32_t
points_of(const World* const world, const unsigned o, const uint32_t skills)
{
  size_t                       n = 0U;
  const CompetentDemand* const demands =
    competent_vacancy_demands(world->vacancies[o], &n);

  int32_t sum = 0;
  for (size_t d = 0U; d < n; ++d) {
    for (unsigned s = 0U; s < N_SKILLS; ++s) {
      if (demands[d].concept == skill_of(world, s) && skills >> s & 1U) {
        sum += demands[d].points;
      }
    }
  }

  return sum;
}

// Return the least of all sets of courses that are enough for a pair
static int64_t
try_courses(const World* const world, const unsigned p, const unsigned o)
{
  int64_t least = -1;
  for (uint32_t set = 0U; set < 1U << N_COURSES; ++set) {
    uint32_t skills = world->has[p];
    int64_t  spent  = 0;
    for (unsigned c = 0U; c < N_COURSES; ++c) {
      if (set >> c & 1U) {
        skills |= world->teaches[c];
        spent += 100 * world->prices[c];
      }
    }

    if ((least < 0 || spent < least) &&
        points_of(world, o, skills) >= world->wishes.coverage) {
      least = spent;
    }
  }

  return least;
}

/// What a plan comes to, of which more people go before less money
typedef struct {
  int64_t n;
  int64_t spent;
} Outcome;

static Outcome
try_people(const World* const world,
           int64_t            costs[N_PEOPLE][N_OPENINGS],
           const unsigned     p,
           const Outcome      sum,
           int32_t* const     taken)
{
  if (p == N_PEOPLE) {
    return sum;
  }

  Outcome best = try_people(world, costs, p + 1U, sum, taken);
  for (unsigned o = 0U; o < N_OPENINGS; ++o) {
    if (costs[p][o] >= 0 && taken[o] < world->openings[o].places) {
      const Outcome with = {sum.n + 1, sum.spent + costs[p][o]};

      ++taken[o];
      const Outcome next = try_people(world, costs, p + 1U, with, taken);
      --taken[o];
      if (next.n > best.n || (next.n == best.n && next.spent < best.spent)) {
        best = next;
      }
    }
  }

  return best;
}

Test(staffing, is_the_best_of_all_people_and_courses)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World world                       = make_world(seed);
    int64_t     costs[N_PEOPLE][N_OPENINGS] = {{0}};
    int32_t     taken[N_OPENINGS]           = {0};
    for (unsigned p = 0U; p < N_PEOPLE; ++p) {
      for (unsigned o = 0U; o < N_OPENINGS; ++o) {
        costs[p][o] = try_courses(&world, p, o);
      }
    }

    const Outcome none = {0, 0};
    const Outcome best = try_people(&world, costs, 0U, none, taken);

    CompetentRadar* radar = NULL;
    cr_assert(eq(int, (int)make_radar(&world, &radar), 0));
    const CompetentRadarTotals totals = competent_radar_totals(radar);
    cr_assert(eq(i64, (int64_t)totals.n_ready + totals.n_trained, best.n));
    cr_assert(eq(i64, totals.spent, best.spent), "Seed %u", seed);
    cr_assert(eq(i64, totals.bound, best.spent));
    cr_assert(eq(i32, totals.is_proven, 1));
    competent_radar_free(radar);
    free_world(&world);
  }
}

Test(staffing, lacks_at_least_what_is_short)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World     world = make_world(seed);
    CompetentRadar* radar = NULL;
    cr_assert(eq(int, (int)make_radar(&world, &radar), 0));

    size_t                         n     = 0U;
    const CompetentShortage* const lines = competent_radar_shortages(radar, &n);
    for (size_t i = 0U; i < n; ++i) {
      cr_assert(le(i32, lines[i].n_short, lines[i].n_lacking));
      cr_assert(ge(i32, lines[i].n_short, lines[i].n_places - N_PEOPLE));
      cr_assert(le(i64, lines[i].lacking, lines[i].asked));
    }

    competent_radar_free(radar);
    free_world(&world);
  }
}

// Schemes that may pay make other courses the cheapest, but none dearer
Test(staffing, spends_no_more_where_schemes_pay)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS / 4; ++seed) {
    World           world = make_world(seed);
    CompetentRadar* alone = NULL;
    CompetentRadar* paid  = NULL;
    cr_assert(eq(int, (int)make_radar(&world, &alone), 0));
    world.wishes.start = 20260901;
    cr_assert(eq(int, (int)make_radar(&world, &paid), 0));
    cr_assert(eq(i32,
                 competent_radar_totals(paid).n_empty,
                 competent_radar_totals(alone).n_empty));
    cr_assert(le(i64,
                 competent_radar_totals(paid).spent,
                 competent_radar_totals(alone).spent));
    cr_assert(eq(i32, competent_radar_totals(paid).is_proven, 1));
    competent_radar_free(alone);
    competent_radar_free(paid);
    free_world(&world);
  }
}

// With few searches the plan is not proven, but it fills as many places
Test(staffing, has_a_bound_where_it_stops_early)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World           world   = make_world(seed);
    CompetentRadarOptions options = competent_radar_options();
    CompetentRadar*       few     = NULL;
    CompetentRadar*       all     = NULL;
    options.searches              = 0;
    cr_assert(eq(int, (int)make_radar(&world, &all), 0));
    cr_assert(
      eq(int,
         (int)competent_radar_new(world.planner,
                                  world.openings,
                                  N_OPENINGS,
                                  (const CompetentProfile* const*)world.people,
                                  N_PEOPLE,
                                  &world.wishes,
                                  &options,
                                  &few,
                                  NULL),
         0));
    const CompetentRadarTotals most  = competent_radar_totals(all);
    const CompetentRadarTotals found = competent_radar_totals(few);
    cr_assert(eq(i32, found.n_empty, most.n_empty));
    cr_assert(ge(i64, found.spent, most.spent));
    cr_assert(le(i64, found.bound, most.spent));
    competent_radar_free(all);
    competent_radar_free(few);
    free_world(&world);
  }
}

Test(staffing, leaves_nothing_when_memory_runs_out)
{
  World world        = make_world(5U);
  world.wishes.start = 20260901;

  size_t n_failed = 0U;
  for (size_t i = 0U;; ++i) {
    CompetentRadar* radar = NULL;
    scarcity_begin(i, false);
    const CompetentStatus st = make_radar(&world, &radar);
    if (!scarcity_end()) {
      cr_assert(eq(int, (int)st, 0));
      competent_radar_free(radar);
      break;
    }

    ++n_failed;
    cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    cr_assert(eq(ptr, (void*)radar, NULL));
  }

  cr_assert(gt(sz, n_failed, 50U));
  free_world(&world);
}
