// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_VERSIONS_H
#define TAXONOMY_VERSIONS_H

/**
   @file versions.h

   Versions of one thing, of which the highest holds.
*/

#include "taxonomy/facts.h"

#include <competent/status.h>
#include <competent/text.h>

/// Return an order of versions in which 1.10 is behind 1.9
int
versions_compare(CompetentText a, CompetentText b);

/**
   Leave out what files state of something whose version is lower than in
   another file.

   What files without a version state of it stays, and so do two versions in one
   file, of which nobody can tell what belongs to which.
*/
COMPETENT_NODISCARD CompetentStatus
versions_settle(Facts* facts, CompetentError* error);

#endif // TAXONOMY_VERSIONS_H
