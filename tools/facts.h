// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_FACTS_H
#define TOOLS_FACTS_H

#include "reader.h"

#include <jansson.h>

/// Read the facts of a person, and tell all that is wrong with them
void
facts_read(Reader* reader, json_t* facts);

#endif // TOOLS_FACTS_H
