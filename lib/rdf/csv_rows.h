// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_CSV_ROWS_H
#define RDF_CSV_ROWS_H

/**
   @file csv_rows.h

   A reader of tables that goes on behind a row that it cannot read.

   Where a row is at fault, the line that it begins on is passed over, and the
   next line begins a row.  So a quote that is never closed takes one line with
   it, and not what follows up to the end or to the next quote.
*/

#include "rdf/csv.h"

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// A row that cannot be read
typedef struct {
  uint32_t              line;  ///< On which it begins
  size_t                field; ///< Index of the field that is at fault
  const CompetentError* error; ///< What is wrong, and where
} CsvFault;

/// Told about a fault; returns success to go on, or else the status of the
/// fault
typedef CompetentStatus (*CsvFaultSink)(void*           handle,
                                        const CsvFault* fault,
                                        CompetentError* error);

typedef struct CsvRowsImpl CsvRows;

/// Make a reader; without a sink for faults the first one is a failure
COMPETENT_NODISCARD CompetentStatus
csv_rows_new(const CsvOptions* options,
             CsvFaultSink      fault,
             CsvRows**         rows,
             CompetentError*   error);

/// Free a reader, or do nothing for null
void
csv_rows_free(CsvRows* rows);

/// Read a piece of the file; after a failure the reader can only be freed
COMPETENT_NODISCARD CompetentStatus
csv_rows_feed(CsvRows*        rows,
              const char*     bytes,
              size_t          length,
              CompetentError* error);

/// Say that there are no more pieces
COMPETENT_NODISCARD CompetentStatus
csv_rows_finish(CsvRows* rows, CompetentError* error);

#endif // RDF_CSV_ROWS_H
