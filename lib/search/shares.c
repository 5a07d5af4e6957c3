// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/shares.h"

#include "search/vectors.h"
#include "taxonomy/share.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

void
shares_add(const Image* const        image,
           Scratch* const            scratch,
           const ImageTrigram* const trigram,
           const uint16_t            share)
{
  uint16_t* const       shared = scratch->shared;
  const uint32_t* const end    = image->trigram_words + trigram[1].first_word;
  for (const uint32_t* at = image->trigram_words + trigram[0].first_word;
       at < end;
       ++at) {
    shared[*at] = share_add(shared[*at], share);
  }
}

size_t
shares_list(const Image* const image,
            Scratch* const     scratch,
            const uint16_t     enough)
{
  vectors_best()->find_sharing(scratch->shared,
                               image->word_needs,
                               enough,
                               image->n_words,
                               scratch->reached_bits);

  size_t n = 0U;
  for (uint32_t i = 0U; i < (image->n_words + 63U) / 64U; ++i) {
    uint64_t bits = scratch->reached_bits[i];
    while (bits) {
      scratch->reached[n++] = 64U * i + take_bit(&bits);
    }
  }

  return n;
}

void
shares_clear(const Image* const image, Scratch* const scratch)
{
  memset(scratch->shared, 0, image->n_words * sizeof(uint16_t));
}
