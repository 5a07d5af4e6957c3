// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_VOCABULARY_H
#define EXTRACT_VOCABULARY_H

#include "base/array.h"
#include "extract/meaning.h"
#include "taxonomy/image.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

enum {
  VOCABULARY_SLOTS     = 32768, ///< A power of two
  VOCABULARY_MAX_WORDS = 20000, ///< Then it begins anew
  VOCABULARY_MAX_ITEMS = 65536, ///< Or if there are more meanings
};

/// A word whose meanings are known
typedef struct {
  uint64_t key;      ///< See form_key.h, or 0 for a free slot
  uint32_t first;    ///< Of its meanings
  uint32_t classes;  ///< Any #WordClass
  uint16_t everyday; ///< See everyday.h, or 0
  uint8_t  n;
  uint8_t  filler;    ///< A #Filler
  bool     is_person; ///< See head.h
} KnownWord;

/**
   What words mean, which is found once for those that come again.

   It takes the same memory for any text, and all of it is zero at first.
*/
typedef struct {
  KnownWord words[VOCABULARY_SLOTS];
  Meaning   items[VOCABULARY_MAX_ITEMS];
  uint32_t  n_words;
  uint32_t  n_items;
  bool      as_spelt; ///< Words with a typing error mean nothing
  Array     near;     ///< Near, for use inside
} Vocabulary;

/// Return what is known of a word in normal form, up to the next call, or null
/// with the error set
const KnownWord*
vocabulary_find(Vocabulary*     vocabulary,
                const Image*    image,
                CompetentText   word,
                CompetentError* error);

#endif // EXTRACT_VOCABULARY_H
