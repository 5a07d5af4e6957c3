// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "skipped.h"

#include "number.h"
#include "text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool
skipped_add(Skipped* const skipped, const char* const place)
{
  ProfilePlace* const places = (ProfilePlace*)realloc(
    skipped->places, (skipped->n + 1U) * sizeof(ProfilePlace));
  if (!places) {
    return false;
  }

  ProfilePlace* const added = &places[skipped->n++];
  memset(added, 0, sizeof(ProfilePlace));
  strncat(added->text, place, PLACE_SIZE - 1U);
  skipped->places = places;
  return true;
}

void
skipped_free(Skipped* const skipped)
{
  free(skipped->places);
  skipped->places = NULL;
  skipped->n      = 0U;
}

void
skipped_write(FILE* const          out,
              const Language       language,
              const Skipped* const skipped)
{
  if (!skipped->n) {
    return;
  }

  message_write(out,
                language,
                MESSAGE_NOT_UNDERSTOOD,
                number_whole(language, (int64_t)skipped->n).text,
                NULL);
  for (size_t i = 0U; i < skipped->n; ++i) {
    fputs("  ", out);
    text_write(out, text_of(skipped->places[i].text));
    fputc('\n', out);
  }

  fputc('\n', out);
}

void
skipped_member(Document* const document, const Skipped* const skipped)
{
  document_key(document, "not_understood");
  document_open(document, '[');
  for (size_t i = 0U; i < skipped->n; ++i) {
    document_string(document, skipped->places[i].text);
  }

  document_close(document, ']');
}
