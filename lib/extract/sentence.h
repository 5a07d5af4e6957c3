// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_SENTENCE_H
#define EXTRACT_SENTENCE_H

#include "extract/meaning.h"
#include "extract/vocabulary.h"
#include "taxonomy/image.h"
#include "text/fold_walk.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  SENTENCE_MAX_TOKENS = 384,  ///< A longer one counts as several
  SENTENCE_FORMS_SIZE = 8192, ///< Room for the forms of its tokens
  SENTENCE_MAX_HITS   = SENTENCE_MAX_TOKENS * 2 * MEANINGS_MAX,
  SENTENCE_N_MARKS    = IMAGE_N_MARKS / 64, ///< Words of the set of lexemes
};

/// A word or mark of a sentence
typedef struct {
  size_t   start; ///< First byte in the text
  size_t   end;
  uint64_t key; ///< See form_key.h
  uint32_t form;
  uint32_t first_hit;
  uint16_t length;
  uint16_t flags;     ///< Any #FoldFlag
  uint16_t group;     ///< First token of those that hyphens join
  uint8_t  filler;    ///< A #Filler
  uint32_t classes;   ///< Any #WordClass
  uint16_t everyday;  ///< See everyday.h, or 0
  bool     is_person; ///< See head.h
  bool     is_short;  ///< It is cut short by the dot behind it
} SentenceToken;

/// A lexeme that tokens of a sentence may stand for
typedef struct {
  uint32_t lexeme;
  uint16_t first; ///< Token
  uint16_t last;
  uint8_t  how; ///< A #MeaningHow
  bool     is_whole;
  bool     is_head;
  bool     is_slip;
} Hit;

/// A sentence, and all that its words may stand for
typedef struct {
  SentenceToken tokens[SENTENCE_MAX_TOKENS + 1];
  Hit           hits[SENTENCE_MAX_HITS];
  uint64_t      marks[SENTENCE_N_MARKS]; ///< Set of hashes of lexemes
  char          forms[SENTENCE_FORMS_SIZE];
  uint32_t      n_tokens;
  uint32_t      n_hits;
  uint32_t      n_letters;
  uint32_t      number;
  uint32_t      last; ///< Number of its last part: what is cut short ends none
} Sentence;

/// Begin a sentence
void
sentence_clear(Sentence* sentence, uint32_t number);

/// Add a token and return true, or return false if there is no room for it
bool
sentence_add(Sentence* sentence, const FoldToken* token, const char* forms);

/// Return whether a token that begins a sentence goes on with this one, which
/// only ends in a word that was cut short: "medew. bediening"
bool
sentence_goes_on(const Sentence* sentence, const FoldToken* token);

/// Find out what all words of a sentence may stand for
COMPETENT_NODISCARD CompetentStatus
sentence_read(Sentence*       sentence,
              const Image*    image,
              Vocabulary*     vocabulary,
              CompetentError* error);

/// Return a token in its normal form
static inline CompetentText
sentence_text(const Sentence* const sentence, const uint32_t token)
{
  const SentenceToken* const at   = &sentence->tokens[token];
  const CompetentText        text = {sentence->forms + at->form, at->length};
  return text;
}

/// Return whether a sentence may have a lexeme with a mark, false if it has not
static inline bool
sentence_has_mark(const Sentence* const sentence, const uint16_t mark)
{
  return (sentence->marks[(mark / 64U) % SENTENCE_N_MARKS] >> (mark % 64U)) &
         1U;
}

/// Return whether a sentence may have a lexeme, false if it has not
static inline bool
sentence_may_have(const Sentence* const sentence, const uint32_t lexeme)
{
  return sentence_has_mark(sentence, image_mark(lexeme));
}

#endif // EXTRACT_SENTENCE_H
