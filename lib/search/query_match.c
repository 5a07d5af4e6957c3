// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query_match.h"

#include "base/compare.h"
#include "search/shares.h"
#include "taxonomy/names.h"
#include "taxonomy/share.h"
#include "text/trigram.h"
#include "text/unit.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

enum {
  UNIT_FACTOR = 64,  ///< What units tell, in 256ths
  LINK_FACTOR = 384, ///< What associations tell, in 256ths
  HEAD_FACTOR = 320, ///< What its head tells of that, in 256ths
};

/// A trigram of the query
typedef struct {
  const ImageTrigram* known; ///< Or null
  uint32_t            code;
  uint32_t            weight;
} QueryTrigram;

static uint64_t
scale_of(const uint64_t square)
{
  return (uint64_t)rint(1048576.0 / sqrt((double)(square ? square : 1U)));
}

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  return names_with_word((const Image*)self, word);
}

static const ImageUnit*
find_unit(const Image* const image, const CompetentText unit)
{
  uint32_t first = 0U;
  uint32_t end   = image->n_units;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    const int      order =
      compare_texts(image_text(image, image->units[middle].text), unit);
    if (!order) {
      return &image->units[middle];
    }

    if (order < 0) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return NULL;
}

CompetentStatus
query_read(Query* const query, CompetentError* const error)
{
  Words           words = {query->form, 0U};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  while (!st && query->n_words < QUERY_MAX_WORDS &&
         words_next(&words, &query->words[query->n_words])) {
    const Word* const word = &query->words[query->n_words++];
    if (query->text.length) {
      st = buffer_append(&query->text, " ", 1U, error);
    }

    st =
      st ? st : buffer_append(&query->text, word->bytes, word->length, error);
  }

  return st;
}

void
query_free(Query* const query)
{
  array_free(&query->trigrams);
  array_free(&query->units);
  array_free(&query->typos);
  buffer_free(&query->text);
  buffer_free(&query->other);
}

// Add the trigrams of a word, and return the sum of their squared weights
static uint64_t
read_trigrams(const Query* const  query,
              const CompetentText word,
              QueryTrigram* const trigrams)
{
  const Image* const image   = query->image;
  const uint32_t     unknown = share_weight(query->scratch->unknown_name);
  uint64_t           own     = 0U;
  for (size_t t = 0U; t < word.length; ++t) {
    const uint32_t            code    = trigram_code(word, t);
    const ImageTrigram* const trigram = names_trigram(image, code);
    const uint32_t            weight  = trigram ? trigram->weight : unknown;

    trigrams[t].known  = trigram;
    trigrams[t].code   = code;
    trigrams[t].weight = weight;
    own += (uint64_t)weight * weight;
    if (trigram) {
      __builtin_prefetch(image->trigram_words + trigram->first_word);
    }
  }

  return own;
}

static void
share_trigrams(const Query* const        query,
               const QueryTrigram* const trigrams,
               const size_t              n)
{
  for (size_t t = 0U; t < n; ++t) {
    const uint64_t square = (uint64_t)trigrams[t].weight * trigrams[t].weight;
    if (trigrams[t].known) {
      shares_add(
        query->image, query->scratch, trigrams[t].known, share_of(square));
    }
  }
}

static int
compare_trigrams(const void* const a, const void* const b)
{
  const uint32_t x = ((const QueryTrigram*)a)->code;
  const uint32_t y = ((const QueryTrigram*)b)->code;

  return (x > y) - (x < y);
}

// Most queries are short, and what is short is soon in order
static void
sort_trigrams(QueryTrigram* const trigrams, const size_t n)
{
  enum { FEW = 64 };

  if (n > FEW) {
    qsort(trigrams, n, sizeof(QueryTrigram), compare_trigrams);
    return;
  }

  for (size_t i = 1U; i < n; ++i) {
    const QueryTrigram moved = trigrams[i];
    size_t             at    = i;
    for (; at && trigrams[at - 1U].code > moved.code; --at) {
      trigrams[at] = trigrams[at - 1U];
    }

    trigrams[at] = moved;
  }
}

static uint64_t
square_of_trigrams(Query* const query)
{
  QueryTrigram* const trigrams = (QueryTrigram*)query->trigrams.items;
  const size_t        n        = query->trigrams.n;
  sort_trigrams(trigrams, n);

  uint64_t square = 0U;
  for (size_t i = 0U; i < n;) {
    uint64_t length = 0U;
    size_t   end    = i;
    for (; end < n && trigrams[end].code == trigrams[i].code; ++end) {
      length += trigrams[end].weight;
    }

    square += length * length;
    i = end;
  }

  return square;
}

// Names of a thousand words that are all the same reach an end
static void
add_to(uint32_t* const sum, const uint64_t points)
{
  const uint64_t added = *sum + points;

  *sum = (added < UINT32_MAX) ? (uint32_t)added : UINT32_MAX;
}

// Add to the sums of members
static void
add_to_members(Query* const          query,
               const uint32_t* const members,
               const uint32_t        n_members,
               const uint64_t        points,
               uint32_t* const       sums)
{
  uint32_t all = 0U;
  for (uint32_t i = 0U; i < n_members; ++i) {
    const uint64_t added = sums[members[i]] + points;
    const uint32_t sum   = (added < UINT32_MAX) ? (uint32_t)added : UINT32_MAX;
    sums[members[i]]     = sum;
    all |= sum;
  }

  query->is_huge = query->is_huge || all > INT32_MAX;
}

// Have what is far apart in memory be on its way before it is used
static void
prefetch_word(const Query* const query, const size_t index, const size_t n)
{
  enum { AHEAD = 8 };

  const Image* const    image   = query->image;
  const uint32_t* const reached = query->scratch->reached;
  if (index + 2U * AHEAD < n) {
    __builtin_prefetch(&image->words[reached[index + 2U * AHEAD]]);
  }

  if (index + AHEAD < n) {
    __builtin_prefetch(image->word_members +
                       image->words[reached[index + AHEAD]].first_member);
  }
}

// Add what words share with one of the query to the names that have them
static void
add_words(Query* const query, const size_t n_reached)
{
  Scratch* const scratch = query->scratch;
  for (size_t i = 0U; i < n_reached; ++i) {
    const uint32_t         number = scratch->reached[i];
    const ImageWord* const word   = &query->image->words[number];
    prefetch_word(query, i, n_reached);
    add_to_members(query,
                   query->image->word_members + word[0].first_member,
                   word[1].first_member - word[0].first_member,
                   (uint64_t)scratch->shared[number] * SHARE_UNIT,
                   scratch->trigrams);
  }
}

static CompetentStatus
match_word(Query* const          query,
           const CompetentText   word,
           CompetentError* const error)
{
  QueryTrigram* const trigrams = (QueryTrigram*)array_add_many(
    &query->trigrams, sizeof(QueryTrigram), word.length, error);
  if (!trigrams) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint64_t own  = read_trigrams(query, word, trigrams);
  const uint16_t need = share_need(own);
  share_trigrams(query, trigrams, word.length);
  add_words(query, shares_list(query->image, query->scratch, need));
  shares_clear(query->image, query->scratch);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
match_words(Query* const query, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < query->n_words && !st; ++i) {
    st = match_word(query, word_text(&query->words[i]), error);
  }

  query->trigram_scale = st ? 0U : scale_of(square_of_trigrams(query));
  return st;
}

static bool
has_unit(const Query* const query, const Unit* const unit)
{
  const Unit* const units = (const Unit*)query->units.items;
  for (size_t i = 0U; i < query->units.n; ++i) {
    if (!compare_texts(unit_text(&units[i]), unit_text(unit))) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
add_units(Query* const          query,
          const CompetentText   word,
          CompetentError* const error)
{
  const Lexicon lexicon = {find_word, query->image, NULL};
  Unit          units[UNIT_MAX_OF_WORDS];
  const size_t  n        = units_of_word(lexicon, word, units);
  const bool    is_first = !query->units.n;
  for (size_t i = 0U; i < n; ++i) {
    if (!has_unit(query, &units[i])) {
      Unit* const added = (Unit*)array_add(&query->units, sizeof(Unit), error);
      if (!added) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *added = units[i];
    }
  }

  // "Verkoper kleding" is a verkoper, and so is "kledingverkoper"
  if (is_first && n) {
    query->head = query->units.n - 1U;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_units(Query* const query, CompetentError* const error)
{
  bool            is_empty = true;
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  for (unsigned pass = 0U; pass < 2U && is_empty; ++pass) {
    for (size_t i = 0U; i < query->n_words && !st; ++i) {
      const CompetentText word = word_text(&query->words[i]);
      if (pass || !word_is_empty(word)) {
        is_empty = false;
        st       = add_units(query, word, error);
      }
    }
  }

  return st;
}

static void
add_to_unit(Scratch* const scratch, const uint32_t unit, const uint64_t points)
{
  if (points) {
    touch(&scratch->touched_units, unit, scratch->units[unit]);
    scratch->units[unit] += points;
  }
}

static uint32_t*
touch_definition(Scratch* const scratch, const CompetentConcept concept)
{
  mark(scratch->definition_bits, (uint32_t)concept);
  return &scratch->definitions[concept];
}

static void
match_unit(const Query* const     query,
           const ImageUnit* const unit,
           const uint64_t         factor)
{
  const Image* const image   = query->image;
  Scratch* const     scratch = query->scratch;
  const uint64_t     weight  = unit->name_weight;
  if (unit[0].first_member != unit[1].first_member) {
    add_to_unit(scratch,
                (uint32_t)(unit - image->units),
                (UNIT_FACTOR * weight * factor) >> 8U);
  }

  for (uint32_t i = unit[0].first_association; i < unit[1].first_association;
       ++i) {
    const ImageAssociation* const association = &image->associations[i];
    add_to_unit(scratch,
                association->unit,
                (LINK_FACTOR * weight * association->weight * factor) >> 16U);
  }

  const uint64_t square =
    (uint64_t)unit->definition_weight * unit->definition_weight;
  for (uint32_t i = unit[0].first_concept; square && i < unit[1].first_concept;
       ++i) {
    add_to(touch_definition(scratch, image->unit_concepts[i]), square);
  }
}

static void
match_units(Query* const query)
{
  const Image* const image      = query->image;
  Scratch* const     scratch    = query->scratch;
  const Unit* const  units      = (const Unit*)query->units.items;
  uint64_t           square     = 0U;
  uint64_t           definition = 0U;
  for (size_t i = 0U; i < query->units.n; ++i) {
    const ImageUnit* const unit = find_unit(image, unit_text(&units[i]));
    const uint64_t a = unit ? unit->name_weight : query->scratch->unknown_name;
    const uint64_t b =
      unit ? unit->definition_weight : query->scratch->unknown_definition;
    square += a * a;
    definition += b * b;
    if (unit) {
      match_unit(query, unit, (i == query->head) ? HEAD_FACTOR : 256U);
    }
  }

  for (uint32_t i = 0U; i < scratch->touched_units.n; ++i) {
    const uint32_t         number = scratch->touched_units.items[i];
    const ImageUnit* const unit   = &image->units[number];
    const uint64_t         points = scratch->units[number] * unit->name_weight;
    scratch->units[number]        = 0U;
    if (points) {
      add_to_members(query,
                     image->unit_members + unit[0].first_member,
                     unit[1].first_member - unit[0].first_member,
                     points,
                     scratch->unit_sums);
    }
  }

  scratch->touched_units.n = 0U;

  const uint64_t length   = (uint64_t)sqrt((double)definition);
  query->unit_scale       = scale_of(square);
  query->definition_scale = length ? length : 1U;
}

CompetentStatus
query_match(Query* const query, CompetentError* const error)
{
  CompetentStatus st = match_words(query, error);
  st                 = st ? st : read_units(query, error);
  if (!st) {
    match_units(query);
  }

  return st;
}
