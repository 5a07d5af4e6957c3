// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/clause.h"
#include "text/cue.h"
#include "text/cue_row.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  MAX_LINK = 4, // Tokens between things in a list
};

// How two things that are mentioned are joined
typedef enum { NO_LINK, COMMA, CONJUNCTION } Link;

static Link
link_of(const CueSentence* const sentence, const uint32_t s)
{
  const uint32_t first = sentence->spans[s].last + 1U;
  const uint32_t end   = sentence->spans[s + 1U].first;
  Link           link  = NO_LINK;
  if (end > first + MAX_LINK) {
    return NO_LINK;
  }

  for (uint32_t i = first; i < end; ++i) {
    const ClauseToken* const token = &sentence->tokens[i];
    const bool               is_sign =
      clause_is(token->text, "/") || clause_is(token->text, "&");
    if (is_sign || (token->classes & WORD_LINK)) {
      link = CONJUNCTION;
    } else if (clause_is(token->text, ",")) {
      link = (link == NO_LINK) ? COMMA : link;
    } else if (!(token->classes & WORD_BETWEEN) &&
               !clause_is(token->text, "-")) {
      return NO_LINK;
    }
  }

  return link;
}

// Return whether what follows in a list comes to its end: "A, B en C"
static bool
is_closed(const CueSentence* const sentence, const uint32_t from)
{
  for (uint32_t s = from; s + 1U < sentence->n_spans; ++s) {
    const Link link = link_of(sentence, s);
    if (link != COMMA) {
      return link == CONJUNCTION;
    }
  }

  return false;
}

void
cue_spread(const CueSentence* const sentence)
{
  CueSpan* const spans = sentence->spans;
  for (uint32_t s = 0U; s + 1U < sentence->n_spans; ++s) {
    const Link link = link_of(sentence, s);
    if (spans[s].flags && !spans[s + 1U].flags &&
        (link == CONJUNCTION || (link == COMMA && is_closed(sentence, s)))) {
      spans[s + 1U].flags = spans[s].flags;
    }
  }

  bool is_list = false;
  for (uint32_t s = sentence->n_spans; s-- > 1U;) {
    const Link link = link_of(sentence, s - 1U);
    is_list         = link == CONJUNCTION || (is_list && link == COMMA);
    if (is_list && spans[s].flags && !spans[s - 1U].flags) {
      spans[s - 1U].flags = spans[s].flags;
    }
  }
}
