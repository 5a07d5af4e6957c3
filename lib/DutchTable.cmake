# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

# cmake -D FROM=X.tsv -D TO=X.inc -P DutchTable.cmake: write the first three
# columns of a table as rows of C, sorted by bytes.  Lines with # are remarks.

file(STRINGS ${FROM} lines ENCODING UTF-8 REGEX "^[^#]")

foreach(line IN LISTS lines)
  if(line MATCHES "[]\\;\"[]")
    message(FATAL_ERROR "${FROM}: a line has a character that is not for tables")
  endif()
endforeach()

list(SORT lines COMPARE STRING)

set(rows "")
set(before "")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([^\t]+)\t?([^\t]*)\t?([^\t]*)" all "${line}")
  if(before STREQUAL "x${CMAKE_MATCH_1}")
    message(FATAL_ERROR "${FROM}: ${CMAKE_MATCH_1} stands there twice")
  endif()

  set(before "x${CMAKE_MATCH_1}")
  string(
    APPEND rows
    "TABLE_ROW(\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", \"${CMAKE_MATCH_3}\"),\n"
  )
endforeach()

file(WRITE ${TO} "${rows}")
