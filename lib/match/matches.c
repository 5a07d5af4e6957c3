// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/matches_impl.h"

#include "base/failure.h"

#include <competent/gate.h>

#include <assert.h>
#include <stdlib.h>

CompetentMatches*
matches_new(const CompetentTaxonomy* const taxonomy,
            const size_t                   n,
            CompetentError* const          error)
{
  // The columns are in the same memory, behind the object
  const size_t size = sizeof(CompetentConcept) + 3U * sizeof(int32_t);

  CompetentMatches* const made =
    (CompetentMatches*)malloc(sizeof(CompetentMatches) + n * size);
  if (!made) {
    no_memory(error);
    return NULL;
  }

  made->taxonomy   = competent_taxonomy_share(taxonomy);
  made->targets    = (CompetentConcept*)(made + 1);
  made->earned     = (int32_t*)(made->targets + n);
  made->fits       = made->earned + n;
  made->nearnesses = made->fits + n;
  made->n          = n;
  made->own_fit    = 0;
  return made;
}

// Put a match where another one was that comes no later
static void
move_match(const CompetentMatches* const matches,
           const size_t                  to,
           const size_t                  from)
{
  matches->targets[to]    = matches->targets[from];
  matches->earned[to]     = matches->earned[from];
  matches->fits[to]       = matches->fits[from];
  matches->nearnesses[to] = matches->nearnesses[from];
}

void
matches_leave_out(CompetentMatches* const matches,
                  const CompetentConcept  target,
                  const size_t            limit)
{
  size_t n = 0U;
  for (size_t i = 0U; i < matches->n; ++i) {
    if (matches->targets[i] != target) {
      move_match(matches, n++, i);
    }
  }

  matches->n = (limit < n) ? limit : n;
}

void
matches_keep_passable(CompetentMatches* const       matches,
                      const CompetentProfile* const profile,
                      const size_t                  limit)
{
  size_t n = 0U;
  for (size_t i = 0U; i < matches->n && n < limit; ++i) {
    if (competent_profile_passage(profile, matches->targets[i]) !=
        COMPETENT_PASSAGE_OPEN) {
      move_match(matches, n++, i);
    }
  }

  matches->n = n;
}

void
competent_matches_free(CompetentMatches* const matches)
{
  if (matches) {
    competent_taxonomy_free(matches->taxonomy);
    free(matches);
  }
}

size_t
competent_matches_n(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->n;
}

const CompetentConcept*
competent_matches_targets(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->targets;
}

const int32_t*
competent_matches_earned(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->earned;
}

const int32_t*
competent_matches_fits(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->fits;
}

const int32_t*
competent_matches_nearnesses(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->nearnesses;
}

int32_t
competent_matches_own_fit(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->own_fit;
}
