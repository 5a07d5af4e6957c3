// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_FILE_MAP_H
#define BASE_FILE_MAP_H

#include <competent/status.h>

#include <stddef.h>

/// Whole pages of memory, of our own or of a file; zero-initialised it is empty
typedef struct {
  void*  bytes;
  size_t size;
} FileMap;

/// Map a regular file, read-only and shared with others who do
COMPETENT_NODISCARD CompetentStatus
file_map_open(const char* path, FileMap* map, CompetentError* error);

/// Make zeroed memory of our own
COMPETENT_NODISCARD CompetentStatus
file_map_new(size_t size, FileMap* map, CompetentError* error);

/// Give up the memory, or do nothing for an empty map
void
file_map_close(FileMap* map);

#endif // BASE_FILE_MAP_H
