// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "lines.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "table.h"
#include "text.h"

#include <competent/search.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 10U

/// What answers each line
typedef struct {
  const Options*           options;
  const CompetentTaxonomy* taxonomy;
} Run;

static bool
is_same(const CompetentText a, const CompetentText b)
{
  return a.length == b.length && !memcmp(a.bytes, b.bytes, a.length);
}

static bool
write_hits(const Options* const           options,
           const CompetentTaxonomy* const taxonomy,
           const CompetentSearch* const   search)
{
  static const Column columns[] = {{MESSAGE_COLUMN_LABEL, false, true},
                                   {MESSAGE_COLUMN_MATCHED, false, true},
                                   {MESSAGE_COLUMN_KIND, false, false},
                                   {MESSAGE_COLUMN_SCORE, true, false}};

  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  if (!n) {
    message_write(stdout, options->language, MESSAGE_NO_HITS, NULL);
    return true;
  }

  Table* const table = table_new(options->language, columns, 4U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept concept = hits[i].concept;
    const CompetentText    name    = competent_taxonomy_name(taxonomy, concept);
    const CompetentKind    kind    = competent_taxonomy_kind(taxonomy, concept);
    const bool             is_name = is_same(name, hits[i].matched);

    table_cell(table, STYLE_BOLD, name);
    table_cell(table, STYLE_PLAIN, is_name ? text_of("") : hits[i].matched);
    table_string(table,
                 STYLE_PLAIN,
                 message_name(options->language, MESSAGE_KINDS, (int32_t)kind));
    table_string(table,
                 STYLE_PLAIN,
                 number_fraction(options->language, hits[i].score).text);
    table_note(table, competent_taxonomy_iri(taxonomy, concept));
  }

  if (!table_finish(table, options->language, stdout)) {
    return false;
  }

  if (competent_search_is_ambiguous(search)) {
    fputc('\n', stdout);
    message_write(stdout, options->language, MESSAGE_AMBIGUOUS, NULL);
  }

  return true;
}

static void
write_document(const CompetentTaxonomy* const taxonomy,
               const CompetentText            query,
               const CompetentSearch* const   search,
               const bool                     is_line)
{
  Document document = document_begin(stdout, is_line);
  document_open(&document, '{');
  document_key(&document, "query");
  document_text(&document, query);
  document_key(&document, "ambiguous");
  document_truth(&document, search && competent_search_is_ambiguous(search));
  document_key(&document, "hits");
  document_open(&document, '[');

  size_t                    n = 0U;
  const CompetentHit* const hits =
    search ? competent_search_hits(search, &n) : NULL;
  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept concept = hits[i].concept;
    document_open(&document, '{');
    document_concept(&document, taxonomy, concept);
    document_key(&document, "kind");
    document_string(
      &document,
      competent_kind_name(competent_taxonomy_kind(taxonomy, concept)));
    document_key(&document, "matched");
    document_text(&document, hits[i].matched);
    document_key(&document, "rule");
    document_string(&document,
                    competent_rule_name((CompetentRule)hits[i].rule));
    document_key(&document, "score");
    document_real(&document, hits[i].score);
    document_close(&document, '}');
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

static CompetentStatus
ask(const Options* const           options,
    const CompetentTaxonomy* const taxonomy,
    const CompetentText            text,
    CompetentSearch** const        search,
    CompetentError* const          error)
{
  const CompetentQuery query = {text,
                                options->kinds,
                                options->limit ? options->limit : DEFAULT_LIMIT,
                                options->per_label};

  return competent_search_new(taxonomy, &query, search, error);
}

static bool
search_one(const Options* const           options,
           const CompetentTaxonomy* const taxonomy,
           const CompetentText            text)
{
  CompetentSearch* search = NULL;
  CompetentError   error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (ask(options, taxonomy, text, &search, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  bool is_written = true;
  if (options->is_json) {
    write_document(taxonomy, text, search, false);
  } else {
    is_written = write_hits(options, taxonomy, search);
  }

  competent_search_free(search);
  return is_written;
}

// A blank line asks for nothing, but still gets its line of output
static bool
search_line(const void* const   handle,
            const CompetentText text,
            const size_t        number)
{
  const Run* const               run      = (const Run*)handle;
  const Options* const           options  = run->options;
  const CompetentTaxonomy* const taxonomy = run->taxonomy;

  CompetentSearch* search = NULL;
  CompetentError   error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (text.length && ask(options, taxonomy, text, &search, &error)) {
    lines_refuse(options, number, &error);
    return false;
  }

  bool is_written = true;
  if (options->is_json) {
    write_document(taxonomy, text, search, true);
  } else if (search) {
    fputs((number > 1U) ? "\n" : "", stdout);
    char* const shown = text_clean(text);
    message_write(
      stdout, options->language, MESSAGE_QUERY, shown ? shown : "", NULL);
    free(shown);
    is_written = write_hits(options, taxonomy, search);
  }

  competent_search_free(search);
  return is_written && !ferror(stdout);
}

static bool
search_lines(const Options* const           options,
             const CompetentTaxonomy* const taxonomy)
{
  const Run run = {options, taxonomy};
  return lines_answer(options, search_line, &run);
}

ExitCode
run_search(Options* const options)
{
  const char* const query =
    options->lines ? NULL : options_take(options, TAKE_FIRST);
  if (!options->lines && !query) {
    return usage(options, MESSAGE_NO_QUERY, NULL);
  }

  if (!options_have_files(options, options->lines)) {
    return EXIT_USAGE;
  }

  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const bool               is_done =
    taxonomy && (query ? search_one(options, taxonomy, text_of(query))
                       : search_lines(options, taxonomy));

  competent_taxonomy_free(taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
