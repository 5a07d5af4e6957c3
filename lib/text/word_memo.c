// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/word_memo.h"

#include "text/rule.h"

#include <string.h>

typedef struct {
  Span     key;
  uint32_t first_part;
  uint32_t n_parts;
  bool     is_person;
  bool     is_tail;
} KnownWord;

void
word_memo_init(WordMemo* const memo)
{
  memset(memo, 0, sizeof(*memo));
  interner_init(&memo->words);
}

void
word_memo_free(WordMemo* const memo)
{
  interner_free(&memo->words);
  array_free(&memo->known);
  array_free(&memo->parts);
  buffer_free(&memo->bytes);
}

static CompetentText
text_at(const WordMemo* const memo, const Span span)
{
  const CompetentText text = {
    span.length ? memo->bytes.bytes + span.offset : "", span.length};
  return text;
}

bool
word_memo_find(const WordMemo* const memo,
               const CompetentText   word,
               WordFound* const      found)
{
  const uint32_t number = interner_find(&memo->words, word);
  if (number == INTERNER_NONE) {
    return false;
  }

  const KnownWord* const known = (const KnownWord*)memo->known.items + number;
  const Span* const      parts = (const Span*)memo->parts.items;

  found->key       = text_at(memo, known->key);
  found->n_parts   = known->n_parts;
  found->is_person = known->is_person;
  found->is_tail   = known->is_tail;
  for (uint32_t i = 0U; i < known->n_parts; ++i) {
    found->parts[i] = text_at(memo, parts[known->first_part + i]);
  }

  return true;
}

static CompetentStatus
keep(WordMemo* const       memo,
     const CompetentText   text,
     Span* const           span,
     CompetentError* const error)
{
  span->offset = (uint32_t)memo->bytes.length;
  span->length = (uint32_t)text.length;
  return buffer_append(&memo->bytes, text.bytes, text.length, error);
}

CompetentStatus
word_memo_add(WordMemo* const        memo,
              const CompetentText    word,
              const WordFound* const found,
              CompetentError* const  error)
{
  KnownWord known = {{0U, 0U},
                     (uint32_t)memo->parts.n,
                     found->n_parts,
                     found->is_person,
                     found->is_tail};

  CompetentStatus st = keep(memo, found->key, &known.key, error);
  for (uint32_t i = 0U; i < found->n_parts && !st; ++i) {
    Span* const part = (Span*)array_add(&memo->parts, sizeof(Span), error);
    st               = part ? keep(memo, found->parts[i], part, error)
                            : COMPETENT_STATUS_NO_MEMORY;
  }

  KnownWord* const added =
    st ? NULL : (KnownWord*)array_add(&memo->known, sizeof(KnownWord), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  uint32_t number = 0U;
  *added          = known;
  return interner_add(&memo->words, word, &number, error);
}
