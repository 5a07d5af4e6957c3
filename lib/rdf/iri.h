// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_IRI_H
#define RDF_IRI_H

#include "base/buffer.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// Return whether an IRI begins with a scheme, so that it needs no base
bool
iri_is_absolute(CompetentText iri);

/// Return how many bytes at the start may stand in an IRI, as they are
size_t
iri_legal_length(const char* bytes, size_t length);

/**
   Append an IRI reference to a buffer, resolved against a base.

   This is section 5.2 of RFC 3986, strictly, with dot segments removed from
   what is merged with the base.  A reference that is absolute stays as it is,
   dots included: RDF compares IRIs as they are written, and what is written to
   one format must be the same when it is read from another.

   @param base Absolute IRI.

   @param reference IRI or relative reference.

   @param buffer Buffer to append to.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
iri_resolve(CompetentText   base,
            CompetentText   reference,
            Buffer*         buffer,
            CompetentError* error);

#endif // RDF_IRI_H
