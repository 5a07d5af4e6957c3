// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "route_picture.h"

#include "html.h"
#include "number.h"
#include "shown.h"

#include <competent/fact.h>
#include <competent/match.h>

#include <stdbool.h>

enum {
  LEFT   = 48,  ///< Of the time line
  EDGE   = 28,  ///< Between its end and that of the picture
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
  const RoutePicture*       shown;
  const CompetentRoute*     route;
  const CompetentRouteStep* steps; ///< Of the route
  int                       right; ///< Where the time line ends
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

  return LEFT + (int)((int64_t)(picture->right - LEFT) * weeks / whole);
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
  const int32_t  first    = competent_plan_before(picture->shown->plan);
  const Language language = picture->shown->language;

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
          picture->right,
          y_of(picture->route->coverage),
          picture->right,
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
  const Language language = picture->shown->language;
  const int32_t  enough   = picture->shown->enough;
  for (int percent = 0; percent <= 100; percent += 50) {
    const int y = y_of(COMPETENT_TARGET_POINTS * percent / 100);
    fprintf(out,
            "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
            "<text class=\"scale\" x=\"%d\" y=\"%d\">%d%s</text>\n",
            (int)LEFT,
            picture->right,
            y,
            y,
            LEFT - 6,
            y + 4,
            picture->shown->is_brief ? percent / 10 : percent,
            picture->shown->is_brief ? "" : " %");
  }

  fprintf(out,
          "<line class=\"enough\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\">"
          "<title>%s</title></line>\n",
          (int)LEFT,
          picture->right,
          y_of(enough),
          y_of(enough),
          message_text(language, MESSAGE_PAGE_ENOUGH));
}

static void
write_weeks(const Picture* const picture, const int32_t weeks)
{
  fprintf(picture->out,
          " · %s %s",
          number_whole(picture->shown->language, weeks).text,
          message_text(picture->shown->language,
                       (weeks == 1) ? MESSAGE_WEEK : MESSAGE_WEEKS));
}

static void
write_number(const Picture* const picture, const int32_t index)
{
  const CompetentRouteStep* const step = &picture->steps[index];

  fprintf(picture->out,
          "%s %d",
          message_text(picture->shown->language, MESSAGE_COLUMN_STEP),
          (int)index + 1);
  if (step->weeks > 0) {
    write_weeks(picture, step->weeks);
  }
}

// Write who pays, unless it is none
static void
write_scheme(const Picture* const   picture,
             const Message          message,
             const CompetentConcept scheme)
{
  if (scheme != COMPETENT_NONE) {
    fprintf(
      picture->out, " · %s ", message_text(picture->shown->language, message));
    html_text(picture->out, shown_name(picture->shown->taxonomy, scheme));
  }
}

static void
write_name(const Picture* const picture, const CompetentRouteStep* const step)
{
  FILE* const    out      = picture->out;
  const Language language = picture->shown->language;

  html_text(out, shown_name(picture->shown->taxonomy, step->concept));
  fputs("<tspan class=\"more\"> · ", out);
  html_string(out, message_name(language, MESSAGE_STEP_KINDS, step->kind));
  if (step->weeks > 0) {
    write_weeks(picture, step->weeks);
  }

  if (step->own_cost != COMPETENT_UNKNOWN &&
      (step->kind == COMPETENT_STEP_TILE ||
       step->kind == COMPETENT_STEP_COURSE)) {
    fprintf(out, " · %s", shown_money(language, step->own_cost).text);
  }

  write_scheme(picture, MESSAGE_PAID_BY, step->payer);
  write_scheme(picture, MESSAGE_MAYBE_PAID_BY, step->hoped);

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
          (start + width > picture->right) ? picture->right - width : start,
          y,
          width,
          (int)BAR);

  // What begins late ends at the edge, so that it stays within the picture
  const bool is_early = start < LEFT + (picture->right - LEFT) / 3;
  fprintf(out,
          "<text class=\"%s\" x=\"%d\" y=\"%d\">",
          is_early ? "name" : "name last",
          is_early ? start : picture->right,
          y + BAR + 15);
  if (picture->shown->is_brief) {
    write_number(picture, index);
  } else {
    write_name(picture, step);
  }

  fputs("</text></g>\n", out);
}

void
route_picture(FILE* const out, const RoutePicture* const shown)
{
  const Language              language = shown->language;
  size_t                      n        = 0U;
  const CompetentRoute* const route =
    competent_plan_routes(shown->plan, &n) + shown->index;
  const CompetentRouteStep* const steps =
    competent_plan_steps(shown->plan, &n) + route->first_step;
  const Picture all    = {out, shown, route, steps, shown->width - EDGE};
  const int     height = GROUND + 30 + route->n_steps * ROW + MARGIN;

  fprintf(out,
          "<svg class=\"route\" role=\"img\" viewBox=\"0 0 %d %d\" "
          "xmlns=\"http://www.w3.org/2000/svg\"><title>",
          shown->width,
          height);
  html_text(out,
            shown_name(shown->taxonomy, competent_plan_target(shown->plan)));
  fputs("</title>\n", out);
  write_scale(&all);
  write_coverage(&all);
  for (int32_t i = 0; i < route->n_steps; ++i) {
    write_step(&all, i);
  }

  fprintf(
    out,
    "<text class=\"scale end\" x=\"%d\" y=\"%d\">%s %s</text>\n</svg>\n",
    all.right,
    GROUND + 18,
    number_whole(language, route->weeks).text,
    message_text(language, (route->weeks == 1) ? MESSAGE_WEEK : MESSAGE_WEEKS));
}

void
style_of_routes(FILE* const out)
{
  fputs("svg.route { width: 100%; height: auto; }\n"
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
