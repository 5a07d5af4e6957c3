// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_WRITER_H
#define RDF_WRITER_H

#include "base/buffer.h"
#include "rdf/statement.h"

#include <competent/source.h>
#include <competent/status.h>

#include <stdbool.h>

/**
   Writes statements as text.

   N-Triples and N-Quads are in canonical form, and in Turtle what has the same
   subject, or subject and predicate, as the statement before is put together.
   A statement that a format cannot hold is refused, never changed.
*/
typedef struct {
  CompetentFormat format;
  bool            has_subject; ///< Whether a Turtle statement is not yet ended
  NodeType        type;        ///< Of its subject
  Buffer          subject;     ///< Its subject
  Buffer          predicate;   ///< Its predicate
} Writer;

/// Return whether a format can be written
bool
writer_can_write(CompetentFormat format);

/// Begin to write in a format that can be written
COMPETENT_NODISCARD CompetentStatus
writer_begin(Writer*         writer,
             CompetentFormat format,
             Buffer*         output,
             CompetentError* error);

/// Append a statement
COMPETENT_NODISCARD CompetentStatus
writer_write(Writer*          writer,
             const Statement* statement,
             Buffer*          output,
             CompetentError*  error);

/// Append what ends the last statement
COMPETENT_NODISCARD CompetentStatus
writer_end(Writer* writer, Buffer* output, CompetentError* error);

/// Free what a writer holds
void
writer_free(Writer* writer);

#endif // RDF_WRITER_H
