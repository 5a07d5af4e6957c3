// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/points.h"

#include "base/failure.h"
#include "base/wide.h"
#include "match/columns.h"
#include "match/credit.h"

#include <stdbool.h>
#include <stdlib.h>

enum {
  N_PARTS    = 3,
  N_SLOTS    = 64, ///< That fractions are put into, by size
  MAX_ROUNDS = 64, ///< Of selection, which halves what is left at most times
};

/// What is left of a share when whole slots are taken: a fraction of a slot
typedef struct {
  uint64_t numerator; ///< The weight, until points are taken
  uint64_t denominator;
  uint32_t index; ///< Of the requirement
  uint32_t part;  ///< Of its kind, or #N_PARTS if it does not count
  uint32_t slot;  ///< Whole #N_SLOTS-ths of a point that are left
} Remainder;

/// The points that are given already, and what is left of them
typedef struct {
  int32_t  left;           ///< Points that are not given yet
  uint32_t sizes[N_SLOTS]; ///< Remainders in each slot
} Giving;

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

static int32_t
information_of(const PointsMaker* const maker, const CompetentLink link)
{
  return competent_taxonomy_information(maker->taxonomy,
                                        link.concept,
                                        maker->targets,
                                        counted_level(maker, link.level));
}

static bool
counts(const PointsMaker* const maker, const CompetentKind kind)
{
  return credit_is_for(kind) && weight_of_kind(maker, kind);
}

// Weigh each requirement, and add up what those of a kind weigh
static Totals
weigh(const PointsMaker* const maker,
      const int32_t* const     information,
      const Points* const      points)
{
  Remainder* const remainders = (Remainder*)maker->shares.items;
  Totals           totals     = {{0U}, 0U};
  for (size_t i = 0U; i < points->n_links; ++i) {
    const CompetentLink link = points->links[i];
    const CompetentKind kind =
      competent_taxonomy_kind(maker->taxonomy, link.concept);

    Remainder remainder = {0U, 1U, (uint32_t)i, N_PARTS, 0U};
    if (counts(maker, kind)) {
      remainder.part = part_of_kind(kind);
      remainder.numerator =
        weight_of_level(maker, link.level) *
        (uint64_t)(information ? information[i] : information_of(maker, link));
      totals.weights[remainder.part] += remainder.numerator;
    }

    remainders[i] = remainder;
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

// Give each requirement the whole points of its share
static Giving
give_whole_points(const PointsMaker* const maker,
                  const Points* const      points,
                  const Totals* const      totals)
{
  int32_t* const   given      = (int32_t*)maker->points.items;
  Remainder* const remainders = (Remainder*)maker->shares.items;
  Giving           giving     = {COMPETENT_TARGET_POINTS, {0U}};

  // What does not count has no weight, so it may be divided by anything
  uint64_t factors[N_PARTS + 1]      = {0U};
  uint64_t denominators[N_PARTS + 1] = {1U, 1U, 1U, 1U};
  for (unsigned p = 0U; p < N_PARTS; ++p) {
    if (totals->weights[p]) {
      const CompetentKind kind = (CompetentKind)(COMPETENT_KIND_CAPABILITY + p);

      factors[p] =
        N_SLOTS * COMPETENT_TARGET_POINTS * weight_of_kind(maker, kind);
      denominators[p] = totals->parts * totals->weights[p];
    }
  }

  for (size_t i = 0U; i < points->n_links; ++i) {
    Remainder* const remainder = &remainders[i];
    const uint64_t numerator = factors[remainder->part] * remainder->numerator;
    const uint64_t denominator = denominators[remainder->part];
    const uint64_t slots       = numerator / denominator;

    given[i]               = (int32_t)(slots / N_SLOTS);
    remainder->slot        = (uint32_t)(slots % N_SLOTS);
    remainder->numerator   = numerator % denominator;
    remainder->denominator = denominator;
    giving.left -= given[i];
    ++giving.sizes[remainder->slot];
  }

  return giving;
}

// Put the remainders of a slot at the start, and return how many there are
static size_t
gather_slot(Remainder* const remainders, const size_t n, const uint32_t slot)
{
  size_t n_gathered = 0U;
  for (size_t i = 0U; i < n; ++i) {
    remainders[n_gathered] = remainders[i];
    n_gathered += remainders[i].slot == slot;
  }

  return n_gathered;
}

// What is left goes to the largest remainders: to all in the slots at the top,
// and to the first ones of the slot below these
static void
apportion(const PointsMaker* const maker,
          const Points* const      points,
          const Totals* const      totals)
{
  int32_t* const   given      = (int32_t*)maker->points.items;
  Remainder* const remainders = (Remainder*)maker->shares.items;
  const Giving     giving     = give_whole_points(maker, points, totals);

  // What is left is less than there are remainders that are more than nothing
  uint32_t left = (uint32_t)giving.left;
  uint32_t slot = N_SLOTS - 1U;
  for (; giving.sizes[slot] < left; --slot) {
    left -= giving.sizes[slot];
  }

  for (size_t i = 0U; i < points->n_links; ++i) {
    given[i] += remainders[i].slot > slot;
  }

  const size_t n = gather_slot(remainders, points->n_links, slot);
  select_first(remainders, n, left);
  for (uint32_t i = 0U; i < left; ++i) {
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
points_apportion(PointsMaker* const    maker,
                 const int32_t* const  information,
                 Points* const         points,
                 CompetentError* const error)
{
  const CompetentStatus st = make_room(maker, points->n_links, error);
  if (st) {
    return st;
  }

  const Totals totals = weigh(maker, information, points);
  points->points      = (const int32_t*)maker->points.items;
  points->is_scored   = totals.parts != 0U;
  if (points->is_scored) {
    apportion(maker, points, &totals);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
points_make(PointsMaker* const     maker,
            const CompetentConcept target,
            Points* const          points,
            CompetentError* const  error)
{
  points->links = competent_taxonomy_links(
    maker->taxonomy, target, credit_relation(maker->targets), &points->n_links);

  return points_apportion(maker, NULL, points, error);
}

CompetentConcept
points_first_required(const CompetentTaxonomy* const taxonomy)
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

CompetentStatus
points_terms(void* const           maker,
             const uint32_t        target,
             Array* const          terms,
             CompetentError* const error)
{
  PointsMaker* const       points_maker = (PointsMaker*)maker;
  const CompetentTaxonomy* taxonomy     = points_maker->taxonomy;
  const CompetentConcept   first_target =
    competent_taxonomy_first_of_kind(taxonomy, points_maker->targets);
  const CompetentConcept first_required = points_first_required(taxonomy);

  Points          points;
  CompetentStatus st =
    points_make(points_maker, first_target + (int32_t)target, &points, error);

  terms->n = 0U;
  if (st) {
    return st;
  }

  ColumnTerm* const items = (ColumnTerm*)array_add_many(
    terms, sizeof(ColumnTerm), points.n_links, error);
  if (!items) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // What is not required in any way that counts has no points and no column
  size_t n = 0U;
  for (size_t i = 0U; i < points.n_links; ++i) {
    if (points.points[i]) {
      const ColumnTerm term = {
        (uint32_t)(points.links[i].concept - first_required),
        (uint16_t)points.points[i],
        (uint16_t)credit_grade(points.links[i].level)};

      items[n++] = term;
    }
  }

  terms->n = n;
  return COMPETENT_STATUS_SUCCESS;
}
