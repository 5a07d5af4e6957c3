// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_UNIT_H
#define TEXT_UNIT_H

/**
   @file unit.h

   What words are made of, for search: the base forms of their parts.

   Parts and base forms are words of a dictionary, so what they are depends on
   nothing but that, unlike the rules of compound.h that know Dutch better but
   find other words too.
*/

#include "text/compound.h"
#include "text/words.h"

#include <competent/text.h>

#include <stddef.h>

enum {
  UNIT_MAX_LENGTH   = WORDS_MAX_LENGTH + 4U, ///< What is respelt may be longer
  UNIT_MAX_OF_WORDS = WORDS_MAX_LENGTH / 3U, ///< A part has 3 letters at least
};

/// Part of a word in its base form
typedef struct {
  char   bytes[UNIT_MAX_LENGTH];
  size_t length;
} Unit;

/// Return a unit as a text
static inline CompetentText
unit_text(const Unit* const unit)
{
  const CompetentText text = {unit->bytes, unit->length};
  return text;
}

/// Write the units of a word of at most #WORDS_MAX_LENGTH bytes, and return how
/// many they are: at least one
size_t
units_of_word(Lexicon       lexicon,
              CompetentText word,
              Unit          units[UNIT_MAX_OF_WORDS]);

#endif // TEXT_UNIT_H
