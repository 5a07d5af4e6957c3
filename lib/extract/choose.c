// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/choose.h"

#include "extract/find.h"
#include "extract/sentence.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// How near to the label a rule is, however often it is right
static int
distance_of(const Match* const match)
{
  static const uint8_t distances[COMPETENT_N_MENTION_RULES] = {
    0U, 2U, 1U, 3U, 2U, 4U, 5U};

  return distances[match->rule];
}

static int
compare_worth(const void* const a, const void* const b)
{
  const Match* const x      = (const Match*)a;
  const Match* const y      = (const Match*)b;
  const int          x_span = x->last - x->first;
  const int          y_span = y->last - y->first;
  const int          nearer = distance_of(x) - distance_of(y);

  return (x->n_tokens != y->n_tokens)
           ? (x->n_tokens < y->n_tokens) - (x->n_tokens > y->n_tokens)
         : nearer ? nearer
         : (x->score != y->score)
           ? (x->score < y->score) - (x->score > y->score)
         : (x->n_lexemes != y->n_lexemes)
           ? (x->n_lexemes < y->n_lexemes) - (x->n_lexemes > y->n_lexemes)
         : (x_span != y_span) ? (x_span < y_span) - (x_span > y_span)
         : (x->first != y->first)
           ? (x->first > y->first) - (x->first < y->first)
           : (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

static int
compare_places(const void* const a, const void* const b)
{
  const Match* const x = (const Match*)a;
  const Match* const y = (const Match*)b;

  return (x->first != y->first) ? (x->first > y->first) - (x->first < y->first)
         : (x->last != y->last) ? (x->last < y->last) - (x->last > y->last)
                                : compare_worth(a, b);
}

static void
keep_longest(Array* const matches)
{
  Match* const items = (Match*)matches->items;
  bool         taken[SENTENCE_MAX_TOKENS];
  size_t       n = 0U;
  memset(taken, 0, sizeof(taken));
  qsort(items, matches->n, sizeof(Match), compare_worth);
  for (size_t i = 0U; i < matches->n; ++i) {
    bool is_free = true;
    for (uint32_t t = items[i].first; t <= items[i].last; ++t) {
      is_free = is_free && !taken[t];
    }

    if (is_free) {
      memset(
        taken + items[i].first, 1, (size_t)items[i].last + 1U - items[i].first);
      items[n++] = items[i];
    }
  }

  matches->n = n;
}

static void
keep_places(Array* const matches)
{
  Match* const items = (Match*)matches->items;
  size_t       n     = 0U;
  for (size_t i = 0U; i < matches->n; ++i) {
    if (!n || items[n - 1U].first != items[i].first ||
        items[n - 1U].last != items[i].last) {
      items[n++] = items[i];
    }
  }

  matches->n = n;
}

void
choose_matches(Array* const matches, const bool overlapping)
{
  if (!matches->n) {
    return;
  }

  if (!overlapping) {
    keep_longest(matches);
  }

  qsort(matches->items, matches->n, sizeof(Match), compare_places);
  keep_places(matches);
}
