// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/exact.h"

#include "extract/find.h"
#include "text/form_key.h"

#include <competent/extract.h>

#include <stdbool.h>

enum {
  SURE = 98 * COMPETENT_FULL_SCORE / 100, ///< Score of a label as it stands
};

// Return 1 if names may begin with what has a key, or else 0
static inline uint8_t
may_start(const Image* const image, const uint64_t key)
{
  return (uint8_t)(image->starts[image_start_word(key, image->n_starts)] >>
                   (key & 63U)) &
         1U;
}

size_t
exact_fill(ExactSentence* const  sentence,
           const Image* const    image,
           const FoldWalk* const walk,
           const size_t          from)
{
  uint8_t* const starts = sentence->starts;
  uint32_t       n      = sentence->n_tokens;
  uint64_t       before = n ? sentence->tokens[n - 1U].key : 0U;
  size_t         at     = from;
  for (; at < walk->n_tokens && n < SENTENCE_MAX_TOKENS &&
         walk->tokens[at].sentence == sentence->number;
       ++at, ++n) {
    const FoldToken* const token = &walk->tokens[at];
    ExactToken* const      added = &sentence->tokens[n];
    const uint64_t         key =
      form_key_padded(walk->forms + token->form, token->length);
    const uint64_t both =
      form_key_join(before, key, token->flags & FOLD_AFTER_BLANK);

    added->key     = key;
    added->start   = (uint32_t)token->start;
    added->end     = (uint32_t)token->end;
    added->flags   = token->flags;
    starts[n + 1U] = may_start(image, key);
    starts[n] |= may_start(image, both);
    before = key;
  }

  sentence->n_tokens = n;
  return at;
}

static inline const ImagePrefix*
find_prefix(const Image* const image, const uint64_t key)
{
  const ImagePrefix* slot =
    image->prefixes + image_prefix_home(key, image->n_prefix_homes);
  for (unsigned probe = 0U; probe < IMAGE_PREFIX_PROBES && slot->key;
       ++probe, ++slot) {
    if (slot->key == key) {
      return slot;
    }
  }

  return NULL;
}

static bool
is_wanted(const Image* const image, const uint32_t kinds, const uint32_t phrase)
{
  const uint32_t end = image->phrases[phrase + 1U].first_name;
  for (uint32_t i = image->phrases[phrase].first_name; kinds && i < end; ++i) {
    const CompetentConcept concept =
      image->name_concepts[image->phrase_names[i].name];
    if ((kinds >> image->concepts[concept].kind) & 1U) {
      return true;
    }
  }

  return !kinds;
}

static bool
is_behind_blank(const ExactToken* const token)
{
  return token->flags & FOLD_AFTER_BLANK;
}

static bool
is_hyphen(const ExactToken* const token)
{
  return token->key == form_key("-", 1U);
}

// Words that a hyphen joins to others are not as they stand
static bool
is_apart(const ExactSentence* const sentence,
         const uint32_t             first,
         const uint32_t             last)
{
  const ExactToken* const tokens = sentence->tokens;
  const bool              is_joined_before =
    first && !is_behind_blank(&tokens[first]) && is_hyphen(&tokens[first - 1U]);
  const bool is_joined_behind = last + 1U < sentence->n_tokens &&
                                !is_behind_blank(&tokens[last + 1U]) &&
                                is_hyphen(&tokens[last + 1U]);

  return !is_joined_before && !is_joined_behind;
}

static CompetentStatus
add_match(const uint32_t        phrase,
          const uint32_t        first,
          const uint32_t        last,
          Array* const          matches,
          CompetentError* const error)
{
  Match* const match = (Match*)array_add(matches, sizeof(Match), error);
  if (!match) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  match->score     = SURE;
  match->phrase    = phrase;
  match->n_lexemes = last + 1U - first;
  match->n_tokens  = last + 1U - first;
  match->first     = (uint16_t)first;
  match->last      = (uint16_t)last;
  match->rule      = (uint8_t)COMPETENT_MENTION_LABEL;
  return COMPETENT_STATUS_SUCCESS;
}

// Find all names that begin at a token, as far as names go on
static CompetentStatus
find_names(const Image* const         image,
           const uint32_t             kinds,
           const ExactSentence* const sentence,
           const uint32_t             first,
           Array* const               matches,
           CompetentError* const      error)
{
  const ExactToken* const tokens = sentence->tokens;
  uint64_t                key    = tokens[first].key;
  const ImagePrefix*      prefix = find_prefix(image, key);
  CompetentStatus         st     = COMPETENT_STATUS_SUCCESS;
  for (uint32_t last = first; prefix && !st;) {
    if (prefix->phrase != IMAGE_NOTHING && is_apart(sentence, first, last) &&
        is_wanted(image, kinds, prefix->phrase)) {
      st = add_match(prefix->phrase, first, last, matches, error);
    }

    if (!prefix->is_open || ++last == sentence->n_tokens) {
      return st;
    }

    key = form_key_join(key, tokens[last].key, is_behind_blank(&tokens[last]));
    prefix = find_prefix(image, key);
  }

  return st;
}

CompetentStatus
exact_matches(const Image* const         image,
              const uint32_t             kinds,
              const ExactSentence* const sentence,
              Array* const               matches,
              CompetentError* const      error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < sentence->n_tokens && !st; ++i) {
    if (sentence->starts[i + 1U]) {
      st = find_names(image, kinds, sentence, i, matches, error);
    }
  }

  return st;
}
