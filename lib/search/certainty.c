// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/certainty.h"

enum {
  ONE     = 16384,   ///< Points of a name that is the same
  FLOOR   = ONE / 2, ///< Points of that none is right
  HALF_IN = 1136,    ///< Points that make a share half of it: ln 2 / 10
  STEPS   = 64,      ///< Steps of the table of powers
};

/// Return 2^(-x / (64 * 256)) in 2^-30; there is nothing like it below 2^-31
static uint64_t
power(const uint64_t x)
{
  static const uint32_t powers[STEPS + 1] = {
#include "search/powers.inc"
  };

  const uint64_t halves = x / (STEPS * 256U);
  const uint64_t step   = x / 256U % STEPS;
  const uint64_t rest   = x % 256U;
  const uint64_t here   = powers[step];
  const uint64_t next   = powers[step + 1U];
  return (halves > 30U)
           ? 0U
           : ((here * (256U - rest) + next * rest) << 4U >> halves); // In 2^-42
}

static uint64_t
share(const uint64_t best, const uint64_t points)
{
  const uint64_t less = best - points;

  return power((less < 64U * ONE ? less : 64U * ONE) * STEPS * 256U / HALF_IN);
}

/// How often the first is right that has such a share
typedef struct {
  double share;
  double right;
} Measured;

// Between two measured shares is a straight line
static double
calibrate(const double first)
{
  static const Measured table[] = {
#include "search/measured.inc"
  };

  size_t i = 1U;
  while (i + 1U < sizeof(table) / sizeof(table[0]) && table[i].share < first) {
    ++i;
  }

  const Measured low  = table[i - 1U];
  const Measured high = table[i];
  return low.right + (high.right - low.right) * (first - low.share) /
                       (high.share - low.share);
}

Certainty
certainty_of(const uint64_t* const points, const size_t n)
{
  Certainty certainty = {n ? points[0] : 0U, 0U, 1.0};
  for (size_t i = 0U; i < n && i < CERTAINTY_MAX_CONCEPTS; ++i) {
    certainty.total += share(certainty.best, points[i]);
  }

  // What none has is less certain than anything, or more
  const uint64_t whole = share(0U, 0U);
  if (certainty.best >= FLOOR) {
    certainty.total += share(certainty.best, FLOOR);
  } else {
    // A multiple of the best one's share, which is inverted to stay in range
    const uint64_t less = share(FLOOR, certainty.best);
    certainty.total += less ? (whole << 20U) / less * (whole >> 20U) : whole;
  }

  if (n) {
    const double first = certainty_share(&certainty);
    certainty.factor   = calibrate(first) / first;
    if (certainty.factor > 2.0) {
      certainty.factor = 2.0;
    }
  }

  return certainty;
}

double
certainty_share(const Certainty* const certainty)
{
  return (double)share(0U, 0U) / (double)certainty->total;
}

double
certainty_score(const Certainty* const certainty, const uint64_t points)
{
  const double score = (double)share(certainty->best, points) /
                       (double)certainty->total * certainty->factor;

  return (score < 1.0) ? score : 1.0;
}
