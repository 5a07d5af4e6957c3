// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_QUESTIONS_H
#define SUPPORT_QUESTIONS_H

#include <competent/taxonomy.h>

#include <stdint.h>

/// Ask everything that can be asked of a taxonomy, and return a hash of the
/// answers.  What must hold of every taxonomy, or else ends the program.
uint64_t
ask_everything(const CompetentTaxonomy* taxonomy);

#endif // SUPPORT_QUESTIONS_H
