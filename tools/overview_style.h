// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OVERVIEW_STYLE_H
#define TOOLS_OVERVIEW_STYLE_H

#include <stdio.h>

/// Write how an overview looks: on a phone, on a desk and on paper
void
style_of_overview(FILE* out);

#endif // TOOLS_OVERVIEW_STYLE_H
