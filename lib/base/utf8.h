// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/// Return how many bytes at the start are valid UTF-8: all, or up to the fault
size_t
utf8_valid_length(const char* bytes, size_t length);

/**
   Return how many bytes at the end may be the start of a character.

   All bytes before are valid.  This is 0 to 3, so that text which comes in
   chunks can be checked without putting it together.
*/
size_t
utf8_unfinished_length(const char* bytes, size_t length);

/// Write a code point as 1 to 4 bytes and return how many
size_t
utf8_encode(uint32_t code_point, char bytes[4]);

/// Read a code point of valid UTF-8 and return how many bytes it has
size_t
utf8_decode(const char* bytes, size_t length, uint32_t* code_point);

#endif // BASE_UTF8_H
