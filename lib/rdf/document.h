// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_DOCUMENT_H
#define RDF_DOCUMENT_H

#include "base/input.h"
#include "rdf/csv_rows.h"
#include "rdf/statement.h"

#include <competent/source.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is told while a document is read, and what was read in the end
typedef struct {
  CompetentFormat format; ///< Format that was read
  int64_t         bytes;  ///< Bytes that were read, once unpacked
} DocumentSummary;

/// Called between chunks; false stops with #COMPETENT_STATUS_CANCELLED
typedef bool (*DocumentProgress)(void* handle, const Input* input);

/// Where what is read goes to
typedef struct {
  StatementSink    sink;
  CsvSink          rows;     ///< Told about the rows of a table, or null
  CsvFaultSink     fault;    ///< Told about those that are at fault, or null
  DocumentProgress progress; ///< Or null
  void*            handle;   ///< Handed to all
} DocumentSink;

/// Return the format that the first bytes of a file or else its name tell
CompetentFormat
document_recognise(const char* bytes, size_t length, const char* name);

/**
   Read all statements of an input, or all rows.

   A table is read only if there is a sink for rows.

   The format is recognised by content first and by name second, unless the
   source says what it is.  The limit on text counts from text_before on.
*/
COMPETENT_NODISCARD CompetentStatus
document_read(Input*                 input,
              const CompetentSource* source,
              int64_t                text_before,
              const DocumentSink*    sink,
              DocumentSummary*       summary,
              CompetentError*        error);

#endif // RDF_DOCUMENT_H
