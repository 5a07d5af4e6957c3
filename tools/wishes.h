// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_WISHES_H
#define TOOLS_WISHES_H

#include "options.h"

#include <stdbool.h>

/// The letters of the options below, none of which has a short form
#define WISHES_LETTERS "!#$%&()*+,."

#define WISHES_OPTIONS                          \
  {"budget", required_argument, NULL, '!'},     \
    {"hours", required_argument, NULL, '#'},    \
    {"weeks", required_argument, NULL, '$'},    \
    {"steps", required_argument, NULL, '%'},    \
    {"start", required_argument, NULL, '&'},    \
    {"end", required_argument, NULL, '('},      \
    {"coverage", required_argument, NULL, ')'}, \
    {"mode", required_argument, NULL, '*'},     \
    {"earning", no_argument, NULL, '+'},        \
    {"region", required_argument, NULL, ','},   \
  {                                             \
    "dutch", required_argument, NULL, '.'       \
  }

/// Read a whole number from 0 on, or return false after telling that it is none
bool
wishes_read_number(const Options* options,
                   const char*    name,
                   const char*    value,
                   int32_t        most,
                   int32_t*       number);

/// Read a wish, or return false after telling what is wrong with it
bool
wishes_read(Options* options, int letter, const char* value);

#endif // TOOLS_WISHES_H
