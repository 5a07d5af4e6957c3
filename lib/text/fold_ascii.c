// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/uncleared.h"
#include "text/fold_block.h"
#include "text/fold_piece.h"
#include "text/fold_token.h"
#include "text/fold_walk.h"

#include <string.h>

enum {
  AHEAD = 512, ///< Bytes that are asked for before they are looked at
};

static inline void
describe_word(FoldWalk* const        walk,
              const FoldBlock* const block,
              const unsigned         from,
              const unsigned         to)
{
  const uint64_t bits  = fold_bits(from, to);
  const uint64_t lower = block->words & ~block->upper & ~block->digits & bits;
  walk->flags |= (lower ? FOLD_HAS_LOWER : 0U) |
                 ((block->digits & bits) ? FOLD_HAS_DIGIT : 0U);
}

// Go on with the open word, and return where to go on then
static inline unsigned
take_word(FoldWalk* const walk, FoldPiece* const piece, const unsigned from)
{
  const unsigned end = fold_find_from(~piece->found.words, from);
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
take_mark(FoldWalk* const walk, FoldPiece* const piece, const unsigned from)
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

static inline unsigned
take_plain(FoldWalk* const        walk,
           const FoldPiece* const piece,
           const unsigned         from)
{
  return walk->blocks->has_bmi ? fold_take_plain_bmi(walk, piece, from)
                               : fold_take_plain(walk, piece, from);
}

static void
take_block(FoldWalk* const walk, FoldPiece* const piece)
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

    at = fold_find_from(events, take_plain(walk, piece, at));

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
  UNCLEARED unsigned char    last[FOLD_BLOCK_READ];
  if (left < FOLD_BLOCK_READ) {
    memset(last, 0, sizeof(last));
    memcpy(last, in, left);
  }

  // Nobody waits for what is asked for in time
  __builtin_prefetch(in + ((left < AHEAD) ? left : (size_t)AHEAD));

  UNCLEARED FoldPiece piece;
  piece.start = walk->at;
  piece.form  = walk->n_forms;
  walk->blocks->look((left < FOLD_BLOCK_READ) ? last : in,
                     walk->forms + walk->n_forms,
                     &piece.found);

  const unsigned other = fold_find_from(piece.found.others, 0U);
  piece.n              = (left < other) ? (unsigned)left : other;
  if (piece.n == FOLD_BLOCK) {
    // A word that may go on is better looked at in one block
    const unsigned start = fold_run_start(piece.found.words, FOLD_BLOCK);
    piece.n              = start ? start : FOLD_BLOCK;
  }

  take_block(walk, &piece);
}
