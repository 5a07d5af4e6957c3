// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/logarithm.h"

#include "base/wide.h"

#include <assert.h>

enum { FRACTION = 56 };

// ln 2 in 2^-56ths
#define LN_2 UINT64_C(49946518145322874)

// Return a * b / 2^56, without what is lost below
static uint64_t
multiply(const uint64_t a, const uint64_t b)
{
  const Wide product = wide_product(a, b);
  return (product.high << (64U - FRACTION)) | (product.low >> FRACTION);
}

// Return a / b in 2^-56ths, where a < b < 2^33
static uint64_t
divide(const uint64_t a, const uint64_t b)
{
  uint64_t quotient  = 0U;
  uint64_t remainder = a;
  for (unsigned i = 0U; i < FRACTION; ++i) {
    remainder <<= 1U;
    quotient <<= 1U;
    if (remainder >= b) {
      remainder -= b;
      quotient |= 1U;
    }
  }

  return quotient;
}

// Return ln x in 2^-56ths
static uint64_t
logarithm(const uint32_t x)
{
  unsigned exponent = 0U;
  while ((x >> exponent) > 1U) {
    ++exponent;
  }

  // With x = 2^e m, ln m = 2 artanh((m - 1) / (m + 1)), where that is below 1/3
  const uint64_t unit   = UINT64_C(1) << exponent;
  const uint64_t z      = divide(x - unit, x + unit);
  const uint64_t square = multiply(z, z);

  uint64_t sum = 0U;
  for (uint64_t term = z, i = 1U; term;
       term = multiply(term, square), i += 2U) {
    sum += term / i;
  }

  return exponent * LN_2 + 2U * sum;
}

int32_t
logarithm_of_ratio(const uint32_t n, const uint32_t d)
{
  assert(d && n >= d);

  const uint64_t n_log = logarithm(n);
  const uint64_t d_log = logarithm(d);
  const uint64_t ratio = (n_log > d_log) ? n_log - d_log : 0U;
  const uint64_t half  = UINT64_C(1) << (FRACTION - 17);

  return (int32_t)((ratio + half) >> (FRACTION - 16));
}
