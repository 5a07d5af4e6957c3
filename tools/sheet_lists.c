// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet_parts.h"

#include "html.h"
#include "meter.h"
#include "number.h"
#include "page_frame.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>

#include <stddef.h>
#include <stdint.h>

#define DEFAULT_LIMIT 15U
#define MAX_TEACHERS 5U
#define MAX_CHIPS 40U

// Return what an advice says of something, or null
static const CompetentGain*
find_gain(const Sheet* const sheet, const CompetentConcept concept)
{
  size_t                     n = 0U;
  const CompetentGain* const all =
    competent_advice_gains(sheet->page->advice, &n);
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

  fprintf(
    out,
    "<div class=\"note\"><em class=\"%s\">%s</em> · %s",
    competent_state_name((CompetentState)requirement->state),
    message_name(sheet->page->language, MESSAGE_STATES, requirement->state),
    message_name(sheet->page->language, MESSAGE_LEVELS, requirement->level));
  if (gain && gain->unlocked > 0) {
    fputs(" · ", out);
    message_write(out,
                  sheet->page->language,
                  MESSAGE_SHEET_UNLOCKS,
                  number_whole(sheet->page->language, gain->unlocked).text,
                  NULL);
  }

  if (gain && gain->nearest != COMPETENT_NONE) {
    fputs(" · ", out);
    frame_message(out, sheet->page->language, MESSAGE_SHEET_NEAREST);
    fputs(" ", out);
    html_text(out,
              competent_taxonomy_name(sheet->page->taxonomy, gain->nearest));
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
  frame_concept(out, sheet->page->taxonomy, requirement->concept);
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
  sheet_percent(sheet, gain, COMPETENT_TARGET_POINTS);
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
    competent_gap_requirements(sheet->page->gap, &n);

  const size_t limit  = sheet->page->limit ? sheet->page->limit : DEFAULT_LIMIT;
  size_t       n_gaps = 0U;
  while (n_gaps < n && all[n_gaps].points > all[n_gaps].earned) {
    sheet->most =
      (all[n_gaps].points > sheet->most) ? all[n_gaps].points : sheet->most;
    ++n_gaps;
  }

  if (!n_gaps) {
    return;
  }

  sheet_heading(sheet, MESSAGE_SHEET_GAPS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->page->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < n_gaps && i < limit; ++i) {
    write_requirement(sheet, &all[i]);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
  if (n_gaps > limit) {
    fputs("<p class=\"note\">", sheet->out);
    message_write(
      sheet->out,
      sheet->page->language,
      MESSAGE_MORE_REQUIREMENTS,
      number_whole(sheet->page->language, (int64_t)(n_gaps - limit)).text,
      number_whole(sheet->page->language, (int64_t)n).text,
      NULL);
    fputs("</p>\n", sheet->out);
  }
}

static void
begin_chips(const Sheet* const sheet, const Message heading, size_t* const n)
{
  if (!(*n)++) {
    sheet_heading(sheet, heading);
    fputs("<ul class=\"chips\">\n", sheet->out);
  }
}

static void
end_chips(const Sheet* const sheet, const size_t n)
{
  if (n > MAX_CHIPS) {
    fputs("<li>… ", sheet->out);
    fputs(number_whole(sheet->page->language, (int64_t)(n - MAX_CHIPS)).text,
          sheet->out);
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
    competent_gap_requirements(sheet->page->gap, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].state == COMPETENT_STATE_MET) {
      begin_chips(sheet, MESSAGE_SHEET_MET, &n_shown);
      if (n_shown <= MAX_CHIPS) {
        fputs("<li class=\"met\">", out);
        html_text(
          out, competent_taxonomy_name(sheet->page->taxonomy, all[i].concept));
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
    competent_advice_transfers(sheet->page->advice, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].level == COMPETENT_LEVEL_NONE && all[i].credit) {
      begin_chips(sheet, MESSAGE_SHEET_UNUSED, &n_shown);
      if (n_shown <= MAX_CHIPS) {
        fputs("<li>", out);
        html_text(
          out, competent_taxonomy_name(sheet->page->taxonomy, all[i].concept));
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
  const int32_t earned = competent_gap_earned(sheet->page->gap);

  fputs("<tr><td>", out);
  frame_concept(out, sheet->page->taxonomy, teacher->norm);
  fputs("</td><td class=\"bar\">", out);
  meter_begin(out, 1, 1);
  meter_fill(out, "met", earned, COMPETENT_TARGET_POINTS);
  meter_fill(out, "plus", teacher->gained, COMPETENT_TARGET_POINTS);
  meter_end(out);
  fputs("</td><td class=\"number\">", out);
  sheet_percent(sheet, earned + teacher->gained, COMPETENT_TARGET_POINTS);
  fputs("</td></tr>\n", out);
}

static void
write_teachers(const Sheet* const sheet)
{
  static const Message heads[] = {
    MESSAGE_COLUMN_TEACHER, MESSAGE_COLUMN_GAIN, MESSAGE_COLUMN_AFTER};

  size_t                        n = 0U;
  const CompetentTeacher* const all =
    competent_gap_teachers(sheet->page->gap, &n);
  if (!n) {
    return;
  }

  sheet_heading(sheet, MESSAGE_TEACHERS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->page->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < n && i < MAX_TEACHERS; ++i) {
    write_teacher(sheet, &all[i]);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
}

void
sheet_lists(Sheet* const sheet)
{
  write_gaps(sheet);
  write_met(sheet);
  write_teachers(sheet);
  write_unused(sheet);
}
