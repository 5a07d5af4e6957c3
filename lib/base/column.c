// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/column.h"

#include <stdint.h>
#include <string.h>

/// What stands for a long text: its length and 128 bits that nobody can foresee
typedef struct {
  uint64_t words[3];
  char     mark; ///< Makes it longer than any text that stands for itself
} Digest;

enum { DIGEST_SIZE = 3 * sizeof(uint64_t) + 1 };

void
column_init(Column* const column)
{
  memset(column, 0, sizeof(*column));
  interner_init(&column->texts);
  column->key = hash_key_new();
}

// Return a text that is the same for equal texts only
static CompetentText
stand_in(const Column* const column,
         const CompetentText text,
         Digest* const       digest)
{
  if (text.length < DIGEST_SIZE) {
    return text;
  }

  digest->words[0] = text.length;
  digest->words[1] = siphash(column->texts.key, text.bytes, text.length);
  digest->words[2] = siphash(column->key, text.bytes, text.length);
  digest->mark     = 0;

  const CompetentText result = {(const char*)digest, DIGEST_SIZE};
  return result;
}

void
column_free(Column* const column)
{
  interner_free(&column->texts);
  array_free(&column->known);
  array_free(&column->rows);
  column->n_answers = 0U;
}

// Find where the answer to a text is kept
static CompetentStatus
find_known(Column* const         column,
           const CompetentText   text,
           int32_t** const       known,
           CompetentError* const error)
{
  Digest                digest = {{0U, 0U, 0U}, 0};
  uint32_t              number = 0U;
  const CompetentStatus st     = interner_add(
    &column->texts, stand_in(column, text, &digest), &number, error);
  if (st) {
    return st;
  }

  // One that could not be kept before leaves a gap
  const size_t n = column->known.n;
  if (number >= n &&
      !array_add_many(
        &column->known, sizeof(int32_t), (size_t)number + 1U - n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *known = (int32_t*)column->known.items + number;
  return COMPETENT_STATUS_SUCCESS;
}

// A text that could not be answered is known, but is asked again if it returns
static CompetentStatus
find_answer(Column* const         column,
            const CompetentText   text,
            const ColumnAnswer    answer,
            void* const           handle,
            int32_t* const        found,
            CompetentError* const error)
{
  int32_t*        known = NULL;
  CompetentStatus st    = find_known(column, text, &known, error);
  if (!st && !*known) {
    st     = answer(handle, text, error);
    *known = st ? 0 : (int32_t)++column->n_answers;
  }

  *found = st ? -1 : *known - 1;
  return st;
}

CompetentStatus
column_add(Column* const              column,
           const CompetentText* const texts,
           const size_t               n_texts,
           const ColumnAnswer         answer,
           void* const                handle,
           CompetentError* const      error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n_texts && !st; ++i) {
    int32_t* const row =
      (int32_t*)array_add(&column->rows, sizeof(int32_t), error);
    if (!row) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *row = -1;
    if (texts[i].bytes) {
      st = find_answer(column, texts[i], answer, handle, row, error);
      column->rows.n -= st ? 1U : 0U;
    }
  }

  return st;
}
