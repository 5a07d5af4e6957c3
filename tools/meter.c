// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "meter.h"

#include <stdint.h>
#include <stdio.h>

// In whole tenths of a percent, so that a page is the same everywhere
static void
write_share(FILE* const out, const int64_t part, const int64_t whole)
{
  const int64_t tenths = (whole > 0) ? (part * 1000 + whole / 2) / whole : 0;
  const int64_t shown  = (tenths < 0) ? 0 : (tenths > 1000) ? 1000 : tenths;

  fprintf(out, "%d.%d%%", (int)(shown / 10), (int)(shown % 10));
}

// What a meter shows is told in words beside it
void
meter_begin(FILE* const out, const int64_t track, const int64_t longest)
{
  fputs("<span class=\"meter\" aria-hidden=\"true\" style=\"width:", out);
  write_share(out, track, longest);
  fputs("\">", out);
}

void
meter_fill(FILE* const       out,
           const char* const style,
           const int64_t     part,
           const int64_t     track)
{
  if (part > 0) {
    fprintf(out, "<b class=\"%s\" style=\"width:", style);
    write_share(out, part, track);
    fputs("\"></b>", out);
  }
}

void
meter_mark(FILE* const out, const int64_t part, const int64_t track)
{
  fputs("<i style=\"left:", out);
  write_share(out, part, track);
  fputs("\"></i>", out);
}

void
meter_end(FILE* const out)
{
  fputs("</span>", out);
}
