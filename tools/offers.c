// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "offers.h"

#include <competent/fact.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <string.h>

void
offers_count(Table* const table, const Language language, const int64_t value)
{
  table_string(
    table,
    STYLE_PLAIN,
    (value == COMPETENT_UNKNOWN) ? "–" : number_whole(language, value).text);
}

void
offers_member(Document* const   document,
              const char* const key,
              const int64_t     value)
{
  document_key(document, key);
  if (value == COMPETENT_UNKNOWN) {
    document_null(document);
  } else {
    document_whole(document, value);
  }
}

void
offers_bars(Document* const document, const uint32_t bars)
{
  document_key(document, "blocked_by");
  document_open(document, '[');
  for (unsigned bar = 0U; bar < COMPETENT_N_BARS; ++bar) {
    if (bars >> bar & 1U) {
      document_string(document, competent_bar_name((CompetentBar)bar));
    }
  }

  document_close(document, ']');
}

void
offers_tell_bars(FILE* const out, const Language language, const uint32_t bars)
{
  char names[512] = {0};
  for (int32_t bar = 0; bar < COMPETENT_N_BARS; ++bar) {
    if (bars >> (unsigned)bar & 1U) {
      const char* const name = message_name(language, MESSAGE_BARS, bar);
      strcat(names, *names ? ", " : "");
      strncat(names, name, sizeof(names) - strlen(names) - 3U);
    }
  }

  if (bars) {
    message_write(out, language, MESSAGE_COURSES_BARRED, names, NULL);
  }
}
