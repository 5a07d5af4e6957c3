// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "race.h"

#include <stdio.h>
#include <time.h>

double
clock_now(const Clock clock)
{
  struct timespec now = {0, 0};
  clock_gettime(
    (clock == CLOCK_WALL) ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &now);

  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static bool
run_once(Entrant* const entrant, const Clock clock, const bool is_first)
{
  const double start = clock_now(clock);
  for (unsigned i = 0U; i < entrant->calls; ++i) {
    if (!entrant->run(entrant->handle)) {
      fprintf(stderr, "%s failed\n", entrant->name);
      return false;
    }
  }

  const double time = (clock_now(clock) - start) / entrant->calls;
  if (is_first || time < entrant->best) {
    entrant->best = time;
  }

  return true;
}

bool
race(Entrant* const entrants,
     const size_t   n_entrants,
     const unsigned n_rounds,
     const Clock    clock)
{
  for (unsigned round = 0U; round < n_rounds; ++round) {
    for (size_t i = 0U; i < n_entrants; ++i) {
      if (!run_once(&entrants[i], clock, !round)) {
        return false;
      }
    }
  }

  return true;
}

void
print_figure(const char* const name,
             const char* const unit,
             const double      value,
             const unsigned    n_rounds)
{
  printf("{\"name\": \"%s\", \"unit\": \"%s\", \"value\": %.9g, "
         "\"rounds\": %u}\n",
         name,
         unit,
         value,
         n_rounds);
  fflush(stdout);
}

bool
race_and_print(Entrant* const entrants,
               const size_t   n_entrants,
               const unsigned n_rounds,
               const Clock    clock)
{
  if (!race(entrants, n_entrants, n_rounds, clock)) {
    return false;
  }

  for (size_t i = 0U; i < n_entrants; ++i) {
    print_figure(entrants[i].name, "s", entrants[i].best, n_rounds);
  }

  return true;
}
