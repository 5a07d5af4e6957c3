// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any table has the same rows however it is cut, and becomes synonyms of a
// taxonomy in the same way whether it is read first or last

#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "rdf/csv.h"

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

/// What was read, as far as it can be told apart
typedef struct {
  uint64_t hash;
  size_t   n_rows;
} Rows;

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

static uint64_t
mix(const uint64_t hash, const uint64_t value)
{
  return (hash ^ value) * UINT64_C(0x100000001B3);
}

static CompetentStatus
take_row(void* const           handle,
         const CsvRow* const   row,
         CompetentError* const error)
{
  Rows* const rows = (Rows*)handle;
  (void)error;

  ++rows->n_rows;
  rows->hash = mix(rows->hash, row->line);
  for (size_t i = 0U; i < row->n_fields; ++i) {
    const CompetentText field = row->fields[i];
    require(utf8_valid_length(field.bytes, field.length) == field.length);
    rows->hash = mix(rows->hash, field.length);
    for (size_t j = 0U; j < field.length; ++j) {
      rows->hash = mix(rows->hash, (uint8_t)field.bytes[j]);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_rows(const uint8_t* const data,
          const size_t         size,
          const size_t         chunk,
          Rows* const          rows)
{
  CompetentLimits limits                    = competent_limits_default();
  limits.values[COMPETENT_LIMIT_LITERAL]    = 4096;
  limits.values[COMPETENT_LIMIT_ATTRIBUTES] = 16;

  const CsvOptions options = {"table", &limits, take_row, rows};
  CsvReader*       reader  = NULL;
  CompetentStatus  st      = csv_reader_new(&options, &reader, NULL);
  for (size_t i = 0U; i < size && !st; i += chunk) {
    const size_t n = (size - i < chunk) ? size - i : chunk;
    st             = csv_reader_feed(reader, (const char*)data + i, n, NULL);
  }

  st = st ? st : csv_reader_finish(reader, NULL);
  csv_reader_free(reader);
  return st;
}

static const char statements[] =
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
  "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
  "<u:cook> a cnlo:Occupation ; skos:prefLabel 'Kok' ; skos:notation '1' .\n"
  "<u:bake> a cnlo:HumanCapability ; skos:prefLabel 'Bakken', 'Kok' .\n";

static CompetentTaxonomy*
build(const uint8_t* const data, const size_t size, const bool is_first)
{
  const CompetentSource table = {"t.csv", NULL, COMPETENT_FORMAT_CSV, NULL};
  const CompetentSource rest  = {"s.ttl", NULL, COMPETENT_FORMAT_TURTLE, NULL};
  CompetentBuilder*     builder  = NULL;
  CompetentTaxonomy*    taxonomy = NULL;
  CompetentStatus       st       = competent_builder_new(&builder, NULL);
  for (unsigned i = 0U; i < 2U && !st; ++i) {
    st = ((i == 0U) == is_first)
           ? competent_builder_read_bytes(builder, &table, data, size, NULL)
           : competent_builder_read_bytes(
               builder, &rest, statements, sizeof(statements) - 1U, NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, NULL);
  }

  competent_builder_free(builder);
  return st ? NULL : taxonomy;
}

static bool
is_same(const CompetentTaxonomy* const a, const CompetentTaxonomy* const b)
{
  return !memcmp(competent_taxonomy_hash(a).bytes,
                 competent_taxonomy_hash(b).bytes,
                 competent_taxonomy_hash(a).length);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  Rows                  whole = {0U, 0U};
  Rows                  cut   = {0U, 0U};
  const CompetentStatus st    = read_rows(data, size, size + 1U, &whole);
  require(read_rows(data, size, 1U, &cut) == st);
  require(whole.hash == cut.hash && whole.n_rows == cut.n_rows);

  CompetentTaxonomy* const a = build(data, size, true);
  CompetentTaxonomy* const b = build(data, size, false);
  require(!a == !b);
  require(!a || is_same(a, b));

  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
  return 0;
}
