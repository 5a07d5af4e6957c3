// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_WORD_MEMO_H
#define TEXT_WORD_MEMO_H

#include "base/array.h"
#include "base/buffer.h"
#include "base/interner.h"
#include "text/compound.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// What a word was found to be
typedef struct {
  CompetentText key;
  CompetentText parts[COMPOUND_MAX_PARTS];
  uint32_t      n_parts;
  bool          is_person; ///< Whether its key looks like what a person is
  bool          is_tail;   ///< Whether it begins a tail, like "in de zorg"
} WordFound;

/// What is known of words that were met before
struct WordMemoImpl {
  Interner words;
  Array    known; ///< By word
  Array    parts; ///< Spans
  Buffer   bytes; ///< What all spans are of
};

/// Make an empty memo
void
word_memo_init(WordMemo* memo);

/// Free what a memo holds
void
word_memo_free(WordMemo* memo);

/// Return whether a word is known, and set what it was found to be, which is
/// borrowed until another is added
bool
word_memo_find(const WordMemo* memo, CompetentText word, WordFound* found);

/// Add what a word that is not known was found to be; after a failure a memo
/// can only be freed
COMPETENT_NODISCARD CompetentStatus
word_memo_add(WordMemo*        memo,
              CompetentText    word,
              const WordFound* found,
              CompetentError*  error);

#endif // TEXT_WORD_MEMO_H
