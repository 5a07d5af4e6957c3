// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PAGE_TEXT_H
#define TOOLS_PAGE_TEXT_H

#include <competent/attributes.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdio.h>

/// What writes a page about something
typedef CompetentStatus (*PageWriter)(FILE*           out,
                                      const void*     subject,
                                      CompetentError* error);

/**
   Return a page as a text.

   @param write What writes it.

   @param subject What it is about.

   @param[out] text Set to the page, which ends in a null byte and must be
   freed, or to null on failure.

   @param[out] length Set to its length in bytes.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return What the writer returned, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
page_text(PageWriter      write,
          const void*     subject,
          char**          text,
          size_t*         length,
          CompetentError* error);

/// Tell that there is no memory
CompetentStatus
page_out_of_memory(CompetentError* error);

#endif // TOOLS_PAGE_TEXT_H
