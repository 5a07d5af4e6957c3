// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query_typos.h"

#include "base/buffer.h"
#include "base/compare.h"
#include "search/scratch.h"
#include "taxonomy/names.h"
#include "taxonomy/near.h"
#include "text/edits.h"
#include "text/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bits of a to z, but for d, f, m, v and x
#define LETTERS 0x06BFDFAEU

// Add what is near in another way too; both are in order
static CompetentStatus
merge(Array* const to, const Array* const from, CompetentError* const error)
{
  const size_t n = to->n;
  if (from->n && !array_add_many(to, sizeof(Near), from->n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // From behind, so that nothing is overwritten before it is moved
  Near* const       items = (Near*)to->items;
  const Near* const other = (const Near*)from->items;
  size_t            i     = n;
  size_t            j     = from->n;
  size_t            at    = n + from->n;
  while (i || j) {
    if (!j || (i && items[i - 1U].item > other[j - 1U].item)) {
      items[--at] = items[--i];
    } else if (!i || other[j - 1U].item > items[i - 1U].item) {
      items[--at] = other[--j];
    } else {
      items[--at] = items[--i];
      items[at].edits =
        (other[--j].edits < items[at].edits) ? other[j].edits : items[at].edits;
    }
  }

  to->n -= at;
  for (i = 0U; at && i < to->n; ++i) {
    items[i] = items[at + i];
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
typos_find(const Image* const    image,
           const CompetentText   form,
           const CompetentText   words,
           const unsigned        most,
           Array* const          typos,
           CompetentError* const error)
{
  const NearIndex index = near_names(image);
  CompetentStatus st    = near_find(&index, form, most, typos, error);
  if (!st && words.length && compare_texts(form, words)) {
    Array others = {NULL, 0U, 0U};
    st           = near_find(&index, words, most, &others, error);
    st           = st ? st : merge(typos, &others, error);
    array_free(&others);
  }

  return st;
}

static CompetentStatus
write_words(const CompetentText   text,
            Buffer* const         form,
            CompetentError* const error)
{
  Words           words = {text, 0U};
  Word            word;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  form->length       = 0U;
  while (!st && words_next(&words, &word)) {
    if (form->length) {
      st = buffer_append(form, " ", 1U, error);
    }

    st = st ? st : buffer_append(form, word.bytes, word.length, error);
  }

  return st;
}

CompetentStatus
typos_look_up(const Image* const    image,
              const CompetentText   form,
              Array* const          typos,
              CompetentError* const error)
{
  Buffer              buffer = {NULL, 0U, 0U};
  CompetentStatus     st     = write_words(form, &buffer, error);
  const CompetentText words  = {buffer.bytes, buffer.length};
  st = st ? st : typos_find(image, form, words, EDITS_MAX, typos, error);
  buffer_free(&buffer);
  return st;
}

uint64_t
typo_points(const unsigned n_typos)
{
  return 6553U * (EDITS_MAX + 1U - n_typos) / (EDITS_MAX + 1U);
}

// Return which letters a text has, but for those that may stand for sexes: all
// of them are in its words
static uint32_t
letters_of(const CompetentText text)
{
  uint32_t letters = 0U;
  for (size_t i = 0U; i < text.length; ++i) {
    const unsigned c = (unsigned char)text.bytes[i];
    letters |= (uint32_t)(c / 32U == 'a' / 32U) << (c % 32U);
  }

  return letters & LETTERS;
}

// Return whether words may be few errors from those of a text, each of which
// adds or takes away at most two letters.  Words that are too long are cut.
static bool
may_be_near(const uint32_t letters, const CompetentText text)
{
  return text.length > WORDS_MAX_LENGTH ||
         __builtin_popcount(letters ^ letters_of(text)) <= 2 * EDITS_MAX;
}

// Who types words that labels have means these, and not others like them
static bool
is_known(const Query* const query)
{
  for (size_t i = 0U; i < query->n_words; ++i) {
    if (!names_with_word(query->image, word_text(&query->words[i]))) {
      return false;
    }
  }

  return true;
}

CompetentStatus
query_find_typos(Query* const query, CompetentError* const error)
{
  const CompetentText words = {query->text.bytes, query->text.length};
  query->letters            = letters_of(words);
  query->most_typos         = is_known(query) ? 0U : (unsigned)EDITS_MAX;
  return typos_find(
    query->image, query->form, words, query->most_typos, &query->typos, error);
}

CompetentStatus
query_compare_words(Query* const          query,
                    const uint32_t        name,
                    unsigned* const       n_typos,
                    CompetentError* const error)
{
  const CompetentText words = {query->text.bytes, query->text.length};

  const CompetentText text =
    image_text(query->image, query->image->names[name].text);

  // Words are no longer than what they are in, and an error no more than 4
  // bytes
  *n_typos = EDITS_MAX + 1U;
  if (text.length + 4U * EDITS_MAX < words.length ||
      !may_be_near(query->letters, text)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = write_words(text, &query->other, error);
  if (!st) {
    const CompetentText other = {query->other.bytes, query->other.length};
    const unsigned      n     = edits_between(words, other, query->most_typos);
    *n_typos = (n <= query->most_typos) ? n : (unsigned)EDITS_MAX + 1U;
  }

  return st;
}

unsigned
query_count_typos(const Query* const query, const uint32_t name)
{
  const Near* const typos = (const Near*)query->typos.items;
  size_t            first = 0U;
  for (size_t end = query->typos.n; first < end;) {
    const size_t middle = first + (end - first) / 2U;
    first               = (typos[middle].item < name) ? middle + 1U : first;
    end                 = (typos[middle].item < name) ? end : middle;
  }

  return (first < query->typos.n && typos[first].item == name)
           ? typos[first].edits
           : EDITS_MAX + 1U;
}
