// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "goal.h"
#include "load.h"
#include "messages.h"
#include "offers.h"
#include "options.h"
#include "route.h"
#include "route_page.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/plan.h>
#include <competent/status.h>

#include <stdio.h>

#define DEFAULT_LIMIT 3U
#define DEFAULT_FRONT 20U

#define PLACES                                   \
  ((1U << (unsigned)COMPETENT_KIND_OCCUPATION) | \
   (1U << (unsigned)COMPETENT_KIND_FUNCTION))

static bool
find_plan(const Goal* const goal, CompetentPlan** const plan)
{
  const Options* const options = goal->options;
  const size_t usual = options->is_front ? DEFAULT_FRONT : DEFAULT_LIMIT;
  const CompetentConcept now =
    options->from ? goal_find(goal, MESSAGE_FROM_PLACE, options->from, PLACES)
                  : COMPETENT_NONE;
  if (options->from && now == COMPETENT_NONE) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_planner_plan(goal->planner,
                             goal->profile,
                             now,
                             goal->target,
                             &options->wishes,
                             options->thrift,
                             options->is_front ? COMPETENT_ROUTES_FRONT
                                               : COMPETENT_ROUTES_BEST,
                             options->limit ? options->limit : usual,
                             plan,
                             &error)) {
    complain_error(options->language, &error);
    return false;
  }

  return true;
}

ExitCode
run_plan(Options* const options)
{
  if (options->thrift == COMPETENT_THRIFT_HOURS) {
    return usage(
      options, MESSAGE_BAD_VALUE, "least", "cost, weeks, none", NULL);
  }

  Goal     goal;
  ExitCode code = goal_read(options, &goal);
  if (code) {
    goal_free(&goal);
    return code;
  }

  CompetentPlan* plan = NULL;
  if (!find_plan(&goal, &plan)) {
    code = EXIT_INPUT;
  } else if (options->is_json) {
    route_document(stdout, &goal, plan);
  } else if (options->is_html) {
    const RoutePage page = {
      options->language, goal.taxonomy, plan, options->wishes.coverage};
    route_page(stdout, &page);
  } else if (!route_tables(stdout, &goal, plan)) {
    code = EXIT_INPUT;
  }

  competent_plan_free(plan);
  goal_free(&goal);
  return code;
}
