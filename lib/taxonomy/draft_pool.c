// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"

#include <math.h>
#include <stdlib.h>

/// A sum of vectors, most of which is zero, each entry without its weight
typedef struct {
  double*   values;
  uint32_t* touched; ///< What is not zero
  uint32_t  n_touched;
} Sum;

typedef struct {
  const Draft* draft;
  Groups       names; ///< By concept
  Groups       units; ///< By name
  Sum          trigrams;
  Sum          sum_of_units;
} Work;

static CompetentStatus
sum_init(Sum* const sum, const size_t n, CompetentError* const error)
{
  sum->values  = (double*)calloc(n + 1U, sizeof(double));
  sum->touched = (uint32_t*)calloc(n + 1U, sizeof(uint32_t));
  return (sum->values && sum->touched) ? COMPETENT_STATUS_SUCCESS
                                       : no_memory(error);
}

static void
sum_free(Sum* const sum)
{
  free(sum->values);
  free(sum->touched);
}

static void
sum_add(Sum* const sum, const uint32_t index, const double value)
{
  if (sum->values[index] == 0.0) {
    sum->touched[sum->n_touched++] = index;
  }

  sum->values[index] += value;
}

// Take a value out, so that it is zero again
static double
sum_take(Sum* const sum, const uint32_t index)
{
  const double value = sum->values[index];
  sum->values[index] = 0.0;
  return value;
}

static void
add_units(Work* const work, const uint32_t name)
{
  const ImageUnit* const units =
    (const ImageUnit*)work->draft->sections[SECTION_UNITS].items;
  const uint32_t first  = work->units.starts[name];
  const uint32_t end    = work->units.starts[name + 1U];
  double         square = 0.0;
  for (uint32_t i = first; i < end; ++i) {
    const double weight = units[work->units.items[i]].name_weight;
    square += weight * weight;
  }

  // Units tell half as much as trigrams
  const double part = .5 / sqrt(square);
  for (uint32_t i = first; i < end; ++i) {
    sum_add(&work->sum_of_units, work->units.items[i], part);
  }
}

static void
add_trigrams(Work* const work, const uint32_t name)
{
  const Groups* const words    = &work->draft->name_words;
  const Groups* const trigrams = &work->draft->word_trigrams;
  const double        part     = 1.0 / work->draft->name_lengths[name];
  for (uint32_t u = words->starts[name]; u < words->starts[name + 1U]; ++u) {
    const uint32_t word = words->items[u];
    for (uint32_t i = trigrams->starts[word]; i < trigrams->starts[word + 1U];
         ++i) {
      sum_add(&work->trigrams, trigrams->items[i], part);
    }
  }
}

// Return the square of the length of both sums, which are then zero
static double
take_square(Work* const work)
{
  const ImageTrigram* const trigrams =
    (const ImageTrigram*)work->draft->sections[SECTION_TRIGRAMS].items;
  const ImageUnit* const units =
    (const ImageUnit*)work->draft->sections[SECTION_UNITS].items;

  double square = 0.0;
  for (uint32_t i = 0U; i < work->trigrams.n_touched; ++i) {
    const uint32_t trigram = work->trigrams.touched[i];
    const double   value =
      sum_take(&work->trigrams, trigram) * trigrams[trigram].weight;
    square += value * value;
  }

  for (uint32_t i = 0U; i < work->sum_of_units.n_touched; ++i) {
    const uint32_t unit = work->sum_of_units.touched[i];
    const double   value =
      sum_take(&work->sum_of_units, unit) * units[unit].name_weight;
    square += value * value;
  }

  work->trigrams.n_touched     = 0U;
  work->sum_of_units.n_touched = 0U;
  return square;
}

static CompetentStatus
init(Work* const work, Draft* const draft, CompetentError* const error)
{
  work->draft = draft;

  CompetentStatus st =
    sum_init(&work->trigrams, draft->sections[SECTION_TRIGRAMS].n, error);
  st =
    st ? st
       : sum_init(&work->sum_of_units, draft->sections[SECTION_UNITS].n, error);
  st = st ? st : groups_of_concepts(draft, &work->names, error);
  return st ? st : groups_of_names(draft, &work->units, error);
}

CompetentStatus
draft_pool(Draft* const draft, CompetentError* const error)
{
  ImageConceptScales* const scales =
    (ImageConceptScales*)draft->sections[SECTION_CONCEPT_SCALES].items;

  Work                  work = {.draft = NULL};
  const CompetentStatus st   = init(&work, draft, error);
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    for (uint32_t i = work.names.starts[c]; i < work.names.starts[c + 1U];
         ++i) {
      add_trigrams(&work, work.names.items[i]);
      add_units(&work, work.names.items[i]);
    }

    // Names without words come to nothing
    const double square = take_square(&work);
    scales[c].names =
      (square > 0.0) ? (uint16_t)rint(0.4 * 32768.0 / sqrt(square)) : 0U;
    draft_lane_scale(draft, c, scales[c].names);
  }

  groups_free(&work.names);
  groups_free(&work.units);
  sum_free(&work.trigrams);
  sum_free(&work.sum_of_units);
  return st;
}
