// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BENCHMARK_RACE_H
#define BENCHMARK_RACE_H

#include <stdbool.h>
#include <stddef.h>

/// Which time counts
typedef enum {
  CLOCK_PROCESSOR, ///< Of this thread, so that a busy machine counts less
  CLOCK_WALL,      ///< Of the wall, for what waits for a disk
} Clock;

/**
   Something whose time is measured.

   All entrants of a race run in turn in every round, so that what else the
   machine does is shared, and the fastest round of each counts.
*/
typedef struct {
  const char* name; ///< Of the figure that is printed
  bool (*run)(void* handle);
  void*    handle;
  unsigned calls; ///< How often it is run at once, for what is very short
  double   best;  ///< Seconds of one call in the fastest round, set by race()
} Entrant;

/// Run all entrants by turns; false if any of them fails
bool
race(Entrant* entrants, size_t n_entrants, unsigned n_rounds, Clock clock);

/// Print a figure as a line of JSON
void
print_figure(const char* name,
             const char* unit,
             double      value,
             unsigned    n_rounds);

/// Race, and print the time of each entrant in seconds
bool
race_and_print(Entrant* entrants,
               size_t   n_entrants,
               unsigned n_rounds,
               Clock    clock);

/// Seconds on a clock, since some moment
double
clock_now(Clock clock);

#endif // BENCHMARK_RACE_H
