// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/limit.h>

#include <stddef.h>
#include <stdint.h>

static const int64_t     KIBIBYTE = INT64_C(1) << 10;
static const int64_t     MEBIBYTE = INT64_C(1) << 20;
static const int64_t     GIBIBYTE = INT64_C(1) << 30;
static const char* const names[]  = {
   "elements",
   "nesting",
   "literal",
   "iri",
   "attributes",
   "markup",
   "prefixes",
   "entities",
   "expansion",
   "statements",
   "text",
};

_Static_assert(sizeof(names) / sizeof(names[0]) == COMPETENT_N_LIMITS,
               "Each limit has a name");

CompetentLimits
competent_limits_default(void)
{
  const CompetentLimits limits = {{
    [COMPETENT_LIMIT_ELEMENTS]   = 1000,
    [COMPETENT_LIMIT_NESTING]    = 128,
    [COMPETENT_LIMIT_LITERAL]    = MEBIBYTE,
    [COMPETENT_LIMIT_IRI]        = 8 * KIBIBYTE,
    [COMPETENT_LIMIT_ATTRIBUTES] = 256,
    [COMPETENT_LIMIT_MARKUP]     = 256 * KIBIBYTE,
    [COMPETENT_LIMIT_PREFIXES]   = 10000,
    [COMPETENT_LIMIT_ENTITIES]   = 1000,
    [COMPETENT_LIMIT_EXPANSION]  = 64 * KIBIBYTE,
    [COMPETENT_LIMIT_STATEMENTS] = 1000000000,
    [COMPETENT_LIMIT_TEXT]       = 64 * GIBIBYTE,
  }};

  return limits;
}

const char*
competent_limit_name(const CompetentLimit limit)
{
  const size_t index = (size_t)limit;
  return (index < COMPETENT_N_LIMITS) ? names[index] : NULL;
}
