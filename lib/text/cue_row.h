// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_CUE_ROW_H
#define TEXT_CUE_ROW_H

#include "text/clause.h"
#include "text/cue.h"
#include "text/table.h"

#include <stdbool.h>
#include <stdint.h>

// How cues are found and applied: for its own files only

/// A sentence, and what is mentioned in it
typedef struct {
  const ClauseToken* tokens;
  uint32_t           n_tokens;
  CueSpan*           spans;
  uint32_t           n_spans;
  uint16_t           clauses[CUE_MAX_TOKENS];    ///< Number of each clause
  bool               is_mention[CUE_MAX_TOKENS]; ///< It is of a mention
  bool               is_taken[CUE_MAX_TOKENS];   ///< It is of an exception
} CueSentence;

/// Words of a sentence that are a cue
typedef struct {
  uint32_t        first;
  uint32_t        last;
  const TableRow* row;
} CueMatch;

/// Return what a row says: a #CueFlag, or 0
uint32_t
cue_row_flag(const TableRow* row);

/// Return whether a row is for such places: "before", "heading"
bool
cue_row_says(const TableRow* row, const char* where);

/// Find the cue, or the exception, with the most words from a token on
bool
cue_row_find(const CueSentence* sentence,
             uint32_t           from,
             bool               is_exception,
             CueMatch*          cue);

/**
   Return the heading that a line begins with, or null.

   @param sentence The sentence.
   @param from First token of the line.
   @param end Token after its last.
   @param[out] behind Set to the token after the heading and its colon.
*/
const TableRow*
cue_row_heading(const CueSentence* sentence,
                uint32_t           from,
                uint32_t           end,
                uint32_t*          behind);

/// Apply headings to the lines below them
void
cue_read_lines(const CueSentence* sentence, CueState* state);

/// Say of things in a list what is said of one of them
void
cue_spread(const CueSentence* sentence);

#endif // TEXT_CUE_ROW_H
