// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_COMPARE_H
#define BASE_COMPARE_H

#include <competent/text.h>

#include <string.h>

/// Return whether a text comes before, after or is another one, by bytes
static inline int
compare_texts(const CompetentText a, const CompetentText b)
{
  const size_t length = (a.length < b.length) ? a.length : b.length;
  const int    order  = length ? memcmp(a.bytes, b.bytes, length) : 0;

  return order ? order : (a.length > b.length) - (a.length < b.length);
}

#endif // BASE_COMPARE_H
