// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query.h"

#include "base/buffer.h"
#include "base/logarithm.h"
#include "search/distance.h"
#include "search/query_match.h"
#include "search/scratch.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/words.h"

#include <stddef.h>

enum {
  TYPO_POINTS    = 6553, ///< For a name without a typing error
  N_BEST         = 64,   ///< Names that are looked at for typing errors
  N_BEST_BY_WORD = 32,   ///< And those best by trigrams
};

/// The best names so far
typedef struct {
  uint64_t points[N_BEST];
  uint32_t names[N_BEST];
  size_t   n;
  size_t   limit;
} Best;

static uint64_t
weight_of_unknown(const uint32_t n)
{
  return (uint64_t)(((int64_t)logarithm_of_ratio(n + 1U, 1U) + 65536 + 2048) >>
                    12);
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

    score->support = (score->sum * scales->names) >> 15U;
    if (score->definition) { // Dividing takes long
      score->support +=
        (score->definition * scales->definitions / query->definition_scale) >>
        6U;
    }

    score->points = score->support;
    score->name   = QUERY_NO_NAME;
  }
}

static bool
is_before(const uint64_t points,
          const uint32_t name,
          const uint64_t other_points,
          const uint32_t other_name)
{
  return points > other_points || (points == other_points && name < other_name);
}

static bool
is_worse(const Best* const best, const size_t a, const size_t b)
{
  return is_before(
    best->points[b], best->names[b], best->points[a], best->names[a]);
}

static void
best_swap(Best* const best, const size_t a, const size_t b)
{
  const uint64_t points = best->points[a];
  const uint32_t name   = best->names[a];
  best->points[a]       = best->points[b];
  best->names[a]        = best->names[b];
  best->points[b]       = points;
  best->names[b]        = name;
}

// Have what was put on top sink below all that are worse
static void
best_sink(Best* const best)
{
  for (size_t at = 0U, next = 1U; next < best->n; next = 2U * at + 1U) {
    if (next + 1U < best->n && is_worse(best, next + 1U, next)) {
      ++next;
    }

    if (is_worse(best, at, next)) {
      return;
    }

    best_swap(best, at, next);
    at = next;
  }
}

// The worst one is on top, so that it is the first to go
static void
best_add(Best* const best, const uint32_t name, const uint64_t points)
{
  if (best->n < best->limit) {
    size_t at        = best->n++;
    best->points[at] = points;
    best->names[at]  = name;
    for (; at && is_worse(best, at, (at - 1U) / 2U); at = (at - 1U) / 2U) {
      best_swap(best, at, (at - 1U) / 2U);
    }
  } else if (is_before(points, name, best->points[0], best->names[0])) {
    best->points[0] = points;
    best->names[0]  = name;
    best_sink(best);
  }
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
    if (score->score && filter_has_name(query->image, &query->filter, name)) {
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
reward(Query* const          query,
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
  if (more) {
    query->typos[query->n_typos].name      = number;
    query->typos[query->n_typos++].n_typos = distance;
  }

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
find_typos(Query* const query, CompetentError* const error)
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

static unsigned
count_typos(const Query* const query, const uint32_t name)
{
  for (size_t i = 0U; i < query->n_typos; ++i) {
    if (query->typos[i].name == name) {
      return query->typos[i].n_typos;
    }
  }

  return DISTANCE_MAX + 1U;
}

static CompetentStatus
add_candidate(const Query* const     query,
              Array* const           candidates,
              const uint32_t         name,
              const CompetentConcept concept,
              const uint64_t         points,
              CompetentError* const  error)
{
  const bool is_wanted =
    (name == QUERY_NO_NAME)
      ? filter_has_concept(query->image, &query->filter, concept)
      : filter_has_name(query->image, &query->filter, name);
  if (!points || !is_wanted) {
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
  candidate->n_typos = count_typos(query, name);
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
    const uint32_t            name    = scratch->touched_names.items[i];
    const CompetentConcept    concept = image->name_concepts[name];
    const uint64_t            score   = scratch->names[name].score;
    const ConceptScore* const whole   = &scratch->concepts[concept];
    const uint64_t            points  = score + whole->support;
    if (score) {
      // A second name of a concept that is listed tells less
      st = add_candidate(query,
                         candidates,
                         name,
                         concept,
                         (name == whole->name) ? points : points * 3U / 4U,
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
  CompetentStatus st = query_read(query, form, error);
  if (st || !query->n_words) {
    return st;
  }

  st = query_match(query, error);
  if (!st) {
    support_concepts(query);
    st = find_typos(query, error);
  }

  return st ? st : collect(query, per_label, candidates, error);
}

CompetentStatus
query_run(const CompetentTaxonomy* const taxonomy,
          const Filter                   filter,
          const bool                     per_label,
          const CompetentText            form,
          Array* const                   candidates,
          CompetentError* const          error)
{
  Query query              = {.image = &taxonomy->image, .filter = filter};
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
