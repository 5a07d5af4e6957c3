// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BENCHMARK_COMMANDS_H
#define BENCHMARK_COMMANDS_H

#include <stdbool.h>

/// What is measured, and how thoroughly
typedef struct {
  unsigned     n_rounds;
  unsigned     n_calls; ///< Of what takes microseconds, in a round
  const char*  output;  ///< File to write, for those that do
  unsigned     copies;  ///< Of everything, for grow
  unsigned     n_paths;
  char* const* paths;
} Job;

/// Read and compile source files, and have others read them
bool
bench_read(const Job* job);

/// Open snapshots in each way, and do the least that any opening does
bool
bench_open(const Job* job);

/// Tell how much memory an open snapshot takes
bool
bench_memory(const Job* job);

/// Answer questions with a snapshot
bool
bench_answer(const Job* job);

/// Come from source files, and from a snapshot, to the first answer
bool
bench_first(const Job* job);

/// Compile many renamed copies of source files into one large snapshot
bool
bench_grow(const Job* job);

/// Find what is near to each line of a file, among the lines of another
bool
bench_near(const Job* job);

/// Make normal forms of the lines of one file, and of another file as a whole
bool
bench_normal(const Job* job);

/// Write the normal form of each line of a file, or of it all if it is given
/// twice
bool
bench_forms(const Job* job);

/// Look up labels: exactly, by how they begin, with typing errors, and ranked
bool
bench_lookup(const Job* job);

/// Extract what a text mentions, as labels are and in all their forms
bool
bench_extract(const Job* job);

/// Plan with snapshots
bool
bench_plan(const Job* job);

/// Find ways between occupations of a snapshot, and write its transitions
bool
bench_travel(const Job* job);

/// Find the covers of all problems in a file
bool
bench_cover(const Job* job);

/// Find who pays for each course of snapshots
bool
bench_funding(const Job* job);

/// Find what is short in a region at random, as large as there are rounds
bool
bench_radar(const Job* job);

/// Assign rows to columns in all problems in a file
bool
bench_assign(const Job* job);

#endif // BENCHMARK_COMMANDS_H
