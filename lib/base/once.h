// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_ONCE_H
#define BASE_ONCE_H

#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

/// Whether something was made that is made when it is first asked for;
/// zero-initialised it was not
typedef atomic_uint Once;

enum {
  ONCE_NOT,     ///< Nobody asked
  ONCE_IS_MADE, ///< A thread is making it
  ONCE_DONE,    ///< It is there
};

/**
   Return whether the caller has to make it, and then to call once_end().

   If another thread is making it at this moment, that is waited for.
*/
static inline bool
once_begin(Once* const once)
{
  unsigned state = atomic_load_explicit(once, memory_order_acquire);
  while (state != ONCE_DONE) {
    state = ONCE_NOT;
    if (atomic_compare_exchange_strong_explicit(once,
                                                &state,
                                                ONCE_IS_MADE,
                                                memory_order_acquire,
                                                memory_order_acquire)) {
      return true;
    }

    if (state == ONCE_IS_MADE) {
      sched_yield();
    }
  }

  return false;
}

/// Say that it is made, to whoever waits
static inline void
once_end(Once* const once)
{
  atomic_store_explicit(once, ONCE_DONE, memory_order_release);
}

#endif // BASE_ONCE_H
