// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/array.h"

#include "base/failure.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static CompetentStatus
reserve(Array* const          array,
        const size_t          item_size,
        const size_t          more,
        CompetentError* const error)
{
  if (more <= array->capacity - array->n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (more > SIZE_MAX / item_size / 4U - array->n) {
    return no_memory(error);
  }

  const size_t needed   = array->n + more;
  const size_t doubled  = array->capacity ? array->capacity * 2U : 16U;
  const size_t capacity = (doubled > needed) ? doubled : needed;
  void* const  items    = realloc(array->items, capacity * item_size);
  if (!items) {
    return no_memory(error);
  }

  array->items    = items;
  array->capacity = capacity;
  return COMPETENT_STATUS_SUCCESS;
}

void*
array_add_many(Array* const          array,
               const size_t          item_size,
               const size_t          n,
               CompetentError* const error)
{
  if (reserve(array, item_size, n ? n : 1U, error)) {
    return NULL;
  }

  char* const first = (char*)array->items + array->n * item_size;
  memset(first, 0, n * item_size);
  array->n += n;
  return first;
}

void
array_free(Array* const array)
{
  const Array empty = {NULL, 0U, 0U};
  free(array->items);
  *array = empty;
}
