// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_found.h"

#include "page_text.h"

#include <competent/concept.h>
#include <competent/fact.h>

#include <stdlib.h>
#include <string.h>

#define MAX_ROUTES 2U
#define MAX_COURSES 12U
#define MAX_TRIES 5

const CompetentRoute*
overview_route(const Overview* const overview)
{
  size_t n = 0U;
  return overview->plan ? competent_plan_routes(overview->plan, &n) : NULL;
}

const CompetentRouteStep*
overview_steps(const Overview* const overview)
{
  size_t                      n     = 0U;
  const CompetentRoute* const route = overview_route(overview);

  return route ? competent_plan_steps(overview->plan, &n) + route->first_step
               : NULL;
}

bool
overview_is_there(const Overview* const overview)
{
  const CompetentRoute* const     route = overview_route(overview);
  const CompetentRouteStep* const steps = overview_steps(overview);
  for (int32_t i = 0; route && i < route->n_steps; ++i) {
    if (steps[i].weeks > 0 || steps[i].kind == COMPETENT_STEP_TILE ||
        steps[i].kind == COMPETENT_STEP_COURSE) {
      return false;
    }
  }

  return route;
}

static int64_t
sum_of(const int64_t a, const int64_t b)
{
  return (a == COMPETENT_UNKNOWN || b == COMPETENT_UNKNOWN) ? COMPETENT_UNKNOWN
                                                            : a + b;
}

CompetentCost
overview_cost(const Overview* const overview)
{
  CompetentCost total = {0, 0, 0, 0, COMPETENT_NONE, COMPETENT_NONE, 0, 0};
  for (size_t i = 0U; i < overview->n_bills; ++i) {
    const CompetentCost cost = competent_claims_cost(overview->bills[i].claims);

    total.price_low  = sum_of(total.price_low, cost.price_low);
    total.price_high = sum_of(total.price_high, cost.price_high);
    total.own_low    = sum_of(total.own_low, cost.own_low);
    total.own_high   = sum_of(total.own_high, cost.own_high);
  }

  return total;
}

bool
overview_has_had(const CompetentProfile* const profile,
                 const CompetentConcept        occupation)
{
  size_t                       n = 0U;
  const CompetentCredit* const credits =
    competent_profile_credits(profile, COMPETENT_LEVEL_OPTIONAL, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (credits[i].via == occupation) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
find_plan(const Overview* const  overview,
          const CompetentConcept target,
          CompetentPlan** const  plan,
          CompetentError* const  error)
{
  const OverviewQuestion* const question = overview->question;

  return competent_planner_plan(question->planner,
                                question->profile,
                                question->now,
                                target,
                                &overview->wishes,
                                question->thrift,
                                COMPETENT_ROUTES_BEST,
                                MAX_ROUTES,
                                plan,
                                error);
}

// Return how well an occupation serves as an example; the lowest serves best
static int
rank_of(const Overview* const overview, const size_t index)
{
  const CompetentProfile* const profile = overview->question->profile;
  const CompetentConcept        target =
    competent_matches_targets(overview->matches)[index];
  const int32_t near = competent_matches_nearnesses(overview->matches)[index];

  const bool is_near = near >= COMPETENT_NEARNESS_FEASIBLE;
  const bool is_open =
    competent_profile_passage(profile, target) == COMPETENT_PASSAGE_OPEN;

  return overview_has_had(profile, target) ? 4
         : is_near                         ? is_open
                                           : 2 + is_open;
}

// Take an occupation with its plan; of several, the first with a route
static CompetentStatus
try_target(Overview* const        overview,
           const CompetentConcept target,
           CompetentError* const  error)
{
  size_t                n    = 0U;
  CompetentPlan*        plan = NULL;
  const CompetentStatus st   = find_plan(overview, target, &plan, error);
  if (st || (overview->plan && !competent_plan_routes(plan, &n))) {
    competent_plan_free(plan);
    return st;
  }

  competent_plan_free(overview->plan);
  overview->plan   = plan;
  overview->target = target;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
choose_target(Overview* const overview, CompetentError* const error)
{
  const size_t n =
    overview->matches ? competent_matches_n(overview->matches) : 0U;

  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  int             n_tried = 0;
  for (int rank = 0; rank < 5; ++rank) {
    for (size_t i = 0U; !st && i < n && n_tried < MAX_TRIES; ++i) {
      if (!overview_route(overview) && rank_of(overview, i) == rank) {
        ++n_tried;
        st = try_target(
          overview, competent_matches_targets(overview->matches)[i], error);
      }
    }
  }

  return st;
}

static CompetentStatus
find_target(Overview* const overview, CompetentError* const error)
{
  const OverviewQuestion* const question = overview->question;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (overview->is_known) {
    st = competent_matcher_rank(overview->matcher,
                                question->profile,
                                COMPETENT_ORDER_FIT,
                                OVERVIEW_MATCHES,
                                &overview->matches,
                                error);
  }

  return st                    ? st
         : overview->is_chosen ? try_target(overview, question->target, error)
                               : choose_target(overview, error);
}

static CompetentStatus
find_gap(Overview* const overview, CompetentError* const error)
{
  const CompetentMatcher* const matcher = overview->matcher;
  const CompetentProfile* const profile = overview->question->profile;
  const CompetentConcept        target  = overview->target;

  CompetentStatus st =
    competent_gap_new(matcher, profile, target, &overview->gap, error);
  if (!st) {
    st =
      competent_advice_new(matcher, profile, target, &overview->advice, error);
  }

  if (!st) {
    st = competent_gates_new(profile, target, &overview->gates, error);
  }

  return st ? st
            : competent_planner_courses(overview->question->planner,
                                        profile,
                                        target,
                                        &overview->wishes,
                                        COMPETENT_THRIFT_NONE,
                                        MAX_COURSES,
                                        &overview->courses,
                                        error);
}

static CompetentStatus
add_bill(Overview* const        overview,
         const int32_t          step,
         const CompetentConcept course,
         const int32_t          start,
         CompetentError* const  error)
{
  const CompetentCase question = {
    course, overview->question->date, start, 0, COMPETENT_UNKNOWN};

  Bill* const bill = &overview->bills[overview->n_bills++];

  bill->step = step;
  return competent_funding_claims(overview->funding,
                                  overview->question->profile,
                                  &question,
                                  &bill->claims,
                                  error);
}

// What is learned has a price; without a route that is any course
static CompetentStatus
find_bills(Overview* const overview, CompetentError* const error)
{
  const CompetentRoute* const     route = overview_route(overview);
  const CompetentRouteStep* const steps = overview_steps(overview);
  const int32_t                   n     = route ? route->n_steps : 0;

  overview->bills = (Bill*)calloc((size_t)n + 1U, sizeof(Bill));
  if (!overview->bills) {
    return page_out_of_memory(error);
  }

  CompetentStatus st =
    competent_funding_new(overview->taxonomy, &overview->funding, error);
  for (int32_t i = 0; !st && i < n; ++i) {
    if (steps[i].kind == COMPETENT_STEP_TILE ||
        steps[i].kind == COMPETENT_STEP_COURSE) {
      st = add_bill(overview, i, steps[i].concept, steps[i].start, error);
    }
  }

  return (st || route) ? st : add_bill(overview, -1, COMPETENT_NONE, 0, error);
}

// Nothing else looks at it where there is nothing to plan
static CompetentStatus
refuse(CompetentError* const error, const char* const message)
{
  if (error) {
    *error = (CompetentError){COMPETENT_STATUS_BAD_ARGUMENT, 0U, 0U, {0}};
    strcpy(error->message, message);
  }

  return COMPETENT_STATUS_BAD_ARGUMENT;
}

CompetentStatus
overview_find(Overview* const               overview,
              const OverviewQuestion* const question,
              CompetentError* const         error)
{
  const Overview none = {
    .question  = question,
    .language  = question->language,
    .taxonomy  = competent_planner_taxonomy(question->planner),
    .matcher   = competent_planner_matcher(question->planner),
    .wishes    = question->wishes ? *question->wishes : competent_wishes_none(),
    .is_known  = competent_profile_n_items(question->profile) > 0U,
    .is_chosen = question->target != COMPETENT_NONE,
    .target    = COMPETENT_NONE,
  };

  *overview = none;

  // What has begun by the day of the page is of no use
  if (!overview->wishes.start) {
    overview->wishes.start = question->date;
  }

  if (!competent_thrift_name(question->thrift) ||
      question->thrift == COMPETENT_THRIFT_HOURS) {
    return refuse(error, "Routes cannot be thrifty so");
  }

  CompetentStatus st = find_target(overview, error);
  if (!st && overview->target != COMPETENT_NONE) {
    st = find_gap(overview, error);
  }

  return st ? st : find_bills(overview, error);
}

void
overview_free(Overview* const overview)
{
  for (size_t i = 0U; i < overview->n_bills; ++i) {
    competent_claims_free(overview->bills[i].claims);
  }

  free(overview->bills);
  competent_funding_free(overview->funding);
  competent_courses_free(overview->courses);
  competent_plan_free(overview->plan);
  competent_gates_free(overview->gates);
  competent_advice_free(overview->advice);
  competent_gap_free(overview->gap);
  competent_matches_free(overview->matches);
}
