// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "page_text.h"

#include <stdbool.h>
#include <stdlib.h>

CompetentStatus
page_out_of_memory(CompetentError* const error)
{
  if (error) {
    *error =
      (CompetentError){COMPETENT_STATUS_NO_MEMORY, 0U, 0U, "Out of memory"};
  }

  return COMPETENT_STATUS_NO_MEMORY;
}

CompetentStatus
page_text(const PageWriter      write,
          const void* const     subject,
          char** const          text,
          size_t* const         length,
          CompetentError* const error)
{
  *text   = NULL;
  *length = 0U;

  FILE* const out = open_memstream(text, length);
  if (!out) {
    return page_out_of_memory(error);
  }

  CompetentStatus st        = write(out, subject, error);
  const bool      has_fault = ferror(out);
  if ((fclose(out) || has_fault) && !st) {
    st = page_out_of_memory(error);
  }

  if (st) {
    free(*text);
    *text   = NULL;
    *length = 0U;
  }

  return st;
}
