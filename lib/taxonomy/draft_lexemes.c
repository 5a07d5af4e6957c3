// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_phrases.h"

#include "base/uncleared.h"
#include "text/form_key.h"
#include "text/lexeme.h"
#include "text/phrase.h"
#include "text/verb.h"

#include <stdbool.h>
#include <stddef.h>

static CompetentStatus
add_form(PhraseWork* const     work,
         const CompetentText   text,
         const uint32_t        lexeme,
         const ImageHow        how,
         CompetentError* const error)
{
  WordForm* const form =
    (WordForm*)array_add(&work->forms, sizeof(WordForm), error);
  if (!form) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  form->key    = form_key(text.bytes, text.length);
  form->lexeme = lexeme;
  form->how    = (uint32_t)how;
  return COMPETENT_STATUS_SUCCESS;
}

// Find the lexeme of a word, and add the forms of both that are new
static CompetentStatus
make_lexeme(PhraseWork* const     work,
            const CompetentText   word,
            uint32_t* const       lexeme,
            CompetentError* const error)
{
  UNCLEARED Phrase key;
  lexeme_key(word, &key);

  const uint32_t  n = work->lexemes.n_texts;
  CompetentStatus st =
    interner_add(&work->lexemes, phrase_text(&key), lexeme, error);
  if (!st && *lexeme == n) {
    st = add_form(work, phrase_text(&key), *lexeme, IMAGE_HOW_KEY, error);
  }

  return st ? st : add_form(work, word, *lexeme, IMAGE_HOW_WORD, error);
}

// Nearly all words are in several names
CompetentStatus
draft_find_lexeme(PhraseWork* const     work,
                  const CompetentText   word,
                  uint32_t* const       lexeme,
                  CompetentError* const error)
{
  uint32_t        number = 0U;
  CompetentStatus st     = interner_add(&work->words, word, &number, error);
  if (!st && number == work->found.n) {
    uint32_t* const found =
      (uint32_t*)array_add(&work->found, sizeof(uint32_t), error);
    st = found ? make_lexeme(work, word, found, error)
               : COMPETENT_STATUS_NO_MEMORY;
  }

  *lexeme = st ? 0U : ((const uint32_t*)work->found.items)[number];
  return st;
}

CompetentStatus
draft_find_verb(PhraseWork* const     work,
                const CompetentText   word,
                const bool            is_apart,
                uint32_t* const       lexeme,
                CompetentError* const error)
{
  UNCLEARED Phrase    key;
  const CompetentText sign = {is_apart ? "+" : "=", 1U};
  phrase_clear(&key);
  phrase_add(&key, sign);
  phrase_add(&key, word);

  const uint32_t  n = work->lexemes.n_texts;
  CompetentStatus st =
    interner_add(&work->lexemes, phrase_text(&key), lexeme, error);
  if (st || *lexeme < n) {
    return st;
  }

  UNCLEARED Forms forms;
  forms_clear(&forms);
  verb_forms(word, &forms);
  for (size_t i = 0U; i < forms.n && !st; ++i) {
    if (!forms_particle(&forms, i).length == !is_apart) {
      st = add_form(work,
                    forms_text(&forms, i),
                    *lexeme,
                    i ? IMAGE_HOW_VERB : IMAGE_HOW_WORD,
                    error);
    }
  }

  return st;
}
