// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "html.h"

#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static const char*
replacement_of(const uint32_t c)
{
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#x27;";
    case '\t':
    case '\n':
      return NULL;
    case '\r':
      return "\n";
    default:
      return text_is_harmful(c) ? "\xEF\xBF\xBD" : NULL;
  }
}

void
html_text(FILE* const out, const CompetentText text)
{
  for (size_t i = 0U; i < text.length;) {
    const CompetentText rest = {text.bytes + i, text.length - i};
    uint32_t            c    = 0U;
    const size_t        n    = text_next(rest, &c);

    const bool is_half_of_end =
      c == '\r' && n < rest.length && rest.bytes[n] == '\n';
    const char* const replacement = replacement_of(c);
    if (replacement && !is_half_of_end) {
      fputs(replacement, out);
    } else if (!replacement) {
      fwrite(rest.bytes, 1U, n, out);
    }

    i += n;
  }
}

void
html_string(FILE* const out, const char* const string)
{
  html_text(out, text_of(string));
}
