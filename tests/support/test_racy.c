// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <pthread.h>
#include <stddef.h>

static int n_counted;

static void*
count(void* const unused)
{
  (void)unused;
  ++n_counted;
  return NULL;
}

int
main(void)
{
  pthread_t threads[2];
  for (size_t i = 0U; i < 2U; ++i) {
    if (pthread_create(&threads[i], NULL, count, NULL)) {
      return 2;
    }
  }

  for (size_t i = 0U; i < 2U; ++i) {
    pthread_join(threads[i], NULL);
  }

  return 0;
}
