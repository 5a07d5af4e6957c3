// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "peers.h"
#include "race.h"

#include "base/input.h"
#include "rdf/document.h"

#include <competent/builder.h>
#include <competent/taxonomy.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// A file, and how many statements each reader found in it
typedef struct {
  const char*     path;
  CompetentFormat format;
  double          size;
  int64_t         ours;
  int64_t         serd;
  int64_t         raptor;
} File;

/// How often each format is raced
enum { N_READERS = 4 };

typedef struct {
  const Job* job;
  File*      files;
  double     seconds[3]; ///< To read, finish and save
} Compilation;

static bool
tell(const CompetentError* const error)
{
  fprintf(stderr, "%s\n", error->message);
  return false;
}

static CompetentStatus
count_statement(void* const            handle,
                const Statement* const statement,
                CompetentError* const  error)
{
  (void)statement;
  (void)error;

  ++*(int64_t*)handle;
  return COMPETENT_STATUS_SUCCESS;
}

static bool
read_ours(void* const handle)
{
  File* const           file   = (File*)handle;
  const CompetentSource source = {
    file->path, NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  const DocumentSink sink    = {count_statement, NULL, NULL, NULL, &file->ours};
  DocumentSummary    summary = {COMPETENT_FORMAT_UNKNOWN, 0};
  CompetentError     error   = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  Input*             input   = NULL;

  file->ours         = 0;
  CompetentStatus st = input_open(file->path, &input, &error);
  if (!st) {
    st = document_read(input, &source, 0, &sink, &summary, &error);
  }

  input_close(input);
  file->format = summary.format;
  return st ? tell(&error) : true;
}

static bool
read_serd(void* const handle)
{
  File* const file = (File*)handle;
  file->serd       = peer_serd(file->path);
  return file->serd >= 0;
}

static bool
read_raptor(void* const handle)
{
  static const char* const names[COMPETENT_N_FORMATS] = {
    NULL, "rdfxml", "turtle", "trig", "ntriples", "nquads", NULL};

  File* const file = (File*)handle;
  file->raptor     = peer_raptor(file->path, names[file->format]);
  return file->raptor >= 0;
}

static bool
read_libxml(void* const handle)
{
  return peer_libxml(((const File*)handle)->path) > 0;
}

static bool
read_all(CompetentBuilder* const builder, const Job* const job)
{
  for (unsigned i = 0U; i < job->n_paths; ++i) {
    const CompetentSource source = {
      job->paths[i], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
    if (competent_builder_read(builder, &source, &error)) {
      return tell(&error);
    }
  }

  return true;
}

static void
keep_least(double* const least, const double start, const double end)
{
  if (*least <= 0.0 || end - start < *least) {
    *least = end - start;
  }
}

static bool
compile(void* const handle)
{
  Compilation* const compilation = (Compilation*)handle;
  CompetentBuilder*  builder     = NULL;
  CompetentTaxonomy* taxonomy    = NULL;
  CompetentError     error       = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};

  const double began = clock_now(CLOCK_PROCESSOR);
  if (competent_builder_new(&builder, &error)) {
    return tell(&error);
  }

  bool         is_done = read_all(builder, compilation->job);
  const double read    = clock_now(CLOCK_PROCESSOR);
  if (is_done && competent_builder_finish(builder, &taxonomy, &error)) {
    is_done = tell(&error);
  }

  competent_builder_free(builder);
  const double finished = clock_now(CLOCK_PROCESSOR);
  if (is_done &&
      competent_taxonomy_save(taxonomy, compilation->job->output, &error)) {
    is_done = tell(&error);
  }

  competent_taxonomy_free(taxonomy);
  const double saved = clock_now(CLOCK_PROCESSOR);
  keep_least(&compilation->seconds[0], began, read);
  keep_least(&compilation->seconds[1], read, finished);
  keep_least(&compilation->seconds[2], finished, saved);
  return is_done;
}

// What others need merely to read the same files
static bool
merely_read(void* const handle)
{
  const Compilation* const compilation = (const Compilation*)handle;
  for (unsigned i = 0U; i < compilation->job->n_paths; ++i) {
    File* const file = &compilation->files[i];
    if (!((file->format == COMPETENT_FORMAT_RDF_XML) ? read_libxml(file)
                                                     : read_serd(file))) {
      return false;
    }
  }

  return true;
}

static bool
has_same(const File* const file, const char* const whose, const int64_t count)
{
  if (count && count != file->ours) {
    fprintf(stderr,
            "%s: %s finds %lld statements, we find %lld\n",
            file->path,
            whose,
            (long long)count,
            (long long)file->ours);
    return false;
  }

  return true;
}

static const char*
last_part(const char* const path)
{
  const char* const slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void
add_entrant(Entrant* const entrants,
            size_t* const  n,
            char (*const names)[128],
            const char* const reader,
            File* const       file,
            bool (*const run)(void*))
{
  snprintf(
    names[*n], sizeof(names[*n]), "read %s %s", reader, last_part(file->path));
  const Entrant entrant = {names[*n], run, file, 1U, 0.0};
  entrants[(*n)++]      = entrant;
}

static bool
race_readers(const Job* const job, File* const file)
{
  char       names[N_READERS][128];
  Entrant    entrants[N_READERS];
  size_t     n      = 0U;
  const bool is_xml = file->format == COMPETENT_FORMAT_RDF_XML;

  add_entrant(entrants, &n, names, "competent", file, read_ours);
  if (is_xml) {
    add_entrant(entrants, &n, names, "libxml2", file, read_libxml);
  } else if (peer_has_serd()) {
    add_entrant(entrants, &n, names, "serd", file, read_serd);
  }

  if (peer_has_raptor()) {
    add_entrant(entrants, &n, names, "raptor", file, read_raptor);
  }

  return race_and_print(entrants, n, job->n_rounds, CLOCK_PROCESSOR) &&
         has_same(file, "serd", file->serd) &&
         has_same(file, "raptor", file->raptor);
}

static bool
race_compilers(Compilation* const compilation)
{
  const unsigned n_rounds    = compilation->job->n_rounds;
  Entrant        entrants[2] = {
           {"compile", compile, compilation, 1U, 0.0},
           {"merely read", merely_read, compilation, 1U, 0.0},
  };

  if (!race_and_print(
        entrants, peer_has_serd() ? 2U : 1U, n_rounds, CLOCK_PROCESSOR)) {
    return false;
  }

  print_figure("compile: read", "s", compilation->seconds[0], n_rounds);
  print_figure("compile: finish", "s", compilation->seconds[1], n_rounds);
  print_figure("compile: save", "s", compilation->seconds[2], n_rounds);
  return true;
}

// Each file is read once before anything is timed, so that all are in memory
static bool
get_ready(File* const file, const char* const path)
{
  struct stat info;
  if (stat(path, &info)) {
    fprintf(stderr, "%s: Cannot be read\n", path);
    return false;
  }

  file->path = path;
  file->size = (double)info.st_size;
  return read_ours(file);
}

static bool
run_all(const Job* const job, File* const files)
{
  double  size  = 0.0;
  int64_t count = 0;
  for (unsigned i = 0U; i < job->n_paths; ++i) {
    if (!get_ready(&files[i], job->paths[i])) {
      return false;
    }

    size += files[i].size;
    count += files[i].ours;
  }

  print_figure("source bytes", "B", size, 1U);
  print_figure("source statements", "n", (double)count, 1U);
  for (unsigned i = 0U; i < job->n_paths; ++i) {
    if (!race_readers(job, &files[i])) {
      return false;
    }
  }

  Compilation compilation = {job, files, {0.0, 0.0, 0.0}};
  return race_compilers(&compilation);
}

bool
bench_read(const Job* const job)
{
  if (!job->output) {
    fprintf(stderr, "Where to save to has to be said with -o\n");
    return false;
  }

  File* const files = (File*)calloc(job->n_paths, sizeof(File));
  const bool  done  = files && run_all(job, files);
  free(files);
  return done;
}
