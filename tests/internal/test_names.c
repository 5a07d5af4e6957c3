// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/names.h"

#include "support/taxonomies.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/trigram.h"

#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

TestSuite(names_equal, .timeout = 300);
TestSuite(names_with_prefix, .timeout = 300);
TestSuite(names_with_word, .timeout = 300);

static bool
is_same(const CompetentText a, const CompetentText b)
{
  return a.length == b.length && !memcmp(a.bytes, b.bytes, a.length);
}

// The definition: all of them, one by one
static NameRange
naive_range(const Image* const image, const CompetentText form)
{
  NameRange range = {0U, 0U};
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    if (is_same(image_text(image, image->names[i].text), form)) {
      range.first = range.end ? range.first : i;
      range.end   = i + 1U;
    }
  }

  return range;
}

static void
expect_range(const Image* const image, const CompetentText form)
{
  const NameRange expected = naive_range(image, form);
  const NameRange range    = names_equal(image, form);

  cr_expect(eq(u32, range.end - range.first, expected.end - expected.first));
  if (expected.end) {
    cr_expect(eq(u32, range.first, expected.first));
  }
}

static bool
is_ascii(const CompetentText text)
{
  size_t i = 0U;
  while (i < text.length && !((unsigned char)text.bytes[i] & 0x80U)) {
    ++i;
  }

  return i == text.length;
}

static void
expect_ranges(const CompetentTaxonomy* const taxonomy)
{
  const Image* const image = &taxonomy->image;
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    const CompetentText name   = image_text(image, image->names[i].text);
    const CompetentText start  = {name.bytes, name.length - 1U};
    const CompetentText end    = {name.bytes + 1, name.length - 1U};
    const CompetentText longer = {name.bytes, name.length + 1U}; // With a null

    expect_range(image, name);
    if (is_ascii(name)) { // Or a letter would be cut
      expect_range(image, start);
      expect_range(image, end);
    }

    expect_range(image, longer);
  }
}

Test(names_equal, finds_all_names_and_nothing_else)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");

  cr_assert(lt(u32, 100U, taxonomy->image.n_names));
  expect_ranges(taxonomy);
  competent_taxonomy_free(taxonomy);
}

Test(names_equal, finds_short_names_and_those_that_several_have)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'C'@nl, 'R'@nl .\n"
                ":b a cnlo:Occupation ; skos:prefLabel 'C'@nl .\n"
                ":c a cnlo:HumanCapability ; skos:prefLabel 'C#'@nl .\n"
                ":d a cnlo:HumanCapability ; skos:prefLabel 'Œuf'@nl .\n"
                ":e a cnlo:HumanCapability ; skos:prefLabel 'C'@nl .");
  const CompetentText c    = {"c", 1U};
  const CompetentText none = {"", 0U};

  const NameRange range = names_equal(&taxonomy->image, c);
  cr_expect(eq(u32, range.end - range.first, 3U));
  expect_ranges(taxonomy);
  expect_range(&taxonomy->image, none);
  competent_taxonomy_free(taxonomy);
}

static bool
begins_with(const CompetentText name, const CompetentText form)
{
  return name.length >= form.length &&
         !memcmp(name.bytes, form.bytes, form.length);
}

static void
expect_prefix(const Image* const image, const CompetentText form)
{
  const NameRange range = names_with_prefix(image, form);
  uint32_t        n     = 0U;
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    const CompetentText name  = image_text(image, image->names[i].text);
    const bool          is_in = i >= range.first && i < range.end;
    n += is_in;
    cr_assert(eq(int, (int)begins_with(name, form), (int)is_in));
  }

  cr_assert(eq(u32, range.end - range.first, n));
}

Test(names_with_prefix, are_all_that_begin_so)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  const Image* const image = &taxonomy->image;
  for (uint32_t i = 0U; i < image->n_names; i += 7U) {
    const CompetentText name = image_text(image, image->names[i].text);
    for (size_t length = 0U; length <= name.length; ++length) {
      const CompetentText start = {name.bytes, length};
      expect_prefix(image, start);
    }
  }

  const CompetentText last = {"\xF4\x8F\xBF\xBF\xF4\x8F\xBF\xBF", 8U};
  expect_prefix(image, last);
  competent_taxonomy_free(taxonomy);
}

Test(names_equal, are_halved_where_hashes_are_alike)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");

  // As if all slots near those of each name were of others
  static const ImageNameSlot other = {{0U, 0U}, 0U, 1U};
  Image                      full  = taxonomy->image;
  ImageNameSlot              slots[2U * NAMES_MAX_PROBES];
  for (size_t i = 0U; i < 2U * NAMES_MAX_PROBES; ++i) {
    slots[i] = other;
  }

  full.name_slots   = slots;
  full.n_name_slots = 2U * NAMES_MAX_PROBES;
  for (uint32_t i = 0U; i < full.n_names; ++i) {
    expect_range(&full, image_text(&full, full.names[i].text));
  }

  competent_taxonomy_free(taxonomy);
}

Test(names_equal, finds_nothing_where_nothing_has_a_name)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(":a a cnlo:Occupation .");
  const CompetentText      text     = {"kok", 3U};
  const CompetentText      none     = {"", 0U};

  expect_range(&taxonomy->image, text);
  expect_range(&taxonomy->image, none);
  competent_taxonomy_free(taxonomy);
}

// The definition: how many names have a word is told with it
static void
expect_words(const Image* const image)
{
  for (uint32_t i = 0U; i < image->n_words; ++i) {
    const CompetentText word   = image_text(image, image->words[i].text);
    const CompetentText longer = {word.bytes, word.length + 1U}; // With a null
    cr_assert(eq(u32, names_with_word(image, word), image->words[i].n_names));
    cr_assert(eq(u32, names_with_word(image, longer), 0U));
  }
}

Test(names_with_word, are_found_in_slots_and_by_halving)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  cr_assert(lt(u32, 100U, taxonomy->image.n_words));
  expect_words(&taxonomy->image);

  // As if all slots near those of each word were of others
  static const ImageWordSlot other = {0U, 0U};
  Image                      full  = taxonomy->image;
  ImageWordSlot              slots[2U * NAMES_MAX_PROBES];
  for (size_t i = 0U; i < 2U * NAMES_MAX_PROBES; ++i) {
    slots[i] = other;
  }

  full.word_slots   = slots;
  full.n_word_slots = 2U * NAMES_MAX_PROBES;
  expect_words(&full);
  competent_taxonomy_free(taxonomy);
}

Test(names_trigram, are_those_that_words_have)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  const Image* const image = &taxonomy->image;

  uint32_t next = 0U;
  for (uint32_t code = 0U; code < TRIGRAM_CODES; ++code) {
    const ImageTrigram* const found = names_trigram(image, code);
    const bool                is_there =
      next < image->n_trigrams && image->trigrams[next].code == code;
    cr_assert(eq(int, (int)(found != NULL), (int)is_there));
    next += is_there;
  }

  cr_assert(eq(u32, next, image->n_trigrams));
  competent_taxonomy_free(taxonomy);
}
