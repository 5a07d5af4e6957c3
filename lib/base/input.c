// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/input.h"

#include "base/failure.h"
#include "base/gunzip.h"
#include "base/reason.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK_SIZE 65536U
#define MAGIC_SIZE 3U

struct InputImpl {
  char*       name;
  char*       chunk;    // What was read of the file, or null for memory
  const char* raw;      // What is left of the chunk, or of the memory
  size_t      n_raw;    // How many bytes that is
  Gunzip*     gunzip;   // Or null where nothing is packed
  char*       peeked;   // What was looked at, or null
  size_t      n_peeked; // How much of it there is
  size_t      offset;   // How much of it was taken since
  int64_t     fetched;  // Bytes that came from the file
  int64_t     total;    // Bytes of the file, or 0
  int         fd;       // Or -1
  bool        is_owned;
  bool        is_at_end; // Of the file
};

static CompetentStatus
fail(const Input* const input, const int number, CompetentError* const error)
{
  const Place place = {input->name, 0U, 0U};
  return (number == ENOENT) ? failure_at(error,
                                         COMPETENT_STATUS_NOT_FOUND,
                                         place,
                                         "There is no such file")
                            : failure_at(error,
                                         COMPETENT_STATUS_BAD_READ,
                                         place,
                                         "Cannot read the file: %s",
                                         reason_name(number));
}

// Where a descriptor does not block, the caller meant us to wait all the same
static bool
is_transient(const int fd, const int number)
{
  if (number == EAGAIN || number == EWOULDBLOCK) {
    struct pollfd ready = {fd, POLLIN, 0};
    return poll(&ready, 1U, -1) >= 0 || errno == EINTR;
  }

  return number == EINTR;
}

static CompetentStatus
read_file(Input* const          input,
          char* const           bytes,
          const size_t          size,
          size_t* const         n_read,
          CompetentError* const error)
{
  ssize_t n = 0;
  do {
    n = read(input->fd, bytes, size);
  } while (n < 0 && is_transient(input->fd, errno));

  if (n < 0) {
    return fail(input, errno, error);
  }

  *n_read          = (size_t)n;
  input->is_at_end = !n;
  input->fetched += n;
  return COMPETENT_STATUS_SUCCESS;
}

// Read behind what is still in the chunk, for which there is room
static CompetentStatus
fetch(Input* const input, CompetentError* const error)
{
  size_t                n  = 0U;
  const CompetentStatus st = read_file(input,
                                       input->chunk + input->n_raw,
                                       (size_t)CHUNK_SIZE - input->n_raw,
                                       &n,
                                       error);

  input->raw = input->chunk;
  input->n_raw += n;
  return st;
}

// The first bytes, and not the name, say whether a file is packed
static CompetentStatus
start(Input* const input, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && !input->is_at_end && input->n_raw < MAGIC_SIZE) {
    st = fetch(input, error);
  }

  return (!st && gunzip_recognises(input->raw, input->n_raw))
           ? gunzip_new(input->name, &input->gunzip, error)
           : st;
}

static CompetentStatus
open_path(Input* const input, CompetentError* const error)
{
  input->is_owned = strcmp(input->name, "-") != 0;
  input->fd       = STDIN_FILENO;
  if (input->is_owned) {
    do {
      input->fd = open(input->name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (input->fd < 0 && errno == EINTR);
  }

  struct stat status;
  if (input->fd < 0 || fstat(input->fd, &status)) {
    return fail(input, errno, error);
  }

  if (S_ISDIR(status.st_mode)) {
    return fail(input, EISDIR, error);
  }

  if (S_ISREG(status.st_mode)) {
    const off_t before = lseek(input->fd, 0, SEEK_CUR);
    input->total = (before > 0) ? status.st_size - before : status.st_size;
  }

  input->chunk = (char*)malloc(CHUNK_SIZE);
  return input->chunk ? start(input, error) : no_memory(error);
}

static Input*
allocate(const char* const name)
{
  Input* const input = (Input*)calloc(1U, sizeof(Input));
  if (input) {
    input->fd   = -1;
    input->name = strdup(name);
    if (!input->name) {
      free(input);
      return NULL;
    }
  }

  return input;
}

// Hand an input to the caller, unless it came to nothing
static CompetentStatus
hand_over(Input* const opened, const CompetentStatus st, Input** const input)
{
  if (st) {
    input_close(opened);
  } else {
    *input = opened;
  }

  return st;
}

CompetentStatus
input_open(const char* const     path,
           Input** const         input,
           CompetentError* const error)
{
  assert(path);
  assert(input);

  *input = NULL;

  Input* const opened = allocate(path);
  return opened ? hand_over(opened, open_path(opened, error), input)
                : no_memory(error);
}

CompetentStatus
input_open_bytes(const char* const     name,
                 const void* const     bytes,
                 const size_t          length,
                 Input** const         input,
                 CompetentError* const error)
{
  assert(name);
  assert(bytes || !length);
  assert(input);

  *input = NULL;

  Input* const opened = allocate(name);
  if (!opened) {
    return no_memory(error);
  }

  opened->raw       = (const char*)bytes;
  opened->n_raw     = length;
  opened->fetched   = (int64_t)length;
  opened->total     = (int64_t)length;
  opened->is_at_end = true;
  return hand_over(opened, start(opened, error), input);
}

void
input_close(Input* const input)
{
  if (!input) {
    return;
  }

  if (input->is_owned && input->fd >= 0) {
    close(input->fd);
  }

  gunzip_free(input->gunzip);
  free(input->peeked);
  free(input->chunk);
  free(input->name);
  free(input);
}

static CompetentStatus
read_plain(Input* const  input,
           char* const   bytes,
           const size_t  size,
           size_t* const n_read)
{
  const size_t n = (input->n_raw < size) ? input->n_raw : size;
  if (n) {
    memcpy(bytes, input->raw, n);
    input->raw += n;
    input->n_raw -= n;
  }

  *n_read = n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_some(Input* const          input,
          char* const           bytes,
          const size_t          size,
          size_t* const         n_read,
          CompetentError* const error)
{
  return input->gunzip ? gunzip_unpack(input->gunzip,
                                       &input->raw,
                                       &input->n_raw,
                                       bytes,
                                       size,
                                       n_read,
                                       error)
                       : read_plain(input, bytes, size, n_read);
}

// Take the next bytes, past those that were looked at
static CompetentStatus
take(Input* const          input,
     char* const           bytes,
     const size_t          size,
     size_t* const         n_read,
     CompetentError* const error)
{
  for (;;) {
    // Much at once needs no chunk in between
    if (!input->gunzip && !input->n_raw && !input->is_at_end &&
        size >= CHUNK_SIZE) {
      return read_file(input, bytes, size, n_read, error);
    }

    CompetentStatus st = read_some(input, bytes, size, n_read, error);
    if (st || *n_read || !size) {
      return st;
    }

    if (input->n_raw) {
      continue; // An empty gzip member was taken
    }

    if (input->is_at_end) {
      return input->gunzip ? gunzip_finish(input->gunzip, error) : st;
    }

    st = fetch(input, error);
    if (st) {
      return st;
    }
  }
}

CompetentStatus
input_read(Input* const          input,
           void* const           bytes,
           const size_t          size,
           size_t* const         n_read,
           CompetentError* const error)
{
  assert(input);
  assert(bytes || !size);
  assert(n_read);

  const size_t left = input->n_peeked - input->offset;
  if (!left) {
    return take(input, (char*)bytes, size, n_read, error);
  }

  *n_read = (left < size) ? left : size;
  memcpy(bytes, input->peeked + input->offset, *n_read);
  input->offset += *n_read;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
input_peek(Input* const          input,
           const char** const    bytes,
           size_t* const         length,
           CompetentError* const error)
{
  assert(input);
  assert(bytes);
  assert(length);

  *bytes  = NULL;
  *length = 0U;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!input->peeked) {
    input->peeked = (char*)malloc(INPUT_PEEK_SIZE);
    st            = input->peeked ? st : no_memory(error);
    for (size_t n = 1U; !st && n && input->n_peeked < INPUT_PEEK_SIZE;) {
      st = take(input,
                input->peeked + input->n_peeked,
                INPUT_PEEK_SIZE - input->n_peeked,
                &n,
                error);
      input->n_peeked += st ? 0U : n;
    }
  }

  if (!st) {
    *bytes  = input->peeked + input->offset;
    *length = input->n_peeked - input->offset;
  }

  return st;
}

const char*
input_name(const Input* const input)
{
  return input->name;
}

int64_t
input_done(const Input* const input)
{
  return input->fetched - (int64_t)input->n_raw;
}

int64_t
input_total(const Input* const input)
{
  return input->total;
}
