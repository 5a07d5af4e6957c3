// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/status.h>

#include <stddef.h>

const char*
competent_status_name(const CompetentStatus status)
{
  static const char* const names[] = {"success",
                                      "out of memory",
                                      "bad argument",
                                      "not found",
                                      "cannot be read",
                                      "cannot be written",
                                      "unknown format",
                                      "bad syntax",
                                      "bad encoding",
                                      "forbidden",
                                      "over a limit",
                                      "bad snapshot",
                                      "bad version",
                                      "bad sum",
                                      "cancelled"};

  return ((size_t)status < sizeof(names) / sizeof(names[0])) ? names[status]
                                                             : "unknown";
}
