// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "race.h"

#include "plan/cover.h"

#include <competent/course.h>
#include <competent/match.h>
#include <competent/network.h>
#include <competent/plan.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>
#include <competent/wishes.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  N_PEOPLE   = 24,  ///< Each with an occupation, and another one as target
  N_NEAREST  = 50,  ///< Transitions from each occupation
  N_JOURNEYS = 500, ///< Pairs of occupations
};

/// Somebody who goes somewhere
typedef struct {
  CompetentProfile* profile;
  CompetentConcept  target;
} Person;

/// What is asked, and what with
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentPlanner*  planner;
  CompetentNetwork*  network;
  Person             people[N_PEOPLE];
  CompetentConcept   first;
  int32_t            n;
  size_t             n_found;
  size_t             n_proven;
} Desk;

static uint32_t
next_number(uint32_t* const state)
{
  *state = *state * 1664525U + 1013904223U;
  return *state >> 8U;
}

static bool
open_desk(Desk* const desk, const char* const path)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  uint32_t       state = 1U;

  memset(desk, 0, sizeof(*desk));
  if (competent_taxonomy_open(path, &desk->taxonomy, &error) ||
      competent_matcher_new(desk->taxonomy,
                            COMPETENT_KIND_OCCUPATION,
                            NULL,
                            &desk->matcher,
                            &error) ||
      competent_planner_new(desk->taxonomy, NULL, &desk->planner, &error)) {
    fprintf(stderr, "%s\n", error.message);
    return false;
  }

  desk->first =
    competent_taxonomy_first_of_kind(desk->taxonomy, COMPETENT_KIND_OCCUPATION);
  desk->n =
    competent_taxonomy_n_of_kind(desk->taxonomy, COMPETENT_KIND_OCCUPATION);
  for (size_t i = 0U; i < N_PEOPLE; ++i) {
    Person* const          person = &desk->people[i];
    const CompetentConcept held =
      desk->first + (int32_t)(next_number(&state) % (uint32_t)desk->n);

    person->target =
      desk->first + (int32_t)(next_number(&state) % (uint32_t)desk->n);
    if (competent_profile_new(desk->taxonomy, &person->profile, &error) ||
        competent_profile_add(person->profile, held, 1.0, &error)) {
      return false;
    }
  }

  return true;
}

static void
close_desk(Desk* const desk)
{
  for (size_t i = 0U; i < N_PEOPLE; ++i) {
    competent_profile_free(desk->people[i].profile);
  }

  competent_network_free(desk->network);
  competent_planner_free(desk->planner);
  competent_matcher_free(desk->matcher);
  competent_taxonomy_free(desk->taxonomy);
}

static bool
find_courses(void* const handle)
{
  Desk* const desk    = (Desk*)handle;
  bool        is_done = true;
  for (size_t i = 0U; i < N_PEOPLE && is_done; ++i) {
    CompetentCourses* courses = NULL;
    is_done                   = !competent_planner_courses(desk->planner,
                                         desk->people[i].profile,
                                         desk->people[i].target,
                                         NULL,
                                         COMPETENT_THRIFT_COST,
                                         10U,
                                         &courses,
                                         NULL);
    competent_courses_free(courses);
  }

  return is_done;
}

static bool
find_sets(void* const handle)
{
  Desk* const desk    = (Desk*)handle;
  bool        is_done = true;
  for (size_t i = 0U; i < N_PEOPLE && is_done; ++i) {
    CompetentCourses* courses = NULL;
    is_done                   = !competent_planner_course_set(desk->planner,
                                            desk->people[i].profile,
                                            desk->people[i].target,
                                            NULL,
                                            COMPETENT_THRIFT_COST,
                                            &courses,
                                            NULL);
    competent_courses_free(courses);
  }

  return is_done;
}

static bool
plan_all(Desk* const desk, const CompetentRouteGoal goal, const size_t limit)
{
  bool is_done   = true;
  desk->n_found  = 0U;
  desk->n_proven = 0U;
  for (size_t i = 0U; i < N_PEOPLE && is_done; ++i) {
    CompetentPlan* plan = NULL;
    is_done             = !competent_planner_plan(desk->planner,
                                      desk->people[i].profile,
                                      COMPETENT_NONE,
                                      desk->people[i].target,
                                      NULL,
                                      COMPETENT_THRIFT_COST,
                                      goal,
                                      limit,
                                      &plan,
                                      NULL);
    if (is_done) {
      size_t n = 0U;
      (void)competent_plan_routes(plan, &n);
      desk->n_found += n;
      desk->n_proven += competent_plan_is_proven(plan);
    }

    competent_plan_free(plan);
  }

  return is_done;
}

static bool
plan_best(void* const handle)
{
  return plan_all((Desk*)handle, COMPETENT_ROUTES_BEST, 1U);
}

static bool
plan_ten(void* const handle)
{
  return plan_all((Desk*)handle, COMPETENT_ROUTES_BEST, 10U);
}

static bool
plan_front(void* const handle)
{
  return plan_all((Desk*)handle, COMPETENT_ROUTES_FRONT, 20U);
}

static bool
make_planner(void* const handle)
{
  CompetentPlanner* planner = NULL;
  const bool        is_done = !competent_planner_new(
    ((const Desk*)handle)->taxonomy, NULL, &planner, NULL);
  competent_planner_free(planner);
  return is_done;
}

static void
print_proven(const Desk* const desk, const char* const name)
{
  print_figure(name, "n", (double)desk->n_proven / N_PEOPLE, 1U);
}

static bool
measure(Desk* const desk, const Job* const job)
{
  Entrant entrants[] = {{"plan: making a planner", make_planner, desk, 1U, 0.0},
                        {"plan: courses", find_courses, desk, 1U, 0.0},
                        {"plan: set", find_sets, desk, 1U, 0.0},
                        {"plan: best", plan_best, desk, 1U, 0.0},
                        {"plan: ten", plan_ten, desk, 1U, 0.0},
                        {"plan: front", plan_front, desk, 1U, 0.0}};
  const size_t n     = sizeof(entrants) / sizeof(entrants[0]);
  if (!race(entrants, n, job->n_rounds, CLOCK_PROCESSOR)) {
    return false;
  }

  for (size_t i = 0U; i < n; ++i) {
    print_figure(entrants[i].name,
                 "s",
                 i ? entrants[i].best / N_PEOPLE : entrants[i].best,
                 job->n_rounds);
  }

  const bool is_done = plan_best(desk);
  print_proven(desk, "plan: best, proven");
  const bool is_front = plan_front(desk);
  print_proven(desk, "plan: front, proven");
  return is_done && is_front;
}

bool
bench_plan(const Job* const job)
{
  bool is_done = true;
  for (unsigned i = 0U; i < job->n_paths && is_done; ++i) {
    Desk desk;
    is_done = open_desk(&desk, job->paths[i]) && measure(&desk, job);
    close_desk(&desk);
  }

  return is_done;
}

// Write all transitions, for peers to search
static bool
write_edges(const Desk* const desk, const char* const path)
{
  FILE* const out = fopen(path, "w");
  for (int32_t v = 0; out && v < desk->n; ++v) {
    size_t                     n = 0U;
    const CompetentStop* const stops =
      competent_network_transitions(desk->network, desk->first + v, &n);
    for (size_t i = 0U; i < n; ++i) {
      fprintf(out,
              "%d %d %d\n",
              (int)v,
              (int)(stops[i].occupation - desk->first),
              (int)stops[i].effort);
    }
  }

  return out && !fclose(out);
}

// Search, and print each way with its effort
static bool
travel(const Desk* const desk)
{
  uint32_t state = 2U;
  double   spent = 0.0;
  for (size_t i = 0U; i < N_JOURNEYS; ++i) {
    const int32_t from = (int32_t)(next_number(&state) % (uint32_t)desk->n);
    const int32_t to   = (int32_t)(next_number(&state) % (uint32_t)desk->n);

    CompetentJourney* journey = NULL;
    size_t            n       = 0U;
    const double      began   = clock_now(CLOCK_PROCESSOR);
    if (competent_network_find(desk->network,
                               desk->first + from,
                               desk->first + to,
                               &journey,
                               NULL)) {
      return false;
    }

    spent += clock_now(CLOCK_PROCESSOR) - began;

    const CompetentStop* const stops = competent_journey_stops(journey, &n);
    printf("{\"from\": %d, \"to\": %d, \"effort\": %d}\n",
           (int)from,
           (int)to,
           n ? (int)stops[n - 1U].effort : -1);
    competent_journey_free(journey);
  }

  print_figure("travel", "s", spent / N_JOURNEYS, 1U);
  return true;
}

bool
bench_travel(const Job* const job)
{
  Desk desk;
  if (job->n_paths != 1U || !job->output || !open_desk(&desk, job->paths[0])) {
    return false;
  }

  const double began = clock_now(CLOCK_PROCESSOR);
  const bool   is_made =
    !competent_network_new(desk.matcher, N_NEAREST, &desk.network, NULL);
  print_figure(
    "travel: making a network", "s", clock_now(CLOCK_PROCESSOR) - began, 1U);

  const bool is_done =
    is_made && write_edges(&desk, job->output) && travel(&desk);
  close_desk(&desk);
  return is_done;
}

/// A problem that is read
typedef struct {
  CoverProblem problem;
  CoverItem*   items;
  uint32_t*    steps;
  int32_t*     weights;
} Read;

// Read the number of items and of steps, the demand, the weights, and of each
// item its cost, how many steps it has, and those
static bool
read_problem(FILE* const in, Read* const read)
{
  unsigned  n_items = 0U;
  unsigned  n_steps = 0U;
  long long demand  = 0;
  if (fscanf(in, "%u %u %lld", &n_items, &n_steps, &demand) != 3) {
    return false;
  }

  read->items   = (CoverItem*)calloc(n_items + 1U, sizeof(CoverItem));
  read->weights = (int32_t*)calloc(n_steps + 1U, sizeof(int32_t));
  read->steps =
    (uint32_t*)calloc((size_t)n_items * n_steps + 1U, sizeof(uint32_t));

  bool is_read = read->items && read->weights && read->steps;
  for (unsigned s = 0U; s < n_steps && is_read; ++s) {
    is_read = fscanf(in, "%d", &read->weights[s]) == 1;
  }

  uint32_t n = 0U;
  for (unsigned i = 0U; i < n_items && is_read; ++i) {
    long long cost = 0;
    unsigned  n_of = 0U;
    is_read = fscanf(in, "%lld %u", &cost, &n_of) == 2 && n_of <= n_steps;

    read->items[i].costs[0] = cost;
    read->items[i].first    = n;
    read->items[i].n        = n_of;
    for (unsigned s = 0U; s < n_of && is_read; ++s) {
      is_read = fscanf(in, "%u", &read->steps[n++]) == 1;
    }
  }

  const CoverProblem problem = {.items    = read->items,
                                .n_items  = n_items,
                                .steps    = read->steps,
                                .weights  = read->weights,
                                .n_steps  = n_steps,
                                .demand   = demand,
                                .rates    = {1, 0, 0},
                                .limits   = {INT64_MAX, INT64_MAX, INT64_MAX},
                                .goal     = COVER_BEST,
                                .n_wanted = 1U,
                                .max_work = UINT64_C(1) << 40U};
  read->problem              = problem;
  return is_read;
}

static bool
solve(const Read* const read)
{
  Covers       covers;
  const double began = clock_now(CLOCK_PROCESSOR);
  if (cover_solve(&read->problem, &covers, NULL)) {
    return false;
  }

  const double          spent = clock_now(CLOCK_PROCESSOR) - began;
  const CoverSet* const sets  = (const CoverSet*)covers.sets.items;
  printf("{\"cost\": %lld, \"proven\": %s, \"s\": %.9f}\n",
         covers.sets.n ? (long long)sets->costs[0] : -1LL,
         covers.is_proven ? "true" : "false",
         spent);
  covers_free(&covers);
  return true;
}

bool
bench_cover(const Job* const job)
{
  FILE* const in      = (job->n_paths == 1U) ? fopen(job->paths[0], "r") : NULL;
  bool        is_done = in;
  for (bool is_more = is_done; is_more && is_done;) {
    Read read;
    memset(&read, 0, sizeof(read));
    is_more = read_problem(in, &read);
    is_done = !is_more || solve(&read);
    free(read.items);
    free(read.steps);
    free(read.weights);
  }

  return in && !fclose(in) && is_done;
}
