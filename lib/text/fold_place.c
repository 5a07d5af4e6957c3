// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_place.h"

#include "text/fold_swar.h"
#include "text/fold_utf8.h"

#include <assert.h>
#include <stdint.h>

// Return how many bytes, of those that count, are ASCII
static size_t
ascii_length(const unsigned char* const bytes, const size_t length)
{
  size_t n = 0U;
  while (length - n >= 32U &&
         !((fold_load(bytes + n) | fold_load(bytes + n + 8U) |
            fold_load(bytes + n + 16U) | fold_load(bytes + n + 24U)) &
           FOLD_HIGHEST)) {
    n += 32U;
  }

  while (length - n >= 8U && !(fold_load(bytes + n) & FOLD_HIGHEST)) {
    n += 8U;
  }

  while (n < length && bytes[n] < 0x80U) {
    ++n;
  }

  return n;
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
    const size_t n = ascii_length(bytes + place->byte, end - place->byte);
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
