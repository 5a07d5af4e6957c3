// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/purse.h"

#include "base/failure.h"
#include "match/columns.h"
#include "match/rows.h"

#include <stdlib.h>

void
purse_free(Purse* const purse)
{
  free(purse->places);
  free(purse->credits);
}

CompetentStatus
purse_init(Purse* const                  purse,
           const CompetentMatcher* const matcher,
           const Array* const            earnings,
           CompetentError* const         error)
{
  const Earning* const items   = (const Earning*)earnings->items;
  const size_t         n_terms = fit_n_terms(&matcher->fit.view);

  purse->matcher    = matcher;
  purse->n_required = fit_n_required(&matcher->fit.view);
  purse->places     = (uint32_t*)calloc(n_terms + 1U, sizeof(uint32_t));
  purse->credits    = calloc(earnings->n + 1U, sizeof(*purse->credits));
  if (!purse->places || !purse->credits) {
    purse_free(purse);
    return no_memory(error);
  }

  for (size_t i = 0U; i < earnings->n; ++i) {
    purse->places[items[i].requirement] = (uint32_t)i + 1U;
    for (unsigned g = 0U; g < N_GRADES; ++g) {
      purse->credits[i + 1U][g] = (uint32_t)items[i].credits[g];
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return what a row of points earns.  Nobody can guess what somebody has, so
// this has no branches.
static int32_t
earned_of_row(const Row              row,
              const CompetentConcept first_required,
              const Purse* const     purse)
{
  const uint32_t n      = purse->n_required;
  uint32_t       earned = 0U;
  for (size_t i = 0U; i < row.n; ++i) {
    const CompetentLink link  = row.links[i];
    const uint32_t      r     = (uint32_t)(link.concept - first_required);
    const uint32_t      place = purse->places[(r < n) ? r : n];

    earned += (uint32_t)credit_part(
      (r < n) ? row.points[i] : 0,
      (int32_t)purse->credits[place][credit_grade(link.level)]);
  }

  return (int32_t)earned;
}

int32_t
purse_coverage(const Purse* const purse, const uint32_t target)
{
  return earned_of_row(rows_at(&purse->matcher->rows, target),
                       purse->matcher->first_required,
                       purse);
}

int32_t
purse_fit(const Purse* const purse, const uint32_t target)
{
  const CompetentMatcher* const matcher = purse->matcher;
  int32_t                       fit     = earned_of_row(
    rows_fit_at(&matcher->rows, target), matcher->first_required, purse);

  size_t                        n     = 0U;
  const ImageBroaderTerm* const terms = matcher_broader(matcher, target, &n);
  for (size_t i = 0U; i < n; ++i) {
    const uint32_t place = purse->places[purse->n_required + terms[i].task];

    fit += credit_part(terms[i].points,
                       (int32_t)purse->credits[place][terms[i].grade]);
  }

  return fit;
}
