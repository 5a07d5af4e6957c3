// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_IRI_H
#define RDF_IRI_H

#include "base/buffer.h"

#include <competent/text.h>

#include <stdbool.h>

/// Return whether an IRI begins with a scheme, so that it needs no base
bool
iri_is_absolute(CompetentText iri);

/**
   Append an IRI reference to a buffer, resolved against a base.

   This is section 5.2 of RFC 3986, strictly, with dot segments removed from
   what is merged with the base.

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
