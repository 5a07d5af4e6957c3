// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_FIT_H
#define COMPETENT_FIT_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Something that a target asks, as one term of its fit
typedef struct {
  CompetentConcept concept; ///< What is required, or broader than such tasks
  int32_t          level; ///< The #CompetentLevel, or none for what is broader
  int32_t          narrower; ///< Tasks below it that count, at most 3, or 0
  int32_t          credit;   ///< What counts, of #COMPETENT_FULL_CREDIT
  int32_t          points;   ///< What full credit would earn
  int32_t          earned;   ///< What the credit earns
} CompetentFitTerm;

/**
   Why a profile fits a target as it does.

   A fit never changes, holds a share of its taxonomy, and is read by any number
   of threads.
*/
typedef struct CompetentFitImpl CompetentFit;

/**
   Explain how a profile fits a target.

   @param matcher Matcher with the target.

   @param profile Profile, of the same taxonomy.

   @param target One of the matcher's targets.

   @param[out] fit Set to a new fit that the caller must free with
   competent_fit_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   target of another kind or a profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_fit_new(const CompetentMatcher* matcher,
                  const CompetentProfile* profile,
                  CompetentConcept        target,
                  CompetentFit**          fit,
                  CompetentError*         error);

/// Free a fit, or do nothing for null
COMPETENT_API void
competent_fit_free(CompetentFit* fit);

/// Return the target that a fit is about
COMPETENT_API CompetentConcept
competent_fit_target(const CompetentFit* fit);

/// Return the fit, which is what all terms earn together
COMPETENT_API int32_t
competent_fit_earned(const CompetentFit* fit);

/// Return the fit that a target would have which asks for what the profile has
COMPETENT_API int32_t
competent_fit_own(const CompetentFit* fit);

/// Return how near the target is
COMPETENT_API CompetentNearness
competent_fit_nearness(const CompetentFit* fit);

/**
   Return all that the target asks.

   What full credit would earn more goes first, largest first.  Then come larger
   points, then lower concepts, each before what is broader of the same number.
*/
COMPETENT_API const CompetentFitTerm*
competent_fit_terms(const CompetentFit* fit, size_t* n_terms);

/**
   Say whether an explanation is that of a fit.

   Everything is compared with the taxonomy, which has the points: the terms
   have to be those of the target, each with its points, each earning what its
   credit does, and together what the fit says.  Their order does not matter.

   @param matcher Matcher that the fit is said to come from.

   @param target One of the matcher's targets.

   @param earned The fit.

   @param terms Explanation.

   @param n_terms Number of terms.

   @param[out] error Set to the first thing that is wrong, or null if not
   wanted.

   @return #COMPETENT_STATUS_SUCCESS if the explanation holds,
   #COMPETENT_STATUS_BAD_SUM if it does not, #COMPETENT_STATUS_BAD_SNAPSHOT if
   the taxonomy has other numbers or another hash than it should,
   #COMPETENT_STATUS_BAD_ARGUMENT for a target of another kind, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_verify_fit(const CompetentMatcher* matcher,
                             CompetentConcept        target,
                             int32_t                 earned,
                             const CompetentFitTerm* terms,
                             size_t                  n_terms,
                             CompetentError*         error);

COMPETENT_END_DECLS

#endif // COMPETENT_FIT_H
