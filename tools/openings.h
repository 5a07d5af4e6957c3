// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OPENINGS_H
#define TOOLS_OPENINGS_H

#include "options.h"
#include "wanted.h"

#include <competent/radar.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>

/// Vacancies that were read from files, each with places and what to call it
typedef struct {
  CompetentOpening* items;
  Wanted*           wanted; ///< By opening
  char**            titles; ///< By opening
  size_t            n;
  size_t            capacity;
} Openings;

/**
   Read vacancies from all files that were given.

   A file that is named like JSON holds one vacancy or an array of them, each of
   which may have a title, places, and a target.  Any other file is the text of
   one.

   False after telling what is wrong, by place and never by content.
*/
bool
openings_read(const Options*           options,
              const CompetentTaxonomy* taxonomy,
              Openings*                openings);

/// Free what was read
void
openings_free(Openings* openings);

#endif // TOOLS_OPENINGS_H
