// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <competent/status.h>

#include <stddef.h>

/// Bytes that grow; zero-initialised it is empty
typedef struct {
  char*  bytes;
  size_t length;
  size_t capacity;
} Buffer;

/// Make room for more bytes behind those that are there
COMPETENT_NODISCARD CompetentStatus
buffer_reserve(Buffer* buffer, size_t more, CompetentError* error);

/// Append bytes
COMPETENT_NODISCARD CompetentStatus
buffer_append(Buffer*         buffer,
              const void*     bytes,
              size_t          length,
              CompetentError* error);

/// Free what a buffer holds, so that it is empty again
void
buffer_free(Buffer* buffer);

#endif // BASE_BUFFER_H
