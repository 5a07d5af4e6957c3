// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "race.h"

#include "base/array.h"
#include "base/buffer.h"
#include "support/near_texts.h"
#include "taxonomy/near.h"
#include "text/edits.h"
#include "text/normal.h"

#include <competent/text.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Texts, and what is looked for in them
typedef struct {
  NearTexts texts;
  NearTexts queries;
  NearIndex index;
  Array     hits;
  size_t    n_answers;
} Looked;

// Add the normal form of each line of a file
static bool
read_lines(const char* const path, NearTexts* const texts)
{
  FILE* const file   = fopen(path, "r");
  char*       line   = NULL;
  size_t      size   = 0U;
  Buffer      form   = {NULL, 0U, 0U};
  ssize_t     length = 0;
  while (file && (length = getline(&line, &size, file)) > 0) {
    const CompetentText text = {line, strcspn(line, "\n")};
    form.length              = 0U;
    if (!normal_form(text, &form, NULL) && form.length) {
      const CompetentText normal = {form.bytes, form.length};
      near_texts_add(texts, normal);
    }
  }

  free(line);
  buffer_free(&form);
  if (!file || fclose(file) || !texts->places.n) {
    fprintf(stderr, "%s: Cannot be read\n", path);
    return false;
  }

  return true;
}

static bool
find_all(void* const handle)
{
  Looked* const looked = (Looked*)handle;
  looked->n_answers    = 0U;
  for (uint32_t i = 0U; i < looked->queries.list.n; ++i) {
    const CompetentText form = near_texts_at(&looked->queries, i);
    if (near_find(&looked->index, form, EDITS_MAX, &looked->hits, NULL)) {
      return false;
    }

    looked->n_answers += looked->hits.n;
  }

  return true;
}

static double
bytes_of_index(const Looked* const looked)
{
  return (double)(looked->texts.buckets.n * sizeof(uint32_t) +
                  looked->texts.entries.n * sizeof(ImageNear));
}

static bool
run(Looked* const looked, const Job* const job)
{
  near_texts_sort(&looked->texts);
  near_texts_sort(&looked->queries);

  const double start = clock_now(CLOCK_PROCESSOR);
  looked->index      = near_texts_index(&looked->texts);
  const double made  = clock_now(CLOCK_PROCESSOR) - start;

  Entrant entrant = {"near", find_all, looked, 1U, 0.0};
  if (!race(&entrant, 1U, job->n_rounds, CLOCK_PROCESSOR)) {
    return false;
  }

  const double n_texts   = (double)looked->texts.list.n;
  const double n_queries = (double)looked->queries.list.n;
  const double n_bytes   = (double)looked->texts.strings.length;
  print_figure("near", "s", entrant.best / n_queries, job->n_rounds);
  print_figure("near: answers", "n", (double)looked->n_answers, 1U);
  print_figure("near: labels", "n", n_texts, 1U);
  print_figure("near: making the index, a label", "s", made / n_texts, 1U);
  print_figure(
    "near: index, a label", "B", bytes_of_index(looked) / n_texts, 1U);
  print_figure("near: normal form, a label", "B", n_bytes / n_texts - 1.0, 1U);
  return true;
}

bool
bench_near(const Job* const job)
{
  if (job->n_paths != 2U) {
    return false;
  }

  Looked looked;
  memset(&looked, 0, sizeof(looked));
  const bool is_done = read_lines(job->paths[0], &looked.texts) &&
                       read_lines(job->paths[1], &looked.queries) &&
                       run(&looked, job);

  near_texts_free(&looked.texts);
  near_texts_free(&looked.queries);
  array_free(&looked.hits);
  return is_done;
}
