// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"

#include <competent/match.h>
#include <competent/profile.h>

#include <stdlib.h>
#include <string.h>

#define MAX_ITEMS 20U

/// An item of a profile that is made up
typedef struct {
  CompetentConcept concept;
  double           credit;
} Item;

/// What a profile is made of
typedef struct {
  Item   items[2U * MAX_ITEMS];
  size_t n_items;
} Items;

/// A profile before and after something was done to it
typedef struct {
  Items          before;
  Items          after;
  CompetentOrder order;
} Change;

static Items
make_items(const Audit* const audit, Random* const random)
{
  Items items = {.n_items = 1U + random_below(random, MAX_ITEMS)};
  for (size_t i = 0U; i < items.n_items; ++i) {
    items.items[i].concept = audit->items[random_below(random, audit->n_items)];
    items.items[i].credit  = 0.25 * (double)(1U + random_below(random, 4U));
  }

  return items;
}

static Items
shuffle(const Items* const items, Random* const random)
{
  Items shuffled = *items;
  for (size_t i = items->n_items; i > 1U; --i) {
    const size_t j         = random_below(random, i);
    const Item   last      = shuffled.items[i - 1U];
    shuffled.items[i - 1U] = shuffled.items[j];
    shuffled.items[j]      = last;
  }

  return shuffled;
}

static Items
repeat(const Items* const items)
{
  Items repeated = *items;
  memcpy(repeated.items + items->n_items,
         items->items,
         items->n_items * sizeof(Item));
  repeated.n_items *= 2U;
  return repeated;
}

static CompetentStatus
make_profile(const Audit* const       audit,
             const Items* const       items,
             CompetentProfile** const profile,
             CompetentError* const    error)
{
  CompetentStatus st = competent_profile_new(audit->taxonomy, profile, error);
  for (size_t i = 0U; !st && i < items->n_items; ++i) {
    st = competent_profile_add(
      *profile, items->items[i].concept, items->items[i].credit, error);
  }

  return st;
}

static CompetentStatus
match(const Audit* const            audit,
      const CompetentMatcher* const matcher,
      const Items* const            items,
      const CompetentOrder          order,
      CompetentMatches** const      matches,
      CompetentError* const         error)
{
  CompetentProfile* profile = NULL;
  CompetentStatus   st      = make_profile(audit, items, &profile, error);
  if (!st) {
    st =
      competent_matcher_rank(matcher, profile, order, SIZE_MAX, matches, error);
  }

  competent_profile_free(profile);
  return st;
}

// All targets are there, with the same points, in the same order
static bool
are_same(const CompetentMatches* const a, const CompetentMatches* const b)
{
  const size_t n = competent_matches_n(a);

  return n == competent_matches_n(b) &&
         (!n || (!memcmp(competent_matches_targets(a),
                         competent_matches_targets(b),
                         n * sizeof(CompetentConcept)) &&
                 !memcmp(competent_matches_earned(a),
                         competent_matches_earned(b),
                         n * sizeof(int32_t)) &&
                 !memcmp(competent_matches_fits(a),
                         competent_matches_fits(b),
                         n * sizeof(int32_t))));
}

// Return the points of each target by its place among those of its kind, or -1
static int32_t*
points_by_target(const Audit* const            audit,
                 const CompetentMatches* const matches)
{
  const int32_t n =
    competent_taxonomy_n_of_kind(audit->taxonomy, COMPETENT_KIND_OCCUPATION);
  const CompetentConcept first = competent_taxonomy_first_of_kind(
    audit->taxonomy, COMPETENT_KIND_OCCUPATION);

  int32_t* const points = (int32_t*)malloc(((size_t)n + 1U) * sizeof(int32_t));
  for (int32_t i = 0; points && i < n; ++i) {
    points[i] = -1;
  }

  const CompetentConcept* const targets = competent_matches_targets(matches);
  const int32_t* const          earned  = competent_matches_earned(matches);
  for (size_t i = 0U; points && i < competent_matches_n(matches); ++i) {
    points[targets[i] - first] = earned[i];
  }

  return points;
}

static CompetentStatus
count_more(Audit* const                  audit,
           const CompetentMatches* const before,
           const CompetentMatches* const after,
           CompetentError* const         error)
{
  int32_t* const less = points_by_target(audit, before);
  int32_t* const more = points_by_target(audit, after);

  bool          has_held = less && more;
  const int32_t n =
    competent_taxonomy_n_of_kind(audit->taxonomy, COMPETENT_KIND_OCCUPATION);
  for (int32_t i = 0; has_held && i < n; ++i) {
    has_held = more[i] >= less[i];
  }

  const bool            is_made = less && more;
  const CompetentStatus st      = is_made
                                    ? audit_count(audit, PROBE_MORE, has_held, NULL)
                                    : COMPETENT_STATUS_NO_MEMORY;
  free(more);
  free(less);
  error->status = st;
  return st;
}

// Compare what a profile earns with what it earns when it is changed
static CompetentStatus
compare(Audit* const                  audit,
        const CompetentMatcher* const matcher,
        const Probe                   probe,
        const Change* const           change,
        CompetentError* const         error)
{
  CompetentMatches* before = NULL;
  CompetentMatches* after  = NULL;
  CompetentStatus   st =
    match(audit, matcher, &change->before, change->order, &before, error);
  if (!st) {
    st = match(audit, matcher, &change->after, change->order, &after, error);
  }

  if (!st) {
    st = (probe == PROBE_MORE)
           ? count_more(audit, before, after, error)
           : audit_count(audit, probe, are_same(before, after), NULL);
  }

  competent_matches_free(after);
  competent_matches_free(before);
  return st;
}

// Every other one is in order of fit; more skills are compared by coverage
static Change
make_change(const Audit* const audit, const Probe probe, Random* const random)
{
  Change change = {.before = make_items(audit, random)};
  if (probe == PROBE_DOUBLES) {
    change.after = repeat(&change.before);
  } else {
    change.after = shuffle(&change.before, random);
  }

  if (probe == PROBE_MORE) {
    const Items more = make_items(audit, random);

    change.after.items[change.after.n_items++] = more.items[0];
  } else if (audit->outcomes[probe].n_tried % 2U) {
    change.order = COMPETENT_ORDER_FIT;
  }

  return change;
}

static CompetentStatus
probe_profiles(Audit* const                  audit,
               const CompetentMatcher* const matcher,
               const Probe                   probe,
               CompetentError* const         error)
{
  Random          random = audit_random(audit, probe);
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  while (!st && !audit_is_enough(audit, probe)) {
    const Change change = make_change(audit, probe, &random);

    st = compare(audit, matcher, probe, &change, error);
  }

  return st;
}

static CompetentStatus
probe_explanations(Audit* const                  audit,
                   const CompetentMatcher* const matcher,
                   CompetentError* const         error)
{
  Random          random = audit_random(audit, PROBE_SUM);
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < audit->n_samples; ++i) {
    const Items       items   = make_items(audit, &random);
    CompetentProfile* profile = NULL;
    st                        = make_profile(audit, &items, &profile, error);
    if (!st) {
      st = audit_explanations(audit, matcher, profile, &random, error);
    }

    competent_profile_free(profile);
  }

  return st;
}

CompetentStatus
audit_scores(Audit* const audit, CompetentError* const error)
{
  static const Probe probes[] = {PROBE_ORDER, PROBE_DOUBLES, PROBE_MORE};

  CompetentMatcher* matcher = NULL;
  CompetentStatus   st      = competent_matcher_new(audit->taxonomy,
                                             COMPETENT_KIND_OCCUPATION,
                                             &audit->weights,
                                             &matcher,
                                             error);

  for (size_t i = 0U; !st && audit->n_items && i < 3U; ++i) {
    st = probe_profiles(audit, matcher, probes[i], error);
  }

  if (!st && audit->n_items) {
    st = probe_explanations(audit, matcher, error);
  }

  competent_matcher_free(matcher);
  return st;
}
