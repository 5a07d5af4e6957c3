// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "route_page.h"

#include "html.h"
#include "messages.h"
#include "number.h"
#include "page_frame.h"
#include "page_style.h"
#include "page_text.h"
#include "route_picture.h"
#include "shown.h"

#include <competent/match.h>

#include <stdint.h>
#include <stdlib.h>

static void
write_route(FILE* const out, const RoutePage* const page, const size_t index)
{
  const Language              language = page->language;
  size_t                      n        = 0U;
  const CompetentRoute* const route =
    competent_plan_routes(page->plan, &n) + index;
  const RoutePicture picture = {
    language, page->taxonomy, page->plan, index, page->enough, 900, false};

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

static void
write_summary(FILE* const out, const RoutePage* const page)
{
  const CompetentConcept target = competent_plan_target(page->plan);
  const int32_t          before = competent_plan_before(page->plan);

  char* const title = message_format(
    page->language,
    MESSAGE_PLAN_TITLE,
    shown_name(page->taxonomy, target).bytes,
    number_percent(page->language, before, COMPETENT_TARGET_POINTS).text,
    NULL);
  fputs("<p class=\"summary\">", out);
  html_string(out, title ? title : "");
  fputs("</p>\n", out);
  free(title);
}

// Tell how far there is to go, and what stands in the way
static void
write_no_route(FILE* const out, const RoutePage* const page)
{
  const Language                 language = page->language;
  const int32_t                  most = competent_plan_reachable(page->plan);
  size_t                         n    = 0U;
  const CompetentObstacle* const all = competent_plan_obstacles(page->plan, &n);

  fputs("<p>", out);
  message_write(out,
                language,
                MESSAGE_NO_ROUTE,
                number_percent(language, most, COMPETENT_TARGET_POINTS).text,
                NULL);
  fputs("</p>\n", out);
  for (size_t i = 0U; i < n; ++i) {
    fputs("<p>", out);
    message_write(out,
                  language,
                  all[i].opens ? MESSAGE_OBSTACLE_OPENS : MESSAGE_OBSTACLE,
                  message_name(language, MESSAGE_BARS, all[i].bar),
                  number_whole(language, all[i].weeks).text,
                  shown_money(language, all[i].own_cost).text,
                  NULL);
    fputs("</p>\n", out);
  }
}

void
route_page(FILE* const out, const RoutePage* const page)
{
  const CompetentConcept target = competent_plan_target(page->plan);
  size_t                 n      = 0U;
  (void)competent_plan_routes(page->plan, &n);

  frame_begin(
    out, page->language, shown_name(page->taxonomy, target), write_style);
  write_summary(out, page);
  for (size_t i = 0U; i < n; ++i) {
    write_route(out, page, i);
  }

  if (!n) {
    write_no_route(out, page);
  }

  frame_end(out);
}

static CompetentStatus
write_page(FILE* const           out,
           const void* const     subject,
           CompetentError* const error)
{
  (void)error;

  route_page(out, (const RoutePage*)subject);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
route_text(const RoutePage* const page,
           char** const           text,
           size_t* const          length,
           CompetentError* const  error)
{
  return page_text(write_page, page, text, length, error);
}
