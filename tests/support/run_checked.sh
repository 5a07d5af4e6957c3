#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Run a program, of Criterion or not, under sanitizers and fail on anything they report.
# Criterion ignores how its workers end once a test body has passed, so a leak
# that is found at exit would be printed and still count as a pass.
#
# Usage: run_checked.sh PROGRAM ARGUMENT...

set -u
here=$(dirname "$0")
logs=$(mktemp -d) || exit 2
trap 'rm -rf "$logs"' EXIT

# Sanitizers of gcc 12 cannot live with how far recent kernels move things
if setarch -R true 2>/dev/null; then
  set -- setarch -R "$@"
fi

ASAN_OPTIONS="${ASAN_OPTIONS:-}:log_path=$logs/asan:detect_leaks=1" \
LSAN_OPTIONS="${LSAN_OPTIONS:-}:suppressions=$here/lsan.supp:print_suppressions=0" \
UBSAN_OPTIONS="${UBSAN_OPTIONS:-}:print_stacktrace=1" \
  "$@"
status=$?

for log in "$logs"/*; do
  [ -s "$log" ] || continue
  cat "$log" >&2
  status=1
done

exit $status
