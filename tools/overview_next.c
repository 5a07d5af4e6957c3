// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "number.h"
#include "reasons.h"
#include "shown.h"

#include <competent/course.h>
#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/plan.h>

#include <stdbool.h>
#include <stddef.h>

static void
begin_item(const Overview* const overview)
{
  fputs("<li>", overview->out);
}

static void
end_item(const Overview* const overview)
{
  fputs("</li>\n", overview->out);
}

static void
write_item(const Overview* const overview,
           const Said            said,
           const char* const     first,
           const char* const     second)
{
  begin_item(overview);
  overview_sentence(overview, said, first, second);
  end_item(overview);
}

static size_t
count_gates(const Overview* const overview, const CompetentPassage passage)
{
  size_t                     n       = 0U;
  size_t                     n_found = 0U;
  const CompetentGate* const all =
    overview->gates ? competent_gates_items(overview->gates, &n) : NULL;
  for (size_t i = 0U; i < n; ++i) {
    n_found += all[i].passage == (int32_t)passage;
  }

  return n_found;
}

static bool
is_work(const CompetentRouteStep* const step)
{
  return step->kind == COMPETENT_STEP_FUNCTION ||
         step->kind == COMPETENT_STEP_OCCUPATION;
}

// The route begins somewhere; without one there may be a course, or advice
static void
write_first_step(const Overview* const overview)
{
  size_t                          n     = 0U;
  const CompetentRoute* const     route = overview_route(overview);
  const CompetentRouteStep* const steps = overview_steps(overview);
  const CompetentCourse* const    courses =
    overview->courses ? competent_courses_items(overview->courses, &n) : NULL;
  const char* const target = (overview->target == COMPETENT_NONE)
                               ? ""
                               : overview_name(overview, overview->target);
  if (route && !overview_is_there(overview)) {
    write_item(overview,
               is_work(steps) ? SAID_NEXT_WORK : SAID_NEXT_LEARN,
               overview_name(overview, steps->concept),
               "");
  } else if (route) {
    write_item(overview, SAID_NEXT_APPLY, target, "");
  } else if (*target) {
    write_item(overview, SAID_NEXT_NO_ROUTE, target, "");
    if (n && courses->gain >= OVERVIEW_LEAST) {
      write_item(overview,
                 SAID_NEXT_COURSE,
                 overview_name(overview, courses->concept),
                 "");
    }
  }
}

static void
write_gates(const Overview* const overview)
{
  const size_t n_unknown = count_gates(overview, COMPETENT_PASSAGE_UNKNOWN);
  if (n_unknown) {
    write_item(overview,
               (n_unknown == 1U) ? SAID_NEXT_GATE : SAID_NEXT_GATES,
               number_whole(overview->language, (int64_t)n_unknown).text,
               "");
  }

  if (count_gates(overview, COMPETENT_PASSAGE_OPEN)) {
    write_item(overview, SAID_NEXT_OPEN, "", "");
  }
}

// Return whether a claim of a bill has a last day to ask
static bool
has_deadline(const Bill* const bill, const CompetentClaim* const claim)
{
  const bool is_free = !competent_claims_cost(bill->claims).price_high;

  return claim->ask_until && overview_is_of_use(claim, is_free);
}

static bool
is_first(const Overview* const  overview,
         const size_t           index,
         const CompetentConcept scheme)
{
  for (size_t b = 0U; b < index; ++b) {
    size_t                      n = 0U;
    const CompetentClaim* const all =
      competent_claims_items(overview->bills[b].claims, &n);
    for (size_t i = 0U; i < n; ++i) {
      if (all[i].scheme == scheme &&
          has_deadline(&overview->bills[b], &all[i])) {
        return false;
      }
    }
  }

  return true;
}

static void
write_deadline(const Overview* const       overview,
               const CompetentClaim* const claim)
{
  const bool is_of_employer =
    overview_applicant(overview, claim->scheme) == COMPETENT_APPLICANT_EMPLOYER;

  write_item(overview,
             is_of_employer ? SAID_NEXT_EMPLOYER : SAID_NEXT_MONEY,
             overview_name(overview, claim->scheme),
             said_date(overview->language, claim->ask_until).text);
}

// What has a last day goes on the list, once
static void
write_deadlines(const Overview* const overview)
{
  for (size_t b = 0U; b < overview->n_bills; ++b) {
    size_t                      n = 0U;
    const CompetentClaim* const all =
      competent_claims_items(overview->bills[b].claims, &n);
    for (size_t i = 0U; i < n; ++i) {
      if (has_deadline(&overview->bills[b], &all[i]) &&
          is_first(overview, b, all[i].scheme)) {
        write_deadline(overview, &all[i]);
      }
    }
  }
}

Said
overview_fact(const CompetentFact fact)
{
  static const Said said[COMPETENT_N_FACTS] = {SAID_FACT_AGE,
                                               SAID_FACT_AGE,
                                               SAID_FACT_LICENCES,
                                               SAID_FACT_LEVEL,
                                               SAID_FACT_STATUS,
                                               SAID_FACT_HOURS,
                                               SAID_FACT_DIPLOMAS,
                                               SAID_FACT_REGION,
                                               SAID_FACT_SECTOR,
                                               SAID_FACT_CIRCUMSTANCES,
                                               SAID_FACT_LANGUAGES,
                                               SAID_FACT_MARKET,
                                               SAID_FACT_FINANCE,
                                               SAID_FACT_WEAK,
                                               SAID_FACT_WW,
                                               SAID_FACT_EMPLOYEES,
                                               SAID_FACT_LEERBEDRIJF,
                                               SAID_FACT_FUND,
                                               SAID_FACT_ASKS};

  return said[fact];
}

static void
write_facts(const Overview* const overview)
{
  size_t n                           = 0U;
  bool   is_asked[COMPETENT_N_FACTS] = {false};
  for (size_t i = 0U; i < overview->n_bills; ++i) {
    reasons_mark_facts(overview->bills[i].claims, is_asked);
  }

  for (int32_t fact = 0; fact < COMPETENT_N_FACTS; ++fact) {
    if (is_asked[fact]) {
      if (!n++) {
        begin_item(overview);
        overview_sentence(overview, SAID_NEXT_FACTS, "", "");
        fputs("<ul>\n", overview->out);
      }

      write_item(overview, overview_fact((CompetentFact)fact), "", "");
    }
  }

  if (n) {
    fputs("</ul>\n", overview->out);
    end_item(overview);
  }
}

void
overview_next(const Overview* const overview)
{
  overview_begin(overview, "doen", SAID_NEXT);
  fputs("<ol class=\"todo\">\n", overview->out);
  if (!overview->is_known) {
    write_item(overview, SAID_NEXT_FILL, "", "");
  }

  write_first_step(overview);
  write_gates(overview);
  write_deadlines(overview);
  write_facts(overview);
  if (overview->matches && !overview->is_chosen) {
    write_item(overview, SAID_NEXT_CHOOSE, "", "");
  }

  write_item(overview, SAID_NEXT_TALK, "", "");
  fputs("</ol>\n", overview->out);
  overview_end(overview);
}

static bool
is_near(const Overview* const overview)
{
  const CompetentConcept* const targets =
    competent_matches_targets(overview->matches);
  const int32_t* const near = competent_matches_nearnesses(overview->matches);
  for (size_t i = 0U; i < competent_matches_n(overview->matches); ++i) {
    if (targets[i] == overview->target) {
      return near[i] >= COMPETENT_NEARNESS_FEASIBLE;
    }
  }

  return false;
}

static void
write_own(const Overview* const overview)
{
  const CompetentCost cost = overview_cost(overview);
  if (!cost.own_high) {
    overview_sentence(overview, SAID_SHORT_FREE, "", "");
  } else if (cost.own_high != COMPETENT_UNKNOWN) {
    overview_sentence(overview,
                      SAID_SHORT_OWN,
                      shown_money(overview->language, cost.own_high).text,
                      "");
  }
}

static void
write_way(const Overview* const overview)
{
  const CompetentRoute* const route = overview_route(overview);
  if (!route) {
    overview_paragraph(overview, SAID_SHORT_NO_ROUTE, "", "");
    return;
  }

  if (overview_is_there(overview)) {
    overview_paragraph(overview, SAID_SHORT_THERE, "", "");
    return;
  }

  fputs("<p>", overview->out);
  overview_sentence(overview,
                    SAID_SHORT_ROUTE,
                    said_weeks(overview->language, route->weeks).text,
                    "");
  write_own(overview);
  overview_sentence(overview,
                    SAID_SHORT_FIRST,
                    overview_name(overview, overview_steps(overview)->concept),
                    "");
  fputs("</p>\n", overview->out);
}

void
overview_short(const Overview* const overview)
{
  overview_begin(overview, "kort", SAID_SHORT);
  if (!overview->is_known) {
    overview_paragraph(overview, SAID_SHORT_EMPTY, "", "");
  }

  if (overview->target != COMPETENT_NONE) {
    overview_paragraph(overview,
                       overview->is_chosen ? SAID_SHORT_GOAL
                       : is_near(overview) ? SAID_SHORT_CHOSEN
                                           : SAID_SHORT_FAR,
                       overview_name(overview, overview->target),
                       "");
  }

  if (overview->is_known && overview->gap) {
    const int32_t earned = competent_gap_earned(overview->gap);
    overview_meter(overview, earned);
    overview_paragraph(overview,
                       SAID_SHORT_HAS,
                       said_points(overview->language, earned).text,
                       "");
  }

  if (overview->plan) {
    write_way(overview);
  }

  overview_end(overview);
}
