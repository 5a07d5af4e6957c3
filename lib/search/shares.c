// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/shares.h"

#include <string.h>

enum { N_LANES = 8 };

/// So many words at once
typedef int32_t Lanes __attribute__((vector_size(N_LANES * sizeof(int32_t))));

static inline int32_t
need_of(const Image* const image, const uint32_t word, const uint32_t enough)
{
  const uint32_t need = image->word_needs[word];

  return (int32_t)((need < enough) ? need : enough);
}

void
shares_begin(const Image* const image,
             Scratch* const     scratch,
             const uint32_t     enough)
{
  const int32_t most = (int32_t)enough;
  const Lanes   all  = {most, most, most, most, most, most, most, most};
  uint32_t      i    = 0U;
  for (; i + N_LANES <= image->n_words; i += N_LANES) {
    Lanes needs;
    memcpy(&needs, &image->word_needs[i], sizeof(needs));

    const Lanes is_less = needs < all;
    const Lanes shared  = -((needs & is_less) | (all & ~is_less));
    memcpy(&scratch->shared[i], &shared, sizeof(shared));
  }

  for (; i < image->n_words; ++i) {
    scratch->shared[i] = -need_of(image, i, enough);
  }

  scratch->shared_words.n = 0U;
}

void
shares_add(const Image* const        image,
           Scratch* const            scratch,
           const ImageTrigram* const trigram,
           const uint32_t            square)
{
  int32_t* const        shared = scratch->shared;
  const uint32_t* const end    = image->trigram_words + trigram[1].first_word;
  Touched               words  = scratch->shared_words;
  for (const uint32_t* at = image->trigram_words + trigram[0].first_word;
       at < end;
       ++at) {
    // What is written behind the last is not there, and no branch is mistaken
    const uint32_t before = (uint32_t)shared[*at];
    const uint32_t after  = before + square;
    shared[*at]           = (int32_t)after;
    words.items[words.n]  = *at;
    words.n += ((before & ~after) >> 31U) & (words.n < words.capacity);
  }

  scratch->shared_words.n = words.n;
}

void
shares_end(const Image* const image,
           Scratch* const     scratch,
           const uint32_t     enough)
{
  for (uint32_t i = 0U; i < scratch->shared_words.n; ++i) {
    const uint32_t word = scratch->shared_words.items[i];
    touch(&scratch->matched_words, word, scratch->matches[word]);
    scratch->matches[word] +=
      (uint32_t)scratch->shared[word] + (uint32_t)need_of(image, word, enough);
  }
}
