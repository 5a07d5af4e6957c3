// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_pairs.h"

#include "base/failure.h"
#include "base/wide.h"

#include <stddef.h>
#include <stdlib.h>

enum { FIRST_SLOTS = 4096 };

void
pairs_init(Pairs* const pairs)
{
  const Pairs none = {NULL, 0U, 0U, hash_key_new()};
  *pairs           = none;
}

// Return where to look for a pair, which nobody can foresee
static uint32_t
hash(const Pairs* const pairs, const uint32_t low, const uint32_t high)
{
  const uint64_t both = ((uint64_t)low << 32U) | high;
  const Wide     product =
    wide_product(both ^ pairs->key.words[0], pairs->key.words[1] | 1U);

  return (uint32_t)(product.high ^ product.low) & (pairs->n_slots - 1U);
}

// Return where a pair is, or where it would be
static Pair*
find(const Pairs* const pairs, const uint32_t low, const uint32_t high)
{
  uint32_t at = hash(pairs, low, high);
  while (pairs->slots[at].concept &&
         (pairs->slots[at].low != low || pairs->slots[at].high != high)) {
    at = (at + 1U) & (pairs->n_slots - 1U);
  }

  return &pairs->slots[at];
}

static CompetentStatus
grow(Pairs* const pairs, CompetentError* const error)
{
  Pairs more   = *pairs;
  more.n_slots = pairs->n_slots ? 2U * pairs->n_slots : (uint32_t)FIRST_SLOTS;
  more.slots = more.n_slots ? (Pair*)calloc(more.n_slots, sizeof(Pair)) : NULL;
  if (!more.slots) {
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < pairs->n_slots; ++i) {
    const Pair* const pair = &pairs->slots[i];
    if (pair->concept) {
      *find(&more, pair->low, pair->high) = *pair;
    }
  }

  free(pairs->slots);
  *pairs = more;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
pairs_add(Pairs* const          pairs,
          const uint32_t        concept,
          const uint32_t        a,
          const uint32_t        b,
          const uint32_t        weight,
          CompetentError* const error)
{
  if (pairs->n >= pairs->n_slots / 2U && grow(pairs, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint32_t low  = (a < b) ? a : b;
  const uint32_t high = (a < b) ? b : a;
  Pair* const    pair = find(pairs, low, high);
  if (pair->concept != concept + 1U) {
    pairs->n += !pair->concept;
    pair->low     = low;
    pair->high    = high;
    pair->concept = concept + 1U;
    pair->sum += pair->local;
    pair->local = weight;
  } else if (pair->local < weight) {
    pair->local = weight;
  }

  return COMPETENT_STATUS_SUCCESS;
}

void
pairs_free(Pairs* const pairs)
{
  free(pairs->slots);
  pairs->slots = NULL;
}
