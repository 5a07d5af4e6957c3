// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_PLACE_H
#define TEXT_FOLD_PLACE_H

#include <competent/text.h>

#include <stddef.h>

/**
   A place in a text, as C, Python and Java count.

   What is not UTF-8 counts as the replacements of it do: each piece is one code
   point and one UTF-16 unit, and so is a lone surrogate.
*/
typedef struct {
  size_t byte;       ///< In UTF-8
  size_t code_point; ///< As Python counts
  size_t unit;       ///< In UTF-16, as Java counts
} FoldPlace;

/**
   Move a place, which is zeroed at the start of a text, forward to a byte.

   Places that are asked for in order take one pass over the text together.  A
   byte in the midst of a character gives the place after it.
*/
void
fold_place_move(FoldPlace* place, CompetentText text, size_t byte);

#endif // TEXT_FOLD_PLACE_H
