// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OVERVIEW_PAGE_H
#define TOOLS_OVERVIEW_PAGE_H

#include "messages.h"

#include <competent/concept.h>
#include <competent/course.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// Whose overview is wanted
typedef struct {
  Language                language;
  const CompetentPlanner* planner;
  const CompetentProfile* profile; ///< Of the same taxonomy
  CompetentConcept        now;     ///< Where the person works, or none
  CompetentConcept        target;  ///< Occupation to go to, or none to choose
  const CompetentWishes*  wishes;  ///< What stands in the way, or null
  CompetentThrift         thrift;  ///< What routes spend least of: not hours
  int32_t                 date;    ///< When it is made, and funding asked for
} OverviewQuestion;

/**
   Write one page for one person: what fits, what is missing, the route, the
   courses and who pays.

   The page needs nothing else: no script, no network, no other file.  It holds
   what is in the profile and what follows from it, and nothing that was not
   understood.  docs/personal-overview.md tells of what and how it speaks.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   target, date or wishes, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
overview_write(FILE*                   out,
               const OverviewQuestion* question,
               CompetentError*         error);

/**
   Return such a page as a text.

   @param[out] text Set to the page, which ends in a null byte and must be
   freed, or to null on failure.

   @param[out] length Set to its length in bytes.
*/
COMPETENT_NODISCARD CompetentStatus
overview_text(const OverviewQuestion* question,
              char**                  text,
              size_t*                 length,
              CompetentError*         error);

#endif // TOOLS_OVERVIEW_PAGE_H
