// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_walk.h"

#include "base/failure.h"
#include "base/utf8.h"
#include "text/fold_sentence.h"
#include "text/fold_table.h"
#include "text/fold_utf8.h"
#include "text/normal.h"

#include <assert.h>
#include <string.h>

enum {
  // What a block or a character may add before there has to be room again
  MOST_TOKENS = FOLD_BLOCK + 1U,
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
end_sentence(FoldWalk* const walk)
{
  walk->sentence += walk->has_tokens;
  walk->has_tokens = false;
  walk->is_ended   = false;
}

static void
end_line(FoldWalk* const walk)
{
  if (++walk->n_lines > 1U) {
    end_sentence(walk);
  }
}

// A token that is the first of a line, or follows the end of a sentence
static void
place_token(FoldWalk* const walk, FoldToken* const token)
{
  const bool is_mark = token->flags & FOLD_IS_MARK;
  unsigned   flags   = token->flags;
  if (walk->is_ended && ((flags & FOLD_AFTER_BLANK) || !is_mark)) {
    end_sentence(walk);
  }

  if (walk->n_lines) {
    flags |= FOLD_AFTER_LINE;
    flags |= (walk->n_lines > 1U && token->start) ? FOLD_AFTER_PARAGRAPH : 0U;

    token->flags = (uint16_t)flags;
    if (fold_begins_item(walk, token)) {
      end_sentence(walk);
    }
  }

  flags |= walk->has_tokens ? 0U : FOLD_STARTS_SENTENCE;
  token->flags     = (uint16_t)flags;
  walk->has_tokens = true;
  walk->n_lines    = 0U;
}

// Add a token whose form is there
static inline FoldToken*
add_token(FoldWalk* const walk,
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
    place_token(walk, token);
  }

  token->sentence = walk->sentence;
  walk->has_blank = false;
  walk->glued     = end;
  return token;
}

static inline void
open_word(FoldWalk* const walk, const size_t start, const uint32_t form)
{
  walk->is_open = true;
  walk->start   = start;
  walk->form    = form;
  walk->segment = form;
  walk->flags   = 0U;
}

// Close a word that ends before a byte of the text, and one of the forms
static inline void
close_word(FoldWalk* const walk, const size_t end, const uint32_t form_end)
{
  walk->is_open = false;

  const FoldToken* const word = add_token(
    walk, walk->start, end, walk->form, form_end - walk->form, walk->flags);
  if ((word->flags & FOLD_HAS_JOIN) &&
      fold_abbreviation_ends_sentence(walk, word)) {
    walk->is_ended = true;
  }
}

// What is cut off of a word is written over
static inline void
clip_word(FoldWalk* const walk)
{
  if (walk->is_open && walk->n_forms - walk->form > FOLD_MAX_FORM) {
    walk->n_forms = walk->form + FOLD_MAX_FORM;
    walk->flags |= FOLD_IS_LONG;
  }
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

static unsigned char
byte_at(const FoldWalk* const walk, const size_t at)
{
  return (at < walk->length) ? walk->bytes[at] : ' ';
}

// After a single letter: before another, or at the end of such a row
static bool
joins_dot(FoldWalk* const walk,
          const size_t    at,
          const size_t    next,
          const uint32_t  form_end)
{
  if (form_end - walk->segment != 1U || !is_letter(byte_at(walk, at - 1U))) {
    return false;
  }

  const bool is_within =
    is_letter(byte_at(walk, next)) && !fold_is_word_at(walk, next + 1U);
  if (is_within) {
    walk->segment = form_end + 1U;
  }

  return is_within ||
         (walk->segment > walk->form && !fold_is_word_at(walk, next));
}

/**
   Return how many more bytes a mark joins to the open word, or 0.

   @param at Where the mark is.
   @param next Where it ends.
   @param form_end Where the form of the open word ends.
*/
static size_t
join(FoldWalk* const walk,
     const char      mark,
     const size_t    at,
     const size_t    next,
     const uint32_t  form_end)
{
  const bool is_between_digits =
    is_digit(byte_at(walk, at - 1U)) && is_digit(byte_at(walk, next));

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
      return (form_end - walk->form == 1U && byte_at(walk, next) != '#' &&
              !fold_is_word_at(walk, next))
               ? next - at
               : 0U;
    case '+':
      return (byte_at(walk, next) == '+' && byte_at(walk, next + 1U) != '+' &&
              !fold_is_word_at(walk, next + 1U))
               ? next + 1U - at
               : 0U;
    default:
      return 0U;
  }
}

// Add a mark whose form is there
static void
add_mark(FoldWalk* const walk,
         const size_t    start,
         const size_t    end,
         const uint32_t  form,
         const size_t    length,
         const bool      is_bullet)
{
  if (is_bullet) {
    end_sentence(walk);
  }

  const FoldToken* const mark =
    add_token(walk, start, end, form, length, FOLD_IS_MARK);
  if (fold_ends_sentence(walk, mark)) {
    walk->is_ended = true;
  }
}

static uint64_t
bits_between(const unsigned from, const unsigned to)
{
  return ((to < 64U) ? (UINT64_C(1) << to) - 1U : UINT64_MAX) &
         ~((UINT64_C(1) << from) - 1U);
}

static inline void
describe_word(FoldWalk* const        walk,
              const FoldBlock* const block,
              const unsigned         from,
              const unsigned         to)
{
  const uint64_t bits  = bits_between(from, to);
  const uint64_t lower = block->words & ~block->upper & ~block->digits & bits;
  walk->flags |= (lower ? FOLD_HAS_LOWER : 0U) |
                 ((block->digits & bits) ? FOLD_HAS_DIGIT : 0U);
}

// Return the first of a set from a place on, or the size of a block
static inline unsigned
find_from(const uint64_t set, const unsigned from)
{
  const uint64_t rest = (from < 64U) ? set >> from : 0U;
  return rest ? from + (unsigned)__builtin_ctzll(rest) : FOLD_BLOCK;
}

/// A block on its way into tokens
typedef struct {
  FoldBlock found;
  size_t    start; ///< In the text
  uint32_t  form;  ///< In the forms
  unsigned  n;     ///< How many bytes of it count
} Piece;

// Go on with the open word, and return where to go on then
static inline unsigned
take_word(FoldWalk* const walk, Piece* const piece, const unsigned from)
{
  const unsigned end = find_from(~piece->found.words, from);
  if (end >= piece->n) {
    describe_word(walk, &piece->found, from, piece->n);
    return piece->n;
  }

  describe_word(walk, &piece->found, from, end);
  if ((piece->found.marks >> end) & 1U) {
    const size_t   at   = piece->start + end;
    const uint32_t form = piece->form + end;
    const size_t   n    = join(walk, walk->forms[form], at, at + 1U, form);
    if (n && end + n > piece->n) {
      piece->n = end; // All of it will be in the next block
      return end;
    }

    if (n) {
      walk->flags |= FOLD_HAS_JOIN;
      return end + (unsigned)n;
    }
  }

  close_word(walk, piece->start + end, piece->form + end);
  return end;
}

// A row of marks may be longer than the block
static unsigned
take_mark(FoldWalk* const walk, Piece* const piece, const unsigned from)
{
  const size_t        start = piece->start + from;
  const unsigned char mark  = walk->bytes[start];
  const uint32_t      form  = piece->form + from;
  size_t              end   = start + 1U;
  while (end < walk->length && walk->bytes[end] == mark) {
    ++end;
  }

  const size_t n      = end - start;
  const size_t length = (n < FOLD_MAX_FORM) ? n : (size_t)FOLD_MAX_FORM;
  if (from + n > piece->n) {
    memset(walk->forms + form, walk->forms[form], length);
    piece->n      = from; // What was in the block is gone
    walk->at      = end;
    walk->n_forms = form + (uint32_t)length;
  }

  add_mark(walk, start, end, form, n, false);
  return (unsigned)(from + ((from + n > piece->n) ? 0U : n));
}

static void
take_line(FoldWalk* const walk, const size_t at)
{
  const unsigned char byte = walk->bytes[at];
  if (byte != '\r' || byte_at(walk, at + 1U) != '\n') {
    end_line(walk);
  }

  if (byte == '\f') {
    end_line(walk); // A page is a paragraph at least
  }
}

// Return where the run of a set that ends before a place begins
static inline unsigned
run_start(const uint64_t set, const unsigned end)
{
  const uint64_t others = end ? ~(set << (64U - end)) : UINT64_MAX;
  return end - (others ? (unsigned)__builtin_clzll(others) : 64U);
}

// Return the first place from another on at which there is more to do than to
// take a word that ends in its block, or a mark that stands alone
static inline unsigned
find_special(const Piece* const piece, const unsigned from)
{
  const FoldBlock* const found = &piece->found;

  const uint64_t joins =
    (found->marks & (found->words << 1U) & (found->words >> 1U)) | found->tails;
  const uint64_t rows     = found->marks & (found->marks >> 1U);
  const uint64_t end      = UINT64_C(1) << (piece->n - 1U);
  const uint64_t specials = joins | rows | found->stops | found->lines | end;
  const unsigned at       = find_from(specials, from);
  const bool     is_word  = (found->words >> at) & 1U;
  const bool     is_join  = (joins >> at) & 1U;
  return is_word   ? run_start(found->words, at + 1U)
         : is_join ? run_start(found->words, at)
                   : at;
}

// Whether the next token that begins in a piece is within a line, and whether a
// sentence has ended before it is plain to see
static inline bool
is_plain(const FoldWalk* const walk, const size_t start)
{
  return !(walk->is_open || walk->n_lines || walk->has_blank) &&
         (!walk->is_ended || start > walk->glued);
}

// Nearly all tokens are words that end in their block, and marks that stand
// alone.  This does nothing that the others do not: it only does it faster.
static unsigned
take_plain(FoldWalk* const walk, const Piece* const piece, const unsigned from)
{
  const FoldBlock* const found = &piece->found;
  const uint64_t starts = (found->words & ~(found->words << 1U)) | found->marks;
  const uint64_t lower  = found->words & ~(found->upper | found->digits);
  const unsigned end    = find_special(piece, from);
  if (end <= from) {
    return from;
  }

  uint64_t         rest  = starts & bits_between(from, end);
  FoldToken*       token = walk->tokens + walk->n_tokens;
  FoldToken* const first = token;
  size_t           glued = walk->glued;
  if (walk->is_ended) {
    end_sentence(walk);
  }

  for (; rest; rest &= rest - 1U, ++token) {
    const unsigned at     = (unsigned)__builtin_ctzll(rest);
    const unsigned length = (unsigned)__builtin_ctzll(~(found->words >> at));
    const unsigned size   = length + !length;
    const uint64_t bits   = (UINT64_C(1) << size) - 1U;

    token->start    = piece->start + at;
    token->end      = token->start + size;
    token->form     = piece->form + at;
    token->length   = (uint16_t)size;
    token->sentence = walk->sentence;
    token->flags =
      (uint16_t)(((token->start > glued) * (unsigned)FOLD_AFTER_BLANK) |
                 (!length * (unsigned)FOLD_IS_MARK) |
                 (((found->upper >> at) & 1U) * (unsigned)FOLD_IS_CAPITAL) |
                 (!!((lower >> at) & bits) * (unsigned)FOLD_HAS_LOWER) |
                 (!!((found->digits >> at) & bits) * (unsigned)FOLD_HAS_DIGIT));
    glued = token->end;
  }

  first->flags =
    (uint16_t)(first->flags |
               (walk->has_tokens ? 0U : (unsigned)FOLD_STARTS_SENTENCE));
  walk->has_tokens = true;
  walk->n_tokens   = (size_t)(token - walk->tokens);
  walk->glued      = glued;
  return end;
}

static void
take_block(FoldWalk* const walk, Piece* const piece)
{
  const FoldBlock* const found  = &piece->found;
  const uint64_t         events = found->words | found->marks | found->lines;
  const size_t           before = walk->n_tokens;

  walk->at      = piece->start + piece->n;
  walk->n_forms = piece->form + piece->n;
  for (unsigned at = 0U; at < piece->n;) {
    if (walk->is_open) {
      at            = take_word(walk, piece, at);
      walk->at      = piece->start + piece->n;
      walk->n_forms = piece->form + piece->n;
      continue;
    }

    at = find_from(events, at);
    if (at < piece->n && is_plain(walk, piece->start + at)) {
      at = find_from(events, take_plain(walk, piece, at));
    }

    if (at >= piece->n) {
      break;
    }

    if ((found->words >> at) & 1U) {
      open_word(walk, piece->start + at, piece->form + at);
      walk->flags = ((found->upper >> at) & 1U) ? FOLD_IS_CAPITAL : 0U;
    } else if ((found->lines >> at) & 1U) {
      take_line(walk, piece->start + at++);
    } else {
      at = take_mark(walk, piece, at);
    }
  }

  if (!walk->is_open && walk->n_tokens == before) {
    walk->n_forms = piece->form; // Blanks only: nobody refers to them
  }

  clip_word(walk);
}

static void
take_ascii(FoldWalk* const walk)
{
  const size_t               left = walk->length - walk->at;
  const unsigned char* const in   = walk->bytes + walk->at;
  unsigned char              last[FOLD_BLOCK];
  if (left < FOLD_BLOCK) {
    memset(last, 0, sizeof(last));
    memcpy(last, in, left);
  }

  Piece piece;
  piece.start = walk->at;
  piece.form  = walk->n_forms;
  walk->blocks->look(
    (left < FOLD_BLOCK) ? last : in, walk->forms + walk->n_forms, &piece.found);

  const unsigned other = find_from(piece.found.others, 0U);
  piece.n              = (left < other) ? (unsigned)left : other;
  take_block(walk, &piece);
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
    open_word(walk, walk->at, walk->n_forms);
    walk->flags = is_upper ? FOLD_IS_CAPITAL : 0U;
  }

  append_form(walk, form, length);
  clip_word(walk);
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
  const size_t joined = (walk->is_open && length == 1U)
                          ? join(walk, form[0], walk->at, next, walk->n_forms)
                          : 0U;

  if (joined) {
    append_form(walk, form, 1U);
    if (walk->at + joined > next) {
      append_form(walk, form, 1U);
    }

    walk->flags |= FOLD_HAS_JOIN;
    walk->at += joined;
    clip_word(walk);
    return;
  }

  if (walk->is_open) {
    close_word(walk, walk->at, walk->n_forms);
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
  add_mark(walk,
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
      open_word(walk, walk->at, walk->n_forms);
    }

    append_form(walk, part, length);
    clip_word(walk);
    walk->flags |= (kind == FOLD_CLASS_DIGIT) ? FOLD_HAS_DIGIT : FOLD_HAS_LOWER;
    return;
  }

  if (kind == FOLD_CLASS_BLANK) {
    walk->has_blank = true;
    return;
  }

  const uint32_t first = walk->n_forms;
  append_form(walk, part, length);
  add_mark(walk, walk->at, end, first, length, false);
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
      close_word(
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
    close_word(walk, walk->at, walk->n_forms);
  }

  if (fold_class(fold_find(character.c)) == FOLD_CLASS_LINE) {
    end_line(walk);
  }

  if (character.c == 0x2029U) {
    end_line(walk); // The separator of paragraphs
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
      take_ascii(walk);
    } else {
      st = take_other(walk, error);
    }
  }

  if (!st && walk->at == walk->length && walk->is_open) {
    close_word(walk, walk->length, walk->n_forms);
  }

  walk->n_tokens = st ? 0U : walk->n_tokens;
  return st;
}
