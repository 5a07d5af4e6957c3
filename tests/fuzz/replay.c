// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for libFuzzer: tries each file of the folders that are named, whole
// and then cut off at up to 64 places, since that is where readers go wrong.

#include "fuzz/fuzz.h"

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_CUTS 64U

static void
try_copy(const uint8_t* const data, const size_t size)
{
  // Of exactly this size, so that reading past the end is noticed
  uint8_t* const copy = (uint8_t*)malloc(size ? size : 1U);
  if (!copy) {
    abort();
  }

  memcpy(copy, data, size);
  LLVMFuzzerTestOneInput(copy, size);
  free(copy);
}

static void
try_all(const uint8_t* const data, const size_t size)
{
  try_copy(data, size);

  const size_t n_cuts = (size < N_CUTS) ? size : N_CUTS;
  for (size_t i = 0U; i < n_cuts; ++i) {
    try_copy(data, size * i / n_cuts);
  }
}

static int
replay_file(const char* const path)
{
  FILE* const file = fopen(path, "rb");
  if (!file) {
    return 1;
  }

  fseek(file, 0L, SEEK_END);
  const long size = ftell(file);
  rewind(file);

  uint8_t* const data =
    (size >= 0) ? (uint8_t*)malloc((size_t)size + 1U) : NULL;
  const int is_read =
    data && fread(data, 1U, (size_t)size, file) == (size_t)size;

  fclose(file);
  if (is_read) {
    try_all(data, (size_t)size);
  }

  free(data);
  return !is_read;
}

// Return how many files were tried, or none if one could not be
static size_t
replay_folder(const char* const path)
{
  DIR* const folder = opendir(path);
  if (!folder) {
    return 0U;
  }

  size_t n_tried = 0U;
  int    failed  = 0;
  for (const struct dirent* entry = readdir(folder); entry && !failed;
       entry                      = readdir(folder)) {
    if (entry->d_name[0] != '.') {
      char name[4096] = "";
      snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
      failed = replay_file(name);
      ++n_tried;
    }
  }

  closedir(folder);
  return failed ? 0U : n_tried;
}

int
main(const int argc, char** const argv)
{
  for (int i = 1; i < argc; ++i) {
    const size_t n_tried = replay_folder(argv[i]);
    printf("%s: %zu\n", argv[i], n_tried);
    if (!n_tried) {
      return 1;
    }
  }

  return argc < 2;
}
