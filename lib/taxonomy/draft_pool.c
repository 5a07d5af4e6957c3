// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"
#include "text/trigram.h"
#include "text/words.h"

#include <math.h>
#include <stdlib.h>

/// A sum of vectors, most of which is zero
typedef struct {
  double*   values;
  uint32_t* touched; ///< What is not zero
  uint32_t  n_touched;
} Sum;

typedef struct {
  const Draft* draft;
  Groups       names;   ///< By concept
  Groups       units;   ///< By name
  uint32_t*    weights; ///< By trigram
  uint32_t*    counts;  ///< By trigram of the name at hand
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

// Return the square of the length, and make it zero again
static double
sum_take(Sum* const sum)
{
  double square = 0.0;
  for (uint32_t i = 0U; i < sum->n_touched; ++i) {
    const double value = sum->values[sum->touched[i]];
    square += value * value;
    sum->values[sum->touched[i]] = 0.0;
  }

  sum->n_touched = 0U;
  return square;
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
  const double length = 2.0 * sqrt(square);
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t unit = work->units.items[i];
    sum_add(&work->sum_of_units, unit, units[unit].name_weight / length);
  }
}

/// What is done with each trigram of a name
typedef enum { COUNT, SQUARE, ADD } Pass;

static double
pass_trigrams(Work* const         work,
              const CompetentText text,
              const Pass          pass,
              const double        length)
{
  Words  words = {text, 0U};
  Word   word;
  double square = 0.0;
  while (words_next(&words, &word)) {
    for (size_t t = 0U; t < word.length; ++t) {
      const uint32_t code   = trigram_code(trigram_key(word_text(&word), t));
      const double   weight = work->weights[code];
      if (pass == COUNT) {
        ++work->counts[code];
      } else if (pass == SQUARE) {
        // Each of n equal ones adds a part of the square of n
        square += weight * weight * work->counts[code];
      } else {
        sum_add(&work->trigrams, code, weight / length);
        work->counts[code] = 0U;
      }
    }
  }

  return square;
}

static void
add_trigrams(Work* const work, const uint32_t name)
{
  const ImageName* const names =
    (const ImageName*)work->draft->sections[SECTION_NAMES].items;
  const CompetentText text = {work->draft->strings.bytes +
                                names[name].text.offset,
                              names[name].text.length};

  pass_trigrams(work, text, COUNT, 0.0);
  const double square = pass_trigrams(work, text, SQUARE, 0.0);
  pass_trigrams(work, text, ADD, sqrt(square));
}

static CompetentStatus
init(Work* const work, Draft* const draft, CompetentError* const error)
{
  const size_t        n = draft->sections[SECTION_TRIGRAMS].n - 1U;
  const ImageTrigram* trigrams =
    (const ImageTrigram*)draft->sections[SECTION_TRIGRAMS].items;

  work->draft   = draft;
  work->weights = (uint32_t*)calloc(TRIGRAM_CODES, sizeof(uint32_t));
  work->counts  = (uint32_t*)calloc(TRIGRAM_CODES, sizeof(uint32_t));
  if (!work->weights || !work->counts) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    work->weights[trigram_code(trigrams[i].key)] = trigrams[i].weight;
  }

  CompetentStatus st = sum_init(&work->trigrams, TRIGRAM_CODES, error);
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
    const double square =
      sum_take(&work.trigrams) + sum_take(&work.sum_of_units);
    scales[c].names = (square > 0.0)
                        ? (uint32_t)rint(0.4 * 32768.0 / (sqrt(square) + 1e-9))
                        : 0U;
  }

  groups_free(&work.names);
  groups_free(&work.units);
  sum_free(&work.trigrams);
  sum_free(&work.sum_of_units);
  free(work.weights);
  free(work.counts);
  return st;
}
