// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_GROUPS_H
#define TAXONOMY_DRAFT_GROUPS_H

#include "taxonomy/draft.h"

#include <competent/status.h>

#include <stdint.h>

/// Numbers by what they belong to, in order; zero-initialised it is empty
typedef struct {
  uint32_t* starts; ///< And one more
  uint32_t* items;
} Groups;

/// Find the names of each concept
COMPETENT_NODISCARD CompetentStatus
groups_of_concepts(const Draft* draft, Groups* groups, CompetentError* error);

/// Find the units of each name
COMPETENT_NODISCARD CompetentStatus
groups_of_names(const Draft* draft, Groups* groups, CompetentError* error);

/// Free what groups hold
void
groups_free(Groups* groups);

#endif // TAXONOMY_DRAFT_GROUPS_H
