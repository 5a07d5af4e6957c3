// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_CSV_WRITER_H
#define RDF_CSV_WRITER_H

#include "base/buffer.h"
#include "rdf/statement.h"

#include <competent/status.h>

/// Append the row that names the columns
COMPETENT_NODISCARD CompetentStatus
csv_write_header(Buffer* output, CompetentError* error);

/// Append a statement as a row
COMPETENT_NODISCARD CompetentStatus
csv_write_statement(const Statement* statement,
                    Buffer*          output,
                    CompetentError*  error);

#endif // RDF_CSV_WRITER_H
