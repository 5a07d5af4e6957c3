// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TERMINAL_H
#define TOOLS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// Return how many columns there are for output: of the terminal, or 80
size_t
terminal_columns(FILE* out);

/// Return whether colours are shown and wanted
bool
terminal_has_colour(FILE* out);

#endif // TOOLS_TERMINAL_H
