// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_WANTED_H
#define TOOLS_WANTED_H

#include "document.h"
#include "options.h"
#include "skipped.h"

#include <competent/taxonomy.h>
#include <competent/text.h>
#include <competent/vacancy.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>

/// A vacancy that was read
typedef struct {
  CompetentVacancy* vacancy;
  char*             bytes; ///< The text that it is in, or null
  size_t            length;
  Skipped           skipped; ///< What of it was not understood
} Wanted;

/**
   Read a vacancy from a file: JSON if it is named so, and else text.

   False after telling what is wrong with it, by place and never by content.
*/
bool
wanted_read(const Options*           options,
            const char*              path,
            const CompetentTaxonomy* taxonomy,
            Wanted*                  wanted);

/// Keys of an object that say something else than what a vacancy asks for
typedef struct {
  const char* const* names;
  size_t             n;
  Message            known; ///< Names these and those of a vacancy
} WantedKeys;

/// Return whether a key is one of those
bool
wanted_has_key(const WantedKeys* keys, const char* key);

/// Read a vacancy from an object at a place within a file
bool
wanted_read_object(const Options*           options,
                   const char*              file,
                   const char*              place,
                   json_t*                  json,
                   const WantedKeys*        others,
                   const CompetentTaxonomy* taxonomy,
                   Wanted*                  wanted);

/// Free what was read
void
wanted_free(Wanted* wanted);

/// Write the members demands and total, and those that say what gave them
void
wanted_members(Document*      document,
               const Options* options,
               const Wanted*  wanted);

/// Tell that a vacancy asks for nothing that tells people apart, if so, and
/// where something was not understood
void
wanted_hint(const Options* options, const Wanted* wanted);

#endif // TOOLS_WANTED_H
