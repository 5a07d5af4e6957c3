// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/limit.h>
#include <competent/source.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

TestSuite(source_convert, .timeout = 60);
TestSuite(format, .timeout = 60);
TestSuite(limit, .timeout = 60);

/// A folder for the files of a test
typedef struct {
  char folder[64];
  char input[96];
  char output[96];
} Files;

static void
write_file(const char* const path, const char* const text)
{
  FILE* const file = fopen(path, "wb");
  cr_assert(ne(ptr, file, NULL));
  cr_assert(eq(sz, fwrite(text, 1U, strlen(text), file), strlen(text)));
  fclose(file);
}

static Files
make_files(const char* const text)
{
  Files files = {"competent-XXXXXX", "", ""};
  cr_assert(ne(ptr, mkdtemp(files.folder), NULL));
  snprintf(files.input, sizeof(files.input), "%s/input", files.folder);
  snprintf(files.output, sizeof(files.output), "%s/output", files.folder);
  write_file(files.input, text);
  return files;
}

static void
remove_files(const Files* const files)
{
  unlink(files->input);
  unlink(files->output);
  // Nothing else may be left
  cr_expect(eq(int, rmdir(files->folder), 0));
}

static CompetentStatus
convert(const Files* const    files,
        const CompetentFormat from,
        const char* const     base,
        const CompetentFormat to,
        CompetentError* const error)
{
  const CompetentSource source = {files->input, base, from, NULL};
  return competent_source_convert(&source, to, files->output, error);
}

static void
expect_output(const Files* const files, const char* const expected)
{
  char        text[1024] = "";
  FILE* const file       = fopen(files->output, "rb");
  cr_assert(ne(ptr, file, NULL));
  const size_t n = fread(text, 1U, sizeof(text) - 1U, file);
  fclose(file);
  text[n] = '\0';
  cr_expect(eq(str, text, (char*)expected));
}

Test(source_convert, writes_each_format)
{
  static const struct {
    CompetentFormat format;
    const char*     text;
  } outputs[] = {
    {COMPETENT_FORMAT_N_TRIPLES,
     "<http://e/s> <http://e/p> \"a\\u0000\"@nl .\n"
     "<http://e/s> <http://e/p> <u:o> .\n"},
    {COMPETENT_FORMAT_N_QUADS,
     "<http://e/s> <http://e/p> \"a\\u0000\"@nl .\n"
     "<http://e/s> <http://e/p> <u:o> .\n"},
    {COMPETENT_FORMAT_TURTLE,
     "<http://e/s>\n  <http://e/p> \"a\\u0000\"@nl,\n    <u:o> .\n"},
  };

  const Files    files = make_files("<s> <p> 'a\\u0000'@nl, <u:o> .");
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  for (size_t i = 0U; i < sizeof(outputs) / sizeof(outputs[0]); ++i) {
    const CompetentStatus st = convert(
      &files, COMPETENT_FORMAT_TURTLE, "http://e/", outputs[i].format, &error);
    cr_assert(eq(int, (int)st, 0), "%s", error.message);
    expect_output(&files, outputs[i].text);
  }

  remove_files(&files);
}

Test(source_convert, writes_a_row_for_each_statement)
{
  const Files files = make_files("<u:s> <u:p> \"a,b\" <u:g> .\n");
  cr_assert(
    eq(int,
       (int)convert(
         &files, COMPETENT_FORMAT_N_QUADS, NULL, COMPETENT_FORMAT_CSV, NULL),
       0));
  expect_output(&files,
                "subject,predicate,object,kind,language,datatype,graph\n"
                "u:s,u:p,\"a,b\",literal,,,u:g\n");
  remove_files(&files);
}

Test(source_convert, refuses_to_lose_graphs)
{
  static const CompetentFormat formats[] = {COMPETENT_FORMAT_N_TRIPLES,
                                            COMPETENT_FORMAT_TURTLE};

  const Files files =
    make_files("<u:s> <u:p> <u:o> .\n<u:s> <u:p> <u:o> <u:g> .\n");
  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    const CompetentStatus st =
      convert(&files, COMPETENT_FORMAT_N_QUADS, NULL, formats[i], &error);

    cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(u32, error.line, 2U));
    cr_expect(ne(ptr, strstr(error.message, "/input:2: "), NULL));
    cr_expect(eq(int, access(files.output, F_OK), -1));
  }

  remove_files(&files);
}

Test(source_convert, leaves_nothing_behind_when_it_fails)
{
  const Files           files = make_files("<u:s> <u:p> <u:o> .\n<u:s> <");
  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentStatus st    = convert(&files,
                                     COMPETENT_FORMAT_N_TRIPLES,
                                     NULL,
                                     COMPETENT_FORMAT_N_TRIPLES,
                                     &error);

  cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_SYNTAX));
  cr_expect(eq(u32, error.line, 2U));
  cr_expect(eq(u32, error.column, 7U));
  cr_expect(eq(int, access(files.output, F_OK), -1));
  remove_files(&files);
}

Test(source_convert, refuses_formats_that_cannot_be_written)
{
  static const CompetentFormat formats[] = {COMPETENT_FORMAT_UNKNOWN,
                                            COMPETENT_FORMAT_RDF_XML,
                                            COMPETENT_FORMAT_TRIG,
                                            (CompetentFormat)99};

  const Files files = make_files("<u:s> <u:p> <u:o> .");
  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    const CompetentStatus st =
      convert(&files, COMPETENT_FORMAT_TURTLE, NULL, formats[i], NULL);
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_ARGUMENT));
  }

  remove_files(&files);
}

Test(source_convert, tells_that_there_is_no_file)
{
  const CompetentSource source = {
    "/nonexistent/file.ttl", NULL, COMPETENT_FORMAT_UNKNOWN, NULL};

  cr_expect(eq(
    int,
    (int)competent_source_convert(&source, COMPETENT_FORMAT_N_QUADS, "-", NULL),
    COMPETENT_STATUS_NOT_FOUND));
}

Test(format, has_a_name_that_leads_back)
{
  for (int i = 1; i < COMPETENT_N_FORMATS; ++i) {
    const CompetentFormat format = (CompetentFormat)i;
    const char* const     name   = competent_format_name(format);
    cr_assert(ne(ptr, (void*)name, NULL));
    cr_expect(eq(int, (int)competent_format_from_name(name), i));
  }

  cr_expect(
    eq(ptr, (void*)competent_format_name(COMPETENT_FORMAT_UNKNOWN), NULL));
  cr_expect(eq(ptr, (void*)competent_format_name((CompetentFormat)7), NULL));
  cr_expect(eq(ptr, (void*)competent_format_name((CompetentFormat)-1), NULL));
  cr_expect(eq(int, (int)competent_format_from_name("turtle"), 0));
  cr_expect(eq(int, (int)competent_format_from_name(""), 0));
}

Test(limit, has_a_name_and_a_default)
{
  const CompetentLimits limits = competent_limits_default();
  for (int i = 0; i < COMPETENT_N_LIMITS; ++i) {
    cr_expect(ne(ptr, (void*)competent_limit_name((CompetentLimit)i), NULL));
    cr_expect(ge(i64, limits.values[i], 1));
  }

  cr_expect(eq(i64, limits.values[COMPETENT_LIMIT_LITERAL], 1 << 20));
  cr_expect(eq(ptr, (void*)competent_limit_name((CompetentLimit)11), NULL));
  cr_expect(eq(ptr, (void*)competent_limit_name((CompetentLimit)-1), NULL));
}
