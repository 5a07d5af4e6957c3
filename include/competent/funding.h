// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_FUNDING_H
#define COMPETENT_FUNDING_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What a scheme or one of its conditions says; the values never change, and a
/// higher one is better
typedef enum {
  COMPETENT_VERDICT_NO      = 0, ///< Does not pay, or is not met
  COMPETENT_VERDICT_UNKNOWN = 1, ///< Depends on what nobody said
  COMPETENT_VERDICT_YES     = 2, ///< Pays if it is asked for, or is met
} CompetentVerdict;

/// Number of verdicts
#define COMPETENT_N_VERDICTS 3

/// What a reason is of; the values never change
typedef enum {
  COMPETENT_REASON_ROLE_SCHEME =
    0, ///< Of the scheme, whichever source is right
  COMPETENT_REASON_ROLE_VARIANT = 1, ///< Of one of conflicting sources
  COMPETENT_REASON_ROLE_AMOUNT  = 2, ///< Of an amount that the scheme may pay
} CompetentReasonRole;

/// Number of roles of reasons
#define COMPETENT_N_REASON_ROLES 3

/// Who wants to know what pays for what
typedef struct {
  CompetentConcept course; ///< A course or tile, or none for any course
  int32_t          date; ///< When one asks, as year * 10000 + month * 100 + day
  int32_t          start;  ///< When it begins, or 0 for what the course states
  int32_t          unused; ///< 0
  int64_t price; ///< Eurocents, or #COMPETENT_UNKNOWN for what is stated
} CompetentCase;

/// A part of the answer of a scheme that decided it
typedef struct {
  int64_t low;  ///< Least that was looked at, or #COMPETENT_UNKNOWN
  int64_t high; ///< Most that was looked at, or #COMPETENT_UNKNOWN
  int32_t node; ///< Index among the nodes of the scheme; 0 for when it holds
  int32_t criterion; ///< A #CompetentCriterion, or -1 where none is stated
  int32_t verdict;   ///< A #CompetentVerdict
  int32_t fact;   ///< The #CompetentFact that decided or is to be asked, or -1
  int32_t role;   ///< A #CompetentReasonRole
  int32_t unused; ///< 0
} CompetentReason;

/// What one scheme answers
typedef struct {
  int64_t          low;       ///< Least that it pays if it does, in eurocents
  int64_t          high;      ///< Most, or #COMPETENT_UNKNOWN without a limit
  CompetentConcept scheme;    ///< Which scheme
  int32_t          verdict;   ///< A #CompetentVerdict
  int32_t          payment;   ///< A #CompetentPayment
  int32_t          ask_from;  ///< First date to ask, now or later, or 0
  int32_t          ask_until; ///< Last date to ask, or 0 if there is none
  int32_t          is_chosen; ///< 1 if it is of the best that is certain
  int32_t          is_hoped;  ///< 1 if it is of the best that is possible
  int32_t          first_reason; ///< Index of its first reason
  int32_t          n_reasons;    ///< Number of its reasons
  int32_t          unused;       ///< 0
} CompetentClaim;

/**
   What remains to pay.

   The truth is from least to most, whatever is not known turns out to be.  What
   is lent remains to pay.
*/
typedef struct {
  int64_t price_low;  ///< Least that it costs, in eurocents
  int64_t price_high; ///< Most, or #COMPETENT_UNKNOWN
  int64_t own_low;    ///< Least that remains, if all that is unknown is yes
  int64_t own_high;   ///< Most, if all that is unknown is no, or unknown
  CompetentConcept chosen;    ///< Scheme that pays most for certain, or none
  CompetentConcept hoped;     ///< Scheme that may pay most, or none
  int32_t          n_yes;     ///< Number of schemes that pay
  int32_t          n_unknown; ///< Number of schemes that may pay
} CompetentCost;

/**
   All schemes of a taxonomy, ready to answer.

   Funding never changes once it is made, so any number of threads may ask it at
   once.  It holds a share of its taxonomy.
*/
typedef struct CompetentFundingImpl CompetentFunding;

/// What all schemes answer in one case; it never changes
typedef struct CompetentClaimsImpl CompetentClaims;

/**
   Make funding of all schemes of a taxonomy.

   @param taxonomy Taxonomy with schemes, as docs/funding.md describes.

   @param[out] funding Set to new funding that the caller must free with
   competent_funding_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_funding_new(const CompetentTaxonomy* taxonomy,
                      CompetentFunding**       funding,
                      CompetentError*          error);

/// Free funding, or do nothing for null
COMPETENT_API void
competent_funding_free(CompetentFunding* funding);

/// Return all schemes, in ascending order, or null for none
COMPETENT_API const CompetentConcept*
competent_funding_schemes(const CompetentFunding* funding, size_t* n_schemes);

/**
   Find what every scheme answers in one case, and why.

   What is not known of the person makes unknown, never no, unless another
   condition says no.

   @param funding Schemes to ask.

   @param profile Profile with its facts, of the same taxonomy.

   @param question The case; its course may also be a tile or none.

   @param[out] claims Set to the answers, which the caller must free with
   competent_claims_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   course, date or price, or a profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_funding_claims(const CompetentFunding* funding,
                         const CompetentProfile* profile,
                         const CompetentCase*    question,
                         CompetentClaims**       claims,
                         CompetentError*         error);

/// Free claims, or do nothing for null
COMPETENT_API void
competent_claims_free(CompetentClaims* claims);

/**
   Return what each scheme answers.

   What pays goes first, then what may, then what does not; of these what pays
   most, and then the lower concept.
*/
COMPETENT_API const CompetentClaim*
competent_claims_items(const CompetentClaims* claims, size_t* n_claims);

/// Return all reasons, in the order of the claims, or null for none
COMPETENT_API const CompetentReason*
competent_claims_reasons(const CompetentClaims* claims, size_t* n_reasons);

/// Return what remains to pay
COMPETENT_API CompetentCost
competent_claims_cost(const CompetentClaims* claims);

/// Return whether the combinations that are chosen are the best for sure, which
/// they are unless very many schemes exclude one another
COMPETENT_API bool
competent_claims_are_best(const CompetentClaims* claims);

/**
   Find what remains to pay in many cases of one person.

   What depends on the person only is looked at once for each date, so cases
   with the same date best follow one another.

   @param funding Schemes to ask.

   @param profile Profile with its facts, of the same taxonomy.

   @param questions Cases.

   @param n_questions Number of cases.

   @param[out] costs Set to what remains to pay in each; has to have room for
   that, and is undefined on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   course, date or price, or a profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_funding_costs(const CompetentFunding* funding,
                        const CompetentProfile* profile,
                        const CompetentCase*    questions,
                        size_t                  n_questions,
                        CompetentCost*          costs,
                        CompetentError*         error);

/// Return the name of what a reason is of, like "amount", or null
COMPETENT_API const char*
competent_reason_role_name(CompetentReasonRole role);

/// Return the name of a verdict, like "unknown", or null
COMPETENT_API const char*
competent_verdict_name(CompetentVerdict verdict);

COMPETENT_END_DECLS

#endif // COMPETENT_FUNDING_H
