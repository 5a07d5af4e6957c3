#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Build the library from two copies of its sources, in folders of different
# names, and compare the two byte by byte: with debugging symbols and assertions,
# which is where paths would stand.
#
# Usage: check_reproducible.sh CMAKE SOURCES FOLDER

set -eu
cmake=$1
sources=$2
folder=$3

rm -rf "$folder"
for name in one another/place; do
  mkdir -p "$folder/$name"
  cp -R "$sources/CMakeLists.txt" "$sources/VERSION" \
    "$sources/data" "$sources/include" "$sources/lib" "$folder/$name"
  "$cmake" -S "$folder/$name" -B "$folder/$name/build/made" -G Ninja \
    -DCMAKE_BUILD_TYPE=Debug -DCOMPETENT_TESTS=OFF >"$folder/log"
  "$cmake" --build "$folder/$name/build/made" --target competent >"$folder/log"
done

cmp "$folder/one/build/made/lib/libcompetent.so" \
  "$folder/another/place/build/made/lib/libcompetent.so"
