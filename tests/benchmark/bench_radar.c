// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "race.h"

#include "plan/assignment.h"

#include <competent/match.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/radar.h>
#include <competent/taxonomy.h>
#include <competent/wishes.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum {
  N_SKILLS = 5, ///< That somebody has beside an occupation
  N_PLACES = 3, ///< Most of an opening
};

/// A region at random
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentPlanner*  planner;
  CompetentProfile** people;
  CompetentOpening*  openings;
  size_t             n_people;
  size_t             n_openings;
} Region;

static int32_t
choose(const CompetentTaxonomy* const taxonomy,
       const CompetentKind            kind,
       uint32_t* const                state)
{
  const int32_t n = competent_taxonomy_n_of_kind(taxonomy, kind);
  *state          = *state * 1664525U + 1013904223U;
  return competent_taxonomy_first_of_kind(taxonomy, kind) +
         (n ? (int32_t)((*state >> 8U) % (uint32_t)n) : 0);
}

static bool
make_people(Region* const region, uint32_t* const state)
{
  bool is_made = region->people && region->openings;
  for (size_t p = 0U; p < region->n_people && is_made; ++p) {
    is_made =
      !competent_profile_new(region->taxonomy, &region->people[p], NULL) &&
      !competent_profile_add(
        region->people[p],
        choose(region->taxonomy, COMPETENT_KIND_OCCUPATION, state),
        1.0,
        NULL);
    for (unsigned s = 0U; s < N_SKILLS && is_made; ++s) {
      is_made = !competent_profile_add(
        region->people[p],
        choose(region->taxonomy, COMPETENT_KIND_CAPABILITY, state),
        1.0,
        NULL);
    }
  }

  for (size_t o = 0U; o < region->n_openings && is_made; ++o) {
    region->openings[o].target =
      choose(region->taxonomy, COMPETENT_KIND_OCCUPATION, state);
    region->openings[o].places = 1 + (int32_t)(*state >> 8U) % N_PLACES;
  }

  return is_made;
}

static bool
make_region(Region* const region, const char* const path)
{
  uint32_t state   = 1U;
  region->people   = (CompetentProfile**)calloc(region->n_people + 1U,
                                              sizeof(CompetentProfile*));
  region->openings = (CompetentOpening*)calloc(region->n_openings + 1U,
                                               sizeof(CompetentOpening));
  return !competent_taxonomy_open(path, &region->taxonomy, NULL) &&
         !competent_planner_new(
           region->taxonomy, NULL, &region->planner, NULL) &&
         make_people(region, &state);
}

static void
free_region(const Region* const region)
{
  for (size_t p = 0U; region->people && p < region->n_people; ++p) {
    competent_profile_free(region->people[p]);
  }

  free(region->people);
  free(region->openings);
  competent_planner_free(region->planner);
  competent_taxonomy_free(region->taxonomy);
}

static bool
print_radar(const Region* const region, const CompetentThrift thrift)
{
  CompetentRadar*       radar   = NULL;
  CompetentRadarOptions options = competent_radar_options();
  const double          began   = clock_now(CLOCK_PROCESSOR);
  options.thrift                = thrift;
  if (competent_radar_new(region->planner,
                          region->openings,
                          region->n_openings,
                          (const CompetentProfile* const*)region->people,
                          region->n_people,
                          NULL,
                          &options,
                          &radar,
                          NULL)) {
    return false;
  }

  const CompetentRadarTotals totals = competent_radar_totals(radar);
  printf("{\"least\": \"%s\", \"s\": %.6f, \"spent\": %lld, \"bound\": %lld, "
         "\"filled\": %d, \"searches\": %d, \"proven\": %s}\n",
         competent_thrift_name(thrift),
         clock_now(CLOCK_PROCESSOR) - began,
         (long long)totals.spent,
         (long long)totals.bound,
         (int)(totals.n_ready + totals.n_trained),
         (int)totals.n_searches,
         totals.is_proven ? "true" : "false");
  competent_radar_free(radar);
  return true;
}

// In a round there are ten people and two openings, so that as many rounds as
// are wanted make a region of any size
bool
bench_radar(const Job* const job)
{
  Region region  = {.n_people   = 10U * (size_t)job->n_rounds,
                    .n_openings = 2U * (size_t)job->n_rounds};
  bool   is_done = job->n_paths == 1U && make_region(&region, job->paths[0]) &&
                 print_radar(&region, COMPETENT_THRIFT_COST) &&
                 print_radar(&region, COMPETENT_THRIFT_WEEKS);

  free_region(&region);
  return is_done;
}

// Read the number of rows and of columns, and the cost of each pair
static bool
read_problem(FILE* const in, AssignmentProblem* const problem, bool* is_more)
{
  *is_more = fscanf(in, "%u %u", &problem->n_rows, &problem->n_columns) == 2;
  if (!*is_more) {
    return true;
  }

  const size_t    n       = (size_t)problem->n_rows * problem->n_columns;
  int64_t* const  costs   = (int64_t*)calloc(n + 1U, sizeof(int64_t));
  uint32_t* const places  = (uint32_t*)calloc(problem->n_columns + 1U, 4U);
  bool            is_read = costs && places;
  for (size_t i = 0U; i < n && is_read; ++i) {
    long long cost = 0;
    is_read        = fscanf(in, "%lld", &cost) == 1;
    costs[i]       = cost;
  }

  for (uint32_t c = 0U; c < problem->n_columns && is_read; ++c) {
    places[c] = 1U;
  }

  problem->costs  = costs;
  problem->places = places;
  return is_read;
}

static bool
solve(const AssignmentProblem* const problem)
{
  Assignment   assignment;
  const double began = clock_now(CLOCK_PROCESSOR);
  if (assignment_solve(problem, &assignment, NULL)) {
    return false;
  }

  const double spent = clock_now(CLOCK_PROCESSOR) - began;
  printf("{\"cost\": %lld, \"optimal\": %s, \"s\": %.9f}\n",
         (long long)assignment.total,
         assignment_is_optimal(problem, &assignment) ? "true" : "false",
         spent);
  assignment_free(&assignment);
  return true;
}

bool
bench_assign(const Job* const job)
{
  FILE* const in      = (job->n_paths == 1U) ? fopen(job->paths[0], "r") : NULL;
  bool        is_done = in;
  for (bool is_more = is_done; is_more && is_done;) {
    AssignmentProblem problem = {NULL, NULL, 0U, 0U};
    is_done =
      read_problem(in, &problem, &is_more) && (!is_more || solve(&problem));
    free((void*)(uintptr_t)problem.costs);
    free((void*)(uintptr_t)problem.places);
  }

  return in && !fclose(in) && is_done;
}
