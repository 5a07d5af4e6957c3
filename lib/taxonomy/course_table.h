// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_COURSE_TABLE_H
#define TAXONOMY_COURSE_TABLE_H

/**
   @file course_table.h

   A table of courses, as spreadsheets save them.

   Its first row names the columns, in Dutch or English, in any order and case:
   iri and naam, and maybe others.  A course may have several rows, one for each
   time at which it is given; of rows that state another version, those of the
   highest one hold.  So rows say nothing before all of them are read.
*/

#include "rdf/csv.h"
#include "rdf/csv_rows.h"
#include "taxonomy/course_columns.h"
#include "taxonomy/facts.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the columns of a table are called in it, as texts
typedef struct {
  uint32_t names[N_COURSE_COLUMNS];
} CourseHeader;

/// Where the columns of a table are; zero-initialised before its first row
typedef struct {
  const char* name;                    ///< Of the file, for messages
  const char* base;                    ///< For relative IRIs, or null
  size_t      place[N_COURSE_COLUMNS]; ///< Index of the field plus one, or 0
  uint32_t    header;                  ///< Index of its CourseHeader
  size_t      n_fields;                ///< Of the first row, or 0 before it
  uint32_t*   fields;                  ///< Text of each field of the first row
} CourseTable;

/// Return whether a first row is one of a table of courses: whether it names
/// two columns of one, of which one is the IRI or the name
bool
course_table_is_header(const CsvRow* row);

/// Take in a row of the file that was begun last
COMPETENT_NODISCARD CompetentStatus
course_table_take(CourseTable*    table,
                  Facts*          facts,
                  const CsvRow*   row,
                  CompetentError* error);

/// Note a row of that file that cannot be read
COMPETENT_NODISCARD CompetentStatus
course_table_take_fault(const CourseTable* table,
                        Facts*             facts,
                        const CsvFault*    fault,
                        CompetentError*    error);

/// State what the rows of all tables say, once all files are read
COMPETENT_NODISCARD CompetentStatus
course_table_state(Facts* facts, CompetentError* error);

/// Free what a table holds
void
course_table_free(CourseTable* table);

#endif // TAXONOMY_COURSE_TABLE_H
