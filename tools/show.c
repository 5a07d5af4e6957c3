// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "load.h"
#include "number.h"
#include "options.h"
#include "resolve.h"
#include "table.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define ANY_KIND ((UINT32_C(1) << COMPETENT_N_KINDS) - 1U)

/// A value as people read it
typedef struct {
  char text[64];
} Shown;

static Shown
shown(const char* const text)
{
  Shown value;
  snprintf(value.text, sizeof(value.text), "%s", text ? text : "");
  return value;
}

static Shown
show_truth(const Language language, const int64_t value)
{
  return shown(message_name(language,
                            MESSAGE_LEVELS,
                            value ? COMPETENT_LEVEL_YES : COMPETENT_LEVEL_NO));
}

static Shown
show_date(const int64_t value)
{
  Shown date;
  snprintf(date.text,
           sizeof(date.text),
           "%04d-%02d-%02d",
           (int)(value / 10000),
           (int)(value / 100 % 100),
           (int)(value % 100));
  return date;
}

static Shown
named(const Language language,
      const Message  first,
      const int      n,
      const int64_t  value)
{
  return shown((value >= 0 && value < n)
                 ? message_name(language, first, (int32_t)value)
                 : NULL);
}

// What meets a condition is a value of what the condition is about
static Shown
show_criterial(const Language           language,
               const CompetentCriterion about,
               const int64_t            value)
{
  switch ((int)about) {
    case COMPETENT_CRITERION_APPLICANT:
      return named(language, MESSAGE_APPLICANTS, COMPETENT_N_APPLICANTS, value);
    case COMPETENT_CRITERION_WORK:
      return named(language, MESSAGE_WORKS, COMPETENT_N_WORKS, value);
    case COMPETENT_CRITERION_PERSON_LEVEL:
    case COMPETENT_CRITERION_COURSE_LEVEL:
      return shown(competent_nlqf_name((CompetentNlqf)value));
    case COMPETENT_CRITERION_COURSE_MODE:
      return named(language, MESSAGE_MODES, COMPETENT_N_MODES, value);
    case COMPETENT_CRITERION_DOCUMENT:
      return named(language, MESSAGE_DOCUMENTS, COMPETENT_N_DOCUMENTS, value);
    case COMPETENT_CRITERION_COURSE_START:
    case COMPETENT_CRITERION_ASKED:
      return show_date(value);
    case COMPETENT_CRITERION_PRICE:
      return shown(number_money(language, value).text);
    case COMPETENT_CRITERION_AGE:
    case COMPETENT_CRITERION_EMPLOYEES:
    case COMPETENT_CRITERION_WEEKS:
    case COMPETENT_CRITERION_WEEKS_AHEAD:
      return shown(number_whole(language, value).text);
    default:
      return show_truth(language, value);
  }
}

static Shown
show_number(const Language        language,
            const CompetentDetail detail,
            const int             about)
{
  switch (detail.property) {
    case COMPETENT_PROPERTY_IS_ACCREDITED:
    case COMPETENT_PROPERTY_IS_PAID:
    case COMPETENT_PROPERTY_IS_BASIC:
    case COMPETENT_PROPERTY_IN_DEMAND:
      return show_truth(language, detail.value);
    case COMPETENT_PROPERTY_SHARE:
      return shown(number_percent(language, detail.value, 1000).text);
    case COMPETENT_PROPERTY_AT_LEAST:
    case COMPETENT_PROPERTY_AT_MOST:
    case COMPETENT_PROPERTY_ONE_OF:
      return (about < 0) ? shown(number_whole(language, detail.value).text)
                         : show_criterial(
                             language, (CompetentCriterion)about, detail.value);
    default:
      return shown(number_whole(language, detail.value).text);
  }
}

// Return the name of a constant, in the language of the reader
static Shown
show_name(const Language          language,
          const CompetentProperty property,
          const int64_t           value)
{
  switch ((int)property) {
    case COMPETENT_PROPERTY_MODE:
      return named(language, MESSAGE_MODES, COMPETENT_N_MODES, value);
    case COMPETENT_PROPERTY_DOCUMENT:
      return named(language, MESSAGE_DOCUMENTS, COMPETENT_N_DOCUMENTS, value);
    case COMPETENT_PROPERTY_PAYMENT:
      return named(language, MESSAGE_PAID, COMPETENT_N_PAYMENTS, value);
    case COMPETENT_PROPERTY_ABOUT:
      return named(language, MESSAGE_CRITERIA, COMPETENT_N_CRITERIA, value);
    default:
      return shown(competent_property_value_name(property, value));
  }
}

static Shown
show_value(const Language        language,
           const CompetentDetail detail,
           const int             about)
{
  const CompetentProperty property = (CompetentProperty)detail.property;
  switch (competent_property_type(property)) {
    case COMPETENT_VALUE_MONEY:
      return shown(number_money(language, detail.value).text);
    case COMPETENT_VALUE_DATE:
      return show_date(detail.value);
    case COMPETENT_VALUE_NAME:
      return show_name(language, property, detail.value);
    case COMPETENT_VALUE_NUMBER:
    case COMPETENT_VALUE_TEXT:
      break;
  }

  return show_number(language, detail, about);
}

/// All that is stated of a concept
typedef struct {
  const CompetentNode*   nodes;
  const CompetentDetail* details;
  size_t                 n_nodes;
  size_t                 n_details;
} Stated;

static Stated
stated_of(const CompetentTaxonomy* const taxonomy,
          const CompetentConcept         concept)
{
  Stated stated = {NULL, NULL, 0U, 0U};
  stated.nodes  = competent_taxonomy_nodes(taxonomy, concept, &stated.n_nodes);
  stated.details =
    competent_taxonomy_details(taxonomy, concept, &stated.n_details);
  return stated;
}

static int
about_of(const Stated* const stated, const CompetentNode* const node)
{
  for (int32_t i = 0; i < node->n_details; ++i) {
    const CompetentDetail detail = stated->details[node->first_detail + i];
    if (detail.property == COMPETENT_PROPERTY_ABOUT) {
      return (int)detail.value;
    }
  }

  return -1;
}

static void
add_row(Table* const        table,
        const Language      language,
        const Message       name,
        const CompetentText value)
{
  table_string(table, STYLE_PLAIN, message_text(language, name));
  table_cell(table, STYLE_PLAIN, value);
}

static void
add_details(Table* const                   table,
            const Language                 language,
            const CompetentTaxonomy* const taxonomy,
            const Stated* const            stated)
{
  for (size_t n = 0U; n < stated->n_nodes; ++n) {
    const CompetentNode* const node  = stated->nodes + n;
    const int                  about = about_of(stated, node);
    if (n) {
      table_string(
        table, STYLE_BOLD, message_name(language, MESSAGE_NODES, node->kind));
      table_string(table, STYLE_PLAIN, "");
    }

    for (int32_t i = 0; i < node->n_details; ++i) {
      const CompetentDetail detail = stated->details[node->first_detail + i];
      const bool            is_text =
        competent_property_type((CompetentProperty)detail.property) ==
        COMPETENT_VALUE_TEXT;

      table_string(table,
                   STYLE_PLAIN,
                   message_name(language, MESSAGE_PROPERTIES, detail.property));
      if (is_text) {
        table_cell(table,
                   STYLE_PLAIN,
                   competent_taxonomy_value_text(taxonomy, detail.value));
      } else {
        table_string(
          table, STYLE_PLAIN, show_value(language, detail, about).text);
      }
    }
  }
}

static void
add_links(Table* const                   table,
          const Language                 language,
          const CompetentTaxonomy* const taxonomy,
          const CompetentConcept         concept)
{
  for (int relation = 0; relation < COMPETENT_N_RELATIONS; ++relation) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      taxonomy, concept, (CompetentRelation)relation, &n);
    for (size_t i = 0U; i < n; ++i) {
      table_string(table,
                   STYLE_FAINT,
                   message_name(language, MESSAGE_RELATIONS, relation));
      const CompetentText name =
        competent_taxonomy_name(taxonomy, links[i].concept);
      table_cell(table,
                 STYLE_PLAIN,
                 name.length
                   ? name
                   : competent_taxonomy_iri(taxonomy, links[i].concept));
    }
  }
}

static bool
tell_table(const Options* const           options,
           const CompetentTaxonomy* const taxonomy,
           const CompetentConcept         concept)
{
  static const Column columns[] = {{MESSAGE_COLUMN_STATED, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_VALUE, false, FIT_CUT}};

  const Language      language = options->language;
  const Stated        stated   = stated_of(taxonomy, concept);
  const CompetentText about = competent_taxonomy_definition(taxonomy, concept);
  Table* const        table = table_new(language, columns, 2U);

  add_row(table,
          language,
          (Message)(MESSAGE_KINDS + competent_taxonomy_kind(taxonomy, concept)),
          competent_taxonomy_name(taxonomy, concept));
  table_note(table, competent_taxonomy_iri(taxonomy, concept));
  if (about.length) {
    table_note(table, about);
  }

  add_details(table, language, taxonomy, &stated);
  add_links(table, language, taxonomy, concept);
  return table_finish(table, language, stdout);
}

static void
write_value(Document* const                document,
            const CompetentTaxonomy* const taxonomy,
            const CompetentDetail          detail)
{
  const CompetentProperty property = (CompetentProperty)detail.property;
  switch (competent_property_type(property)) {
    case COMPETENT_VALUE_TEXT:
      document_text(document,
                    competent_taxonomy_value_text(taxonomy, detail.value));
      break;
    case COMPETENT_VALUE_DATE:
      document_string(document, show_date(detail.value).text);
      break;
    case COMPETENT_VALUE_NAME:
      document_string(document,
                      competent_property_value_name(property, detail.value));
      break;
    case COMPETENT_VALUE_MONEY:
    case COMPETENT_VALUE_NUMBER:
      document_whole(document, detail.value);
      break;
  }
}

static void
write_nodes(Document* const                document,
            const CompetentTaxonomy* const taxonomy,
            const Stated* const            stated)
{
  document_key(document, "nodes");
  document_open(document, '[');
  for (size_t n = 0U; n < stated->n_nodes; ++n) {
    const CompetentNode* const node = stated->nodes + n;
    document_open(document, '{');
    document_key(document, "node");
    document_string(document,
                    competent_node_kind_name((CompetentNodeKind)node->kind));
    document_key(document, "of");
    document_whole(document, node->whole);
    document_key(document, "details");
    document_open(document, '[');
    for (int32_t i = 0; i < node->n_details; ++i) {
      const CompetentDetail detail = stated->details[node->first_detail + i];
      document_open(document, '{');
      document_key(document, "property");
      document_string(
        document, competent_property_name((CompetentProperty)detail.property));
      document_key(document, "value");
      write_value(document, taxonomy, detail);
      document_close(document, '}');
    }

    document_close(document, ']');
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_links(Document* const                document,
            const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         concept)
{
  document_key(document, "links");
  document_open(document, '[');
  for (int relation = 0; relation < COMPETENT_N_RELATIONS; ++relation) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      taxonomy, concept, (CompetentRelation)relation, &n);
    for (size_t i = 0U; i < n; ++i) {
      document_open(document, '{');
      document_key(document, "relation");
      document_string(document,
                      competent_relation_name((CompetentRelation)relation));
      document_concept(document, taxonomy, links[i].concept);
      document_key(document, "level");
      document_string(document,
                      competent_level_name((CompetentLevel)links[i].level));
      document_close(document, '}');
    }
  }

  document_close(document, ']');
}

static bool
tell_document(const CompetentTaxonomy* const taxonomy,
              const CompetentConcept         concept)
{
  const Stated stated   = stated_of(taxonomy, concept);
  Document     document = document_begin(stdout, false);
  document_open(&document, '{');
  document_origin(&document, taxonomy);
  document_concept(&document, taxonomy, concept);
  document_key(&document, "kind");
  document_string(
    &document, competent_kind_name(competent_taxonomy_kind(taxonomy, concept)));
  document_key(&document, "definition");
  document_text(&document, competent_taxonomy_definition(taxonomy, concept));
  write_nodes(&document, taxonomy, &stated);
  write_links(&document, taxonomy, concept);
  document_close(&document, '}');
  document_end(&document);
  return true;
}

static bool
tell(const Options* const           options,
     const CompetentTaxonomy* const taxonomy,
     const char* const              name)
{
  const CompetentText text     = {name, strlen(name)};
  const Resolved      resolved = resolve(taxonomy, FORM_ANY, text, ANY_KIND);
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(options->language,
                      message_text(options->language, MESSAGE_CONCEPT_PLACE),
                      "",
                      taxonomy,
                      &resolved,
                      ANY_KIND);
    return false;
  }

  return options->is_json ? tell_document(taxonomy, resolved.concept)
                          : tell_table(options, taxonomy, resolved.concept);
}

ExitCode
run_show(Options* const options)
{
  const char* const name = options_take(options, TAKE_FIRST);
  if (!name) {
    return usage(options, MESSAGE_NO_CONCEPT, NULL);
  }

  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const bool               is_told  = taxonomy && tell(options, taxonomy, name);

  competent_taxonomy_free(taxonomy);
  return is_told ? EXIT_ANSWERED : EXIT_INPUT;
}
