// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SKIPPED_H
#define TOOLS_SKIPPED_H

#include "document.h"
#include "messages.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// Room for the place of something in a profile, like "/skills/12"
#define PLACE_SIZE 64U

/// A place in a profile
typedef struct {
  char text[PLACE_SIZE];
} ProfilePlace;

/// Items of a profile that were not understood, by their places
typedef struct {
  bool          is_wanted; ///< They are skipped and not refused
  ProfilePlace* places;
  size_t        n;
} Skipped;

/// Take a place, and return false where there is no memory
bool
skipped_add(Skipped* skipped, const char* place);

/// Free the places
void
skipped_free(Skipped* skipped);

/// Tell people what was not understood, if anything
void
skipped_write(FILE* out, Language language, const Skipped* skipped);

/// Tell the same on a page
void
skipped_page(FILE* out, Language language, const Skipped* skipped);

/// Write the member not_understood of a document
void
skipped_member(Document* document, const Skipped* skipped);

#endif // TOOLS_SKIPPED_H
