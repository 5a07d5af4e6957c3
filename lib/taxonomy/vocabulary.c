// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/vocabulary.h"

#include <competent/detail.h>

#include <stddef.h>
#include <string.h>

/// A vocabulary, of which more than one namespace may be in use
typedef enum {
  NO_VOCABULARY,
  CNLO,
  CNLUWVO,
  KSMO,
  SKOS,
  SKOSXL,
  RDF,
  RDFS,
  OWL,
  DCT,
  DC,
  PROV,
  SCHEMA,
  LC,
} Vocabulary;

typedef struct {
  Vocabulary  vocabulary;
  const char* iri;
} Namespace;

static const Namespace namespaces[] = {
  {CNLO, "https://linkeddata.competentnl.nl/def/competentnl#"},
  {CNLUWVO, "https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#"},
  {KSMO, "https://data.s-bb.nl/ksm/ont/ksmo#"},
  {KSMO, "https://data-s.s-bb.nl/ksm/ont/ksmo#"},
  {SKOS, "http://www.w3.org/2004/02/skos/core#"},
  {SKOSXL, "http://www.w3.org/2008/05/skos-xl#"},
  {RDF, "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
  {RDFS, "http://www.w3.org/2000/01/rdf-schema#"},
  {OWL, "http://www.w3.org/2002/07/owl#"},
  {DCT, "http://purl.org/dc/terms/"},
  {DC, "http://purl.org/dc/elements/1.1/"},
  {PROV, "http://www.w3.org/ns/prov#"},
  {SCHEMA, "https://schema.org/"},
  {SCHEMA, "http://schema.org/"},
  {LC, "https://w3id.org/libcompetent/def#"},
};

typedef struct {
  Vocabulary  vocabulary;
  const char* name; ///< Null for all others of the vocabulary
  Predicate   predicate;
} PredicateRow;

typedef struct {
  Vocabulary  vocabulary;
  const char* name;
  Class class;
} ClassRow;

#define BIT(kind) (1U << (unsigned)COMPETENT_KIND_##kind)

#define SAYS(what)                        \
  {                                       \
    MEANING_##what, 0U, 0U, false, 0U, 0U \
  }
#define LABEL(role)                                         \
  {                                                         \
    MEANING_LABEL, COMPETENT_ROLE_##role, 0U, false, 0U, 0U \
  }
#define XL(role)                                               \
  {                                                            \
    MEANING_XL_LABEL, COMPETENT_ROLE_##role, 0U, false, 0U, 0U \
  }
#define CODE(code)                                         \
  {                                                        \
    MEANING_CODE, COMPETENT_CODE_##code, 0U, false, 0U, 0U \
  }

#define DETAIL(property)                                             \
  {                                                                  \
    MEANING_DETAIL, COMPETENT_PROPERTY_##property, 0U, false, 0U, 0U \
  }
#define PART(kind)                                         \
  {                                                        \
    MEANING_PART, COMPETENT_NODE_##kind, 0U, false, 0U, 0U \
  }

#define LINK(relation, is_inverse)                                      \
  {                                                                     \
    MEANING_LINK, COMPETENT_RELATION_##relation, 0U, is_inverse, 0U, 0U \
  }

#define LEVEL_LINK(relation, level, subjects, objects)                    \
  {                                                                       \
    MEANING_LINK, COMPETENT_RELATION_##relation, COMPETENT_LEVEL_##level, \
      false, subjects, objects                                            \
  }

#define REQUIRES(level, objects) \
  LEVEL_LINK(REQUIRES, level, BIT(OCCUPATION), objects)

#define TEACHES(level) LEVEL_LINK(TEACHES, level, BIT(NORM), 0U)

#define CIRCUMSTANCE(level) \
  LEVEL_LINK(CIRCUMSTANCE, level, BIT(OCCUPATION), BIT(CIRCUMSTANCE))

#define STEP(relation, subjects, objects) \
  LEVEL_LINK(relation, NONE, subjects, objects)

#define REFERENCE(relation, objects)                                         \
  {                                                                          \
    MEANING_REFERENCE, COMPETENT_RELATION_##relation, 0U, false, 0U, objects \
  }

#define MATCHES(relation) LEVEL_LINK(relation, NONE, 0U, BIT(EXTERNAL))

// The published graph (v1), the official UWV model (SHACL 1.0.0) and what 2.x
// names, side by side: a file is of one of them, and nothing here says which
static const PredicateRow predicates[] = {
  {RDF, "type", SAYS(TYPE)},
  {SKOS, "prefLabel", LABEL(PREFERRED)},
  {SKOS, "altLabel", LABEL(ALTERNATIVE)},
  {SKOS, "hiddenLabel", LABEL(HIDDEN)},
  {RDFS, "label", LABEL(PREFERRED)},
  {SKOSXL, "prefLabel", XL(PREFERRED)},
  {SKOSXL, "altLabel", XL(ALTERNATIVE)},
  {SKOSXL, "hiddenLabel", XL(HIDDEN)},
  {CNLUWVO, "specialization", XL(SPECIALIZATION)},
  {SKOSXL, "literalForm", SAYS(LITERAL_FORM)},
  {CNLUWVO, "hasContentStatus", SAYS(CONTENT)},
  {SKOS, "definition", SAYS(DEFINITION)},
  {SKOS, "notation", CODE(NOTATION)},
  {KSMO, "opleidingscode", CODE(CREBO)},
  {KSMO, "certificaatcode", CODE(CERTIFICATE)},
  {KSMO, "keuzedeelcode", CODE(ELECTIVE)},
  {CNLUWVO, "isRegulatedProfession", SAYS(REGULATED)},
  {CNLUWVO, "isNotSuitableForMediation", SAYS(UNMEDIABLE)},
  {CNLO, "hasRIASEC", SAYS(RIASEC)},
  {OWL, "versionInfo", SAYS(VERSION)},

  {SKOS, "broader", LINK(BROADER, false)},
  {SKOS, "narrower", LINK(BROADER, true)},
  {SKOS, "related", LINK(RELATED, false)},
  {SKOS, "exactMatch", MATCHES(EXACT_MATCH)},
  {SKOS, "closeMatch", MATCHES(CLOSE_MATCH)},
  {SKOS, "broadMatch", MATCHES(BROAD_MATCH)},
  {SKOS, "narrowMatch", MATCHES(NARROW_MATCH)},
  {CNLO, "exactMatchESCO", MATCHES(EXACT_MATCH)},
  {CNLO, "closeMatchESCO", MATCHES(CLOSE_MATCH)},
  {CNLO, "broadMatchESCO", MATCHES(BROAD_MATCH)},
  {CNLO, "narrowMatchESCO", MATCHES(NARROW_MATCH)},
  {CNLUWVO, "exactMatchTaxonomyItemESCOBeroep", MATCHES(EXACT_MATCH)},
  {CNLUWVO, "closeMatchTaxonomyItemESCOBeroep", MATCHES(CLOSE_MATCH)},
  {CNLUWVO, "broadMatchTaxonomyItemESCOBeroep", MATCHES(BROAD_MATCH)},
  {CNLUWVO, "narrowMatchTaxonomyItemESCOBeroep", MATCHES(NARROW_MATCH)},
  {CNLUWVO, "exactMatchTaxonomyItemONETBeroep", MATCHES(EXACT_MATCH)},
  {CNLUWVO, "closeMatchTaxonomyItemONETBeroep", MATCHES(CLOSE_MATCH)},
  {CNLUWVO, "broadMatchTaxonomyItemONETBeroep", MATCHES(BROAD_MATCH)},
  {CNLUWVO, "narrowMatchTaxonomyItemONETBeroep", MATCHES(NARROW_MATCH)},
  {CNLUWVO,
   "broadMatchTaxonomyItemKernberoep",
   LEVEL_LINK(IN_GROUP, NONE, BIT(OCCUPATION), BIT(GROUP))},

  {CNLO, "requiresHATEssential", REQUIRES(ESSENTIAL, 0U)},
  {CNLO, "requiresHATImportant", REQUIRES(IMPORTANT, 0U)},
  {CNLO, "requiresHATSomewhat", REQUIRES(SOMEWHAT, 0U)},
  {CNLUWVO,
   "requiresCNLHumanCapability_Essential",
   REQUIRES(ESSENTIAL, BIT(CAPABILITY))},
  {CNLUWVO,
   "requiresCNLHumanCapability_Important",
   REQUIRES(IMPORTANT, BIT(CAPABILITY))},
  {CNLUWVO,
   "requiresCNLHumanCapability_SomewhatRelevant",
   REQUIRES(SOMEWHAT, BIT(CAPABILITY))},
  {CNLUWVO,
   "requiresCNLKnowledgeArea_Essential",
   REQUIRES(ESSENTIAL, BIT(KNOWLEDGE))},
  {CNLUWVO,
   "requiresCNLKnowledgeArea_Important",
   REQUIRES(IMPORTANT, BIT(KNOWLEDGE))},
  {CNLUWVO,
   "requiresCNLKnowledgeArea_SomewhatRelevant",
   REQUIRES(SOMEWHAT, BIT(KNOWLEDGE))},
  {CNLUWVO,
   "isCharacterizedByOccupationTask_Essential",
   REQUIRES(ESSENTIAL, BIT(TASK))},
  {CNLUWVO,
   "isCharacterizedByOccupationTask_Optional",
   REQUIRES(OPTIONAL, BIT(TASK))},

  {CNLO, "prescribesHATEssential", TEACHES(ESSENTIAL)},
  {CNLO, "prescribesHATImportant", TEACHES(IMPORTANT)},
  {CNLO, "prescribesHATSomewhat", TEACHES(SOMEWHAT)},
  {CNLO, "prescribes", TEACHES(ESSENTIAL)},

  {CNLUWVO,
   "isCharacterizedByOccupationCircumstance_NotRelevant",
   CIRCUMSTANCE(NOT_RELEVANT)},
  {CNLUWVO,
   "isCharacterizedByOccupationCircumstance_BarelyRelevant",
   CIRCUMSTANCE(BARELY_RELEVANT)},
  {CNLUWVO,
   "isCharacterizedByOccupationCircumstance_ReasonablyRelevant",
   CIRCUMSTANCE(REASONABLY)},
  {CNLUWVO,
   "isCharacterizedByOccupationCircumstance_StronglyRelevant",
   CIRCUMSTANCE(STRONGLY)},
  {CNLUWVO, "isCharacterizedByOccupationCircumstance_Yes", CIRCUMSTANCE(YES)},
  {CNLUWVO, "isCharacterizedByOccupationCircumstance_No", CIRCUMSTANCE(NO)},

  {SCHEMA, "name", LABEL(PREFERRED)},
  {SCHEMA, "alternateName", LABEL(ALTERNATIVE)},
  {SCHEMA, "description", SAYS(DEFINITION)},
  {SCHEMA, "identifier", CODE(NOTATION)},
  {SCHEMA, "courseCode", CODE(NOTATION)},
  {SCHEMA, "provider", STEP(PROVIDED_BY, 0U, BIT(PROVIDER))},
  {SCHEMA, "teaches", LEVEL_LINK(TEACHES, ESSENTIAL, 0U, 0U)},
  {SCHEMA, "educationalCredentialAwarded", STEP(AWARDS, 0U, 0U)},
  {SCHEMA, "coursePrerequisites", STEP(NEEDS, 0U, 0U)},
  {SCHEMA, "hasCourseInstance", PART(INSTANCE)},
  {SCHEMA, "offers", PART(WHOLE)},
  {SCHEMA, "price", DETAIL(PRICE)},
  {SCHEMA, "startDate", DETAIL(START)},
  {SCHEMA, "endDate", DETAIL(END)},
  {SCHEMA, "timeRequired", DETAIL(WEEKS)},
  {SCHEMA, "courseWorkload", DETAIL(WEEK_HOURS)},
  {SCHEMA, "courseMode", DETAIL(MODE)},
  {SCHEMA, "validFrom", DETAIL(VALID_FROM)},
  {SCHEMA, "validThrough", DETAIL(VALID_UNTIL)},
  {SCHEMA, "location", DETAIL(PLACE)},
  {SCHEMA, "version", DETAIL(VERSION)},

  {LC, "teaches", LEVEL_LINK(TEACHES, ESSENTIAL, 0U, 0U)},
  {LC, "seemsToTeach", LEVEL_LINK(TEACHES, SOMEWHAT, 0U, 0U)},
  {LC, "awards", STEP(AWARDS, 0U, 0U)},
  {LC, "awardsCode", REFERENCE(AWARDS, BIT(NORM))},
  {LC, "needs", STEP(NEEDS, 0U, 0U)},
  {LC, "hasStep", STEP(HAS_STEP, BIT(PATH), 0U)},
  {LC, "startsFrom", STEP(STARTS_FROM, BIT(TILE), BIT(FUNCTION))},
  {LC, "leadsTo", STEP(LEADS_TO, BIT(TILE), BIT(FUNCTION))},
  {LC, "performs", STEP(PERFORMS, BIT(FUNCTION), BIT(OCCUPATION))},
  {LC, "excludes", STEP(EXCLUDES, BIT(SCHEME), BIT(SCHEME))},
  {LC, "instance", PART(INSTANCE)},
  {LC, "condition", PART(CONDITION)},
  {LC, "amount", PART(AMOUNT)},
  {LC, "window", PART(WINDOW)},
  {LC, "price", DETAIL(PRICE)},
  {LC, "weeks", DETAIL(WEEKS)},
  {LC, "studyHours", DETAIL(STUDY_HOURS)},
  {LC, "weekHours", DETAIL(WEEK_HOURS)},
  {LC, "level", DETAIL(LEVEL)},
  {LC, "entryLevel", DETAIL(ENTRY_LEVEL)},
  {LC, "entryLanguage", DETAIL(ENTRY_LANGUAGE)},
  {LC, "mode", DETAIL(MODE)},
  {LC, "document", DETAIL(DOCUMENT)},
  {LC, "start", DETAIL(START)},
  {LC, "end", DETAIL(END)},
  {LC, "validFrom", DETAIL(VALID_FROM)},
  {LC, "validUntil", DETAIL(VALID_UNTIL)},
  {LC, "recognised", DETAIL(RECOGNISED)},
  {LC, "accredited", DETAIL(IS_ACCREDITED)},
  {LC, "paid", DETAIL(IS_PAID)},
  {LC, "region", DETAIL(REGION)},
  {LC, "place", DETAIL(PLACE)},
  {LC, "sector", DETAIL(SECTOR)},
  {LC, "process", DETAIL(PROCESS)},
  {LC, "note", DETAIL(NOTE)},
  {LC, "source", DETAIL(SOURCE)},
  {LC, "sourceDate", DETAIL(SOURCE_DATE)},
  {LC, "version", DETAIL(VERSION)},
  {LC, "about", DETAIL(ABOUT)},
  {LC, "atLeast", DETAIL(AT_LEAST)},
  {LC, "atMost", DETAIL(AT_MOST)},
  {LC, "oneOf", DETAIL(ONE_OF)},
  {LC, "oneOfText", DETAIL(ONE_OF_TEXT)},
  {LC, "share", DETAIL(SHARE)},
  {LC, "cap", DETAIL(CAP)},
  {LC, "floor", DETAIL(FLOOR)},
  {LC, "perWeeks", DETAIL(PER_WEEKS)},
  {LC, "weeksBefore", DETAIL(WEEKS_BEFORE)},
  {LC, "variant", DETAIL(VARIANT)},
  {LC, "payment", DETAIL(PAYMENT)},
  {LC, "basicSkills", DETAIL(IS_BASIC)},
  {LC, "inDemand", DETAIL(IN_DEMAND)},

  {SKOS, "inScheme", SAYS(NOTHING)},
  {SKOS, "hasTopConcept", SAYS(NOTHING)},
  {SKOS, "topConceptOf", SAYS(NOTHING)},
  {SKOS, "broaderTransitive", SAYS(NOTHING)},
  {SKOS, "narrowerTransitive", SAYS(NOTHING)},
  {SKOS, "member", SAYS(NOTHING)},
  {SKOS, "note", SAYS(NOTHING)},
  {SKOS, "scopeNote", SAYS(NOTHING)},
  {SKOS, "changeNote", SAYS(NOTHING)},
  {SKOS, "historyNote", SAYS(NOTHING)},
  {SKOS, "editorialNote", SAYS(NOTHING)},
  {SKOS, "example", SAYS(NOTHING)},
  {RDFS, NULL, SAYS(NOTHING)},
  {OWL, NULL, SAYS(NOTHING)},
  {DCT, NULL, SAYS(NOTHING)},
  {DC, NULL, SAYS(NOTHING)},
  {PROV, NULL, SAYS(NOTHING)},
  {SCHEMA, NULL, SAYS(NOTHING)},
};

#define MAKES(kind)                      \
  {                                      \
    CLASS_CONCEPT, COMPETENT_KIND_##kind \
  }

static const Class no_class = {CLASS_UNKNOWN, COMPETENT_KIND_UNKNOWN};

static const ClassRow classes[] = {
  {CNLO, "Occupation", MAKES(OCCUPATION)},
  {CNLUWVO, "Occupation", MAKES(OCCUPATION)},
  {CNLO, "HumanCapability", MAKES(CAPABILITY)},
  {CNLO, "KnowledgeArea", MAKES(KNOWLEDGE)},
  {CNLO, "EducationalNorm", MAKES(NORM)},
  {KSMO, "MboKwalificatie", MAKES(NORM)},
  {KSMO, "MboKeuzedeel", MAKES(NORM)},
  {KSMO, "MboCertificaat", MAKES(NORM)},
  {CNLUWVO, "OccupationTask", MAKES(TASK)},
  {CNLUWVO, "OccupationCircumstance", MAKES(CIRCUMSTANCE)},
  {CNLO, "Language", MAKES(LANGUAGE)},
  {CNLO, "ProficiencyLevel", MAKES(PROFICIENCY)},
  {CNLUWVO, "TaxonomyItemESCOBeroep", MAKES(EXTERNAL)},
  {CNLUWVO, "TaxonomyItemONETBeroep", MAKES(EXTERNAL)},
  {SCHEMA, "Course", MAKES(COURSE)},
  {SCHEMA, "Organization", MAKES(PROVIDER)},
  {SCHEMA, "EducationalOrganization", MAKES(PROVIDER)},
  {SCHEMA, "CollegeOrUniversity", MAKES(PROVIDER)},
  {LC, "Course", MAKES(COURSE)},
  {LC, "Path", MAKES(PATH)},
  {LC, "Function", MAKES(FUNCTION)},
  {LC, "Tile", MAKES(TILE)},
  {LC, "Scheme", MAKES(SCHEME)},
  {LC, "Provider", MAKES(PROVIDER)},
  {CNLUWVO, "DetailedLabel", {CLASS_LABEL, COMPETENT_KIND_UNKNOWN}},
  {SKOSXL, "Label", {CLASS_LABEL, COMPETENT_KIND_UNKNOWN}},
  {SKOS, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
  {RDF, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
  {RDFS, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
  {OWL, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
  {SCHEMA, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
  {PROV, NULL, {CLASS_NOTHING, COMPETENT_KIND_UNKNOWN}},
};

/// An IRI in two parts
typedef struct {
  Vocabulary    vocabulary;
  CompetentText name;
} Term;

static Term
split(const CompetentText iri)
{
  for (size_t i = 0U; i < sizeof(namespaces) / sizeof(namespaces[0]); ++i) {
    const size_t length = strlen(namespaces[i].iri);
    if (iri.length >= length && !memcmp(iri.bytes, namespaces[i].iri, length)) {
      const Term term = {namespaces[i].vocabulary,
                         {iri.bytes + length, iri.length - length}};
      return term;
    }
  }

  const Term term = {NO_VOCABULARY, iri};
  return term;
}

static bool
is_named(const Term term, const Vocabulary vocabulary, const char* const name)
{
  return term.vocabulary == vocabulary &&
         (!name || (strlen(name) == term.name.length &&
                    !memcmp(name, term.name.bytes, term.name.length)));
}

Predicate
vocabulary_predicate(const CompetentText iri)
{
  const Term term = split(iri);
  for (size_t i = 0U; i < sizeof(predicates) / sizeof(predicates[0]); ++i) {
    if (is_named(term, predicates[i].vocabulary, predicates[i].name)) {
      return predicates[i].predicate;
    }
  }

  const Predicate unknown = SAYS(UNKNOWN);
  return unknown;
}

// All other items of UWV's taxonomies are groups, of which there are many
static bool
is_group(const Term term)
{
  static const char prefix[] = "TaxonomyItem";
  const size_t      length   = sizeof(prefix) - 1U;

  return term.vocabulary == CNLUWVO && term.name.length > length &&
         !memcmp(term.name.bytes, prefix, length);
}

Class
vocabulary_class(const CompetentText iri)
{
  const Term term = split(iri);
  for (size_t i = 0U; i < sizeof(classes) / sizeof(classes[0]); ++i) {
    if (is_named(term, classes[i].vocabulary, classes[i].name)) {
      return classes[i].class;
    }
  }

  const Class group = MAKES(GROUP);
  return is_group(term) ? group : no_class;
}

CompetentText
vocabulary_local_name(const CompetentText iri)
{
  size_t start = iri.length;
  while (start && iri.bytes[start - 1U] != '#' &&
         iri.bytes[start - 1U] != '/') {
    --start;
  }

  const CompetentText name = {iri.bytes + start, iri.length - start};
  return name;
}

CompetentContent
vocabulary_content(const CompetentText iri)
{
  static const char* const names[] = {NULL,
                                      "ContentStatus_Current",
                                      "ContentStatus_Historic",
                                      "ContentStatus_Archived"};

  const Term term = split(iri);
  for (unsigned i = 1U; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (is_named(term, CNLUWVO, names[i])) {
      return (CompetentContent)i;
    }
  }

  return COMPETENT_CONTENT_UNSTATED;
}
