// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_ADVICE_H
#define COMPETENT_ADVICE_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What having one thing more would bring.

   Having it means as competent_profile_add() adds it with full credit: for
   whoever asks for it, at any level.  What it may count for because it is near
   something else, in a profile that says so, is left out.
*/
typedef struct {
  CompetentConcept concept;  ///< What is missing, or had only in part
  int32_t          level;    ///< The #CompetentLevel at which it is required
  int32_t          coverage; ///< Points of coverage more for the target
  int32_t          fit;      ///< Points of fit more for the target
  int32_t          unlocked; ///< Other targets that become feasible, or -1
  CompetentConcept nearest;  ///< What the profile has nearest to it, or none
} CompetentGain;

/// Something that a profile has, and what the target does with it
typedef struct {
  CompetentConcept concept; ///< What the profile has
  int32_t          credit;  ///< How far, of #COMPETENT_FULL_CREDIT
  int32_t          level;   ///< Level at which it is required, or none
  int32_t          earned;  ///< Points of coverage that it earns
} CompetentTransfer;

/**
   What to do about a gap.

   An advice never changes, holds a share of its taxonomy, and is read by any
   number of threads.
*/
typedef struct CompetentAdviceImpl CompetentAdvice;

/**
   Find what would help a profile most on its way to a target.

   @param matcher Matcher with the target.

   @param profile Profile, of the same taxonomy.

   @param target One of the matcher's targets.

   @param[out] advice Set to a new advice that the caller must free with
   competent_advice_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   target of another kind or a profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_advice_new(const CompetentMatcher* matcher,
                     const CompetentProfile* profile,
                     CompetentConcept        target,
                     CompetentAdvice**       advice,
                     CompetentError*         error);

/// Free an advice, or do nothing for null
COMPETENT_API void
competent_advice_free(CompetentAdvice* advice);

/// Return the target that an advice is about
COMPETENT_API CompetentConcept
competent_advice_target(const CompetentAdvice* advice);

/**
   Return what is missing and what each would bring.

   More coverage goes first, then more fit, then more targets that it unlocks,
   then lower concepts.  What would bring nothing for the target is not there.

   Coverage adds up: having several of them brings the sum.  Fit and unlocked
   targets do not, since what is broader than two tasks counts both.

   The number of unlocked targets is -1 if the taxonomy has no groups that say
   what is feasible.  It may be 0 for what many ask: who has more also asks more
   of what fits.

   The nearest is narrower or broader, or else has a broader concept in common.
   The one with the highest credit counts, and then the lowest.
*/
COMPETENT_API const CompetentGain*
competent_advice_gains(const CompetentAdvice* advice, size_t* n_gains);

/**
   Return how many gains are needed for a coverage: the first so many.

   No smaller set reaches it, since coverage adds up and the largest go first.

   @param advice Advice to look in.

   @param earned Points to reach, of #COMPETENT_TARGET_POINTS.

   @return The number, which is 0 for what is reached already, or -1 if all of
   them together do not reach it.
*/
COMPETENT_API int32_t
competent_advice_n_needed(const CompetentAdvice* advice, int32_t earned);

/**
   Return all that the profile has, and what it earns.

   What earns most goes first, then what is required though it earns nothing,
   then lower concepts.  What is not required is of no use for this target.
*/
COMPETENT_API const CompetentTransfer*
competent_advice_transfers(const CompetentAdvice* advice, size_t* n_transfers);

/// Return what the target requires though that tells nothing, as all do
COMPETENT_API const CompetentConcept*
competent_advice_uninformative(const CompetentAdvice* advice,
                               size_t*                n_concepts);

COMPETENT_END_DECLS

#endif // COMPETENT_ADVICE_H
