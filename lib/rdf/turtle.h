// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_TURTLE_H
#define RDF_TURTLE_H

#include "rdf/reader.h"

#include <stddef.h>

/**
   A streaming reader of Turtle, TriG, N-Triples and N-Quads.

   Bytes are fed in chunks of any size.  Memory depends on the limits and the
   longest token, never on the size of the file, and time is linear in it.
*/
typedef struct TurtleReaderImpl TurtleReader;

/// Make a reader
COMPETENT_NODISCARD CompetentStatus
turtle_reader_new(const ReaderOptions* options,
                  TurtleReader**       reader,
                  CompetentError*      error);

/// Free a reader, or do nothing for null
void
turtle_reader_free(TurtleReader* reader);

/// Read more bytes; after a failure the reader can only be freed
COMPETENT_NODISCARD CompetentStatus
turtle_reader_feed(TurtleReader*   reader,
                   const char*     bytes,
                   size_t          length,
                   CompetentError* error);

/// Say that there are no more bytes
COMPETENT_NODISCARD CompetentStatus
turtle_reader_finish(TurtleReader* reader, CompetentError* error);

#endif // RDF_TURTLE_H
