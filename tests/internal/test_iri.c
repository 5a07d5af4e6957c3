// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/iri.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

TestSuite(iri_resolve, .timeout = 60);
TestSuite(iri_legal_length, .timeout = 60);
TestSuite(iri_is_absolute, .timeout = 60);

static CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, strlen(string)};
  return text;
}

static void
expect(const char* const base,
       const char* const reference,
       const char* const expected)
{
  Buffer buffer = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)buffer_append(&buffer, "before ", 7U, NULL), 0));
  cr_assert(
    eq(int,
       (int)iri_resolve(text_of(base), text_of(reference), &buffer, NULL),
       0));
  cr_assert(eq(int, (int)buffer_append(&buffer, "", 1U, NULL), 0));
  cr_expect(eq(str, buffer.bytes + 7, (char*)expected));
  buffer_free(&buffer);
}

Test(iri_resolve, follows_the_examples_of_rfc_3986)
{
  // Sections 5.4.1 and 5.4.2
  static const char* const examples[][2] = {
    {"g:h", "g:h"},
    {"g", "http://a/b/c/g"},
    {"./g", "http://a/b/c/g"},
    {"g/", "http://a/b/c/g/"},
    {"/g", "http://a/g"},
    {"//g", "http://g"},
    {"?y", "http://a/b/c/d;p?y"},
    {"g?y", "http://a/b/c/g?y"},
    {"#s", "http://a/b/c/d;p?q#s"},
    {"g#s", "http://a/b/c/g#s"},
    {"g?y#s", "http://a/b/c/g?y#s"},
    {";x", "http://a/b/c/;x"},
    {"g;x", "http://a/b/c/g;x"},
    {"g;x?y#s", "http://a/b/c/g;x?y#s"},
    {"", "http://a/b/c/d;p?q"},
    {".", "http://a/b/c/"},
    {"./", "http://a/b/c/"},
    {"..", "http://a/b/"},
    {"../", "http://a/b/"},
    {"../g", "http://a/b/g"},
    {"../..", "http://a/"},
    {"../../", "http://a/"},
    {"../../g", "http://a/g"},
    {"../../../g", "http://a/g"},
    {"../../../../g", "http://a/g"},
    {"/./g", "http://a/g"},
    {"/../g", "http://a/g"},
    {"g.", "http://a/b/c/g."},
    {".g", "http://a/b/c/.g"},
    {"g..", "http://a/b/c/g.."},
    {"..g", "http://a/b/c/..g"},
    {"./../g", "http://a/b/g"},
    {"./g/.", "http://a/b/c/g/"},
    {"g/./h", "http://a/b/c/g/h"},
    {"g/../h", "http://a/b/c/h"},
    {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
    {"g;x=1/../y", "http://a/b/c/y"},
    {"g?y/./x", "http://a/b/c/g?y/./x"},
    {"g?y/../x", "http://a/b/c/g?y/../x"},
    {"g#s/./x", "http://a/b/c/g#s/./x"},
    {"g#s/../x", "http://a/b/c/g#s/../x"},
    {"http:g", "http:g"},
  };

  for (size_t i = 0U; i < sizeof(examples) / sizeof(examples[0]); ++i) {
    expect("http://a/b/c/d;p?q", examples[i][0], examples[i][1]);
  }
}

Test(iri_resolve, knows_bases_of_other_shapes)
{
  expect("http://a", "b", "http://a/b");
  expect("http://a?q", "../b", "http://a/b");
  expect("http://a/b#f", "", "http://a/b");
  expect("http://a/b/../c", "#f", "http://a/b/../c#f");
  expect("urn:a", "b", "urn:b");
  expect("urn:a", "#b", "urn:a#b");
  expect("urn:a", "../b", "urn:b");
  expect("file:///a/b", "c", "file:///a/c");
  expect("http://a//b//c", "../d", "http://a//b/d");
  expect("http://a/b", "//c/d/../e", "http://c/e");
  expect("http://a/b", "//c?d", "http://c?d");
  expect("http://a/b", "?", "http://a/b?");
  expect("http://a/b", "#", "http://a/b#");
}

Test(iri_resolve, leaves_absolute_iris_alone)
{
  expect("http://a/b", "http://x/y/../z/./", "http://x/y/../z/./");
  expect("http://a/b", "urn:x/../y", "urn:x/../y");
}

Test(iri_is_absolute, knows_schemes)
{
  static const char* const absolute[] = {"a:", "http://x", "A1+-.:b", "z:#"};
  static const char* const relative[] = {
    "", "a", ":", "1a:", "/a:b", "a/b:c", "?a:b", "-:", "\xC3\xA9:a"};

  for (size_t i = 0U; i < sizeof(absolute) / sizeof(absolute[0]); ++i) {
    cr_expect(
      eq(int, iri_is_absolute(text_of(absolute[i])), true), "%s", absolute[i]);
  }

  for (size_t i = 0U; i < sizeof(relative) / sizeof(relative[0]); ++i) {
    cr_expect(
      eq(int, iri_is_absolute(text_of(relative[i])), false), "%s", relative[i]);
  }
}

Test(iri_legal_length, stops_at_each_byte_that_is_not_legal)
{
  static const char forbidden[] = "<>\"{}|^`\\";

  // At each place of a long text, so that blocks and what is left are tried
  for (unsigned c = 0U; c < 256U; ++c) {
    const bool is_forbidden =
      c <= 0x20U || (c < 0x80U && memchr(forbidden, (int)c, 9U));
    for (size_t at = 0U; at < 40U; ++at) {
      char text[40];
      memset(text, 'x', sizeof(text));
      text[at] = (char)c;

      const size_t expected = is_forbidden ? at : sizeof(text);
      cr_assert(eq(sz, iri_legal_length(text, sizeof(text)), expected));
    }
  }
}
