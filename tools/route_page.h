// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ROUTE_PAGE_H
#define TOOLS_ROUTE_PAGE_H

#include "messages.h"

#include <competent/attributes.h>
#include <competent/plan.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// Routes of which a page is wanted
typedef struct {
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  const CompetentPlan*     plan;
  int32_t                  enough; ///< Points that are
} RoutePage;

/**
   Write a page of HTML with a picture of each route.

   Steps stand on a time line, above which coverage rises.  The page needs
   nothing else: no script, no network, no other file.
*/
void
route_page(FILE* out, const RoutePage* page);

/**
   Return such a page as a text.

   @param[out] text Set to the page, which ends in a null byte and must be
   freed, or to null on failure.

   @param[out] length Set to its length in bytes.
*/
COMPETENT_NODISCARD CompetentStatus
route_text(const RoutePage* page,
           char**           text,
           size_t*          length,
           CompetentError*  error);

#endif // TOOLS_ROUTE_PAGE_H
