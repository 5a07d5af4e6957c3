// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/advice.h>

#include "base/array.h"
#include "base/failure.h"
#include "base/order.h"
#include "match/credit.h"
#include "match/gap_impl.h"
#include "match/matcher_impl.h"
#include "match/unlock.h"

#include <competent/gap.h>

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

struct CompetentAdviceImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   target;
  int32_t            earned;
  Array              gains;         ///< CompetentGain
  Array              transfers;     ///< CompetentTransfer
  Array              uninformative; ///< CompetentConcept
};

/// What an advice is made of
typedef struct {
  const CompetentProfile*     profile;
  const CompetentRequirement* requirements;
  size_t                      n_requirements;
} Findings;

static int
compare_concepts(const CompetentConcept x, const CompetentConcept y)
{
  return (x > y) - (x < y);
}

static int
compare_gains(const void* const a, const void* const b)
{
  const CompetentGain* const x = (const CompetentGain*)a;
  const CompetentGain* const y = (const CompetentGain*)b;

  return (x->coverage != y->coverage) ? y->coverage - x->coverage
         : (x->fit != y->fit)         ? y->fit - x->fit
         : (x->unlocked != y->unlocked)
           ? y->unlocked - x->unlocked
           : compare_concepts(x->concept, y->concept);
}

static uint32_t
rank_of_gain(const void* const item)
{
  const CompetentGain* const gain = (const CompetentGain*)item;
  return order_descending(gain->coverage, gain->fit);
}

static int
compare_transfers(const void* const a, const void* const b)
{
  const CompetentTransfer* const x = (const CompetentTransfer*)a;
  const CompetentTransfer* const y = (const CompetentTransfer*)b;

  const bool x_is_asked = x->level != COMPETENT_LEVEL_NONE;
  const bool y_is_asked = y->level != COMPETENT_LEVEL_NONE;
  return (x->earned != y->earned) ? y->earned - x->earned
         : (x_is_asked != y_is_asked)
           ? y_is_asked - x_is_asked
           : compare_concepts(x->concept, y->concept);
}

static uint32_t
rank_of_transfer(const void* const item)
{
  const CompetentTransfer* const transfer = (const CompetentTransfer*)item;
  return order_descending(transfer->earned,
                          transfer->level != COMPETENT_LEVEL_NONE);
}

// Keep the one that the profile has most of, of those in a list
static void
find_had(const CompetentProfile* const  profile,
         const CompetentTaxonomy* const taxonomy,
         const CompetentConcept         concept,
         const CompetentConcept         wanted,
         const CompetentRelation        relation,
         CompetentCredit* const         best)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy, concept, relation, &n);

  for (size_t i = 0U; i < n; ++i) {
    const CompetentCredit had = competent_profile_credit(
      profile, links[i].concept, COMPETENT_LEVEL_OPTIONAL);
    if (links[i].concept != wanted &&
        (had.credit > best->credit ||
         (had.credit && had.credit == best->credit &&
          had.concept < best->concept))) {
      *best = had;
    }
  }
}

// What is narrower or broader says more than what is beside it
static CompetentConcept
find_nearest(const CompetentProfile* const  profile,
             const CompetentTaxonomy* const taxonomy,
             const CompetentConcept         concept)
{
  CompetentCredit best = {.concept = COMPETENT_NONE, .via = COMPETENT_NONE};
  find_had(
    profile, taxonomy, concept, concept, COMPETENT_RELATION_NARROWER, &best);
  find_had(
    profile, taxonomy, concept, concept, COMPETENT_RELATION_BROADER, &best);
  if (best.credit) {
    return best.concept;
  }

  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy, concept, COMPETENT_RELATION_BROADER, &n);
  for (size_t i = 0U; i < n; ++i) {
    find_had(profile,
             taxonomy,
             links[i].concept,
             concept,
             COMPETENT_RELATION_NARROWER,
             &best);
  }

  return best.credit ? best.concept : COMPETENT_NONE;
}

static CompetentStatus
add_gain(CompetentAdvice* const            advice,
         const Findings* const             findings,
         const CompetentRequirement* const requirement,
         const Unlock* const               unlock,
         CompetentError* const             error)
{
  const Step    step     = unlock_step(unlock, requirement->concept);
  const int32_t fit      = unlock_fit(unlock, &step, advice->target);
  const int32_t coverage = requirement->points - requirement->earned;
  if (coverage <= 0 && fit <= 0) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentGain* const gain =
    (CompetentGain*)array_add(&advice->gains, sizeof(CompetentGain), error);
  if (!gain) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  gain->concept  = requirement->concept;
  gain->level    = requirement->level;
  gain->coverage = coverage;
  gain->fit      = fit;
  gain->unlocked = unlock_count(unlock, &step, advice->target, fit);
  gain->nearest =
    find_nearest(findings->profile, advice->taxonomy, requirement->concept);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
list_gains(CompetentAdvice* const        advice,
           const CompetentMatcher* const matcher,
           const Findings* const         findings,
           CompetentError* const         error)
{
  Unlock          unlock;
  CompetentStatus st = unlock_init(&unlock, matcher, findings->profile, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < findings->n_requirements && !st; ++i) {
    const CompetentRequirement* const requirement = &findings->requirements[i];
    if (credit_is_for(
          competent_taxonomy_kind(advice->taxonomy, requirement->concept))) {
      st = add_gain(advice, findings, requirement, &unlock, error);
    }
  }

  unlock_free(&unlock);
  if (!st) {
    order_items(advice->gains.items,
                advice->gains.n,
                sizeof(CompetentGain),
                rank_of_gain,
                compare_gains);
  }

  return st;
}

// Both are in the order of concepts
static CompetentStatus
list_transfers(CompetentAdvice* const advice,
               const Findings* const  findings,
               CompetentError* const  error)
{
  size_t                       n = 0U;
  const CompetentCredit* const held =
    competent_profile_credits(findings->profile, COMPETENT_LEVEL_OPTIONAL, &n);
  CompetentTransfer* const transfers = (CompetentTransfer*)array_add_many(
    &advice->transfers, sizeof(CompetentTransfer), n, error);
  if (!transfers) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  size_t r    = 0U;
  size_t kept = 0U;
  for (size_t i = 0U; i < n; ++i) {
    while (r < findings->n_requirements &&
           findings->requirements[r].concept < held[i].concept) {
      ++r;
    }

    const CompetentRequirement* const asked =
      (r < findings->n_requirements &&
       findings->requirements[r].concept == held[i].concept)
        ? &findings->requirements[r]
        : NULL;
    if (held[i].credit) {
      CompetentTransfer* const transfer = &transfers[kept++];

      transfer->concept = held[i].concept;
      transfer->credit  = asked ? asked->credit : held[i].credit;
      transfer->level   = asked ? asked->level : COMPETENT_LEVEL_NONE;
      transfer->earned  = asked ? asked->earned : 0;
    }
  }

  advice->transfers.n = kept;
  order_items(transfers,
              kept,
              sizeof(CompetentTransfer),
              rank_of_transfer,
              compare_transfers);

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
list_uninformative(CompetentAdvice* const advice,
                   const Findings* const  findings,
                   CompetentError* const  error)
{
  for (size_t i = 0U; i < findings->n_requirements; ++i) {
    if (!findings->requirements[i].points) {
      CompetentConcept* const concept = (CompetentConcept*)array_add(
        &advice->uninformative, sizeof(CompetentConcept), error);
      if (!concept) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *concept = findings->requirements[i].concept;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
fill_from(CompetentAdvice* const        advice,
          const CompetentMatcher* const matcher,
          const Findings* const         findings,
          CompetentError* const         error)
{
  CompetentStatus st = list_gains(advice, matcher, findings, error);
  if (!st) {
    st = list_transfers(advice, findings, error);
  }

  return st ? st : list_uninformative(advice, findings, error);
}

static CompetentStatus
fill(CompetentAdvice* const        advice,
     const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     CompetentError* const         error)
{
  CompetentGap*   gap = NULL;
  CompetentStatus st =
    competent_gap_new(matcher, profile, advice->target, &gap, error);
  if (st) {
    return st;
  }

  // In the order of concepts, in which what the profile has is too
  Array                       listed = {NULL, 0U, 0U};
  CompetentRequirement* const requirements =
    (CompetentRequirement*)array_add_many(
      &listed, sizeof(CompetentRequirement), gap->n_requirements, error);
  if (requirements) {
    const Findings findings = {profile, requirements, gap->n_requirements};

    gap_list(gap, requirements);
    advice->earned = gap->earned;
    st             = fill_from(advice, matcher, &findings, error);
  } else {
    st = COMPETENT_STATUS_NO_MEMORY;
  }

  array_free(&listed);
  competent_gap_free(gap);
  return st;
}

CompetentStatus
competent_advice_new(const CompetentMatcher* const matcher,
                     const CompetentProfile* const profile,
                     const CompetentConcept        target,
                     CompetentAdvice** const       advice,
                     CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(advice);

  *advice = NULL;

  CompetentAdvice* const made =
    (CompetentAdvice*)calloc(1, sizeof(CompetentAdvice));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(matcher->taxonomy);
  made->target   = target;

  const CompetentStatus st = fill(made, matcher, profile, error);
  if (st) {
    competent_advice_free(made);
    return st;
  }

  *advice = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_advice_free(CompetentAdvice* const advice)
{
  if (advice) {
    array_free(&advice->gains);
    array_free(&advice->transfers);
    array_free(&advice->uninformative);
    competent_taxonomy_free(advice->taxonomy);
    free(advice);
  }
}

CompetentConcept
competent_advice_target(const CompetentAdvice* const advice)
{
  assert(advice);

  return advice->target;
}

const CompetentGain*
competent_advice_gains(const CompetentAdvice* const advice,
                       size_t* const                n_gains)
{
  assert(advice);
  assert(n_gains);

  *n_gains = advice->gains.n;
  return advice->gains.n ? (const CompetentGain*)advice->gains.items : NULL;
}

int32_t
competent_advice_n_needed(const CompetentAdvice* const advice,
                          const int32_t                earned)
{
  assert(advice);

  const CompetentGain* const gains = (const CompetentGain*)advice->gains.items;
  int32_t                    sum   = advice->earned;
  for (size_t i = 0U; i < advice->gains.n; ++i) {
    if (sum >= earned) {
      return (int32_t)i;
    }

    sum += gains[i].coverage;
  }

  return (sum >= earned) ? (int32_t)advice->gains.n : -1;
}

const CompetentTransfer*
competent_advice_transfers(const CompetentAdvice* const advice,
                           size_t* const                n_transfers)
{
  assert(advice);
  assert(n_transfers);

  *n_transfers = advice->transfers.n;
  return advice->transfers.n ? (const CompetentTransfer*)advice->transfers.items
                             : NULL;
}

const CompetentConcept*
competent_advice_uninformative(const CompetentAdvice* const advice,
                               size_t* const                n_concepts)
{
  assert(advice);
  assert(n_concepts);

  *n_concepts = advice->uninformative.n;
  return advice->uninformative.n
           ? (const CompetentConcept*)advice->uninformative.items
           : NULL;
}
