// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <competent/status.h>

#include <stddef.h>
#include <string.h>

/// Items of one size that grow; zero-initialised it is empty
typedef struct {
  void*  items;
  size_t n;
  size_t capacity;
} Array;

/// Append zeroed items and return the first, or null with the error set
void*
array_add_many(Array* array, size_t item_size, size_t n, CompetentError* error);

/// Append a zeroed item and return it, or null with the error set
static inline void*
array_add(Array* const          array,
          const size_t          item_size,
          CompetentError* const error)
{
  return (array->n < array->capacity)
           ? memset((char*)array->items + array->n++ * item_size, 0, item_size)
           : array_add_many(array, item_size, 1U, error);
}

/// Free what an array holds, so that it is empty again
void
array_free(Array* array);

#endif // BASE_ARRAY_H
