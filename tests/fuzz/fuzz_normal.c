// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any text has a normal form, which is its own, or is refused

#include "fuzz/fuzz.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/normal.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  const CompetentText text     = {(const char*)data, size};
  Buffer              once     = {NULL, 0U, 0U};
  Buffer              twice    = {NULL, 0U, 0U};
  const bool          is_right = size <= NORMAL_MAX_LENGTH &&
                        utf8_valid_length((const char*)data, size) == size;

  const CompetentStatus st = normal_form(text, &once, NULL);
  require(!st == is_right);
  if (!st && once.length <= NORMAL_MAX_LENGTH) {
    const CompetentText form = {once.bytes, once.length};
    require(!normal_form(form, &twice, NULL));
    require(once.length == twice.length);
    require(!once.length || !memcmp(once.bytes, twice.bytes, once.length));
  }

  buffer_free(&once);
  buffer_free(&twice);
  return 0;
}
