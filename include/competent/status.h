// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_STATUS_H
#define COMPETENT_STATUS_H

#include <competent/attributes.h>

#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What became of a call that can fail; the values never change
typedef enum {
  COMPETENT_STATUS_SUCCESS      = 0,  ///< All is well
  COMPETENT_STATUS_NO_MEMORY    = 1,  ///< There was not enough memory
  COMPETENT_STATUS_BAD_ARGUMENT = 2,  ///< An argument is out of its range
  COMPETENT_STATUS_NOT_FOUND    = 3,  ///< There is no file of that name
  COMPETENT_STATUS_BAD_READ     = 4,  ///< A file cannot be read
  COMPETENT_STATUS_BAD_WRITE    = 5,  ///< A file cannot be written
  COMPETENT_STATUS_BAD_FORMAT   = 6,  ///< A file is of no known format
  COMPETENT_STATUS_BAD_SYNTAX   = 7,  ///< A file breaks its format's grammar
  COMPETENT_STATUS_BAD_ENCODING = 8,  ///< A file is not valid in its encoding
  COMPETENT_STATUS_FORBIDDEN    = 9,  ///< A file uses what is never followed
  COMPETENT_STATUS_OVER_LIMIT   = 10, ///< A #CompetentLimit was passed
  COMPETENT_STATUS_BAD_SNAPSHOT = 11, ///< A snapshot is damaged or hostile
  COMPETENT_STATUS_BAD_VERSION  = 12, ///< A snapshot is of another version
  COMPETENT_STATUS_BAD_SUM      = 13, ///< An explanation is not the score's
  COMPETENT_STATUS_CANCELLED    = 14, ///< The caller asked to stop
} CompetentStatus;

/// The size of an error's message, with its terminator
#define COMPETENT_ERROR_MESSAGE_SIZE 512

/**
   Why a call failed.

   The caller owns it, usually on the stack, and nothing in it needs freeing.
   It is only written to on failure.  The message never holds text from a
   person's profile, and never the content of a file.
*/
typedef struct {
  CompetentStatus status; ///< Kind of failure
  uint32_t        line; ///< Line in the file, from 1, or 0 where there is none
  uint32_t column;      ///< Byte in the line, from 1, or 0 where there is none
  char     message[COMPETENT_ERROR_MESSAGE_SIZE]; ///< One sentence, with place
} CompetentError;

/// Return the name of a status in words, like "out of memory"
COMPETENT_API const char*
competent_status_name(CompetentStatus status);

COMPETENT_END_DECLS

#endif // COMPETENT_STATUS_H
