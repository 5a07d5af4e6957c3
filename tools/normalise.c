// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "lines.h"
#include "load.h"
#include "messages.h"
#include "options.h"
#include "table.h"
#include "text.h"

#include <competent/normaliser.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// What answers each line
typedef struct {
  const Options*             options;
  const CompetentNormaliser* normaliser;
  const char*                words; ///< List of words that is used, or null
} Run;

// Return the parts of a word with plusses between them, to be freed, or null
static char*
join_parts(const CompetentForms* const forms,
           const size_t                variant,
           const size_t                word,
           const size_t                n_parts)
{
  char*       text   = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&text, &length);
  if (!out) {
    return NULL;
  }

  for (size_t i = 0U; i < n_parts; ++i) {
    fputs(i ? " + " : "", out);
    text_write(out, competent_forms_part(forms, variant, word, i));
  }

  if (fclose(out)) {
    free(text);
    return NULL;
  }

  return text;
}

static void
add_words(Table* const                table,
          const CompetentForms* const forms,
          const size_t                variant)
{
  for (size_t i = 0U; i < competent_forms_n_words(forms, variant); ++i) {
    const CompetentWord word  = competent_forms_word(forms, variant, i);
    char* const         parts = join_parts(forms, variant, i, word.n_parts);

    table_cell(table,
               STYLE_PLAIN,
               i ? text_of("") : competent_forms_variant(forms, variant));
    table_cell(table, word.is_head ? STYLE_BOLD : STYLE_PLAIN, word.text);
    table_cell(table, STYLE_PLAIN, word.key);
    table_string(table, STYLE_PLAIN, parts ? parts : "");
    free(parts);
  }
}

static bool
write_variants(const Language language, const CompetentForms* const forms)
{
  static const Column columns[] = {{MESSAGE_COLUMN_VARIANT, false, FIT_CUT},
                                   {MESSAGE_COLUMN_WORD, false, FIT_CUT},
                                   {MESSAGE_COLUMN_KEY, false, FIT_CUT},
                                   {MESSAGE_COLUMN_PARTS, false, FIT_CUT}};

  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < competent_forms_n_variants(forms); ++i) {
    add_words(table, forms, i);
  }

  return table_finish(table, language, stdout);
}

static bool
write_steps(const Language language, const CompetentForms* const forms)
{
  static const Column columns[] = {{MESSAGE_COLUMN_RULE, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_FROM, false, FIT_CUT},
                                   {MESSAGE_COLUMN_TO, false, FIT_CUT}};

  fputc('\n', stdout);
  Table* const table = table_new(language, columns, 3U);
  for (size_t i = 0U; i < competent_forms_n_steps(forms); ++i) {
    const CompetentStep step = competent_forms_step(forms, i);

    table_string(
      table, STYLE_PLAIN, message_name(language, MESSAGE_RULES, step.rule));
    table_cell(table, STYLE_PLAIN, step.from);
    table_cell(table, STYLE_PLAIN, step.to);
  }

  return table_finish(table, language, stdout);
}

static bool
write_tables(const Language language, const CompetentForms* const forms)
{
  char* const normal = text_clean(competent_forms_normal(forms));
  message_write(stdout, language, MESSAGE_NORMAL, normal ? normal : "", NULL);
  free(normal);
  if (!competent_forms_n_variants(forms)) {
    message_write(stdout, language, MESSAGE_NO_WORDS, NULL);
    return true;
  }

  fputc('\n', stdout);
  return write_variants(language, forms) &&
         (!competent_forms_n_steps(forms) || write_steps(language, forms));
}

static void
write_word(Document* const             document,
           const CompetentForms* const forms,
           const size_t                variant,
           const size_t                index)
{
  const CompetentWord word = competent_forms_word(forms, variant, index);
  document_open(document, '{');
  document_key(document, "text");
  document_text(document, word.text);
  document_key(document, "key");
  document_text(document, word.key);
  document_key(document, "parts");
  document_open(document, '[');
  for (size_t i = 0U; i < word.n_parts; ++i) {
    document_text(document, competent_forms_part(forms, variant, index, i));
  }

  document_close(document, ']');
  document_key(document, "head");
  document_truth(document, word.is_head);
  document_close(document, '}');
}

static void
write_variant(Document* const             document,
              const CompetentForms* const forms,
              const size_t                variant)
{
  document_open(document, '{');
  document_key(document, "text");
  document_text(document, competent_forms_variant(forms, variant));
  document_key(document, "words");
  document_open(document, '[');
  for (size_t i = 0U; i < competent_forms_n_words(forms, variant); ++i) {
    write_word(document, forms, variant, i);
  }

  document_close(document, ']');
  document_close(document, '}');
}

static void
write_step(Document* const document, const CompetentStep step)
{
  document_open(document, '{');
  document_key(document, "rule");
  document_string(document,
                  competent_text_rule_name((CompetentTextRule)step.rule));
  document_key(document, "from");
  document_text(document, step.from);
  document_key(document, "to");
  document_text(document, step.to);
  document_close(document, '}');
}

static void
write_document(const CompetentForms* const forms,
               const char* const           words,
               const bool                  is_line)
{
  Document document = document_begin(stdout, is_line);
  document_open(&document, '{');
  document_key(&document, "normal");
  document_text(&document, competent_forms_normal(forms));
  document_key(&document, "variants");
  document_open(&document, '[');
  for (size_t i = 0U; i < competent_forms_n_variants(forms); ++i) {
    write_variant(&document, forms, i);
  }

  document_close(&document, ']');
  document_key(&document, "steps");
  document_open(&document, '[');
  for (size_t i = 0U; i < competent_forms_n_steps(forms); ++i) {
    write_step(&document, competent_forms_step(forms, i));
  }

  document_close(&document, ']');
  document_key(&document, "cut");
  document_truth(&document, competent_forms_is_cut(forms));
  document_key(&document, "noise");
  document_truth(&document, competent_forms_is_noise(forms));
  document_key(&document, "words");
  document_string(&document, words ? words : "");
  document_close(&document, '}');
  document_end(&document);
}

static bool
normalise(const Run* const run, const CompetentText text, const size_t number)
{
  const Options* const options = run->options;
  CompetentForms*      forms   = NULL;
  CompetentError       error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_normaliser_run(
        run->normaliser, text.bytes, text.length, &forms, &error)) {
    if (number) {
      lines_refuse(options, number, &error);
    } else {
      complain_error(options->language, &error);
    }

    return false;
  }

  bool is_written = true;
  if (options->is_json) {
    write_document(forms, run->words, number);
  } else {
    fputs((number > 1U) ? "\n" : "", stdout);
    is_written = write_tables(options->language, forms);
    if (run->words && !number) {
      message_write(stdout, options->language, MESSAGE_WORDS, run->words, NULL);
    }
  }

  competent_forms_free(forms);
  return is_written && !ferror(stdout);
}

static bool
normalise_line(const void* const   handle,
               const CompetentText text,
               const size_t        number)
{
  // As in a text that is extracted from
  size_t              n_mended = 0U;
  char* const         mended   = text_mend(text, &n_mended);
  const CompetentText term     = {mended ? mended : text.bytes,
                              mended ? n_mended : text.length};
  const bool is_done = normalise((const Run*)handle, term, number);

  free(mended);
  return is_done;
}

// The list is used where it is installed, which the output tells
static const char*
find_words(const Options* const options)
{
  static const char installed[] = "/usr/share/dict/dutch";

  return options->words            ? options->words
         : options->no_words       ? NULL
         : access(installed, R_OK) ? NULL
                                   : installed;
}

static bool
run_with(const Options* const           options,
         const CompetentTaxonomy* const taxonomy,
         const char* const              text)
{
  CompetentNormaliser* normaliser = NULL;
  CompetentError       error      = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const char* const    words      = find_words(options);
  if (competent_normaliser_with_words(
        taxonomy, words, options->without, &normaliser, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  const Run  run     = {options, normaliser, words};
  const bool is_done = text ? normalise(&run, text_of(text), 0U)
                            : lines_answer(options, normalise_line, &run);

  competent_normaliser_free(normaliser);
  return is_done;
}

ExitCode
run_normalise(Options* const options)
{
  const char* const text =
    options->lines ? NULL : options_take(options, TAKE_FIRST);
  if (!options->lines && !text) {
    return usage(options, MESSAGE_NO_TEXT, NULL);
  }

  // Without a taxonomy there is only no dictionary
  if (options->n_operands && !options_have_files(options, options->lines)) {
    return EXIT_USAGE;
  }

  CompetentTaxonomy* const taxonomy =
    options->n_operands ? load_taxonomy(options) : NULL;
  const bool is_done =
    (taxonomy || !options->n_operands) && run_with(options, taxonomy, text);

  competent_taxonomy_free(taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
