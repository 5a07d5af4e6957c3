// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/detail.h>

#include "taxonomy/taxonomy_impl.h"
#include "taxonomy/value.h"

#include <competent/fact.h>

#include <assert.h>
#include <stddef.h>
#include <string.h>

// Return a name by its number, which may come from anywhere
#define NAME(names, number)                                                  \
  (((size_t)(number) < sizeof(names) / sizeof((names)[0])) ? (names)[number] \
                                                           : NULL)

const char*
competent_property_name(const CompetentProperty property)
{
  static const char* const names[COMPETENT_N_PROPERTIES] = {
    "price",
    "weeks",
    "study hours",
    "week hours",
    "level",
    "entry level",
    "entry language",
    "mode",
    "document",
    "start",
    "end",
    "valid from",
    "valid until",
    "recognised",
    "accredited",
    "paid",
    "region",
    "place",
    "sector",
    "process",
    "note",
    "source",
    "source date",
    "version",
    "about",
    "at least",
    "at most",
    "one of",
    "one of text",
    "share",
    "cap",
    "floor",
    "per weeks",
    "weeks before",
    "variant",
    "payment",
    "basic skills",
    "in demand",
  };

  return NAME(names, property);
}

CompetentValueType
competent_property_type(const CompetentProperty property)
{
  if ((size_t)property >= COMPETENT_N_PROPERTIES) {
    return COMPETENT_VALUE_NUMBER;
  }

  switch ((int)value_notation(property)) {
    case NOTATION_TEXT:
      return COMPETENT_VALUE_TEXT;
    case NOTATION_MONEY:
      return COMPETENT_VALUE_MONEY;
    case NOTATION_DATE:
      return COMPETENT_VALUE_DATE;
    case NOTATION_LEVEL:
    case NOTATION_CEFR:
    case NOTATION_MODE:
    case NOTATION_DOCUMENT:
    case NOTATION_CRITERION:
    case NOTATION_PAYMENT:
      return COMPETENT_VALUE_NAME;
    default:
      return COMPETENT_VALUE_NUMBER;
  }
}

const char*
competent_property_value_name(const CompetentProperty property,
                              const int64_t           value)
{
  if ((size_t)property >= COMPETENT_N_PROPERTIES || value < 0 ||
      value > INT32_MAX) {
    return NULL;
  }

  const int number = (int)value;
  switch ((int)value_notation(property)) {
    case NOTATION_LEVEL:
      return competent_nlqf_name((CompetentNlqf)number);
    case NOTATION_CEFR:
      return competent_cefr_name((CompetentCefr)number);
    case NOTATION_MODE:
      return competent_mode_name((CompetentMode)number);
    case NOTATION_DOCUMENT:
      return competent_document_name((CompetentDocument)number);
    case NOTATION_CRITERION:
      return competent_criterion_name((CompetentCriterion)number);
    case NOTATION_PAYMENT:
      return competent_payment_name((CompetentPayment)number);
    default:
      return NULL;
  }
}

const char*
competent_mode_name(const CompetentMode mode)
{
  static const char* const names[COMPETENT_N_MODES] = {"BOL",
                                                       "BOL_DT",
                                                       "BBL",
                                                       "OVO",
                                                       "EX",
                                                       "full-time",
                                                       "part-time",
                                                       "dual",
                                                       "online",
                                                       "at work"};

  return NAME(names, mode);
}

const char*
competent_document_name(const CompetentDocument document)
{
  static const char* const names[COMPETENT_N_DOCUMENTS] = {"none",
                                                           "proof",
                                                           "practice statement",
                                                           "microcredential",
                                                           "branch certificate",
                                                           "certificate",
                                                           "elective",
                                                           "diploma",
                                                           "degree"};

  return NAME(names, document);
}

const char*
competent_criterion_name(const CompetentCriterion criterion)
{
  static const char* const names[COMPETENT_N_CRITERIA] = {
    "applicant",     "age",
    "work",          "person level",
    "person sector", "person region",
    "tied",          "study finance",
    "weak position", "employees",
    "leerbedrijf",   "fund",
    "course level",  "course mode",
    "document",      "accredited",
    "in path",       "crebo",
    "for work",      "basic skills",
    "course start",  "asked",
    "price",         "in demand",
    "discretion",    "ww",
    "weeks ahead",   "weeks",
    "course",        "at risk",
  };

  return NAME(names, criterion);
}

const char*
competent_applicant_name(const CompetentApplicant applicant)
{
  static const char* const names[COMPETENT_N_APPLICANTS] = {
    "person", "employer", "organisation"};

  return NAME(names, applicant);
}

const char*
competent_payment_name(const CompetentPayment payment)
{
  static const char* const names[COMPETENT_N_PAYMENTS] = {
    "fee", "whole", "loan", "tax", "work"};

  return NAME(names, payment);
}

const char*
competent_node_kind_name(const CompetentNodeKind kind)
{
  static const char* const names[COMPETENT_N_NODE_KINDS] = {
    "whole", "instance", "condition", "amount", "window"};

  return NAME(names, kind);
}

const CompetentNode*
competent_taxonomy_nodes(const CompetentTaxonomy* const taxonomy,
                         const CompetentConcept         concept,
                         size_t* const                  n_nodes)
{
  assert(taxonomy);
  assert(n_nodes);

  const Image* const image = &taxonomy->image;
  *n_nodes                 = 0U;
  if ((uint32_t)concept >= image->n_concepts) {
    return NULL;
  }

  const ImageConcept* const entry = image->concepts + concept;
  *n_nodes                        = entry[1].first_node - entry[0].first_node;
  return *n_nodes ? image->nodes + entry->first_node : NULL;
}

const CompetentDetail*
competent_taxonomy_details(const CompetentTaxonomy* const taxonomy,
                           const CompetentConcept         concept,
                           size_t* const                  n_details)
{
  assert(taxonomy);
  assert(n_details);

  const Image* const image = &taxonomy->image;
  *n_details               = 0U;
  if ((uint32_t)concept >= image->n_concepts) {
    return NULL;
  }

  const ImageConcept* const entry = image->concepts + concept;
  *n_details = entry[1].first_detail - entry[0].first_detail;
  return *n_details ? image->details + entry->first_detail : NULL;
}

int64_t
competent_taxonomy_value(const CompetentTaxonomy* const taxonomy,
                         const CompetentConcept         concept,
                         const CompetentProperty        property,
                         const int64_t                  fallback)
{
  size_t                     n_nodes   = 0U;
  size_t                     n_details = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(taxonomy, concept, &n_nodes);
  const CompetentDetail* const details =
    competent_taxonomy_details(taxonomy, concept, &n_details);

  for (int32_t i = 0; n_nodes && i < nodes->n_details; ++i) {
    if (details[i].property == (int32_t)property) {
      return details[i].value;
    }
  }

  return fallback;
}

// The value of a text is where it is in the strings, with its length above
CompetentText
competent_taxonomy_value_text(const CompetentTaxonomy* const taxonomy,
                              const int64_t                  value)
{
  assert(taxonomy);

  const Image* const  image = &taxonomy->image;
  const uint64_t      size  = image->header->sections[SECTION_STRINGS].size;
  const ImageText     text  = image_value_text(value);
  const uint64_t      end   = (uint64_t)text.offset + text.length;
  const CompetentText none  = {NULL, 0U};

  return (end < size) ? image_text(image, text) : none;
}
