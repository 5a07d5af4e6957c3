// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_VACANCY_H
#define COMPETENT_VACANCY_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   Something that a vacancy asks for.

   Where a text asked for it, this says in which stretch of it; offsets are -1
   where no text did.
*/
typedef struct {
  CompetentConcept concept; ///< Skill, knowledge area or task
  int32_t          level;   ///< The #CompetentLevel at which it is required
  int32_t          points;  ///< Its part of #COMPETENT_TARGET_POINTS
  CompetentConcept via;     ///< Itself, or what was asked for and brought it
  int32_t          start;   ///< First byte
  int32_t          end;     ///< Byte after the last
  int32_t          code_point_start; ///< As Python counts
  int32_t          code_point_end;
  int32_t          unit_start; ///< In UTF-16, as Java counts
  int32_t          unit_end;
} CompetentDemand;

/**
   A set of requirements that somebody wrote.

   It has #COMPETENT_TARGET_POINTS, which are apportioned like those of an
   occupation; see docs/vacancy.md.  A vacancy never changes, holds a share of
   its taxonomy, and is used by any number of threads.
*/
typedef struct CompetentVacancyImpl CompetentVacancy;

/**
   Profiles in the order of what they earn: columns of equal length.

   Candidates never change, and are read by any number of threads.
*/
typedef struct CompetentCandidatesImpl CompetentCandidates;

/**
   Make a vacancy of what it asks for.

   An occupation or a norm stands for what it requires, each at its own level
   but at most at the one that is asked for.  What is asked for as such goes
   before what something else brings; then the highest level counts.

   @param taxonomy Taxonomy with the concepts.

   @param asked Skills, knowledge areas, tasks, occupations and norms, each with
   a level from optional to essential.

   @param n_asked Number of them, which may be 0.

   @param weights What scores are made of, or null for the preset balanced.

   @param[out] vacancy Set to a new vacancy that the caller must free with
   competent_vacancy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for other
   concepts, levels or weights, #COMPETENT_STATUS_OVER_LIMIT for more than a
   million requirements, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_vacancy_new(const CompetentTaxonomy* taxonomy,
                      const CompetentLink*     asked,
                      size_t                   n_asked,
                      const CompetentWeights*  weights,
                      CompetentVacancy**       vacancy,
                      CompetentError*          error);

/**
   Make a vacancy of what a text mentions.

   What is demanded in so many words is essential, what is wished is somewhat
   relevant, and all else is important.  What the text says is not needed is
   left out, also where an occupation would bring it.

   @param taxonomy Taxonomy that the mentions are of.

   @param mentions Mentions as competent_mentions_items() returns them.

   @param n_mentions Number of mentions, which may be 0.

   @param with_title Whether the first occupation that is mentioned stands for
   what it requires.  Other occupations and norms count for nothing: texts name
   colleagues and customers too.

   @param weights What scores are made of, or null for the preset balanced.

   @param[out] vacancy Set to a new vacancy that the caller must free with
   competent_vacancy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return As competent_vacancy_new() does.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_vacancy_of_mentions(const CompetentTaxonomy* taxonomy,
                              const CompetentMention*  mentions,
                              size_t                   n_mentions,
                              bool                     with_title,
                              const CompetentWeights*  weights,
                              CompetentVacancy**       vacancy,
                              CompetentError*          error);

/// Free a vacancy, or do nothing for null
COMPETENT_API void
competent_vacancy_free(CompetentVacancy* vacancy);

/// Return the taxonomy of a vacancy
COMPETENT_API const CompetentTaxonomy*
competent_vacancy_taxonomy(const CompetentVacancy* vacancy);

/// Return the weights of a vacancy
COMPETENT_API CompetentWeights
competent_vacancy_weights(const CompetentVacancy* vacancy);

/**
   Return whether there is anything to earn.

   There is not if nothing is asked for, or only what all occupations require at
   that level or what has no weight.
*/
COMPETENT_API bool
competent_vacancy_is_scored(const CompetentVacancy* vacancy);

/// Return what a vacancy asks for by ascending concept, or null for nothing
COMPETENT_API const CompetentDemand*
competent_vacancy_demands(const CompetentVacancy* vacancy, size_t* n_demands);

/**
   Explain the score of a profile for a vacancy.

   @param vacancy Vacancy.

   @param profile Profile, of the same taxonomy.

   @param[out] gap Set to a new gap, whose target is none, that the caller must
   free with competent_gap_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   profile of another taxonomy, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_vacancy_gap(const CompetentVacancy* vacancy,
                      const CompetentProfile* profile,
                      CompetentGap**          gap,
                      CompetentError*         error);

/**
   Say whether an explanation is that of a score for a vacancy.

   Like competent_matcher_verify(), for a gap of this vacancy or of a team.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_vacancy_verify(const CompetentVacancy*     vacancy,
                         int32_t                     earned,
                         const CompetentRequirement* requirements,
                         size_t                      n_requirements,
                         CompetentError*             error);

/**
   Find the profiles that cover most of a vacancy.

   @param vacancy Vacancy.

   @param profiles Profiles, of the same taxonomy.

   @param n_profiles Number of profiles, less than 2^31.

   @param limit Most candidates to return, at least 1.

   @param[out] candidates Set to the candidates, which the caller must free with
   competent_candidates_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   profile of another taxonomy or too many, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_vacancy_rank(const CompetentVacancy*        vacancy,
                       const CompetentProfile* const* profiles,
                       size_t                         n_profiles,
                       size_t                         limit,
                       CompetentCandidates**          candidates,
                       CompetentError*                error);

/// Free candidates, or do nothing for null
COMPETENT_API void
competent_candidates_free(CompetentCandidates* candidates);

/// Return the number of candidates
COMPETENT_API size_t
competent_candidates_n(const CompetentCandidates* candidates);

/// Return the column of indices of profiles, best first and then in their order
COMPETENT_API const int32_t*
competent_candidates_profiles(const CompetentCandidates* candidates);

/// Return the column of points earned, of #COMPETENT_TARGET_POINTS
COMPETENT_API const int32_t*
competent_candidates_earned(const CompetentCandidates* candidates);

COMPETENT_END_DECLS

#endif // COMPETENT_VACANCY_H
