// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/sentence.h"

#include "base/uncleared.h"
#include "text/form_key.h"
#include "text/lexeme.h"
#include "text/rule_abbreviation.h"
#include "text/word_class.h"

#include <string.h>

enum {
  MIN_END    = 3,   ///< Letters of an end that words share
  MAX_REACH  = 8,   ///< Tokens from a hyphen to the word with the end
  MAX_JOINED = 192, ///< Letters of a word that is made of several
  MAX_PART   = 32,  ///< Letters of a word that blanks part from another one
};

void
sentence_clear(Sentence* const sentence, const uint32_t number)
{
  sentence->n_tokens  = 0U;
  sentence->n_hits    = 0U;
  sentence->n_letters = 0U;
  sentence->number    = number;
  sentence->last      = number;
  memset(sentence->marks, 0, sizeof(sentence->marks));
}

bool
sentence_add(Sentence* const        sentence,
             const FoldToken* const token,
             const char* const      forms)
{
  if (sentence->n_tokens == SENTENCE_MAX_TOKENS ||
      sentence->n_letters + token->length > SENTENCE_FORMS_SIZE) {
    return false;
  }

  SentenceToken* const added = &sentence->tokens[sentence->n_tokens++];
  added->start               = token->start;
  added->end                 = token->end;
  added->form                = sentence->n_letters;
  added->length              = token->length;
  added->flags               = token->flags;
  added->group               = 0U;
  added->filler              = 0U;
  added->classes             = 0U;
  added->everyday            = 0U;
  added->is_person           = false;
  added->is_short            = false;
  memcpy(sentence->forms + added->form, forms + token->form, token->length);
  sentence->n_letters += token->length;
  return true;
}

static bool
is_word(const Sentence* const sentence, const uint32_t token)
{
  return token < sentence->n_tokens &&
         !(sentence->tokens[token].flags & FOLD_IS_MARK);
}

// Return whether a token is a hyphen right behind a word
static bool
is_hyphen(const Sentence* const sentence, const uint32_t token)
{
  return token && token < sentence->n_tokens &&
         (sentence->tokens[token].flags & FOLD_IS_MARK) &&
         !(sentence->tokens[token].flags & FOLD_AFTER_BLANK) &&
         sentence->tokens[token].length == 1U &&
         sentence->forms[sentence->tokens[token].form] == '-' &&
         is_word(sentence, token - 1U);
}

// Return whether a hyphen joins the tokens around it
static bool
is_join(const Sentence* const sentence, const uint32_t token)
{
  return is_hyphen(sentence, token) && is_word(sentence, token + 1U) &&
         !(sentence->tokens[token + 1U].flags & FOLD_AFTER_BLANK);
}

static void
add_hit(Sentence* const sentence,
        const Meaning   meaning,
        const uint32_t  first,
        const uint32_t  last)
{
  Hit* const hit = &sentence->hits[sentence->n_hits++];
  hit->lexeme    = meaning.lexeme;
  hit->first     = (uint16_t)first;
  hit->last      = (uint16_t)last;
  hit->how       = meaning.how;
  hit->is_whole  = meaning.is_whole;
  hit->is_head   = meaning.is_head;
  hit->is_slip   = meaning.is_slip;

  const uint16_t mark = image_mark(meaning.lexeme);
  sentence->marks[mark / 64U] |= UINT64_C(1) << (mark % 64U);
}

// Return whether a dot is right behind a word, as its own token or as a part of
// an abbreviation that is known anyway
static bool
has_dot(const Sentence* const sentence, const uint32_t token)
{
  const SentenceToken* const word = &sentence->tokens[token];
  const SentenceToken* const next = word + 1;
  return word->end == word->start + word->length + 1U ||
         (token + 1U < sentence->n_tokens && (next->flags & FOLD_IS_MARK) &&
          next->start == word->end && next->length == 1U &&
          sentence->forms[next->form] == '.');
}

bool
sentence_goes_on(const Sentence* const sentence, const FoldToken* const token)
{
  const uint32_t n = sentence->n_tokens;
  return n > 1U && !(token->flags & (FOLD_AFTER_LINE | FOLD_IS_CAPITAL)) &&
         is_word(sentence, n - 2U) && has_dot(sentence, n - 2U) &&
         sentence->tokens[n - 2U].end == sentence->tokens[n - 1U].start &&
         abbreviation_of(sentence_text(sentence, n - 2U), true).length;
}

// Read what a word is short for: "medew. bediening"
static void
read_short(Sentence* const    sentence,
           const Image* const image,
           const uint32_t     token)
{
  SentenceToken* const word = &sentence->tokens[token];
  const bool           dot  = has_dot(sentence, token);
  const CompetentText  full =
    abbreviation_of(sentence_text(sentence, token), dot);
  if (!full.length) {
    return;
  }

  UNCLEARED Meanings meanings;
  meanings_find_whole(image, full, &meanings);
  word->is_short = dot;
  for (unsigned i = 0U; i < meanings.n; ++i) {
    Meaning meaning = meanings.items[i];
    meaning.how     = (uint8_t)MEANING_INFLECTED;
    add_hit(sentence, meaning, token, token);
  }
}

// A piece of what hyphens join counts as a part of a compound
static CompetentStatus
read_word(Sentence* const       sentence,
          const Image* const    image,
          Vocabulary* const     vocabulary,
          const uint32_t        token,
          CompetentError* const error)
{
  const KnownWord* const word =
    vocabulary_find(vocabulary, image, sentence_text(sentence, token), error);
  if (!word) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const bool is_first = sentence->tokens[token].group == token;
  const bool is_last  = !is_join(sentence, token + 1U);

  sentence->tokens[token].key       = word->key;
  sentence->tokens[token].filler    = word->filler;
  sentence->tokens[token].is_person = word->is_person;
  sentence->tokens[token].classes   = word->classes;
  sentence->tokens[token].everyday =
    (is_first && is_last) ? word->everyday : (uint16_t)0U;
  for (unsigned i = 0U; i < word->n; ++i) {
    Meaning meaning  = vocabulary->items[word->first + i];
    meaning.is_whole = meaning.is_whole && is_first && is_last;
    meaning.is_head  = meaning.is_head && is_last;
    add_hit(sentence, meaning, token, token);
  }

  if (!word->n && is_first && is_last) {
    read_short(sentence, image, token);
  }

  return COMPETENT_STATUS_SUCCESS;
}

enum {
  WORDS_OF_NO_COMPOUND = WORD_BORDER | WORD_SELF | WORD_YOU | WORD_WE |
                         WORD_OURS | WORD_DETERMINER | WORD_PREPOSITION |
                         WORD_PARTICLE | WORD_LINK | WORD_BETWEEN | WORD_TITLE,
};

// Return whether a token may be a part of a compound that was written apart
static bool
may_be_part(const Sentence* const sentence, const uint32_t token)
{
  const SentenceToken* const word = &sentence->tokens[token];
  return !(word->flags & (FOLD_IS_MARK | FOLD_HAS_DIGIT | FOLD_HAS_JOIN)) &&
         word->length >= MIN_END && word->length <= MAX_PART &&
         word->filler == FILLER_NONE &&
         !(word->classes & (uint32_t)WORDS_OF_NO_COMPOUND) &&
         word->group == token && !is_hyphen(sentence, token + 1U);
}

// Add what two words make together, with an s between them where that is wanted
static bool
add_made(Sentence* const     sentence,
         const Image* const  image,
         const uint32_t      first,
         const CompetentText modifier,
         const CompetentText head,
         const size_t        n_links)
{
  UNCLEARED char bytes[2 * MAX_PART + 1];
  memcpy(bytes, modifier.bytes, modifier.length);
  bytes[modifier.length] = 's';
  memcpy(bytes + modifier.length + n_links, head.bytes, head.length);

  UNCLEARED Meanings  meanings;
  const CompetentText word = {bytes, modifier.length + n_links + head.length};
  meanings_find_made(image, word, &meanings);
  for (unsigned i = 0U; i < meanings.n; ++i) {
    add_hit(sentence, meanings.items[i], first, first + 1U);
  }

  return meanings.n;
}

// Return whether an s may link a word to what comes behind it in a compound
static bool
may_have_link(const CompetentText word)
{
  return !memchr("aeiousxz", word.bytes[word.length - 1U], 8U);
}

static bool
add_linked(Sentence* const    sentence,
           const Image* const image,
           const uint32_t     first,
           const uint32_t     modifier,
           const uint32_t     head)
{
  const CompetentText left  = sentence_text(sentence, modifier);
  const CompetentText right = sentence_text(sentence, head);
  return add_made(sentence, image, first, left, right, 0U) ||
         (sentence->tokens[head].is_person && may_have_link(left) &&
          add_made(sentence, image, first, left, right, 1U));
}

// Read a compound that was written apart, "bedrijfswagen monteur", or the other
// way around, if it is of a person: "monteur bedrijfswagen"
static void
read_parted(Sentence* const    sentence,
            const Image* const image,
            const uint32_t     token)
{
  if (!add_linked(sentence, image, token, token, token + 1U) &&
      sentence->tokens[token].is_person) {
    (void)add_linked(sentence, image, token, token + 1U, token);
  }
}

// Read what hyphens join as one word
static void
read_joined(Sentence* const    sentence,
            const Image* const image,
            const uint32_t     token)
{
  UNCLEARED char bytes[MAX_JOINED];
  size_t         length = 0U;
  uint32_t       last   = token;
  for (uint32_t i = token;; i += 2U) {
    const CompetentText text = sentence_text(sentence, i);
    if (length + text.length > MAX_JOINED) {
      return;
    }

    memcpy(bytes + length, text.bytes, text.length);
    length += text.length;
    last = i;
    if (!is_join(sentence, i + 1U)) {
      break;
    }
  }

  UNCLEARED Meanings  meanings;
  const CompetentText word = {bytes, length};
  meanings_find_whole(image, word, &meanings);
  for (unsigned i = 0U; i < meanings.n; ++i) {
    Meaning meaning = meanings.items[i];
    meaning.how     = (uint8_t)MEANING_JOINED;
    add_hit(sentence, meaning, token, last);
  }
}

// Return the word whose end a word with a hyphen shares, or its own number
static uint32_t
find_complete(const Sentence* const sentence, const uint32_t token)
{
  for (uint32_t i = token + 2U;
       i < sentence->n_tokens && i < token + 2U + MAX_REACH;
       ++i) {
    if (is_word(sentence, i) && !is_hyphen(sentence, i + 1U) &&
        lexeme_filler(sentence_text(sentence, i)) == FILLER_NONE) {
      return i;
    }
  }

  return token;
}

// Read huis- en tandartsen: huisartsen, by the longest end that makes a word
static void
read_suspended(Sentence* const    sentence,
               const Image* const image,
               const uint32_t     token)
{
  const uint32_t      last  = find_complete(sentence, token);
  const CompetentText start = sentence_text(sentence, token);
  const CompetentText whole = sentence_text(sentence, last);

  UNCLEARED char bytes[MAX_JOINED];
  if (last == token || start.length + whole.length > MAX_JOINED) {
    return;
  }

  memcpy(bytes, start.bytes, start.length);
  for (size_t cut = MIN_END; cut + MIN_END <= whole.length; ++cut) {
    const size_t n = whole.length - cut;
    memcpy(bytes + start.length, whole.bytes + cut, n);

    UNCLEARED Meanings  meanings;
    const CompetentText word = {bytes, start.length + n};
    meanings_find_whole(image, word, &meanings);
    for (unsigned i = 0U; i < meanings.n; ++i) {
      Meaning meaning = meanings.items[i];
      meaning.how     = (uint8_t)MEANING_SUSPENDED;
      add_hit(sentence, meaning, token, last);
    }

    if (meanings.n) {
      return;
    }
  }
}

CompetentStatus
sentence_read(Sentence* const       sentence,
              const Image* const    image,
              Vocabulary* const     vocabulary,
              CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < sentence->n_tokens && !st; ++i) {
    SentenceToken* const token   = &sentence->tokens[i];
    const bool           is_more = i > 1U && is_join(sentence, i - 1U);

    token->first_hit = sentence->n_hits;
    token->group     = (uint16_t)(is_more ? sentence->tokens[i - 2U].group : i);
    if (!is_word(sentence, i)) {
      const CompetentText mark = sentence_text(sentence, i);
      token->key               = form_key(mark.bytes, mark.length);
      continue;
    }

    st = read_word(sentence, image, vocabulary, i, error);
    if (i && may_be_part(sentence, i) && may_be_part(sentence, i - 1U)) {
      read_parted(sentence, image, i - 1U);
    }

    if (!is_more && is_join(sentence, i + 1U)) {
      read_joined(sentence, image, i);
    } else if (is_hyphen(sentence, i + 1U) && !is_join(sentence, i + 1U)) {
      read_suspended(sentence, image, i);
    }
  }

  sentence->tokens[sentence->n_tokens].first_hit = sentence->n_hits;
  return st;
}
