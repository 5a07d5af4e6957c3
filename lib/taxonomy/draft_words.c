// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "text/trigram.h"
#include "text/words.h"

#include <math.h>
#include <stdlib.h>

/// What is known of words while their sections are made
typedef struct {
  Array     uses;    ///< uint32_t, word of each word of the names
  uint32_t* starts;  ///< By name and one more: its first word in the uses
  uint32_t* seen;    ///< By word: name that had it last, plus one
  uint32_t* rank;    ///< By word: where it comes by its text
  uint32_t* df;      ///< By trigram: names that have it
  uint32_t* weights; ///< By trigram
  uint32_t* last;    ///< By trigram: name that had it last, plus one
} Work;

static void
work_free(Work* const work)
{
  array_free(&work->uses);
  free(work->starts);
  free(work->seen);
  free(work->rank);
  free(work->df);
  free(work->weights);
  free(work->last);
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

static void*
zeroed(const size_t n, const size_t size)
{
  return calloc(n + 1U, size);
}

// Number the words by where they are first used
static CompetentStatus
collect(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t n = n_names(draft);
  work->starts     = (uint32_t*)zeroed(n, sizeof(uint32_t));
  if (!work->starts) {
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    Words words = {name_text(draft, i), 0U};
    Word  word;
    work->starts[i] = (uint32_t)work->uses.n;
    while (words_next(&words, &word)) {
      uint32_t* const use =
        (uint32_t*)array_add(&work->uses, sizeof(uint32_t), error);
      if (!use || interner_add(&draft->words, word_text(&word), use, error)) {
        return COMPETENT_STATUS_NO_MEMORY;
      }
    }
  }

  work->starts[n] = (uint32_t)work->uses.n;
  draft->n_words  = draft->words.n_texts;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
count(Draft* const draft, Work* const work, CompetentError* const error)
{
  draft->word_counts = (uint32_t*)zeroed(draft->n_words, sizeof(uint32_t));
  work->seen         = (uint32_t*)zeroed(draft->n_words, sizeof(uint32_t));
  work->rank         = (uint32_t*)zeroed(draft->n_words, sizeof(uint32_t));
  work->df           = (uint32_t*)zeroed(TRIGRAM_CODES, sizeof(uint32_t));
  work->weights      = (uint32_t*)zeroed(TRIGRAM_CODES, sizeof(uint32_t));
  work->last         = (uint32_t*)zeroed(TRIGRAM_CODES, sizeof(uint32_t));
  if (!draft->word_counts || !work->seen || !work->rank || !work->df ||
      !work->weights || !work->last) {
    return no_memory(error);
  }

  const uint32_t* const uses = (const uint32_t*)work->uses.items;
  for (uint32_t i = 0U; i < n_names(draft); ++i) {
    for (uint32_t u = work->starts[i]; u < work->starts[i + 1U]; ++u) {
      if (work->seen[uses[u]] != i + 1U) {
        work->seen[uses[u]] = i + 1U;
        ++draft->word_counts[uses[u]];

        const CompetentText word = interner_text(&draft->words, uses[u]);
        for (size_t t = 0U; t < word.length; ++t) {
          const uint32_t code = trigram_code(trigram_key(word, t));
          work->df[code] += work->last[code] != i + 1U;
          work->last[code] = i + 1U;
        }
      }
    }
  }

  for (uint32_t code = 0U; code < TRIGRAM_CODES; ++code) {
    work->weights[code] = draft_weight(n_names(draft), work->df[code]);
  }

  return COMPETENT_STATUS_SUCCESS;
}

/// A word to be sorted
typedef struct {
  CompetentText text;
  uint32_t      word;
} Item;

static int
compare_items(const void* const a, const void* const b)
{
  return compare_texts(((const Item*)a)->text, ((const Item*)b)->text);
}

static CompetentStatus
place_word(Draft* const          draft,
           const Work* const     work,
           const Item* const     item,
           ImageWord* const      placed,
           CompetentError* const error)
{
  placed->n_names = draft->word_counts[item->word];
  for (size_t t = 0U; t < item->text.length; ++t) {
    const uint32_t weight =
      work->weights[trigram_code(trigram_key(item->text, t))];
    placed->square += weight * weight;
  }

  return draft_append(&draft->strings, item->text, &placed->text, error);
}

static CompetentStatus
sort_words(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t   n      = draft->n_words;
  Item* const      items  = (Item*)zeroed(n, sizeof(Item));
  ImageWord* const placed = (ImageWord*)array_add_many(
    &draft->sections[SECTION_WORDS], sizeof(ImageWord), n + 1U, error);
  if (!items || !placed) {
    free(items);
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    items[i].text = interner_text(&draft->words, i);
    items[i].word = i;
  }

  qsort(items, n, sizeof(Item), compare_items);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    work->rank[items[i].word] = i;
    st = place_word(draft, work, &items[i], &placed[i], error);
  }

  free(items);
  return st;
}

static CompetentStatus
place_word_names(Draft* const          draft,
                 const Work* const     work,
                 CompetentError* const error)
{
  ImageWord* const words     = (ImageWord*)draft->sections[SECTION_WORDS].items;
  const uint32_t* const uses = (const uint32_t*)work->uses.items;
  uint32_t* const       names =
    (uint32_t*)array_add_many(&draft->sections[SECTION_WORD_NAMES],
                              sizeof(uint32_t),
                              work->uses.n,
                              error);
  if (!names) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // First how many each has, then where each ends, then from there backwards
  for (size_t i = 0U; i < work->uses.n; ++i) {
    ++words[work->rank[uses[i]]].first_name;
  }

  uint32_t end = 0U;
  for (uint32_t i = 0U; i <= draft->n_words; ++i) {
    end += words[i].first_name;
    words[i].first_name = end;
  }

  for (uint32_t i = n_names(draft); i--;) {
    for (uint32_t u = work->starts[i]; u < work->starts[i + 1U]; ++u) {
      names[--words[work->rank[uses[u]]].first_name] = i;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Put the trigrams that there are into a section; df becomes where they are
static CompetentStatus
place_trigrams(Draft* const          draft,
               Work* const           work,
               CompetentError* const error)
{
  Array* const section = &draft->sections[SECTION_TRIGRAMS];
  for (uint32_t code = 0U; code < TRIGRAM_CODES; ++code) {
    if (work->df[code]) {
      ImageTrigram* const trigram =
        (ImageTrigram*)array_add(section, sizeof(ImageTrigram), error);
      if (!trigram) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      trigram->key    = trigram_of_code(code);
      trigram->weight = work->weights[code];
      work->df[code]  = (uint32_t)section->n - 1U;
    }
  }

  return array_add(section, sizeof(ImageTrigram), error)
           ? COMPETENT_STATUS_SUCCESS
           : COMPETENT_STATUS_NO_MEMORY;
}

static CompetentText
sorted_word(const Draft* const draft, const uint32_t word)
{
  const ImageWord* const words =
    (const ImageWord*)draft->sections[SECTION_WORDS].items;
  const CompetentText text = {draft->strings.bytes + words[word].text.offset,
                              words[word].text.length};
  return text;
}

static CompetentStatus
place_trigram_words(Draft* const          draft,
                    const Work* const     work,
                    CompetentError* const error)
{
  ImageTrigram* const trigrams =
    (ImageTrigram*)draft->sections[SECTION_TRIGRAMS].items;
  for (uint32_t i = 0U; i < draft->n_words; ++i) {
    const CompetentText word = sorted_word(draft, i);
    for (size_t t = 0U; t < word.length; ++t) {
      ++trigrams[work->df[trigram_code(trigram_key(word, t))]].first_word;
    }
  }

  uint32_t end = 0U;
  for (size_t i = 0U; i < draft->sections[SECTION_TRIGRAMS].n; ++i) {
    end += trigrams[i].first_word;
    trigrams[i].first_word = end;
  }

  uint32_t* const words = (uint32_t*)array_add_many(
    &draft->sections[SECTION_TRIGRAM_WORDS], sizeof(uint32_t), end, error);
  if (!words) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = draft->n_words; i--;) {
    const CompetentText word = sorted_word(draft, i);
    for (size_t t = 0U; t < word.length; ++t) {
      ImageTrigram* const trigram =
        &trigrams[work->df[trigram_code(trigram_key(word, t))]];
      words[--trigram->first_word] = i;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// The trigrams of a name are those of its words, as often as they are there
static void
scale_name(const Draft* const     draft,
           Work* const            work,
           const uint32_t         name,
           ImageNameScales* const scales)
{
  const uint32_t* const uses   = (const uint32_t*)work->uses.items;
  uint64_t              square = 0U;
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t u = work->starts[name]; u < work->starts[name + 1U]; ++u) {
      const CompetentText word = interner_text(&draft->words, uses[u]);
      for (size_t t = 0U; t < word.length; ++t) {
        const uint32_t code = trigram_code(trigram_key(word, t));
        const uint64_t n    = work->last[code];
        const uint64_t part = n * work->weights[code];
        square += pass ? part * part : 0U;
        work->last[code] = pass ? 0U : (uint32_t)n + 1U;
      }
    }
  }

  const double length = sqrt((double)(square ? square : 1U));
  scales->trigrams    = (uint32_t)rint(1048576.0 / length);
}

static CompetentStatus
place_scales(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t         n      = n_names(draft);
  ImageNameScales* const scales = (ImageNameScales*)array_add_many(
    &draft->sections[SECTION_NAME_SCALES], sizeof(ImageNameScales), n, error);
  if (!scales) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t code = 0U; code < TRIGRAM_CODES; ++code) {
    work->last[code] = 0U;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    scale_name(draft, work, i, &scales[i]);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_words(Draft* const draft, CompetentError* const error)
{
  Work            work = {{NULL, 0U, 0U}, NULL, NULL, NULL, NULL, NULL, NULL};
  CompetentStatus st   = collect(draft, &work, error);
  st                   = st ? st : count(draft, &work, error);
  st                   = st ? st : sort_words(draft, &work, error);
  st                   = st ? st : place_word_names(draft, &work, error);
  st                   = st ? st : place_scales(draft, &work, error);
  st                   = st ? st : place_trigrams(draft, &work, error);
  st                   = st ? st : place_trigram_words(draft, &work, error);
  work_free(&work);
  return st;
}
