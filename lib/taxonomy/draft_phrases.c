// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_phrases.h"

#include "text/compound.h"
#include "text/form_key.h"
#include "text/lexeme.h"
#include "text/rule.h"
#include "text/term.h"

#include <stdbool.h>
#include <string.h>

/// A run of names that have the same text
typedef struct {
  uint32_t first;
  uint32_t end;
  bool     has_verbs; ///< Whether what they name may be something that is done
} Names;

/// What makes the phrases of a run of names
typedef struct {
  Draft*          draft;
  PhraseWork*     work;
  const Term*     term;
  Names           names;
  CompetentError* error;
} Maker;

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Draft* const draft  = (const Draft*)self;
  const uint32_t     number = interner_find(&draft->words, word);
  return (number < draft->n_words) ? draft->word_counts[number] : 0U;
}

static CompetentStatus
add_form(const Maker* const  maker,
         const CompetentText text,
         const uint32_t      lexeme,
         const ImageHow      how)
{
  WordForm* const form =
    (WordForm*)array_add(&maker->work->forms, sizeof(WordForm), maker->error);
  if (!form) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  form->key    = form_key(text.bytes, text.length);
  form->lexeme = lexeme;
  form->how    = (uint32_t)how;
  return COMPETENT_STATUS_SUCCESS;
}

// Find the lexeme of a word, and add its forms if it is new
static CompetentStatus
find_lexeme(const Maker* const  maker,
            const CompetentText word,
            uint32_t* const     lexeme)
{
  Phrase key;
  lexeme_key(word, &key);

  const uint32_t  n  = maker->work->lexemes.n_texts;
  CompetentStatus st = interner_add(
    &maker->work->lexemes, phrase_text(&key), lexeme, maker->error);
  if (!st && *lexeme == n) {
    st = add_form(maker, phrase_text(&key), *lexeme, IMAGE_HOW_KEY);
  }

  return st ? st : add_form(maker, word, *lexeme, IMAGE_HOW_WORD);
}

static CompetentStatus
add_lexeme(const Maker* const  maker,
           const CompetentText word,
           Lexemes* const      lexemes)
{
  return find_lexeme(maker, word, &lexemes->items[lexemes->n++]);
}

static CompetentStatus
add_phrase(const Maker* const   maker,
           const Lexemes* const lexemes,
           const uint32_t       read)
{
  const CompetentText bytes = {(const char*)lexemes->items,
                               lexemes->n * sizeof(uint32_t)};

  uint32_t        phrase = 0U;
  CompetentStatus st =
    interner_add(&maker->work->phrases, bytes, &phrase, maker->error);
  for (uint32_t i = maker->names.first; i < maker->names.end && !st; ++i) {
    Reading* const reading = (Reading*)array_add(
      &maker->work->readings, sizeof(Reading), maker->error);
    if (!reading) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    reading->phrase = phrase;
    reading->name   = i;
    reading->read   = read;
  }

  return st;
}

// Words that say nothing count at the ends of a label, where they change it
static bool
is_left_out(const Maker* const       maker,
            const TermVariant* const variant,
            const uint32_t           i)
{
  const CompetentText word =
    term_text(maker->term, term_word(maker->term, variant, i)->text);
  const Filler filler = lexeme_filler(word);

  return filler == FILLER_ALWAYS ||
         (filler == FILLER_BETWEEN && i && i + 1U < variant->n_words);
}

static CompetentStatus
add_words(const Maker* const       maker,
          const TermVariant* const variant,
          const bool               is_split,
          Lexemes* const           lexemes)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  lexemes->n         = 0U;
  for (uint32_t i = 0U; i < variant->n_words && !st; ++i) {
    const TermWord* const word = term_word(maker->term, variant, i);
    if (is_left_out(maker, variant, i)) {
      continue;
    }

    const uint32_t n = is_split ? word->n_parts : 0U;
    if (lexemes->n + (n ? n : 1U) > IMAGE_MAX_LEXEMES) {
      lexemes->n = 0U;
      return COMPETENT_STATUS_SUCCESS;
    }

    for (uint32_t p = 0U; p < n && !st; ++p) {
      st = add_lexeme(maker, term_part(maker->term, word, p), lexemes);
    }

    if (!n) {
      st = add_lexeme(maker, term_text(maker->term, word->text), lexemes);
    }
  }

  return st;
}

static bool
has_parts(const Maker* const maker, const TermVariant* const variant)
{
  bool result = false;
  for (uint32_t i = 0U; i < variant->n_words; ++i) {
    result = result || term_word(maker->term, variant, i)->n_parts;
  }

  return result;
}

static CompetentStatus
add_variant(const Maker* const       maker,
            const TermVariant* const variant,
            const uint32_t           read)
{
  Lexemes         lexemes;
  CompetentStatus st = add_words(maker, variant, false, &lexemes);
  if (!st && lexemes.n) {
    st = add_phrase(maker, &lexemes, read);
  }

  if (!st && has_parts(maker, variant)) {
    st = add_words(maker, variant, true, &lexemes);
    if (!st && lexemes.n) {
      st = add_phrase(maker, &lexemes, read | (uint32_t)IMAGE_READ_SPLIT);
    }
  }

  return st;
}

static CompetentStatus
add_names(const Maker* const maker)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t v = 0U; v < maker->term->n_variants && !st; ++v) {
    st = add_variant(maker,
                     &maker->term->variants[v],
                     (uint32_t)((maker->term->n_variants > 1U)
                                  ? IMAGE_READ_SHORT
                                  : IMAGE_READ_WHOLE));
  }

  return st;
}

static CompetentText
name_text(const Draft* const draft, const uint32_t name)
{
  const ImageText at =
    ((const ImageName*)draft->sections[SECTION_NAMES].items)[name].text;
  const CompetentText text = {draft->strings.bytes + at.offset, at.length};
  return text;
}

// Texts are searched for what people do, know and are, in Dutch
static bool
is_wanted(const Draft* const draft, const uint32_t name)
{
  const uint32_t kinds = (1U << (unsigned)COMPETENT_KIND_OCCUPATION) |
                         (1U << (unsigned)COMPETENT_KIND_CAPABILITY) |
                         (1U << (unsigned)COMPETENT_KIND_KNOWLEDGE) |
                         (1U << (unsigned)COMPETENT_KIND_TASK) |
                         (1U << (unsigned)COMPETENT_KIND_NORM);

  const ImageName* const entry =
    (const ImageName*)draft->sections[SECTION_NAMES].items + name;
  const ImageLabel* const label =
    (const ImageLabel*)draft->sections[SECTION_LABELS].items + entry->label;
  const CompetentText language = {draft->strings.bytes + label->language.offset,
                                  label->language.length};

  return ((kinds >> draft_concept(draft, label->concept)->kind) & 1U) &&
         draft_language_rank(language) <= 1U;
}

// Return the names from one on that have its text and are wanted
static Names
next_names(const Draft* const draft, const uint32_t first)
{
  const uint32_t n     = (uint32_t)draft->sections[SECTION_NAMES].n;
  Names          names = {first, first, false};
  while (names.first < n && !is_wanted(draft, names.first)) {
    ++names.first;
  }

  names.end = names.first;
  while (names.end < n && is_wanted(draft, names.end) &&
         !compare_texts(name_text(draft, names.first),
                        name_text(draft, names.end))) {
    ++names.end;
  }

  return names;
}

static CompetentStatus
collect(Draft* const draft, PhraseWork* const work, CompetentError* const error)
{
  const uint32_t    n       = (uint32_t)draft->sections[SECTION_NAMES].n;
  const Lexicon     lexicon = {find_word, draft};
  const TermOptions options = {ALL_RULES & ~NOISE_RULES, lexicon};

  Term term;
  memset(&term, 0, sizeof(term));

  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  Names           names = next_names(draft, 0U);
  while (!st && names.first < n) {
    const Maker maker = {draft, work, &term, names, error};

    st    = term_read(&term, name_text(draft, names.first), &options, error);
    st    = st ? st : add_names(&maker);
    names = next_names(draft, names.end);
  }

  term_free(&term);
  return st;
}

CompetentStatus
draft_phrases(Draft* const draft, CompetentError* const error)
{
  PhraseWork work;
  memset(&work, 0, sizeof(work));
  interner_init(&work.lexemes);
  interner_init(&work.phrases);

  CompetentStatus st = collect(draft, &work, error);
  st                 = st ? st : draft_phrase_table(draft, &work, error);
  interner_free(&work.lexemes);
  interner_free(&work.phrases);
  array_free(&work.forms);
  array_free(&work.readings);
  return st;
}
