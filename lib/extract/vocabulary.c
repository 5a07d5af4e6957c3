// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/vocabulary.h"

#include "base/uncleared.h"
#include "text/form_key.h"
#include "text/head.h"

#include <string.h>

static KnownWord*
find_slot(Vocabulary* const vocabulary, const uint64_t key)
{
  const uint64_t mask = VOCABULARY_SLOTS - 1U;
  uint64_t       at   = (key >> 32U) & mask;
  while (vocabulary->words[at].key && vocabulary->words[at].key != key) {
    at = (at + 1U) & mask;
  }

  return &vocabulary->words[at];
}

static KnownWord*
make_room(Vocabulary* const vocabulary,
          KnownWord* const  slot,
          const uint64_t    key)
{
  if (vocabulary->n_words < VOCABULARY_MAX_WORDS &&
      vocabulary->n_items + MEANINGS_MAX <= VOCABULARY_MAX_ITEMS) {
    return slot;
  }

  memset(vocabulary->words, 0, sizeof(vocabulary->words));
  vocabulary->n_words = 0U;
  vocabulary->n_items = 0U;
  return find_slot(vocabulary, key);
}

const KnownWord*
vocabulary_find(Vocabulary* const     vocabulary,
                const Image* const    image,
                const CompetentText   word,
                CompetentError* const error)
{
  const uint64_t   key  = form_key(word.bytes, word.length);
  KnownWord* const slot = find_slot(vocabulary, key);
  if (slot->key) {
    return slot;
  }

  UNCLEARED Meanings meanings;
  Array* const       near = vocabulary->as_spelt ? NULL : &vocabulary->near;
  if (meanings_find(image, word, near, &meanings, error)) {
    return NULL;
  }

  KnownWord* const added = make_room(vocabulary, slot, key);
  added->key             = key;
  added->first           = vocabulary->n_items;
  added->classes         = meanings.classes;
  added->everyday        = meanings.everyday;
  added->n               = meanings.n;
  added->filler          = meanings.filler;
  added->is_person       = head_is_person(word);
  memcpy(vocabulary->items + added->first,
         meanings.items,
         meanings.n * sizeof(Meaning));
  vocabulary->n_items += meanings.n;
  ++vocabulary->n_words;
  return added;
}
