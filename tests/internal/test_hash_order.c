// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/hash_order.h"

#include "support/scarcity.h"

#include <competent/status.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(hash_order, .timeout = 60);

/// A record as large as there may be
typedef struct {
  uint64_t hash;
  uint64_t number;
  uint64_t rest[2];
} Record;

/// How hashes come about
typedef enum { CHANCE, FEW_ONLY, ALL_SAME, ALL_LOW, N_WAYS } Way;

static int
compare(const void* const a, const void* const b)
{
  const Record* const x = (const Record*)a;
  const Record* const y = (const Record*)b;
  return (x->hash != y->hash)
           ? (x->hash > y->hash) - (x->hash < y->hash)
           : (x->number > y->number) - (x->number < y->number);
}

static int
compare_hashes(const void* const a, const void* const b)
{
  const uint64_t x = *(const uint64_t*)a;
  const uint64_t y = *(const uint64_t*)b;
  return (x > y) - (x < y);
}

static uint64_t
hash_of(const Way way, const uint64_t random)
{
  const uint64_t hash = random * UINT64_C(0x9E3779B97F4A7C15);
  return (way == CHANCE)     ? hash
         : (way == FEW_ONLY) ? (hash >> 60U) << 60U
         : (way == ALL_LOW)  ? hash >> 40U
                             : 1U;
}

static void
fill(Record* const records, const size_t n, const Way way)
{
  uint64_t random = 1U;
  memset(records, 0, (n + 1U) * sizeof(Record));
  for (size_t i = 0U; i < n; ++i) {
    random             = random * UINT64_C(6364136223846793005) + 1442695U;
    records[i].hash    = hash_of(way, random >> 11U);
    records[i].number  = (random >> 40U) % 7U;
    records[i].rest[1] = records[i].number;
  }
}

Test(hash_order, sorts_as_comparing_does)
{
  for (size_t n = 0U; n < 5000U; n = 2U * n + 1U) {
    for (unsigned way = 0U; way < N_WAYS; ++way) {
      Record* const records = (Record*)calloc(n + 1U, sizeof(Record));
      Record* const sorted  = (Record*)calloc(n + 1U, sizeof(Record));
      cr_assert(ne(ptr, records, NULL));
      cr_assert(ne(ptr, sorted, NULL));
      fill(records, n, (Way)way);
      memcpy(sorted, records, n * sizeof(Record));
      qsort(sorted, n, sizeof(Record), compare);

      const CompetentStatus st =
        hash_order(records, n, sizeof(Record), compare, NULL);
      cr_assert(eq(int, (int)st, 0));
      const int order = memcmp(records, sorted, n * sizeof(Record));
      cr_expect(eq(int, order, 0));
      free(records);
      free(sorted);
    }
  }
}

Test(hash_order, sorts_numbers_alone)
{
  uint64_t hashes[] = {UINT64_MAX, 0U, 5U, UINT64_C(1) << 63U, 5U, 1U};

  const CompetentStatus st =
    hash_order(hashes, 6U, sizeof(uint64_t), compare_hashes, NULL);
  cr_assert(eq(int, (int)st, 0));
  for (size_t i = 1U; i < 6U; ++i) {
    cr_expect(le(u64, hashes[i - 1U], hashes[i]));
  }
}

Test(hash_order, says_when_there_is_no_memory)
{
  for (size_t n = 0U;; ++n) {
    Record         records[20];
    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    fill(records, 19U, CHANCE);
    scarcity_begin(n, false);

    const CompetentStatus st =
      hash_order(records, 19U, sizeof(Record), compare, &error);
    if (!scarcity_end()) {
      cr_expect(eq(int, (int)st, 0));
      break;
    }

    cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
  }
}
