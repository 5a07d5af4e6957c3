// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_NORMALISER_IMPL_H
#define TAXONOMY_NORMALISER_IMPL_H

#include <competent/normaliser.h>

/// Take a share of a normaliser, which has to be freed as the normaliser is
CompetentNormaliser*
normaliser_share(const CompetentNormaliser* normaliser);

#endif // TAXONOMY_NORMALISER_IMPL_H
