// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_LEXEME_H
#define TEXT_LEXEME_H

#include "text/phrase.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// What a word does for a label
typedef enum {
  FILLER_NONE,    ///< It says something
  FILLER_BETWEEN, ///< It may be left out between words that say something
  FILLER_ALWAYS,  ///< It may be left out
} Filler;

/// Return whether a word may be left out of a label
Filler
lexeme_filler(CompetentText word);

/// Write what stands for all forms of a noun: singular and plural, all genders
void
lexeme_key(CompetentText word, Phrase* key);

/// Return whether a word that ends a skill looks like an infinitive
bool
lexeme_is_infinitive(CompetentText word);

enum {
  BASES_MAX     = 8,  ///< More than any word has
  BASE_MAX_SIZE = 80, ///< Letters of the longest
};

/// What a word may be a form of
typedef struct {
  size_t length;
  char   bytes[BASE_MAX_SIZE];
} Base;

/// All that it may be a form of, the likeliest first
typedef struct {
  size_t n;
  Base   items[BASES_MAX];
} Bases;

/// Return a base as a text
static inline CompetentText
base_text(const Base* const base)
{
  const CompetentText text = {base->bytes, base->length};
  return text;
}

/**
   Write what a word may be a form of, the likeliest first.

   That are keys as lexeme_key() writes them, of the word and of what it may
   come from: an adjective with -e, or a diminutive.
*/
void
lexeme_bases(CompetentText word, Bases* bases);

#endif // TEXT_LEXEME_H
