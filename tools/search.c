// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "answers.h"
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
  Answers*                 answers;
} Run;

static bool
is_same(const CompetentText a, const CompetentText b)
{
  return a.length == b.length && !memcmp(a.bytes, b.bytes, a.length);
}

static bool
write_hits(const Options* const           options,
           const CompetentTaxonomy* const taxonomy,
           const Answer* const            answer)
{
  static const Column columns[] = {{MESSAGE_COLUMN_LABEL, false, FIT_CUT},
                                   {MESSAGE_COLUMN_MATCHED, false, FIT_CUT},
                                   {MESSAGE_COLUMN_KIND, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SCORE, true, FIT_WHOLE}};

  const CompetentHit* const hits = answer->hits;
  if (!answer->n_hits) {
    message_write(stdout, options->language, MESSAGE_NO_HITS, NULL);
    return true;
  }

  Table* const table = table_new(options->language, columns, 4U);
  for (size_t i = 0U; i < answer->n_hits; ++i) {
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

  if (answer->is_ambiguous) {
    fputc('\n', stdout);
    message_write(stdout, options->language, MESSAGE_AMBIGUOUS, NULL);
  }

  return true;
}

static void
write_document(const CompetentTaxonomy* const taxonomy,
               const CompetentText            query,
               const Answer* const            answer,
               const bool                     is_line)
{
  Document document = document_begin(stdout, is_line);
  document_open(&document, '{');
  document_key(&document, "query");
  document_text(&document, query);
  document_key(&document, "ambiguous");
  document_truth(&document, answer->is_ambiguous);
  document_key(&document, "hits");
  document_open(&document, '[');

  const CompetentHit* const hits = answer->hits;
  for (size_t i = 0U; i < answer->n_hits; ++i) {
    const CompetentConcept concept = hits[i].concept;
    document_open(&document, '{');
    document_concept(&document, taxonomy, concept);
    document_key(&document, "kind");
    document_string(
      &document,
      competent_kind_name(competent_taxonomy_kind(taxonomy, concept)));
    document_key(&document, "matched");
    document_text(&document, hits[i].matched);
    document_key(&document, "role");
    document_string(&document,
                    competent_role_name((CompetentRole)hits[i].role));
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

static bool
search_one(const Run* const run, const CompetentText text)
{
  const Options* const options = run->options;
  Answer               answer  = {NULL, 0U, false};
  CompetentError       error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (answers_find(run->answers, text, &answer, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  if (options->is_json) {
    write_document(run->taxonomy, text, &answer, false);
    return true;
  }

  return write_hits(options, run->taxonomy, &answer);
}

// Write a hit on the line of its query, with another one that is as likely
static void
write_best(const Options* const           options,
           const CompetentTaxonomy* const taxonomy,
           const char* const              query,
           const Answer* const            answer)
{
  if (!answer->n_hits) {
    message_write(stdout, options->language, MESSAGE_LINE_NOTHING, query, NULL);
    return;
  }

  const CompetentHit  hit  = answer->hits[0];
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, hit.concept);
  char* const name = text_clean(competent_taxonomy_name(taxonomy, hit.concept));
  message_write(stdout,
                options->language,
                answer->is_ambiguous ? MESSAGE_LINE_UNSURE : MESSAGE_LINE_HIT,
                query,
                name ? name : "",
                message_name(options->language, MESSAGE_KINDS, (int32_t)kind),
                number_fraction(options->language, hit.score).text,
                NULL);
  free(name);
}

// Whoever wants several hits gets a table for each line
static bool
write_line(const Run* const    run,
           const CompetentText text,
           const Answer* const answer,
           const size_t        number)
{
  const Options* const options    = run->options;
  char* const          shown      = text_clean(text);
  bool                 is_written = true;
  if (options->limit) {
    fputs((number > 1U) ? "\n" : "", stdout);
    message_write(
      stdout, options->language, MESSAGE_QUERY, shown ? shown : "", NULL);
    is_written = write_hits(options, run->taxonomy, answer);
  } else {
    write_best(options, run->taxonomy, shown ? shown : "", answer);
  }

  free(shown);
  return is_written;
}

// A blank line asks for nothing, but still gets its line of output.  What is no
// UTF-8 is replaced, as in a text that is extracted from.
static bool
search_line(const void* const   handle,
            const CompetentText text,
            const size_t        number)
{
  const Run* const     run      = (const Run*)handle;
  const Options* const options  = run->options;
  Answer               answer   = {NULL, 0U, false};
  CompetentError       error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  size_t               n_mended = 0U;
  char* const          mended   = text_mend(text, &n_mended);
  const CompetentText  query    = {mended ? mended : text.bytes,
                               mended ? n_mended : text.length};
  const bool is_found =
    !query.length || !answers_find(run->answers, query, &answer, &error);

  bool is_written = is_found;
  if (!is_found) {
    lines_refuse(options, number, &error);
  } else if (options->is_json) {
    write_document(run->taxonomy, query, &answer, true);
  } else if (query.length) {
    is_written = write_line(run, query, &answer, number);
  }

  free(mended);
  return is_written && !ferror(stdout);
}

// Without a query, each line is one
static bool
search(const Options* const           options,
       const CompetentTaxonomy* const taxonomy,
       const char* const              query)
{
  // Of a line without a table only the first hits are told
  const size_t         limit = (query || options->is_json) ? DEFAULT_LIMIT : 2U;
  const CompetentQuery asked = {.kinds = options->kinds,
                                .limit =
                                  options->limit ? options->limit : limit,
                                .per_label = options->per_label,
                                .rules     = options->rules,
                                .contents  = options->contents};

  Answers*       answers = NULL;
  CompetentError error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (answers_new(taxonomy, &asked, &answers, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  const Run  run     = {options, taxonomy, answers};
  const bool is_done = query ? search_one(&run, text_of(query))
                             : lines_answer(options, search_line, &run);

  answers_free(answers);
  return is_done;
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
  const bool is_done = taxonomy && search(options, taxonomy, query);

  competent_taxonomy_free(taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
