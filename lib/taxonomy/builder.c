// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/builder.h>

#include "base/failure.h"
#include "base/input.h"
#include "rdf/document.h"
#include "taxonomy/builder_impl.h"
#include "taxonomy/course_table.h"
#include "taxonomy/draft.h"
#include "taxonomy/facts.h"
#include "taxonomy/synonyms.h"
#include "taxonomy/taxonomy_impl.h"
#include "taxonomy/versions.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PROGRESS_MILLISECONDS = 200 };

struct CompetentBuilderImpl {
  Facts             facts;
  CompetentProgress progress;
  void*             progress_handle;
  int64_t           told;     ///< When progress was last told, in milliseconds
  int64_t           limit;    ///< On the number of statements
  SynonymTable      synonyms; ///< The table that is being read
  CourseTable       courses;  ///< Or this one, if its header is one of courses
  const char*       name;     ///< Of what is being read, for messages
  bool              is_spent;
};

CompetentStatus
competent_builder_new(CompetentBuilder** const builder,
                      CompetentError* const    error)
{
  assert(builder);

  *builder = (CompetentBuilder*)calloc(1, sizeof(CompetentBuilder));
  if (!*builder) {
    return no_memory(error);
  }

  facts_init(&(*builder)->facts);
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_builder_free(CompetentBuilder* const builder)
{
  if (builder) {
    facts_free(&builder->facts);
    course_table_free(&builder->courses);
    free(builder);
  }
}

void
competent_builder_on_progress(CompetentBuilder* const builder,
                              const CompetentProgress progress,
                              void* const             handle)
{
  assert(builder);

  builder->progress        = progress;
  builder->progress_handle = handle;
}

static int64_t
milliseconds_now(void)
{
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool
on_progress(void* const handle, const Input* const input)
{
  CompetentBuilder* const builder = (CompetentBuilder*)handle;
  if (!builder->progress) {
    return true;
  }

  const int64_t now = milliseconds_now();
  if (now - builder->told < PROGRESS_MILLISECONDS) {
    return true;
  }

  builder->told = now;
  return builder->progress(
    builder->progress_handle, input_done(input), input_total(input));
}

static CompetentStatus
check_limit(const CompetentBuilder* const builder,
            const uint32_t                line,
            CompetentError* const         error)
{
  const Place place = {builder->name, line, 0U};

  return (builder->facts.n_statements >= builder->limit)
           ? failure_at(error,
                        COMPETENT_STATUS_OVER_LIMIT,
                        place,
                        "This passes the limit \"%s\" of %lld",
                        competent_limit_name(COMPETENT_LIMIT_STATEMENTS),
                        (long long)builder->limit)
           : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
on_statement(void* const            handle,
             const Statement* const statement,
             CompetentError* const  error)
{
  CompetentBuilder* const builder = (CompetentBuilder*)handle;
  const CompetentStatus   st = check_limit(builder, statement->line, error);

  return st ? st : facts_add(&builder->facts, statement, error);
}

static CompetentStatus
on_row(void* const handle, const CsvRow* const row, CompetentError* const error)
{
  CompetentBuilder* const builder = (CompetentBuilder*)handle;
  const CompetentStatus   st      = check_limit(builder, row->line, error);

  if (st) {
    return st;
  }

  // The first row of a table says which one it is
  const bool is_new = !builder->synonyms.n_fields && !builder->courses.n_fields;
  return (builder->courses.n_fields || (is_new && course_table_is_header(row)))
           ? course_table_take(&builder->courses, &builder->facts, row, error)
           : synonyms_take(&builder->synonyms, &builder->facts, row, error);
}

// Without a first row nobody can tell what the others are, and what employers
// say is to be mended before it is used
static CompetentStatus
on_fault(void* const           handle,
         const CsvFault* const fault,
         CompetentError* const error)
{
  CompetentBuilder* const builder = (CompetentBuilder*)handle;
  if (builder->courses.n_fields) {
    return course_table_take_fault(
      &builder->courses, &builder->facts, fault, error);
  }

  if (error) {
    *error = *fault->error;
  }

  return fault->error->status;
}

// The folder of a file is nobody's business
static CompetentText
file_name(const char* const path)
{
  const char* const   slash = strrchr(path, '/');
  const char* const   name  = slash ? slash + 1 : path;
  const CompetentText text  = {name, strlen(name)};
  return text;
}

static int64_t
text_before(const Facts* const facts)
{
  int64_t bytes = 0;
  for (size_t i = 0U; i < facts->files.n; ++i) {
    bytes += ((const FileFacts*)facts->files.items)[i].bytes;
  }

  return bytes;
}

CompetentStatus
builder_read_input(CompetentBuilder* const      builder,
                   Input* const                 input,
                   const CompetentSource* const source,
                   CompetentError* const        error)
{
  const CompetentLimits defaults = competent_limits_default();
  const DocumentSink    sink     = {
           on_statement, on_row, on_fault, on_progress, builder};
  const int64_t before = text_before(&builder->facts);

  builder->name = input_name(input);
  course_table_free(&builder->courses);
  memset(&builder->synonyms, 0, sizeof(builder->synonyms));
  memset(&builder->courses, 0, sizeof(builder->courses));
  builder->synonyms.name = builder->name;
  builder->courses.name  = builder->name;
  builder->courses.base  = source->base;
  builder->told          = milliseconds_now();
  builder->limit         = source->limits
                             ? source->limits->values[COMPETENT_LIMIT_STATEMENTS]
                             : defaults.values[COMPETENT_LIMIT_STATEMENTS];

  DocumentSummary summary = {COMPETENT_FORMAT_UNKNOWN, 0};
  CompetentStatus st =
    facts_begin_file(&builder->facts, file_name(source->path), error);
  if (!st) {
    st = document_read(input, source, before, &sink, &summary, error);
  }

  if (!st) {
    FileFacts* const file = facts_last_file(&builder->facts);
    file->bytes           = summary.bytes;
    file->format          = (uint32_t)summary.format;
  }

  builder->name     = NULL;
  builder->is_spent = st != COMPETENT_STATUS_SUCCESS;
  return st;
}

static CompetentStatus
check_usable(const CompetentBuilder* const builder, CompetentError* const error)
{
  return !builder->is_spent ? COMPETENT_STATUS_SUCCESS
                            : failure(error,
                                      COMPETENT_STATUS_BAD_ARGUMENT,
                                      "The builder is finished or has failed");
}

// Read an input that was opened, or hand on that it was not
static CompetentStatus
read_and_close(CompetentBuilder* const      builder,
               const CompetentStatus        opened,
               Input* const                 input,
               const CompetentSource* const source,
               CompetentError* const        error)
{
  const CompetentStatus st =
    opened ? opened : builder_read_input(builder, input, source, error);

  input_close(input);
  return st;
}

CompetentStatus
competent_builder_read(CompetentBuilder* const      builder,
                       const CompetentSource* const source,
                       CompetentError* const        error)
{
  assert(builder);
  assert(source);
  assert(source->path);

  Input*          input = NULL;
  CompetentStatus st    = check_usable(builder, error);
  if (!st) {
    st = input_open(source->path, &input, error);
  }

  return read_and_close(builder, st, input, source, error);
}

CompetentStatus
competent_builder_read_bytes(CompetentBuilder* const      builder,
                             const CompetentSource* const source,
                             const void* const            bytes,
                             const size_t                 length,
                             CompetentError* const        error)
{
  assert(builder);
  assert(source);
  assert(source->path);
  assert(bytes || !length);

  Input*          input = NULL;
  CompetentStatus st    = check_usable(builder, error);
  if (!st) {
    st = input_open_bytes(source->path, bytes, length, &input, error);
  }

  return read_and_close(builder, st, input, source, error);
}

static CompetentStatus
fill(Draft* const draft, CompetentError* const error)
{
  static CompetentStatus (*const steps[])(Draft*, CompetentError*) = {
    draft_concepts,     draft_synonyms, draft_labels,      draft_names,
    draft_slots,        draft_notes,    draft_links,       draft_cycles,
    draft_details,      draft_paths,    draft_information, draft_fit,
    draft_members,      draft_words,    draft_word_slots,  draft_units,
    draft_associations, draft_pool,     draft_near,        draft_phrases,
    draft_prefixes,     draft_report};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < sizeof(steps) / sizeof(steps[0]) && !st; ++i) {
    st = steps[i](draft, error);
  }

  return st;
}

static CompetentStatus
make_taxonomy(const Draft* const        draft,
              CompetentTaxonomy** const taxonomy,
              CompetentError* const     error)
{
  const Place           place = {NULL, 0U, 0U};
  FileMap               map   = {NULL, 0U};
  const CompetentStatus st    = draft_image(draft, &map, error);

  return st ? st : taxonomy_of_map(&map, place, taxonomy, error);
}

CompetentStatus
competent_builder_finish(CompetentBuilder* const   builder,
                         CompetentTaxonomy** const taxonomy,
                         CompetentError* const     error)
{
  assert(builder);
  assert(taxonomy);

  *taxonomy = NULL;

  CompetentStatus st = check_usable(builder, error);
  if (st) {
    return st;
  }

  builder->is_spent = true;

  st = course_table_state(&builder->facts, error);
  if (!st) {
    st = versions_settle(&builder->facts, error);
  }

  if (st) {
    return st;
  }

  Draft draft;
  st = draft_init(&draft, &builder->facts, error);
  if (!st) {
    st = fill(&draft, error);
  }

  if (!st) {
    st = make_taxonomy(&draft, taxonomy, error);
  }

  draft_free(&draft);
  return st;
}
