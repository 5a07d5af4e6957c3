// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_lexicon.h"
#include "taxonomy/draft_order.h"
#include "taxonomy/draft_weights.h"
#include "text/normal.h"
#include "text/unit.h"
#include "text/words.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/// The units of texts, each text with its own once
typedef struct {
  Array items;  ///< uint32_t, units
  Array starts; ///< uint32_t, by text and one more
} Lists;

/// What is known of units while their sections are made
typedef struct {
  Interner  units;
  Array     of_words; ///< uint32_t, units of each word
  Array     words; ///< uint32_t, by word: where its units start, and one more
  Array     seen;  ///< uint32_t, by unit: text that had it last, plus one
  Array     found; ///< uint32_t, words of the definition at hand
  Lists     names;
  Lists     definitions; ///< By concept
  uint32_t* rank;        ///< By unit: where it comes by its text
  uint32_t  n_texts;
  Buffer    normal;
} Work;

static void
work_free(Work* const work)
{
  interner_free(&work->units);
  array_free(&work->of_words);
  array_free(&work->words);
  array_free(&work->seen);
  array_free(&work->found);
  array_free(&work->names.items);
  array_free(&work->names.starts);
  array_free(&work->definitions.items);
  array_free(&work->definitions.starts);
  free(work->rank);
  buffer_free(&work->normal);
}

static CompetentStatus
add_number(Array* const          array,
           const uint32_t        number,
           CompetentError* const error)
{
  uint32_t* const place = (uint32_t*)array_add(array, sizeof(uint32_t), error);
  if (!place) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *place = number;
  return COMPETENT_STATUS_SUCCESS;
}

static uint32_t
number_at(const Array* const array, const size_t index)
{
  return ((const uint32_t*)array->items)[index];
}

// Find the units of a word that is the next by its number
static CompetentStatus
add_word(const Draft* const    draft,
         Work* const           work,
         const CompetentText   word,
         CompetentError* const error)
{
  Unit            units[UNIT_MAX_OF_WORDS];
  const size_t    n  = units_of_word(draft_lexicon(draft), word, units);
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    uint32_t unit = 0U;
    st = interner_add(&work->units, unit_text(&units[i]), &unit, error);
    st = st ? st : add_number(&work->of_words, unit, error);
    if (!st && unit == work->seen.n) {
      st = add_number(&work->seen, 0U, error);
    }
  }

  return st ? st : add_number(&work->words, (uint32_t)work->of_words.n, error);
}

// Add the units of a word that is known by number
static CompetentStatus
add_units(const Draft* const    draft,
          Work* const           work,
          const uint32_t        number,
          Lists* const          lists,
          CompetentError* const error)
{
  // What is new is the next one, but those of names were there before
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && number + 1U >= work->words.n) {
    const uint32_t next = (uint32_t)work->words.n - 1U;
    st = add_word(draft, work, interner_text(&draft->words, next), error);
  }

  if (st) {
    return st;
  }

  uint32_t* const seen = (uint32_t*)work->seen.items;
  for (uint32_t i = number_at(&work->words, number);
       i < number_at(&work->words, number + 1U) && !st;
       ++i) {
    const uint32_t unit = number_at(&work->of_words, i);
    if (seen[unit] != work->n_texts) {
      seen[unit] = work->n_texts;
      st         = add_number(&lists->items, unit, error);
    }
  }

  return st;
}

// Add words of a text, those that say nothing only if there are no others
static CompetentStatus
add_text(const Draft* const    draft,
         Work* const           work,
         const uint32_t* const words,
         const size_t          n,
         Lists* const          lists,
         CompetentError* const error)
{
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  bool            is_empty = true;
  for (unsigned pass = 0U; pass < 2U && is_empty && !st; ++pass) {
    for (size_t i = 0U; i < n && !st; ++i) {
      if (pass || !word_is_empty(interner_text(&draft->words, words[i]))) {
        st       = add_units(draft, work, words[i], lists, error);
        is_empty = false;
      }
    }
  }

  return st;
}

static CompetentStatus
begin_text(Work* const work, Lists* const lists, CompetentError* const error)
{
  ++work->n_texts;
  return add_number(&lists->starts, (uint32_t)lists->items.n, error);
}

static CompetentStatus
collect_names(const Draft* const    draft,
              Work* const           work,
              CompetentError* const error)
{
  const Groups* const words = &draft->name_words;
  const size_t        n     = draft->sections[SECTION_NAMES].n;
  CompetentStatus     st    = add_number(&work->words, 0U, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    const uint32_t first = words->starts[i];

    st = begin_text(work, &work->names, error);
    st = st ? st
            : add_text(draft,
                       work,
                       words->items + first,
                       words->starts[i + 1U] - first,
                       &work->names,
                       error);
  }

  return st ? st : begin_text(work, &work->names, error);
}

static CompetentStatus
collect_definition(Draft* const          draft,
                   Work* const           work,
                   const uint32_t        definition,
                   CompetentError* const error)
{
  const ImageDefinition* const entry =
    (const ImageDefinition*)draft->sections[SECTION_DEFINITIONS].items +
    definition;
  const char* const   strings  = draft->strings.bytes;
  const CompetentText language = {strings + entry->language.offset,
                                  entry->language.length};
  const CompetentText raw = {strings + entry->text.offset, entry->text.length};

  // Names are Dutch, so what other languages say about them is of no use
  if (draft_language_rank(language) > 1U) {
    return COMPETENT_STATUS_SUCCESS;
  }

  work->normal.length       = 0U;
  work->found.n             = 0U;
  CompetentStatus     st    = normal_form_of_any(raw, &work->normal, error);
  const CompetentText text  = {work->normal.bytes, work->normal.length};
  Words               words = {text, 0U};
  Word                word;
  while (!st && words_next(&words, &word)) {
    uint32_t number = 0U;
    st = interner_add(&draft->words, word_text(&word), &number, error);
    st = st ? st : add_number(&work->found, number, error);
  }

  return st ? st
            : add_text(draft,
                       work,
                       (const uint32_t*)work->found.items,
                       work->found.n,
                       &work->definitions,
                       error);
}

static CompetentStatus
collect_definitions(Draft* const          draft,
                    Work* const           work,
                    CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    const ImageConcept* const entry = draft_concept(draft, (CompetentConcept)c);

    st = begin_text(work, &work->definitions, error);
    for (uint32_t i = entry[0].first_definition;
         i < entry[1].first_definition && !st;
         ++i) {
      st = collect_definition(draft, work, i, error);
    }
  }

  return st ? st : begin_text(work, &work->definitions, error);
}

static CompetentStatus
sort_units(Draft* const draft, Work* const work, CompetentError* const error)
{
  const uint32_t   n      = work->units.n_texts;
  uint32_t*        order  = NULL;
  ImageUnit* const placed = (ImageUnit*)array_add_many(
    &draft->sections[SECTION_UNITS], sizeof(ImageUnit), n + 1U, error);

  work->rank = (uint32_t*)calloc((size_t)n + 1U, sizeof(uint32_t));
  CompetentStatus st =
    (work->rank && placed) ? COMPETENT_STATUS_SUCCESS : no_memory(error);

  st = st ? st : order_texts(&work->units, n, &order, error);
  for (uint32_t i = 0U; i < n && !st; ++i) {
    const CompetentText text = interner_text(&work->units, order[i]);
    work->rank[order[i]]     = i;
    st = draft_append(&draft->strings, text, &placed[i].text, error);
  }

  free(order);
  return st;
}

static void
weigh_units(const Draft* const draft, const Work* const work)
{
  ImageUnit* const units   = (ImageUnit*)draft->sections[SECTION_UNITS].items;
  const uint32_t   n_names = (uint32_t)draft->sections[SECTION_NAMES].n;
  const uint32_t   n       = work->units.n_texts;
  for (size_t i = 0U; i < work->names.items.n; ++i) {
    ++units[work->rank[number_at(&work->names.items, i)]].first_member;
  }

  for (size_t i = 0U; i < work->definitions.items.n; ++i) {
    ++units[work->rank[number_at(&work->definitions.items, i)]].first_concept;
  }

  Weights in_names       = weights_of(n_names);
  Weights in_definitions = weights_of(draft->n_concepts);

  // Now both are how many there are, and then where each ends
  for (uint32_t i = 0U; i < n; ++i) {
    units[i].name_weight = weights_find(&in_names, units[i].first_member);
    units[i].definition_weight =
      weights_find(&in_definitions, units[i].first_concept);
  }

  for (uint32_t i = 1U; i <= n; ++i) {
    units[i].first_member += units[i - 1U].first_member;
    units[i].first_concept += units[i - 1U].first_concept;
  }
}

static void
place_units(const Work* const work,
            ImageUnit* const  units,
            const uint32_t    name,
            const uint32_t    member,
            uint32_t* const   members)
{
  for (uint32_t u = number_at(&work->names.starts, name);
       u < number_at(&work->names.starts, name + 1U);
       ++u) {
    const uint32_t unit = work->rank[number_at(&work->names.items, u)];
    members[--units[unit].first_member] = member;
  }
}

static CompetentStatus
place_postings(Draft* const          draft,
               const Work* const     work,
               CompetentError* const error)
{
  ImageUnit* const units = (ImageUnit*)draft->sections[SECTION_UNITS].items;
  const uint32_t* const names =
    (const uint32_t*)draft->sections[SECTION_MEMBER_NAMES].items;
  uint32_t* const members =
    (uint32_t*)array_add_many(&draft->sections[SECTION_UNIT_MEMBERS],
                              sizeof(uint32_t),
                              work->names.items.n,
                              error);
  uint32_t* const concepts =
    (uint32_t*)array_add_many(&draft->sections[SECTION_UNIT_CONCEPTS],
                              sizeof(CompetentConcept),
                              work->definitions.items.n,
                              error);
  if (!members || !concepts) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = draft->sections[SECTION_MEMBER_NAMES].n; i--;) {
    if (names[i] != IMAGE_NONE) {
      place_units(work, units, names[i], (uint32_t)i, members);
    }
  }

  for (size_t i = work->definitions.starts.n - 1U; i--;) {
    for (uint32_t u = number_at(&work->definitions.starts, i);
         u < number_at(&work->definitions.starts, i + 1U);
         ++u) {
      const uint32_t unit = work->rank[number_at(&work->definitions.items, u)];
      concepts[--units[unit].first_concept] = (uint32_t)i;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static void
scale_names(const Draft* const draft, const Work* const work)
{
  const ImageUnit* const units =
    (const ImageUnit*)draft->sections[SECTION_UNITS].items;
  const uint32_t* const members =
    (const uint32_t*)draft->sections[SECTION_NAME_MEMBERS].items;
  uint16_t* const scales =
    (uint16_t*)draft->sections[SECTION_MEMBER_UNITS].items;
  for (size_t i = 0U; i + 1U < work->names.starts.n; ++i) {
    uint64_t square = 0U;
    for (uint32_t u = number_at(&work->names.starts, i);
         u < number_at(&work->names.starts, i + 1U);
         ++u) {
      const uint64_t weight =
        units[work->rank[number_at(&work->names.items, u)]].name_weight;
      square += weight * weight;
    }

    scales[members[i]] = draft_scale(sqrt((double)(square ? square : 1U)));
  }
}

// A definition that is longer than others says less with each word
static CompetentStatus
scale_concepts(Draft* const          draft,
               const Work* const     work,
               CompetentError* const error)
{
  ImageConceptScales* const scales = (ImageConceptScales*)array_add_many(
    &draft->sections[SECTION_CONCEPT_SCALES],
    sizeof(ImageConceptScales),
    draft->n_concepts,
    error);
  if (!scales) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  uint32_t n_defined = 0U;
  for (uint32_t c = 0U; c < draft->n_concepts; ++c) {
    n_defined += number_at(&work->definitions.starts, c) !=
                 number_at(&work->definitions.starts, c + 1U);
  }

  const double mean =
    (double)work->definitions.items.n / (double)(n_defined ? n_defined : 1U);
  for (uint32_t c = 0U; c < draft->n_concepts; ++c) {
    const uint32_t length = number_at(&work->definitions.starts, c + 1U) -
                            number_at(&work->definitions.starts, c);

    scales[c].definitions =
      length ? (uint16_t)rint(4096.0 / (1.0 + (double)length / mean)) : 0U;
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_units(Draft* const draft, CompetentError* const error)
{
  Work work = {.rank = NULL};
  interner_init(&work.units);

  CompetentStatus st = collect_names(draft, &work, error);
  st                 = st ? st : collect_definitions(draft, &work, error);
  st                 = st ? st : sort_units(draft, &work, error);
  if (!st) {
    weigh_units(draft, &work);
    scale_names(draft, &work);
    st = place_postings(draft, &work, error);
  }

  st = st ? st : scale_concepts(draft, &work, error);
  work_free(&work);
  return st;
}
