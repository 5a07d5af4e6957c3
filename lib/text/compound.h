// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_COMPOUND_H
#define TEXT_COMPOUND_H

#include "text/phrase.h"

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// What is known of words, see word_memo.h
typedef struct WordMemoImpl WordMemo;

/// A dictionary that somebody else keeps
typedef struct {
  /// Return how common a word is, or 0 if it is not known; 1 is for words that
  /// are only in a list, or that were found as parts of others
  uint32_t (*find)(const void* self, CompetentText word);

  const void* self;

  /// What is known of words already, or null: whoever reads many terms with one
  /// dictionary and the same rules meets most words several times.  What the
  /// rules do to a word is then told once.
  WordMemo* memo;
} Lexicon;

/// Return how common a word is, or 0; nothing is known without a dictionary
uint32_t
lexicon_find(Lexicon lexicon, CompetentText word);

/// The longest word that is split; 64 letters are more than any real one
#define COMPOUND_MAX_WORD 64U

/// A word has so many parts at most
#define COMPOUND_MAX_PARTS 8U

/// What links a part to the next one
typedef enum {
  COMPOUND_PLAIN,
  COMPOUND_S,    ///< gezondheid-s-zorg
  COMPOUND_EN,   ///< dier-en-arts
  COMPOUND_E,    ///< pann-e-koek, as it was once spelt
  COMPOUND_ER,   ///< kind-er-opvang
  COMPOUND_N,    ///< ziekte-n-leer
  COMPOUND_VERB, ///< schrijf, of schrijven
} CompoundLink;

/// A part of a word, with what links it to the next one
typedef struct {
  size_t       start;
  size_t       length;
  CompoundLink link;
} CompoundPart;

/**
   Split a word into words of a dictionary.

   The fewest parts are best, then those that are most common.  Return how many
   parts there are, or 0 for a word that is not split.
*/
size_t
compound_split(Lexicon       lexicon,
               CompetentText word,
               CompoundPart  parts[COMPOUND_MAX_PARTS]);

/// Write a part as a word of its own: dieren|arts, dier
void
compound_part_word(CompetentText word, CompoundPart part, Phrase* result);

#endif // TEXT_COMPOUND_H
