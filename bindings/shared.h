// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_BINDINGS_SHARED_H
#define COMPETENT_BINDINGS_SHARED_H

#include "overview_page.h"
#include "ranking.h"
#include "route_page.h"
#include "sheet.h"

#include <competent/competent.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/// Integers that something else owns: Python views them, Java copies them
typedef struct {
  const int32_t* values; ///< First integer, or null where there are none
  size_t         n;      ///< Number of integers
} CompetentIntegers;

/// Reals that something else owns: Python views them, Java copies them
typedef struct {
  const double* values; ///< First real, or null where there are none
  size_t        n;      ///< Number of reals
} CompetentReals;

// What is handed over as plain integers has to be nothing else
#define INTEGERS_IN(type) (sizeof(type) / sizeof(int32_t))
#define IS_INTEGERS(type, n) (sizeof(type) == (n) * sizeof(int32_t))

_Static_assert(IS_INTEGERS(CompetentShortage, 16), "Of 16 integers");
_Static_assert(IS_INTEGERS(CompetentRemedy, 6), "Of six integers");
_Static_assert(IS_INTEGERS(CompetentProspect, 10), "Of ten integers");
_Static_assert(IS_INTEGERS(CompetentPlacement, 12), "Of twelve integers");
_Static_assert(IS_INTEGERS(CompetentEnrolment, 2), "Of two integers");
_Static_assert(IS_INTEGERS(CompetentConcept, 1), "A concept is an integer");
_Static_assert(IS_INTEGERS(CompetentLink, 2), "A link is two integers");
_Static_assert(IS_INTEGERS(CompetentNode, 4), "A node is four integers");
_Static_assert(IS_INTEGERS(CompetentAnswer, 2), "An answer is two integers");
_Static_assert(IS_INTEGERS(CompetentTeacher, 2), "A teacher is two integers");
_Static_assert(IS_INTEGERS(CompetentCredit, 5), "A credit is five integers");
_Static_assert(IS_INTEGERS(CompetentTransfer, 4),
               "A transfer is four integers");
_Static_assert(IS_INTEGERS(CompetentGain, 6), "A gain is six integers");
_Static_assert(IS_INTEGERS(CompetentFitTerm, 6), "A term is six integers");
_Static_assert(IS_INTEGERS(CompetentRequirement, 9),
               "A requirement is nine integers");
_Static_assert(IS_INTEGERS(CompetentGate, 7), "A gate is seven integers");
_Static_assert(IS_INTEGERS(CompetentMention, 16),
               "A mention is sixteen integers");
_Static_assert(IS_INTEGERS(CompetentDemand, 10), "A demand is ten integers");
_Static_assert(IS_INTEGERS(CompetentCover, 8), "A cover is eight integers");
_Static_assert(IS_INTEGERS(CompetentMember, 2), "A member is two integers");
_Static_assert(IS_INTEGERS(CompetentLesson, 4), "A lesson is four integers");
_Static_assert(IS_INTEGERS(CompetentStop, 2), "A stop is two integers");
_Static_assert(IS_INTEGERS(CompetentRoute, 10), "A route is ten integers");
_Static_assert(IS_INTEGERS(CompetentRouteStep, 22), "A step is 22 integers");
_Static_assert(IS_INTEGERS(CompetentObstacle, 6),
               "An obstacle is six integers");
_Static_assert(IS_INTEGERS(CompetentCourse, 14),
               "A course is fourteen integers");

/// See records of integers as integers
#define INTEGERS(records, n_records)              \
  ((CompetentIntegers){(const int32_t*)(records), \
                       (records) ? (n_records)*INTEGERS_IN(*(records)) : 0U})

/// Return wishes with a region, which somebody else owns the text of
static inline CompetentWishes
wishes_in(const CompetentWishes* const wishes,
          const char* const            region,
          const size_t                 length)
{
  CompetentWishes result = *wishes;
  result.region.bytes    = region;
  result.region.length   = length;
  return result;
}

/**
   Take the next text off those that are packed behind each other.

   @param[in,out] packed What is left of them.

   @param length Length of the text, or less than 0 where it is missing.

   @param[out] text Set to the text.

   @return Whether there is that much left.
*/
static inline bool
next_text(CompetentText* const packed,
          const int32_t        length,
          CompetentText* const text)
{
  const CompetentText missing = {NULL, 0U};

  *text = missing;
  if (length >= 0) {
    if ((size_t)length > packed->length) {
      return false;
    }

    text->bytes  = length ? packed->bytes : "";
    text->length = (size_t)length;
    packed->bytes += length;
    packed->length -= (size_t)length;
  }

  return true;
}

/// Have a failure told by the error, which the binding looks at afterwards
static inline void
settle(const CompetentStatus st, CompetentError* const error)
{
  if (st && !error->status) {
    error->status = st;
    snprintf(
      error->message, sizeof(error->message), "%s", competent_status_name(st));
  }
}

/// Return a copy on the heap, or null with an error
static inline void*
copied(const void* const bytes, const size_t size, CompetentError* const error)
{
  unsigned char* const copy = (unsigned char*)malloc(size);
  if (!copy) {
    settle(COMPETENT_STATUS_NO_MEMORY, error);
    return NULL;
  }

  for (size_t i = 0; i < size; ++i) {
    copy[i] = ((const unsigned char*)bytes)[i];
  }

  return copy;
}

/// Profiles in a row, which the caller has to keep as long
typedef struct {
  const CompetentProfile** items;
  size_t                   n;
  size_t                   capacity;
} ProfileList;

/// Add a profile to a list
static inline void
profile_list_add(ProfileList* const            list,
                 const CompetentProfile* const profile,
                 CompetentError* const         error)
{
  if (list->n == list->capacity) {
    const size_t             capacity = 2U * list->capacity + 16U;
    const CompetentProfile** items    = (const CompetentProfile**)realloc(
      (void*)list->items, capacity * sizeof(*items));
    if (!items) {
      settle(COMPETENT_STATUS_NO_MEMORY, error);
      return;
    }

    list->items    = items;
    list->capacity = capacity;
  }

  list->items[list->n++] = profile;
}

/// Openings in a row, whose vacancies the caller has to keep as long
typedef struct {
  CompetentOpening* items;
  size_t            n;
  size_t            capacity;
} OpeningList;

/// Add an opening to a list
static inline void
opening_list_add(OpeningList* const            list,
                 const CompetentVacancy* const vacancy,
                 const int32_t                 target,
                 const int32_t                 places,
                 CompetentError* const         error)
{
  if (list->n == list->capacity) {
    const size_t            capacity = 2U * list->capacity + 16U;
    CompetentOpening* const items    = (CompetentOpening*)realloc(
      list->items, capacity * sizeof(CompetentOpening));
    if (!items) {
      settle(COMPETENT_STATUS_NO_MEMORY, error);
      return;
    }

    list->items    = items;
    list->capacity = capacity;
  }

  const CompetentOpening opening = {vacancy, target, places};
  list->items[list->n++]         = opening;
}

/// Return a vacancy of what a text mentions, or null with an error
static inline CompetentVacancy*
vacancy_of_text(const CompetentTaxonomy* const taxonomy,
                const CompetentText            text,
                const bool                     with_title,
                const CompetentWeights* const  weights,
                CompetentError* const          error)
{
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  CompetentVacancy*   vacancy   = NULL;

  CompetentStatus st =
    competent_extractor_new(taxonomy, NULL, &extractor, error);
  if (!st) {
    st = competent_extractor_run(extractor, text, &mentions, error);
  }

  if (!st) {
    size_t                        n = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);

    st = competent_vacancy_of_mentions(
      taxonomy, items, n, with_title, weights, &vacancy, error);
  }

  settle(st, error);
  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
  return vacancy;
}

/// Reals of a record that has to be handed over as such, since money is more
/// than integers hold
enum { CLAIM_REALS = 11, REASON_REALS = 7, COST_REALS = 8 };

/// What schemes answer, as reals
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentClaims*   claims;
  double*            items; ///< low, high, scheme, verdict, payment, ask from,
                            ///< ask until, chosen, hoped, first reason, number
                            ///< of reasons
  double* reasons;          ///< low, high, node, criterion, verdict, fact, role
  size_t  n_items;
  size_t  n_reasons;
  double  cost[COST_REALS];
} ClaimRows;

/// A page of HTML for people, be it an overview, routes, a gap or matches
typedef struct {
  char*  bytes;
  size_t length;
} OverviewPage;

/// What remains to pay in many cases, as reals
typedef struct {
  double* values;
  size_t  n;
} CostRows;

/// Write a cost as reals
static inline void
cost_reals(const CompetentCost cost, double reals[COST_REALS])
{
  reals[0] = (double)cost.price_low;
  reals[1] = (double)cost.price_high;
  reals[2] = (double)cost.own_low;
  reals[3] = (double)cost.own_high;
  reals[4] = (double)cost.chosen;
  reals[5] = (double)cost.hoped;
  reals[6] = (double)cost.n_yes;
  reals[7] = (double)cost.n_unknown;
}

static inline void
claim_reals(const CompetentClaim* const claim, double reals[CLAIM_REALS])
{
  reals[0]  = (double)claim->low;
  reals[1]  = (double)claim->high;
  reals[2]  = (double)claim->scheme;
  reals[3]  = (double)claim->verdict;
  reals[4]  = (double)claim->payment;
  reals[5]  = (double)claim->ask_from;
  reals[6]  = (double)claim->ask_until;
  reals[7]  = (double)claim->is_chosen;
  reals[8]  = (double)claim->is_hoped;
  reals[9]  = (double)claim->first_reason;
  reals[10] = (double)claim->n_reasons;
}

static inline void
reason_reals(const CompetentReason* const reason, double reals[REASON_REALS])
{
  reals[0] = (double)reason->low;
  reals[1] = (double)reason->high;
  reals[2] = (double)reason->node;
  reals[3] = (double)reason->criterion;
  reals[4] = (double)reason->verdict;
  reals[5] = (double)reason->fact;
  reals[6] = (double)reason->role;
}

/// Free rows, or do nothing for null
static inline void
claim_rows_free(ClaimRows* const rows)
{
  if (rows) {
    competent_claims_free(rows->claims);
    competent_taxonomy_free(rows->taxonomy);
    free(rows->items);
    free(rows->reasons);
    free(rows);
  }
}

/// Fill rows with claims, and return false where there is no memory
static inline bool
claim_rows_fill(ClaimRows* const rows)
{
  const CompetentClaim* const items =
    competent_claims_items(rows->claims, &rows->n_items);
  const CompetentReason* const reasons =
    competent_claims_reasons(rows->claims, &rows->n_reasons);

  rows->items =
    (double*)malloc((rows->n_items * CLAIM_REALS + 1U) * sizeof(double));
  rows->reasons =
    (double*)malloc((rows->n_reasons * REASON_REALS + 1U) * sizeof(double));
  if (!rows->items || !rows->reasons) {
    return false;
  }

  cost_reals(competent_claims_cost(rows->claims), rows->cost);
  for (size_t i = 0U; i < rows->n_items; ++i) {
    claim_reals(items + i, rows->items + i * CLAIM_REALS);
  }

  for (size_t i = 0U; i < rows->n_reasons; ++i) {
    reason_reals(reasons + i, rows->reasons + i * REASON_REALS);
  }

  return true;
}

/// Free a page, or do nothing for null
static inline void
overview_page_free(OverviewPage* const page)
{
  if (page) {
    free(page->bytes);
    free(page);
  }
}

/// Keep the text of a page, or return null after telling why there is none
static inline OverviewPage*
overview_page_new(char* const           bytes,
                  const size_t          length,
                  CompetentError* const error)
{
  OverviewPage* const page =
    bytes ? (OverviewPage*)calloc(1U, sizeof(OverviewPage)) : NULL;
  if (!page) {
    if (bytes) {
      settle(COMPETENT_STATUS_NO_MEMORY, error);
    }

    free(bytes);
    return NULL;
  }

  page->bytes  = bytes;
  page->length = length;
  return page;
}

/// Return rows of claims that are taken over, or null with an error
static inline ClaimRows*
claim_rows_new(const CompetentTaxonomy* const taxonomy,
               CompetentClaims* const         claims,
               CompetentError* const          error)
{
  ClaimRows* const rows = (ClaimRows*)calloc(1U, sizeof(ClaimRows));
  if (!rows) {
    competent_claims_free(claims);
    settle(COMPETENT_STATUS_NO_MEMORY, error);
    return NULL;
  }

  rows->taxonomy = competent_taxonomy_share(taxonomy);
  rows->claims   = claims;
  if (!claim_rows_fill(rows)) {
    claim_rows_free(rows);
    settle(COMPETENT_STATUS_NO_MEMORY, error);
    return NULL;
  }

  return rows;
}

/// Return what is stated first of a node of a scheme, or of what it is a part
/// of
static inline CompetentDetail
stated_of(const CompetentTaxonomy* const taxonomy,
          const CompetentConcept         scheme,
          const int32_t                  node,
          const int                      property)
{
  const CompetentDetail      none      = {-1, -1, 0};
  size_t                     n_nodes   = 0U;
  size_t                     n_details = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(taxonomy, scheme, &n_nodes);
  const CompetentDetail* const details =
    competent_taxonomy_details(taxonomy, scheme, &n_details);

  int32_t at = (node >= 0 && (size_t)node < n_nodes) ? node : -1;
  for (; at >= 0; at = nodes[at].whole) {
    const CompetentDetail* const first = details + nodes[at].first_detail;
    for (int32_t i = 0; i < nodes[at].n_details; ++i) {
      if (first[i].property == property) {
        return first[i];
      }
    }
  }

  return none;
}

/// Free costs, or do nothing for null
static inline void
cost_rows_free(CostRows* const rows)
{
  if (rows) {
    free(rows->values);
    free(rows);
  }
}

/// Return what remains to pay for courses, or null with an error
static inline CostRows*
cost_rows_new(const CompetentFunding* const funding,
              const CompetentProfile* const profile,
              const int32_t* const          courses,
              const size_t                  n,
              const int32_t                 date,
              CompetentError* const         error)
{
  CostRows* const      rows  = (CostRows*)calloc(1U, sizeof(CostRows));
  CompetentCase* const cases = (CompetentCase*)calloc(n + 1U, sizeof(*cases));
  CompetentCost* const costs = (CompetentCost*)calloc(n + 1U, sizeof(*costs));

  CompetentStatus st = COMPETENT_STATUS_NO_MEMORY;
  if (rows && cases && costs) {
    rows->n      = n * COST_REALS;
    rows->values = (double*)malloc((rows->n + 1U) * sizeof(double));
    for (size_t i = 0U; i < n; ++i) {
      const CompetentCase one = {courses[i], date, 0, 0, COMPETENT_UNKNOWN};
      cases[i]                = one;
    }

    st = rows->values
           ? competent_funding_costs(funding, profile, cases, n, costs, error)
           : COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n && !st; ++i) {
    cost_reals(costs[i], rows->values + i * COST_REALS);
  }

  free(cases);
  free(costs);
  settle(st, error);
  if (st) {
    cost_rows_free(rows);
    return NULL;
  }

  return rows;
}

/// Return what to read, given its parts
static inline CompetentSource
source_of(const char* const            path,
          const char* const            base,
          const int                    format,
          const CompetentLimits* const limits)
{
  const CompetentSource source = {path, base, (CompetentFormat)format, limits};

  return source;
}

#endif // COMPETENT_BINDINGS_SHARED_H
