// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/buffer.h"
#include "rdf/csv.h"
#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(csv_reader, .timeout = 60);

/// Rows as "line[field][field]" behind each other, if they are wanted
typedef struct {
  Buffer         text;
  CompetentError error;
  size_t         n_rows;
  bool           is_counting;
} Rows;

static CompetentStatus
take_row(void* const           handle,
         const CsvRow* const   row,
         CompetentError* const error)
{
  Rows* const rows = (Rows*)handle;
  ++rows->n_rows;
  if (rows->is_counting) {
    return COMPETENT_STATUS_SUCCESS;
  }

  char            number[16];
  const int       n  = snprintf(number, sizeof(number), "%u", row->line);
  CompetentStatus st = buffer_append(&rows->text, number, (size_t)n, error);
  for (size_t i = 0U; i < row->n_fields && !st; ++i) {
    st = buffer_append(&rows->text, "[", 1U, error);
    st = st
           ? st
           : buffer_append(
               &rows->text, row->fields[i].bytes, row->fields[i].length, error);
    st = st ? st : buffer_append(&rows->text, "]", 1U, error);
  }

  return st;
}

static CompetentStatus
feed(CsvReader* const      reader,
     const char* const     bytes,
     const size_t          length,
     const size_t          chunk,
     CompetentError* const error)
{
  // Of exactly its size and overwritten, so that what is kept too long is seen
  char* const     copy = (char*)malloc(chunk < length ? chunk : length + 1U);
  CompetentStatus st =
    copy ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
  for (size_t i = 0U; !st && i < length; i += chunk) {
    const size_t n = (length - i < chunk) ? length - i : chunk;
    memcpy(copy, bytes + i, n);
    st = csv_reader_feed(reader, copy, n, error);
    memset(copy, '!', n);
  }

  free(copy);
  return st ? st : csv_reader_finish(reader, error);
}

static CompetentStatus
read_bytes(Rows* const                  rows,
           const CompetentLimits* const limits,
           const char* const            bytes,
           const size_t                 length,
           const size_t                 chunk)
{
  const CompetentLimits defaults = competent_limits_default();
  const CsvOptions      options  = {
          "t.csv", limits ? limits : &defaults, take_row, rows};

  CsvReader*      reader = NULL;
  CompetentStatus st     = csv_reader_new(&options, &reader, &rows->error);
  st = st ? st : feed(reader, bytes, length, chunk, &rows->error);
  csv_reader_free(reader);
  return st;
}

// Whatever the size of the pieces, the rows are the same
static void
expect_rows(const char* const bytes,
            const size_t      length,
            const char* const expected)
{
  for (size_t chunk = 1U; chunk <= length + 1U; ++chunk) {
    Rows rows = {.n_rows = 0U};
    cr_expect(eq(int, (int)read_bytes(&rows, NULL, bytes, length, chunk), 0),
              "%s: %s",
              expected,
              rows.error.message);
    cr_expect(eq(sz, rows.text.length, strlen(expected)), "%s", expected);
    cr_expect(eq(int,
                 rows.text.length
                   ? memcmp(rows.text.bytes, expected, rows.text.length)
                   : 0,
                 0),
              "%s: %.*s",
              expected,
              (int)rows.text.length,
              rows.text.bytes);
    buffer_free(&rows.text);
  }
}

Test(csv_reader, reads_what_spreadsheets_write)
{
  static const char* const cases[][2] = {
    {"", ""},
    {"\n\r\n\r", ""},
    {"a;b\nc;d\n", "1[a][b]2[c][d]"},
    {"a;b\nc;d", "1[a][b]2[c][d]"},
    {"a,b\r\nc;,d\r\n", "1[a][b]2[c;][d]"},
    {"a\tb\rc\t,;\r", "1[a][b]2[c][,;]"},
    {"a\nb;c,d\te", "1[a]2[b;c,d\te]"},
    {"\xEF\xBB\xBF\"a\";b\n", "1[a][b]"},
    {"\"a;b\",c\n", "1[a;b][c]"},
    {"a;b\n\n;\n\"\"\n", "1[a][b]3[][]4[]"},
    {"a;b\n\"x\r\ny\";\"\"\"\"\r\nz;w", "1[a][b]2[x\r\ny][\"]4[z][w]"},
    {"a;b\n\"\"\"een\"\" twee\"; drie \n", "1[a][b]2[\"een\" twee][ drie ]"},
    {"sep=,\r\na;,b\r\nsep=,\r\n", "2[a;][b]3[sep=][]"},
    {"sep=\na;b\n", "1[sep=]2[a;b]"},
    {"caf\xC3\xA9;\xE2\x82\xAC\n", "1[caf\xC3\xA9][\xE2\x82\xAC]"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    expect_rows(cases[i][0], strlen(cases[i][0]), cases[i][1]);
  }
}

static void
expect_failure(const char* const            bytes,
               const size_t                 length,
               const CompetentLimits* const limits,
               const CompetentStatus        st,
               const char* const            message)
{
  for (size_t chunk = 1U; chunk <= length; ++chunk) {
    Rows rows = {.is_counting = true};
    cr_expect(
      eq(int, (int)read_bytes(&rows, limits, bytes, length, chunk), (int)st),
      "%s",
      message);
    cr_expect(eq(str, rows.error.message, (char*)message));
  }
}

#define NOT_UTF8 \
  "is text that is not UTF-8; a spreadsheet saves that as \"CSV UTF-8\""

Test(csv_reader, says_where_a_table_is_wrong)
{
  static const struct {
    const char*     text;
    size_t          length;
    CompetentStatus st;
    const char*     message;
  } cases[] = {
    {"a;b\nx;\"y\n\nz",
     11U,
     COMPETENT_STATUS_BAD_SYNTAX,
     "t.csv:2:3: In field 2 of the row a quote begins text that has no end"},
    {"a;b\nx;\"y\"z\n",
     12U,
     COMPETENT_STATUS_BAD_SYNTAX,
     "t.csv:2:6: In field 2 of the row there is text behind the quotes"},
    {"a;b\r\n5\" x;y\r\n",
     13U,
     COMPETENT_STATUS_BAD_SYNTAX,
     "t.csv:2:2: In field 1 of the row there is a quote, but the first byte is "
     "none"},
    {"a;b\nx;y\0\n",
     9U,
     COMPETENT_STATUS_BAD_SYNTAX,
     "t.csv:2:4: In field 2 of the row there is a null byte"},
    {"a;b\nx;caf\xE9\n",
     11U,
     COMPETENT_STATUS_BAD_ENCODING,
     "t.csv:2:3: In field 2 of the row " NOT_UTF8},
    {"\xEF\xBB;b\n",
     5U,
     COMPETENT_STATUS_BAD_ENCODING,
     "t.csv:1:1: In field 1 of the row " NOT_UTF8},
    {"\xEF\xBB",
     2U,
     COMPETENT_STATUS_BAD_ENCODING,
     "t.csv:1:1: In field 1 of the row " NOT_UTF8},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    expect_failure(
      cases[i].text, cases[i].length, NULL, cases[i].st, cases[i].message);
  }
}

Test(csv_reader, keeps_to_the_limits)
{
  CompetentLimits limits                    = competent_limits_default();
  limits.values[COMPETENT_LIMIT_LITERAL]    = 6;
  limits.values[COMPETENT_LIMIT_ATTRIBUTES] = 2;

  Rows rows = {.is_counting = true};
  cr_expect(
    eq(int, (int)read_bytes(&rows, &limits, "abc;def\nabc;def", 15U, 4U), 0));
  cr_expect(eq(sz, rows.n_rows, 2U));

  expect_failure("a;b\nabc;\"defg\"",
                 14U,
                 &limits,
                 COMPETENT_STATUS_OVER_LIMIT,
                 "t.csv:2:5: This row passes the limit \"literal\" of 6");
  expect_failure("a;b;c\n",
                 6U,
                 &limits,
                 COMPETENT_STATUS_OVER_LIMIT,
                 "t.csv:1:5: This row passes the limit \"attributes\" of 2");
}

// What has no end, or no bounds, in one respect
Test(csv_reader, refuses_what_is_hostile)
{
  static const char hostile[][2] = {{'x', 'x'}, {';', ';'}, {'"', 'x'}};

  const size_t length = (size_t)10 << 20;
  char* const  text   = (char*)malloc(length);
  cr_assert(ne(ptr, text, NULL));
  for (size_t i = 0U; i < sizeof(hostile) / sizeof(hostile[0]); ++i) {
    memset(text, hostile[i][1], length);
    text[0] = hostile[i][0];

    Rows rows = {.is_counting = true};
    cr_expect(eq(int,
                 (int)read_bytes(&rows, NULL, text, length, 65536U),
                 COMPETENT_STATUS_OVER_LIMIT));
    cr_expect(eq(sz, rows.n_rows, 0U));
  }

  Rows rows = {.is_counting = true};
  memset(text, '\n', length);
  cr_expect(eq(int, (int)read_bytes(&rows, NULL, text, length, 65536U), 0));
  cr_expect(eq(sz, rows.n_rows, 0U));
  free(text);
}

static CompetentStatus
refuse_row(void* const           handle,
           const CsvRow* const   row,
           CompetentError* const error)
{
  (void)handle;
  (void)row;
  (void)error;
  return COMPETENT_STATUS_CANCELLED;
}

Test(csv_reader, hands_on_a_failure)
{
  const CompetentLimits limits  = competent_limits_default();
  const CsvOptions      options = {"t.csv", &limits, refuse_row, NULL};

  CsvReader* reader = NULL;
  cr_assert(eq(int, (int)csv_reader_new(&options, &reader, NULL), 0));
  cr_expect(eq(int,
               (int)csv_reader_feed(reader, "a;b\n", 4U, NULL),
               COMPETENT_STATUS_CANCELLED));
  csv_reader_free(reader);
  csv_reader_free(NULL);
}

Test(csv_reader, survives_each_allocation_that_fails)
{
  static const char text[] = "a;b\n\"x\"\"\";y\n";

  bool   has_failed = true;
  size_t n_failures = 0U;
  for (size_t i = 0U; has_failed; ++i) {
    Rows rows = {.n_rows = 0U};
    scarcity_begin(i, false);
    const CompetentStatus st =
      read_bytes(&rows, NULL, text, sizeof(text) - 1U, 5U);
    has_failed = scarcity_end();
    n_failures += has_failed;

    cr_expect(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
    buffer_free(&rows.text);
  }

  cr_expect(lt(sz, 4U, n_failures));
}
