// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_PREFIXES_H
#define RDF_PREFIXES_H

#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>

/// Number of prefixes that are found without searching
#define PREFIXES_CACHE_SIZE 64U

/// A prefix and the IRI that it stands for
typedef struct {
  char*  bytes;        ///< The name, and then the IRI
  size_t name_length;  ///< Bytes of the name
  size_t bytes_length; ///< Bytes of both
} Prefix;

/// The prefixes of a file; zero-initialised there are none
typedef struct {
  Prefix* sorted;   ///< By length of the name, then by its bytes
  size_t  n;        ///< Number of prefixes
  size_t  capacity; ///< Number of prefixes that there is room for
  size_t  cache[PREFIXES_CACHE_SIZE]; ///< Index that was found last, plus one
} Prefixes;

/// Set what a prefix stands for, whether or not it stood for something else
COMPETENT_NODISCARD CompetentStatus
prefixes_set(Prefixes*       prefixes,
             CompetentText   name,
             CompetentText   iri,
             CompetentError* error);

/// Return the IRI that a prefix stands for, or no text if it is undefined
CompetentText
prefixes_find(Prefixes* prefixes, CompetentText name);

/// Free all prefixes, so that there are none
void
prefixes_free(Prefixes* prefixes);

#endif // RDF_PREFIXES_H
