// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/output.h"

#include "base/failure.h"
#include "base/reason.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define CHUNK_SIZE 65536U
#define MAX_ATTEMPTS 64U
#define ASIDE_NAME_SIZE 40U

struct OutputImpl {
  char*  name;   // As the caller wrote it, for messages
  char*  target; // Where the file is to be, or null if written in place
  char*  aside;  // Where it is until then, or null if written in place
  char*  chunk;
  size_t length; // Of what is in the chunk
  int    fd;     // Or -1
  bool   is_owned;
};

static CompetentStatus
fail(const Output* const   output,
     const int             number,
     const char* const     what,
     CompetentError* const error)
{
  const Place place = {output->name, 0U, 0U};
  return failure_at(error,
                    COMPETENT_STATUS_BAD_WRITE,
                    place,
                    "%s: %s",
                    what,
                    reason_name(number));
}

static int
open_again(const char* const path, const int flags, const mode_t mode)
{
  int fd = -1;
  do {
    fd = open(path, flags | O_CLOEXEC | O_NOCTTY, mode);
  } while (fd < 0 && errno == EINTR);

  return fd;
}

// Where a descriptor does not block, the caller meant us to wait all the same
static bool
is_transient(const int fd, const int number)
{
  if (number == EAGAIN || number == EWOULDBLOCK) {
    struct pollfd ready = {fd, POLLOUT, 0};
    return poll(&ready, 1U, -1) >= 0 || errno == EINTR;
  }

  return number == EINTR;
}

static CompetentStatus
write_all(const Output* const   output,
          const char* const     bytes,
          const size_t          length,
          CompetentError* const error)
{
  for (size_t offset = 0U; offset < length;) {
    const ssize_t n = write(output->fd, bytes + offset, length - offset);
    if (n > 0) {
      offset += (size_t)n;
    } else if (!n || !is_transient(output->fd, errno)) {
      return fail(output, n ? errno : ENOSPC, "Cannot write the file", error);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
flush(Output* const output, CompetentError* const error)
{
  const size_t length = output->length;
  output->length      = 0U;
  return write_all(output, output->chunk, length, error);
}

static size_t
directory_length(const char* const path)
{
  const char* const slash = strrchr(path, '/');
  return slash ? (size_t)(slash - path) + 1U : 0U;
}

// A short name of its own, since that of the target may be as long as allowed
static void
name_aside(const Output* const output, const unsigned attempt)
{
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_REALTIME, &now);

  snprintf(output->aside + directory_length(output->target),
           ASIDE_NAME_SIZE,
           ".competent-%x-%x-%x",
           (unsigned)getpid(),
           (unsigned)now.tv_nsec,
           attempt);
}

static CompetentStatus
create_aside(Output* const            output,
             const struct stat* const existing,
             CompetentError* const    error)
{
  const size_t directory = directory_length(output->target);
  output->aside          = (char*)malloc(directory + ASIDE_NAME_SIZE);
  if (!output->aside) {
    return no_memory(error);
  }

  memcpy(output->aside, output->target, directory);
  for (unsigned i = 0U; output->fd < 0 && i < MAX_ATTEMPTS; ++i) {
    name_aside(output, i);
    output->fd = open_again(output->aside, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (output->fd < 0 && errno != EEXIST) {
      break;
    }
  }

  if (output->fd < 0) {
    const int number = errno;
    free(output->aside);
    output->aside = NULL; // So that nothing of somebody else is removed
    return fail(output, number, "Cannot create the file", error);
  }

  // What was private stays so
  if (existing && fchmod(output->fd, existing->st_mode & 0777U)) {
    return fail(output, errno, "Cannot create the file", error);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
open_in_place(Output* const output, CompetentError* const error)
{
  output->fd = open_again(output->name, O_WRONLY, 0);
  return (output->fd < 0)
           ? fail(output, errno, "Cannot open the file for writing", error)
           : COMPETENT_STATUS_SUCCESS;
}

// A symbolic link stays one: what it refers to is replaced
static CompetentStatus
open_replacement(Output* const            output,
                 const struct stat* const existing,
                 CompetentError* const    error)
{
  errno = 0;
  output->target =
    existing ? realpath(output->name, NULL) : strdup(output->name);
  if (!output->target) {
    return (errno == ENOMEM) ? no_memory(error)
                             : fail(output, errno, "Cannot find", error);
  }

  return create_aside(output, existing, error);
}

static CompetentStatus
open_path(Output* const output, CompetentError* const error)
{
  const char* const name = output->name;
  if (!strcmp(name, "-") || !strcmp(name, "/dev/stdout")) {
    output->fd       = STDOUT_FILENO;
    output->is_owned = false;
    return COMPETENT_STATUS_SUCCESS;
  }

  struct stat status;
  if (stat(name, &status)) {
    return (errno == ENOENT && *name)
             ? open_replacement(output, NULL, error)
             : fail(output, errno, "Cannot create the file", error);
  }

  if (S_ISDIR(status.st_mode)) {
    return fail(output, EISDIR, "Cannot create the file", error);
  }

  return S_ISREG(status.st_mode) ? open_replacement(output, &status, error)
                                 : open_in_place(output, error);
}

CompetentStatus
output_open(const char* const     path,
            Output** const        output,
            CompetentError* const error)
{
  assert(path);
  assert(output);

  *output = NULL;

  Output* const opened = (Output*)calloc(1U, sizeof(Output));
  if (!opened) {
    return no_memory(error);
  }

  opened->fd       = -1;
  opened->is_owned = true;
  opened->name     = strdup(path);
  opened->chunk    = (char*)malloc(CHUNK_SIZE);

  const CompetentStatus st = (opened->name && opened->chunk)
                               ? open_path(opened, error)
                               : no_memory(error);
  if (st) {
    output_close(opened);
    return st;
  }

  *output = opened;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
output_write(Output* const         output,
             const void* const     bytes,
             const size_t          length,
             CompetentError* const error)
{
  assert(output);

  if (length > CHUNK_SIZE - output->length) {
    const CompetentStatus st = flush(output, error);
    if (st) {
      return st;
    }
  }

  if (length > CHUNK_SIZE) {
    return write_all(output, (const char*)bytes, length, error);
  }

  if (length) {
    memcpy(output->chunk + output->length, bytes, length);
    output->length += length;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Not every file system can do this, and the file is complete without it
static void
sync_directory(const Output* const output)
{
  const size_t length   = directory_length(output->target);
  output->aside[length] = '\0'; // The name aside is no longer needed

  const int fd = open_again(length ? output->aside : ".", O_RDONLY, 0);
  if (fd >= 0) {
    fsync(fd);
    close(fd);
  }
}

static CompetentStatus
sync_and_rename(Output* const output, CompetentError* const error)
{
  if (fsync(output->fd)) {
    return fail(output, errno, "Cannot write the file", error);
  }

  const int fd = output->fd;
  output->fd   = -1;
  if (close(fd) && errno != EINTR) {
    return fail(output, errno, "Cannot write the file", error);
  }

  if (rename(output->aside, output->target)) {
    return fail(output, errno, "Cannot replace the file", error);
  }

  sync_directory(output);
  free(output->aside);
  output->aside = NULL;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
output_commit(Output* const output, CompetentError* const error)
{
  assert(output);

  const CompetentStatus st = flush(output, error);

  return (st || !output->aside) ? st : sync_and_rename(output, error);
}

void
output_close(Output* const output)
{
  if (!output) {
    return;
  }

  if (output->is_owned && output->fd >= 0) {
    close(output->fd);
  }

  if (output->aside) {
    unlink(output->aside);
  }

  free(output->aside);
  free(output->target);
  free(output->chunk);
  free(output->name);
  free(output);
}
