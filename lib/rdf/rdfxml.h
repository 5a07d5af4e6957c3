// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_RDFXML_H
#define RDF_RDFXML_H

#include "rdf/reader.h"

#include <stddef.h>

/**
   A streaming reader of RDF/XML.

   Bytes are fed in chunks of any size.  Memory depends on the limits and the
   longest token, never on the size of the file, and time is linear in it.
*/
typedef struct RdfxmlReaderImpl RdfxmlReader;

/// Make a reader
COMPETENT_NODISCARD CompetentStatus
rdfxml_reader_new(const ReaderOptions* options,
                  RdfxmlReader**       reader,
                  CompetentError*      error);

/// Free a reader, or do nothing for null
void
rdfxml_reader_free(RdfxmlReader* reader);

/// Read more bytes; after a failure the reader can only be freed
COMPETENT_NODISCARD CompetentStatus
rdfxml_reader_feed(RdfxmlReader*   reader,
                   const char*     bytes,
                   size_t          length,
                   CompetentError* error);

/// Say that there are no more bytes
COMPETENT_NODISCARD CompetentStatus
rdfxml_reader_finish(RdfxmlReader* reader, CompetentError* error);

#endif // RDF_RDFXML_H
