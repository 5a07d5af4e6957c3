// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/apportion.h"

#include "base/failure.h"
#include "base/wide.h"
#include "taxonomy/target.h"

#include <stdlib.h>
#include <string.h>

enum {
  N_SLOTS    = 64, ///< That fractions are put into, by size
  MAX_ROUNDS = 64, ///< Of selection, which halves what is left at most times
};

/// What is left of a share when whole slots are taken: a fraction of a slot
typedef struct {
  uint64_t numerator;   ///< The weight, until points are taken
  uint64_t denominator; ///< Once it is gathered
  uint32_t index;       ///< Of the requirement
  uint16_t part;        ///< Of its kind, or #IMAGE_N_PARTS if it does not count
  uint16_t slot;        ///< Whole #N_SLOTS-ths of a point that are left
} Remainder;

/// The weights of the requirements of each kind, together
typedef struct {
  uint64_t weights[IMAGE_N_PARTS + 1]; ///< And of what does not count: nothing
  uint64_t parts; ///< Of the kinds that have any weight, together
} Totals;

/// How to make points of weights, by kind
typedef struct {
  uint64_t factors[IMAGE_N_PARTS + 1];
  uint64_t denominators[IMAGE_N_PARTS + 1];
} Scales;

/// The points that are given already, and what is left of them
typedef struct {
  int32_t  left;           ///< Points that are not given yet
  uint32_t sizes[N_SLOTS]; ///< Remainders in each slot
} Giving;

// Skills .4, knowledge .3, tasks .3; essential 1, important .5, somewhat .2,
// optional .4
ApportionWeights
apportion_usual_weights(void)
{
  const ApportionWeights weights = {{102U, 77U, 77U},
                                    {[COMPETENT_LEVEL_OPTIONAL]  = 102U,
                                     [COMPETENT_LEVEL_SOMEWHAT]  = 51U,
                                     [COMPETENT_LEVEL_IMPORTANT] = 128U,
                                     [COMPETENT_LEVEL_ESSENTIAL] = 256U},
                                    true};

  return weights;
}

bool
apportion_is_same(const ApportionWeights* const a,
                  const ApportionWeights* const b)
{
  return !memcmp(a->kinds, b->kinds, sizeof(a->kinds)) &&
         !memcmp(a->levels, b->levels, sizeof(a->levels)) &&
         a->is_by_level == b->is_by_level;
}

void
apportion_free(Apportioner* const apportioner)
{
  array_free(&apportioner->shares);
}

// Return the part of a concept that can be required
static unsigned
part_of(const int32_t* const first_of_kind, const CompetentConcept concept)
{
  return (unsigned)(concept >= first_of_kind[COMPETENT_KIND_KNOWLEDGE]) +
         (unsigned)(concept >= first_of_kind[COMPETENT_KIND_TASK]);
}

// Whoever requires it at any level does so at the lowest one or higher
static uint32_t
information_of(const Apportioner* const apportioner,
               const uint32_t           row,
               const uint32_t           level)
{
  const uint32_t degree = apportioner->weights.is_by_level ? level - 1U : 0U;
  if (degree >= IMAGE_N_DEGREES) {
    return 0U;
  }

  return (uint32_t)apportioner->information[row]
    .of[image_target(apportioner->targets)][degree];
}

// Weigh each requirement, and add up what those of a kind weigh
static Totals
weigh(const Apportioner* const   apportioner,
      const CompetentLink* const links,
      const size_t               n_links,
      const int32_t* const       information,
      Remainder* const           remainders)
{
  const ApportionWeights* const weights = &apportioner->weights;
  const int32_t* const          first   = apportioner->first_of_kind;
  const CompetentConcept        start   = first[COMPETENT_KIND_CAPABILITY];
  const uint32_t                n_required =
    (uint32_t)(first[COMPETENT_KIND_TASK + 1] - start);

  Totals totals = {{0U}, 0U};
  for (size_t i = 0U; i < n_links; ++i) {
    const uint32_t row   = (uint32_t)(links[i].concept - start);
    const uint32_t level = (uint32_t)links[i].level;
    const unsigned part  = part_of(first, links[i].concept);
    const bool     is_counted =
      row < n_required && weights->kinds[part] && level < COMPETENT_N_LEVELS;

    Remainder remainder = {0U, 1U, (uint32_t)i, IMAGE_N_PARTS, 0U};
    if (is_counted) {
      remainder.part = (uint16_t)part;
      remainder.numerator =
        (uint64_t)weights->levels[level] *
        (information ? (uint32_t)information[i]
                     : information_of(apportioner, row, level));
      totals.weights[part] += remainder.numerator;
    }

    remainders[i] = remainder;
  }

  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    totals.parts += totals.weights[p] ? weights->kinds[p] : 0U;
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

// What does not count has no weight, so it may be divided by anything
static Scales
make_scales(const Apportioner* const apportioner, const Totals* const totals)
{
  Scales scales = {{0U}, {1U, 1U, 1U, 1U}};
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    if (totals->weights[p]) {
      scales.factors[p] =
        (uint64_t)N_SLOTS * APPORTION_POINTS * apportioner->weights.kinds[p];
      scales.denominators[p] = totals->parts * totals->weights[p];
    }
  }

  return scales;
}

// Give each requirement the whole points of its share
static Giving
give_whole_points(const Scales* const scales,
                  Remainder* const    remainders,
                  const size_t        n,
                  int32_t* const      given)
{
  Giving giving = {APPORTION_POINTS, {0U}};
  for (size_t i = 0U; i < n; ++i) {
    Remainder* const remainder = &remainders[i];
    const unsigned   part      = remainder->part;
    const uint64_t   numerator = scales->factors[part] * remainder->numerator;
    const uint64_t   slots     = numerator / scales->denominators[part];

    given[i]             = (int32_t)(slots / N_SLOTS);
    remainder->slot      = (uint16_t)(slots % N_SLOTS);
    remainder->numerator = numerator % scales->denominators[part];
    giving.left -= given[i];
    ++giving.sizes[remainder->slot];
  }

  return giving;
}

// Put the remainders of a slot at the start, and return how many there are
static size_t
gather_slot(const Scales* const scales,
            Remainder* const    remainders,
            const size_t        n,
            const uint32_t      slot)
{
  size_t n_gathered = 0U;
  for (size_t i = 0U; i < n; ++i) {
    if (remainders[i].slot == slot) {
      Remainder* const gathered = &remainders[n_gathered++];

      *gathered             = remainders[i];
      gathered->denominator = scales->denominators[gathered->part];
    }
  }

  return n_gathered;
}

// What is left goes to the largest remainders: to all in the slots at the top,
// and to the first ones of the slot below these
static void
give(const Scales* const scales,
     Remainder* const    remainders,
     const size_t        n_links,
     int32_t* const      given)
{
  const Giving giving = give_whole_points(scales, remainders, n_links, given);

  // What is left is less than there are remainders that are more than nothing
  uint32_t left = (uint32_t)giving.left;
  uint32_t slot = N_SLOTS - 1U;
  for (; giving.sizes[slot] < left; --slot) {
    left -= giving.sizes[slot];
  }

  for (size_t i = 0U; i < n_links; ++i) {
    given[i] += remainders[i].slot > slot;
  }

  const size_t n = gather_slot(scales, remainders, n_links, slot);
  select_first(remainders, n, left);
  for (uint32_t i = 0U; i < left; ++i) {
    ++given[remainders[i].index];
  }
}

static Remainder*
make_room(Apportioner* const    apportioner,
          const size_t          n,
          CompetentError* const error)
{
  Array* const shares = &apportioner->shares;
  if (n > shares->capacity &&
      !array_add_many(shares, sizeof(Remainder), n - shares->n, error)) {
    return NULL;
  }

  shares->n = 0U;
  return (Remainder*)shares->items;
}

CompetentStatus
apportion_points(Apportioner* const         apportioner,
                 const CompetentLink* const links,
                 const size_t               n_links,
                 const int32_t* const       information,
                 int32_t* const             points,
                 bool* const                is_scored,
                 CompetentError* const      error)
{
  *is_scored = false;
  if (n_links > APPORTION_MAX_REQUIREMENTS) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "A target has more than %u requirements",
                   APPORTION_MAX_REQUIREMENTS);
  }

  if (!n_links) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Remainder* const remainders = make_room(apportioner, n_links, error);
  if (!remainders) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const Totals totals =
    weigh(apportioner, links, n_links, information, remainders);

  *is_scored = totals.parts != 0U;
  if (*is_scored) {
    const Scales scales = make_scales(apportioner, &totals);
    give(&scales, remainders, n_links, points);
  } else {
    memset(points, 0, n_links * sizeof(int32_t));
  }

  return COMPETENT_STATUS_SUCCESS;
}
