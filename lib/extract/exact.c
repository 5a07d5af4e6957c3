// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/exact.h"

#include "extract/find.h"
#include "extract/prefix.h"
#include "text/form_key.h"

#include <competent/extract.h>

#include <stddef.h>
#include <string.h>

void
exact_clear(ExactTokens* const tokens)
{
  tokens->n           = 0U;
  tokens->n_whole     = 0U;
  tokens->n_sentences = 0U;
  tokens->n_begins    = 0U;
  tokens->n_kept      = 0U;
  tokens->added       = NULL;
  memset(tokens->firsts, 0, sizeof(tokens->firsts));
}

static inline bool
is_first(const ExactTokens* const tokens, const uint32_t i)
{
  return (tokens->firsts[i / 64U] >> (i % 64U)) & 1U;
}

static void
set_first(ExactTokens* const tokens, const uint32_t i)
{
  tokens->firsts[i / 64U] |= UINT64_C(1) << (i % 64U);
}

// Add a set of tokens from one on
static void
add_firsts(ExactTokens* const    tokens,
           const uint32_t        from,
           const uint64_t* const firsts,
           const uint32_t        n)
{
  uint64_t* const to    = tokens->firsts + from / 64U;
  const unsigned  shift = from % 64U;
  for (uint32_t i = 0U; i < n; ++i) {
    const uint64_t over = shift ? firsts[i] >> (64U - shift) : 0U;
    to[i] |= firsts[i] << shift;
    if (over) {
      to[i + 1U] |= over;
    }
  }
}

uint32_t
exact_part_end(const ExactTokens* const tokens, const uint32_t token)
{
  uint32_t i   = token + 1U;
  uint64_t set = (i < tokens->n) ? tokens->firsts[i / 64U] >> (i % 64U) : 0U;
  while (!set && (i | 63U) + 1U < tokens->n) {
    i   = (i | 63U) + 1U;
    set = tokens->firsts[i / 64U];
  }

  return set ? i + (uint32_t)__builtin_ctzll(set) : tokens->n;
}

// Return whether a sentence may be too long, so that many that follow each
// other are no first ones
static bool
may_be_too_long(const ExactTokens* const tokens)
{
  bool may = false;
  for (uint32_t i = 0U; i < tokens->n / 64U; ++i) {
    may = may || !tokens->firsts[i];
  }

  return may;
}

// Part sentences that are too long
static void
part_long(ExactTokens* const tokens)
{
  for (uint32_t part = 0U; part < tokens->n;) {
    const uint32_t end = exact_part_end(tokens, part);
    if (end - part > SENTENCE_MAX_TOKENS) {
      part += SENTENCE_MAX_TOKENS;
      set_first(tokens, part);
    } else {
      part = end;
    }
  }
}

// Return where the last sentence begins, which goes on with what will be added
static uint32_t
find_last_first(const ExactTokens* const tokens)
{
  uint32_t i = (tokens->n - 1U) / 64U;
  while (i && !tokens->firsts[i]) {
    --i;
  }

  return 64U * i + 63U - (uint32_t)__builtin_clzll(tokens->firsts[i] | 1U);
}

// A sentence for which there is no room counts as several
void
exact_add(ExactTokens* const    tokens,
          const Image* const    image,
          const FoldWalk* const walk)
{
  const uint32_t old                          = tokens->n;
  const uint32_t n                            = (uint32_t)walk->n_tokens;
  uint64_t       firsts[FOLD_MAX_TOKENS / 64] = {0U};
  if (!n) {
    tokens->n_whole = old; // It is the end of the text
    return;
  }

  const TokenRun  run = {walk->tokens,
                         n,
                         walk->forms,
                        old ? tokens->keys[old - 1U] : 0U,
                         old,
                         {image->starts, image->n_starts}};
  const TokenKeys to  = {tokens->keys + old,
                         tokens->pairs + old,
                         firsts,
                         tokens->begins + tokens->n_begins};

  tokens->n_begins += (uint32_t)walk->blocks->number(&run, to);
  tokens->added = walk->tokens;
  tokens->n     = old + n;
  add_firsts(tokens, old, firsts, (n + 63U) / 64U);
  if (may_be_too_long(tokens)) {
    part_long(tokens);
  }

  tokens->n_whole     = find_last_first(tokens);
  tokens->n_sentences = exact_token(tokens, tokens->n - 1U)->sentence + 1U;
}

static inline void
prefetch(const Image* const image, const uint64_t key)
{
  __builtin_prefetch(image->prefixes +
                     image_prefix_home(key, image->n_prefix_homes));
}

// Return how many begins are of whole sentences
static uint32_t
count_begins(const ExactTokens* const tokens)
{
  uint32_t n = tokens->n_begins;
  while (n && tokens->begins[n - 1U] > 2U * tokens->n_whole) {
    --n;
  }

  return n;
}

static inline bool
is_after_blank(const ExactTokens* const tokens, const uint32_t i)
{
  return exact_token(tokens, i)->flags & FOLD_AFTER_BLANK;
}

// Return the key of some tokens and the next one, or 0 if no name goes on so
static inline uint64_t
key_of_next(const ExactTokens* const tokens,
            const ImagePrefix* const prefix,
            const uint32_t           last)
{
  const uint32_t next = last + 1U;
  if (next == tokens->n_whole || is_first(tokens, next)) {
    return 0U;
  }

  const uint64_t key = form_key_join(
    prefix->key, tokens->keys[next], is_after_blank(tokens, next));
  return (prefix->next & image_next_bit(key)) ? key : 0U;
}

// Return the key of one token, or of two of which the last one is given
static inline uint64_t
key_of_begin(const ExactTokens* const tokens, const uint32_t begin)
{
  const uint64_t* const keys = (begin & 1U) ? tokens->keys : tokens->pairs;
  return keys[begin / 2U];
}

// Return a name that is found, asking for what will be looked at of it
static inline ExactName
name_of(const ExactTokens* const tokens,
        const Image* const       image,
        const ImagePrefix* const prefix,
        const uint32_t           first,
        const uint32_t           last)
{
  // What goes on after one token begins with two
  const ExactName name = {prefix,
                          (first < last) ? key_of_next(tokens, prefix, last)
                                         : 0U,
                          0U,
                          (uint16_t)first,
                          (uint16_t)last};

  prefetch(image, name.next);
  __builtin_prefetch(image->phrases + prefix->phrase);
  return name;
}

// Find names and what may become one, asking for all before any is waited for
static uint32_t
find_names(ExactTokens* const tokens, const Image* const image)
{
  const uint32_t n_begins = count_begins(tokens);
  uint32_t       n        = 0U;
  for (uint32_t i = 0U; i < n_begins; ++i) {
    prefetch(image, key_of_begin(tokens, tokens->begins[i]));
  }

  for (uint32_t i = 0U; i < n_begins; ++i) {
    const uint32_t           begin   = tokens->begins[i];
    const uint32_t           last    = begin / 2U;
    const bool               is_pair = !(begin & 1U);
    const ImagePrefix* const prefix =
      prefix_find(image, key_of_begin(tokens, begin));
    if (prefix && !(is_pair && is_first(tokens, last))) {
      const ExactName name =
        name_of(tokens, image, prefix, last - is_pair, last);

      tokens->names[n] = name;
      n += prefix->phrase != IMAGE_NOTHING || name.next;
    }
  }

  return n;
}

// Find what names go on with, and with that again: what one of them has to
// wait for is on its way while others are looked at
static void
extend_names(ExactTokens* const tokens,
             const Image* const image,
             const uint32_t     n_names)
{
  ExactName* const names = tokens->names;
  uint32_t         n     = n_names;
  for (uint32_t i = 0U; i < n && n < (uint32_t)EXACT_MAX_NAMES; ++i) {
    if (names[i].next) {
      const ImagePrefix* const prefix = prefix_find(image, names[i].next);
      if (prefix) {
        names[i].more = n;
        names[n++] =
          name_of(tokens, image, prefix, names[i].first, names[i].last + 1U);
      } else {
        names[i].next = 0U;
      }
    }
  }
}

static bool
is_hyphen(const ExactTokens* const tokens, const uint32_t i)
{
  return tokens->keys[i] == form_key("-", 1U);
}

// Words that a hyphen joins to others are not as they stand
static bool
is_apart(const ExactTokens* const tokens,
         const uint32_t           first,
         const uint32_t           last)
{
  const uint32_t next             = last + 1U;
  const bool     is_joined_before = !is_first(tokens, first) &&
                                !is_after_blank(tokens, first) &&
                                is_hyphen(tokens, first - 1U);
  const bool is_joined_behind =
    next < tokens->n_whole && !is_first(tokens, next) &&
    !is_after_blank(tokens, next) && is_hyphen(tokens, next);

  return !is_joined_before && !is_joined_behind;
}

static CompetentStatus
add_match(const ExactTokens* const tokens,
          const Image* const       image,
          const uint32_t           kinds,
          const ExactName* const   name,
          Array* const             matches,
          CompetentError* const    error)
{
  const uint32_t phrase = name->prefix->phrase;
  if (phrase == IMAGE_NOTHING || !is_apart(tokens, name->first, name->last) ||
      !find_is_wanted(image, kinds, phrase)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Match* const match = (Match*)array_add(matches, sizeof(Match), error);
  if (!match) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // What the mention will tell of it is on its way up to then
  __builtin_prefetch(image->phrase_names + image->phrases[phrase].first_name);

  match->score     = find_score(COMPETENT_MENTION_LABEL, 0U);
  match->phrase    = phrase;
  match->other     = IMAGE_NOTHING;
  match->n_lexemes = name->last + 1U - name->first;
  match->n_tokens  = match->n_lexemes;
  match->first     = (uint16_t)name->first;
  match->last      = (uint16_t)name->last;
  match->rule      = (uint8_t)COMPETENT_MENTION_LABEL;
  return COMPETENT_STATUS_SUCCESS;
}

// Return a name with one token more, and no prefix if there is none
static inline ExactName
name_with_more(const ExactTokens* const tokens,
               const Image* const       image,
               const ExactName* const   name)
{
  static const ExactName   none = {NULL, 0U, 0U, 0U, 0U};
  const ImagePrefix* const prefix =
    (name->next && !name->more) ? prefix_find(image, name->next) : NULL;
  return name->more ? tokens->names[name->more]
         : prefix ? name_of(tokens, image, prefix, name->first, name->last + 1U)
                  : none;
}

// Add a name, and those that go on
static CompetentStatus
follow(const ExactTokens* const tokens,
       const Image* const       image,
       const uint32_t           kinds,
       const ExactName* const   start,
       Array* const             matches,
       CompetentError* const    error)
{
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  ExactName       name = *start;
  while (!st && name.prefix) {
    st   = add_match(tokens, image, kinds, &name, matches, error);
    name = name_with_more(tokens, image, &name);
  }

  return st;
}

CompetentStatus
exact_find(ExactTokens* const    tokens,
           const Image* const    image,
           const uint32_t        kinds,
           Array* const          matches,
           CompetentError* const error)
{
  const uint32_t n_names = find_names(tokens, image);
  extend_names(tokens, image, n_names);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n_names && !st; ++i) {
    st = follow(tokens, image, kinds, &tokens->names[i], matches, error);
  }

  return st;
}

// Keep the tokens from one on, of which some may have been kept before
static void
keep_tokens(ExactTokens* const tokens, const uint32_t from)
{
  uint32_t n = 0U;
  for (uint32_t i = from; i < tokens->n; ++i) {
    tokens->kept[n++] = *exact_token(tokens, i);
  }

  tokens->n_kept = n;
}

void
exact_drop(ExactTokens* const tokens)
{
  const uint32_t from    = tokens->n_whole;
  const uint32_t n       = tokens->n - from;
  const uint32_t n_found = count_begins(tokens);

  tokens->n_begins -= n_found;
  for (uint32_t i = 0U; i < tokens->n_begins; ++i) {
    tokens->begins[i] = tokens->begins[n_found + i] - 2U * from;
  }

  keep_tokens(tokens, from);
  memmove(tokens->keys, tokens->keys + from, n * sizeof(uint64_t));
  memmove(tokens->pairs, tokens->pairs + from, n * sizeof(uint64_t));
  memset(tokens->firsts, 0, sizeof(tokens->firsts));
  tokens->firsts[0] = n ? 1U : 0U; // All of them are of one part
  tokens->n         = n;
  tokens->n_whole   = 0U;
}
