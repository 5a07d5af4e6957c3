// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_TOKEN_H
#define TEXT_FOLD_TOKEN_H

#include "text/fold_walk.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How a walk makes tokens: for its own files only

/// Say that what follows is another sentence, if there was anything before it
void
fold_end_sentence(FoldWalk* walk);

/// Say that a line ends
void
fold_end_line(FoldWalk* walk);

/// Find out of a token where it is: the first of a line, of a sentence
void
fold_place_token(FoldWalk* walk, FoldToken* token);

/// Say whether the last token, an abbreviation, ends its sentence
void
fold_end_abbreviation(FoldWalk* walk, const FoldToken* word);

/// Add a mark whose form is there
void
fold_add_mark(FoldWalk* walk,
              size_t    start,
              size_t    end,
              uint32_t  form,
              size_t    length,
              bool      is_bullet);

/**
   Return how many bytes a mark joins to the open word, its own included, or 0.

   @param walk The walk.
   @param mark The mark in its normal form.
   @param at Where the mark is.
   @param next Where it ends.
   @param form_end Where the form of the open word ends.
*/
size_t
fold_join(FoldWalk* walk, char mark, size_t at, size_t next, uint32_t form_end);

/// Take ASCII, up to a block of it
void
fold_take_ascii(FoldWalk* walk);

/// Return a byte of the text, or a blank where there is none
static inline unsigned char
fold_byte_at(const FoldWalk* const walk, const size_t at)
{
  return (at < walk->length) ? walk->bytes[at] : ' ';
}

/// Add a token whose form is there
static inline FoldToken*
fold_add_token(FoldWalk* const walk,
               const size_t    start,
               const size_t    end,
               const uint32_t  form,
               const size_t    length,
               const uint32_t  flags)
{
  FoldToken* const token    = &walk->tokens[walk->n_tokens++];
  const bool       is_blank = (start > walk->glued) | walk->has_blank;
  const bool       is_long  = length > FOLD_MAX_FORM;

  token->start  = start;
  token->end    = end;
  token->form   = form;
  token->length = (uint16_t)(is_long ? (size_t)FOLD_MAX_FORM : length);
  token->flags  = (uint16_t)(flags | (is_long ? FOLD_IS_LONG : 0U) |
                            (is_blank ? FOLD_AFTER_BLANK : 0U));

  if (walk->is_ended || walk->n_lines || !walk->has_tokens) {
    fold_place_token(walk, token);
  }

  token->sentence = walk->sentence;
  walk->has_blank = false;
  walk->glued     = end;
  return token;
}

/// Begin a word
static inline void
fold_open_word(FoldWalk* const walk, const size_t start, const uint32_t form)
{
  walk->is_open = true;
  walk->start   = start;
  walk->form    = form;
  walk->segment = form;
  walk->flags   = 0U;
}

/// Close a word that ends before a byte of the text, and one of the forms
static inline void
fold_close_word(FoldWalk* const walk, const size_t end, const uint32_t form_end)
{
  walk->is_open = false;

  const FoldToken* const word = fold_add_token(
    walk, walk->start, end, walk->form, form_end - walk->form, walk->flags);
  if (word->flags & FOLD_HAS_JOIN) {
    fold_end_abbreviation(walk, word);
  }
}

/// Cut off what is too long of a word, to be written over
static inline void
fold_clip_word(FoldWalk* const walk)
{
  if (walk->is_open && walk->n_forms - walk->form > FOLD_MAX_FORM) {
    walk->n_forms = walk->form + FOLD_MAX_FORM;
    walk->flags |= FOLD_IS_LONG;
  }
}

#endif // TEXT_FOLD_TOKEN_H
