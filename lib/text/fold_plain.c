// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_piece.h"
#include "text/fold_sentence.h"
#include "text/fold_token.h"
#include "text/fold_walk.h"

#include <stdbool.h>

// All of this is compiled for each kind of processor
#define PART static inline __attribute__((always_inline))

// Nearly all tokens are words that end in their block and marks that stand
// alone, in a line, a sentence, or the next of these.  All that this does is
// done by fold_token.c too, a token at a time: here it is only faster.  Sets
// say where there is something that is left to that.

/// What is known of a piece before its tokens are taken
typedef struct {
  uint64_t starts;   ///< Of tokens
  uint64_t specials; ///< What is left to others
  uint64_t ended;    ///< Marks that end a sentence
  uint64_t breaks;   ///< Ends of lines
  uint64_t lined;    ///< Tokens that are the first of a line
} Plan;

enum {
  MAX_NUMBER = 3, ///< Digits of the number of an item
  MIN_WORD   = 2, ///< Letters of an abbreviation
};

PART bool
has(const uint64_t set, const unsigned at)
{
  return (set >> at) & 1U;
}

// Return whether a dot behind a word, which has a blank behind it, ends a
// sentence for sure, or for sure does not; otherwise leave it to others
PART void
plan_dot(const FoldWalk* const  walk,
         const FoldPiece* const piece,
         const unsigned         from,
         const unsigned         at,
         Plan* const            plan)
{
  const FoldBlock* const found  = &piece->found;
  const uint64_t         bit    = UINT64_C(1) << at;
  const unsigned         start  = fold_run_start(found->words, at);
  const unsigned         length = at - start;
  if (start < from || !length) {
    plan->specials |= bit;
  } else if (found->digits & fold_bits(start, at)) {
    plan->specials |= (length <= MAX_NUMBER) ? bit : 0U;
    plan->ended |= (length > MAX_NUMBER) ? bit : 0U;
  } else if (length >= MIN_WORD) {
    const bool may_be_shortened =
      fold_may_be_abbreviation(walk->forms + piece->form + start, length);
    plan->specials |= may_be_shortened ? bit : 0U;
    plan->ended |= may_be_shortened ? 0U : bit;
  }
}

// Find out which stops end sentences
PART void
plan_stops(const FoldWalk* const  walk,
           const FoldPiece* const piece,
           const unsigned         first,
           Plan* const            plan)
{
  const FoldBlock* const found = &piece->found;

  const uint64_t shown    = found->words | found->marks;
  const uint64_t stops    = found->stops & fold_bits(first, piece->n);
  const uint64_t apart    = stops & ~(shown >> 1U);
  const uint64_t at_words = apart & found->dots & (found->words << 1U);

  // What stands behind others may close a bracket first
  plan->specials |= stops & (found->marks >> 1U);
  plan->ended = apart & ~at_words;
  for (uint64_t rest = at_words; rest; rest &= rest - 1U) {
    plan_dot(walk, piece, first, (unsigned)__builtin_ctzll(rest), plan);
  }
}

// Return whether the first token of a line may be the sign or number of an item
PART bool
may_be_item(const FoldWalk* const  walk,
            const FoldPiece* const piece,
            const unsigned         at)
{
  const FoldBlock* const found = &piece->found;
  if (has(found->marks, at)) {
    const char sign = walk->forms[piece->form + at];
    return sign == '-' || sign == '*' || sign == '+';
  }

  const unsigned end = fold_find_from(~found->words, at);
  return end == at + 1U ||
         (end <= at + MAX_NUMBER && (found->digits & fold_bits(at, end)));
}

// Find out which tokens are the first of a line
PART void
plan_lines(const FoldWalk* const  walk,
           const FoldPiece* const piece,
           const unsigned         from,
           Plan* const            plan)
{
  const FoldBlock* const found = &piece->found;
  for (uint64_t rest = found->lines & fold_bits(from, piece->n); rest;
       rest &= rest - 1U) {
    const unsigned      at   = (unsigned)__builtin_ctzll(rest);
    const size_t        here = piece->start + at;
    const unsigned      next = fold_find_from(plan->starts, at);
    const unsigned char byte = walk->bytes[here];
    if (byte == '\r' && fold_byte_at(walk, here + 1U) == '\n') {
      continue;
    }

    const bool is_plain = byte != '\f' && next < piece->n &&
                          !(found->lines & fold_bits(at + 1U, next)) &&
                          !may_be_item(walk, piece, next);
    plan->specials |= is_plain ? 0U : UINT64_C(1) << at;
    plan->breaks |= is_plain ? UINT64_C(1) << at : 0U;
    plan->lined |= is_plain ? UINT64_C(1) << next : 0U;
  }
}

// Return the first place from another on at which there is more to do than to
// take a word that ends in its block, or a mark that stands alone
PART unsigned
find_special(const FoldPiece* const piece,
             const Plan* const      plan,
             const unsigned         from)
{
  const FoldBlock* const found = &piece->found;

  const uint64_t joins =
    (found->joiners & (found->words << 1U) & (found->words >> 1U)) |
    (found->tails & (found->words << 1U));

  // What follows the last may not be seen, so that it may be anything
  const uint64_t is_open =
    piece->n == FOLD_BLOCK || has(found->others, piece->n);
  const uint64_t rows = found->marks & found->repeats;
  const uint64_t end =
    (found->words | found->marks) & (is_open << (piece->n - 1U));
  const uint64_t specials = joins | rows | plan->specials | end;
  const unsigned at       = fold_find_from(specials, from);
  if (at >= piece->n) {
    return piece->n;
  }

  const bool is_word = has(found->words, at);
  const bool is_join = has(joins | end, at);
  return is_word   ? fold_run_start(found->words, at + 1U)
         : is_join ? fold_run_start(found->words, at)
                   : at;
}

// Return the first tokens behind some marks that have a blank behind them: what
// is added carries over all blanks
PART uint64_t
first_behind(const FoldPiece* const piece, const uint64_t marks)
{
  const uint64_t blanks = ~(piece->found.words | piece->found.marks);
  return (blanks + (marks << 1U)) & ~blanks;
}

// Return whether there are places, and no token is behind the last of them
PART bool
is_behind_all(const uint64_t places, const uint64_t tokens)
{
  return places && __builtin_clzll(places) <= __builtin_clzll(tokens);
}

// Return the ends of words that have any of some of their letters, or digits:
// what is added carries over what has none, up to the end
PART uint64_t
having(const uint64_t words,
       const uint64_t some,
       const uint64_t starts,
       const uint64_t ends)
{
  return ends & ~((words & ~some) + (words & starts));
}

// Say where tokens are, and what they are
PART FoldCut
cut(const FoldWalk* const  walk,
    const FoldPiece* const piece,
    const Plan* const      plan,
    const unsigned         first,
    const unsigned         end)
{
  const FoldBlock* const found = &piece->found;

  const uint64_t words    = found->words;
  const uint64_t starts   = plan->starts & fold_bits(first, end);
  const uint64_t behind   = (words & ~fold_below(first)) << 1U;
  const uint64_t ends     = ~words & behind & fold_below(end + 1U);
  const uint64_t lower    = words & ~(found->upper | found->digits);
  const uint64_t one      = UINT64_C(1) << first;
  const bool     is_apart = piece->start + first > walk->glued;

  FoldCut made;
  made.starts = starts;
  made.ends   = ends | ((found->marks & starts) << 1U);
  made.blanks =
    (~((words | found->marks) << 1U) & ~one) | (is_apart ? one : 0U);
  made.lined    = plan->lined;
  made.begins   = first_behind(piece, plan->ended & starts) & starts;
  made.marks    = found->marks;
  made.upper    = found->upper;
  made.lower    = having(words, lower, starts, ends);
  made.digits   = having(words, found->digits, starts, ends);
  made.start    = piece->start;
  made.form     = piece->form;
  made.sentence = walk->sentence;
  return made;
}

// Return whether the first token is in a line and a sentence, or the first of
// these, and is no dot behind a word of any kind, as is plain to see
PART bool
is_plain_first(const FoldWalk* const  walk,
               const FoldPiece* const piece,
               const unsigned         first)
{
  const bool is_glued = piece->start + first == walk->glued;
  return !walk->has_blank &&
         !(is_glued && (walk->is_ended || has(piece->found.dots, first))) &&
         (!walk->n_lines ||
          (walk->n_lines == 1U && !may_be_item(walk, piece, first)));
}

PART unsigned
take_plain(FoldWalk* const        walk,
           const FoldPiece* const piece,
           const unsigned         from)
{
  const FoldBlock* const found = &piece->found;
  Plan                   plan  = {0U, 0U, 0U, 0U, 0U};
  plan.starts          = (found->words & ~(found->words << 1U)) | found->marks;
  const unsigned first = fold_find_from(plan.starts, from);
  if (first >= piece->n || (found->lines & fold_bits(from, first)) ||
      !is_plain_first(walk, piece, first)) {
    return from;
  }

  plan_stops(walk, piece, first, &plan);
  plan_lines(walk, piece, first, &plan);
  const unsigned end = find_special(piece, &plan, first);
  if (end <= first) {
    return from;
  }

  // The first token is what it is because of what was before it
  plan.lined |= walk->n_lines ? UINT64_C(1) << first : 0U;
  if (walk->is_ended) {
    fold_end_sentence(walk);
  }

  const FoldCut    made  = cut(walk, piece, &plan, first, end);
  FoldToken* const token = walk->tokens + walk->n_tokens;
  const size_t     n     = walk->blocks->write(&made, token);
  token->flags =
    (uint16_t)(token->flags |
               (walk->has_tokens ? 0U : (unsigned)FOLD_STARTS_SENTENCE));
  walk->has_tokens = true;
  walk->n_tokens += n;
  walk->glued    = token[n - 1U].end;
  walk->sentence = token[n - 1U].sentence;

  // The last end of a line or of a sentence may have nothing behind it yet
  walk->n_lines =
    is_behind_all(plan.breaks & fold_bits(first, end), made.starts);
  walk->is_ended = is_behind_all(plan.ended & made.starts, made.starts);
  return end;
}

unsigned
fold_take_plain(FoldWalk* const        walk,
                const FoldPiece* const piece,
                const unsigned         from)
{
  return take_plain(walk, piece, from);
}

#if defined(__x86_64__)

__attribute__((target("bmi,bmi2"))) unsigned
fold_take_plain_bmi(FoldWalk* const        walk,
                    const FoldPiece* const piece,
                    const unsigned         from)
{
  return take_plain(walk, piece, from);
}

#else

unsigned
fold_take_plain_bmi(FoldWalk* const        walk,
                    const FoldPiece* const piece,
                    const unsigned         from)
{
  return take_plain(walk, piece, from);
}

#endif
