// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_MEANING_H
#define EXTRACT_MEANING_H

#include "base/array.h"
#include "taxonomy/image.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

enum { MEANINGS_MAX = 13 };

/// How a word comes to stand for a lexeme
typedef enum {
  MEANING_WORD,      ///< It is a word of labels
  MEANING_INFLECTED, ///< It is a form of such a word
  MEANING_VERB,      ///< It is a form of such a verb
  MEANING_JOINED,    ///< It is in several pieces
  MEANING_SUSPENDED, ///< Its end stands further on
  MEANING_TYPO,      ///< It is one but for a typing error
  MEANING_EVERYDAY,  ///< It is what people say for one
} MeaningHow;

/// A lexeme that a word may stand for
typedef struct {
  uint32_t lexeme;
  uint8_t  how;      ///< A #MeaningHow
  bool     is_whole; ///< The whole word, and not a part of it, is meant
  bool     is_head;  ///< That is so, or it is the last part
  bool     is_slip;  ///< It is a typing error that makes no other word
} Meaning;

/// All that a word may mean
typedef struct {
  uint8_t  n;
  uint8_t  filler;   ///< A #Filler
  uint16_t everyday; ///< See everyday.h, or 0 where it is a word of labels
  uint32_t classes;  ///< Any #WordClass
  Meaning  items[MEANINGS_MAX];
} Meanings;

/**
   Find out what a word in normal form may mean.

   @param image Where to look.

   @param word The word.

   @param near Array of Near for use inside, or null: then words with a typing
   error mean nothing.

   @param[out] meanings Set to what it may mean.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
meanings_find(const Image*    image,
              CompetentText   word,
              Array*          near,
              Meanings*       meanings,
              CompetentError* error);

/// Find out what it may mean as it is, without splitting it
void
meanings_find_whole(const Image* image, CompetentText word, Meanings* meanings);

/// Find out what a word may mean that is made of others, in the form they have
void
meanings_find_made(const Image* image, CompetentText word, Meanings* meanings);

/// Find out that, or where it means nothing so, what its parts may mean
void
meanings_find_split(const Image* image, CompetentText word, Meanings* meanings);

#endif // EXTRACT_MEANING_H
