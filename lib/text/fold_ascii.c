// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_block.h"
#include "text/fold_token.h"
#include "text/fold_walk.h"

#include <string.h>

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
    const size_t   n    = fold_join(walk, walk->forms[form], at, at + 1U, form);
    if (n && end + n > piece->n) {
      piece->n = end; // All of it will be in the next block
      return end;
    }

    if (n) {
      walk->flags |= FOLD_HAS_JOIN;
      return end + (unsigned)n;
    }
  }

  fold_close_word(walk, piece->start + end, piece->form + end);
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

  fold_add_mark(walk, start, end, form, n, false);
  return (unsigned)(from + ((from + n > piece->n) ? 0U : n));
}

static void
take_line(FoldWalk* const walk, const size_t at)
{
  const unsigned char byte = walk->bytes[at];
  if (byte != '\r' || fold_byte_at(walk, at + 1U) != '\n') {
    fold_end_line(walk);
  }

  if (byte == '\f') {
    fold_end_line(walk); // A page is a paragraph at least
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

  // What follows the last is not seen, so that it may be anything
  const uint64_t rows     = found->marks & (found->marks >> 1U);
  const uint64_t end      = UINT64_C(1) << (piece->n - 1U);
  const uint64_t specials = joins | rows | found->stops | found->lines | end;
  const unsigned at       = find_from(specials, from);
  const bool     is_word  = (found->words >> at) & 1U;
  const bool     is_join  = ((joins | end) >> at) & 1U;
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
    fold_end_sentence(walk);
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
      fold_open_word(walk, piece->start + at, piece->form + at);
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

  fold_clip_word(walk);
}

void
fold_take_ascii(FoldWalk* const walk)
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
  if (piece.n == FOLD_BLOCK) {
    // A word that may go on is better looked at in one block
    const unsigned start = run_start(piece.found.words, FOLD_BLOCK);
    piece.n              = start ? start : FOLD_BLOCK;
  }

  take_block(walk, &piece);
}
