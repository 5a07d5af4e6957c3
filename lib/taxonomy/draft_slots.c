// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/names.h"
#include "text/trigram.h"

// Slots for each two texts; so most names are in the first that is looked at
enum { SLOTS_PER_TWO = 3 };

// Slots for each word: most that are looked for are none, and found to be none
// by one empty slot
enum { WORD_SLOTS_EACH = 2 };

static CompetentText
text_of(const Draft* const draft, const ImageText text)
{
  const CompetentText result = {draft->strings.bytes + text.offset,
                                text.length};
  return result;
}

// A name for which there is no slot near enough is found otherwise
static void
place(ImageNameSlot* const slots,
      const uint32_t       n_slots,
      const uint32_t       first,
      const ImageNameSlot  name)
{
  uint32_t slot = first;
  for (unsigned i = 0U; i < NAMES_MAX_PROBES; ++i) {
    if (!slots[slot].n_names) {
      slots[slot] = name;
      return;
    }

    slot = names_next_slot(slot, n_slots);
  }
}

// Names that have the same text follow each other and share its place
static uint32_t
n_same(const ImageName* const names, const size_t n)
{
  uint32_t count = 1U;
  while (count < n && names[count].text.offset == names[0].text.offset) {
    ++count;
  }

  return count;
}

static void
place_names(const Draft* const   draft,
            ImageNameSlot* const slots,
            const uint32_t       n_slots)
{
  const Array* const     section = &draft->sections[SECTION_NAMES];
  const ImageName* const names   = (const ImageName*)section->items;
  for (uint32_t i = 0U; i < section->n;) {
    const ImageNameSlot name = {
      names[i].text, i, n_same(names + i, section->n - i)};

    place(slots, n_slots, names_slot(text_of(draft, name.text), n_slots), name);
    i += name.n_names;
  }
}

// A word for which there is no slot near enough is found otherwise too
static void
place_word(ImageWordSlot* const slots,
           const uint32_t       n_slots,
           const uint64_t       key,
           const uint32_t       word)
{
  uint32_t slot = names_slot_of(key, n_slots);
  for (unsigned i = 0U; i < NAMES_MAX_PROBES; ++i) {
    if (slots[slot].word == IMAGE_NONE) {
      slots[slot].key  = (uint32_t)key;
      slots[slot].word = word;
      return;
    }

    slot = names_next_slot(slot, n_slots);
  }
}

static CompetentStatus
place_words(Draft* const draft, CompetentError* const error)
{
  const ImageWord* const words =
    (const ImageWord*)draft->sections[SECTION_WORDS].items;
  const uint32_t n       = draft->n_words;
  const size_t   n_slots = (size_t)n * WORD_SLOTS_EACH + 1U;
  if (n_slots > INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many words");
  }

  ImageWordSlot* const slots =
    (ImageWordSlot*)array_add_many(&draft->sections[SECTION_WORD_SLOTS],
                                   sizeof(ImageWordSlot),
                                   n_slots,
                                   error);
  if (!slots) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_slots; ++i) {
    slots[i].word = IMAGE_NONE;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    const CompetentText text = text_of(draft, words[i].text);
    place_word(slots, (uint32_t)n_slots, form_key(text.bytes, text.length), i);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Say where the trigrams begin that have the same first character
static CompetentStatus
place_trigrams(Draft* const draft, CompetentError* const error)
{
  const Array* const        section  = &draft->sections[SECTION_TRIGRAMS];
  const ImageTrigram* const trigrams = (const ImageTrigram*)section->items;
  uint32_t* const           starts =
    (uint32_t*)array_add_many(&draft->sections[SECTION_TRIGRAM_STARTS],
                              sizeof(uint32_t),
                              TRIGRAM_STARTS + 1U,
                              error);
  if (!starts) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i + 1U < section->n; ++i) {
    ++starts[trigram_start(trigrams[i].code) + 1U];
  }

  for (uint32_t i = 0U; i < TRIGRAM_STARTS; ++i) {
    starts[i + 1U] += starts[i];
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_word_slots(Draft* const draft, CompetentError* const error)
{
  const CompetentStatus st = place_words(draft, error);

  return st ? st : place_trigrams(draft, error);
}

CompetentStatus
draft_slots(Draft* const draft, CompetentError* const error)
{
  const Array* const     section = &draft->sections[SECTION_NAMES];
  const ImageName* const names   = (const ImageName*)section->items;
  const size_t           n       = section->n;
  const size_t           n_slots = n * SLOTS_PER_TWO / 2U + 1U;
  if (n_slots > INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many labels");
  }

  ImageNameSlot* const slots =
    (ImageNameSlot*)array_add_many(&draft->sections[SECTION_NAME_SLOTS],
                                   sizeof(ImageNameSlot),
                                   n_slots,
                                   error);
  uint64_t* const keys = (uint64_t*)array_add_many(
    &draft->sections[SECTION_NAME_KEYS], sizeof(uint64_t), n, error);
  uint16_t* const lengths = (uint16_t*)array_add_many(
    &draft->sections[SECTION_NAME_LENGTHS], sizeof(uint16_t), n, error);
  if (!slots || !keys || !lengths) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    const CompetentText name = text_of(draft, names[i].text);
    keys[i]                  = names_key(name);
    lengths[i]               = names_length(name);
  }

  place_names(draft, slots, (uint32_t)n_slots);
  return COMPETENT_STATUS_SUCCESS;
}
