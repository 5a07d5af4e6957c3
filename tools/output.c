// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void
output_begin(void)
{
  for (int fd = 0; fd <= 2; ++fd) {
    if (fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
      // What is closed stays of no use: reading ends, and writing fails
      if (open("/dev/null", fd ? O_RDONLY : O_WRONLY) < 0) {
        _exit(1);
      }
    }
  }

  signal(SIGPIPE, SIG_IGN);
}

bool
output_is_abandoned(void)
{
  struct pollfd polled = {STDOUT_FILENO, POLLOUT, 0};
  const int     flags  = fcntl(STDOUT_FILENO, F_GETFL);

  return flags < 0 || (flags & O_ACCMODE) == O_RDONLY ||
         (poll(&polled, 1U, 0) > 0 && (polled.revents & POLLERR));
}

bool
output_end(const Language language)
{
  const bool has_failed = ferror(stdout);
  errno                 = 0;
  if (!fflush(stdout) && !has_failed) {
    return true;
  }

  const int reason = errno ? errno : EIO;
  if (reason != EPIPE && reason != EBADF && !output_is_abandoned()) {
    complain(language, MESSAGE_BAD_OUTPUT, strerror(reason), NULL);
  }

  return false;
}
