// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/points.h"

#include "base/failure.h"
#include "base/wide.h"
#include "match/credit.h"

#include <stdbool.h>
#include <stdlib.h>

enum {
  N_PARTS    = 3,
  MAX_ROUNDS = 64, ///< Of selection, which halves what is left at most times
};

/// What is left of a share when whole points are taken: a fraction below 1
typedef struct {
  uint64_t numerator;
  uint64_t denominator;
  uint32_t index; ///< Of the requirement
} Remainder;

/// The weights of the requirements of each kind, together
typedef struct {
  uint64_t weights[N_PARTS];
  uint64_t parts; ///< D of the kinds that have any weight, together
} Totals;

void
points_free(PointsMaker* const maker)
{
  array_free(&maker->points);
  array_free(&maker->shares);
}

static unsigned
part_of_kind(const CompetentKind kind)
{
  return (unsigned)kind - (unsigned)COMPETENT_KIND_CAPABILITY;
}

static uint64_t
weight_of_kind(const PointsMaker* const maker, const CompetentKind kind)
{
  return (
    uint64_t)((kind == COMPETENT_KIND_CAPABILITY)  ? maker->weights.capability
              : (kind == COMPETENT_KIND_KNOWLEDGE) ? maker->weights.knowledge
                                                   : maker->weights.task);
}

static uint64_t
weight_of_level(const PointsMaker* const maker, const int32_t level)
{
  return (
    uint64_t)((level == COMPETENT_LEVEL_ESSENTIAL)   ? maker->weights.essential
              : (level == COMPETENT_LEVEL_IMPORTANT) ? maker->weights.important
              : (level == COMPETENT_LEVEL_SOMEWHAT)  ? maker->weights.somewhat
              : (level == COMPETENT_LEVEL_OPTIONAL)  ? maker->weights.optional
                                                     : 0);
}

// Whoever requires it at any level does so at the lowest one or higher
static CompetentLevel
counted_level(const PointsMaker* const maker, const int32_t level)
{
  return maker->weights.by_level ? (CompetentLevel)level
                                 : COMPETENT_LEVEL_OPTIONAL;
}

static uint64_t
weight(const PointsMaker* const maker, const CompetentLink link)
{
  const int32_t information =
    competent_taxonomy_information(maker->taxonomy,
                                   link.concept,
                                   maker->targets,
                                   counted_level(maker, link.level));

  return weight_of_level(maker, link.level) * (uint64_t)information;
}

static bool
counts(const PointsMaker* const maker, const CompetentKind kind)
{
  return credit_is_for(kind) && weight_of_kind(maker, kind);
}

static Totals
add_up(const PointsMaker* const maker, const Points* const points)
{
  Totals totals = {{0U}, 0U};
  for (size_t i = 0U; i < points->n_links; ++i) {
    const CompetentLink link = points->links[i];
    const CompetentKind kind =
      competent_taxonomy_kind(maker->taxonomy, link.concept);
    if (counts(maker, kind)) {
      totals.weights[part_of_kind(kind)] += weight(maker, link);
    }
  }

  for (unsigned p = 0U; p < N_PARTS; ++p) {
    const CompetentKind kind = (CompetentKind)(COMPETENT_KIND_CAPABILITY + p);
    totals.parts += totals.weights[p] ? weight_of_kind(maker, kind) : 0U;
  }

  return totals;
}

// Larger remainders go first, and then lower concepts
static bool
is_before(const Remainder* const x, const Remainder* const y)
{
  const int order =
    (x->denominator == y->denominator)
      ? (x->numerator > y->numerator) - (x->numerator < y->numerator)
      : wide_compare(wide_product(x->numerator, y->denominator),
                     wide_product(y->numerator, x->denominator));

  return order ? order > 0 : x->index < y->index;
}

static void
swap(Remainder* const a, Remainder* const b)
{
  const Remainder c = *a;
  *a                = *b;
  *b                = c;
}

// Put what goes before the middle one before it, and return where that is
static size_t
split(Remainder* const remainders, const size_t n)
{
  size_t n_before = 0U;
  swap(&remainders[n / 2U], &remainders[n - 1U]);
  for (size_t i = 0U; i + 1U < n; ++i) {
    if (is_before(&remainders[i], &remainders[n - 1U])) {
      swap(&remainders[i], &remainders[n_before++]);
    }
  }

  swap(&remainders[n_before], &remainders[n - 1U]);
  return n_before;
}

static int
compare(const void* const a, const void* const b)
{
  return is_before((const Remainder*)a, (const Remainder*)b) ? -1 : 1;
}

// Put those that go first at the start, in any order: Hoare's selection.  Where
// somebody chose weights to make that quadratic, sorting is good enough.
static void
select_first(Remainder* const remainders, const size_t n, const size_t n_first)
{
  unsigned rounds = 0U;
  for (size_t start = 0U, end = n; end - start > 1U;) {
    if (++rounds > MAX_ROUNDS) {
      qsort(remainders + start, end - start, sizeof(Remainder), compare);
      return;
    }

    const size_t middle = start + split(remainders + start, end - start);
    if (middle == n_first) {
      return;
    }

    if (middle < n_first) {
      start = middle + 1U;
    } else {
      end = middle;
    }
  }
}

// Give each requirement the whole points of its share, and return their sum
static int32_t
give_whole_points(const PointsMaker* const maker,
                  const Points* const      points,
                  const Totals* const      totals)
{
  int32_t* const   given      = (int32_t*)maker->points.items;
  Remainder* const remainders = (Remainder*)maker->shares.items;
  int32_t          sum        = 0;
  for (size_t i = 0U; i < points->n_links; ++i) {
    const CompetentLink link = points->links[i];
    const CompetentKind kind =
      competent_taxonomy_kind(maker->taxonomy, link.concept);
    const uint64_t total =
      counts(maker, kind) ? totals->weights[part_of_kind(kind)] : 0U;

    Remainder remainder = {0U, 1U, (uint32_t)i};
    given[i]            = 0;
    if (total) {
      const uint64_t numerator = COMPETENT_TARGET_POINTS *
                                 weight_of_kind(maker, kind) *
                                 weight(maker, link);

      remainder.denominator = totals->parts * total;
      remainder.numerator   = numerator % remainder.denominator;
      given[i]              = (int32_t)(numerator / remainder.denominator);
    }

    remainders[i] = remainder;
    sum += given[i];
  }

  return sum;
}

static void
apportion(const PointsMaker* const maker,
          const Points* const      points,
          const Totals* const      totals)
{
  int32_t* const   given      = (int32_t*)maker->points.items;
  Remainder* const remainders = (Remainder*)maker->shares.items;

  const int32_t left =
    COMPETENT_TARGET_POINTS - give_whole_points(maker, points, totals);

  // What is left is less than there are remainders that are more than nothing
  select_first(remainders, points->n_links, (size_t)left);
  for (int32_t i = 0; i < left; ++i) {
    ++given[remainders[i].index];
  }
}

static CompetentStatus
make_room(PointsMaker* const maker, const size_t n, CompetentError* const error)
{
  if (n > POINTS_MAX_REQUIREMENTS) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "A target has more than %u requirements",
                   POINTS_MAX_REQUIREMENTS);
  }

  maker->points.n = 0U;
  maker->shares.n = 0U;
  return (array_add_many(&maker->points, sizeof(int32_t), n, error) &&
          array_add_many(&maker->shares, sizeof(Remainder), n, error))
           ? COMPETENT_STATUS_SUCCESS
           : COMPETENT_STATUS_NO_MEMORY;
}

CompetentStatus
points_make(PointsMaker* const     maker,
            const CompetentConcept target,
            Points* const          points,
            CompetentError* const  error)
{
  points->links = competent_taxonomy_links(
    maker->taxonomy, target, credit_relation(maker->targets), &points->n_links);

  const CompetentStatus st = make_room(maker, points->n_links, error);
  if (st) {
    return st;
  }

  const Totals totals = add_up(maker, points);
  points->points      = (const int32_t*)maker->points.items;
  points->is_scored   = totals.parts != 0U;
  if (points->is_scored) {
    apportion(maker, points, &totals);
  }

  return COMPETENT_STATUS_SUCCESS;
}
