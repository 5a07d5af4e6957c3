// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "lines.h"
#include "race.h"

#include "base/array.h"
#include "base/buffer.h"
#include "taxonomy/near.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"
#include "text/normal.h"

#include <competent/search.h>
#include <competent/taxonomy.h>

#include <stdio.h>
#include <string.h>

#define N_COMPLETIONS 10U

/// What is asked, of what, and how many answers there were
typedef struct {
  const CompetentTaxonomy* taxonomy;
  Lines                    queries;
  Buffer                   form;
  Array                    near;
  size_t                   n_answers;
  size_t                   limit;
  uint32_t                 rules;
} Asked;

static bool
look_up(void* const handle)
{
  Asked* const asked = (Asked*)handle;
  asked->n_answers   = 0U;
  for (size_t i = 0U; i < asked->queries.n_lines; ++i) {
    const CompetentText text = asked->queries.lines[i];
    size_t              n    = 0U;
    asked->n_answers += (bool)competent_taxonomy_find_label(
      asked->taxonomy, text.bytes, text.length, &n);
  }

  return true;
}

static bool
search_for(Asked* const asked, const CompetentText text)
{
  const CompetentQuery query  = {.text      = text,
                                 .limit     = asked->limit,
                                 .rules     = asked->rules,
                                 .per_label = asked->rules != 0U};
  CompetentSearch*     search = NULL;
  if (competent_search_new(asked->taxonomy, &query, &search, NULL)) {
    return false;
  }

  size_t n = 0U;
  (void)competent_search_hits(search, &n);
  asked->n_answers += n;
  competent_search_free(search);
  return true;
}

static bool
search_all(void* const handle)
{
  Asked* const asked = (Asked*)handle;
  asked->n_answers   = 0U;
  for (size_t i = 0U; i < asked->queries.n_lines; ++i) {
    if (!search_for(asked, asked->queries.lines[i])) {
      return false;
    }
  }

  return true;
}

// The same label of several concepts is several names, and for others one
static size_t
n_distinct(const NearIndex* const index, const Array* const hits)
{
  const Near* const near   = (const Near*)hits->items;
  size_t            n      = 0U;
  CompetentText     before = {"", 0U};
  for (size_t i = 0U; i < hits->n; ++i) {
    const CompetentText text = near_text(&index->list, near[i].item);
    n += text.length != before.length ||
         memcmp(text.bytes, before.bytes, text.length) != 0;
    before = text;
  }

  return n;
}

// Find all names within two edits, of what is made a normal form first
static bool
find_near(void* const handle)
{
  Asked* const    asked = (Asked*)handle;
  const NearIndex index = near_names(&asked->taxonomy->image);
  asked->n_answers      = 0U;
  for (size_t i = 0U; i < asked->queries.n_lines; ++i) {
    asked->form.length = 0U;
    if (normal_form(asked->queries.lines[i], &asked->form, NULL)) {
      return false;
    }

    const CompetentText form = {asked->form.bytes, asked->form.length};
    if (near_find(&index, form, EDITS_MAX, &asked->near, NULL)) {
      return false;
    }

    asked->n_answers += n_distinct(&index, &asked->near);
  }

  return true;
}

/// A way to look up, and the file of queries that it is given
typedef struct {
  const char* name;
  bool (*run)(void* handle);
  unsigned path;
  size_t   limit;
  uint32_t rules; ///< Of the search, where it is one
} Way;

static const Way ways[] = {
  {"find by label", look_up, 1U, 1U, 0U},
  {"search exact", search_all, 1U, 1U, 1U << COMPETENT_RULE_LABEL},
  {"first completions",
   search_all,
   2U,
   N_COMPLETIONS,
   (1U << COMPETENT_RULE_LABEL) | (1U << COMPETENT_RULE_PREFIX)},
  {"within 2 edits", find_near, 3U, 1U, 0U},
  {"ranked", search_all, 4U, N_COMPLETIONS, 0U},
};

enum { N_WAYS = sizeof(ways) / sizeof(ways[0]) };

static void
print_way(const Entrant* const entrant, const unsigned n_rounds)
{
  const Asked* const asked = (const Asked*)entrant->handle;
  char               name[64];
  snprintf(name, sizeof(name), "%s: answers", entrant->name);
  print_figure(entrant->name,
               "s",
               entrant->best / (double)asked->queries.n_lines,
               n_rounds);
  print_figure(name, "n", (double)asked->n_answers, 1U);
}

static bool
race_ways(const Job* const job, const CompetentTaxonomy* const taxonomy)
{
  Asked   asked[N_WAYS];
  Entrant entrants[N_WAYS];
  bool    is_done = true;
  memset(asked, 0, sizeof(asked));
  for (size_t i = 0U; i < N_WAYS; ++i) {
    const Entrant entrant = {ways[i].name, ways[i].run, &asked[i], 1U, 0.0};
    entrants[i]           = entrant;
    asked[i].taxonomy     = taxonomy;
    asked[i].limit        = ways[i].limit;
    asked[i].rules        = ways[i].rules;
    is_done =
      is_done && lines_read(job->paths[ways[i].path], &asked[i].queries);
  }

  // Each by itself, as others are: what they leave in the caches is no part of
  // it
  for (size_t i = 0U; i < N_WAYS && is_done; ++i) {
    is_done = race(&entrants[i], 1U, job->n_rounds, CLOCK_PROCESSOR);
  }

  for (size_t i = 0U; i < N_WAYS; ++i) {
    if (is_done) {
      print_way(&entrants[i], job->n_rounds);
    }

    lines_free(&asked[i].queries);
    buffer_free(&asked[i].form);
    array_free(&asked[i].near);
  }

  return is_done;
}

bool
bench_lookup(const Job* const job)
{
  if (job->n_paths != 5U) {
    return false;
  }

  CompetentTaxonomy* taxonomy = NULL;
  const bool         is_done =
    !competent_taxonomy_map(job->paths[0], &taxonomy, NULL) &&
    race_ways(job, taxonomy);

  competent_taxonomy_free(taxonomy);
  return is_done;
}
