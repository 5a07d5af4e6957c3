// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_NAMING_H
#define TAXONOMY_NAMING_H

/**
   @file naming.h

   What tables mean by an IRI, a code or a label.
*/

#include "base/array.h"
#include "base/buffer.h"
#include "taxonomy/draft.h"

#include <competent/concept.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// All kinds, as bits
#define NAMING_ANY_KIND ((UINT32_C(1) << COMPETENT_N_KINDS) - 1U)

/// Concepts by what they are called
typedef struct {
  Array  items;
  Buffer bytes;
} NamingIndex;

/// What a text of a table may stand for
typedef struct {
  const Draft* draft;
  NamingIndex  labels; ///< By normal form
  NamingIndex  codes;  ///< By system and code, like "crebo:25697"
  Buffer       normal;
} Naming;

/// What a text stands for
typedef struct {
  CompetentConcept concept; ///< The last one that was found, or none
  bool             is_ambiguous;
} Named;

/// Index all concepts; labels that come later stand for nothing
COMPETENT_NODISCARD CompetentStatus
naming_make(const Draft* draft, Naming* naming, CompetentError* error);

/// Free what a naming holds, which may be half made
void
naming_free(Naming* naming);

/// Find what a text stands for, among kinds that are given as bits
COMPETENT_NODISCARD CompetentStatus
naming_find(Naming*         naming,
            CompetentText   text,
            uint32_t        kinds,
            Named*          found,
            CompetentError* error);

#endif // TAXONOMY_NAMING_H
