// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_place.h"

#include "text/fold_swar.h"
#include "text/fold_utf8.h"

#include <assert.h>
#include <stdint.h>

// Return how many bytes of the eight from some on are ASCII
static size_t
ascii_of_eight(const unsigned char* const bytes)
{
  const uint64_t others = fold_load(bytes) & FOLD_HIGHEST;
  return others ? (size_t)__builtin_ctzll(others) / 8U : 8U;
}

// Return how many bytes, of those that count, are ASCII; more may be read
static size_t
ascii_length(const unsigned char* const bytes,
             const size_t               length,
             const size_t               readable)
{
  size_t n = 0U;
  while (length - n >= 32U &&
         !((fold_load(bytes + n) | fold_load(bytes + n + 8U) |
            fold_load(bytes + n + 16U) | fold_load(bytes + n + 24U)) &
           FOLD_HIGHEST)) {
    n += 32U;
  }

  while (n < length && readable - n >= 8U) {
    const size_t some = ascii_of_eight(bytes + n);
    n += some;
    if (some < 8U) {
      return (n < length) ? n : length;
    }
  }

  while (n < length && bytes[n] < 0x80U) {
    ++n;
  }

  return (n < length) ? n : length;
}

void
fold_place_move(FoldPlace* const    place,
                const CompetentText text,
                const size_t        byte)
{
  assert(place);

  const unsigned char* const bytes = (const unsigned char*)text.bytes;
  const size_t               end   = (byte < text.length) ? byte : text.length;
  while (place->byte < end) {
    const size_t n = ascii_length(
      bytes + place->byte, end - place->byte, text.length - place->byte);
    place->byte += n;
    place->code_point += n;
    place->unit += n;

    if (place->byte < end) {
      const FoldCharacter character =
        fold_read(bytes + place->byte, text.length - place->byte);
      place->byte += character.length;
      place->code_point += 1U;
      place->unit += (character.c >= 0x10000U) ? 2U : 1U;
    }
  }
}
