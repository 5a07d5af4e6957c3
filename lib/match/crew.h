// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_CREW_H
#define MATCH_CREW_H

#include "base/array.h"

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// Credits of members for things: a row for each thing
typedef struct {
  const int32_t* credits;
  size_t         n_things;
  size_t         n_members;
} CrewCredits;

/**
   Find few members of whom one is as good as anybody at each thing.

   @param credits Credits; nobody has to be good at what nobody has any for.

   @param[out] crew Set to the members, as int32_t in ascending order.

   @param[out] at_least Set to a number of members that is always needed.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return Success, or that there is no memory.
*/
COMPETENT_NODISCARD CompetentStatus
crew_find(const CrewCredits* credits,
          Array*             crew,
          size_t*            at_least,
          CompetentError*    error);

#endif // MATCH_CREW_H
