// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/funding.h>

#include "base/failure.h"
#include "match/profile_impl.h"
#include "plan/calendar.h"
#include "plan/funding_check.h"
#include "plan/funding_course.h"
#include "plan/funding_evaluate.h"
#include "plan/funding_impl.h"
#include "plan/funding_program.h"

#include <assert.h>
#include <stdlib.h>

/// No price is more than this, as none that is stated can be
#define MAX_PRICE INT64_C(1000000000000)

const char*
competent_verdict_name(const CompetentVerdict verdict)
{
  static const char* const names[COMPETENT_N_VERDICTS] = {
    "no", "unknown", "yes"};

  return ((size_t)verdict < COMPETENT_N_VERDICTS) ? names[verdict] : NULL;
}

const char*
competent_reason_role_name(const CompetentReasonRole role)
{
  static const char* const names[COMPETENT_N_REASON_ROLES] = {
    "scheme", "variant", "amount"};

  return ((size_t)role < COMPETENT_N_REASON_ROLES) ? names[role] : NULL;
}

CompetentStatus
competent_funding_new(const CompetentTaxonomy* const taxonomy,
                      CompetentFunding** const       funding,
                      CompetentError* const          error)
{
  assert(taxonomy);
  assert(funding);

  *funding = NULL;

  CompetentFunding* const made =
    (CompetentFunding*)calloc(1U, sizeof(CompetentFunding));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy     = competent_taxonomy_share(taxonomy);
  CompetentStatus st = program_make(&made->program, taxonomy, error);
  if (!st) {
    st = courses_find(&made->courses, taxonomy, error);
  }

  if (st) {
    competent_funding_free(made);
    return st;
  }

  *funding = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_funding_free(CompetentFunding* const funding)
{
  if (funding) {
    program_free(&funding->program);
    courses_free(&funding->courses);
    competent_taxonomy_free(funding->taxonomy);
    free(funding);
  }
}

const CompetentConcept*
competent_funding_schemes(const CompetentFunding* const funding,
                          size_t* const                 n_schemes)
{
  assert(funding);
  assert(n_schemes);

  *n_schemes = funding->program.concepts.n;
  return (const CompetentConcept*)funding->program.concepts.items;
}

CompetentStatus
funding_check_profile(const CompetentFunding* const funding,
                      const CompetentProfile* const profile,
                      CompetentError* const         error)
{
  return (profile->taxonomy == funding->taxonomy)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The profile is of another taxonomy");
}

CompetentStatus
funding_check_case(const CompetentFunding* const funding,
                   const CompetentCase* const    question,
                   CompetentError* const         error)
{
  if (question->course != COMPETENT_NONE &&
      !courses_get(&funding->courses, question->course)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Only courses and tiles are paid for");
  }

  if (!calendar_is_date(question->date) ||
      (question->start && !calendar_is_date(question->start))) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There is no such date");
  }

  return (question->price >= COMPETENT_UNKNOWN && question->price <= MAX_PRICE)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "That is no price in eurocents");
}

static CompetentStatus
find_costs(Evaluation* const          evaluation,
           const CompetentCase* const questions,
           const size_t               n_questions,
           CompetentCost* const       costs,
           CompetentError* const      error)
{
  for (size_t i = 0U; i < n_questions; ++i) {
    const CompetentStatus st =
      funding_check_case(evaluation->funding, questions + i, error);
    if (st) {
      return st;
    }

    evaluation_answer(evaluation, questions + i);
    costs[i] = evaluation_remains(evaluation).cost;
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_funding_costs(const CompetentFunding* const funding,
                        const CompetentProfile* const profile,
                        const CompetentCase* const    questions,
                        const size_t                  n_questions,
                        CompetentCost* const          costs,
                        CompetentError* const         error)
{
  assert(funding);
  assert(profile);
  assert(questions || !n_questions);
  assert(costs || !n_questions);

  CompetentStatus st = funding_check_profile(funding, profile, error);
  if (st) {
    return st;
  }

  Evaluation evaluation;
  st = evaluation_init(&evaluation, funding, profile, error);
  if (!st) {
    st = find_costs(&evaluation, questions, n_questions, costs, error);
  }

  evaluation_free(&evaluation);
  return st;
}
