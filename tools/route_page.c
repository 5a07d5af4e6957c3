// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "route_page.h"

#include "html.h"
#include "messages.h"
#include "number.h"
#include "page_frame.h"
#include "page_style.h"
#include "route_picture.h"
#include "shown.h"

#include <competent/match.h>

#include <stdint.h>
#include <stdlib.h>

static void
write_route(FILE* const                out,
            const Goal* const          goal,
            const CompetentPlan* const plan,
            const size_t               index)
{
  const Language              language = goal->options->language;
  size_t                      n        = 0U;
  const CompetentRoute* const route   = competent_plan_routes(plan, &n) + index;
  const RoutePicture          picture = {language,
                                         goal->taxonomy,
                                         plan,
                                         index,
                                         goal->options->wishes.coverage,
                                         900,
                                         false};

  fputs("<section>\n<h2>", out);
  message_write(
    out,
    language,
    MESSAGE_ROUTE_TITLE,
    number_whole(language, (int64_t)index + 1).text,
    number_whole(language, route->weeks).text,
    shown_money(language, route->own_cost).text,
    number_percent(language, route->coverage, COMPETENT_TARGET_POINTS).text,
    NULL);
  fputs("</h2>\n", out);
  if (route->is_recognised) {
    fputs("<p>", out);
    message_write(out, language, MESSAGE_ROUTE_RECOGNISED, NULL);
    fputs("</p>\n", out);
  }

  route_picture(out, &picture);
  fputs("</section>\n", out);
}

static void
write_style(FILE* const out)
{
  style_of_page(out);
  style_of_routes(out);
  fputs("section { break-inside: avoid; }\n"
        "h2 { font-size: 1.1rem; }\n",
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
    out, language, shown_name(goal->taxonomy, goal->target), write_style);
  char* const title = message_format(
    language,
    MESSAGE_PLAN_TITLE,
    shown_name(goal->taxonomy, goal->target).bytes,
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
