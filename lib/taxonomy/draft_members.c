// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"

#include <stdlib.h>

enum { N_LANES = IMAGE_SLICE_LANES };

/// A concept that has names
typedef struct {
  uint32_t concept;
  uint32_t n_names;
} Column;

typedef struct {
  Draft*   draft;
  Groups   names; ///< By concept
  Column*  columns;
  uint32_t n_columns;
} Work;

// Those with more names come first, so that slices have few gaps
static int
compare_columns(const void* const a, const void* const b)
{
  const Column* const x = (const Column*)a;
  const Column* const y = (const Column*)b;

  return (x->n_names != y->n_names)
           ? (x->n_names < y->n_names) - (x->n_names > y->n_names)
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static CompetentStatus
find_columns(Work* const work, CompetentError* const error)
{
  const uint32_t n = work->draft->n_concepts;
  work->columns    = (Column*)calloc((size_t)n + 1U, sizeof(Column));
  if (!work->columns) {
    return no_memory(error);
  }

  for (uint32_t c = 0U; c < n; ++c) {
    const uint32_t n_names = work->names.starts[c + 1U] - work->names.starts[c];
    const Column   column  = {c, n_names};
    work->columns[work->n_columns] = column;
    work->n_columns += n_names > 0U;
  }

  qsort(work->columns, work->n_columns, sizeof(Column), compare_columns);
  return COMPETENT_STATUS_SUCCESS;
}

static uint32_t
n_slices(const Work* const work)
{
  return (work->n_columns + N_LANES - 1U) / N_LANES;
}

// Say where each slice begins: it has a row for each name of its first concept
static CompetentStatus
place_slices(const Work* const work, CompetentError* const error)
{
  const uint32_t  n      = n_slices(work);
  uint32_t* const slices = (uint32_t*)array_add_many(
    &work->draft->sections[SECTION_SLICES], sizeof(uint32_t), n + 1U, error);
  if (!slices) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t s = 0U; s < n; ++s) {
    slices[s + 1U] = slices[s] + N_LANES * work->columns[s * N_LANES].n_names;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static uint32_t*
add_none(Array* const array, const size_t n, CompetentError* const error)
{
  uint32_t* const items =
    (uint32_t*)array_add_many(array, sizeof(uint32_t), n, error);
  for (size_t i = 0U; items && i < n; ++i) {
    items[i] = IMAGE_NONE;
  }

  return items;
}

static CompetentStatus
place_lanes(const Work* const work, CompetentError* const error)
{
  Array* const    all      = work->draft->sections;
  const size_t    n        = (size_t)n_slices(work) * N_LANES;
  uint32_t* const concepts = add_none(&all[SECTION_LANES], n, error);
  uint32_t* const lanes =
    add_none(&all[SECTION_CONCEPT_LANES], work->draft->n_concepts, error);
  if (!concepts || !lanes ||
      !array_add_many(&all[SECTION_LANE_SCALES], sizeof(uint16_t), n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < work->n_columns; ++i) {
    concepts[i]                     = work->columns[i].concept;
    lanes[work->columns[i].concept] = i;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_members(const Work* const work, CompetentError* const error)
{
  Array* const          all    = work->draft->sections;
  const uint32_t* const slices = (const uint32_t*)all[SECTION_SLICES].items;
  const size_t          n      = slices[n_slices(work)];
  uint32_t* const       names  = add_none(&all[SECTION_MEMBER_NAMES], n, error);
  uint32_t* const       members = (uint32_t*)array_add_many(
    &all[SECTION_NAME_MEMBERS], sizeof(uint32_t), all[SECTION_NAMES].n, error);
  if (!names || !members ||
      !array_add_many(
        &all[SECTION_MEMBER_TRIGRAMS], sizeof(uint16_t), n, error) ||
      !array_add_many(&all[SECTION_MEMBER_UNITS], sizeof(uint16_t), n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < work->n_columns; ++i) {
    const Column          column = work->columns[i];
    const uint32_t        first  = slices[i / N_LANES] + i % N_LANES;
    const uint32_t* const own =
      work->names.items + work->names.starts[column.concept];
    for (uint32_t row = 0U; row < column.n_names; ++row) {
      names[first + N_LANES * row] = own[row];
      members[own[row]]            = first + N_LANES * row;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_members(Draft* const draft, CompetentError* const error)
{
  Work            work = {draft, {NULL, NULL}, NULL, 0U};
  CompetentStatus st   = groups_of_concepts(draft, &work.names, error);
  st                   = st ? st : find_columns(&work, error);
  st                   = st ? st : place_slices(&work, error);
  st                   = st ? st : place_lanes(&work, error);
  st                   = st ? st : place_members(&work, error);
  groups_free(&work.names);
  free(work.columns);
  return st;
}

void
draft_lane_scale(Draft* const   draft,
                 const uint32_t concept,
                 const uint16_t scale)
{
  const Array* const all = draft->sections;
  const uint32_t     lane =
    ((const uint32_t*)all[SECTION_CONCEPT_LANES].items)[concept];
  if (lane != IMAGE_NONE) {
    ((uint16_t*)all[SECTION_LANE_SCALES].items)[lane] = scale;
  }
}
