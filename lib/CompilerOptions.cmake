# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# What every part is compiled with: competent_warnings is for code that is
# written here, hardening and sanitizers are for all that is linked.

include(CheckCCompilerFlag)
include(CheckLinkerFlag)

add_library(competent_warnings INTERFACE)
target_compile_options(
  competent_warnings
  INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wcast-align
    -Wcast-qual
    -Wconversion
    -Wdouble-promotion
    -Wformat=2
    -Wimplicit-fallthrough
    -Wmissing-prototypes
    -Wnull-dereference
    -Wshadow
    -Wsign-conversion
    -Wstrict-prototypes
    -Wswitch-enum
    -Wundef
    -Wvla
    -Wwrite-strings
    $<$<BOOL:${COMPETENT_WERROR}>:-Werror>
)

# Add options that the compiler knows; not all of these are for every processor
function(competent_add_compile_options)
  foreach(option IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "COMPETENT_HAS${option}" has)
    check_c_compiler_flag("-Werror ${option}" ${has})
    if(${has})
      add_compile_options(${option})
    endif()
  endforeach()
endfunction()

function(competent_add_link_options)
  foreach(option IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "COMPETENT_LINKS${option}" links)
    check_linker_flag(C ${option} ${links})
    if(${links})
      add_link_options(${option})
    endif()
  endforeach()
endfunction()

if(COMPETENT_FUZZ)
  set(COMPETENT_SANITIZE "fuzzer-no-link,address,undefined")
endif()

if(COMPETENT_SANITIZE)
  add_compile_options(
    -fsanitize=${COMPETENT_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all
  )
  add_link_options(-fsanitize=${COMPETENT_SANITIZE})
  if(COMPETENT_FUZZ)
    # Clang refuses null plus nothing, which empty arrays are made of; GCC does
    # not, and C2y allows it
    add_compile_options(-fno-sanitize=pointer-overflow)
  endif()
elseif(COMPETENT_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
else()
  competent_add_compile_options(
    -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
    -ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks
    -fno-strict-overflow -Wbidi-chars=any,ucn
  )
  # The C library checks its callers only where there is an optimiser to do it
  check_c_compiler_flag(
    "-Werror -O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3" COMPETENT_HAS_FORTIFY_3
  )
  add_compile_options(
    "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=$<IF:$<BOOL:${COMPETENT_HAS_FORTIFY_3}>,3,2>>"
  )
  # The same sources give the same bytes, wherever they are built
  add_compile_options(
    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
    -ffile-prefix-map=${PROJECT_BINARY_DIR}=build
  )
  competent_add_link_options(
    -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed
  )
endif()
