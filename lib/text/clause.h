// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_CLAUSE_H
#define TEXT_CLAUSE_H

#include "text/fold_walk.h"
#include "text/word_class.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/// A word or mark of a sentence
typedef struct {
  CompetentText text;    ///< In normal form
  uint32_t      flags;   ///< Any #FoldFlag
  uint32_t      classes; ///< Any #WordClass, or 0 for a mark
} ClauseToken;

/// How a token parts clauses
typedef enum {
  CLAUSE_GOES_ON,
  CLAUSE_MAY_GO_ON, ///< A comma, or a word like "en"
  CLAUSE_ENDS,
} ClauseBorder;

/// Return whether a token is a mark
static inline bool
clause_is_mark(const ClauseToken* const token)
{
  return token->flags & FOLD_IS_MARK;
}

/// Return whether a text is that of a string
static inline bool
clause_is(const CompetentText text, const char* const string)
{
  return text.length == strlen(string) &&
         !memcmp(text.bytes, string, text.length);
}

/// Return whether a text is that of one of some strings, with null at the end
bool
clause_is_any(CompetentText text, const char* const* strings);

/// Return how a token parts what is before it from what is behind it
ClauseBorder
clause_border(const ClauseToken* token);

/// Return the first token of the next line, or how many tokens there are
uint32_t
clause_line_end(const ClauseToken* tokens, uint32_t n_tokens, uint32_t from);

/// Return whether a line looks like a heading: in capitals, or with a colon
bool
clause_is_heading(const ClauseToken* tokens, uint32_t from, uint32_t end);

#endif // TEXT_CLAUSE_H
