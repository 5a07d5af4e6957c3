// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHEET_PARTS_H
#define TOOLS_SHEET_PARTS_H

#include "messages.h"
#include "sheet.h"

#include <stdint.h>
#include <stdio.h>

/// A page that is being written
typedef struct {
  FILE*            out;
  const SheetPage* page;
  int32_t          most; ///< Points of the largest requirement
} Sheet;

/// Write a part of a whole as a percentage
void
sheet_percent(const Sheet* sheet, int64_t part, int64_t whole);

/// Write the heading of a part of the page
void
sheet_heading(const Sheet* sheet, Message message);

/// Write coverage and fit
void
sheet_cards(const Sheet* sheet);

/// Write what lacks, what teaches that, and what somebody has
void
sheet_lists(Sheet* sheet);

#endif // TOOLS_SHEET_PARTS_H
