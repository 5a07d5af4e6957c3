// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_BLOCK_H
#define TEXT_FOLD_BLOCK_H

#include "text/token.h"
#include "text/token_keys.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes are looked at together
#define FOLD_BLOCK 64U

/// Which of 64 bytes are what, the first being the lowest bit
typedef struct {
  uint64_t words;   ///< Letters and digits
  uint64_t upper;   ///< Letters in upper case
  uint64_t digits;  ///< Digits
  uint64_t marks;   ///< Punctuation and symbols
  uint64_t stops;   ///< Marks that may end a sentence
  uint64_t dots;    ///< Of these, full stops
  uint64_t joiners; ///< Marks that may be within a word, dots among them
  uint64_t tails;   ///< Marks that may end a word, like that of c++
  uint64_t lines;   ///< White space that ends a line
  uint64_t repeats; ///< What the next byte is, too
  uint64_t others;  ///< What is not ASCII, of which nothing else is said
} FoldBlock;

/// How many bytes are read for a block: the one behind it may be a repeat
#define FOLD_BLOCK_READ (FOLD_BLOCK + 1U)

/// Tokens of a block, each of which has its end in the same block
typedef struct {
  uint64_t starts; ///< First bytes
  uint64_t ends;   ///< Bytes behind the last, in the same order

  // Of these tokens, by their starts
  uint64_t blanks; ///< A blank is before it
  uint64_t lined;  ///< It is the first of a line
  uint64_t begins; ///< It begins another sentence than the one before it
  uint64_t marks;  ///< It is no word
  uint64_t upper;  ///< Its first letter is in upper case

  // And by their ends
  uint64_t lower;  ///< It has letters that are not in upper case
  uint64_t digits; ///< It has digits

  size_t   start;    ///< Of the block in the text
  uint32_t form;     ///< Of the block in the forms
  uint32_t sentence; ///< Of what is before these tokens
} FoldCut;

/// How many tokens behind the last may be written over
#define FOLD_TOKENS_OVER 16U

/// A way to look at blocks, of which all do the same
typedef struct {
  const char* name;

  /// Look at 64 bytes, and write the normal form of those that are ASCII
  void (*look)(const unsigned char* in, char* out, FoldBlock* block);

  /// Write the tokens of a block, and return how many there are
  size_t (*write)(const FoldCut* cut, FoldToken* tokens);

  TokenNumbers number;
  bool         has_bmi; ///< What is done bit by bit has BMI, too
} FoldBlocks;

/// Return a way that this machine has, from 0 on, or null after the last
const FoldBlocks*
fold_blocks_at(size_t index);

/// Return the fastest way that this machine has
const FoldBlocks*
fold_blocks_best(void);

#endif // TEXT_FOLD_BLOCK_H
