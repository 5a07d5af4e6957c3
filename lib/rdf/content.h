// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_CONTENT_H
#define RDF_CONTENT_H

#include <stddef.h>

/// What the first bytes of a file look like
typedef enum {
  CONTENT_UNKNOWN, ///< Text that could be anything, or nothing at all
  CONTENT_EMPTY,   ///< Not a single byte
  CONTENT_XML,     ///< XML that is not HTML
  CONTENT_TRIPLES, ///< A triple a line, which is also Turtle
  CONTENT_QUADS,   ///< A triple or quad a line, with at least one quad
  CONTENT_TURTLE,  ///< Turtle, without a sign of graphs yet
  CONTENT_TRIG,    ///< Turtle with graphs
  CONTENT_HTML,    ///< A page for people, probably with an error
  CONTENT_JSON,    ///< JSON, maybe JSON-LD
  CONTENT_CSV,     ///< A table
  CONTENT_UTF16,   ///< UTF-16, but not XML
  CONTENT_BINARY,  ///< Not text
} Content;

/// Return what the first bytes of a file look like
Content
content_look(const char* bytes, size_t length);

#endif // RDF_CONTENT_H
