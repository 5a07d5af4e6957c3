// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/xml_guard.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

// What comes out may be so many times what went in, beyond a first allowance
#define MAX_AMPLIFICATION 4
#define ALLOWANCE (INT64_C(1) << 20)

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
  const struct {
    CompetentLimit limit;
    int64_t        quantity;
  } checks[] = {
    {COMPETENT_LIMIT_ELEMENTS, ++guard->depth},
    {COMPETENT_LIMIT_ATTRIBUTES, size->n_attributes},
    {COMPETENT_LIMIT_PREFIXES, size->n_prefixes},
    {COMPETENT_LIMIT_MARKUP, size->n_markup},
  };

  for (size_t i = 0U; i < sizeof(checks) / sizeof(checks[0]); ++i) {
    const CompetentStatus st =
      check(guard, place, checks[i].limit, checks[i].quantity, error);
    if (st) {
      return st;
    }
  }

  return xml_guard_text(guard, place, size->n_values, error);
}

CompetentStatus
xml_guard_text(XmlGuard* const       guard,
               const Place           place,
               const int64_t         length,
               CompetentError* const error)
{
  guard->n_told += length;

  return (guard->n_told / MAX_AMPLIFICATION > guard->n_fed + ALLOWANCE)
           ? failure_at(
               error,
               COMPETENT_STATUS_OVER_LIMIT,
               place,
               "The entities of the file pass the limit \"%s\" together",
               competent_limit_name(COMPETENT_LIMIT_EXPANSION))
           : COMPETENT_STATUS_SUCCESS;
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
