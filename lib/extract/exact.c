// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/exact.h"

#include "extract/find.h"
#include "text/form_key.h"
#include "text/phrase.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
  SURE = 97 * COMPETENT_FULL_SCORE / 100, ///< Score of a label as it stands
};

/// What is looked for, and where
typedef struct {
  const Image*    image;
  const Sentence* sentence;
  uint32_t        kinds;
  Array*          matches;
  CompetentError* error;
} Look;

static bool
is_behind_blank(const Sentence* const sentence, const uint32_t token)
{
  return sentence->tokens[token].flags & FOLD_AFTER_BLANK;
}

// Return the first token of a name up to an offset, before which a token is, or
// a number that no token has
static uint32_t
match_before(const Sentence* const sentence,
             const CompetentText   name,
             size_t                end,
             uint32_t              token)
{
  while (end) {
    if (is_behind_blank(sentence, token) != (name.bytes[end - 1U] == ' ')) {
      return UINT32_MAX;
    }

    end -= is_behind_blank(sentence, token) ? 1U : 0U;
    if (!token--) {
      return UINT32_MAX;
    }

    const CompetentText text = sentence_text(sentence, token);
    if (text.length > end ||
        memcmp(name.bytes + end - text.length, text.bytes, text.length) != 0) {
      return UINT32_MAX;
    }

    end -= text.length;
  }

  return token;
}

// Return the last token of a name from an offset on, likewise
static uint32_t
match_behind(const Sentence* const sentence,
             const CompetentText   name,
             size_t                start,
             uint32_t              token)
{
  while (start < name.length) {
    if (++token == sentence->n_tokens ||
        is_behind_blank(sentence, token) != (name.bytes[start] == ' ')) {
      return UINT32_MAX;
    }

    start += is_behind_blank(sentence, token) ? 1U : 0U;

    const CompetentText text = sentence_text(sentence, token);
    if (text.length > name.length - start ||
        memcmp(name.bytes + start, text.bytes, text.length) != 0) {
      return UINT32_MAX;
    }

    start += text.length;
  }

  return token;
}

// Words that a hyphen joins to others are not as they stand
static bool
is_apart(const Sentence* const sentence,
         const uint32_t        first,
         const uint32_t        last)
{
  const bool is_joined_before =
    first && !is_behind_blank(sentence, first) &&
    *sentence_text(sentence, first - 1U).bytes == '-';
  const bool is_joined_behind =
    last + 1U < sentence->n_tokens && !is_behind_blank(sentence, last + 1U) &&
    *sentence_text(sentence, last + 1U).bytes == '-';

  return !is_joined_before && !is_joined_behind;
}

static CompetentStatus
add_match(const Look* const look,
          const uint32_t    phrase,
          const uint32_t    first,
          const uint32_t    last)
{
  Match* const match =
    (Match*)array_add(look->matches, sizeof(Match), look->error);
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

// Look for a name around one of its words, wherever that is in it
static CompetentStatus
try_name(const Look* const look,
         const uint32_t    phrase,
         const uint32_t    name,
         const uint32_t    token)
{
  const Sentence* const sentence = look->sentence;
  const CompetentText   word     = sentence_text(sentence, token);
  const CompetentText   text =
    image_text(look->image, look->image->names[name].text);

  for (size_t at = 0U; at + word.length <= text.length; ++at) {
    const bool is_start = !at || !byte_is_word(text.bytes[at - 1U]);
    if (!is_start || text.bytes[at] != *word.bytes ||
        memcmp(text.bytes + at, word.bytes, word.length) != 0) {
      continue;
    }

    const uint32_t first = match_before(sentence, text, at, token);
    const uint32_t last =
      (first == UINT32_MAX)
        ? UINT32_MAX
        : match_behind(sentence, text, at + word.length, token);
    if (last != UINT32_MAX && is_apart(sentence, first, last)) {
      return add_match(look, phrase, first, last);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_wanted(const Look* const look, const ImagePhraseName* const reading)
{
  const Image* const     image   = look->image;
  const CompetentConcept concept = image->name_concepts[reading->name];

  return !look->kinds || ((look->kinds >> image->concepts[concept].kind) & 1U);
}

// A verb that is parted from its particle is looked for where it is whole, too
static bool
may_stand(const ImagePhraseName* const reading)
{
  return !(reading->read & (uint32_t)IMAGE_READ_APART);
}

static CompetentStatus
try_lexeme(const Look* const look, const uint32_t lexeme, const uint32_t token)
{
  const Image* const image = look->image;
  const uint32_t     end   = image->lexemes[lexeme + 1U].first_phrase;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t p = image->lexemes[lexeme].first_phrase; p < end && !st; ++p) {
    const uint32_t last = image->phrases[p + 1U].first_name;
    for (uint32_t i = image->phrases[p].first_name; i < last && !st; ++i) {
      if (may_stand(&image->phrase_names[i]) &&
          is_wanted(look, &image->phrase_names[i])) {
        st = try_name(look, p, image->phrase_names[i].name, token);
      }
    }
  }

  return st;
}

static CompetentStatus
try_token(const Look* const look, const uint32_t token)
{
  const Image* const  image = look->image;
  const CompetentText text  = sentence_text(look->sentence, token);
  const uint64_t      key   = form_key(text.bytes, text.length);
  const uint64_t      mask  = image->n_forms - 1U;
  CompetentStatus     st    = COMPETENT_STATUS_SUCCESS;
  for (uint64_t probe = 0U; probe < IMAGE_MAX_PROBES && !st; ++probe) {
    const ImageForm* const slot = &image->forms[(key + probe) & mask];
    if (!slot->key) {
      return st;
    }

    if (slot->key == key && slot->how != IMAGE_HOW_VERB) {
      st = try_lexeme(look, slot->lexeme, token);
    }
  }

  return st;
}

CompetentStatus
exact_matches(const Image* const                   image,
              const CompetentExtractOptions* const options,
              const Sentence* const                sentence,
              Array* const                         matches,
              CompetentError* const                error)
{
  const Look look = {image, sentence, options->kinds, matches, error};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < sentence->n_tokens && !st; ++i) {
    if (!(sentence->tokens[i].flags & FOLD_IS_MARK)) {
      st = try_token(&look, i);
    }
  }

  return st;
}
