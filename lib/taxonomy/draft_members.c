// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"

#include <stdlib.h>

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
  uint32_t n_members;
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
n_lines_of(const uint32_t n_members)
{
  return (n_members + IMAGE_AT_ONCE - 1U) / IMAGE_AT_ONCE;
}

// Return how many columns concepts with so many names share a slice of: as few
// as leave at most an eighth of it empty, but no slice is tiny
static uint32_t
n_columns_of(const uint32_t n_names)
{
  enum { MIN_LINES = 4, MAX_EMPTY = 8 };

  for (uint32_t n = 1U; n < IMAGE_AT_ONCE; n *= 2U) {
    const uint32_t n_lines = n_lines_of(n * n_names);
    const uint32_t n_empty = n_lines * IMAGE_AT_ONCE - n * n_names;
    if (n_lines >= MIN_LINES && n_empty * MAX_EMPTY <= n * n_names) {
      return n;
    }
  }

  return IMAGE_AT_ONCE;
}

// Begin a slice, or end the last one
static CompetentStatus
add_slice(const Work* const     work,
          const ImageSlice      slice,
          CompetentError* const error)
{
  ImageSlice* const added = (ImageSlice*)array_add(
    &work->draft->sections[SECTION_SLICES], sizeof(ImageSlice), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = slice;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_lanes(const Work* const     work,
          const ImageSlice      slice,
          const uint32_t        n_columns,
          CompetentError* const error)
{
  ImageLane* const lanes = (ImageLane*)array_add_many(
    &work->draft->sections[SECTION_LANES], sizeof(ImageLane), n_columns, error);
  if (!lanes) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < n_columns; ++i) {
    const uint32_t  lane    = slice.first_lane + i;
    const bool      is_used = lane < work->n_columns;
    const ImageLane added   = {
        is_used ? (CompetentConcept)work->columns[lane].concept : COMPETENT_NONE,
      slice.first_member + i,
      is_used ? work->columns[lane].n_names : 0U,
      n_columns};

    lanes[i] = added;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Make slices of concepts, which have a row for each name of their first one
static CompetentStatus
place_slices(Work* const work, CompetentError* const error)
{
  ImageSlice      slice = {0U, 0U};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  while (!st && (slice.first_lane < work->n_columns ||
                 slice.first_lane % IMAGE_AT_ONCE)) {
    const uint32_t n_names   = (slice.first_lane < work->n_columns)
                                 ? work->columns[slice.first_lane].n_names
                                 : 0U;
    const uint32_t n_columns = n_names ? n_columns_of(n_names) : 1U;

    st = add_slice(work, slice, error);
    st = st ? st : add_lanes(work, slice, n_columns, error);
    slice.first_lane += n_columns;
    slice.first_member += n_lines_of(n_columns * n_names) * IMAGE_AT_ONCE;
  }

  work->n_members = slice.first_member;
  return st ? st : add_slice(work, slice, error);
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

// Tell concepts their lanes, which have no scales yet
static CompetentStatus
place_concepts(const Work* const work, CompetentError* const error)
{
  Array* const    all = work->draft->sections;
  uint32_t* const lanes =
    add_none(&all[SECTION_CONCEPT_LANES], work->draft->n_concepts, error);
  if (!lanes || !array_add_many(&all[SECTION_LANE_SCALES],
                                sizeof(uint16_t),
                                all[SECTION_LANES].n,
                                error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < work->n_columns; ++i) {
    lanes[work->columns[i].concept] = i;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_members(const Work* const work, CompetentError* const error)
{
  Array* const           all   = work->draft->sections;
  const ImageLane* const lanes = (const ImageLane*)all[SECTION_LANES].items;
  const size_t           n     = work->n_members;
  uint32_t* const        names = add_none(&all[SECTION_MEMBER_NAMES], n, error);
  uint32_t* const        members = (uint32_t*)array_add_many(
    &all[SECTION_NAME_MEMBERS], sizeof(uint32_t), all[SECTION_NAMES].n, error);
  if (!names || !members ||
      !array_add_many(
        &all[SECTION_MEMBER_TRIGRAMS], sizeof(uint16_t), n, error) ||
      !array_add_many(&all[SECTION_MEMBER_UNITS], sizeof(uint16_t), n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < work->n_columns; ++i) {
    const ImageLane       lane = lanes[i];
    const uint32_t* const own =
      work->names.items + work->names.starts[lane.concept];
    for (uint32_t row = 0U; row < lane.n_names; ++row) {
      const uint32_t member = lane.first_member + lane.n_columns * row;
      names[member]         = own[row];
      members[own[row]]     = member;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_members(Draft* const draft, CompetentError* const error)
{
  Work            work = {draft, {NULL, NULL}, NULL, 0U, 0U};
  CompetentStatus st   = groups_of_concepts(draft, &work.names, error);
  st                   = st ? st : find_columns(&work, error);
  st                   = st ? st : place_slices(&work, error);
  st                   = st ? st : place_concepts(&work, error);
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
