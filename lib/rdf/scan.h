// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_SCAN_H
#define RDF_SCAN_H

#include <stddef.h>

/// Return how many bytes there are before one that no IRI may hold as it is
size_t
scan_iri(const char* bytes, size_t length);

/// Return how many bytes there are before a quote, a backslash or a line's end
size_t
scan_short_string(const char* bytes, size_t length, char quote);

/// Return how many bytes there are before a quote or a backslash
size_t
scan_long_string(const char* bytes, size_t length, char quote);

/// Return how many bytes there are before the end of the line
size_t
scan_line(const char* bytes, size_t length);

#endif // RDF_SCAN_H
