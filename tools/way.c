// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "load.h"
#include "number.h"
#include "options.h"
#include "resolve.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/network.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum {
  N_NEAREST = 50,    ///< Transitions from each occupation, unless stated
  WHOLE     = 65536, ///< Effort of a transition to what nothing helps with
};

/// What is asked, and the answer
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentNetwork*  network;
  CompetentJourney*  journey;
  CompetentConcept   from;
  CompetentConcept   to;
} Way;

static bool
find_occupation(const Way* const        way,
                const char* const       name,
                CompetentConcept* const occupation)
{
  const uint32_t kinds = 1U << (unsigned)COMPETENT_KIND_OCCUPATION;
  const Resolved resolved =
    resolve(way->taxonomy, FORM_ANY, text_of(name), kinds);

  *occupation = resolved.concept;
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(
      way->options->language, name, "", way->taxonomy, &resolved, kinds);
    return false;
  }

  return true;
}

static CompetentStatus
find_way(Way* const way, CompetentError* const error)
{
  const Options* const   options = way->options;
  const CompetentWeights weights = competent_preset_weights(options->preset);
  const size_t n_nearest         = options->limit ? options->limit : N_NEAREST;

  CompetentStatus st = competent_matcher_new(
    way->taxonomy, COMPETENT_KIND_OCCUPATION, &weights, &way->matcher, error);
  if (!st) {
    st = competent_network_new(way->matcher, n_nearest, &way->network, error);
  }

  return st ? st
            : competent_network_find(
                way->network, way->from, way->to, &way->journey, error);
}

static void
write_document(const Way* const way)
{
  size_t                     n     = 0U;
  const CompetentStop* const stops = competent_journey_stops(way->journey, &n);

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  document_origin(&document, way->taxonomy);
  document_weights(&document, way->options->preset);
  document_link(&document, way->taxonomy, "from", way->from);
  document_link(&document, way->taxonomy, "to", way->to);
  document_key(&document, "stops");
  document_open(&document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(&document, '{');
    document_concept(&document, way->taxonomy, stops[i].occupation);
    document_key(&document, "effort");
    document_whole(&document, stops[i].effort);
    document_close(&document, '}');
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

static bool
write_table(const Way* const way)
{
  static const Column columns[] = {{MESSAGE_COLUMN_OCCUPATION, false, FIT_CUT},
                                   {MESSAGE_COLUMN_EFFORT, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SUM, true, FIT_WHOLE}};

  const Language             language = way->options->language;
  size_t                     n        = 0U;
  const CompetentStop* const stops = competent_journey_stops(way->journey, &n);
  if (!n) {
    message_write(stdout, language, MESSAGE_NO_WAY, NULL);
    return true;
  }

  Table* const table = table_new(language, columns, 3U);
  for (size_t i = 0U; i < n; ++i) {
    const int32_t before = i ? stops[i - 1U].effort : 0;
    const int32_t effort = stops[i].effort - before;

    table_cell(table,
               STYLE_PLAIN,
               competent_taxonomy_name(way->taxonomy, stops[i].occupation));
    table_string(
      table, STYLE_PLAIN, number_percent(language, effort, WHOLE).text);
    table_string(table,
                 STYLE_FAINT,
                 number_percent(language, stops[i].effort, WHOLE).text);
  }

  return table_finish(table, language, stdout) &&
         (message_write(stdout, language, MESSAGE_WAY_HINT, NULL), true);
}

static bool
answer(Way* const way, const char* const from, const char* const to)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};

  way->taxonomy = load_taxonomy(way->options);
  if (!way->taxonomy || !find_occupation(way, from, &way->from) ||
      !find_occupation(way, to, &way->to)) {
    return false;
  }

  if (find_way(way, &error)) {
    complain_error(way->options->language, &error);
    return false;
  }

  if (!way->options->is_json) {
    return write_table(way);
  }

  write_document(way);
  return true;
}

ExitCode
run_way(Options* const options)
{
  const char* const from =
    options->from ? options->from : options_take(options, TAKE_FIRST);
  const char* const to =
    options->target ? options->target : options_take(options, TAKE_FIRST);
  if (!from || !to) {
    return usage(options, MESSAGE_NO_ENDS, NULL);
  }

  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  Way        way     = {.options = options};
  const bool is_done = answer(&way, from, to);

  competent_journey_free(way.journey);
  competent_network_free(way.network);
  competent_matcher_free(way.matcher);
  competent_taxonomy_free(way.taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
