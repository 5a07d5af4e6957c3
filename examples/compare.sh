#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Run a program and compare what it prints with what it should, byte for byte.
#
# Usage: compare.sh EXPECTED PROGRAM ARGUMENT...

set -u
expected=$1
shift

printed=$(mktemp) || exit 2
trap 'rm -f "$printed"' EXIT

"$@" > "$printed" || exit 1
diff -u "$expected" "$printed"
