// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_lexicon.h"

#include "base/failure.h"
#include "text/form_key.h"
#include "text/token_keys.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

enum {
  BITS_PER_WORD = 16, ///< So that few are set by chance
};

CompetentStatus
draft_lexicon_make(Draft* const draft, CompetentError* const error)
{
  uint32_t n = 1U;
  while (n < draft->n_words / 64U * BITS_PER_WORD) {
    n *= 2U;
  }

  draft->n_known = n;
  draft->known   = (uint64_t*)calloc(n, sizeof(uint64_t));
  if (!draft->known) {
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < draft->n_words; ++i) {
    const CompetentText word = interner_text(&draft->words, i);
    const uint64_t      key  = form_key(word.bytes, word.length);
    draft->known[key_set_word(key, n)] |= key_set_bits(key);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
may_be_known(const Draft* const draft, const CompetentText word)
{
  const uint64_t key = form_key(word.bytes, word.length);
  const KeySet   set = {draft->known, draft->n_known};
  return key_set_has(set, key);
}

// Parts of compounds are looked for at each letter, and most of these are none
static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Draft* const draft = (const Draft*)self;
  if (!may_be_known(draft, word)) {
    return 0U;
  }

  const uint32_t number = interner_find(&draft->words, word);
  return (number < draft->n_words) ? draft->word_counts[number] : 0U;
}

Lexicon
draft_lexicon(const Draft* const draft)
{
  const Lexicon lexicon = {find_word, draft, NULL};
  return lexicon;
}
