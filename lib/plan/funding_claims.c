// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/failure.h"
#include "plan/calendar.h"
#include "plan/funding_check.h"
#include "plan/funding_condition.h"
#include "plan/funding_evaluate.h"
#include "plan/funding_impl.h"
#include "plan/funding_program.h"

#include <competent/detail.h>
#include <competent/funding.h>

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

/// More than any amount that is stated
#define MOST_AMOUNT INT64_C(2000000000000)

/// Reasons of a scheme that are no conditions
#define N_OWN_REASONS 4U

struct CompetentClaimsImpl {
  CompetentCost    cost;
  bool             are_best;
  CompetentClaim*  claims;
  CompetentReason* reasons;
  size_t           n_claims;
  size_t           n_reasons;
};

/// Claims that are being made
typedef struct {
  CompetentClaims*     claims;
  const CompetentCase* question;
  Evaluation           evaluation;
  CompetentReasonRole  role; ///< Of the reasons that come next
} Making;

static CompetentClaim
make_claim(const Making* const making, const uint32_t number)
{
  const Evaluation* const evaluation = &making->evaluation;
  const Scheme* const     scheme =
    program_scheme(&evaluation->funding->program, number);
  const Answer* const answer = evaluation->answers + number;
  const int64_t       high   = answer->paid.high[1];
  const bool          is_no  = answer->verdict == COMPETENT_VERDICT_NO;

  const CompetentClaim claim = {.low       = is_no ? 0 : answer->paid.low[0],
                                .high      = is_no                ? 0
                                             : high > MOST_AMOUNT ? COMPETENT_UNKNOWN
                                                                  : high,
                                .scheme    = scheme->concept,
                                .verdict   = (int32_t)answer->verdict,
                                .payment   = scheme->payment,
                                .n_reasons = (int32_t)number};
  return claim;
}

static bool
is_less(const int64_t a, const int64_t b)
{
  return (uint64_t)a < (uint64_t)b; // Without a limit is most
}

// What pays most goes first; concepts ascend as the numbers of schemes do
static int
compare_claims(const void* const a, const void* const b)
{
  const CompetentClaim* const x = (const CompetentClaim*)a;
  const CompetentClaim* const y = (const CompetentClaim*)b;
  return (x->verdict != y->verdict)
           ? (x->verdict < y->verdict) - (x->verdict > y->verdict)
         : (x->high != y->high)
           ? is_less(x->high, y->high) - is_less(y->high, x->high)
           : (x->scheme > y->scheme) - (x->scheme < y->scheme);
}

static int64_t
shown(const Seen seen, const int32_t criterion, const int64_t value)
{
  const bool is_all = seen.low != seen.high && seen.low <= 0 &&
                      (seen.high == INT64_MAX || seen.high == 1);
  if (is_all || value == INT64_MAX || value == INT64_MIN) {
    return COMPETENT_UNKNOWN;
  }

  // Dates are compared by days, but what is asked for is weeks
  return (criterion != COMPETENT_CRITERION_WEEKS_AHEAD) ? value
         : (value > 0)                                  ? (value + 6) / 7
                                                        : 0;
}

static void
add_reason(Making* const          making,
           const int32_t          node,
           const int32_t          criterion,
           const Seen             seen,
           const CompetentVerdict verdict)
{
  CompetentReason* const reason =
    making->claims->reasons + making->claims->n_reasons++;
  reason->low       = shown(seen, criterion, seen.low);
  reason->high      = shown(seen, criterion, seen.high);
  reason->node      = node;
  reason->criterion = criterion;
  reason->verdict   = (int32_t)verdict;
  reason->fact      = seen.fact;
  reason->role      = (int32_t)making->role;
}

static void
add_group(Making* const making, const uint32_t number)
{
  const Program* const   program = &making->evaluation.funding->program;
  const Group* const     group   = (const Group*)program->groups.items + number;
  const Condition* const conditions =
    (const Condition*)program->conditions.items;
  for (uint32_t c = group->first; c < group->first + group->n; ++c) {
    if (condition_is_in_force(conditions + c, making->question->date)) {
      Seen                   seen;
      const CompetentVerdict verdict = evaluation_decide(
        &making->evaluation, making->question, conditions + c, &seen);
      add_reason(
        making, conditions[c].node, conditions[c].criterion, seen, verdict);
    }
  }
}

static bool
is_within(const int32_t date, const int32_t from, const int32_t until)
{
  return date >= from && date <= until;
}

static void
add_amounts(Making* const making, const uint32_t first, const uint32_t n)
{
  const Amount* const amounts =
    (const Amount*)making->evaluation.funding->program.amounts.items;
  for (uint32_t a = first; a < first + n; ++a) {
    if (is_within(making->question->date, amounts[a].from, amounts[a].until)) {
      add_group(making, amounts[a].group);
    }
  }
}

static CompetentVerdict
verdict_of(const bool is_met)
{
  return is_met ? COMPETENT_VERDICT_YES : COMPETENT_VERDICT_NO;
}

// Add what follows from dates, and that nothing is stated if it is so
static void
add_dates(Making* const making, const Scheme* const scheme)
{
  const Evaluation* const evaluation = &making->evaluation;
  const int32_t           date       = making->question->date;
  const Seen              asked      = {date, date, -1};
  const Window* const     window = evaluation_window(evaluation, scheme, date);
  if (scheme->from || scheme->until != LAST_DATE) {
    add_reason(making,
               0,
               COMPETENT_CRITERION_ASKED,
               asked,
               verdict_of(is_within(date, scheme->from, scheme->until)));
  }

  if (window) {
    add_reason(making,
               window->node,
               COMPETENT_CRITERION_ASKED,
               asked,
               verdict_of(is_within(date, window->from, window->until)));
  }

  if (scheme->weeks_before || (window && window->weeks_before)) {
    add_reason(making,
               window && window->weeks_before ? window->node : 0,
               COMPETENT_CRITERION_WEEKS_AHEAD,
               evaluation->seen[COMPETENT_CRITERION_WEEKS_AHEAD],
               evaluation_is_in_time(evaluation, scheme, date));
  }

  if (scheme->is_bare) {
    add_reason(making, 0, -1, SEEN_NOTHING, COMPETENT_VERDICT_UNKNOWN);
  }
}

// What decided goes first: of what is not met nothing else matters, and what is
// of an amount says only how much
static int
compare_reasons(const void* const a, const void* const b)
{
  const CompetentReason* const x = (const CompetentReason*)a;
  const CompetentReason* const y = (const CompetentReason*)b;
  const int32_t x_later          = x->role == COMPETENT_REASON_ROLE_AMOUNT;
  const int32_t y_later          = y->role == COMPETENT_REASON_ROLE_AMOUNT;
  return (x_later != y_later) ? x_later - y_later
         : (x->verdict != y->verdict)
           ? (x->verdict > y->verdict) - (x->verdict < y->verdict)
         : (x->role != y->role) ? (x->role > y->role) - (x->role < y->role)
         : (x->node != y->node)
           ? (x->node > y->node) - (x->node < y->node)
           : (x->criterion > y->criterion) - (x->criterion < y->criterion);
}

static void
add_reasons(Making* const making, CompetentClaim* const claim)
{
  const Program* const program = &making->evaluation.funding->program;
  const Scheme* const  scheme =
    program_scheme(program, (uint32_t)claim->n_reasons);
  const Variant* const variants = (const Variant*)program->variants.items;
  const bool           is_no    = claim->verdict == COMPETENT_VERDICT_NO;
  const size_t         first    = making->claims->n_reasons;

  making->role = COMPETENT_REASON_ROLE_SCHEME;
  add_dates(making, scheme);
  add_group(making, scheme->group);
  making->role = COMPETENT_REASON_ROLE_VARIANT;
  for (uint32_t v = 0U; v < scheme->n_variants; ++v) {
    add_group(making, variants[scheme->first_variant + v].group);
  }

  // What is not paid is of no amount
  making->role = COMPETENT_REASON_ROLE_AMOUNT;
  if (!is_no) {
    const Variant* const last =
      variants + scheme->first_variant + scheme->n_variants - 1U;
    add_amounts(making,
                scheme->first_amount,
                last->first_amount + last->n_amounts - scheme->first_amount);
  }

  const size_t n      = making->claims->n_reasons - first;
  claim->first_reason = (int32_t)first;
  claim->n_reasons    = (int32_t)n;
  if (n > 1U) {
    qsort(making->claims->reasons + first,
          n,
          sizeof(CompetentReason),
          compare_reasons);
  }
}

static int32_t
later(const int32_t a, const int32_t b)
{
  return (a > b) ? a : b;
}

static int32_t
earlier(const int32_t a, const int32_t b)
{
  return (a < b) ? a : b;
}

// Say by when to ask, unless it is too late or would not help
static void
add_deadline(const Making* const making, CompetentClaim* const claim)
{
  const Evaluation* const evaluation = &making->evaluation;
  const Scheme* const     scheme =
    program_scheme(&evaluation->funding->program, (uint32_t)claim->n_reasons);
  const int32_t       date   = making->question->date;
  const Window* const window = evaluation_window(evaluation, scheme, date);
  const Seen          ahead = evaluation->seen[COMPETENT_CRITERION_WEEKS_AHEAD];
  const int32_t weeks = (window && window->weeks_before) ? window->weeks_before
                                                         : scheme->weeks_before;

  int32_t from  = later(scheme->from, window ? window->from : 0);
  int32_t until = earlier(scheme->until, window ? window->until : LAST_DATE);
  if (weeks && ahead.low == ahead.high) {
    const int32_t days = (int32_t)ahead.low - weeks * 7;
    until = earlier(until, calendar_date(calendar_day(date) + days));
  }

  // What is open but refused is not refused because of the date
  const bool is_late = claim->verdict == COMPETENT_VERDICT_NO && date >= from;
  const bool is_open = date <= until && from <= until && from != LAST_DATE;
  if (is_open && !is_late &&
      evaluation->partials[scheme->group].verdict != COMPETENT_VERDICT_NO) {
    claim->ask_from  = from;
    claim->ask_until = (until == LAST_DATE) ? 0 : until;
  }
}

static int
compare_offers(const void* const a, const void* const b)
{
  const Offer* const x = (const Offer*)a;
  const Offer* const y = (const Offer*)b;
  return (x->amount != y->amount)
           ? (x->amount < y->amount) - (x->amount > y->amount)
           : (x->scheme > y->scheme) - (x->scheme < y->scheme);
}

// Nobody has to ask for more than the price
static void
drop_needless(const Making* const making, const size_t n_offers)
{
  const Seen   price  = making->evaluation.seen[COMPETENT_CRITERION_PRICE];
  Offer* const offers = making->evaluation.offers;
  int64_t      left   = price.high;
  qsort(offers, n_offers, sizeof(Offer), compare_offers);
  for (size_t i = 0U; i < n_offers; ++i) {
    offers[i].is_chosen = offers[i].is_chosen && left > 0;
    left -= offers[i].is_chosen ? offers[i].amount : 0;
  }
}

static void
mark_chosen(Making* const making, const bool is_sure)
{
  Evaluation* const evaluation = &making->evaluation;
  Choice            choice;
  const size_t      n = evaluation_choose(evaluation, is_sure, &choice);
  drop_needless(making, n);
  for (size_t i = 0U; i < n; ++i) {
    // Claims are still in the order of schemes
    const Offer* const    offer = evaluation->offers + i;
    CompetentClaim* const claim = making->claims->claims + offer->scheme;
    if (is_sure) {
      claim->is_chosen = offer->is_chosen;
    } else {
      claim->is_hoped = offer->is_chosen;
    }
  }
}

static CompetentStatus
make_room(Making* const making, CompetentError* const error)
{
  const Program* const   program   = &making->evaluation.funding->program;
  CompetentClaims* const claims    = making->claims;
  const size_t           n         = program->schemes.n;
  const size_t           n_reasons = program->conditions.n + N_OWN_REASONS * n;

  claims->claims = (CompetentClaim*)calloc(n + 1U, sizeof(CompetentClaim));
  claims->reasons =
    (CompetentReason*)calloc(n_reasons + 1U, sizeof(CompetentReason));
  return (claims->claims && claims->reasons) ? COMPETENT_STATUS_SUCCESS
                                             : no_memory(error);
}

static CompetentStatus
fill(Making* const making, CompetentError* const error)
{
  CompetentClaims* const claims = making->claims;
  const CompetentStatus  st     = make_room(making, error);
  if (st) {
    return st;
  }

  evaluation_answer(&making->evaluation, making->question);
  const Remains remains = evaluation_remains(&making->evaluation);
  claims->cost          = remains.cost;
  claims->are_best      = remains.is_best;
  claims->n_claims      = making->evaluation.funding->program.schemes.n;
  for (uint32_t s = 0U; s < claims->n_claims; ++s) {
    claims->claims[s] = make_claim(making, s);
    add_deadline(making, claims->claims + s);
  }

  mark_chosen(making, true);
  mark_chosen(making, false);
  qsort(
    claims->claims, claims->n_claims, sizeof(CompetentClaim), compare_claims);
  for (size_t i = 0U; i < claims->n_claims; ++i) {
    add_reasons(making, claims->claims + i);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
make(Making* const                 making,
     const CompetentFunding* const funding,
     const CompetentProfile* const profile,
     CompetentError* const         error)
{
  making->claims = (CompetentClaims*)calloc(1U, sizeof(CompetentClaims));
  if (!making->claims) {
    return no_memory(error);
  }

  CompetentStatus st =
    evaluation_init(&making->evaluation, funding, profile, error);
  if (!st) {
    st = fill(making, error);
  }

  evaluation_free(&making->evaluation);
  return st;
}

CompetentStatus
competent_funding_claims(const CompetentFunding* const funding,
                         const CompetentProfile* const profile,
                         const CompetentCase* const    question,
                         CompetentClaims** const       claims,
                         CompetentError* const         error)
{
  assert(funding);
  assert(profile);
  assert(question);
  assert(claims);

  *claims = NULL;

  CompetentStatus st = funding_check_profile(funding, profile, error);
  if (!st) {
    st = funding_check_case(funding, question, error);
  }

  if (st) {
    return st;
  }

  Making making = {.claims = NULL, .question = question};
  st            = make(&making, funding, profile, error);
  if (st) {
    competent_claims_free(making.claims);
    return st;
  }

  *claims = making.claims;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_claims_free(CompetentClaims* const claims)
{
  if (claims) {
    free(claims->claims);
    free(claims->reasons);
    free(claims);
  }
}

const CompetentClaim*
competent_claims_items(const CompetentClaims* const claims,
                       size_t* const                n_claims)
{
  assert(claims);
  assert(n_claims);

  *n_claims = claims->n_claims;
  return claims->n_claims ? claims->claims : NULL;
}

const CompetentReason*
competent_claims_reasons(const CompetentClaims* const claims,
                         size_t* const                n_reasons)
{
  assert(claims);
  assert(n_reasons);

  *n_reasons = claims->n_reasons;
  return claims->n_reasons ? claims->reasons : NULL;
}

CompetentCost
competent_claims_cost(const CompetentClaims* const claims)
{
  assert(claims);

  return claims->cost;
}

bool
competent_claims_are_best(const CompetentClaims* const claims)
{
  assert(claims);

  return claims->are_best;
}
