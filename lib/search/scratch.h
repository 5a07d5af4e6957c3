// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_SCRATCH_H
#define SEARCH_SCRATCH_H

/**
   @file scratch.h

   Room for a query, which a taxonomy keeps for the next one.

   All of it is zero between queries: who uses a number writes down which, and
   clears no others, so that a query takes no longer in a larger taxonomy.
*/

#include "taxonomy/image.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdint.h>

/// What a query found out of a name
typedef struct {
  uint64_t trigrams; ///< Score of its trigrams, where 2^14 is the same
  uint64_t score;    ///< With that of its units
} NameScore;

/// What a query found out of a concept
typedef struct {
  uint64_t sum;        ///< Of the scores of its names
  uint64_t definition; ///< Score of its definition
  uint64_t support;    ///< What both give to each of its names
  uint64_t points;     ///< Of its best name
  uint32_t name;       ///< That name
} ConceptScore;

/// Numbers of what is not zero
typedef struct {
  uint32_t* items;
  uint32_t  n;
  uint32_t  capacity; ///< More than there are is only of a forged snapshot
} Touched;

typedef struct {
  uint64_t*     matches;  ///< By word: how much of the query it is
  uint64_t*     units;    ///< By unit, likewise
  NameScore*    names;    ///< By name
  ConceptScore* concepts; ///< By concept
  uint32_t*     shared;   ///< By word: trigrams shared with one of the query
  Touched       matched_words;
  Touched       shared_words;
  Touched       touched_units;
  Touched       touched_names;
  Touched       touched_concepts;
} Scratch;

/// Write down a number that is no longer zero
static inline void
touch(Touched* const touched, const uint32_t index)
{
  if (touched->n < touched->capacity) {
    touched->items[touched->n++] = index;
  }
}

/// Take the room that a taxonomy keeps, or make some
COMPETENT_NODISCARD CompetentStatus
scratch_take(const CompetentTaxonomy* taxonomy,
             Scratch**                scratch,
             CompetentError*          error);

/// Clear it, and have the taxonomy keep it
void
scratch_return(const CompetentTaxonomy* taxonomy, Scratch* scratch);

#endif // SEARCH_SCRATCH_H
