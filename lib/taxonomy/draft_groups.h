// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_GROUPS_H
#define TAXONOMY_DRAFT_GROUPS_H

#include "taxonomy/draft.h"

#include <competent/status.h>

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
