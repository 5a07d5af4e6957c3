// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "html.h"
#include "number.h"
#include "shown.h"

#include <competent/course.h>
#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/gap.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <string.h>

#define MAX_LESSONS 5U
#define MAX_TEACHERS 3U
#define MAX_COURSES 5U

enum {
  MUCH = COMPETENT_TARGET_POINTS / 10, ///< Gain that is a point of ten
  SOME = COMPETENT_TARGET_POINTS / 40, ///< Gain that is a quarter of one
};

static void
write_lessons(const Overview* const overview, const size_t index)
{
  size_t                       n       = 0U;
  size_t                       n_shown = 0U;
  CompetentConcept             shown[MAX_LESSONS];
  const CompetentLesson* const lessons =
    competent_courses_lessons(overview->courses, index, &n);
  for (size_t i = 0U; i < n && n_shown < MAX_LESSONS; ++i) {
    if (lessons[i].gain) {
      shown[n_shown++] = lessons[i].concept;
    }
  }

  if (n_shown) {
    overview_sentence(overview, SAID_STEP_LEARNS, "", "");
    overview_names(overview, shown, n_shown, MAX_LESSONS);
  }
}

static void
write_price(const Overview* const overview, const int64_t price)
{
  overview_sentence(overview,
                    (price == COMPETENT_UNKNOWN) ? SAID_COURSE_NO_PRICE
                    : price                      ? SAID_COURSE_PRICE
                                                 : SAID_COURSE_FREE,
                    shown_money(overview->language, price).text,
                    "");
}

static void
write_course(const Overview* const        overview,
             const CompetentCourse* const course,
             const size_t                 index)
{
  FILE* const out = overview->out;

  fputs("<li>\n<p class=\"work\"><b>", out);
  html_string(out, overview_name(overview, course->concept));
  fputs("</b></p>\n<p>", out);
  overview_sentence(overview,
                    (course->gain >= MUCH)   ? SAID_COURSE_MUCH
                    : (course->gain >= SOME) ? SAID_COURSE_SOME
                                             : SAID_COURSE_LITTLE,
                    "",
                    "");
  if (course->weeks > 0) {
    overview_sentence(overview,
                      SAID_STEP_TIME,
                      said_weeks(overview->language, course->weeks).text,
                      "");
  } else if (course->weeks == COMPETENT_UNKNOWN) {
    overview_sentence(overview, SAID_STEP_NO_TIME, "", "");
  }

  write_price(overview, course->price);
  write_lessons(overview, index);
  if (course->n_exempt) {
    overview_sentence(overview, SAID_COURSE_EXEMPT, "", "");
  }

  fputs("</p>\n</li>\n", out);
}

static void
write_teachers(const Overview* const overview)
{
  size_t                        n       = 0U;
  size_t                        n_shown = 0U;
  CompetentConcept              shown[MAX_TEACHERS];
  const CompetentTeacher* const all = competent_gap_teachers(overview->gap, &n);
  for (; n_shown < MAX_TEACHERS && n_shown < n; ++n_shown) {
    shown[n_shown] = all[n_shown].norm;
  }

  if (n_shown) {
    fputs("<p>", overview->out);
    overview_sentence(overview, SAID_COURSES_NORMS, "", "");
    overview_names(overview, shown, n_shown, MAX_TEACHERS);
    fputs("</p>\n", overview->out);
  }
}

static void
write_bars(const Overview* const overview)
{
  const uint32_t bars = competent_courses_bars(overview->courses);
  if (!bars) {
    return;
  }

  overview_paragraph(overview, SAID_COURSES_BARRED, "", "");
  fputs("<ul>\n", overview->out);
  for (uint32_t bar = 0U; bar < COMPETENT_N_BARS; ++bar) {
    if (bars >> bar & 1U) {
      fputs("<li>", overview->out);
      overview_sentence(overview, (Said)(SAID_BAR_BUDGET + bar), "", "");
      fputs("</li>\n", overview->out);
    }
  }

  fputs("</ul>\n", overview->out);
}

// Several ontwikkelpaden may have a course of one name, which is told once
static bool
is_first(const Overview* const        overview,
         const CompetentCourse* const all,
         const size_t                 index)
{
  const char* const name = overview_name(overview, all[index].concept);
  for (size_t i = 0U; i < index; ++i) {
    if (!strcmp(overview_name(overview, all[i].concept), name)) {
      return false;
    }
  }

  return true;
}

static void
write_courses(const Overview* const overview)
{
  size_t                       n       = 0U;
  size_t                       n_shown = 0U;
  const CompetentCourse* const all =
    competent_courses_items(overview->courses, &n);
  if (!n || all->gain < OVERVIEW_LEAST) {
    overview_paragraph(overview, SAID_COURSES_NONE, "", "");
  } else {
    overview_paragraph(overview, SAID_COURSES_INTRO, "", "");
    fputs("<ol class=\"courses\">\n", overview->out);
    for (size_t i = 0U; i < n && n_shown < MAX_COURSES; ++i) {
      if (all[i].gain >= OVERVIEW_LEAST && is_first(overview, all, i)) {
        write_course(overview, &all[i], i);
        ++n_shown;
      }
    }

    fputs("</ol>\n", overview->out);
  }

  write_bars(overview);
  write_teachers(overview);
}

void
overview_courses(const Overview* const overview)
{
  overview_begin(overview, "cursussen", SAID_COURSES);
  if (overview->courses) {
    write_courses(overview);
  } else {
    overview_paragraph(overview, SAID_NO_TARGET, "", "");
  }

  overview_end(overview);
}

static void
write_cost(const Overview* const overview, const CompetentCost* const cost)
{
  const Language language = overview->language;
  const Number   low      = shown_money(language, cost->price_low);
  const Number   high     = shown_money(language, cost->price_high);
  const Number   least    = shown_money(language, cost->own_low);
  const Number   most     = shown_money(language, cost->own_high);
  if (!cost->price_high) {
    overview_sentence(overview, SAID_MONEY_FREE, "", "");
    return;
  }

  if (cost->price_high == COMPETENT_UNKNOWN) {
    overview_sentence(overview, SAID_MONEY_NO_PRICE, "", "");
  } else if (cost->price_low == cost->price_high) {
    overview_sentence(overview, SAID_MONEY_PRICE, high.text, "");
  } else {
    overview_sentence(overview, SAID_MONEY_BETWEEN, low.text, high.text);
  }

  if (cost->own_high == COMPETENT_UNKNOWN) {
    overview_sentence(overview, SAID_OWN_UNKNOWN, "", "");
  } else if (!cost->own_high) {
    overview_sentence(overview, SAID_OWN_NOTHING, "", "");
  } else if (cost->own_low == cost->own_high) {
    overview_sentence(overview, SAID_OWN_EXACT, most.text, "");
  } else if (!cost->own_low) {
    overview_sentence(overview, SAID_OWN_AT_MOST, most.text, "");
  } else {
    overview_sentence(overview, SAID_OWN_BETWEEN, least.text, most.text);
  }
}

static void
write_bill(const Overview* const overview, const Bill* const bill)
{
  const CompetentCost cost = competent_claims_cost(bill->claims);
  if (bill->step < 0) {
    overview_paragraph(overview, SAID_MONEY_ANY, "", "");
    overview_schemes(overview, bill, false);
    return;
  }

  const CompetentRouteStep* const step = &overview_steps(overview)[bill->step];
  const Number number = number_whole(overview->language, bill->step + 1);

  fputs("<h3>", overview->out);
  overview_sentence(
    overview, SAID_STEP, number.text, overview_name(overview, step->concept));
  fputs("</h3>\n<p>", overview->out);
  write_cost(overview, &cost);
  fputs("</p>\n", overview->out);
  overview_schemes(overview, bill, !cost.price_high);
}

static void
write_total(const Overview* const overview)
{
  const CompetentCost total = overview_cost(overview);
  if (!total.price_high) {
    overview_paragraph(overview, SAID_TOTAL_FREE, "", "");
    return;
  }

  fputs("<p class=\"total\"><strong>", overview->out);
  overview_sentence(overview, SAID_TOTAL, "", "");
  fputs("</strong>\n", overview->out);
  write_cost(overview, &total);
  fputs("</p>\n", overview->out);
}

void
overview_money(const Overview* const overview)
{
  overview_begin(overview, "geld", SAID_MONEY);
  if (!overview->n_bills) {
    overview_paragraph(overview, SAID_NOTHING_TO_PAY, "", "");
  } else {
    if (overview->n_bills > 1U) {
      write_total(overview);
    }

    for (size_t i = 0U; i < overview->n_bills; ++i) {
      write_bill(overview, &overview->bills[i]);
    }

    overview_refusals(overview);
    overview_paragraph(overview, SAID_RIGHTS, "", "");
  }

  overview_end(overview);
}
