// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "texts.h"

#define NAME(first, index, dutch, english) \
  [(first) + (index)] = {dutch, english}
#define KIND(kind, dutch, english) NAME(MESSAGE_KINDS, kind, dutch, english)
#define KINDS(kind, dutch, english) NAME(MESSAGE_KINDS_OF, kind, dutch, english)
#define FINDING(kind, dutch, english) \
  NAME(MESSAGE_FINDINGS, kind, dutch, english)
#define LETTER(kind, dutch, english) \
  NAME(MESSAGE_KIND_LETTERS, kind, dutch, english)
#define FACT(fact, dutch, english) \
  NAME(MESSAGE_FACT_VALUES, fact, dutch, english)

const char* const texts[N_MESSAGES][2] = {
#include "texts_examples.inc"
#include "texts_find.inc"
#include "texts_help_find.inc"
#include "texts_help_match.inc"
#include "texts_help_plan.inc"
#include "texts_match.inc"
#include "texts_names.inc"
#include "texts_plan.inc"
#include "texts_radar.inc"
#include "texts_wrong.inc"
};
