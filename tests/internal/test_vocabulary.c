// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/vocabulary.h"

#include <competent/concept.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <string.h>

TestSuite(vocabulary, .timeout = 60);

#define CNLO "https://linkeddata.competentnl.nl/def/competentnl#"
#define CNLUWVO "https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#"
#define SKOS "http://www.w3.org/2004/02/skos/core#"

static Predicate
predicate(const char* const iri)
{
  const CompetentText text = {iri, strlen(iri)};
  return vocabulary_predicate(text);
}

static Class
class_of(const char* const iri)
{
  const CompetentText text = {iri, strlen(iri)};
  return vocabulary_class(text);
}

Test(vocabulary, knows_requirements_by_level_in_both_models)
{
  static const struct {
    const char* iri;
    int         relation;
    int         level;
  } links[] = {
    {CNLO "requiresHATEssential",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_ESSENTIAL},
    {CNLO "requiresHATImportant",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_IMPORTANT},
    {CNLO "requiresHATSomewhat",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_SOMEWHAT},
    {CNLUWVO "requiresCNLHumanCapability_SomewhatRelevant",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_SOMEWHAT},
    {CNLUWVO "requiresCNLKnowledgeArea_Essential",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_ESSENTIAL},
    {CNLUWVO "isCharacterizedByOccupationTask_Optional",
     COMPETENT_RELATION_REQUIRES,
     COMPETENT_LEVEL_OPTIONAL},
    {CNLO "prescribesHATSomewhat",
     COMPETENT_RELATION_TEACHES,
     COMPETENT_LEVEL_SOMEWHAT},
    {CNLO "prescribes", COMPETENT_RELATION_TEACHES, COMPETENT_LEVEL_ESSENTIAL},
    {CNLUWVO "isCharacterizedByOccupationCircumstance_Yes",
     COMPETENT_RELATION_CIRCUMSTANCE,
     COMPETENT_LEVEL_YES},
    {SKOS "broader", COMPETENT_RELATION_BROADER, COMPETENT_LEVEL_NONE},
    {SKOS "exactMatch", COMPETENT_RELATION_EXACT_MATCH, COMPETENT_LEVEL_NONE},
    {CNLO "narrowMatchESCO",
     COMPETENT_RELATION_NARROW_MATCH,
     COMPETENT_LEVEL_NONE},
  };

  for (size_t i = 0U; i < sizeof(links) / sizeof(links[0]); ++i) {
    const Predicate p = predicate(links[i].iri);
    cr_expect(eq(int, (int)p.meaning, MEANING_LINK), "%s", links[i].iri);
    cr_expect(eq(int, p.detail, links[i].relation), "%s", links[i].iri);
    cr_expect(eq(int, p.level, links[i].level), "%s", links[i].iri);
    cr_expect(not(p.is_inverse));
  }

  cr_expect(predicate(SKOS "narrower").is_inverse);
}

Test(vocabulary, tells_what_it_ignores_from_what_it_does_not_know)
{
  static const char* const ignored[] = {
    SKOS "inScheme",
    "http://purl.org/dc/terms/created",
    "http://www.w3.org/2002/07/owl#sameAs",
    "http://www.w3.org/ns/prov#wasDerivedFrom"};
  static const char* const unknown[] = {"",
                                        "u:a",
                                        SKOS,
                                        SKOS "preflabel",
                                        SKOS "prefLabels",
                                        CNLO "requiresHAT",
                                        "http://www.w3.org/2004/02/skos/cor",
                                        "https://example.org/prefLabel"};
  for (size_t i = 0U; i < sizeof(ignored) / sizeof(ignored[0]); ++i) {
    cr_expect(eq(int, (int)predicate(ignored[i]).meaning, MEANING_NOTHING));
  }

  for (size_t i = 0U; i < sizeof(unknown) / sizeof(unknown[0]); ++i) {
    cr_expect(eq(int, (int)predicate(unknown[i]).meaning, MEANING_UNKNOWN));
    cr_expect(eq(int,
                 (int)class_of(unknown[i]).meaning,
                 strncmp(unknown[i], SKOS, strlen(SKOS)) ? CLASS_UNKNOWN
                                                         : CLASS_NOTHING));
  }
}

Test(vocabulary, knows_classes_of_both_hosts_and_all_groups)
{
  static const struct {
    const char*   iri;
    CompetentKind kind;
  } classes[] = {
    {CNLO "Occupation", COMPETENT_KIND_OCCUPATION},
    {CNLUWVO "Occupation", COMPETENT_KIND_OCCUPATION},
    {"https://data.s-bb.nl/ksm/ont/ksmo#MboKwalificatie", COMPETENT_KIND_NORM},
    {"https://data-s.s-bb.nl/ksm/ont/ksmo#MboKeuzedeel", COMPETENT_KIND_NORM},
    {CNLUWVO "TaxonomyItemKernberoep", COMPETENT_KIND_GROUP},
    {CNLUWVO "TaxonomyItemBRCKlasse", COMPETENT_KIND_GROUP},
    {CNLUWVO "TaxonomyItemESCOBeroep", COMPETENT_KIND_EXTERNAL},
  };

  for (size_t i = 0U; i < sizeof(classes) / sizeof(classes[0]); ++i) {
    const Class class = class_of(classes[i].iri);
    cr_expect(eq(int, (int)class.meaning, CLASS_CONCEPT));
    cr_expect(eq(int, (int)class.kind, (int)classes[i].kind));
  }

  cr_expect(
    eq(int, (int)class_of(CNLUWVO "TaxonomyItem").meaning, CLASS_UNKNOWN));
  cr_expect(
    eq(int, (int)class_of(CNLUWVO "DetailedLabel").meaning, CLASS_LABEL));
}

Test(vocabulary, knows_content_statuses)
{
  static const char* const names[] = {CNLUWVO "ContentStatus_Other",
                                      CNLUWVO "ContentStatus_Current",
                                      CNLUWVO "ContentStatus_Historic",
                                      CNLUWVO "ContentStatus_Archived"};
  for (int i = 0; i < 4; ++i) {
    const CompetentText text = {names[i], strlen(names[i])};
    cr_expect(eq(int, (int)vocabulary_content(text), i));
  }
}
