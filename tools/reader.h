// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_READER_H
#define TOOLS_READER_H

#include "messages.h"
#include "resolve.h"
#include "skipped.h"

#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for the place of something in a profile
#define READER_PLACE_SIZE PLACE_SIZE

/// A profile that is being read, and what was wrong with it
typedef struct {
  const char*              file;
  const CompetentTaxonomy* taxonomy;
  CompetentProfile*        profile;
  Language                 language;
  size_t                   n_faults;
  Skipped*                 skipped;
} Reader;

/// An object that names a concept, and what else it may say of it
typedef struct {
  const char* place;   ///< Where it is
  uint32_t    kinds;   ///< Bits of the kinds that it may be of
  const char* other;   ///< The key that it may have beside its name, or null
  Message     members; ///< The keys that it may have
} Naming;

/// Count a fault and return whether it should be told too
bool
reader_count_fault(Reader* reader);

/// Tell that something is wrong at a place
void
reader_refuse(Reader* reader, const char* place, Message message);

/// Tell that a key is not known, by its index, since it may be about a person
void
reader_refuse_key(Reader*     reader,
                  const char* place,
                  size_t      index,
                  Message     known);

/// Return the concept that a name means, or none after telling why not
CompetentConcept
reader_find(Reader*       reader,
            const char*   place,
            Form          form,
            const json_t* name,
            uint32_t      kinds);

/// Return the concept that an object means, or none after telling why not
CompetentConcept
reader_find_object(Reader* reader, Naming naming, const json_t* object);

/// Tell how many faults were not told
void
reader_finish(const Reader* reader);

#endif // TOOLS_READER_H
