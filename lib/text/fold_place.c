// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_place.h"

#include "text/fold_swar.h"
#include "text/fold_utf8.h"

#include <stdint.h>

enum {
  MOST_AHEAD = 1024, ///< Bytes looked at before anybody asks for their places
};

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

// Return how many bytes of a text from one on are ASCII, looking at some only
static size_t
ascii_ahead(const CompetentText text, const size_t byte)
{
  const size_t rest = text.length - byte;
  return ascii_length((const unsigned char*)text.bytes + byte,
                      (rest < (size_t)MOST_AHEAD) ? rest : (size_t)MOST_AHEAD,
                      rest);
}

FoldPlace
fold_place_find(const FoldPlace     place,
                const CompetentText text,
                const size_t        byte)
{
  const unsigned char* const bytes = (const unsigned char*)text.bytes;
  const size_t               end   = (byte < text.length) ? byte : text.length;
  FoldPlace                  at    = place;
  while (at.byte < end) {
    if (bytes[at.byte] >= 0x80U) {
      const FoldCharacter character =
        fold_read(bytes + at.byte, text.length - at.byte);
      at.byte += character.length;
      at.code_point += 1U;
      at.unit += (character.c >= 0x10000U) ? 2U : 1U;
      continue;
    }

    if (at.ascii_end <= at.byte) {
      at.ascii_end = at.byte + ascii_ahead(text, at.byte);
    }

    const size_t n = ((at.ascii_end < end) ? at.ascii_end : end) - at.byte;
    at.byte += n;
    at.code_point += n;
    at.unit += n;
  }

  return at;
}
