// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any text has an answer or is refused, and an answer is what was asked for.
// The first two bytes say what is asked

#include "fuzz/fuzz.h"

#include "base/utf8.h"

#include <competent/search.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

static const CompetentTaxonomy*
sample(void)
{
  static CompetentTaxonomy* taxonomy = NULL;
  if (!taxonomy) {
    require(!competent_taxonomy_open(
      SAMPLE "/competent-sample.ttl", &taxonomy, NULL));
  }

  return taxonomy;
}

static void
check_hits(const CompetentQuery* const query,
           const CompetentHit* const   hits,
           const size_t                n)
{
  require(n <= query->limit);
  for (size_t i = 0U; i < n; ++i) {
    require(hits[i].concept >= 0);
    require(hits[i].score >= 0.0 && hits[i].score <= 1.0);
    require(!i || hits[i].score <= hits[i - 1U].score);
    require(hits[i].matched.length &&
            !hits[i].matched.bytes[hits[i].matched.length]);
    require(!query->rules || ((query->rules >> hits[i].rule) & 1U));
    for (size_t j = 0U; j < i; ++j) {
      require(
        hits[i].concept != hits[j].concept ||
        (query->per_label && hits[i].matched.bytes != hits[j].matched.bytes));
    }
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  if (size < 2U) {
    return 0;
  }

  const CompetentText  text  = {(const char*)data + 2, size - 2U};
  const CompetentQuery query = {.text      = text,
                                .limit     = 1U + data[1],
                                .per_label = (data[0] >> 4U) & 1U,
                                .rules     = data[0] & 15U};

  CompetentSearch*      search = NULL;
  const CompetentStatus st =
    competent_search_new(sample(), &query, &search, NULL);
  if (st) {
    require(!search);
    require(st == COMPETENT_STATUS_OVER_LIMIT ||
            (st == COMPETENT_STATUS_BAD_ENCODING &&
             utf8_valid_length(text.bytes, text.length) < text.length));
    return 0;
  }

  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  check_hits(&query, hits, n);
  competent_search_free(search);
  return 0;
}
