// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_GAP_IMPL_H
#define MATCH_GAP_IMPL_H

#include "match/points.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Return how far a requirement is met by a credit, if anything is known of it
CompetentState
gap_state(int32_t credit);

/// Return how a credit meets a requirement that has points
CompetentRequirement
gap_requirement(CompetentLink link, int32_t points, CompetentCredit credit);

/// What is known of somebody
typedef struct {
  bool is_known;                 ///< Whether anything is
  bool kinds[COMPETENT_N_KINDS]; ///< Whether anything of a kind is
} GapKnown;

/// Return what is known of some people together
GapKnown
gap_known(const CompetentProfile* const* profiles, size_t n_profiles);

/// Say what of some requirements nobody knows
void
gap_mark_unknown(const CompetentTaxonomy* taxonomy,
                 const GapKnown*          known,
                 CompetentRequirement*    requirements,
                 size_t                   n_requirements);

/**
   Make a gap of requirements that are not those of any target.

   @param taxonomy Taxonomy, which is shared.

   @param requirements Requirements, in any order.

   @param n_requirements Number of requirements.

   @param is_known Whether anything is known of whoever has them.

   @param[out] gap Set to a gap whose target is none, or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return Success, or that there is no memory.
*/
COMPETENT_NODISCARD CompetentStatus
gap_of_requirements(const CompetentTaxonomy*    taxonomy,
                    const CompetentRequirement* requirements,
                    size_t                      n_requirements,
                    bool                        is_known,
                    CompetentGap**              gap,
                    CompetentError*             error);

/// Say whether an explanation is that of a score for what has points
COMPETENT_NODISCARD CompetentStatus
gap_verify(const Points*               points,
           int32_t                     earned,
           const CompetentRequirement* requirements,
           size_t                      n_requirements,
           CompetentError*             error);

#endif // MATCH_GAP_IMPL_H
