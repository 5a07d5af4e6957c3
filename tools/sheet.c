// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet.h"

#include "html.h"
#include "meter.h"
#include "number.h"
#include "origin.h"
#include "page_frame.h"
#include "page_style.h"
#include "page_text.h"
#include "sheet_gates.h"
#include "sheet_parts.h"
#include "sheet_style.h"
#include "skipped.h"

#include <competent/concept.h>
#include <competent/gap.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static const CompetentKind scored[] = {COMPETENT_KIND_CAPABILITY,
                                       COMPETENT_KIND_KNOWLEDGE,
                                       COMPETENT_KIND_TASK};

#define N_SCORED (sizeof(scored) / sizeof(scored[0]))

void
sheet_percent(const Sheet* const sheet, const int64_t part, const int64_t whole)
{
  fputs(number_percent(sheet->page->language, part, whole).text, sheet->out);
}

void
sheet_heading(const Sheet* const sheet, const Message message)
{
  fputs("<h2>", sheet->out);
  frame_message(sheet->out, sheet->page->language, message);
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
  const CompetentConcept target = competent_gap_target(sheet->page->gap);
  const CompetentKind    kind =
    competent_taxonomy_kind(sheet->page->taxonomy, target);
  const CompetentText name =
    competent_taxonomy_name(sheet->page->taxonomy, target);

  frame_begin(
    sheet->out,
    sheet->page->language,
    name.length ? name : competent_taxonomy_iri(sheet->page->taxonomy, target),
    write_styles);
  fprintf(sheet->out,
          "<p class=\"summary\">%s</p>\n<div class=\"sheet\">\n",
          message_name(sheet->page->language, MESSAGE_KINDS, (int32_t)kind));
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
              number_whole(sheet->page->language, part->n[order[i]]).text,
              competent_state_name(order[i]),
              message_name(sheet->page->language, MESSAGE_STATES, order[i]));
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
  const CompetentPart part       = competent_gap_part(sheet->page->gap, kind);
  const int32_t       n          = count_requirements(&part);
  const bool          is_unknown = part.n[COMPETENT_STATE_UNKNOWN] == n;

  fprintf(out,
          "<tr><td>%s<div class=\"note\">",
          message_name(sheet->page->language, MESSAGE_KINDS_OF, (int32_t)kind));
  if (n) {
    write_outcomes(sheet, &part);
  } else {
    frame_message(out, sheet->page->language, MESSAGE_SHEET_UNSTATED);
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
    sheet_percent(sheet, part.earned, part.points);
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
    const CompetentPart part = competent_gap_part(sheet->page->gap, scored[i]);
    most                     = (part.points > most) ? part.points : most;
  }

  sheet_heading(sheet, MESSAGE_SHEET_KINDS);
  fputs("<table class=\"bars\">\n", sheet->out);
  frame_heads(sheet->out, sheet->page->language, heads, 3U, 2U);
  fputs("<tbody>\n", sheet->out);
  for (size_t i = 0U; i < N_SCORED; ++i) {
    write_kind(sheet, scored[i], most);
  }

  fputs("</tbody>\n</table>\n", sheet->out);
}

void
sheet_write(FILE* const out, const SheetPage* const page)
{
  Sheet sheet = {out, page, 0};

  write_head(&sheet);
  sheet_cards(&sheet);
  if (page->skipped) {
    skipped_page(out, page->language, page->skipped);
  }

  write_kinds(&sheet);
  sheet_gates(out, page->language, page->taxonomy, page->gates);
  sheet_lists(&sheet);
  fputs("</div>\n", out);
  origin_write(out, page->language, page->matcher, page->profile);
  frame_end(out);
}

static CompetentStatus
write_page(FILE* const           out,
           const void* const     subject,
           CompetentError* const error)
{
  (void)error;

  sheet_write(out, (const SheetPage*)subject);
  return COMPETENT_STATUS_SUCCESS;
}

/// What a page of a profile and a target is made of
typedef struct {
  CompetentGap*    gap;
  CompetentFit*    fit;
  CompetentGates*  gates;
  CompetentAdvice* advice;
} Found;

static CompetentStatus
find(const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     const CompetentConcept        target,
     Found* const                  found,
     CompetentError* const         error)
{
  CompetentStatus st =
    competent_gap_new(matcher, profile, target, &found->gap, error);
  if (!st) {
    st = competent_fit_new(matcher, profile, target, &found->fit, error);
  }

  if (!st) {
    st = competent_gates_new(profile, target, &found->gates, error);
  }

  return st ? st
            : competent_advice_new(
                matcher, profile, target, &found->advice, error);
}

CompetentStatus
sheet_text(const SheetQuestion* const question,
           char** const               text,
           size_t* const              length,
           CompetentError* const      error)
{
  *text   = NULL;
  *length = 0U;

  Found           found = {NULL, NULL, NULL, NULL};
  CompetentStatus st =
    find(question->matcher, question->profile, question->target, &found, error);
  if (!st) {
    const SheetPage page = {question->language,
                            question->limit,
                            competent_matcher_taxonomy(question->matcher),
                            question->profile,
                            question->matcher,
                            found.gap,
                            found.fit,
                            found.gates,
                            found.advice,
                            NULL};
    st                   = page_text(write_page, &page, text, length, error);
  }

  competent_advice_free(found.advice);
  competent_gates_free(found.gates);
  competent_fit_free(found.fit);
  competent_gap_free(found.gap);
  return st;
}
