// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_INPUT_H
#define BASE_INPUT_H

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// Bytes that are read from a file, standard input or memory, and unpacked
typedef struct InputImpl Input;

/// How many bytes input_peek() returns of a file that is long enough
#define INPUT_PEEK_SIZE 4096U

/// Open a file, or standard input for "-"; gzip is unpacked, several members
/// too
COMPETENT_NODISCARD CompetentStatus
input_open(const char* path, Input** input, CompetentError* error);

/// Open bytes that are in memory and stay there; the name is for messages
COMPETENT_NODISCARD CompetentStatus
input_open_bytes(const char*     name,
                 const void*     bytes,
                 size_t          length,
                 Input**         input,
                 CompetentError* error);

/// Close an input, or do nothing for null
void
input_close(Input* input);

/// Read up to size bytes, or none at the end; a cut-off gzip file is an error
COMPETENT_NODISCARD CompetentStatus
input_read(Input*          input,
           void*           bytes,
           size_t          size,
           size_t*         n_read,
           CompetentError* error);

/**
   Look at the first bytes, once unpacked, without taking them.

   This is for before the first input_read().  All there is of a short file is
   returned, and #INPUT_PEEK_SIZE bytes of a longer one.
*/
COMPETENT_NODISCARD CompetentStatus
input_peek(Input*          input,
           const char**    bytes,
           size_t*         length,
           CompetentError* error);

/// Return the name that messages use for an input: that of a file, or "-"
const char*
input_name(const Input* input);

/// Return how many bytes were taken from the file, before unpacking
int64_t
input_done(const Input* input);

/// Return how long the file is, before unpacking, or 0 if that is not known
int64_t
input_total(const Input* input);

#endif // BASE_INPUT_H
