// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TERM_H
#define TEXT_TERM_H

#include "base/array.h"
#include "base/buffer.h"
#include "text/compound.h"
#include "text/rule.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// How many bytes of the normal form of a text are looked at
#define TERM_MAX_LENGTH 1000U

/// What is to be done to a term
typedef struct {
  uint32_t rules;   ///< Set of rules to use, like #ALL_RULES
  Lexicon  lexicon; ///< Words that compounds are made of, or empty
} TermOptions;

/// A word of a variant
typedef struct {
  Span     text;
  Span     key;        ///< The same for all genders, singular and plural
  uint32_t first_part; ///< Parts of a compound, without what links them
  uint32_t n_parts;    ///< Or 0 for a word that is not split
  bool     is_head;    ///< Whether it says what kind of thing is meant
  bool     is_person;  ///< Whether it looks like the name of what a person is
  bool     is_tail;    ///< Whether it begins a tail, like "in de zorg"
} TermWord;

/// One of the things that a term may mean
typedef struct {
  Span     text; ///< The words with single blanks between them
  uint32_t first_word;
  uint32_t n_words;
} TermVariant;

/**
   A title, skill or query, and what the rules of Dutch make of it.

   Zero-initialised it is empty.  It can be read into again, which takes no
   memory once there is enough.
*/
typedef struct {
  Buffer      bytes; ///< What all spans are of
  Array       words;
  Array       parts;  ///< Spans
  Span        normal; ///< The normal form, of which nothing is taken away
  uint32_t    n_variants;
  TermVariant variants[PHRASES_MAX]; ///< The likeliest first
  Trace       trace;                 ///< What the rules did
  bool        is_cut;                ///< Whether there was too much text
  bool        is_noise;              ///< Whether there was nothing but noise
} Term;

/**
   Read a term.

   Of a longer text the words count that fit in #TERM_MAX_LENGTH.  A text that
   is nothing but noise is taken as it is.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ENCODING for text
   that is not UTF-8, or #COMPETENT_STATUS_NO_MEMORY; the term is then empty.
*/
COMPETENT_NODISCARD CompetentStatus
term_read(Term*              term,
          CompetentText      text,
          const TermOptions* options,
          CompetentError*    error);

/// Free what a term holds, so that it is empty again
void
term_free(Term* term);

/// Return the text of a span, borrowed until the term is read into again
CompetentText
term_text(const Term* term, Span span);

/// Return a word of a variant
const TermWord*
term_word(const Term* term, const TermVariant* variant, uint32_t i);

/// Return a part of a word
CompetentText
term_part(const Term* term, const TermWord* word, uint32_t i);

#endif // TEXT_TERM_H
