// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet_parts.h"

#include "meter.h"
#include "number.h"
#include "page_frame.h"

#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stdint.h>

// Coverage, which is made of all that is had
static void
write_coverage(const Sheet* const sheet)
{
  FILE* const   out    = sheet->out;
  const int32_t earned = competent_gap_earned(sheet->page->gap);

  fputs("<div class=\"card\">\n", out);
  sheet_heading(sheet, MESSAGE_COLUMN_COVERAGE);
  fputs("<p class=\"big\">", out);
  if (competent_gap_is_known(sheet->page->gap)) {
    sheet_percent(sheet, earned, COMPETENT_TARGET_POINTS);
  } else {
    frame_message(out, sheet->page->language, MESSAGE_UNKNOWN_COVERAGE);
  }

  fputs("</p>\n", out);
  meter_begin(out, 1, 1);
  meter_fill(out, "met", earned, COMPETENT_TARGET_POINTS);
  meter_end(out);
  fputs("\n<p class=\"note\">", out);
  message_write(
    out,
    sheet->page->language,
    competent_gap_is_known(sheet->page->gap) ? MESSAGE_SHEET_POINTS
                                             : MESSAGE_NOTHING_KNOWN,
    number_whole(sheet->page->language, earned).text,
    number_whole(sheet->page->language, COMPETENT_TARGET_POINTS).text,
    NULL);
  fputs("</p>\n</div>\n", out);
}

static void
write_thresholds(const Sheet* const sheet,
                 const int32_t      feasible,
                 const int32_t      close)
{
  const Language language = sheet->page->language;
  if (feasible < 0 || close < 0) {
    frame_message(sheet->out, language, MESSAGE_SHEET_NO_THRESHOLDS);
    return;
  }

  message_write(sheet->out,
                language,
                MESSAGE_SHEET_THRESHOLDS,
                number_share(language, feasible, COMPETENT_FULL_CREDIT).text,
                number_share(language, close, COMPETENT_FULL_CREDIT).text,
                NULL);
}

// Fit, with the places from which on it is that of what is near
static void
write_fit(const Sheet* const sheet)
{
  FILE* const                   out     = sheet->out;
  const CompetentMatcher* const matcher = sheet->page->matcher;
  const CompetentFit* const     fit     = sheet->page->fit;
  const CompetentNearness       near    = competent_fit_nearness(fit);

  const int32_t own    = competent_fit_own(fit);
  const int32_t earned = competent_fit_earned(fit);
  const int32_t shown  = (earned < own) ? earned : own;
  const int32_t feasible =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_FEASIBLE);
  const int32_t close =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_CLOSE);

  fputs("<div class=\"card\">\n", out);
  sheet_heading(sheet, MESSAGE_COLUMN_FIT);
  fputs("<p class=\"big\">", out);
  if (own) {
    sheet_percent(sheet, shown, own);
    fprintf(
      out,
      " <small><em class=\"%s\">%s</em></small>",
      competent_nearness_name(near),
      message_name(sheet->page->language, MESSAGE_NEARNESSES, (int32_t)near));
  } else {
    frame_message(out, sheet->page->language, MESSAGE_UNKNOWN_COVERAGE);
  }

  fputs("</p>\n", out);
  meter_begin(out, 1, 1);
  meter_fill(out, "plus", shown, own);
  if (feasible >= 0 && close >= 0) {
    meter_mark(out, feasible, COMPETENT_FULL_CREDIT);
    meter_mark(out, close, COMPETENT_FULL_CREDIT);
  }

  meter_end(out);
  fputs("\n<p class=\"note\">", out);
  write_thresholds(sheet, feasible, close);
  fputs("</p>\n</div>\n", out);
}

void
sheet_cards(const Sheet* const sheet)
{
  fputs("<div class=\"cards\">\n", sheet->out);
  write_coverage(sheet);
  write_fit(sheet);
  fputs("</div>\n", sheet->out);
}
