// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OUTPUT_H
#define TOOLS_OUTPUT_H

#include "messages.h"

#include <stdbool.h>

/// Make sure that no file that is opened takes the place of a standard stream
void
output_begin(void);

/// Return whether whoever read standard output has stopped doing so
bool
output_is_abandoned(void);

/**
   Write all that is still to be written to standard output.

   Return false if not all arrived.  Only if somebody still wants it is that
   told.
*/
bool
output_end(Language language);

#endif // TOOLS_OUTPUT_H
