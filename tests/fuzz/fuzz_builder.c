// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any statements, in one file or in two, become a taxonomy that answers every
// question, whose snapshot is accepted, and which knows no order of files

#include "fuzz/fuzz.h"

#include "support/questions.h"

#include <competent/builder.h>
#include <competent/limit.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Two parts of the input, which are files of their own
typedef struct {
  const uint8_t* bytes[2];
  size_t         sizes[2];
} Parts;

static CompetentTaxonomy*
build(const Parts* const parts, const bool is_backward)
{
  CompetentLimits    limits                 = competent_limits_default();
  CompetentBuilder*  builder                = NULL;
  CompetentTaxonomy* taxonomy               = NULL;
  limits.values[COMPETENT_LIMIT_STATEMENTS] = 1000;

  CompetentStatus st = competent_builder_new(&builder, NULL);
  for (unsigned i = 0U; i < 2U && !st; ++i) {
    const unsigned        part   = is_backward ? 1U - i : i;
    const CompetentSource source = {
      part ? "b.ttl" : "a.ttl", NULL, COMPETENT_FORMAT_TURTLE, &limits};
    st = competent_builder_read_bytes(
      builder, &source, parts->bytes[part], parts->sizes[part], NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, NULL);
  }

  competent_builder_free(builder);
  return st ? NULL : taxonomy;
}

// Files are told apart by a null byte, which is not allowed in Turtle
static Parts
split(const uint8_t* const data, const size_t size)
{
  const uint8_t* const end =
    size ? (const uint8_t*)memchr(data, 0, size) : NULL;
  const size_t first = end ? (size_t)(end - data) : size;
  const size_t rest  = end ? size - first - 1U : 0U;
  const Parts  parts = {{data, end ? end + 1 : data}, {first, rest}};
  return parts;
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  const uint8_t            empty = 0U;
  const Parts              parts = split(size ? data : &empty, size);
  CompetentTaxonomy* const a     = build(&parts, false);
  CompetentTaxonomy* const b     = build(&parts, true);

  // Nothing is settled by the order, but for which failure is met first
  if (!a != !b) {
    abort();
  }

  if (a && ask_everything(a) != ask_everything(b)) {
    abort();
  }

  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
  return 0;
}
