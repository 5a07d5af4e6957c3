// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gap.h>

#include "base/failure.h"
#include "match/credit.h"
#include "match/gap_impl.h"
#include "match/matcher_impl.h"
#include "taxonomy/proof.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static CompetentStatus
bad(CompetentError* const error, const char* const what)
{
  return failure(
    error, COMPETENT_STATUS_BAD_SUM, "The explanation is wrong: %s", what);
}

static int
compare(const void* const a, const void* const b)
{
  const CompetentRequirement* const x = (const CompetentRequirement*)a;
  const CompetentRequirement* const y = (const CompetentRequirement*)b;

  return (x->concept > y->concept) - (x->concept < y->concept);
}

static CompetentStatus
verify_requirement(const CompetentRequirement* const requirement,
                   const CompetentLink               link,
                   const int32_t                     points,
                   CompetentError* const             error)
{
  const int32_t credit = requirement->credit;
  if (requirement->concept != link.concept ||
      requirement->level != link.level) {
    return bad(error, "its requirements are not those of the target");
  }

  if (requirement->points != points) {
    return bad(error, "a requirement has other points");
  }

  // What nobody knows earns nothing either
  const bool is_unknown =
    !credit && requirement->state == COMPETENT_STATE_UNKNOWN;
  if (credit < 0 || credit > COMPETENT_FULL_CREDIT ||
      (!is_unknown && requirement->state != (int32_t)gap_state(credit))) {
    return bad(error, "a state is not that of its credit");
  }

  return (requirement->earned == credit_part(points, credit))
           ? COMPETENT_STATUS_SUCCESS
           : bad(error, "a credit earns other points");
}

// Requirements are in the order of the links, which have each concept once
static CompetentStatus
verify_sorted(const CompetentRequirement* const requirements,
              const Points* const               points,
              const int32_t                     earned,
              CompetentError* const             error)
{
  int64_t         sum = 0;
  CompetentStatus st  = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < points->n_links && !st; ++i) {
    st = verify_requirement(
      requirements + i, points->links[i], points->points[i], error);
    sum += requirements[i].earned;
  }

  return (st || sum == earned)
           ? st
           : bad(error, "what its requirements earn is not the score");
}

CompetentStatus
gap_verify(const Points* const               points,
           const int32_t                     earned,
           const CompetentRequirement* const requirements,
           const size_t                      n_requirements,
           CompetentError* const             error)
{
  if (n_requirements != points->n_links) {
    return bad(error, "it has another number of requirements");
  }

  CompetentRequirement* const sorted = (CompetentRequirement*)malloc(
    (n_requirements + 1U) * sizeof(CompetentRequirement));
  if (!sorted) {
    return no_memory(error);
  }

  if (n_requirements) {
    memcpy(sorted, requirements, n_requirements * sizeof(CompetentRequirement));
    qsort(sorted, n_requirements, sizeof(CompetentRequirement), compare);
  }

  const CompetentStatus st = verify_sorted(sorted, points, earned, error);
  free(sorted);
  return st;
}

CompetentStatus
competent_matcher_verify(const CompetentMatcher* const     matcher,
                         const CompetentConcept            target,
                         const int32_t                     earned,
                         const CompetentRequirement* const requirements,
                         const size_t                      n_requirements,
                         CompetentError* const             error)
{
  assert(matcher);
  assert(requirements || !n_requirements);

  CompetentStatus st = matcher_check_target(matcher, target, error);
  if (!st) {
    st = taxonomy_prove(matcher->taxonomy, error);
  }

  if (st) {
    return st;
  }

  const Row row =
    rows_at(&matcher->rows, (uint32_t)(target - matcher->first_target));

  int32_t* const numbers = (int32_t*)malloc((row.n + 1U) * sizeof(int32_t));
  if (!numbers) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < row.n; ++i) {
    numbers[i] = row.points[i];
  }

  const Points points = {row.links, row.n, numbers, true};
  st = gap_verify(&points, earned, requirements, n_requirements, error);
  free(numbers);
  return st;
}
