// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_GAP_IMPL_H
#define MATCH_GAP_IMPL_H

#include "base/once.h"
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

/// Add what is known of somebody, of what earns points
void
gap_add_known(GapKnown* known, const CompetentProfile* profile);

/// Add what is known of somebody, of all that may be required
void
gap_add_known_others(GapKnown* known, const CompetentProfile* profile);

/// Return what is known of some people together
GapKnown
gap_known(const CompetentProfile* const* profiles, size_t n_profiles);

/// Say what of some requirements nobody knows
void
gap_mark_unknown(const CompetentTaxonomy* taxonomy,
                 const GapKnown*          known,
                 CompetentRequirement*    requirements,
                 size_t                   n_requirements);

/// A requirement that a profile has any credit for
typedef struct {
  uint32_t        index; ///< Of the link
  CompetentCredit credit;
} Hit;

/**
   A gap, whose arrays are behind it in the same memory.

   Only what is earned is computed at once.  The list of requirements and that
   of teachers cost more than that, and are made when they are asked for.
*/
struct CompetentGapImpl {
  CompetentTaxonomy*    taxonomy;
  CompetentConcept      target;
  int32_t               earned;
  GapKnown              known;
  size_t                n_requirements;
  size_t                n_teachers;
  size_t                n_hits;
  CompetentRequirement* requirements;
  CompetentTeacher*     teachers;
  uint64_t*             bits;   ///< Of what the profile has
  Hit*                  hits;   ///< By ascending index
  uint16_t*             points; ///< Of each link
  const CompetentLink*  links;  ///< Or null if the requirements are there
  Once                  is_listed;
  Once                  is_taught;
};

/// List the requirements of a target in the order of concepts
void
gap_list(const CompetentGap* gap, CompetentRequirement* requirements);

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
