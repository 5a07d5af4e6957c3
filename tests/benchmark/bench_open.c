// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "peers.h"
#include "race.h"

#include <competent/taxonomy.h>

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/// A snapshot, and all of its bytes
typedef struct {
  const char* path;
  size_t      size;
  char*       bytes;
  uint64_t    sum; ///< So that nothing is computed in vain
} Snapshot;

static bool
tell(const CompetentError* const error)
{
  fprintf(stderr, "%s\n", error->message);
  return false;
}

static bool
open_mapped(void* const handle)
{
  const Snapshot* const snapshot = (const Snapshot*)handle;
  CompetentTaxonomy*    taxonomy = NULL;
  CompetentError        error    = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};

  const CompetentStatus st =
    competent_taxonomy_map(snapshot->path, &taxonomy, &error);

  competent_taxonomy_free(taxonomy);
  return st ? tell(&error) : true;
}

static bool
open_checked(void* const handle)
{
  const Snapshot* const snapshot = (const Snapshot*)handle;
  CompetentTaxonomy*    taxonomy = NULL;
  CompetentError        error    = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};

  const CompetentStatus st =
    competent_taxonomy_open(snapshot->path, &taxonomy, &error);

  competent_taxonomy_free(taxonomy);
  return st ? tell(&error) : true;
}

static bool
sum_crc(void* const handle)
{
  Snapshot* const snapshot = (Snapshot*)handle;
  snapshot->sum ^= peer_crc(snapshot->bytes, snapshot->size);
  return true;
}

static bool
sum_xxh3(void* const handle)
{
  Snapshot* const snapshot = (Snapshot*)handle;
  snapshot->sum ^= peer_xxh3(snapshot->bytes, snapshot->size);
  return true;
}

// Read all bytes, and have XXH3 sum each piece of them while it is near
static bool
read_whole(const char* const path,
           char* const       bytes,
           const size_t      size,
           const size_t      piece,
           uint64_t* const   sum)
{
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }

  size_t  done = 0U;
  ssize_t n    = 1;
  while (done < size && n > 0) {
    n = read(file, bytes + done, (size - done < piece) ? size - done : piece);
    if (n > 0 && sum) {
      *sum ^= peer_xxh3(bytes + done, (size_t)n);
    }

    done += (n > 0) ? (size_t)n : 0U;
  }

  close(file);
  return done == size;
}

/// A way to read a file into new memory
typedef struct {
  int    flags;           ///< For mmap()
  bool   has_large_pages; ///< Whether to ask for these
  size_t piece;           ///< Bytes to read at once
} Way;

// The least that there is to do: new memory, all bytes into it, and a sum
static bool
read_into_new(Snapshot* const snapshot, const Way how)
{
  void* const memory = mmap(NULL,
                            snapshot->size,
                            PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | how.flags,
                            -1,
                            0);
  if (memory == MAP_FAILED) {
    return false;
  }

  if (how.has_large_pages) {
    madvise(memory, snapshot->size, MADV_HUGEPAGE);
  }

  const bool is_read = read_whole(
    snapshot->path, (char*)memory, snapshot->size, how.piece, &snapshot->sum);

  munmap(memory, snapshot->size);
  return is_read;
}

static bool
read_and_sum(void* const handle)
{
  const Way how = {0, false, SIZE_MAX};
  return read_into_new((Snapshot*)handle, how);
}

static bool
read_populated_and_sum(void* const handle)
{
  const Way how = {MAP_POPULATE, false, SIZE_MAX};
  return read_into_new((Snapshot*)handle, how);
}

static bool
read_large_and_sum(void* const handle)
{
  const Way how = {0, true, SIZE_MAX};
  return read_into_new((Snapshot*)handle, how);
}

static bool
read_pieces_and_sum(void* const handle)
{
  const Way how = {0, true, 262144U};
  return read_into_new((Snapshot*)handle, how);
}

static bool
race_openings(const Job* const job, Snapshot* const snapshot)
{
  // What is long is done less often
  const unsigned n_rounds =
    (snapshot->size > 32000000U) ? 3U + job->n_rounds / 4U : job->n_rounds;

  const unsigned n_calls    = 20U;
  Entrant        mapped     = {"map", open_mapped, snapshot, n_calls, 0.0};
  Entrant        openings[] = {
           {"open", open_checked, snapshot, 1U, 0.0},
           {"read and XXH3", read_and_sum, snapshot, 1U, 0.0},
           {"read into large pages and XXH3", read_large_and_sum, snapshot, 1U, 0.0},
           {"read populated and XXH3", read_populated_and_sum, snapshot, 1U, 0.0},
           {"read in pieces and XXH3", read_pieces_and_sum, snapshot, 1U, 0.0},
           {"XXH3 in memory", sum_xxh3, snapshot, 1U, 0.0},
           {"CRC32C in memory", sum_crc, snapshot, 1U, 0.0},
  };

  const size_t n = peer_has_xxhash() ? (peer_has_crc() ? 7U : 6U) : 1U;

  print_figure("snapshot", "B", (double)snapshot->size, 1U);
  return race_and_print(&mapped, 1U, job->n_rounds, CLOCK_WALL) &&
         race_and_print(openings, n, n_rounds, CLOCK_PROCESSOR);
}

static bool
find_size(const char* const path, size_t* const size)
{
  struct stat info;
  if (stat(path, &info)) {
    fprintf(stderr, "%s: Cannot be read\n", path);
    return false;
  }

  *size = (size_t)info.st_size;
  return true;
}

static bool
bench_snapshot(const Job* const job, const char* const path)
{
  Snapshot snapshot = {path, 0U, NULL, 0U};
  if (!find_size(path, &snapshot.size)) {
    return false;
  }

  snapshot.bytes = (char*)malloc(snapshot.size);
  const bool is_done =
    snapshot.bytes &&
    read_whole(path, snapshot.bytes, snapshot.size, SIZE_MAX, NULL) &&
    race_openings(job, &snapshot);

  free(snapshot.bytes);
  return is_done;
}

bool
bench_open(const Job* const job)
{
  for (unsigned i = 0U; i < job->n_paths; ++i) {
    if (!bench_snapshot(job, job->paths[i])) {
      return false;
    }
  }

  return true;
}

static long
resident_bytes(void)
{
  FILE* const file = fopen("/proc/self/smaps_rollup", "r");
  char        line[256];
  long        kilobytes = -1;
  while (file && fgets(line, sizeof(line), file)) {
    if (sscanf(line, "Rss: %ld kB", &kilobytes) == 1) {
      break;
    }
  }

  if (file) {
    fclose(file);
  }

  return (kilobytes < 0) ? -1 : kilobytes * 1024;
}

// Look at all that there is to see
static size_t
walk(const CompetentTaxonomy* const taxonomy)
{
  size_t        seen = 0U;
  const int32_t n    = competent_taxonomy_n_concepts(taxonomy);
  for (CompetentConcept c = 0; c < n; ++c) {
    const CompetentText iri = competent_taxonomy_iri(taxonomy, c);
    seen += (size_t)competent_taxonomy_find(taxonomy, iri.bytes, iri.length);
    for (int r = 0; r < COMPETENT_N_RELATIONS; ++r) {
      size_t                     n_links = 0U;
      const CompetentLink* const links =
        competent_taxonomy_links(taxonomy, c, (CompetentRelation)r, &n_links);
      for (size_t i = 0U; i < n_links; ++i) {
        seen += (size_t)links[i].level;
      }
    }

    const CompetentText definition = competent_taxonomy_definition(taxonomy, c);
    for (size_t i = 0U; i < definition.length; i += 4096U) {
      seen += (unsigned char)definition.bytes[i];
    }

    for (size_t i = 0U; i < competent_taxonomy_n_labels(taxonomy, c); ++i) {
      size_t              n_found = 0U;
      const CompetentText text = competent_taxonomy_label(taxonomy, c, i).text;
      competent_taxonomy_find_label(
        taxonomy, text.bytes, text.length, &n_found);
      seen += n_found;
    }
  }

  return seen;
}

// What a process has only once, like tables of letters, is no part of an image
static bool
warm_up(const char* const path)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  if (competent_taxonomy_open(path, &taxonomy, &error)) {
    return tell(&error);
  }

  const bool is_seen = walk(taxonomy) > 0U && resident_bytes() > 0;
  competent_taxonomy_free(taxonomy);
  return is_seen;
}

static bool
measure_memory(const char* const path, const bool is_mapped)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};

  const long            before = resident_bytes();
  const CompetentStatus st =
    is_mapped ? competent_taxonomy_map(path, &taxonomy, &error)
              : competent_taxonomy_open(path, &taxonomy, &error);
  if (st) {
    return tell(&error);
  }

  const long opened  = resident_bytes();
  const bool is_seen = walk(taxonomy) > 0U;
  const long walked  = resident_bytes();

  print_figure(is_mapped ? "memory map" : "memory open",
               "B",
               (double)(opened - before),
               1U);
  print_figure(is_mapped ? "memory map walked" : "memory open walked",
               "B",
               (double)(walked - before),
               1U);
  competent_taxonomy_free(taxonomy);
  return is_seen && before > 0 && walked > 0;
}

// In a process of its own, which owes nothing to the one before
static bool
measure_apart(const char* const path, const bool is_mapped)
{
  fflush(stdout);
  const pid_t child = fork();
  if (!child) {
    const bool is_done = warm_up(path) && measure_memory(path, is_mapped);
    fflush(stdout);
    _exit(is_done ? 0 : 1);
  }

  int state = 1;
  return child > 0 && waitpid(child, &state, 0) == child && !state;
}

bool
bench_memory(const Job* const job)
{
  for (unsigned i = 0U; i < job->n_paths; ++i) {
    size_t size = 0U;
    if (!find_size(job->paths[i], &size)) {
      return false;
    }

    print_figure("snapshot", "B", (double)size, 1U);
    if (!measure_apart(job->paths[i], false) ||
        !measure_apart(job->paths[i], true)) {
      return false;
    }
  }

  return true;
}
