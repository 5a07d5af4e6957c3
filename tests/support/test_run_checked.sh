#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Show that run_checked.sh fails for a leak, and for nothing else.
#
# Usage: test_run_checked.sh LEAKY CLEAN

set -u
here=$(dirname "$0")

if output=$("$here/run_checked.sh" "$1" 2>&1); then
  echo "A program that leaks succeeded:"
  echo "$output"
  exit 1
fi

case "$output" in
  *"LeakSanitizer: detected memory leaks"*4711*) ;;
  *)
    echo "A program that leaks failed for another reason:"
    echo "$output"
    exit 1
    ;;
esac

if ! output=$("$here/run_checked.sh" "$2" 2>&1); then
  echo "A program without a leak failed:"
  echo "$output"
  exit 1
fi
