// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
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

/// Lines of a file, which is also a text by itself
typedef struct {
  CompetentText  text;
  CompetentText* lines;
  size_t         n_lines;
  Buffer         form;
  FoldWalk       walk;
  PeerIcu*       icu;
  size_t         n_tokens;
} Corpus;

static bool
read_text(const char* const path, Corpus* const corpus)
{
  FILE* const file  = fopen(path, "rb");
  size_t      size  = 0U;
  char*       bytes = NULL;
  if (file && !fseek(file, 0, SEEK_END)) {
    size  = (size_t)ftell(file);
    bytes = (char*)malloc(size + 1U);
    rewind(file);
  }

  const bool is_read = bytes && fread(bytes, 1U, size, file) == size;
  if (file) {
    fclose(file);
  }

  corpus->text.bytes  = bytes;
  corpus->text.length = is_read ? size : 0U;
  return is_read && size;
}

// What is before the last tabulator of a line is a key
static bool
find_lines(Corpus* const corpus)
{
  const char* const end = corpus->text.bytes + corpus->text.length;
  for (const char* at = corpus->text.bytes; at < end; ++at) {
    corpus->n_lines += *at == '\n';
  }

  corpus->lines =
    (CompetentText*)calloc(corpus->n_lines + 1U, sizeof(CompetentText));
  if (!corpus->lines) {
    return false;
  }

  const char* start = corpus->text.bytes;
  size_t      n     = 0U;
  for (const char* at = start; at < end; ++at) {
    if (*at == '\n') {
      const CompetentText line = {start, (size_t)(at - start)};
      corpus->lines[n++]       = line;
      start                    = at + 1;
    } else if (*at == '\t') {
      start = at + 1;
    }
  }

  return n > 0U;
}

static bool
open_corpus(const char* const path, Corpus* const corpus)
{
  if (!read_text(path, corpus) || !find_lines(corpus)) {
    fprintf(stderr, "%s: Cannot be read\n", path);
    return false;
  }

  corpus->icu = peer_icu_new(corpus->text.length);
  return corpus->icu;
}

static void
close_corpus(Corpus* const corpus)
{
  char* const bytes = (char*)(uintptr_t)corpus->text.bytes;
  free(bytes);
  free(corpus->lines);
  buffer_free(&corpus->form);
  peer_icu_free(corpus->icu);
}

static bool
fold_labels(void* const handle)
{
  Corpus* const corpus = (Corpus*)handle;
  for (size_t i = 0U; i < corpus->n_lines; ++i) {
    corpus->form.length = 0U;
    if (normal_form(corpus->lines[i], &corpus->form, NULL)) {
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
  return !normal_form_of_any(corpus->text, &corpus->form, NULL);
}

static bool
walk_with(Corpus* const corpus, const FoldBlocks* const blocks)
{
  corpus->n_tokens = 0U;
  fold_walk_begin_with(&corpus->walk, corpus->text, FOLD_REFUSE, blocks);
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

#define DEFINE_PEER(name)                                                  \
  static bool name##_labels(void* const handle)                            \
  {                                                                        \
    const Corpus* const corpus  = (const Corpus*)handle;                   \
    bool                is_done = true;                                    \
    for (size_t i = 0U; i < corpus->n_lines; ++i) {                        \
      is_done = is_done && peer_icu_##name(corpus->icu, corpus->lines[i]); \
    }                                                                      \
    return is_done;                                                        \
  }                                                                        \
                                                                           \
  static bool name##_document(void* const handle)                          \
  {                                                                        \
    const Corpus* const corpus = (const Corpus*)handle;                    \
    return peer_icu_##name(corpus->icu, corpus->text);                     \
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

  print_figure("labels", "", (double)corpus->n_lines, 1U);
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

  print_figure("document", "B", (double)corpus->text.length, 1U);
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

bool
bench_normal(const Job* const job)
{
  return job->n_paths == 2U && run_apart(job, job->paths[0], race_labels) &&
         run_apart(job, job->paths[1], race_document);
}
