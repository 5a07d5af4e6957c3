// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_PHRASES_H
#define TAXONOMY_DRAFT_PHRASES_H

#include "base/array.h"
#include "base/interner.h"
#include "taxonomy/draft.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The lexemes of a phrase, while it is made
typedef struct {
  uint32_t items[IMAGE_MAX_LEXEMES];
  size_t   n;
} Lexemes;

/// A form that stands for a lexeme
typedef struct {
  uint64_t key;
  uint32_t lexeme;
  uint32_t how; ///< A #ImageHow
} WordForm;

/// A phrase that stands for a name
typedef struct {
  uint32_t phrase;
  uint32_t name;
  uint32_t read; ///< Any #ImageRead
} Reading;

/// What is known of phrases before they are put in order
typedef struct {
  Interner words;    ///< As they stand in names
  Array    found;    ///< uint32_t, by word: its lexeme
  Interner lexemes;  ///< By the key that all of their forms share
  Interner phrases;  ///< By their lexemes, as bytes
  Array    forms;    ///< WordForm
  Array    readings; ///< Reading
} PhraseWork;

/// Find the lexeme of a word, and add the forms of both that are new
COMPETENT_NODISCARD CompetentStatus
draft_find_lexeme(PhraseWork*     work,
                  CompetentText   word,
                  uint32_t*       lexeme,
                  CompetentError* error);

/// Find the lexeme of a verb, together with its particle or apart from it,
/// which is another one than that of a noun: "plannen" is not "plan"
COMPETENT_NODISCARD CompetentStatus
draft_find_verb(PhraseWork*     work,
                CompetentText   word,
                bool            is_apart,
                uint32_t*       lexeme,
                CompetentError* error);

/// Put forms, lexemes and phrases into their sections
COMPETENT_NODISCARD CompetentStatus
draft_phrase_table(Draft* draft, PhraseWork* work, CompetentError* error);

#endif // TAXONOMY_DRAFT_PHRASES_H
