// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/questions.h"
#include "support/taxonomies.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

TestSuite(taxonomy_save, .timeout = 60);
TestSuite(taxonomy_map, .timeout = 60);
TestSuite(taxonomy_open_bytes, .timeout = 60);
TestSuite(taxonomy_open_snapshot, .timeout = 60);

/// A folder with a file
typedef struct {
  char folder[32];
  char path[64];
} Place;

static Place
make_place(void)
{
  Place place = {"competent-XXXXXX", ""};
  cr_assert(ne(ptr, mkdtemp(place.folder), NULL));
  snprintf(place.path, sizeof(place.path), "%s/file", place.folder);
  return place;
}

// Nothing but the file may be left
static void
remove_place(const Place* const place)
{
  unlink(place->path);
  cr_expect(eq(int, rmdir(place->folder), 0));
}

static void
write_bytes(const char* const path,
            const void* const bytes,
            const size_t      length)
{
  FILE* const file = fopen(path, "wb");
  cr_assert(ne(ptr, file, NULL));
  cr_assert(eq(sz, fwrite(bytes, 1U, length, file), length));
  fclose(file);
}

static CompetentTaxonomy*
small(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; skos:notation '1' ;"
    "  cnlo:requiresHATEssential :b ; skos:definition 'Kookt'@nl .\n"
    ":b a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .\n"
    ":n a cnlo:EducationalNorm ; cnlo:prescribes :b .");
}

Test(taxonomy_save, gives_a_file_with_the_same_answers_however_it_is_opened)
{
  CompetentTaxonomy* const taxonomy = street();
  const uint64_t           answers  = ask_everything(taxonomy);
  const Snapshot           snapshot = snapshot_of(taxonomy);
  const Place              place    = make_place();
  cr_assert(
    eq(int, (int)competent_taxonomy_save(taxonomy, place.path, NULL), 0));

  CompetentTaxonomy* opened[3] = {NULL, NULL, NULL};
  cr_assert(
    eq(int, (int)competent_taxonomy_open(place.path, &opened[0], NULL), 0));
  cr_assert(
    eq(int, (int)competent_taxonomy_map(place.path, &opened[1], NULL), 0));
  cr_assert(eq(int,
               (int)competent_taxonomy_open_bytes(
                 snapshot.bytes, snapshot.length, &opened[2], NULL),
               0));

  for (size_t i = 0U; i < 3U; ++i) {
    const Snapshot again = snapshot_of(opened[i]);
    cr_expect(eq(u64, ask_everything(opened[i]), answers));
    cr_expect(eq(sz, competent_taxonomy_size(opened[i]), snapshot.length));
    cr_expect(eq(int, memcmp(again.bytes, snapshot.bytes, snapshot.length), 0));
    free(again.bytes);
    competent_taxonomy_free(opened[i]);
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

Test(taxonomy_save, replaces_a_file_that_others_have_mapped)
{
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy* const other    = small();
  CompetentTaxonomy*       mapped   = NULL;
  const Place              place    = make_place();
  cr_assert(
    eq(int, (int)competent_taxonomy_save(taxonomy, place.path, NULL), 0));
  cr_assert(eq(int, (int)competent_taxonomy_map(place.path, &mapped, NULL), 0));
  cr_assert(eq(int, (int)competent_taxonomy_save(other, place.path, NULL), 0));

  cr_expect(eq(u64, ask_everything(mapped), ask_everything(taxonomy)));
  competent_taxonomy_free(mapped);
  cr_assert(eq(int, (int)competent_taxonomy_map(place.path, &mapped, NULL), 0));
  cr_expect(eq(u64, ask_everything(mapped), ask_everything(other)));
  competent_taxonomy_free(mapped);
  competent_taxonomy_free(taxonomy);
  competent_taxonomy_free(other);
  remove_place(&place);
}

Test(taxonomy_save, tells_that_a_file_cannot_be_written_and_leaves_nothing)
{
  static const char* const paths[] = {
    "/nonexistent/snapshot", "/proc/snapshot", "/dev/full", "/"};

  CompetentTaxonomy* const taxonomy = small();
  for (size_t i = 0U; i < sizeof(paths) / sizeof(paths[0]); ++i) {
    CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    const CompetentStatus st =
      competent_taxonomy_save(taxonomy, paths[i], &error);
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_WRITE), "%s", paths[i]);
    cr_expect(eq(int, (int)error.status, (int)st));
    cr_expect(
      ne(ptr, strstr(error.message, paths[i]), NULL), "%s", error.message);
    cr_expect(
      eq(int, (int)competent_taxonomy_save(taxonomy, paths[i], NULL), (int)st));
  }

  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_save, leaves_the_old_file_alone_when_it_fails)
{
  // A folder in the place of the file can be neither replaced nor removed
  CompetentTaxonomy* const taxonomy = small();
  const Place              place    = make_place();
  struct stat              status;
  cr_assert(eq(int, mkdir(place.path, 0700), 0));
  cr_expect(eq(int,
               (int)competent_taxonomy_save(taxonomy, place.path, NULL),
               COMPETENT_STATUS_BAD_WRITE));
  cr_expect(eq(int, stat(place.path, &status), 0));
  cr_expect(ne(int, S_ISDIR(status.st_mode), 0));
  cr_assert(eq(int, rmdir(place.path), 0));
  remove_place(&place);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_map, tells_why_a_file_is_refused)
{
  const Place        place    = make_place();
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  cr_expect(eq(int,
               (int)competent_taxonomy_map("/nonexistent", &taxonomy, &error),
               COMPETENT_STATUS_NOT_FOUND));
  cr_expect(eq(int,
               (int)competent_taxonomy_map("/dev/null/x", &taxonomy, &error),
               COMPETENT_STATUS_NOT_FOUND));
  cr_expect(eq(int,
               (int)competent_taxonomy_map("/dev/null", &taxonomy, &error),
               COMPETENT_STATUS_BAD_READ));
  cr_expect(eq(int,
               (int)competent_taxonomy_map("/", &taxonomy, &error),
               COMPETENT_STATUS_BAD_READ));

  char long_path[5000];
  memset(long_path, 'a', sizeof(long_path) - 1U);
  long_path[sizeof(long_path) - 1U] = '\0';
  cr_expect(eq(int,
               (int)competent_taxonomy_map(long_path, &taxonomy, &error),
               COMPETENT_STATUS_BAD_READ));

  write_bytes(place.path, "", 0U);
  cr_expect(eq(int,
               (int)competent_taxonomy_map(place.path, &taxonomy, &error),
               COMPETENT_STATUS_BAD_FORMAT));
  write_bytes(place.path, "short", 5U);
  cr_expect(eq(int,
               (int)competent_taxonomy_map(place.path, &taxonomy, &error),
               COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(ne(ptr, strstr(error.message, place.path), NULL));
  cr_expect(eq(ptr, taxonomy, NULL));
  remove_place(&place);
}

Test(taxonomy_map, does_not_wait_for_a_pipe)
{
  const Place        place    = make_place();
  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, mkfifo(place.path, 0600), 0));
  cr_expect(eq(int,
               (int)competent_taxonomy_map(place.path, &taxonomy, NULL),
               COMPETENT_STATUS_BAD_READ));
  remove_place(&place);
}

/// What is written into a pipe
typedef struct {
  const char* path;
  Snapshot    snapshot;
} Pipe;

static void*
fill_pipe(void* const handle)
{
  const Pipe* const pipe = (const Pipe*)handle;
  write_bytes(pipe->path, pipe->snapshot.bytes, pipe->snapshot.length);
  return NULL;
}

Test(taxonomy_open_snapshot, reads_a_pipe)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy*       opened   = NULL;
  Pipe                     pipe     = {place.path, snapshot_of(taxonomy)};
  pthread_t                thread;
  cr_assert(eq(int, mkfifo(place.path, 0600), 0));
  cr_assert(eq(int, pthread_create(&thread, NULL, fill_pipe, &pipe), 0));
  cr_assert(
    eq(int, (int)competent_taxonomy_open(place.path, &opened, NULL), 0));
  pthread_join(thread, NULL);

  cr_expect(eq(u64, ask_everything(opened), ask_everything(taxonomy)));
  free(pipe.snapshot.bytes);
  competent_taxonomy_free(opened);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

Test(taxonomy_open_snapshot, reads_standard_input)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy*       opened   = NULL;
  cr_assert(
    eq(int, (int)competent_taxonomy_save(taxonomy, place.path, NULL), 0));
  cr_assert(ne(ptr, freopen(place.path, "rb", stdin), NULL));
  cr_assert(eq(int, (int)competent_taxonomy_open("-", &opened, NULL), 0));
  cr_expect(eq(u64, ask_everything(opened), ask_everything(taxonomy)));
  competent_taxonomy_free(opened);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

static void
expect_refused(const unsigned char* const bytes,
               const size_t               length,
               const char* const          what,
               const size_t               at)
{
  // Just behind the last byte nothing may be read
  unsigned char* const copy     = (unsigned char*)malloc(length ? length : 1U);
  CompetentTaxonomy*   taxonomy = (CompetentTaxonomy*)copy;
  CompetentError       error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(ne(ptr, copy, NULL));
  memcpy(copy, bytes, length);

  const CompetentStatus st =
    competent_taxonomy_open_bytes(copy, length, &taxonomy, &error);
  cr_assert(st == COMPETENT_STATUS_BAD_SNAPSHOT ||
              st == COMPETENT_STATUS_BAD_VERSION,
            "%s at %zu: %d",
            what,
            at,
            (int)st);
  cr_assert(eq(int, (int)error.status, (int)st));
  cr_assert(eq(ptr, taxonomy, NULL));
  free(copy);
}

Test(taxonomy_open_bytes, refuses_a_flip_of_any_bit)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  for (size_t i = 0U; i < snapshot.length; ++i) {
    for (unsigned bit = 0U; bit < 8U; ++bit) {
      snapshot.bytes[i] ^= (unsigned char)(1U << bit);
      expect_refused(snapshot.bytes, snapshot.length, "a bit", i);
      snapshot.bytes[i] ^= (unsigned char)(1U << bit);
    }

    snapshot.bytes[i] ^= 0xFFU;
    expect_refused(snapshot.bytes, snapshot.length, "a byte", i);
    snapshot.bytes[i] ^= 0xFFU;
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_open_bytes, refuses_a_part_and_more_than_the_whole)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  for (size_t i = 0U; i < snapshot.length; ++i) {
    expect_refused(snapshot.bytes, i, "the end", i);
  }

  unsigned char* const more = (unsigned char*)calloc(1U, snapshot.length + 64U);
  cr_assert(ne(ptr, more, NULL));
  memcpy(more, snapshot.bytes, snapshot.length);
  for (size_t i = 1U; i <= 64U; ++i) {
    expect_refused(more, snapshot.length + i, "more", i);
  }

  free(more);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_open_snapshot, refuses_a_file_with_any_byte_flipped)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  for (size_t i = 0U; i < snapshot.length; ++i) {
    CompetentTaxonomy* opened = taxonomy;
    CompetentError     error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    snapshot.bytes[i] ^= 0xFFU;
    write_bytes(place.path, snapshot.bytes, snapshot.length);
    snapshot.bytes[i] ^= 0xFFU;
    cr_assert(
      ne(int, (int)competent_taxonomy_open(place.path, &opened, &error), 0));
    cr_assert(eq(ptr, opened, NULL));
    cr_assert(ne(ptr, strstr(error.message, place.path), NULL));
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

Test(taxonomy_open_snapshot, refuses_a_file_that_was_cut_short_or_goes_on)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = small();
  Snapshot                 snapshot = snapshot_of(taxonomy);
  CompetentTaxonomy*       opened   = NULL;
  for (size_t n = 0U; n < snapshot.length; n += (n < 700U) ? 1U : 61U) {
    write_bytes(place.path, snapshot.bytes, n);
    cr_assert(
      ne(int, (int)competent_taxonomy_open(place.path, &opened, NULL), 0));
    cr_assert(
      ne(int, (int)competent_taxonomy_map(place.path, &opened, NULL), 0));
  }

  snapshot.bytes[snapshot.length] = 0U;
  write_bytes(place.path, snapshot.bytes, snapshot.length + 1U);
  cr_expect(eq(int,
               (int)competent_taxonomy_open(place.path, &opened, NULL),
               COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(eq(int,
               (int)competent_taxonomy_map(place.path, &opened, NULL),
               COMPETENT_STATUS_BAD_SNAPSHOT));
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

Test(taxonomy_map, checks_the_header)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  CompetentTaxonomy*       mapped   = NULL;
  for (size_t i = 0U; i < 24U; ++i) { // Up to the checksum
    snapshot.bytes[i] ^= 0x10U;
    write_bytes(place.path, snapshot.bytes, snapshot.length);
    snapshot.bytes[i] ^= 0x10U;
    cr_assert(
      ne(int, (int)competent_taxonomy_map(place.path, &mapped, NULL), 0));
    cr_assert(eq(ptr, mapped, NULL));
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
  remove_place(&place);
}

Test(taxonomy_open_bytes, takes_a_snapshot_at_any_address)
{
  CompetentTaxonomy* const taxonomy = street();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  unsigned char* const     moved = (unsigned char*)malloc(snapshot.length + 8U);
  cr_assert(ne(ptr, moved, NULL));
  for (size_t i = 0U; i < 8U; ++i) {
    CompetentTaxonomy* opened = NULL;
    memcpy(moved + i, snapshot.bytes, snapshot.length);
    cr_assert(eq(int,
                 (int)competent_taxonomy_open_bytes(
                   moved + i, snapshot.length, &opened, NULL),
                 0));
    memset(moved, 0, snapshot.length + 8U); // It is a copy
    cr_expect(eq(u64, ask_everything(opened), ask_everything(taxonomy)));
    competent_taxonomy_free(opened);
  }

  free(moved);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_open_snapshot, unpacks_a_gzipped_file)
{
  const Place              place    = make_place();
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy*       opened   = NULL;
  char                     command[200];
  char                     packed[80];
  cr_assert(
    eq(int, (int)competent_taxonomy_save(taxonomy, place.path, NULL), 0));
  snprintf(packed, sizeof(packed), "%s.gz", place.path);
  snprintf(command, sizeof(command), "gzip -c %s > %s", place.path, packed);
  cr_assert(eq(int, system(command), 0));
  cr_assert(eq(int, (int)competent_taxonomy_open(packed, &opened, NULL), 0));
  cr_expect(eq(u64, ask_everything(opened), ask_everything(taxonomy)));
  competent_taxonomy_free(opened);
  competent_taxonomy_free(taxonomy);
  unlink(packed);
  remove_place(&place);
}
