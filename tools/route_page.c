// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "route_page.h"

#include "html.h"
#include "messages.h"
#include "number.h"
#include "offers.h"
#include "page_frame.h"
#include "page_style.h"
#include "text.h"

#include <competent/fact.h>
#include <competent/match.h>

#include <stdint.h>
#include <stdlib.h>

enum {
  LEFT   = 48,  ///< Of the time line
  RIGHT  = 872, ///< Its end
  TOP    = 24,  ///< Where all is covered
  GROUND = 184, ///< Where nothing is
  ROW    = 46,  ///< Height of a step below it
  BAR    = 18,  ///< Height of its bar
  NARROW = 4,   ///< Width of what takes no time
  MARGIN = 28,  ///< Below the last step
};

/// A picture that is being written
typedef struct {
  FILE*                     out;
  const Goal*               goal;
  const CompetentPlan*      plan;
  const CompetentRoute*     route;
  const CompetentRouteStep* steps; ///< Of the route
} Picture;

static const char*
class_of(const CompetentRouteStep* const step)
{
  return competent_step_kind_name((CompetentStepKind)step->kind);
}

static int
x_of(const Picture* const picture, const int32_t weeks)
{
  const int64_t whole = picture->route->weeks ? picture->route->weeks : 1;

  return LEFT + (int)((int64_t)(RIGHT - LEFT) * weeks / whole);
}

static int
y_of(const int32_t points)
{
  return GROUND -
         (int)((int64_t)(GROUND - TOP) * points / COMPETENT_TARGET_POINTS);
}

static int32_t
weeks_of(const CompetentRouteStep* const step)
{
  return (step->weeks > 0) ? step->weeks : 0;
}

// Write how coverage rises: during a step, evenly
static void
write_coverage(const Picture* const picture)
{
  FILE* const    out      = picture->out;
  const int32_t  first    = picture->steps[0].before;
  const Language language = picture->goal->options->language;

  fprintf(out,
          "<path class=\"area\" d=\"M%d,%d L%d,%d",
          LEFT,
          (int)GROUND,
          LEFT,
          y_of(first));
  for (int32_t i = 0; i < picture->route->n_steps; ++i) {
    const CompetentRouteStep* const step = &picture->steps[i];
    fprintf(out,
            " L%d,%d",
            x_of(picture, step->begin + weeks_of(step)),
            y_of(step->after));
  }

  fprintf(out,
          " L%d,%d L%d,%d Z\"/>\n",
          (int)RIGHT,
          y_of(picture->route->coverage),
          (int)RIGHT,
          (int)GROUND);
  for (int32_t i = 0; i < picture->route->n_steps; ++i) {
    const CompetentRouteStep* const step = &picture->steps[i];
    fprintf(
      out,
      "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"4\"><title>%s"
      "</title></circle>\n",
      x_of(picture, step->begin + weeks_of(step)),
      y_of(step->after),
      number_percent(language, step->after, COMPETENT_TARGET_POINTS).text);
  }
}

static void
write_scale(const Picture* const picture)
{
  FILE* const    out      = picture->out;
  const Language language = picture->goal->options->language;
  const int32_t  enough   = picture->goal->options->wishes.coverage;
  for (int percent = 0; percent <= 100; percent += 50) {
    const int y = y_of(COMPETENT_TARGET_POINTS * percent / 100);
    fprintf(out,
            "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
            "<text class=\"scale\" x=\"%d\" y=\"%d\">%d %%</text>\n",
            (int)LEFT,
            (int)RIGHT,
            y,
            y,
            LEFT - 6,
            y + 4,
            percent);
  }

  fprintf(out,
          "<line class=\"enough\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\">"
          "<title>%s</title></line>\n",
          (int)LEFT,
          (int)RIGHT,
          y_of(enough),
          y_of(enough),
          message_text(language, MESSAGE_PAGE_ENOUGH));
}

static void
write_name(const Picture* const picture, const CompetentRouteStep* const step)
{
  FILE* const    out      = picture->out;
  const Language language = picture->goal->options->language;

  html_text(out, offers_name(picture->goal->taxonomy, step->concept));
  fputs("<tspan class=\"more\"> · ", out);
  html_string(out, message_name(language, MESSAGE_STEP_KINDS, step->kind));
  if (step->weeks > 0) {
    fprintf(out,
            " · %s %s",
            number_whole(language, step->weeks).text,
            message_text(language, MESSAGE_WEEKS));
  }

  if (step->own_cost != COMPETENT_UNKNOWN &&
      (step->kind == COMPETENT_STEP_TILE ||
       step->kind == COMPETENT_STEP_COURSE)) {
    fprintf(out, " · %s", offers_money(language, step->own_cost).text);
  }

  if (step->payer != COMPETENT_NONE) {
    fprintf(out, " · %s ", message_text(language, MESSAGE_PAID_BY));
    html_text(out, offers_name(picture->goal->taxonomy, step->payer));
  }

  fputs("</tspan>", out);
}

static void
write_step(const Picture* const picture, const int32_t index)
{
  FILE* const                     out  = picture->out;
  const CompetentRouteStep* const step = &picture->steps[index];

  const int y     = GROUND + 30 + index * ROW;
  const int start = x_of(picture, step->begin);
  const int end   = x_of(picture, step->begin + weeks_of(step));
  const int width = (end - start > NARROW) ? end - start : NARROW;

  fprintf(out,
          "<g class=\"step\"><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" "
          "height=\"%d\" rx=\"3\"/>",
          class_of(step),
          (start + width > RIGHT) ? RIGHT - width : start,
          y,
          width,
          (int)BAR);

  // What begins late ends at the edge, so that it stays within the picture
  const bool is_early = start < LEFT + (RIGHT - LEFT) / 3;
  fprintf(out,
          "<text class=\"%s\" x=\"%d\" y=\"%d\">",
          is_early ? "name" : "name last",
          is_early ? start : RIGHT,
          y + BAR + 15);
  write_name(picture, step);
  fputs("</text></g>\n", out);
}

static void
write_picture(const Picture* const picture)
{
  FILE* const    out      = picture->out;
  const Language language = picture->goal->options->language;
  const int      height = GROUND + 30 + picture->route->n_steps * ROW + MARGIN;

  fprintf(out,
          "<svg class=\"route\" role=\"img\" viewBox=\"0 0 900 %d\" "
          "xmlns=\"http://www.w3.org/2000/svg\"><title>",
          height);
  html_text(out, offers_name(picture->goal->taxonomy, picture->goal->target));
  fputs("</title>\n", out);
  write_scale(picture);
  write_coverage(picture);
  for (int32_t i = 0; i < picture->route->n_steps; ++i) {
    write_step(picture, i);
  }

  fprintf(out,
          "<text class=\"scale end\" x=\"%d\" y=\"%d\">%s %s</text>\n</svg>\n",
          (int)RIGHT,
          GROUND + 18,
          number_whole(language, picture->route->weeks).text,
          message_text(language, MESSAGE_WEEKS));
}

static void
write_route(FILE* const                out,
            const Goal* const          goal,
            const CompetentPlan* const plan,
            const size_t               index)
{
  const Language              language = goal->options->language;
  size_t                      n        = 0U;
  const CompetentRoute* const route = competent_plan_routes(plan, &n) + index;
  const CompetentRouteStep* const steps = competent_plan_steps(plan, &n);
  const Picture picture = {out, goal, plan, route, steps + route->first_step};

  fputs("<section>\n<h2>", out);
  message_write(
    out,
    language,
    MESSAGE_ROUTE_TITLE,
    number_whole(language, (int64_t)index + 1).text,
    number_whole(language, route->weeks).text,
    offers_money(language, route->own_cost).text,
    number_percent(language, route->coverage, COMPETENT_TARGET_POINTS).text,
    NULL);
  fputs("</h2>\n", out);
  if (route->is_recognised) {
    fputs("<p>", out);
    message_write(out, language, MESSAGE_ROUTE_RECOGNISED, NULL);
    fputs("</p>\n", out);
  }

  write_picture(&picture);
  fputs("</section>\n", out);
}

static void
write_style(FILE* const out)
{
  style_of_page(out);
  fputs("section { break-inside: avoid; }\n"
        "h2 { font-size: 1.1rem; }\n"
        "svg.route { width: 100%; height: auto; }\n"
        "svg text { font-size: 13px; fill: currentColor; }\n"
        "svg .scale { font-size: 11px; text-anchor: end; opacity: .7; }\n"
        "svg .last { text-anchor: end; }\n"
        "svg .more { opacity: .75; }\n"
        "svg .grid { stroke: currentColor; opacity: .2; }\n"
        "svg .enough { stroke: #a33; stroke-dasharray: 5 4; }\n"
        "svg .area { fill: #2a7; fill-opacity: .25; stroke: #2a7; }\n"
        "svg .dot { fill: #2a7; }\n"
        "svg .function { fill: #579; }\n"
        "svg .tile { fill: #27a; }\n"
        "svg .course { fill: #c80; }\n"
        "svg .occupation { fill: #737; }\n",
        out);
}

void
route_page(FILE* const                out,
           const Goal* const          goal,
           const CompetentPlan* const plan)
{
  const Language language = goal->options->language;
  size_t         n        = 0U;
  (void)competent_plan_routes(plan, &n);

  frame_begin(
    out, language, offers_name(goal->taxonomy, goal->target), write_style);
  char* const title = message_format(
    language,
    MESSAGE_PLAN_TITLE,
    offers_name(goal->taxonomy, goal->target).bytes,
    number_percent(
      language, competent_plan_before(plan), COMPETENT_TARGET_POINTS)
      .text,
    NULL);
  fputs("<p class=\"summary\">", out);
  html_string(out, title ? title : "");
  fputs("</p>\n", out);
  free(title);
  for (size_t i = 0U; i < n; ++i) {
    write_route(out, goal, plan, i);
  }

  if (!n) {
    fputs("<p>", out);
    message_write(out,
                  language,
                  MESSAGE_NO_ROUTE,
                  number_percent(language,
                                 competent_plan_reachable(plan),
                                 COMPETENT_TARGET_POINTS)
                    .text,
                  NULL);
    fputs("</p>\n", out);
  }

  frame_end(out);
}
