// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/shares.h"

#include "search/vectors.h"

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
  vectors_best()->negate_up_to(
    image->word_needs, enough, image->n_words, scratch->shared);
  scratch->shared_words.n = 0U;
}

void
shares_add(const Image* const        image,
           Scratch* const            scratch,
           const ImageTrigram* const trigram,
           const uint32_t            square)
{
  uint32_t* const       shared = (uint32_t*)scratch->shared;
  uint32_t* const       items  = scratch->shared_words.items;
  const uint32_t        most   = scratch->shared_words.capacity;
  const uint32_t* const end    = image->trigram_words + trigram[1].first_word;
  const uint32_t*       at     = image->trigram_words + trigram[0].first_word;
  uint32_t              n =
    (scratch->shared_words.n < most) ? scratch->shared_words.n : most;
  for (; at < end; ++at) {
    // What is written behind the last is not there, and no branch is mistaken.
    // There is room for as many more as a trigram has words.
    const uint32_t word   = *at;
    const uint32_t before = shared[word];
    const uint32_t after  = before + square;
    shared[word]          = after;
    items[n]              = word;
    n += (before & ~after) >> 31U;
  }

  scratch->shared_words.n = n;
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
