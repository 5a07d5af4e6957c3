// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/interner.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1024 };

void
interner_init(Interner* const interner)
{
  memset(interner, 0, sizeof(*interner));
  interner->key = hash_key_new();
}

void
interner_free(Interner* const interner)
{
  buffer_free(&interner->bytes);
  free(interner->texts);
  free(interner->slots);
  memset(interner, 0, sizeof(*interner));
}

CompetentText
interner_text(const Interner* const interner, const uint32_t number)
{
  const InternedText* const text   = &interner->texts[number];
  const CompetentText       result = {interner->bytes.bytes + text->offset,
                                      text->length};
  return result;
}

static uint32_t
hash_of(const Interner* const interner, const CompetentText text)
{
  return (uint32_t)siphash(interner->key, text.bytes, text.length);
}

static bool
is_text(const Interner* const interner,
        const uint32_t        number,
        const CompetentText   text,
        const uint32_t        hash)
{
  const InternedText* const other = &interner->texts[number];
  return other->hash == hash && other->length == text.length &&
         (!text.length || !memcmp(interner->bytes.bytes + other->offset,
                                  text.bytes,
                                  text.length));
}

// Return the slot that has a text, or else the free one where it belongs
static uint32_t
find_slot(const Interner* const interner,
          const CompetentText   text,
          const uint32_t        hash)
{
  const uint32_t mask = interner->n_slots - 1U;
  uint32_t       slot = hash & mask;
  while (interner->slots[slot] &&
         !is_text(interner, interner->slots[slot] - 1U, text, hash)) {
    slot = (slot + 1U) & mask;
  }

  return slot;
}

uint32_t
interner_find(const Interner* const interner, const CompetentText text)
{
  if (!interner->n_slots) {
    return INTERNER_NONE;
  }

  const uint32_t hash = hash_of(interner, text);
  const uint32_t slot = find_slot(interner, text, hash);
  return interner->slots[slot] ? interner->slots[slot] - 1U : INTERNER_NONE;
}

static CompetentStatus
grow_slots(Interner* const interner, CompetentError* const error)
{
  const uint32_t n_slots =
    interner->n_slots ? interner->n_slots * 2U : (uint32_t)FIRST_SLOTS;

  uint32_t* const slots = (uint32_t*)calloc(n_slots, sizeof(uint32_t));
  if (!slots) {
    return no_memory(error);
  }

  free(interner->slots);
  interner->slots   = slots;
  interner->n_slots = n_slots;

  // Their hashes are kept, so that no text is looked at again
  for (uint32_t i = 0U; i < interner->n_texts; ++i) {
    uint32_t slot = interner->texts[i].hash & (n_slots - 1U);
    while (slots[slot]) {
      slot = (slot + 1U) & (n_slots - 1U);
    }

    slots[slot] = i + 1U;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
grow_texts(Interner* const interner, CompetentError* const error)
{
  const uint32_t capacity =
    interner->texts_capacity ? interner->texts_capacity * 2U : 256U;

  InternedText* const texts = (InternedText*)realloc(
    interner->texts, (size_t)capacity * sizeof(InternedText));
  if (!texts) {
    return no_memory(error);
  }

  interner->texts          = texts;
  interner->texts_capacity = capacity;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
grow(Interner* const       interner,
     const CompetentText   text,
     CompetentError* const error)
{
  if (interner->n_texts >= UINT32_C(0x40000000) || text.length > UINT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There is too much text to index");
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (interner->n_texts >= interner->n_slots / 2U) {
    st = grow_slots(interner, error);
  }

  if (!st && interner->n_texts == interner->texts_capacity) {
    st = grow_texts(interner, error);
  }

  return st;
}

CompetentStatus
interner_add(Interner* const       interner,
             const CompetentText   text,
             uint32_t* const       number,
             CompetentError* const error)
{
  CompetentStatus st = grow(interner, text, error);
  if (st) {
    return st;
  }

  const uint32_t hash = hash_of(interner, text);
  const uint32_t slot = find_slot(interner, text, hash);
  if (interner->slots[slot]) {
    *number = interner->slots[slot] - 1U;
    return COMPETENT_STATUS_SUCCESS;
  }

  const InternedText entry = {
    interner->bytes.length, (uint32_t)text.length, hash};

  st = buffer_append(&interner->bytes, text.bytes, text.length, error);
  if (!st) {
    *number                  = interner->n_texts;
    interner->texts[*number] = entry;
    interner->slots[slot]    = ++interner->n_texts;
  }

  return st;
}
