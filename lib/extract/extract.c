// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/extract.h>

#include "base/failure.h"
#include "extract/choose.h"
#include "extract/context.h"
#include "extract/exact.h"
#include "extract/extract_impl.h"
#include "extract/find.h"
#include "extract/literal.h"
#include "extract/mentions.h"
#include "extract/sentence.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/fold_walk.h"

#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Room for one text at a time, of which the meanings are of use to the next
typedef struct {
  Vocabulary vocabulary;
  FoldWalk   walk;
  Sentence   sentence;
  Context    context;
  Array      matches; ///< Match

  ExactTokens exact; ///< In place of the sentence where no other is wanted
} Room;

/// A text that is being looked at
typedef struct {
  const CompetentExtractor* extractor;
  Room*                     room;
  MentionsWriter            writer;
} Run;

CompetentStatus
competent_extractor_new(const CompetentTaxonomy* const       taxonomy,
                        const CompetentExtractOptions* const options,
                        CompetentExtractor** const           extractor,
                        CompetentError* const                error)
{
  assert(taxonomy);
  assert(extractor);

  *extractor = NULL;
  if (options && options->max_length > INT32_MAX) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A text has at most %d bytes",
                   INT32_MAX);
  }

  *extractor = (CompetentExtractor*)calloc(1, sizeof(CompetentExtractor));
  if (!*extractor) {
    return no_memory(error);
  }

  if (options) {
    (*extractor)->options = *options;
  }

  if (!(*extractor)->options.max_length) {
    (*extractor)->options.max_length = COMPETENT_EXTRACT_MAX_LENGTH;
  }

  (*extractor)->taxonomy = competent_taxonomy_share(taxonomy);
  (*extractor)->blocks   = fold_blocks_best();
  atomic_init(&(*extractor)->room, (uintptr_t)0U);
  return COMPETENT_STATUS_SUCCESS;
}

static void
free_room(Room* const room)
{
  if (room) {
    array_free(&room->matches);
    array_free(&room->vocabulary.near);
    free(room);
  }
}

void
competent_extractor_free(CompetentExtractor* const extractor)
{
  if (extractor) {
    free_room((Room*)atomic_load(&extractor->room));
    competent_taxonomy_free(extractor->taxonomy);
    free(extractor);
  }
}

const CompetentTaxonomy*
competent_extractor_taxonomy(const CompetentExtractor* const extractor)
{
  assert(extractor);

  return extractor->taxonomy;
}

// The room is no part of what an extractor is, and one thread has it at a time
static Room*
exchange_room(const CompetentExtractor* const extractor, Room* const room)
{
  union {
    const CompetentExtractor* in;
    CompetentExtractor*       out;
  } const same = {extractor};

  return (Room*)atomic_exchange(&same.out->room, (uintptr_t)room);
}

// Take the room that an extractor keeps, or make some
static Room*
take_room(const CompetentExtractor* const extractor)
{
  Room* const kept = exchange_room(extractor, NULL);
  return kept ? kept : (Room*)calloc(1, sizeof(Room));
}

// Find what there is in a sentence, and put it in order
static CompetentStatus
find_meant(Run* const run, CompetentError* const error)
{
  const Image* const                   image    = run->writer.image;
  const CompetentExtractOptions* const options  = &run->extractor->options;
  Sentence* const                      sentence = &run->room->sentence;
  Array* const                         matches  = &run->room->matches;
  const uint32_t                       without  = run->extractor->without;

  run->room->vocabulary.as_spelt =
    options->as_spelt || (without & (uint32_t)CONTEXT_TYPOS);

  CompetentStatus st =
    sentence_read(sentence, image, &run->room->vocabulary, error);
  st = st ? st : find_matches(image, options, sentence, matches, error);
  st = st ? st : literal_find(image, options->kinds, sentence, matches, error);
  if (!st) {
    context_filter(&run->room->context, image, sentence, without, matches);
    matches->n =
      choose_matches((Match*)matches->items, matches->n, options->overlapping);
    mentions_answer(
      &run->writer,
      context_flag(&run->room->context, sentence, without, matches));
  }

  return st;
}

static CompetentStatus
end_sentence(Run* const run, CompetentError* const error)
{
  const Sentence* const sentence = &run->room->sentence;
  Array* const          matches  = &run->room->matches;

  matches->n         = 0U;
  CompetentStatus st = find_meant(run, error);

  const Match* const items = (const Match*)matches->items;
  for (size_t i = 0U; i < matches->n && !st; ++i) {
    const Stretch stretch = {sentence->tokens[items[i].first].start,
                             sentence->tokens[items[i].last].end,
                             sentence->number};
    st = mentions_add(&run->writer, stretch, &items[i], error);
  }

  return st;
}

// A sentence for which there is no room counts as several
static CompetentStatus
add_token(Run* const             run,
          const FoldToken* const token,
          CompetentError* const  error)
{
  Sentence* const sentence = &run->room->sentence;
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  if (token->sentence != sentence->last && sentence_goes_on(sentence, token)) {
    sentence->last = token->sentence;
  }

  if (token->sentence != sentence->last) {
    st = end_sentence(run, error);
    sentence_clear(sentence, token->sentence);
  }

  if (!st && !sentence_add(sentence, token, run->room->walk.forms)) {
    st = end_sentence(run, error);
    sentence_clear(sentence, token->sentence);
    (void)sentence_add(sentence, token, run->room->walk.forms);
  }

  return st;
}

static CompetentStatus
read_meant(Run* const run, CompetentError* const error)
{
  FoldWalk* const walk = &run->room->walk;
  sentence_clear(&run->room->sentence, 0U);
  memset(&run->room->context.cues, 0, sizeof(run->room->context.cues));
  memset(
    &run->room->context.boilerplate, 0, sizeof(run->room->context.boilerplate));

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  do {
    st = fold_walk_next(walk, error);
    for (size_t i = 0U; i < walk->n_tokens && !st; ++i) {
      st = add_token(run, &walk->tokens[i], error);
    }
  } while (!st && walk->n_tokens);

  st = st ? st : end_sentence(run, error);

  const Sentence* const last = &run->room->sentence;
  run->writer.mentions->n_sentences =
    last->n_tokens ? (size_t)last->last + 1U : 0U;
  return st;
}

// Add the matches of a sentence, which begin at some place of all of them
static CompetentStatus
add_exact(Run* const            run,
          const Match* const    items,
          const size_t          n,
          CompetentError* const error)
{
  const ExactTokens* const exact = &run->room->exact;
  CompetentStatus          st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    const FoldToken* const first   = exact_token(exact, items[i].first);
    const FoldToken* const last    = exact_token(exact, items[i].last);
    const Stretch          stretch = {first->start, last->end, first->sentence};

    st = mentions_add(&run->writer, stretch, &items[i], error);
  }

  return st;
}

// Find the labels of whole sentences, and choose among those of each
static CompetentStatus
end_exact(Run* const run, CompetentError* const error)
{
  const CompetentExtractOptions* const options = &run->extractor->options;
  ExactTokens* const                   exact   = &run->room->exact;
  Array* const                         matches = &run->room->matches;

  matches->n = 0U;
  CompetentStatus st =
    exact_find(exact, run->writer.image, options->kinds, matches, error);

  Match* const items = (Match*)matches->items;
  for (size_t i = 0U, end = 0U; i < matches->n && !st; i = end) {
    const uint32_t part_end = exact_part_end(exact, items[i].first);
    for (end = i; end < matches->n && items[end].first < part_end;) {
      ++end;
    }

    const size_t n = choose_matches(items + i, end - i, options->overlapping);
    st             = add_exact(run, items + i, n, error);
  }

  exact_drop(exact);
  return st;
}

// Only labels as they stand are wanted: nothing else is read of a sentence
static CompetentStatus
read_exact(Run* const run, CompetentError* const error)
{
  FoldWalk* const    walk  = &run->room->walk;
  ExactTokens* const exact = &run->room->exact;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  exact_clear(exact);
  do {
    st = fold_walk_next(walk, error);
    if (!st) {
      exact_add(exact, run->writer.image, walk);
      st = end_exact(run, error);
    }
  } while (!st && walk->n_tokens);

  run->writer.mentions->n_sentences = exact->n_sentences;
  return st;
}

CompetentStatus
competent_extractor_run(const CompetentExtractor* const extractor,
                        const CompetentText             text,
                        CompetentMentions** const       mentions,
                        CompetentError* const           error)
{
  assert(extractor);
  assert(text.bytes || !text.length);
  assert(mentions);

  *mentions = NULL;
  if (text.length > extractor->options.max_length) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "The text is longer than %zu bytes",
                   extractor->options.max_length);
  }

  Room* const              room = take_room(extractor);
  CompetentMentions* const made =
    (CompetentMentions*)calloc(1, sizeof(CompetentMentions));
  if (!room || !made) {
    free_room(room);
    free(made);
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(extractor->taxonomy);

  Run run = {extractor,
             room,
             {made,
              &extractor->taxonomy->image,
              extractor->options.kinds,
              text,
              {0U, 0U, 0U, 0U},
              {0U, 0U, 0U, 0U}}};

  fold_walk_begin_with(&room->walk, text, FOLD_REPLACE, extractor->blocks);

  const CompetentStatus st = extractor->options.exact ? read_exact(&run, error)
                                                      : read_meant(&run, error);
  free_room(exchange_room(extractor, room));
  if (st) {
    competent_mentions_free(made);
    return st;
  }

  *mentions = made;
  return COMPETENT_STATUS_SUCCESS;
}
