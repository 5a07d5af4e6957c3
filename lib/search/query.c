// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query.h"

#include "base/buffer.h"
#include "base/compare.h"
#include "base/failure.h"
#include "base/logarithm.h"
#include "search/distance.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/trigram.h"
#include "text/unit.h"
#include "text/words.h"

#include <math.h>
#include <stdlib.h>

enum {
  THRESHOLD      = 5,    ///< A word shares at least a fifth of its trigrams
  UNIT_FACTOR    = 64,   ///< What units tell, in 256ths
  LINK_FACTOR    = 384,  ///< What associations tell, in 256ths
  TYPO_POINTS    = 6553, ///< For a name without a typing error
  N_BEST         = 64,   ///< Names that are looked at for typing errors
  N_BEST_BY_WORD = 32,   ///< And those best by trigrams
};

/// A trigram of the query
typedef struct {
  uint32_t key;
  uint32_t weight;
} QueryTrigram;

/// The best names so far
typedef struct {
  uint64_t points[N_BEST];
  uint32_t names[N_BEST];
  size_t   n;
  size_t   limit;
} Best;

typedef struct {
  const Image* image;
  Scratch*     scratch;
  uint32_t     kinds;
  Word         words[QUERY_MAX_WORDS];
  size_t       n_words;
  Array        trigrams; ///< QueryTrigram
  Array        units;    ///< Unit, each once
  Buffer       form;     ///< The words with a blank between them
  uint64_t     trigram_scale;
  uint64_t     unit_scale;
  uint64_t     definition_scale;
  uint64_t     unknown_name;       ///< Weight of what is in no name
  uint64_t     unknown_definition; ///< And in no definition
} Query;

static uint64_t
weight_of_unknown(const uint32_t n)
{
  return (uint64_t)(((int64_t)logarithm_of_ratio(n + 1U, 1U) + 65536 + 2048) >>
                    12);
}

static uint64_t
scale_of(const uint64_t square)
{
  return (uint64_t)rint(1048576.0 / sqrt((double)(square ? square : 1U)));
}

static const ImageTrigram*
find_trigram(const Image* const image, const uint32_t key)
{
  uint32_t first = 0U;
  uint32_t end   = image->n_trigrams;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    if (image->trigrams[middle].key < key) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return (first < image->n_trigrams && image->trigrams[first].key == key)
           ? &image->trigrams[first]
           : NULL;
}

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Image* const image = (const Image*)self;
  uint32_t           first = 0U;
  uint32_t           end   = image->n_words;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    const int      order =
      compare_texts(image_text(image, image->words[middle].text), word);
    if (!order) {
      return image->words[middle].n_names;
    }

    if (order < 0) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return 0U;
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

// Split what was typed into words, and put those together again
static CompetentStatus
read_words(Query* const          query,
           const CompetentText   form,
           CompetentError* const error)
{
  Words           words = {form, 0U};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  while (!st && query->n_words < QUERY_MAX_WORDS &&
         words_next(&words, &query->words[query->n_words])) {
    const Word* const word = &query->words[query->n_words++];
    if (query->form.length) {
      st = buffer_append(&query->form, " ", 1U, error);
    }

    st =
      st ? st : buffer_append(&query->form, word->bytes, word->length, error);
  }

  return st;
}

// Share out the trigrams of a word over the words that have them
static CompetentStatus
share_trigrams(Query* const          query,
               const CompetentText   word,
               uint64_t* const       own,
               CompetentError* const error)
{
  const Image* const  image   = query->image;
  Scratch* const      scratch = query->scratch;
  QueryTrigram* const added   = (QueryTrigram*)array_add_many(
    &query->trigrams, sizeof(QueryTrigram), word.length, error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t t = 0U; t < word.length; ++t) {
    const uint32_t            key     = trigram_key(word, t);
    const ImageTrigram* const trigram = find_trigram(image, key);
    const uint32_t            weight =
      trigram ? trigram->weight : (uint32_t)query->unknown_name;
    const uint32_t square = weight * weight;

    added[t].key    = key;
    added[t].weight = weight;
    *own += square;
    if (trigram && square) {
      for (uint32_t i = trigram->first_word; i < trigram[1].first_word; ++i) {
        const uint32_t other = image->trigram_words[i];
        if (!scratch->shared[other]) {
          touch(&scratch->shared_words, other);
        }

        scratch->shared[other] += square;
      }
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
match_word(Query* const          query,
           const CompetentText   word,
           CompetentError* const error)
{
  Scratch* const        scratch = query->scratch;
  uint64_t              own     = 0U;
  const CompetentStatus st      = share_trigrams(query, word, &own, error);
  for (uint32_t i = 0U; i < scratch->shared_words.n; ++i) {
    const uint32_t other   = scratch->shared_words.items[i];
    const uint64_t shared  = scratch->shared[other];
    const uint64_t square  = query->image->words[other].square;
    scratch->shared[other] = 0U;
    if (shared * THRESHOLD >= ((own < square) ? own : square)) {
      if (!scratch->matches[other]) {
        touch(&scratch->matched_words, other);
      }

      scratch->matches[other] += shared;
    }
  }

  scratch->shared_words.n = 0U;
  return st;
}

static int
compare_trigrams(const void* const a, const void* const b)
{
  const uint32_t x = ((const QueryTrigram*)a)->key;
  const uint32_t y = ((const QueryTrigram*)b)->key;

  return (x > y) - (x < y);
}

static uint64_t
square_of_trigrams(Query* const query)
{
  QueryTrigram* const trigrams = (QueryTrigram*)query->trigrams.items;
  const size_t        n        = query->trigrams.n;
  qsort(trigrams, n, sizeof(QueryTrigram), compare_trigrams);

  uint64_t square = 0U;
  for (size_t i = 0U; i < n;) {
    uint64_t length = 0U;
    size_t   end    = i;
    for (; end < n && trigrams[end].key == trigrams[i].key; ++end) {
      length += trigrams[end].weight;
    }

    square += length * length;
    i = end;
  }

  return square;
}

static NameScore*
touch_name(Scratch* const scratch, const uint32_t name)
{
  NameScore* const score = &scratch->names[name];
  if (!score->trigrams && !score->score) {
    touch(&scratch->touched_names, name);
  }

  return score;
}

static CompetentStatus
match_words(Query* const query, CompetentError* const error)
{
  const Image* const image   = query->image;
  Scratch* const     scratch = query->scratch;
  CompetentStatus    st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < query->n_words && !st; ++i) {
    st = match_word(query, word_text(&query->words[i]), error);
  }

  for (uint32_t i = 0U; i < scratch->matched_words.n; ++i) {
    const uint32_t word  = scratch->matched_words.items[i];
    const uint64_t match = scratch->matches[word];
    for (uint32_t j = image->words[word].first_name;
         j < image->words[word + 1U].first_name;
         ++j) {
      touch_name(scratch, image->word_names[j])->trigrams += match;
    }
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
  const Lexicon lexicon = {find_word, query->image};
  Unit          units[UNIT_MAX_OF_WORDS];
  const size_t  n = units_of_word(lexicon, word, units);
  for (size_t i = 0U; i < n; ++i) {
    if (!has_unit(query, &units[i])) {
      Unit* const added = (Unit*)array_add(&query->units, sizeof(Unit), error);
      if (!added) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *added = units[i];
    }
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
  if (!scratch->units[unit] && points) {
    touch(&scratch->touched_units, unit);
  }

  scratch->units[unit] += points;
}

static ConceptScore*
touch_concept(Scratch* const scratch, const CompetentConcept concept)
{
  ConceptScore* const score = &scratch->concepts[concept];
  if (!score->sum && !score->definition) {
    touch(&scratch->touched_concepts, (uint32_t)concept);
  }

  return score;
}

static void
match_unit(const Query* const query, const ImageUnit* const unit)
{
  const Image* const image   = query->image;
  Scratch* const     scratch = query->scratch;
  const uint64_t     weight  = unit->name_weight;
  if (unit[0].first_name != unit[1].first_name) {
    add_to_unit(scratch, (uint32_t)(unit - image->units), UNIT_FACTOR * weight);
  }

  for (uint32_t i = unit[0].first_association; i < unit[1].first_association;
       ++i) {
    const ImageAssociation* const association = &image->associations[i];
    add_to_unit(scratch,
                association->unit,
                (LINK_FACTOR * weight * association->weight) >> 8U);
  }

  const uint64_t square =
    (uint64_t)unit->definition_weight * unit->definition_weight;
  for (uint32_t i = unit[0].first_concept; square && i < unit[1].first_concept;
       ++i) {
    touch_concept(scratch, image->unit_concepts[i])->definition += square;
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
    const uint64_t         a = unit ? unit->name_weight : query->unknown_name;
    const uint64_t         b =
      unit ? unit->definition_weight : query->unknown_definition;
    square += a * a;
    definition += b * b;
    if (unit) {
      match_unit(query, unit);
    }
  }

  for (uint32_t i = 0U; i < scratch->touched_units.n; ++i) {
    const uint32_t         number = scratch->touched_units.items[i];
    const ImageUnit* const unit   = &image->units[number];
    const uint64_t         points = scratch->units[number] * unit->name_weight;
    for (uint32_t j = unit[0].first_name; points && j < unit[1].first_name;
         ++j) {
      touch_name(scratch, image->unit_names[j])->score += points;
    }
  }

  const uint64_t length   = (uint64_t)sqrt((double)definition);
  query->unit_scale       = scale_of(square);
  query->definition_scale = length ? length : 1U;
}

// Make scores of what was added up: 2^14 is a cosine of 1
static void
score_names(const Query* const query)
{
  const Image* const image   = query->image;
  Scratch* const     scratch = query->scratch;
  for (uint32_t i = 0U; i < scratch->touched_names.n; ++i) {
    const uint32_t         name   = scratch->touched_names.items[i];
    NameScore* const       score  = &scratch->names[name];
    const ImageNameScales* scales = &image->name_scales[name];

    score->trigrams =
      (((score->trigrams * scales->trigrams) >> 6U) * query->trigram_scale) >>
      20U;
    score->score =
      score->trigrams +
      ((((score->score * scales->units) >> 14U) * query->unit_scale) >> 20U);
    if (score->score) {
      touch_concept(scratch, image->name_concepts[name])->sum += score->score;
    }
  }
}

// Find out what names and definitions give to a concept as a whole
static void
support_concepts(const Query* const query)
{
  const Scratch* const scratch = query->scratch;
  for (uint32_t i = 0U; i < scratch->touched_concepts.n; ++i) {
    const uint32_t      concept = scratch->touched_concepts.items[i];
    ConceptScore* const score   = &scratch->concepts[concept];
    const ImageConceptScales* const scales =
      &query->image->concept_scales[concept];

    score->support =
      ((score->sum * scales->names) >> 15U) +
      ((score->definition * scales->definitions / query->definition_scale) >>
       6U);
    score->points = score->support;
    score->name   = QUERY_NO_NAME;
  }
}

static bool
is_wanted(const Query* const query, const CompetentConcept concept)
{
  return !query->kinds ||
         ((query->kinds >> query->image->concepts[concept].kind) & 1U);
}

static bool
is_before(const uint64_t points,
          const uint32_t name,
          const uint64_t other_points,
          const uint32_t other_name)
{
  return points > other_points || (points == other_points && name < other_name);
}

static void
best_add(Best* const best, const uint32_t name, const uint64_t points)
{
  if (best->n == best->limit &&
      !is_before(
        points, name, best->points[best->n - 1U], best->names[best->n - 1U])) {
    return;
  }

  size_t at = best->n;
  while (at &&
         is_before(points, name, best->points[at - 1U], best->names[at - 1U])) {
    --at;
  }

  best->n += best->n < best->limit;
  for (size_t i = best->n - 1U; i > at; --i) {
    best->points[i] = best->points[i - 1U];
    best->names[i]  = best->names[i - 1U];
  }

  best->points[at] = points;
  best->names[at]  = name;
}

// Look at all names: which are the best of all, and of each concept
static void
find_best(const Query* const query, Best* const best, Best* const by_word)
{
  const Image* const   image   = query->image;
  const Scratch* const scratch = query->scratch;
  for (uint32_t i = 0U; i < scratch->touched_names.n; ++i) {
    const uint32_t         name    = scratch->touched_names.items[i];
    const NameScore* const score   = &scratch->names[name];
    const CompetentConcept concept = image->name_concepts[name];
    ConceptScore* const    whole   = &scratch->concepts[concept];
    const uint64_t         points  = score->score + whole->support;
    if (score->score && is_wanted(query, concept)) {
      best_add(best, name, points);
      best_add(by_word, name, score->trigrams);
      if (is_before(points, name, whole->points, whole->name)) {
        whole->points = points;
        whole->name   = name;
      }
    }
  }
}

static CompetentStatus
write_form(const Image* const    image,
           const uint32_t        name,
           Buffer* const         form,
           CompetentError* const error)
{
  Words           words = {image_text(image, image->names[name].text), 0U};
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

// Give points to a name that is the query but for typing errors
static CompetentStatus
reward(const Query* const    query,
       const uint32_t        number,
       Buffer* const         form,
       CompetentError* const error)
{
  const CompetentStatus st = write_form(query->image, number, form, error);
  if (st) {
    return st;
  }

  const CompetentText typed    = {query->form.bytes, query->form.length};
  const CompetentText name     = {form->bytes, form->length};
  const unsigned      distance = distance_between(typed, name);
  const uint64_t      more =
    TYPO_POINTS * (uint64_t)(DISTANCE_MAX + 1U - distance) / 3U;

  NameScore* const    score = &query->scratch->names[number];
  ConceptScore* const whole =
    &query->scratch->concepts[query->image->name_concepts[number]];
  score->score += more;
  score->is_typo = distance && more;

  const uint64_t points = score->score + whole->support;
  if (more && is_before(points, number, whole->points, whole->name)) {
    whole->points = points;
    whole->name   = number;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
has_name(const Best* const best, const uint32_t name)
{
  for (size_t i = 0U; i < best->n; ++i) {
    if (best->names[i] == name) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
find_typos(const Query* const query, CompetentError* const error)
{
  Best            best    = {.n = 0U, .limit = N_BEST};
  Best            by_word = {.n = 0U, .limit = N_BEST_BY_WORD};
  Buffer          form    = {NULL, 0U, 0U};
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  find_best(query, &best, &by_word);
  for (size_t i = 0U; i < best.n && !st; ++i) {
    st = reward(query, best.names[i], &form, error);
  }

  for (size_t i = 0U; i < by_word.n && !st; ++i) {
    if (!has_name(&best, by_word.names[i])) {
      st = reward(query, by_word.names[i], &form, error);
    }
  }

  buffer_free(&form);
  return st;
}

static CompetentStatus
add_candidate(const Query* const     query,
              Array* const           candidates,
              const uint32_t         name,
              const CompetentConcept concept,
              const uint64_t         points,
              CompetentError* const  error)
{
  if (!points || !is_wanted(query, concept)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Candidate* const candidate =
    (Candidate*)array_add(candidates, sizeof(Candidate), error);
  if (!candidate) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  candidate->points  = points;
  candidate->name    = name;
  candidate->concept = concept;
  candidate->is_typo =
    name != QUERY_NO_NAME && query->scratch->names[name].is_typo;
  return COMPETENT_STATUS_SUCCESS;
}

// Collect the best name of each concept; with each name, only those without one
static CompetentStatus
collect(const Query* const    query,
        const bool            per_label,
        Array* const          candidates,
        CompetentError* const error)
{
  const Image* const   image   = query->image;
  const Scratch* const scratch = query->scratch;
  CompetentStatus      st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < scratch->touched_concepts.n && !st; ++i) {
    const uint32_t            number = scratch->touched_concepts.items[i];
    const ConceptScore* const whole  = &scratch->concepts[number];
    if (!per_label || whole->name == QUERY_NO_NAME) {
      st = add_candidate(query,
                         candidates,
                         whole->name,
                         (CompetentConcept)number,
                         whole->points,
                         error);
    }
  }

  for (uint32_t i = 0U; per_label && i < scratch->touched_names.n && !st; ++i) {
    const uint32_t         name    = scratch->touched_names.items[i];
    const CompetentConcept concept = image->name_concepts[name];
    const uint64_t         score   = scratch->names[name].score;
    if (score) {
      st = add_candidate(query,
                         candidates,
                         name,
                         concept,
                         score + scratch->concepts[concept].support,
                         error);
    }
  }

  return st;
}

static CompetentStatus
run(Query* const          query,
    const bool            per_label,
    const CompetentText   form,
    Array* const          candidates,
    CompetentError* const error)
{
  CompetentStatus st = read_words(query, form, error);
  if (st || !query->n_words) {
    return st;
  }

  st = match_words(query, error);
  st = st ? st : read_units(query, error);
  if (!st) {
    match_units(query);
    score_names(query);
    support_concepts(query);
    st = find_typos(query, error);
  }

  return st ? st : collect(query, per_label, candidates, error);
}

CompetentStatus
query_run(const CompetentTaxonomy* const taxonomy,
          const uint32_t                 kinds,
          const bool                     per_label,
          const CompetentText            form,
          Array* const                   candidates,
          CompetentError* const          error)
{
  Query query              = {.image = &taxonomy->image, .kinds = kinds};
  query.unknown_name       = weight_of_unknown(taxonomy->image.n_names);
  query.unknown_definition = weight_of_unknown(taxonomy->image.n_concepts);

  CompetentStatus st = scratch_take(taxonomy, &query.scratch, error);
  st = st ? st : run(&query, per_label, form, candidates, error);
  scratch_return(taxonomy, query.scratch);
  array_free(&query.trigrams);
  array_free(&query.units);
  buffer_free(&query.form);
  return st;
}
