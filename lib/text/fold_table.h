// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_TABLE_H
#define TEXT_FOLD_TABLE_H

#include <stdbool.h>
#include <stdint.h>

/// What a character is in the normal form
typedef enum {
  FOLD_CLASS_NOTHING, ///< Marks and what is invisible: it vanishes
  FOLD_CLASS_BLANK,  ///< White space, controls, signs like that of a trade mark
  FOLD_CLASS_LINE,   ///< White space that ends a line
  FOLD_CLASS_MARK,   ///< Punctuation and symbols
  FOLD_CLASS_BULLET, ///< Symbols that begin an item of a list
  FOLD_CLASS_DIGIT,  ///< Numbers
  FOLD_CLASS_LETTER, ///< Letters, and what could not be read
  FOLD_CLASS_STRING, ///< What becomes several characters that are not letters
} FoldClass;

/// Added to the class of a letter in upper case
#define FOLD_UPPER 0x80U

/// A length that says that a character is its own normal form
#define FOLD_ITSELF 0xFFU

/// What becomes of a character; most characters share a record with others
typedef struct {
  uint16_t offset; ///< In #fold_strings
  uint8_t  length; ///< In bytes, or #FOLD_ITSELF
  uint8_t  kind;   ///< A #FoldClass, and perhaps #FOLD_UPPER
} FoldRecord;

/// UTF-8 that characters become
extern const uint8_t fold_strings[];

extern const FoldRecord fold_records[];

/// For each 64 characters, where they are in #fold_leaves, in 64s
extern const uint16_t fold_blocks[];

/// For each character, where it is in #fold_records
extern const uint16_t fold_leaves[];

/// Return what becomes of a character that is no Hangul syllable
static inline const FoldRecord*
fold_find(const uint32_t c)
{
  return fold_records + fold_leaves[fold_blocks[c >> 6U] * 64U + (c & 63U)];
}

/// Return the class of a record
static inline FoldClass
fold_class(const FoldRecord* const record)
{
  return (FoldClass)(record->kind & (FOLD_UPPER - 1U));
}

/// Return whether a character is a Hangul syllable, which is made of others
static inline bool
fold_is_hangul(const uint32_t c)
{
  return c >= 0xAC00U && c <= 0xD7A3U;
}

#endif // TEXT_FOLD_TABLE_H
