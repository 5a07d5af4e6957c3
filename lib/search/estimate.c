// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/estimate.h"

#include "search/filter.h"
#include "search/vectors.h"
#include "taxonomy/near.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// A score is made of sums by two products that are cut off each, of trigrams
// and of units, and so is what a concept as a whole gets.  Each cut takes less
// than one, and what is cut twice is multiplied by at most one between.  So
// points are at most what they are without cuts, and at least that less 4 for a
// score and as much for the rest.  Products of floating-point numbers are off
// by less than 2^-16 of them, and sums by 2^-23 for each number.
#define CUTS 4.0F
#define ERROR_OF_PRODUCTS 0x1p-16F
#define ERROR_OF_SUMS 0x1p-23F

/// Points do not go further than twice this, nor do those of so many names
#define MOST 0x1p31F
#define MOST_CUTS 0x1p14F

/// What is estimated
typedef struct {
  const Query* query;
  const Image* image;
  Scratch*     scratch;
  size_t       limit;
  float        margin; ///< How far a total may be off, as a part of it
} Work;

static void
score_slices(const Work* const work)
{
  const Vectors* const vectors = vectors_best();
  const Image* const   image   = work->image;
  Scratch* const       scratch = work->scratch;
  const float  factors[]       = {(float)work->query->trigram_scale * 0x1p-26F,
                                  (float)work->query->unit_scale * 0x1p-34F};
  const Slices slices          = {image->slices,
                                  image->n_slices,
                                  scratch->trigrams,
                                  scratch->unit_sums,
                                  image->member_trigrams,
                                  image->member_units,
                                  scratch->sums,
                                  scratch->bests};

  vectors->score_slices(&slices, factors);
  for (uint32_t i = 0U; i < image->n_lanes; i += IMAGE_AT_ONCE) {
    scratch->peaks[i / IMAGE_AT_ONCE] =
      vectors->total_lanes(scratch->sums + i,
                           scratch->bests + i,
                           image->lane_scales + i,
                           scratch->totals + i);
  }
}

static void
raise_total(Scratch* const scratch, const uint32_t lane, const float more)
{
  float* const total = &scratch->totals[lane];
  float* const peak  = &scratch->peaks[lane / IMAGE_AT_ONCE];
  *total += more;
  *peak = (*total > *peak) ? *total : *peak;
}

// Sums that are huge are not estimated
static void
raise_all(const Work* const work)
{
  for (uint32_t i = 0U; i < work->image->n_lanes; ++i) {
    raise_total(work->scratch, i, INFINITY);
  }
}

// Add what definitions bring to the concepts that have names
static void
add_definitions(const Work* const work)
{
  const Scratch* const scratch = work->scratch;
  const float          factor  = 0x1p-6F / (float)work->query->definition_scale;
  for (uint32_t i = 0U; i < (work->image->n_concepts + 63U) / 64U; ++i) {
    uint64_t bits = scratch->definition_bits[i];
    while (bits) {
      const uint32_t concept = 64U * i + take_bit(&bits);
      const uint32_t lane    = work->image->concept_lanes[concept];
      if (lane != IMAGE_NONE) {
        raise_total(work->scratch,
                    lane,
                    (float)scratch->definitions[concept] *
                      (float)work->image->concept_scales[concept].definitions *
                      factor);
      }
    }
  }
}

// What is near the query is looked at, whatever it comes to
static void
add_typos(const Work* const work)
{
  const Near* const typos = (const Near*)work->query->typos.items;
  for (size_t i = 0U; i < work->query->typos.n; ++i) {
    const CompetentConcept concept = work->image->name_concepts[typos[i].item];

    raise_total(work->scratch, work->image->concept_lanes[concept], INFINITY);
  }
}

// Kinds that are not asked for come to nothing
static void
drop_unwanted(const Work* const work)
{
  const Image* const image   = work->image;
  Scratch* const     scratch = work->scratch;
  const uint32_t     kinds   = work->query->filter.kinds;
  for (uint32_t s = 0U; kinds && s < image->n_lanes / IMAGE_AT_ONCE; ++s) {
    float peak = 0.0F;
    for (uint32_t i = 0U; scratch->peaks[s] > 0.0F && i < IMAGE_AT_ONCE; ++i) {
      const uint32_t         lane    = s * IMAGE_AT_ONCE + i;
      const CompetentConcept concept = image->lanes[lane].concept;
      if (concept == COMPETENT_NONE ||
          !filter_has(kinds, image->concepts[concept].kind)) {
        scratch->totals[lane] = 0.0F;
      }

      peak = (scratch->totals[lane] > peak) ? scratch->totals[lane] : peak;
    }

    scratch->peaks[s] = peak;
  }
}

// Return what a concept has at the least
static float
lower_bound(const Work* const work, const uint32_t lane)
{
  const float total  = work->scratch->totals[lane];
  const float n_cuts = (float)work->image->lanes[lane].n_names;
  const float names  = (float)work->image->lane_scales[lane] * 0x1p-15F;
  const float most   = (total < MOST) ? total : MOST;

  return (total < INFINITY && n_cuts < MOST_CUTS)
           ? most - total * work->margin - CUTS - CUTS * n_cuts * names - CUTS
           : 0.0F;
}

// List the lanes that come to so much, and to anything
static size_t
choose(const Work* const work, const float least)
{
  Scratch* const scratch = work->scratch;
  size_t         n       = 0U;
  for (uint32_t s = 0U; s < work->image->n_lanes / IMAGE_AT_ONCE; ++s) {
    if (scratch->peaks[s] > 0.0F && scratch->peaks[s] >= least) {
      const uint32_t first = s * IMAGE_AT_ONCE;
      for (uint32_t i = first; i < first + IMAGE_AT_ONCE; ++i) {
        const float total  = scratch->totals[i];
        scratch->chosen[n] = i;
        n += (unsigned)(total > 0.0F) & (unsigned)(total >= least);
      }
    }
  }

  return n;
}

// Floats that are not below zero are in the same order as their bits
static int32_t
bits_of(const float number)
{
  int32_t bits = 0;
  memcpy(&bits, &number, sizeof(bits));
  return bits;
}

static float
float_of(const int32_t bits)
{
  float number = 0.0F;
  memcpy(&number, &bits, sizeof(number));
  return number;
}

// Return what so many of the bars reach, to about 2^-13 of the most that they
// do, or nothing.  Counting them over and over takes no branches.
static float
find_reached(const int32_t* const bars, const size_t n, const size_t limit)
{
  const Vectors* const vectors = vectors_best();
  int32_t              reached = 0;
  for (int32_t bit = INT32_C(1) << 30; n >= limit && bit >= INT32_C(1) << 10;
       bit /= 2) {
    if (vectors->count_from(bars, reached + bit, n) >= limit) {
      reached += bit;
    }
  }

  return float_of(reached);
}

// Return what as many concepts as are wanted have at the least, or nothing.
// These are looked for among those that come to most, of which there are enough
// where as many peaks do.
static float
find_bar(const Work* const work)
{
  Scratch* const scratch = work->scratch;
  int32_t* const bars    = scratch->bars;
  const size_t   n       = work->image->n_lanes / IMAGE_AT_ONCE;
  for (size_t s = 0U; s < n; ++s) {
    bars[s] = bits_of(scratch->peaks[s]);
  }

  const size_t n_high = choose(work, find_reached(bars, n, work->limit));
  for (size_t i = 0U; i < n_high; ++i) {
    const float bound = lower_bound(work, scratch->chosen[i]);
    bars[i]           = bits_of((bound > 0.0F) ? bound : 0.0F);
  }

  return find_reached(bars, n_high, work->limit);
}

// Only a forged snapshot says something of lanes that are no concept's
static size_t
keep_concepts(const Work* const work, const size_t n)
{
  uint32_t* const chosen = work->scratch->chosen;
  size_t          n_kept = 0U;
  for (size_t i = 0U; i < n; ++i) {
    chosen[n_kept] = chosen[i];
    n_kept += work->image->lanes[chosen[i]].concept != COMPETENT_NONE;
  }

  return n_kept;
}

size_t
estimate_best(const Query* const query, const size_t limit)
{
  const uint32_t n_lanes = query->image->n_lanes;
  Scratch* const scratch = query->scratch;

  Work work = {
    .query = query, .image = query->image, .scratch = scratch, .limit = limit};
  score_slices(&work);
  if (query->is_huge) {
    raise_all(&work);
  }

  add_definitions(&work);
  add_typos(&work);
  drop_unwanted(&work);

  // The first concept has the most names
  const uint32_t n_names = n_lanes ? query->image->lanes[0].n_names : 0U;
  work.margin            = ERROR_OF_PRODUCTS + (float)n_names * ERROR_OF_SUMS;

  // Both bounds are off by as much
  const float bar = (limit < n_lanes) ? find_bar(&work) : 0.0F;
  return keep_concepts(&work, choose(&work, bar / (1.0F + 2.0F * work.margin)));
}
