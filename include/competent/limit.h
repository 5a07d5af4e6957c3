// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_LIMIT_H
#define COMPETENT_LIMIT_H

#include <competent/attributes.h>

#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What a file may be asked to spend; the values never change
typedef enum {
  COMPETENT_LIMIT_ELEMENTS   = 0, ///< Depth of nested XML elements
  COMPETENT_LIMIT_NESTING    = 1, ///< Depth of nested Turtle brackets
  COMPETENT_LIMIT_LITERAL    = 2, ///< Bytes of a literal
  COMPETENT_LIMIT_IRI        = 3, ///< Bytes of an IRI
  COMPETENT_LIMIT_ATTRIBUTES = 4, ///< Attributes of an XML element
  COMPETENT_LIMIT_MARKUP     = 5, ///< Bytes of a tag, comment or declaration
  COMPETENT_LIMIT_PREFIXES   = 6, ///< Prefixes declared in a file
  COMPETENT_LIMIT_ENTITIES   = 7, ///< Entities declared in an XML file
  COMPETENT_LIMIT_EXPANSION  = 8, ///< Bytes of one XML entity
  COMPETENT_LIMIT_STATEMENTS = 9, ///< Statements, over all files
  COMPETENT_LIMIT_TEXT = 10,      ///< Bytes read, over all files, once unpacked
} CompetentLimit;

/// Number of limits
#define COMPETENT_N_LIMITS 11

/**
   The limits that hold for reading files.

   Start from competent_limits_default().  What passes a limit is refused with
   #COMPETENT_STATUS_OVER_LIMIT and a message that has the limit's name.
*/
typedef struct {
  int64_t values[COMPETENT_N_LIMITS]; ///< By #CompetentLimit, each at least 1
} CompetentLimits;

/// Return the limits that hold unless the caller says otherwise
COMPETENT_API CompetentLimits
competent_limits_default(void);

/// Return the name of a limit, like "literal", or null
COMPETENT_API const char*
competent_limit_name(CompetentLimit limit);

COMPETENT_END_DECLS

#endif // COMPETENT_LIMIT_H
