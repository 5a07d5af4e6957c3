// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_INTERNER_H
#define BASE_INTERNER_H

#include "base/buffer.h"
#include "base/siphash.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdint.h>

/// No such text
#define INTERNER_NONE UINT32_MAX

/// A text that was interned
typedef struct {
  uint64_t offset; ///< In the bytes
  uint32_t length;
  uint32_t hash; ///< Where its slot is, and to compare before the bytes
} InternedText;

/// Texts that are numbered from 0 on, each kept once
typedef struct {
  Buffer        bytes;
  InternedText* texts;
  uint32_t      n_texts;
  uint32_t      texts_capacity;
  uint32_t*     slots;   ///< Number of the text plus one, or 0
  uint32_t      n_slots; ///< Power of two, more than twice the texts
  HashKey       key;
} Interner;

/// Make an empty interner
void
interner_init(Interner* interner);

/// Free what an interner holds
void
interner_free(Interner* interner);

/// Set the number of a text, which is a new one if the text is
COMPETENT_NODISCARD CompetentStatus
interner_add(Interner*       interner,
             CompetentText   text,
             uint32_t*       number,
             CompetentError* error);

/// Return the number of a text, or #INTERNER_NONE
uint32_t
interner_find(const Interner* interner, CompetentText text);

/// Return a text by its number, borrowed until the next is added
CompetentText
interner_text(const Interner* interner, uint32_t number);

#endif // BASE_INTERNER_H
