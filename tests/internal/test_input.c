// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/input.h"

#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

TestSuite(input, .timeout = 60);

/// Something to read, longer than all buffers
typedef struct {
  char   plain[200000];
  char   packed[200000];
  size_t n_packed;
} Sample;

static size_t
pack(const char* const plain,
     const size_t      length,
     char* const       packed,
     const size_t      size)
{
  z_stream stream;
  memset(&stream, 0, sizeof(stream));
  deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
  stream.next_in   = (Bytef*)(uintptr_t)plain;
  stream.avail_in  = (unsigned)length;
  stream.next_out  = (Bytef*)packed;
  stream.avail_out = (unsigned)size;
  deflate(&stream, Z_FINISH);
  deflateEnd(&stream);
  return stream.total_out;
}

static Sample*
make_sample(void)
{
  Sample* const sample = (Sample*)calloc(1U, sizeof(Sample));
  uint32_t      state  = 1U;
  for (size_t i = 0U; i < sizeof(sample->plain); ++i) {
    state            = state * 1103515245U + 12345U;
    sample->plain[i] = (char)('a' + ((state >> 16U) % 26U));
  }

  sample->n_packed = pack(sample->plain,
                          sizeof(sample->plain),
                          sample->packed,
                          sizeof(sample->packed));
  return sample;
}

static void
write_file(const char* const path, const void* const bytes, const size_t length)
{
  FILE* const file = fopen(path, "wb");
  fwrite(bytes, 1U, length, file);
  fclose(file);
}

// Read to the end by pieces of some size, and return the status
static CompetentStatus
read_pieces(Input* const          input,
            char* const           bytes,
            const size_t          piece,
            size_t* const         length,
            CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  *length            = 0U;
  for (size_t n = 1U; !st && n;) {
    st = input_read(input, bytes + *length, piece, &n, error);
    *length += st ? 0U : n;
  }

  return st;
}

static CompetentStatus
read_bytes(const char* const     bytes,
           const size_t          length,
           char* const           out,
           size_t* const         n_out,
           CompetentError* const error)
{
  Input*          input = NULL;
  CompetentStatus st = input_open_bytes("memory", bytes, length, &input, error);

  *n_out = 0U;
  st     = st ? st : read_pieces(input, out, 1000U, n_out, error);
  input_close(input);
  return st;
}

Test(input, reads_a_file_in_pieces_of_any_size)
{
  Sample* const sample = make_sample();
  char* const   out    = (char*)malloc(sizeof(sample->plain) + 100000U);
  char          path[] = "competent-input-XXXXXX";
  close(mkstemp(path));
  write_file(path, sample->plain, sizeof(sample->plain));

  static const size_t pieces[] = {1U, 7U, 4095U, 4096U, 65536U, 100000U};
  for (size_t i = 0U; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    CompetentError error  = {0};
    Input*         input  = NULL;
    size_t         length = 0U;

    cr_assert(eq(int, (int)input_open(path, &input, &error), 0));
    cr_expect(eq(str, (char*)input_name(input), path));
    cr_expect(eq(i64, input_total(input), (int64_t)sizeof(sample->plain)));
    cr_expect(
      eq(int, (int)read_pieces(input, out, pieces[i], &length, &error), 0));
    cr_expect(eq(sz, length, sizeof(sample->plain)));
    cr_expect(eq(int, memcmp(out, sample->plain, sizeof(sample->plain)), 0));
    cr_expect(eq(i64, input_done(input), (int64_t)sizeof(sample->plain)));
    input_close(input);
  }

  unlink(path);
  free(out);
  free(sample);
}

Test(input, lets_the_first_bytes_be_looked_at_without_taking_them)
{
  Sample* const sample = make_sample();
  char* const   out    = (char*)malloc(sizeof(sample->plain) + 100000U);

  for (int is_packed = 0; is_packed < 2; ++is_packed) {
    CompetentError error  = {0};
    Input*         input  = NULL;
    const char*    bytes  = NULL;
    size_t         length = 0U;

    cr_assert(eq(int,
                 (int)input_open_bytes(
                   "memory",
                   is_packed ? sample->packed : sample->plain,
                   is_packed ? sample->n_packed : sizeof(sample->plain),
                   &input,
                   &error),
                 0));

    for (int again = 0; again < 2; ++again) {
      cr_assert(eq(int, (int)input_peek(input, &bytes, &length, &error), 0));
      cr_expect(eq(sz, length, INPUT_PEEK_SIZE));
      cr_expect(eq(int, memcmp(bytes, sample->plain, length), 0));
    }

    cr_expect(eq(int, (int)read_pieces(input, out, 1000U, &length, &error), 0));
    cr_expect(eq(sz, length, sizeof(sample->plain)));
    cr_expect(eq(int, memcmp(out, sample->plain, length), 0));
    input_close(input);
  }

  free(out);
  free(sample);
}

Test(input, peeks_at_all_of_a_short_file)
{
  CompetentError error  = {0};
  Input*         input  = NULL;
  const char*    bytes  = NULL;
  size_t         length = 0U;

  cr_assert(
    eq(int, (int)input_open_bytes("memory", "kok", 3U, &input, &error), 0));
  cr_assert(eq(int, (int)input_peek(input, &bytes, &length, &error), 0));
  cr_expect(eq(sz, length, 3U));
  cr_expect(eq(int, memcmp(bytes, "kok", 3U), 0));
  input_close(input);

  cr_assert(
    eq(int, (int)input_open_bytes("memory", NULL, 0U, &input, &error), 0));
  cr_assert(eq(int, (int)input_peek(input, &bytes, &length, &error), 0));
  cr_expect(eq(sz, length, 0U));
  input_close(input);
}

Test(input, says_what_is_wrong_with_a_name)
{
  static const struct {
    const char*     path;
    CompetentStatus st;
    const char*     message;
  } cases[] = {
    {"competent-no-such-file",
     COMPETENT_STATUS_NOT_FOUND,
     "competent-no-such-file: There is no such file"},
    {".",
     COMPETENT_STATUS_BAD_READ,
     ".: Cannot read the file: it is a directory"},
    {"/etc/hostname/x",
     COMPETENT_STATUS_BAD_READ,
     "/etc/hostname/x: Cannot read the file: a part of the path is not a "
     "directory"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    CompetentError        error = {0};
    Input*                input = (Input*)&error;
    const CompetentStatus st    = input_open(cases[i].path, &input, &error);

    cr_expect(eq(int, (int)st, (int)cases[i].st));
    cr_expect(eq(ptr, input, NULL));
    cr_expect(eq(str, error.message, (char*)cases[i].message));
  }
}

Test(input, refuses_a_file_that_may_not_be_read)
{
  if (!geteuid()) {
    cr_skip_test("Nothing is forbidden to root");
  }

  char path[] = "competent-input-XXXXXX";
  close(mkstemp(path));
  chmod(path, 0);

  CompetentError error = {0};
  Input*         input = NULL;
  cr_expect(
    eq(int, (int)input_open(path, &input, &error), COMPETENT_STATUS_BAD_READ));
  unlink(path);
}

Test(input, unpacks_whatever_the_name_is)
{
  Sample* const sample = make_sample();
  char* const   out    = (char*)malloc(sizeof(sample->plain) + 100000U);
  char          path[] = "competent-input-XXXXXX";
  close(mkstemp(path));
  write_file(path, sample->packed, sample->n_packed);

  CompetentError error  = {0};
  Input*         input  = NULL;
  size_t         length = 0U;
  cr_assert(eq(int, (int)input_open(path, &input, &error), 0));
  cr_expect(eq(i64, input_total(input), (int64_t)sample->n_packed));
  cr_expect(eq(int, (int)read_pieces(input, out, 777U, &length, &error), 0));
  cr_expect(eq(sz, length, sizeof(sample->plain)));
  cr_expect(eq(int, memcmp(out, sample->plain, length), 0));
  cr_expect(eq(i64, input_done(input), (int64_t)sample->n_packed));
  input_close(input);

  unlink(path);
  free(out);
  free(sample);
}

Test(input, unpacks_members_after_each_other_and_empty_ones)
{
  char           packed[1000];
  char           out[2000];
  size_t         length = 0U;
  CompetentError error  = {0};

  size_t n = pack("", 0U, packed, sizeof(packed));
  n += pack("bak", 3U, packed + n, sizeof(packed) - n);
  n += pack("", 0U, packed + n, sizeof(packed) - n);
  n += pack("ker", 3U, packed + n, sizeof(packed) - n);
  n += pack("", 0U, packed + n, sizeof(packed) - n);

  cr_assert(eq(int, (int)read_bytes(packed, n, out, &length, &error), 0));
  cr_expect(eq(sz, length, 6U));
  cr_expect(eq(int, memcmp(out, "bakker", 6U), 0));
}

Test(input, refuses_a_packed_file_that_is_cut_off_anywhere)
{
  char           packed[1000];
  char           out[2000];
  size_t         length = 0U;
  CompetentError error  = {0};
  const size_t   n      = pack("bakkerij", 8U, packed, sizeof(packed));

  // Fewer than three bytes are not gzip yet
  for (size_t i = 3U; i < n; ++i) {
    cr_expect(eq(int,
                 (int)read_bytes(packed, i, out, &length, &error),
                 COMPETENT_STATUS_BAD_READ));
    cr_expect(
      eq(str, error.message, (char*)"memory: The gzip data is cut off"));
  }
}

Test(input, refuses_a_packed_file_that_is_damaged)
{
  char         packed[1000];
  char         out[2000];
  size_t       length = 0U;
  const size_t n      = pack("bakkerij", 8U, packed, sizeof(packed));

  // Behind the header: the data, the sum and the length
  size_t n_refused = 0U;
  for (size_t bit = 80U; bit < 8U * n; ++bit) {
    CompetentError error = {0};
    packed[bit / 8U]     = (char)(packed[bit / 8U] ^ (1 << (bit % 8U)));

    const CompetentStatus st = read_bytes(packed, n, out, &length, &error);
    // The last byte of the data may have bits that mean nothing
    const bool is_harmless =
      !st && length == 8U && !memcmp(out, "bakkerij", 8U);
    n_refused += st == COMPETENT_STATUS_BAD_READ;
    cr_expect(is_harmless || st == COMPETENT_STATUS_BAD_READ);
    packed[bit / 8U] = (char)(packed[bit / 8U] ^ (1 << (bit % 8U)));
  }

  cr_expect(lt(sz, 8U * n - 80U - 8U, n_refused));

  CompetentError error = {0};
  packed[n - 5U]       = (char)(packed[n - 5U] ^ 1);
  cr_expect(eq(int,
               (int)read_bytes(packed, n, out, &length, &error),
               COMPETENT_STATUS_BAD_READ));
  cr_expect(eq(str, error.message, (char*)"memory: The gzip data is damaged"));
}

Test(input, refuses_what_follows_a_packed_file)
{
  char           packed[1000];
  char           out[2000];
  size_t         length = 0U;
  CompetentError error  = {0};
  const size_t   n      = pack("bakkerij", 8U, packed, sizeof(packed) - 9U);

  memcpy(packed + n, "rommel", 6U);
  cr_expect(eq(int,
               (int)read_bytes(packed, n + 6U, out, &length, &error),
               COMPETENT_STATUS_BAD_READ));
  cr_expect(eq(
    str, error.message, (char*)"memory: Something else follows the gzip data"));
}

static void
write_letters(const int fd)
{
  for (const char* text = "kleermaker"; *text; ++text) {
    if (write(fd, text, 1U) != 1) {
      break;
    }

    usleep(1000);
  }

  close(fd);
}

static void*
write_to_path(void* const path)
{
  write_letters(open((const char*)path, O_WRONLY));
  return NULL;
}

static void*
write_to_end(void* const fd)
{
  write_letters(*(const int*)fd);
  return NULL;
}

Test(input, waits_for_a_pipe_that_is_slow)
{
  char folder[] = "competent-input-XXXXXX";
  char path[64] = "";
  char out[64]  = "";
  cr_assert(ne(ptr, mkdtemp(folder), NULL));
  snprintf(path, sizeof(path), "%s/pipe", folder);
  cr_assert(eq(int, mkfifo(path, 0600), 0));

  pthread_t writer;
  pthread_create(&writer, NULL, write_to_path, path);

  CompetentError error  = {0};
  Input*         input  = NULL;
  size_t         length = 0U;
  cr_assert(eq(int, (int)input_open(path, &input, &error), 0));
  cr_expect(eq(i64, input_total(input), 0));
  cr_expect(eq(int, (int)read_pieces(input, out, 16U, &length, &error), 0));
  cr_expect(eq(str, out, (char*)"kleermaker"));
  cr_expect(eq(i64, input_done(input), 10));
  input_close(input);

  pthread_join(writer, NULL);
  unlink(path);
  rmdir(folder);
}

Test(input, reads_standard_input_even_where_it_does_not_block)
{
  int ends[2] = {-1, -1};
  cr_assert(eq(int, pipe(ends), 0));
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  dup2(ends[0], STDIN_FILENO);

  close(ends[0]);

  pthread_t writer;
  pthread_create(&writer, NULL, write_to_end, &ends[1]);

  char           out[64] = "";
  CompetentError error   = {0};
  Input*         input   = NULL;
  size_t         length  = 0U;
  cr_assert(eq(int, (int)input_open("-", &input, &error), 0));
  cr_expect(eq(str, (char*)input_name(input), (char*)"-"));
  cr_expect(eq(int, (int)read_pieces(input, out, 16U, &length, &error), 0));
  cr_expect(eq(str, out, (char*)"kleermaker"));
  input_close(input);

  pthread_join(writer, NULL);
}

Test(input, fails_where_standard_input_is_closed)
{
  close(STDIN_FILENO);

  CompetentError error = {0};
  Input*         input = NULL;
  cr_expect(
    eq(int, (int)input_open("-", &input, &error), COMPETENT_STATUS_BAD_READ));
  cr_expect(
    eq(str, error.message, (char*)"-: Cannot read the file: it is not open"));
}

Test(input, survives_each_allocation_that_fails)
{
  char         packed[1000];
  char         out[2000];
  char         path[] = "competent-input-XXXXXX";
  const size_t n      = pack("bakkerij", 8U, packed, sizeof(packed));
  close(mkstemp(path));
  write_file(path, packed, n);

  bool   has_failed = true;
  size_t n_failures = 0U;
  for (size_t i = 0U; has_failed; ++i) {
    CompetentError error  = {0};
    Input*         input  = NULL;
    const char*    bytes  = NULL;
    size_t         length = 0U;

    scarcity_begin(i, false);
    CompetentStatus st = input_open(path, &input, &error);
    st                 = st ? st : input_peek(input, &bytes, &length, &error);
    st         = st ? st : read_pieces(input, out, 100U, &length, &error);
    has_failed = scarcity_end();
    n_failures += has_failed;

    cr_expect(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
    input_close(input);
  }

  cr_expect(lt(sz, 2U, n_failures));
  unlink(path);
}
