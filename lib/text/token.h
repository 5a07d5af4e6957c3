// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include <stddef.h>
#include <stdint.h>

enum {
  FOLD_MAX_FORM = 255, ///< The longest form of a token, in bytes
};

/// What there is to say of a token
typedef enum {
  FOLD_AFTER_BLANK     = 1,   ///< White space is before it
  FOLD_AFTER_LINE      = 2,   ///< It is the first of a line
  FOLD_AFTER_PARAGRAPH = 4,   ///< An empty line is before it
  FOLD_STARTS_SENTENCE = 8,   ///< It is the first of a sentence
  FOLD_IS_MARK         = 16,  ///< Punctuation or a symbol, and not a word
  FOLD_IS_CAPITAL      = 32,  ///< Its first letter is in upper case
  FOLD_HAS_LOWER       = 64,  ///< It has letters that are not in upper case
  FOLD_HAS_DIGIT       = 128, ///< It has digits
  FOLD_HAS_JOIN        = 256, ///< It has punctuation, like foto's, b.v. and c++
  FOLD_IS_LONG         = 512, ///< Its form was cut off
} FoldFlag;

/**
   A word or a mark.

   A word has letters and digits, and what joins them: an apostrophe between
   letters (foto's), dots after single letters (b.v.), a point or comma between
   digits (0,6), and the ends of c++ and c#.  All else that is not blank is a
   mark.  Marks of the same kind that follow each other are one token.
*/
typedef struct {
  size_t   start;    ///< First byte in the text
  size_t   end;      ///< Byte after the last
  uint32_t form;     ///< Where its normal form is in the forms
  uint16_t length;   ///< Of its normal form in bytes, up to #FOLD_MAX_FORM
  uint16_t flags;    ///< Any #FoldFlag
  uint32_t sentence; ///< Number of the sentence, from 0
} FoldToken;

#endif // TEXT_TOKEN_H
