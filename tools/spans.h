// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SPANS_H
#define TOOLS_SPANS_H

#include <competent/extract.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// What is told, in its order, of a text with mentions in it
typedef struct {
  /// Text that is not cut by the start or end of a mention
  void (*text)(void* handle, CompetentText text);

  /// A mention starts, or goes on after one that it overlaps has ended
  void (*open)(void* handle, const CompetentMention* mention, bool is_start);

  /// What was opened last is closed, whether the mention ends or goes on
  void (*close)(void* handle, const CompetentMention* mention, bool is_end);
} SpanReader;

/**
   Tell where mentions start and end in a text.

   What is opened is closed in the order that markup wants, also where mentions
   overlap.  Within more mentions than anybody can tell apart, further ones are
   left out.
*/
void
spans_read(CompetentText           text,
           const CompetentMention* mentions,
           size_t                  n_mentions,
           const SpanReader*       reader,
           void*                   handle);

#endif // TOOLS_SPANS_H
