// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/array.h"
#include "base/buffer.h"
#include "search/candidates.h"
#include "search/query.h"
#include "support/taxonomies.h"
#include "taxonomy/taxonomy_impl.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

TestSuite(estimate, .timeout = 120);

enum {
  N_CONCEPTS = 700, ///< So that there are far more than are looked for
  N_QUERIES  = 150,
  N_FIRST    = 32, ///< Concepts of which the order is settled
};

static const char* const starts[] =
  {"slager", "bakker", "zorg", "tuin", "wijk", "haven", "school", "bouw"};
static const char* const middles[] = {"medewerker",
                                      "leider",
                                      "hulp",
                                      "meester",
                                      "beheerder",
                                      "adviseur",
                                      "kundige"};
static const char* const places[] =
  {"keuken", "afdeling", "export", "onderhoud", "in de nacht", "techniek"};

#define PICK(words, n) words[(n) % (sizeof(words) / sizeof(words[0]))]

// Write a name, another one for each number
static int
write_name(char* const text, const size_t size, const unsigned n)
{
  const unsigned mixed = n * 2654435761U >> 7U;
  return snprintf(text,
                  size,
                  "%s%s %s %u",
                  PICK(starts, mixed),
                  PICK(middles, mixed >> 3U),
                  PICK(places, mixed >> 6U),
                  mixed % 41U);
}

static void
add(Buffer* const turtle, const char* const text)
{
  cr_assert(eq(int, (int)buffer_append(turtle, text, strlen(text), NULL), 0));
}

static void
add_concept(Buffer* const turtle, const unsigned c)
{
  // So that there are slices of every width
  static const unsigned most[]  = {8U, 20U, 40U, 100U};
  const unsigned        n_names = (c % 50U) ? c % 6U : most[c / 50U % 4U];
  char                  name[96];
  char                  line[256];
  for (unsigned i = 0U; i < n_names; ++i) {
    write_name(name, sizeof(name), c * 41U + i);
    snprintf(line,
             sizeof(line),
             ":c%u a cnlo:%s ; skos:altLabel '%s'@nl .\n",
             c,
             (c % 3U) ? "Occupation" : "HumanCapability",
             name);
    add(turtle, line);
  }

  if (c % 4U == 1U) {
    write_name(name, sizeof(name), c * 7U);
    snprintf(line,
             sizeof(line),
             ":c%u a cnlo:Occupation ; skos:definition 'Doet %s'@nl .\n",
             c,
             name);
    add(turtle, line);
  }
}

// Make concepts with one name, some with more, and few with many, some that
// only a definition tells of, and one that says the same word over and over
static CompetentTaxonomy*
many(void)
{
  enum { N_WORDS = 1100 };

  Buffer turtle = {NULL, 0U, 0U};
  for (unsigned c = 0U; c < N_CONCEPTS; ++c) {
    add_concept(&turtle, c);
  }

  add(&turtle, ":same a cnlo:Occupation ; skos:altLabel 'kokkie");
  for (unsigned i = 0U; i < N_WORDS; ++i) {
    add(&turtle, " kok");
  }

  add(&turtle, "'@nl .\n:kok a cnlo:Occupation ; skos:altLabel 'kok' .");
  cr_assert(eq(int, (int)buffer_append(&turtle, "", 1U, NULL), 0));

  CompetentTaxonomy* const taxonomy = taxonomy_of(turtle.bytes);
  buffer_free(&turtle);
  return taxonomy;
}

static void
ask(const CompetentTaxonomy* const taxonomy,
    const char* const              text,
    const uint32_t                 kinds,
    const size_t                   limit,
    Array* const                   candidates)
{
  const CompetentText form   = {text, strlen(text)};
  const Filter        filter = {kinds, 0U};
  cr_assert(
    eq(int,
       (int)query_run(taxonomy, filter, false, limit, form, candidates, NULL),
       0));
}

// Where more are wanted than there are, nothing is estimated
static void
expect_same(const CompetentTaxonomy* const taxonomy,
            const char* const              text,
            const uint32_t                 kinds)
{
  Array few = {NULL, 0U, 0U};
  Array all = {NULL, 0U, 0U};
  ask(taxonomy, text, kinds, 1U, &few);
  ask(taxonomy, text, kinds, 10U * N_CONCEPTS, &all);
  cr_assert(le(sz, few.n, all.n), "%s", text);
  cr_assert(eq(sz, few.n, (all.n < N_FIRST) ? all.n : N_FIRST), "%s", text);
  for (size_t i = 0U; i < few.n; ++i) {
    const Candidate* const a = (const Candidate*)few.items + i;
    const Candidate* const b = (const Candidate*)all.items + i;
    cr_assert(eq(u64, a->points, b->points), "%s", text);
    cr_assert(eq(u32, a->name, b->name), "%s", text);
    cr_assert(eq(i32, a->concept, b->concept), "%s", text);
    cr_assert(eq(uint, a->n_typos, b->n_typos), "%s", text);
  }

  array_free(&few);
  array_free(&all);
}

Test(estimate, leaves_out_none_of_the_best)
{
  CompetentTaxonomy* const taxonomy = many();
  char                     text[96];
  for (unsigned i = 0U; i < N_QUERIES; ++i) {
    const int length = write_name(text, sizeof(text), i * 977U);

    // As it is, with an error, and its first word only
    expect_same(taxonomy, text, 0U);
    expect_same(taxonomy, text, 1U << COMPETENT_KIND_CAPABILITY);
    memmove(text + 2, text + 3, (size_t)length - 2U);
    expect_same(taxonomy, text, 0U);
    *strchr(text, ' ') = '\0';
    expect_same(taxonomy, text, 0U);
  }

  expect_same(taxonomy, "doet", 0U);
  expect_same(taxonomy, "7", 0U);
  expect_same(taxonomy, "qqq", 0U);
  competent_taxonomy_free(taxonomy);
}

// Sums that are too high to estimate are of those who say the same word over
// and over, too
Test(estimate, leaves_what_is_huge_to_the_exact_way)
{
  CompetentTaxonomy* const taxonomy = many();
  char                     text[64U * 4U];
  for (size_t i = 0U; i < sizeof(text); i += 4U) {
    memcpy(text + i, "kok ", 4U);
  }

  text[sizeof(text) - 1U] = '\0';

  Array    found = {NULL, 0U, 0U};
  unsigned n     = 0U;
  ask(taxonomy, text, 0U, 1U, &found);
  for (size_t i = 0U; i < found.n; ++i) {
    const CompetentConcept concept = ((const Candidate*)found.items)[i].concept;

    n += concept == concept_of(taxonomy, "u:same") ||
         concept == concept_of(taxonomy, "u:kok");
  }

  cr_expect(eq(uint, n, 2U));
  array_free(&found);
  competent_taxonomy_free(taxonomy);
}
