// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_NAMES_H
#define TAXONOMY_NAMES_H

#include "taxonomy/image.h"
#include "text/form_key.h"

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Slots that are looked at for a name or a word, before all are halved
/// instead: a file that is made for that cannot have more be looked at
#define NAMES_MAX_PROBES 64U

/// Some names that follow each other
typedef struct {
  uint32_t first;
  uint32_t end; ///< Behind the last
} NameRange;

/// Return the first slot of a hash table where a text with a key may be
static inline uint32_t
names_slot_of(const uint64_t key, const uint32_t n_slots)
{
  return (uint32_t)(((key >> 32U) * n_slots) >> 32U);
}

/// Return the first slot of a hash table where a name may be
static inline uint32_t
names_slot(const CompetentText form, const uint32_t n_slots)
{
  return names_slot_of(form_key(form.bytes, form.length), n_slots);
}

/// Return the slot behind one, or the first
static inline uint32_t
names_next_slot(const uint32_t slot, const uint32_t n_slots)
{
  return (slot + 1U < n_slots) ? slot + 1U : 0U;
}

/// Return the first eight bytes of a form as a number, in whose order they are
static inline uint64_t
names_key(const CompetentText form)
{
  uint64_t key = 0U;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (form.length >= sizeof(key)) {
    memcpy(&key, form.bytes, sizeof(key));
    return __builtin_bswap64(key);
  }
#endif

  for (size_t i = 0U; i < sizeof(key); ++i) {
    key <<= 8U;
    key |= (i < form.length) ? (unsigned char)form.bytes[i] : 0U;
  }

  return key;
}

/// Return the length of a form, or the most that can be told
static inline uint16_t
names_length(const CompetentText form)
{
  return (form.length < UINT16_MAX) ? (uint16_t)form.length : UINT16_MAX;
}

/// Return the names that are a normal form
NameRange
names_equal(const Image* image, CompetentText form);

/// Return the names that begin with a normal form
NameRange
names_with_prefix(const Image* image, CompetentText form);

/// Return a trigram that words have, or null
const ImageTrigram*
names_trigram(const Image* image, uint32_t code);

/// Return how many names have a word
uint32_t
names_with_word(const Image* image, CompetentText word);

#endif // TAXONOMY_NAMES_H
