// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_VERSION_H
#define COMPETENT_VERSION_H

#include <competent/attributes.h>

COMPETENT_BEGIN_DECLS

/// Return the version of the library that is running, like "0.1.0"
COMPETENT_API const char*
competent_version(void);

COMPETENT_END_DECLS

#endif // COMPETENT_VERSION_H
