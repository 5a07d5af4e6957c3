// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHOWN_H
#define TOOLS_SHOWN_H

#include "messages.h"
#include "number.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdint.h>

/// Return what to call a concept: its name, or else its IRI
CompetentText
shown_name(const CompetentTaxonomy* taxonomy, CompetentConcept concept);

/// Return eurocents as people read them, like € 1.250,50, or a dash for unknown
Number
shown_money(Language language, int64_t cents);

/// Return the date of today, as year * 10000 + month * 100 + day, or 0
int32_t
shown_today(void);

#endif // TOOLS_SHOWN_H
