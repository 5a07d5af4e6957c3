// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/person_name.h"

#include "text/word_class.h"

#include <stddef.h>

// What a surname begins with: "van der Meulen"
static bool
begins_surname(const ClauseToken* const token)
{
  static const char* const words[] = {"de",
                                      "den",
                                      "der",
                                      "el",
                                      "het",
                                      "la",
                                      "'s",
                                      "'t",
                                      "t",
                                      "te",
                                      "ten",
                                      "ter",
                                      "van",
                                      "von",
                                      NULL};

  return clause_is_any(token->text, words);
}

static bool
is_stop(const ClauseToken* const token)
{
  return clause_is_mark(token) && clause_is(token->text, ".") &&
         !(token->flags & FOLD_AFTER_BLANK);
}

// Letters with stops, which stand for first names: "P.J.M."
static bool
has_initials(const ClauseToken* const token)
{
  return (token->flags & FOLD_IS_CAPITAL) && token->text.length > 2U &&
         token->text.bytes[1] == '.' &&
         token->text.bytes[token->text.length - 1U] == '.';
}

// One of them, or the start of a name: "J.", "Th."
static bool
is_initial(const ClauseToken* const tokens, const uint32_t stop)
{
  static const char* const longer[] = {
    "ch", "chr", "fr", "ph", "st", "th", NULL};
  const ClauseToken* const before = stop ? &tokens[stop - 1U] : NULL;

  return before && !clause_is_mark(before) &&
         (before->flags & FOLD_IS_CAPITAL) &&
         (before->text.length == 1U || clause_is_any(before->text, longer));
}

// Return whether what stands before a place is a title, with its stop or
// without
static bool
is_title(const ClauseToken* const tokens, const uint32_t at)
{
  return (tokens[at].classes & WORD_TITLE) ||
         (at && is_stop(&tokens[at]) && (tokens[at - 1U].classes & WORD_TITLE));
}

static bool
is_first_name(const ClauseToken* const token)
{
  return (token->flags & FOLD_IS_CAPITAL) && (token->classes & WORD_FIRST_NAME);
}

bool
person_name_is(const ClauseToken* const tokens, const uint32_t at)
{
  if (!(tokens[at].flags & FOLD_IS_CAPITAL) ||
      !(tokens[at].flags & FOLD_HAS_LOWER)) {
    return false;
  }

  uint32_t i = at;
  while (i && !(tokens[i].flags & FOLD_AFTER_LINE) &&
         begins_surname(&tokens[i - 1U])) {
    --i;
  }

  if (i && !(tokens[i].flags & FOLD_AFTER_LINE) &&
      (is_first_name(&tokens[i - 1U]) || has_initials(&tokens[i - 1U]) ||
       (is_stop(&tokens[i - 1U]) && is_initial(tokens, i - 1U)))) {
    return true;
  }

  // "Mevrouw Anna Bakker"
  bool goes_on = true;
  while (i && goes_on && !(tokens[i].flags & FOLD_AFTER_LINE)) {
    --i;
    if (is_title(tokens, i)) {
      return true;
    }

    goes_on = tokens[i].flags & FOLD_IS_CAPITAL;
  }

  return false;
}
