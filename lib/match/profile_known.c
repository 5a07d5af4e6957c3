// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/profile.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
#include "match/profile_impl.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

CompetentStatus
competent_profile_omit(CompetentProfile* const profile,
                       const CompetentKind     kind,
                       const int32_t           index,
                       CompetentError* const   error)
{
  assert(profile);

  if ((size_t)kind >= COMPETENT_N_KINDS || index < 0) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "What is not understood has a kind, and an index of at "
                   "least 0");
  }

  CompetentOmission* const omission = (CompetentOmission*)array_add(
    &profile->omissions, sizeof(CompetentOmission), error);
  if (!omission) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  omission->kind  = (int32_t)kind;
  omission->index = index;
  return COMPETENT_STATUS_SUCCESS;
}

const CompetentOmission*
competent_profile_omissions(const CompetentProfile* const profile,
                            size_t* const                 n_omissions)
{
  assert(profile);
  assert(n_omissions);

  *n_omissions = profile->omissions.n;
  return profile->omissions.n
           ? (const CompetentOmission*)profile->omissions.items
           : NULL;
}

bool
competent_profile_knows(const CompetentProfile* const profile,
                        const CompetentKind           kind)
{
  assert(profile);

  const CompetentTaxonomy* const taxonomy = profile->taxonomy;
  if (credit_is_for(kind)) {
    const Array* const           credits = &profile->credits[GRADE_LOW];
    const CompetentCredit* const items = (const CompetentCredit*)credits->items;
    const size_t                 at    = profile_position(
      credits, competent_taxonomy_first_of_kind(taxonomy, kind));

    return at < credits->n &&
           competent_taxonomy_kind(taxonomy, items[at].concept) == kind;
  }

  const ProfileItem* const items = (const ProfileItem*)profile->items.items;
  for (size_t i = 0U; i < profile->items.n; ++i) {
    if (competent_taxonomy_kind(taxonomy, items[i].concept) == kind) {
      return true;
    }
  }

  return false;
}
