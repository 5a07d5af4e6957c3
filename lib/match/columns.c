// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/columns.h"

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
  LINE = 64, ///< Bytes in a cache line, and in the largest vectors there are

  // Adding a whole column costs as much as walking a list for one target in so
  // many, since a list jumps about and has no vectors
  DENSITY = 16,
};

/// What a target gives for a requirement, before it has its place
typedef struct {
  ListedPoints given;
  uint32_t     requirement;
} Given;

void
columns_free(Columns* const columns)
{
  free(columns->refs);
  free(columns->dense);
  free(columns->listed);
  free(columns->is_scored);
  memset(columns, 0, sizeof(*columns));
}

static CompetentStatus
make_room(Columns* const            columns,
          const ColumnSource* const source,
          CompetentError* const     error)
{
  columns->lanes     = lanes_best();
  columns->n_targets = source->n_targets;
  columns->height =
    (columns->n_targets + LANES_BLOCK - 1U) / LANES_BLOCK * LANES_BLOCK;
  columns->n_required = source->n_required;

  columns->refs =
    (ColumnRef*)calloc(columns->n_required + 1U, sizeof(ColumnRef));
  columns->is_scored = (uint8_t*)calloc(columns->n_targets + 1U, 1U);
  return (columns->refs && columns->is_scored) ? COMPETENT_STATUS_SUCCESS
                                               : no_memory(error);
}

static CompetentStatus
gather_target(Columns* const        columns,
              const uint32_t        target,
              const Array* const    terms,
              Array* const          givens,
              CompetentError* const error)
{
  Given* given = (Given*)array_add_many(givens, sizeof(Given), terms->n, error);
  if (!given) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const Given* const first = given;
  for (size_t i = 0U; i < terms->n; ++i) {
    const ColumnTerm term = ((const ColumnTerm*)terms->items)[i];
    if (term.points) {
      given->given.target = target;
      given->given.points = term.points;
      given->given.grade  = term.grade;
      given->requirement  = term.requirement;

      ColumnRef* const ref = &columns->refs[term.requirement];
      ref->n += 1U;
      ref->highest = (term.points > ref->highest) ? term.points : ref->highest;
      columns->is_scored[target] = 1U;
      ++given;
    }
  }

  givens->n -= terms->n - (size_t)(given - first);
  return COMPETENT_STATUS_SUCCESS;
}

// Compute the points of every target, once
static CompetentStatus
gather(Columns* const            columns,
       const ColumnSource* const source,
       Array* const              givens,
       CompetentError* const     error)
{
  Array           terms = {NULL, 0U, 0U};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t t = 0U; t < columns->n_targets && !st; ++t) {
    st = source->make(source->maker, t, &terms, error);
    if (!st) {
      st = gather_target(columns, t, &terms, givens, error);
    }
  }

  array_free(&terms);
  return st;
}

// Lanes share their bits with a grade, so that very many points do not fit
static bool
is_dense(const Columns* const columns, const ColumnRef* const ref)
{
  return ref->n > LANES_BLOCK && ref->n >= columns->n_targets / DENSITY &&
         ref->highest <= LANES_MAX_POINTS;
}

// Give every requirement its place, and make room for all of them
static CompetentStatus
lay_out(Columns* const columns, CompetentError* const error)
{
  uint32_t n_dense  = 0U;
  uint32_t n_listed = 0U;
  for (uint32_t r = 0U; r < columns->n_required; ++r) {
    ColumnRef* const ref = &columns->refs[r];
    ref->is_dense        = is_dense(columns, ref);
    ref->start           = ref->is_dense ? n_dense : n_listed;
    n_dense += ref->is_dense ? 1U : 0U;
    n_listed += ref->is_dense ? 0U : ref->n;
    ref->n = 0U;
  }

  // At least one of each, since there is no memory of no size
  const size_t height = columns->height ? columns->height : LANES_BLOCK;
  const size_t size   = (n_dense + 1U) * height * sizeof(uint16_t);

  columns->dense = (uint16_t*)aligned_alloc(LINE, size);
  columns->listed =
    (ListedPoints*)malloc((n_listed + 1U) * sizeof(ListedPoints));
  if (!columns->dense || !columns->listed) {
    return no_memory(error);
  }

  memset(columns->dense, 0, size);
  return COMPETENT_STATUS_SUCCESS;
}

static uint16_t*
column_of(const Columns* const columns, const ColumnRef* const ref)
{
  return columns->dense + (size_t)ref->start * columns->height;
}

static void
place(const Columns* const columns, const Array* const givens)
{
  for (size_t i = 0U; i < givens->n; ++i) {
    const Given* const given = (const Given*)givens->items + i;
    ColumnRef* const   ref   = &columns->refs[given->requirement];
    if (ref->is_dense) {
      column_of(columns, ref)[given->given.target] =
        lane_of(given->given.points, (Grade)given->given.grade);
    } else {
      columns->listed[ref->start + ref->n] = given->given;
    }

    ++ref->n;
  }
}

CompetentStatus
columns_init(Columns* const            columns,
             const ColumnSource* const source,
             CompetentError* const     error)
{
  memset(columns, 0, sizeof(*columns));

  Array           givens = {NULL, 0U, 0U};
  CompetentStatus st     = make_room(columns, source, error);
  if (!st) {
    st = gather(columns, source, &givens, error);
  }

  if (!st) {
    st = lay_out(columns, error);
  }

  if (st) {
    columns_free(columns);
  } else {
    place(columns, &givens);
  }

  array_free(&givens);
  return st;
}

static void
add_list(const Columns* const   columns,
         const ColumnRef* const ref,
         const int32_t          credits[N_GRADES],
         uint16_t* const        scores)
{
  for (uint32_t i = ref->start; i < ref->start + ref->n; ++i) {
    const ListedPoints listed = columns->listed[i];
    uint16_t* const    score  = scores + listed.target;

    *score =
      (uint16_t)(*score + credit_part(listed.points, credits[listed.grade]));
  }
}

static void
add_column(const Columns* const   columns,
           const ColumnRef* const ref,
           const int32_t          credits[N_GRADES],
           uint16_t* const        scores)
{
  const uint16_t* const column   = column_of(columns, ref);
  const size_t          n_blocks = columns->height / LANES_BLOCK;
  if (credits[GRADE_ESSENTIAL] == COMPETENT_FULL_CREDIT) {
    columns->lanes->add_all(column, scores, n_blocks);
    return;
  }

  const uint16_t parts[N_GRADES] = {lanes_credit(credits[GRADE_LOW]),
                                    lanes_credit(credits[GRADE_IMPORTANT]),
                                    lanes_credit(credits[GRADE_ESSENTIAL])};

  columns->lanes->add_part(column, scores, n_blocks, parts);
}

void
columns_add(const Columns* const columns,
            const Earning* const earning,
            uint16_t* const      scores)
{
  const ColumnRef* const ref = &columns->refs[earning->requirement];
  if (ref->is_dense) {
    add_column(columns, ref, earning->credits, scores);
  } else {
    add_list(columns, ref, earning->credits, scores);
  }
}

// Lists are in the order of targets
static ListedPoints
find_listed(const Columns* const   columns,
            const ColumnRef* const ref,
            const uint32_t         target)
{
  uint32_t first = ref->start;
  uint32_t end   = ref->start + ref->n;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    if (columns->listed[middle].target < target) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  const ListedPoints none = {target, 0U, GRADE_LOW};
  return (first < ref->start + ref->n &&
          columns->listed[first].target == target)
           ? columns->listed[first]
           : none;
}

void
columns_add_few(const Columns* const columns,
                const Earning* const earning,
                const int32_t* const targets,
                const size_t         n_targets,
                int32_t* const       scores)
{
  const ColumnRef* const ref   = &columns->refs[earning->requirement];
  const uint16_t* const column = ref->is_dense ? column_of(columns, ref) : NULL;
  for (size_t i = 0U; column && i < n_targets; ++i) {
    const uint16_t lane = column[targets[i]];

    scores[i] += credit_part(lane >> 2U, earning->credits[lane & 3U]);
  }

  for (size_t i = 0U; !column && i < n_targets; ++i) {
    const ListedPoints listed = find_listed(columns, ref, (uint32_t)targets[i]);

    scores[i] += credit_part(listed.points, earning->credits[listed.grade]);
  }
}
