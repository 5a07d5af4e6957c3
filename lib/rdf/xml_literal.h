// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_XML_LITERAL_H
#define RDF_XML_LITERAL_H

#include "base/buffer.h"
#include "rdf/xml_event.h"

#include <stddef.h>

/// A namespace declaration that was written
typedef struct {
  const unsigned char* prefix; ///< Or null for the default namespace
  const unsigned char* space;  ///< Or null for none
  size_t               depth;  ///< Of the element that has it
} XmlRendered;

/// An element whose end is yet to be written
typedef struct {
  const unsigned char* local;
  const unsigned char* prefix;
} XmlOpen;

/**
   A writer of exclusive canonical XML with comments.

   This is the lexical form that RDF/XML gives to rdf:XMLLiteral.
   Zero-initialised it has written nothing.
*/
typedef struct {
  Buffer text;     ///< What was written
  Buffer rendered; ///< Of XmlRendered
  Buffer open;     ///< Of XmlOpen
  Buffer sorted;   ///< Of XmlAttribute, reused
} XmlLiteral;

/// Free what a writer holds
void
xml_literal_free(XmlLiteral* literal);

/// Forget what was written
void
xml_literal_clear(XmlLiteral* literal);

/// Write the start of an element
COMPETENT_NODISCARD CompetentStatus
xml_literal_start(XmlLiteral*     literal,
                  const XmlStart* start,
                  CompetentError* error);

/// Write the end of the element that is open
COMPETENT_NODISCARD CompetentStatus
xml_literal_end(XmlLiteral* literal, CompetentError* error);

/// Return how many elements are open
size_t
xml_literal_depth(const XmlLiteral* literal);

/// Write text
COMPETENT_NODISCARD CompetentStatus
xml_literal_text(XmlLiteral*     literal,
                 const char*     bytes,
                 size_t          length,
                 CompetentError* error);

/// Write a comment
COMPETENT_NODISCARD CompetentStatus
xml_literal_comment(XmlLiteral*     literal,
                    const char*     text,
                    CompetentError* error);

/// Write a processing instruction, whose data may be null
COMPETENT_NODISCARD CompetentStatus
xml_literal_instruction(XmlLiteral*     literal,
                        const char*     target,
                        const char*     data,
                        CompetentError* error);

#endif // RDF_XML_LITERAL_H
