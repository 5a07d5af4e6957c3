// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_BUILDER_IMPL_H
#define TAXONOMY_BUILDER_IMPL_H

#include "base/input.h"

#include <competent/builder.h>
#include <competent/source.h>
#include <competent/status.h>

/// Read statements from an input that is open
COMPETENT_NODISCARD CompetentStatus
builder_read_input(CompetentBuilder*      builder,
                   Input*                 input,
                   const CompetentSource* source,
                   CompetentError*        error);

#endif // TAXONOMY_BUILDER_IMPL_H
