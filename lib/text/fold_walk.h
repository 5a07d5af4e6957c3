// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_WALK_H
#define TEXT_FOLD_WALK_H

#include "text/fold_block.h"
#include "text/form_key.h"
#include "text/token.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  FOLD_MAX_TOKENS = 1024,  ///< How many tokens there are at most at once
  FOLD_FORMS_SIZE = 12288, ///< Room for the forms of these
};

/// What to do with what is not UTF-8
typedef enum {
  FOLD_REFUSE,  ///< Fail
  FOLD_REPLACE, ///< Take each piece for one letter that could not be read
} FoldFaults;

/**
   A walk over a text of any length, some tokens at a time.

   It allocates nothing, and takes the same little memory for any text.  The
   first three members are to be read, the others are its own.
*/
typedef struct {
  FoldToken tokens[FOLD_MAX_TOKENS];
  char      forms[FOLD_FORMS_SIZE + FORM_KEY_PADDING];
  size_t    n_tokens; ///< Of those that are there now

  const FoldBlocks*    blocks;
  const unsigned char* bytes;
  size_t               length;
  size_t               at;         ///< The next byte
  size_t               glued;      ///< Where no blank is before a token
  size_t               n_replaced; ///< How many pieces were not UTF-8
  size_t               start;      ///< Of the open word
  uint32_t             form;       ///< Of the open word
  uint32_t             segment;    ///< Where the form goes on after a dot
  uint32_t             n_forms;    ///< How much of the forms is used
  uint32_t             flags;      ///< Of the open word
  uint32_t             sentence;
  uint32_t             n_lines; ///< Ends of lines since the last token
  bool                 is_open; ///< There is a word that may go on
  bool                 has_blank;
  bool                 has_tokens; ///< The sentence has begun
  bool                 is_ended;   ///< The sentence has come to its end
  bool                 replaces;
} FoldWalk;

/// Begin to walk over a text, which has to stay where it is
void
fold_walk_begin(FoldWalk* walk, CompetentText text, FoldFaults faults);

/// The same, looking at blocks in a way that is not the fastest
void
fold_walk_begin_with(FoldWalk*         walk,
                     CompetentText     text,
                     FoldFaults        faults,
                     const FoldBlocks* blocks);

/**
   Take some more tokens in place of those that are there.

   There are none at the end of the text, and only then.

   @return #COMPETENT_STATUS_SUCCESS, or #COMPETENT_STATUS_BAD_ENCODING for text
   that is not UTF-8 where that is refused.
*/
COMPETENT_NODISCARD CompetentStatus
fold_walk_next(FoldWalk* walk, CompetentError* error);

#endif // TEXT_FOLD_WALK_H
