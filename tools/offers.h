// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OFFERS_H
#define TOOLS_OFFERS_H

#include "document.h"
#include "messages.h"
#include "shown.h"
#include "table.h"

#include <stdint.h>
#include <stdio.h>

/// Add a cell with a number, or a dash for unknown
void
offers_count(Table* table, Language language, int64_t value);

/// Write a member with a number, or null for unknown
void
offers_member(Document* document, const char* key, int64_t value);

/// Write the member blocked_by with the names of bars
void
offers_bars(Document* document, uint32_t bars);

/// Tell which bars kept anything out
void
offers_tell_bars(FILE* out, Language language, uint32_t bars);

#endif // TOOLS_OFFERS_H
