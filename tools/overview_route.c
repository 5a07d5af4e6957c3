// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "number.h"
#include "route_picture.h"
#include "shown.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/plan.h>
#include <competent/wishes.h>

#include <stdbool.h>

#define MAX_GAINS 5U
#define MAX_UNLOCKED 3U

enum {
  WIDTH = 420, ///< Of the picture, for text that can be read on a phone
};

static const Said documents[COMPETENT_N_DOCUMENTS] = {SAID_DOCUMENT_NONE,
                                                      SAID_DOCUMENT_PROOF,
                                                      SAID_DOCUMENT_PRACTICE,
                                                      SAID_DOCUMENT_MICRO,
                                                      SAID_DOCUMENT_BRANCH,
                                                      SAID_DOCUMENT_CERTIFICATE,
                                                      SAID_DOCUMENT_ELECTIVE,
                                                      SAID_DOCUMENT_DIPLOMA,
                                                      SAID_DOCUMENT_DEGREE};

// Return what one gets by a step, or null where that is nothing or not stated
static const char*
document_of(const Overview* const overview, const CompetentConcept concept)
{
  const int64_t document = competent_taxonomy_value(overview->taxonomy,
                                                    concept,
                                                    COMPETENT_PROPERTY_DOCUMENT,
                                                    COMPETENT_DOCUMENT_NONE);

  return (document > COMPETENT_DOCUMENT_NONE &&
          document < COMPETENT_N_DOCUMENTS)
           ? said_text(overview->language, documents[document])
           : NULL;
}

static bool
is_learning(const CompetentRouteStep* const step)
{
  return step->kind == COMPETENT_STEP_TILE ||
         step->kind == COMPETENT_STEP_COURSE;
}

static void
write_time(const Overview* const overview, const CompetentRouteStep* const step)
{
  const Language language = overview->language;
  if (step->weeks > 0) {
    overview_sentence(
      overview, SAID_STEP_TIME, said_weeks(language, step->weeks).text, "");
  } else if (is_learning(step) && step->weeks == COMPETENT_UNKNOWN) {
    overview_sentence(overview, SAID_STEP_NO_TIME, "", "");
  }

  // A day is told only if the person said from when on
  const CompetentWishes* const wishes = overview->question->wishes;
  if (wishes && wishes->start && step->start && step->end) {
    const Phrase start = said_date(language, step->start);
    const Phrase end   = said_date(language, step->end);
    overview_sentence(overview, SAID_STEP_DATES, start.text, end.text);
  }
}

static void
write_provider(const Overview* const overview, const CompetentConcept concept)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    overview->taxonomy, concept, COMPETENT_RELATION_PROVIDED_BY, &n);
  if (n == 1U) {
    overview_sentence(overview,
                      SAID_STEP_PROVIDER,
                      overview_name(overview, links->concept),
                      "");
  }
}

// Gains are most first within a step; tell a few of them
static void
write_gains(const Overview* const           overview,
            const CompetentRouteStep* const step)
{
  size_t                       n       = 0U;
  size_t                       n_shown = 0U;
  CompetentConcept             shown[MAX_GAINS];
  const CompetentLesson* const gains =
    competent_plan_gains(overview->plan, &n) + step->first_gain;
  for (; n_shown < MAX_GAINS && n_shown < (size_t)step->n_gains; ++n_shown) {
    size_t best     = 0U;
    bool   is_found = false;
    for (size_t i = 0U; i < (size_t)step->n_gains; ++i) {
      bool is_shown = false;
      for (size_t k = 0U; k < n_shown; ++k) {
        is_shown = is_shown || shown[k] == gains[i].concept;
      }

      if (!is_shown && (!is_found || gains[i].gain > gains[best].gain)) {
        best     = i;
        is_found = true;
      }
    }

    shown[n_shown] = gains[best].concept;
  }

  if (n_shown) {
    overview_sentence(overview, SAID_STEP_LEARNS, "", "");
    overview_names(overview, shown, n_shown, MAX_GAINS);
  }
}

static Said
said_of(const CompetentRouteStep* const step)
{
  static const Said said[COMPETENT_N_STEP_KINDS] = {
    SAID_STEP_FUNCTION, SAID_STEP_TILE, SAID_STEP_COURSE, SAID_STEP_OCCUPATION};

  return said[step->kind];
}

static void
write_ends(const Overview* const overview, const CompetentRouteStep* const step)
{
  const char* const document = document_of(overview, step->concept);
  if (document) {
    overview_sentence(overview, SAID_STEP_GETS, document, "");
  }

  if (step->leads_to != COMPETENT_NONE) {
    overview_sentence(
      overview, SAID_STEP_LEADS, overview_name(overview, step->leads_to), "");
  }

  overview_sentence(overview,
                    SAID_STEP_POINTS,
                    said_points(overview->language, step->after).text,
                    "");
}

static void
write_step(const Overview* const           overview,
           const CompetentRouteStep* const step,
           const int32_t                   index)
{
  const Number number = number_whole(overview->language, index + 1);

  fprintf(overview->out,
          "<li class=\"%s\">\n<h3>",
          competent_step_kind_name((CompetentStepKind)step->kind));
  said_write(overview->out,
             overview->language,
             SAID_STEP,
             number.text,
             overview_name(overview, step->concept),
             NULL);
  fputs("</h3>\n<p>", overview->out);
  overview_sentence(overview, said_of(step), "", "");
  write_time(overview, step);
  if (competent_taxonomy_value(
        overview->taxonomy, step->concept, COMPETENT_PROPERTY_IS_PAID, 0)) {
    overview_sentence(
      overview, is_learning(step) ? SAID_STEP_PAID : SAID_STEP_EARNS, "", "");
  }

  if (is_learning(step)) {
    write_provider(overview, step->concept);
  }

  if (step->is_needed) {
    overview_sentence(overview, SAID_STEP_NEEDED, "", "");
  }

  fputs("</p>\n<p>", overview->out);
  write_gains(overview, step);
  write_ends(overview, step);
  fputs("</p>\n</li>\n", overview->out);
}

static void
write_others(const Overview* const overview)
{
  size_t                      n       = 0U;
  size_t                      n_steps = 0U;
  const CompetentRoute* const routes =
    competent_plan_routes(overview->plan, &n);
  const CompetentRouteStep* const steps =
    competent_plan_steps(overview->plan, &n_steps);
  for (size_t i = 1U; i < n; ++i) {
    if (routes[i].n_steps) {
      const CompetentConcept first = steps[routes[i].first_step].concept;
      overview_paragraph(overview,
                         SAID_OTHERS,
                         said_weeks(overview->language, routes[i].weeks).text,
                         overview_name(overview, first));
    }
  }
}

static void
write_route(const Overview* const overview, const CompetentRoute* const route)
{
  const CompetentRouteStep* const steps   = overview_steps(overview);
  const RoutePicture              picture = {overview->language,
                                             overview->taxonomy,
                                             overview->plan,
                                             0U,
                                             overview->wishes.coverage,
                                             WIDTH,
                                             true};

  fputs("<p>", overview->out);
  said_write(overview->out,
             overview->language,
             SAID_ROUTE_TO,
             overview_name(overview, overview->target),
             said_weeks(overview->language, route->weeks).text,
             said_points(overview->language, route->coverage).text,
             NULL);
  fputs("</p>\n", overview->out);
  if (route->is_recognised) {
    overview_paragraph(overview, SAID_ROUTE_PATH, "", "");
  }

  fputs("<figure>\n", overview->out);
  route_picture(overview->out, &picture);
  fputs("<figcaption>", overview->out);
  overview_sentence(overview, SAID_ROUTE_PICTURE, "", "");
  fputs("</figcaption>\n</figure>\n<ol class=\"steps\">\n", overview->out);
  for (int32_t i = 0; i < route->n_steps; ++i) {
    write_step(overview, &steps[i], i);
  }

  fputs("</ol>\n", overview->out);
  write_others(overview);
  overview_paragraph(overview, SAID_ROUTE_PROMISE, "", "");
}

static void
write_obstacle(const Overview* const          overview,
               const CompetentObstacle* const obstacle)
{
  const Language language = overview->language;

  fputs("<li>", overview->out);
  overview_sentence(overview, (Said)(SAID_BAR_BUDGET + obstacle->bar), "", "");
  if (obstacle->opens && obstacle->weeks != COMPETENT_UNKNOWN &&
      obstacle->own_cost != COMPETENT_UNKNOWN) {
    const Phrase weeks = said_weeks(language, obstacle->weeks);
    const Number cost  = shown_money(language, obstacle->own_cost);
    overview_sentence(overview, SAID_NO_ROUTE_OPENS, weeks.text, cost.text);
  }

  fputs("</li>\n", overview->out);
}

// No route is no judgement, and never the end of the page
static void
write_no_route(const Overview* const overview)
{
  size_t                         n = 0U;
  const CompetentObstacle* const all =
    competent_plan_obstacles(overview->plan, &n);
  const int32_t reachable = competent_plan_reachable(overview->plan);

  overview_paragraph(overview,
                     SAID_NO_ROUTE,
                     said_points(overview->language, reachable).text,
                     "");
  if (n) {
    overview_paragraph(overview, SAID_NO_ROUTE_WHY, "", "");
    fputs("<ul>\n", overview->out);
    for (size_t i = 0U; i < n; ++i) {
      write_obstacle(overview, &all[i]);
    }

    fputs("</ul>\n", overview->out);
  }

  overview_paragraph(overview, SAID_NO_ROUTE_STILL, "", "");
}

void
overview_tell_route(const Overview* const overview)
{
  const CompetentRoute* const route = overview_route(overview);

  overview_begin(overview, "route", SAID_ROUTE);
  if (!overview->plan) {
    overview_paragraph(overview, SAID_NO_TARGET, "", "");
  } else if (!route) {
    write_no_route(overview);
  } else if (overview_is_there(overview)) {
    overview_paragraph(overview,
                       SAID_ROUTE_THERE,
                       overview_name(overview, overview->target),
                       "");
  } else {
    write_route(overview, route);
  }

  overview_end(overview);
}

static void
write_worth(const Overview* const           overview,
            const CompetentRouteStep* const step,
            const int32_t                   index)
{
  size_t                        n        = 0U;
  const Language                language = overview->language;
  const CompetentConcept* const unlocked =
    competent_plan_unlocked(overview->plan, &n) + step->first_unlocked;
  const char* const document = document_of(overview, step->concept);

  fputs("<li>", overview->out);
  overview_sentence(overview,
                    SAID_STOP_AFTER,
                    number_whole(language, index + 1).text,
                    said_points(language, step->after).text);
  if (document) {
    overview_sentence(overview, SAID_STOP_KEEPS, document, "");
  }

  const CompetentConcept work =
    is_learning(step) ? step->leads_to : step->concept;
  if (work != COMPETENT_NONE) {
    overview_sentence(
      overview, SAID_STOP_FUNCTION, overview_name(overview, work), "");
  }

  if (step->n_unlocked > 0) {
    overview_sentence(overview, SAID_STOP_WORK, "", "");
    overview_names(overview, unlocked, (size_t)step->n_unlocked, MAX_UNLOCKED);
  }

  fputs("</li>\n", overview->out);
}

void
overview_stop(const Overview* const overview)
{
  const CompetentRoute* const     route = overview_route(overview);
  const CompetentRouteStep* const steps = overview_steps(overview);

  overview_begin(overview, "stoppen", SAID_STOP);
  if (!route) {
    overview_paragraph(overview, SAID_STOP_NONE, "", "");
  } else if (overview_is_there(overview)) {
    overview_paragraph(overview, SAID_STOP_THERE, "", "");
  } else if (route->n_steps == 1) {
    overview_paragraph(overview, SAID_STOP_ONE, "", "");
  } else {
    overview_paragraph(overview, SAID_STOP_INTRO, "", "");
    fputs("<ul>\n", overview->out);
    for (int32_t i = 0; i + 1 < route->n_steps; ++i) {
      write_worth(overview, &steps[i], i);
    }

    fputs("</ul>\n", overview->out);
  }

  overview_end(overview);
}
