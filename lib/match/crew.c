// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/crew.h"

#include "base/failure.h"

#include <competent/team.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
  MAX_COMPARED = 1 << 26, ///< Most comparisons to leave members out
};

/// What is known of a thing, or of a member
typedef enum {
  OPEN, ///< Not decided yet
  DONE, ///< Covered, or nobody has it; chosen
  OUT,  ///< Somebody else covers all that this member does
} Fate;

/// A search for a crew
typedef struct {
  size_t   n_things;
  size_t   n_members;
  uint8_t* covers;  ///< By thing and member: whether none is better
  uint8_t* things;  ///< #Fate
  uint8_t* members; ///< #Fate
  size_t*  counts;  ///< By member: open things that it covers
  size_t   n_open;  ///< Things that are open
} Search;

static bool
covers(const Search* const search, const size_t thing, const size_t member)
{
  return search->covers[thing * search->n_members + member];
}

static void
free_search(Search* const search)
{
  free(search->covers);
  free(search->things);
  free(search->members);
  free(search->counts);
}

static CompetentStatus
make_room(Search* const            search,
          const CrewCredits* const credits,
          CompetentError* const    error)
{
  // The credits themselves are more bytes than this, so nothing overflows
  search->n_things  = credits->n_things;
  search->n_members = credits->n_members;
  search->covers =
    (uint8_t*)calloc(credits->n_things * credits->n_members + 1U, 1U);
  search->things  = (uint8_t*)calloc(credits->n_things + 1U, 1U);
  search->members = (uint8_t*)calloc(credits->n_members + 1U, 1U);
  search->counts  = (size_t*)calloc(credits->n_members + 1U, sizeof(size_t));

  return (search->covers && search->things && search->members && search->counts)
           ? COMPETENT_STATUS_SUCCESS
           : no_memory(error);
}

// Find who is as good as anybody at each thing
static void
begin(Search* const search, const CrewCredits* const credits)
{
  for (size_t t = 0U; t < search->n_things; ++t) {
    const int32_t* const row  = credits->credits + t * search->n_members;
    int32_t              most = 0;
    for (size_t m = 0U; m < search->n_members; ++m) {
      most = (row[m] > most) ? row[m] : most;
    }

    search->things[t] = most ? OPEN : DONE;
    search->n_open += most ? 1U : 0U;
    for (size_t m = 0U; m < search->n_members && most; ++m) {
      const bool is_best = row[m] == most;

      search->covers[t * search->n_members + m] = is_best;
      search->counts[m] += is_best;
    }
  }
}

static void
choose(Search* const search, const size_t member)
{
  search->members[member] = DONE;
  for (size_t t = 0U; t < search->n_things; ++t) {
    if (search->things[t] == OPEN && covers(search, t, member)) {
      search->things[t] = DONE;
      --search->n_open;
      for (size_t m = 0U; m < search->n_members; ++m) {
        search->counts[m] -= covers(search, t, m) ? 1U : 0U;
      }
    }
  }
}

// Choose whoever is the only one that covers something, and return how many
static size_t
choose_only_ones(Search* const search)
{
  size_t n_chosen = 0U;
  for (size_t t = 0U; t < search->n_things; ++t) {
    size_t n    = 0U;
    size_t last = 0U;
    for (size_t m = 0U; search->things[t] == OPEN && m < search->n_members;
         ++m) {
      if (search->members[m] == OPEN && covers(search, t, m)) {
        last = m;
        ++n;
      }
    }

    if (n == 1U) {
      choose(search, last);
      ++n_chosen;
    }
  }

  return n_chosen;
}

static bool
is_within(const Search* const search, const size_t member, const size_t other)
{
  for (size_t t = 0U; t < search->n_things; ++t) {
    if (search->things[t] == OPEN && covers(search, t, member) &&
        !covers(search, t, other)) {
      return false;
    }
  }

  return true;
}

static bool
is_small(const Search* const search)
{
  const size_t n = search->n_members;

  return n <= MAX_COMPARED / (search->n_things + 1U) / (n + 1U);
}

// Leave out who covers nothing that somebody else does not: of two who cover
// the same the first stays
static void
leave_out(Search* const search)
{
  for (size_t m = 0U; m < search->n_members; ++m) {
    for (size_t o = 0U; o < search->n_members && search->members[m] == OPEN;
         ++o) {
      const bool is_rival = o != m && search->members[o] == OPEN &&
                            (search->counts[o] > search->counts[m] ||
                             (search->counts[o] == search->counts[m] && o < m));

      if (!search->counts[m] || (is_rival && is_within(search, m, o))) {
        search->members[m] = OUT;
      }
    }
  }
}

// Say of each set of members, as bits, whether it holds all who cover some
// thing: without such a set, the others do not cover it
static void
spread(uint8_t* const is_needed, const size_t n_candidates)
{
  const size_t n_sets = (size_t)1U << n_candidates;
  for (size_t i = 0U; i < n_candidates; ++i) {
    const size_t bit = (size_t)1U << i;
    for (size_t start = 0U; start < n_sets; start += 2U * bit) {
      for (size_t s = start; s < start + bit; ++s) {
        is_needed[s + bit] |= is_needed[s];
      }
    }
  }
}

static unsigned
n_bits(const size_t set)
{
  return (unsigned)__builtin_popcountll((unsigned long long)set);
}

// Look at all sets of candidates, of which the first of the smallest ones that
// cover everything is chosen
static CompetentStatus
choose_fewest(Search* const         search,
              const size_t* const   candidates,
              const size_t          n_candidates,
              CompetentError* const error)
{
  const size_t   all       = ((size_t)1U << n_candidates) - 1U;
  uint8_t* const is_needed = (uint8_t*)calloc(all + 1U, 1U);
  if (!is_needed) {
    return no_memory(error);
  }

  for (size_t t = 0U; t < search->n_things; ++t) {
    size_t set = 0U;
    for (size_t i = 0U; i < n_candidates; ++i) {
      set |= (size_t)(covers(search, t, candidates[i]) ? 1U : 0U) << i;
    }

    if (search->things[t] == OPEN) {
      is_needed[set] = 1U;
    }
  }

  size_t fewest = all;
  spread(is_needed, n_candidates);
  for (size_t set = 0U; set <= all; ++set) {
    if (!is_needed[all - set] && n_bits(set) < n_bits(fewest)) {
      fewest = set;
    }
  }

  for (size_t i = 0U; i < n_candidates; ++i) {
    if ((fewest >> i) & 1U) {
      choose(search, candidates[i]);
    }
  }

  free(is_needed);
  return COMPETENT_STATUS_SUCCESS;
}

// Return a number of members without whom the open things are not covered: as
// many as it takes if all cover as much as the best one
static size_t
bound(const Search* const search)
{
  size_t most = 1U;
  for (size_t m = 0U; m < search->n_members; ++m) {
    most = (search->counts[m] > most) ? search->counts[m] : most;
  }

  return search->n_open / most + ((search->n_open % most) ? 1U : 0U);
}

// Choose whoever covers most of what is open, again and again
static void
choose_greedily(Search* const search)
{
  while (search->n_open) {
    size_t best = 0U;
    for (size_t m = 1U; m < search->n_members; ++m) {
      best = (search->counts[m] > search->counts[best]) ? m : best;
    }

    choose(search, best);
  }
}

static size_t
list_candidates(const Search* const search,
                size_t              candidates[COMPETENT_TEAM_EXACT])
{
  size_t n = 0U;
  for (size_t m = 0U; m < search->n_members; ++m) {
    if (search->members[m] == OPEN) {
      if (n < COMPETENT_TEAM_EXACT) {
        candidates[n] = m;
      }

      ++n;
    }
  }

  return n;
}

static CompetentStatus
list_crew(const Search* const   search,
          Array* const          crew,
          CompetentError* const error)
{
  for (size_t m = 0U; m < search->n_members; ++m) {
    if (search->members[m] == DONE) {
      int32_t* const member = (int32_t*)array_add(crew, sizeof(int32_t), error);
      if (!member) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *member = (int32_t)m;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
run(Search* const         search,
    Array* const          crew,
    size_t* const         at_least,
    CompetentError* const error)
{
  size_t candidates[COMPETENT_TEAM_EXACT] = {0U};

  // Leaving somebody out may make somebody else the only one
  size_t n_sure = choose_only_ones(search);
  if (search->n_open && is_small(search)) {
    leave_out(search);
    n_sure += choose_only_ones(search);
  }

  *at_least = n_sure + bound(search);

  const size_t n = list_candidates(search, candidates);
  if (search->n_open && n <= COMPETENT_TEAM_EXACT) {
    const CompetentStatus st = choose_fewest(search, candidates, n, error);
    if (st) {
      return st;
    }

    const CompetentStatus listed = list_crew(search, crew, error);
    *at_least                    = crew->n;
    return listed;
  }

  choose_greedily(search);
  return list_crew(search, crew, error);
}

CompetentStatus
crew_find(const CrewCredits* const credits,
          Array* const             crew,
          size_t* const            at_least,
          CompetentError* const    error)
{
  Search search = {0U, 0U, NULL, NULL, NULL, NULL, 0U};

  CompetentStatus st = make_room(&search, credits, error);
  if (!st) {
    begin(&search, credits);
    st = run(&search, crew, at_least, error);
  }

  free_search(&search);
  return st;
}
