#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Build a program with what pkg-config says, and run it.
#
# Usage: run.sh LIBDIR VERSION FOLDER

set -eu
here=$(dirname "$0")
export PKG_CONFIG_PATH="$1/pkgconfig" LD_LIBRARY_PATH="$1"

rm -rf "$3"
mkdir -p "$3"

# Words of options are meant to be split
# shellcheck disable=SC2046
cc -std=c17 -Wall -Wextra -Werror -o "$3/consumer" "$here/../consumer.c" \
  $(pkg-config --cflags --libs "competent = $2")

test "$("$3/consumer")" = "$2"

# What comes with it is found where the tree was moved to
test -f "$(pkg-config --variable=datadir competent)/vocabulary/catalogue.ttl"
