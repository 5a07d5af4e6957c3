// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/literal.h"

#include "base/uncleared.h"
#include "extract/find.h"
#include "extract/prefix.h"
#include "text/form_key.h"
#include "text/phrase.h"
#include "text/token_keys.h"

#include <competent/extract.h>

#include <stdbool.h>
#include <stddef.h>

/// Tokens that are a label, or begin one
typedef struct {
  const ImagePrefix* prefix;
  uint32_t           first;
  uint32_t           last;
} Literal;

static bool
is_after_blank(const Sentence* const sentence, const uint32_t token)
{
  return sentence->tokens[token].flags & FOLD_AFTER_BLANK;
}

// Return the key of some tokens and the next one
static uint64_t
key_with(const Sentence* const sentence,
         const uint64_t        before,
         const uint32_t        token)
{
  return form_key_join(
    before, sentence->tokens[token].key, is_after_blank(sentence, token));
}

static bool
is_hyphen(const Sentence* const sentence, const uint32_t token)
{
  return text_is(sentence_text(sentence, token), text_of_string("-"));
}

// Words that a hyphen joins to others are not as they stand
static bool
is_apart(const Sentence* const sentence, const Literal* const literal)
{
  const uint32_t first            = literal->first;
  const uint32_t next             = literal->last + 1U;
  const bool     is_joined_before = first && !is_after_blank(sentence, first) &&
                                is_hyphen(sentence, first - 1U);
  const bool is_joined_behind = next < sentence->n_tokens &&
                                !is_after_blank(sentence, next) &&
                                is_hyphen(sentence, next);

  return !is_joined_before && !is_joined_behind;
}

// Return whether it is known that a label is there
static bool
is_known(const Array* const matches, const Literal* const literal)
{
  const Match* const items = (const Match*)matches->items;
  bool               is    = false;
  for (size_t i = 0U; i < matches->n && !is; ++i) {
    is = items[i].first == literal->first && items[i].last == literal->last &&
         items[i].rule == (uint8_t)COMPETENT_MENTION_LABEL;
  }

  return is;
}

static CompetentStatus
add_match(const Literal* const  literal,
          Array* const          matches,
          CompetentError* const error)
{
  Match* const match = (Match*)array_add(matches, sizeof(Match), error);
  if (!match) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  match->score     = find_score(COMPETENT_MENTION_LABEL, 0U);
  match->phrase    = literal->prefix->phrase;
  match->other     = IMAGE_NOTHING;
  match->n_lexemes = literal->last + 1U - literal->first;
  match->n_tokens  = match->n_lexemes;
  match->first     = (uint16_t)literal->first;
  match->last      = (uint16_t)literal->last;
  match->rule      = (uint8_t)COMPETENT_MENTION_LABEL;
  match->flags     = 0U;
  return COMPETENT_STATUS_SUCCESS;
}

// Add the labels that begin with a token and the next one
static CompetentStatus
follow(const Image* const    image,
       const uint32_t        kinds,
       const Sentence* const sentence,
       Literal               literal,
       Array* const          matches,
       CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && literal.prefix) {
    const uint32_t phrase = literal.prefix->phrase;
    if (phrase != IMAGE_NOTHING && find_is_wanted(image, kinds, phrase) &&
        is_apart(sentence, &literal) && !is_known(matches, &literal)) {
      st = add_match(&literal, matches, error);
    }

    if (++literal.last == sentence->n_tokens) {
      return st;
    }

    const uint64_t key = key_with(sentence, literal.prefix->key, literal.last);
    literal.prefix     = (literal.prefix->next & image_next_bit(key))
                           ? prefix_find(image, key)
                           : NULL;
  }

  return st;
}

CompetentStatus
literal_find(const Image* const    image,
             const uint32_t        kinds,
             const Sentence* const sentence,
             Array* const          matches,
             CompetentError* const error)
{
  UNCLEARED uint64_t pairs[SENTENCE_MAX_TOKENS];
  const KeySet       starts = {image->starts, image->n_starts};
  CompetentStatus    st     = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i + 1U < sentence->n_tokens; ++i) {
    pairs[i] = key_with(sentence, sentence->tokens[i].key, i + 1U);
    __builtin_prefetch(image->starts + key_set_word(pairs[i], image->n_starts));
  }

  for (uint32_t i = 0U; i + 1U < sentence->n_tokens && !st; ++i) {
    const uint64_t key = pairs[i];
    if (key_set_has(starts, key)) {
      const Literal literal = {prefix_find(image, key), i, i + 1U};
      st = follow(image, kinds, sentence, literal, matches, error);
    }
  }

  return st;
}
