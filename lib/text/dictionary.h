// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_DICTIONARY_H
#define TEXT_DICTIONARY_H

#include "base/array.h"
#include "base/interner.h"
#include "text/compound.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdint.h>

/// Words of 64 bits that tell most texts that are no words at once
#define DICTIONARY_N_FILTER 4096U

/// Words, and how common each is
typedef struct {
  Interner words;
  Array    counts;                      ///< uint32_t of each word
  uint64_t filter[DICTIONARY_N_FILTER]; ///< A bit for each word, some shared
} Dictionary;

/// Make an empty dictionary
void
dictionary_init(Dictionary* dictionary);

/// Free what a dictionary holds
void
dictionary_free(Dictionary* dictionary);

/// Add a word so many times; one that is too long to be split is passed over
COMPETENT_NODISCARD CompetentStatus
dictionary_add(Dictionary*     dictionary,
               CompetentText   word,
               uint32_t        n,
               CompetentError* error);

/// Add a word as a rare one, unless it is known
COMPETENT_NODISCARD CompetentStatus
dictionary_add_rare(Dictionary*     dictionary,
                    CompetentText   word,
                    CompetentError* error);

/// Add the words of a text in normal form, but not what is a piece of a word
COMPETENT_NODISCARD CompetentStatus
dictionary_add_text(Dictionary*     dictionary,
                    CompetentText   text,
                    uint32_t        n,
                    CompetentError* error);

/**
   Add parts of words as rare words.

   That is what is left of at least two words without a word that is common:
   werker, of metaalwerker and houtwerker.
*/
COMPETENT_NODISCARD CompetentStatus
dictionary_add_parts(Dictionary* dictionary, CompetentError* error);

/// Return the words for who splits compounds, which borrows them
Lexicon
dictionary_lexicon(const Dictionary* dictionary);

#endif // TEXT_DICTIONARY_H
