// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHEET_STYLE_H
#define TOOLS_SHEET_STYLE_H

#include <stdio.h>

/// Write how the picture of a match looks, on whatever page it is
void
style_of_sheet(FILE* out);

#endif // TOOLS_SHEET_STYLE_H
