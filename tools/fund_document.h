// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_FUND_DOCUMENT_H
#define TOOLS_FUND_DOCUMENT_H

#include <competent/funding.h>
#include <competent/taxonomy.h>

#include <stdint.h>
#include <stdio.h>

/// Room for a date like 2025-09-01
typedef struct {
  char text[24];
} DateText;

/// Return a date as people and programs write it
DateText
date_text(int32_t date);

/// Write what schemes answer as a document
void
fund_document(FILE*                    out,
              const CompetentTaxonomy* taxonomy,
              const CompetentCase*     question,
              const CompetentClaims*   claims);

#endif // TOOLS_FUND_DOCUMENT_H
