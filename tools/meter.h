// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_METER_H
#define TOOLS_METER_H

#include <stdint.h>
#include <stdio.h>

/// Begin a meter whose track is as long as a part of the longest
void
meter_begin(FILE* out, int64_t track, int64_t longest);

/// Fill a part of a meter
void
meter_fill(FILE* out, const char* style, int64_t part, int64_t track);

/// Mark a place of a meter
void
meter_mark(FILE* out, int64_t part, int64_t track);

/// End a meter
void
meter_end(FILE* out);

#endif // TOOLS_METER_H
