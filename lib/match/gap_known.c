// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/gap_impl.h"

#include "match/credit.h"
#include "match/profile_impl.h"
#include "taxonomy/taxonomy_impl.h"

#include <stdbool.h>

// Credits are by ascending concept, and so by kind: mostly the first and the
// last one tell
static bool
knows(const CompetentProfile* const profile, const CompetentKind kind)
{
  const Array* const           credits = &profile->credits[GRADE_LOW];
  const CompetentCredit* const items   = (const CompetentCredit*)credits->items;
  const int32_t* const first = profile->taxonomy->image.header->first_of_kind;

  if (!credits->n || items[credits->n - 1U].concept < first[kind] ||
      items[0].concept >= first[kind + 1]) {
    return false;
  }

  return items[0].concept >= first[kind] ||
         items[credits->n - 1U].concept < first[kind + 1] ||
         competent_profile_knows(profile, kind);
}

void
gap_add_known(GapKnown* const known, const CompetentProfile* const profile)
{
  known->is_known = known->is_known || competent_profile_n_items(profile);
  for (unsigned kind = 0U; kind < COMPETENT_N_KINDS; ++kind) {
    known->kinds[kind] =
      known->kinds[kind] || (credit_is_for((CompetentKind)kind) &&
                             knows(profile, (CompetentKind)kind));
  }
}

// Hardly anything requires what nobody can have
void
gap_add_known_others(GapKnown* const               known,
                     const CompetentProfile* const profile)
{
  for (unsigned kind = 0U; kind < COMPETENT_N_KINDS; ++kind) {
    known->kinds[kind] = known->kinds[kind] ||
                         competent_profile_knows(profile, (CompetentKind)kind);
  }
}

GapKnown
gap_known(const CompetentProfile* const* const profiles,
          const size_t                         n_profiles)
{
  GapKnown known = {false, {false}};
  for (size_t i = 0U; i < n_profiles; ++i) {
    gap_add_known(&known, profiles[i]);
    gap_add_known_others(&known, profiles[i]);
  }

  return known;
}

void
gap_mark_unknown(const CompetentTaxonomy* const taxonomy,
                 const GapKnown* const          known,
                 CompetentRequirement* const    requirements,
                 const size_t                   n_requirements)
{
  for (size_t i = 0U; i < n_requirements; ++i) {
    CompetentRequirement* const requirement = &requirements[i];
    if (!requirement->credit &&
        !known
           ->kinds[competent_taxonomy_kind(taxonomy, requirement->concept)]) {
      requirement->state = COMPETENT_STATE_UNKNOWN;
    }
  }
}
