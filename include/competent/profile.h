// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_PROFILE_H
#define COMPETENT_PROFILE_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Full credit, in the integers that scores are made of
#define COMPETENT_FULL_CREDIT 65536

/// A skill, knowledge area or task that a person has
typedef struct {
  CompetentConcept concept; ///< What the person has
  int32_t          credit;  ///< How far, of #COMPETENT_FULL_CREDIT
  CompetentConcept via;     ///< The item of the profile that brought it
} CompetentCredit;

/**
   What a person can do, knows and has done.

   A profile says nothing about who the person is.  One thread at a time may
   add to it; once that is done any number may read it.
*/
typedef struct CompetentProfileImpl CompetentProfile;

/**
   Make an empty profile.

   @param taxonomy Taxonomy that the profile speaks of, which it shares.

   @param[out] profile Set to a new profile that the caller must free with
   competent_profile_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_new(const CompetentTaxonomy* taxonomy,
                      CompetentProfile**       profile,
                      CompetentError*          error);

/// Free a profile, or do nothing for null
COMPETENT_API void
competent_profile_free(CompetentProfile* profile);

/**
   Add what a person has.

   A skill, a knowledge area or a task counts for itself, for whoever requires
   it at any level.  An occupation that the person had, and a qualification that
   the person earned, bring what they require or prescribe, each at its level:
   fully for who requires it at that level or a lower one, and in part for who
   requires it at a higher one.  That part is 3/4 of what is important for who
   finds it essential, 2/3 of what is somewhat so for who finds it important,
   and half of it for who finds it essential; optional counts as somewhat.  All
   of that is times the credit.  What comes several times counts once, where it
   is highest.

   @param profile Profile to add to; unchanged on failure.

   @param concept A skill, knowledge area, task, occupation or norm.

   @param credit How far the person has it, from 0 to 1; it is kept in
   65,536ths, rounded to the nearest.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for
   another concept or credit, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_add(CompetentProfile* profile,
                      CompetentConcept  concept,
                      double            credit,
                      CompetentError*   error);

/// Return the number of items that were added, without doubles
COMPETENT_API size_t
competent_profile_n_items(const CompetentProfile* profile);

/**
   Return the credit for a skill, knowledge area or task.

   @param profile Profile to look in.

   @param concept What is required.

   @param level Level at which it is: optional to essential.

   @return Credit, which is 0 for what the person does not have.
*/
COMPETENT_API CompetentCredit
competent_profile_credit(const CompetentProfile* profile,
                         CompetentConcept        concept,
                         CompetentLevel          level);

/**
   Return all credits for a level.

   @param profile Profile to look in.

   @param level Level at which things are required: optional to essential.

   @param[out] n_credits Set to the number of credits, which is the same for
   every level, or 0 for another level.

   @return The credits by ascending concept, borrowed until something is added,
   or null where there are none.
*/
COMPETENT_API const CompetentCredit*
competent_profile_credits(const CompetentProfile* profile,
                          CompetentLevel          level,
                          size_t*                 n_credits);

COMPETENT_END_DECLS

#endif // COMPETENT_PROFILE_H
