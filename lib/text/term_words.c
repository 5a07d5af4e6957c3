// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/term_words.h"

#include "base/uncleared.h"
#include "text/head.h"
#include "text/inflection.h"
#include "text/word_memo.h"

#include <stddef.h>
#include <string.h>

static bool
is_break(const char c)
{
  return memchr(" ,;:!?()[]{}\"|/\\=*<>_~^", c, 24U) != NULL;
}

static CompetentText
trimmed(CompetentText word)
{
  while (word.length && memchr("-.'&@", word.bytes[0], 5U)) {
    ++word.bytes;
    --word.length;
  }

  while (word.length && memchr("-.'&@", word.bytes[word.length - 1U], 5U)) {
    --word.length;
  }

  return word;
}

// Return the next word, and whether punctuation stands behind it
static CompetentText
next_word(const CompetentText text, size_t* const at, bool* const is_ended)
{
  CompetentText word = {NULL, 0U};
  while (!word.length && *at < text.length) {
    while (*at < text.length && is_break(text.bytes[*at])) {
      ++*at;
    }

    const size_t start = *at;
    while (*at < text.length && !is_break(text.bytes[*at])) {
      ++*at;
    }

    word = trimmed(text_slice(text, start, *at));
  }

  *is_ended = *at < text.length && text.bytes[*at] != ' ';
  return word;
}

static void
tell(Term* const         term,
     const Rule          rule,
     const CompetentText from,
     const CompetentText to)
{
  trace_step(&term->trace, rule, from, to);
}

// Make the key of a word: singular, then of no gender
static void
make_key(Term* const term, const CompetentText word, Phrase* const key)
{
  UNCLEARED Phrase other;
  phrase_clear(key);
  phrase_add(key, word);
  if (trace_allows(&term->trace, RULE_NUMBER) &&
      inflection_number(word, &other)) {
    tell(term, RULE_NUMBER, word, phrase_text(&other));
    phrase_copy(key, &other);
  }

  if (trace_allows(&term->trace, RULE_GENDER) &&
      inflection_gender(phrase_text(key), &other)) {
    tell(term, RULE_GENDER, phrase_text(key), phrase_text(&other));
    phrase_copy(key, &other);
  }
}

static CompetentStatus
add_part(Term* const           term,
         const CompetentText   text,
         CompetentError* const error)
{
  Span* const part = (Span*)array_add(&term->parts, sizeof(Span), error);
  if (!part) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *part = trace_keep(&term->trace, text);
  return term->trace.st;
}

static CompetentStatus
add_parts(Term* const           term,
          TermWord* const       word,
          const Phrase* const   key,
          const Lexicon         lexicon,
          CompetentError* const error)
{
  CompoundPart        parts[COMPOUND_MAX_PARTS];
  const CompetentText text = phrase_text(key);
  const size_t        n    = compound_split(lexicon, text, parts);
  CompetentStatus     st   = COMPETENT_STATUS_SUCCESS;
  UNCLEARED Phrase    all;
  phrase_clear(&all);
  word->first_part = (uint32_t)term->parts.n;
  for (size_t i = 0U; !st && i < n; ++i) {
    UNCLEARED Phrase part;
    compound_part_word(text, parts[i], &part);
    phrase_add_word(&all, phrase_text(&part));
    st = add_part(term, phrase_text(&part), error);
  }

  word->n_parts = (uint32_t)n;
  if (n && !st) {
    tell(term, RULE_COMPOUND, text, phrase_text(&all));
  }

  return st;
}

// Find out what a word is
static CompetentStatus
analyse(Term* const           term,
        const CompetentText   text,
        const Lexicon         lexicon,
        TermWord* const       word,
        CompetentError* const error)
{
  UNCLEARED Phrase key;
  make_key(term, text, &key);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (trace_allows(&term->trace, RULE_COMPOUND)) {
    st = add_parts(term, word, &key, lexicon, error);
  }

  word->is_person = head_is_person(phrase_text(&key));
  word->is_tail   = head_is_preposition(text);
  word->key       = text_is(text, phrase_text(&key))
                      ? word->text
                      : trace_keep(&term->trace, phrase_text(&key));
  return st ? st : term->trace.st;
}

static CompetentStatus
remember(const Term* const     term,
         const TermWord* const word,
         const Lexicon         lexicon,
         CompetentError* const error)
{
  WordFound found;
  found.key       = term_text(term, word->key);
  found.n_parts   = word->n_parts;
  found.is_person = word->is_person;
  found.is_tail   = word->is_tail;
  for (uint32_t i = 0U; i < word->n_parts; ++i) {
    found.parts[i] = term_part(term, word, i);
  }

  return word_memo_add(
    lexicon.memo, term_text(term, word->text), &found, error);
}

static CompetentStatus
recall(Term* const            term,
       const WordFound* const found,
       const CompetentText    text,
       TermWord* const        word,
       CompetentError* const  error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  word->key          = text_is(text, found->key) ? word->text
                                                 : trace_keep(&term->trace, found->key);
  word->is_person    = found->is_person;
  word->is_tail      = found->is_tail;
  word->first_part   = (uint32_t)term->parts.n;
  word->n_parts      = found->n_parts;
  for (uint32_t i = 0U; i < found->n_parts && !st; ++i) {
    st = add_part(term, found->parts[i], error);
  }

  return st ? st : term->trace.st;
}

static CompetentStatus
add_word(Term* const           term,
         const CompetentText   text,
         const Lexicon         lexicon,
         CompetentError* const error)
{
  TermWord word = {{0U, 0U}, {0U, 0U}, 0U, 0U, false, false, false};
  word.text     = trace_keep(&term->trace, text);

  WordFound       found;
  CompetentStatus st = term->trace.st;
  if (!st && lexicon.memo && word_memo_find(lexicon.memo, text, &found)) {
    st = recall(term, &found, text, &word, error);
  } else if (!st) {
    st = analyse(term, text, lexicon, &word, error);
    st = (!st && lexicon.memo) ? remember(term, &word, lexicon, error) : st;
  }

  TermWord* const added =
    st ? NULL : (TermWord*)array_add(&term->words, sizeof(TermWord), error);
  if (added) {
    *added = word;
  }

  return added ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

// The head is the last word for a person before the first tail, or else the
// last word there
static void
mark_head(Term* const              term,
          const TermVariant* const variant,
          const uint32_t           end)
{
  TermWord* const words = (TermWord*)term->words.items + variant->first_word;
  uint32_t        last  = end;
  for (uint32_t i = 1U; i < last; ++i) {
    if (words[i].is_tail) {
      last = i;
    }
  }

  uint32_t head = last - 1U;
  for (uint32_t i = last; i; --i) {
    if (words[i - 1U].is_person) {
      head = i - 1U;
      break;
    }
  }

  words[head].is_head = true;
}

static bool
has_keys(const Term* const        term,
         const TermVariant* const a,
         const TermVariant* const b)
{
  bool is_same = a->n_words == b->n_words;
  for (uint32_t i = 0U; is_same && i < a->n_words; ++i) {
    is_same = text_is(term_text(term, term_word(term, a, i)->key),
                      term_text(term, term_word(term, b, i)->key));
  }

  return is_same;
}

static bool
is_known(const Term* const term, const TermVariant* const variant)
{
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    if (has_keys(term, &term->variants[i], variant)) {
      return true;
    }
  }

  return false;
}

CompetentStatus
term_add_variant(Term* const           term,
                 const CompetentText   text,
                 const Lexicon         lexicon,
                 CompetentError* const error)
{
  CompetentStatus  st       = COMPETENT_STATUS_SUCCESS;
  TermVariant      variant  = {{0U, 0U}, (uint32_t)term->words.n, 0U};
  uint32_t         end      = 0U; // Words before the first punctuation
  bool             is_ended = false;
  size_t           at       = 0U;
  UNCLEARED Phrase all;
  phrase_clear(&all);
  for (CompetentText word = next_word(text, &at, &is_ended); word.length && !st;
       word               = next_word(text, &at, &is_ended)) {
    phrase_add_word(&all, word);
    st = add_word(term, word, lexicon, error);
    ++variant.n_words;
    end = (is_ended && !end) ? variant.n_words : end;
  }

  if (st || !variant.n_words || is_known(term, &variant)) {
    term->words.n = st ? term->words.n : variant.first_word;
    return st;
  }

  mark_head(term, &variant, end ? end : variant.n_words);
  variant.text = trace_keep(&term->trace, phrase_text(&all));
  term->variants[term->n_variants++] = variant;
  return term->trace.st;
}
