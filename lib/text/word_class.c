// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/word_class.h"

#include "text/boilerplate.h"
#include "text/cue.h"
#include "text/phrase.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>

static const TableRow word_rows[] = {
#include "dutch/word_classes.inc"
};

static const TableRow first_name_rows[] = {
#include "dutch/first_names.inc"
};

static const Table words       = TABLE_OF(word_rows);
static const Table first_names = TABLE_OF(first_name_rows);

static const struct {
  const char* name;
  WordClass   value;
} classes[] = {
  {"border", WORD_BORDER},
  {"self", WORD_SELF},
  {"person", WORD_PERSON},
  {"employer", WORD_EMPLOYER},
  {"we", WORD_WE},
  {"ours", WORD_OURS},
  {"causes", WORD_CAUSES},
  {"determiner", WORD_DETERMINER},
  {"preposition", WORD_PREPOSITION},
  {"particle", WORD_PARTICLE},
  {"title", WORD_TITLE},
  {"link", WORD_LINK},
  {"between", WORD_BETWEEN},
  {"you", WORD_YOU},
};

static uint32_t
class_of(const CompetentText name)
{
  for (size_t i = 0U; i < sizeof(classes) / sizeof(classes[0]); ++i) {
    if (text_is(name, text_of_string(classes[i].name))) {
      return (uint32_t)classes[i].value;
    }
  }

  return 0U;
}

uint32_t
word_classes(const CompetentText word)
{
  const TableRow* const row = table_find(words, word);
  uint32_t              result =
    cue_classes(word) | (boilerplate_begins(word) ? (uint32_t)WORD_SIGN : 0U) |
    (table_find(first_names, word) ? (uint32_t)WORD_FIRST_NAME : 0U);
  size_t at = 0U;
  while (row && at < row->value.length) {
    result |= class_of(next_token(row->value, &at));
  }

  return result;
}
