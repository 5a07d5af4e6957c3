// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_SYNONYMS_H
#define TAXONOMY_SYNONYMS_H

/**
   @file synonyms.h

   A table of what an employer calls things, with what they are.

   Its first row names the columns, in any order and case: term and concept, and
   maybe kind, language and note.
*/

#include "rdf/csv.h"
#include "taxonomy/facts.h"

#include <competent/status.h>

#include <stddef.h>

/// A column of a table that says something
typedef enum {
  COLUMN_TERM,     ///< What the employer says
  COLUMN_CONCEPT,  ///< IRI, code or label of what is meant
  COLUMN_KIND,     ///< Name of its kind, or nothing for any
  COLUMN_LANGUAGE, ///< Language of the term, or nothing
  COLUMN_NOTE,     ///< For people
} Column;

/// Number of columns
#define N_COLUMNS 5U

/// Where the columns of a table are; zero-initialised before its first row
typedef struct {
  const char* name;             ///< Of the file, for messages
  size_t      place[N_COLUMNS]; ///< Index of the field plus one, or 0
  size_t      n_fields;         ///< Of the first row, or 0 before it
} SynonymTable;

/// Take in a row of the file that was begun last
COMPETENT_NODISCARD CompetentStatus
synonyms_take(SynonymTable*   table,
              Facts*          facts,
              const CsvRow*   row,
              CompetentError* error);

#endif // TAXONOMY_SYNONYMS_H
