// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_COLUMN_H
#define BASE_COLUMN_H

#include "base/array.h"
#include "base/interner.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>

/**
   Texts in rows, of which those that are equal get one answer.

   Titles that people typed repeat themselves: a column of a million of them may
   have some 20,000 that differ.  Of a long text only a digest is kept, so that
   a column of documents does not keep those.
*/
typedef struct {
  Interner texts;     ///< Each text once, or its digest
  HashKey  key;       ///< Of half of the digests
  Array    known;     ///< int32_t by text: its answer plus one, or 0 for none
  Array    rows;      ///< int32_t by row: its answer, or -1 for no text
  size_t   n_answers; ///< Number of answers
} Column;

/**
   Answers a text that was not there before.

   The answer gets the next number.  On failure nothing of it may be left.
*/
typedef CompetentStatus (*ColumnAnswer)(void*           handle,
                                        CompetentText   text,
                                        CompetentError* error);

/// Make an empty column
void
column_init(Column* column);

/// Free what a column holds
void
column_free(Column* column);

/// Add rows, in order, up to the first whose answer fails
COMPETENT_NODISCARD CompetentStatus
column_add(Column*              column,
           const CompetentText* texts,
           size_t               n_texts,
           ColumnAnswer         answer,
           void*                handle,
           CompetentError*      error);

#endif // BASE_COLUMN_H
