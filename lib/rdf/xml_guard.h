// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_XML_GUARD_H
#define RDF_XML_GUARD_H

#include "base/failure.h"
#include "rdf/xml_event.h"

#include <competent/limit.h>
#include <competent/status.h>

#include <stdint.h>

/// How many times longer text may be than the file was so far
#define XML_GUARD_AMPLIFICATION 4

/// How many bytes of the file are taken for granted
#define XML_GUARD_ALLOWANCE (INT64_C(1) << 20)

/**
   What an XML file has spent so far, and what it may spend.

   The parser's own limits are not relied upon: it has none for depth, and lets
   entities grow without bounds.
*/
typedef struct {
  const CompetentLimits* limits;
  int64_t                depth;      ///< Elements that are open
  int64_t                n_entities; ///< That were declared
  int64_t                n_fed;      ///< Bytes of UTF-8 that went in
  int64_t                n_told;     ///< Bytes of text that came out
} XmlGuard;

/// How large an element's start tag is
typedef struct {
  int64_t n_attributes; ///< Declarations of namespaces included
  int64_t n_prefixes;   ///< In scope
  int64_t n_values;     ///< Bytes of the values
  int64_t n_markup;     ///< Bytes of the tag
} XmlTagSize;

/// Say that a limit was passed
CompetentStatus
xml_guard_over(const XmlGuard* guard,
               Place           place,
               CompetentLimit  limit,
               CompetentError* error);

/// Return how many bytes the values of an element's attributes have
int64_t
xml_guard_values(const XmlStart* start);

/// Say that the entities of a file make too much of it
CompetentStatus
xml_guard_expanded(Place place, CompetentError* error);

/// Count text: what comes out may be so many times what went in
COMPETENT_NODISCARD static inline CompetentStatus
xml_guard_text(XmlGuard* const       guard,
               const Place           place,
               const int64_t         length,
               CompetentError* const error)
{
  guard->n_told += length;
  return (guard->n_told >
          (guard->n_fed + XML_GUARD_ALLOWANCE) * XML_GUARD_AMPLIFICATION)
           ? xml_guard_expanded(place, error)
           : COMPETENT_STATUS_SUCCESS;
}

/// Count the start of an element
COMPETENT_NODISCARD CompetentStatus
xml_guard_start(XmlGuard*         guard,
                Place             place,
                const XmlTagSize* size,
                CompetentError*   error);

/// Check how long markup is, which may be yet unfinished
COMPETENT_NODISCARD CompetentStatus
xml_guard_markup(const XmlGuard* guard,
                 Place           place,
                 int64_t         length,
                 CompetentError* error);

/// Count the declaration of an entity, which can only be text
COMPETENT_NODISCARD CompetentStatus
xml_guard_entity(XmlGuard*       guard,
                 Place           place,
                 const char*     content,
                 CompetentError* error);

#endif // RDF_XML_GUARD_H
