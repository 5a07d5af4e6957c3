// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include <competent/status.h>

#include <stddef.h>

/// A file that appears under its name only when it is complete
typedef struct OutputImpl Output;

/// Start a file aside of where it is to be, or standard output for "-"
COMPETENT_NODISCARD CompetentStatus
output_open(const char* path, Output** output, CompetentError* error);

/// Write bytes, through a buffer
COMPETENT_NODISCARD CompetentStatus
output_write(Output*         output,
             const void*     bytes,
             size_t          length,
             CompetentError* error);

/// Flush, sync and rename; the output can then only be closed
COMPETENT_NODISCARD CompetentStatus
output_commit(Output* output, CompetentError* error);

/// Close an output, and leave nothing behind unless it was committed
void
output_close(Output* output);

#endif // BASE_OUTPUT_H
