// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/versions.h"

#include "support/scarcity.h"

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(versions, .timeout = 60);

#define HEAD "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"

static const char low[] =
  HEAD "<u:c> a lc:Course ; lc:version '1' ; lc:price 5 ; lc:instance "
       "[ lc:start '2025-01-01' ; lc:place 'Ede' ] .\n";
static const char high[] =
  HEAD "<u:c> a lc:Course ; lc:version '2' ; lc:price 7 .\n";

static CompetentStatus
read_text(CompetentBuilder* const builder,
          const char* const       name,
          const char* const       text)
{
  const CompetentSource source = {name, NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  return competent_builder_read_bytes(
    builder, &source, text, strlen(text), NULL);
}

static CompetentStatus
build(const char* const         first,
      const char* const         second,
      CompetentTaxonomy** const taxonomy)
{
  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, NULL);
  st                        = st ? st : read_text(builder, "1.ttl", first);
  st                        = st ? st : read_text(builder, "2.ttl", second);
  st = st ? st : competent_builder_finish(builder, taxonomy, NULL);
  competent_builder_free(builder);
  return st;
}

static int
compare(const char* const a, const char* const b)
{
  const CompetentText x = {a, strlen(a)};
  const CompetentText y = {b, strlen(b)};
  return versions_compare(x, y);
}

Test(versions, are_in_the_order_of_their_numbers)
{
  cr_expect(eq(int, compare("1.9", "1.10"), -1));
  cr_expect(eq(int, compare("1.10", "1.10"), 0));
  cr_expect(eq(int, compare("2", "1.10"), 1));
  cr_expect(eq(int, compare("", "0"), -1));
  cr_expect(eq(int, compare("1", "1a"), -1));
  cr_expect(eq(int, compare("99999999999999999999", "1"), 1));
}

static size_t
n_links(const CompetentTaxonomy* const taxonomy,
        const char* const              iri,
        const CompetentRelation        relation)
{
  const CompetentConcept concept =
    competent_taxonomy_find(taxonomy, iri, strlen(iri));
  cr_assert(ne(int, concept, COMPETENT_NONE));

  size_t n = 0U;
  (void)competent_taxonomy_links(taxonomy, concept, relation, &n);
  return n;
}

static size_t
notation_of(const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         concept)
{
  return competent_taxonomy_code(taxonomy, concept, COMPETENT_CODE_NOTATION)
    .length;
}

// What an inverse predicate says of a course is a link whose target the course
// is
Test(versions, take_links_along_that_are_said_of_them_from_either_end)
{
  static const char first[] =
    HEAD "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
         "<u:c> a lc:Course ; lc:version '1' ; skos:narrower <u:x> ;"
         "  skos:broader <u:y> .\n"
         "<u:x> a lc:Course . <u:y> a lc:Course .\n"
         "<u:z> a lc:Course ; skos:narrower <u:c> .\n";

  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)build(first, high, &taxonomy), 0));
  cr_expect(eq(sz, n_links(taxonomy, "u:x", COMPETENT_RELATION_BROADER), 0U));
  cr_expect(eq(sz, n_links(taxonomy, "u:y", COMPETENT_RELATION_NARROWER), 0U));

  // This one is said of something else, which has no versions
  cr_expect(eq(sz, n_links(taxonomy, "u:z", COMPETENT_RELATION_NARROWER), 1U));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_BROADER), 1U));
  competent_taxonomy_free(taxonomy);
}

Test(versions, take_definitions_codes_and_references_along)
{
  static const char first[] =
    HEAD "@prefix schema: <https://schema.org/> .\n"
         "@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .\n"
         "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> "
         ".\n"
         "<u:n> a cnlo:EducationalNorm ; ksmo:opleidingscode '25960' ;"
         "  schema:description 'Norm' ; schema:courseCode 'abc' .\n"
         "<u:c> a lc:Course ; lc:version '1' ; schema:description 'Oud' ;"
         "  schema:courseCode 'OUD' ; lc:awardsCode 'crebo:25960' .\n";

  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)build(first, high, &taxonomy), 0));

  const CompetentConcept course = competent_taxonomy_find(taxonomy, "u:c", 3U);
  const CompetentConcept norm   = competent_taxonomy_find(taxonomy, "u:n", 3U);

  cr_expect(eq(sz, competent_taxonomy_definition(taxonomy, course).length, 0U));
  cr_expect(eq(sz, notation_of(taxonomy, course), 0U));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_AWARDS), 0U));

  // What has no versions keeps all of its own
  cr_expect(eq(sz, competent_taxonomy_definition(taxonomy, norm).length, 4U));
  cr_expect(eq(sz, notation_of(taxonomy, norm), 3U));
  competent_taxonomy_free(taxonomy);

  // Without a higher one, all of that is there
  cr_assert(eq(int, (int)build(first, HEAD, &taxonomy), 0));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_AWARDS), 1U));
  competent_taxonomy_free(taxonomy);
}

Test(versions, settle_or_tell_that_there_is_no_memory)
{
  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)build(low, high, &taxonomy), 0));
  competent_taxonomy_free(taxonomy);
  for (size_t i = 0U;; ++i) {
    taxonomy = NULL;
    scarcity_begin(i, false);
    const CompetentStatus st = build(low, high, &taxonomy);
    if (!scarcity_end()) {
      cr_assert(eq(int, (int)st, 0));
      cr_assert(lt(sz, 20U, i));
      break;
    }

    cr_assert(st == COMPETENT_STATUS_NO_MEMORY ||
              st == COMPETENT_STATUS_SUCCESS);
    cr_assert(eq(int, !taxonomy, st != COMPETENT_STATUS_SUCCESS));
    competent_taxonomy_free(taxonomy);
  }

  competent_taxonomy_free(taxonomy);
}

Test(versions, that_are_very_many_of_one_thing_take_no_long_time)
{
  const size_t n    = 100000U;
  char* const  text = (char*)malloc(sizeof(HEAD) + n * 32U);
  cr_assert(ne(ptr, text, NULL));

  size_t length = (size_t)sprintf(text, "%s<u:c> a lc:Course", HEAD);
  for (size_t i = 0U; i < n; ++i) {
    length += (size_t)sprintf(text + length, " ; lc:version '%zu'", i);
  }

  sprintf(text + length, " .\n");

  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)build(text, high, &taxonomy), 0));
  const CompetentConcept course = competent_taxonomy_find(taxonomy, "u:c", 3U);
  cr_expect(ne(int, course, COMPETENT_NONE));

  // The file with the highest version is the one that states them all
  cr_expect(
    eq(i64,
       competent_taxonomy_value(taxonomy, course, COMPETENT_PROPERTY_PRICE, -1),
       -1));
  competent_taxonomy_free(taxonomy);
  free(text);
}
