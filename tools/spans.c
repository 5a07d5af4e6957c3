// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "spans.h"

#include <stdint.h>

// Each step takes as long as this is deep, so time is linear in the mentions
#define MAX_DEPTH 8U

/// Where the reading of a text is
typedef struct {
  CompetentText           text;
  int32_t                 at; ///< First byte that was not told
  const CompetentMention* open[MAX_DEPTH];
  size_t                  depth;
  const SpanReader*       reader;
  void*                   handle;
} Reading;

static void
read_text(Reading* const reading, const int32_t end)
{
  if (end > reading->at) {
    const CompetentText piece = {reading->text.bytes + reading->at,
                                 (size_t)(end - reading->at)};

    reading->reader->text(reading->handle, piece);
    reading->at = end;
  }
}

// Return the innermost of the open mentions that end first
static size_t
first_to_end(const Reading* const reading)
{
  size_t first = reading->depth - 1U;
  for (size_t i = first; i--;) {
    first = (reading->open[i]->end < reading->open[first]->end) ? i : first;
  }

  return first;
}

// Close an open mention, for which those within it have to be interrupted
static void
close_one(Reading* const reading, const size_t index)
{
  const SpanReader* const reader = reading->reader;
  for (size_t i = reading->depth; i-- > index;) {
    reader->close(reading->handle, reading->open[i], i == index);
  }

  --reading->depth;
  for (size_t i = index; i < reading->depth; ++i) {
    reading->open[i] = reading->open[i + 1U];
    reader->open(reading->handle, reading->open[i], false);
  }
}

static void
close_until(Reading* const reading, const int32_t offset)
{
  while (reading->depth) {
    const size_t  first = first_to_end(reading);
    const int32_t end   = reading->open[first]->end;
    if (end > offset) {
      break;
    }

    read_text(reading, end);
    close_one(reading, first);
  }

  read_text(reading, offset);
}

void
spans_read(const CompetentText           text,
           const CompetentMention* const mentions,
           const size_t                  n_mentions,
           const SpanReader* const       reader,
           void* const                   handle)
{
  Reading reading = {text, 0, {NULL}, 0U, reader, handle};
  for (size_t i = 0U; i < n_mentions; ++i) {
    close_until(&reading, mentions[i].start);
    if (reading.depth < MAX_DEPTH) {
      reading.open[reading.depth++] = &mentions[i];
      reader->open(handle, &mentions[i], true);
    }
  }

  close_until(&reading, (int32_t)text.length);
}
