// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "document.h"
#include "offers.h"
#include "route.h"

#include <competent/fact.h>
#include <competent/match.h>

#include <stddef.h>
#include <stdint.h>

static void
write_coverage(Document* const document, const char* const key, int32_t points)
{
  document_key(document, key);
  document_real(document, (double)points / COMPETENT_TARGET_POINTS);
}

// Write a date like 2026-09-01, or null
static void
write_date(Document* const document, const char* const key, const int32_t date)
{
  char text[40] = {0};
  snprintf(text,
           sizeof(text),
           "%04d-%02d-%02d",
           (int)(date / 10000),
           (int)(date / 100 % 100),
           (int)(date % 100));
  document_key(document, key);
  if (date) {
    document_string(document, text);
  } else {
    document_null(document);
  }
}

static void
write_gains(Document* const                 document,
            const CompetentTaxonomy* const  taxonomy,
            const CompetentPlan* const      plan,
            const CompetentRouteStep* const step)
{
  size_t                       n     = 0U;
  const CompetentLesson* const gains = competent_plan_gains(plan, &n);

  document_key(document, "gains");
  document_open(document, '[');
  for (int32_t i = 0; i < step->n_gains; ++i) {
    const CompetentLesson* const gain = &gains[step->first_gain + i];
    document_open(document, '{');
    document_concept(document, taxonomy, gain->concept);
    document_key(document, "gain");
    document_whole(document, gain->gain);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_unlocked(Document* const                 document,
               const CompetentTaxonomy* const  taxonomy,
               const CompetentPlan* const      plan,
               const CompetentRouteStep* const step)
{
  size_t                        n        = 0U;
  const CompetentConcept* const unlocked = competent_plan_unlocked(plan, &n);

  document_key(document, "unlocks");
  document_open(document, '[');
  for (int32_t i = 0; i < step->n_unlocked; ++i) {
    document_open(document, '{');
    document_concept(document, taxonomy, unlocked[step->first_unlocked + i]);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_step(Document* const                 document,
           const Goal* const               goal,
           const CompetentPlan* const      plan,
           const CompetentRouteStep* const step)
{
  document_open(document, '{');
  document_key(document, "kind");
  document_string(document,
                  competent_step_kind_name((CompetentStepKind)step->kind));
  document_concept(document, goal->taxonomy, step->concept);
  offers_member(document, "weeks", step->weeks);
  offers_member(document, "cost", step->price);
  offers_member(document, "own_cost", step->own_cost);
  document_key(document, "begin");
  document_whole(document, step->begin);
  write_date(document, "start", step->start);
  write_date(document, "end", step->end);
  write_coverage(document, "coverage_before", step->before);
  write_coverage(document, "coverage_after", step->after);
  document_link(document, goal->taxonomy, "leads_to", step->leads_to);
  document_link(document, goal->taxonomy, "path", step->path);
  document_link(document, goal->taxonomy, "payer", step->payer);
  document_link(document, goal->taxonomy, "hoped", step->hoped);
  write_gains(document, goal->taxonomy, plan, step);
  write_unlocked(document, goal->taxonomy, plan, step);
  document_close(document, '}');
}

static void
write_route(Document* const             document,
            const Goal* const           goal,
            const CompetentPlan* const  plan,
            const CompetentRoute* const route)
{
  size_t                          n     = 0U;
  const CompetentRouteStep* const steps = competent_plan_steps(plan, &n);

  document_open(document, '{');
  document_key(document, "steps");
  document_open(document, '[');
  for (int32_t i = 0; i < route->n_steps; ++i) {
    write_step(document, goal, plan, &steps[route->first_step + i]);
  }

  document_close(document, ']');
  document_key(document, "weeks");
  document_whole(document, route->weeks);
  document_key(document, "cost");
  document_whole(document, route->price);
  document_key(document, "own_cost");
  document_whole(document, route->own_cost);
  write_coverage(document, "coverage", route->coverage);
  document_key(document, "recognised");
  document_truth(document, route->is_recognised);
  document_key(document, "unstated");
  document_whole(document, route->n_unstated);
  document_close(document, '}');
}

static void
write_obstacles(Document* const document, const CompetentPlan* const plan)
{
  size_t                         n   = 0U;
  const CompetentObstacle* const all = competent_plan_obstacles(plan, &n);

  document_key(document, "blocked_by");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_key(document, "constraint");
    document_string(document, competent_bar_name((CompetentBar)all[i].bar));
    document_key(document, "opens");
    document_truth(document, all[i].opens);
    offers_member(document, "weeks", all[i].weeks);
    offers_member(document, "own_cost", all[i].own_cost);
    offers_member(document, "steps", all[i].n_steps);
    document_close(document, '}');
  }

  document_close(document, ']');
}

void
route_document(FILE* const                out,
               const Goal* const          goal,
               const CompetentPlan* const plan)
{
  size_t                      n      = 0U;
  const CompetentRoute* const routes = competent_plan_routes(plan, &n);

  Document document = document_begin(out, false);
  document_open(&document, '{');
  document_link(&document, goal->taxonomy, "target", goal->target);
  write_coverage(&document, "coverage", competent_plan_before(plan));
  write_coverage(&document, "reachable", competent_plan_reachable(plan));
  document_key(&document, "routes");
  document_open(&document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_route(&document, goal, plan, &routes[i]);
  }

  document_close(&document, ']');
  write_obstacles(&document, plan);
  document_key(&document, "least");
  document_string(&document, competent_thrift_name(goal->options->thrift));
  document_key(&document, "proven");
  document_truth(&document, competent_plan_is_proven(plan));
  document_key(&document, "bound");
  document_whole(&document, competent_plan_bound(plan));
  skipped_member(&document, &goal->skipped);
  document_origin(&document, goal->taxonomy);
  document_close(&document, '}');
  document_end(&document);
}
