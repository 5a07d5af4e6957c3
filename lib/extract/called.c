// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/called.h"

#include "base/uncleared.h"
#include "extract/find.h"
#include "extract/meaning.h"
#include "text/everyday.h"
#include "text/lexeme.h"
#include "text/phrase.h"

#include <competent/extract.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

enum { MAX_WORDS = 4 };

/// What an everyday word may be called
typedef struct {
  Meanings words[MAX_WORDS];
  uint32_t n;
} Call;

// Texts have what a hyphen joins in pieces, and labels as one word
static void
join(const CompetentText word, Phrase* const joined)
{
  phrase_clear(joined);
  for (size_t i = 0U; i < word.length; ++i) {
    if (word.bytes[i] != '-') {
      (void)phrase_add(joined, text_slice(word, i, i + 1U));
    }
  }
}

// Find out what the words of a call mean, and return whether all mean something
static bool
read_call(const Image* const image, const CompetentText text, Call* const call)
{
  size_t at = 0U;
  call->n   = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (lexeme_filler(word) == FILLER_NONE) {
      if (call->n == MAX_WORDS) {
        return false;
      }

      UNCLEARED Phrase joined;
      join(word, &joined);

      Meanings* const meanings = &call->words[call->n++];
      meanings_find_split(image, phrase_text(&joined), meanings);
      if (!meanings->n) {
        return false;
      }
    }
  }

  return call->n;
}

static bool
means(const Meanings* const word, const uint32_t lexeme)
{
  bool does = false;
  for (uint32_t i = 0U; i < word->n && !does; ++i) {
    does = word->items[i].lexeme == lexeme;
  }

  return does;
}

/// The lexemes of a phrase
typedef struct {
  const uint32_t* items;
  uint32_t        n;
} Lexemes;

static Lexemes
lexemes_of(const Image* const image, const uint32_t phrase)
{
  const uint32_t first   = image->phrases[phrase].first_lexeme;
  const Lexemes  lexemes = {image->phrase_lexemes + first,
                            image->phrases[phrase + 1U].first_lexeme - first};
  return lexemes;
}

static bool
has(const Lexemes lexemes, const uint32_t lexeme)
{
  bool is_there = false;
  for (uint32_t i = 0U; i < lexemes.n && !is_there; ++i) {
    is_there = lexemes.items[i] == lexeme;
  }

  return is_there;
}

// A compound is there with its head and another part
static bool
has_word(const Lexemes lexemes, const Meanings* const word)
{
  bool has_whole = false;
  bool has_head  = false;
  bool has_other = false;
  for (uint32_t i = 0U; i < word->n; ++i) {
    const Meaning* const meaning  = &word->items[i];
    const bool           is_there = has(lexemes, meaning->lexeme);

    has_whole = has_whole || (is_there && meaning->is_whole);
    has_head  = has_head || (is_there && meaning->is_head);
    has_other = has_other || (is_there && !meaning->is_head);
  }

  return has_whole || (has_head && has_other);
}

// Return whether a phrase has all words of a call, and no others
static bool
is_called(const Lexemes lexemes, const Call* const call)
{
  bool is = true;
  for (uint32_t i = 0U; i < call->n && is; ++i) {
    is = has_word(lexemes, &call->words[i]);
  }

  for (uint32_t i = 0U; i < lexemes.n && is; ++i) {
    bool is_meant = false;
    for (uint32_t w = 0U; w < call->n && !is_meant; ++w) {
      is_meant = means(&call->words[w], lexemes.items[i]);
    }

    is = is_meant;
  }

  return is;
}

// Return the first phrase that is what a word means and is looked for by it
static uint32_t
find_phrase_at(const Image* const image,
               const uint32_t     kinds,
               const Call* const  call,
               const uint32_t     lexeme)
{
  const ImageLexeme* const entry = &image->lexemes[lexeme];
  for (uint32_t p = entry[0].first_phrase; p < entry[1].first_phrase; ++p) {
    if (is_called(lexemes_of(image, p), call) &&
        find_is_wanted(image, kinds, p)) {
      return p;
    }
  }

  return IMAGE_NOTHING;
}

static uint32_t
find_phrase(const Image* const  image,
            const uint32_t      kinds,
            const CompetentText text)
{
  UNCLEARED Call call;
  uint32_t       phrase = IMAGE_NOTHING;
  if (!read_call(image, text, &call)) {
    return phrase;
  }

  for (uint32_t w = 0U; w < call.n; ++w) {
    const Meanings* const word = &call.words[w];
    for (uint32_t i = 0U; i < word->n && phrase == IMAGE_NOTHING; ++i) {
      phrase = find_phrase_at(image, kinds, &call, word->items[i].lexeme);
    }
  }

  return phrase;
}

static CompetentStatus
add_match(const Image* const    image,
          const uint32_t        phrase,
          const uint32_t        other,
          const uint32_t        token,
          Array* const          matches,
          CompetentError* const error)
{
  Match* const match = (Match*)array_add(matches, sizeof(Match), error);
  if (!match) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  match->score     = find_score(COMPETENT_MENTION_EVERYDAY, 0U);
  match->phrase    = phrase;
  match->other     = other;
  match->n_lexemes = lexemes_of(image, phrase).n;
  match->n_tokens  = 1U;
  match->first     = (uint16_t)token;
  match->last      = (uint16_t)token;
  match->rule      = (uint8_t)COMPETENT_MENTION_EVERYDAY;
  match->flags     = 0U;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_word(const Image* const    image,
          const uint32_t        kinds,
          const uint16_t        number,
          const uint32_t        token,
          Array* const          matches,
          CompetentError* const error)
{
  uint32_t phrases[] = {IMAGE_NOTHING, IMAGE_NOTHING};
  uint32_t n         = 0U;
  size_t   at        = 0U;
  for (CompetentText call = everyday_next(number, &at); call.length && n < 2U;
       call               = everyday_next(number, &at)) {
    phrases[n] = find_phrase(image, kinds, call);
    n += (phrases[n] != IMAGE_NOTHING) ? 1U : 0U;
  }

  return n ? add_match(image, phrases[0], phrases[1], token, matches, error)
           : COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
called_find(const Image* const    image,
            const uint32_t        kinds,
            const Sentence* const sentence,
            Array* const          matches,
            CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < sentence->n_tokens && !st; ++i) {
    const uint16_t number = sentence->tokens[i].everyday;
    if (number) {
      st = read_word(image, kinds, number, i, matches, error);
    }
  }

  return st;
}
