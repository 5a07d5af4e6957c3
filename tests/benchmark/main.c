// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char* name;
  bool (*run)(const Job* job);
} Command;

static const Command commands[] = {
  {"read", bench_read},
  {"open", bench_open},
  {"memory", bench_memory},
  {"answer", bench_answer},
  {"first", bench_first},
  {"grow", bench_grow},
  {"near", bench_near},
  {"normal", bench_normal},
  {"forms", bench_forms},
  {"lookup", bench_lookup},
  {"extract", bench_extract},
  {"plan", bench_plan},
  {"travel", bench_travel},
  {"assign", bench_assign},
  {"cover", bench_cover},
  {"funding", bench_funding},
  {"radar", bench_radar},
};

static int
usage(void)
{
  fprintf(stderr,
          "Usage: competent_bench COMMAND [-r ROUNDS] [-c CALLS] "
          "[-o OUTPUT] [-n COPIES] FILE...\n");
  return 2;
}

static bool
take_option(Job* const job, const char* const option, const char* const value)
{
  const unsigned number = (unsigned)strtoul(value, NULL, 10);

  switch (option[1]) {
    case 'r':
      job->n_rounds = number;
      return number > 0U;
    case 'c':
      job->n_calls = number;
      return number > 0U;
    case 'n':
      job->copies = number;
      return number > 0U;
    case 'o':
      job->output = value;
      return true;
    default:
      return false;
  }
}

int
main(const int argc, char* const* const argv)
{
  Job job = {5U, 1000U, NULL, 1U, 0U, NULL};
  int at  = 2;
  for (; at + 1 < argc && argv[at][0] == '-'; at += 2) {
    if (!take_option(&job, argv[at], argv[at + 1])) {
      return usage();
    }
  }

  if (at >= argc) {
    return usage();
  }

  job.n_paths = (unsigned)(argc - at);
  job.paths   = argv + at;
  for (size_t i = 0U; i < sizeof(commands) / sizeof(commands[0]); ++i) {
    if (!strcmp(argv[1], commands[i].name)) {
      return commands[i].run(&job) ? 0 : 1;
    }
  }

  return usage();
}
