// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_groups.h"

#include "base/failure.h"

#include <stdlib.h>

static CompetentStatus
groups_init(Groups* const         groups,
            const size_t          n_groups,
            const size_t          n_items,
            CompetentError* const error)
{
  groups->starts = (uint32_t*)calloc(n_groups + 1U, sizeof(uint32_t));
  groups->items  = (uint32_t*)calloc(n_items + 1U, sizeof(uint32_t));
  return (groups->starts && groups->items) ? COMPETENT_STATUS_SUCCESS
                                           : no_memory(error);
}

// Make ends of counts
static void
add_up(const Groups* const groups, const size_t n_groups)
{
  for (size_t i = 1U; i <= n_groups; ++i) {
    groups->starts[i] += groups->starts[i - 1U];
  }
}

CompetentStatus
groups_of_concepts(const Draft* const    draft,
                   Groups* const         groups,
                   CompetentError* const error)
{
  const Array* const            names = &draft->sections[SECTION_NAME_CONCEPTS];
  const CompetentConcept* const concepts =
    (const CompetentConcept*)names->items;

  const CompetentStatus st =
    groups_init(groups, draft->n_concepts, names->n, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < names->n; ++i) {
    ++groups->starts[concepts[i]];
  }

  add_up(groups, draft->n_concepts);
  for (size_t i = names->n; i--;) {
    groups->items[--groups->starts[concepts[i]]] = (uint32_t)i;
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
groups_of_names(const Draft* const    draft,
                Groups* const         groups,
                CompetentError* const error)
{
  const Array* const    postings = &draft->sections[SECTION_UNIT_MEMBERS];
  const uint32_t* const members  = (const uint32_t*)postings->items;
  const uint32_t* const names =
    (const uint32_t*)draft->sections[SECTION_MEMBER_NAMES].items;
  const ImageUnit* const units =
    (const ImageUnit*)draft->sections[SECTION_UNITS].items;
  const size_t n_names = draft->sections[SECTION_NAMES].n;

  const CompetentStatus st = groups_init(groups, n_names, postings->n, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < postings->n; ++i) {
    ++groups->starts[names[members[i]]];
  }

  add_up(groups, n_names);
  for (size_t u = draft->sections[SECTION_UNITS].n - 1U; u--;) {
    for (uint32_t i = units[u].first_member; i < units[u + 1U].first_member;
         ++i) {
      groups->items[--groups->starts[names[members[i]]]] = (uint32_t)u;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

void
groups_free(Groups* const groups)
{
  free(groups->starts);
  free(groups->items);
  groups->starts = NULL;
  groups->items  = NULL;
}
