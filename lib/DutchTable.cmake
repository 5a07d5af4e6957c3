# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

# cmake -D FROM=X.tsv -D TO=X.inc -P DutchTable.cmake: write the first three
# columns of a table as rows of C, sorted by bytes.  Lines with # are remarks.
# With -D BACKWARD=1 they are sorted by the bytes of their keys from the end on.
#
# Into X.starts.inc goes where the rows of each first byte start, or of each last
# one if they are sorted from the end on, and where the rows end.

file(STRINGS ${FROM} lines ENCODING UTF-8 REGEX "^[^#]")

foreach(line IN LISTS lines)
  if(line MATCHES "[]\\;\"[]")
    message(FATAL_ERROR "${FROM}: a line has a character that is not for tables")
  endif()
endforeach()

# Put the reverse of each key, a tab and a bar before its line
if(BACKWARD)
  set(reversed "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^[^\t]+" key "${line}")
    string(LENGTH "${key}" n)
    set(backward "")
    while(n GREATER 0)
      math(EXPR n "${n} - 1")
      string(SUBSTRING "${key}" ${n} 1 letter)
      string(APPEND backward "${letter}")
    endwhile()
    list(APPEND reversed "${backward}\t|${line}")
  endforeach()
  set(lines "${reversed}")
endif()

list(SORT lines COMPARE STRING)
list(TRANSFORM lines REPLACE "^[^|]*\t[|]" "")

set(rows "")
set(starts "")
set(n_rows 0)
set(next_byte 0)
set(before "")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([^\t]+)\t?([^\t]*)\t?([^\t]*)" all "${line}")
  if(before STREQUAL "x${CMAKE_MATCH_1}")
    message(FATAL_ERROR "${FROM}: ${CMAKE_MATCH_1} stands there twice")
  endif()

  set(before "x${CMAKE_MATCH_1}")

  set(at 0)
  if(BACKWARD)
    string(LENGTH "${CMAKE_MATCH_1}" at)
    math(EXPR at "${at} - 1")
  endif()
  string(SUBSTRING "${CMAKE_MATCH_1}" ${at} 1 byte)
  string(HEX "${byte}" byte)
  while(next_byte LESS_EQUAL 0x${byte})
    string(APPEND starts "${n_rows},\n")
    math(EXPR next_byte "${next_byte} + 1")
  endwhile()
  math(EXPR n_rows "${n_rows} + 1")

  string(
    APPEND rows
    "TABLE_ROW(\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", \"${CMAKE_MATCH_3}\"),\n"
  )
endforeach()

while(next_byte LESS_EQUAL 256)
  string(APPEND starts "${n_rows},\n")
  math(EXPR next_byte "${next_byte} + 1")
endwhile()

file(WRITE ${TO} "${rows}")
string(REGEX REPLACE "inc$" "starts.inc" starts_to "${TO}")
file(WRITE ${starts_to} "${starts}")
