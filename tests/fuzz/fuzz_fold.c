// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Tokens of any text follow each other, are the same wherever blocks begin, and
// make up its normal form.  The first byte tells how far the text is moved.

#include "fuzz/fuzz.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/fold_place.h"
#include "text/fold_walk.h"
#include "text/normal.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
require(const bool condition, const char* const what)
{
  if (!condition) {
    fprintf(stderr, "Not so: %s\n", what);
    abort();
  }
}

static void
append(Buffer* const buffer, const void* const bytes, const size_t length)
{
  require(!buffer_append(buffer, bytes, length, NULL), "there is memory");
}

/// What can be compared of a token
typedef struct {
  size_t   start;
  size_t   end;
  uint32_t sentence;
  uint32_t flags;
} Facts;

/// What came of a walk
typedef struct {
  Buffer facts;
  Buffer forms;
  Buffer text; ///< The forms, with the blanks that are between them
  size_t n_replaced;
  bool   has_long;
} Result;

static Result
walk_over(const CompetentText     text,
          const FoldBlocks* const blocks,
          const size_t            shift)
{
  FoldWalk* const walk = (FoldWalk*)malloc(sizeof(FoldWalk));
  Result          result;
  size_t          start = 0U;
  size_t          last  = 0U;
  FoldPlace       place = {0U, 0U, 0U, 0U};
  require(walk, "there is memory");
  memset(&result, 0, sizeof(result));
  fold_walk_begin_with(walk, text, FOLD_REPLACE, blocks);

  do {
    require(!fold_walk_next(walk, NULL), "all can be replaced");
    for (size_t i = 0U; i < walk->n_tokens; ++i) {
      const FoldToken* const token    = &walk->tokens[i];
      const bool             is_first = !result.facts.length;
      const Facts            facts    = {
                      token->start - shift,
                      token->end - shift,
                      token->sentence,
                      token->flags |
                        (is_first ? FOLD_AFTER_BLANK | FOLD_AFTER_PARAGRAPH : 0U)};
      require(token->start >= start && token->end >= last, "tokens follow");
      require(token->end > token->start && token->end <= text.length,
              "tokens are in the text");
      require(token->length > 0U, "tokens have a form");
      place = fold_place_at(place, text, token->end);
      require(place.byte == token->end, "tokens end with a character");

      append(&result.facts, &facts, sizeof(facts));
      append(&result.forms, walk->forms + token->form, token->length);
      append(&result.text, " ", !is_first && (token->flags & FOLD_AFTER_BLANK));
      append(&result.text, walk->forms + token->form, token->length);
      result.has_long = result.has_long || (token->flags & FOLD_IS_LONG);
      start           = token->start;
      last            = token->end;
    }
  } while (walk->n_tokens);

  result.n_replaced = walk->n_replaced;
  free(walk);
  return result;
}

static bool
is_same(const Buffer* const a, const Buffer* const b)
{
  return a->length == b->length &&
         (!a->length || !memcmp(a->bytes, b->bytes, a->length));
}

static void
free_result(Result* const result)
{
  buffer_free(&result->facts);
  buffer_free(&result->forms);
  buffer_free(&result->text);
}

static void
compare(const Result* const a, Result* const b)
{
  require(is_same(&a->facts, &b->facts), "tokens are the same");
  require(is_same(&a->forms, &b->forms), "forms are the same");
  require(a->n_replaced == b->n_replaced, "as much is replaced");
  free_result(b);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  if (!size) {
    return 0;
  }

  const size_t        shift = data[0] % 64U;
  const CompetentText text  = {(const char*)data + 1U, size - 1U};
  char* const         copy  = (char*)malloc(text.length + shift + 1U);
  require(copy, "there is memory");
  memset(copy, ' ', shift);
  memcpy(copy + shift, text.bytes, text.length);

  const CompetentText moved  = {copy, text.length + shift};
  Result              result = walk_over(text, fold_blocks_at(0U), 0U);
  for (size_t k = 0U; fold_blocks_at(k); ++k) {
    Result other = walk_over(moved, fold_blocks_at(k), shift);
    compare(&result, &other);
  }

  const bool is_valid =
    utf8_valid_length(text.bytes, text.length) == text.length;
  Buffer form = {NULL, 0U, 0U};
  require(!normal_form_of_any(text, &form, NULL) == is_valid, "it is checked");
  require(is_valid == !result.n_replaced, "faults are found");
  require(!is_valid || result.has_long || is_same(&form, &result.text),
          "tokens make up the normal form");

  buffer_free(&form);
  free_result(&result);
  free(copy);
  return 0;
}
