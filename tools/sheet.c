// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet.h"

#include "html.h"
#include "meter.h"
#include "number.h"
#include "page_frame.h"
#include "page_style.h"
#include "sheet_gates.h"
#include "sheet_style.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/leniency.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/version.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DEFAULT_LIMIT 15U
#define MAX_TEACHERS 5U
#define MAX_CHIPS 40U

static const CompetentKind scored[] = {COMPETENT_KIND_CAPABILITY,
                                       COMPETENT_KIND_KNOWLEDGE,
                                       COMPETENT_KIND_TASK};

#define N_SCORED (sizeof(scored) / sizeof(scored[0]))

/// What a page is made of
typedef struct {
  FILE*                    out;
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  const Explanation*       all;
  int32_t                  most; ///< Points of the largest requirement
} Sheet;

static void
write_whole(const Sheet* const sheet, const int64_t value)
{
  fputs(number_whole(sheet->language, value).text, sheet->out);
}

static void
write_percent(const Sheet* const sheet, const int64_t part, const int64_t whole)
{
  fputs(number_percent(sheet->language, part, whole).text, sheet->out);
}

static void
write_heading(const Sheet* const sheet, const Message message)
{
  fputs("<h2>", sheet->out);
  frame_message(sheet->out, sheet->language, message);
  fputs("</h2>\n", sheet->out);
}

static void
write_styles(FILE* const out)
{
  style_of_page(out);
  style_of_sheet(out);
}

static void
write_head(const Sheet* const sheet)
{
  const CompetentConcept target = competent_gap_target(sheet->all->gap);
  const CompetentKind kind = competent_taxonomy_kind(sheet->taxonomy, target);
  const CompetentText name = competent_taxonomy_name(sheet->taxonomy, target);

  frame_begin(sheet->out,
              sheet->language,
              name.length ? name
                          : competent_taxonomy_iri(sheet->taxonomy, target),
              write_styles);
  fprintf(sheet->out,
          "<p class=\"summary\">%s</p>\n<div class=\"sheet\">\n",
          message_name(sheet->language, MESSAGE_KINDS, (int32_t)kind));
}

// Coverage, which is made of all that is had
static void
write_coverage(const Sheet* const sheet)
{
  FILE* const   out    = sheet->out;
  const int32_t earned = competent_gap_earned(sheet->all->gap);

  fputs("<div class=\"card\">\n", out);
  write_heading(sheet, MESSAGE_COLUMN_COVERAGE);
  fputs("<p class=\"big\">", out);
  if (competent_gap_is_known(sheet->all->gap)) {
    write_percent(sheet, earned, COMPETENT_TARGET_POINTS);
  } else {
    frame_message(out, sheet->language, MESSAGE_UNKNOWN_COVERAGE);
  }

  fputs("</p>\n", out);
  meter_begin(out, 1, 1);
  meter_fill(out, "met", earned, COMPETENT_TARGET_POINTS);
  meter_end(out);
  fputs("\n<p class=\"note\">", out);
  message_write(out,
                sheet->language,
                competent_gap_is_known(sheet->all->gap) ? MESSAGE_SHEET_POINTS
                                                        : MESSAGE_NOTHING_KNOWN,
                number_whole(sheet->language, earned).text,
                number_whole(sheet->language, COMPETENT_TARGET_POINTS).text,
                NULL);
  fputs("</p>\n</div>\n", out);
}

static void
write_thresholds(const Sheet* const sheet,
                 const int32_t      feasible,
                 const int32_t      close)
{
  const Language language = sheet->language;
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
  const CompetentMatcher* const matcher = sheet->all->matcher;
  const CompetentFit* const     fit     = sheet->all->fit;
  const CompetentNearness       near    = competent_fit_nearness(fit);

  const int32_t own    = competent_fit_own(fit);
  const int32_t earned = competent_fit_earned(fit);
  const int32_t shown  = (earned < own) ? earned : own;
  const int32_t feasible =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_FEASIBLE);
  const int32_t close =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_CLOSE);

  fputs("<div class=\"card\">\n", out);
  write_heading(sheet, MESSAGE_COLUMN_FIT);
  fputs("<p class=\"big\">", out);
  if (own) {
    write_percent(sheet, shown, own);
    fprintf(out,
            " <small><em class=\"%s\">%s</em></small>",
            competent_nearness_name(near),
            message_name(sheet->language, MESSAGE_NEARNESSES, (int32_t)near));
  } else {
    frame_message(out, sheet->language, MESSAGE_UNKNOWN_COVERAGE);
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

static int32_t
count_requirements(const CompetentPart* const part)
{
  int32_t n = 0;
  for (size_t i = 0U; i < COMPETENT_N_STATES; ++i) {
    n += part->n[i];
  }

  return n;
}

// Tell how many requirements have which outcome, without those that none has
static void
write_outcomes(const Sheet* const sheet, const CompetentPart* const part)
{
  static const CompetentState order[] = {COMPETENT_STATE_MET,
                                         COMPETENT_STATE_PARTIAL,
                                         COMPETENT_STATE_MISSING,
                                         COMPETENT_STATE_UNKNOWN};

  const char* separator = "";
  for (size_t i = 0U; i < COMPETENT_N_STATES; ++i) {
    if (part->n[order[i]]) {
      fprintf(sheet->out,
              "%s%s <em class=\"%s\">%s</em>",
              separator,
              number_whole(sheet->language, part->n[order[i]]).text,
              competent_state_name(order[i]),
              message_name(sheet->language, MESSAGE_STATES, order[i]));
      separator = ", ";
    }
  }
}

static void
write_kind(const Sheet* const  sheet,
           const CompetentKind kind,
           const int32_t       most)
{
  FILE* const         out        = sheet->out;
  const CompetentPart part       = competent_gap_part(sheet->all->gap, kind);
  const int32_t       n          = count_requirements(&part);
  const bool          is_unknown = part.n[COMPETENT_STATE_UNKNOWN] == n;

  fprintf(out,
          "<tr><td>%s<div class=\"note\">",
          message_name(sheet->language, MESSAGE_KINDS_OF, (int32_t)kind));
  if (n) {
    write_outcomes(sheet, &part);
  } else {
    frame_message(out, sheet->language, MESSAGE_SHEET_UNSTATED);
  }

  fputs("</div></td><td class=\"bar\">", out);
  if (part.points) {
    meter_begin(out, part.points, most);
    meter_fill(out, "met", part.earned, part.points);
    meter_fill(out,
               is_unknown ? "unknown" : "gap",
               part.points - part.earned,
               part.points);
    meter_end(out);
  }

  fputs("</td><td class=\"number\">", out);
  if (part.points && !is_unknown) {
    write_percent(sheet, part.earned, part.points);
  }

  fputs("</td></tr>\n", out);
}

// How much each kind counts is how long its bar is
static void
write_kinds(const Sheet* const sheet)
{
  static const Message heads[] = {
    MESSAGE_COLUMN_KIND, MESSAGE_COLUMN_EARNED, MESSAGE_COLUMN_COVERAGE};

  int32_t most = 0;
  for (size_t i = 0U; i < N_SCORED; ++i) {
    const CompetentPart part = competent_gap_part(sheet->all->gap, scored[i]);
    most                     = (part.points > most) ? part.points : most;
  }

  write_heading(sheet, MESSAGE_SHEET_KINDS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < N_SCORED; ++i) {
    write_kind(sheet, scored[i], most);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
}

// Return what an advice says of something, or null
static const CompetentGain*
find_gain(const Sheet* const sheet, const CompetentConcept concept)
{
  size_t                     n = 0U;
  const CompetentGain* const all =
    competent_advice_gains(sheet->all->advice, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].concept == concept) {
      return &all[i];
    }
  }

  return NULL;
}

// Tell how far something is had, and what would make closing it easy or useful
static void
write_requirement_note(const Sheet* const                sheet,
                       const CompetentRequirement* const requirement)
{
  FILE* const                out  = sheet->out;
  const CompetentGain* const gain = find_gain(sheet, requirement->concept);

  fprintf(out,
          "<div class=\"note\"><em class=\"%s\">%s</em> · %s",
          competent_state_name((CompetentState)requirement->state),
          message_name(sheet->language, MESSAGE_STATES, requirement->state),
          message_name(sheet->language, MESSAGE_LEVELS, requirement->level));
  if (gain && gain->unlocked > 0) {
    fputs(" · ", out);
    message_write(out,
                  sheet->language,
                  MESSAGE_SHEET_UNLOCKS,
                  number_whole(sheet->language, gain->unlocked).text,
                  NULL);
  }

  if (gain && gain->nearest != COMPETENT_NONE) {
    fputs(" · ", out);
    frame_message(out, sheet->language, MESSAGE_SHEET_NEAREST);
    fputs(" ", out);
    html_text(out, competent_taxonomy_name(sheet->taxonomy, gain->nearest));
  }

  fputs("</div>", out);
}

static void
write_requirement(const Sheet* const                sheet,
                  const CompetentRequirement* const requirement)
{
  FILE* const   out  = sheet->out;
  const int32_t gain = requirement->points - requirement->earned;

  fputs("<tr><td>", out);
  frame_concept(out, sheet->taxonomy, requirement->concept);
  write_requirement_note(sheet, requirement);
  fputs("</td><td class=\"bar\">", out);
  meter_begin(out, requirement->points, sheet->most);
  meter_fill(out, "met", requirement->earned, requirement->points);
  meter_fill(out,
             (requirement->state == COMPETENT_STATE_UNKNOWN) ? "unknown"
                                                             : "gap",
             gain,
             requirement->points);
  meter_end(out);
  fputs("</td><td class=\"number\">+", out);
  write_percent(sheet, gain, COMPETENT_TARGET_POINTS);
  fputs("</td></tr>\n", out);
}

// What closing earns goes first, so that what earns nothing ends the list
static void
write_gaps(Sheet* const sheet)
{
  static const Message heads[] = {
    MESSAGE_COLUMN_REQUIREMENT, MESSAGE_COLUMN_POINTS, MESSAGE_COLUMN_GAIN};

  size_t                            n = 0U;
  const CompetentRequirement* const all =
    competent_gap_requirements(sheet->all->gap, &n);

  const size_t limit =
    sheet->all->options->limit ? sheet->all->options->limit : DEFAULT_LIMIT;
  size_t n_gaps = 0U;
  while (n_gaps < n && all[n_gaps].points > all[n_gaps].earned) {
    sheet->most =
      (all[n_gaps].points > sheet->most) ? all[n_gaps].points : sheet->most;
    ++n_gaps;
  }

  if (!n_gaps) {
    return;
  }

  write_heading(sheet, MESSAGE_SHEET_GAPS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < n_gaps && i < limit; ++i) {
    write_requirement(sheet, &all[i]);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
  if (n_gaps > limit) {
    fputs("<p class=\"note\">", sheet->out);
    message_write(sheet->out,
                  sheet->language,
                  MESSAGE_MORE_REQUIREMENTS,
                  number_whole(sheet->language, (int64_t)(n_gaps - limit)).text,
                  number_whole(sheet->language, (int64_t)n).text,
                  NULL);
    fputs("</p>\n", sheet->out);
  }
}

static void
begin_chips(const Sheet* const sheet, const Message heading, size_t* const n)
{
  if (!(*n)++) {
    write_heading(sheet, heading);
    fputs("<ul class=\"chips\">\n", sheet->out);
  }
}

static void
end_chips(const Sheet* const sheet, const size_t n)
{
  if (n > MAX_CHIPS) {
    fputs("<li>… ", sheet->out);
    write_whole(sheet, (int64_t)(n - MAX_CHIPS));
    fputs("</li>\n", sheet->out);
  }

  fputs(n ? "</ul>\n" : "", sheet->out);
}

static void
write_met(const Sheet* const sheet)
{
  FILE* const                       out     = sheet->out;
  size_t                            n       = 0U;
  size_t                            n_shown = 0U;
  const CompetentRequirement* const all =
    competent_gap_requirements(sheet->all->gap, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].state == COMPETENT_STATE_MET) {
      begin_chips(sheet, MESSAGE_SHEET_MET, &n_shown);
      if (n_shown <= MAX_CHIPS) {
        fputs("<li class=\"met\">", out);
        html_text(out,
                  competent_taxonomy_name(sheet->taxonomy, all[i].concept));
        fputs("</li>\n", out);
      }
    }
  }

  end_chips(sheet, n_shown);
}

static void
write_unused(const Sheet* const sheet)
{
  FILE* const                    out     = sheet->out;
  size_t                         n       = 0U;
  size_t                         n_shown = 0U;
  const CompetentTransfer* const all =
    competent_advice_transfers(sheet->all->advice, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].level == COMPETENT_LEVEL_NONE && all[i].credit) {
      begin_chips(sheet, MESSAGE_SHEET_UNUSED, &n_shown);
      if (n_shown <= MAX_CHIPS) {
        fputs("<li>", out);
        html_text(out,
                  competent_taxonomy_name(sheet->taxonomy, all[i].concept));
        fputs("</li>\n", out);
      }
    }
  }

  end_chips(sheet, n_shown);
}

static void
write_teacher(const Sheet* const sheet, const CompetentTeacher* const teacher)
{
  FILE* const   out    = sheet->out;
  const int32_t earned = competent_gap_earned(sheet->all->gap);

  fputs("<tr><td>", out);
  frame_concept(out, sheet->taxonomy, teacher->norm);
  fputs("</td><td class=\"bar\">", out);
  meter_begin(out, 1, 1);
  meter_fill(out, "met", earned, COMPETENT_TARGET_POINTS);
  meter_fill(out, "plus", teacher->gained, COMPETENT_TARGET_POINTS);
  meter_end(out);
  fputs("</td><td class=\"number\">", out);
  write_percent(sheet, earned + teacher->gained, COMPETENT_TARGET_POINTS);
  fputs("</td></tr>\n", out);
}

static void
write_teachers(const Sheet* const sheet)
{
  static const Message heads[] = {
    MESSAGE_COLUMN_TEACHER, MESSAGE_COLUMN_GAIN, MESSAGE_COLUMN_AFTER};

  size_t                        n = 0U;
  const CompetentTeacher* const all =
    competent_gap_teachers(sheet->all->gap, &n);
  if (!n) {
    return;
  }

  write_heading(sheet, MESSAGE_TEACHERS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < n && i < MAX_TEACHERS; ++i) {
    write_teacher(sheet, &all[i]);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
}

static void
write_foot(const Sheet* const sheet)
{
  const Options* const options = sheet->all->options;

  fputs("</div>\n<footer>", sheet->out);
  message_write(sheet->out,
                sheet->language,
                MESSAGE_SHEET_ORIGIN,
                competent_version(),
                competent_taxonomy_hash(sheet->taxonomy).bytes,
                competent_preset_name(options->preset),
                competent_strictness_name(options->strictness),
                NULL);
  fputs("</footer>\n", sheet->out);
  frame_end(sheet->out);
}

void
sheet_write(FILE* const out, const Explanation* const explanation)
{
  Sheet sheet = {
    out, explanation->options->language, explanation->taxonomy, explanation, 0};

  write_head(&sheet);
  fputs("<div class=\"cards\">\n", out);
  write_coverage(&sheet);
  write_fit(&sheet);
  fputs("</div>\n", out);
  skipped_page(out, sheet.language, explanation->skipped);
  write_kinds(&sheet);
  sheet_gates(out, sheet.language, sheet.taxonomy, explanation->gates);
  write_gaps(&sheet);
  write_met(&sheet);
  write_teachers(&sheet);
  write_unused(&sheet);
  write_foot(&sheet);
}
