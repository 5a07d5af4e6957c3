// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_SCARCITY_H
#define SUPPORT_SCARCITY_H

#include <stdbool.h>
#include <stddef.h>

// Makes the library's allocations fail, one after the other:
//
//   for (size_t i = 0U;; ++i) {
//     scarcity_begin(i, false);
//     const CompetentStatus st = ...;
//     if (!scarcity_end()) {
//       break; // It took fewer allocations: this went well
//     }
//
//     cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
//   }
//
// Only for internal tests, registered with competent_add_scarcity() as well.
// Those of libxml2, ICU and zlib go on as ever, and so do those of Criterion.

/// Let the allocation fail that follows n others, and all after it if lasting
void
scarcity_begin(size_t n, bool is_lasting);

/// Let allocations succeed again, and return whether one has failed
bool
scarcity_end(void);

#endif // SUPPORT_SCARCITY_H
