// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/file_map.h"

#include "base/failure.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static CompetentStatus
cannot(CompetentError* const error,
       const char* const     path,
       const CompetentStatus st,
       const char* const     what)
{
  const Place place = {path, 0U, 0U};
  return failure_at(error, st, place, "%s", what);
}

static CompetentStatus
map_descriptor(const int             descriptor,
               const char* const     path,
               FileMap* const        map,
               CompetentError* const error)
{
  struct stat status;
  if (fstat(descriptor, &status) || !S_ISREG(status.st_mode)) {
    return cannot(error,
                  path,
                  COMPETENT_STATUS_BAD_READ,
                  "Only a regular file can be mapped");
  }

  if (status.st_size <= 0 || (uintmax_t)status.st_size > SIZE_MAX) {
    return cannot(
      error, path, COMPETENT_STATUS_BAD_FORMAT, "The file is empty");
  }

  const size_t size = (size_t)status.st_size;
  void* const  bytes =
    mmap(NULL, size, PROT_READ, MAP_SHARED, descriptor, (off_t)0);
  if (bytes == MAP_FAILED) {
    return cannot(
      error, path, COMPETENT_STATUS_BAD_READ, "The file cannot be mapped");
  }

  map->bytes = bytes;
  map->size  = size;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
file_map_open(const char* const     path,
              FileMap* const        map,
              CompetentError* const error)
{
  const FileMap nothing = {NULL, 0U};
  *map                  = nothing;

  const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    const bool is_missing = errno == ENOENT || errno == ENOTDIR;
    return is_missing ? cannot(error,
                               path,
                               COMPETENT_STATUS_NOT_FOUND,
                               "There is no such file")
                      : cannot(error,
                               path,
                               COMPETENT_STATUS_BAD_READ,
                               "The file cannot be opened");
  }

  const CompetentStatus st = map_descriptor(descriptor, path, map, error);
  close(descriptor);
  return st;
}

CompetentStatus
file_map_new(const size_t size, FileMap* const map, CompetentError* const error)
{
  const FileMap nothing = {NULL, 0U};
  *map                  = nothing;

  void* const bytes = mmap(NULL,
                           size ? size : 1U,
                           PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS,
                           -1,
                           (off_t)0);
  if (bytes == MAP_FAILED) {
    return no_memory(error);
  }

  // All of it will be written at once, which few large pages make faster; that
  // is only advice, so it does not matter whether it is taken
  madvise(bytes, size, MADV_HUGEPAGE);

  map->bytes = bytes;
  map->size  = size ? size : 1U;
  return COMPETENT_STATUS_SUCCESS;
}

void
file_map_close(FileMap* const map)
{
  if (map->bytes) {
    munmap(map->bytes, map->size);
    map->bytes = NULL;
    map->size  = 0U;
  }
}
