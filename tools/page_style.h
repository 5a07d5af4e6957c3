// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PAGE_STYLE_H
#define TOOLS_PAGE_STYLE_H

#include <stdio.h>

/// Write how marks look, on whatever page they are
void
style_of_marks(FILE* out);

/// Write how the rest of a page looks
void
style_of_page(FILE* out);

#endif // TOOLS_PAGE_STYLE_H
