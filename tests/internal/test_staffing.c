// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/assignment.h"
#include "plan/staffing.h"
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
#include <stdlib.h>
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

static CompetentRadarTotals
search_few(const World* const world, const int32_t searches)
{
  CompetentRadarOptions options = competent_radar_options();
  CompetentRadar*       radar   = NULL;
  options.searches              = searches;
  cr_assert(
    eq(int,
       (int)competent_radar_new(world->planner,
                                world->openings,
                                N_OPENINGS,
                                (const CompetentProfile* const*)world->people,
                                N_PEOPLE,
                                &world->wishes,
                                &options,
                                &radar,
                                NULL),
       0));

  const CompetentRadarTotals totals = competent_radar_totals(radar);
  competent_radar_free(radar);
  return totals;
}

// With few searches the plan is not proven, and may leave more places empty
Test(staffing, has_a_bound_where_it_stops_early)
{
  size_t n_cut  = 0U;
  size_t n_idle = 0U;
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World                world = make_world(seed);
    const CompetentRadarTotals best  = search_few(&world, 1000);
    for (int32_t most = 0; most <= best.n_searches; ++most) {
      const CompetentRadarTotals found   = search_few(&world, most);
      const bool                 is_full = found.n_empty == best.n_empty;

      cr_assert(le(i32, found.n_searches, most));
      cr_assert(ge(i32, found.n_empty, best.n_empty));
      cr_assert(le(i64, found.bound, is_full ? best.spent : 0));
      cr_assert(ge(i64, found.spent, is_full ? best.spent : 0));
      cr_assert(eq(i32,
                   found.is_proven,
                   (int32_t)(is_full && found.bound == found.spent)));
      cr_assert(le(i32, found.n_trained, most));
      n_cut += !found.is_proven;
      n_idle += found.n_searches < most && !found.is_proven;
    }

    free_world(&world);
  }

  cr_assert(lt(sz, (size_t)N_SEEDS, n_cut));

  // Rounds that only look again count too
  cr_assert(lt(sz, 0U, n_idle));
}

/// Points of a space over the numbers modulo three, of which lines have three
enum {
  N_AXES   = 3,
  N_POINTS = 27,
  MAX_LINE = 64,
};

static unsigned
third_of(const unsigned a, const unsigned b)
{
  unsigned third = 0U;
  for (unsigned axis = 0U, one = 1U; axis < N_AXES; ++axis, one *= 3U) {
    third += (6U - a / one % 3U - b / one % 3U) % 3U * one;
  }

  return third;
}

// A course for each point, and a skill for each line, which all three of its
// points teach: few points on all lines are hard to find, and harder to prove
static CompetentTaxonomy*
make_space(void)
{
  char* const text = (char*)calloc((size_t)N_POINTS * N_POINTS, MAX_LINE);
  char*       end  = text;
  cr_assert(ne(ptr, (void*)text, NULL));
  end += sprintf(end,
                 "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
                 ":hard a cnlo:Occupation . :easy a cnlo:Occupation ;\n"
                 " cnlo:requiresHATEssential :plain .\n"
                 ":plain a cnlo:HumanCapability .\n"
                 ":simple a lc:Course ; lc:teaches :plain ; lc:price 179 ;\n"
                 " lc:weeks 1 .\n");
  for (unsigned a = 0U; a < N_POINTS; ++a) {
    end += sprintf(end, ":c%u a lc:Course ; lc:price 10 ; lc:weeks 1 .\n", a);
    for (unsigned b = 0U; b < a; ++b) {
      const unsigned c = third_of(a, b);
      if (c < b) {
        end += sprintf(end, ":s%u-%u a cnlo:HumanCapability .\n", a, b);
        end +=
          sprintf(end, ":hard cnlo:requiresHATEssential :s%u-%u .\n", a, b);
        end += sprintf(end, ":c%u lc:teaches :s%u-%u .\n", a, a, b);
        end += sprintf(end, ":c%u lc:teaches :s%u-%u .\n", b, a, b);
        end += sprintf(end, ":c%u lc:teaches :s%u-%u .\n", c, a, b);
      }
    }
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of(text);
  free(text);
  return taxonomy;
}

// One search finds what is hard, but cannot prove that it is least.  Its pair
// then looks dearer than another one that is not searched any more: what that
// costs is no bound.
Test(staffing, has_a_bound_where_courses_are_not_proven)
{
  CompetentTaxonomy* const taxonomy   = make_space();
  CompetentPlanner*        planner    = NULL;
  CompetentProfile*        people[2]  = {NULL};
  CompetentRadar*          radar      = NULL;
  CompetentWishes          wishes     = competent_wishes_none();
  CompetentRadarOptions    options    = competent_radar_options();
  const CompetentOpening   openings[] = {
      {NULL, concept_of(taxonomy, "u:hard"), 1},
      {NULL, concept_of(taxonomy, "u:easy"), 1}};
  wishes.coverage  = COMPETENT_TARGET_POINTS;
  options.searches = 1;

  cr_assert(
    eq(int, (int)competent_planner_new(taxonomy, NULL, &planner, NULL), 0));
  for (size_t p = 0U; p < 2U; ++p) {
    cr_assert(
      eq(int, (int)competent_profile_new(taxonomy, &people[p], NULL), 0));
  }

  for (size_t o = 0U; o < 2U; ++o) {
    cr_assert(
      eq(int,
         (int)competent_profile_add(people[1], openings[o].target, 1.0, NULL),
         0));
  }

  cr_assert(eq(int,
               (int)competent_radar_new(planner,
                                        openings,
                                        2U,
                                        (const CompetentProfile* const*)people,
                                        2U,
                                        &wishes,
                                        &options,
                                        &radar,
                                        NULL),
               0));

  size_t                          n = 0U;
  const CompetentPlacement* const placements =
    competent_radar_placements(radar, &n);
  const CompetentRadarTotals totals = competent_radar_totals(radar);
  cr_assert(eq(sz, n, 2U));
  cr_assert(eq(i32, totals.n_searches, 1));
  cr_assert(eq(i32, placements[0].person, 0));
  cr_assert(lt(i64, 17900, placements[0].spent));
  cr_assert(lt(i64, placements[0].bound, 17900));
  cr_expect(lt(i64, 0, totals.bound));
  cr_expect(le(i64, totals.bound, placements[0].bound));
  cr_expect(eq(i32, totals.is_proven, 0));
  competent_radar_free(radar);
  competent_profile_free(people[0]);
  competent_profile_free(people[1]);
  competent_planner_free(planner);
  competent_taxonomy_free(taxonomy);
}

// Courses that teach a point each and cost most come to a floor that no set of
// courses costs, and that many times it would be too large for sums
Test(staffing, takes_any_floor_without_too_large_a_sum)
{
  static const uint32_t shapes[][2] = {{1U, 1U},
                                       {360U, 360U},
                                       {2890U, 2890U},
                                       {4472U, 4472U},
                                       {70000U, 1U},
                                       {2796000U, 1U},
                                       {20000000U, 1U},
                                       {1U, 20000000U}};
  static const int64_t  floors[]    = {
        (int64_t)COMPETENT_TARGET_POINTS * 1000000000, ASSIGNMENT_NEVER - 1};
  const int64_t dearest = (int64_t)64 * 1000000000;
  const int64_t limit   = (int64_t)1 << 60;
  for (size_t s = 0U; s < sizeof(shapes) / sizeof(shapes[0]); ++s) {
    const uint32_t rows    = shapes[s][0];
    const uint32_t columns = shapes[s][1];
    const int64_t  unit    = staffing_unit(rows, columns);
    const int64_t  chain   = 1 + (int64_t)((rows < columns) ? rows : columns);
    const int64_t  real    = staffing_cost(unit, dearest);

    cr_assert(eq(i64, real / unit, dearest));
    cr_assert(eq(i64, staffing_cost(unit, ASSIGNMENT_NEVER), ASSIGNMENT_NEVER));
    for (size_t f = 0U; f < sizeof(floors) / sizeof(floors[0]); ++f) {
      const int64_t cost = staffing_cost(unit, floors[f]);

      cr_assert(lt(i64, real, cost));
      cr_assert(lt(i64, cost, limit / chain));
    }
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

  cr_assert(lt(sz, 50U, n_failed));
  free_world(&world);
}
