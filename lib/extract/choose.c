// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/choose.h"

#include "base/uncleared.h"
#include "extract/find.h"
#include "extract/sentence.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  MAX_INSERTED = 16, ///< More are sorted in another way
};

// How near to the label a rule is, however often it is right
static int
distance_of(const Match* const match)
{
  static const uint8_t distances[COMPETENT_N_MENTION_RULES] = {
    0U, 2U, 1U, 3U, 2U, 4U, 6U, 5U};

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

// Nearly all sentences have few matches
static void
sort(Match* const matches,
     const size_t n,
     int (*const compare)(const void*, const void*))
{
  if (n > MAX_INSERTED) {
    qsort(matches, n, sizeof(Match), compare);
    return;
  }

  for (size_t i = 1U; i < n; ++i) {
    const Match match = matches[i];
    size_t      at    = i;
    for (; at && compare(&matches[at - 1U], &match) > 0; --at) {
      matches[at] = matches[at - 1U];
    }

    matches[at] = match;
  }
}

// Return whether each is behind the one before, so that there is no choice
static bool
are_in_a_row(const Match* const matches, const size_t n)
{
  size_t i = 1U;
  while (i < n && matches[i - 1U].last < matches[i].first) {
    ++i;
  }

  return i >= n;
}

static size_t
keep_longest(Match* const matches, const size_t n_matches)
{
  UNCLEARED bool taken[SENTENCE_MAX_TOKENS];
  uint32_t       first = matches[0].first;
  uint32_t       last  = matches[0].last;
  for (size_t i = 1U; i < n_matches; ++i) {
    first = (matches[i].first < first) ? matches[i].first : first;
    last  = (matches[i].last > last) ? matches[i].last : last;
  }

  memset(taken, 0, last + 1U - first);
  sort(matches, n_matches, compare_worth);

  size_t n = 0U;
  for (size_t i = 0U; i < n_matches; ++i) {
    const Match match   = matches[i];
    bool        is_free = true;
    for (uint32_t t = match.first; t <= match.last; ++t) {
      is_free = is_free && !taken[t - first];
    }

    if (is_free) {
      memset(taken + (match.first - first),
             1,
             (size_t)match.last + 1U - match.first);
      matches[n++] = match;
    }
  }

  return n;
}

static size_t
keep_places(Match* const matches, const size_t n_matches)
{
  size_t n = 0U;
  for (size_t i = 0U; i < n_matches; ++i) {
    if (!n || matches[n - 1U].first != matches[i].first ||
        matches[n - 1U].last != matches[i].last) {
      matches[n++] = matches[i];
    }
  }

  return n;
}

size_t
choose_matches(Match* const matches,
               const size_t n_matches,
               const bool   overlapping)
{
  if (are_in_a_row(matches, n_matches)) {
    return n_matches;
  }

  const size_t n = overlapping ? n_matches : keep_longest(matches, n_matches);
  sort(matches, n, compare_places);
  return keep_places(matches, n);
}
