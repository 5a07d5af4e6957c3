// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_FAILURE_H
#define BASE_FAILURE_H

#include <competent/status.h>

#include <stdint.h>

/// A place in a file, for messages
typedef struct {
  const char* name;   ///< Name of the file, or null
  uint32_t    line;   ///< From 1, or 0 for none
  uint32_t    column; ///< From 1, or 0 for none
} Place;

/// Fill in an error, which may be null, and return its status
__attribute__((format(printf, 3, 4))) CompetentStatus
failure(CompetentError* error, CompetentStatus st, const char* format, ...);

/// Like failure(), with the place in front: "name:line:column: message"
__attribute__((format(printf, 4, 5))) CompetentStatus
failure_at(CompetentError* error,
           CompetentStatus st,
           Place           place,
           const char*     format,
           ...);

/// Say that there is no memory
CompetentStatus
no_memory(CompetentError* error);

#endif // BASE_FAILURE_H
