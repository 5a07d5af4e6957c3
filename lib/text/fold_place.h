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
  size_t ascii_end;  ///< All from the byte up to this one is ASCII
} FoldPlace;

/// Return the place of a byte that may be behind what is known to be ASCII
FoldPlace
fold_place_find(FoldPlace place, CompetentText text, size_t byte);

/**
   Return the place of a byte at or behind another place, which is zeroed at
   the start of a text.

   Places that are asked for in order take one pass over the text together.  A
   byte in the midst of a character gives the place after it.
*/
static inline FoldPlace
fold_place_at(const FoldPlace     place,
              const CompetentText text,
              const size_t        byte)
{
  if (byte > place.ascii_end) {
    return fold_place_find(place, text, byte);
  }

  const size_t    n     = (byte > place.byte) ? byte - place.byte : 0U;
  const FoldPlace moved = {
    place.byte + n, place.code_point + n, place.unit + n, place.ascii_end};
  return moved;
}

#endif // TEXT_FOLD_PLACE_H
