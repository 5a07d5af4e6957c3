// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/names.h"

#include "base/compare.h"
#include "text/trigram.h"

#include <stdbool.h>
#include <string.h>

// Return how the start of a name compares with a form
static int
compare_start(const Image* const  image,
              const uint32_t      index,
              const CompetentText form)
{
  const CompetentText name = image_text(image, image->names[index].text);
  const size_t length = (name.length < form.length) ? name.length : form.length;
  const int    order  = length ? memcmp(name.bytes, form.bytes, length) : 0;

  return order ? order : -(name.length < form.length);
}

// Return the first name of some that is not before a form, or is past what
// begins so
static uint32_t
bound(const Image* const  image,
      const CompetentText form,
      const NameRange     range,
      const bool          is_past)
{
  uint32_t first = range.first;
  uint32_t end   = range.end;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    if (compare_start(image, middle, form) < (is_past ? 1 : 0)) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

// Return the names of some that begin with a form
static NameRange
narrow(const Image* const  image,
       const CompetentText form,
       const NameRange     range)
{
  const NameRange rest   = {bound(image, form, range, false), range.end};
  const NameRange result = {rest.first, bound(image, form, rest, true)};
  return result;
}

// Return the first key of some that is not below another one.  Which half comes
// next cannot be foreseen, so nothing branches on it.
static uint32_t
lowest_key(const uint64_t* const keys,
           const NameRange       range,
           const uint64_t        key)
{
  const uint64_t* first = keys + range.first;
  uint32_t        n     = range.end - range.first;
  for (; n > 1U;) {
    const uint32_t half = n / 2U;
    first += (first[half - 1U] < key) ? half : 0U;
    n -= half;
  }

  return (uint32_t)(first - keys) + (n && *first < key);
}

// The end is looked for near the start, since few names begin the same
static NameRange
with_keys(const Image* const image, const uint64_t lowest, const uint64_t end)
{
  const uint64_t* const keys  = image->name_keys;
  NameRange             rest  = {0U, image->n_names};
  const uint32_t        first = lowest_key(keys, rest, lowest);
  uint32_t              step  = 8U;
  rest.first                  = first;
  while (step < rest.end - rest.first && keys[rest.first + step] < end) {
    rest.first += step;
    step *= 2U;
  }

  if (step < rest.end - rest.first) {
    rest.end = rest.first + step;
  }

  const NameRange result = {first, lowest_key(keys, rest, end)};
  return result;
}

NameRange
names_with_prefix(const Image* const image, const CompetentText form)
{
  const NameRange all = {0U, image->n_names};
  if (!form.length) {
    return all;
  }

  // No byte of a text is so high that the next number does not exist
  const uint64_t  key  = names_key(form);
  const size_t    more = (form.length < 8U) ? 8U - form.length : 0U;
  const NameRange range =
    with_keys(image, key, key + (UINT64_C(1) << (8U * more)));

  return (form.length > 8U) ? narrow(image, form, range) : range;
}

// Halve all names, where too many of them have hashes that are alike
static NameRange
halve(const Image* const image, const CompetentText form)
{
  NameRange range = names_with_prefix(image, form);
  uint32_t  end   = range.first;
  while (end < range.end && image->names[end].text.length == form.length) {
    ++end;
  }

  range.end = end;
  return range;
}

NameRange
names_equal(const Image* const image, const CompetentText form)
{
  uint32_t slot = names_slot(form, image->n_name_slots);
  for (unsigned i = 0U; i < NAMES_MAX_PROBES; ++i) {
    const ImageNameSlot* const entry = &image->name_slots[slot];
    const NameRange            range = {entry->first_name,
                                        entry->first_name + entry->n_names};
    if (!entry->n_names ||
        (entry->text.length == form.length &&
         !memcmp(
           image->strings + entry->text.offset, form.bytes, form.length))) {
      return range;
    }

    slot = names_next_slot(slot, image->n_name_slots);
  }

  return halve(image, form);
}

// Those that begin with the same character are in order of their codes.  Which
// half comes next cannot be foreseen, so nothing branches on it.
const ImageTrigram*
names_trigram(const Image* const image, const uint32_t code)
{
  const uint32_t* const start = image->trigram_starts + trigram_start(code);
  const ImageTrigram*   first = image->trigrams + start[0];
  for (uint32_t n = start[1] - start[0]; n > 1U;) {
    const uint32_t half = n / 2U;
    first += (first[half].code <= code) ? half : 0U;
    n -= half;
  }

  return (start[0] < start[1] && first->code == code) ? first : NULL;
}

// Look for a word among those that begin like it, which are the words of its
// first trigram, in order
static uint32_t
halve_words(const Image* const image, const CompetentText word)
{
  const ImageTrigram* const trigram =
    word.length ? names_trigram(image, trigram_code(word, 0U)) : NULL;
  const uint32_t* const words = image->trigram_words;
  uint32_t              first = trigram ? trigram[0].first_word : 0U;
  uint32_t              end   = trigram ? trigram[1].first_word : 0U;
  while (first < end) {
    const uint32_t         middle = first + (end - first) / 2U;
    const ImageWord* const entry  = &image->words[words[middle]];
    const int order = compare_texts(image_text(image, entry->text), word);
    if (!order) {
      return entry->n_names;
    }

    first = (order < 0) ? middle + 1U : first;
    end   = (order < 0) ? end : middle;
  }

  return 0U;
}

static bool
is_word(const Image* const  image,
        const uint32_t      index,
        const CompetentText word)
{
  const ImageText text = image->words[index].text;

  return text.length == word.length &&
         !memcmp(image->strings + text.offset, word.bytes, word.length);
}

uint32_t
names_with_word(const Image* const image, const CompetentText word)
{
  const uint64_t key  = form_key(word.bytes, word.length);
  uint32_t       slot = names_slot_of(key, image->n_word_slots);
  for (unsigned i = 0U; i < NAMES_MAX_PROBES; ++i) {
    const ImageWordSlot entry = image->word_slots[slot];
    if (entry.word == IMAGE_NONE) {
      return 0U;
    }

    if (entry.key == (uint32_t)key && is_word(image, entry.word, word)) {
      return image->words[entry.word].n_names;
    }

    slot = names_next_slot(slot, image->n_word_slots);
  }

  return halve_words(image, word);
}
