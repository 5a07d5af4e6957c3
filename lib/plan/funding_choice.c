// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_choice.h"

#include <stdlib.h>

enum {
  MAX_EXACT = 64,    ///< Offers that exclude others, of which the best is found
  MAX_TRIES = 20000, ///< Combinations that are looked at
};

/// A search for the best combination
typedef struct {
  const Offer* offers;
  uint64_t     excluded[MAX_EXACT]; ///< By offer
  int64_t      wanted;
  int64_t      best;
  uint64_t     chosen;
  unsigned     n_tries;
} Search;

static int64_t
add(const int64_t a, const int64_t b)
{
  const int64_t sum = a + b;
  return (sum < ENDLESS) ? sum : ENDLESS;
}

// Those that pay most go first, which finds good combinations early
static int
compare_offers(const void* const a, const void* const b)
{
  const Offer* const x = (const Offer*)a;
  const Offer* const y = (const Offer*)b;
  return (x->amount != y->amount)
           ? (x->amount < y->amount) - (x->amount > y->amount)
           : (x->scheme > y->scheme) - (x->scheme < y->scheme);
}

static bool
is_contested(const Program* const  program,
             const Offer* const    offer,
             const uint32_t* const place)
{
  const Scheme* const   scheme = program_scheme(program, offer->scheme);
  const uint32_t* const others =
    (const uint32_t*)program->exclusions.items + scheme->first_exclusion;
  for (uint32_t i = 0U; i < scheme->n_exclusions; ++i) {
    if (place[others[i]]) {
      return true;
    }
  }

  return false;
}

static int64_t
sum_of(const Search* const search, const uint64_t offers)
{
  int64_t sum = 0;
  for (uint64_t rest = offers; rest; rest &= rest - 1U) {
    sum = add(sum, search->offers[__builtin_ctzll(rest)].amount);
  }

  return sum;
}

static void
try_all(Search* const  search,
        const uint64_t left,
        const uint64_t taken,
        const int64_t  sum)
{
  if (sum > search->best) {
    search->best   = sum;
    search->chosen = taken;
  }

  if (!left || search->best >= search->wanted || search->n_tries >= MAX_TRIES ||
      add(sum, sum_of(search, left)) <= search->best) {
    return;
  }

  const int      first = __builtin_ctzll(left);
  const uint64_t bit   = UINT64_C(1) << (unsigned)first;

  ++search->n_tries;
  try_all(search,
          left & ~bit & ~search->excluded[first],
          taken | bit,
          add(sum, search->offers[first].amount));
  try_all(search, left & ~bit, taken, sum);
}

static void
find_excluded(Search* const         search,
              const Program* const  program,
              const size_t          n_offers,
              const uint32_t* const place)
{
  for (size_t i = 0U; i < n_offers; ++i) {
    const Scheme* const scheme =
      program_scheme(program, search->offers[i].scheme);
    const uint32_t* const others =
      (const uint32_t*)program->exclusions.items + scheme->first_exclusion;

    search->excluded[i] = 0U;
    for (uint32_t e = 0U; e < scheme->n_exclusions; ++e) {
      const uint32_t at = place[others[e]];
      if (at) {
        search->excluded[i] |= UINT64_C(1) << (at - 1U);
      }
    }
  }
}

// The best of few, which is proven unless they are very much entangled
static Choice
choose_exactly(const Program* const  program,
               Offer* const          offers,
               const size_t          n_offers,
               const int64_t         wanted,
               const uint32_t* const place)
{
  if (!n_offers) {
    const Choice nothing = {0, 0};
    return nothing;
  }

  Search search  = {.offers = offers, .wanted = wanted};
  search.best    = 0;
  search.chosen  = 0U;
  search.n_tries = 0U;
  find_excluded(&search, program, n_offers, place);

  const uint64_t all = (n_offers < MAX_EXACT)
                         ? (UINT64_C(1) << (unsigned)n_offers) - 1U
                         : UINT64_MAX;
  try_all(&search, all, 0U, 0);
  for (size_t i = 0U; i < n_offers; ++i) {
    offers[i].is_chosen = (search.chosen >> i) & 1U;
  }

  const bool   is_proven = search.n_tries < MAX_TRIES;
  const Choice choice    = {search.best,
                         is_proven ? search.best : sum_of(&search, all)};
  return choice;
}

// Of very many, each that pays most of what is left
static Choice
choose_greedily(const Program* const  program,
                Offer* const          offers,
                const size_t          n_offers,
                const uint32_t* const place)
{
  Choice choice = {0, 0};
  for (size_t i = 0U; i < n_offers; ++i) {
    const Scheme* const   scheme = program_scheme(program, offers[i].scheme);
    const uint32_t* const others =
      (const uint32_t*)program->exclusions.items + scheme->first_exclusion;

    bool is_free = true;
    for (uint32_t e = 0U; e < scheme->n_exclusions && is_free; ++e) {
      const uint32_t at = place[others[e]];
      is_free           = !at || !offers[at - 1U].is_chosen;
    }

    offers[i].is_chosen = is_free;
    choice.sum   = is_free ? add(choice.sum, offers[i].amount) : choice.sum;
    choice.bound = add(choice.bound, offers[i].amount);
  }

  return choice;
}

// Put those in front that something excludes, and return how many they are
static size_t
part(const Program* const  program,
     Offer* const          offers,
     const size_t          n_offers,
     const uint32_t* const place)
{
  size_t n = 0U;
  for (size_t i = 0U; i < n_offers; ++i) {
    if (is_contested(program, offers + i, place)) {
      const Offer offer = offers[i];
      offers[i]         = offers[n];
      offers[n++]       = offer;
    }
  }

  return n;
}

Choice
choice_make(const Program* const program,
            Offer* const         offers,
            const size_t         n_offers,
            const int64_t        wanted,
            uint32_t* const      place)
{
  for (size_t i = 0U; i < n_offers; ++i) {
    place[offers[i].scheme] = 1U;
    offers[i].is_chosen     = false;
  }

  int64_t      free_sum = 0;
  const size_t n        = part(program, offers, n_offers, place);
  for (size_t i = n; i < n_offers; ++i) {
    offers[i].is_chosen = true;
    free_sum            = add(free_sum, offers[i].amount);
  }

  if (n > 1U) {
    qsort(offers, n, sizeof(Offer), compare_offers);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    place[offers[i].scheme] = i + 1U;
  }

  const int64_t rest   = (wanted > free_sum) ? wanted - free_sum : 0;
  Choice        choice = (n <= MAX_EXACT)
                           ? choose_exactly(program, offers, n, rest, place)
                           : choose_greedily(program, offers, n, place);
  for (size_t i = 0U; i < n_offers; ++i) {
    place[offers[i].scheme] = 0U;
  }

  choice.sum   = add(choice.sum, free_sum);
  choice.bound = add(choice.bound, free_sum);
  return choice;
}
