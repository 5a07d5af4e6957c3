// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PEOPLE_H
#define TOOLS_PEOPLE_H

#include "options.h"
#include "skipped.h"

#include <competent/profile.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// Profiles of several people, and the files that they are in
typedef struct {
  const char**       files;
  CompetentProfile** profiles;
  Skipped*           skipped; ///< Of each what was not understood
  size_t             n;
} People;

/// Take all operands that are named like JSON, or tell that there is no memory
bool
people_take(Options* options, People* people);

/// Take who may join, or tell that there is no memory
bool
people_take_joining(const Options* options, People* people);

/// Read the profiles, or tell what is wrong with them
bool
people_read(People*                  people,
            const Options*           options,
            const CompetentTaxonomy* taxonomy);

/// Free profiles
void
people_free(People* people);

/// Return the profiles
const CompetentProfile* const*
people_profiles(const People* people);

/// Return what to call somebody: a file without its folder
const char*
people_name(const People* people, size_t index);

/// Return that without what says that it is JSON, for tables
CompetentText
people_title(const People* people, size_t index);

/// Tell of whom something was not understood, and where it is
void
people_write_skipped(const People* people, Language language);

#endif // TOOLS_PEOPLE_H
