// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "lines.h"
#include "peer_icu.h"
#include "race.h"

#include "base/buffer.h"
#include "text/fold_walk.h"
#include "text/normal.h"

#include <competent/text.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// What is made normal forms of
typedef struct {
  Lines    read;
  Buffer   form;
  FoldWalk walk;
  PeerIcu* icu;
  size_t   n_tokens;
} Corpus;

static bool
open_corpus(const char* const path, Corpus* const corpus)
{
  if (!lines_read(path, &corpus->read)) {
    return false;
  }

  corpus->icu = peer_icu_new(corpus->read.text.length);
  return corpus->icu;
}

static void
close_corpus(Corpus* const corpus)
{
  lines_free(&corpus->read);
  buffer_free(&corpus->form);
  peer_icu_free(corpus->icu);
}

static bool
fold_labels(void* const handle)
{
  Corpus* const corpus = (Corpus*)handle;
  for (size_t i = 0U; i < corpus->read.n_lines; ++i) {
    corpus->form.length = 0U;
    if (normal_form(corpus->read.lines[i], &corpus->form, NULL)) {
      return false;
    }
  }

  return true;
}

static bool
fold_document(void* const handle)
{
  Corpus* const corpus = (Corpus*)handle;
  corpus->form.length  = 0U;
  return !normal_form_of_any(corpus->read.text, &corpus->form, NULL);
}

static bool
walk_with(Corpus* const corpus, const FoldBlocks* const blocks)
{
  corpus->n_tokens = 0U;
  fold_walk_begin_with(&corpus->walk, corpus->read.text, FOLD_REFUSE, blocks);
  do {
    if (fold_walk_next(&corpus->walk, NULL)) {
      return false;
    }

    corpus->n_tokens += corpus->walk.n_tokens;
  } while (corpus->walk.n_tokens);
  return true;
}

static bool
walk_document(void* const handle)
{
  return walk_with((Corpus*)handle, fold_blocks_best());
}

static bool
walk_portably(void* const handle)
{
  return walk_with((Corpus*)handle, fold_blocks_at(0U));
}

#define DEFINE_PEER(name)                                               \
  static bool name##_labels(void* const handle)                         \
  {                                                                     \
    const Corpus* const corpus  = (const Corpus*)handle;                \
    bool                is_done = true;                                 \
    for (size_t i = 0U; i < corpus->read.n_lines; ++i) {                \
      is_done =                                                         \
        is_done && peer_icu_##name(corpus->icu, corpus->read.lines[i]); \
    }                                                                   \
    return is_done;                                                     \
  }                                                                     \
                                                                        \
  static bool name##_document(void* const handle)                       \
  {                                                                     \
    const Corpus* const corpus = (const Corpus*)handle;                 \
    return peer_icu_##name(corpus->icu, corpus->read.text);             \
  }

DEFINE_PEER(normal)
DEFINE_PEER(casefold)
DEFINE_PEER(convert)

static bool
race_labels(const Job* const job, Corpus* const corpus)
{
  Entrant entrants[] = {
    {"normal forms of labels", fold_labels, corpus, 1U, 0.0},
    {"ICU pipeline of labels", normal_labels, corpus, 1U, 0.0},
    {"ICU NFKC_Casefold of labels", casefold_labels, corpus, 1U, 0.0},
    {"ICU UTF-16 of labels", convert_labels, corpus, 1U, 0.0},
  };

  print_figure("labels", "", (double)corpus->read.n_lines, 1U);
  return race_and_print(entrants, 4U, job->n_rounds, CLOCK_PROCESSOR);
}

static bool
race_document(const Job* const job, Corpus* const corpus)
{
  Entrant entrants[] = {
    {"normal form of a document", fold_document, corpus, 1U, 0.0},
    {"walk over a document", walk_document, corpus, 1U, 0.0},
    {"walk over a document, portable", walk_portably, corpus, 1U, 0.0},
    {"ICU pipeline of a document", normal_document, corpus, 1U, 0.0},
    {"ICU NFKC_Casefold of a document", casefold_document, corpus, 1U, 0.0},
    {"ICU UTF-16 of a document", convert_document, corpus, 1U, 0.0},
  };

  const bool is_done =
    race_and_print(entrants, 6U, job->n_rounds, CLOCK_PROCESSOR);

  print_figure("document", "B", (double)corpus->read.text.length, 1U);
  print_figure("tokens", "", (double)corpus->n_tokens, 1U);
  return is_done;
}

static bool
run_apart(const Job* const  job,
          const char* const path,
          bool (*run)(const Job*, Corpus*))
{
  Corpus* const corpus = (Corpus*)calloc(1, sizeof(Corpus));
  const bool is_done = corpus && open_corpus(path, corpus) && run(job, corpus);
  if (corpus) {
    close_corpus(corpus);
  }

  free(corpus);
  return is_done;
}

// Write the form of each line, or of the whole where that is one text
static bool
write_forms(const Lines* const read, const bool is_text, FILE* const output)
{
  Buffer       form    = {NULL, 0U, 0U};
  const size_t n       = is_text ? 1U : read->n_lines;
  bool         is_done = true;
  for (size_t i = 0U; i < n && is_done; ++i) {
    form.length = 0U;
    is_done     = is_text ? !normal_form_of_any(read->text, &form, NULL)
                          : !normal_form(read->lines[i], &form, NULL);
    if (is_done) {
      fwrite(form.bytes, 1U, form.length, output);
      fputc('\n', output);
    }
  }

  buffer_free(&form);
  return is_done;
}

bool
bench_forms(const Job* const job)
{
  Lines       read;
  FILE* const output  = job->output ? fopen(job->output, "wb") : NULL;
  const bool  is_done = lines_read(job->paths[0], &read) && output &&
                       write_forms(&read, job->n_paths > 1U, output) &&
                       !ferror(output);

  lines_free(&read);
  return (!output || !fclose(output)) && is_done;
}

bool
bench_normal(const Job* const job)
{
  return job->n_paths == 2U && run_apart(job, job->paths[0], race_labels) &&
         run_apart(job, job->paths[1], race_document);
}
