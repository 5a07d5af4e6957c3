// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_phrases.h"

#include "base/uncleared.h"
#include "taxonomy/draft_lexicon.h"
#include "text/compound.h"
#include "text/lexeme.h"
#include "text/rule.h"
#include "text/term.h"
#include "text/verb.h"
#include "text/word_memo.h"

#include <stdbool.h>
#include <stdlib.h>
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
  Lexicon         lexicon;
  Names           names;
  CompetentError* error;
} Maker;

// Return the end of a piece of a word: texts have "p&o" in pieces
static size_t
piece_end(const CompetentText word, const size_t start)
{
  const void* const sign = memchr(word.bytes + start, '&', word.length - start);

  return sign ? (size_t)((const char*)sign - word.bytes) : word.length;
}

// Return how many pieces a word has
static uint32_t
count_pieces(const CompetentText word)
{
  uint32_t n = 0U;
  for (size_t i = 0U; i < word.length; i = piece_end(word, i) + 1U) {
    n += (piece_end(word, i) > i) ? 1U : 0U;
  }

  return n;
}

static CompetentStatus
add_lexeme(const Maker* const  maker,
           const CompetentText word,
           Lexemes* const      lexemes)
{
  return draft_find_lexeme(
    maker->work, word, &lexemes->items[lexemes->n++], maker->error);
}

// Add the lexemes of a word in the pieces that texts have of it
static CompetentStatus
add_pieces(const Maker* const  maker,
           const CompetentText word,
           Lexemes* const      lexemes)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < word.length && !st;) {
    const size_t end = piece_end(word, i);
    if (end > i) {
      st = add_lexeme(maker, text_slice(word, i, end), lexemes);
    }

    i = end + 1U;
  }

  return st;
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

static CompetentText
word_text(const Maker* const       maker,
          const TermVariant* const variant,
          const uint32_t           i)
{
  return term_text(maker->term, term_word(maker->term, variant, i)->text);
}

// Return whether a word says what is done: an infinitive that ends a label, or
// that words like "met" follow
static bool
is_act(const Maker* const       maker,
       const TermVariant* const variant,
       const uint32_t           i)
{
  const CompetentText word = word_text(maker, variant, i);
  return maker->names.has_verbs && lexeme_is_infinitive(word) &&
         verb_is_possible(word) &&
         (i + 1U == variant->n_words ||
          lexeme_filler(word_text(maker, variant, i + 1U)) != FILLER_NONE ||
          (i &&
           text_is(word_text(maker, variant, i - 1U), text_of_string("te"))));
}

// Add a verb that stands before its particle: both are the last lexemes
static CompetentStatus
add_apart(const Maker* const  maker,
          const CompetentText word,
          Lexemes* const      lexemes)
{
  const size_t          n  = verb_particle(word);
  const CompetentStatus st = draft_find_verb(
    maker->work, word, true, &lexemes->items[lexemes->n++], maker->error);
  return st ? st : add_lexeme(maker, text_slice(word, 0U, n), lexemes);
}

// Return the last verb with a particle, or how many words there are
static uint32_t
find_apart(const Maker* const maker, const TermVariant* const variant)
{
  for (uint32_t i = variant->n_words; i--;) {
    if (is_act(maker, variant, i) &&
        verb_particle(word_text(maker, variant, i))) {
      return i;
    }
  }

  return variant->n_words;
}

static CompetentStatus
add_words(const Maker* const       maker,
          const TermVariant* const variant,
          const uint32_t           read,
          Lexemes* const           lexemes)
{
  const bool     is_split = read & IMAGE_READ_SPLIT;
  const uint32_t apart =
    (read & IMAGE_READ_APART) ? find_apart(maker, variant) : variant->n_words;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  lexemes->n         = 0U;
  for (uint32_t i = 0U; i < variant->n_words && !st; ++i) {
    const TermWord* const word = term_word(maker->term, variant, i);
    if (i == apart || is_left_out(maker, variant, i)) {
      continue;
    }

    const bool     is_verb = is_act(maker, variant, i);
    const uint32_t n       = (is_split && !is_verb) ? word->n_parts : 0U;
    const uint32_t n_pieces =
      n ? n : count_pieces(word_text(maker, variant, i));
    if (lexemes->n + n_pieces + 2U > IMAGE_MAX_LEXEMES) {
      lexemes->n = 0U;
      return COMPETENT_STATUS_SUCCESS;
    }

    for (uint32_t p = 0U; p < n && !st; ++p) {
      st = add_lexeme(maker, term_part(maker->term, word, p), lexemes);
    }

    if (is_verb) {
      st = draft_find_verb(maker->work,
                           word_text(maker, variant, i),
                           false,
                           &lexemes->items[lexemes->n++],
                           maker->error);
    } else if (!n) {
      st = add_pieces(maker, word_text(maker, variant, i), lexemes);
    }
  }

  return (!st && apart < variant->n_words)
           ? add_apart(maker, word_text(maker, variant, apart), lexemes)
           : st;
}

// Return what there is to read of a variant: any of what may be split or apart
static uint32_t
find_reads(const Maker* const maker, const TermVariant* const variant)
{
  uint32_t reads = 0U;
  for (uint32_t i = 0U; i < variant->n_words; ++i) {
    const CompetentText word = word_text(maker, variant, i);
    if (is_act(maker, variant, i)) {
      reads |= (uint32_t)IMAGE_READ_VERB;
      reads |= verb_particle(word) ? (uint32_t)IMAGE_READ_APART : 0U;
    } else if (term_word(maker->term, variant, i)->n_parts) {
      reads |= (uint32_t)IMAGE_READ_SPLIT;
    }
  }

  return reads;
}

static CompetentStatus
add_reading(const Maker* const       maker,
            const TermVariant* const variant,
            const uint32_t           read)
{
  UNCLEARED Lexemes lexemes;
  CompetentStatus   st = add_words(maker, variant, read, &lexemes);
  return (!st && lexemes.n) ? add_phrase(maker, &lexemes, read) : st;
}

// Return whether a variant says how somebody is: "leergierig zijn"
static bool
is_state(const Maker* const maker, const TermVariant* const variant)
{
  return variant->n_words == 2U && maker->names.has_verbs &&
         text_is(word_text(maker, variant, 1U), text_of_string("zijn"));
}

// Add how somebody is, without the verb
static CompetentStatus
add_state(const Maker* const       maker,
          const TermVariant* const variant,
          const uint32_t           read)
{
  Lexemes         lexemes = {{0U}, 0U};
  CompetentStatus st =
    add_lexeme(maker, word_text(maker, variant, 0U), &lexemes);
  return st ? st : add_phrase(maker, &lexemes, read);
}

static CompetentStatus
add_variant(const Maker* const       maker,
            const TermVariant* const variant,
            const uint32_t           read)
{
  const uint32_t  reads = find_reads(maker, variant);
  const uint32_t  base  = read | (reads & (uint32_t)IMAGE_READ_VERB);
  const uint32_t  split = reads & (uint32_t)IMAGE_READ_SPLIT;
  const uint32_t  apart = reads & (uint32_t)IMAGE_READ_APART;
  CompetentStatus st    = add_reading(maker, variant, base);
  if (!st && split) {
    st = add_reading(maker, variant, base | split);
  }

  if (!st && apart) {
    st = add_reading(maker, variant, base | apart);
  }

  if (!st && split && apart) {
    st = add_reading(maker, variant, base | split | apart);
  }

  return (!st && is_state(maker, variant))
           ? add_state(maker,
                       variant,
                       read | (uint32_t)IMAGE_READ_SHORT |
                         (uint32_t)IMAGE_READ_STATE)
           : st;
}

// Return whether a text is a list: "Fotografie, film, video"
static bool
is_list(const CompetentText text)
{
  return text.length && memchr(text.bytes, ',', text.length);
}

static CompetentStatus
add_names(const Maker* const maker, const uint32_t read)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t v = 0U; v < maker->term->n_variants && !st; ++v) {
    st = add_variant(maker,
                     &maker->term->variants[v],
                     read | (uint32_t)((maker->term->n_variants > 1U)
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

// Return whether what a name stands for is something that is done
static bool
is_done(const Draft* const draft, const uint32_t name)
{
  const ImageName* const entry =
    (const ImageName*)draft->sections[SECTION_NAMES].items + name;
  const ImageLabel* const label =
    (const ImageLabel*)draft->sections[SECTION_LABELS].items + entry->label;
  const CompetentKind kind =
    (CompetentKind)draft_concept(draft, label->concept)->kind;

  return kind == COMPETENT_KIND_CAPABILITY || kind == COMPETENT_KIND_TASK;
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
    names.has_verbs = names.has_verbs || is_done(draft, names.end);
    ++names.end;
  }

  return names;
}

// Return whether a word begins with a hyphen: "natuurbeheer en -bescherming",
// but not "afvalopkoper / -verkoper", of which the end alone would be left
static bool
has_end_only(const CompetentText name)
{
  if (name.length && memchr(name.bytes, '/', name.length)) {
    return false;
  }

  for (size_t i = 1U; i + 1U < name.length; ++i) {
    if (name.bytes[i] == '-' && name.bytes[i - 1U] == ' ' &&
        name.bytes[i + 1U] != ' ') {
      return true;
    }
  }

  return false;
}

// Add a name as it stands, besides what its hyphens stand for
static CompetentStatus
add_as_it_stands(const Maker* const maker,
                 Term* const        term,
                 const uint32_t     read)
{
  const TermOptions options = {
    ALL_RULES & ~NOISE_RULES & ~RULE_BIT(RULE_SUSPENDED), maker->lexicon};
  const CompetentText   name = name_text(maker->draft, maker->names.first);
  const CompetentStatus st   = term_read(term, name, &options, maker->error);

  return st ? st : add_names(maker, read);
}

static CompetentStatus
collect(Draft* const          draft,
        PhraseWork* const     work,
        const Lexicon         lexicon,
        CompetentError* const error)
{
  const uint32_t    n       = (uint32_t)draft->sections[SECTION_NAMES].n;
  const TermOptions options = {ALL_RULES & ~NOISE_RULES, lexicon};

  Term term;
  memset(&term, 0, sizeof(term));

  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  Names           names = next_names(draft, 0U);
  while (!st && names.first < n) {
    const Maker    maker = {draft, work, &term, lexicon, names, error};
    const uint32_t read =
      is_list(name_text(draft, names.first)) ? (uint32_t)IMAGE_READ_LIST : 0U;

    st = term_read(&term, name_text(draft, names.first), &options, error);
    st = st ? st : add_names(&maker, read);
    if (!st && has_end_only(name_text(draft, names.first))) {
      st = add_as_it_stands(&maker, &term, read);
    }

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
  interner_init(&work.words);
  interner_init(&work.lexemes);
  interner_init(&work.phrases);

  WordMemo memo;
  word_memo_init(&memo);

  Lexicon lexicon    = draft_lexicon(draft);
  lexicon.memo       = &memo;
  CompetentStatus st = collect(draft, &work, lexicon, error);

  word_memo_free(&memo);
  st = st ? st : draft_phrase_table(draft, &work, error);
  interner_free(&work.words);
  interner_free(&work.lexemes);
  interner_free(&work.phrases);
  array_free(&work.found);
  array_free(&work.forms);
  array_free(&work.readings);
  return st;
}
