// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/version.h>

const char*
competent_version(void)
{
  return COMPETENT_VERSION;
}
