// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_COURSE_ROWS_H
#define TAXONOMY_COURSE_ROWS_H

/**
   @file course_rows.h

   What the rows of a table of courses state.
*/

#include "base/buffer.h"
#include "rdf/statement.h"
#include "taxonomy/facts.h"

#include <competent/report.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stdint.h>

/// Rows while they are stated, zero-initialised but for the facts
typedef struct {
  Facts*         facts;
  const RowFact* row;
  Node           course;
  Node           part;      ///< A time at which it is given
  bool           is_part;   ///< Whether it is stated that there is one
  char           label[32]; ///< Of that
  Buffer         iri;       ///< Of the course
  Buffer         language;  ///< Of its texts
  Buffer         cell;      ///< That is being stated
  Buffer         text;      ///< That is being made
} CourseRows;

/// State what the row says
COMPETENT_NODISCARD CompetentStatus
course_rows_state(CourseRows* rows, CompetentError* error);

/// Note something odd about a field of the row
COMPETENT_NODISCARD CompetentStatus
course_rows_find(const CourseRows*    rows,
                 CompetentFindingKind kind,
                 uint32_t             column,
                 CompetentError*      error);

/// Free what was made while rows were stated
void
course_rows_free(CourseRows* rows);

#endif // TAXONOMY_COURSE_ROWS_H
