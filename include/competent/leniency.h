// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_LENIENCY_H
#define COMPETENT_LENIENCY_H

#include <competent/attributes.h>

#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What somebody gets for having something else than is asked.

   All are in 256ths of what having it would give, from 0 to 256.  Whatever
   comes in several ways counts once, where it is highest.
*/
typedef struct {
  int32_t narrower; ///< Has something narrower, by each step
  int32_t broader;  ///< Has something one step broader
  int32_t sibling;  ///< Has another one of the same broader one
  int32_t exact;    ///< Has what an exact match maps to it
  int32_t close;    ///< Has what a close match maps to it
  int32_t broad;    ///< Has what is mapped to it as broader
  int32_t narrow;   ///< Has what is mapped to it as narrower
} CompetentLeniency;

/// A named leniency; the values never change
typedef enum {
  COMPETENT_STRICTNESS_STRICT  = 0, ///< Only what is asked itself counts
  COMPETENT_STRICTNESS_LENIENT = 1, ///< What is near counts in part
} CompetentStrictness;

/// Number of named leniencies
#define COMPETENT_N_STRICTNESSES 2

/// Return a named leniency
COMPETENT_API CompetentLeniency
competent_strictness_leniency(CompetentStrictness strictness);

/// Return the name of a leniency, like "strict", or null
COMPETENT_API const char*
competent_strictness_name(CompetentStrictness strictness);

COMPETENT_END_DECLS

#endif // COMPETENT_LENIENCY_H
