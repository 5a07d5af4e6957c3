// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_SEGMENT_H
#define TEXT_SEGMENT_H

/**
   @file segment.h

   What texts share that are nearly the same: pieces, and most characters.
*/

#include "text/character.h"

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// Pieces that a text is cut into
#define N_SEGMENTS 3U

/// What is left of a segment when its key is made, in bytes
#define SEGMENT_MAX_LENGTH 32U

/// A piece of a text, in characters
typedef struct {
  size_t start;
  size_t length;
} Segment;

/// Return how many segments a text is cut into: a shorter one is not
static inline unsigned
segment_count(const size_t n_characters)
{
  return (n_characters < N_SEGMENTS) ? 1U : N_SEGMENTS;
}

/// Return a segment of a text of so many characters, which is empty if that is
/// too short to be cut
static inline Segment
segment_at(const size_t n_characters, const unsigned index)
{
  const size_t  third   = n_characters / 3U;
  const size_t  second  = (n_characters + 1U) / 3U;
  const Segment items[] = {
    {0U, third}, {third, second}, {third + second, (n_characters + 2U) / 3U}};
  const Segment none = {0U, 0U};

  return (n_characters < N_SEGMENTS) ? none : items[index];
}

/// Return the bytes of a segment of a text of so many characters
static inline CompetentText
segment_text(const CompetentText text,
             const size_t        n_characters,
             const unsigned      index)
{
  const Segment segment = segment_at(n_characters, index);
  const size_t  start   = character_offset(text, n_characters, segment.start);
  const size_t  end =
    character_offset(text, n_characters, segment.start + segment.length);

  const CompetentText piece = {text.bytes + start, end - start};
  return piece;
}

/**
   Return a number for a piece that is a segment of texts of some length.

   It is the same for the same bytes, and differs for most others.
*/
uint32_t
segment_key(CompetentText piece, size_t n_characters, unsigned index);

/**
   Return which characters a text has.

   Each kind of character has some bits, of which as many are set as there are
   such characters.  So one that is too many or too few changes at most one bit,
   a wrong one at most two, and a swap none.
*/
uint64_t
segment_signature(CompetentText text);

#endif // TEXT_SEGMENT_H
