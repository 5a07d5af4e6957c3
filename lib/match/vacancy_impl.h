// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_VACANCY_IMPL_H
#define MATCH_VACANCY_IMPL_H

#include "base/array.h"
#include "match/points.h"

#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/vacancy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct CompetentVacancyImpl {
  CompetentTaxonomy* taxonomy;
  CompetentWeights   weights;
  Array              demands; ///< CompetentDemand, by ascending concept
  Array              links;   ///< CompetentLink of each of them
  Array              points;  ///< int32_t of each of them
  bool               is_scored;
};

/**
   Make a vacancy of demands, of which the points are not known yet.

   Demands at no level stand for what is not needed.  The array is used up.
*/
COMPETENT_NODISCARD CompetentStatus
vacancy_of_demands(const CompetentTaxonomy* taxonomy,
                   const CompetentWeights*  weights,
                   Array*                   demands,
                   CompetentVacancy**       vacancy,
                   CompetentError*          error);

/// Add what an occupation or a norm requires, at most at a level
COMPETENT_NODISCARD CompetentStatus
vacancy_add_links(const CompetentTaxonomy* taxonomy,
                  const CompetentDemand*   source,
                  Array*                   demands,
                  CompetentError*          error);

/// Check that there are not too many profiles, all of one taxonomy
COMPETENT_NODISCARD CompetentStatus
vacancy_check_profiles(const CompetentTaxonomy*       taxonomy,
                       const CompetentProfile* const* profiles,
                       size_t                         n_profiles,
                       CompetentError*                error);

/**
   Write the credit of a profile for each of some links.

   @param links Links by ascending concept.

   @param n_links Number of links.

   @param profile Profile.

   @param[out] credits Set to the credits, with some room between them.

   @param stride How far a credit is from the one before.
*/
void
vacancy_credits(const CompetentLink*    links,
                size_t                  n_links,
                const CompetentProfile* profile,
                int32_t*                credits,
                size_t                  stride);

/// Find the profiles that earn most, where some is earned in any case
COMPETENT_NODISCARD CompetentStatus
candidates_rank(const Points*                  points,
                const int32_t*                 earned,
                const CompetentProfile* const* profiles,
                size_t                         n_profiles,
                size_t                         limit,
                CompetentCandidates**          candidates,
                CompetentError*                error);

/// Return what has points in a vacancy
Points
vacancy_points(const CompetentVacancy* vacancy);

#endif // MATCH_VACANCY_IMPL_H
