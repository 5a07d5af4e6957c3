// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/clause.h"

enum {
  MAX_HEADING = 5, // Words of a heading in capitals
};

bool
clause_is_any(const CompetentText text, const char* const* const strings)
{
  for (const char* const* string = strings; *string; ++string) {
    if (clause_is(text, *string)) {
      return true;
    }
  }

  return false;
}

static ClauseBorder
border_of(const char mark, const bool is_behind_blank)
{
  switch (mark) {
    case '-':
      return is_behind_blank ? CLAUSE_ENDS : CLAUSE_GOES_ON;
    case '/':
    case '\'':
    case '"':
    case '&':
    case '+':
      return CLAUSE_GOES_ON;
    case ',':
      return CLAUSE_MAY_GO_ON;
    default:
      return CLAUSE_ENDS;
  }
}

// A line that begins with a capital begins something new; others are wrapped
ClauseBorder
clause_border(const ClauseToken* const token)
{
  if (clause_is_mark(token)) {
    return (token->text.length == 1U)
             ? border_of(*token->text.bytes, token->flags & FOLD_AFTER_BLANK)
             : CLAUSE_ENDS;
  }

  if ((token->flags & FOLD_AFTER_LINE) && (token->flags & FOLD_IS_CAPITAL)) {
    return CLAUSE_ENDS;
  }

  return (token->classes & WORD_BORDER) ? CLAUSE_MAY_GO_ON : CLAUSE_GOES_ON;
}

uint32_t
clause_line_end(const ClauseToken* const tokens,
                const uint32_t           n_tokens,
                const uint32_t           from)
{
  uint32_t i = from + 1U;
  while (i < n_tokens && !(tokens[i].flags & FOLD_AFTER_LINE)) {
    ++i;
  }

  return i;
}

bool
clause_is_heading(const ClauseToken* const tokens,
                  const uint32_t           from,
                  const uint32_t           end)
{
  bool is_upper = end <= from + MAX_HEADING;
  for (uint32_t i = from; i < end; ++i) {
    is_upper = is_upper && !clause_is_mark(&tokens[i]) &&
               !(tokens[i].flags & FOLD_HAS_LOWER);
  }

  return is_upper || clause_is(tokens[end - 1U].text, ":");
}
