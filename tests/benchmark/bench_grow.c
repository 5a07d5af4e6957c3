// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include <competent/builder.h>
#include <competent/source.h>
#include <competent/taxonomy.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Text in memory
typedef struct {
  char*  bytes;
  size_t length;
} Text;

// What all concepts have in their IRIs, and no predicate or class has
static const char mark[] = "/id/";

#define MARK_LENGTH (sizeof(mark) - 1U)

static bool
tell(const CompetentError* const error)
{
  fprintf(stderr, "%s\n", error->message);
  return false;
}

static bool
load(const char* const path, Text* const text)
{
  FILE* const file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) {
    return false;
  }

  const long size = ftell(file);
  rewind(file);
  text->length = (size_t)size;
  text->bytes  = (char*)malloc((size_t)size + 1U);
  const bool is_read =
    text->bytes && fread(text->bytes, 1, text->length, file) == text->length;

  fclose(file);
  return is_read;
}

// All statements of a file as N-Triples
static bool
load_statements(const Job* const job, const char* const path, Text* const text)
{
  const CompetentSource source = {path, NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  CompetentError        error  = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  char                  name[4096];
  snprintf(name, sizeof(name), "%s.nt", job->output);

  if (competent_source_convert(
        &source, COMPETENT_FORMAT_N_TRIPLES, name, &error)) {
    return tell(&error);
  }

  const bool is_read = load(name, text);
  remove(name);
  return is_read;
}

// As before, with the number of the copy in the IRI of each concept
static bool
rename_concepts(const Text* const in, const unsigned copy, Text* const out)
{
  char         number[16];
  const size_t n_digits = (size_t)snprintf(number, sizeof(number), "%u-", copy);

  size_t n_marks = 0U;
  for (const char* at = in->bytes;
       (at = (const char*)memmem(
          at, in->length - (size_t)(at - in->bytes), mark, MARK_LENGTH));
       at += MARK_LENGTH) {
    ++n_marks;
  }

  out->length = 0U;
  out->bytes  = (char*)malloc(in->length + n_marks * n_digits + 1U);
  if (!out->bytes) {
    return false;
  }

  const char*       from = in->bytes;
  const char* const end  = in->bytes + in->length;
  for (const char* at = from;
       (at = (const char*)memmem(at, (size_t)(end - at), mark, MARK_LENGTH));) {
    at += MARK_LENGTH;
    memcpy(out->bytes + out->length, from, (size_t)(at - from));
    out->length += (size_t)(at - from);
    memcpy(out->bytes + out->length, number, n_digits);
    out->length += n_digits;
    from = at;
  }

  memcpy(out->bytes + out->length, from, (size_t)(end - from));
  out->length += (size_t)(end - from);
  return true;
}

static bool
read_copies(CompetentBuilder* const builder,
            const Text* const       text,
            const Job* const        job)
{
  CompetentLimits limits                    = competent_limits_default();
  limits.values[COMPETENT_LIMIT_STATEMENTS] = INT64_MAX / 2;
  limits.values[COMPETENT_LIMIT_TEXT]       = INT64_MAX / 2;

  const CompetentSource source = {
    "copy.nt", NULL, COMPETENT_FORMAT_N_TRIPLES, &limits};
  for (unsigned i = 0U; i < job->copies; ++i) {
    Text           renamed = {NULL, 0U};
    CompetentError error   = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
    if (!rename_concepts(text, i, &renamed)) {
      return false;
    }

    const CompetentStatus st = competent_builder_read_bytes(
      builder, &source, renamed.bytes, renamed.length, &error);

    free(renamed.bytes);
    if (st) {
      return tell(&error);
    }
  }

  return true;
}

static bool
save(CompetentBuilder* const builder, const char* const path)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  CompetentStatus    st = competent_builder_finish(builder, &taxonomy, &error);
  if (!st) {
    st = competent_taxonomy_save(taxonomy, path, &error);
  }

  competent_taxonomy_free(taxonomy);
  return st ? tell(&error) : true;
}

bool
bench_grow(const Job* const job)
{
  CompetentBuilder* builder = NULL;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  if (!job->output || competent_builder_new(&builder, &error)) {
    fprintf(stderr, "There is no output, or no memory\n");
    return false;
  }

  bool is_done = true;
  for (unsigned i = 0U; is_done && i < job->n_paths; ++i) {
    Text text = {NULL, 0U};
    is_done   = load_statements(job, job->paths[i], &text) &&
              read_copies(builder, &text, job);
    free(text.bytes);
  }

  is_done = is_done && save(builder, job->output);
  competent_builder_free(builder);
  return is_done;
}
