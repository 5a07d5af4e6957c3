// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TEXTS_H
#define TOOLS_TEXTS_H

#include "messages.h"

/// Every text for people, by message and language
extern const char* const texts[N_MESSAGES][2];

#endif // TOOLS_TEXTS_H
