// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "lines.h"
#include "load.h"
#include "marked.h"
#include "mention.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "page.h"
#include "table.h"
#include "text.h"
#include "whole.h"

#include <competent/extract.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/// What answers each line
typedef struct {
  const Options*            options;
  const CompetentTaxonomy*  taxonomy;
  const CompetentExtractor* extractor;
} Run;

static bool
write_table(const Run* const               run,
            const CompetentText            text,
            const CompetentMentions* const mentions)
{
  static const Column columns[] = {{MESSAGE_COLUMN_TEXT, false, FIT_CUT},
                                   {MESSAGE_COLUMN_LABEL, false, FIT_CUT},
                                   {MESSAGE_COLUMN_KIND, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_RULE, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_FLAG, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SCORE, true, FIT_WHOLE}};

  const Language                language = run->options->language;
  size_t                        n        = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  if (!n) {
    message_write(stdout, language, MESSAGE_NO_MENTIONS, NULL);
    return true;
  }

  Table* const table = table_new(language, columns, 6U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentMention* const mention = &items[i];
    const CompetentKind           kind =
      competent_taxonomy_kind(run->taxonomy, mention->concept);

    table_cell(table, STYLE_BOLD, mention_surface(mention, text));
    table_cell(table,
               STYLE_PLAIN,
               competent_taxonomy_name(run->taxonomy, mention->concept));
    table_string(
      table, STYLE_PLAIN, message_name(language, MESSAGE_KINDS, (int32_t)kind));
    table_string(table,
                 STYLE_FAINT,
                 message_name(language, MESSAGE_MENTION_RULES, mention->rule));
    table_string(table,
                 mention->negated ? STYLE_BAD : STYLE_PARTLY,
                 message_text(language, mention_flag(mention)));
    table_string(table,
                 STYLE_PLAIN,
                 number_fraction(language, mention_score(mention->score)).text);
  }

  return table_finish(table, language, stdout);
}

static void
write_mention(Document* const                document,
              const Run* const               run,
              const CompetentMentions* const mentions,
              const CompetentMention* const  mention)
{
  size_t                        n = 0U;
  const CompetentConcept* const candidates =
    competent_mentions_candidates(mentions, &n) + mention->first_candidate;

  document_open(document, '{');
  document_concept(document, run->taxonomy, mention->concept);
  document_key(document, "kind");
  document_string(document,
                  competent_kind_name(
                    competent_taxonomy_kind(run->taxonomy, mention->concept)));
  document_key(document, "matched");
  document_text(document, mention_label(mention, run->taxonomy));
  document_key(document, "start");
  document_whole(document, mention->code_point_start);
  document_key(document, "end");
  document_whole(document, mention->code_point_end);
  document_key(document, "score");
  document_real(document, mention_score(mention->score));
  document_key(document, "rule");
  document_string(
    document, competent_mention_rule_name((CompetentMentionRule)mention->rule));
  document_key(document, "negated");
  document_truth(document, mention->negated);
  document_key(document, "required");
  document_truth(document, mention->required);
  document_key(document, "wished");
  document_truth(document, mention->wished);
  document_key(document, "sentence");
  document_whole(document, mention->sentence);
  document_key(document, "candidates");
  document_open(document, '[');
  for (int32_t i = 0; i < mention->n_candidates; ++i) {
    document_text(document,
                  competent_taxonomy_iri(run->taxonomy, candidates[i]));
  }

  document_close(document, ']');
  document_close(document, '}');
}

static void
write_document(const Run* const               run,
               const CompetentMentions* const mentions,
               const bool                     is_line)
{
  Document document = document_begin(stdout, is_line);
  document_open(&document, '{');
  document_key(&document, "mentions");
  document_open(&document, '[');

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  for (size_t i = 0U; i < n; ++i) {
    write_mention(&document, run, mentions, &items[i]);
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

// Write an answer in the form that was asked for
static bool
write_answer(const Run* const               run,
             const CompetentText            text,
             const CompetentMentions* const mentions,
             const bool                     is_line)
{
  const Options* const options = run->options;
  if (options->is_json) {
    write_document(run, mentions, is_line);
    return true;
  }

  if (!options->is_html && !options->is_marked) {
    return write_table(run, text, mentions);
  }

  const bool is_written = (options->is_html ? page_write : marked_write)(
    stdout, options->language, run->taxonomy, text, mentions);
  if (!is_written) {
    complain(options->language, MESSAGE_NO_MEMORY, NULL);
  }

  return is_written;
}

static bool
extract_text(const Run* const run, const CompetentText text)
{
  CompetentMentions* mentions = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_extractor_run(run->extractor, text, &mentions, &error)) {
    complain_error(run->options->language, &error);
    return false;
  }

  const bool is_written = write_answer(run, text, mentions, false);

  competent_mentions_free(mentions);
  return is_written;
}

static bool
extract_line(const void* const   handle,
             const CompetentText text,
             const size_t        number)
{
  const Run* const   run      = (const Run*)handle;
  CompetentMentions* mentions = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_extractor_run(run->extractor, text, &mentions, &error)) {
    lines_refuse(run->options, number, &error);
    return false;
  }

  fputs((number > 1U && !run->options->is_json) ? "\n" : "", stdout);
  const bool is_written = write_answer(run, text, mentions, true);

  competent_mentions_free(mentions);
  return is_written && !ferror(stdout);
}

static bool
extract_file(const Run* const run, const char* const path)
{
  char*      bytes  = NULL;
  size_t     length = 0U;
  const bool is_read =
    whole_read(run->options->language, path, &bytes, &length);
  const CompetentText text    = {bytes, length};
  const bool          is_done = is_read && extract_text(run, text);

  free(bytes);
  return is_done;
}

static bool
extract(const Options* const           options,
        const CompetentTaxonomy* const taxonomy,
        const char* const              path)
{
  const CompetentExtractOptions chosen = {options->kinds,
                                          0U,
                                          options->overlapping,
                                          options->exact,
                                          options->as_spelt};

  CompetentExtractor* extractor = NULL;
  CompetentError      error     = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_extractor_new(taxonomy, &chosen, &extractor, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  const Run  run = {options, taxonomy, extractor};
  const bool is_done =
    path ? extract_file(&run, path) : lines_answer(options, extract_line, &run);

  competent_extractor_free(extractor);
  return is_done;
}

// A page is one whole, and each answer has one form
static ExitCode
refuse_forms(const Options* const options)
{
  const char* const first  = options->is_html ? "--html" : "--marked";
  const char* const second = options->is_json     ? "--json"
                             : options->is_marked ? "--marked"
                                                  : "--file";

  const bool is_refused =
    options->is_html ? options->is_json || options->is_marked || options->lines
                     : options->is_marked && options->is_json;
  return is_refused ? usage(options, MESSAGE_NOT_TOGETHER, first, second, NULL)
                    : EXIT_ANSWERED;
}

ExitCode
run_extract(Options* const options)
{
  if (refuse_forms(options)) {
    return EXIT_USAGE;
  }

  const char* const path =
    options->lines ? NULL : options_take(options, TAKE_FIRST);
  if (!options->lines && !path) {
    return usage(options, MESSAGE_NO_TEXT_FILE, NULL);
  }

  if (!options_have_files(options, options->lines ? options->lines : path)) {
    return EXIT_USAGE;
  }

  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const bool is_done = taxonomy && extract(options, taxonomy, path);

  competent_taxonomy_free(taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
