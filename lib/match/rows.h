// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_ROWS_H
#define MATCH_ROWS_H

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

/// What a target requires, with the points of each
typedef struct {
  const CompetentLink* links;
  const uint16_t*      points;
  size_t               n;
} Row;

/**
   The points of all targets, by target.

   Those with the usual weights are in the image, others are computed.
*/
typedef struct {
  const CompetentLink* links;  ///< Of the image
  uint32_t*            firsts; ///< By target: its first link
  uint32_t*            starts; ///< By target: its first points, and one more
  const uint16_t*      points; ///< Of each requirement
  uint16_t*            own;    ///< The same if they are not those of the image
  const uint16_t*      fits;   ///< Points of each requirement for a fit
  uint32_t*            counts; ///< By requirement: targets that have it
  uint32_t             n_targets;
} Rows;

/// Find or compute the points of all targets of a kind
COMPETENT_NODISCARD CompetentStatus
rows_init(Rows*                    rows,
          const CompetentTaxonomy* taxonomy,
          CompetentKind            targets,
          const CompetentWeights*  weights,
          CompetentError*          error);

/// Free what rows hold
void
rows_free(Rows* rows);

/// Return the row of a target, by its number
static inline Row
rows_at(const Rows* const rows, const uint32_t target)
{
  const uint32_t start = rows->starts[target];
  const Row      row   = {rows->links + rows->firsts[target],
                          rows->points + start,
                          rows->starts[target + 1U] - start};

  return row;
}

/// Return the row of a target with what counts for its fit
static inline Row
rows_fit_at(const Rows* const rows, const uint32_t target)
{
  Row row    = rows_at(rows, target);
  row.points = rows->fits + rows->starts[target];
  return row;
}

#endif // MATCH_ROWS_H
