// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_GAP_H
#define COMPETENT_GAP_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   How far a requirement is met; the values never change.

   Missing is what a profile does not have that says something of that kind: of
   skills, of knowledge areas or of tasks.  Of a kind of which it says nothing,
   nobody knows what the person has.
*/
typedef enum {
  COMPETENT_STATE_MISSING = 0, ///< The profile has nothing of it
  COMPETENT_STATE_PARTIAL = 1, ///< The profile has a part of it
  COMPETENT_STATE_MET     = 2, ///< The profile has it
  COMPETENT_STATE_UNKNOWN = 3, ///< The profile says nothing of that kind
} CompetentState;

/// Number of states
#define COMPETENT_N_STATES 4

/// A requirement of a target, as one term of its score
typedef struct {
  CompetentConcept concept; ///< What is required
  int32_t          level;   ///< The #CompetentLevel at which it is
  int32_t          state;   ///< The #CompetentState
  int32_t          credit;  ///< What counts, of #COMPETENT_FULL_CREDIT
  int32_t          points;  ///< Its part of #COMPETENT_TARGET_POINTS
  int32_t          earned;  ///< The points that the credit earns
  CompetentConcept via;     ///< Item of the profile that brought it, or none
  int32_t          how;     ///< The #CompetentHow in which it did
  CompetentConcept has;     ///< What the person has that counts for it, or none
} CompetentRequirement;

/// The part of a score that one kind of requirement has
typedef struct {
  int32_t points;                ///< Points of all requirements of the kind
  int32_t earned;                ///< Points that were earned
  int32_t n[COMPETENT_N_STATES]; ///< Requirements of the kind, by their state
} CompetentPart;

/// A norm that teaches something that is missing
typedef struct {
  CompetentConcept norm;   ///< What to learn
  int32_t          gained; ///< Points that the target gains by it
} CompetentTeacher;

/**
   What a person lacks for one target, and why the score is what it is.

   A gap never changes, holds a share of its taxonomy, and is read by any number
   of threads.
*/
typedef struct CompetentGapImpl CompetentGap;

/**
   Explain the score of a profile for a target.

   @param matcher Matcher with the target.

   @param profile Profile, of the same taxonomy.

   @param target One of the matcher's targets.

   @param[out] gap Set to a new gap that the caller must free with
   competent_gap_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   target of another kind or a profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_gap_new(const CompetentMatcher* matcher,
                  const CompetentProfile* profile,
                  CompetentConcept        target,
                  CompetentGap**          gap,
                  CompetentError*         error);

/// Free a gap, or do nothing for null
COMPETENT_API void
competent_gap_free(CompetentGap* gap);

/// Return the target that a gap is about, or none for a vacancy or a team
COMPETENT_API CompetentConcept
competent_gap_target(const CompetentGap* gap);

/// Return the points earned, of #COMPETENT_TARGET_POINTS
COMPETENT_API int32_t
competent_gap_earned(const CompetentGap* gap);

/**
   Return whether anything is known of the person.

   An empty profile says nothing: what it earns is nothing too, which is not the
   same as having nothing.
*/
COMPETENT_API bool
competent_gap_is_known(const CompetentGap* gap);

/**
   Return the part of the score of a kind, which is nothing for most.

   Where a target requires no skills, no knowledge areas or no tasks, these have
   no points, and the other kinds have all of them.
*/
COMPETENT_API CompetentPart
competent_gap_part(const CompetentGap* gap, CompetentKind kind);

/**
   Return all requirements of the target.

   What closing them earns goes first, largest first: points less those earned.
   Then come larger points, then lower concepts.
*/
COMPETENT_API const CompetentRequirement*
competent_gap_requirements(const CompetentGap* gap, size_t* n_requirements);

/**
   Return the norms that teach most of what is missing, most first.

   A norm gains what the target would earn more if it were in the profile with
   full credit.  Only norms that gain anything are there; the target itself is
   not.  Those that gain the same are in ascending order.
*/
COMPETENT_API const CompetentTeacher*
competent_gap_teachers(const CompetentGap* gap, size_t* n_teachers);

/**
   Say whether an explanation is that of a score.

   The requirements have to be those of the target, each with its level, points
   and state, each earning what its credit does, and together what the score
   says.  Their order does not matter, nor does what brought the credit or how,
   nor whether what is not there is missing or unknown.

   All numbers of the taxonomy are trusted as little as the explanation.  The
   first time that anything is verified with a taxonomy, they are made anew from
   its links and compared, as its hash is; that takes a while.

   @param matcher Matcher that the score is said to come from.

   @param target One of the matcher's targets.

   @param earned Points that the profile is said to have earned.

   @param requirements Explanation.

   @param n_requirements Number of requirements.

   @param[out] error Set to the first thing that is wrong, or null if not
   wanted.

   @return #COMPETENT_STATUS_SUCCESS if the explanation holds,
   #COMPETENT_STATUS_BAD_SUM if it does not, #COMPETENT_STATUS_BAD_SNAPSHOT if
   the taxonomy has other numbers or another hash than it should,
   #COMPETENT_STATUS_BAD_ARGUMENT for a target of another kind, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_verify(const CompetentMatcher*     matcher,
                         CompetentConcept            target,
                         int32_t                     earned,
                         const CompetentRequirement* requirements,
                         size_t                      n_requirements,
                         CompetentError*             error);

/// Return the name of a state, like "missing", or null
COMPETENT_API const char*
competent_state_name(CompetentState state);

COMPETENT_END_DECLS

#endif // COMPETENT_GAP_H
