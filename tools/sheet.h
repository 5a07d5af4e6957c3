// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHEET_H
#define TOOLS_SHEET_H

#include "explain.h"

#include <stdio.h>

/**
   Write a page of HTML with a picture of how a person stands to a target.

   The page needs nothing else: no script, no network, no other file.
*/
void
sheet_write(FILE* out, const Explanation* explanation);

#endif // TOOLS_SHEET_H
