// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/buffer.h"

#include "base/failure.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

CompetentStatus
buffer_reserve(Buffer* const         buffer,
               const size_t          more,
               CompetentError* const error)
{
  if (more <= buffer->capacity - buffer->length) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (more > SIZE_MAX / 4U - buffer->length) {
    return no_memory(error);
  }

  const size_t needed   = buffer->length + more;
  const size_t doubled  = buffer->capacity * 2U;
  const size_t capacity = (doubled > needed) ? doubled : needed;
  char* const  bytes    = (char*)realloc(buffer->bytes, capacity);
  if (!bytes) {
    return no_memory(error);
  }

  buffer->bytes    = bytes;
  buffer->capacity = capacity;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
buffer_append(Buffer* const         buffer,
              const void* const     bytes,
              const size_t          length,
              CompetentError* const error)
{
  const CompetentStatus st = buffer_reserve(buffer, length, error);
  if (!st && length) {
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
  }

  return st;
}

void
buffer_free(Buffer* const buffer)
{
  const Buffer empty = {NULL, 0U, 0U};
  free(buffer->bytes);
  *buffer = empty;
}
