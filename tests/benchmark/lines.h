// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BENCHMARK_LINES_H
#define BENCHMARK_LINES_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// A file, and the lines in it; what is before the last tabulator is a key
typedef struct {
  CompetentText  text;
  CompetentText* lines;
  size_t         n_lines;
} Lines;

/// Read a file, or say what is wrong with it
bool
lines_read(const char* path, Lines* lines);

/// Free what was read, or do nothing if nothing was
void
lines_free(Lines* lines);

#endif // BENCHMARK_LINES_H
