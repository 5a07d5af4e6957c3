// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_COLUMNS_H
#define MATCH_COLUMNS_H

#include "match/credit.h"
#include "match/lanes.h"
#include "match/points.h"

#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdint.h>

/// Where the points for a requirement are
typedef struct {
  uint32_t start;    ///< Number of the column, or start of the list
  uint32_t n;        ///< Targets that give points for it
  uint32_t is_dense; ///< Whether it is a column
} ColumnRef;

/// Grades but for the lowest
#define N_HIGHER_GRADES (N_GRADES - 1)

/// The points for a requirement, of all targets and of those at higher grades
typedef struct {
  ColumnRef all;
  ColumnRef higher[N_HIGHER_GRADES];
} ColumnRefs;

/**
   The points of all targets, by requirement.

   What many targets require is a column with the points of every target, which
   is added to the scores as a whole.  What few require is a list.  A target's
   points add up to at most 65,535, so no sum of 16 bits overflows.
*/
typedef struct {
  const Lanes* lanes; ///< Loops for this machine
  uint32_t     n_targets;
  uint32_t     height;     ///< Targets, rounded up to whole vectors
  uint32_t     n_required; ///< Concepts that can be required
  ColumnRefs*  refs;       ///< By requirement
  uint16_t*    dense;      ///< Columns, each of the height
  uint32_t*    targets;    ///< Of the lists
  uint16_t*    points;     ///< Of the lists, beside their targets
  uint8_t*     is_scored;  ///< By target: whether it has any points
} Columns;

/// Compute the columns of all targets of a kind
COMPETENT_NODISCARD CompetentStatus
columns_init(Columns* columns, PointsMaker* maker, CompetentError* error);

/// Free what columns hold
void
columns_free(Columns* columns);

/// Return the concept that is the first requirement
CompetentConcept
columns_first_required(const CompetentTaxonomy* taxonomy);

/// Add what credits for a requirement earn, by grade, to the scores of all
void
columns_add(const Columns* columns,
            uint32_t       requirement,
            const int32_t  credits[N_GRADES],
            uint16_t*      scores);

#endif // MATCH_COLUMNS_H
