// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_LOAD_H
#define TOOLS_LOAD_H

#include "options.h"

#include <competent/taxonomy.h>

/// Open the files that are operands as one taxonomy, or tell why not
CompetentTaxonomy*
load_taxonomy(const Options* options);

/// Tell what the library says is wrong
void
complain_error(Language language, const CompetentError* error);

#endif // TOOLS_LOAD_H
