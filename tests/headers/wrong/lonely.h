// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef LONELY_H
#define LONELY_H

/// This wants a header that is not included
uint32_t
lonely(void);

#endif // LONELY_H
