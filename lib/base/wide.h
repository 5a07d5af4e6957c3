// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_WIDE_H
#define BASE_WIDE_H

#include <stdint.h>

/// A number of 128 bits
typedef struct {
  uint64_t high;
  uint64_t low;
} Wide;

/// Return a product without losing anything
static inline Wide
wide_product(const uint64_t a, const uint64_t b)
{
  const uint64_t a_high = a >> 32U;
  const uint64_t a_low  = a & UINT32_MAX;
  const uint64_t b_high = b >> 32U;
  const uint64_t b_low  = b & UINT32_MAX;

  const uint64_t low    = a_low * b_low;
  const uint64_t middle = a_high * b_low + (low >> 32U);
  const uint64_t other  = a_low * b_high + (middle & UINT32_MAX);

  const Wide product = {a_high * b_high + (middle >> 32U) + (other >> 32U),
                        (other << 32U) | (low & UINT32_MAX)};
  return product;
}

/// Return whether a number is less than, greater than or the same as another
static inline int
wide_compare(const Wide a, const Wide b)
{
  return (a.high != b.high) ? (a.high > b.high) - (a.high < b.high)
                            : (a.low > b.low) - (a.low < b.low);
}

#endif // BASE_WIDE_H
