// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/scratch.h"

#include "base/failure.h"
#include "taxonomy/taxonomy_impl.h"

#include <stddef.h>
#include <stdlib.h>

static size_t
n_bit_words(const size_t n)
{
  return (n + 63U) / 64U;
}

// All is in one block, widest first, so that it is freed as one
static size_t
place(const Image* const image, Scratch* const scratch, char* const block)
{
  const size_t n_words    = image->n_words;
  const size_t n_units    = image->n_units;
  const size_t n_members  = image->n_members;
  const size_t n_lanes    = (size_t)image->n_slices * IMAGE_SLICE_LANES;
  const size_t n_concepts = image->n_concepts;
  const size_t n_shared =
    n_words + image->trigrams[image->n_trigrams].first_word;

  const struct {
    void** place;
    size_t size;
  } parts[] = {
    {(void**)&scratch->matches, n_words * sizeof(uint64_t)},
    {(void**)&scratch->units, n_units * sizeof(uint64_t)},
    {(void**)&scratch->definition_bits,
     n_bit_words(n_concepts) * sizeof(uint64_t)},
    {(void**)&scratch->definitions, n_concepts * sizeof(uint32_t)},
    {(void**)&scratch->trigrams, n_members * sizeof(uint32_t)},
    {(void**)&scratch->unit_sums, n_members * sizeof(uint32_t)},
    {(void**)&scratch->totals, n_lanes * sizeof(float)},
    {(void**)&scratch->peaks, n_lanes / IMAGE_SLICE_LANES * sizeof(float)},
    {(void**)&scratch->chosen, (n_lanes + 1U) * sizeof(uint32_t)},
    {(void**)&scratch->bars, n_lanes * sizeof(int32_t)},
    {(void**)&scratch->shared, n_words * sizeof(int32_t)},
    {(void**)&scratch->matched_words.items, (n_words + 1U) * sizeof(uint32_t)},
    {(void**)&scratch->shared_words.items, (n_shared + 1U) * sizeof(uint32_t)},
    {(void**)&scratch->touched_units.items, (n_units + 1U) * sizeof(uint32_t)},
  };

  size_t at = sizeof(Scratch);
  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    if (block) {
      *parts[i].place = block + at;
    }

    at += parts[i].size;
  }

  return at;
}

CompetentStatus
scratch_take(const CompetentTaxonomy* const taxonomy,
             Scratch** const                scratch,
             CompetentError* const          error)
{
  *scratch = (Scratch*)taxonomy_take_room(taxonomy);
  if (*scratch) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Scratch     unused;
  char* const block = (char*)calloc(1, place(&taxonomy->image, &unused, NULL));
  if (!block) {
    return no_memory(error);
  }

  *scratch = (Scratch*)(void*)block;
  place(&taxonomy->image, *scratch, block);
  (*scratch)->matched_words.capacity = taxonomy->image.n_words;
  (*scratch)->shared_words.capacity  = taxonomy->image.n_words;
  (*scratch)->touched_units.capacity = taxonomy->image.n_units;
  return COMPETENT_STATUS_SUCCESS;
}

void
scratch_return(const CompetentTaxonomy* const taxonomy,
               Scratch* const                 scratch,
               const CompetentStatus          st)
{
  if (st) {
    free(scratch);
  } else {
    taxonomy_keep_room(taxonomy, scratch);
  }
}
