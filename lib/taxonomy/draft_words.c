// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_lexicon.h"
#include "taxonomy/draft_order.h"
#include "taxonomy/draft_weights.h"
#include "taxonomy/share.h"
#include "text/trigram.h"
#include "text/words.h"

#include <math.h>
#include <stdlib.h>

/// What is known of words while their sections are made
typedef struct {
  uint32_t* order; ///< Words by their texts
  uint32_t* rank;  ///< By word: where it is in that order
  uint32_t* seen;  ///< By word: name that had it last, plus one
  uint32_t* last;  ///< By trigram, likewise
  uint32_t* df;    ///< By trigram: names that have it
} Work;

static void
work_free(Work* const work)
{
  free(work->order);
  free(work->rank);
  free(work->seen);
  free(work->last);
  free(work->df);
}

static uint32_t
n_names(const Draft* const draft)
{
  return (uint32_t)draft->sections[SECTION_NAMES].n;
}

static CompetentText
name_text(const Draft* const draft, const uint32_t name)
{
  const ImageName* const names =
    (const ImageName*)draft->sections[SECTION_NAMES].items;
  const CompetentText text = {draft->strings.bytes + names[name].text.offset,
                              names[name].text.length};
  return text;
}

static uint32_t*
zeroed(const size_t n)
{
  return (uint32_t*)calloc(n + 1U, sizeof(uint32_t));
}

// Number the words by where they are first used
static CompetentStatus
add_uses(Draft* const draft, Array* const uses, CompetentError* const error)
{
  const uint32_t n = n_names(draft);
  for (uint32_t i = 0U; i < n; ++i) {
    Words words = {name_text(draft, i), 0U};
    Word  word;
    draft->name_words.starts[i] = (uint32_t)uses->n;
    while (words_next(&words, &word)) {
      uint32_t* const use = (uint32_t*)array_add(uses, sizeof(uint32_t), error);
      if (!use || interner_add(&draft->words, word_text(&word), use, error)) {
        return COMPETENT_STATUS_NO_MEMORY;
      }
    }
  }

  draft->name_words.starts[n] = (uint32_t)uses->n;
  draft->n_words              = draft->words.n_texts;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
split_names(Draft* const draft, CompetentError* const error)
{
  Array uses               = {NULL, 0U, 0U};
  draft->name_words.starts = zeroed(n_names(draft));

  const CompetentStatus st =
    draft->name_words.starts ? add_uses(draft, &uses, error) : no_memory(error);

  draft->name_words.items = (uint32_t*)uses.items;
  return st;
}

// Put the trigrams that there are into a section, and number them by it
static CompetentStatus
place_trigrams(Draft* const          draft,
               uint32_t* const       numbers,
               CompetentError* const error)
{
  Array* const    section = &draft->sections[SECTION_TRIGRAMS];
  Groups* const   groups  = &draft->word_trigrams;
  const uint32_t  n       = groups->starts[draft->n_words];
  uint32_t* const items   = groups->items;
  for (uint32_t i = 0U; i < n; ++i) {
    numbers[items[i]] = 1U;
  }

  for (uint32_t code = 0U; code < TRIGRAM_CODES; ++code) {
    if (numbers[code]) {
      ImageTrigram* const trigram =
        (ImageTrigram*)array_add(section, sizeof(ImageTrigram), error);
      if (!trigram) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      trigram->code = code;
      numbers[code] = (uint32_t)section->n - 1U;
    }
  }

  for (uint32_t i = 0U; i < n; ++i) {
    items[i] = numbers[items[i]];
  }

  return array_add(section, sizeof(ImageTrigram), error)
           ? COMPETENT_STATUS_SUCCESS
           : COMPETENT_STATUS_NO_MEMORY;
}

// Split each word into its trigrams, once
static CompetentStatus
split_words(Draft* const draft, CompetentError* const error)
{
  const uint32_t n      = draft->n_words;
  size_t         length = 0U;
  for (uint32_t i = 0U; i < n; ++i) {
    length += interner_text(&draft->words, i).length;
  }

  Groups* const   groups  = &draft->word_trigrams;
  uint32_t* const numbers = zeroed(TRIGRAM_CODES);
  groups->starts          = zeroed(n);
  groups->items           = zeroed(length);
  if (!numbers || !groups->starts || !groups->items) {
    free(numbers);
    return no_memory(error);
  }

  uint32_t end = 0U;
  for (uint32_t i = 0U; i < n; ++i) {
    const CompetentText word = interner_text(&draft->words, i);
    for (size_t t = 0U; t < word.length; ++t) {
      groups->items[end++] = trigram_code(word, t);
    }

    groups->starts[i + 1U] = end;
  }

  const CompetentStatus st = place_trigrams(draft, numbers, error);
  free(numbers);
  return st;
}

static void
count_trigrams(const Draft* const draft,
               Work* const        work,
               const uint32_t     word,
               const uint32_t     name)
{
  const Groups* const groups = &draft->word_trigrams;
  for (uint32_t i = groups->starts[word]; i < groups->starts[word + 1U]; ++i) {
    const uint32_t trigram = groups->items[i];
    work->df[trigram] += work->last[trigram] != name + 1U;
    work->last[trigram] = name + 1U;
  }
}

// Count the names that have each word and trigram, for how much it tells
static CompetentStatus
count(Draft* const draft, Work* const work, CompetentError* const error)
{
  Array* const        section = &draft->sections[SECTION_TRIGRAMS];
  const Groups* const groups  = &draft->name_words;

  draft->word_counts = zeroed(draft->n_words);
  work->seen         = zeroed(draft->n_words);
  work->last         = zeroed(section->n);
  work->df           = zeroed(section->n);
  if (!draft->word_counts || !work->seen || !work->last || !work->df) {
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < n_names(draft); ++i) {
    for (uint32_t u = groups->starts[i]; u < groups->starts[i + 1U]; ++u) {
      const uint32_t word = groups->items[u];
      if (work->seen[word] != i + 1U) {
        work->seen[word] = i + 1U;
        ++draft->word_counts[word];
        count_trigrams(draft, work, word, i);
      }
    }
  }

  Weights weights = weights_of(n_names(draft));
  for (size_t i = 0U; i + 1U < section->n; ++i) {
    ((ImageTrigram*)section->items)[i].weight =
      share_weight(weights_find(&weights, work->df[i]));
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
sort_words(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t   n      = draft->n_words;
  ImageWord* const placed = (ImageWord*)array_add_many(
    &draft->sections[SECTION_WORDS], sizeof(ImageWord), n + 1U, error);

  uint16_t* const needs = (uint16_t*)array_add_many(
    &draft->sections[SECTION_WORD_NEEDS], sizeof(uint16_t), n, error);

  work->rank         = zeroed(n);
  CompetentStatus st = (work->rank && placed && needs)
                         ? COMPETENT_STATUS_SUCCESS
                         : no_memory(error);

  st = st ? st : order_texts(&draft->words, n, &work->order, error);

  const Groups* const       groups = &draft->word_trigrams;
  const ImageTrigram* const trigrams =
    (const ImageTrigram*)draft->sections[SECTION_TRIGRAMS].items;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    const uint32_t word = work->order[i];
    work->rank[word]    = i;
    placed[i].n_names   = draft->word_counts[word];
    uint64_t square     = 0U;
    for (uint32_t t = groups->starts[word]; t < groups->starts[word + 1U];
         ++t) {
      const uint64_t weight = trigrams[groups->items[t]].weight;
      square += weight * weight;
    }

    needs[i] = share_need(square);

    st = draft_append(&draft->strings,
                      interner_text(&draft->words, word),
                      &placed[i].text,
                      error);
  }

  return st;
}

// A member that is no name has no words
static uint32_t
first_of(const Groups* const groups, const uint32_t name)
{
  return (name == IMAGE_NONE) ? 0U : groups->starts[name];
}

static uint32_t
end_of(const Groups* const groups, const uint32_t name)
{
  return (name == IMAGE_NONE) ? 0U : groups->starts[name + 1U];
}

static CompetentStatus
place_word_members(Draft* const          draft,
                   const Work* const     work,
                   CompetentError* const error)
{
  const Groups* const groups = &draft->name_words;
  ImageWord* const    words  = (ImageWord*)draft->sections[SECTION_WORDS].items;
  const uint32_t      n_uses = groups->starts[n_names(draft)];
  const uint32_t*     names =
    (const uint32_t*)draft->sections[SECTION_MEMBER_NAMES].items;
  uint32_t* const members = (uint32_t*)array_add_many(
    &draft->sections[SECTION_WORD_MEMBERS], sizeof(uint32_t), n_uses, error);
  if (!members) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // First how many each has, then where each ends, then from there backwards
  for (uint32_t i = 0U; i < n_uses; ++i) {
    ++words[work->rank[groups->items[i]]].first_member;
  }

  uint32_t end = 0U;
  for (uint32_t i = 0U; i <= draft->n_words; ++i) {
    end += words[i].first_member;
    words[i].first_member = end;
  }

  for (uint32_t i = (uint32_t)draft->sections[SECTION_MEMBER_NAMES].n; i--;) {
    const uint32_t name = names[i];
    for (uint32_t u = first_of(groups, name); u < end_of(groups, name); ++u) {
      members[--words[work->rank[groups->items[u]]].first_member] = i;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_trigram_words(Draft* const          draft,
                    const Work* const     work,
                    CompetentError* const error)
{
  const Groups* const groups = &draft->word_trigrams;
  ImageTrigram* const trigrams =
    (ImageTrigram*)draft->sections[SECTION_TRIGRAMS].items;
  const uint32_t  n     = groups->starts[draft->n_words];
  uint32_t* const words = (uint32_t*)array_add_many(
    &draft->sections[SECTION_TRIGRAM_WORDS], sizeof(uint32_t), n, error);
  if (!words) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    ++trigrams[groups->items[i]].first_word;
  }

  uint32_t end = 0U;
  for (size_t i = 0U; i < draft->sections[SECTION_TRIGRAMS].n; ++i) {
    end += trigrams[i].first_word;
    trigrams[i].first_word = end;
  }

  for (uint32_t i = draft->n_words; i--;) {
    const uint32_t word = work->order[i];
    for (uint32_t t = groups->starts[word]; t < groups->starts[word + 1U];
         ++t) {
      words[--trigrams[groups->items[t]].first_word] = i;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return the square of the length of a name as a vector of trigrams
static uint64_t
measure_name(const Draft* const draft,
             uint32_t* const    counts,
             const uint32_t     name)
{
  const Groups* const       words  = &draft->name_words;
  const Groups* const       groups = &draft->word_trigrams;
  const ImageTrigram* const trigrams =
    (const ImageTrigram*)draft->sections[SECTION_TRIGRAMS].items;

  uint64_t square = 0U;
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t u = words->starts[name]; u < words->starts[name + 1U]; ++u) {
      const uint32_t word = words->items[u];
      for (uint32_t i = groups->starts[word]; i < groups->starts[word + 1U];
           ++i) {
        // With one more than n the square is 2n + 1 more
        const uint32_t trigram = groups->items[i];
        const uint64_t weight  = trigrams[trigram].weight;
        const uint64_t n       = counts[trigram];
        square += pass ? 0U : weight * weight * (2U * n + 1U);
        counts[trigram] = pass ? 0U : (uint32_t)n + 1U;
      }
    }
  }

  return square;
}

// The trigrams of a name are those of its words, as often as they are there
static CompetentStatus
place_scales(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t        n = n_names(draft);
  const uint32_t* const members =
    (const uint32_t*)draft->sections[SECTION_NAME_MEMBERS].items;
  uint16_t* const scales =
    (uint16_t*)draft->sections[SECTION_MEMBER_TRIGRAMS].items;

  draft->name_lengths = (double*)calloc((size_t)n + 1U, sizeof(double));
  if (!draft->name_lengths) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < draft->sections[SECTION_TRIGRAMS].n; ++i) {
    work->last[i] = 0U;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    const uint64_t square  = measure_name(draft, work->last, i);
    draft->name_lengths[i] = sqrt((double)(square ? square : 1U));
    scales[members[i]]     = draft_scale(draft->name_lengths[i]);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_words(Draft* const draft, CompetentError* const error)
{
  Work            work = {NULL, NULL, NULL, NULL, NULL};
  CompetentStatus st   = split_names(draft, error);
  st                   = st ? st : split_words(draft, error);
  st                   = st ? st : count(draft, &work, error);
  st                   = st ? st : sort_words(draft, &work, error);
  st                   = st ? st : draft_lexicon_make(draft, error);
  st                   = st ? st : place_word_members(draft, &work, error);
  st                   = st ? st : place_trigram_words(draft, &work, error);
  st                   = st ? st : place_scales(draft, &work, error);
  work_free(&work);
  return st;
}
