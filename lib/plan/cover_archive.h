// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COVER_ARCHIVE_H
#define PLAN_COVER_ARCHIVE_H

#include "base/array.h"
#include "plan/cover.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Most members of a cover that is kept
#define COVER_MAX_MEMBERS 64U

/// A cover that is kept
typedef struct {
  int64_t  costs[COVER_N_COSTS];
  int64_t  value; ///< Not shifted
  uint32_t n;
  uint32_t members[COVER_MAX_MEMBERS]; ///< Ascending
} KeptCover;

/// The best covers so far
typedef struct {
  CoverGoal goal;
  size_t    n_wanted;
  Array     kept;    ///< KeptCover, best first
  bool      is_full; ///< Some of the front had no place
} CoverArchive;

/// Free what an archive holds
void
cover_archive_free(CoverArchive* archive);

/// Keep a cover if it is among the best, and not there yet
COMPETENT_NODISCARD CompetentStatus
cover_archive_offer(CoverArchive*    archive,
                    const KeptCover* cover,
                    CompetentError*  error);

/// Return the value from which on none is wanted, or a very high one
int64_t
cover_archive_ceiling(const CoverArchive* archive);

/// Return whether none is wanted that has these costs or higher ones
bool
cover_archive_beats(const CoverArchive* archive,
                    const int64_t       costs[COVER_N_COSTS]);

#endif // PLAN_COVER_ARCHIVE_H
