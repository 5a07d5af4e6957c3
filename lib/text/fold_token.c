// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_token.h"

#include "text/fold_sentence.h"

void
fold_end_sentence(FoldWalk* const walk)
{
  walk->sentence += walk->has_tokens;
  walk->has_tokens = false;
  walk->is_ended   = false;
}

void
fold_end_line(FoldWalk* const walk)
{
  if (++walk->n_lines > 1U) {
    fold_end_sentence(walk);
  }
}

// A token that is the first of a line, or follows the end of a sentence
void
fold_place_token(FoldWalk* const walk, FoldToken* const token)
{
  const bool is_mark = token->flags & FOLD_IS_MARK;
  unsigned   flags   = token->flags;
  if (walk->is_ended && ((flags & FOLD_AFTER_BLANK) || !is_mark)) {
    fold_end_sentence(walk);
  }

  if (walk->n_lines) {
    flags |= FOLD_AFTER_LINE;
    flags |= (walk->n_lines > 1U && token->start) ? FOLD_AFTER_PARAGRAPH : 0U;

    token->flags = (uint16_t)flags;
    if (fold_begins_item(walk, token)) {
      fold_end_sentence(walk);
    }
  }

  flags |= walk->has_tokens ? 0U : FOLD_STARTS_SENTENCE;
  token->flags     = (uint16_t)flags;
  walk->has_tokens = true;
  walk->n_lines    = 0U;
}

void
fold_end_abbreviation(FoldWalk* const walk, const FoldToken* const word)
{
  walk->is_ended =
    walk->is_ended || fold_abbreviation_ends_sentence(walk, word);
}

static bool
is_digit(const unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

static bool
is_letter(const unsigned char byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// After a single letter: before another, or at the end of such a row
static bool
joins_dot(FoldWalk* const walk,
          const size_t    at,
          const size_t    next,
          const uint32_t  form_end)
{
  if (form_end - walk->segment != 1U ||
      !is_letter(fold_byte_at(walk, at - 1U))) {
    return false;
  }

  const bool is_within =
    is_letter(fold_byte_at(walk, next)) && !fold_is_word_at(walk, next + 1U);
  if (is_within) {
    walk->segment = form_end + 1U;
  }

  return is_within ||
         (walk->segment > walk->form && !fold_is_word_at(walk, next));
}

size_t
fold_join(FoldWalk* const walk,
          const char      mark,
          const size_t    at,
          const size_t    next,
          const uint32_t  form_end)
{
  const bool is_between_digits =
    is_digit(fold_byte_at(walk, at - 1U)) && is_digit(fold_byte_at(walk, next));

  switch (mark) {
    case '\'':
      return fold_is_word_at(walk, next) ? next - at : 0U;
    case ',':
      return is_between_digits ? next - at : 0U;
    case '.':
      return (is_between_digits || joins_dot(walk, at, next, form_end))
               ? next - at
               : 0U;
    case '#':
      return (form_end - walk->form == 1U && fold_byte_at(walk, next) != '#' &&
              !fold_is_word_at(walk, next))
               ? next - at
               : 0U;
    case '+':
      return (fold_byte_at(walk, next) == '+' &&
              fold_byte_at(walk, next + 1U) != '+' &&
              !fold_is_word_at(walk, next + 1U))
               ? next + 1U - at
               : 0U;
    default:
      return 0U;
  }
}

void
fold_add_mark(FoldWalk* const walk,
              const size_t    start,
              const size_t    end,
              const uint32_t  form,
              const size_t    length,
              const bool      is_bullet)
{
  if (is_bullet) {
    fold_end_sentence(walk);
  }

  const FoldToken* const mark =
    fold_add_token(walk, start, end, form, length, FOLD_IS_MARK);
  if (fold_ends_sentence(walk, mark)) {
    walk->is_ended = true;
  }
}
