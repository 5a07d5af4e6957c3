// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/shares.h"

#include "search/scratch.h"
#include "support/taxonomies.h"
#include "taxonomy/share.h"
#include "taxonomy/taxonomy_impl.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

TestSuite(shares, .timeout = 60);

static bool
has_trigram(const Image* const        image,
            const ImageTrigram* const trigram,
            const uint32_t            word)
{
  uint32_t i = trigram[0].first_word;
  while (i < trigram[1].first_word && image->trigram_words[i] != word) {
    ++i;
  }

  return i < trigram[1].first_word;
}

// More than sixteen bits hold is the most that they do, and not less
Test(shares, reach_an_end_and_are_cleared)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  const Image* const        image   = &taxonomy->image;
  const ImageTrigram* const trigram = &image->trigrams[image->n_trigrams / 2U];
  Scratch*                  scratch = NULL;
  cr_assert(eq(int, (int)scratch_take(taxonomy, &scratch, NULL), 0));

  for (unsigned i = 0U; i < 3U; ++i) {
    shares_add(image, scratch, trigram, 40000U);
  }

  const size_t n     = shares_list(image, scratch, SHARE_MAX);
  size_t       n_had = 0U;
  for (uint32_t word = 0U; word < image->n_words; ++word) {
    const bool is_had = has_trigram(image, trigram, word);
    cr_assert(eq(u16, scratch->shared[word], is_had ? SHARE_MAX : 0U));
    cr_assert(eq(int, (int)(is_had && scratch->reached[n_had] != word), 0));
    n_had += is_had;
  }

  cr_assert(lt(sz, 0U, n));
  cr_assert(eq(sz, n, n_had));

  shares_clear(image, scratch);
  cr_assert(eq(sz, shares_list(image, scratch, 1U), 0U));
  scratch_return(taxonomy, scratch, COMPETENT_STATUS_SUCCESS);
  competent_taxonomy_free(taxonomy);
}

Test(shares, need_a_fourth_and_no_more_than_there_can_be)
{
  cr_expect(eq(u16, share_need(0U), 0U));
  cr_expect(eq(u16, share_need(SHARE_UNIT), 1U));
  cr_expect(eq(u16, share_need(UINT64_C(8) * SHARE_UNIT), 2U));
  cr_expect(eq(u16, share_need(UINT64_C(9) * SHARE_UNIT), 3U));
  cr_expect(eq(u16, share_need(UINT64_MAX), SHARE_MAX));
  cr_expect(eq(u16, share_of(UINT64_MAX), SHARE_MAX));
  cr_expect(eq(u32, share_weight(17U), 16U));
  cr_expect(eq(u32, share_weight(18U), 20U));
}
