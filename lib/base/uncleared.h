// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_UNCLEARED_H
#define BASE_UNCLEARED_H

/**
   Room for much, of which little is used, and nothing is read before it was
   written.

   The library is built so that all variables begin as zeroes.  To clear some
   thousand bytes for a word of ten takes longer than what is done to the word.
*/
#if defined(__has_attribute)
#if __has_attribute(uninitialized)
#define UNCLEARED __attribute__((uninitialized))
#endif
#endif

#ifndef UNCLEARED
#define UNCLEARED
#endif

#endif // BASE_UNCLEARED_H
