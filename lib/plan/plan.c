// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/plan.h>

#include "base/failure.h"
#include "plan/plan_impl.h"

#include <competent/fact.h>

#include <assert.h>
#include <stdlib.h>

/// Most routes that can be asked for
#define MAX_ROUTES 1000U

const char*
competent_step_kind_name(const CompetentStepKind kind)
{
  static const char* const names[COMPETENT_N_STEP_KINDS] = {
    "function", "tile", "course", "occupation"};

  return ((size_t)kind < COMPETENT_N_STEP_KINDS) ? names[kind] : NULL;
}

static CompetentStatus
check_quest(const CompetentPlanner* const planner,
            const Quest* const            quest,
            CompetentError* const         error)
{
  const CompetentThrift thrift = quest->query->thrift;
  if ((unsigned)thrift >= COMPETENT_N_THRIFTS ||
      thrift == COMPETENT_THRIFT_HOURS) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Routes spend cost, weeks or steps only");
  }

  if ((unsigned)quest->goal > (unsigned)COMPETENT_ROUTES_FRONT ||
      !quest->limit || quest->limit > MAX_ROUTES) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "The number of routes has to be from 1 to 1,000");
  }

  const CompetentKind kind =
    competent_taxonomy_kind(planner->taxonomy, quest->now);
  return (quest->now == COMPETENT_NONE || kind == COMPETENT_KIND_OCCUPATION ||
          kind == COMPETENT_KIND_FUNCTION)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "Only an occupation or function can be worked in now");
}

static CompetentStatus
fill(CompetentPlan* const  plan,
     const Quest* const    quest,
     CompetentError* const error)
{
  Routes          routes;
  CompetentStatus st = routes_find(&routes, quest, error);
  if (st) {
    return st;
  }

  plan->before    = quest->query->need->earned;
  plan->reachable = routes.reachable;
  plan->bound     = routes.bound;
  plan->is_proven = routes.is_proven;

  st = plan_tell(plan, quest, &routes, error);
  if (!st && !routes.found.n) {
    st = plan_find_obstacles(plan, quest, routes.bars, error);
  }

  routes_free(&routes);
  return st;
}

static CompetentStatus
make_plan(const CompetentPlanner* const planner,
          const CompetentConcept        target,
          Quest* const                  quest,
          Query* const                  query,
          CompetentPlan** const         plan,
          CompetentError* const         error)
{
  CompetentPlan* const made = (CompetentPlan*)calloc(1, sizeof(CompetentPlan));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(planner->taxonomy);
  made->target   = target;

  Need            need;
  CompetentStatus st = own_costs_init(&query->own_costs,
                                      planner,
                                      query->profile,
                                      &query->applicant.wishes,
                                      error);
  if (!st) {
    st = need_init(&need, planner, query->profile, target, error);
  }

  if (!st) {
    query->need  = &need;
    quest->query = query;
    st           = fill(made, quest, error);
    need_free(&need);
  }

  own_costs_free(&query->own_costs);
  if (st) {
    competent_plan_free(made);
    return st;
  }

  *plan = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_planner_plan(const CompetentPlanner* const planner,
                       const CompetentProfile* const profile,
                       const CompetentConcept        now,
                       const CompetentConcept        target,
                       const CompetentWishes* const  wishes,
                       const CompetentThrift         thrift,
                       const CompetentRouteGoal      goal,
                       const size_t                  limit,
                       CompetentPlan** const         plan,
                       CompetentError* const         error)
{
  assert(planner);
  assert(profile);
  assert(plan);

  *plan = NULL;

  Query query = {.profile   = profile,
                 .applicant = applicant_of(planner->taxonomy, profile, wishes),
                 .thrift    = thrift};
  Quest quest = {&query, now, goal, limit, goal == COMPETENT_ROUTES_FRONT};

  CompetentStatus st =
    planner_check(planner, profile, target, &query.applicant.wishes, error);
  if (!st) {
    st = check_quest(planner, &quest, error);
  }

  return st ? st : make_plan(planner, target, &quest, &query, plan, error);
}

void
competent_plan_free(CompetentPlan* const plan)
{
  if (plan) {
    array_free(&plan->routes);
    array_free(&plan->steps);
    array_free(&plan->gains);
    array_free(&plan->unlocked);
    array_free(&plan->obstacles);
    competent_taxonomy_free(plan->taxonomy);
    free(plan);
  }
}

CompetentConcept
competent_plan_target(const CompetentPlan* const plan)
{
  assert(plan);

  return plan->target;
}

int32_t
competent_plan_before(const CompetentPlan* const plan)
{
  assert(plan);

  return plan->before;
}

const CompetentRoute*
competent_plan_routes(const CompetentPlan* const plan, size_t* const n_routes)
{
  assert(plan);
  assert(n_routes);

  *n_routes = plan->routes.n;
  return plan->routes.n ? (const CompetentRoute*)plan->routes.items : NULL;
}

const CompetentRouteStep*
competent_plan_steps(const CompetentPlan* const plan, size_t* const n_steps)
{
  assert(plan);
  assert(n_steps);

  *n_steps = plan->steps.n;
  return plan->steps.n ? (const CompetentRouteStep*)plan->steps.items : NULL;
}

const CompetentLesson*
competent_plan_gains(const CompetentPlan* const plan, size_t* const n_gains)
{
  assert(plan);
  assert(n_gains);

  *n_gains = plan->gains.n;
  return plan->gains.n ? (const CompetentLesson*)plan->gains.items : NULL;
}

const CompetentConcept*
competent_plan_unlocked(const CompetentPlan* const plan,
                        size_t* const              n_unlocked)
{
  assert(plan);
  assert(n_unlocked);

  *n_unlocked = plan->unlocked.n;
  return plan->unlocked.n ? (const CompetentConcept*)plan->unlocked.items
                          : NULL;
}

const CompetentObstacle*
competent_plan_obstacles(const CompetentPlan* const plan,
                         size_t* const              n_obstacles)
{
  assert(plan);
  assert(n_obstacles);

  *n_obstacles = plan->obstacles.n;
  return plan->obstacles.n ? (const CompetentObstacle*)plan->obstacles.items
                           : NULL;
}

int32_t
competent_plan_reachable(const CompetentPlan* const plan)
{
  assert(plan);

  return plan->reachable;
}

bool
competent_plan_is_proven(const CompetentPlan* const plan)
{
  assert(plan);

  return plan->is_proven;
}

int64_t
competent_plan_bound(const CompetentPlan* const plan)
{
  assert(plan);

  return plan->bound;
}
