// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/plan_impl.h"

#include <competent/fact.h>

#include <stdbool.h>
#include <stdlib.h>

static int
compare_numbers(const int64_t x, const int64_t y)
{
  return (x > y) - (x < y);
}

// Return whether somebody can drop a bar: what the law or a school asks for
// first is not for them to drop, and nothing makes up for courses that do not
// exist
static bool
is_wish(const int32_t bar)
{
  return bar != COMPETENT_BAR_COVERAGE && bar != COMPETENT_BAR_DIPLOMA &&
         bar != COMPETENT_BAR_PREREQUISITE;
}

static int
compare_obstacles(const void* const a, const void* const b)
{
  const CompetentObstacle* const x = (const CompetentObstacle*)a;
  const CompetentObstacle* const y = (const CompetentObstacle*)b;

  int order = y->opens - x->opens;
  order     = order ? order : compare_numbers(x->own_cost, y->own_cost);
  order     = order ? order : compare_numbers(x->weeks, y->weeks);
  return order ? order : compare_numbers(x->bar, y->bar);
}

// The least that a wish has to give way is what is spent least of without it
static CompetentThrift
thrift_of(const int32_t bar, const CompetentThrift thrift)
{
  return (bar == COMPETENT_BAR_END)      ? COMPETENT_THRIFT_WEEKS
         : (bar == COMPETENT_BAR_BUDGET) ? COMPETENT_THRIFT_COST
         : (bar == COMPETENT_BAR_STEPS)  ? COMPETENT_THRIFT_NONE
                                         : thrift;
}

// Find the best route without a bar
static CompetentStatus
try_without(const Quest* const       quest,
            CompetentObstacle* const obstacle,
            CompetentError* const    error)
{
  Query query = *quest->query;
  Quest other = *quest;

  query.ignored |= 1U << (unsigned)obstacle->bar;
  query.thrift   = thrift_of(obstacle->bar, query.thrift);
  other.query    = &query;
  other.goal     = COMPETENT_ROUTES_BEST;
  other.limit    = 1U;
  other.is_plain = true;

  Routes                routes;
  const CompetentStatus st = routes_find(&routes, &other, error);
  if (st) {
    return st;
  }

  if (routes.found.n) {
    const Found* const best = (const Found*)routes.found.items;

    obstacle->opens    = 1;
    obstacle->own_cost = best->costs[SET_CENTS];
    obstacle->weeks    = (int32_t)best->costs[SET_TIME];
    obstacle->n_steps  = (int32_t)best->costs[SET_COUNT];
  }

  routes_free(&routes);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
plan_find_obstacles(CompetentPlan* const  plan,
                    const Quest* const    quest,
                    const uint32_t        bars,
                    CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (int32_t bar = 0; bar < COMPETENT_N_BARS && !st; ++bar) {
    if (!(bars >> (unsigned)bar & 1U)) {
      continue;
    }

    CompetentObstacle* const obstacle = (CompetentObstacle*)array_add(
      &plan->obstacles, sizeof(CompetentObstacle), error);
    if (!obstacle) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    obstacle->bar      = bar;
    obstacle->own_cost = COMPETENT_UNKNOWN;
    obstacle->weeks    = COMPETENT_UNKNOWN;
    obstacle->n_steps  = COMPETENT_UNKNOWN;
    if (is_wish(bar)) {
      st = try_without(quest, obstacle, error);
    }
  }

  if (plan->obstacles.n) {
    qsort(plan->obstacles.items,
          plan->obstacles.n,
          sizeof(CompetentObstacle),
          compare_obstacles);
  }

  return st;
}
