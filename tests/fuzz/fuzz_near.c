// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Of the lines of a text, those that are near to the first are found: exactly
// those whose distance says so, and the distance is the same both ways

#include "fuzz/fuzz.h"

#include "base/array.h"
#include "base/utf8.h"
#include "support/near_texts.h"
#include "taxonomy/near.h"
#include "text/edits.h"

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

static CompetentText
first_line(const CompetentText text)
{
  const char* const end =
    text.length ? (const char*)memchr(text.bytes, '\n', text.length) : NULL;
  const CompetentText line = {text.bytes,
                              end ? (size_t)(end - text.bytes) : text.length};
  return line;
}

static void
add_lines(NearTexts* const texts, const CompetentText text)
{
  for (size_t at = 0U; at < text.length;) {
    const CompetentText rest = {text.bytes + at, text.length - at};
    const CompetentText line = first_line(rest);
    if (line.length) {
      near_texts_add(texts, line);
    }

    at += line.length + 1U;
  }
}

static void
require_all(const NearTexts* const texts,
            const CompetentText    form,
            const unsigned         limit,
            const Array* const     hits)
{
  const Near* const items = (const Near*)hits->items;
  size_t            n     = 0U;
  for (uint32_t i = 0U; i < texts->list.n; ++i) {
    const CompetentText text  = near_texts_at(texts, i);
    const unsigned      edits = edits_between(form, text, limit);
    require(edits == edits_between(text, form, limit));
    if (edits <= limit) {
      require(n < hits->n && items[n].item == i && items[n].edits == edits);
      ++n;
    }
  }

  require(n == hits->n);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  const CompetentText text = {(const char*)data, size};
  const CompetentText form = first_line(text);
  const bool is_utf8       = utf8_valid_length((const char*)data, size) == size;
  NearTexts  texts;
  Array      hits = {NULL, 0U, 0U};
  memset(&texts, 0, sizeof(texts));
  add_lines(&texts, text);
  near_texts_sort(&texts);

  const NearIndex index = near_texts_index(&texts);
  for (unsigned limit = 0U; limit <= EDITS_MAX; ++limit) {
    require(!near_find(&index, form, limit, &hits, NULL));
    if (is_utf8) {
      require_all(&texts, form, limit, &hits);
    }
  }

  near_texts_free(&texts);
  array_free(&hits);
  return 0;
}
