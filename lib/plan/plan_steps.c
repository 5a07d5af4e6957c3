// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/plan_impl.h"

#include "base/failure.h"
#include "match/profile_impl.h"
#include "match/unlock.h"
#include "plan/calendar.h"
#include "plan/lessons.h"

#include <competent/fact.h>

#include <stdlib.h>
#include <string.h>

enum { DAYS_A_WEEK = 7 };

/// A route that is being told, step by step
typedef struct {
  CompetentPlan*    plan;
  const Quest*      quest;
  const Routes*     routes;
  CompetentRoute    route;
  CompetentProfile* profile; ///< With all that was learned so far
  uint8_t*          learned; ///< Steps by term, so far
  Taught            taught;
  int32_t           weeks;
  int32_t           coverage;
  bool              is_later; ///< A step is asked for later than the first
  CompetentError*   error;
} Telling;

static const Need*
need_of(const Telling* const telling)
{
  return telling->quest->query->need;
}

// Tell what is learned by a step, and add it to what was learned before
static CompetentStatus
tell_gains(Telling* const telling, CompetentRouteStep* const step)
{
  const Need* const     need  = need_of(telling);
  const NeedTerm* const terms = (const NeedTerm*)need->terms.items;
  const int32_t* const  steps = (const int32_t*)need->steps.items;

  step->first_gain = (int32_t)telling->plan->gains.n;
  for (size_t t = 0U; t < need->terms.n; ++t) {
    const uint8_t before = telling->learned[t];
    const uint8_t after  = telling->taught.n_steps[t];
    if (after <= before) {
      continue;
    }

    CompetentLesson* const gain = (CompetentLesson*)array_add(
      &telling->plan->gains, sizeof(CompetentLesson), telling->error);
    if (!gain) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    gain->concept = terms[t].concept;
    gain->level   = terms[t].level;
    gain->credit  = competent_profile_credit(telling->profile,
                                            gain->concept,
                                            (CompetentLevel)gain->level)
                     .credit;
    for (uint8_t s = before; s < after; ++s) {
      gain->gain += steps[terms[t].first_step + s];
    }

    telling->learned[t] = after;
    telling->coverage += gain->gain;
    ++step->n_gains;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Tell which occupations become feasible by a step
static CompetentStatus
tell_unlocked(Telling* const            telling,
              CompetentRouteStep* const step,
              const CompetentConcept    works_in)
{
  Unlock            unlock;
  CompetentProfile* after = NULL;
  CompetentStatus   st    = unlock_init(&unlock,
                                   need_of(telling)->planner->matcher,
                                   telling->profile,
                                   telling->error);
  if (st) {
    return st;
  }

  st = profile_copy(telling->profile, &after, telling->error);
  if (!st && (step->kind == COMPETENT_STEP_TILE ||
              step->kind == COMPETENT_STEP_COURSE)) {
    st = lessons_learn(after, step->concept, telling->error);
  }

  if (!st && works_in != COMPETENT_NONE) {
    st = competent_profile_add(after, works_in, 1.0, telling->error);
  }

  step->first_unlocked = (int32_t)telling->plan->unlocked.n;
  if (!st) {
    st = unlock_list(&unlock, after, &telling->plan->unlocked, telling->error);
  }

  step->n_unlocked = (int32_t)telling->plan->unlocked.n - step->first_unlocked;
  unlock_free(&unlock);
  if (st) {
    competent_profile_free(after);
    return st;
  }

  competent_profile_free(telling->profile);
  telling->profile = after;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentConcept
path_of(const Telling* const telling, const CompetentConcept concept)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    telling->plan->taxonomy, concept, COMPETENT_RELATION_STEP_OF, &n);

  return n ? links[0].concept : COMPETENT_NONE;
}

static int32_t
date_after(const int32_t start, const int32_t weeks)
{
  return start ? calendar_date(calendar_day(start) + weeks * DAYS_A_WEEK) : 0;
}

static void
set_time(Telling* const telling, CompetentRouteStep* const step)
{
  const int32_t start = telling->quest->query->applicant.wishes.start;

  step->begin = telling->weeks;
  step->start = date_after(start, telling->weeks);
  telling->weeks += (step->weeks > 0) ? step->weeks : 0;
  step->end = date_after(start, telling->weeks);
}

static void
set_offer(const Telling* const telling, CompetentRouteStep* const step)
{
  const OwnCosts* const own_costs = &telling->quest->query->own_costs;

  if (step->kind == COMPETENT_STEP_TILE ||
      step->kind == COMPETENT_STEP_COURSE) {
    const CompetentCourse course =
      courses_describe(telling->quest->query, step->concept);

    step->price    = course.price;
    step->own_cost = telling->is_later ? course.price : course.own_cost;
    step->weeks    = course.weeks;
    step->payer    = telling->is_later ? COMPETENT_NONE
                                       : own_cost_payer(own_costs, step->concept);
    if (step->own_cost) {
      step->hoped = own_cost_hope(own_costs, step->concept, telling->is_later);
    }
  }
}

static CompetentStatus
tell_step(Telling* const           telling,
          const CompetentRouteStep made,
          const CompetentConcept   works_in)
{
  CompetentRouteStep step = made;
  step.payer              = COMPETENT_NONE;
  step.hoped              = COMPETENT_NONE;
  step.path               = path_of(telling, step.concept);
  step.before             = need_of(telling)->earned + telling->coverage;
  set_offer(telling, &step);
  set_time(telling, &step);

  taught_clear(&telling->taught);
  if (step.kind == COMPETENT_STEP_TILE || step.kind == COMPETENT_STEP_COURSE) {
    taught_add(&telling->taught, need_of(telling), step.concept);
  }

  if (works_in != COMPETENT_NONE) {
    taught_add_links(&telling->taught, need_of(telling), works_in);
  }

  CompetentStatus st = tell_gains(telling, &step);
  if (!st) {
    st = tell_unlocked(telling, &step, works_in);
  }

  step.after = need_of(telling)->earned + telling->coverage;
  telling->route.price += (step.price > 0) ? step.price : 0;
  telling->route.own_cost += (step.own_cost > 0) ? step.own_cost : 0;
  telling->route.n_unstated += step.own_cost < 0 || step.weeks < 0;
  ++telling->route.n_steps;

  CompetentRouteStep* const added =
    st ? NULL
       : (CompetentRouteStep*)array_add(
           &telling->plan->steps, sizeof(CompetentRouteStep), telling->error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = step;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
tell_label(Telling* const telling, const size_t label)
{
  const Label* const way =
    (const Label*)telling->routes->walk.labels.items + label;
  const bool is_tile = way->kind == COMPETENT_STEP_TILE;

  const CompetentRouteStep step = {
    .kind      = way->kind,
    .concept   = way->concept,
    .leads_to  = is_tile ? way->position : COMPETENT_NONE,
    .is_needed = way->kind == COMPETENT_STEP_COURSE,
    .weeks     = (way->kind == COMPETENT_STEP_OCCUPATION)
                   ? telling->quest->query->applicant.wishes.work_weeks
                   : 0};

  telling->is_later = telling->weeks > 0;
  return tell_step(telling, step, way->works_in);
}

// Tell the steps of a way, the first one first
static CompetentStatus
tell_way(Telling* const telling, const uint32_t label)
{
  const Label* const labels = (const Label*)telling->routes->walk.labels.items;

  Array           way = {NULL, 0U, 0U};
  CompetentStatus st  = COMPETENT_STATUS_SUCCESS;
  for (int32_t l = (int32_t)label; labels[l].parent >= 0 && !st;
       l         = labels[l].parent) {
    int32_t* const step =
      (int32_t*)array_add(&way, sizeof(int32_t), telling->error);
    st = step ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
    if (step) {
      *step = l;
    }
  }

  for (size_t i = way.n; i-- && !st;) {
    st = tell_label(telling, (size_t)((const int32_t*)way.items)[i]);
  }

  array_free(&way);
  return st;
}

static CompetentStatus
begin_route(Telling* const telling, const Found* const found)
{
  const Need* const    need  = need_of(telling);
  const uint8_t* const start = walk_learned(&telling->routes->walk, 0U);
  const Label* const   first = (const Label*)telling->routes->walk.labels.items;

  memset(&telling->route, 0, sizeof(telling->route));
  telling->route.first_step    = (int32_t)telling->plan->steps.n;
  telling->route.is_recognised = found->is_done;
  telling->weeks               = 0;
  telling->coverage            = first->points;
  if (need->terms.n) {
    memcpy(telling->learned, start, need->terms.n);
  }

  competent_profile_free(telling->profile);
  telling->profile = NULL;
  return profile_copy(
    telling->quest->query->profile, &telling->profile, telling->error);
}

static CompetentStatus
tell_route(Telling* const telling, const Found* const found)
{
  const CompetentConcept* const courses =
    (const CompetentConcept*)telling->routes->courses.items;

  CompetentStatus st = begin_route(telling, found);
  if (!st) {
    st = tell_way(telling, found->label);
  }

  telling->is_later = telling->weeks > 0;
  for (uint32_t i = 0U; i < found->n_courses && !st; ++i) {
    const CompetentRouteStep step = {.kind = COMPETENT_STEP_COURSE,
                                     .concept =
                                       courses[found->first_course + i],
                                     .leads_to = COMPETENT_NONE};
    st                            = tell_step(telling, step, COMPETENT_NONE);
  }

  if (!st && !found->is_done) {
    const CompetentRouteStep step = {.kind     = COMPETENT_STEP_OCCUPATION,
                                     .concept  = telling->plan->target,
                                     .leads_to = COMPETENT_NONE};
    st                            = tell_step(telling, step, COMPETENT_NONE);
  }

  CompetentRoute* const route =
    st ? NULL
       : (CompetentRoute*)array_add(
           &telling->plan->routes, sizeof(CompetentRoute), telling->error);
  if (!route) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *route          = telling->route;
  route->weeks    = telling->weeks;
  route->coverage = need_of(telling)->earned + telling->coverage;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
plan_tell(CompetentPlan* const  plan,
          const Quest* const    quest,
          const Routes* const   routes,
          CompetentError* const error)
{
  Telling telling = {
    .plan = plan, .quest = quest, .routes = routes, .error = error};

  telling.learned = (uint8_t*)calloc(quest->query->need->terms.n + 1U, 1U);

  CompetentStatus st =
    telling.learned ? taught_init(&telling.taught, quest->query->need, error)
                    : no_memory(error);
  for (size_t i = 0U; i < routes->found.n && !st; ++i) {
    st = tell_route(&telling, (const Found*)routes->found.items + i);
  }

  competent_profile_free(telling.profile);
  taught_free(&telling.taught);
  free(telling.learned);
  return st;
}
