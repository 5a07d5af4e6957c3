// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OVERVIEW_TEXTS_H
#define TOOLS_OVERVIEW_TEXTS_H

#include "overview_said.h"

/// What an overview says, in Dutch and in English
extern const char* const overview_texts[N_SAID][2];

#endif // TOOLS_OVERVIEW_TEXTS_H
