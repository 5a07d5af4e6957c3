# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

# What writes pages for people: a part of the command and of the bindings, so
# that a page is the same wherever it is made.  It needs the library only.
add_library(
  competent_pages OBJECT
  ${CMAKE_CURRENT_LIST_DIR}/html.c
  ${CMAKE_CURRENT_LIST_DIR}/messages.c
  ${CMAKE_CURRENT_LIST_DIR}/meter.c
  ${CMAKE_CURRENT_LIST_DIR}/number.c
  ${CMAKE_CURRENT_LIST_DIR}/origin.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_found.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_goal.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_money.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_next.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_page.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_parts.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_route.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_said.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_scheme.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_self.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_style.c
  ${CMAKE_CURRENT_LIST_DIR}/overview_texts.c
  ${CMAKE_CURRENT_LIST_DIR}/page_frame.c
  ${CMAKE_CURRENT_LIST_DIR}/page_style.c
  ${CMAKE_CURRENT_LIST_DIR}/page_text.c
  ${CMAKE_CURRENT_LIST_DIR}/ranking.c
  ${CMAKE_CURRENT_LIST_DIR}/reasons.c
  ${CMAKE_CURRENT_LIST_DIR}/route_page.c
  ${CMAKE_CURRENT_LIST_DIR}/route_picture.c
  ${CMAKE_CURRENT_LIST_DIR}/sheet.c
  ${CMAKE_CURRENT_LIST_DIR}/sheet_cards.c
  ${CMAKE_CURRENT_LIST_DIR}/sheet_gates.c
  ${CMAKE_CURRENT_LIST_DIR}/sheet_lists.c
  ${CMAKE_CURRENT_LIST_DIR}/sheet_style.c
  ${CMAKE_CURRENT_LIST_DIR}/shown.c
  ${CMAKE_CURRENT_LIST_DIR}/skipped_page.c
  ${CMAKE_CURRENT_LIST_DIR}/text.c
  ${CMAKE_CURRENT_LIST_DIR}/texts.c
)
target_include_directories(competent_pages INTERFACE ${CMAKE_CURRENT_LIST_DIR})
target_compile_definitions(
  competent_pages PRIVATE _DEFAULT_SOURCE _POSIX_C_SOURCE=200809L
)
target_link_libraries(
  competent_pages
  PUBLIC competent::competent
  PRIVATE competent_warnings
)
