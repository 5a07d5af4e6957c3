// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "route.h"

#include "messages.h"
#include "number.h"
#include "offers.h"
#include "table.h"
#include "text.h"

#include <competent/fact.h>
#include <competent/match.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Add a line about a concept below a step, unless it is none
static void
add_note(Table* const           table,
         const Goal* const      goal,
         const Message          message,
         const CompetentConcept concept)
{
  if (concept != COMPETENT_NONE) {
    char* const note = message_format(goal->options->language,
                                      message,
                                      shown_name(goal->taxonomy, concept).bytes,
                                      NULL);
    table_note(table, text_of(note ? note : ""));
    free(note);
  }
}

static void
add_step(Table* const              table,
         const Goal* const         goal,
         const CompetentRouteStep* step)
{
  const Language language = goal->options->language;

  table_string(table, STYLE_FAINT, number_whole(language, step->begin).text);
  table_string(
    table, STYLE_PLAIN, message_name(language, MESSAGE_STEP_KINDS, step->kind));
  table_cell(table, STYLE_PLAIN, shown_name(goal->taxonomy, step->concept));
  offers_count(table, language, step->weeks);
  table_string(table, STYLE_PLAIN, shown_money(language, step->own_cost).text);
  table_string(
    table,
    STYLE_GOOD,
    number_percent(language, step->after, COMPETENT_TARGET_POINTS).text);
  table_string(
    table, STYLE_PLAIN, number_whole(language, step->n_unlocked).text);
  add_note(table, goal, MESSAGE_LEADS_TO, step->leads_to);
  add_note(table, goal, MESSAGE_STEP_PAYER, step->payer);
  add_note(table, goal, MESSAGE_STEP_HOPED, step->hoped);
}

static void
write_title(FILE* const                 out,
            const Goal* const           goal,
            const CompetentRoute* const route,
            const size_t                index)
{
  const Language language = goal->options->language;

  message_write(
    out,
    language,
    MESSAGE_ROUTE_TITLE,
    number_whole(language, (int64_t)index + 1).text,
    number_whole(language, route->weeks).text,
    shown_money(language, route->own_cost).text,
    number_percent(language, route->coverage, COMPETENT_TARGET_POINTS).text,
    NULL);
  if (route->is_recognised) {
    message_write(out, language, MESSAGE_ROUTE_RECOGNISED, NULL);
  }

  if (route->n_unstated) {
    message_write(out,
                  language,
                  MESSAGE_ROUTE_UNSTATED,
                  number_whole(language, route->n_unstated).text,
                  NULL);
  }
}

static bool
write_route(FILE* const                out,
            const Goal* const          goal,
            const CompetentPlan* const plan,
            const size_t               index)
{
  static const Column columns[] = {{MESSAGE_COLUMN_BEGIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_STEP, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_WHAT, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_WEEKS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_OWN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_UNLOCKED, true, FIT_WHOLE}};

  const Language              language = goal->options->language;
  size_t                      n        = 0U;
  const CompetentRoute* const route = competent_plan_routes(plan, &n) + index;
  const CompetentRouteStep* const steps =
    competent_plan_steps(plan, &n) + route->first_step;

  write_title(out, goal, route, index);

  Table* const table = table_new(language, columns, 7U);
  for (int32_t i = 0; i < route->n_steps; ++i) {
    add_step(table, goal, &steps[i]);
  }

  const bool is_written = table_finish(table, language, out);
  fputc('\n', out);
  return is_written;
}

static void
write_obstacles(FILE* const                out,
                const Goal* const          goal,
                const CompetentPlan* const plan)
{
  const Language                 language = goal->options->language;
  size_t                         n        = 0U;
  const CompetentObstacle* const all      = competent_plan_obstacles(plan, &n);

  message_write(out,
                language,
                MESSAGE_NO_ROUTE,
                number_percent(language,
                               competent_plan_reachable(plan),
                               COMPETENT_TARGET_POINTS)
                  .text,
                NULL);
  for (size_t i = 0U; i < n; ++i) {
    message_write(out,
                  language,
                  all[i].opens ? MESSAGE_OBSTACLE_OPENS : MESSAGE_OBSTACLE,
                  message_name(language, MESSAGE_BARS, all[i].bar),
                  number_whole(language, all[i].weeks).text,
                  shown_money(language, all[i].own_cost).text,
                  NULL);
  }
}

bool
route_tables(FILE* const                out,
             const Goal* const          goal,
             const CompetentPlan* const plan)
{
  const Language language = goal->options->language;
  size_t         n        = 0U;
  (void)competent_plan_routes(plan, &n);

  message_write(out,
                language,
                MESSAGE_PLAN_TITLE,
                shown_name(goal->taxonomy, goal->target).bytes,
                number_percent(language,
                               competent_plan_before(plan),
                               COMPETENT_TARGET_POINTS)
                  .text,
                NULL);
  fputc('\n', out);
  for (size_t i = 0U; i < n; ++i) {
    if (!write_route(out, goal, plan, i)) {
      return false;
    }
  }

  if (!n) {
    write_obstacles(out, goal, plan);
  } else {
    message_write(out,
                  language,
                  competent_plan_is_proven(plan) ? MESSAGE_PROVEN
                                                 : MESSAGE_NOT_PROVEN,
                  NULL);
  }

  skipped_write(out, language, &goal->skipped);
  return true;
}
