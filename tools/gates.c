// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "gates.h"

#include "shown.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Add the level of the link, with how well a language has to be known
static void
add_level(Table* const               table,
          const Language             language,
          const CompetentGate* const gate)
{
  char level[64] = {0};
  strncat(level, message_name(language, MESSAGE_LEVELS, gate->level), 40U);
  if (gate->asked) {
    strcat(level, ", ");
    strcat(level, competent_cefr_name((CompetentCefr)gate->asked));
  }

  table_string(table, STYLE_PLAIN, level);
}

static void
add_gate(Table* const                   table,
         const Language                 language,
         const CompetentTaxonomy* const taxonomy,
         const CompetentGate* const     gate)
{
  static const Style styles[COMPETENT_N_PASSAGES] = {
    STYLE_GOOD, STYLE_PARTLY, STYLE_BAD};

  table_cell(table, STYLE_PLAIN, shown_name(taxonomy, gate->concept));
  table_string(
    table, STYLE_PLAIN, message_name(language, MESSAGE_GATE_KINDS, gate->kind));
  add_level(table, language, gate);
  table_string(table,
               styles[gate->passage],
               message_name(language, MESSAGE_PASSAGES, gate->passage));

  if (gate->via != COMPETENT_NONE && gate->via != gate->concept) {
    char* const note = message_format(
      language, MESSAGE_VIA, shown_name(taxonomy, gate->via).bytes, NULL);
    table_note(table, text_of(note ? note : ""));
    free(note);
  }
}

// Return the facts that gates wait for, in a list for people
static void
list_facts(const CompetentGate* const gates,
           const size_t               n_gates,
           char                       facts[160])
{
  bool is_listed[COMPETENT_N_FACTS] = {false};
  for (size_t i = 0U; i < n_gates; ++i) {
    if (gates[i].passage == COMPETENT_PASSAGE_UNKNOWN &&
        !is_listed[gates[i].fact]) {
      is_listed[gates[i].fact] = true;
      strcat(facts, facts[0] ? ", " : "");

      // Circumstances are two lists in a profile
      strcat(facts,
             (gates[i].fact == COMPETENT_FACT_CIRCUMSTANCES)
               ? "excludes, accepts"
               : competent_fact_name((CompetentFact)gates[i].fact));
    }
  }
}

bool
gates_table(FILE* const                    out,
            const Language                 language,
            const CompetentTaxonomy* const taxonomy,
            const CompetentGates* const    gates)
{
  static const Column columns[] = {{MESSAGE_COLUMN_GATE, false, FIT_CUT},
                                   {MESSAGE_COLUMN_KIND, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_LEVEL, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_STATE, false, FIT_WHOLE}};

  size_t                     n   = 0U;
  const CompetentGate* const all = competent_gates_items(gates, &n);
  if (!n) {
    return true;
  }

  message_write(out, language, MESSAGE_GATES, NULL);
  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < n; ++i) {
    add_gate(table, language, taxonomy, &all[i]);
  }

  if (!table_finish(table, language, out)) {
    return false;
  }

  char facts[160] = {0};
  list_facts(all, n, facts);
  if (facts[0]) {
    message_write(out, language, MESSAGE_GATES_HINT, facts, NULL);
  }

  fputc('\n', out);
  return true;
}

static void
write_gate(Document* const                document,
           const CompetentTaxonomy* const taxonomy,
           const CompetentGate* const     gate)
{
  document_open(document, '{');
  document_concept(document, taxonomy, gate->concept);
  document_key(document, "kind");
  document_string(document,
                  competent_gate_kind_name((CompetentGateKind)gate->kind));
  document_key(document, "level");
  document_string(document, competent_level_name((CompetentLevel)gate->level));
  document_key(document, "asked");
  if (gate->asked) {
    document_string(document, competent_cefr_name((CompetentCefr)gate->asked));
  } else {
    document_null(document);
  }

  document_key(document, "passage");
  document_string(document,
                  competent_passage_name((CompetentPassage)gate->passage));
  document_key(document, "fact");
  if (gate->fact == COMPETENT_UNKNOWN) {
    document_null(document);
  } else {
    document_string(document, competent_fact_name((CompetentFact)gate->fact));
  }

  document_key(document, "via");
  if (gate->via == COMPETENT_NONE) {
    document_null(document);
  } else {
    document_open(document, '{');
    document_concept(document, taxonomy, gate->via);
    document_close(document, '}');
  }

  document_close(document, '}');
}

void
gates_members(Document* const                document,
              const CompetentTaxonomy* const taxonomy,
              const CompetentGates* const    gates)
{
  size_t                     n   = 0U;
  const CompetentGate* const all = competent_gates_items(gates, &n);

  document_key(document, "passage");
  document_string(document,
                  competent_passage_name(competent_gates_passage(gates)));
  document_key(document, "gates");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_gate(document, taxonomy, &all[i]);
  }

  document_close(document, ']');
}
