// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/edits.h"

#include "text/character.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// The table of edits between all starts of two texts is not filled in.  For
// each number of edits and each diagonal of that table only the front is kept:
// the furthest place that so many edits reach there.  With two edits these are
// nine places, and most pairs of texts are told apart after a few characters.
//
// An edit at the front reaches at least as far as any before it on the same
// diagonal: numbers never fall along a diagonal, and a swap of two that begins
// before the front ends at most one behind it, where a wrong character at the
// front brings one as well.

enum {
  WORD        = 8,
  N_DIAGONALS = 2 * (int)EDITS_MAX + 1,
  WIDTH = N_DIAGONALS + 2, ///< With one on each side that is never reached
};

/// A place in both texts, in bytes
typedef struct {
  size_t a;
  size_t b;
  bool   is_reached;
} Front;

/// The fronts of a number of edits, by diagonal
typedef struct {
  Front items[WIDTH];
} Fronts;

static Front
further(const Front x, const Front y)
{
  return (!x.is_reached || (y.is_reached && y.a > x.a)) ? y : x;
}

static bool
is_in_character(const CompetentText text, const size_t at)
{
  return at < text.length && character_is_continued(text.bytes[at]);
}

// Go on for as long as the texts are the same
static Front
slide(const CompetentText a, const CompetentText b, const Front front)
{
  const size_t rest_a = a.length - front.a;
  const size_t rest_b = b.length - front.b;
  const size_t rest   = (rest_a < rest_b) ? rest_a : rest_b;
  const char*  x      = a.bytes + front.a;
  const char*  y      = b.bytes + front.b;
  size_t       n      = 0U;
  while (n + WORD <= rest && !memcmp(x + n, y + n, WORD)) {
    n += WORD;
  }

  while (n < rest && x[n] == y[n]) {
    ++n;
  }

  // Characters may share their first bytes
  while (n &&
         (is_in_character(a, front.a + n) || is_in_character(b, front.b + n))) {
    --n;
  }

  const Front result = {front.a + n, front.b + n, true};
  return result;
}

// Return the place behind two neighbours that are swapped, or the same place
static Front
pass_swap(const CompetentText a, const CompetentText b, const Front front)
{
  const size_t a_middle = character_end(a, front.a);
  const size_t b_middle = character_end(b, front.b);
  const size_t a_end    = character_end(a, a_middle);
  const size_t b_end    = character_end(b, b_middle);
  const size_t a_first  = a_middle - front.a;
  const size_t b_first  = b_middle - front.b;
  const bool   is_swap =
    a_first == b_end - b_middle && b_first == a_end - a_middle &&
    !memcmp(a.bytes + front.a, b.bytes + b_middle, a_first) &&
    !memcmp(a.bytes + a_middle, b.bytes + front.b, b_first);

  const Front swapped = {a_end, b_end, true};
  return is_swap ? swapped : front;
}

// Return the furthest place that one edit more reaches on a diagonal
static Front
edit(const CompetentText a,
     const CompetentText b,
     const Fronts* const before,
     const size_t        diagonal)
{
  const Front same = before->items[diagonal];
  const Front more = before->items[diagonal - 1U];
  const Front less = before->items[diagonal + 1U];
  Front       best = same;
  if (same.is_reached && same.a < a.length && same.b < b.length) {
    const Front wrong = {
      character_end(a, same.a), character_end(b, same.b), true};
    best = further(wrong, pass_swap(a, b, same));
  }

  if (more.is_reached && more.b < b.length) {
    const Front added = {more.a, character_end(b, more.b), true};
    best              = further(best, added);
  }

  if (less.is_reached && less.a < a.length) {
    const Front left_out = {character_end(a, less.a), less.b, true};
    best                 = further(best, left_out);
  }

  return best.is_reached ? slide(a, b, best) : best;
}

static bool
is_end(const CompetentText a, const CompetentText b, const Front front)
{
  return front.is_reached && front.a == a.length && front.b == b.length;
}

unsigned
edits_between(const CompetentText a,
              const CompetentText b,
              const unsigned      limit)
{
  assert(limit <= EDITS_MAX);

  const Front start = {0U, 0U, true};
  Fronts      fronts[EDITS_MAX + 1U];
  memset(fronts, 0, sizeof(fronts));

  Front* const middle = &fronts[0].items[WIDTH / 2];
  *middle             = slide(a, b, start);
  if (is_end(a, b, *middle)) {
    return 0U;
  }

  for (unsigned n = 1U; n <= limit; ++n) {
    for (size_t d = WIDTH / 2U - n; d <= WIDTH / 2U + n; ++d) {
      fronts[n].items[d] = edit(a, b, &fronts[n - 1U], d);
      if (is_end(a, b, fronts[n].items[d])) {
        return n;
      }
    }
  }

  return limit + 1U;
}
