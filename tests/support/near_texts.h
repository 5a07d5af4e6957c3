// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_NEAR_TEXTS_H
#define SUPPORT_NEAR_TEXTS_H

#include "base/array.h"
#include "base/buffer.h"
#include "taxonomy/near.h"

#include <competent/text.h>

#include <stdint.h>

// A list of texts with an index, without a taxonomy around it.  Whatever goes
// wrong here ends the program.

/// Texts that are added one by one; zero-initialised there are none
typedef struct {
  Buffer   strings;
  Array    places; ///< ImageText
  Array    buckets;
  Array    entries;
  NearList list; ///< Set by near_texts_sort()
} NearTexts;

/// Add a text
void
near_texts_add(NearTexts* texts, CompetentText text);

/// Sort the texts, and have those that are the same be at the same place
void
near_texts_sort(NearTexts* texts);

/// Return the index of texts that were sorted
NearIndex
near_texts_index(NearTexts* texts);

/// Free what the texts hold
void
near_texts_free(NearTexts* texts);

/// Return a text
static inline CompetentText
near_texts_at(const NearTexts* const texts, const uint32_t index)
{
  return near_text(&texts->list, index);
}

#endif // SUPPORT_NEAR_TEXTS_H
