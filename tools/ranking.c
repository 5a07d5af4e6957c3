// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "ranking.h"

#include "html.h"
#include "meter.h"
#include "number.h"
#include "origin.h"
#include "page_frame.h"
#include "page_style.h"
#include "page_text.h"
#include "sheet_style.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/gate.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

static void
write_styles(FILE* const out)
{
  style_of_page(out);
  style_of_sheet(out);
}

// Tell how near a target is, and whether something stands in its way
static void
write_note(FILE* const            out,
           const Ranking* const   ranking,
           const size_t           row,
           const CompetentConcept target)
{
  const Language language = ranking->language;
  const int32_t  near     = competent_matches_nearnesses(ranking->matches)[row];

  const CompetentPassage passage =
    competent_profile_passage(ranking->profile, target);

  fprintf(out,
          "<div class=\"note\"><em class=\"%s\">%s</em>",
          competent_nearness_name((CompetentNearness)near),
          message_name(language, MESSAGE_NEARNESSES, near));
  if (passage == COMPETENT_PASSAGE_OPEN) {
    fputs(" · ", out);
    frame_message(out, language, MESSAGE_COLUMN_GATE);
    fprintf(out,
            " <em class=\"open\">%s</em>",
            message_name(language, MESSAGE_PASSAGES, (int32_t)passage));
  }

  fputs("</div>", out);
}

// Where a screen is narrow, what a bar is about stands above it
static void
begin_bar(FILE* const out, const Ranking* const ranking, const Message label)
{
  fputs("<td class=\"bar\" data-label=\"", out);
  frame_message(out, ranking->language, label);
  fputs("\">", out);
}

static void
write_coverage(FILE* const out, const Ranking* const ranking, const size_t row)
{
  const int32_t earned = competent_matches_earned(ranking->matches)[row];

  begin_bar(out, ranking, MESSAGE_COLUMN_COVERAGE);
  meter_begin(out, 1, 1);
  meter_fill(out, "met", earned, COMPETENT_TARGET_POINTS);
  meter_end(out);
  fprintf(
    out,
    "</td><td class=\"number\">%s</td>",
    number_percent(ranking->language, earned, COMPETENT_TARGET_POINTS).text);
}

static void
write_fit(FILE* const out, const Ranking* const ranking, const size_t row)
{
  const int32_t own = competent_matches_own_fit(ranking->matches);
  const int32_t fit = competent_matches_fits(ranking->matches)[row];
  const int32_t feasible =
    competent_matcher_threshold(ranking->matcher, COMPETENT_NEARNESS_FEASIBLE);
  const int32_t close =
    competent_matcher_threshold(ranking->matcher, COMPETENT_NEARNESS_CLOSE);

  begin_bar(out, ranking, MESSAGE_COLUMN_FIT);
  meter_begin(out, 1, 1);
  meter_fill(out, "plus", fit, own);
  if (feasible >= 0 && close >= 0) {
    meter_mark(out, feasible, COMPETENT_FULL_CREDIT);
    meter_mark(out, close, COMPETENT_FULL_CREDIT);
  }

  meter_end(out);
  fprintf(
    out,
    "</td><td class=\"number\">%s</td>",
    own ? number_percent(ranking->language, (fit < own) ? fit : own, own).text
        : "–");
}

static void
write_row(FILE* const out, const Ranking* const ranking, const size_t row)
{
  const CompetentConcept target =
    competent_matches_targets(ranking->matches)[row];

  fputs("<tr><td>", out);
  frame_concept(out, ranking->taxonomy, target);
  write_note(out, ranking, row, target);
  fputs("</td>", out);
  write_coverage(out, ranking, row);
  write_fit(out, ranking, row);
  fputs("</tr>\n", out);
}

Message
ranking_head(const CompetentKind targets)
{
  return (targets == COMPETENT_KIND_NORM)     ? MESSAGE_COLUMN_TEACHER
         : (targets == COMPETENT_KIND_COURSE) ? MESSAGE_COLUMN_COURSE
                                              : MESSAGE_COLUMN_OCCUPATION;
}

static void
write_rows(FILE* const out, const Ranking* const ranking)
{
  const Message heads[] = {
    ranking_head(competent_matcher_targets(ranking->matcher)),
    MESSAGE_COLUMN_COVERAGE,
    MESSAGE_COLUMN_BAR,
    MESSAGE_COLUMN_FIT,
    MESSAGE_COLUMN_BAR};

  fputs("<table class=\"bars pairs\">\n", out);
  frame_heads(out, ranking->language, heads, 5U, 5U);
  fputs("<tbody>\n", out);
  for (size_t i = 0U; i < ranking->n_rows; ++i) {
    write_row(out, ranking, ranking->rows[i]);
  }

  fputs("</tbody>\n</table>\n", out);
}

static void
write_thresholds(FILE* const out, const Ranking* const ranking)
{
  const Language language = ranking->language;
  const int32_t  feasible =
    competent_matcher_threshold(ranking->matcher, COMPETENT_NEARNESS_FEASIBLE);
  const int32_t close =
    competent_matcher_threshold(ranking->matcher, COMPETENT_NEARNESS_CLOSE);

  fputs("<p class=\"note\">", out);
  if (feasible < 0 || close < 0) {
    frame_message(out, language, MESSAGE_SHEET_NO_THRESHOLDS);
  } else {
    message_write(out,
                  language,
                  MESSAGE_SHEET_THRESHOLDS,
                  number_share(language, feasible, COMPETENT_FULL_CREDIT).text,
                  number_share(language, close, COMPETENT_FULL_CREDIT).text,
                  NULL);
  }

  fputs("</p>\n", out);
}

// Nobody is told that what nobody knows is 0 %
static void
write_body(FILE* const out, const Ranking* const ranking)
{
  const Language language = ranking->language;
  const bool     is_known = competent_profile_n_items(ranking->profile) > 0U;
  if (is_known && ranking->n_rows) {
    write_rows(out, ranking);
    write_thresholds(out, ranking);
    return;
  }

  fputs("<p>", out);
  frame_message(
    out, language, is_known ? MESSAGE_NO_MATCHES : MESSAGE_NOTHING_KNOWN);
  fputs("</p>\n", out);
}

void
ranking_write(FILE* const out, const Ranking* const ranking)
{
  const Language language = ranking->language;

  frame_begin(out,
              language,
              text_of(message_text(language, MESSAGE_RANKING_TITLE)),
              write_styles);
  fputs("<div class=\"sheet\">\n", out);
  if (ranking->skipped) {
    skipped_page(out, language, ranking->skipped);
  }

  write_body(out, ranking);
  fputs("</div>\n", out);
  origin_write(out, language, ranking->matcher, ranking->profile);
  frame_end(out);
}

static CompetentStatus
write_page(FILE* const           out,
           const void* const     subject,
           CompetentError* const error)
{
  (void)error;

  ranking_write(out, (const Ranking*)subject);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
write_all(const RankingQuestion* const  question,
          const CompetentMatches* const matches,
          char** const                  text,
          size_t* const                 length,
          CompetentError* const         error)
{
  const size_t  n    = competent_matches_n(matches);
  size_t* const rows = (size_t*)calloc(n + 1U, sizeof(size_t));
  if (!rows) {
    return page_out_of_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    rows[i] = i;
  }

  const Ranking ranking = {question->language,
                           competent_matcher_taxonomy(question->matcher),
                           question->profile,
                           question->matcher,
                           matches,
                           rows,
                           n,
                           NULL};

  const CompetentStatus st =
    page_text(write_page, &ranking, text, length, error);
  free(rows);
  return st;
}

CompetentStatus
ranking_text(const RankingQuestion* const question,
             char** const                 text,
             size_t* const                length,
             CompetentError* const        error)
{
  *text   = NULL;
  *length = 0U;

  CompetentMatches* matches = NULL;
  CompetentStatus   st =
    (question->is_passable ? competent_matcher_rank_passable
                           : competent_matcher_rank)(question->matcher,
                                                     question->profile,
                                                     question->order,
                                                     question->limit,
                                                     &matches,
                                                     error);
  if (!st) {
    st = write_all(question, matches, text, length, error);
  }

  competent_matches_free(matches);
  return st;
}
