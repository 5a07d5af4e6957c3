// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/xml_guard.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

CompetentStatus
xml_guard_over(const XmlGuard* const guard,
               const Place           place,
               const CompetentLimit  limit,
               CompetentError* const error)
{
  return failure_at(error,
                    COMPETENT_STATUS_OVER_LIMIT,
                    place,
                    "This passes the limit \"%s\" of %" PRId64,
                    competent_limit_name(limit),
                    guard->limits->values[limit]);
}

// Check that a quantity is not past its limit
static CompetentStatus
check(const XmlGuard* const guard,
      const Place           place,
      const CompetentLimit  limit,
      const int64_t         quantity,
      CompetentError* const error)
{
  return (quantity > guard->limits->values[limit])
           ? xml_guard_over(guard, place, limit, error)
           : COMPETENT_STATUS_SUCCESS;
}

int64_t
xml_guard_values(const XmlStart* const start)
{
  int64_t length = 0;
  for (unsigned i = 0U; i < start->n_attributes; ++i) {
    length += start->attributes[i].end - start->attributes[i].value;
  }

  return length;
}

CompetentStatus
xml_guard_start(XmlGuard* const         guard,
                const Place             place,
                const XmlTagSize* const size,
                CompetentError* const   error)
{
  const int64_t* const limits = guard->limits->values;

  ++guard->depth;
  return (guard->depth > limits[COMPETENT_LIMIT_ELEMENTS])
           ? xml_guard_over(guard, place, COMPETENT_LIMIT_ELEMENTS, error)
         : (size->n_attributes > limits[COMPETENT_LIMIT_ATTRIBUTES])
           ? xml_guard_over(guard, place, COMPETENT_LIMIT_ATTRIBUTES, error)
         : (size->n_prefixes > limits[COMPETENT_LIMIT_PREFIXES])
           ? xml_guard_over(guard, place, COMPETENT_LIMIT_PREFIXES, error)
         : (size->n_markup > limits[COMPETENT_LIMIT_MARKUP])
           ? xml_guard_over(guard, place, COMPETENT_LIMIT_MARKUP, error)
           : xml_guard_text(guard, place, size->n_values, error);
}

CompetentStatus
xml_guard_expanded(const Place place, CompetentError* const error)
{
  return failure_at(error,
                    COMPETENT_STATUS_OVER_LIMIT,
                    place,
                    "The entities of the file pass the limit \"%s\" together",
                    competent_limit_name(COMPETENT_LIMIT_EXPANSION));
}

CompetentStatus
xml_guard_markup(const XmlGuard* const guard,
                 const Place           place,
                 const int64_t         length,
                 CompetentError* const error)
{
  return check(guard, place, COMPETENT_LIMIT_MARKUP, length, error);
}

CompetentStatus
xml_guard_entity(XmlGuard* const       guard,
                 const Place           place,
                 const char* const     content,
                 CompetentError* const error)
{
  const int64_t   length = (int64_t)strlen(content);
  CompetentStatus st =
    check(guard, place, COMPETENT_LIMIT_ENTITIES, ++guard->n_entities, error);

  st = st ? st : check(guard, place, COMPETENT_LIMIT_EXPANSION, length, error);
  if (st) {
    return st;
  }

  return strpbrk(content, "&<")
           ? failure_at(error,
                        COMPETENT_STATUS_FORBIDDEN,
                        place,
                        "An entity can only be text, without other entities")
           : COMPETENT_STATUS_SUCCESS;
}
