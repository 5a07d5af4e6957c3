// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/reason.h"

#include <errno.h>
#include <stddef.h>

typedef struct {
  int         number;
  const char* name;
} Reason;

// The system's own texts depend on the locale, and are not safe with threads
static const Reason reasons[] = {
  {EACCES, "permission denied"},
  {EBADF, "it is not open"},
  {EBUSY, "it is in use"},
  {EDQUOT, "the disk quota is used up"},
  {EEXIST, "it exists already"},
  {EFBIG, "the file is too large"},
  {EINVAL, "the system does not support it"},
  {EIO, "the device failed"},
  {EISDIR, "it is a directory"},
  {ELOOP, "there are too many symbolic links"},
  {EMFILE, "too many files are open in this process"},
  {ENAMETOOLONG, "the name is too long"},
  {ENFILE, "too many files are open on this machine"},
  {ENODEV, "there is no such device"},
  {ENOENT, "there is no such file or directory"},
  {ENOMEM, "there is not enough memory"},
  {ENOSPC, "the disk is full"},
  {ENOTDIR, "a part of the path is not a directory"},
  {ENXIO, "there is no such device"},
  {EOVERFLOW, "the file is too large"},
  {EPERM, "the operation is not permitted"},
  {EPIPE, "the reader is gone"},
  {EROFS, "the disk is read-only"},
  {ETXTBSY, "it is a program that runs"},
};

const char*
reason_name(const int number)
{
  for (size_t i = 0U; i < sizeof(reasons) / sizeof(reasons[0]); ++i) {
    if (reasons[i].number == number) {
      return reasons[i].name;
    }
  }

  return "the system gave no reason that is known here";
}
