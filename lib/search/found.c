// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/found.h"

#include "search/certainty.h"

#include <competent/text.h>

#include <stdlib.h>

/// What is left for all others where labels are the query
#define REST 0.1

/// What the scores of an answer are shared among
typedef struct {
  double n_labels; ///< Labels that are the query
  double squares;  ///< Of the best score of each concept
  bool   has_prefix;
} Shares;

CompetentStatus
found_add(const Image* const    image,
          Array* const          found,
          const uint32_t        label,
          const CompetentRule   rule,
          const double          score,
          const uint64_t        points,
          CompetentError* const error)
{
  Found* const added = (Found*)array_add(found, sizeof(Found), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  added->points      = points;
  added->hit.concept = image->labels[label].concept;
  added->hit.rule    = (int32_t)rule;
  added->hit.score   = score;
  added->hit.matched = image_text(image, image->labels[label].text);
  added->hit.role    = image->labels[label].role;
  return COMPETENT_STATUS_SUCCESS;
}

// Texts in one image are told apart, and put in order, by where they are
static int
compare_places(const Found* const x, const Found* const y)
{
  const char* const a = x->hit.matched.bytes;
  const char* const b = y->hit.matched.bytes;

  return (x->hit.concept != y->hit.concept)
           ? (x->hit.concept > y->hit.concept) -
               (x->hit.concept < y->hit.concept)
           : (a > b) - (a < b);
}

static int
compare_values(const Found* const x, const Found* const y)
{
  return (x->hit.score != y->hit.score)
           ? (x->hit.score < y->hit.score) - (x->hit.score > y->hit.score)
           : (x->points < y->points) - (x->points > y->points);
}

static int
compare_labels(const void* const a, const void* const b)
{
  const int order = compare_places((const Found*)a, (const Found*)b);
  return order ? order : compare_values((const Found*)a, (const Found*)b);
}

static int
compare_scores(const void* const a, const void* const b)
{
  const int order = compare_values((const Found*)a, (const Found*)b);
  return order ? order : compare_places((const Found*)a, (const Found*)b);
}

// Keep each label once: that the query begins it says more than what they have
// in common, but the latter may be surer
static void
keep_labels(Array* const array)
{
  Found* const found = (Found*)array->items;
  size_t       n     = 0U;
  qsort(found, array->n, sizeof(Found), compare_labels);
  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || compare_places(&found[n - 1U], &found[i])) {
      found[n++] = found[i];
      continue;
    }

    Found* const kept = &found[n - 1U];
    if (kept->hit.rule > found[i].hit.rule) {
      kept->hit.rule = found[i].hit.rule;
    }

    if (kept->points < found[i].points) {
      kept->points = found[i].points;
    }
  }

  array->n = n;
}

// Keep each concept once, by its best label; those of one follow each other
static void
keep_concepts(Array* const array)
{
  Found* const found = (Found*)array->items;
  size_t       n     = 0U;
  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || found[n - 1U].hit.concept != found[i].hit.concept) {
      found[n++] = found[i];
      continue;
    }

    Found* const   kept = &found[n - 1U];
    const uint64_t points =
      (kept->points > found[i].points) ? kept->points : found[i].points;
    if (compare_values(&found[i], kept) < 0) {
      *kept = found[i];
    }

    kept->points = points;
  }

  array->n = n;
}

// Find out among how many concepts it is shared that only one is meant; those
// of one follow each other
static Shares
share_out(const Array* const array)
{
  const Found* const found  = (const Found*)array->items;
  Shares             shares = {0.0, 0.0, false};
  for (size_t i = 0U; i < array->n;) {
    const CompetentConcept concept = found[i].hit.concept;
    double                 best    = 0.0;
    for (; i < array->n && found[i].hit.concept == concept; ++i) {
      const CompetentHit* const hit = &found[i].hit;
      best                          = (hit->score > best) ? hit->score : best;
      shares.has_prefix |= hit->rule == COMPETENT_RULE_PREFIX;
      shares.n_labels += (hit->rule == COMPETENT_RULE_LABEL) ? 1.0 : 0.0;
    }

    shares.squares += best * best;
  }

  return shares;
}

// What was typed of a label says less than how often it is right, and nothing
// of how many others begin so.  All this changes no order
static void
settle(Array* const array)
{
  Found* const found  = (Found*)array->items;
  const Shares shares = share_out(array);
  const double sum    = (shares.squares > 1.0) ? shares.squares : 1.0;
  for (size_t i = 0U; i < array->n; ++i) {
    CompetentHit* const hit    = &found[i].hit;
    const double        square = hit->score * hit->score;
    if (shares.n_labels > 0.0) {
      hit->score = (hit->rule == COMPETENT_RULE_LABEL)
                     ? 1.0 / shares.n_labels
                     : square * REST / (shares.n_labels + 1.0);
    } else if (shares.has_prefix) {
      hit->score = square / sum;
    }
  }
}

void
found_rank(Array* const found, const bool per_label, const bool is_measured)
{
  if (!found->n) {
    return;
  }

  keep_labels(found);
  if (is_measured) {
    settle(found);
  }

  if (!per_label) {
    keep_concepts(found);
  }

  qsort(found->items, found->n, sizeof(Found), compare_scores);
}

// Two concepts that have the label, or labels that begin so, are as likely as
// each other, and of others those are that have about as much in common
bool
found_is_ambiguous(const Found* const found, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    if (found[i].hit.concept != found[0].hit.concept) {
      const bool is_near  = found[0].points < found[i].points + CERTAINTY_NEAR;
      const bool is_start = found[0].hit.rule <= COMPETENT_RULE_PREFIX;
      if (is_start ? found[i].hit.rule == found[0].hit.rule : is_near) {
        return true;
      }

      // Others that begin so may come later, but none that is more alike
      if (!is_start) {
        return false;
      }
    }
  }

  return false;
}
