// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_choice.h"
#include "plan/funding_condition.h"
#include "plan/funding_evaluate.h"
#include "plan/funding_impl.h"
#include "plan/funding_program.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/funding.h>

#include <string.h>

/// More than any price that is stated
#define MOST_PRICE INT64_C(2000000000000)

static int64_t
lower(const int64_t a, const int64_t b)
{
  return (a < b) ? a : b;
}

// Return whether nobody said that the employer asks, who has to
static bool
is_to_be_asked(const Evaluation* const evaluation, const Scheme* const scheme)
{
  const Seen asks = evaluation->seen[COMPETENT_CRITERION_APPLICANT];
  return scheme->is_of_employer &&
         asks.fact != (int32_t)COMPETENT_FACT_EMPLOYER_ASKS;
}

// Return what a scheme takes off the price surely, or else possibly; what an
// employer may ask for is sure only where the employer does
static int64_t
offer_of(const Evaluation* const evaluation,
         const Answer* const     answer,
         const Scheme* const     scheme,
         const bool              is_sure)
{
  if (is_sure && is_to_be_asked(evaluation, scheme)) {
    return 0;
  }

  const CompetentVerdict least =
    is_sure ? COMPETENT_VERDICT_YES : COMPETENT_VERDICT_UNKNOWN;
  if (answer->verdict < least || scheme->payment == COMPETENT_PAYMENT_LOAN ||
      scheme->payment == COMPETENT_PAYMENT_WORK) {
    return 0;
  }

  return (scheme->payment == COMPETENT_PAYMENT_WHOLE) ? ENDLESS
         : is_sure                                    ? answer->paid.low[1]
                                                      : answer->paid.high[0];
}

size_t
evaluation_choose(Evaluation* const evaluation,
                  const bool        is_sure,
                  Choice* const     choice)
{
  const Program* const program = &evaluation->funding->program;
  const Seen           price   = evaluation->seen[COMPETENT_CRITERION_PRICE];
  size_t               n       = 0U;
  for (size_t i = 0U; i < evaluation->n_live; ++i) {
    const uint32_t number = evaluation->live[i];
    const int64_t  amount = offer_of(evaluation,
                                    evaluation->answers + number,
                                    program_scheme(program, number),
                                    is_sure);
    if (amount > 0) {
      const Offer offer       = {amount, number, false};
      evaluation->offers[n++] = offer;
    }
  }

  *choice = choice_make(program,
                        evaluation->offers,
                        n,
                        lower(is_sure ? price.high : price.low, ENDLESS),
                        evaluation->place);
  return n;
}

static CompetentConcept
most_chosen(const Evaluation* const evaluation, const size_t n_offers)
{
  const Offer* best = NULL;
  for (size_t i = 0U; i < n_offers; ++i) {
    const Offer* const offer = evaluation->offers + i;
    if (offer->is_chosen &&
        (!best || offer->amount > best->amount ||
         (offer->amount == best->amount && offer->scheme < best->scheme))) {
      best = offer;
    }
  }

  return best ? program_scheme(&evaluation->funding->program, best->scheme)
                  ->concept
              : COMPETENT_NONE;
}

static void
count_verdicts(const Evaluation* const evaluation, CompetentCost* const cost)
{
  for (size_t i = 0U; i < evaluation->n_live; ++i) {
    const Answer* const answer = evaluation->answers + evaluation->live[i];
    cost->n_yes += answer->verdict == COMPETENT_VERDICT_YES;
    cost->n_unknown += answer->verdict == COMPETENT_VERDICT_UNKNOWN;
  }
}

// What is above any price is without an end
static int64_t
money(const int64_t amount)
{
  return (amount > MOST_PRICE) ? COMPETENT_UNKNOWN : amount;
}

Remains
evaluation_remains(Evaluation* const evaluation)
{
  const Seen    price = evaluation->seen[COMPETENT_CRITERION_PRICE];
  const int64_t high  = lower(price.high, ENDLESS);
  Remains       remains;
  memset(&remains, 0, sizeof(remains));

  Choice choice;
  size_t n              = evaluation_choose(evaluation, true, &choice);
  remains.is_best       = choice.sum == choice.bound || choice.sum >= high;
  remains.cost.chosen   = most_chosen(evaluation, n);
  remains.cost.own_high = money(high - lower(choice.sum, high));

  n = evaluation_choose(evaluation, false, &choice);
  remains.is_best =
    remains.is_best && (choice.sum == choice.bound || choice.sum >= price.low);
  remains.cost.hoped   = most_chosen(evaluation, n);
  remains.cost.own_low = price.low - lower(choice.bound, price.low);

  remains.cost.price_low  = price.low;
  remains.cost.price_high = money(high);
  count_verdicts(evaluation, &remains.cost);
  return remains;
}
