// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_walk.h"

#include "base/failure.h"
#include "base/utf8.h"
#include "text/fold_table.h"
#include "text/fold_token.h"
#include "text/fold_utf8.h"
#include "text/normal.h"

#include <assert.h>
#include <string.h>

enum {
  // What a block or a character may add before there has to be room again
  MOST_TOKENS = FOLD_BLOCK + FOLD_TOKENS_OVER,
  MOST_FORMS  = FOLD_BLOCK + 2U * (unsigned)FOLD_MAX_FORM,
};

void
fold_walk_begin_with(FoldWalk* const         walk,
                     const CompetentText     text,
                     const FoldFaults        faults,
                     const FoldBlocks* const blocks)
{
  assert(walk);
  assert(text.bytes || !text.length);

  walk->n_tokens   = 0U;
  walk->blocks     = blocks;
  walk->bytes      = (const unsigned char*)text.bytes;
  walk->length     = text.length;
  walk->at         = 0U;
  walk->glued      = 0U;
  walk->n_replaced = 0U;
  walk->start      = 0U;
  walk->form       = 0U;
  walk->segment    = 0U;
  walk->n_forms    = 0U;
  walk->flags      = 0U;
  walk->sentence   = 0U;
  walk->n_lines    = 1U; // A text begins with a line
  walk->is_open    = false;
  walk->has_blank  = false;
  walk->has_tokens = false;
  walk->is_ended   = false;
  walk->replaces   = faults == FOLD_REPLACE;
}

void
fold_walk_begin(FoldWalk* const     walk,
                const CompetentText text,
                const FoldFaults    faults)
{
  fold_walk_begin_with(walk, text, faults, fold_blocks_best());
}

static void
append_form(FoldWalk* const walk, const char* const form, const size_t length)
{
  memcpy(walk->forms + walk->n_forms, form, length);
  walk->n_forms += (uint32_t)length;
}

static void
take_letter(FoldWalk* const     walk,
            const FoldCharacter character,
            const uint8_t       kind)
{
  char         form[NORMAL_CHARACTER_SIZE];
  const size_t length   = normal_character(character.c, form);
  const bool   is_upper = kind & FOLD_UPPER;
  if (!walk->is_open) {
    fold_open_word(walk, walk->at, walk->n_forms);
    walk->flags = is_upper ? FOLD_IS_CAPITAL : 0U;
  }

  append_form(walk, form, length);
  fold_clip_word(walk);
  walk->flags |= ((kind & ~FOLD_UPPER) == FOLD_CLASS_DIGIT) ? FOLD_HAS_DIGIT
                 : is_upper                                 ? 0U
                                                            : FOLD_HAS_LOWER;
  walk->at += character.length;
}

// Return where a row of the same character ends
static size_t
end_of_row(const FoldWalk* const walk, const size_t n)
{
  size_t end = walk->at + n;
  while (walk->length - end >= n &&
         !memcmp(walk->bytes + walk->at, walk->bytes + end, n)) {
    end += n;
  }

  return end;
}

static void
take_other_mark(FoldWalk* const     walk,
                const FoldCharacter character,
                const bool          is_bullet)
{
  char         form[NORMAL_CHARACTER_SIZE];
  const size_t length = normal_character(character.c, form);
  const size_t next   = walk->at + character.length;
  const size_t joined =
    (walk->is_open && length == 1U)
      ? fold_join(walk, form[0], walk->at, next, walk->n_forms)
      : 0U;

  if (joined) {
    append_form(walk, form, 1U);
    if (walk->at + joined > next) {
      append_form(walk, form, 1U);
    }

    walk->flags |= FOLD_HAS_JOIN;
    walk->at += joined;
    fold_clip_word(walk);
    return;
  }

  if (walk->is_open) {
    fold_close_word(walk, walk->at, walk->n_forms);
  }

  const size_t   start = walk->at;
  const size_t   end   = end_of_row(walk, character.length);
  const size_t   n     = (end - start) / character.length;
  const uint32_t first = walk->n_forms;
  for (size_t i = 0U; i < n && walk->n_forms - first < FOLD_MAX_FORM; ++i) {
    append_form(walk, form, length);
  }

  const size_t kept = walk->n_forms - first;
  walk->at          = end;
  fold_add_mark(walk,
                start,
                end,
                first,
                (kept < n * length) ? n * length : kept,
                is_bullet);
}

// A word may begin in a character, end in it, or be in the midst of it
static void
take_part(FoldWalk* const     walk,
          const FoldCharacter character,
          const char* const   part,
          const size_t        length,
          const FoldClass     kind)
{
  const size_t end = walk->at + character.length;
  if (kind == FOLD_CLASS_LETTER || kind == FOLD_CLASS_DIGIT) {
    if (!walk->is_open) {
      fold_open_word(walk, walk->at, walk->n_forms);
    }

    append_form(walk, part, length);
    fold_clip_word(walk);
    walk->flags |= (kind == FOLD_CLASS_DIGIT) ? FOLD_HAS_DIGIT : FOLD_HAS_LOWER;
    return;
  }

  if (kind == FOLD_CLASS_BLANK) {
    walk->has_blank = true;
    return;
  }

  const uint32_t first = walk->n_forms;
  append_form(walk, part, length);
  fold_add_mark(walk, walk->at, end, first, length, false);
}

// Return how many bytes a part of a form has: a row of marks is one
static size_t
part_length(const char* const form, const size_t length, FoldClass* const kind)
{
  uint32_t     c = 0U;
  const size_t n = utf8_decode(form, length, &c);
  *kind          = fold_class(fold_find(c));

  size_t end = n;
  while (*kind == FOLD_CLASS_MARK && end + n <= length &&
         !memcmp(form, form + end, n)) {
    end += n;
  }

  return end;
}

static void
take_string(FoldWalk* const walk, const FoldCharacter character)
{
  char         form[NORMAL_CHARACTER_SIZE];
  const size_t length  = normal_character(character.c, form);
  bool         is_part = false; // Of the open word
  for (size_t i = 0U; i < length;) {
    FoldClass    kind  = FOLD_CLASS_MARK;
    const size_t n     = part_length(form + i, length - i, &kind);
    const bool is_word = kind == FOLD_CLASS_LETTER || kind == FOLD_CLASS_DIGIT;

    if (!is_word && walk->is_open) {
      fold_close_word(
        walk, is_part ? walk->at + character.length : walk->at, walk->n_forms);
    }

    take_part(walk, character, form + i, n, kind);
    is_part = is_word;
    i += n;
  }

  walk->at += character.length;
}

static void
take_nothing(FoldWalk* const walk, const FoldCharacter character)
{
  if (walk->glued == walk->at) {
    walk->glued += character.length;
  }

  walk->at += character.length;
}

static void
take_blank(FoldWalk* const walk, const FoldCharacter character)
{
  if (walk->is_open) {
    fold_close_word(walk, walk->at, walk->n_forms);
  }

  if (fold_class(fold_find(character.c)) == FOLD_CLASS_LINE) {
    fold_end_line(walk);
  }

  if (character.c == 0x2029U) {
    fold_end_line(walk); // The separator of paragraphs
  }

  walk->at += character.length;
}

static void
take_character(FoldWalk* const walk, const FoldCharacter character)
{
  const FoldRecord* const record = fold_find(character.c);
  if (fold_is_hangul(character.c)) {
    take_letter(walk, character, FOLD_CLASS_LETTER);
    return;
  }

  switch (fold_class(record)) {
    case FOLD_CLASS_NOTHING:
      take_nothing(walk, character);
      break;
    case FOLD_CLASS_BLANK:
    case FOLD_CLASS_LINE:
      take_blank(walk, character);
      break;
    case FOLD_CLASS_MARK:
      take_other_mark(walk, character, false);
      break;
    case FOLD_CLASS_BULLET:
      take_other_mark(walk, character, true);
      break;
    case FOLD_CLASS_DIGIT:
    case FOLD_CLASS_LETTER:
      take_letter(walk, character, record->kind);
      break;
    case FOLD_CLASS_STRING:
      take_string(walk, character);
      break;
  }
}

static CompetentStatus
take_other(FoldWalk* const walk, CompetentError* const error)
{
  const FoldCharacter character =
    fold_read(walk->bytes + walk->at, walk->length - walk->at);
  if (!character.is_valid && !walk->replaces) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ENCODING,
                   "The text is not valid UTF-8 at byte %zu",
                   walk->at);
  }

  walk->n_replaced += !character.is_valid;
  take_character(walk, character);
  return COMPETENT_STATUS_SUCCESS;
}

// The open word is the only one whose form is still needed
static void
keep_open_word(FoldWalk* const walk)
{
  const uint32_t length = walk->is_open ? walk->n_forms - walk->form : 0U;
  if (length) {
    memmove(walk->forms, walk->forms + walk->form, length);
  }

  walk->segment -= walk->form;
  walk->form     = 0U;
  walk->n_forms  = length;
  walk->n_tokens = 0U;
}

CompetentStatus
fold_walk_next(FoldWalk* const walk, CompetentError* const error)
{
  assert(walk);

  keep_open_word(walk);
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && walk->at < walk->length &&
         walk->n_tokens + MOST_TOKENS <= FOLD_MAX_TOKENS &&
         walk->n_forms + MOST_FORMS <= FOLD_FORMS_SIZE) {
    if (walk->bytes[walk->at] < 0x80U) {
      fold_take_ascii(walk);
    } else {
      st = take_other(walk, error);
    }
  }

  if (!st && walk->at == walk->length && walk->is_open) {
    fold_close_word(walk, walk->length, walk->n_forms);
  }

  walk->n_tokens = st ? 0U : walk->n_tokens;
  return st;
}
