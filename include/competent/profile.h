// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_PROFILE_H
#define COMPETENT_PROFILE_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/leniency.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Full credit, in the integers that scores are made of
#define COMPETENT_FULL_CREDIT 65536

/// Most bytes of a fact that is a text
#define COMPETENT_MAX_FACT_LENGTH 256

/// How a person has something; the values never change, and a lower one is
/// nearer
typedef enum {
  COMPETENT_HOW_NOT      = 0, ///< Does not have it
  COMPETENT_HOW_ITSELF   = 1, ///< Said so
  COMPETENT_HOW_BROUGHT  = 2, ///< By an occupation or norm
  COMPETENT_HOW_NARROWER = 3, ///< Has something narrower
  COMPETENT_HOW_BROADER  = 4, ///< Has something broader
  COMPETENT_HOW_SIBLING  = 5, ///< Has another one of the same broader one
  COMPETENT_HOW_MAPPED   = 6, ///< Has what is mapped to it
} CompetentHow;

/// Number of ways to have something
#define COMPETENT_N_HOWS 7

/// A skill, knowledge area or task that a person has
typedef struct {
  CompetentConcept concept; ///< What the person has
  int32_t          credit;  ///< How far, of #COMPETENT_FULL_CREDIT
  CompetentConcept via;     ///< The item of the profile that brought it
  int32_t          how;     ///< A #CompetentHow
  CompetentConcept has;     ///< What the person has that counts for it
} CompetentCredit;

/// Something of a profile that was not understood, and so does not count
typedef struct {
  int32_t kind;  ///< The #CompetentKind that it was to be, or unknown
  int32_t index; ///< Where it stood, as whoever read it counts
} CompetentOmission;

/**
   What a person can do, knows and has done.

   A profile does not say who the person is.  It may hold facts that gates and
   funding ask for: each is unknown until it is said, and none of them ever
   counts for a score.  One thread at a time may add to a profile; once that is
   done any number may read it.
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

/**
   Make an empty profile that lets what is near count.

   Whoever has something else than is asked gets a part of what having it would
   give: fully or by parts, as docs/scoring.md states.  What comes in several
   ways counts once, where it is highest, so nothing ever gives more than having
   the thing itself.  Concepts of other taxonomies, like those of ESCO, may be
   items too, if any match counts.

   @param taxonomy Taxonomy that the profile speaks of, which it shares.

   @param leniency What is near counts for, or null for nothing.

   @param[out] profile Set to a new profile that the caller must free with
   competent_profile_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   leniency, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_new_lenient(const CompetentTaxonomy* taxonomy,
                              const CompetentLeniency* leniency,
                              CompetentProfile**       profile,
                              CompetentError*          error);

/// Return what counts for something else in a profile
COMPETENT_API CompetentLeniency
competent_profile_leniency(const CompetentProfile* profile);

/// Return the name of a way to have something, like "narrower", or null
COMPETENT_API const char*
competent_how_name(CompetentHow how);

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

   @param concept A skill, knowledge area, task, occupation or norm; also a
   concept of another taxonomy, in a lenient profile for which matches count.

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
   Keep that something was not understood.

   It counts for nothing, and what it says is not kept.  It is there for whoever
   explains a result, since nobody knows whether it is what seems to be missing.

   @param profile Profile to add to; unchanged on failure.

   @param kind What it was to be, or unknown.

   @param index Where it stood, as the caller counts, at least 0.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for no kind
   or a negative index, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_omit(CompetentProfile* profile,
                       CompetentKind     kind,
                       int32_t           index,
                       CompetentError*   error);

/// Return what was not understood, in the order in which it came, or null
COMPETENT_API const CompetentOmission*
competent_profile_omissions(const CompetentProfile* profile,
                            size_t*                 n_omissions);

/**
   Return whether a profile says anything of a kind.

   It does of skills, knowledge areas or tasks if it has a credit for any of
   them, which may be 0; and of occupations and norms if it has one.  A profile
   that says nothing of a kind does not say that a person has nothing of it.
*/
COMPETENT_API bool
competent_profile_knows(const CompetentProfile* profile, CompetentKind kind);

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

/**
   Say a fact that is a whole number.

   @param profile Profile to change; unchanged on failure.

   @param fact Any fact before #COMPETENT_FACT_REGION.

   @param value Its value, a sum of 1 << bit for what is kept as bits, or
   #COMPETENT_UNKNOWN to forget it.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or #COMPETENT_STATUS_BAD_ARGUMENT for
   another fact or value.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_set_fact(CompetentProfile* profile,
                           CompetentFact     fact,
                           int32_t           value,
                           CompetentError*   error);

/// Return a fact that is a whole number, or unknown
COMPETENT_API int32_t
competent_profile_fact(const CompetentProfile* profile, CompetentFact fact);

/**
   Say a fact that is a text.

   @param profile Profile to change; unchanged on failure.

   @param fact #COMPETENT_FACT_REGION or #COMPETENT_FACT_SECTOR.

   @param text UTF-8 of at most #COMPETENT_MAX_FACT_LENGTH bytes.

   @param length Number of bytes, or 0 to forget the fact.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   fact or text, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_set_text_fact(CompetentProfile* profile,
                                CompetentFact     fact,
                                const char*       text,
                                size_t            length,
                                CompetentError*   error);

/// Return a fact that is a text, borrowed until it is said again, or empty text
COMPETENT_API CompetentText
competent_profile_text_fact(const CompetentProfile* profile,
                            CompetentFact           fact);

/**
   Say what a person takes, or how well a person knows a language.

   @param profile Profile to change; unchanged on failure.

   @param concept A circumstance, language or proficiency.

   @param value A #CompetentStance for a circumstance, else a #CompetentCefr, or
   #COMPETENT_UNKNOWN to forget it.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   concept or value, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_say(CompetentProfile* profile,
                      CompetentConcept  concept,
                      int32_t           value,
                      CompetentError*   error);

/// Return what was said of a circumstance or language, or unknown
COMPETENT_API int32_t
competent_profile_said(const CompetentProfile* profile,
                       CompetentConcept        concept);

/// Return all that was said of those, by ascending concept, or null for nothing
COMPETENT_API const CompetentAnswer*
competent_profile_answers(const CompetentProfile* profile, size_t* n_answers);

COMPETENT_END_DECLS

#endif // COMPETENT_PROFILE_H
