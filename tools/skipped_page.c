// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "skipped.h"

#include "html.h"
#include "number.h"

#include <stdint.h>

// Apart from the rest, since pages are made outside of the command, too
void
skipped_page(FILE* const          out,
             const Language       language,
             const Skipped* const skipped)
{
  if (!skipped->n) {
    return;
  }

  fputs("<p>", out);
  message_write(out,
                language,
                MESSAGE_NOT_UNDERSTOOD,
                number_whole(language, (int64_t)skipped->n).text,
                NULL);
  for (size_t i = 0U; i < skipped->n; ++i) {
    fputs(i ? ", " : "", out);
    html_string(out, skipped->places[i].text);
  }

  fputs("</p>\n", out);
}
