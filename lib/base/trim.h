// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_TRIM_H
#define BASE_TRIM_H

#include <competent/text.h>

#include <stdbool.h>

static inline bool
is_blank_character(const char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Return a text without the ASCII blanks around it
static inline CompetentText
trim(const CompetentText text)
{
  CompetentText result = text;
  while (result.length && is_blank_character(result.bytes[0])) {
    ++result.bytes;
    --result.length;
  }

  while (result.length &&
         is_blank_character(result.bytes[result.length - 1U])) {
    --result.length;
  }

  return result;
}

#endif // BASE_TRIM_H
