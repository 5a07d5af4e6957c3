// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scarcity.h"

#include <stddef.h>

// The linker sends calls of malloc() to __wrap_malloc(), and so on

void*
__real_malloc(size_t size);

void*
__real_calloc(size_t n, size_t size);

void*
__real_realloc(void* memory, size_t size);

void*
__real_aligned_alloc(size_t alignment, size_t size);

void*
__wrap_malloc(size_t size);

void*
__wrap_calloc(size_t n, size_t size);

void*
__wrap_realloc(void* memory, size_t size);

void*
__wrap_aligned_alloc(size_t alignment, size_t size);

static bool   is_scarce;
static bool   is_lasting;
static bool   has_failed;
static size_t n_left;

static bool
fails(void)
{
  if (!is_scarce || (has_failed && !is_lasting)) {
    return false;
  }

  if (n_left) {
    --n_left;
    return false;
  }

  has_failed = true;
  return true;
}

void
scarcity_begin(const size_t n, const bool lasting)
{
  is_scarce  = true;
  is_lasting = lasting;
  has_failed = false;
  n_left     = n;
}

bool
scarcity_end(void)
{
  is_scarce = false;
  return has_failed;
}

void*
__wrap_malloc(const size_t size)
{
  return fails() ? NULL : __real_malloc(size);
}

void*
__wrap_calloc(const size_t n, const size_t size)
{
  return fails() ? NULL : __real_calloc(n, size);
}

void*
__wrap_realloc(void* const memory, const size_t size)
{
  return fails() ? NULL : __real_realloc(memory, size);
}

void*
__wrap_aligned_alloc(const size_t alignment, const size_t size)
{
  return fails() ? NULL : __real_aligned_alloc(alignment, size);
}
