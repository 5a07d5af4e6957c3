// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_SNAPSHOT_H
#define TAXONOMY_SNAPSHOT_H

#include "base/input.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>

/// Return whether bytes are the start of a snapshot
bool
snapshot_is(const char* bytes, size_t length);

/// Read a snapshot into memory of our own, with both checks
COMPETENT_NODISCARD CompetentStatus
snapshot_read(Input*              input,
              CompetentTaxonomy** taxonomy,
              CompetentError*     error);

#endif // TAXONOMY_SNAPSHOT_H
