// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/advice.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
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

static int
compare_requirements(const void* const a, const void* const b)
{
  const CompetentRequirement* const x = (const CompetentRequirement*)a;
  const CompetentRequirement* const y = (const CompetentRequirement*)b;

  return compare_concepts(x->concept, y->concept);
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
         Unlock* const                     unlock,
         CompetentError* const             error)
{
  Unlocked              brought = {0, 0};
  const CompetentStatus st =
    unlock_try(unlock, requirement->concept, advice->target, &brought, error);
  if (st) {
    return st;
  }

  const int32_t coverage = requirement->points - requirement->earned;
  if (coverage <= 0 && brought.fit <= 0) {
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
  gain->fit      = brought.fit;
  gain->unlocked = brought.unlocked;
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
  if (!st && advice->gains.n) {
    qsort(advice->gains.items,
          advice->gains.n,
          sizeof(CompetentGain),
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
  if (kept) {
    qsort(transfers, kept, sizeof(CompetentTransfer), compare_transfers);
  }

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

  Findings                          findings = {profile, NULL, 0U};
  const CompetentRequirement* const all =
    competent_gap_requirements(gap, &findings.n_requirements);
  Array                       sorted = {NULL, 0U, 0U};
  CompetentRequirement* const copies = (CompetentRequirement*)array_add_many(
    &sorted, sizeof(CompetentRequirement), findings.n_requirements, error);

  st = copies ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
  for (size_t i = 0U; copies && i < findings.n_requirements; ++i) {
    copies[i] = all[i];
  }

  if (!st) {
    if (findings.n_requirements) {
      qsort(copies,
            findings.n_requirements,
            sizeof(CompetentRequirement),
            compare_requirements);
    }

    findings.requirements = copies;
    advice->earned        = competent_gap_earned(gap);
    st                    = fill_from(advice, matcher, &findings, error);
  }

  array_free(&sorted);
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
