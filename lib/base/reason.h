// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_REASON_H
#define BASE_REASON_H

/// Return what an errno means, in English whatever the locale is
const char*
reason_name(int number);

#endif // BASE_REASON_H
