// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/output.h"

#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

TestSuite(output, .timeout = 60);

/// A folder of its own, and a file in it
typedef struct {
  char folder[64];
  char path[128];
} Place;

static Place
make_place(void)
{
  Place place = {"competent-output-XXXXXX", ""};
  if (!mkdtemp(place.folder)) {
    abort();
  }

  snprintf(place.path, sizeof(place.path), "%s/file", place.folder);
  return place;
}

static void
free_place(const Place* const place)
{
  unlink(place->path);
  rmdir(place->folder);
}

static void
write_file(const char* const path, const char* const text)
{
  FILE* const file = fopen(path, "wb");
  fputs(text, file);
  fclose(file);
}

static size_t
read_file(const char* const path, char* const bytes, const size_t size)
{
  FILE* const  file = fopen(path, "rb");
  const size_t n    = file ? fread(bytes, 1U, size, file) : 0U;
  if (file) {
    fclose(file);
  }

  bytes[n] = '\0';
  return n;
}

static size_t
count_files(const char* const folder)
{
  size_t     n   = 0U;
  DIR* const dir = opendir(folder);
  for (const struct dirent* entry = readdir(dir); entry; entry = readdir(dir)) {
    n += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
  }

  closedir(dir);
  return n;
}

static CompetentStatus
write_all(const char* const     path,
          const char* const     text,
          const size_t          length,
          CompetentError* const error)
{
  Output*         output = NULL;
  CompetentStatus st     = output_open(path, &output, error);
  st                     = st ? st : output_write(output, text, length, error);
  st                     = st ? st : output_commit(output, error);
  output_close(output);
  return st;
}

Test(output, appears_only_when_it_is_complete)
{
  const Place    place  = make_place();
  CompetentError error  = {0};
  Output*        output = NULL;
  char           text[64];

  cr_assert(eq(int, (int)output_open(place.path, &output, &error), 0));
  cr_assert(eq(int, (int)output_write(output, "kok", 3U, &error), 0));
  cr_expect(ne(int, access(place.path, F_OK), 0));
  cr_assert(eq(int, (int)output_commit(output, &error), 0));
  output_close(output);

  cr_expect(eq(sz, read_file(place.path, text, 60U), 3U));
  cr_expect(eq(str, text, (char*)"kok"));
  cr_expect(eq(sz, count_files(place.folder), 1U));
  free_place(&place);
}

Test(output, leaves_nothing_behind_unless_it_is_committed)
{
  const Place    place  = make_place();
  CompetentError error  = {0};
  Output*        output = NULL;
  char           text[64];
  write_file(place.path, "oud");

  cr_assert(eq(int, (int)output_open(place.path, &output, &error), 0));
  cr_assert(eq(int, (int)output_write(output, "nieuw", 5U, &error), 0));
  output_close(output);

  read_file(place.path, text, 60U);
  cr_expect(eq(str, text, (char*)"oud"));
  cr_expect(eq(sz, count_files(place.folder), 1U));
  free_place(&place);
}

Test(output, writes_pieces_of_any_size)
{
  const size_t   length = 300000U;
  char* const    text   = (char*)malloc(length);
  char* const    again  = (char*)malloc(length + 1U);
  const Place    place  = make_place();
  CompetentError error  = {0};
  Output*        output = NULL;
  for (size_t i = 0U; i < length; ++i) {
    text[i] = (char)('a' + i % 23U);
  }

  cr_assert(eq(int, (int)output_open(place.path, &output, &error), 0));
  for (size_t i = 0U, n = 0U; i < length; i += n, n = n * 3U + 1U) {
    n = (n < length - i) ? n : length - i;
    cr_assert(eq(int, (int)output_write(output, text + i, n, &error), 0));
  }

  cr_assert(eq(int, (int)output_commit(output, &error), 0));
  output_close(output);
  cr_expect(eq(sz, read_file(place.path, again, length), length));
  cr_expect(eq(int, memcmp(text, again, length), 0));

  free(again);
  free(text);
  free_place(&place);
}

Test(output, has_the_mode_that_the_user_wants)
{
  const Place    place = make_place();
  CompetentError error = {0};
  struct stat    status;

  umask(027);
  cr_assert(eq(int, (int)write_all(place.path, "a", 1U, &error), 0));
  stat(place.path, &status);
  cr_expect(eq(u32, status.st_mode & 0777U, 0640U));

  // What was private stays private
  chmod(place.path, 0600);
  umask(0);
  cr_assert(eq(int, (int)write_all(place.path, "b", 1U, &error), 0));
  stat(place.path, &status);
  cr_expect(eq(u32, status.st_mode & 0777U, 0600U));
  free_place(&place);
}

Test(output, replaces_what_a_link_refers_to)
{
  const Place    place = make_place();
  CompetentError error = {0};
  struct stat    status;
  char           text[64];
  char           link[128];
  snprintf(link, sizeof(link), "%s/link", place.folder);
  write_file(place.path, "oud");
  cr_assert(eq(int, symlink("file", link), 0));

  cr_assert(eq(int, (int)write_all(link, "nieuw", 5U, &error), 0));
  read_file(place.path, text, 60U);
  cr_expect(eq(str, text, (char*)"nieuw"));
  cr_assert(eq(int, lstat(link, &status), 0));
  const bool is_link = S_ISLNK(status.st_mode);
  cr_expect(is_link);

  unlink(link);
  free_place(&place);
}

Test(output, writes_into_devices_and_not_in_their_place)
{
  CompetentError error = {0};
  struct stat    status;

  cr_expect(eq(int, (int)write_all("/dev/null", "kok", 3U, &error), 0));
  cr_assert(eq(int, stat("/dev/null", &status), 0));
  const bool is_device = S_ISCHR(status.st_mode);
  cr_expect(is_device);
}

Test(output, says_that_the_disk_is_full)
{
  CompetentError error = {0};

  cr_expect(eq(int,
               (int)write_all("/dev/full", "kok", 3U, &error),
               COMPETENT_STATUS_BAD_WRITE));
  cr_expect(eq(str,
               error.message,
               (char*)"/dev/full: Cannot write the file: the disk is full"));
}

Test(output, keeps_what_was_there_when_writing_fails)
{
  const Place    place = make_place();
  CompetentError error = {0};
  char           text[64];
  char* const    much = (char*)calloc(1U, 200000U);
  write_file(place.path, "oud");

  // A file of this process cannot grow past this
  const struct rlimit limit = {100000U, 100000U};
  signal(SIGXFSZ, SIG_IGN);
  cr_assert(eq(int, setrlimit(RLIMIT_FSIZE, &limit), 0));

  cr_expect(eq(int,
               (int)write_all(place.path, much, 200000U, &error),
               COMPETENT_STATUS_BAD_WRITE));
  read_file(place.path, text, 60U);
  cr_expect(eq(str, text, (char*)"oud"));
  cr_expect(eq(sz, count_files(place.folder), 1U));

  free(much);
  free_place(&place);
}

Test(output, says_what_is_wrong_with_a_name)
{
  static const struct {
    const char* path;
    const char* message;
  } cases[] = {
    {".", ".: Cannot create the file: it is a directory"},
    {"competent-no-such-folder/x",
     "competent-no-such-folder/x: Cannot create the file: there is no "
     "such file or directory"},
    {"/etc/hostname/x",
     "/etc/hostname/x: Cannot create the file: a part of the path is not a "
     "directory"},
    {"", ": Cannot create the file: there is no such file or directory"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    CompetentError        error  = {0};
    Output*               output = (Output*)&error;
    const CompetentStatus st     = output_open(cases[i].path, &output, &error);

    cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_WRITE));
    cr_expect(eq(ptr, output, NULL));
    cr_expect(eq(str, error.message, (char*)cases[i].message));
    output_close(output);
  }
}

Test(output, writes_to_standard_output)
{
  int ends[2] = {-1, -1};
  cr_assert(eq(int, pipe(ends), 0));
  const int before = dup(STDOUT_FILENO);
  dup2(ends[1], STDOUT_FILENO);
  close(ends[1]);

  CompetentError        error = {0};
  const CompetentStatus first = write_all("-", "kok", 3U, &error);
  const CompetentStatus other = write_all("/dev/stdout", "bak", 3U, &error);
  dup2(before, STDOUT_FILENO);
  close(before);

  char text[8] = "";
  cr_expect(eq(int, (int)first, 0));
  cr_expect(eq(int, (int)other, 0));
  cr_expect(eq(long, (long)read(ends[0], text, 6U), 6L));
  cr_expect(eq(str, text, (char*)"kokbak"));
  close(ends[0]);
}

Test(output, survives_each_allocation_that_fails)
{
  const Place place      = make_place();
  bool        has_failed = true;
  size_t      n_failures = 0U;
  for (size_t i = 0U; has_failed; ++i) {
    CompetentError error = {0};
    scarcity_begin(i, false);
    const CompetentStatus st = write_all(place.path, "kok", 3U, &error);
    has_failed               = scarcity_end();
    n_failures += has_failed;

    cr_expect(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
    cr_expect(eq(sz, count_files(place.folder), has_failed ? 0U : 1U));
  }

  cr_expect(lt(sz, 2U, n_failures));
  free_place(&place);
}
