// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/team_impl.h"

#include "base/array.h"
#include "match/vacancy_impl.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdlib.h>

/// Room for what is near to one thing after the other
typedef struct {
  Array links;   ///< CompetentLink, by ascending concept
  Array credits; ///< int32_t of each of them
} Near;

static int
compare_links(const void* const a, const void* const b)
{
  const CompetentLink* const x = (const CompetentLink*)a;
  const CompetentLink* const y = (const CompetentLink*)b;

  return (x->concept > y->concept) - (x->concept < y->concept);
}

static CompetentStatus
add_narrower(const CompetentTaxonomy* const taxonomy,
             const CompetentConcept         broader,
             const int32_t                  level,
             Array* const                   near,
             CompetentError* const          error)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy, broader, COMPETENT_RELATION_NARROWER, &n);

  CompetentLink* const added =
    (CompetentLink*)array_add_many(near, sizeof(CompetentLink), n, error);
  for (size_t i = 0U; i < n && added; ++i) {
    added[i].concept = links[i].concept;
    added[i].level   = level;
  }

  return added ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

// Keep each concept once, and not the one that these are near to
static void
keep_others(Array* const near, const CompetentConcept concept)
{
  CompetentLink* const links  = (CompetentLink*)near->items;
  size_t               n_kept = 0U;
  if (near->n) {
    qsort(links, near->n, sizeof(CompetentLink), compare_links);
  }

  for (size_t i = 0U; i < near->n; ++i) {
    const CompetentLink link = links[i];
    const bool is_same = n_kept && links[n_kept - 1U].concept == link.concept;
    if (link.concept != concept && !is_same) {
      links[n_kept++] = link;
    }
  }

  near->n = n_kept;
}

static CompetentStatus
list_near(const CompetentTaxonomy* const taxonomy,
          const CompetentCover* const    cover,
          Near* const                    near,
          CompetentError* const          error)
{
  size_t                     n       = 0U;
  const CompetentLink* const broader = competent_taxonomy_links(
    taxonomy, cover->concept, COMPETENT_RELATION_BROADER, &n);

  near->links.n      = 0U;
  near->credits.n    = 0U;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    st = add_narrower(
      taxonomy, broader[i].concept, cover->level, &near->links, error);
  }

  keep_others(&near->links, cover->concept);
  return (!st &&
          array_add_many(&near->credits, sizeof(int32_t), near->links.n, error))
           ? COMPETENT_STATUS_SUCCESS
           : COMPETENT_STATUS_NO_MEMORY;
}

// Return what somebody has of all that is near, together
static int64_t
sum_near(Near* const near, const CompetentProfile* const profile)
{
  int32_t* const credits = (int32_t*)near->credits.items;
  int64_t        sum     = 0;
  vacancy_credits((const CompetentLink*)near->links.items,
                  near->links.n,
                  profile,
                  credits,
                  1U);
  for (size_t i = 0U; i < near->links.n; ++i) {
    sum += credits[i];
  }

  return sum;
}

// Only those count who have as much of the thing itself as anybody
static int32_t
find_nearest(const CompetentTeam* const           team,
             const CompetentProfile* const* const profiles,
             const int32_t* const                 credits,
             const int32_t                        most,
             Near* const                          near)
{
  const CompetentMember* const members =
    (const CompetentMember*)team->members.items;

  int32_t nearest  = -1;
  int64_t best_sum = 0;
  for (size_t m = 0U; m < team->members.n; ++m) {
    if (credits[m] == most) {
      const int64_t sum = sum_near(near, profiles[m]);
      if (nearest < 0 || sum > best_sum ||
          (sum == best_sum && members[m].earned > members[nearest].earned)) {
        nearest  = (int32_t)m;
        best_sum = sum;
      }
    }
  }

  return nearest;
}

CompetentStatus
team_find_nearest(CompetentTeam* const                 team,
                  const CompetentProfile* const* const profiles,
                  CompetentError* const                error)
{
  Near            near    = {{NULL, 0U, 0U}, {NULL, 0U, 0U}};
  CompetentCover* covers  = (CompetentCover*)team->covers.items;
  const int32_t*  credits = (const int32_t*)team->credits.items;
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < team->covers.n && team->members.n && !st; ++i) {
    const int32_t* const row = credits + i * team->members.n;
    if (!covers[i].n_met) {
      st = list_near(team->taxonomy, &covers[i], &near, error);
      if (!st) {
        const int32_t most = (covers[i].best < 0) ? 0 : row[covers[i].best];

        covers[i].nearest = find_nearest(team, profiles, row, most, &near);
      }
    }
  }

  array_free(&near.links);
  array_free(&near.credits);
  return st;
}
