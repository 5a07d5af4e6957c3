// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/mixed_texts.h"

#include "support/taxonomies.h"

#include <competent/text.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 240 };

static void
append(Buffer* const buffer, const char* const bytes, const size_t length)
{
  if (buffer_append(buffer, bytes, length, NULL)) {
    abort();
  }
}

static void
append_file(Buffer* const buffer, const char* const path)
{
  char        bytes[4096];
  FILE* const file = fopen(path, "rb");
  if (!file) {
    abort();
  }

  for (size_t n = 0U; (n = fread(bytes, 1U, sizeof(bytes), file));) {
    append(buffer, bytes, n);
  }

  fclose(file);
}

void
mixed_passages(Buffer* const buffer)
{
  struct dirent** entries = NULL;
  const int       n       = scandir(PASSAGES, &entries, NULL, alphasort);
  for (int i = 0; i < n; ++i) {
    const char* const name = entries[i]->d_name;
    if (*name >= '0' && *name <= '9') {
      char path[1024];
      snprintf(path, sizeof(path), "%s/%s", PASSAGES, name);
      append_file(buffer, path);
    }

    free(entries[i]);
  }

  free(entries);
}

#define PIECE(literal)              \
  {                                 \
    (literal), sizeof(literal) - 1U \
  }

static const CompetentText words[] = {
  PIECE("je"),
  PIECE("Je"),
  PIECE("wij"),
  PIECE("ik"),
  PIECE("die"),
  PIECE("en"),
  PIECE("of"),
  PIECE("geen"),
  PIECE("ervaring"),
  PIECE("met"),
  PIECE("is een pr\xC3\xA9"),
  PIECE("is vereist"),
  PIECE("niet nodig"),
  PIECE("bijv."),
  PIECE("e.d."),
  PIECE("B.V."),
  PIECE("enz."),
  PIECE("1."),
  PIECE("a)"),
  PIECE("2\xC2\xBD jaar"),
  PIECE("0,6 fte"),
  PIECE("C++"),
  PIECE("F#"),
  PIECE("foto\xE2\x80\x99s"),
  PIECE("auto's"),
  PIECE("R&D"),
  PIECE("WAT VRAGEN WIJ"),
  PIECE("Wat bieden wij"),
  PIECE("onze klanten"),
  PIECE("leiding geven"),
  PIECE("stuurt"),
  PIECE("aan"),
  PIECE("mevrouw De"),
  PIECE("de"),
  PIECE("het"),
  PIECE("gegeven.Daarna"),
  PIECE("\xCE\xB1\xCE\xB2"),
  PIECE("\xE6\x97\xA5\xE6\x9C\xAC"),
  PIECE("\xF0\x9F\x9A\x80"),
  PIECE("e\xCC\x81"),
  PIECE("\xC4\xB3s"),
  PIECE("\xEA\xB0\x80"),
  PIECE("wens:"),
  PIECE("inmiddels"),
};

static const CompetentText gaps[] = {
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE(" "),
  PIECE("  "),
  PIECE("\n"),
  PIECE("\r\n"),
  PIECE(".\n"),
  PIECE(". "),
  PIECE("! "),
  PIECE("?\n"),
  PIECE(", "),
  PIECE("; "),
  PIECE(": "),
  PIECE("\n\n"),
  PIECE("\n- "),
  PIECE("\n* "),
  PIECE("\n1. "),
  PIECE("-"),
  PIECE("- "),
  PIECE(" - "),
  PIECE("/"),
  PIECE(" / "),
  PIECE(" ("),
  PIECE(") "),
  PIECE(" \""),
  PIECE("\" "),
  PIECE("'"),
  PIECE("&"),
  PIECE(" ... "),
  PIECE(" --- "),
  PIECE("\xE2\x80\xA6 "),
  PIECE("\xC2\xA0"),
  PIECE("\xE2\x80\xA2 "),
  PIECE(" \xE2\x80\x93 "),
  PIECE("\xE2\x80\x9C"),
  PIECE("\xC2\xAD"),
  PIECE("\xE2\x80\x8B"),
  PIECE("\f"),
  PIECE("\xE2\x80\xA9"),
  PIECE("\xC2\xAE "),
  PIECE(" \xFF "),
  PIECE("\xC3"),
  PIECE("\xED\xA0\x80"),
  PIECE("\0"),
  PIECE("\x01"),
  PIECE("\t"),
  PIECE("."),
  PIECE(""),
  PIECE("`"),
};

static CompetentText
any_of(const CompetentText* const pieces, const size_t n, uint32_t* const state)
{
  return pieces[next_random(state) % n];
}

// Change a label as somebody who writes may: its case, a letter, or its end
static void
append_label(Buffer* const                  buffer,
             const CompetentTaxonomy* const taxonomy,
             uint32_t* const                state)
{
  const uint32_t n_concepts = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
  const CompetentConcept concept =
    (CompetentConcept)(next_random(state) % n_concepts);
  const uint32_t n_labels =
    (uint32_t)competent_taxonomy_n_labels(taxonomy, concept);
  if (!n_labels) {
    return;
  }

  const CompetentText label =
    competent_taxonomy_label(taxonomy, concept, next_random(state) % n_labels)
      .text;
  const uint32_t how = next_random(state) % 8U;
  const size_t   at  = buffer->length;
  append(buffer, label.bytes, label.length);
  for (size_t i = at; i < buffer->length && how < 2U; ++i) {
    char* const byte = &buffer->bytes[i];
    if (*byte >= 'a' && *byte <= 'z' && (how || i == at)) {
      *byte = (char)(*byte - ' ');
    }
  }

  if (how == 2U) {
    buffer->length -= next_random(state) % 3U % (label.length + 1U);
  } else if (how == 3U) {
    append(buffer, "en", 2U);
  } else if (how == 4U && label.length > 4U) {
    buffer->bytes[at + 2U + next_random(state) % (label.length - 4U)] = 'q';
  }
}

void
mixed_text(Buffer* const                  buffer,
           const CompetentTaxonomy* const taxonomy,
           const uint32_t                 number)
{
  uint32_t       state = number * 2654435761U + 1U;
  const uint32_t n     = next_random(&state) % MOST_WORDS;
  for (uint32_t i = 0U; i < n; ++i) {
    if (next_random(&state) % 3U) {
      const CompetentText word =
        any_of(words, sizeof(words) / sizeof(words[0]), &state);
      append(buffer, word.bytes, word.length);
    } else {
      append_label(buffer, taxonomy, &state);
    }

    // A text that has many signs has no long sentences
    const size_t n_gaps =
      (number % 3U) ? sizeof(gaps) / sizeof(gaps[0]) : (size_t)9U;
    const CompetentText gap = any_of(gaps, n_gaps, &state);
    append(buffer, gap.bytes, gap.length);
  }
}
