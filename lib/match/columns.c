// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/columns.h"

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

/// All that is needed while columns are made
typedef struct {
  Columns*         columns;
  PointsMaker*     maker;
  CompetentConcept first_target;
  CompetentConcept first_required;
} Making;

void
columns_free(Columns* const columns)
{
  free(columns->refs);
  free(columns->dense);
  free(columns->targets);
  free(columns->points);
  free(columns->is_scored);
  memset(columns, 0, sizeof(*columns));
}

static ColumnRefs*
refs_of(const Making* const making, const CompetentLink link)
{
  return &making->columns->refs[link.concept - making->first_required];
}

// Count what is required, which is at least what gives points
static void
count(const Making* const making)
{
  const CompetentTaxonomy* const taxonomy = making->maker->taxonomy;
  const CompetentRelation relation = credit_relation(making->maker->targets);
  for (uint32_t t = 0U; t < making->columns->n_targets; ++t) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      taxonomy, making->first_target + (int32_t)t, relation, &n);

    for (size_t i = 0U; i < n; ++i) {
      if (credit_is_for(competent_taxonomy_kind(taxonomy, links[i].concept))) {
        ColumnRefs* const refs  = refs_of(making, links[i]);
        const Grade       grade = credit_grade(links[i].level);

        ++refs->all.n;
        if (grade != GRADE_LOW) {
          ++refs->higher[grade - 1U].n;
        }
      }
    }
  }
}

static void
place_in(Columns* const   columns,
         ColumnRef* const ref,
         const uint32_t   target,
         const int32_t    points)
{
  if (ref->is_dense) {
    const size_t start             = (size_t)ref->start * columns->height;
    columns->dense[start + target] = (uint16_t)points;
  } else {
    const uint32_t at    = ref->start + ref->n;
    columns->targets[at] = target;
    columns->points[at]  = (uint16_t)points;
  }

  ++ref->n;
}

static void
place(const Making* const making,
      const uint32_t      target,
      const CompetentLink link,
      const int32_t       points)
{
  ColumnRefs* const refs  = refs_of(making, link);
  const Grade       grade = credit_grade(link.level);

  place_in(making->columns, &refs->all, target, points);
  if (grade != GRADE_LOW) {
    place_in(making->columns, &refs->higher[grade - 1U], target, points);
  }
}

// Compute the points of every target and put each where it belongs
static CompetentStatus
place_all(const Making* const making, CompetentError* const error)
{
  Columns* const columns = making->columns;
  for (uint32_t t = 0U; t < columns->n_targets; ++t) {
    Points                points;
    const CompetentStatus st = points_make(
      making->maker, making->first_target + (int32_t)t, &points, error);
    if (st) {
      return st;
    }

    columns->is_scored[t] = points.is_scored;
    for (size_t i = 0U; i < points.n_links; ++i) {
      if (points.points[i]) {
        place(making, t, points.links[i], points.points[i]);
      }
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_dense(const Columns* const columns, const ColumnRef* const ref)
{
  return ref->n > LANES_BLOCK && ref->n >= columns->n_targets / DENSITY;
}

static void
lay_out_one(const Columns* const columns,
            ColumnRef* const     ref,
            uint32_t* const      n_dense,
            uint32_t* const      n_listed)
{
  ref->is_dense = is_dense(columns, ref);
  ref->start    = ref->is_dense ? *n_dense : *n_listed;
  *n_dense += ref->is_dense ? 1U : 0U;
  *n_listed += ref->is_dense ? 0U : ref->n;
  ref->n = 0U;
}

// Give every requirement its places, and make room for all of them
static CompetentStatus
lay_out(Columns* const columns, CompetentError* const error)
{
  uint32_t n_dense  = 0U;
  uint32_t n_listed = 0U;
  for (uint32_t r = 0U; r < columns->n_required; ++r) {
    lay_out_one(columns, &columns->refs[r].all, &n_dense, &n_listed);
    for (unsigned g = 0U; g < N_HIGHER_GRADES; ++g) {
      lay_out_one(columns, &columns->refs[r].higher[g], &n_dense, &n_listed);
    }
  }

  // At least one of each, since there is no memory of no size
  const size_t height = columns->height ? columns->height : LANES_BLOCK;
  const size_t size   = (n_dense + 1U) * height * sizeof(uint16_t);

  columns->dense   = (uint16_t*)aligned_alloc(LINE, size);
  columns->targets = (uint32_t*)malloc((n_listed + 1U) * sizeof(uint32_t));
  columns->points  = (uint16_t*)malloc((n_listed + 1U) * sizeof(uint16_t));
  if (!columns->dense || !columns->targets || !columns->points) {
    return no_memory(error);
  }

  memset(columns->dense, 0, size);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
make_room(const Making* const making, CompetentError* const error)
{
  const CompetentTaxonomy* const taxonomy = making->maker->taxonomy;
  Columns* const                 columns  = making->columns;

  columns->lanes = lanes_best();
  columns->n_targets =
    (uint32_t)competent_taxonomy_n_of_kind(taxonomy, making->maker->targets);
  columns->height =
    (columns->n_targets + LANES_BLOCK - 1U) / LANES_BLOCK * LANES_BLOCK;
  for (unsigned k = COMPETENT_KIND_CAPABILITY; k <= COMPETENT_KIND_TASK; ++k) {
    columns->n_required +=
      (uint32_t)competent_taxonomy_n_of_kind(taxonomy, (CompetentKind)k);
  }

  columns->refs =
    (ColumnRefs*)calloc(columns->n_required + 1U, sizeof(ColumnRefs));
  columns->is_scored = (uint8_t*)calloc(columns->n_targets + 1U, 1U);
  return (columns->refs && columns->is_scored) ? COMPETENT_STATUS_SUCCESS
                                               : no_memory(error);
}

CompetentStatus
columns_init(Columns* const        columns,
             PointsMaker* const    maker,
             CompetentError* const error)
{
  memset(columns, 0, sizeof(*columns));

  const Making making = {
    columns,
    maker,
    competent_taxonomy_first_of_kind(maker->taxonomy, maker->targets),
    columns_first_required(maker->taxonomy)};

  CompetentStatus st = make_room(&making, error);
  if (!st) {
    count(&making);
    st = lay_out(columns, error);
  }

  if (!st) {
    st = place_all(&making, error);
  }

  if (st) {
    columns_free(columns);
  }

  return st;
}

CompetentConcept
columns_first_required(const CompetentTaxonomy* const taxonomy)
{
  for (unsigned k = COMPETENT_KIND_CAPABILITY; k <= COMPETENT_KIND_TASK; ++k) {
    const CompetentConcept first =
      competent_taxonomy_first_of_kind(taxonomy, (CompetentKind)k);
    if (first != COMPETENT_NONE) {
      return first;
    }
  }

  return 0;
}

static void
replace_list(const Columns* const   columns,
             const ColumnRef* const ref,
             const int32_t          from,
             const int32_t          to,
             uint16_t* const        scores)
{
  for (uint32_t i = ref->start; i < ref->start + ref->n; ++i) {
    uint16_t* const score  = scores + columns->targets[i];
    const int32_t   points = columns->points[i];

    *score =
      (uint16_t)(*score + credit_part(points, to) - credit_part(points, from));
  }
}

static const uint16_t*
column_of(const Columns* const columns, const ColumnRef* const ref)
{
  return columns->dense + (size_t)ref->start * columns->height;
}

static void
add(const Columns* const   columns,
    const ColumnRef* const ref,
    const int32_t          credit,
    uint16_t* const        scores)
{
  const Lanes* const lanes    = columns->lanes;
  const size_t       n_blocks = columns->height / LANES_BLOCK;
  if (!ref->is_dense) {
    replace_list(columns, ref, 0, credit, scores);
  } else if (credit == COMPETENT_FULL_CREDIT) {
    lanes->add(column_of(columns, ref), scores, n_blocks);
  } else {
    lanes->add_part(
      column_of(columns, ref), scores, n_blocks, (uint16_t)credit);
  }
}

// Lower credits than full ones are rare enough for a plain loop
static void
replace_any(const Columns* const   columns,
            const ColumnRef* const ref,
            const int32_t          from,
            const int32_t          to,
            uint16_t* const        scores)
{
  const uint16_t* const column = column_of(columns, ref);
  for (uint32_t i = 0U; i < columns->height; ++i) {
    scores[i] = (uint16_t)(scores[i] + credit_part(column[i], to) -
                           credit_part(column[i], from));
  }
}

static void
replace(const Columns* const   columns,
        const ColumnRef* const ref,
        const int32_t          from,
        const int32_t          to,
        uint16_t* const        scores)
{
  if (!ref->is_dense) {
    replace_list(columns, ref, from, to, scores);
  } else if (from == COMPETENT_FULL_CREDIT) {
    columns->lanes->reduce(column_of(columns, ref),
                           scores,
                           columns->height / LANES_BLOCK,
                           (uint16_t)to);
  } else {
    replace_any(columns, ref, from, to, scores);
  }
}

void
columns_add(const Columns* const columns,
            const uint32_t       requirement,
            const int32_t        credits[N_GRADES],
            uint16_t* const      scores)
{
  // Nearly always a credit is full for most targets, and less for some
  const ColumnRefs* const refs = &columns->refs[requirement];
  const int32_t           base = credits[GRADE_LOW];

  add(columns, &refs->all, base, scores);
  for (unsigned g = 0U; g < N_HIGHER_GRADES; ++g) {
    const int32_t credit = credits[g + 1U];
    if (credit != base) {
      replace(columns, &refs->higher[g], base, credit, scores);
    }
  }
}
