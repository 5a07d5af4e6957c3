// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// The longest word, in bytes; of a longer one only the start counts
#define WORDS_MAX_LENGTH 64U

/// A way through the words of a text in normal form
typedef struct {
  CompetentText text;
  size_t        at;
} Words;

/// A word, which is UTF-8
typedef struct {
  char   bytes[WORDS_MAX_LENGTH];
  size_t length;
} Word;

/**
   Set the next word of a text, or return false at its end.

   A word is of letters of any alphabet, digits, plus and number signs.  An
   apostrophe is left out of it, and so is "m/v/x" of the text.
*/
bool
words_next(Words* words, Word* word);

/// Return a word as a text
static inline CompetentText
word_text(const Word* const word)
{
  const CompetentText text = {word->bytes, word->length};
  return text;
}

/// Return whether a word says nothing, like "de"
bool
word_is_empty(CompetentText word);

#endif // TEXT_WORDS_H
