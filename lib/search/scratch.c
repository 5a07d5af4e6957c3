// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/scratch.h"

#include "base/failure.h"
#include "base/logarithm.h"
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
  const size_t n_lanes    = image->n_lanes;
  const size_t n_concepts = image->n_concepts;

  const struct {
    void** place;
    size_t size;
  } parts[] = {
    {(void**)&scratch->units, n_units * sizeof(uint64_t)},
    {(void**)&scratch->definition_bits,
     n_bit_words(n_concepts) * sizeof(uint64_t)},
    {(void**)&scratch->reached_bits, n_bit_words(n_words) * sizeof(uint64_t)},
    {(void**)&scratch->definitions, n_concepts * sizeof(uint32_t)},
    {(void**)&scratch->trigrams, n_members * sizeof(uint32_t)},
    {(void**)&scratch->unit_sums, n_members * sizeof(uint32_t)},
    {(void**)&scratch->sums, (n_lanes + IMAGE_AT_ONCE) * sizeof(float)},
    {(void**)&scratch->bests, (n_lanes + IMAGE_AT_ONCE) * sizeof(float)},
    {(void**)&scratch->totals, n_lanes * sizeof(float)},
    {(void**)&scratch->peaks, n_lanes / IMAGE_AT_ONCE * sizeof(float)},
    {(void**)&scratch->chosen, (n_lanes + 1U) * sizeof(uint32_t)},
    {(void**)&scratch->bars, n_lanes * sizeof(int32_t)},
    {(void**)&scratch->reached, n_words * sizeof(uint32_t)},
    {(void**)&scratch->touched_units.items, (n_units + 1U) * sizeof(uint32_t)},
    {(void**)&scratch->shared, n_words * sizeof(uint16_t)},
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

// Return the weight of what is nowhere
static uint32_t
weight_of_unknown(const uint32_t n)
{
  return (uint32_t)(((int64_t)logarithm_of_ratio(n + 1U, 1U) + 65536 + 2048) >>
                    12);
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
  (*scratch)->touched_units.capacity = taxonomy->image.n_units;
  (*scratch)->unknown_name = weight_of_unknown(taxonomy->image.n_names);
  (*scratch)->unknown_definition =
    weight_of_unknown(taxonomy->image.n_concepts);
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
