// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_COLUMNS_H
#define MATCH_COLUMNS_H

#include "match/credit.h"
#include "match/lanes.h"
#include "match/rows.h"
#include "taxonomy/image.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// What credits there are for a requirement
typedef struct {
  uint32_t requirement;
  int32_t  credits[N_GRADES]; ///< By the grade at which it is required
} Earning;

/// Where the points of targets come from
typedef struct {
  const Rows*             rows;
  const uint16_t*         points; ///< Of each requirement in these
  CompetentConcept        first_required;
  uint32_t                n_required;
  const uint32_t*         broader_starts; ///< By target, or null without these
  const ImageBroaderTerm* broader;        ///< Terms behind what is required
  uint32_t                n_broader;      ///< Different tasks of these
} ColumnSource;

/// Where the points for a requirement are
typedef struct {
  uint32_t start;    ///< Number of the column, or start of the list
  uint32_t n;        ///< Targets that give points for it
  uint32_t is_high;  ///< Whether some give more than lanes have room for
  uint32_t is_dense; ///< Whether it is a column
} ColumnRef;

/// What a target gives for a requirement
typedef struct {
  uint32_t target;
  uint16_t points;
  uint16_t grade; ///< The #Grade at which it is required
} ListedPoints;

/**
   The points of all targets, by requirement.

   What many targets require is a column with a lane for every target, which is
   added to the scores as a whole.  What few require is a list.  A target's
   points add up to at most 65,535, so no sum of 16 bits overflows.
*/
typedef struct {
  const Lanes*  lanes;      ///< Loops for this machine
  uint32_t      n_targets;  ///< Targets
  uint32_t      height;     ///< Targets, rounded up to whole vectors
  uint32_t      n_required; ///< What can be required, and broader tasks
  uint32_t      n_dense;    ///< Columns
  ColumnRef*    refs;       ///< By requirement
  void*         memory;     ///< That the columns are in
  uint16_t*     dense;      ///< Columns, each of the height
  ListedPoints* listed;     ///< Lists
  uint8_t*      is_scored;  ///< By target: whether it has any points
} Columns;

/// Compute the columns of all targets
COMPETENT_NODISCARD CompetentStatus
columns_init(Columns*            columns,
             const ColumnSource* source,
             CompetentError*     error);

/// Free what columns hold
void
columns_free(Columns* columns);

/// Add what an earning gives to the scores of all targets
void
columns_add(const Columns* columns, const Earning* earning, uint16_t* scores);

/// Add what earnings give to the scores of all targets
void
columns_add_all(const Columns* columns,
                const Earning* earnings,
                size_t         n_earnings,
                uint16_t*      scores);

/// Return what an earning gives to one target
int32_t
columns_part(const Columns* columns, const Earning* earning, uint32_t target);

/// What lanes are counted that have at least so much
typedef struct {
  const uint16_t* counted; ///< 1 where a lane counts, else 0
  const uint16_t* scores;
  const uint16_t* nothing; ///< Only zeros
  uint16_t        least;
} Tally;

/**
   Count the lanes that full credit for a requirement brings so far.

   @param columns Columns.

   @param tally What to count.

   @param had What the requirement has earned already, maybe nothing.
*/
uint32_t
columns_count(const Columns* columns, const Tally* tally, const Earning* had);

#endif // MATCH_COLUMNS_H
