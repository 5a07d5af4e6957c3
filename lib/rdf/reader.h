// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_READER_H
#define RDF_READER_H

#include "rdf/statement.h"

#include <competent/limit.h>
#include <competent/source.h>

/// How a reader is to read, and where to
typedef struct {
  CompetentFormat        format; ///< Known
  const char*            name;   ///< Name of the file, for messages
  const char*            base;   ///< Absolute IRI for relative ones, or null
  const CompetentLimits* limits; ///< Never null; outlives the reader
  StatementSink          sink;   ///< Told about each statement
  void*                  handle; ///< Handed to the sink
} ReaderOptions;

#endif // RDF_READER_H
